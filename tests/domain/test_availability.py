"""Whether a time lies within what an offer says."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.needs.availability import in_season, within_hours
from bot.domain.needs.offers import OfferTimes
from bot.domain.words import Weekly

#: Thursday 26 November 2026.
NINE = datetime.fromisoformat("2026-11-26T09:00")
TEN = datetime.fromisoformat("2026-11-26T10:00")


def hours(*parts: tuple[int, int, int]) -> OfferTimes:
    return OfferTimes(hours=tuple(Weekly(weekday=d, from_minute=a, to_minute=b) for d, a, b in parts))


def test_no_hours_at_all_mean_any_time():
    assert within_hours(OfferTimes(), NINE, TEN)


def test_the_hours_cover_all_of_the_time_or_it_does_not_fit():
    assert within_hours(hours((3, 540, 600)), NINE, TEN)
    assert not within_hours(hours((3, 541, 600)), NINE, TEN)
    assert not within_hours(hours((3, 540, 599)), NINE, TEN)
    assert not within_hours(hours((2, 540, 600)), NINE, TEN)


def test_hours_that_touch_are_one():
    assert within_hours(hours((3, 540, 570), (3, 570, 600)), NINE, TEN)
    assert not within_hours(hours((3, 540, 570), (3, 571, 600)), NINE, TEN)


def test_a_time_over_midnight_needs_both_days():
    start, end = datetime.fromisoformat("2026-11-26T22:00"), datetime.fromisoformat("2026-11-27T01:00")

    assert within_hours(hours((3, 1320, 1440), (4, 0, 60)), start, end)
    assert not within_hours(hours((3, 1320, 1440)), start, end)


def test_an_end_at_midnight_is_the_end_of_the_day_before():
    start, end = datetime.fromisoformat("2026-11-26T22:00"), datetime.fromisoformat("2026-11-27T00:00")

    assert within_hours(hours((3, 1320, 1440)), start, end)
    assert in_season(OfferTimes(to_date=date(2026, 11, 26)), start, end)


def test_the_dates_are_inclusive():
    assert in_season(OfferTimes(from_date=NINE.date(), to_date=NINE.date()), NINE, TEN)
    assert not in_season(OfferTimes(from_date=NINE.date() + timedelta(days=1)), NINE, TEN)
    assert not in_season(OfferTimes(to_date=NINE.date() - timedelta(days=1)), NINE, TEN)
    assert not in_season(OfferTimes(excluded=((NINE.date(), NINE.date()),)), NINE, TEN)
    yesterday = NINE.date() - timedelta(days=1)
    assert in_season(OfferTimes(excluded=((yesterday, yesterday),)), NINE, TEN)


def test_over_several_days_every_day_counts():
    start, end = NINE, NINE + timedelta(days=2)

    assert not in_season(OfferTimes(to_date=NINE.date() + timedelta(days=1)), start, end)
    assert in_season(OfferTimes(to_date=NINE.date() + timedelta(days=2)), start, end)


@given(start=st.integers(0, 1439), length=st.integers(1, 300))
def test_whole_days_of_the_whole_week_cover_everything(start, length):
    begins = datetime.fromisoformat("2026-11-26T00:00") + timedelta(minutes=start)
    week = hours(*((day, 0, 1440) for day in range(7)))

    assert within_hours(week, begins, begins + timedelta(minutes=length))


def test_whatever_excludes_one_of_the_days_keeps_somebody_away():
    day = timedelta(days=1)
    today = NINE.date()
    start, end = NINE, NINE + 2 * day

    def excluded(*parts: tuple[int, int]) -> OfferTimes:
        return OfferTimes(excluded=tuple((today + first * day, today + last * day) for first, last in parts))

    assert not in_season(excluded((0, 0)), start, end)
    assert not in_season(excluded((2, 5)), start, end)
    assert not in_season(excluded((-3, -3), (1, 1), (9, 9)), start, end)
    assert in_season(excluded((-5, -1)), start, end)
    assert in_season(excluded((3, 3)), start, end)
    assert in_season(excluded((-5, -1), (3, 9)), start, end)


def test_the_days_between_are_covered_from_midnight_to_midnight():
    start, end = datetime.fromisoformat("2026-11-26T22:15"), datetime.fromisoformat("2026-11-28T01:45")
    all_of_it = ((3, 1335, 1440), (4, 0, 1440), (5, 0, 105))

    assert within_hours(hours(*all_of_it), start, end)
    assert not within_hours(hours((3, 1335, 1439), *all_of_it[1:]), start, end)
    assert not within_hours(hours(all_of_it[0], (4, 1, 1440), all_of_it[2]), start, end)
    assert not within_hours(hours(all_of_it[0], (4, 0, 1439), all_of_it[2]), start, end)
    assert not within_hours(hours(all_of_it[0], all_of_it[2]), start, end)
    assert not within_hours(hours(*all_of_it[:2], (5, 0, 104)), start, end)


def test_a_time_without_length_is_its_minute():
    assert within_hours(hours((3, 540, 600)), NINE, NINE)
    assert not within_hours(hours((3, 480, 539)), NINE, NINE)
    assert in_season(OfferTimes(from_date=NINE.date(), to_date=NINE.date()), NINE, NINE)
    midnight = datetime.fromisoformat("2026-11-26T00:00")
    assert not in_season(OfferTimes(to_date=date(2026, 11, 25)), midnight, midnight)


def test_an_end_before_the_start_makes_no_hours_fit_that_are_over_by_then():
    assert not within_hours(hours((3, 480, 530)), NINE, datetime.fromisoformat("2026-11-26T08:15"))
