"""Times of a need as answers of a draft: wall time as ISO texts; a date without an hour waits for its hour."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.calendar import instant
from bot.domain.needs.needs import Occurrence, lies_in_past, occurrence, other_half
from bot.domain.words import Repeat, When, understand_clock, understand_when
from bot.domain.words.when import DoubtKind
from handlers.conversations.hearing import open_words
from storage.needs.needs import Repetition, WallTime

_HOUR = 60
#: A bare number up to this, in answer to "until when?", is hours; a larger one is a time of day.
_MOST_BARE_HOURS = 4
_A_WEEK = 7
_CLOCK_LIKE = re.compile(r"\d{1,2}\s*(?:[:.]\s*\d{2}|[hH]\s*\d{0,2})")


def time_answers(when: When, *, now: datetime, zone: ZoneInfo) -> dict[str, Any]:
    """Give the draft's answers about time. Times that are over are left out, and said to be (`past`)."""
    found: dict[str, Any] = {"times": [], "day": None, "repeat": None, "past": False, **open_words(when)}
    timed = [(_naive(span.start), span.end and _naive(span.end)) for span in when.slots if not span.day_only]
    days = [span.start.date() for span in when.slots if span.day_only]
    if when.repeat is not None:
        _repeat(found, when, when.repeat, [*(start.date() for start, _ in timed), *days], now=now, zone=zone)
        return found
    if when.minutes is not None:
        timed = [(start, end or start + timedelta(minutes=when.minutes)) for start, end in timed]
    coming = [(start, end) for start, end in timed if not lies_in_past(instant(start, zone), now)]
    found["past"] = bool(timed) and not coming
    found["times"] = [[_iso(start), None if end is None else _iso(end)] for start, end in coming]
    if not timed and days:
        found["past"] = days[0] < now.astimezone(zone).date()
        found["day"] = None if found["past"] else days[0].isoformat()
        found["minutes"] = when.minutes
    if found["past"]:
        found["guesses"] = [one for one in found["guesses"] if one[0] != DoubtKind.PAST]
    return found


def _repeat(
    found: dict[str, Any], when: When, repeat: Repeat, said: list[date], *, now: datetime, zone: ZoneInfo
) -> None:
    """A repetition begins with its first occurrence that is still to come."""
    today = now.astimezone(zone).date()
    begins = when.period.from_date if when.period is not None else None
    first = max([today, *([begins] if begins else []), *said[:1]])
    days = repeat.weekdays or ((said[0] if said else first).weekday(),)
    until = repeat.until or (when.period.to_date if when.period is not None else None)
    found["repeat"] = {
        "weeks": repeat.every_weeks,
        "days": sorted(set(days)),
        "until": until.isoformat() if until else None,
    }
    candidates = [first + timedelta(days=ahead) for ahead in range(_A_WEEK + 1)]
    candidates = [day for day in candidates if day.weekday() in days]
    if repeat.start_minute is None:
        found["day"] = candidates[0].isoformat()
        return
    starts = [_at(day, repeat.start_minute) for day in candidates]
    start = next(one for one in starts if not lies_in_past(instant(one, zone), now))
    end = (
        None
        if repeat.end_minute is None
        else start + timedelta(minutes=repeat.end_minute - repeat.start_minute)
    )
    if end is None and when.minutes is not None:
        end = start + timedelta(minutes=when.minutes)
    found["times"] = [[_iso(start), None if end is None else _iso(end)]]


def read_times(
    text: str, answers: Mapping[str, Any], *, language: str, at: datetime, zone: ZoneInfo
) -> dict[str, Any] | None:
    """Give the answers of a text that says when; None when it says nothing about it.

    When a day is known already, a text that only says an hour is about that day.
    """
    known = known_day(answers)
    if known is not None and _only_hour(text, known, language=language, zone=zone):
        when = understand_when(text, language=language, at=instant(_at(known, 0), zone), zone=zone)
        found = time_answers(when, now=at, zone=zone)
        return {**found, "repeat": answers.get("repeat")} if found["times"] else found
    when = understand_when(text, language=language, at=at, zone=zone)
    if not (when.slots or when.repeat or when.unknown):
        return None
    return time_answers(when, now=at, zone=zone)


def known_day(answers: Mapping[str, Any]) -> date | None:
    """Give the day that a draft is about, once it is known."""
    if answers.get("day"):
        return date.fromisoformat(answers["day"])
    if answers.get("times"):
        return datetime.fromisoformat(answers["times"][0][0]).date()
    return None


def _only_hour(text: str, day: date, *, language: str, zone: ZoneInfo) -> bool:
    """Whether a text says an hour and no day: read from the day's first and last minute, only the day differs."""
    early = understand_when(text, language=language, at=instant(_at(day, 0), zone), zone=zone)
    late = understand_when(text, language=language, at=instant(_at(day, 24 * _HOUR - 1), zone), zone=zone)
    if len(early.slots) != 1 or len(late.slots) != 1 or early.repeat is not None:
        return False
    first, second = early.slots[0], late.slots[0]
    if first.day_only or second.day_only or first.start.date() != day:
        return False
    return second.start.date() == day + timedelta(days=1)


def end_after(text: str, start: datetime, minutes: int | None, language: str) -> datetime | None:
    """Give the end that "until 11", "11:30" or "2 hours" (`minutes`) means for a start; None: not understood.

    "11:30" or "11h" can be a time or a length: it is the time where that lies after the start on the same day.
    """
    bare = text.strip().isdecimal()
    if _CLOCK_LIKE.fullmatch(text.strip()):
        clock = understand_clock(text, language)
        if clock is not None and _at(start.date(), clock) > start:
            return _at(start.date(), clock)
    if minutes is not None and not (bare and int(text) > _MOST_BARE_HOURS):
        return start + timedelta(minutes=minutes)
    words = text.split()
    for tried in (text, " ".join(words[1:])):
        clock = understand_clock(tried, language) if tried else None
        if clock is not None:
            end = _at(start.date(), clock)
            if end <= start and other_half(end) > start:
                end = other_half(end)
            return end if end > start else end + timedelta(days=1)
    return None


def with_ends(answers: Mapping[str, Any], minutes: int | None, end: datetime | None) -> list[list[str]]:
    """Give a draft's times, each without an end given one: so long, or as the first with this end."""
    times = [(datetime.fromisoformat(a), b) for a, b in answers["times"]]
    first = next(start for start, old in times if old is None)
    length = timedelta(minutes=minutes) if minutes is not None else (end or first) - first
    return [[_iso(start), old or _iso(start + length)] for start, old in times]


def turned_half(answers: Mapping[str, Any]) -> list[list[str | None]]:
    """Give a draft's times at the other half of the day, as long as before."""
    found: list[list[str | None]] = []
    for begin, old in answers["times"]:
        start = datetime.fromisoformat(begin)
        turned = other_half(start)
        end = None if old is None else turned + (datetime.fromisoformat(old) - start)
        found.append([_iso(turned), None if end is None else _iso(end)])
    return found


def wall_times(answers: Mapping[str, Any]) -> tuple[WallTime, ...]:
    """Give the times of a draft in which every end is known."""
    return tuple((datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in answers["times"])


def repetition(answers: Mapping[str, Any]) -> Repetition | None:
    """Give how the need of a draft repeats."""
    kept = answers.get("repeat")
    if not kept:
        return None
    until = kept["until"]
    return Repetition(
        weeks=kept["weeks"],
        days=tuple(kept["days"]),
        until=None if until is None else date.fromisoformat(until),
    )


def occurrences_of(answers: Mapping[str, Any], zone: ZoneInfo) -> list[Occurrence]:
    """Give the times of a draft as they will be; those without an end are taken as no longer than a minute."""
    found = []
    for begin, old in answers["times"]:
        start = datetime.fromisoformat(begin)
        end = start + timedelta(minutes=1) if old is None else datetime.fromisoformat(old)
        found.append(occurrence(start, end, zone))
    return found


def _naive(local: datetime) -> datetime:
    return local.replace(tzinfo=None)


def _at(day: date, minute: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def _iso(wall: datetime) -> str:
    return wall.isoformat(timespec="minutes")
