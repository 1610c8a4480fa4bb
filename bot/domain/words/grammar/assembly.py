"""Clauses to times: spans, weekly patterns, a period, a repetition, with every guess marked as a doubt."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from bot.domain.calendar import instant
from bot.domain.words.grammar.clauses import Clause, Clauses, clauses_of, nearest_only, settle
from bot.domain.words.grammar.clocks import by_part
from bot.domain.words.grammar.days import ALL_DAYS, WEEKEND
from bot.domain.words.grammar.periods import nearest
from bot.domain.words.grammar.pieces import (
    CLEAR_MORNING,
    DAY_MINUTES,
    DAYTIME,
    NOON,
    Choice,
    Clock,
    Days,
    Every,
    Found,
    Hours,
    Part,
    Weekdays,
)
from bot.domain.words.grammar.reading import Fate, Reading, read_pieces, rest_of, unknown_of
from bot.domain.words.when import Doubt, DoubtKind, Period, Repeat, Span, Weekly, When

Expect: TypeAlias = Literal["offer", "need"]

_WEEK = 7
_HOUR = 60
#: Where an availability ends whose end was left open ("from 3"), and begins ("before 10").
_EVENING_END = 22 * 60
_DAY_BEGIN = 8 * 60
#: A single time on more days than these is no answer to "when".
_FEW_DAYS = 2

#: From and to, in minutes of the day; no end when none was said.
Minutes: TypeAlias = tuple[int, int | None]
#: A time of day, where it was said, and the hours it came from (None: a part of the day).
Time: TypeAlias = tuple[Minutes, Found, Hours | None]


def _other_half(minute: int) -> int:
    return minute + NOON if minute < NOON else minute - NOON


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
        local = at.astimezone(zone)
        self._reading = reading
        self._zone = zone
        self._at = at
        self._expect = expect
        self._today = local.date()
        self._now = local.hour * _HOUR + local.minute
        self._fates = list(reading.fates)
        self._doubts: list[Doubt] = []
        self._slots: list[Span] = []
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
            self._repeated(Clause(), every.weeks, (), found, period)
        self._take_out(clauses)
        for found in clauses.mismatches:
            self._doubt(DoubtKind.MISMATCH, found)
        fates = tuple(self._fates)
        return When(
            slots=tuple(dict.fromkeys(self._slots)),
            pattern=tuple(sorted(set(self._pattern))),
            period=period,
            repeat=self._repeat,
            minutes=self._minutes,
            rest=rest_of(self._reading, fates),
            unknown=unknown_of(self._reading, fates),
            unsure=tuple(dict.fromkeys(self._doubts)),
        )

    def fates(self) -> tuple[Fate, ...]:
        """The fate of each token; complete after ``result``."""
        return tuple(self._fates)

    # -- marks ---------------------------------------------------------------------------------------------

    def _doubt(self, kind: DoubtKind, found: Found) -> None:
        self._doubts.append(Doubt(kind=kind, words=self._reading.words(found.start, found.end)))

    def _not_understood(self, found: Found) -> None:
        self._fates[found.start : found.end] = [Fate.UNKNOWN] * (found.end - found.start)

    # -- the period ----------------------------------------------------------------------------------------

    def _period(self, clauses: Clauses) -> Period | None:
        first: date | None = None
        last: date | None = None
        excluded: list[tuple[date, date]] = []
        for bounds, found in clauses.bounds:
            for doubt in bounds.doubts:
                self._doubt(doubt, found)
            if bounds.without:
                excluded.append(bounds.without)
                continue
            if (bounds.first and first) or (bounds.last and last):
                self._not_understood(found)
                continue
            first = bounds.first or first
            last = bounds.last or last
        if clauses.period_length:
            length, found = clauses.period_length
            if last is None:
                first = first or self._today
                last = first + timedelta(days=length.days - 1)
            else:
                self._not_understood(found)
        if first is None and last is None and not excluded:
            return None
        return Period(from_date=first, to_date=last, excluded=tuple(excluded))

    # -- one clause ----------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, clauses: Clauses, period: Period | None) -> None:
        if clause.later:
            self._from_now(clause)
            return
        if not clause.days and not clause.timed:
            if clause.length:
                self._lone_length(clause)
            return
        repeats = [(day, found) for day, found in clause.days if isinstance(day, Every)]
        if repeats:
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
        self._spans(clause)

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
                self._doubt(DoubtKind.WEEKLY, found)
            return True
        return False

    def _lone_length(self, clause: Clause) -> None:
        assert clause.length
        length, found = clause.length
        for doubt in length.doubts:
            self._doubt(doubt, found)
        if self._minutes is None:
            self._minutes = length.minutes
        else:
            self._not_understood(found)

    def _from_now(self, clause: Clause) -> None:
        assert clause.later
        local = self._at.astimezone(self._zone).replace(second=0, microsecond=0)
        if local < self._at.astimezone(self._zone):
            local += timedelta(minutes=1)
        start = local.astimezone(self._at.tzinfo) + timedelta(minutes=clause.later[0].minutes)
        end = start + timedelta(minutes=clause.length[0].minutes) if clause.length else None
        zoned_end = end.astimezone(self._zone) if end else None
        self._slots.append(Span(start=start.astimezone(self._zone), end=zoned_end, day_only=False))

    # -- hours ---------------------------------------------------------------------------------------------

    def _times(self, clause: Clause) -> list[Time]:
        """The clause's times of day; an empty list when it says none."""
        part = clause.parts[0][0] if clause.parts else None
        if clause.hours:
            times: list[Time] = []
            for hours, found in clause.hours:
                minutes = self._hours(hours, found, part)
                if clause.length and minutes[1] is None:
                    minutes = (minutes[0], minutes[0] + clause.length[0].minutes)
                times.append((minutes, found, hours))
            return times
        return [((each.start, each.end), found, None) for each, found in clause.parts]

    def _hours(self, hours: Hours, found: Found, part: Part | None) -> Minutes:
        if hours.start is None:
            assert hours.end
            end = self._end_minute(0, hours.end)
            return min(_DAY_BEGIN, max(end - _HOUR, 0)), end
        start = self._start_minute(hours.start, hours.end, found, part)
        if hours.end is None:
            return start, None
        return start, self._end_minute(start, hours.end)

    def _start_minute(self, clock: Clock, end: Clock | None, found: Found, part: Part | None) -> int:
        if not clock.open:
            return clock.minute
        if part and not part.whole:
            return by_part(clock.minute, (part.start, part.end))
        if end and not end.open:
            halves = (clock.minute, _other_half(clock.minute))
            before = [minute for minute in halves if minute < end.minute]
            return max(before, default=clock.minute)
        early = clock.minute < DAYTIME[0]
        if early or (clock.minute < CLEAR_MORNING and not clock.written_24):
            self._doubt(DoubtKind.AM_PM, found)
        return _other_half(clock.minute) if early else clock.minute

    @staticmethod
    def _end_minute(start: int, clock: Clock) -> int:
        if not clock.open:
            return clock.minute if clock.minute > start else clock.minute + DAY_MINUTES
        first = clock.minute % NOON
        return next(minute for minute in range(first, 3 * DAY_MINUTES, NOON) if minute > start)

    # -- weekly and repeated -------------------------------------------------------------------------------

    def _weekly(self, clause: Clause, days: tuple[int, ...]) -> None:
        times = self._times(clause)
        if clause.length and not any(hours for _, _, hours in times):
            self._lone_length(clause)
        ranges: list[tuple[int, int]] = []
        for (start, end), found, hours in times:
            if end is None:
                open_end = hours is not None and hours.onwards
                end = max(_EVENING_END, start + _HOUR) if open_end else start + _HOUR  # noqa: PLW2901
                self._doubt(DoubtKind.DAY_PART, found)
            ranges.append((start, end))
        for weekday in days:
            for start, end in ranges or [(0, DAY_MINUTES)]:
                self._pattern.extend(_by_day(weekday, start, end))

    def _repeated(
        self, clause: Clause, weeks: int, days: tuple[int, ...], found: Found, period: Period | None
    ) -> None:
        if self._expect == "offer" and weeks == 1:
            self._weekly(clause, days or ALL_DAYS)
            return
        times = self._times(clause)
        start: int | None = None
        end: int | None = None
        if times:
            (start, end), place, hours = times[0]
            if hours is None:
                self._doubt(DoubtKind.DAY_PART, place)
            for _, other, _ in times[1:]:
                self._not_understood(other)
        if clause.length and start is None:
            self._lone_length(clause)
        until = period.to_date if period else None
        repeat = Repeat(every_weeks=weeks, weekdays=days, until=until, start_minute=start, end_minute=end)
        if self._repeat is None:
            self._repeat = repeat
        elif self._repeat != repeat:
            self._not_understood(found)

    def _take_out(self, clauses: Clauses) -> None:
        """Weekdays said to be left out, from what they can be left out of."""
        for bounds, found in clauses.bounds:
            if not bounds.without_days:
                continue
            if self._repeat and self._repeat.weekdays:
                days = tuple(day for day in self._repeat.weekdays if day not in bounds.without_days)
                self._repeat = Repeat(
                    every_weeks=self._repeat.every_weeks,
                    weekdays=days,
                    until=self._repeat.until,
                    start_minute=self._repeat.start_minute,
                    end_minute=self._repeat.end_minute,
                )
            elif self._pattern:
                self._pattern = [each for each in self._pattern if each.weekday not in bounds.without_days]
            else:
                self._not_understood(found)

    # -- one-off times -------------------------------------------------------------------------------------

    def _spans(self, clause: Clause) -> None:
        times = self._times(clause)
        kept = []
        for minutes, found, hours in times:
            if hours is not None and hours.start is None:
                self._not_understood(found)
                continue
            if hours is None and not self._whole(clause, found):
                self._doubt(DoubtKind.DAY_PART, found)
            kept.append((minutes, found, hours))
        whole = bool(clause.parts) and all(part.whole for part, _ in clause.parts) and not clause.hours
        if clause.length and (whole or not kept):
            self._lone_length(clause)
        if clause.inherited and not kept:
            return
        if not clause.days:
            for minutes, _, hours in kept:
                self._undated(minutes, hours)
            return
        for day, found in clause.days:
            self._dated(day, found, [] if whole else kept)

    @staticmethod
    def _whole(clause: Clause, found: Found) -> bool:
        return any(part.whole for part, place in clause.parts if place == found)

    def _undated(self, minutes: Minutes, hours: Hours | None) -> None:
        """A time without a day: the next such time after the message."""
        start, end = minutes
        length = None if end is None else end - start
        if hours and hours.start and hours.start.open and start <= self._now:
            other = _other_half(start)
            if start in range(DAYTIME[0], CLEAR_MORNING) and other in range(self._now + 1, DAYTIME[1] + 1):
                start = other
        day = self._today if start > self._now else self._today + timedelta(days=1)
        self._slots.append(self._span(day, start, None if length is None else start + length))

    def _dated(self, day: Days | Weekdays | Every, found: Found, times: list[Time]) -> None:
        if isinstance(day, Days):
            for doubt in day.doubts:
                if doubt is not DoubtKind.UNTIL_MONTH:
                    self._doubt(doubt, found)
            self._on(day.first, day.last, found, times)
        elif isinstance(day, Weekdays):
            for weekday in day.days:
                chosen = self._chosen(day, weekday, found, times)
                self._on(chosen, chosen, found, times)

    def _on(self, first: date, last: date, found: Found, times: list[Time]) -> None:
        days = (last - first).days + 1
        if times and days > _FEW_DAYS:
            for _, place, _ in times:
                self._not_understood(place)
            times = []
        if not times:
            start = self._midnight(first)
            end = self._midnight(last + timedelta(days=1)) if days > 1 else None
            self._slots.append(Span(start=start, end=end, day_only=True))
            return
        for step in range(days):
            day = first + timedelta(days=step)
            for (begin, stop), _, hours in times:
                self._slots.append(self._not_past(day, begin, stop, hours, found))

    def _not_past(self, day: date, start: int, end: int | None, hours: Hours | None, found: Found) -> Span:
        """The span, in the later half of today when its first half has gone by."""
        if day == self._today and start <= self._now:
            other = _other_half(start)
            is_open = hours is not None and hours.start is not None and hours.start.open
            over = end is None or end <= self._now
            if is_open and over and self._now < other <= DAYTIME[1]:
                shift = other - start
                start, end = other, None if end is None else end + shift
                self._doubt(DoubtKind.AM_PM, found)
            else:
                self._doubt(DoubtKind.PAST, found)
        return self._span(day, start, end)

    def _chosen(self, day: Weekdays, weekday: int, found: Found, times: list[Time]) -> date:
        """The date of a weekday as it was said."""
        coming = nearest(weekday, self._today)
        is_today = weekday == self._today.weekday()
        if day.choice is Choice.THIS and is_today:
            return self._today
        if day.choice is Choice.NEAREST and is_today and not day.later:
            later_today = bool(times) and min(minutes[0] for minutes, _, _ in times) > self._now
            if later_today or not times:
                self._doubt(DoubtKind.TODAY, found)
            return self._today if later_today else coming
        sunday = self._today + timedelta(days=_WEEK - 1 - self._today.weekday())
        if day.choice is Choice.NEXT and coming <= sunday:
            words = self._reading.said.words
            if words.next_is_doubtful:
                self._doubt(DoubtKind.NEXT, found)
            if words.next_is_week_after:
                coming += timedelta(days=_WEEK)
        return coming + timedelta(days=_WEEK * day.later)

    # -- instants ------------------------------------------------------------------------------------------

    def _midnight(self, day: date) -> datetime:
        return self._moment(day, 0)

    def _moment(self, day: date, minute: int) -> datetime:
        naive = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall time; instant() gives it its zone
        return instant(naive + timedelta(minutes=minute), self._zone).astimezone(self._zone)

    def _span(self, day: date, start: int, end: int | None) -> Span:
        last = None if end is None else self._moment(day, end)
        return Span(start=self._moment(day, start), end=last, day_only=False)


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
