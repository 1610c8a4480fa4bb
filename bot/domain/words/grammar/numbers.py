"""Numbers and durations, in words and digits."""

from bot.domain.words.grammar.lexicon import Meanings
from bot.domain.words.grammar.pieces import MINUTES_PER_HOUR, Length
from bot.domain.words.vocabulary import Kind
from bot.domain.words.when import DoubtKind

_HUNDREDTHS = 100
_TENS = (20, 30, 40, 50)
_HALF_HOUR = 30
_LONGEST_MINUTES = 59


def number(said: Meanings, place: int) -> tuple[int, int] | None:
    """A whole number, in digits or words ("twenty-five"), and the place after it."""
    sense = said.sense(place, Kind.NUMBER)
    if sense is None:
        return None
    value, after = sense.values[0], place + sense.length
    if value in _TENS and said.tokens[place].is_word:
        unit_place = said.after(after, Kind.AND, Kind.PLUS, Kind.TO) if _joined(said, after) else after
        unit = said.sense(unit_place, Kind.NUMBER, Kind.ONE)
        if unit and unit_place < len(said) and said.tokens[unit_place].is_word and 0 < unit.values[0] < 10:  # noqa: PLR2004
            return value + unit.values[0], unit_place + unit.length
    return value, after


def _joined(said: Meanings, place: int) -> bool:
    """Whether a hyphen or an "and" stands there that can join tens and units ("vingt-cinq", "treinta y cinco")."""
    return said.folded(place) in {"-", "y", "et"}


def amount(said: Meanings, place: int) -> tuple[int, int] | None:
    """An amount in hundredths ("1.5", "two", "an", "anderthalb", "two and a half") and the place after it."""
    if sense := said.sense(place, Kind.DECIMAL):
        return sense.values[0], place + sense.length
    if sense := said.sense(place, Kind.HALVES):
        return sense.values[0] * _HUNDREDTHS // 2, place + sense.length
    if said.folded(place) == "½":
        return _HUNDREDTHS // 2, place + 1
    if found := number(said, place):
        value, after = found
        if said.folded(after) == "½":
            return value * _HUNDREDTHS + _HUNDREDTHS // 2, after + 1
        half = _and_half(said, after)
        if half is not None and said.sense(half, Kind.UNIT_TIME):
            return value * _HUNDREDTHS + _HUNDREDTHS // 2, half
        return value * _HUNDREDTHS, after
    if sense := said.sense(place, Kind.ONE):
        return sense.values[0] * _HUNDREDTHS, place + sense.length
    return None


def _and_half(said: Meanings, place: int) -> int | None:
    """The place after "and a half", if that stands there."""
    joined = said.after(place, Kind.PLUS, Kind.AND)
    if joined == place or said.folded(place) in {",", "/", ";"}:
        return None
    article = said.after(joined, Kind.ONE)
    half = said.sense(article, Kind.HALF)
    return article + half.length if half else None


def _extra_minutes(said: Meanings, place: int) -> tuple[int, int]:
    """What follows hours: "and a half", "and 20 minutes", "30"; the minutes and the place after them."""
    if half := _and_half(said, place):
        return _HALF_HOUR, half
    joined = said.after(place, Kind.PLUS, Kind.AND) if said.folded(place) not in {",", "/", ";"} else place
    if said.folded(place) == "," and (after_comma := _with_unit(said, place + 1)):
        return after_comma
    if joined > place and (quarter := said.sense(joined, Kind.QUARTER)):
        return _HALF_HOUR // 2, joined + quarter.length
    if joined > place and (fixed := said.sense(joined, Kind.DURATION)):
        return fixed.values[0], joined + fixed.length
    if with_unit := _with_unit(said, joined):
        return with_unit
    if found := number(said, joined):
        minutes, after = found
        digits = not said.tokens[joined].is_word
        if joined == place and digits and len(said.folded(joined)) == 2 and minutes <= _LONGEST_MINUTES:  # noqa: PLR2004
            return minutes, after
    return 0, place


def _with_unit(said: Meanings, place: int) -> tuple[int, int] | None:
    """Minutes that are called so, and the place after them."""
    found = number(said, place)
    unit = said.sense(found[1], Kind.UNIT_TIME) if found else None
    return (found[0], found[1] + unit.length) if found and unit and unit.values[0] == 1 else None


def duration(said: Meanings, place: int) -> tuple[Length, int] | None:
    """A length of time in hours and minutes and the place after it."""
    fixed = said.sense(place, Kind.DURATION)
    if fixed:
        return Length(minutes=fixed.values[0]), place + fixed.length
    found = amount(said, place)
    if found is None:
        return _lone_hour(said, place)
    hundredths, after = found
    doubts: tuple[DoubtKind, ...] = ()
    to = said.after(after, Kind.TO, Kind.AND)
    if to > after and said.folded(after) not in {",", ";"} and (more := amount(said, to)):
        after_more = said.sense(more[1], Kind.UNIT_TIME)
        if after_more and more[0] > hundredths:
            hundredths, after = more
            doubts = (DoubtKind.DURATION,)
    after = (
        said.after(after, Kind.GLUE) if said.sense(said.after(after, Kind.GLUE), Kind.UNIT_TIME) else after
    )
    unit = said.sense(after, Kind.UNIT_TIME)
    if unit is None:
        return None
    after += unit.length
    minutes = hundredths * unit.values[0] // _HUNDREDTHS
    if unit.values[0] == MINUTES_PER_HOUR:
        extra, after = _extra_minutes(said, after)
        minutes += extra
    return (Length(minutes=minutes, doubts=doubts), after) if minutes else None


def _lone_hour(said: Meanings, place: int) -> tuple[Length, int] | None:
    """An hour without a number: "hour and a half", Welsh "awr"."""
    unit = said.sense(place, Kind.UNIT_TIME)
    if unit is None or unit.values[0] != MINUTES_PER_HOUR:
        return None
    after = place + unit.length
    extra, end = _extra_minutes(said, after)
    joined = extra and said.after(after, Kind.PLUS, Kind.AND) > after
    if said.words.code == "cy" or joined or extra in (_HALF_HOUR, _HALF_HOUR // 2):
        return Length(minutes=MINUTES_PER_HOUR + extra), end
    return None


def days_length(said: Meanings, place: int, *, bare: bool = False) -> tuple[int, int] | None:
    """A length in days ("two weeks", "a fortnight") and the place after it.

    ``bare``: a unit alone is one ("mewn wythnos", in a week).
    """
    found = amount(said, place)
    if found:
        hundredths, after = found
        after = (
            said.after(after, Kind.GLUE) if said.sense(said.after(after, Kind.GLUE), Kind.UNIT_DAY) else after
        )
    else:
        hundredths, after = _HUNDREDTHS, place
    unit = said.sense(after, Kind.UNIT_DAY)
    if unit is None or (found is None and unit.values[0] in (1, 7) and not bare):
        return None
    if hundredths % _HUNDREDTHS:
        return None
    return hundredths // _HUNDREDTHS * unit.values[0], after + unit.length


def months_length(said: Meanings, place: int, *, bare: bool = False) -> tuple[int, int] | None:
    """A length in months ("three months", "a year") and the place after it; ``bare`` as of days."""
    found = amount(said, place)
    if found is None and not bare:
        return None
    hundredths, after = found or (_HUNDREDTHS, place)
    unit = said.sense(after, Kind.UNIT_MONTH)
    if unit is None or hundredths % _HUNDREDTHS:
        return None
    return hundredths // _HUNDREDTHS * unit.values[0], after + unit.length
