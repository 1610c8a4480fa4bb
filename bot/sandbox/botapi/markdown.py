"""MarkdownV2 as Telegram documents it: the common marks, and the refusal of characters that were not escaped."""

from __future__ import annotations

import re

from bot.sandbox.botapi.entities import Entity, checked_link, mentioned_user, utf16_length
from bot.sandbox.botapi.refusal import RefusedError, bad

_RESERVED = "_*[]()~`>#+-=|{}.!"
_MARKS = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
_SPOKEN = {
    "*": "Bold",
    "_": "Italic",
    "__": "Underline",
    "~": "Strikethrough",
    "||": "Spoiler",
    "[": "TextUrl",
    "`": "Code",
    "```": "PreCode",
}
_TOKEN = re.compile(r"```|\|\||__|[*_~\[\]`]")
_ADDRESS = re.compile(r"\(((?:\\.|[^)\\])*)\)", re.DOTALL)
_LANGUAGE = re.compile(r"([\w+-]+)\n")


def parse_markdown_v2(source: str) -> tuple[str, list[Entity]]:
    """The text without marks, and its entities. Raises RefusedError (400 can't parse entities: …)."""
    pieces: list[str] = []
    entities: list[Entity] = []
    opened: list[tuple[str, int, int]] = []
    length = at = 0

    def add(piece: str) -> None:
        nonlocal length
        pieces.append(piece)
        length += utf16_length(piece)

    def byte(position: int) -> int:
        return len(source[:position].encode("utf-8", "surrogatepass"))

    while at < len(source):
        char = source[at]
        if char == "\\" and at + 1 < len(source) and source[at + 1].isascii():
            add(source[at + 1])
            at += 2
            continue
        token = _TOKEN.match(source, at)
        if token is None:
            if char in _RESERVED:
                raise _broken(f"Character '{char}' is reserved and must be escaped with the preceding '\\'")
            add(char)
            at += 1
            continue
        mark, start = token[0], at
        at = token.end()
        if mark in {"`", "```"}:
            end = _end_of_code(source, at, mark)
            if end < 0:
                raise _broken(f"Can't find end of {_SPOKEN[mark]} entity at byte offset {byte(start)}")
            content, language = source[at:end], None
            if mark == "```" and (named := _LANGUAGE.match(content)):
                language, content = named[1], content[named.end() :]
            offset = length
            add(re.sub(r"\\([`\\])", r"\1", content))
            if length > offset:
                kind = "code" if mark == "`" else "pre"
                entities.append(Entity(kind=kind, offset=offset, length=length - offset, language=language))
            at = end + len(mark)
        elif mark == "]":
            if not opened or opened[-1][0] != "[":
                raise _broken("Character ']' is reserved and must be escaped with the preceding '\\'")
            _, offset, begin = opened.pop()
            address = _ADDRESS.match(source, at)
            url = re.sub(r"\\(.)", r"\1", address[1]) if address else "".join(pieces[begin:])
            at = address.end() if address else at
            if length > offset:
                entities += _link(url, offset, length - offset)
        elif opened and opened[-1][0] == mark and mark != "[":
            _, offset, _ = opened.pop()
            if length > offset:
                entities.append(Entity(kind=_MARKS[mark], offset=offset, length=length - offset))
        else:
            if any(it[0] == mark for it in opened):
                kind, _, _ = opened[-1]
                raise _broken(f"Can't find end of {_SPOKEN[kind]} entity at byte offset {byte(start)}")
            opened.append((mark, length, len(pieces)))
    if opened:
        raise _broken(f"Can't find end of {_SPOKEN[opened[-1][0]]} entity at byte offset {byte(len(source))}")
    return "".join(pieces), entities


def _end_of_code(source: str, at: int, mark: str) -> int:
    while at < len(source):
        if source[at] == "\\":
            at += 2
        elif source.startswith(mark, at):
            return at
        else:
            at += 1
    return -1


def _link(url: str, offset: int, length: int) -> list[Entity]:
    if (user_id := mentioned_user(url)) is not None:
        return [Entity(kind="text_mention", offset=offset, length=length, user_id=user_id)]
    link = checked_link(url)
    return [Entity(kind="text_link", offset=offset, length=length, url=link)] if link else []


def _broken(reason: str) -> RefusedError:
    return bad(f"can't parse entities: {reason}")
