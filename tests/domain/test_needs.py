"""Times of needs: what is noticed, and which occurrences a repetition has, over changes of the clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.needs.needs import (
    AHEAD,
    Notice,
    Occurrence,
    lies_in_past,
    minutes_until,
    notices,
    occurrence,
    other_half,
    repeated,
)

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_a_wall_time_keeps_its_length_as_people_read_it() -> None:
    found = occurrence(wall("2026-11-26T09:30"), wall("2026-11-26T11:00"), LONDON)

    assert found.starts_at == datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
    assert found.ends_at == datetime(2026, 11, 26, 11, 0, tzinfo=UTC)
    assert (found.local_start, found.local_end) == (wall("2026-11-26T09:30"), wall("2026-11-26T11:00"))


def test_a_repetition_keeps_its_wall_time_over_summer_time() -> None:
    found = list(
        repeated(
            (wall("2027-03-23T10:00"), wall("2027-03-23T11:00")),
            weeks=1,
            days=(1,),
            until=date(2027, 4, 6),
            zone=LONDON,
            after=datetime(2027, 3, 1, tzinfo=UTC),
            before=datetime(2027, 5, 1, tzinfo=UTC),
        )
    )

    assert [one.starts_at for one in found] == [
        datetime(2027, 3, 23, 10, 0, tzinfo=UTC),
        datetime(2027, 3, 30, 9, 0, tzinfo=UTC),
        datetime(2027, 4, 6, 9, 0, tzinfo=UTC),
    ]
    assert {one.local_start.hour for one in found} == {10}


def test_a_repetition_gives_only_what_lies_between_two_instants() -> None:
    first = (wall("2026-11-24T10:00"), wall("2026-11-24T11:00"))
    after = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)

    found = list(
        repeated(
            first,
            weeks=2,
            days=(1, 3),
            until=None,
            zone=LONDON,
            after=after,
            before=after + timedelta(days=14),
        )
    )

    assert [one.starts_at.day for one in found] == [26, 8]


@pytest.mark.parametrize(
    ("start", "end", "people", "noticed"),
    [
        ("2026-11-26T09:30", "2026-11-26T11:00", 2, ()),
        ("2026-11-24T09:25", "2026-11-24T11:00", 2, (Notice.SOON,)),
        ("2026-11-24T09:30", "2026-11-24T11:00", 2, ()),
        ("2026-11-26T09:30", "2026-11-26T17:31", 2, (Notice.LONG,)),
        ("2026-11-26T09:30", "2026-11-26T17:30", 2, ()),
        ("2026-11-26T09:30", "2026-11-26T11:00", 6, (Notice.CROWD,)),
        ("2027-11-26T09:30", "2027-11-26T11:00", 5, (Notice.FAR,)),
    ],
)
def test_what_is_worth_a_second_look_is_noticed(
    start: str, end: str, people: int, noticed: tuple[Notice, ...]
) -> None:
    times = [occurrence(wall(start), wall(end), LONDON)]

    assert notices(times, now=NOW, people=people, members=5) == noticed


def test_the_minute_that_is_running_is_not_past() -> None:
    assert not lies_in_past(NOW, NOW)
    assert not lies_in_past(NOW - timedelta(seconds=59), NOW)
    assert lies_in_past(NOW - timedelta(minutes=1), NOW)


def test_minutes_until_a_start_are_whole_and_never_negative() -> None:
    assert minutes_until(NOW + timedelta(minutes=25, seconds=40), NOW) == 25
    assert minutes_until(NOW - timedelta(minutes=5), NOW) == 0


def test_the_other_half_of_the_day_is_twelve_hours_away_on_the_same_day() -> None:
    assert other_half(wall("2026-11-26T15:00")) == wall("2026-11-26T03:00")
    assert other_half(wall("2026-11-26T08:15")) == wall("2026-11-26T20:15")


@pytest.mark.parametrize(("start", "end"), [("01:15", "01:45"), ("01:30", "02:00"), ("00:59", "01:30")])
def test_a_time_in_the_hour_that_is_skipped_still_ends_after_it_starts(start, end):
    zone = ZoneInfo("Europe/London")
    wall = (datetime.fromisoformat(f"2027-03-28T{start}"), datetime.fromisoformat(f"2027-03-28T{end}"))

    once = occurrence(*wall, zone)
    weekly = repeated(
        wall,
        weeks=1,
        days=(),
        until=None,
        zone=zone,
        after=datetime(2027, 3, 27, tzinfo=UTC),
        before=datetime(2027, 3, 29, tzinfo=UTC),
    )

    assert once.ends_at > once.starts_at
    assert [(one.starts_at, one.ends_at) for one in weekly] == [(once.starts_at, once.ends_at)]


def test_an_end_before_its_start_stays_so():
    zone = ZoneInfo("Europe/London")
    wall = (datetime.fromisoformat("2027-03-28T11:00"), datetime.fromisoformat("2027-03-28T10:00"))

    backwards = occurrence(*wall, zone)

    assert backwards.ends_at < backwards.starts_at


def test_a_repetition_has_its_wall_times_and_its_instants():
    first = (wall("2027-03-24T09:15"), wall("2027-03-24T10:45"))

    found = repeated(
        first,
        weeks=1,
        days=(),
        until=None,
        zone=LONDON,
        after=datetime(2027, 3, 30, tzinfo=UTC),
        before=datetime(2027, 4, 5, tzinfo=UTC),
    )

    assert list(found) == [
        Occurrence(
            starts_at=datetime(2027, 3, 31, 8, 15, tzinfo=UTC),
            ends_at=datetime(2027, 3, 31, 9, 45, tzinfo=UTC),
            local_start=wall("2027-03-31T09:15"),
            local_end=wall("2027-03-31T10:45"),
        )
    ]


def test_a_night_ends_on_the_next_day():
    (found,) = repeated(
        (wall("2026-11-26T22:30"), wall("2026-11-27T01:00")),
        weeks=1,
        days=(3,),
        until=None,
        zone=LONDON,
        after=NOW,
        before=NOW + timedelta(days=7),
    )

    assert found.ends_at == datetime(2026, 11, 27, 1, tzinfo=UTC)
    assert found.local_end == wall("2026-11-27T01:00")


def test_a_night_over_a_change_of_the_clocks_ends_at_its_wall_time():
    night = (wall("2027-03-27T22:00"), wall("2027-03-28T04:00"))

    once = occurrence(*night, LONDON)
    (weekly,) = repeated(
        night, weeks=1, days=(), until=None, zone=LONDON, after=NOW, before=datetime(2027, 3, 29, tzinfo=UTC)
    )

    assert once.ends_at == weekly.ends_at == datetime(2027, 3, 28, 3, tzinfo=UTC)


def test_slots_are_made_four_weeks_ahead():
    assert timedelta(weeks=4) == AHEAD


@pytest.mark.parametrize(
    ("minutes", "noticed"),
    [
        (0, ()),
        (1, (Notice.SOON,)),
        (29, (Notice.SOON,)),
        (30, ()),
        (300 * 24 * 60, ()),
        (300 * 24 * 60 + 1, (Notice.FAR,)),
    ],
)
def test_a_start_is_noticed_when_it_is_too_near_or_too_far(minutes, noticed):
    start = NOW.replace(tzinfo=None) + timedelta(minutes=minutes)
    one = occurrence(start, start + timedelta(hours=1), ZoneInfo("UTC"))

    assert notices([one], now=NOW, people=1, members=5) == noticed


def test_of_several_times_one_is_enough_to_be_noticed():
    start = NOW.replace(tzinfo=None)
    plain = occurrence(start + timedelta(days=2), start + timedelta(days=2, hours=1), ZoneInfo("UTC"))
    soon = occurrence(start + timedelta(minutes=5), start + timedelta(hours=1), ZoneInfo("UTC"))
    long = occurrence(start + timedelta(days=3), start + timedelta(days=3, hours=9), ZoneInfo("UTC"))
    far = occurrence(start + timedelta(days=400), start + timedelta(days=400, hours=1), ZoneInfo("UTC"))

    assert notices([plain, soon, far, long], now=NOW, people=6, members=5) == (
        Notice.SOON,
        Notice.FAR,
        Notice.LONG,
        Notice.CROWD,
    )
    assert notices([plain, plain], now=NOW, people=5, members=5) == ()
