"""A neighbourhood of sample people, who act through ordinary updates only: they read, they tap, they write.

What they tap is in one place (`RULES`). A button is pressed at most once as it stands, so that nobody goes round
in circles.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from dataclasses import dataclass
from typing import Any, Literal

from bot.sandbox.local import deeds
from bot.sandbox.local.deeds import DeedRefusedError
from bot.sandbox.stage import Stage
from bot.sandbox.world.entities import Chat, ChatId, Json, Person, PersonId, Posted

Temper = Literal["willing", "unwilling", "silent"]

#: Between two acts of one person, seconds: as quick as a reader of five words.
BETWEEN_ACTS_S = (0.5, 1.4)
_LOOK_EVERY_S = 0.2
#: How many of a chat's newest messages a person looks at for buttons.
_IN_SIGHT = 8
_REMEMBERED_PRESSES = 200
#: Where they live, unless somebody else has shared a place: Cathays, Cardiff. Degrees.
_HOME = (51.4932, -3.1746)
#: About 700 m, degrees.
_SPREAD = 0.006


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Somebody who could live next door, and what they say when they are asked what they could offer."""

    first_name: str
    last_name: str
    language_code: str
    offer: str
    #: What they do when they are invited.
    temper: Temper = "willing"


NEIGHBOURS = (
    Neighbour(first_name="Tom", last_name="Baker", language_code="en",
              offer="I can drive people on Tuesday and Thursday mornings"),
    Neighbour(first_name="Megan", last_name="Rees", language_code="cy",
              offer="Gallaf i yrru pobl i'r ysbyty fore Mawrth a fore Iau"),
    Neighbour(first_name="Rosa", last_name="Molina", language_code="es",
              offer="Puedo acompañar a personas al médico por las mañanas"),
    Neighbour(first_name="Jürgen", last_name="Weiß", language_code="de",
              offer="Ich kann abends kleine Reparaturen machen"),
    Neighbour(first_name="Claire", last_name="Dubois", language_code="fr",
              offer="Je peux faire les courses le samedi matin"),
    Neighbour(first_name="Amina", last_name="Yusuf", language_code="en",
              offer="I can drive and cook at weekends", temper="unwilling"),
    Neighbour(first_name="Gwyn", last_name="Evans", language_code="cy",
              offer="Gallaf i helpu yn yr ardd ar benwythnosau"),
    Neighbour(first_name="Sam", last_name="Okafor", language_code="en",
              offer="I can phone people for a chat any time", temper="silent"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A button to press, known by its callback data."""

    what: str
    data: str
    tempers: frozenset[Temper] = frozenset({"willing", "unwilling", "silent"})

    def fits(self, button: Json, temper: Temper) -> bool:
        """Whether somebody of this temper presses this button."""
        return temper in self.tempers and re.match(self.data, button.get("callback_data", "")) is not None


_WILLING: frozenset[Temper] = frozenset({"willing"})

#: What they press, the most urgent first.
RULES = (
    Rule(what="agree to the privacy notice", data=r"pa:"),
    Rule(what="yes, that is what I meant", data=r"ns:"),
    Rule(what="that is how I meant it", data=r"fd:"),
    Rule(what="the first of the answers offered", data=r"fc:"),
    Rule(what="skip a question", data=r"fm:\d+:skip"),
    Rule(what="say yes to an invitation", data=r"iy:", tempers=_WILLING),
    Rule(what="say no to an invitation", data=r"in:", tempers=frozenset({"unwilling"})),
    Rule(what="share my contact, as we both agreed", data=r"ic:", tempers=_WILLING),
    Rule(what="yes, at the new time too", data=r"iv:", tempers=_WILLING),
    Rule(what="yes, tomorrow stands", data=r"hc:", tempers=_WILLING),
    Rule(what="I am there", data=r"ha:", tempers=_WILLING),
    Rule(what="it took as long as planned", data=r"hs:", tempers=_WILLING),
    Rule(what="the hours are right", data=r"hk:", tempers=_WILLING),
)


class Neighbourhood:
    """The sample people of one stand-in; what they have done is kept as a note, so that they go on after a restart."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._next_act: dict[int, float] = {}
        #: The newest link to join, and the number of the event up to which messages were searched for it.
        self._link: tuple[int, str | None] = (0, None)

    def move_in(self) -> list[Person]:
        """Everybody appears, and begins to act a moment later."""
        people = []
        for number, neighbour in enumerate(NEIGHBOURS):
            person = self._stage.world.new_person(
                first_name=neighbour.first_name,
                last_name=neighbour.last_name,
                language_code=neighbour.language_code,
            )
            self._remember(person.id, {"who": number, "did": [], "pressed": []})
            self._next_act[person.id] = time.monotonic() + 0.4 * number
            people.append(person)
        return people

    def move_out(self) -> None:
        """Nobody acts any more."""
        self._stage.world.notes["sample"] = {}
        self._next_act.clear()

    async def live(self) -> None:
        """Act until cancelled."""
        while True:
            await asyncio.sleep(_LOOK_EVERY_S)
            for person_id in list(self._lives()):
                person = self._stage.world.people.get(PersonId(int(person_id)))
                if person is not None and time.monotonic() >= self._next_act.get(person.id, 0):
                    self._act(person)

    def _lives(self) -> dict[str, Json]:
        lives: dict[str, Json] = self._stage.world.notes.get("sample") or {}
        return lives

    def _remember(self, person_id: PersonId, life: Json) -> None:
        self._stage.world.notes["sample"] = {**self._lives(), str(person_id): life}

    def _act(self, person: Person) -> None:
        """The next thing that this person does, if there is one."""
        life = self._lives()[str(person.id)]
        neighbour = NEIGHBOURS[life["who"]]
        chat = self._stage.world.chats[ChatId(person.id)]
        try:
            done = self._begin(person, life) or self._press(person, chat, life, neighbour)
            done = done or self._tell(person, chat, life, neighbour)
        except DeedRefusedError:
            done = None
        if done is not None:
            self._remember(person.id, done)
            self._next_act[person.id] = time.monotonic() + self._stage.world.rng.uniform(*BETWEEN_ACTS_S)

    def _begin(self, person: Person, life: Json) -> Json | None:
        """Press Start: with the newest link to join that the bot has given to anybody, as soon as there is one."""
        payload = self._newest_link()
        if "agreed" in life["did"] or (life.get("payload") == payload and "started" in life["did"]):
            return None
        deeds.press_start(self._stage, person, payload)
        return _did(life, "started", payload=payload)

    def _newest_link(self) -> str | None:
        seq = self._stage.world.feed.seq
        if self._link[0] == seq:
            return self._link[1]
        link = re.compile(rf"t\.me/{self._stage.world.bot['username']}\?start=([A-Za-z0-9_-]+)")
        newest: tuple[int, str] | None = None
        for posted in self._stage.world.messages.values():
            if posted.out and (found := link.search(json.dumps(posted.message))):
                newest = max(newest or (0, ""), (posted.message["date"], found[1]))
        self._link = (seq, newest[1] if newest else None)
        return self._link[1]

    def _press(self, person: Person, chat: Chat, life: Json, neighbour: Neighbour) -> Json | None:
        """Press the first button in sight that a rule names, newest message first."""
        posted_in_sight = [it for it in self._stage.world.in_chat(chat.id)[-_IN_SIGHT:] if it.out]
        for rule in RULES:
            for posted in reversed(posted_in_sight):
                button = _button_for(rule, posted, neighbour.temper)
                pressed = f"{posted.message['message_id']} {button['callback_data']}" if button else ""
                if button is None or pressed in life["pressed"]:
                    continue
                message_id = posted.message["message_id"]
                data = button["callback_data"]
                deeds.tap(self._stage, person, chat, message_id, data=data, button=None, forged=False)
                life = {**life, "pressed": [*life["pressed"], pressed][-_REMEMBERED_PRESSES:]}
                return _did(life, "agreed") if rule is RULES[0] else life
        return None

    def _tell(self, person: Person, chat: Chat, life: Json, neighbour: Neighbour) -> Json | None:
        """After agreeing: where they live, then what they could offer; a place also whenever it is asked for."""
        messages = self._stage.world.in_chat(chat.id)
        if "agreed" not in life["did"] or not messages or not messages[-1].out:
            return None
        if _asks_for_place(chat) and life.get("place_at") != messages[-1].message["message_id"]:
            deeds.say(self._stage, person, chat, self._place())
            return _did(life, "placed", place_at=messages[-1].message["message_id"])
        if "offered" not in life["did"]:
            deeds.say(self._stage, person, chat, deeds.written(neighbour.offer))
            return _did(life, "offered")
        return None

    def _place(self) -> Json:
        """A place near the newest one that somebody who is no sample has shared."""
        rng = self._stage.world.rng
        home = _HOME
        for posted in self._stage.world.messages.values():
            place = posted.message.get("location")
            if place and not posted.out and str(posted.message["from"]["id"]) not in self._lives():
                home = (place["latitude"], place["longitude"])
        return {
            "location": {
                "latitude": round(home[0] + rng.uniform(-_SPREAD, _SPREAD), 6),
                "longitude": round(home[1] + rng.uniform(-_SPREAD, _SPREAD), 6),
            }
        }


def _did(life: Json, what: str, **more: Any) -> Json:
    return {**life, **more, "did": [*dict.fromkeys([*life["did"], what])]}


def _button_for(rule: Rule, posted: Posted, temper: Temper) -> Json | None:
    rows = posted.message.get("reply_markup", {}).get("inline_keyboard", [])
    return next((button for row in rows for button in row if rule.fits(button, temper)), None)


def _asks_for_place(chat: Chat) -> bool:
    rows = (chat.reply_keyboard or {}).get("keyboard", [])
    return any(button.get("request_location") for row in rows for button in row)
