"""Everything that the stand-in knows, and the only places where it changes.

Every change is written down (shelves) and told to the page (feed) in the same call.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterable
from typing import Any, Literal

from bot.sandbox.world.clock import MovedClock
from bot.sandbox.world.entities import Chat, ChatId, FileRecord, Json, Person, PersonId, Posted, Press
from bot.sandbox.world.feed import Feed
from bot.sandbox.world.queue import UpdateQueue
from bot.sandbox.world.shelf import Shelf

#: Ids need more than 32 bits, as at Telegram: whoever stores them in too little finds out here.
FIRST_PERSON_ID = 5_000_000_001
FIRST_GROUP_ID = -4_000_000_001
FIRST_SUPERGROUP_ID = -1_002_000_000_001

COLOURS = ("#b5532a", "#2f6f73", "#6a4c93", "#3a6b35", "#a23b5a", "#2c5aa0", "#8a6d1d", "#5b4a3f")

UPDATE_ID_RANGE = (100_000_000, 900_000_000)


class World:
    """People, chats, messages, presses, files and notes (single values by name)."""

    def __init__(self, *, clock: MovedClock | None = None, rng: random.Random | None = None) -> None:
        self.clock = clock or MovedClock()
        self.feed = Feed()
        self.rng = rng or random.Random()  # noqa: S311  ids for play, no secrets
        self.people: Shelf[PersonId, Person] = Shelf(
            "person",
            encode=lambda key, it: (str(key), dataclasses.asdict(it)),
            decode=lambda key, row: (PersonId(int(key)), Person(**row)),
        )
        self.chats: Shelf[ChatId, Chat] = Shelf(
            "chat",
            encode=lambda key, it: (str(key), dataclasses.asdict(it)),
            decode=lambda key, row: (ChatId(int(key)), _chat(row)),
        )
        self.messages: Shelf[tuple[ChatId, int], Posted] = Shelf(
            "message",
            encode=lambda key, it: (f"{key[0]}:{key[1]}", [it.message, it.out, it.edited]),
            decode=lambda key, row: (
                _message_key(key),
                Posted(message=row[0], out=row[1], edited=row[2]),
            ),
        )
        self.presses: Shelf[str, Press] = Shelf(
            "press",
            encode=lambda key, it: (key, dataclasses.asdict(it)),
            decode=lambda key, row: (key, Press(**row)),
        )
        self.files: Shelf[str, FileRecord] = Shelf(
            "file",
            encode=lambda key, it: (key, dataclasses.asdict(it)),
            decode=lambda key, row: (key, FileRecord(**row)),
        )
        self.notes: Shelf[str, Any] = Shelf(
            "note", encode=lambda key, it: (key, it), decode=lambda key, row: (key, row)
        )
        self.queue = UpdateQueue(clock=self.clock, notes=self.notes)
        self._by_chat: dict[ChatId, dict[int, Posted]] = {}
        self._fill_notes()
        self.clock.on_change = self._clock_moved

    def _fill_notes(self) -> None:
        for name, value in {
            "next_update_id": self.rng.randint(*UPDATE_ID_RANGE),
            "next_message_id": 1,
            "next_person_id": FIRST_PERSON_ID,
            "next_group_id": FIRST_GROUP_ID,
            "next_supergroup_id": FIRST_SUPERGROUP_ID,
            "next_file_number": 1,
            "allowed_updates": [],
            "commands": {},
            "texts": {},
            "webhook": None,
            "menu_button": {"type": "commands"},
            "offset_ms": 0,
        }.items():
            if name not in self.notes:
                self.notes[name] = value

    def resume(self) -> None:
        """After loading: bring back what follows from the shelves."""
        self._fill_notes()
        self.queue.resume()
        self.clock.offset_ms = int(self.notes["offset_ms"])
        for (chat_id, message_id), posted in self.messages.items():
            self._by_chat.setdefault(chat_id, {})[message_id] = posted

    def start_afresh(self, *, with_clock: bool) -> None:
        """Forget everybody and everything said; numbers go on, and what the bot said about itself stays.

        The clock goes back to the real time only `with_clock`: a bot that still runs must not see it fall.
        """
        for shelf in (self.people, self.chats, self.messages, self.presses, self.files):
            shelf.clear()
        self._by_chat.clear()
        self.queue.forget()
        self.notes["ballots"] = {}
        self.notes["reactions"] = {}
        if with_clock:
            self.clock.reset()
        self.feed.tell("reset")

    def count(self, note: str, step: int = 1) -> int:
        """The next number of a series kept as a note."""
        number = int(self.notes[note])
        self.notes[note] = number + step
        return number

    # People and chats

    def new_person(
        self,
        *,
        first_name: str,
        language_code: str,
        last_name: str | None = None,
        username: str | None = None,
        phone: str | None = None,
        person_id: int | None = None,
    ) -> Person:
        """Somebody new with an empty private chat. Raises ValueError when the id is taken."""
        number = person_id if person_id is not None else self.count("next_person_id")
        if number in self.people:
            raise ValueError(f"There is already a person with the id {number}.")
        person = Person(
            id=PersonId(number),
            first_name=first_name,
            last_name=last_name or None,
            username=username or None,
            phone=phone or None,
            language_code=language_code,
            colour=COLOURS[len(self.people) % len(COLOURS)],
        )
        self.put_person(person)
        self.put_chat(Chat(id=ChatId(number), type="private", person_id=person.id, members=(person.id,)))
        return person

    def put_person(self, person: Person) -> None:
        """Store a person, new or changed."""
        self.people[person.id] = person
        self.feed.tell("person", person=person.as_seen_by_page())

    def put_chat(self, chat: Chat) -> None:
        """Store a chat, new or changed."""
        self.chats[chat.id] = chat
        self.feed.tell("chat", chat=chat.as_seen_by_page())

    def new_group(self, *, title: str, members: Iterable[PersonId], admins: Iterable[PersonId]) -> Chat:
        """A basic group without the bot."""
        chat = Chat(
            id=ChatId(self.count("next_group_id", -1)),
            type="group",
            title=title,
            members=tuple(members),
            admins=tuple(admins),
            bot_standing="left",
        )
        self.put_chat(chat)
        return chat

    def chat_as_object(self, chat: Chat) -> Json:
        """Telegram's Chat object."""
        if chat.person_id is None:
            return {"id": chat.id, "type": chat.type, "title": chat.title}
        person = self.people[chat.person_id]
        whole: Json = {"id": chat.id, "type": "private", "first_name": person.first_name}
        if person.last_name:
            whole["last_name"] = person.last_name
        if person.username:
            whole["username"] = person.username
        return whole

    def person_by_username(self, username: str) -> Person | None:
        """The person with this user name, without the @."""
        wanted = username.casefold()
        return next((it for it in self.people.values() if (it.username or "").casefold() == wanted), None)

    # Messages

    def next_message_id(self, chat: Chat) -> int:
        """Supergroups count for themselves; all other chats of the bot share one series."""
        if chat.type != "supergroup":
            return self.count("next_message_id")
        name = f"next_message_id:{chat.id}"
        if name not in self.notes:
            self.notes[name] = 1
        return self.count(name)

    def put_message(self, posted: Posted, *, told: Literal["message", "edit"] = "message") -> None:
        """Store a message, new or edited."""
        chat_id, message_id = posted.message["chat"]["id"], posted.message["message_id"]
        self.messages[chat_id, message_id] = posted
        self._by_chat.setdefault(chat_id, {})[message_id] = posted
        self.feed.tell(told, chat_id=chat_id, message=posted.as_seen_by_page())

    def delete_message(self, chat_id: ChatId, message_id: int) -> None:
        """Remove a message; it has to be there."""
        del self.messages[chat_id, message_id]
        del self._by_chat[chat_id][message_id]
        self.feed.tell("delete", chat_id=chat_id, message_id=message_id)

    def in_chat(self, chat_id: ChatId) -> list[Posted]:
        """A chat's messages, the oldest first."""
        return list(self._by_chat.get(chat_id, {}).values())

    # The bot's account

    @property
    def bot(self) -> Json:
        """The bot's User object as getMe gives it."""
        bot: Json = self.notes["bot"]
        return bot

    @property
    def bot_user(self) -> Json:
        """The bot as the sender of a message."""
        return {key: self.bot[key] for key in ("id", "is_bot", "first_name", "username")}

    def shown_commands(self) -> list[Json]:
        """The commands that a private chat's menu shows, in the bot's first language."""
        commands: dict[str, list[Json]] = self.notes["commands"]
        for scope in ("all_private_chats:", "default:"):
            if commands.get(scope):
                return commands[scope]
        return []

    def _clock_moved(self) -> None:
        if self.notes["offset_ms"] != self.clock.offset_ms:
            self.notes["offset_ms"] = self.clock.offset_ms
        self.feed.tell("clock", clock=self.clock.as_seen_by_page())


def _chat(row: Json) -> Chat:
    return Chat(**{**row, **{key: tuple(row[key]) for key in ("members", "admins", "pinned")}})


def _message_key(text: str) -> tuple[ChatId, int]:
    chat_id, _, message_id = text.partition(":")
    return ChatId(int(chat_id)), int(message_id)
