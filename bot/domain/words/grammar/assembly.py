"""Clauses to times: spans, weekly patterns, a period, a repetition, with every guess marked as a doubt."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from bot.domain.words.grammar.clauses import Clause, Clauses, clauses_of, nearest_only, settle
from bot.domain.words.grammar.days import months_later
from bot.domain.words.grammar.hours import Marks, times_of
from bot.domain.words.grammar.pieces import (
    DAY_MINUTES,
    Days,
    Every,
    Found,
    Weekdays,
)
from bot.domain.words.grammar.reading import Fate, Reading, read_pieces, rest_of, unknown_of
from bot.domain.words.grammar.spans import OneOffs
from bot.domain.words.grammar.weekdays import ALL_DAYS, WEEKEND
from bot.domain.words.when import DoubtKind, Period, Repeat, Weekly, When

Expect: TypeAlias = Literal["offer", "need"]

_WEEK = 7
_HOUR = 60
#: Where an availability ends whose end was left open ("from 3").
_EVENING_END = 22 * 60


def _every_weekend(day: Days | Weekdays | Every) -> Days | Weekdays | Every:
    """In an offer "at the weekend" is every weekend."""
    return Weekdays(days=WEEKEND) if isinstance(day, Days) and day.any_weekend else day


def _by_day(weekday: int, start: int, end: int) -> Iterator[Weekly]:
    """Weekly hours, parted at midnight."""
    for later in range(3):
        midnight = later * DAY_MINUTES
        first, last = max(start - midnight, 0), min(end - midnight, DAY_MINUTES)
        if first < last:
            yield Weekly(weekday=(weekday + later) % _WEEK, from_minute=first, to_minute=last)


class Assembly:
    """One sentence on its way from pieces to times."""

    def __init__(self, reading: Reading, *, at: datetime, zone: ZoneInfo, expect: Expect) -> None:
        self._reading = reading
        self._marks = Marks(reading)
        self._one_offs = OneOffs(self._marks, reading.said.words, at=at, zone=zone)
        self._expect = expect
        self._today = at.astimezone(zone).date()
        self._pattern: list[Weekly] = []
        self._repeat: Repeat | None = None
        self._minutes: int | None = None

    def result(self) -> When:
        """All that the sentence says."""
        clauses = settle(clauses_of(self._reading))
        period = self._period(clauses)
        for clause in clauses.clauses:
            self._clause(clause, clauses, period)
        if clauses.every and self._repeat is None:
            every, found = clauses.every
            if self._expect == "offer" and every.weeks == 1:
                # "I can cook once a week" is not any time at all.
                if not self._pattern:
                    self._marks.not_understood(found)
            else:
                self._repeated(Clause(), every.weeks, (), found, period)
        self._take_out(clauses)
        for found in clauses.surplus:
            self._marks.not_understood(found)
        for found in clauses.mismatches:
            self._marks.doubt(DoubtKind.MISMATCH, found)
        fates = tuple(self._marks.fates)
        return When(
            slots=tuple(dict.fromkeys(self._one_offs.slots)),
            pattern=tuple(sorted(set(self._pattern))),
            period=period,
            repeat=self._repeat,
            minutes=self._minutes,
            rest=rest_of(self._reading, fates),
            unknown=unknown_of(self._reading, fates),
            unsure=tuple(dict.fromkeys(self._marks.doubts)),
        )

    def fates(self) -> tuple[Fate, ...]:
        """The fate of each token; complete after ``result``."""
        return tuple(self._marks.fates)

    # -- the period ----------------------------------------------------------------------------------------

    def _period(self, clauses: Clauses) -> Period | None:
        first: date | None = None
        last: date | None = None
        excluded: list[tuple[date, date]] = []
        for bounds, found in clauses.bounds:
            for doubt in bounds.doubts:
                self._marks.doubt(doubt, found)
            if bounds.without:
                excluded.append(bounds.without)
                continue
            if (bounds.first and first) or (bounds.last and last):
                self._marks.not_understood(found)
                continue
            first = bounds.first or first
            last = bounds.last or last
        if clauses.period_length:
            length, found = clauses.period_length
            if last is None:
                first = first or self._today
                last = months_later(first, length.months) + timedelta(days=length.days - 1)
            else:
                self._marks.not_understood(found)
        if first is None and last is None and not excluded:
            return None
        return Period(from_date=first, to_date=last, excluded=tuple(excluded))

    # -- one clause ----------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, clauses: Clauses, period: Period | None) -> None:
        if clause.later:
            self._one_offs.add_from_now(clause)
            return
        if clause.length and not clause.days and not clause.timed:
            self._lone_length(clause)
            return
        repeats = [(day, found) for day, found in clause.days if isinstance(day, Every)]
        if repeats:
            others = replace(clause, days=[each for each in clause.days if not isinstance(each[0], Every)])
            if others.days:
                self._clause(others, clauses, period)
            weekdays = sorted({weekday for every, _ in repeats for weekday in every.days})
            weeks = max(repeats[0][0].weeks, clauses.every[0].weeks if clauses.every else 1)
            self._repeated(clause, weeks, tuple(weekdays), repeats[0][1], period)
            return
        if clauses.every and self._weekdays_only(clause):
            every, found = clauses.every
            self._repeated(clause, every.weeks, self._days_of(clause), found, period)
            return
        if self._habitual(clause):
            self._weekly(clause, self._days_of(clause) or ALL_DAYS)
            return
        if clause.length and not any(hours.start for hours, _ in clause.hours):
            self._lone_length(clause)
        if period and clause.timed and not clause.days:
            clause.days = [(days, clauses.period_said()) for days in self._days_in(period)]
        self._one_offs.add(clause)

    def _days_in(self, period: Period) -> list[Days]:
        """The days of a period that a time without a day is meant for: each of a few, or its first."""
        if period.from_date is None:
            return []
        first = max(period.from_date, self._today)
        last = period.to_date or first
        if last - first >= timedelta(days=_WEEK):
            return [Days(first=first, last=last)]  # a time on so many days is asked back
        dates = [first + timedelta(days=step) for step in range((last - first).days + 1)]
        left_out = period.excluded
        return [
            Days(first=day, last=day)
            for day in dates
            if not any(begin <= day <= end for begin, end in left_out)
        ]

    @staticmethod
    def _weekdays_only(clause: Clause) -> bool:
        return all(isinstance(day, Weekdays) for day, _ in clause.days)

    @staticmethod
    def _days_of(clause: Clause) -> tuple[int, ...]:
        days = (day.days for day, _ in clause.days if isinstance(day, Weekdays))
        return tuple(sorted({weekday for some in days for weekday in some}))

    def _habitual(self, clause: Clause) -> bool:
        if self._expect == "offer":
            clause.days = [(_every_weekend(day), found) for day, found in clause.days]
        weekdays = [day for day, _ in clause.days if isinstance(day, Weekdays)]
        if len(weekdays) < len(clause.days) or not all(nearest_only(day) for day in weekdays):
            return False
        part_decides = not weekdays or self._reading.said.words.parts_habitual
        if any(day.habitual for day in weekdays) or (
            part_decides and any(part.habitual for part, _ in clause.parts)
        ):
            return True
        if self._expect == "offer":
            for _, found in clause.days or clause.parts or clause.hours:
                self._marks.doubt(DoubtKind.WEEKLY, found)
            return True
        return False

    def _lone_length(self, clause: Clause) -> None:
        assert clause.length
        length, found = clause.length
        for doubt in length.doubts:
            self._marks.doubt(doubt, found)
        if self._minutes not in {None, length.minutes}:
            self._marks.not_understood(found)
            return
        self._minutes = length.minutes

    # -- weekly and repeated -------------------------------------------------------------------------------

    def _weekly(self, clause: Clause, days: tuple[int, ...]) -> None:
        times = times_of(clause, self._marks)
        if clause.length and not any(hours for _, _, hours in times):
            self._lone_length(clause)
        ranges: list[tuple[int, int]] = []
        for (start, end), found, hours in times:
            if end is None:
                open_end = hours is not None and hours.onwards
                end = max(_EVENING_END, start + _HOUR) if open_end else start + _HOUR  # noqa: PLW2901
                self._marks.doubt(DoubtKind.DAY_PART, found)
            ranges.append((start, end))
        for weekday in days:
            for start, end in ranges or [(0, DAY_MINUTES)]:
                self._pattern.extend(_by_day(weekday, start, end))

    def _each_week(self, clause: Clause, days: tuple[int, ...], found: Found) -> None:
        """Hours offered each week; "weekly at 10" is one day of it, and which is asked."""
        if days or any(part.habitual for part, _ in clause.parts):
            self._weekly(clause, days or ALL_DAYS)
            return
        for _, said in [*clause.hours, *clause.parts]:
            self._marks.not_understood(said)
        if not clause.inherited:
            self._marks.not_understood(found)

    def _repeated(
        self, clause: Clause, weeks: int, days: tuple[int, ...], found: Found, period: Period | None
    ) -> None:
        if self._expect == "offer" and weeks == 1:
            self._each_week(clause, days, found)
            return
        times = times_of(clause, self._marks)
        start: int | None = None
        end: int | None = None
        if times:
            (start, end), place, hours = times[0]
            if hours is None:
                self._marks.doubt(DoubtKind.DAY_PART, place)
            for _, other, _ in times[1:]:
                self._marks.not_understood(other)
        if clause.length and not any(hours for _, _, hours in times):
            self._lone_length(clause)
        until = period.to_date if period else None
        repeat = Repeat(every_weeks=weeks, weekdays=days, until=until, start_minute=start, end_minute=end)
        before = self._repeat
        if before is None:
            self._repeat = repeat
        elif days and before.weekdays and replace(before, weekdays=days) == repeat:
            self._repeat = replace(repeat, weekdays=tuple(sorted({*before.weekdays, *days})))
        elif before != repeat:
            for place in [place for _, place, _ in times] + ([] if clause.inherited else [found]):
                self._marks.not_understood(place)

    def _take_out(self, clauses: Clauses) -> None:
        """Weekdays said to be left out, from what they can be left out of."""
        for bounds, found in clauses.bounds:
            if not bounds.without_days:
                continue
            if self._repeat and self._repeat.weekdays:
                days = tuple(day for day in self._repeat.weekdays if day not in bounds.without_days)
                if days:
                    self._repeat = replace(self._repeat, weekdays=days)
                else:
                    self._marks.not_understood(found)
            elif self._pattern:
                self._pattern = [each for each in self._pattern if each.weekday not in bounds.without_days]
            else:
                self._marks.not_understood(found)

    # -- one-off times -------------------------------------------------------------------------------------


def assemble(text: str, *, language: str, at: datetime, zone: ZoneInfo, expect: Expect) -> When:
    """What a sentence in a language says about time."""
    reading = read_pieces(text, language, at.astimezone(zone).date())
    return Assembly(reading, at=at, zone=zone, expect=expect).result()


def fates_of(text: str, *, language: str, at: datetime, zone: ZoneInfo, expect: Expect) -> tuple[Fate, ...]:
    """What becomes of each token of a sentence: the invariant's witness."""
    reading = read_pieces(text, language, at.astimezone(zone).date())
    assembly = Assembly(reading, at=at, zone=zone, expect=expect)
    assembly.result()
    return assembly.fates()
