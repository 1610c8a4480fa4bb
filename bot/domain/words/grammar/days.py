"""Days: dates, weekdays, weeks and weekends, said in words or figures, relative to a reference day."""

import calendar
from datetime import date, timedelta

from bot.domain.words.grammar.lexicon import Meanings, Sense
from bot.domain.words.grammar.numbers import days_length, duration, months_length, number
from bot.domain.words.grammar.pieces import Both, Days, Later, Part, Weekdays
from bot.domain.words.vocabulary import Kind
from bot.domain.words.when import DoubtKind

_WEEK = 7
_SATURDAY = 5
_MONTHS = 12
_LONGEST_MONTH = 31
_FIRST_YEAR, _LAST_YEAR = 2000, 2199
_RECENT = timedelta(days=92)
#: After these Welsh words for "in", a unit alone is one: "mewn wythnos".
_WITHOUT_ARTICLE = {"mewn", "ymhen"}

DaysRead = tuple[Days | Weekdays | Both, int] | None


def month_range(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    first, last = month_range(*month_ahead(day, months))
    return min(first + timedelta(days=day.day - 1), last)


def dated(year: int, month: int, day: int, today: date) -> tuple[date, tuple[DoubtKind, ...]] | None:
    """The date meant, and doubts; without a year (0) the next such date. None if there is no such day."""
    doubts: tuple[DoubtKind, ...] = ()
    for candidate in (year,) if year else range(today.year, today.year + 9):
        if not _FIRST_YEAR <= candidate <= _LAST_YEAR or day > month_range(candidate, month)[1].day:
            continue
        found = date(candidate, month, day)
        if found >= today:
            return found, doubts
        if year:
            return found, (DoubtKind.PAST,)
        if today - found < _RECENT:
            doubts = (DoubtKind.YEAR,)
    return None


def _year_at(said: Meanings, place: int) -> tuple[int, int]:
    """A year of four digits and the place after it; 0 if none stands there."""
    comma = place + 1 if said.folded(place) == "," else said.after(place, Kind.GLUE)
    for start in (place, comma):
        if said.folded(start).isdecimal() and len(said.folded(start)) == len("2026"):
            year = int(said.folded(start))
            if _FIRST_YEAR <= year <= _LAST_YEAR:
                return year, start + 1
    return 0, place


def day_of_month(said: Meanings, place: int) -> tuple[int, int] | None:
    """A day's number ("3", "3rd", "third", "1er", "3.") and the place after it."""
    place = said.after(place, Kind.GLUE)
    sense = said.sense(place, Kind.ORDINAL)
    if sense:
        return sense.values[0], place + sense.length
    found = number(said, place)
    if found and 1 <= found[0] <= _LONGEST_MONTH:
        value, after = found
        return value, after + 1 if said.folded(after) == "." else after
    return None


def calendar_date(said: Meanings, place: int, today: date) -> tuple[Days, int] | None:
    """A date with its month, and the place after it."""
    start, place = place, said.after(place, Kind.ON)
    if sense := said.sense(place, Kind.DATE):
        if sense.weak and not (said.words.dot_dates or said.sense(place - 1, Kind.ON)):
            return None
        year, month, day, swapped = sense.values
        found = dated(year, month, day, today)
        if found is None:
            return None
        doubts = (*found[1], DoubtKind.DATE_ORDER) if swapped else found[1]
        return Days(first=found[0], last=found[0], doubts=doubts), place + 1
    if feast := _feast(said, start, place, today):
        return feast
    if read := day_of_month(said, place):
        day, after = read
        month_sense = said.sense(said.after(after, Kind.GLUE), Kind.MONTH)
        if month_sense:
            after = said.after(after, Kind.GLUE) + month_sense.length
            year, after = _year_at(said, after)
            return _single(year, month_sense.values[0], day, today, after)
    if day_alone := _ordinal_day(said, start, place, today):
        return day_alone
    if month_sense := said.sense(place, Kind.MONTH):
        after = place + month_sense.length
        read = day_of_month(said, after)
        if read and not _followed_by_clock(said, read[1]):
            year, end = _year_at(said, read[1])
            return _single(year, month_sense.values[0], read[0], today, end)
    return None


def _feast(said: Meanings, start: int, place: int, today: date) -> tuple[Days, int] | None:
    """A day with a name; "día de Navidad" begins with a word that also leads to a date."""
    for begin in (start, place):
        if sense := said.sense(begin, Kind.FIXED):
            month, day = sense.values
            return _single(0, month, day, today, begin + sense.length)
    return None


def _ordinal_day(said: Meanings, start: int, place: int, today: date) -> tuple[Days, int] | None:
    """A day of the month alone, "on the 3rd": the next one. Not "on the 3rd floor"."""
    if start == place or place >= len(said) or said.tokens[place].shape != "ordinal":
        return None
    after = place + 1
    if after < len(said) and said.tokens[after].is_word and not said.at(after):
        return None
    for ahead in range(_MONTHS):
        first, last = month_range(*month_ahead(today, ahead))
        found = first + timedelta(days=said.at(place)[Kind.ORDINAL].values[0] - 1)
        if today < found <= last:
            return Days(first=found, last=found), after
    return None


def month_ahead(today: date, ahead: int) -> tuple[int, int]:
    """The year and month that lie so many months ahead."""
    years, month = divmod(today.month - 1 + ahead, _MONTHS)
    return today.year + years, month + 1


def _followed_by_clock(said: Meanings, place: int) -> bool:
    return (
        said.sense(place, Kind.OCLOCK, Kind.AM, Kind.PM, Kind.UNIT_TIME, Kind.PEOPLE, Kind.MONTH) is not None
    )


def _single(year: int, month: int, day: int, today: date, after: int) -> tuple[Days, int] | None:
    found = dated(year, month, day, today)
    return (Days(first=found[0], last=found[0], doubts=found[1]), after) if found else None


def date_range(said: Meanings, place: int, today: date) -> tuple[Days, int] | None:
    """Two days of a month with the month said once: "1 to 5 December", "3.–5. Dezember"."""
    start = said.after(place, Kind.ON)
    start = said.after(start, Kind.FROM, Kind.BETWEEN)
    first = day_of_month(said, start)
    if first is None:
        return None
    to = said.after(first[1], Kind.TO, Kind.AND)
    if to == first[1]:
        return None
    if said.sense(first[1], Kind.UNTIL) and said.sense(start, Kind.AT):
        return None  # "at 10 until 12 January" is an hour, and a last day
    second = calendar_date(said, to, today)
    if second is None or second[0].first.day <= first[0]:
        return None
    last = second[0].last
    return Days(first=last.replace(day=first[0]), last=last), second[1]


def relative_day(said: Meanings, place: int, today: date) -> DaysRead:
    """Tomorrow, tonight, this afternoon, in two weeks, next week, this weekend."""
    start, place = place, said.after(place, Kind.ON)
    if sense := said.sense(place, Kind.DAY_PART):
        day = today + timedelta(days=sense.values[0])
        part = Part(start=sense.values[1], end=sense.values[2])
        return Both(days=one_day(day, today), part=part), place + sense.length
    sense, part_of_day = said.sense(place, Kind.DAY), said.sense(start, Kind.PART)
    if sense and start < place and part_of_day and start + part_of_day.length == place + sense.length:
        return None  # "am Morgen" is in the morning, "morgen" is tomorrow
    if sense:
        return one_day(today + timedelta(days=sense.values[0]), today), place + sense.length
    if this := said.sense(place, Kind.THIS):
        after = place + this.length
        if part_sense := said.sense(after, Kind.PART):
            part = Part(start=part_sense.values[0], end=part_sense.values[1])
            return Both(days=one_day(today, today), part=part), after + part_sense.length
    return _in_days(said, place, today)


def one_day(day: date, today: date) -> Days:
    """One day, with a doubt when it has gone by."""
    return Days(first=day, last=day, doubts=(DoubtKind.PAST,) if day < today else ())


def _in_days(said: Meanings, place: int, today: date) -> DaysRead:
    lead = said.sense(place, Kind.IN)
    start = place + lead.length if lead else place
    start = said.after(start, Kind.GLUE) if lead else start
    bare = said.folded(place) in _WITHOUT_ARTICLE
    found = days_length(said, start, bare=bare)
    day: date | None = None
    if found:
        day, after = today + timedelta(days=found[0]), found[1]
    elif months := months_length(said, start, bare=bare):
        day, after = months_later(today, months[0]), months[1]
    if day is None:
        return None
    end = said.after(after, Kind.FROM_NOW)
    return (one_day(day, today), end) if lead or end > after else None


def later_minutes(said: Meanings, place: int) -> tuple[Later, int] | None:
    """An instant relative to now: "in 30 minutes", "now"."""
    if now := said.sense(place, Kind.NOW):
        return Later(minutes=0), place + now.length
    lead = said.sense(place, Kind.IN)
    found = duration(said, place + lead.length if lead else place)
    if found is None:
        return None
    end = said.after(found[1], Kind.FROM_NOW)
    return (Later(minutes=found[0].minutes), end) if lead or end > found[1] else None


def week_or_month(said: Meanings, place: int, today: date) -> tuple[Days, int] | None:
    """A whole week, weekend or month: "next week", "la semana que viene", "this weekend", "le mois prochain"."""
    place = said.after(place, Kind.IN, Kind.ON)
    glued = said.after(place, Kind.GLUE)
    for start in dict.fromkeys((place, glued)):
        before = said.longest(start, Kind.NEXT, Kind.COMING, Kind.THIS)
        unit_place = start + before.length if before else start
        unit = said.sense(unit_place, Kind.UNIT_DAY, Kind.UNIT_MONTH, Kind.WEEKEND)
        if unit is None:
            continue
        end = unit_place + unit.length
        after = said.longest(end, Kind.NEXT, Kind.COMING, Kind.THIS)
        which = before or after
        if before is None and after:
            end += after.length
        if which is None and unit.kind is not Kind.WEEKEND:
            continue
        found = _whole(unit, which, today, said)
        if found:
            return found, end
    return None


def _whole(unit: Sense, which: Sense | None, today: date, said: Meanings) -> Days | None:
    kind = unit.kind
    ahead = 0 if which is None or which.kind is Kind.THIS else 1
    monday = today - timedelta(days=today.weekday())
    if kind is Kind.WEEKEND:
        saturday = monday + timedelta(days=_SATURDAY)
        doubts: tuple[DoubtKind, ...] = ()
        if which and which.kind is Kind.NEXT:
            later = said.words.next_is_week_after
            doubts = (DoubtKind.NEXT,) if said.words.next_is_doubtful else ()
            saturday += timedelta(days=_WEEK if later else 0)
        first, last = max(saturday, today), saturday + timedelta(days=1)
        return Days(first=first, last=last, doubts=doubts, any_weekend=which is None)
    (size,) = unit.values
    if kind is Kind.UNIT_DAY and size == _WEEK:
        monday += timedelta(days=_WEEK * ahead)
        return Days(first=max(monday, today), last=monday + timedelta(days=_WEEK - 1))
    if kind is Kind.UNIT_MONTH and size == 1:
        first = months_later(today.replace(day=1), ahead)
        return Days(first=max(first, today), last=month_range(first.year, first.month)[1])
    if kind is Kind.UNIT_DAY and size == 1 and ahead:
        return Days(first=today + timedelta(days=1), last=today + timedelta(days=1))
    return None
