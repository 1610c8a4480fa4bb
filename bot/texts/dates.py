"""Dates, clock times and durations as people in each language write and say them (Babel, Unicode CLDR)."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list

from bot.texts import FALLBACK, LANGUAGES, say_plain

#: English here is British: the day stands before the month, the clock has 24 hours.
_LOCALES = {"en": "en_GB", "cy": "cy", "es": "es", "de": "de", "fr": "fr"}
_FULL = {
    "en": "EEEE d MMMM y",
    "cy": "EEEE d MMMM y",
    "es": "EEEE, d 'de' MMMM 'de' y",
    "de": "EEEE, d. MMMM y",
    "fr": "EEEE d MMMM y",
}
_SHORT = {"en": "EEE d MMM", "cy": "EEE d MMM", "es": "EEE d MMM", "de": "EEE d. MMM", "fr": "EEE d MMM"}
#: What a Welsh "and" is "ac" before, once accents are apart; i, w and y are no vowels before one. 1, 8, 11: un, wyth.
_WELSH_VOWEL = re.compile(r"[^\w]*([aeou]|[iy](?![aeiouwy])|w(?![aeiouwylr])|(1|8|11)\b)", re.IGNORECASE)
#: What it makes breathe: "a chofnod". Names begin with a capital, and stay as they are.
_WELSH_ASPIRATE = re.compile(r"^([cpt])(?!h)")
#: What a Spanish "y" is "e" before: the sound of i, unless another vowel follows ("nieve y hielo", "Ana y Iolo").
_SPANISH_I = re.compile(r"[^\w]*(h?[ií](?![aeouáéóú])|y(?![aeiou]))", re.IGNORECASE)
_CLOCK = {"en": "H:mm", "cy": "H:mm", "es": "H:mm", "de": "H:mm", "fr": "H'h'mm"}


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES[language if language in LANGUAGES else FALLBACK])


def _key(language: str) -> str:
    return language if language in LANGUAGES else FALLBACK


def full_day(day: date, language: str) -> str:
    """Give "Thursday 26 November 2026"."""
    return _day(day, _FULL, language)


def short_day(day: date, language: str) -> str:
    """Give "Thu 26 Nov"."""
    return _day(day, _SHORT, language)


def _day(day: date, patterns: Mapping[str, str], language: str) -> str:
    pattern = patterns[_key(language)]
    if _key(language) == "fr" and day.day == 1:
        pattern = pattern.replace(
            "d MMM", "d'er' MMM"
        )  # the first of a month alone is counted: "1er décembre"
    return format_date(day, pattern, locale=_locale(language))


def clock(minute: int, language: str) -> str:
    """Give a minute of the day (0 to 1,440) as "9:30"; midnight at the end of a day is "24:00"."""
    if minute == 24 * 60:
        return "24h00" if _key(language) == "fr" else "24:00"
    return format_time(time(minute // 60, minute % 60), _CLOCK[_key(language)], locale=_locale(language))


def clock_of(instant: datetime, language: str, zone: ZoneInfo) -> str:
    """Give the wall clock of an aware datetime in a zone: "9:30"."""
    local = instant.astimezone(zone)
    return clock(local.hour * 60 + local.minute, language)


def full_moment(instant: datetime, language: str, zone: ZoneInfo) -> str:
    """Give "Thursday 26 November 2026, 9:30"."""
    return f"{full_day(instant.astimezone(zone).date(), language)}, {clock_of(instant, language, zone)}"


def full_span(start: datetime, end: datetime, language: str, zone: ZoneInfo) -> str:
    """Give "Thursday 26 November 2026, 9:30–11:00"; both days in full when they differ."""
    return _span(start, end, language, zone, full=True)


def short_span(start: datetime, end: datetime, language: str, zone: ZoneInfo) -> str:
    """Give "Thu 26 Nov, 9:30–11:00"."""
    return _span(start, end, language, zone, full=False)


def _span(start: datetime, end: datetime, language: str, zone: ZoneInfo, *, full: bool) -> str:
    day = full_day if full else short_day
    first, last = start.astimezone(zone).date(), end.astimezone(zone).date()
    begins = f"{day(first, language)}, {clock_of(start, language, zone)}"
    ends = clock_of(end, language, zone)
    return f"{begins}–{ends}" if first == last else f"{begins} – {day(last, language)}, {ends}"


def duration(minutes: int, language: str) -> str:
    """Give "1 h 30 min", "2 h", "45 min" (minutes of help, at least 0)."""
    hours, rest = divmod(minutes, 60)
    parts = [say_plain(language, "duration-hours", hours=hours)] if hours else []
    if rest or not hours:
        parts.append(say_plain(language, "duration-minutes", minutes=rest))
    return " ".join(parts)


def weekday(number: int, language: str) -> str:
    """Give the name of a weekday, Monday is 0."""
    return str(get_day_names("wide", context="stand-alone", locale=_locale(language))[number])


def listed(words: Iterable[str], language: str) -> str:
    """Give "a, b and c"."""
    each = list(words)
    if _key(language) == "cy" and len(each) > 1:
        return f"{', '.join(each[:-1])} {_welsh_and(each[-1])}"
    said = str(format_list(each, locale=_locale(language)))
    if _key(language) == "es" and len(each) > 1 and _SPANISH_I.match(each[-1]):
        return f"{said.removesuffix(each[-1]).removesuffix('y ')}e {each[-1]}"
    return said


def _welsh_and(word: str) -> str:
    """Give "a Huw", "ac Owen", "a chofnod": CLDR leaves the choice to the reader, as "a(c)". No name is bent."""
    plain = unicodedata.normalize("NFD", word)
    if _WELSH_VOWEL.match(plain):
        return f"ac {word}"
    return "a " + _WELSH_ASPIRATE.sub(r"\1h", word)


def weekly(patterns: Iterable[tuple[int, int, int]], language: str) -> str:
    """Give weekly hours in words: (weekday, from minute, to minute) become "Monday to Friday 9:00–12:00; Saturday".

    Days with the same hours stand together; nothing at all is "any time".
    """
    by_hours: dict[tuple[int, int], list[int]] = {}
    for day, start, end in sorted(patterns):
        by_hours.setdefault((start, end), []).append(day)
    if not by_hours:
        return say_plain(language, "weekly-any-time")
    phrases = []
    for (start, end), days in by_hours.items():
        names = _days(days, language)
        whole = (start, end) == (0, 24 * 60)
        phrases.append(names if whole else f"{names} {clock(start, language)}–{clock(end, language)}")
    return "; ".join(phrases)


def _days(days: list[int], language: str) -> str:
    days = sorted(set(days))
    if len(days) == 7:  # noqa: PLR2004 - a week
        return say_plain(language, "weekly-every-day")
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):  # noqa: PLR2004 - two days are listed
        return say_plain(
            language, "weekly-from-to", first=weekday(days[0], language), last=weekday(days[-1], language)
        )
    return listed((weekday(day, language) for day in days), language)
