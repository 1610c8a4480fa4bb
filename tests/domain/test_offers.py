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
    without_by_phone,
    without_reach,
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


PERIOD = Period(from_date=date(2026, 12, 1), to_date=date(2026, 12, 31))


def repeating(*weekdays: int, **fields) -> Repeat:
    known = {"every_weeks": 1, "until": None, "start_minute": 600, "end_minute": 660}
    return Repeat(weekdays=weekdays, **{**known, **fields})


def test_a_repetition_on_several_days_has_its_hours_on_each() -> None:
    assert offer_times(When(repeat=repeating(1, 3))).hours == (weekly(1, 600, 660), weekly(3, 600, 660))


def test_a_repetition_comes_beside_other_weekly_hours() -> None:
    found = offer_times(When(pattern=(weekly(0, 540, 720),), repeat=repeating(3)))

    assert found == OfferTimes(hours=(weekly(0, 540, 720), weekly(3, 600, 660)))


def test_the_period_that_was_said_ends_an_offer_before_its_repetition_does() -> None:
    repeat = repeating(3, until=date(2027, 5, 1))

    assert offer_times(When(repeat=repeat, period=PERIOD)).to_date == date(2026, 12, 31)
    assert offer_times(
        When(repeat=repeat, period=Period(from_date=date(2026, 12, 1), to_date=None))
    ) == OfferTimes(hours=(weekly(3, 600, 660),), from_date=date(2026, 12, 1), to_date=date(2027, 5, 1))


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        (None, 660, (weekly(3, 0, 660),)),
        (600, None, (weekly(3, 600, 1440),)),
        (1380, 1560, (weekly(3, 1380, 1440),)),
        # Nothing is left of the day.
        (1440, 1500, ()),
        (600, 600, ()),
    ],
)
def test_a_repetition_ends_with_its_day(start, end, hours) -> None:
    assert offer_times(When(repeat=repeating(3, start_minute=start, end_minute=end))).hours == hours


def test_a_repetition_without_weekdays_says_no_hours() -> None:
    assert offer_times(When(repeat=repeating())) == OfferTimes()
    assert offer_times(When(repeat=repeating(until=date(2027, 5, 1)))) == OfferTimes()


@pytest.mark.parametrize(
    ("span", "hours"),
    [
        (Span(start=at(26, 9, 30), end=None, day_only=False), weekly(3, 570, 1440)),
        (Span(start=at(26, 9, 30), end=at(26, 9, 45), day_only=False), weekly(3, 570, 585)),
        (Span(start=at(26, 9, 30), end=at(27, 2, 15), day_only=False), weekly(3, 570, 1440)),
        (Span(start=at(26, 9, 30), end=at(26, 11, 15), day_only=True), weekly(3, 0, 1440)),
        (Span(start=at(26, 0), end=at(27, 0), day_only=True), weekly(3, 0, 1440)),
    ],
)
def test_a_single_time_has_the_hours_of_its_day(span, hours) -> None:
    assert offer_times(When(slots=(span,))).hours == (hours,)


DAY = Span(start=at(26, 9), end=at(26, 10), day_only=False)


@pytest.mark.parametrize(
    ("when", "between"),
    [
        (When(slots=(DAY,)), (date(2026, 11, 26), date(2026, 11, 26))),
        (When(slots=(DAY,), pattern=(weekly(1, 540, 720),)), (None, None)),
        (When(slots=(DAY,), repeat=repeating(1)), (None, None)),
        (When(slots=(DAY,), period=PERIOD), (date(2026, 12, 1), date(2026, 12, 31))),
        (
            When(slots=(DAY,), pattern=(weekly(1, 540, 720),), period=PERIOD),
            (date(2026, 12, 1), date(2026, 12, 31)),
        ),
        (When(slots=(DAY,), pattern=(weekly(1, 540, 720),), repeat=repeating(1)), (None, None)),
    ],
)
def test_only_of_single_times_alone_the_days_are_the_offers_dates(when, between) -> None:
    found = offer_times(when)

    assert (found.from_date, found.to_date) == between


@pytest.mark.parametrize("days", [(26, 28, 27), (28, 26, 27), (27, 26, 28)])
def test_single_days_in_any_order_hold_from_the_first_to_the_last(days) -> None:
    spans = tuple(Span(start=at(day, 9), end=at(day, 10), day_only=False) for day in days)

    found = offer_times(When(slots=spans))

    assert (found.from_date, found.to_date) == (date(2026, 11, 26), date(2026, 11, 28))
    assert len(found.hours) == 3


def test_nothing_said_is_at_any_time() -> None:
    assert offer_times(When()) == OfferTimes()


def test_hours_of_different_days_never_touch() -> None:
    hours = (weekly(1, 600, 720), weekly(2, 600, 720), weekly(2, 721, 800), weekly(3, 0, 10))

    assert joined(hours) == hours
    assert joined([weekly(1, 600, 900), weekly(1, 700, 800), weekly(1, 900, 910)]) == (weekly(1, 600, 910),)
    assert joined([]) == ()


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("1 km", 1000),
        ("0.5 km", 500),
        ("3 miles", 4828),
        ("12 miles", 19_312),
        ("3 mi", 4828),
        ("3 millas", 4828),
        ("12 Meilen", 19_312),
        ("2 filltir", 3219),
        ("2 milltir", 3219),
        ("1 m", 1),
        ("0.4 m", None),
        ("0 m", None),
        ("750 metros", 750),
        ("750 Meter", 750),
        ("750 metr", 750),
        ("99 km", 99_000),
        ("100 km", 100_000),
        ("101 km", 100_000),
        ("3 months", None),
    ],
)
def test_each_unit_has_its_length_and_nobody_means_more_than_a_hundred_kilometres(text, metres) -> None:
    assert understand_reach(text) == metres


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I can drive up to 5 km on Tuesdays", "I can drive on Tuesdays"),
        ("up to 5 km I can drive", "I can drive"),
        ("I can drive within 2 miles", "I can drive"),
        ("I can drive 5 km", "I can drive"),
        ("je conduis jusqu'à 5 km le mardi", "je conduis le mardi"),
        ("ich fahre im Umkreis von 3 Kilometern, gern", "ich fahre , gern"),
        ("Straße bis 3 km", "Straße"),
        ("I can drive on Tuesdays", "I can drive on Tuesdays"),
        ("  as it was  ", "  as it was  "),
    ],
)
def test_a_sentence_without_its_distance_is_otherwise_the_same(text, left) -> None:
    assert without_reach(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("lessons over the phone", "lessons"),
        ("by phone I can help", "I can help"),
        ("sgwrsio dros y ffôn gyda'r nos", "sgwrsio gyda'r nos"),
        ("Unterricht per Telefon abends", "Unterricht abends"),
        ("I can repair phones", "I can repair phones"),
    ],
)
def test_a_sentence_without_how_it_is_done_is_otherwise_the_same(text, left) -> None:
    assert without_by_phone(text) == left
