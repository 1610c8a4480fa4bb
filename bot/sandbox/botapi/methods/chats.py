"""Chats: what they are, who is in them, what is pinned, and leaving them."""

from __future__ import annotations

import dataclasses

from bot.sandbox.botapi.call import Call, chat_to_write, chat_with_access, find_message, method, user_id_of
from bot.sandbox.botapi.refusal import bad
from bot.sandbox.world.entities import Chat, Json, PersonId, Posted
from bot.sandbox.world.standing import member_of_chat, standing

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
_MAY = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_invite_users",
    "can_pin_messages",
    "can_change_info",
    "can_manage_topics",
)


@method("getChat")
def get_chat(call: Call) -> Json:
    """All about a chat."""
    chat = chat_with_access(call, call.params["chat_id"])
    whole: Json = {
        **call.world.chat_as_object(chat),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if chat.is_group:
        whole["permissions"] = dict.fromkeys(_MAY, True)
    if chat.pinned and (newest := call.world.messages.get((chat.id, chat.pinned[-1]))):
        whole["pinned_message"] = newest.message
    return whole


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    """Somebody's standing in a chat."""
    chat = chat_with_access(call, call.params["chat_id"])
    user_id = user_id_of(call)
    if user_id == call.world.bot["id"]:
        return standing(call.world.bot_user, chat.bot_standing)
    person = call.world.people.get(PersonId(user_id))
    if person is None:
        raise bad("user not found")
    return standing(person.as_user(), member_of_chat(chat, person))


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    """The owner and the other administrators."""
    chat = chat_with_access(call, call.params["chat_id"])
    if not chat.is_group:
        raise bad("there are no administrators in the private chat")
    people = [call.world.people[it] for it in chat.admins]
    found = [standing(it.as_user(), member_of_chat(chat, it)) for it in people]
    if chat.bot_standing == "administrator":
        found.append(standing(call.world.bot_user, chat.bot_standing))
    return found


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    """How many there are, the bot included."""
    chat = chat_with_access(call, call.params["chat_id"])
    return len(chat.members) + 1


@method("leaveChat")
def leave_chat(call: Call) -> bool:
    """The bot leaves a group."""
    chat = chat_with_access(call, call.params["chat_id"])
    if not chat.is_group:
        raise bad("chat member status can't be changed in private chats")
    call.world.put_chat(dataclasses.replace(chat, bot_standing="left"))
    bot = call.world.bot_user
    call.world.queue.put(
        "my_chat_member",
        {
            "chat": call.world.chat_as_object(chat),
            "from": bot,
            "date": call.world.clock.now_s(),
            "old_chat_member": standing(bot, chat.bot_standing),
            "new_chat_member": standing(bot, "left"),
        },
    )
    return True


def _chat_to_pin_in(call: Call) -> Chat:
    chat = chat_to_write(call, call.params["chat_id"])
    if chat.is_group and chat.bot_standing != "administrator":
        raise bad("not enough rights to manage pinned messages in the chat")
    return chat


@method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    """Pin a message; the chat is told in a line of its own."""
    chat = _chat_to_pin_in(call)
    posted = find_message(call, chat, call.params["message_id"], "pin")
    message_id = call.params["message_id"]
    pinned = (*(it for it in chat.pinned if it != message_id), message_id)
    call.world.put_chat(dataclasses.replace(chat, pinned=pinned))
    line: Json = {
        "message_id": call.world.next_message_id(chat),
        "from": call.world.bot_user,
        "chat": call.world.chat_as_object(chat),
        "date": call.world.clock.now_s(),
        "pinned_message": {key: it for key, it in posted.message.items() if key != "reply_to_message"},
    }
    call.world.put_message(Posted(message=line, out=True))
    return True


@method("unpinChatMessage")
def unpin_chat_message(call: Call) -> bool:
    """Unpin a message, or the newest that is pinned."""
    chat = _chat_to_pin_in(call)
    message_id = call.params.get("message_id", chat.pinned[-1] if chat.pinned else None)
    if message_id not in chat.pinned:
        raise bad("message to unpin not found")
    call.world.put_chat(dataclasses.replace(chat, pinned=tuple(it for it in chat.pinned if it != message_id)))
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(call: Call) -> bool:
    """Unpin everything."""
    chat = _chat_to_pin_in(call)
    call.world.put_chat(dataclasses.replace(chat, pinned=()))
    return True
