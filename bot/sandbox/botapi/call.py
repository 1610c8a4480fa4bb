"""One call of a Bot API method, and the list of what the stand-in can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.botapi.refusal import RefusedError, bad, forbidden
from bot.sandbox.stage import Stage
from bot.sandbox.world.entities import Chat, ChatId, Json, Posted
from bot.sandbox.world.world import World

#: How a parameter names a file that came with the same request.
ATTACHED = "attach://"
#: Parameters that may be such a file themselves.
FILE_PARAMETERS = frozenset(
    {"photo", "document", "audio", "video", "voice", "sticker", "thumbnail", "cover", "certificate"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with the request."""

    content: bytes
    name: str
    mime_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What is asked: `params` are checked for their form already, not for their sense."""

    stage: Stage
    method: str
    params: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    @property
    def world(self) -> World:
        """The world that the call is about."""
        return self.stage.world


Handler = Callable[[Call], Any]
HANDLERS: dict[str, Handler] = {}


def method(*names: str) -> Callable[[Handler], Handler]:
    """Make a function answer these methods."""

    def register(handler: Handler) -> Handler:
        for name in names:
            HANDLERS[name] = handler
        return handler

    return register


def find_chat(call: Call, chat_id: int | str) -> Chat:
    """The chat with this id or @name. Raises RefusedError when there is none that the bot knows."""
    if isinstance(chat_id, str):
        person = call.world.person_by_username(chat_id.removeprefix("@"))
        chat = call.world.chats.get(ChatId(person.id)) if person else None
    else:
        chat = call.world.chats.get(ChatId(chat_id))
    if chat is None:
        raise bad("chat not found")
    return chat


def chat_with_access(call: Call, chat_id: int | str) -> Chat:
    """A chat that the bot may look at. Raises RefusedError for a group that it is not in, or that has moved."""
    chat = find_chat(call, chat_id)
    if chat.migrated_to is not None:
        raise RefusedError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            parameters={"migrate_to_chat_id": chat.migrated_to},
        )
    if chat.is_group and not chat.has_bot:
        state = "kicked from" if chat.bot_standing == "kicked" else "not a member of"
        verb = "was" if chat.bot_standing == "kicked" else "is"
        raise forbidden(f"bot {verb} {state} the {chat.type} chat")
    return chat


def chat_to_write(call: Call, chat_id: int | str) -> Chat:
    """A chat that the bot may write to. Raises RefusedError when it may not."""
    chat = chat_with_access(call, chat_id)
    if chat.person_id is not None:
        person = call.world.people[chat.person_id]
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")
    return chat


def find_message(call: Call, chat: Chat, message_id: int, purpose: str) -> Posted:
    """A message of the chat. Raises RefusedError: message to <purpose> not found."""
    posted = call.world.messages.get((chat.id, message_id))
    if posted is None:
        raise bad(f"message to {purpose} not found")
    return posted


def user_id_of(call: Call, name: str = "user_id") -> int:
    """A person's id among the parameters."""
    return int(call.params[name])
