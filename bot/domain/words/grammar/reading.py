"""A sentence to pieces about time, and the fate of each of its tokens.

Promise: each token ends in exactly one fate. It was used, it is rest, or it is unknown: about time, and not
understood. Nothing about time is dropped in silence.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from bot.domain.words.grammar.clocks import hours_at, open_hours_at
from bot.domain.words.grammar.days import (
    calendar_date,
    date_range,
    later_minutes,
    relative_day,
    week_or_month,
)
from bot.domain.words.grammar.lexicon import Meanings, Sense
from bot.domain.words.grammar.numbers import duration
from bot.domain.words.grammar.periods import bounds_at, days_for, every_at
from bot.domain.words.grammar.pieces import DAY_MINUTES, Found, Hours, Length, Part, Piece, Unsupported
from bot.domain.words.grammar.weekdays import weekdays_at
from bot.domain.words.vocabulary import Kind

_STRONG = frozenset(
    {
        Kind.WEEKDAY, Kind.WEEKDAY_HABIT, Kind.WEEKDAY_PART, Kind.WEEKDAY_PART_HABIT, Kind.MONTH, Kind.PART,
        Kind.PART_HABIT, Kind.CLOCK, Kind.DAY, Kind.DAY_PART, Kind.FIXED, Kind.WEEKEND, Kind.WEEKENDS,
        Kind.WORKDAYS, Kind.ANY_TIME, Kind.ALL_DAY, Kind.DAILY, Kind.WEEKLY, Kind.UNIT_TIME, Kind.UNIT_DAY,
        Kind.UNIT_MONTH, Kind.DURATION, Kind.VAGUE, Kind.NOW, Kind.TIME, Kind.DATE, Kind.EVERY_OTHER,
    }
)  # fmt: skip
#: Words that lead to a time and are worth quoting with it when it was not understood.
_LEADING = (
    Kind.EVERY, Kind.NEXT, Kind.THIS, Kind.LAST, Kind.COMING, Kind.AT, Kind.UNTIL, Kind.FROM, Kind.STARTING,
    Kind.BEFORE, Kind.AFTER, Kind.NUMBER, Kind.ORDINAL, Kind.DECIMAL, Kind.ONE,
)  # fmt: skip
_LINKING = (Kind.AND, Kind.GLUE, Kind.ON, Kind.PLUS, Kind.AT)
#: What "am" and "pm" after a day stand for, in minutes.
_MORNING, _AFTERNOON = (540, 720), (780, 1080)
_SPACES = re.compile(r"\s+")
_LOOSE_ENDS = " \t\n,;:.-–—/&|"
_EMPTY_BRACKETS = re.compile(r"\(\s*[,;]*\s*\)")
_DOUBLED = re.compile(r"\s*([,;])(?:\s*[,;])+")
_BEFORE_MARK = re.compile(r"\s+([,;.!?])")


class Fate(StrEnum):
    """What became of a token."""

    USED = "used"
    REST = "rest"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence's pieces about time, in order, and the fate of each token."""

    said: Meanings
    text: str
    found: tuple[Found, ...]
    fates: tuple[Fate, ...]

    def words(self, start: int, end: int) -> str:
        """The author's words from one token to before another."""
        tokens = self.said.tokens
        return self.text[tokens[start].start : tokens[end - 1].end]


def _half_at(said: Meanings, place: int) -> tuple[Part, int] | None:
    """A half of the day written after its day: "Sat am"."""
    sense = said.longest(place, Kind.AM, Kind.PM)
    if sense is None or said.sense(place, Kind.AT, Kind.FOR, Kind.ON):
        return None
    start, end = _MORNING if sense.kind is Kind.AM else _AFTERNOON
    return Part(start=start, end=end), place + sense.length


def _part_at(said: Meanings, place: int) -> tuple[Part, int] | None:
    lead = said.after(place, Kind.IN, Kind.ON)
    for start in dict.fromkeys((place, lead, said.after(lead, Kind.GLUE))):
        whole = said.sense(start, Kind.ALL_DAY)
        if whole:
            return Part(start=0, end=DAY_MINUTES, whole=True), start + whole.length
        sense = said.longest(start, Kind.PART_HABIT, Kind.PART)
        if sense:
            first, last = sense.values
            return Part(start=first, end=last, habitual=sense.kind is Kind.PART_HABIT), start + sense.length
    return None


def _length_at(said: Meanings, place: int) -> tuple[Length, int] | None:
    start = said.after(place, Kind.FOR)
    found = duration(said, start) or (duration(said, place) if start > place else None)
    return (found[0], said.after(found[1], Kind.FOR_AFTER)) if found else None


def _candidates(said: Meanings, place: int, today: date, *, near: bool) -> list[tuple[Piece, int]]:
    readers: tuple[Callable[[], tuple[Piece, int] | None], ...] = (
        lambda: bounds_at(said, place, today),
        lambda: every_at(said, place, today),
        lambda: weekdays_at(said, place, today),
        lambda: relative_day(said, place, today),
        lambda: calendar_date(said, place, today),
        lambda: date_range(said, place, today),
        lambda: week_or_month(said, place, today),
        lambda: hours_at(said, place, near=near),
        lambda: open_hours_at(said, place),
        lambda: later_minutes(said, place),
        lambda: _length_at(said, place),
        lambda: days_for(said, place),
        lambda: _part_at(said, place),
        lambda: _half_at(said, place) if near else None,
    )
    return [found for read in readers if (found := read())]


def _weak(said: Meanings, start: int, end: int) -> bool:
    """Whether a piece is one word that is about time only in company."""
    if end - start > 1:
        return False
    senses = [sense for kind, sense in said.at(start).items() if kind in _STRONG]
    return bool(senses) and all(sense.weak for sense in senses)


def _all_marks(said: Meanings, start: int, end: int) -> bool:
    return all(said.tokens[place].is_mark for place in range(start, end))


def _pieces(said: Meanings, today: date) -> list[Found]:
    found: list[Found] = []
    place, last_end = 0, -1
    while place < len(said):
        near = last_end >= 0 and _all_marks(said, last_end, place)
        readings = _candidates(said, place, today, near=near)
        piece, end = max(readings, key=lambda reading: reading[1], default=(None, place + 1))
        skipped = said.sense(place, Kind.NOT_TIME)
        if skipped and skipped.length >= end - place:
            place += skipped.length
        elif piece is None:
            place += 1
        else:
            found.append(Found(piece=piece, start=place, end=end, tentative=_weak(said, place, end)))
            place = last_end = end
    return _in_company(said, found)


def _in_company(said: Meanings, found: list[Found]) -> list[Found]:
    """The pieces without those that needed company and have none."""
    kept = []
    for index, piece in enumerate(found):
        neighbours = []
        if index:
            neighbours.append((found[index - 1].end, piece.start))
        if index + 1 < len(found):
            neighbours.append((piece.end, found[index + 1].start))
        if not piece.tentative or any(_linked(said, *gap) for gap in neighbours):
            kept.append(piece)
    return kept


def _linked(said: Meanings, start: int, end: int) -> bool:
    """Whether nothing but marks and linking words lies between."""
    place = start
    while place < end:
        sense = said.longest(place, *_LINKING)
        if sense is None and not said.tokens[place].is_mark:
            return False
        place += sense.length if sense else 1
    return place == end


def _skips(said: Meanings) -> set[int]:
    """The places inside wordings that look like time and are not ("good morning")."""
    inside: set[int] = set()
    for place in range(len(said)):
        if sense := said.sense(place, Kind.NOT_TIME):
            inside.update(range(place, place + sense.length))
    return inside


def _strong(said: Meanings, place: int) -> Sense | None:
    found = [sense for kind, sense in said.at(place).items() if kind in _STRONG and not sense.weak]
    return max(found, key=lambda sense: sense.length, default=None)


def _unknown(said: Meanings, found: list[Found], fates: list[Fate]) -> None:
    skips = _skips(said)
    clocked = any(isinstance(piece.piece, Hours | Part | Length) for piece in found)
    for place in range(len(said)):
        sense = _strong(said, place)
        if sense is None and fates[place] is Fate.REST and said.tokens[place].shape in {"time", "date"}:
            fates[place] = Fate.UNKNOWN  # 25:00 is meant to be a time
        if sense and fates[place] is Fate.REST and place not in skips:
            for inside in range(place, place + sense.length):
                fates[inside] = Fate.UNKNOWN if fates[inside] is Fate.REST else fates[inside]
    for place in range(len(said)):
        figure = said.sense(place, Kind.NUMBER, Kind.ORDINAL, Kind.DECIMAL)
        if figure and fates[place] is Fate.REST and _stray_number(said, fates, place, clocked=clocked):
            fates[place] = Fate.UNKNOWN
    for place in reversed(range(len(said) - 1)):
        leads = said.sense(place, *_LEADING)
        if leads and fates[place] is Fate.REST and fates[place + 1] is Fate.UNKNOWN:
            fates[place] = Fate.UNKNOWN


def _stray_number(said: Meanings, fates: list[Fate], place: int, *, clocked: bool) -> bool:
    """Whether a number that nobody used stands beside a time and counts nothing else."""
    before, after = place - 1, place + 1
    if said.sense(after, Kind.PEOPLE):
        return False
    follows_time = before >= 0 and fates[before] is not Fate.REST
    counts = after < len(said) and said.tokens[after].is_word and fates[after] is Fate.REST
    if counts:
        is_hour = said.tokens[place].shape == "number" and int(said.tokens[place].text) <= 24  # noqa: PLR2004
        return follows_time and not clocked and is_hour
    precedes_time = after < len(said) and fates[after] is not Fate.REST and not said.tokens[after].is_mark
    return follows_time or precedes_time


def read_pieces(text: str, language: str, today: date) -> Reading:
    """The pieces about time in a sentence, with relative days resolved against ``today``."""
    said = Meanings(text, language)
    found = _pieces(said, today)
    fates = [Fate.REST] * len(said)
    for piece in found:
        fate = Fate.UNKNOWN if isinstance(piece.piece, Unsupported) else Fate.USED
        fates[piece.start : piece.end] = [fate] * (piece.end - piece.start)
    for one, other in pairwise(found):
        if _linked(said, one.end, other.start):
            fates[one.end : other.start] = [Fate.USED] * (other.start - one.end)
    _unknown(said, found, fates)
    kept = tuple(piece for piece in found if not isinstance(piece.piece, Unsupported))
    return Reading(said, text, kept, tuple(fates))


def rest_of(reading: Reading, fates: tuple[Fate, ...]) -> str:
    """The words that were not about time, cleaned of the loose ends that the others left."""
    parts: list[str] = []
    previous_end = 0
    for place, token in enumerate(reading.said.tokens):
        if fates[place] is Fate.REST:
            follows = place > 0 and fates[place - 1] is Fate.REST
            parts.append(reading.text[previous_end : token.start] if follows else " ")
            parts.append(token.text)
        previous_end = token.end
    joined = _SPACES.sub(" ", _EMPTY_BRACKETS.sub("", "".join(parts)))
    return _BEFORE_MARK.sub(r"\1", _DOUBLED.sub(r"\1", joined)).strip(_LOOSE_ENDS)


def unknown_of(reading: Reading, fates: tuple[Fate, ...]) -> tuple[str, ...]:
    """The words about time that were not understood, neighbours together."""
    found: list[str] = []
    start: int | None = None
    for place in range(len(fates) + 1):
        unknown = place < len(fates) and fates[place] is Fate.UNKNOWN
        if unknown and start is None:
            start = place
        elif not unknown and start is not None:
            found.append(reading.words(start, place))
            start = None
    return tuple(found)
