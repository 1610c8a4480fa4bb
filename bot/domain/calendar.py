"""Wall time and instants: a repetition keeps its wall time whatever the clocks do.

Policy, everywhere: a local time that does not exist is the next valid minute; one that exists twice is the first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_WEEK = timedelta(days=7)
_LONGEST_GAP = timedelta(hours=36)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A repetition by wall time: every so many weeks, on these weekdays (0 is Monday), until a date inclusive.

    No ``weekdays`` means the weekday of the first occurrence. Minutes of the day are None when not said;
    ``end_minute`` above 1440 is on the next day.
    """

    every_weeks: int
    weekdays: tuple[int, ...]
    until: date | None
    start_minute: int | None
    end_minute: int | None


def instant(local: datetime, zone: ZoneInfo) -> datetime:
    """The UTC instant of a naive local time, by the policy above.

    Raises ValueError when ``local`` is aware.
    """
    if local.tzinfo is not None:
        raise ValueError("a local time is naive: its zone comes apart")
    found = _if_it_exists(local, zone)
    if found is not None:
        return found
    # Skipped minutes are never more than a day (Apia, 2011); the end of the gap is found by halving.
    missing = local.replace(second=0, microsecond=0)
    there = missing + _LONGEST_GAP
    while there - missing > _MINUTE:
        middle = missing + (there - missing) / 2
        middle = middle.replace(second=0, microsecond=0)
        if _if_it_exists(middle, zone) is None:
            missing = middle
        else:
            there = middle
    found = _if_it_exists(there, zone)
    assert found is not None
    return found


def _if_it_exists(local: datetime, zone: ZoneInfo) -> datetime | None:
    there = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    return there if there.astimezone(zone).replace(tzinfo=None) == local else None


def occurrences(
    repeat: Repeat, first_date: date, zone: ZoneInfo, until: date
) -> Iterator[tuple[datetime, datetime]]:
    """The UTC starts and ends of a repetition from ``first_date`` to ``until``, both local and inclusive.

    The week of ``first_date`` is the first of the ``every_weeks``; without weekdays it is the weekday of
    ``first_date``. The repetition's own ``until`` holds too. Raises ValueError when it lacks a start or an end, or
    when ``every_weeks`` is below 1.
    """
    if repeat.start_minute is None or repeat.end_minute is None:
        raise ValueError("a repetition without start and end has no occurrences yet")
    if repeat.every_weeks < 1:
        raise ValueError("a repetition comes every week at most")
    last = until if repeat.until is None else min(until, repeat.until)
    weekdays = sorted(set(repeat.weekdays)) or [first_date.weekday()]
    monday = first_date - timedelta(days=first_date.weekday())
    while monday <= last:
        for weekday in weekdays:
            day = monday + timedelta(days=weekday)
            if first_date <= day <= last:
                yield _at(day, repeat.start_minute, zone), _at(day, repeat.end_minute, zone)
        monday += _WEEK * repeat.every_weeks


def _at(day: date, minute: int, zone: ZoneInfo) -> datetime:
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall time; instant() gives it its zone
    return instant(midnight + timedelta(minutes=minute), zone)
