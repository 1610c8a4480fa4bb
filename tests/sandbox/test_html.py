# ruff: noqa: E501  one case is one line
"""Telegram's HTML: what comes of it, and what is refused with which words."""

import pytest

from bot.sandbox.botapi.formatting.html import parse_html
from bot.sandbox.botapi.formatting.markdown import parse_markdown_v2
from bot.sandbox.botapi.formatting.text import read_text
from bot.sandbox.botapi.refusal import RefusedError

PARSED = [
    ("plain words", "Hello", "Hello", []),
    ("bold", "<b>Hi</b>", "Hi", [("bold", 0, 2)]),
    ("strong is bold", "<strong>Hi</strong>", "Hi", [("bold", 0, 2)]),
    ("italic", "a <i>b</i> c", "a b c", [("italic", 2, 1)]),
    ("em is italic", "<em>b</em>", "b", [("italic", 0, 1)]),
    ("underline", "<u>b</u>", "b", [("underline", 0, 1)]),
    ("ins is underline", "<ins>b</ins>", "b", [("underline", 0, 1)]),
    ("strikethrough", "<s>b</s>", "b", [("strikethrough", 0, 1)]),
    ("strike too", "<strike>b</strike>", "b", [("strikethrough", 0, 1)]),
    ("del too", "<del>b</del>", "b", [("strikethrough", 0, 1)]),
    ("spoiler", "<tg-spoiler>b</tg-spoiler>", "b", [("spoiler", 0, 1)]),
    ("spoiler as a span", '<span class="tg-spoiler">b</span>', "b", [("spoiler", 0, 1)]),
    ("code", "<code>x &lt; y</code>", "x < y", [("code", 0, 5)]),
    ("pre", "<pre>x</pre>", "x", [("pre", 0, 1)]),
    ("quotation", "<blockquote>q</blockquote>", "q", [("blockquote", 0, 1)]),
    ("expandable quotation", "<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
    ("capitals in tags", "<B>Hi</b>", "Hi", [("bold", 0, 2)]),
    ("space in an end tag", "<b>Hi</b >", "Hi", [("bold", 0, 2)]),
    ("an end tag without a name", "<b>Hi</>", "Hi", [("bold", 0, 2)]),
    ("nested", "<b>a<i>b</i></b>", "ab", [("italic", 1, 1), ("bold", 0, 2)]),
    ("emoji count two", "😀<b>x</b>", "😀x", [("bold", 2, 1)]),
    ("an emoji inside counts two", "<b>😀</b>", "😀", [("bold", 0, 2)]),
    ("accents count one", "<b>é</b>", "é", [("bold", 0, 1)]),
    ("an empty tag vanishes", "a<b></b>b", "ab", []),
    ("lt gt amp quot", "&lt;&gt;&amp;&quot;", '<>&"', []),
    ("a decimal reference", "&#65;", "A", []),
    ("a hexadecimal reference", "&#x41;", "A", []),
    ("a reference without a semicolon", "&lt b", "< b", []),
    ("an unknown reference stays", "&nbsp;", "&nbsp;", []),
    ("a lone ampersand stays", "a & b", "a & b", []),
    ("a reference to zero stays", "&#0;", "&#0;", []),
    ("a lone > stays", "a > b", "a > b", []),
    ("attributes that say nothing", '<b title="x">a</b>', "a", [("bold", 0, 1)]),
]
BROKEN = [
    ("an unknown tag", "<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
    ("br is unknown", "a<br>b", 'Unsupported start tag "br" at byte offset 1'),
    ("a self-closed tag", "<b/>", 'Unsupported start tag "b/" at byte offset 0'),
    ("a lone <", "a < b", 'Unsupported start tag "" at byte offset 2'),
    ("offsets are in bytes", "é<p>", 'Unsupported start tag "p" at byte offset 2'),
    ("never closed", "<b>x", "Can't find end tag corresponding to start tag b"),
    ("closed in the wrong order", "<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("closed but not opened", "x</b>", "Unexpected end tag at byte offset 1"),
    ("a start tag without its end", "<b", "Unclosed start tag at byte offset 0"),
    ("an end tag without its end", "<b>x</b", "Unclosed end tag at byte offset 4"),
    ("an attribute without a value", "<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
    ("an attribute without a name", '<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ("an attribute that never ends", '<a href="x>x</a>', "Unclosed start tag at byte offset 0"),
    ("an attribute without quotes that is no name", "<a href=http://x.org>x</a>", "Unexpected end of name token at byte offset 8"),
    ("a span that hides nothing", "<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("an emoji without a number", '<tg-emoji emoji-id="x">x</tg-emoji>', "Invalid custom emoji identifier specified"),
    ("half of a surrogate pair", "&#xd83d;", "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "text", "entities"), [it[1:] for it in PARSED], ids=[it[0] for it in PARSED]
)
def test_html_becomes_text_and_entities(source, text, entities):
    parsed, found = parse_html(source)

    assert parsed == text
    assert [(it.kind, it.offset, it.length) for it in found] == entities


@pytest.mark.parametrize(("source", "reason"), [it[1:] for it in BROKEN], ids=[it[0] for it in BROKEN])
def test_broken_html_is_refused_in_telegrams_words(source, reason):
    with pytest.raises(RefusedError) as refused:
        parse_html(source)

    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"
    assert refused.value.code == 400


LINKS = [
    ("a link", '<a href="https://minga.example/x">a</a>', "text_link", "https://minga.example/x"),
    ("a host alone gets a slash", '<a href="https://minga.example">a</a>', "text_link", "https://minga.example/"),
    ("no scheme means http", '<a href="minga.example">a</a>', "text_link", "http://minga.example/"),
    ("the words are the address", "<a>https://minga.example/y</a>", "text_link", "https://minga.example/y"),
    ("references inside", '<a href="https://a.example/?x=1&amp;y=2">a</a>', "text_link", "https://a.example/?x=1&y=2"),
    ("single quotes", "<a href='https://a.example/'>a</a>", "text_link", "https://a.example/"),
    ("Telegram's own", '<a href="tg://resolve?domain=x">a</a>', "text_link", "tg://resolve?domain=x"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "kind", "url"), [it[1:] for it in LINKS], ids=[it[0] for it in LINKS])
def test_links_keep_their_address(source, kind, url):
    _, (entity,) = parse_html(source)

    assert (entity.kind, entity.url) == (kind, url)


def test_a_link_that_leads_nowhere_leaves_its_words():
    text, entities = parse_html('<a href="not a link">words</a>')

    assert (text, entities) == ("words", [])


def test_a_person_is_mentioned_by_a_link_with_their_id():
    _, (entity,) = parse_html('<a href="tg://user?id=42">Ana</a>')

    assert (entity.kind, entity.user_id) == ("text_mention", 42)


def test_code_in_pre_names_its_language_either_way_round():
    for source in (
        '<pre><code class="language-python">x</code></pre>',
        '<code class="language-python"><pre>x</pre></code>',
    ):
        _, entities = parse_html(source)

        assert [(it.kind, it.language) for it in entities] == [("pre", "python")]


def _read(source, mode="HTML"):
    return read_text(source, parse_mode=mode, entities=None, users={})


def test_white_space_at_both_ends_goes_and_entities_move_with_it():
    text, entities = _read("  <b> Hi </b>\n\n")

    assert text == "Hi"
    assert entities == [{"type": "bold", "offset": 0, "length": 2}]


def test_commands_links_mentions_and_hashtags_are_found_by_themselves():
    text, entities = _read("😀 /help see https://minga.example/x, ask @someone_here #now a@b.example")

    found = {
        it["type"]: text.encode("utf-16-le")[2 * it["offset"] : 2 * (it["offset"] + it["length"])].decode(
            "utf-16-le"
        )
        for it in entities
    }
    assert found == {
        "bot_command": "/help",
        "url": "https://minga.example/x",
        "mention": "@someone_here",
        "hashtag": "#now",
        "email": "a@b.example",
    }


def test_nothing_is_found_inside_code():
    _, entities = _read("<code>/help</code>")

    assert [it["type"] for it in entities] == ["code"]


def test_nothing_stands_inside_code_and_no_quotation_in_a_quotation():
    _, code = _read("<code>a<b>b</b></code>")
    _, quotations = _read("<blockquote>a<blockquote>b</blockquote></blockquote>")

    assert [it["type"] for it in code] == ["code"]
    assert [it["type"] for it in quotations] == ["blockquote"]


MARKDOWN = [
    ("bold", "*b*", "b", [("bold", 0, 1)]),
    ("italic", "_b_", "b", [("italic", 0, 1)]),
    ("underline", "__b__", "b", [("underline", 0, 1)]),
    ("strikethrough", "~b~", "b", [("strikethrough", 0, 1)]),
    ("spoiler", "||b||", "b", [("spoiler", 0, 1)]),
    ("code", "`a*b`", "a*b", [("code", 0, 3)]),
    ("pre", "```python\nx```", "x", [("pre", 0, 1)]),
    ("link", "[a](https://a.example/)", "a", [("text_link", 0, 1)]),
    ("escaped", r"1\.5", "1.5", []),
    ("nested", "*a _b_*", "a b", [("italic", 2, 1), ("bold", 0, 3)]),
]


@pytest.mark.parametrize(
    ("source", "text", "entities"), [it[1:] for it in MARKDOWN], ids=[it[0] for it in MARKDOWN]
)
def test_markdown_becomes_text_and_entities(source, text, entities):
    parsed, found = parse_markdown_v2(source)

    assert parsed == text
    assert [(it.kind, it.offset, it.length) for it in found] == entities


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("1.5", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a]", "Character ']' is reserved and must be escaped with the preceding '\\'"),
        ("*b", "Can't find end of Bold entity at byte offset 2"),
        ("`b", "Can't find end of Code entity at byte offset 0"),
        ("*a _b* c_", "Can't find end of Italic entity at byte offset 5"),
    ],
)
def test_broken_markdown_is_refused_in_telegrams_words(source, reason):
    with pytest.raises(RefusedError) as refused:
        parse_markdown_v2(source)

    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"
