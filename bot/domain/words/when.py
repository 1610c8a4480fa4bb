"""What a sentence says about time: one-off times, weekly availability, a period, a repetition, and what is left.

Nothing about time is dropped in silence: each word was used, is in ``When.rest``, or is in ``When.unknown``.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.calendar import Repeat

__all__ = ["Doubt", "DoubtKind", "Period", "Repeat", "Span", "Weekly", "When"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A one-off time, aware, in the zone of the sentence.

    With ``day_only`` the hour was not said: ``start`` is the local midnight that begins the day, and ``end`` is
    None for one day or the midnight that ends the last of several.
    """

    start: datetime
    end: datetime | None
    day_only: bool


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Weekly:
    """Availability each week, in local minutes of the day; ``weekday`` 0 is Monday; ``to_minute`` ≤ 1440."""

    weekday: int
    from_minute: int
    to_minute: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Local dates between which something holds, both inclusive, and the (inclusive) ranges taken out of it."""

    from_date: date | None
    to_date: date | None
    excluded: tuple[tuple[date, date], ...] = ()


class DoubtKind(StrEnum):
    """Why something understood ought to be asked back."""

    AM_PM = "am_pm"  #: 3 was taken for 15:00, or 8 for 8:00
    DAY_PART = "day_part"  #: "morning" was taken for 9:00 to 12:00
    TODAY = "today"  #: today's weekday: today, or in a week
    NEXT = "next"  #: "next Thursday": the coming one, or the one after
    WEEKLY = "weekly"  #: a weekday in an offer was taken for every week
    UNTIL_MONTH = "until_month"  #: "until June" was taken to include June
    YEAR = "year"  #: a date just gone by was taken for next year's
    PAST = "past"  #: what was said lies in the past
    DATE_ORDER = "date_order"  #: 12/24 can only be read month first
    MISMATCH = "mismatch"  #: "Monday 26 November" is no Monday; the date was taken
    DURATION = "duration"  #: "two to three hours" was taken for the longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something understood with a guess in it, and the author's words that it is about."""

    kind: DoubtKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Everything a sentence says about time, and what is left of the sentence."""

    slots: tuple[Span, ...] = ()
    pattern: tuple[Weekly, ...] = ()
    period: Period | None = None
    repeat: Repeat | None = None
    #: A length that was said without a time that it belongs to, in minutes.
    minutes: int | None = None
    #: The sentence without its words about time, in the author's casing and order.
    rest: str = ""
    #: Words about time that were not understood, to be asked back.
    unknown: tuple[str, ...] = ()
    unsure: tuple[Doubt, ...] = ()
