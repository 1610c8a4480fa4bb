"""Groups: made, joined, left, turned into supergroups; with the service messages and updates that go with it."""

from __future__ import annotations

import dataclasses
from typing import Any

from bot.sandbox.local.deeds import DeedRefusedError, find_person, tell_bot_standing
from bot.sandbox.stage import Stage
from bot.sandbox.world.entities import Chat, ChatId, Json, Person, Posted
from bot.sandbox.world.standing import member_of_chat, standing


def make_group(stage: Stage, *, title: str, members: list[Any], admins: list[Any], with_bot: bool) -> Chat:
    """A basic group; its first member (or first admin) owns it and adds the bot."""
    people = [find_person(stage, it) for it in members]
    owners = [find_person(stage, it) for it in admins] or people[:1]
    if not people:
        raise DeedRefusedError("A group needs at least one member.", status=400)
    if not title.strip():
        raise DeedRefusedError("A group needs a title.", status=400)
    everybody = dict.fromkeys(it.id for it in [*owners, *people])
    chat = stage.world.new_group(title=title, members=everybody, admins=[it.id for it in owners])
    _service(stage, chat, owners[0], {"group_chat_created": True}, told=False)
    if with_bot:
        chat = add_bot(stage, chat, owners[0])
    return stage.world.chats[chat.id]


def add_bot(stage: Stage, chat: Chat, by: Person, *, as_admin: bool = False) -> Chat:
    """Bring the bot into a group."""
    before = chat.bot_standing
    after: Any = "administrator" if as_admin else "member"
    chat = dataclasses.replace(chat, bot_standing=after)
    stage.world.put_chat(chat)
    tell_bot_standing(stage, chat, by, before=before, after=after)
    if not as_admin or before in {"left", "kicked"}:
        bot = stage.world.bot_user
        _service(
            stage,
            chat,
            by,
            {"new_chat_members": [bot], "new_chat_member": bot, "new_chat_participant": bot},
        )
    return chat


def remove_bot(stage: Stage, chat: Chat, by: Person) -> Chat:
    """Throw the bot out of a group."""
    before = chat.bot_standing
    chat = dataclasses.replace(chat, bot_standing="kicked")
    stage.world.put_chat(chat)
    tell_bot_standing(stage, chat, by, before=before, after="kicked")
    return chat


def set_member(stage: Stage, chat: Chat, person: Person, *, joined: bool, admin: bool | None = None) -> Chat:
    """Let somebody join or leave, or make them an administrator."""
    if not chat.is_group:
        raise DeedRefusedError("A private chat has the one member that it has.")
    is_member = person.id in chat.members
    before = member_of_chat(chat, person)
    members = tuple(it for it in chat.members if it != person.id) + ((person.id,) if joined else ())
    is_admin = joined and (person.id in chat.admins if admin is None else admin)
    admins = tuple(it for it in chat.admins if it != person.id) + ((person.id,) if is_admin else ())
    chat = dataclasses.replace(chat, members=members if is_member != joined else chat.members, admins=admins)
    stage.world.put_chat(chat)
    after = member_of_chat(chat, person)
    user = person.as_user()
    if is_member != joined:
        content: Json = {"new_chat_members": [user]} if joined else {"left_chat_member": user}
        _service(stage, chat, person, content)
    if before != after and chat.bot_standing == "administrator":
        stage.world.queue.put(
            "chat_member",
            {
                "chat": stage.world.chat_as_object(chat),
                "from": user,
                "date": stage.world.clock.now_s(),
                "old_chat_member": standing(user, before),
                "new_chat_member": standing(user, after),
            },
        )
    return chat


def migrate(stage: Stage, chat: Chat) -> Chat:
    """Turn a basic group into a supergroup: a new chat with a new id; the old one only says where it went."""
    if chat.type != "group" or chat.migrated_to is not None:
        raise DeedRefusedError("Only a basic group can become a supergroup, and only once.")
    world = stage.world
    new = dataclasses.replace(
        chat,
        id=ChatId(world.count("next_supergroup_id", -1)),
        type="supergroup",
        pinned=(),
        reply_keyboard=None,
    )
    world.put_chat(new)
    old = dataclasses.replace(chat, migrated_to=new.id)
    world.put_chat(old)
    owner = find_person(stage, (chat.admins or chat.members)[0])
    _service(stage, old, owner, {"migrate_to_chat_id": new.id})
    _service(stage, new, owner, {"migrate_from_chat_id": chat.id})
    return new


def _service(stage: Stage, chat: Chat, by: Person, content: Json, *, told: bool = True) -> None:
    """A line in the chat about the chat itself; the bot is told, unless it is not there."""
    message: Json = {
        "message_id": stage.world.next_message_id(chat),
        "from": by.as_user(),
        "chat": stage.world.chat_as_object(chat),
        "date": stage.world.clock.now_s(),
        **content,
    }
    stage.world.put_message(Posted(message=message, out=False))
    if told and chat.has_bot:
        stage.world.queue.put("message", message)
