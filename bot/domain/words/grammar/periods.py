"""Periods and repetitions: "until June", "not in August", "every other Thursday", "alle zwei Wochen"."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.domain.words.grammar.days import (
    calendar_date,
    date_range,
    dated,
    month_range,
    months_later,
    relative_day,
    week_or_month,
)
from bot.domain.words.grammar.lexicon import Meanings
from bot.domain.words.grammar.numbers import days_length, months_length, number
from bot.domain.words.grammar.pieces import (
    Both,
    Bounds,
    Choice,
    DayLength,
    Days,
    Every,
    Part,
    Unsupported,
    Weekdays,
)
from bot.domain.words.grammar.weekdays import ALL_DAYS, WEEKEND, WORKDAYS, weekdays_at
from bot.domain.words.vocabulary import Kind
from bot.domain.words.when import DoubtKind

_WEEK = 7
_TENTH, _TWENTIETH = 10, 20


def nearest(weekday: int, today: date) -> date:
    """The next such weekday, strictly after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)


def month_at(said: Meanings, place: int, today: date) -> tuple[Days, int] | None:
    """A whole month or its beginning, middle or end ("end of June", "Ende Juni"), and the place after it."""
    start = said.after(place, Kind.GLUE)
    edge = said.longest(start, Kind.START_OF, Kind.MIDDLE_OF, Kind.END_OF)
    month_place = said.after(start + edge.length, Kind.GLUE) if edge else place
    if edge is None:
        month_place = place if said.sense(place, Kind.MONTH) else said.after(place, Kind.GLUE, Kind.IN)
    sense = said.sense(month_place, Kind.MONTH)
    if sense is None:
        return None
    after = month_place + sense.length
    year = 0
    if said.folded(after).isdecimal() and len(said.folded(after)) == len("2026"):
        year, after = int(said.folded(after)), after + 1
    last_day = dated(year, sense.values[0], 28, today)
    if last_day is None:
        return None
    first, last = month_range(last_day[0].year, last_day[0].month)
    doubts: tuple[DoubtKind, ...] = tuple(doubt for doubt in last_day[1] if doubt is not DoubtKind.YEAR)
    if edge:
        bounds = {
            Kind.START_OF: (first, first.replace(day=_TENTH)),
            Kind.MIDDLE_OF: (first.replace(day=_TENTH + 1), first.replace(day=_TWENTIETH)),
            Kind.END_OF: (first.replace(day=_TWENTIETH + 1), last),
        }
        first, last = bounds[edge.kind]
    else:
        doubts = (*doubts, DoubtKind.UNTIL_MONTH)
    return Days(first=first, last=last, doubts=doubts), after


def _some_days(said: Meanings, place: int, today: date) -> tuple[Days, int] | None:
    """Any way of saying certain days: the longest that fits."""
    readings: list[tuple[Days, int]] = [
        found
        for read in (calendar_date, date_range, month_at, week_or_month)
        if (found := read(said, place, today))
    ]
    for read_days in (relative_day, weekdays_at):
        found_days = read_days(said, place, today)
        if found_days and isinstance(found_days[0], Days):
            readings.append((found_days[0], found_days[1]))
        elif found_days and isinstance(found_days[0], Weekdays) and len(found_days[0].days) == 1:
            day = nearest(found_days[0].days[0], today)
            readings.append((Days(first=day, last=day), found_days[1]))
    return max(readings, key=lambda reading: reading[1], default=None)


def _without_until(doubts: tuple[DoubtKind, ...]) -> tuple[DoubtKind, ...]:
    return tuple(doubt for doubt in doubts if doubt is not DoubtKind.UNTIL_MONTH)


def bounds_at(said: Meanings, place: int, today: date) -> tuple[Bounds, int] | None:
    """A period or an exception to one, and the place after it."""
    readers: tuple[Callable[[Meanings, int, date], tuple[Bounds, int] | None], ...] = (
        _excluded,
        _from_to,
        _until,
        _in_month,
    )
    return next((found for read in readers if (found := read(said, place, today))), None)


def _excluded(said: Meanings, place: int, today: date) -> tuple[Bounds, int] | None:
    no = said.sense(place, Kind.NOT)
    if no is None:
        return None
    start = place + no.length
    inside = said.after(said.after(start, Kind.IN, Kind.ON), Kind.GLUE)
    if not_before := _not_until(said, start, today):
        return not_before
    for begin in dict.fromkeys((start, said.after(start, Kind.GLUE), inside)):
        if found := _from_to(said, begin, today):
            return Bounds(without=(found[0].first or today, found[0].last or date.max)), found[1]
        group = weekdays_at(said, begin, today)
        if group and isinstance(group[0], Weekdays) and group[0].choice is Choice.NEAREST:
            return Bounds(without_days=group[0].days), group[1]
        if days := _some_days(said, begin, today):
            doubts = _without_until(days[0].doubts)
            return Bounds(without=(days[0].first, days[0].last), doubts=doubts), days[1]
    return None


def _not_until(said: Meanings, place: int, today: date) -> tuple[Bounds, int] | None:
    """What begins then: "not until June", "nicht bis Juni" is from June on."""
    lead = said.sense(place, Kind.UNTIL)
    found = _some_days(said, place + lead.length, today) if lead else None
    if found is None:
        return None
    return Bounds(first=found[0].first, doubts=_without_until(found[0].doubts)), found[1]


def _from_to(said: Meanings, place: int, today: date) -> tuple[Bounds, int] | None:
    """A beginning, or both ends: "from 1 December", "from December to March", "1–5 December"."""
    both = date_range(said, place, today)
    if both:
        return Bounds(first=both[0].first, last=both[0].last, doubts=both[0].doubts), both[1]
    lead = said.longest(place, Kind.STARTING, Kind.FROM, Kind.BETWEEN)
    start = place + lead.length if lead else place
    found = _some_days(said, start, today)
    if found is None or (lead is None and _is_weekday(said, start, today)):
        return None
    first, after = found
    to = said.after(after, Kind.TO, Kind.UNTIL, Kind.AND) if lead else said.after(after, Kind.TO, Kind.UNTIL)
    end = _some_days(said, to, today) if to > after else None
    if end is None:
        if lead is None or lead.kind is not Kind.STARTING:
            return None
        return Bounds(first=first.first, doubts=_without_until(first.doubts)), after
    if _is_weekday(said, start, today) and _is_weekday(said, to, today):
        return None
    last = end[0].last
    while last < first.first:
        last = months_later(last, 12)
    return Bounds(first=first.first, last=last, doubts=_without_until(first.doubts)), end[1]


def _is_weekday(said: Meanings, place: int, today: date) -> bool:
    found = weekdays_at(said, place, today)
    return found is not None and isinstance(found[0], Weekdays)


def _until(said: Meanings, place: int, today: date) -> tuple[Bounds, int] | None:
    lead = said.sense(place, Kind.UNTIL)
    if lead is None:
        return None
    found = _some_days(said, place + lead.length, today)
    if found is None:
        return None
    return Bounds(last=found[0].last, doubts=found[0].doubts), found[1]


def _in_month(said: Meanings, place: int, today: date) -> tuple[Bounds, int] | None:
    lead = said.longest(place, Kind.IN, Kind.DURING)
    start = place + lead.length if lead else place
    if lead is None and said.sense(place, Kind.WEEKDAY):  # Welsh Mawrth is Tuesday first
        return None
    found = month_at(said, start, today)
    if found is None:
        return None
    days = found[0]
    return Bounds(first=max(days.first, today), last=days.last, doubts=_without_until(days.doubts)), found[1]


def days_for(said: Meanings, place: int) -> tuple[DayLength, int] | None:
    """How long a period is: "for two weeks", "für drei Monate"."""
    lead = said.sense(place, Kind.FOR)
    if lead is None:
        return None
    found = days_length(said, place + lead.length)
    if found:
        return DayLength(days=found[0]), found[1]
    months = months_length(said, place + lead.length)
    return (DayLength(months=months[0]), months[1]) if months else None


def every_at(said: Meanings, place: int, today: date) -> tuple[Every | Both | Unsupported, int] | None:
    """A repetition and the place after it."""
    unsupported = _unsupported(said, place)
    if unsupported:
        return unsupported
    if daily := said.sense(place, Kind.DAILY):
        return Every(weeks=1, days=ALL_DAYS), place + daily.length
    other = said.sense(place, Kind.EVERY_OTHER)
    if other and (found := _every_days(said, place + other.length, 2, today)):
        return found
    every = said.sense(place, Kind.EVERY)
    if every and (found := _every_days(said, place + every.length, 1, today)):
        free = said.sense(place, Kind.ANY_TIME)  # "any day" is when one is free, "any Tuesday" each of them
        return None if free and place + free.length == found[1] else found
    if weekly := said.sense(place, Kind.WEEKLY):
        return Every(weeks=weekly.values[0]), place + weekly.length
    return _alternate(said, place, today)


def _unsupported(said: Meanings, place: int) -> tuple[Unsupported, int] | None:
    led = said.after(place, Kind.ON)
    every = said.sense(led, Kind.EVERY)
    start = led + every.length if every else led
    ordinal = said.sense(start, Kind.ORDINAL, Kind.LAST)
    if (day := said.sense(start, Kind.WEEKDAY)) and (
        which := said.sense(start + day.length, Kind.ORDINAL, Kind.LAST)
    ):
        month_place = said.after(said.after(start + day.length + which.length, Kind.GLUE), Kind.EVERY)
        if month := said.sense(month_place, Kind.UNIT_MONTH):
            return Unsupported(), month_place + month.length
    if ordinal:
        after = start + ordinal.length
        weekday = said.longest(after, Kind.WEEKDAY, Kind.WEEKDAY_HABIT)
        if weekday:
            after += weekday.length
            month_place = said.after(said.after(after, Kind.GLUE), Kind.EVERY)
            if month := said.sense(month_place, Kind.UNIT_MONTH):
                return Unsupported(), month_place + month.length
            return None if every and ordinal.values == (2,) else (Unsupported(), after)
    if every:
        numbered = number(said, start)
        after = numbered[1] if numbered else start
        unit = said.sense(after, Kind.UNIT_MONTH, Kind.UNIT_TIME)
        if unit:
            return Unsupported(), after + unit.length
    return None


def _every_days(said: Meanings, place: int, weeks: int, today: date) -> tuple[Every | Both, int] | None:
    ordinal = said.sense(place, Kind.ORDINAL)
    if ordinal and ordinal.values == (2,):
        return _every_days(said, place + ordinal.length, 2, today)
    counted = number(said, place)
    unit = said.sense(counted[1] if counted else place, Kind.UNIT_DAY)
    if unit and not said.sense(place, Kind.WEEKDAY):  # Welsh "dydd" begins "dydd Iau"
        days = unit.values[0] * (counted[0] if counted else 1) * weeks
        end = (counted[1] if counted else place) + unit.length
        if days == 1:
            return Every(weeks=1, days=ALL_DAYS), end
        return (Every(weeks=days // _WEEK), end) if days and days % _WEEK == 0 else None
    if group := said.longest(place, Kind.WORKDAYS, Kind.WEEKEND, Kind.WEEKENDS):
        days_of = WORKDAYS if group.kind is Kind.WORKDAYS else WEEKEND
        return Every(weeks=weeks, days=days_of), place + group.length
    if part := said.longest(place, Kind.PART, Kind.PART_HABIT):
        habit = Part(start=part.values[0], end=part.values[1], habitual=True)
        days_place = place + part.length
        named = weekdays_at(said, days_place, today)
        if named and isinstance(named[0], Weekdays) and weeks == 1 and said.words.code == "cy":
            return Both(days=Every(weeks=1, days=named[0].days), part=habit), named[1]
        return Both(days=Every(weeks=weeks, days=ALL_DAYS), part=habit), days_place
    return _every_weekdays(said, place, weeks, today)


def _every_weekdays(said: Meanings, place: int, weeks: int, today: date) -> tuple[Every | Both, int] | None:
    found = weekdays_at(said, place, today)
    if found is None:
        return None
    piece, after = found
    if isinstance(piece, Both) and isinstance(piece.days, Weekdays):
        part = Part(start=piece.part.start, end=piece.part.end, habitual=True)
        return Both(days=Every(weeks=weeks, days=piece.days.days), part=part), after
    if not isinstance(piece, Weekdays):
        return None
    days = piece.days
    while True:
        joined = said.after(after, Kind.AND)
        again = said.sense(joined, Kind.EVERY)
        more = (
            weekdays_at(said, joined + again.length if again else joined, today) if joined > after else None
        )
        if more is None or not isinstance(more[0], Weekdays):
            break
        days, after = tuple(dict.fromkeys((*days, *more[0].days))), more[1]
    if alternate := said.sense(after, Kind.ALTERNATE):
        weeks, after = max(weeks, alternate.values[0]), after + alternate.length
    return Every(weeks=weeks, days=tuple(sorted(days))), after


def _alternate(said: Meanings, place: int, today: date) -> tuple[Every | Both, int] | None:
    """A weekday with its repetition said after it: "un jeudi sur deux", "los jueves sí y otro no"."""
    start = said.after(place, Kind.ONE)
    found = weekdays_at(said, start, today)
    if found is None or not isinstance(found[0], Weekdays):
        return None
    alternate = said.sense(found[1], Kind.ALTERNATE)
    if alternate is None:
        return None
    return Every(weeks=alternate.values[0], days=found[0].days), found[1] + alternate.length
