"""When an offer holds, and how far it goes, out of what somebody said. Nothing is guessed in silence."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.words import Weekly, When, fold

#: Farther than anybody means, metres.
FARTHEST_M = 100_000

_DISTANCE = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*((?:[kcg]|ch)ilome[td]\w*|km|miles?|milltir\w*|filltir\w*|millas?|meilen?|mi|metr\w*|meter\w*|m)\b"
)
#: The same with what stands before it.
_UP_TO_DISTANCE = re.compile(
    r"(?:\b(?:up to|within|as far as|no more than|not more than|hyd at|o fewn|hasta|a menos de|en un radio de|bis zu"
    r"|bis|im umkreis von|umkreis von|jusqu'a|a moins de|dans un rayon de|sur)\s+)?" + _DISTANCE.pattern
)
_BY_PHONE = re.compile(
    r"\b(?:by|on the|over the) (?:tele)?phone\b|\b(?:dros y|ar y|trwy'r|dros) ff?on\b"
    r"|\bpor telefono\b|\b(?:am|per|ueber|uber|ubers|ueber das) telefon\b|\btelefonisch\w*\b"
    r"|\b(?:par|au) telephone\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferTimes:
    """When an offer holds: weekly hours (none: any time), between local dates, and not on the excluded ones."""

    hours: tuple[Weekly, ...] = ()
    from_date: date | None = None
    to_date: date | None = None
    #: Inclusive ranges.
    excluded: tuple[tuple[date, date], ...] = ()


def offer_times(when: When) -> OfferTimes:
    """Give when an offer holds, from what was understood of a sentence.

    A single time ("on Thursday 9 to 11") is an offer for that day's weekday hours, between that day and itself.
    """
    hours = list(when.pattern)
    period = when.period
    first = period.from_date if period else None
    last = period.to_date if period else None
    if when.repeat is not None and when.repeat.weekdays:
        start = 0 if when.repeat.start_minute is None else when.repeat.start_minute
        end = 24 * 60 if when.repeat.end_minute is None else when.repeat.end_minute
        hours += [
            Weekly(weekday=day, from_minute=start, to_minute=min(end, 24 * 60))
            for day in when.repeat.weekdays
            if start < min(end, 24 * 60)
        ]
        last = last or when.repeat.until
    for span in when.slots:
        day = span.start.date()
        end_of = span.end
        start = 0 if span.day_only else span.start.hour * 60 + span.start.minute
        end = 24 * 60
        if end_of is not None and end_of.date() == day and not span.day_only:
            end = end_of.hour * 60 + end_of.minute
        hours.append(Weekly(weekday=day.weekday(), from_minute=start, to_minute=end))
        if not when.pattern and when.repeat is None and period is None:
            first = day if first is None else min(first, day)
            last = day if last is None else max(last, day)
    return OfferTimes(
        hours=joined(hours),
        from_date=first,
        to_date=last,
        excluded=period.excluded if period else (),
    )


def joined(hours: Iterable[Weekly]) -> tuple[Weekly, ...]:
    """Give the same weekly hours without overlaps, in order."""
    found: list[Weekly] = []
    for one in sorted(hours):
        last = found[-1] if found else None
        if last is not None and last.weekday == one.weekday and one.from_minute <= last.to_minute:
            found[-1] = Weekly(
                weekday=last.weekday,
                from_minute=last.from_minute,
                to_minute=max(last.to_minute, one.to_minute),
            )
        else:
            found.append(one)
    return tuple(found)


def understand_reach(text: str) -> int | None:
    """Give the metres of "up to 5 km" or "within 2 miles"; None when no distance is said."""
    found = _DISTANCE.search(fold(text))
    if found is None:
        return None
    unit = found[2]
    if unit == "km" or "ilome" in unit:
        metres = 1000.0
    elif unit[1:2] in ("", "e") and not unit.startswith("mei"):  # m, metres, Meter; but Meilen
        metres = 1.0
    else:
        metres = 1609.344
    value = round(float(found[1].replace(",", ".")) * metres)
    return min(value, FARTHEST_M) if value > 0 else None


def without_reach(text: str) -> str:
    """Give a sentence without its distance, whose number is no hour ("jusqu'à 5 km")."""
    return _cut(text, _UP_TO_DISTANCE)


def without_by_phone(text: str) -> str:
    """Give a sentence without the words that say how it is done, and not what ("lessons over the phone")."""
    return _cut(text, _BY_PHONE)


def _cut(text: str, pattern: re.Pattern[str]) -> str:
    folded = [(letter, place) for place, written in enumerate(text) for letter in fold(written)]
    found = pattern.search("".join(letter for letter, _ in folded))
    if found is None:
        return text
    start, end = folded[found.start()][1], folded[found.end() - 1][1] + 1
    return f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()


def says_by_phone(text: str) -> bool:
    """Tell whether a sentence says that it is done by phone, so that distance does not matter."""
    return _BY_PHONE.search(fold(text)) is not None
