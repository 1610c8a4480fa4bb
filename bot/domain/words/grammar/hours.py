"""The hours of a clause, in minutes of the day, and the marks that understanding leaves: doubts and fates."""

from typing import TypeAlias

from bot.domain.words.grammar.clauses import Clause
from bot.domain.words.grammar.clocks import by_part
from bot.domain.words.grammar.pieces import (
    CLEAR_MORNING,
    DAY_MINUTES,
    DAYTIME,
    NOON,
    Clock,
    Found,
    Hours,
    Part,
)
from bot.domain.words.grammar.reading import Fate, Reading
from bot.domain.words.when import Doubt, DoubtKind

_HOUR = 60
#: Where an availability begins whose beginning was left open ("before 10").
_DAY_BEGIN = 8 * 60

#: From and to, in minutes of the day; no end when none was said.
Minutes: TypeAlias = tuple[int, int | None]
#: A time of day, where it was said, and the hours it came from (None: a part of the day).
Time: TypeAlias = tuple[Minutes, Found, Hours | None]


class Marks:
    """What was doubtful and what was not understood, gathered while a sentence is put together."""

    __slots__ = ("_reading", "doubts", "fates")

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.fates = list(reading.fates)
        self.doubts: list[Doubt] = []

    def doubt(self, kind: DoubtKind, found: Found) -> None:
        """Mark a guess in what was understood."""
        self.doubts.append(Doubt(kind=kind, words=self._reading.words(found.start, found.end)))

    def not_understood(self, found: Found) -> None:
        """Take back that words were understood: they are asked about."""
        self.fates[found.start : found.end] = [Fate.UNKNOWN] * (found.end - found.start)


def other_half(minute: int) -> int:
    """The same time on a clock's face in the other half of the day."""
    return minute + NOON if minute < NOON else minute - NOON


def times_of(clause: Clause, marks: Marks) -> list[Time]:
    """The clause's times of day; an empty list when it says none."""
    part = clause.parts[0][0] if clause.parts else None
    if clause.hours:
        for _, found in clause.parts[1:]:
            marks.not_understood(found)
        return [
            (_lasting(clause, _minutes(hours, found, part, marks), marks), found, hours)
            for hours, found in clause.hours
        ]
    return [((each.start, each.end), found, None) for each, found in clause.parts]


def _lasting(clause: Clause, minutes: Minutes, marks: Marks) -> Minutes:
    """The minutes with the clause's length; a length that the hours contradict is asked back."""
    start, end = minutes
    if clause.length is None:
        return minutes
    length, found = clause.length
    for doubt in length.doubts:
        marks.doubt(doubt, found)
    if end is not None and end - start != length.minutes:
        marks.not_understood(found)
    return start, start + length.minutes if end is None else end


def _minutes(hours: Hours, found: Found, part: Part | None, marks: Marks) -> Minutes:
    if hours.start is None:
        assert hours.end
        end = end_minute(0, hours.end)
        return min(_DAY_BEGIN, max(end - _HOUR, 0)), end
    start = _start_minute(hours.start, hours.end, found, part, marks)
    if hours.end is None:
        return start, None
    return start, end_minute(start, hours.end)


def _start_minute(clock: Clock, end: Clock | None, found: Found, part: Part | None, marks: Marks) -> int:
    if not clock.open:
        return clock.minute
    if part and not part.whole:
        return by_part(clock.minute, (part.start, part.end))
    if end and not end.open:
        halves = (clock.minute, other_half(clock.minute))
        before = [minute for minute in halves if minute < end.minute]
        return max(before, default=clock.minute)
    early = clock.minute < DAYTIME[0]
    if early or (clock.minute < CLEAR_MORNING and not clock.written_24):
        marks.doubt(DoubtKind.AM_PM, found)
    return other_half(clock.minute) if early else clock.minute


def end_minute(start: int, clock: Clock) -> int:
    """The first minute after ``start`` that the clock can mean, on the next day if need be."""
    if not clock.open:
        return clock.minute if clock.minute > start else clock.minute + DAY_MINUTES
    first = clock.minute % NOON
    return next(minute for minute in range(first, 3 * DAY_MINUTES, NOON) if minute > start)
