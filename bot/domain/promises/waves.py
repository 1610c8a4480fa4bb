"""How many are asked at a time, how long their answer is waited for, and that nobody is woken for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from bot.domain.calendar import instant
from bot.domain.people.quiet import next_waking

T = TypeVar("T")

#: The steps of urgency: how far off the start is.
FAR = timedelta(hours=72)
DAYS = timedelta(hours=24)
SOON = timedelta(hours=6)
#: So shortly before the start nobody is expected to get ready first.
LAST_MINUTES = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTimes:
    """How long a wave waits for answers, by how far off the start is: the circle's rules."""

    far: timedelta
    days: timedelta
    soon: timedelta
    urgent: timedelta

    def at(self, lead: timedelta) -> timedelta:
        """Give how long an answer is waited for when the start is `lead` away."""
        if lead > FAR:
            return self.far
        if lead > DAYS:
            return self.days
        return self.soon if lead > SOON else self.urgent


def fill_by(begins: datetime, starts_at: datetime, warning: timedelta) -> datetime:
    """Give when a slot should be filled that people are asked for since `begins`; all aware.

    `warning` before the start, when the coordinators hear of places still open; but not before half of the time is
    over: of a slot published a day and a minute before its start nobody expects that it is filled within the minute.
    """
    return max(starts_at - warning, begins + (starts_at - begins) / 2)


def aim(begins: datetime, starts_at: datetime, warning: timedelta, *, now: datetime) -> datetime:
    """Give by when a slot with open places is to be filled as things stand now, before its start; all aware.

    That is `fill_by` while it is ahead. When it is over, or a place is given back after it, half of the time that was
    left then, then half of what was left of that, and so on: still in time for whoever comes to get ready. In the
    last minutes it is the start itself.
    """
    at = fill_by(begins, starts_at, warning)
    while at <= now:
        at += (starts_at - at) / 2
        if starts_at - at < LAST_MINUTES:
            return starts_at
    return at


@dataclass(frozen=True, slots=True, kw_only=True)
class Sleep:
    """Somebody's quiet hours, minutes of the local day in `zone`; equal ones mean none."""

    begins: int
    ends: int
    zone: ZoneInfo

    def waking(self, at: datetime) -> datetime:
        """Give `at` (aware), or the instant at which they can be asked again."""
        return next_waking(at, self.begins, self.ends, self.zone)

    def falls_asleep(self, at: datetime) -> datetime | None:
        """Give when the quiet hours after `at` begin, `at` being outside them; None when there are none."""
        if self.begins == self.ends:
            return None
        midnight = at.astimezone(self.zone).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
        today = midnight + timedelta(minutes=self.begins)
        # In the hour that comes twice they fall asleep twice.
        moments = (
            moment
            for local in (today, today + timedelta(days=1))
            for moment in (
                instant(local, self.zone),
                local.replace(tzinfo=self.zone, fold=1).astimezone(UTC),
            )
        )
        return min(moment for moment in moments if moment > at)


def answer_deadline(sent: datetime, answer_time: timedelta, sleep: Sleep, starts_at: datetime) -> datetime:
    """Give until when an answer is waited for: only waking time counts, and the start ends it (aware instants)."""
    at, left = sleep.waking(sent), answer_time
    while at < starts_at:
        asleep = sleep.falls_asleep(at)
        if asleep is None or at + left <= asleep:
            return min(at + left, starts_at)
        left -= asleep - at
        at = sleep.waking(asleep)
    return starts_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Generic[T]):
    """Somebody to be asked, and when: now, or at their waking."""

    who: T
    at: datetime


def next_wave(
    ordered: Sequence[tuple[T, datetime]],
    *,
    number: int,
    now: datetime,
    patience: datetime,
    starts_at: datetime,
) -> tuple[Asked[T], ...]:
    """Give the next `number` of `ordered` (best first, each with when they wake) and when each is asked.

    Whoever sleeps past `patience` (until when this wave's answers are waited for) is passed over while somebody who
    is awake before is left; whoever sleeps past the start is not asked at all.
    """
    in_time = [Asked(who=who, at=max(now, waking)) for who, waking in ordered if waking < starts_at]
    prompt = [asked for asked in in_time if asked.at <= patience]
    late = [asked for asked in in_time if asked.at > patience]
    return tuple([*prompt, *late][:number])
