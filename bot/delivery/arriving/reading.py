"""An update is read field by field: only what the bot needs, each field only when it is what it should be.

Whatever else an update holds (a newer Bot API, a field of another type) cannot stand in the way of the words that
somebody wrote. A kind of update that nothing here is about is an update without contents. What cannot be an update
at all raises `NotAnUpdateError`, with what is wrong with it.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberUpdated,
    Contact,
    InaccessibleMessage,
    Location,
    Message,
    Update,
    User,
)

#: Telegram's ids are signed 64-bit numbers, and so are the database's.
_LEAST, _BIGGEST = -(2**63), 2**63 - 1
#: Instants are read up to the year 2200, seconds; 0 stands for anything else.
_LAST_INSTANT = 7_258_118_400
_NO_INSTANT = datetime.fromtimestamp(0, tz=UTC)
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ESCAPED_SURROGATE = re.compile(r"\\ud[89a-f]", re.IGNORECASE)


class NotAnUpdateError(Exception):
    """What came in cannot be an update of Telegram's; the message says why."""


def read_payload(payload: str) -> Any:
    """Read a stored update. Half a surrogate pair, which no database takes as text, becomes U+FFFD.

    Raises `NotAnUpdateError` for what is no JSON, or lies too deep.
    """
    try:
        if _ESCAPED_SURROGATE.search(payload) is None:
            return json.loads(payload)
        return _mended(json.loads(payload))
    except (ValueError, RecursionError) as error:
        raise NotAnUpdateError(f"no JSON that can be read: {error}") from None


def _mended(value: Any) -> Any:
    match value:
        case str():
            return _LONE_SURROGATE.sub("\ufffd", value)
        case list():
            return [_mended(item) for item in value]
        case dict():
            return {_mended(name): _mended(item) for name, item in value.items()}
    return value


def understand(raw: Any) -> Update:
    """Give what the bot needs of an update. Raises `NotAnUpdateError`."""
    update = _an_object(raw, "an update")
    update_id = _whole(update.get("update_id"))
    if update_id is None:
        raise NotAnUpdateError("an update without a usable update_id")
    message, press, membership = (
        update.get(kind) for kind in ("message", "callback_query", "my_chat_member")
    )
    return Update(
        update_id,
        message=None
        if message is None or _is_from_a_bot(message)
        else _message(_an_object(message, "message")),
        callback_query=None if press is None else _press(_an_object(press, "callback_query")),
        my_chat_member=None if membership is None else _membership(_an_object(membership, "my_chat_member")),
    )


def _is_from_a_bot(raw: Any) -> bool:
    """Tell whether another bot is said to write in a private chat: no words of the person's, and left alone."""
    sender, chat = (raw.get(name) if isinstance(raw, Mapping) else None for name in ("from", "chat"))
    return (
        isinstance(sender, Mapping)
        and sender.get("is_bot") is True
        and isinstance(chat, Mapping)
        and chat.get("type") == Chat.PRIVATE
        and sender.get("id") != chat.get("id")
    )


def _message(raw: Mapping[str, Any]) -> Message:
    chat = _chat(raw)
    # In a channel the channel speaks: whoever is named there need not be anybody.
    sender = None if raw.get("from") is None or chat.type == Chat.CHANNEL else _user(raw)
    if chat.type == Chat.PRIVATE and sender is not None and sender.id != chat.id:
        raise NotAnUpdateError("a private chat in which somebody else writes")
    return _content(raw, chat, sender, _answered(raw.get("reply_to_message")))


def _content(
    raw: Mapping[str, Any], chat: Chat, sender: User | None = None, answered: Message | None = None
) -> Message:
    return Message(
        message_id=_whole(raw.get("message_id")) or 0,
        date=_instant(raw.get("date")),
        edit_date=_instant(raw["edit_date"]) if raw.get("edit_date") is not None else None,
        chat=chat,
        from_user=sender,
        text=_words(raw.get("text")),
        caption=_words(raw.get("caption")),
        location=_location(raw.get("location")),
        contact=_contact(raw.get("contact")),
        reply_to_message=answered,
    )


def _answered(raw: Any) -> Message | None:
    return _content(raw, _chat(raw)) if _has_chat(raw) else None


def _press(raw: Mapping[str, Any]) -> CallbackQuery:
    query_id = _words(raw.get("id"))
    if not query_id:
        raise NotAnUpdateError("callback_query without a usable id")
    presser = _user(raw)
    return CallbackQuery(
        id=query_id,
        from_user=presser,
        chat_instance="",
        message=_shown(raw.get("message"), presser),
        data=_words(raw.get("data")),
    )


def _shown(raw: Any, presser: User) -> Message | InaccessibleMessage | None:
    """Give the message whose button was pressed; Telegram shows of an old one only that it was there (date 0)."""
    if not _has_chat(raw):
        return None
    chat = _chat(raw)
    if chat.type == Chat.PRIVATE and chat.id != presser.id:
        raise NotAnUpdateError("a private chat in which somebody else presses")
    if not _whole(raw.get("date")):
        return InaccessibleMessage(chat, _whole(raw.get("message_id")) or 0)
    return _content(raw, chat, None, _answered(raw.get("reply_to_message")))


def _membership(raw: Mapping[str, Any]) -> ChatMemberUpdated:
    return ChatMemberUpdated(
        chat=_chat(raw),
        from_user=_user(raw),
        date=_instant(raw.get("date")),
        old_chat_member=_standing(raw.get("old_chat_member"), "old_chat_member"),
        new_chat_member=_standing(raw.get("new_chat_member"), "new_chat_member"),
    )


def _standing(raw: Any, name: str) -> ChatMember:
    member = _an_object(raw, name)
    status = _words(member.get("status"))
    if status is None:
        raise NotAnUpdateError(f"{name} without a usable status")
    # Whose standing it is, my_chat_member says: the bot's.
    return ChatMember(User(0, "", is_bot=True), status)


def _chat(raw: Mapping[str, Any]) -> Chat:
    chat = _an_object(raw.get("chat"), "chat")
    chat_id, kind = _whole(chat.get("id")), _words(chat.get("type"))
    if not chat_id or not kind:
        raise NotAnUpdateError("a chat without a usable id or type")
    return Chat(chat_id, kind, title=_words(chat.get("title")))


def _has_chat(raw: Any) -> bool:
    if not isinstance(raw, Mapping):
        return False
    chat = raw.get("chat")
    return isinstance(chat, Mapping) and bool(_whole(chat.get("id"))) and bool(_words(chat.get("type")))


def _user(raw: Mapping[str, Any]) -> User:
    user = _an_object(raw.get("from"), "from")
    user_id = _whole(user.get("id"))
    if not user_id:
        raise NotAnUpdateError("a sender without a usable id")
    return User(
        user_id,
        _words(user.get("first_name")) or "",
        is_bot=user.get("is_bot") is True,
        last_name=_words(user.get("last_name")),
        username=_words(user.get("username")),
        language_code=_words(user.get("language_code")),
    )


def _location(raw: Any) -> Location | None:
    if not isinstance(raw, Mapping):
        return None
    lat, lon = _degrees(raw.get("latitude"), 90), _degrees(raw.get("longitude"), 180)
    return None if lat is None or lon is None else Location(longitude=lon, latitude=lat)


def _contact(raw: Any) -> Contact | None:
    phone = _words(raw.get("phone_number")) if isinstance(raw, Mapping) else None
    if not phone:
        return None
    return Contact(phone, _words(raw.get("first_name")) or "", user_id=_whole(raw.get("user_id")))


def _an_object(raw: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping):
        raise NotAnUpdateError(f"{name} is no JSON object")
    return raw


def _words(value: Any) -> str | None:
    # SQLite's functions end a text at a NUL, which no keyboard types and Telegram never delivers.
    return value.replace("\0", "") if isinstance(value, str) else None


def _whole(value: Any) -> int | None:
    is_whole = isinstance(value, int) and not isinstance(value, bool) and _LEAST <= value <= _BIGGEST
    return value if is_whole else None


def _degrees(value: Any, most: int) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) <= most:
        return None
    return float(value)


def _instant(value: Any) -> datetime:
    seconds = _whole(value)
    if seconds is None or not 0 <= seconds <= _LAST_INSTANT:
        return _NO_INSTANT
    return datetime.fromtimestamp(seconds, tz=UTC)
