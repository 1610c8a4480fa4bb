"""Messages passed on: forwarded with their origin, copied without."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from bot.sandbox.botapi.call import Call, chat_to_write, chat_with_access, method
from bot.sandbox.botapi.formatting.text import read_caption
from bot.sandbox.botapi.methods.sending import post
from bot.sandbox.botapi.refusal import bad
from bot.sandbox.world.entities import Chat, Json, Posted

MAX_AT_ONCE = 100

#: What belongs to the place where a message stands, and not to what it says.
_OF_ITS_PLACE = frozenset(
    {
        "message_id",
        "from",
        "chat",
        "date",
        "edit_date",
        "reply_to_message",
        "reply_markup",
        "effect_id",
        "media_group_id",
    }
)
#: Of messages about the chat itself there is nothing to pass on.
_SERVICE = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "group_chat_created",
        "pinned_message",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
    }
)


def _source(call: Call) -> Chat:
    return chat_with_access(call, call.params["from_chat_id"])


def _content(posted: Posted, verb: str) -> Json:
    message = posted.message
    if message.get("has_protected_content") or _SERVICE & set(message):
        raise bad(f"message can't be {verb}")
    return {key: value for key, value in message.items() if key not in _OF_ITS_PLACE}


def _forwarded(posted: Posted) -> Json:
    content = _content(posted, "forwarded")
    origin = {"type": "user", "date": posted.message["date"], "sender_user": posted.message["from"]}
    content.setdefault("forward_origin", origin)
    return content


def _copied(posted: Posted) -> Json:
    content = _content(posted, "copied")
    content.pop("forward_origin", None)
    return content


def _one(call: Call, verb: str) -> Posted:
    posted = call.world.messages.get((_source(call).id, call.params["message_id"]))
    if posted is None:
        raise bad(f"message to {verb} not found")
    return posted


def _several(call: Call, verb: str) -> list[Posted]:
    ids: list[Any] = call.params["message_ids"]
    if not ids:
        raise bad("message identifiers are not specified")
    if len(ids) > MAX_AT_ONCE:
        raise bad("too many message identifiers specified")
    if any(after <= before for before, after in pairwise(ids)):
        raise bad("message identifiers must be in a strictly increasing order")
    source = _source(call)
    found = [it for message_id in ids if (it := call.world.messages.get((source.id, message_id)))]
    if not found:
        raise bad(f"there are no messages to {verb}")
    return found


@method("forwardMessage")
def forward_message(call: Call) -> Json:
    """Pass a message on with its origin."""
    chat = chat_to_write(call, call.params["chat_id"])
    return post(call, chat, _forwarded(_one(call, "forward")))


@method("copyMessage")
def copy_message(call: Call) -> Json:
    """Pass a message on as if it were new; it can get another caption."""
    chat = chat_to_write(call, call.params["chat_id"])
    content = _copied(_one(call, "copy"))
    if "caption" in call.params and "text" not in content:
        content = {key: value for key, value in content.items() if key not in {"caption", "caption_entities"}}
        content.update(read_caption(call.params, call.stage.users))
    return {"message_id": post(call, chat, content)["message_id"]}


@method("forwardMessages")
def forward_messages(call: Call) -> list[Json]:
    """Pass several messages on; what cannot be is passed over."""
    chat = chat_to_write(call, call.params["chat_id"])
    contents = [_forwarded(it) for it in _several(call, "forward") if _passes(it)]
    return [{"message_id": post(call, chat, it)["message_id"]} for it in contents]


@method("copyMessages")
def copy_messages(call: Call) -> list[Json]:
    """Copy several messages; what cannot be is passed over."""
    chat = chat_to_write(call, call.params["chat_id"])
    contents = [_copied(it) for it in _several(call, "copy") if _passes(it)]
    return [{"message_id": post(call, chat, it)["message_id"]} for it in contents]


def _passes(posted: Posted) -> bool:
    return not (posted.message.get("has_protected_content") or _SERVICE & set(posted.message))
