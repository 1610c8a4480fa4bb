"""What a stretch of a sentence says about time, before it is known which of it belongs together.

Nothing here is a date or an instant yet: those follow from the reference day, once the pieces are joined.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from bot.domain.words.when import DoubtKind

MINUTES_PER_HOUR = 60
NOON = 12 * 60
DAY_MINUTES = 24 * 60
#: Outside these minutes of the day an hour said without am or pm is taken for its other half.
DAYTIME = (7 * 60, 21 * 60)
#: An hour from here to noon, said without am or pm, is nearly always the morning's.
CLEAR_MORNING = 9 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day; ``open`` when it may be twelve hours later too, ``sure`` when the wording settles that."""

    minute: int
    open: bool = False
    #: Whether the reading before noon is the likely one by how it was written ("8 Uhr", "8:30").
    written_24: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A time of day with an end or without; no start is "before 10"."""

    start: Clock | None
    end: Clock | None = None
    #: A beginning whose end is left open: "from 3", "after 3".
    onwards: bool = False
    doubts: tuple[DoubtKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the day, in minutes; habitual when said in the plural or alike."""

    start: int
    end: int
    habitual: bool = False
    #: Whether the whole day was meant.
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A duration in minutes."""

    minutes: int
    doubts: tuple[DoubtKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Minutes from the message's instant; 0 is now."""

    minutes: int


class Choice(StrEnum):
    """Which of the coming weekdays of that name is meant."""

    NEAREST = "nearest"
    THIS = "this"
    NEXT = "next"
    COMING = "coming"


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Calendar days: dates from ``first`` to ``last``; several of them in a row are one span."""

    first: date
    last: date
    doubts: tuple[DoubtKind, ...] = ()
    #: "The weekend": the coming one, or in an offer every one.
    any_weekend: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekdays:
    """Days of the week, once or habitually."""

    days: tuple[int, ...]
    habitual: bool = False
    choice: Choice = Choice.NEAREST
    #: Full weeks to add to the nearest.
    later: int = 0
    #: A range or a group ("Mon to Fri"): habitual whatever is expected, unless a choice was said.
    group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """A repetition: every so many weeks; its days may be said elsewhere in the sentence."""

    weeks: int
    days: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The period that something holds in, inclusive; ``without`` is a range taken out of it."""

    first: date | None = None
    last: date | None = None
    without: tuple[date, date] | None = None
    #: Days of the week taken out.
    without_days: tuple[int, ...] = ()
    doubts: tuple[DoubtKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLength:
    """A period's length, from its beginning or from today."""

    days: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsupported:
    """Evidently about time, and more than can be understood: "the first Monday of the month"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Both:
    """Two pieces said in one word or breath: Dienstagabend, tonight."""

    days: "Days | Weekdays | Every"
    part: Part


Piece: TypeAlias = (
    Hours | Part | Length | Later | Days | Weekdays | Every | Bounds | DayLength | Unsupported | Both
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A piece and the tokens that say it: from ``start`` to before ``end``."""

    piece: Piece
    start: int
    end: int
    #: Whether it only counts beside another piece.
    tentative: bool = False
