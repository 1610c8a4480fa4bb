"""Several needs in one hour: each slot for itself, and planned together; `make simulate ARGS="--together"`.

A circle in which everybody drives and few speak Polish. On a morning some lifts and an interpreter are wanted, all for
the same hour of the next day but one. Whoever has said yes to one cannot take another. Both ways meet the same people
in the same mood: whether and how soon somebody says yes to a slot is drawn beforehand.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.promises.answering import Habit
from bot.domain.promises.planning import Askable, Awaited, plan
from bot.domain.promises.together import Wish, free_at, shared_out
from bot.domain.promises.waves import Sleep, aim
from bot.domain.rules import RULES
from tests.simulation.play import TIMES
from tests.simulation.town import WARNING, ZONE

#: The morning on which all is published, and the time for which it is.
MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=ZONE)
STARTS = MORNING + timedelta(days=2, hours=1)
_STEP = timedelta(minutes=15)
_MOST = RULES.most_invitations_an_hour.default
_AWAKE = Sleep(begins=21 * 60, ends=8 * 60, zone=ZONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """How many people there are, how many of them speak Polish, how many lifts are wanted, and who would say yes."""

    people: int = 40
    polish: int = 3
    lifts: int = 4
    accept: float = 0.4


@dataclass
class Looking:
    """A slot with one place, and who was asked for it when; `answers`: minutes until a yes, None: none."""

    order: Sequence[int]
    answers: Sequence[float | None]
    asked: dict[int, datetime] = field(default_factory=dict)
    taken_by: int | None = None
    look_at: datetime = MORNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a morning."""

    lifts_filled: float
    interpreter_found: bool
    asked: int
    most_in_an_hour: int


def play(scene: Scene, seed: int, *, together: bool) -> Outcome:
    """Play one morning and the two days after it. Lifts are published first."""
    dice = random.Random(seed)
    willing = [min(0.95, max(0.02, dice.gauss(scene.accept, 0.15))) for _ in range(scene.people)]
    # Whoever speaks Polish lives anywhere: their places in the order of the lifts are as good as anybody's.
    slots = []
    for number in range(scene.lifts + 1):
        able = range(scene.people if number < scene.lifts else scene.polish)
        order = dice.sample(able, len(able))
        answers = [
            dice.lognormvariate(math.log(60), 1.0) if dice.random() < chance else None for chance in willing
        ]
        slots.append(Looking(order=order, answers=answers))
    habit = Habit(yes=5000 * scene.accept, no=2500 * (1 - scene.accept), silent=2500 * (1 - scene.accept))
    now = MORNING
    while now < STARTS:
        _answer(slots, now)
        for slot in slots:
            if slot.taken_by is None and slot.look_at <= now:
                _look(slots, slot, habit, now, together=together)
        now += _STEP
    _answer(slots, STARTS)
    lifts, interpreter = slots[:-1], slots[-1]
    return Outcome(
        lifts_filled=sum(slot.taken_by is not None for slot in lifts) / len(lifts),
        interpreter_found=interpreter.taken_by is not None,
        asked=sum(len(slot.asked) for slot in slots),
        most_in_an_hour=max(_busiest(slots, who) for who in range(scene.people)),
    )


def _answer(slots: Sequence[Looking], now: datetime) -> None:
    """Let the yeses come that are due, the earliest first; whoever has promised something says no to the rest."""
    due = sorted(
        (at + timedelta(minutes=minutes), number, who)
        for number, slot in enumerate(slots)
        for who, at in slot.asked.items()
        if (minutes := slot.answers[who]) is not None
    )
    for at, number, who in due:
        if at <= now and slots[number].taken_by is None and all(slot.taken_by != who for slot in slots):
            slots[number].taken_by = who


def _left(
    slots: Sequence[Looking], slot: Looking, now: datetime, *, together: bool
) -> list[tuple[int, datetime | None]]:
    busy = {one.taken_by for one in slots}
    left: list[tuple[int, datetime | None]] = []
    for who in slot.order:
        if who in busy or who in slot.asked:
            continue
        others = [one.asked[who] for one in slots if who in one.asked]
        waking = _AWAKE.waking(now)
        free = free_at(waking, others, most=_MOST) if together else waking
        left.append((who, None if free == waking else free))
    return sorted(left, key=lambda one: one[1] is not None)


def _look(slots: Sequence[Looking], slot: Looking, habit: Habit, now: datetime, *, together: bool) -> None:
    left = _left(slots, slot, now, together=together)
    chosen, look_again, _ = _planned(slot, left, habit, now)
    if together and chosen:
        wishes = [Wish(slot=id(slot), wanted=len(chosen), order=[who for who, _ in left])]
        for rival in slots:
            if rival is slot or rival.taken_by is not None:
                continue
            theirs = _left(slots, rival, now, together=True)
            _, _, wanted = _planned(rival, theirs, habit, now)
            if len(theirs) < wanted + len(chosen):
                wishes.append(Wish(slot=id(rival), wanted=wanted, order=[who for who, _ in theirs]))
        shared = shared_out(wishes, most={who: _MOST for who, _ in left})
        kept = {who for of, people in shared.items() if of != id(slot) for who in people} - {
            *shared[id(slot)]
        }
        if kept:
            chosen, look_again, _ = _planned(slot, [one for one in left if one[0] not in kept], habit, now)
    slot.asked.update(chosen)
    slot.look_at = look_again


def _planned(
    slot: Looking, left: Sequence[tuple[int, datetime | None]], habit: Habit, now: datetime
) -> tuple[dict[int, datetime], datetime, int]:
    """Give who is asked when, when to look again, and how many will probably be asked in all."""
    wave = plan(
        [Askable(who=who, chance=habit.mean_chance, sleep=_AWAKE, free_at=free) for who, free in left],
        [Awaited(chance=habit.mean_chance, asked_at=at, sleep=_AWAKE) for at in slot.asked.values()],
        open_places=1,
        said_no=0,
        now=now,
        fill_by=aim(MORNING, STARTS, WARNING, now=now),
        starts_at=STARTS,
        answer_times=TIMES,
        wanted=0.95,
        habit=habit,
    )
    return {asked.who: asked.at for asked in wave.asked}, wave.look_again, math.ceil(wave.expected)


def _busiest(slots: Sequence[Looking], who: int) -> int:
    instants = sorted(slot.asked[who] for slot in slots if who in slot.asked)
    return max(
        (sum(begin <= at < begin + timedelta(hours=1) for at in instants) for begin in instants), default=0
    )


def table(scenes: Sequence[Scene], seeds: Sequence[int]) -> str:
    """Give a table of both ways in each scene."""
    lines = [
        "| people, Polish, lifts, accept | planned | interpreter found | lifts filled | asked | most in an hour |",
        "|---|---|---:|---:|---:|---:|",
    ]
    for scene in scenes:
        what = f"{scene.people}, {scene.polish}, {scene.lifts}, {scene.accept:.0%}"
        for together in (False, True):
            found = [play(scene, seed, together=together) for seed in seeds]
            mean = len(found)
            lines.append(
                f"| {what} | {'together' if together else 'each alone'} "
                f"| {sum(one.interpreter_found for one in found) / mean:.1%} "
                f"| {sum(one.lifts_filled for one in found) / mean:.1%} "
                f"| {sum(one.asked for one in found) / mean:.1f} | {max(one.most_in_an_hour for one in found)} |"
            )
    return "\n".join(lines)


SCENES = (Scene(), Scene(people=12), Scene(people=12, accept=0.7), Scene(people=20, lifts=8, polish=2))
SEEDS = range(1, 201)
