"""Changing and deleting messages. An edit that changes nothing is refused."""

from __future__ import annotations

import dataclasses
from typing import Any

from bot.sandbox.botapi.call import Call, chat_to_write, find_message, method
from bot.sandbox.botapi.formatting.text import read_caption, read_message_text
from bot.sandbox.botapi.keyboards import check_inline, tidy_inline
from bot.sandbox.botapi.refusal import bad
from bot.sandbox.world.entities import Chat, Json, Posted

MAX_DELETED_AT_ONCE = 100
#: A bot can delete what is younger than this, seconds.
DELETABLE_S = 48 * 3600

_CAPTIONED = frozenset({"photo", "document", "audio", "video", "voice", "animation"})
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def message_to_edit(call: Call) -> tuple[Chat, Posted]:
    """The bot's own message that the request names. Raises RefusedError."""
    params = call.params
    if params.get("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    if "chat_id" not in params:
        raise bad("chat_id is empty")
    chat = chat_to_write(call, params["chat_id"])
    if "message_id" not in params:
        raise bad("message identifier is not specified")
    posted = find_message(call, chat, params["message_id"], "edit")
    if not posted.out:
        raise bad("message can't be edited")
    return chat, posted


def keep_edit(call: Call, posted: Posted, changes: Json, *, without: tuple[str, ...] = ()) -> Json:
    """Store the message with `changes` and the request's keyboard. Raises RefusedError when nothing changes."""
    markup = call.params.get("reply_markup")
    if markup:
        check_inline(markup)
    old = posted.message
    new = {key: value for key, value in old.items() if key not in {"reply_markup", "edit_date", *without}}
    new.update(changes)
    if inline := tidy_inline(markup):
        new["reply_markup"] = inline
    if new == {key: value for key, value in old.items() if key != "edit_date"}:
        raise bad(_NOT_MODIFIED)
    new["edit_date"] = call.world.clock.now_s()
    call.world.put_message(Posted(message=new, out=True, edited=True), told="edit")
    return new


@method("editMessageText")
def edit_message_text(call: Call) -> Json:
    """New text."""
    _, posted = message_to_edit(call)
    if "text" not in call.params:
        raise bad("message text is empty")
    text, entities = read_message_text(call.params, call.stage.users)
    if "text" not in posted.message:
        raise bad("there is no text in the message to edit")
    changes: Json = {"text": text}
    if entities:
        changes["entities"] = entities
    if options := call.params.get("link_preview_options"):
        changes["link_preview_options"] = options
    return keep_edit(call, posted, changes, without=("entities", "link_preview_options"))


@method("editMessageCaption")
def edit_message_caption(call: Call) -> Json:
    """A new caption, or none."""
    _, posted = message_to_edit(call)
    if not _CAPTIONED & set(posted.message):
        raise bad("there is no caption in the message to edit")
    caption = read_caption(call.params, call.stage.users)
    return keep_edit(call, posted, caption, without=("caption", "caption_entities"))


@method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json:
    """A new keyboard, or none."""
    _, posted = message_to_edit(call)
    return keep_edit(call, posted, {})


@method("deleteMessage")
def delete_message(call: Call) -> bool:
    """Delete one message."""
    chat = chat_to_write(call, call.params["chat_id"])
    posted = call.world.messages.get((chat.id, call.params["message_id"]))
    if posted is None:
        raise bad("message to delete not found")
    _check_deletable(call, chat, posted)
    remove(call, chat, call.params["message_id"])
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    """Delete several messages; what is not there, or cannot be deleted, is passed over."""
    chat = chat_to_write(call, call.params["chat_id"])
    ids: list[Any] = call.params["message_ids"]
    if not ids:
        raise bad("message identifiers are not specified")
    if len(ids) > MAX_DELETED_AT_ONCE:
        raise bad("too many message identifiers specified")
    for message_id in ids:
        posted = call.world.messages.get((chat.id, message_id))
        if posted is not None and _deletable(call, chat, posted):
            remove(call, chat, message_id)
    return True


def remove(call: Call, chat: Chat, message_id: int) -> None:
    """Delete a message, and its pin with it."""
    call.world.delete_message(chat.id, message_id)
    chat = call.world.chats[chat.id]
    if message_id in chat.pinned:
        pinned = tuple(it for it in chat.pinned if it != message_id)
        call.world.put_chat(dataclasses.replace(chat, pinned=pinned))


def _deletable(call: Call, chat: Chat, posted: Posted) -> bool:
    young: bool = call.world.clock.now_s() - posted.message["date"] <= DELETABLE_S
    if chat.is_group:
        return (posted.out and young) or chat.bot_standing == "administrator"
    return young


def _check_deletable(call: Call, chat: Chat, posted: Posted) -> None:
    if not _deletable(call, chat, posted):
        raise bad("message can't be deleted")
