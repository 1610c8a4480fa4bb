"""Pieces to clauses: which days and which hours belong together.

"Tuesday and Thursday mornings" is one clause, "Tuesday 9 to 11 and Thursday 2 to 4" two; in "at 3 tomorrow" the
hour came first, and "tomorrow at 10 and at 3" says its day once.
"""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import zip_longest

from bot.domain.words.grammar.pieces import (
    Both,
    Bounds,
    Choice,
    DayLength,
    Days,
    Every,
    Found,
    Hours,
    Later,
    Length,
    Part,
    Piece,
    Weekdays,
)
from bot.domain.words.grammar.reading import Reading
from bot.domain.words.vocabulary import Kind
from bot.domain.words.when import DoubtKind

_WEEK = 7


@dataclass(slots=True, kw_only=True)
class Clause:
    """Days and times that belong together, each with where it was said."""

    days: list[tuple[Days | Weekdays | Every, Found]] = field(default_factory=list)
    parts: list[tuple[Part, Found]] = field(default_factory=list)
    hours: list[tuple[Hours, Found]] = field(default_factory=list)
    length: tuple[Length, Found] | None = None
    later: tuple[Later, Found] | None = None
    day_first: bool = True
    #: Whether its days are those of the clause before.
    inherited: bool = False

    @property
    def timed(self) -> bool:
        """Whether it says a time of day."""
        return bool(self.parts or self.hours)


@dataclass(slots=True, kw_only=True)
class Clauses:
    """A sentence's clauses, and what holds for all of them."""

    clauses: list[Clause] = field(default_factory=list)
    bounds: list[tuple[Bounds, Found]] = field(default_factory=list)
    period_length: tuple[DayLength, Found] | None = None
    #: "Every two weeks", its days said elsewhere.
    every: tuple[Every, Found] | None = None
    mismatches: list[Found] = field(default_factory=list)
    #: Said a second time, with no place for it: to be asked back.
    surplus: list[Found] = field(default_factory=list)

    def period_said(self) -> Found:
        """Give where the period is said, of which there is one."""
        if self.bounds:
            return self.bounds[0][1]
        assert self.period_length
        return self.period_length[1]


def clauses_of(reading: Reading) -> Clauses:
    """The clauses of a sentence."""
    joining = _Joining(reading)
    for found, following in zip_longest(reading.found, reading.found[1:]):
        joining.following = following
        joining.add(found.piece, found)
    return joining.result


def _after_group(clause: Clause, days: Days | Weekdays | Every) -> bool:
    """Whether a weekday follows a group: in "weekends and Friday mornings" the mornings are Friday's."""
    before = clause.days[-1][0] if clause.days else None
    grouped = (isinstance(before, Weekdays) and before.group) or (
        isinstance(before, Days) and before.any_weekend
    )
    return grouped and isinstance(days, Weekdays) and not days.group


class _Joining:
    """Goes through the pieces in order and puts each where it belongs."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._last_end = 0
        #: The piece after the one at hand.
        self.following: Found | None = None
        self.result = Clauses()

    @property
    def _current(self) -> Clause:
        if not self.result.clauses:
            self.result.clauses.append(Clause())
        return self.result.clauses[-1]

    def _begin(self) -> Clause:
        self.result.clauses.append(Clause())
        return self.result.clauses[-1]

    def _and_before(self, found: Found) -> bool:
        """Whether an "and" (no comma) leads to the piece."""
        said = self._reading.said
        for place in reversed(range(self._last_end, found.start)):
            if said.sense(place, Kind.AND) and not said.tokens[place].is_mark:
                return True
            if not (said.tokens[place].is_mark or said.sense(place, Kind.GLUE, Kind.ON)):
                return False
        return False

    def add(self, piece: Piece, found: Found) -> None:
        """One more piece."""
        match piece:
            case Both():
                self._add_days(piece.days, found)
                self._last_end = found.end
                self._add_time(piece.part, found)
            case Every(days=()) if self.result.every is None:
                self.result.every = (piece, found)
            case Every(days=()):
                self.result.surplus.append(found)
            case Days() | Weekdays() | Every():
                self._add_days(piece, found)
            case Hours() | Part():
                self._add_time(piece, found)
            case Length() if self._current.length is None:
                self._current.length = (piece, found)
            case Later():
                current = self._current
                clause = self._begin() if current.days or current.timed or current.later else current
                clause.later = (piece, found)
            case Bounds():
                self.result.bounds.append((piece, found))
            case DayLength() if self.result.period_length is None:
                self.result.period_length = (piece, found)
            case _:
                self.result.surplus.append(found)
        self._last_end = found.end

    def _add_days(self, days: Days | Weekdays | Every, found: Found) -> None:
        clause = self._current
        if self._refines(clause, days, found):
            return
        times_then_and = clause.timed and not clause.days and self._and_before(found)
        if (clause.days and clause.timed) or times_then_and or clause.later or _after_group(clause, days):
            clause = self._begin()
        if not clause.days:
            clause.day_first = not clause.timed
        clause.days.append((days, found))

    def _refines(self, clause: Clause, days: Days | Weekdays | Every, found: Found) -> bool:
        """Whether a weekday and a date are one day said twice: "Thursday, 26 November"."""
        if not clause.days or self._and_before(found):
            return False
        (before, place) = clause.days[-1]
        if isinstance(before, Weekdays) and isinstance(days, Days):
            weekday, day = before, days
        elif isinstance(before, Days) and isinstance(days, Weekdays):
            weekday, day = days, before
        else:
            return False
        if len(weekday.days) > 1 or weekday.later:
            return False
        if day.first != day.last:
            return self._in_week(clause, weekday, day, found)
        same = day.first.weekday() == weekday.days[0]
        beside = found.start - place.end <= 1
        if not same and not beside:
            return False
        if not same:
            self.result.mismatches.append(replace(found, start=place.start))
        clause.days[-1] = (day, replace(found, start=place.start))
        return True

    def _in_week(self, clause: Clause, weekday: Weekdays, week: Days, found: Found) -> bool:
        """Whether a weekday is said within a week ("nächste Woche Donnerstag"), or a month: then its first there."""
        if not nearest_only(weekday) or week.any_weekend:
            return False
        doubts: tuple[DoubtKind, ...] = ()
        if (week.last - week.first).days >= _WEEK:
            day = week.first + timedelta(days=(weekday.days[0] - week.first.weekday()) % _WEEK)
            fits, doubts = not weekday.habitual, (DoubtKind.NEXT,)
        else:
            day = week.last - timedelta(days=_WEEK - 1 - weekday.days[0])
            fits = week.last.weekday() == _WEEK - 1 and day >= week.first
        if fits:
            start = clause.days[-1][1].start
            clause.days[-1] = (Days(first=day, last=day, doubts=doubts), replace(found, start=start))
        return fits

    def _add_time(self, time: Part | Hours, found: Found) -> None:
        clause = self._current
        if self._ends(clause, time):
            return
        joined = self._and_before(found)
        qualifies = not joined and (
            (isinstance(time, Part) and clause.hours and not clause.parts)
            or (isinstance(time, Hours) and clause.parts and not clause.hours)
        )
        if joined and clause.days and not clause.timed and self._leads_to_day(time, found):
            clause = self._begin()
        elif (clause.timed and clause.days and not qualifies) or clause.later:
            before = clause
            clause = self._begin()
            if before.day_first:
                clause.days, clause.inherited = list(before.days), True
        if isinstance(time, Part):
            clause.parts.append((time, found))
        else:
            clause.hours.append((time, found))

    def _leads_to_day(self, time: Part | Hours, found: Found) -> bool:
        """Whether a part of the day stands before its own day ("penwythnosau a phrynhawn dydd Gwener")."""
        following = self.following
        if following is None or not isinstance(time, Part) or following.start != found.end:
            return False
        return isinstance(following.piece, Weekdays | Days)

    @staticmethod
    def _ends(clause: Clause, time: Part | Hours) -> bool:
        """Whether a time is the end of one that was said before: "at 9, back by 12"."""
        if not isinstance(time, Hours) or time.start or not clause.hours or clause.length:
            return False
        begun, place = clause.hours[-1]
        if begun.end or begun.start is None:
            return False
        clause.hours[-1] = (replace(begun, end=time.end, onwards=False), place)
        return True


def settle(clauses: Clauses) -> Clauses:
    """The clauses, where one without days has those of the one before ("at 3 tomorrow and at 4").

    A whole week or month beside a habit is the period that it holds in ("every evening this week").
    """
    settled: list[Clause] = []
    habits = any(_is_habit(day) for clause in clauses.clauses for day, _ in clause.days)
    for clause in clauses.clauses:
        bare = clause.timed and not clause.days and not clause.later
        if bare and settled and settled[-1].days:
            clause.days, clause.inherited = list(settled[-1].days), True
        if (
            habits
            and not clause.timed
            and clause.length is None
            and clause.days
            and all(map(_is_stretch, clause.days))
        ):
            bounds = [
                (Bounds(first=day.first, last=day.last), found)
                for day, found in clause.days
                if isinstance(day, Days)
            ]
            clauses.bounds.extend(bounds)
            continue
        settled.append(clause)
    clauses.clauses = settled
    return clauses


def _is_habit(day: Days | Weekdays | Every) -> bool:
    return isinstance(day, Every) or (isinstance(day, Weekdays) and day.habitual)


def _is_stretch(said: tuple[Days | Weekdays | Every, Found]) -> bool:
    day = said[0]
    return isinstance(day, Days) and day.first < day.last and not day.any_weekend


def nearest_only(weekdays: Weekdays) -> bool:
    """Whether nothing was said that makes the weekday a certain date."""
    return weekdays.choice is Choice.NEAREST and not weekdays.later
