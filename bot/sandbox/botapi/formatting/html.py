"""Telegram's HTML, exactly: which tags there are, how they nest, what is said when they do not.

Wording and rules follow what the real server does (tdlib's parser): unknown tags, unclosed tags and wrong order are
refused; an unknown `&name;` stays as it is; an empty tag vanishes.
"""

from __future__ import annotations

import string
from dataclasses import dataclass

from bot.sandbox.botapi.formatting.entities import Entity, checked_link, mentioned_user, utf16_length
from bot.sandbox.botapi.refusal import RefusedError, bad

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPACE = " \t\r\n\v\f\0"
_NAME_TOKEN = string.ascii_letters + string.digits + ".-"
_HIGHEST_CODE = 0x10FFFF
_LONGEST_REFERENCE = 10


@dataclass(slots=True, kw_only=True)
class _Open:
    """A tag that was opened and not yet closed."""

    tag: str
    argument: str
    offset: int
    #: How many pieces of text there were before it.
    begin: int


class _Reader:
    """Reads one text. All positions in complaints are byte offsets, as Telegram counts them."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        source = self._source
        while self._at < len(source):
            char = source[self._at]
            if char == "&":
                self._add(self._reference())
            elif char == "<":
                if source[self._at + 1 : self._at + 2] == "/":
                    self._end_tag()
                else:
                    self._start_tag()
            else:
                self._at += 1
                self._add(char)
        if self._open:
            raise _broken(f"Can't find end tag corresponding to start tag {self._open[-1].tag}")
        text = "".join(self._pieces)
        if any("\ud800" <= char <= "\udfff" for char in text):
            raise _broken(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return text, self._entities

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += utf16_length(piece)

    def _byte(self, at: int) -> int:
        return len(self._source[:at].encode("utf-8", "surrogatepass"))

    def _peek(self) -> str:
        return self._source[self._at : self._at + 1]

    def _reference(self) -> str:
        """A character reference; what is none stands for itself."""
        source, start = self._source, self._at
        end = start + 1
        if source[end : end + 1] == "#":
            end += 1
            base, digits = 10, "0123456789"
            if source[end : end + 1] == "x":
                end += 1
                base, digits = 16, "0123456789abcdefABCDEF"
            first = end
            while end < len(source) and source[end] in digits:
                end += 1
            code = int(source[first:end], base) if end > first else 0
            known = (
                "" if code == 0 or code >= _HIGHEST_CODE or end - start >= _LONGEST_REFERENCE else chr(code)
            )
        else:
            while end < len(source) and source[end].isascii() and source[end].isalpha():
                end += 1
            known = _NAMED.get(source[start + 1 : end], "")
        if not known:
            self._at = start + 1
            return "&"
        self._at = end + 1 if source[end : end + 1] == ";" else end
        return known

    def _word(self, stop: str) -> str:
        start = self._at
        while self._at < len(self._source) and self._source[self._at] not in stop:
            self._at += 1
        return self._source[start : self._at]

    def _skip_space(self) -> None:
        while self._peek() and self._peek() in _SPACE:
            self._at += 1

    def _start_tag(self) -> None:
        begin = self._at
        where = self._byte(begin)
        self._at += 1
        tag = self._word(_SPACE + ">").lower()
        if not self._peek():
            raise _broken(f"Unclosed start tag at byte offset {where}")
        if tag not in _KINDS:
            raise _broken(f'Unsupported start tag "{tag}" at byte offset {where}')
        argument = ""
        while True:
            self._skip_space()
            if self._peek() == ">":
                break
            if not self._peek():
                raise _broken(f"Unclosed start tag at byte offset {where}")
            name, value = self._attribute(tag, where)
            argument = _argument(tag, name, value) or argument
        self._at += 1
        if tag == "span" and argument != "spoiler":
            raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self._open.append(_Open(tag=tag, argument=argument, offset=self._length, begin=len(self._pieces)))

    def _attribute(self, tag: str, where: int) -> tuple[str, str]:
        name = self._word(_SPACE + "=>")
        if not name:
            raise _broken(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
        self._skip_space()
        if self._peek() != "=":
            if tag == "blockquote" and name == "expandable":
                return name, name
            raise _broken(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset {where}'
            )
        self._at += 1
        self._skip_space()
        quote = self._peek()
        if not quote:
            raise _broken(f"Unclosed start tag at byte offset {where}")
        if quote not in "\"'":
            start = self._at
            while self._peek() and self._peek() in _NAME_TOKEN:
                self._at += 1
            if self._peek() and self._peek() not in _SPACE + ">":
                raise _broken(f"Unexpected end of name token at byte offset {self._byte(start)}")
            return name, self._source[start : self._at].lower()
        return name, self._quoted(quote, where)

    def _quoted(self, quote: str, where: int) -> str:
        self._at += 1
        pieces: list[str] = []
        while self._peek() and self._peek() != quote:
            if self._peek() == "&":
                pieces.append(self._reference())
            else:
                pieces.append(self._peek())
                self._at += 1
        if not self._peek():
            raise _broken(f"Unclosed start tag at byte offset {where}")
        self._at += 1
        return "".join(pieces)

    def _end_tag(self) -> None:
        where = self._byte(self._at)
        if not self._open:
            raise _broken(f"Unexpected end tag at byte offset {where}")
        self._at += 2
        tag = self._word(_SPACE + ">").lower()
        self._skip_space()
        if self._peek() != ">":
            raise _broken(f"Unclosed end tag at byte offset {where}")
        self._at += 1
        opened = self._open.pop()
        if tag and tag != opened.tag:
            raise _broken(
                f'Unmatched end tag at byte offset {where}, expected "</{opened.tag}>", found "</{tag}>"'
            )
        if self._length > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        offset, length = opened.offset, self._length - opened.offset
        kind = _KINDS[opened.tag]
        last = self._entities[-1] if self._entities else None
        same_place = last is not None and (last.offset, last.length) == (offset, length)
        if opened.tag == "a":
            self._close_link(opened, offset, length)
        elif opened.tag == "pre" and last and same_place and last.kind == "code" and last.language:
            self._entities[-1] = Entity(kind="pre", offset=offset, length=length, language=last.language)
        elif opened.tag == "code" and last and same_place and last.kind == "pre" and opened.argument:
            self._entities[-1] = Entity(kind="pre", offset=offset, length=length, language=opened.argument)
        elif opened.tag == "code":
            self._entities.append(
                Entity(kind=kind, offset=offset, length=length, language=opened.argument or None)
            )
        elif opened.tag == "tg-emoji":
            if not opened.argument.isdigit() or int(opened.argument) == 0:
                raise _broken("Invalid custom emoji identifier specified")
            self._entities.append(
                Entity(kind=kind, offset=offset, length=length, custom_emoji_id=opened.argument)
            )
        else:
            if opened.argument == "expandable":
                kind = "expandable_blockquote"
            self._entities.append(Entity(kind=kind, offset=offset, length=length))

    def _close_link(self, opened: _Open, offset: int, length: int) -> None:
        url = opened.argument or "".join(self._pieces[opened.begin :])
        if (user_id := mentioned_user(url)) is not None:
            self._entities.append(Entity(kind="text_mention", offset=offset, length=length, user_id=user_id))
        elif link := checked_link(url):
            self._entities.append(Entity(kind="text_link", offset=offset, length=length, url=link))


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The text without tags, and its entities. Raises RefusedError (400 can't parse entities: …)."""
    text, entities = _Reader(source).read()
    return text, [it if it.kind != "code" else it.without_language() for it in entities]


def _argument(tag: str, name: str, value: str) -> str:
    """What an attribute says about the entity; others are passed over, as Telegram does."""
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id"), ("blockquote", "expandable")}:
        return "expandable" if tag == "blockquote" else value
    if tag == "code" and name == "class" and value.startswith("language-"):
        return value.removeprefix("language-")
    if tag == "span" and name == "class" and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return ""


def _broken(reason: str) -> RefusedError:
    return bad(f"can't parse entities: {reason}")
