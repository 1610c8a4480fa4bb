"""Days of the week: "next Thursday", "a week on Friday", "Mon to Fri", "el jueves que viene", "dienstags"."""

from datetime import date, timedelta

from bot.domain.words.grammar.days import DaysRead, one_day, week_or_month
from bot.domain.words.grammar.lexicon import Meanings
from bot.domain.words.grammar.pieces import Both, Choice, Days, Part, Weekdays
from bot.domain.words.vocabulary import Kind

_WEEK = 7
WORKDAYS = (0, 1, 2, 3, 4)
WEEKEND = (5, 6)
ALL_DAYS = (0, 1, 2, 3, 4, 5, 6)


def weekdays_at(said: Meanings, place: int, today: date) -> DaysRead:
    """Days of the week: one, a range, or a group, with "next" and the like before or after."""
    later = 0
    on = place if said.sense(place, Kind.WEEKDAY_HABIT) else said.after(place, Kind.ON)
    if (lead := said.longest(place, Kind.FROM, Kind.STARTING, Kind.BETWEEN)) and not said.sense(
        place, Kind.WEEKDAY_HABIT
    ):
        between = (Kind.AND,) if lead.kind is Kind.BETWEEN else ()
        ranged = _named_weekday(said, said.after(place + lead.length, Kind.ON), 0, today, *between)
        if ranged and isinstance(ranged[0], Weekdays) and ranged[0].group:
            return ranged
    if ahead := said.sense(on, Kind.WEEKS_LATER):
        follows = said.after(on + ahead.length, Kind.ON)
        if ahead.length > 1 and said.sense(follows, Kind.WEEKDAY, Kind.DAY):
            later, on = ahead.values[0], follows
    if group := said.longest(on, Kind.ANY_TIME, Kind.WORKDAYS, Kind.WEEKENDS):
        days = {Kind.ANY_TIME: ALL_DAYS, Kind.WORKDAYS: WORKDAYS, Kind.WEEKENDS: WEEKEND}[group.kind]
        found = Weekdays(days=days, habitual=True, group=True)
        whole = Part(start=0, end=24 * 60, habitual=True, whole=True)
        end = on + group.length
        return (Both(days=found, part=whole), end) if group.kind is Kind.ANY_TIME else (found, end)
    if later and (day := said.sense(on, Kind.DAY)):
        moved = today + timedelta(days=day.values[0] + _WEEK * later)
        return Days(first=moved, last=moved), on + day.length
    if joined := said.longest(on, Kind.WEEKDAY_PART, Kind.WEEKDAY_PART_HABIT):
        weekday, start, end_minute = joined.values
        habitual = joined.kind is Kind.WEEKDAY_PART_HABIT
        part = Part(start=start, end=end_minute, habitual=habitual)
        return Both(days=Weekdays(days=(weekday,), habitual=habitual), part=part), on + joined.length
    return _named_weekday(said, on, later, today)


def _choice_at(said: Meanings, place: int) -> tuple[Choice, int]:
    sense = said.longest(place, Kind.NEXT, Kind.COMING, Kind.THIS)
    if sense is None:
        return Choice.NEAREST, place
    choices = {Kind.NEXT: Choice.NEXT, Kind.COMING: Choice.COMING, Kind.THIS: Choice.THIS}
    return choices[sense.kind], place + sense.length


def _named_weekday(said: Meanings, place: int, later: int, today: date, *joining: Kind) -> DaysRead:
    """One weekday or a range of them; ``joining`` are further kinds of words that join a range."""
    choice, start = _choice_at(said, place)
    sense = said.longest(start, Kind.WEEKDAY_HABIT, Kind.WEEKDAY)
    if sense is None:
        return None
    weekday, after = sense.values[0], start + sense.length
    if said.folded(after) == "." and len(said.folded(after - 1)) <= 4 and after + 1 < len(said):  # noqa: PLR2004
        after += 1
    if sense.kind is Kind.WEEKDAY_HABIT:
        return _ranged(said, Weekdays(days=(weekday,), habitual=True), after, *joining)
    if choice is Choice.NEAREST:
        choice, after = _choice_after(said, after)
    if choice is Choice.NEAREST and not later:
        if tail := said.sense(after, Kind.WEEKS_LATER):
            later, after = tail.values[0], after + tail.length
        elif week := _week_after(said, after, today):
            return one_day(week[0] + timedelta(days=weekday), today), week[1]
    found = Weekdays(days=(weekday,), choice=choice, later=later)
    part = said.sense(after, Kind.PART)
    if part and said.sense(after, Kind.DAY):  # "Dienstag Morgen"
        with_part = Part(start=part.values[0], end=part.values[1])
        return Both(days=found, part=with_part), after + part.length
    return _ranged(said, found, after, *joining)


def _choice_after(said: Meanings, place: int) -> tuple[Choice, int]:
    """A choice said after the weekday ("jueves que viene", "Iau nesaf"), not one that opens "next week"."""
    choice, after = _choice_at(said, place)
    if choice is Choice.NEAREST or said.sense(after, Kind.UNIT_DAY, Kind.UNIT_MONTH, Kind.WEEKDAY, Kind.PART):
        return Choice.NEAREST, place
    return choice, after


def _week_after(said: Meanings, place: int, today: date) -> tuple[date, int] | None:
    """The Monday of a week said after a weekday: "Thursday next week", "jueves de la semana que viene"."""
    start = said.after(place, Kind.GLUE)
    found = week_or_month(said, start, today)
    if found is None or said.sense(start, Kind.WEEKEND) or (found[0].last - found[0].first).days > _WEEK:
        return None
    return found[0].last - timedelta(days=_WEEK - 1), found[1]


def _ranged(said: Meanings, first: Weekdays, after: int, *joining: Kind) -> DaysRead:
    """A weekday, or the range that it begins."""
    to = said.after(after, Kind.TO, Kind.UNTIL, *joining)
    last = said.longest(said.after(to, Kind.ON), Kind.WEEKDAY, Kind.WEEKDAY_HABIT) if to > after else None
    if last is None:
        return first, after
    start, end = first.days[0], last.values[0]
    days = tuple(sorted((start + step) % _WEEK for step in range((end - start) % _WEEK + 1)))
    habitual = first.choice is Choice.NEAREST
    return (
        Weekdays(days=days, habitual=habitual, choice=first.choice, group=True),
        said.after(to, Kind.ON) + last.length,
    )
