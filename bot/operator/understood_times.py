"""The times understood of a sentence, as `minga understand` prints them: local, ISO, with the zone's offset."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.calendar import Repeat, instant
from bot.domain.needs.offers import OfferTimes
from bot.domain.needs.sentences import HeardNeed, HeardOffer
from bot.domain.words import DoubtKind, Weekly, When

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HOUR = 60
#: An offer's next hours are looked for so many days ahead.
_AHEAD = 366
_WHY = {
    DoubtKind.AM_PM: "morning or afternoon was not said",
    DoubtKind.DAY_PART: "a part of the day was taken for these hours",
    DoubtKind.TODAY: "today's own weekday: today, or in a week",
    DoubtKind.NEXT: "the coming one, or the one after",
    DoubtKind.WEEKLY: "taken for every week",
    DoubtKind.UNTIL_MONTH: "taken to include that month",
    DoubtKind.YEAR: "gone by this year, so taken for next year's",
    DoubtKind.PAST: "lies in the past",
    DoubtKind.DATE_ORDER: "can only be read month first",
    DoubtKind.MISMATCH: "that date is another weekday; the date was taken",
    DoubtKind.DURATION: "taken for the longer",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What was said of time, and what of it is unsure."""

    said: dict[str, Any]
    unsure: list[dict[str, str]]


def of_need(heard: HeardNeed, *, at: datetime, zone: ZoneInfo) -> Times:
    """Give the times as the form of a need begins with them."""
    from handlers.conversations.needs.need_times import time_answers  # noqa: PLC0415 - Telegram's side loads late

    answers = time_answers(heard.when, now=at, zone=zone)
    times = [
        (_local(start, zone), None if end is None else _local(end, zone)) for start, end in answers["times"]
    ]
    unsure = _doubts(heard.when)
    if answers["past"]:
        unsure.append(
            {"what": "start", "words": "", "why": "lies in the past; the bot asks for another time"}
        )
    start: str | None = None
    end: str | None = None
    if times:
        start, end = times[0]
        if end is None:
            unsure.append({"what": "end", "words": "", "why": "no end was said; the bot asks how long"})
    elif answers["day"]:
        start = _local(answers["day"], zone)
        unsure.append(
            {"what": "start", "words": "", "why": "the day was said, not the hour; the bot asks for it"}
        )
    elif (period := heard.when.period) is not None and period.from_date is not None:
        start = _at(period.from_date, 0, zone).isoformat(timespec="minutes")
        if period.to_date is not None:
            end = _at(period.to_date, 24 * _HOUR, zone).isoformat(timespec="minutes")
        unsure.append(
            {"what": "start", "words": "", "why": "days were said, not the hours; the bot asks when"}
        )
    elif not answers["past"]:
        unsure.append({"what": "start", "words": "", "why": "no time was said; the bot asks when"})
    repeat = heard.when.repeat
    kept = answers["repeat"]
    return Times(
        said={
            "start": start,
            "end": end,
            "hour_said": bool(times),
            "further_times": [{"start": begin, "end": until} for begin, until in times[1:]],
            "repetition": None
            if repeat is None or kept is None
            else _repetition(repeat, days=kept["days"], until=kept["until"]),
            "hours": [_weekly(one) for one in heard.when.pattern],
            "period": _period(heard.when),
        },
        unsure=unsure,
    )


def of_offer(heard: HeardOffer, *, at: datetime, zone: ZoneInfo) -> Times:
    """Give an offer's weekly hours, and as start and end the next time that they hold."""
    times = heard.times
    coming = next(_coming(times, at=at, zone=zone), None) if times.hours else None
    hours = [_weekly(one) for one in times.hours]
    once = times.from_date is not None and times.from_date == times.to_date
    repetition = None
    if times.hours and not once:
        every = heard.when.repeat.every_weeks if heard.when.repeat is not None else 1
        repetition = {
            "every_weeks": every,
            "weekdays": list(dict.fromkeys(one["weekday"] for one in hours)),
            "from": hours[0]["from"] if len({(one["from"], one["to"]) for one in hours}) == 1 else None,
            "to": hours[0]["to"] if len({(one["from"], one["to"]) for one in hours}) == 1 else None,
            "until": times.to_date.isoformat() if times.to_date else None,
        }
    return Times(
        said={
            "start": None if coming is None else coming[0].isoformat(timespec="minutes"),
            "end": None if coming is None else coming[1].isoformat(timespec="minutes"),
            "hour_said": any(one.from_minute or one.to_minute < 24 * _HOUR for one in times.hours),
            "further_times": [],
            "repetition": repetition,
            "hours": hours,
            "period": _dates(times.from_date, times.to_date, times.excluded),
        },
        unsure=_doubts(heard.when),
    )


def _coming(times: OfferTimes, *, at: datetime, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """Give when an offer's hours hold next, one after the other."""
    today = at.astimezone(zone).date()
    for ahead in range(_AHEAD):
        day = today + timedelta(days=ahead)
        if (times.from_date and day < times.from_date) or (times.to_date and day > times.to_date):
            continue
        if any(first <= day <= last for first, last in times.excluded):
            continue
        for one in times.hours:
            begin, end = (_at(day, minute, zone) for minute in (one.from_minute, one.to_minute))
            if one.weekday == day.weekday() and end > at:
                yield begin, end


def _at(day: date, minute: int, zone: ZoneInfo) -> datetime:
    wall = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
    return instant(wall, zone).astimezone(zone)


def _local(iso: str, zone: ZoneInfo) -> str:
    return instant(datetime.fromisoformat(iso), zone).astimezone(zone).isoformat(timespec="minutes")


def _clock(minute: int | None) -> str | None:
    return None if minute is None else f"{minute // _HOUR:02}:{minute % _HOUR:02}"


def _weekly(one: Weekly) -> dict[str, Any]:
    return {"weekday": _DAYS[one.weekday], "from": _clock(one.from_minute), "to": _clock(one.to_minute)}


def _repetition(repeat: Repeat, *, days: list[int], until: str | None) -> dict[str, Any]:
    return {
        "every_weeks": repeat.every_weeks,
        "weekdays": [_DAYS[day] for day in days],
        "from": _clock(repeat.start_minute),
        "to": _clock(repeat.end_minute),
        "until": until,
    }


def _period(when: When) -> dict[str, Any] | None:
    period = when.period
    return None if period is None else _dates(period.from_date, period.to_date, period.excluded)


def _dates(
    first: date | None, last: date | None, without: tuple[tuple[date, date], ...]
) -> dict[str, Any] | None:
    if first is None and last is None and not without:
        return None
    return {
        "from": first.isoformat() if first else None,
        "to": last.isoformat() if last else None,
        "except": [{"from": begin.isoformat(), "to": end.isoformat()} for begin, end in without],
    }


def _doubts(when: When) -> list[dict[str, str]]:
    doubts = [{"what": "time", "words": one.words, "why": _WHY[one.kind]} for one in when.unsure]
    return doubts + [
        {
            "what": "time",
            "words": words,
            "why": "words about time that were not understood; the bot asks back",
        }
        for words in when.unknown
    ]
