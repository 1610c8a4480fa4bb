"""A long HTML text becomes several messages: each is whole in itself, and nothing of the text is lost."""

import re
from collections.abc import Iterator, Sequence

#: Of a message, in UTF-16 code units, after its tags and entities have been read.
MAX_TEXT = 4096

#: Of one character.
_MOST_UNITS = 2

_TOKEN = re.compile(r"<[^>]*>|&(?:#?\w+);|.", re.DOTALL)
_TAG = re.compile(r"<(/?)([\w-]+)[^>]*>")
#: Where a text may be cut, best first.
_GAPS = ("\n\n", "\n", " ")


def split_text(text: str, limit: int = MAX_TEXT) -> list[str]:
    """Split between paragraphs, else lines, else words; tags open at a cut are closed and opened again after it."""
    if len(text) * _MOST_UNITS <= limit:
        return [text.strip()]  # nearly every message: there is nothing to count
    tokens = _TOKEN.findall(text)
    parts = []
    opened: list[str] = []
    for piece in _pieces(tokens, limit):
        begun = "".join(opened)
        opened = _open_after(piece, opened)
        closed = "".join(f"</{_name(tag)}>" for tag in reversed(opened))
        parts.append(f"{begun}{''.join(piece).strip()}{closed}")
    return parts


def _pieces(tokens: Sequence[str], limit: int) -> Iterator[Sequence[str]]:
    begin = 0
    while True:
        end = _reach(tokens, begin, limit)
        if end == len(tokens):
            yield tokens[begin:]
            return
        cut = _gap(tokens, begin, end)
        yield tokens[begin:cut]
        begin = next((at for at in range(cut, len(tokens)) if not tokens[at].isspace()), len(tokens))
        if begin == len(tokens):
            return


def _reach(tokens: Sequence[str], begin: int, limit: int) -> int:
    """Give the end of what fits into one message from `begin`."""
    room = limit
    for at in range(begin, len(tokens)):
        room -= _units(tokens[at])
        if room < 0:
            return at
    return len(tokens)


def _gap(tokens: Sequence[str], begin: int, end: int) -> int:
    for gap in _GAPS:
        for at in range(end, begin, -1):
            if "".join(tokens[at : at + len(gap)]) == gap and not "".join(tokens[begin:at]).isspace():
                return at
    return end


def _units(token: str) -> int:
    """Give how much a token counts: a tag nothing, an entity one, a character one or two."""
    if token.startswith("<"):
        return 0
    return 1 if len(token) > 1 or ord(token) <= 0xFFFF else 2  # noqa: PLR2004 - beyond: a surrogate pair


def _open_after(piece: Sequence[str], opened: Sequence[str]) -> list[str]:
    still = list(opened)
    for token in piece:
        found = _TAG.fullmatch(token)
        if found is None:
            continue
        if not found[1]:
            still.append(token)
        elif still:
            still.pop()
    return still


def _name(tag: str) -> str:
    found = _TAG.fullmatch(tag)
    assert found is not None
    return found[2]
