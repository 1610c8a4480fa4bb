"""When an offer holds and how far it goes, out of what was understood."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.needs.offers import (
    FARTHEST_M,
    OfferTimes,
    joined,
    offer_times,
    says_by_phone,
    understand_reach,
)
from bot.domain.words import Period, Repeat, Span, Weekly, When

LONDON = ZoneInfo("Europe/London")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=LONDON)


def weekly(day: int, start: int, end: int) -> Weekly:
    return Weekly(weekday=day, from_minute=start, to_minute=end)


def test_weekly_hours_and_a_period_are_taken_as_they_are_said() -> None:
    period = Period(
        from_date=date(2026, 12, 1),
        to_date=date(2027, 6, 30),
        excluded=((date(2027, 8, 1), date(2027, 8, 31)),),
    )

    found = offer_times(When(pattern=(weekly(1, 540, 720),), period=period))

    assert found == OfferTimes(
        hours=(weekly(1, 540, 720),),
        from_date=date(2026, 12, 1),
        to_date=date(2027, 6, 30),
        excluded=((date(2027, 8, 1), date(2027, 8, 31)),),
    )


def test_a_repetition_is_weekly_hours_until_its_end() -> None:
    repeat = Repeat(every_weeks=1, weekdays=(3,), until=date(2027, 1, 31), start_minute=600, end_minute=1500)

    found = offer_times(When(repeat=repeat))

    assert found == OfferTimes(hours=(weekly(3, 600, 1440),), to_date=date(2027, 1, 31))


def test_a_repetition_without_hours_is_the_whole_day() -> None:
    repeat = Repeat(every_weeks=1, weekdays=(3,), until=None, start_minute=None, end_minute=None)

    assert offer_times(When(repeat=repeat)).hours == (weekly(3, 0, 1440),)


def test_a_single_time_holds_on_that_day_only() -> None:
    span = Span(start=at(26, 9, 30), end=at(26, 11), day_only=False)

    assert offer_times(When(slots=(span,))) == OfferTimes(
        hours=(weekly(3, 570, 660),), from_date=date(2026, 11, 26), to_date=date(2026, 11, 26)
    )


def test_two_single_days_hold_from_the_first_to_the_last() -> None:
    first = Span(start=at(28, 0), end=None, day_only=True)
    second = Span(start=at(26, 20), end=at(27, 2), day_only=False)

    assert offer_times(When(slots=(first, second))) == OfferTimes(
        hours=(weekly(3, 1200, 1440), weekly(5, 0, 1440)),
        from_date=date(2026, 11, 26),
        to_date=date(2026, 11, 28),
    )


def test_a_single_time_beside_weekly_hours_is_one_more_hour_of_the_week() -> None:
    span = Span(start=at(26, 9, 30), end=at(26, 11), day_only=False)

    found = offer_times(When(slots=(span,), pattern=(weekly(1, 540, 720),)))

    assert found == OfferTimes(hours=(weekly(1, 540, 720), weekly(3, 570, 660)))


def test_hours_that_touch_or_overlap_are_one() -> None:
    hours = [
        weekly(1, 600, 720),
        weekly(1, 540, 600),
        weekly(1, 800, 900),
        weekly(2, 850, 860),
        weekly(1, 810, 820),
    ]

    assert joined(hours) == (weekly(1, 540, 720), weekly(1, 800, 900), weekly(2, 850, 860))


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("up to 5 km", 5000),
        ("hyd at 2 gilomedr", 2000),
        ("hyd at 2 cilometr", 2000),
        ("within 2 miles", 3219),
        ("hyd at 3 milltir", 4828),
        ("bis 2,5 Kilometer", 2500),
        ("hasta 3 kilómetros", 3000),
        ("à 800 mètres", 800),
        ("500 m", 500),
        ("2 Meilen", 3219),
        ("dos millas", None),
        ("0 km", None),
        ("9000 km", FARTHEST_M),
        ("Tuesday 9 to 11", None),
    ],
)
def test_a_distance_is_understood_in_metres(text: str, metres: int | None) -> None:
    assert understand_reach(text) == metres


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("I can chat by phone", True),
        ("Gallaf sgwrsio dros y ffôn", True),
        ("puedo hablar por teléfono", True),
        ("Ich kann am Telefon zuhören", True),
        ("je peux parler au téléphone", True),
        ("I can repair phones", False),
    ],
)
def test_by_phone_is_heard_in_every_language(text: str, meant: bool) -> None:
    assert says_by_phone(text) is meant


def test_utc_is_not_needed_for_wall_time() -> None:
    span = Span(start=datetime(2026, 7, 1, 9, tzinfo=UTC).astimezone(LONDON), end=None, day_only=False)

    assert offer_times(When(slots=(span,))).hours == (weekly(2, 600, 1440),)
