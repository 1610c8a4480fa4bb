"""The contestants as the people of a circle meet them: what they write and press, and what shows that it took effect.

Every contestant is a process of its own beside the same stand-in for Telegram. Evidence is a row in its database with
the number that the update carried (the round, the person), or, where an update only leads to a question, the question.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tests.faults import instance
from tests.journeys.circle import PLACE, set_up, thursday
from tests.journeys.stage import TOKEN, Actor, Stage

#: People besides the coordinator.
PEOPLE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What everybody does at once; `{round}` and `{number}` stand for the round and for the person's number in it."""

    name: str
    #: What is written; or, with `presses`, the button that is pressed.
    says: str
    #: The answer that it leads to.
    answer: str
    #: What has to be on somebody's screen before they do it; nothing: they begin.
    after: str = ""
    presses: bool = False
    by_coordinator: bool = False


class Contestant:
    """One of those that are compared."""

    #: The script, in order; the reminder comes between the last two.
    acts: Sequence[Act]
    #: What everybody reads when there is a need, and what reminds them.
    invited: str
    reminded: str
    stage: Stage
    coordinator: Actor
    people: Sequence[Actor]

    def begin(self) -> None:
        """Start it and have everybody join, in peace."""
        raise NotImplementedError

    def remind(self) -> None:
        """Have time pass up to the reminder, where it does not pass by itself."""

    def is_idle(self) -> bool | None:
        """Tell whether it says that it has caught up; None when it never says."""
        return None

    def effects(self, act: str, person: Actor, number: int, round_: int) -> int | None:
        """Count the effects of what somebody did; None where there is no row, and the answer is the effect."""
        raise NotImplementedError

    def end_round(self) -> None:
        """Bring everything to where the next round can begin."""

    def mend(self) -> None:
        """Do what an operator does when it starts no more."""

    def doubts(self) -> int | None:
        """Count the sends of unknown outcome that it knows of itself; None when it counts none."""
        return None


#: What the programs import, loaded once: each start is a fork, for all contestants alike.
instance.preload(
    "telegram.ext",
    "apscheduler.schedulers.asyncio",
    "apscheduler.jobstores.sqlalchemy",
    "sqlalchemy.dialects.sqlite",
)


class _PeerStage(Stage):
    """A stand-in, and beside it a program that is not Minga."""

    program = ""
    peer: Mapping[str, str]

    def start_bot(self, *, wait: bool = True) -> None:
        """Start the program."""
        environment = {**self.environment(), **self.peer}
        self.bot = instance.start_program(self.program, environment, self.folder / "bot.log")
        if wait:
            self.wait_for(lambda: bool(self.calls("getUpdates")), "the program")


@dataclass
class Plain(Contestant):
    """An application of python-telegram-bot's, see `plain.py`."""

    folder: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    program: str = "tests.peers.plain"

    acts = (
        Act(name="offer", says="/offer {round}", answer=r"^What can you do\? {round}$"),
        Act(
            name="what",
            says="garden {round}",
            after=r"^What can you do\? {round}$",
            answer=r"^When\? You said: garden {round}$",
        ),
        Act(
            name="when",
            says="friday {round}",
            after=r"^When\? You said: garden {round}$",
            answer=r"^Thank you for friday {round}$",
        ),
        Act(name="need", says="/need n{round}", answer=r"^Asked: n{round}$", by_coordinator=True),
        Act(
            name="take",
            says="^Yes, I can$",
            presses=True,
            after=r"^Could you help\? n{round}$",
            answer=r"^You are coming: n{round}$",
        ),
        Act(
            name="confirm",
            says="^I’ll be there$",
            presses=True,
            after=r"^Reminder: n{round}$",
            answer=r"^Thank you, see you: n{round}$",
        ),
    )
    invited = r"^Could you help\? n{round}$"
    reminded = r"^Reminder: n{round}$"

    def begin(self) -> None:
        """Start it and have everybody join."""
        self.stage = stage = _PeerStage(self.folder)
        (self.folder / "peer").mkdir(parents=True)
        stage.program = self.program
        stage.peer = {
            "PEER_TOKEN": TOKEN,
            "PEER_BASE": stage.base,
            "PEER_FOLDER": str(self.folder / "peer"),
            **self.settings,
        }
        stage.open()
        stage.start_bot()
        self.coordinator = stage.person("Nia")
        self.people = [stage.person(f"Person{n}") for n in range(PEOPLE)]
        for person in (self.coordinator, *self.people):
            stage.post("/sandbox/start", person=person.id, payload="")
        stage.wait_for(lambda: self._count("SELECT count(*) FROM members") == PEOPLE + 1, "the people")

    def effects(self, act: str, person: Actor, number: int, round_: int) -> int | None:
        """Count rows."""
        need = f"n{round_}"
        match act:
            case "when":
                sql = "SELECT count(*) FROM offers WHERE user_id = ? AND day = ?"
                return self._count(sql, person.id, f"friday {round_}")
            case "need":
                return self._count("SELECT count(*) FROM needs WHERE words = ?", need)
            case "take":
                sql = "SELECT count(*) FROM promises WHERE user_id = ? AND need = ?"
                return self._count(sql, person.id, need)
            case "confirm":
                sql = "SELECT sum(confirmed) FROM promises WHERE user_id = ? AND need = ?"
                return self._count(sql, person.id, need)
        return None

    def _count(self, sql: str, *values: Any) -> int:
        connection = sqlite3.connect(self.folder / "peer" / "circle.db", timeout=30)
        try:
            return int(connection.execute(sql, values).fetchone()[0] or 0)
        finally:
            connection.close()

    def mend(self) -> None:
        """A pickle that was half written keeps the program from starting; without it conversations begin anew."""
        (self.folder / "peer" / "conversation.pickle").unlink(missing_ok=True)


@dataclass
class Minga(Contestant):
    """Minga, with its own words and rules; its evening reminder comes when the clock is moved to that evening."""

    folder: Path
    intake: str = "polling"
    _doubted: dict[int, int] = field(default_factory=dict)
    #: Messages that were tried twice with an unknown outcome, which is the most.
    given_up: set[int] = field(default_factory=set)

    acts = (
        Act(
            name="offer",
            says="I can help in the garden on Friday 13:00 to 16:{round:02d}",
            answer=r"Your offer, as I understood it.*16:{round:02d}",
        ),
        Act(
            name="change",
            says="^Change how far$",
            presses=True,
            after=r"Your offer, as I understood it.*16:{round:02d}",
            answer=r"How far would you go",
        ),
        Act(
            name="what",
            says="{number} km",
            after=r"How far would you go",
            answer=r"16:{round:02d}.*\b{number} km",
        ),
        Act(
            name="when",
            says="^Yes, I offer this$",
            presses=True,
            after=r"16:{round:02d}.*\b{number} km",
            answer=r"When somebody needs this",
        ),
        Act(
            name="sentence",
            says=f"{PEOPLE} people to help in the garden on Friday 14:{{round:02d}} to 15:30",
            answer=r"For whom is it",
            by_coordinator=True,
        ),
        Act(
            name="whom",
            says="For the whole circle",
            presses=True,
            after=r"For whom is it",
            answer=r"This is what I understood.*14:{round:02d}",
            by_coordinator=True,
        ),
        Act(
            name="need",
            says="^Publish$",
            presses=True,
            after=r"This is what I understood.*14:{round:02d}",
            answer=r"14:{round:02d}.*Filled",
            by_coordinator=True,
        ),
        Act(
            name="take",
            says="^Yes, I can$",
            presses=True,
            after=r"Could you help.*14:{round:02d}",
            answer=r"You are coming|see how to reach you",
        ),
        Act(
            name="confirm",
            says="^Yes, I’ll be there$",
            presses=True,
            after=r"14:{round:02d}.*Does it still stand",
            answer=r"14:{round:02d}.*You have said that it stands",
        ),
    )
    invited = r"Could you help.*14:{round:02d}"
    reminded = r"14:{round:02d}.*Does it still stand"

    def begin(self) -> None:
        """Open a circle, have everybody join and say where they are."""
        self.stage = stage = Stage(self.folder, intake=self.intake, start=instance.start_one)
        stage.open()
        stage.begin()
        self.coordinator, code = set_up(stage)
        self.people = [stage.person(f"Person{n}") for n in range(PEOPLE)]
        for do in (
            lambda it: stage.post("/sandbox/start", person=it.id, payload=code),
            lambda it: it.tap("^I agree", settle=False),
            lambda it: it.say("I can help in the garden on Friday 13:00 to 17:00", settle=False),
            lambda it: it.tap("^Yes, I offer this$", settle=False),
            lambda it: it.share_place(*PLACE),
        ):
            for person in self.people:
                do(person)
            stage.settle()

    def remind(self) -> None:
        """Move the clock to the evening before."""
        self._move_to(thursday(self.stage).replace(hour=18, minute=1))

    def _move_to(self, moment: datetime) -> None:
        self.stage.post("/sandbox/clock", to_ms=int(moment.timestamp() * 1000))

    def is_idle(self) -> bool:
        """Ask the stand-in, which the bot tells."""
        return bool(self.stage.client.get("/sandbox/idle", params={"timeout": 0.3}).json()["idle"])

    def effects(self, act: str, person: Actor, number: int, round_: int) -> int | None:
        """Count rows."""
        drafts = [
            json.loads(row[0]) for row in self._rows("SELECT answers FROM draft WHERE chat_id = ?", person.id)
        ]
        account = "(SELECT person_id FROM account WHERE address = ?)"
        slot = "(SELECT s.id FROM slot s JOIN need n ON n.id = s.need_id WHERE n.words = ?)"
        needed = self.acts[4].says.format(round=round_)
        address = str(person.id)
        match act:
            case "offer":
                said = self.acts[0].says.format(round=round_)
                return sum(it.get("words") == said for it in drafts)
            case "what":
                return sum(it.get("reach_m") == number * 1000 for it in drafts)
            case "when":
                if not self._rows("SELECT 1 FROM offer WHERE reach_m = ?", number * 1000):
                    return 0
                # It takes the place of last week's: what was done is counted, from this conversation on.
                sql = f"SELECT 1 FROM act WHERE object = 'offer' AND actor = {account} AND at >= ?"
                sql += " AND action IN ('offer', 'change')"
                return len(self._rows(sql, address, self._began(person, round_)))
            case "sentence":
                return sum(it.get("words") == needed for it in drafts)
            case "need":
                return len(self._rows("SELECT 1 FROM need WHERE words = ?", needed))
            case "take":
                sql = f"SELECT 1 FROM commitment WHERE slot_id IN {slot} AND person_id = {account}"
                return len(self._rows(sql, needed, address))
            case "confirm":
                sql = f"SELECT 1 FROM commitment WHERE slot_id IN {slot} AND person_id = {account} AND state = ?"
                return len(self._rows(sql, needed, address, "confirmed"))
        return None

    def _began(self, person: Actor, round_: int) -> int:
        said = self.acts[0].says.format(round=round_)
        drafts = self._rows("SELECT created_at, answers FROM draft WHERE chat_id = ?", person.id)
        return min((at for at, answers in drafts if json.loads(answers).get("words") == said), default=0)

    def _rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.stage.query(sql, *values)

    def end_round(self) -> None:
        """Two days after the job: nobody is asked for anything that would be in the way."""
        self._move_to(thursday(self.stage) + timedelta(days=3, hours=9))
        self.stage.settle(timeout=60)

    def doubts(self) -> int:
        """Count the sends whose outcome is unknown; its rows go after some weeks, so it is asked in each round."""
        rows = self._rows("SELECT id, ambiguous, state FROM outbox WHERE ambiguous > 0")
        self._doubted |= {row_id: times for row_id, times, _ in rows}
        self.given_up |= {row_id for row_id, _, state in rows if state == "unknown"}
        return sum(self._doubted.values())
