"""One-off times: which date and which instant a clause means, in the zone of the sentence."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import instant
from bot.domain.words.grammar.clauses import Clause
from bot.domain.words.grammar.hours import Marks, Minutes, Time, other_half, times_of
from bot.domain.words.grammar.periods import nearest
from bot.domain.words.grammar.pieces import (
    CLEAR_MORNING,
    DAYTIME,
    Choice,
    Days,
    Every,
    Found,
    Hours,
    Weekdays,
)
from bot.domain.words.vocabulary import Vocabulary
from bot.domain.words.when import DoubtKind, Span

_WEEK = 7
_HOUR = 60
#: A single time on more days than these is no answer to "when".
_FEW_DAYS = 2


class OneOffs:
    """Gathers a sentence's one-off times, reckoned from the message's instant."""

    def __init__(self, marks: Marks, words: Vocabulary, *, at: datetime, zone: ZoneInfo) -> None:
        local = at.astimezone(zone)
        self._marks = marks
        self._words = words
        self._at = at
        self._zone = zone
        self._today = local.date()
        self._now = local.hour * _HOUR + local.minute
        self.slots: list[Span] = []

    def add_from_now(self, clause: Clause) -> None:
        """A time counted from the message: "in 30 minutes"."""
        assert clause.later
        local = self._at.astimezone(self._zone).replace(second=0, microsecond=0)
        if local < self._at.astimezone(self._zone):
            local += timedelta(minutes=1)
        start = local.astimezone(self._at.tzinfo) + timedelta(minutes=clause.later[0].minutes)
        end = start + timedelta(minutes=clause.length[0].minutes) if clause.length else None
        zoned_end = end.astimezone(self._zone) if end else None
        self.slots.append(Span(start=start.astimezone(self._zone), end=zoned_end, day_only=False))

    def add(self, clause: Clause) -> None:
        """The one-off times of a clause."""
        times = times_of(clause, self._marks)
        kept = []
        for minutes, found, hours in times:
            if hours is not None and hours.start is None:
                self._marks.not_understood(found)
                continue
            if hours is None and not self._whole(clause, found):
                self._marks.doubt(DoubtKind.DAY_PART, found)
            kept.append((minutes, found, hours))
        whole = bool(clause.parts) and all(part.whole for part, _ in clause.parts) and not clause.hours
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
            other = other_half(start)
            if start in range(DAYTIME[0], CLEAR_MORNING) and other in range(self._now + 1, DAYTIME[1] + 1):
                start = other
        day = self._today if start > self._now else self._today + timedelta(days=1)
        self.slots.append(self._span(day, start, None if length is None else start + length))

    def _dated(self, day: Days | Weekdays | Every, found: Found, times: list[Time]) -> None:
        if isinstance(day, Days):
            for doubt in day.doubts:
                self._marks.doubt(doubt, found)
            self._on(day.first, day.last, found, times)
            return
        assert isinstance(day, Weekdays)
        for weekday in day.days:
            chosen = self._chosen(day, weekday, found, times)
            self._on(chosen, chosen, found, times)

    def _on(self, first: date, last: date, found: Found, times: list[Time]) -> None:
        days = (last - first).days + 1
        if times and days > _FEW_DAYS:
            for _, place, _ in times:
                self._marks.not_understood(place)
            times = []
        if not times:
            start = self._midnight(first)
            end = self._midnight(last + timedelta(days=1)) if days > 1 else None
            self.slots.append(Span(start=start, end=end, day_only=True))
            return
        for step in range(days):
            day = first + timedelta(days=step)
            for (begin, stop), _, hours in times:
                self.slots.append(self._not_past(day, begin, stop, hours, found))

    def _not_past(self, day: date, start: int, end: int | None, hours: Hours | None, found: Found) -> Span:
        """The span, in the later half of today when its first half has gone by."""
        if day == self._today and start <= self._now:
            other = other_half(start)
            is_open = hours is not None and hours.start is not None and hours.start.open
            over = end is None or end <= self._now
            if is_open and over and self._now < other <= DAYTIME[1]:
                shift = other - start
                start, end = other, None if end is None else end + shift
                self._marks.doubt(DoubtKind.AM_PM, found)
            else:
                self._marks.doubt(DoubtKind.PAST, found)
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
                self._marks.doubt(DoubtKind.TODAY, found)
            return self._today if later_today else coming
        sunday = self._today + timedelta(days=_WEEK - 1 - self._today.weekday())
        if day.choice is Choice.NEXT and coming <= sunday:
            words = self._words
            if words.next_is_doubtful:
                self._marks.doubt(DoubtKind.NEXT, found)
            if words.next_is_week_after:
                coming += timedelta(days=_WEEK)
        return coming + timedelta(days=_WEEK * day.later)

    def _midnight(self, day: date) -> datetime:
        return self._moment(day, 0)

    def _moment(self, day: date, minute: int) -> datetime:
        naive = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall time; instant() gives it its zone
        return instant(naive + timedelta(minutes=minute), self._zone).astimezone(self._zone)

    def _span(self, day: date, start: int, end: int | None) -> Span:
        last = None if end is None else self._moment(day, end)
        return Span(start=self._moment(day, start), end=last, day_only=False)
