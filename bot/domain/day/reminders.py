"""Who is reminded of a slot, of what and when. Pure: the same slot, rules and person give the same instants.

Policy, here and nowhere else:

- *evening*: the day before the start, at the circle's hour of the local day; it asks for a yes or no. A moment that
  has passed when the promise is made is left out: who has just promised is not asked again. In quiet hours it goes
  out in the minute before they begin, else at their end, if that is still before the last reminder.
- *again*, for whoever did not answer: when their quiet hours end in the morning of the day, if that is at least an
  hour before the last reminder; else two hours after the evening's question, before the quiet hours.
- *silent*: an hour after that, and never later than the last reminder, the coordinators are told.
- *before*: the circle's hours before the start. Who has agreed to an early slot has agreed to be up: in quiet hours
  it waits for their end only when at least half of the lead is then left, else it goes out on time.
- *start*: at the start, also in quiet hours, for the same reason.
- *after*: at the end; in quiet hours, at their end.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.calendar import instant
from bot.domain.people.quiet import is_quiet, next_waking


class Occasion(StrEnum):
    """On what somebody is reminded."""

    EVENING = "evening"
    AGAIN = "again"
    SILENT = "silent"
    BEFORE = "before"
    START = "start"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """Somebody's quiet hours, minutes of the local day in `zone`; equal ones mean none."""

    begins: int
    ends: int
    zone: ZoneInfo

    def holds(self, at: datetime) -> bool:
        """Tell whether an instant lies in them."""
        return is_quiet(at, self.begins, self.ends, self.zone)

    def over(self, at: datetime) -> datetime:
        """Give `at`, or the instant at which the quiet hours around it end."""
        return next_waking(at, self.begins, self.ends, self.zone)

    def last_minute_before(self, at: datetime) -> datetime:
        """Give `at`, or the minute before the quiet hours around it began."""
        if not self.holds(at):
            return at
        day = at.astimezone(self.zone).date()
        starts = (_wall(day + timedelta(days=back), self.begins, self.zone) for back in (0, -1))
        began = max(start for start in starts if start <= at)
        return began - timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What the circle's rules and the slot say. Instants are aware; `zone` is where the slot is."""

    start: datetime
    end: datetime
    zone: ZoneInfo
    #: The hour of the local day, 0 to 23.
    evening_hour: int
    #: How long before the start the last reminder goes out.
    hours_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One occasion and its instant (aware UTC)."""

    occasion: Occasion
    at: datetime


#: From the evening's question to the second try, when the morning leaves no time for one.
_SECOND_TRY = timedelta(hours=2)
#: From the second try to the coordinators, and what the second try leaves before the last reminder.
_PATIENCE = timedelta(hours=1)
#: "How long was it?" is worth asking for as long as this after the end.
_AFTERWARDS = timedelta(days=30)
#: The morning of somebody without quiet hours, minutes of the local day.
_MORNING = 8 * 60


def for_giver(times: Times, quiet: Quiet, *, now: datetime) -> tuple[Reminder, ...]:
    """Plan the reminders of somebody who has promised, as seen at `now`: what has passed is left out.

    `again` and `silent` are not among them: they follow from an evening's question that got no answer
    (`second_try`).
    """
    moments = {
        Occasion.EVENING: evening_at(times, quiet, now=now),
        Occasion.BEFORE: _before_at(times, quiet),
        Occasion.START: times.start,
        Occasion.AFTER: quiet.over(times.end),
    }
    return tuple(Reminder(occasion=occasion, at=at) for occasion, at in moments.items() if at and at > now)


def for_receiver(times: Times, quiet: Quiet, *, now: datetime) -> tuple[Reminder, ...]:
    """Plan the reminders of whoever receives (or speaks for them): none at the start, they will see who comes."""
    return tuple(
        reminder for reminder in for_giver(times, quiet, now=now) if reminder.occasion != Occasion.START
    )


def second_try(times: Times, quiet: Quiet, *, asked: datetime) -> tuple[Reminder, ...]:
    """Plan the second try and the word to the coordinators, after a question of `asked` that may stay unanswered.

    Without time for a second try the coordinators are told at once in its stead; nothing follows when not even
    that is before the last reminder.
    """
    last = _last_at(times)
    again = _morning_at(times, quiet)
    if not asked < again <= last - _PATIENCE:
        again = quiet.last_minute_before(asked + _SECOND_TRY)
    if asked < again < last:
        return (
            Reminder(occasion=Occasion.AGAIN, at=again),
            Reminder(occasion=Occasion.SILENT, at=min(again + _PATIENCE, last)),
        )
    silent = min(asked + _PATIENCE, last)
    return (Reminder(occasion=Occasion.SILENT, at=silent),) if silent > asked else ()


def evening_at(times: Times, quiet: Quiet, *, now: datetime) -> datetime | None:
    """Give the moment of the evening before, as seen at `now`; None when quiet hours leave none in time."""
    day_before = times.start.astimezone(times.zone).date() - timedelta(days=1)
    evening = _wall(day_before, times.evening_hour * 60, times.zone)
    if not quiet.holds(evening):
        return evening
    earlier = quiet.last_minute_before(evening)
    if earlier > now:
        return earlier
    later = quiet.over(evening)
    return later if later < _last_at(times) else None


def useful_until(occasion: Occasion, times: Times) -> datetime:
    """Give the instant from which a reminder that comes late says nothing useful any more.

    The evening's questions are followed by the last reminder, that by the start; "I'm there" can be said until the
    end; how long it was can still be said weeks later.
    """
    last = _last_at(times)
    return {
        Occasion.EVENING: last,
        Occasion.AGAIN: last,
        Occasion.SILENT: times.start,
        Occasion.BEFORE: times.start,
        Occasion.START: times.end,
        Occasion.AFTER: times.end + _AFTERWARDS,
    }[occasion]


def _last_at(times: Times) -> datetime:
    return times.start - timedelta(hours=times.hours_before)


def _before_at(times: Times, quiet: Quiet) -> datetime:
    on_time = _last_at(times)
    waiting = quiet.over(on_time)
    half = timedelta(hours=times.hours_before) / 2
    return waiting if times.start - waiting >= half else on_time


def _morning_at(times: Times, quiet: Quiet) -> datetime:
    minute = quiet.ends if quiet.begins != quiet.ends else _MORNING
    return _wall(times.start.astimezone(times.zone).date(), minute, quiet.zone)


def _wall(day: date, minute: int, zone: ZoneInfo) -> datetime:
    return instant(datetime.combine(day, time()) + timedelta(minutes=minute), zone)
