"""A short way to write what was understood, exact enough to compare: one line per sentence.

``Thu 2026-11-26 09:30-11:00`` is a span, ``weekly Mon Tue 09:00-12:00`` a pattern, ``every 2w Thu 10:00-?`` a
repetition; then the period, a lone length, what is unknown, why it is unsure, and the rest of the sentence.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.words import Period, Repeat, Span, When

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ZONES = {
    "en": ZoneInfo("Europe/London"),
    "cy": ZoneInfo("Europe/London"),
    "es": ZoneInfo("Europe/Madrid"),
    "de": ZoneInfo("Europe/Berlin"),
    "fr": ZoneInfo("Europe/Paris"),
}


def reference(zone):
    """Tuesday 24 November 2026, 9:00 there."""
    return datetime(2026, 11, 24, 9, 0, tzinfo=zone).astimezone(UTC)


def clock(minute):
    return "?" if minute is None else f"{minute // 60:02}:{minute % 60:02}"


def span(found: Span):
    if found.day_only:
        last = f"..{found.end - timedelta(hours=12):%a %Y-%m-%d}" if found.end else ""
        return f"{found.start:%a %Y-%m-%d}{last}"
    if found.end is None:
        return f"{found.start:%a %Y-%m-%d %H:%M}"
    same = found.end.date() == found.start.date()
    return (
        f"{found.start:%a %Y-%m-%d %H:%M}-{found.end:%H:%M}"
        if same
        else f"{found.start:%a %Y-%m-%d %H:%M}-{found.end:%a %H:%M}"
    )


def repeat(found: Repeat):
    days = " ".join(DAYS[day] for day in found.weekdays)
    hours = "" if found.start_minute is None else f"{clock(found.start_minute)}-{clock(found.end_minute)}"
    until = f"until {found.until}" if found.until else ""
    return " ".join(part for part in (f"every {found.every_weeks}w", days, hours, until) if part)


def period(found: Period):
    without = "".join(f" not {first}..{last}" for first, last in found.excluded)
    return f"period {found.from_date or ''}..{found.to_date or ''}{without}"


def notation(when: When):
    parts = [span(found) for found in when.slots]
    hours = {}
    for weekly in when.pattern:
        hours.setdefault((weekly.from_minute, weekly.to_minute), []).append(DAYS[weekly.weekday])
    for (start, end), days in hours.items():
        parts.append(f"weekly {' '.join(days) if len(days) < 7 else 'daily'} {clock(start)}-{clock(end)}")
    if when.repeat:
        parts.append(repeat(when.repeat))
    if when.period:
        parts.append(period(when.period))
    if when.minutes is not None:
        parts.append(f"{when.minutes} min")
    if when.unknown:
        parts.append("unknown " + " / ".join(when.unknown))
    if when.unsure:
        parts.append("unsure " + " ".join(sorted({doubt.kind for doubt in when.unsure})))
    if when.rest:
        parts.append(f"rest {when.rest}")
    return "; ".join(parts)
