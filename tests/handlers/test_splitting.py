"""Long messages: every part is one that Telegram takes, and together they say everything."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.botapi.formatting.html import parse_html
from handlers.splitting import MAX_TEXT, split_text

_PIECES = st.lists(
    st.one_of(
        st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=30).map(html.escape),
        st.sampled_from(["\n\n", "\n", " ", "&amp;" * 9, "👩‍👩‍👧" * 5, "x" * 40]),
        st.text(alphabet="ab &<\n", min_size=1, max_size=60).map(
            lambda t: f"<i>{html.escape(t, quote=False)}</i>"
        ),
        st.text(alphabet="ab \n", min_size=1, max_size=60).map(lambda t: f"<b>a<i>{t}</i>c</b>"),
    ),
    min_size=1,
    max_size=12,
)


def _letters(text: str) -> str:
    return "".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())


@given(pieces=_PIECES, limit=st.integers(min_value=10, max_value=80))
def test_parts_are_whole_short_enough_and_lose_no_letter(pieces: list[str], limit: int):
    text = "".join(pieces).strip()

    parts = split_text(text, limit)

    assert "".join(_letters(part) for part in parts) == _letters(text)
    for part in parts:
        read, _ = parse_html(part)
        assert len(read.encode("utf-16-le")) // 2 <= limit


def test_a_text_that_fits_stays_as_it_is():
    text = "<b>" + "&amp;" * MAX_TEXT + "</b>"

    assert split_text(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one two\n\nthree four", ["one two", "three four"]),
        ("one two\nthree four", ["one two", "three four"]),
        ("one two three four", ["one two three", "four"]),
        ("<i>one two three four</i>", ["<i>one two three</i>", "<i>four</i>"]),
        ('<a href="https://x.org">abcdefghijklmnop</a>', ['<a href="https://x.org">abcdefghijklmn</a>', '<a href="https://x.org">op</a>']),
    ],
)  # fmt: skip
def test_it_is_cut_where_a_reader_would_pause(text: str, parts: list[str]):
    assert split_text(text, 14) == parts
