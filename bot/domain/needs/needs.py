"""Times of needs: what is noticed about one before it is published, and which slots a repetition has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.calendar import instant, occurrences
from bot.domain.words import Repeat

#: A start nearer than this is noticed.
SOON = timedelta(minutes=30)
#: A time longer than this is noticed.
LONG = timedelta(hours=8)
#: Slots of a repetition are made this far ahead; further ones follow week by week.
AHEAD = timedelta(days=28)

_MIDNIGHT_MINUTES = 24 * 60


class Notice(StrEnum):
    """What is worth a second look, though nothing forbids it."""

    SOON = "soon"
    LONG = "long"
    CROWD = "crowd"
    FAR = "far"


#: Farther ahead than this is noticed: a year was probably misread.
FAR = timedelta(days=300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One slot to be made: instants (aware UTC) and the same as wall time (naive)."""

    starts_at: datetime
    ends_at: datetime
    local_start: datetime
    local_end: datetime


def occurrence(local_start: datetime, local_end: datetime, zone: ZoneInfo) -> Occurrence:
    """Give the slot of a wall time. Over a change of the clocks the wall time is what is kept.

    Of a time whose start or end does not exist on that day nothing might be left: it keeps its length then.
    """
    starts_at = instant(local_start, zone)
    return Occurrence(
        starts_at=starts_at,
        ends_at=_end_after(starts_at, instant(local_end, zone), local_end - local_start),
        local_start=local_start,
        local_end=local_end,
    )


def repeated(
    first: tuple[datetime, datetime],
    *,
    weeks: int,
    days: Sequence[int],
    until: date | None,
    zone: ZoneInfo,
    after: datetime,
    before: datetime,
) -> Iterator[Occurrence]:
    """Give the occurrences of a repetition that begins with the wall time `first`, between two instants.

    `after` is exclusive, `before` inclusive (aware). Days are weekdays, 0 is Monday; none: that of the first.
    """
    start, end = first
    begin = start.hour * 60 + start.minute
    length = (end - start) // timedelta(minutes=1)
    repeat = Repeat(
        every_weeks=weeks,
        weekdays=tuple(days),
        until=until,
        start_minute=begin,
        end_minute=begin + length,
    )
    last = before.astimezone(zone).date()
    for starts_at, ends_at in occurrences(repeat, start.date(), zone, last):
        if after < starts_at <= before:
            day = starts_at.astimezone(zone).date()
            wall = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall time
            wall += timedelta(minutes=begin)
            yield Occurrence(
                starts_at=starts_at,
                ends_at=_end_after(starts_at, ends_at, timedelta(minutes=length)),
                local_start=wall,
                local_end=wall + timedelta(minutes=length),
            )


def _end_after(starts_at: datetime, ends_at: datetime, length: timedelta) -> datetime:
    return ends_at if ends_at > starts_at else starts_at + length


def notices(times: Sequence[Occurrence], *, now: datetime, people: int, members: int) -> tuple[Notice, ...]:
    """Give what is worth a second look: `people` wanted per slot, `members` who could come at all."""
    found = []
    starts = [time.starts_at for time in times]
    if any(now < start < now + SOON for start in starts):
        found.append(Notice.SOON)
    if any(start > now + FAR for start in starts):
        found.append(Notice.FAR)
    if any(time.ends_at - time.starts_at > LONG for time in times):
        found.append(Notice.LONG)
    if people > members:
        found.append(Notice.CROWD)
    return tuple(found)


def lies_in_past(start: datetime, now: datetime) -> bool:
    """Tell whether a start (aware) is over; the minute that is running counts as now."""
    return start <= now - timedelta(minutes=1)


def minutes_until(start: datetime, now: datetime) -> int:
    """Give the whole minutes from now to a start, at least 0."""
    return max(0, (start - now) // timedelta(minutes=1))


def other_half(wall: datetime) -> datetime:
    """Give the same wall time at the other half of the day: 3:00 for 15:00, and the other way round."""
    minutes = wall.hour * 60 + wall.minute
    other = (minutes + _MIDNIGHT_MINUTES // 2) % _MIDNIGHT_MINUTES
    return wall.replace(hour=other // 60, minute=other % 60)
