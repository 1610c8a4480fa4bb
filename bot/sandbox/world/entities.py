"""People, chats, messages, presses and files: values that never change; a change is a new value."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, Literal, NewType

Json = dict[str, Any]
PersonId = NewType("PersonId", int)
ChatId = NewType("ChatId", int)

#: The bot's standing in a chat, in Telegram's own words.
Standing = Literal["member", "administrator", "left", "kicked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with a phone in the sandbox. In a private chat the chat's id is the person's id."""

    id: PersonId
    first_name: str
    language_code: str
    colour: str
    last_name: str | None = None
    username: str | None = None
    phone: str | None = None
    #: Has written to the bot at least once; before that the bot may not write.
    started: bool = False
    blocked: bool = False

    def as_user(self) -> Json:
        """Telegram's User object."""
        user: Json = {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.language_code,
        }
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        return user

    def as_seen_by_page(self) -> Json:
        """The page's person object (see docs/sandbox.md)."""
        whole = {key: value for key, value in dataclasses.asdict(self).items() if value is not None}
        del whole["started"]
        return whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A private chat, a group, or a supergroup."""

    id: ChatId
    type: Literal["private", "group", "supergroup"]
    title: str | None = None
    person_id: PersonId | None = None
    members: tuple[PersonId, ...] = ()
    admins: tuple[PersonId, ...] = ()
    bot_standing: Standing = "member"
    #: The reply keyboard that the chat shows now, as the bot sent it.
    reply_keyboard: Json | None = None
    menu_button: Json | None = None
    #: Pinned message ids, the newest last.
    pinned: tuple[int, ...] = ()
    migrated_to: ChatId | None = None

    @property
    def is_group(self) -> bool:
        """Whether the limits of groups hold here."""
        return self.type != "private"

    @property
    def has_bot(self) -> bool:
        """Whether the bot is in the chat."""
        return self.bot_standing in {"member", "administrator"}

    def as_seen_by_page(self) -> Json:
        """The page's chat object (see docs/sandbox.md)."""
        whole: Json = {
            "id": self.id,
            "type": self.type,
            "members": list(self.members),
            "admins": list(self.admins),
            "bot_member": self.has_bot,
            "reply_keyboard": self.reply_keyboard,
            "pinned": list(self.pinned),
        }
        for key in ("title", "person_id", "menu_button", "migrated_to"):
            value = getattr(self, key)
            if value is not None:
                whole[key] = value
        return whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A message in a chat, as the bot sees it, and what the page has to know besides."""

    message: Json
    #: From the bot.
    out: bool
    edited: bool = False

    def as_seen_by_page(self) -> Json:
        """The Message object with `out` and `edited`."""
        return {**self.message, "out": self.out, "edited": self.edited}


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A callback query: somebody pressed a button."""

    id: str
    person_id: PersonId
    chat_id: ChatId
    message_id: int
    query: Json
    #: Real time (not the moved clock), milliseconds since 1970 UTC.
    pressed_ms: int
    answered: bool = False
    redelivered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRecord:
    """A file that was sent. Its bytes lie on disk under `path`, relative to the folder of files."""

    file_id: str
    unique_id: str
    path: str
    size: int
    kind: str
    name: str | None = None
    mime_type: str | None = None
    width: int = 0
    height: int = 0
