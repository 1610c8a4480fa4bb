"""Plays one policy through a town: publishes, asks, hears answers, loses who withdraws, and learns as the bot would."""

import heapq
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.promises.answering import (
    Delays,
    Ending,
    Habit,
    Record,
    counts,
    delays,
    habit_of,
    waking_minutes,
)
from bot.domain.promises.waves import AnswerTimes, answer_deadline
from bot.domain.rules import RULES
from tests.simulation.town import Call, Person, Town

TIMES = AnswerTimes(
    far=timedelta(minutes=RULES.wave_minutes_far.default),
    days=timedelta(minutes=RULES.wave_minutes_days.default),
    soon=timedelta(minutes=RULES.wave_minutes_soon.default),
    urgent=timedelta(minutes=RULES.wave_minutes_urgent.default),
)


class State(StrEnum):
    """What has become of an invitation."""

    AWAITED = "awaited"
    YES = "yes"
    NO = "no"
    CLOSED = "closed"


@dataclass(slots=True)
class Invited:
    """One person asked for one slot; `chance` is what the policy believed."""

    at: datetime
    chance: float | None
    state: State = State.AWAITED
    #: Until when a policy with time-outs waits for the answer.
    until: datetime | None = None


@dataclass(slots=True)
class Searching:
    """How far a slot has come."""

    call: Call
    invited: dict[int, Invited] = field(default_factory=dict)
    held: list[int] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    sent: int = 0
    look_at: datetime | None = None
    #: What the policy promised at the beginning: the chance that all places are filled in time.
    promised: float | None = None
    in_time: bool = False
    at_start: bool = False

    @property
    def open(self) -> int:
        """Places still open."""
        return self.call.places - len(self.held)

    def askable(self) -> list[int]:
        """Whoever was not asked, or whose invitation was closed before they answered."""
        return [
            who for who in self.call.people
            if who not in self.invited or self.invited[who].state == State.CLOSED
        ]  # fmt: skip


@dataclass(slots=True)
class Memory:
    """What the bot has kept of a person."""

    record: Record = field(default_factory=Record)
    at: datetime | None = None
    asked: list[datetime] = field(default_factory=list)
    carried: list[tuple[datetime, int]] = field(default_factory=list)

    def aged(self, now: datetime) -> Record:
        """Give the record as it counts now."""
        return self.record if self.at is None else self.record.aged((now - self.at) / timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom to ask, each with what is believed of them; when to look again; what is promised."""

    ask: Sequence[tuple[int, float | None]]
    look_at: datetime | None = None
    promised: float | None = None


class Policy(Protocol):
    """Whom to ask next."""

    name: str
    #: Whether those who say yes too late wait for whoever withdraws, because nobody's invitation is closed.
    keeps_waiting: bool

    def choose(self, game: "Game", slot: Searching, now: datetime) -> Choice:
        """Decide, at a slot with open places."""
        ...


class Game:
    """One policy in one town, from the first slot to the last."""

    def __init__(self, town: Town, policy: Policy) -> None:
        self.town, self.policy = town, policy
        self.rng = random.Random(f"{policy.name} {town.seed}")
        self.people: dict[int, Person] = {person.id: person for person in town.everybody}
        self.memory = {who: Memory() for who in self.people}
        self.circle = Memory()
        self.delays = Delays()
        self.slots = [Searching(call) for call in town.calls]
        self._events: list[tuple[datetime, int, str, int, int]] = []
        self._count = 0
        self._habit: tuple[datetime, Habit] | None = None

    def play(self) -> list[Searching]:
        """Play all, and give what became of each slot."""
        for slot in self.slots:
            for kind, at in (
                ("look", slot.call.published), ("fill_by", slot.call.fill_by), ("start", slot.call.starts_at),
            ):  # fmt: skip
                self._plan(at, kind, slot)
            slot.look_at = slot.call.published
        while self._events:
            now, _, kind, number, who = heapq.heappop(self._events)
            slot = self.slots[number]
            if kind == "look" and slot.look_at == now:
                self._look(slot, now)
            elif kind == "answer":
                self._answer(slot, who, now)
            elif kind == "withdraw":
                self._withdraw(slot, who, now)
            elif kind == "fill_by":
                slot.in_time = slot.open <= 0
            elif kind == "start":
                self._start(slot, now)
        return self.slots

    def habit(self, now: datetime) -> Habit:
        """Give how the circle answers, as learned by the last hour."""
        if self._habit is None or now - self._habit[0] > timedelta(hours=1):
            self._habit = now, habit_of(self.circle.record, self.delays)
        return self._habit[1]

    def _plan(self, at: datetime, kind: str, slot: Searching, who: int = -1) -> None:
        self._count += 1
        heapq.heappush(self._events, (at, self._count, kind, slot.call.id, who))

    def _look(self, slot: Searching, now: datetime) -> None:
        if slot.open <= 0 or now >= slot.call.starts_at:
            return
        choice = self.policy.choose(self, slot, now)
        if slot.promised is None:
            slot.promised = choice.promised
        for who, chance in choice.ask:
            self._ask(slot, who, chance, now)
        slot.look_at = choice.look_at
        if choice.look_at is not None and choice.look_at < slot.call.starts_at:
            self._plan(choice.look_at, "look", slot)

    def _ask(self, slot: Searching, who: int, chance: float | None, now: datetime) -> None:
        person, call = self.people[who], slot.call
        at = person.sleep.waking(now)
        if at >= call.starts_at:
            return
        slot.invited[who] = Invited(at, chance)
        slot.sent += 1
        self.memory[who].asked.append(at)
        answer = self.town.answer(person, call)
        if answer.ending != Ending.UNANSWERED:
            comes = answer_deadline(at, timedelta(minutes=answer.delay), person.sleep, call.starts_at)
            if comes < call.starts_at:
                self._plan(comes, "answer", slot, who)

    def _answer(self, slot: Searching, who: int, now: datetime) -> None:
        invited = slot.invited[who]
        if invited.state != State.AWAITED:
            return
        answer = self.town.answer(self.people[who], slot.call)
        self._learn(who, answer.ending, self._waited(who, invited, now), now)
        invited.state = State(answer.ending.value)
        if answer.ending == Ending.NO:
            self._look(slot, now)
        elif slot.open > 0:
            self._take(slot, who, now)
        else:
            slot.waiting.append(who)

    def _take(self, slot: Searching, who: int, now: datetime) -> None:
        slot.held.append(who)
        leaves = self.town.answer(self.people[who], slot.call).withdraws
        if leaves is not None:
            self._plan(now + leaves * (slot.call.starts_at - now), "withdraw", slot, who)
        if slot.open > 0:
            self._look(slot, now)
        elif not self.policy.keeps_waiting:
            self._close(slot, now)

    def _withdraw(self, slot: Searching, who: int, now: datetime) -> None:
        slot.held.remove(who)
        if slot.waiting:
            self._take(slot, slot.waiting.pop(0), now)
        else:
            self._look(slot, now)

    def _start(self, slot: Searching, now: datetime) -> None:
        slot.at_start = slot.open <= 0
        self._close(slot, now)
        for who in slot.held:
            self.memory[who].carried.append((now, slot.call.minutes))

    def _close(self, slot: Searching, now: datetime) -> None:
        for who, invited in slot.invited.items():
            if invited.state == State.AWAITED:
                invited.state = State.CLOSED
                self._learn(who, Ending.UNANSWERED, self._waited(who, invited, now), now)

    def _waited(self, who: int, invited: Invited, now: datetime) -> float:
        return waking_minutes((invited.at, max(invited.at, now)), self.people[who].sleep)[-1]

    def _learn(self, who: int, ending: Ending, waited: float, now: datetime) -> None:
        habit = self.habit(now)
        days = 0.0 if self.circle.at is None else (now - self.circle.at) / timedelta(days=1)
        self.delays = self.delays.aged(days) + delays(ending, waited=waited, habit=habit)
        for memory in (self.memory[who], self.circle):
            memory.record = memory.aged(now) + counts(ending, waited=waited, habit=habit)
            memory.at = now
