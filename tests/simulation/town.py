"""A simulated town: people who answer late, say nothing, forget and withdraw, and slots that need them.

All that happens is drawn beforehand, from the seed: whether a person would say yes to a slot, how long they would take,
whether they would withdraw. So every policy meets the same people in the same mood, and differences between policies
are differences of whom they asked and when. Nothing here was taken from the planner's own assumptions but the kind of
law (odds and log-normal delays): its numbers are other ones, and everybody has their own.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.domain.people.places import rounded
from bot.domain.promises.answering import Ending
from bot.domain.promises.waves import Sleep, fill_by
from bot.domain.rules import RULES

ZONE = ZoneInfo("Europe/London")
#: A Monday, midnight; no change of the clocks for four months.
BEGINS = datetime(2026, 11, 2, tzinfo=UTC)
#: Cardiff, degrees; and metres of a degree there.
_LAT, _LON, _LAT_M, _LON_M = 51.48, -3.18, 111_200.0, 69_200.0
#: Most sleep from nine to eight, as the bot proposes; some less, a few never say.
_SLEEPS = (
    (0.75, Sleep(begins=21 * 60, ends=8 * 60, zone=ZONE)),
    (0.95, Sleep(begins=22 * 60 + 30, ends=6 * 60 + 30, zone=ZONE)),
    (1.0, Sleep(begins=0, ends=0, zone=ZONE)),
)
WARNING = timedelta(hours=RULES.unfilled_warning_hours.default)
#: How long before the start a slot is published: hours from and to, and up to which share of all slots.
LEADS = ((2, 6, 0.15), (6, 24, 0.35), (24, 72, 0.60), (72, 240, 1.0))


def _coarse(east: float, north: float) -> tuple[float, float]:
    """Give a position (kilometres from the middle of the town) as the bot stores it, degrees."""
    return rounded(_LAT + north * 1000 / _LAT_M, _LON + east * 1000 / _LON_M)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How the people are. Log-odds are of a yes; delays in waking minutes."""

    #: How much people differ, and slots.
    people_differ: float = 0.8
    slots_differ: float = 0.5
    #: What each kilometre takes from the log-odds.
    per_km: float = 0.1
    #: Half of the answers take longer than this; people differ in it, and each from one time to the next.
    median_minutes: float = 90.0
    medians_differ: float = 0.7
    delays_differ: float = 1.2
    #: Of those who do not say yes, whoever says so; people differ in it (a Beta's two numbers).
    tells: tuple[float, float] = (1.2, 1.8)
    #: Of those who would say yes, whoever means to and forgets.
    forgets: float = 0.05
    #: Of those who said yes, whoever withdraws before the start.
    withdraws: float = 0.05
    #: How much a person's log-odds walk in a week (a standard deviation).
    drifts: float = 0.0
    #: A fifth of the people are replaced by newcomers, over the whole time.
    replaced: float = 0.2
    #: The share of slots that want two people.
    two_places: float = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who can be asked."""

    id: int
    #: Kilometres from the middle of the town.
    east: float
    north: float
    odds: float
    median: float
    tells: float
    sleep: Sleep
    #: When they came, and whether they were helped before that, and have not helped yet.
    came: datetime
    was_helped: bool
    #: How far their log-odds have walked by each week.
    walk: tuple[float, ...]

    @property
    def coarse(self) -> tuple[float, float]:
        """Where they live, as the bot stores it."""
        return _coarse(self.east, self.north)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A slot that looks for people."""

    id: int
    published: datetime
    starts_at: datetime
    fill_by: datetime
    minutes: int
    places: int
    east: float
    north: float
    appeal: float
    #: Who is in town then: as many as the cell says.
    people: tuple[int, ...]

    @property
    def coarse(self) -> tuple[float, float]:
        """Where it is, as the bot stores it."""
        return _coarse(self.east, self.north)


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody would say to a slot, after how many waking minutes; and when they withdraw from it."""

    ending: Ending
    delay: float
    #: 0 to 1 of the time between; None: they keep their word.
    withdraws: float | None


@dataclass(frozen=True, kw_only=True)
class Town:
    """So many people at any time, of whom so large a share would accept a slot, and slots over so many days."""

    people: int
    accept: float
    seed: int
    days: int = 90
    slots: int = 100
    ways: Ways = field(default_factory=Ways)

    @cached_property
    def everybody(self) -> Sequence[Person]:
        """All who were ever in town; the first ones are there from the beginning."""
        rng = random.Random(f"people {self.people} {self.accept} {self.seed}")
        first = [self._person(rng, number, BEGINS) for number in range(self.people)]
        number = round(self.people * self.ways.replaced)
        days = sorted(rng.uniform(5, self.days - 30) for _ in range(number))
        return first + [
            self._person(rng, self.people + number, BEGINS + timedelta(days=day))
            for number, day in enumerate(days)
        ]

    @cached_property
    def calls(self) -> Sequence[Call]:
        """The slots, by when they are published."""
        rng = random.Random(f"calls {self.people} {self.accept} {self.seed}")
        made = sorted((self._call(rng) for _ in range(self.slots)), key=lambda call: call.published)
        return [replace(call, id=number) for number, call in enumerate(made)]

    @cached_property
    def level(self) -> float:
        """What the log-odds of everybody are shifted by, so that the share who accept is as wanted."""
        low, high = -12.0, 8.0
        rng = random.Random(1)
        calls = [rng.choice(self.calls) for _ in range(400)]
        pairs = [(self.everybody[rng.choice(call.people)], call) for call in calls]
        raw = [self._raw(person, call) for person, call in pairs]
        while high - low > 1e-4:
            middle = (low + high) / 2
            mean = sum(1 / (1 + math.exp(-middle - one)) for one in raw) / len(raw)
            low, high = (middle, high) if mean < self.accept else (low, middle)
        return low

    def chance(self, person: Person, call: Call) -> float:
        """Give the true chance that somebody would accept a slot."""
        return 1 / (1 + math.exp(-self.level - self._raw(person, call)))

    def answer(self, person: Person, call: Call) -> Answer:
        """Give what somebody would say: always the same."""
        known = self._answers.get((person.id, call.id))
        if known is None:
            rng = random.Random(hash((self.seed, person.id, call.id, 77)))
            would, says, forgets, withdraws, when = (rng.random() for _ in range(5))
            yes = would < self.chance(person, call)
            # Whoever forgets would have been among those who accept: the share is of those who do.
            tells = says < person.tells
            known = self._answers[person.id, call.id] = Answer(
                Ending.YES if yes else Ending.NO if tells else Ending.UNANSWERED,
                person.median * math.exp(rng.gauss(0, self.ways.delays_differ))
                + (2 * 24 * 60 if forgets < self.ways.forgets else 0),
                when if withdraws < self.ways.withdraws else None,
            )
        return known

    @cached_property
    def _answers(self) -> dict[tuple[int, int], Answer]:
        return {}

    def _raw(self, person: Person, call: Call) -> float:
        kilometres = math.hypot(person.east - call.east, person.north - call.north)
        week = min(len(person.walk) - 1, (call.published - BEGINS).days // 7)
        return person.odds + person.walk[week] + call.appeal - self.ways.per_km * kilometres

    def _person(self, rng: random.Random, number: int, came: datetime) -> Person:
        ways = self.ways
        east, north = _somewhere(rng)
        drawn = rng.random()
        walk = [0.0]
        for _ in range(self.days // 7 + 1):
            walk.append(walk[-1] + rng.gauss(0, ways.drifts))
        return Person(
            id=number,
            east=east,
            north=north,
            odds=rng.gauss(0, ways.people_differ),
            median=ways.median_minutes * math.exp(rng.gauss(0, ways.medians_differ)),
            tells=rng.betavariate(*ways.tells),
            sleep=next(sleep for share, sleep in _SLEEPS if drawn <= share),
            came=came,
            was_helped=rng.random() < 0.2,
            walk=tuple(walk),
        )

    def _call(self, rng: random.Random) -> Call:
        east, north = _somewhere(rng)
        drawn = rng.random()
        low, high = next((low, high) for low, high, share in LEADS if drawn <= share)
        published = BEGINS + timedelta(days=rng.uniform(0, self.days - 11))
        # People publish by day, and nothing begins at night.
        published = published.replace(hour=rng.randrange(8, 20))
        starts_at = published + timedelta(hours=rng.uniform(low, high))
        if not 8 <= starts_at.hour < 21:
            starts_at = starts_at.replace(hour=rng.randrange(9, 20)) + timedelta(days=starts_at.hour >= 21)
        if starts_at - published < timedelta(hours=2):
            starts_at = published + timedelta(hours=2)
        there = [person for person in self.everybody if person.came <= published]
        return Call(
            id=0,
            published=published,
            starts_at=starts_at,
            fill_by=fill_by(published, starts_at, WARNING),
            minutes=rng.choice((60, 90, 120, 180)),
            places=2 if rng.random() < self.ways.two_places else 1,
            east=east,
            north=north,
            appeal=rng.gauss(0, self.ways.slots_differ),
            # Whoever comes takes the place of whoever was there longest.
            people=tuple(person.id for person in there[-self.people :]),
        )


def _somewhere(rng: random.Random) -> tuple[float, float]:
    """Give a place in a town of three kilometres around its middle, as kilometres east and north."""
    far, angle = 3 * math.sqrt(rng.random()), rng.uniform(0, 2 * math.pi)
    return far * math.cos(angle), far * math.sin(angle)
