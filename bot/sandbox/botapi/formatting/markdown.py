"""MarkdownV2 as Telegram documents it: the common marks, and the refusal of characters that were not escaped."""

from __future__ import annotations

import re

from bot.sandbox.botapi.formatting.entities import Entity, checked_link, mentioned_user, utf16_length
from bot.sandbox.botapi.refusal import RefusedError, bad

_RESERVED = "_*[]()~`>#+-=|{}.!"
_KINDS = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
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
_MARK = re.compile(r"```|\|\||__|[*_~\[\]`]")
_ADDRESS = re.compile(r"\(((?:\\.|[^)\\])*)\)", re.DOTALL)
_LANGUAGE = re.compile(r"([\w+-]+)\n")


class _Reader:
    """Reads one text; `_open` holds (mark, offset in UTF-16 code units, number of pieces before it)."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[tuple[str, int, int]] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        source = self._source
        while self._at < len(source):
            char = source[self._at]
            mark = _MARK.match(source, self._at)
            if char == "\\" and source[self._at + 1 : self._at + 2].isascii():
                self._add(source[self._at + 1 : self._at + 2])
                self._at += 2
            elif mark is not None:
                self._read_mark(mark[0])
            elif char in _RESERVED:
                raise _reserved(char)
            else:
                self._add(char)
                self._at += 1
        if self._open:
            raise self._unclosed(self._open[-1][0], len(source))
        return "".join(self._pieces), self._entities

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += utf16_length(piece)

    def _read_mark(self, mark: str) -> None:
        start = self._at
        self._at += len(mark)
        if mark in {"`", "```"}:
            self._code(mark, start)
        elif mark == "]":
            self._link()
        elif self._open and self._open[-1][0] == mark != "[":
            _, offset, _ = self._open.pop()
            self._keep(Entity(kind=_KINDS[mark], offset=offset, length=self._length - offset))
        elif any(it[0] == mark for it in self._open):
            raise self._unclosed(self._open[-1][0], start)
        else:
            self._open.append((mark, self._length, len(self._pieces)))

    def _keep(self, entity: Entity) -> None:
        if entity.length:
            self._entities.append(entity)

    def _code(self, mark: str, start: int) -> None:
        end = self._end_of_code(mark)
        if end < 0:
            raise self._unclosed(mark, start)
        content, language = self._source[self._at : end], None
        if mark == "```" and (named := _LANGUAGE.match(content)):
            language, content = named[1], content[named.end() :]
        offset = self._length
        self._add(re.sub(r"\\([`\\])", r"\1", content))
        kind = "code" if mark == "`" else "pre"
        self._keep(Entity(kind=kind, offset=offset, length=self._length - offset, language=language))
        self._at = end + len(mark)

    def _end_of_code(self, mark: str) -> int:
        at = self._at
        while at < len(self._source):
            if self._source[at] == "\\":
                at += 2
            elif self._source.startswith(mark, at):
                return at
            else:
                at += 1
        return -1

    def _link(self) -> None:
        if not self._open or self._open[-1][0] != "[":
            raise _reserved("]")
        _, offset, begin = self._open.pop()
        address = _ADDRESS.match(self._source, self._at)
        url = re.sub(r"\\(.)", r"\1", address[1]) if address else "".join(self._pieces[begin:])
        self._at = address.end() if address else self._at
        length = self._length - offset
        if (user_id := mentioned_user(url)) is not None:
            self._keep(Entity(kind="text_mention", offset=offset, length=length, user_id=user_id))
        elif link := checked_link(url):
            self._keep(Entity(kind="text_link", offset=offset, length=length, url=link))

    def _unclosed(self, mark: str, at: int) -> RefusedError:
        byte = len(self._source[:at].encode("utf-8", "surrogatepass"))
        return _broken(f"Can't find end of {_SPOKEN[mark]} entity at byte offset {byte}")


def parse_markdown_v2(source: str) -> tuple[str, list[Entity]]:
    """The text without marks, and its entities. Raises RefusedError (400 can't parse entities: …)."""
    return _Reader(source).read()


def _reserved(char: str) -> RefusedError:
    return _broken(f"Character '{char}' is reserved and must be escaped with the preceding '\\'")


def _broken(reason: str) -> RefusedError:
    return bad(f"can't parse entities: {reason}")
