"""A scripted day in a house, with the crashes of a plan, and what has to be true in the end.

Nothing may be other than in the calm day: the canonical dump is the same, every invariant holds, every update is in
the inbox once, and of every message that somebody sees twice the second one is counted as a send of unknown outcome.
"""

import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tests.faults import judge
from tests.faults.crashes.house import House
from tests.faults.crashes.plans import AtRandom, Everywhere
from tests.faults.crashes.points import Calm, Plan, Point
from tests.faults.day import LATER_S, Day
from tests.journeys.circle import join_code
from tests.journeys.stage import Actor, StageError

#: Shared memory, where there is any: what a process wrote outlives its crash there as on a disk, and faster.
SHARED = Path("/dev/shm") if Path("/dev/shm").is_dir() else None
#: Days that an attempt to crash at every point may take: a message bears one crash of unknown outcome.
MOST_DAYS = 12
#: After these acts the steady pulse comes, which a house has no time to wait for.
PULSES = ("open", "evening", "noon")
#: Transactions and calls that this day never asks for, and where they are put to the test.
ELSEWHERE = {
    "Outage._ask": "asked only while the server is away: storms (make faults)",
    "Webhook": "the other way in, over a real socket: storms and kills by webhook",
    "Intake._end_webhook": "a webhook is given up for polling: tests/delivery",
    "Sender._give_up": "a bug in a view: tests/delivery",
    "Worker._put_aside": "an update that cannot be handled: fuzz, tests/delivery",
    "Worker._handle_answer": "something could not be delivered: storms",
    "Worker._handle_due: due.mark_failed": "a bug in what falls due: tests/delivery",
    "greeting.know_myself": "the server does not say who this bot is: tests/delivery",
    "Housekeeping._back_up": "backups at night, when a folder is set: tests/upkeep",
    "App.run: kept.let_go": "a stop in peace is no crash; it ends every calm day",
}


class ShortDay(Day):
    """The day until its first job is done: for a test that must not take long."""

    def _days(self, nia: Actor) -> None:
        evening = self.began.replace(hour=18, minute=0) + timedelta(days=1)
        morning = (evening + timedelta(days=1)).replace(hour=8, minute=1)
        self._to("evening", evening)
        self._act("stands", lambda: self._some(self.people, "hc", 3), LATER_S)
        self._to("morning", morning)
        self._to("before", morning.replace(hour=9, minute=31))
        self._act("there", lambda: self._tap(self.people, "ha"), LATER_S)
        self._to("noon", morning.replace(hour=12, minute=31))
        self._act("hours", lambda: self._hours(LATER_S), LATER_S)
        self._act("hours too", lambda: self._hours(LATER_S), LATER_S)


class MovingIn(Day):
    """Only that people join and say what they can do: enough to meet a fault that concerns every update."""

    def play(self) -> None:
        """Set the circle up, and let everybody in."""
        self._move_in(join_code(self._set_up()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What came of a day."""

    dump: Sequence[str]
    crashes: Sequence[Point]
    reached: Counter[Point]
    #: The places in the source that asked for a transaction or a call.
    asked: frozenset[str]
    updates: int
    sends: judge.Sends

    def counts(self) -> dict[str, Any]:
        """Give the figures, to be added up."""
        return {"crashes": len(self.crashes), "updates": self.updates, **asdict(self.sends)}


def play(
    plan: Plan,
    began: datetime,
    *,
    seed: int,
    calm: Sequence[str] | None = None,
    day: type[Day] = Day,
    folder: Path | None = SHARED,
) -> Played:
    """Play a day with the crashes of a plan. Raises `StageError` for whatever is not as in the calm day."""
    with (
        tempfile.TemporaryDirectory(dir=folder) as room,
        House(Path(room) / "house", plan, seed=seed) as house,
    ):
        try:
            house.settle()
            house.clock_to(began)
            day(house, _during(house), began).play()  # type: ignore[arg-type]
            return _judged(house, calm)
        except StageError as error:
            last = "\n".join(f"  {number}. {point}" for number, point in enumerate(house.crashes, 1))
            raise StageError(
                f"Seed {seed}, {len(house.crashes)} crashes:\n{error}\n{last[-4000:]}"
            ) from error


def _during(house: House) -> Callable[[str, Callable[[], None]], None]:
    def during(name: str, do: Callable[[], None]) -> None:
        do()
        house.settle()
        if name in PULSES:
            house.pulse()

    return during


def _judged(house: House, calm: Sequence[str] | None) -> Played:
    stage: Any = house
    judge.check(stage)
    updates = _each_update_once(house)
    _each_send_counted(house)
    found = judge.dump_of(stage)
    if calm is not None:
        judge.same(calm, found)
    sends = judge.sends(stage)
    crashes, points = list(house.crashes), house.points
    assert points is not None
    return Played(
        dump=found,
        crashes=crashes,
        reached=house.reached + points.reached,
        asked=frozenset(house.asked | points.asked),
        updates=updates,
        sends=sends,
    )


def _each_update_once(house: House) -> int:
    """Give how many updates there were. Raises `StageError` when one is not in the inbox, or more than once."""
    there = Counter(it[0] for it in house.query("SELECT update_id FROM inbox WHERE kind = 'update'"))
    given = range(house.first_update, int(house.world.notes["next_update_id"]))
    lost = [number for number in given if number not in there]
    twice = [number for number, times in there.items() if times > 1]
    if lost or twice:
        raise StageError(f"Updates lost: {lost}; stored twice: {twice}")
    return len(given)


def _each_send_counted(house: House) -> None:
    """Raise `StageError` for a message that came more often than is known of, or never though it is marked as sent."""
    rows = house.query(f"SELECT id, kind, mode, state, ambiguous, due_id, {judge.MOST_SENDS} FROM outbox")
    wrong = []
    for row_id, kind, mode, state, doubts, due, most in rows:
        times = house.server.sent[row_id]
        is_lost = state == "sent" and mode == "message" and kind not in ("answer", "strip") and not times
        if times > 1 + doubts or times > most or is_lost or (due is not None and times > 1 and not doubts):
            wrong.append(f"row {row_id} ({kind}, {state}) came {times} times with {doubts} doubts")
    if wrong:
        raise StageError("\n".join(wrong))


@dataclass(slots=True)
class Sweep:
    """Crashes at every point that there is, in as many days as that takes."""

    days: list[Played] = field(default_factory=list)
    #: Points that were reached, and at which no crash could be dropped.
    never: list[Point] = field(default_factory=list)

    @property
    def crashed(self) -> set[Point]:
        """The points at which a crash was dropped."""
        return {point for day in self.days for point in day.crashes}


def sweep(
    began: datetime, calm: Played, *, seed: int, day: type[Day] = Day, most_days: int = MOST_DAYS
) -> Sweep:
    """Play days until there was a crash at every point, those included that only a recovery reaches."""
    done = Sweep()
    wanted = set(calm.reached)
    left = wanted
    while left and len(done.days) < most_days:
        plan = Everywhere(left)
        played = play(plan, began, seed=seed + len(done.days), calm=calm.dump, day=day)
        done.days.append(played)
        wanted |= set(played.reached)
        left = {point for point in wanted - done.crashed if "let_go" not in point.name}
        if len(done.days) > 2 and not any(it.crashes for it in done.days[-2:]):
            break  # what is left does not come by itself any more
    done.never = sorted(left)
    return done


def at_random(began: datetime, calm: Played, *, seed: int, day: type[Day] = Day) -> Played:
    """Play a day with crashes wherever chance says."""
    return play(AtRandom(seed), began, seed=seed, calm=calm.dump, day=day)


def calm_day(began: datetime, *, day: type[Day] = Day) -> Played:
    """Play the day without a crash."""
    return play(Calm(), began, seed=0, day=day)


def unasked(asked: frozenset[str], names: Sequence[str]) -> list[str]:
    """Give the named places that were never asked from and are not put to the test elsewhere."""
    return [name for name in names if name not in asked and not any(name.startswith(it) for it in ELSEWHERE)]
