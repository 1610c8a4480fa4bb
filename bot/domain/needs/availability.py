"""Whether a time lies within what an offer says: all wall time, of the circle's zone."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.domain.needs.offers import OfferTimes, joined

_DAY = 24 * 60


def in_season(times: OfferTimes, start: datetime, end: datetime) -> bool:
    """Tell whether every day of [start, end) (naive wall times) lies between the offer's dates, none excluded."""
    days = [day for day, _, _ in _parts(start, end)]
    first, last = days[0], days[-1]
    if times.from_date is not None and first < times.from_date:
        return False
    if times.to_date is not None and last > times.to_date:
        return False
    return not any(begins <= last and first <= ends for begins, ends in times.excluded)


def within_hours(times: OfferTimes, start: datetime, end: datetime) -> bool:
    """Tell whether the weekly hours cover all of [start, end) (naive wall times); none at all cover everything."""
    if not times.hours:
        return True
    hours = joined(times.hours)
    return all(
        any(
            one.weekday == day.weekday() and one.from_minute <= first and last <= one.to_minute
            for one in hours
        )
        for day, first, last in _parts(start, end)
    )


def _parts(start: datetime, end: datetime) -> Iterator[tuple[date, int, int]]:
    """Give [start, end) day by day: the local date, from minute, to minute (1,440 is its end)."""
    day = start.date()
    while True:
        first = start.hour * 60 + start.minute if day == start.date() else 0
        if day == end.date():
            last = end.hour * 60 + end.minute
            if last > first or day == start.date():
                yield day, first, max(last, first)
            return
        yield day, first, _DAY
        day += timedelta(days=1)
