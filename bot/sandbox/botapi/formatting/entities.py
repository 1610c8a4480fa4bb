"""Entities: stretches of a text that mean something, counted in UTF-16 code units as Telegram does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bot.sandbox.world.entities import Json


def utf16_length(text: str) -> int:
    """The length in UTF-16 code units: most emoji count two."""
    return len(text) + sum(char > "\uffff" for char in text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One entity; `offset` and `length` in UTF-16 code units."""

    kind: str
    offset: int
    length: int
    url: str | None = None
    user_id: int | None = None
    language: str | None = None
    custom_emoji_id: str | None = None

    @property
    def end(self) -> int:
        """The offset behind its last code unit."""
        return self.offset + self.length

    def without_language(self) -> Entity:
        """The same without a programming language."""
        return replace(self, language=None)

    def as_json(self, users: Mapping[int, Json]) -> Json:
        """Telegram's MessageEntity; `users` are the User objects of whoever can be mentioned."""
        whole: Json = {"type": self.kind, "offset": self.offset, "length": self.length}
        if self.url:
            whole["url"] = self.url
        if self.user_id is not None:
            whole["user"] = users[self.user_id]
        if self.language:
            whole["language"] = self.language
        if self.custom_emoji_id:
            whole["custom_emoji_id"] = self.custom_emoji_id
        return whole


_USER_LINK = re.compile(r"tg://user\?id=(\d+)")
_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}|\d{1,3}(?:\.\d{1,3}){3}")

#: What Telegram finds in a text by itself, most eager first.
_BARE_ADDRESS = r"(?:[\w-]+\.)+(?:com|org|net|me|cymru|wales|uk|de|fr|es)\b(?:/[^\s<>\"]*)?"
_FOUND = (
    ("url", re.compile(rf"(?<![\w@/.])(?:https?://[^\s<>\"]+|{_BARE_ADDRESS})", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("bot_command", re.compile(r"(?<![\w/<])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)


def checked_link(url: str) -> str | None:
    """The link as Telegram keeps it, or None when it is none that can be opened."""
    url = url.strip()
    if not url or any(char.isspace() for char in url):
        return None
    if url.startswith(("tg://", "ton://", "mailto:", "tel:")):
        return url
    if "://" not in url:
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not _HOST.fullmatch(host):
        return None
    return url if parts.path or parts.query or parts.fragment else f"{url}/"


def mentioned_user(url: str) -> int | None:
    """The id in a tg://user?id=… link."""
    found = _USER_LINK.fullmatch(url.strip())
    return int(found[1]) if found else None


def find_entities(text: str, known: list[Entity]) -> list[Entity]:
    """`known` and what Telegram finds by itself where nothing of the same reach is, sorted as Telegram does."""
    taken = [(it.offset, it.end) for it in known if it.kind in {"code", "pre", "text_link", "text_mention"}]
    found = list(known)
    # Only texts with characters outside the basic plane need their offsets counted anew.
    plain = all(char <= "\uffff" for char in text)
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            piece = match[0].rstrip(".,;:!?)'") if kind == "url" else match[0]
            offset = match.start() if plain else utf16_length(text[: match.start()])
            length = len(piece) if plain else utf16_length(piece)
            if length and not any(offset < end and start < offset + length for start, end in taken):
                taken.append((offset, offset + length))
                found.append(Entity(kind=kind, offset=offset, length=length))
    return tidy(found)


def tidy(entities: list[Entity]) -> list[Entity]:
    """Sorted; nothing inside code, no quotation inside a quotation, nothing twice."""
    ordered = sorted(entities, key=lambda it: (it.offset, -it.length, it.kind))
    kept: list[Entity] = []
    for entity in ordered:
        around = [it for it in kept if it.offset <= entity.offset and entity.end <= it.end]
        inside_code = any(it.kind in {"code", "pre"} for it in around)
        doubled = any(
            it.kind == entity.kind or {"blockquote", "expandable_blockquote"} >= {it.kind, entity.kind}
            for it in around
        )
        if not inside_code and not doubled:
            kept.append(entity)
    return kept


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without white space at both ends; entities are moved and cut with it."""
    left = len(text) - len(text.lstrip())
    shift = utf16_length(text[:left])
    trimmed = text.strip()
    length = utf16_length(trimmed)
    moved: list[Entity] = []
    for it in entities:
        start, end = max(0, it.offset - shift), min(length, it.end - shift)
        if end > start:
            moved.append(replace(it, offset=start, length=end - start))
    return trimmed, moved
