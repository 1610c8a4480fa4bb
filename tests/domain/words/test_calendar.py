"""Wall time and instants, over every kind of change that clocks are put through."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Repeat, instant, occurrences

ZONES = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Pacific/Apia",
    "UTC",
)


def naive(*parts):
    return datetime(*parts)  # noqa: DTZ001 - wall time


@pytest.mark.parametrize(
    ("zone", "local", "utc"),
    [
        ("Europe/London", naive(2027, 3, 28, 1, 30), (2027, 3, 28, 1, 0)),
        ("Europe/Berlin", naive(2027, 3, 28, 2, 30), (2027, 3, 28, 1, 0)),
        ("America/New_York", naive(2027, 3, 14, 2, 30), (2027, 3, 14, 7, 0)),
        # Lord Howe moves by half an hour.
        ("Australia/Lord_Howe", naive(2026, 10, 4, 2, 15), (2026, 10, 3, 15, 30)),
        # Casablanca goes back to winter time for Ramadan and forward again after it.
        ("Africa/Casablanca", naive(2026, 3, 22, 2, 30), (2026, 3, 22, 2, 0)),
        # Apia left out a whole day.
        ("Pacific/Apia", naive(2011, 12, 30, 12, 0), (2011, 12, 30, 10, 0)),
    ],
)
def test_a_local_time_that_does_not_exist_is_the_next_valid_minute(zone, local, utc):
    assert instant(local, ZoneInfo(zone)) == datetime(*utc, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "local", "utc"),
    [
        ("Europe/London", naive(2027, 10, 31, 1, 30), (2027, 10, 31, 0, 30)),
        ("Europe/Berlin", naive(2027, 10, 31, 2, 30), (2027, 10, 31, 0, 30)),
        ("America/New_York", naive(2026, 11, 1, 1, 30), (2026, 11, 1, 5, 30)),
        ("Australia/Lord_Howe", naive(2027, 4, 4, 1, 45), (2027, 4, 3, 14, 45)),
    ],
)
def test_a_local_time_that_exists_twice_is_the_first(zone, local, utc):
    assert instant(local, ZoneInfo(zone)) == datetime(*utc, tzinfo=UTC)


def test_seconds_are_kept_where_the_time_exists():
    assert instant(naive(2027, 1, 1, 9, 0, 30), ZoneInfo("Europe/Berlin")).second == 30


def test_seconds_do_not_matter_where_the_time_does_not_exist():
    assert instant(naive(2027, 3, 28, 2, 30, 59), ZoneInfo("Europe/Berlin")) == datetime(
        2027, 3, 28, 1, tzinfo=UTC
    )


def test_an_aware_time_is_refused():
    with pytest.raises(ValueError, match="naive"):
        instant(datetime(2027, 1, 1, tzinfo=UTC), ZoneInfo("UTC"))


@given(
    st.datetimes(min_value=naive(2011, 1, 1), max_value=naive(2037, 1, 1)).map(
        lambda local: local.replace(second=0, microsecond=0)
    ),
    st.sampled_from(ZONES),
)
def test_an_instant_shows_the_local_time_asked_for_or_the_first_one_after_it(local, zone):
    shown = instant(local, ZoneInfo(zone)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)

    assert shown == local or local < shown <= local + timedelta(hours=25)


@pytest.mark.parametrize("zone", ZONES)
def test_a_repetition_keeps_its_wall_time_the_whole_year_round(zone):
    repeat = Repeat(every_weeks=1, weekdays=(1, 3), until=None, start_minute=600, end_minute=690)

    found = list(occurrences(repeat, date(2026, 11, 24), ZoneInfo(zone), date(2027, 11, 23)))

    local = [start.astimezone(ZoneInfo(zone)) for start, _ in found]
    assert len(found) == 105
    assert {(start.hour, start.minute) for start in local} == {(10, 0)}
    assert {start.weekday() for start in local} == {1, 3}
    assert all(end - start == timedelta(minutes=90) for start, end in found)
    assert all(one < other for one, other in pairwise(found))


def test_every_other_week_counts_from_the_week_of_the_first_date():
    repeat = Repeat(every_weeks=2, weekdays=(0, 3), until=None, start_minute=600, end_minute=660)

    found = occurrences(repeat, date(2026, 11, 25), ZoneInfo("Europe/London"), date(2026, 12, 12))

    assert [start.date() for start, _ in found] == [date(2026, 11, 26), date(2026, 12, 7), date(2026, 12, 10)]


def test_the_earlier_end_holds_and_an_end_is_inclusive():
    repeat = Repeat(every_weeks=1, weekdays=(), until=date(2026, 12, 8), start_minute=600, end_minute=660)

    found = list(occurrences(repeat, date(2026, 11, 24), ZoneInfo("Europe/London"), date(2027, 1, 1)))

    assert [start.date() for start, _ in found] == [date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 8)]


def test_an_end_past_midnight_is_on_the_next_day():
    repeat = Repeat(every_weeks=1, weekdays=(5,), until=None, start_minute=22 * 60, end_minute=26 * 60)

    ((start, end),) = occurrences(repeat, date(2026, 11, 28), ZoneInfo("Europe/London"), date(2026, 11, 28))

    assert (start.isoformat(), end.isoformat()) == ("2026-11-28T22:00:00+00:00", "2026-11-29T02:00:00+00:00")


@pytest.mark.parametrize(
    ("start", "end", "weeks"),
    [(None, 660, 1), (600, None, 1), (600, 660, 0)],
    ids=["no start", "no end", "no weeks"],
)
def test_an_unfinished_repetition_has_no_occurrences(start, end, weeks):
    repeat = Repeat(every_weeks=weeks, weekdays=(1,), until=None, start_minute=start, end_minute=end)

    with pytest.raises(ValueError, match="repetition"):
        list(occurrences(repeat, date(2026, 11, 24), ZoneInfo("UTC"), date(2026, 12, 24)))


@pytest.mark.parametrize("minute", range(60))
def test_every_minute_of_the_hour_that_is_skipped_is_the_end_of_it(minute):
    skipped = naive(2027, 3, 28, 1, minute, 20, 5)

    assert instant(skipped, ZoneInfo("Europe/London")) == datetime(2027, 3, 28, 1, tzinfo=UTC)


def test_a_repetition_that_ends_on_its_weekday_has_that_day_too():
    mondays = Repeat(every_weeks=1, weekdays=(0,), until=None, start_minute=0, end_minute=60)

    found = occurrences(mondays, date(2026, 11, 23), ZoneInfo("UTC"), date(2026, 12, 7))

    assert [start.day for start, _ in found] == [23, 30, 7]


def test_weekdays_come_in_their_order_and_once():
    said = Repeat(every_weeks=1, weekdays=(4, 1, 4), until=date(2027, 6, 1), start_minute=0, end_minute=60)

    found = occurrences(said, date(2026, 11, 23), ZoneInfo("UTC"), date(2026, 11, 29))

    assert [start.day for start, _ in found] == [24, 27]
