"""A scripted day of a circle with thirty members in five languages, played through the local API.

Everything happens at fixed instants of the moved clock, some seconds into a minute, so that two runs agree on
whatever falls due to the minute, however long a restart takes. In each act many people do something at once.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from tests.journeys.circle import DRIVE, join_code
from tests.journeys.stage import SETUP_CODE, Actor, Stage, StageError

Kill = Callable[[str], None]

OFFERS: Sequence[dict[str, str]] = (
    DRIVE,
    {
        "en": "I can do the shopping on Saturday mornings",
        "cy": "Gallaf siopa fore Sadwrn",
        "es": "Puedo hacer la compra los sábados por la mañana",
        "de": "Ich kann samstags vormittags einkaufen",
        "fr": "Je peux faire les courses le samedi matin",
    },
    {
        "en": "I can help in the garden on Friday afternoons",
        "cy": "Gallaf helpu yn yr ardd bnawn Gwener",
        "es": "Puedo ayudar en el jardín los viernes por la tarde",
        "de": "Ich kann freitags nachmittags im Garten helfen",
        "fr": "Je peux aider au jardin le vendredi après-midi",
    },
)
LANGUAGES = ("en", "cy", "es", "de", "fr")
MEMBERS = 30
#: Seconds into the minute at which people act; what falls due counts from other seconds in each part of the day.
JOINING_S, ASKING_S, ANSWERING_S, LATER_S = 20, 5, 35, 12


@dataclass(frozen=True, slots=True)
class Seen:
    """A button on somebody's screen."""

    actor: Actor
    message_id: int
    data: str


@dataclass
class Day:
    """The script, and what stands on everybody's screens."""

    stage: Stage
    #: Told the name of each act as it begins, so that it may kill the bot during it; returns when that is over.
    during: Callable[[str, Callable[[], None]], None]
    began: datetime
    members: int = MEMBERS
    #: Evenings that are played, with the day after each.
    evenings: int = 4
    people: list[Actor] = field(default_factory=list)
    _now: datetime | None = None

    def play(self) -> None:
        """The whole day, and the week after it."""
        nia = self._set_up()
        self._move_in(join_code(nia))
        self._ask(nia)
        self._answer(nia)
        self._change_minds(nia)
        self._days(nia)

    # The acts -------------------------------------------------------------------------------------------------

    def _set_up(self) -> Actor:
        self._now = self.began
        nia = self.stage.person("Nia")
        self.people.append(nia)
        self._act("set up", lambda: [self._start(nia, SETUP_CODE)], JOINING_S)
        self._act("agree", lambda: self._tap([nia], "pa"), JOINING_S)
        self._act("name", lambda: [self._say(nia, "Cathays Neighbours")], JOINING_S)
        self._act("language", lambda: self._tap([nia], "fc", "English"), JOINING_S)
        self._act("place", lambda: [self._place(nia, 0)], JOINING_S)
        self._act("zone", lambda: [self._say(nia, "Europe/London")], JOINING_S)
        self._act("open", lambda: self._tap([nia], "fd"), JOINING_S)
        return nia

    def _move_in(self, code: str) -> None:
        for number in range(1, self.members):
            language = LANGUAGES[number % len(LANGUAGES)]
            self.people.append(self.stage.person(f"Person{number}", language))
        others = self.people[1:]
        self._act("join", lambda: [self._start(it, code) for it in others], JOINING_S)
        self._act("agree", lambda: self._tap(others, "pa"), JOINING_S)
        self._act("offer", lambda: [self._say(it, self._offer_of(it)) for it in others], JOINING_S)
        self._act("confirm", lambda: self._tap(others, "fd"), JOINING_S)
        self._act("where", lambda: [self._place(it, n) for n, it in enumerate(others)], JOINING_S)

    def _ask(self, nia: Actor) -> None:
        mair = self.people[5]
        for words, whom in (
            ("Two people to drive a neighbour to the hospital on Thursday 9:30 to 11", mair.name),
            ("Someone to do the shopping on Saturday 10 to 11", self.people[10].name),
            ("Three people to help in the garden on Friday 14:00 to 16:00", ""),
            ("Someone to drive a neighbour to the chemist on Thursday 11:30 to 12", self.people[15].name),
            ("Someone to do the shopping on Saturday 9 to 9:30", ""),
        ):
            self._need(nia, words, whom)
        helped = self.people[20]
        self._act(
            "ask",
            lambda: [self._say(helped, "I need somebody to do the garden on Friday 15:00 to 16:00")],
            ASKING_S,
        )
        self._act("ask", lambda: self._tap([helped], "fd"), ASKING_S)
        self._act("look", lambda: self._tap([nia], "nnp"), ASKING_S)

    def _need(self, nia: Actor, words: str, whom: str, *, in_group: bool = False) -> None:
        """Write a need and publish it; without a name it is for the whole circle."""
        self._act("need", lambda: [self._say(nia, words)], ASKING_S)
        if whom:
            self._act("for whom", lambda: [self._say(nia, whom)], ASKING_S)
            self._act("them", lambda: self._tap([nia], "fc", f"^{whom}$"), ASKING_S)
        else:
            self._act("circle", lambda: self._tap([nia], "fc", "whole circle"), ASKING_S)
        if in_group:
            self._act("how", lambda: self._tap([nia], r"\w+", "^How to ask$"), ASKING_S)
            self._act("in the group", lambda: self._tap([nia], r"\w+", "^Post it in our group$"), ASKING_S)
        self._act("publish", lambda: self._tap([nia], "fd"), ASKING_S)

    def _answer(self, nia: Actor) -> None:
        """Of those who are asked some say no, the others yes, more of them than there are places."""
        said_no: set[int] = set()

        def some_say_no() -> list[None]:
            asked = self._first_of_each(self.people, "in")
            no = [seen for n, seen in enumerate(asked) if n % 3 == 1 and seen.actor.id not in said_no]
            said_no.update(seen.actor.id for seen in no)
            return [
                self._press(
                    Seen(seen.actor, seen.message_id, _not_this(seen.data, "kind" if n % 2 else "time"))
                )
                for n, seen in enumerate(no)
            ]

        def others_say_yes() -> list[None]:
            asked = self._first_of_each(self.people, "iy")
            return [self._press(seen) for seen in asked if seen.actor.id not in said_no]

        for _ in range(3):
            self._act("no", some_say_no, ANSWERING_S)
            self._act("yes", others_say_yes, ANSWERING_S)
        self._act(
            "wait", lambda: [self._press(it) for it in self._buttons(self.people, "it")[:6]], ANSWERING_S
        )
        self._act("contact", lambda: self._tap(self.people, "ic"), ANSWERING_S)

    def _change_minds(self, nia: Actor) -> None:
        def give_back() -> list[None]:
            return [self._press(it) for it in self._buttons(self.people, "iw")[:3]]

        self._act("give back", give_back, ANSWERING_S)
        self._act("surely", lambda: self._tap(self.people, "is"), ANSWERING_S)
        slots = self._buttons([nia], "nsa")
        if not slots:
            raise StageError(f"Nia sees no time to cancel:\n{nia.text()}")
        self._act("cancel?", lambda: [self._press(slots[0])], ANSWERING_S)
        self._act("cancel", lambda: self._tap([nia], "nsx"), ANSWERING_S)
        self._act("more", lambda: self._tap([nia], "nsp"), ANSWERING_S)

    def _days(self, nia: Actor) -> None:
        wednesday = self.began.replace(hour=18, minute=0) + timedelta(days=1)
        for day in range(self.evenings):
            evening = wednesday + timedelta(days=day)
            morning = (evening + timedelta(days=1)).replace(hour=8, minute=1)
            self._to("evening", evening)
            self._act("stands", lambda: self._some(self.people, "hc", 3), LATER_S)
            self._act("cannot", lambda day=day: self._some(self.people, "hn", 1)[:1], LATER_S)
            self._to("asked again", evening + timedelta(hours=2, minutes=30))
            self._to("morning", morning)
            self._act(
                "answers", lambda: [self._press(it) for it in self._buttons(self.people, "iy")[:2]], LATER_S
            )
            self._to("before", morning.replace(hour=9, minute=31))
            self._act("there", lambda: self._tap(self.people, "ha"), LATER_S)
            self._to("noon", morning.replace(hour=12, minute=31))
            self._to("afternoon", morning.replace(hour=15, minute=31))
            self._act("there", lambda: self._tap(self.people, "ha"), LATER_S)
            self._to("over", morning.replace(hour=16, minute=31))
            self._act("hours", lambda: self._hours(LATER_S), LATER_S)
            self._act("hours too", lambda: self._hours(LATER_S), LATER_S)
            self._act("all right", lambda: self._tap(self.people, "hk"), LATER_S)
        self._act("balances", lambda: [self._say(it, "/balance") for it in self.people], LATER_S)
        self._to("a week later", wednesday + timedelta(days=12))

    def _hours(self, _: int) -> list[None]:
        """Of all who are asked how long it was every other one answers."""
        found = self._buttons(self.people, "hs")
        first = {(it.actor.id, it.data.split(":")[1]): it for it in reversed(found)}
        return [self._press(it) for n, it in enumerate(first[key] for key in sorted(first)) if n % 4 != 3]

    # What people do -------------------------------------------------------------------------------------------

    def _act(self, name: str, do: Callable[[], Iterable[Any]], second: int) -> None:
        assert self._now is not None
        self._now = (self._now + timedelta(minutes=1)).replace(second=second)
        self.stage.clock_to(self._now)
        self.during(name, lambda: list(do()) and None)

    def _to(self, name: str, moment: datetime) -> None:
        """Time passes, stopping wherever something is due, as it does of itself."""
        assert self._now is not None
        self._now = moment.replace(second=50)
        at = int(self._now.timestamp() * 1000)
        self.during(name, lambda: self.stage.post("/sandbox/clock", to_ms=at) and None)

    def _start(self, actor: Actor, payload: str) -> None:
        self.stage.post("/sandbox/start", person=actor.id, payload=payload)

    def _say(self, actor: Actor, text: str) -> None:
        self.stage.post("/sandbox/say", person=actor.id, text=text)

    def _place(self, actor: Actor, number: int) -> None:
        lat, lon = 51.495 + (number % 6) * 0.004, -3.175 + (number % 5) * 0.004
        self.stage.post("/sandbox/say", person=actor.id, location={"latitude": lat, "longitude": lon})

    def _offer_of(self, actor: Actor) -> str:
        return OFFERS[self.people.index(actor) % len(OFFERS)][actor.language]

    def _buttons(self, actors: Iterable[Actor], codes: str, label: str = "") -> list[Seen]:
        """Give the buttons with these codes, by person, each person's newest message first.

        A message that came twice, as its first send was of unknown outcome, is read once: people press the copy that
        is kept up to date. On the other stand the buttons of then, which change nothing (tests/handlers/test_presses).
        """
        receipts = set(self.stage.query("SELECT message_id FROM outbox WHERE message_id IS NOT NULL"))
        messages = self.stage.state()["messages"]
        return [
            Seen(actor, message["message_id"], button["callback_data"])
            for actor in actors
            for message in reversed(messages.get(str(actor.id), []))
            if (message["message_id"],) in receipts
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
            if re.match(f"({codes}):", button.get("callback_data", "")) and re.search(label, button["text"])
        ]

    def _tap(self, actors: Sequence[Actor], codes: str, label: str = "") -> list[None]:
        """Everybody who sees such a button presses the first one."""
        found = self._buttons(actors, codes, label)
        if not found and len(actors) == 1:
            raise StageError(f"{actors[0].name} sees no button {codes}:\n{actors[0].text()}")
        return [self._press(it) for it in _first(found)]

    def _first_of_each(self, actors: Sequence[Actor], codes: str) -> list[Seen]:
        return _first(self._buttons(actors, codes))

    def _some(self, actors: Sequence[Actor], codes: str, most: int) -> list[None]:
        return [self._press(it) for it in self._buttons(actors, codes)[:most]]

    def _press(self, seen: Seen) -> None:
        self.stage.post(
            "/sandbox/tap",
            person=seen.actor.id,
            chat=seen.actor.id,
            message_id=seen.message_id,
            data=seen.data,
        )


def _first(found: Iterable[Seen]) -> list[Seen]:
    """Keep each person's first button."""
    first: dict[int, Seen] = {}
    for seen in found:
        first.setdefault(seen.actor.id, seen)
    return [first[key] for key in sorted(first)]


def _not_this(data: str, what: str) -> str:
    return f"{data.rpartition(':')[0]}:not_this_{what}"
