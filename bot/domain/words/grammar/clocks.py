"""Times of day: "half nine", "um halb neun", "las nueve menos cuarto", "chwarter i bedwar", "14h à 16h30".

A clock said without am or pm is open: which half of the day it means follows from what stands beside it.
"""

from collections.abc import Callable

from bot.domain.words.grammar.lexicon import Meanings
from bot.domain.words.grammar.numbers import amount, duration, number
from bot.domain.words.grammar.pieces import DAY_MINUTES, MINUTES_PER_HOUR, NOON, Clock, Hours
from bot.domain.words.vocabulary import Kind

_HALF_HOUR = 30
_QUARTER = 15
_TWELVE = 12
_LAST_HOUR = 24
_EVENING, _NIGHT = 17 * 60, 20 * 60
_SMALL_HOURS = 6
_FIVE = 5

Reading = tuple[Clock, int] | None


def _of_hour(hour: int, minutes: int = 0, *, sure: bool = False, written_24: bool = False) -> Clock:
    # 24:00 is the end of its day.
    whole = hour * MINUTES_PER_HOUR + minutes
    return Clock(
        minute=whole if whole >= 0 else whole + DAY_MINUTES,
        open=not sure and 1 <= hour <= _TWELVE,
        written_24=written_24,
    )


def _hour(said: Meanings, place: int, *, lone: bool) -> tuple[int, int] | None:
    """An hour of the day; articles that count ("la una") only where ``lone`` numbers are expected."""
    found = number(said, place)
    if found is None and lone and (one := said.sense(place, Kind.ONE)):
        found = (one.values[0], place + one.length)
    return found if found and found[0] <= _LAST_HOUR else None


def _o_clock(said: Meanings, place: int) -> int:
    return said.after(place, Kind.OCLOCK)


def _minutes_word(said: Meanings, place: int) -> int:
    unit = said.sense(place, Kind.UNIT_TIME)
    return place + unit.length if unit and unit.values[0] == 1 else place


def _fraction(said: Meanings, place: int) -> tuple[int, int] | None:
    """Minutes as a half, a quarter, or a number, and the place after them."""
    if half := said.sense(place, Kind.HALF):
        return _HALF_HOUR, place + half.length
    if quarter := said.sense(place, Kind.QUARTER):
        return _QUARTER, place + quarter.length
    if (fixed := said.sense(place, Kind.DURATION)) and fixed.values[0] in (_HALF_HOUR, _QUARTER):
        return fixed.values[0], place + fixed.length
    found = number(said, place)
    if found and found[0] < MINUTES_PER_HOUR:
        return found[0], _minutes_word(said, found[1])
    return None


def _before_hour(said: Meanings, place: int) -> Reading:
    """Minutes said before their hour: "quarter past three", "zehn vor halb drei", "chwarter i bedwar"."""
    found = _fraction(said, place)
    if found is None:
        return None
    minutes, after = found
    spelled = said.tokens[place].is_word or after > place + 1
    for kind, sign in ((Kind.PAST, 1), (Kind.TO_HOUR, -1)):
        sense = said.sense(after, kind)
        if sense is None:
            continue
        # "10 to 3" and "nine to eleven" are ranges; "ten to three" is 2:50.
        as_range = said.sense(after, Kind.TO) is not None
        if as_range and not (spelled and minutes % _FIVE == 0):
            continue
        hour_place = said.after(after + sense.length, Kind.GLUE)
        base = _half(said, hour_place) or _plain(said, hour_place)
        if base:
            clock, end = base
            return Clock(minute=(clock.minute + sign * minutes) % DAY_MINUTES, open=clock.open), end
    return None


def _half(said: Meanings, place: int) -> Reading:
    """Fractions of an hour: "half nine" is 9:30 in English, 8:30 in German; "viertel neun" 8:15."""
    for kind, minutes in (
        (Kind.HALF, said.words.half),
        (Kind.THREE_QUARTERS, -_QUARTER),
        (Kind.QUARTER, -3 * _QUARTER),
    ):
        sense = said.sense(place, kind)
        if sense is None or (kind is Kind.QUARTER and said.words.code != "de"):
            continue
        hour = _hour(said, place + sense.length, lone=False)
        if hour and 1 <= hour[0] <= _TWELVE:
            minute = (hour[0] * MINUTES_PER_HOUR + minutes) % (NOON if hour[0] < _TWELVE else DAY_MINUTES)
            return Clock(minute=minute or NOON, open=True), _o_clock(said, hour[1])
    return None


def _plain(said: Meanings, place: int, *, lone: bool = True) -> Reading:
    """An hour, with or without "o'clock", and the minutes after it."""
    if named := said.sense(place, Kind.CLOCK):
        end = place + named.length
        extra, end = _minutes_after(said, end)
        whole = named.values[0] + extra
        return Clock(minute=whole % DAY_MINUTES if extra else whole), end
    time = said.sense(place, Kind.TIME)
    if time:
        hour, minute, sure = time.values
        clock = _of_hour(hour, minute, sure=bool(sure), written_24=not said.words.twelve_hours)
        return clock, _o_clock(said, place + 1)
    found = _hour(said, place, lone=lone)
    if found is None:
        return None
    hour, after = found
    oclock = _o_clock(said, after)
    extra, end = _minutes_after(said, oclock)
    if extra == 0 and oclock > after and (minutes := _two_digits(said, oclock)) is not None:
        extra, end = minutes, oclock + 1
        end = _minutes_word(said, end)
    sure = said.folded(place).startswith("0") and len(said.folded(place)) > 1
    written_24 = oclock > after and not said.words.twelve_hours and not said.tokens[place].is_word
    return _of_hour(hour, extra, sure=sure, written_24=written_24), end


def _two_digits(said: Meanings, place: int) -> int | None:
    sense = said.sense(place, Kind.NUMBER)
    if sense and sense.length == 1 and sense.values[0] < MINUTES_PER_HOUR:
        text = said.folded(place)
        counts = said.sense(place + 1, Kind.PEOPLE) or _word_follows(said, place + 1)
        if not text.isdecimal() or len(text) == 2 or not counts:  # noqa: PLR2004 - "14 Uhr 30"
            return sense.values[0]
    return None


def _minutes_after(said: Meanings, place: int) -> tuple[int, int]:
    """Minutes said after their hour: "y media", "et quart", "moins dix"; and the place after them."""
    for kind, sign in ((Kind.PLUS, 1), (Kind.MINUS, -1)):
        sense = said.sense(place, kind)
        if sense is None:
            continue
        fraction_place = said.after(place + sense.length, Kind.GLUE, Kind.ONE)
        found = _fraction(said, fraction_place)
        if found is None:
            continue
        minutes, after = found
        # "las 9 y las 11", "entre 9 y 11": a bare figure after "y" is the next hour, not minutes.
        figure = said.sense(fraction_place, Kind.NUMBER)
        if kind is Kind.PLUS and figure and (minutes < _QUARTER - _FIVE or minutes % _FIVE):
            continue
        if kind is Kind.PLUS and figure and said.sense(after, Kind.UNIT_DAY, Kind.UNIT_MONTH, Kind.OCLOCK):
            continue
        return sign * minutes, after
    return 0, place


def _half_of_day(said: Meanings, clock: Clock, place: int) -> Reading:
    """The clock with what says its half of the day: "pm", "in the afternoon", "de la tarde"."""
    sense = said.longest(place, Kind.AM, Kind.PM)
    if sense and not _means_for(said, place):
        after = _o_clock(said, place + sense.length)
        if not clock.open:
            return Clock(minute=clock.minute), after
        pm = sense.kind is Kind.PM
        return Clock(minute=clock.minute % NOON + (NOON if pm else 0)), after
    glued = said.after(place, Kind.GLUE)
    for start in (glued, place):
        part = said.longest(start, Kind.PART, Kind.PART_HABIT)
        if part and clock.open and said.sense(start, Kind.DAY) is None:
            return Clock(minute=by_part(clock.minute, part.values)), start + part.length
    return None


def _means_for(said: Meanings, place: int) -> bool:
    """Whether "am" after a figure is Welsh for "for": "am 3 am ddwy awr", not "3am"."""
    apart = said.tokens[place].start > said.tokens[place - 1].end
    return apart and said.folded(place) == "am" and said.words.code == "cy"


def by_part(minute: int, part: tuple[int, ...]) -> int:
    """An open minute of the day as it is meant beside a part of the day."""
    start, end = part
    base = minute % NOON
    if start >= _NIGHT:
        if base < MINUTES_PER_HOUR:
            return base + DAY_MINUTES
        return base if base < _SMALL_HOURS * MINUTES_PER_HOUR else base + NOON
    if end <= _SMALL_HOURS * MINUTES_PER_HOUR:
        return base
    if start >= _EVENING and base < MINUTES_PER_HOUR:
        return base + DAY_MINUTES  # nobody calls noon "12 in the evening"
    if start < NOON - MINUTES_PER_HOUR:
        return minute
    # At lunchtime 11:30 is before noon.
    return base if start == NOON and base >= NOON - MINUTES_PER_HOUR else base + NOON


def clock_at(said: Meanings, place: int, *, lone: bool) -> Reading:
    """A time of day and the place after it. ``lone``: whether a bare "one" counts, as after "at"."""
    readers: tuple[Callable[[], Reading], ...] = (
        lambda: _before_hour(said, place),
        lambda: _half(said, place),
        lambda: _plain(said, place, lone=lone),
    )
    for read in readers:
        found = read()
        if found:
            clock, after = found
            return _half_of_day(said, clock, after) or found
    return None


def _counted(said: Meanings, place: int, clock_start: int) -> bool:
    """Whether what was read as a clock counts something instead: "2 people", "3 hours", "2 weeks"."""
    sense = said.sense(clock_start, Kind.NUMBER, Kind.ONE, Kind.DECIMAL)
    if sense is None or clock_start + sense.length != place:
        return False
    if said.sense(place, Kind.WEEKDAY, Kind.WEEKDAY_HABIT):  # Welsh "dydd" is a day and begins "dydd Iau"
        return False
    if said.sense(place, Kind.PEOPLE, Kind.UNIT_DAY, Kind.UNIT_MONTH, Kind.UNIT_TIME, Kind.MONTH):
        return True
    dot = place + (said.folded(place) == ".")
    if said.sense(said.after(dot, Kind.GLUE), Kind.MONTH):  # "bis 12. Januar", "hasta el 12 de enero"
        return True
    return amount(said, clock_start) is not None and said.folded(place) in {"%", "x", "€", "£", "$"}


def hours_at(said: Meanings, place: int, *, near: bool) -> tuple[Hours, int] | None:
    """A time of day or a range of them and the place after it.

    ``near`` tells that a word about time stands right before: only then, or with words of its own
    ("at", "o'clock", a range's "from"), is a bare figure a time.
    """
    start = place
    between = said.sense(start, Kind.BETWEEN)
    start = said.after(start, Kind.BETWEEN, Kind.FROM, Kind.STARTING)
    opened = start > place
    at = said.after(start, Kind.AT)
    introduced = opened or at > start
    first = clock_at(said, at, lone=at > start)
    if opened and first and (bare := _plain(said, at)) and said.sense(bare[1], Kind.TO, Kind.UNTIL):
        # "from ten to eleven" is a range, though "ten to eleven" is 10:50.
        first = bare
    if first is None or _counted(said, first[1], at) or (not introduced and _lasts(said, at)):
        return None
    clock, after = first
    end = _range_end(said, after, between=between is not None)
    if end:
        second, end_place = end
        if _is_length(said, clock, second, end_place):
            return None
        if introduced or near or _stands_alone(said, at, after, end_place):
            return Hours(start=clock, end=second), end_place
    if between is not None or not (introduced or near or _has_own_words(said, at, after)):
        return None
    if not introduced and _bare(said, at, after) and _word_follows(said, after):
        return None
    return Hours(start=clock, onwards=opened), _onwards(said, after) if opened else after


def _onwards(said: Meanings, place: int) -> int:
    """The place after "onwards"; German "an" may begin a day instead ("ab 15 Uhr an Werktagen")."""
    after = said.after(place, Kind.ONWARDS)
    return place if said.sense(place, Kind.ON) and said.at(after) else after


def open_hours_at(said: Meanings, place: int) -> tuple[Hours, int] | None:
    """A beginning or an end alone: "after 5", "before 10"; and the place after it."""
    lead = said.longest(place, Kind.AFTER, Kind.BEFORE, Kind.UNTIL)
    if lead is None:
        return None
    at = said.after(place + lead.length, Kind.AT)
    found = clock_at(said, at, lone=at > place + lead.length)
    if (
        found is None
        or _counted(said, found[1], at)
        or (_bare(said, at, found[1]) and _word_follows(said, found[1]))
    ):
        return None
    if lead.kind is Kind.AFTER:
        return Hours(start=found[0], onwards=True), found[1]
    return Hours(start=None, end=found[0]), found[1]


def _lasts(said: Meanings, place: int) -> bool:
    """Whether "2 horas y 15 minutos" says how long, though an hour is called as a clock's is."""
    found = number(said, place)
    hours = said.sense(found[1], Kind.UNIT_TIME) if found and found[0] <= _FIVE else None
    if (
        found is None
        or hours is None
        or hours.values[0] != MINUTES_PER_HOUR
        or len(said.folded(found[1])) == 1
    ):
        return False
    whole = duration(said, place)
    minutes = said.sense(whole[1] - 1, Kind.UNIT_TIME) if whole else None
    return minutes is not None and minutes.values[0] == 1


def _is_length(said: Meanings, first: Clock, second: Clock, end: int) -> bool:
    """Whether "dos a tres horas" are hours that something takes, not two times of day."""
    unit = said.sense(end - 1, Kind.UNIT_TIME)
    few = _FIVE * MINUTES_PER_HOUR
    return unit is not None and len(said.folded(end - 1)) > 1 and first.minute < second.minute <= few


def _range_end(said: Meanings, place: int, *, between: bool) -> tuple[Clock, int] | None:
    kinds = (Kind.AND, Kind.TO) if between else (Kind.TO, Kind.UNTIL)
    if between and said.folded(place) in {",", "/", ";"}:
        return None
    to = said.after(place, *kinds)
    if to == place:
        return None
    at = said.after(to, Kind.AT)
    found = clock_at(said, at, lone=at > to)
    return None if found is None or _counted(said, found[1], at) else found


def _bare(said: Meanings, start: int, end: int) -> bool:
    """Whether a clock is a number and nothing else."""
    sense = said.sense(start, Kind.NUMBER, Kind.ONE)
    if weak := said.sense(start, Kind.TIME):
        return weak.weak and end == start + 1
    return sense is not None and start + sense.length == end


def _has_own_words(said: Meanings, start: int, end: int) -> bool:
    return not _bare(said, start, end)


def _word_follows(said: Meanings, place: int) -> bool:
    """Whether an ordinary word comes next, that a bare figure may count."""
    return place < len(said) and said.tokens[place].is_word and not said.at(place)


def _stands_alone(said: Meanings, start: int, middle: int, end: int) -> bool:
    """Whether a range is about time without an introduction: it has o'clocks, or nothing follows to be counted."""
    if not _bare(said, start, middle):
        return True
    return not _word_follows(said, end)
