"""Who is asked now, so that the places are filled in time with as few people asked as can be.

Asking everybody at once fills a slot best and disturbs most; asking one after the other disturbs least and may come too
late. In between lie plans: so many now, so many when those were given time to answer, so many after that, each only if
a place is still open. Of the plans whose chance of filling the slot is what the circle wants (or, where not even asking
everybody reaches that, almost what asking everybody reaches) the one with the fewest people asked on average is chosen,
and only its first step is carried out: with every answer, and when the time for answers is over, it is planned anew
from what is then known. (Open-loop feedback control: Bertsekas, Dynamic Programming and Optimal Control, I, 6.) Nobody
is asked earlier than whoever stands before them in the order, and who sleeps is asked at their waking.
"""

import math
import operator
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from typing import Generic, TypeVar

from bot.domain.promises.answering import Habit, answered_by, waking_minutes
from bot.domain.promises.outlook import Outlook, Seen, Silent
from bot.domain.promises.waves import AnswerTimes, Asked, Sleep, answer_deadline, next_wave

T = TypeVar("T")

#: So many of the order are looked at: with more, whoever comes after them is asked when these have been.
MOST_PEOPLE = 300
#: Where asking everybody falls short of what is wanted, a plan may fall short of that by this much.
MAY_COST = 0.003
#: A plan has at most so many stages: of more, the next ones stay and the later ones are thinned out.
_MOST_STAGES = 8
_STAGES_KEPT = 4
#: So many kinds of quiet hours are told apart; members with rarer ones count as having the likest of these.
_MOST_KINDS = 4
#: How the numbers of a plan grow from stage to stage.
_GROWTHS = (0.0, 1.0, 2.0)
#: How many are asked at each stage before, at last, everybody is.
_STEADY = (1, 2, 3, 5, 8, 13, 21, 34, 55, 89)
#: How far a cut is moved, towards the one before it (below 0) or after it, when something better is looked for nearby.
_MOVES = (-0.6, -0.2, 0.3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Askable(Generic[T]):
    """Somebody who can be asked. `chance`: that they say yes, given time (`answering.chance_of_yes`)."""

    who: T
    chance: float
    sleep: Sleep
    #: Not before this (aware): they were asked for something else just now.
    free_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """Somebody who was asked, at `asked_at` (aware), and may still say yes, even after their time ran out."""

    chance: float
    asked_at: datetime
    sleep: Sleep


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave(Generic[T]):
    """Who is asked now, and what comes of it."""

    asked: tuple[Asked[T], ...]
    #: The chance, 0 to 1, that all open places are filled by the fill-by instant.
    fills: float
    #: How many people will have been asked from now on, on average.
    expected: float
    #: The chance, 0 to 1, if everybody were asked now.
    everybody: float
    #: When to plan anew if nobody answers before.
    look_again: datetime


def plan(
    askable: Sequence[Askable[T]],
    awaited: Sequence[Awaited],
    *,
    open_places: int,
    said_no: int,
    now: datetime,
    fill_by: datetime,
    starts_at: datetime,
    answer_times: AnswerTimes,
    wanted: float,
    habit: Habit,
    said_yes: int = 0,
) -> Wave[T]:
    """Plan whom to ask of `askable` (best first) for so many open places. All instants are aware.

    `wanted`: the chance, 0 to 1, of filling all places by `fill_by`. `said_no` and `said_yes`: the answers that this
    slot has had. Raises ValueError when no place is open or `fill_by` is not ahead.
    """
    if open_places < 1 or fill_by <= now:
        raise ValueError("a plan is for places that are open, and for an instant that is ahead")
    usual = _usual_sleep(askable, awaited)
    times_out = _next_timeout(awaited, now=now, starts_at=starts_at, answer_times=answer_times)
    stages = _stages(now, fill_by, starts_at, second=times_out, answer_times=answer_times, sleep=usual)
    look_again = stages[1] if len(stages) > 1 else fill_by
    order = _in_turn(askable, now=now, look_again=look_again, starts_at=starts_at)
    outlook = _outlook(
        [asked.who for asked in order],
        awaited,
        stages=(*_thinned(stages), fill_by),
        seen=Seen(yes=said_yes, no=said_no, typical=_mean_chance(askable, awaited)),
        places=open_places,
        habit=habit,
    )
    # For every place somebody has to be asked: fewer now than places beyond those awaited spares nobody.
    at_least = min(len(order), max(0, open_places - len(awaited)))
    cuts = _best(outlook, wanted=wanted, at_least=at_least)
    everybody = [len(order)] * len(cuts)
    return Wave(
        asked=tuple(Asked(who=asked.who.who, at=asked.at) for asked in order[: cuts[0]]),
        fills=outlook.exactly_filled(cuts)[-1],
        expected=outlook.expected(cuts),
        everybody=outlook.exactly_filled(everybody)[-1],
        look_again=look_again,
    )


def _usual_sleep(askable: Sequence[Askable[T]], awaited: Sequence[Awaited]) -> Sleep | None:
    """Give the quiet hours that most have whose answers matter; None: there is nobody."""
    kinds = Counter(one.sleep for one in askable[:MOST_PEOPLE]) + Counter(one.sleep for one in awaited)
    return kinds.most_common(1)[0][0] if kinds else None


def _next_timeout(
    awaited: Sequence[Awaited], *, now: datetime, starts_at: datetime, answer_times: AnswerTimes
) -> datetime:
    """Give when the time to answer is over for the first of those who still have some; the start if nobody has."""
    groups = {(one.asked_at, one.sleep) for one in awaited}
    ends = (
        answer_deadline(asked_at, answer_times.at(starts_at - asked_at), sleep, starts_at)
        for asked_at, sleep in groups
    )
    return min((end for end in ends if end > now), default=starts_at)


def _stages(
    now: datetime,
    fill_by: datetime,
    starts_at: datetime,
    *,
    second: datetime,
    answer_times: AnswerTimes,
    sleep: Sleep | None,
) -> list[datetime]:
    """Give now and each instant before `fill_by` at which those asked at the one before had time to answer.

    The second is `second` if that is earlier: then those who were asked before have had it.
    """
    stages, at = [], now
    while at < fill_by:
        patience = answer_times.at(starts_at - at)
        after = at + patience if sleep is None else answer_deadline(at, patience, sleep, fill_by)
        stages.append(at)
        at = min(second, after) if len(stages) == 1 else after
    return stages


def _thinned(stages: list[datetime]) -> list[datetime]:
    if len(stages) <= _MOST_STAGES:
        return stages
    step = (len(stages) - 1 - _STAGES_KEPT) / (_MOST_STAGES - 1 - _STAGES_KEPT)
    later = [stages[_STAGES_KEPT + round(number * step)] for number in range(_MOST_STAGES - _STAGES_KEPT)]
    return stages[:_STAGES_KEPT] + later


def _in_turn(
    askable: Sequence[Askable[T]], *, now: datetime, look_again: datetime, starts_at: datetime
) -> tuple[Asked[Askable[T]], ...]:
    waking = {sleep: sleep.waking(now) for sleep in {one.sleep for one in askable}}
    ordered = [
        (one, waking[one.sleep] if one.free_at is None else one.sleep.waking(max(now, one.free_at)))
        for one in askable
    ]
    return next_wave(ordered, number=MOST_PEOPLE, now=now, patience=look_again, starts_at=starts_at)


def _mean_chance(askable: Sequence[Askable[T]], awaited: Sequence[Awaited]) -> float:
    chances = [one.chance for one in askable[:MOST_PEOPLE]] + [one.chance for one in awaited]
    return sum(chances) / len(chances) if chances else 0.5


def _outlook(
    order: Sequence[Askable[T]],
    awaited: Sequence[Awaited],
    *,
    stages: Sequence[datetime],
    seen: Seen,
    places: int,
    habit: Habit,
) -> Outlook:
    """Count what each plan over the order would lead to. `stages`: with the end."""
    common = [sleep for sleep, _ in Counter(one.sleep for one in order).most_common()]
    minutes = {sleep: waking_minutes(stages, sleep) for sleep in {*common, *(one.sleep for one in awaited)}}
    rows = {sleep: _answered(minutes[sleep], habit) for sleep in common}
    told_apart = common[:_MOST_KINDS]
    kinds = {sleep: _likest(rows[sleep], [rows[other] for other in told_apart]) for sleep in common}
    return Outlook(
        chances=[one.chance for one in order],
        kinds=[kinds[one.sleep] for one in order],
        answered=[rows[sleep] for sleep in told_apart] or [[[0.0] * (len(stages) - 1)] * (len(stages) - 1)],
        silent=[*_silent(awaited, minutes, now=stages[0], habit=habit)],
        seen=seen,
        places=places,
        spread=math.hypot(habit.slots_differ, habit.doubt),
        told=habit.told,
    )


def _answered(minutes: Sequence[float], habit: Habit) -> list[list[float]]:
    return [
        [0.0] * stage + [answered_by(then - minutes[stage], habit) for then in minutes[stage + 1 :]]
        for stage in range(len(minutes) - 1)
    ]


def _likest(rows: list[list[float]], others: list[list[list[float]]]) -> int:
    def difference(number: int) -> float:
        return sum(
            abs(mine - theirs)
            for row, other in zip(rows, others[number], strict=True)
            for mine, theirs in zip(row, other, strict=True)
        )

    return min(range(len(others)), key=difference)


def _silent(
    awaited: Sequence[Awaited], minutes: Mapping[Sleep, Sequence[float]], *, now: datetime, habit: Habit
) -> Iterator[Silent]:
    together: dict[tuple[datetime, Sleep], list[float]] = {}
    for one in awaited:
        # Whoever is to be asked at their waking is as good as asked now: until then no minute counts.
        together.setdefault((min(one.asked_at, now), one.sleep), []).append(one.chance)
    for (asked_at, sleep), chances in together.items():
        waited = waking_minutes((asked_at, now), sleep)[-1]
        shares = [answered_by(waited + later, habit) for later in minutes[sleep]]
        yield Silent(chances=tuple(chances), by_now=shares[0], by_then=tuple(shares[1:]))


def _best(outlook: Outlook, *, wanted: float, at_least: int) -> list[int]:
    """Give the cuts of the plan that costs least of those good enough; at its first stage it asks `at_least`."""
    search = _Search(outlook, wanted=wanted, at_least=at_least)
    if search.people > at_least:
        # Where answers are awaited, nobody need be asked before they have come.
        for first in range(1 if at_least else 2):
            for growth in _GROWTHS:
                search.among(growth, first)
            search.steadily_then_everybody(first)
        search.nearby()
    return search.best


class _Search:
    """Looks through plans of some shapes, then near the best of them, for the one that costs least."""

    def __init__(self, outlook: Outlook, *, wanted: float, at_least: int) -> None:
        self.people = len(outlook.chances)
        self.best = [self.people] * len(outlook.answered[0])
        self._outlook = outlook
        self._at_least = at_least
        self._least = outlook.cost(self.best)
        # For several places each number of them counts: where all cannot be filled, as many as can be.
        self._enough = [min(wanted, chance - MAY_COST) for chance in outlook.filled(self.best)]
        self._tried: dict[tuple[int, ...], float] = {tuple(self.best): self._least}

    def among(self, growth: float, first: int) -> None:
        """Look for the smallest good plan whose numbers grow by this factor, beginning at stage `first`."""
        later = accumulate(growth**stage for stage in range(len(self.best) - first))
        sums = [0.0] * first + list(later)
        if not any(sums):
            return
        few, enough = self._at_least, self.people
        while few < enough:
            middle = (few + enough) // 2
            if self._cost([math.ceil(middle * done / sums[-1]) for done in sums]) < math.inf:
                enough = middle
            else:
                few = middle + 1

    def steadily_then_everybody(self, first: int) -> None:
        """Look at asking so many at each stage from `first` on, at the last everybody: more until that asks more."""
        before = math.inf
        for number in _STEADY:
            if number < self.people:
                stages = range(1 - first, len(self.best) - first)
                cost = self._cost([*(number * stage for stage in stages), self.people])
                if before <= cost < math.inf:
                    return
                before = cost

    def nearby(self) -> None:
        """Move the best plan's cuts, one after the other, where that is better."""
        for stage in range(len(self.best)):
            for share in _MOVES:
                cut = self.best[stage]
                low = self.best[stage - 1] if stage else 0
                high = self.best[stage + 1] if stage + 1 < len(self.best) else self.people
                moved = round(cut + abs(share) * ((low if share < 0 else high) - cut))
                self._cost([*self.best[:stage], moved, *self.best[stage + 1 :]])

    def _cost(self, cuts: Sequence[int]) -> float:
        """Give what a plan costs, infinitely much if it is not good enough; the best plan so far is kept."""
        kept = [min(self.people, max(self._at_least, cut)) for cut in cuts]
        key = tuple(kept)
        if key not in self._tried:
            good = all(map(operator.ge, self._outlook.filled(kept), self._enough))
            cost = self._tried[key] = self._outlook.cost(kept) if good else math.inf
            if cost < self._least:
                self.best, self._least = kept, cost
        return self._tried[key]
