"""What people do on their phones, and the updates that the bot gets of it: nothing that a real client could not do.

The one exception is a forged press, and it has to be asked for by name.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import Any

from bot.sandbox.botapi.formatting.entities import find_entities, trim, utf16_length
from bot.sandbox.botapi.formatting.text import MAX_TEXT
from bot.sandbox.stage import Stage
from bot.sandbox.world.entities import Chat, ChatId, Json, Person, PersonId, Posted, Press
from bot.sandbox.world.standing import standing


class DeedRefusedError(Exception):
    """A person cannot do that; the message says why. `status` is the HTTP status."""

    def __init__(self, sentence: str, *, status: int = 409) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What came of a deed; `update_id` is None when the bot is not told of it."""

    update_id: int | None
    message_id: int

    def as_json(self) -> Json:
        """The answer of the local API."""
        return {"update_id": self.update_id, "message_id": self.message_id}


def find_person(stage: Stage, person_id: Any) -> Person:
    """The person with this id. Raises DeedRefusedError (404)."""
    person = stage.world.people.get(PersonId(person_id)) if isinstance(person_id, int) else None
    if person is None:
        raise DeedRefusedError(f"There is nobody with the id {person_id!r}.", status=404)
    return person


def find_chat(stage: Stage, chat_id: Any) -> Chat:
    """The chat with this id. Raises DeedRefusedError (404)."""
    chat = stage.world.chats.get(ChatId(chat_id)) if isinstance(chat_id, int) else None
    if chat is None:
        raise DeedRefusedError(f"There is no chat with the id {chat_id!r}.", status=404)
    return chat


def chat_of(stage: Stage, person: Person, chat_id: Any | None) -> Chat:
    """The chat in which the person acts; the private one when none is named. Raises DeedRefusedError."""
    chat = find_chat(stage, person.id if chat_id is None else chat_id)
    if person.id not in chat.members:
        raise DeedRefusedError(f"{person.first_name} is not in that chat.")
    if chat.migrated_to is not None:
        raise DeedRefusedError("That group has become a supergroup; write there.")
    return chat


def press_start(stage: Stage, person: Person, payload: str | None) -> Done:
    """Press Start, or a link t.me/<bot>?start=<payload>. Whoever had blocked the bot unblocks it by that."""
    if person.blocked:
        set_blocked(stage, person, blocked=False)
    if payload and not (len(payload) <= 64 and payload.replace("_", "").replace("-", "").isalnum()):  # noqa: PLR2004
        raise DeedRefusedError(
            "A link's payload has at most 64 characters of A-Z, a-z, 0-9, _ and -.", status=400
        )
    return say(stage, person, chat_of(stage, person, None), written(f"/start {payload or ''}"))


def written(text: str) -> Json:
    """A typed text as a message's content. Raises DeedRefusedError when nobody could send it."""
    trimmed, _ = trim(text.replace("\r", ""), [])
    if not trimmed:
        raise DeedRefusedError("An empty message cannot be sent.", status=400)
    if utf16_length(trimmed) > MAX_TEXT:
        raise DeedRefusedError("A message has at most 4,096 characters.", status=400)
    content: Json = {"text": trimmed}
    if entities := find_entities(trimmed, []):
        content["entities"] = [it.as_json({}) for it in entities]
    return content


def say(stage: Stage, person: Person, chat: Chat, content: Json, *, reply_to: int | None = None) -> Done:
    """Put a person's message into the chat. Raises DeedRefusedError when they have blocked the bot."""
    world = stage.world
    person = world.people[person.id]
    if chat.person_id is not None:
        if person.blocked:
            raise DeedRefusedError(f"{person.first_name} has blocked the bot; unblock it first.")
        if not person.started:
            world.put_person(dataclasses.replace(person, started=True))
    message: Json = {
        "message_id": 0,
        "from": person.as_user(),
        "chat": world.chat_as_object(chat),
        "date": world.clock.now_s(),
        **content,
    }
    if reply_to is not None:
        original = world.messages.get((chat.id, reply_to))
        if original is None:
            raise DeedRefusedError("The message to reply to is gone.")
        message["reply_to_message"] = {k: v for k, v in original.message.items() if k != "reply_to_message"}
    message["message_id"] = world.next_message_id(chat)
    world.put_message(Posted(message=message, out=False))
    update_id = world.queue.put("message", message) if _bot_sees(stage, chat, message) else None
    return Done(update_id=update_id, message_id=message["message_id"])


def _bot_sees(stage: Stage, chat: Chat, message: Json) -> bool:
    """In groups a bot sees commands and replies to itself; everything only as an administrator (privacy mode)."""
    if not chat.has_bot:
        return False
    if not chat.is_group or chat.bot_standing == "administrator":
        return True
    if message.get("reply_to_message", {}).get("from", {}).get("id") == stage.world.bot["id"]:
        return True
    text = message.get("text", "")
    if not text.startswith("/"):
        return False
    _, at, name = text.split()[0].partition("@")
    return not at or name.casefold() == stage.world.bot["username"].casefold()


def edit(stage: Stage, person: Person, chat: Chat, message_id: int, text: str) -> Done:
    """Change one's own text. Raises DeedRefusedError."""
    posted = stage.world.messages.get((chat.id, message_id))
    if (
        posted is None
        or posted.message.get("from", {}).get("id") != person.id
        or "text" not in posted.message
    ):
        raise DeedRefusedError("Only one's own texts can be edited.")
    message = {key: value for key, value in posted.message.items() if key != "entities"}
    message.update(written(text), edit_date=stage.world.clock.now_s())
    stage.world.put_message(Posted(message=message, out=False, edited=True), told="edit")
    seen = _bot_sees(stage, chat, message)
    update_id = stage.world.queue.put("edited_message", message) if seen else None
    return Done(update_id=update_id, message_id=message_id)


def button_at(posted: Posted, row: int, column: int) -> Json:
    """The inline button in that place. Raises DeedRefusedError."""
    rows = posted.message.get("reply_markup", {}).get("inline_keyboard", [])
    try:
        button: Json = rows[row][column]
    except IndexError:
        raise DeedRefusedError(f"There is no button in row {row}, place {column}.") from None
    return button


def tap(
    stage: Stage, person: Person, chat: Chat, message_id: int, *, data: str | None, button: Any, forged: bool
) -> Json:
    """Press a button of a message. Raises DeedRefusedError for data that no button has, unless it is `forged`."""
    posted = stage.world.messages.get((chat.id, message_id))
    if posted is None and not forged:
        raise DeedRefusedError("That message is gone.")
    if posted is not None and button is not None:
        pressed = button_at(posted, *button)
        if "url" in pressed:
            return {"url": pressed["url"]}
        data = pressed.get("callback_data")
        if data is None:
            raise DeedRefusedError("That button does nothing that the sandbox could play.")
    if data is None:
        raise DeedRefusedError("Which button? Give `data` or `button`: [row, place].", status=400)
    if not forged and posted is not None and data not in _callback_data(posted):
        raise DeedRefusedError(
            "No button of that message has this data; a forged press has to say `forged`: true."
        )
    if stage.world.people[person.id].blocked and chat.person_id is not None:
        raise DeedRefusedError(f"{person.first_name} has blocked the bot; unblock it first.")
    # A message that is gone is an InaccessibleMessage, told by its date.
    gone = {"chat": stage.world.chat_as_object(chat), "message_id": message_id, "date": 0}
    return _press(stage, person, chat, posted.message if posted else gone, data)


def _callback_data(posted: Posted) -> set[str]:
    rows = posted.message.get("reply_markup", {}).get("inline_keyboard", [])
    return {it["callback_data"] for row in rows for it in row if "callback_data" in it}


def _press(stage: Stage, person: Person, chat: Chat, message: Json, data: str) -> Json:
    world = stage.world
    query_id = str(world.rng.getrandbits(62))
    query: Json = {
        "id": query_id,
        "from": person.as_user(),
        "message": message,
        "chat_instance": str(chat.id),
        "data": data,
    }
    world.presses[query_id] = Press(
        id=query_id,
        person_id=person.id,
        chat_id=chat.id,
        message_id=message["message_id"],
        query=query,
        pressed_ms=world.clock.real_ms(),
    )
    return {"update_id": world.queue.put("callback_query", query), "callback_query_id": query_id}


def redeliver_presses(stage: Stage) -> None:
    """Give out unanswered presses once more under a new update id, when the faults say so; forget old ones."""
    after_s = stage.faults.settings.redeliver_callbacks
    now_ms = stage.world.clock.real_ms()
    for press in list(stage.world.presses.values()):
        age_ms = now_ms - press.pressed_ms
        if after_s and not press.answered and not press.redelivered and age_ms >= after_s * 1000:
            stage.world.presses[press.id] = dataclasses.replace(press, redelivered=True)
            stage.world.queue.put("callback_query", press.query)
        elif age_ms > 3_600_000:  # noqa: PLR2004  an hour: nobody can answer it any more
            del stage.world.presses[press.id]


def set_blocked(stage: Stage, person: Person, *, blocked: bool) -> int | None:
    """Block the bot, or let it write again; None when nothing changed, or the bot is not told."""
    world = stage.world
    person = world.people[person.id]
    if person.blocked == blocked:
        return None
    world.put_person(dataclasses.replace(person, blocked=blocked))
    before, after = ("member", "kicked") if blocked else ("kicked", "member")
    return tell_bot_standing(stage, world.chats[ChatId(person.id)], person, before=before, after=after)


def tell_bot_standing(stage: Stage, chat: Chat, person: Person, *, before: str, after: str) -> int | None:
    """The update about the bot's own standing in a chat; `person` brought the change about."""
    bot = stage.world.bot_user
    return stage.world.queue.put(
        "my_chat_member",
        {
            "chat": stage.world.chat_as_object(chat),
            "from": person.as_user(),
            "date": stage.world.clock.now_s(),
            "old_chat_member": standing(bot, before),
            "new_chat_member": standing(bot, after),
        },
    )


def raw_update(stage: Stage, body: Json) -> Json:
    """Put any JSON object, or any text, where updates wait."""
    if "bytes" in body:
        stage.world.queue.put_text(str(body["bytes"]))
        return {"update_id": None}
    update = body.get("update")
    if not isinstance(update, dict):
        raise DeedRefusedError("`update` has to be a JSON object, or give `bytes`.", status=400)
    json.dumps(update)
    return {"update_id": stage.world.queue.put_raw(update, keep_id=body.get("keep_id", True))}
