"""Quiet hours."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.people.quiet import is_quiet, next_waking

LONDON = ZoneInfo("Europe/London")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "quiet_from", "quiet_to", "waking"),
    [
        ("2026-11-24T12:00", 1260, 480, "2026-11-24T12:00"),
        ("2026-11-24T21:00", 1260, 480, "2026-11-25T08:00"),
        ("2026-11-24T20:59", 1260, 480, "2026-11-24T20:59"),
        ("2026-11-24T03:00", 1260, 480, "2026-11-24T08:00"),
        ("2026-11-24T08:00", 1260, 480, "2026-11-24T08:00"),
        ("2026-11-24T13:30", 780, 900, "2026-11-24T15:00"),
        ("2026-11-24T15:00", 780, 900, "2026-11-24T15:00"),
        ("2026-11-24T03:00", 480, 480, "2026-11-24T03:00"),
    ],
)
def test_what_would_wake_somebody_waits_for_the_morning(now, quiet_from, quiet_to, waking):
    assert next_waking(utc(now), quiet_from, quiet_to, LONDON) == utc(waking)


def test_the_night_the_clocks_go_forward_ends_an_hour_earlier():
    assert next_waking(utc("2026-03-28T23:00"), 1260, 480, LONDON) == utc("2026-03-29T07:00")


def test_an_end_that_does_not_exist_is_the_next_minute_that_does():
    assert next_waking(utc("2026-03-29T00:30"), 1260, 90, LONDON) == utc("2026-03-29T01:00")


def test_an_end_that_exists_twice_ends_the_quiet_the_first_time():
    first, second = utc("2026-10-25T00:15"), utc("2026-10-25T01:15")

    assert next_waking(first, 1260, 90, LONDON) == utc("2026-10-25T00:30")
    assert next_waking(second, 1260, 90, LONDON) == second
    assert not is_quiet(second, 1260, 90, LONDON)


def test_quiet_is_what_has_a_later_waking():
    assert is_quiet(utc("2026-11-24T23:00"), 1260, 480, LONDON)
    assert not is_quiet(utc("2026-11-24T09:00"), 1260, 480, LONDON)


@pytest.mark.parametrize(
    ("now", "waking"),
    [
        ("2026-11-24T21:00:30.000007", "2026-11-25T08:00"),
        ("2026-11-24T20:59:59", "2026-11-24T20:59:59"),
        ("2026-11-24T07:59:59", "2026-11-24T08:00"),
        ("2026-11-24T00:00", "2026-11-24T08:00"),
    ],
)
def test_quiet_hours_begin_and_end_to_the_minute(now, waking):
    assert next_waking(utc(now), 1260, 480, LONDON) == utc(waking)
