"""Quiet hours: nothing that can wait wakes anybody. They are wall time, whatever the clocks do."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import instant


def next_waking(now: datetime, quiet_from: int, quiet_to: int, zone: ZoneInfo) -> datetime:
    """Give `now` (aware) when it is not quiet, else the instant (aware) at which the quiet hours end.

    `quiet_from` and `quiet_to` are minutes of the local day; over midnight when the first is the later one;
    equal ones mean no quiet hours at all. Of an end that exists twice the first ends them.
    """
    local = now.astimezone(zone)
    minute = local.hour * 60 + local.minute
    over_midnight = quiet_from > quiet_to
    begun, going_on = minute >= quiet_from, minute < quiet_to
    if not (begun or going_on if over_midnight else begun and going_on):
        return now
    ends_tomorrow = over_midnight and begun
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    end = instant(midnight + timedelta(days=int(ends_tomorrow), minutes=quiet_to), zone)
    return max(now, end)


def is_quiet(now: datetime, quiet_from: int, quiet_to: int, zone: ZoneInfo) -> bool:
    """Tell whether `now` (aware) lies in the quiet hours, minutes of the local day in `zone`."""
    return next_waking(now, quiet_from, quiet_to, zone) > now
