"""Text as a request gives it (with a parse mode, or with entities) made into what is stored."""

from __future__ import annotations

from collections.abc import Mapping

from bot.sandbox.botapi.formatting.entities import (
    Entity,
    checked_link,
    find_entities,
    mentioned_user,
    trim,
    utf16_length,
)
from bot.sandbox.botapi.formatting.html import parse_html
from bot.sandbox.botapi.formatting.markdown import parse_markdown_v2
from bot.sandbox.botapi.refusal import bad
from bot.sandbox.world.entities import Json

MAX_TEXT = 4096
MAX_CAPTION = 1024

#: Control characters become spaces, but for line breaks.
_CONTROLS = dict.fromkeys((it for it in range(32) if it != ord("\n")), " ")
_MODES = {"html": parse_html, "markdownv2": parse_markdown_v2}


def read_text(
    source: str, *, parse_mode: str | None, entities: list[Json] | None, users: Mapping[int, Json]
) -> tuple[str, list[Json]]:
    """Text and MessageEntity objects. Raises RefusedError when it cannot be parsed; it may come out empty."""
    source = source.replace("\r", "").translate(_CONTROLS)
    if parse_mode and parse_mode.lower() != "none":
        parse = _MODES.get(parse_mode.lower())
        if parse is None:
            raise bad("unsupported parse_mode")
        text, found = parse(source)
    else:
        text, found = source, [_given(it, source) for it in entities or []]
    text, found = trim(text, found)
    # Who is not known cannot be mentioned: the words stay, the mention goes.
    found = [it for it in found if it.user_id is None or it.user_id in users]
    return text, [it.as_json(users) for it in find_entities(text, found)]


def read_message_text(params: Json, users: Mapping[int, Json]) -> tuple[str, list[Json]]:
    """`text` of sendMessage and editMessageText: 1 to 4,096 UTF-16 code units after parsing."""
    text, entities = read_text(
        params["text"], parse_mode=params.get("parse_mode"), entities=params.get("entities"), users=users
    )
    if not text:
        raise bad("message text is empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad("message is too long")
    return text, entities


def read_caption(params: Json, users: Mapping[int, Json]) -> Json:
    """`caption` and `caption_entities` of a Message: at most 1,024 UTF-16 code units after parsing."""
    caption, entities = read_text(
        params.get("caption") or "",
        parse_mode=params.get("parse_mode"),
        entities=params.get("caption_entities"),
        users=users,
    )
    if utf16_length(caption) > MAX_CAPTION:
        raise bad("message caption is too long")
    if not caption:
        return {}
    return {"caption": caption, "caption_entities": entities} if entities else {"caption": caption}


def _given(entity: Json, text: str) -> Entity:
    """An entity that the request itself gives."""
    offset, length = entity["offset"], entity["length"]
    total = utf16_length(text)
    if offset < 0 or length <= 0:
        raise bad("entity has wrong offset or length")
    if offset + length > total:
        raise bad(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {total}"
        )
    for edge, verb in ((offset, "begins"), (offset + length, "ends")):
        if not _is_between_characters(text, edge):
            raise bad(f"entity beginning at UTF-16 offset {offset} {verb} in a middle of a UTF-16 symbol")
    kind = entity["type"]
    url = entity.get("url")
    user = entity.get("user") or {}
    if kind == "text_link":
        user_id = mentioned_user(url or "")
        if user_id is not None:
            return Entity(kind="text_mention", offset=offset, length=length, user_id=user_id)
        url = checked_link(url or "")
        if url is None:
            raise bad("entity URL is invalid")
    return Entity(
        kind=kind,
        offset=offset,
        length=length,
        url=url,
        user_id=user.get("id"),
        language=entity.get("language"),
        custom_emoji_id=entity.get("custom_emoji_id"),
    )


def _is_between_characters(text: str, offset: int) -> bool:
    at = 0
    for char in text:
        if at >= offset:
            break
        at += utf16_length(char)
    return at == offset
