"""When people are reminded: in local time, over changes of the clocks, around quiet hours."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import instant
from bot.domain.day.reminders import (
    Occasion,
    Quiet,
    Times,
    evening_at,
    for_giver,
    for_receiver,
    second_try,
    useful_until,
)

LONDON = ZoneInfo("Europe/London")
ZONES = [
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "UTC",
]


def at(text: str, zone: ZoneInfo = LONDON) -> datetime:
    return instant(datetime.fromisoformat(text), zone)


def times(start: str, end: str, zone: ZoneInfo = LONDON, *, hour: int = 18, before: int = 2) -> Times:
    return Times(start=at(start, zone), end=at(end, zone), zone=zone, evening_hour=hour, hours_before=before)


def quiet(begins: int = 21 * 60, ends: int = 8 * 60, zone: ZoneInfo = LONDON) -> Quiet:
    return Quiet(begins=begins, ends=ends, zone=zone)


def planned(found) -> dict[str, str]:
    return {r.occasion.value: r.at.astimezone(LONDON).strftime("%d %H:%M") for r in found}


NOW = at("2026-11-24T09:00")


def test_a_giver_is_reminded_the_evening_before_two_hours_before_at_the_start_and_after_the_end() -> None:
    slot = times("2026-11-26T14:00", "2026-11-26T15:30")

    found = for_giver(slot, quiet(), now=NOW)

    assert planned(found) == {
        "evening": "25 18:00",
        "before": "26 12:00",
        "start": "26 14:00",
        "after": "26 15:30",
    }


def test_a_receiver_is_not_reminded_at_the_start() -> None:
    slot = times("2026-11-26T14:00", "2026-11-26T15:30")

    assert set(planned(for_receiver(slot, quiet(), now=NOW))) == {"evening", "before", "after"}


def test_who_promises_after_the_evening_before_is_not_asked_again() -> None:
    slot = times("2026-11-26T14:00", "2026-11-26T15:30")

    found = for_giver(slot, quiet(), now=at("2026-11-25T18:00"))

    assert "evening" not in planned(found)


def test_who_promises_half_an_hour_before_hears_of_the_start_and_the_end_only() -> None:
    slot = times("2026-11-26T14:00", "2026-11-26T15:30")

    assert set(planned(for_giver(slot, quiet(), now=at("2026-11-26T13:30")))) == {"start", "after"}


def test_the_evening_question_comes_before_quiet_hours_that_have_begun() -> None:
    slot = times("2026-11-26T14:00", "2026-11-26T15:30")

    assert planned(for_giver(slot, quiet(17 * 60), now=NOW))["evening"] == "25 16:59"


def test_the_evening_question_comes_after_quiet_hours_when_before_them_is_over() -> None:
    slot = times("2026-11-26T14:00", "2026-11-26T15:30")

    found = for_giver(slot, quiet(17 * 60), now=at("2026-11-25T17:00"))

    assert planned(found)["evening"] == "26 08:00"


def test_there_is_no_evening_question_when_quiet_hours_last_until_the_last_reminder() -> None:
    slot = times("2026-11-26T09:00", "2026-11-26T10:00")

    found = for_giver(slot, quiet(17 * 60), now=at("2026-11-25T17:30"))

    assert "evening" not in planned(found)


def test_the_last_reminder_waits_for_the_end_of_quiet_hours_when_half_of_its_lead_is_left() -> None:
    assert (
        planned(for_giver(times("2026-11-26T09:00", "2026-11-26T10:00"), quiet(), now=NOW))["before"]
        == "26 08:00"
    )


def test_who_has_agreed_to_an_early_slot_is_reminded_before_quiet_hours_end() -> None:
    found = for_giver(times("2026-11-26T08:30", "2026-11-26T10:00"), quiet(), now=NOW)

    assert planned(found)["before"] == "26 06:30"
    assert planned(found)["start"] == "26 08:30"


def test_how_long_it_was_is_asked_in_the_morning_when_it_ended_at_night() -> None:
    assert (
        planned(for_giver(times("2026-11-26T20:00", "2026-11-26T22:30"), quiet(), now=NOW))["after"]
        == "27 08:00"
    )


def test_no_answer_is_asked_after_in_the_morning_and_an_hour_later_the_coordinators_are_told() -> None:
    slot = times("2026-11-26T14:00", "2026-11-26T15:30")

    assert planned(second_try(slot, quiet(), asked=at("2026-11-25T18:00"))) == {
        "again": "26 08:00",
        "silent": "26 09:00",
    }


def test_somebody_without_quiet_hours_is_asked_again_at_eight() -> None:
    slot = times("2026-11-26T14:00", "2026-11-26T15:30")

    found = second_try(slot, quiet(0, 0), asked=at("2026-11-25T18:00"))

    assert planned(found)["again"] == "26 08:00"


def test_before_an_early_slot_the_second_try_is_the_same_evening() -> None:
    slot = times("2026-11-26T09:30", "2026-11-26T11:00")

    assert planned(second_try(slot, quiet(), asked=at("2026-11-25T18:00"))) == {
        "again": "25 20:00",
        "silent": "25 21:00",
    }


def test_the_second_try_of_the_same_evening_stays_before_the_quiet_hours() -> None:
    slot = times("2026-11-26T09:30", "2026-11-26T11:00")

    assert planned(second_try(slot, quiet(19 * 60), asked=at("2026-11-25T18:00")))["again"] == "25 18:59"


def test_without_time_for_a_second_try_the_coordinators_are_told() -> None:
    slot = times("2026-11-26T09:30", "2026-11-26T11:00")

    found = second_try(slot, quiet(18 * 60 + 1), asked=at("2026-11-25T18:00"))

    assert planned(found) == {"silent": "25 19:00"}


def test_nobody_is_told_of_silence_at_the_last_reminder() -> None:
    slot = times("2026-11-26T09:30", "2026-11-26T11:00")

    assert second_try(slot, quiet(), asked=at("2026-11-26T07:30")) == ()


def test_a_late_reminder_is_useful_only_until_the_next_one_takes_over() -> None:
    slot = times("2026-11-26T14:00", "2026-11-26T15:30")

    until = {occasion: useful_until(occasion, slot) for occasion in Occasion}

    assert until[Occasion.EVENING] == until[Occasion.AGAIN] == at("2026-11-26T12:00")
    assert until[Occasion.SILENT] == until[Occasion.BEFORE] == at("2026-11-26T14:00")
    assert until[Occasion.START] == at("2026-11-26T15:30")
    assert until[Occasion.AFTER] == at("2026-12-26T15:30")


@pytest.mark.parametrize(
    ("moment", "expected"),
    [("2026-11-25T23:30", "2026-11-25T20:59"), ("2026-11-25T03:00", "2026-11-24T20:59")],
)
def test_the_last_minute_before_quiet_hours_is_found_on_either_side_of_midnight(
    moment: str, expected: str
) -> None:
    assert quiet().last_minute_before(at(moment)) == at(expected)


def test_the_last_minute_before_quiet_hours_within_a_day_is_of_that_day() -> None:
    assert quiet(13 * 60, 15 * 60).last_minute_before(at("2026-11-25T14:00")) == at("2026-11-25T12:59")


def test_outside_quiet_hours_a_moment_stays_as_it_is() -> None:
    assert quiet().last_minute_before(at("2026-11-25T12:00")) == at("2026-11-25T12:00")


def test_the_evening_keeps_its_wall_time_over_the_change_to_summer_time() -> None:
    slot = times("2027-03-28T14:00", "2027-03-28T15:00")  # the clocks go forward at 1:00 that day

    found = {r.occasion: r.at for r in for_giver(slot, quiet(), now=NOW)}

    assert found[Occasion.EVENING] == datetime(2027, 3, 27, 18, tzinfo=UTC)
    assert found[Occasion.BEFORE] == datetime(2027, 3, 28, 11, tzinfo=UTC)


@given(
    zone=st.sampled_from(ZONES).map(ZoneInfo),
    start=st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31)),  # noqa: DTZ001 - wall time
    minutes=st.integers(15, 600),
    hour=st.integers(12, 22),
    before=st.integers(1, 12),
    begins=st.integers(0, 1439),
    ends=st.integers(0, 1439),
    lead=st.integers(1, 400),
)
def test_whatever_the_clocks_do_reminders_come_in_order_and_questions_never_in_quiet_hours(  # noqa: PLR0917
    zone, start, minutes, hour, before, begins, ends, lead
) -> None:
    begin = instant(start.replace(second=0, microsecond=0), zone)
    slot = Times(
        start=begin, end=begin + timedelta(minutes=minutes), zone=zone, evening_hour=hour, hours_before=before
    )
    if 0 < (begins - ends) % 1440 <= 60:
        return  # awake for no longer than the hour that is skipped
    hours = Quiet(begins=begins, ends=ends, zone=zone)
    now = begin - timedelta(hours=lead)

    found = {r.occasion: r.at for r in for_giver(slot, hours, now=now)}

    assert all(moment > now for moment in found.values())
    assert found.get(Occasion.BEFORE, begin) <= begin
    evening = evening_at(slot, hours, now=now)
    if evening is not None:
        assert not hours.holds(evening)
        assert evening < begin + timedelta(hours=1)
    if Occasion.EVENING in found:
        again = {r.occasion: r.at for r in second_try(slot, hours, asked=found[Occasion.EVENING])}
        last = begin - timedelta(hours=before)
        assert all(found[Occasion.EVENING] < moment <= last for moment in again.values())
        if Occasion.AGAIN in again:
            assert again[Occasion.AGAIN] <= again[Occasion.SILENT]
            assert not hours.holds(again[Occasion.AGAIN])
    assert not hours.holds(found[Occasion.AFTER])
    assert found[Occasion.AFTER] >= slot.end


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-25T20:59", "25 20:59"),
        ("2026-11-25T21:00", "25 20:59"),
        ("2026-11-25T23:30", "25 20:59"),
        ("2026-11-26T00:00", "25 20:59"),
        ("2026-11-26T07:59", "25 20:59"),
        ("2026-11-26T08:00", "26 08:00"),
    ],
)
def test_what_cannot_wait_comes_the_minute_before_the_night(moment: str, expected: str) -> None:
    found = quiet().last_minute_before(at(moment))

    assert found.astimezone(LONDON).strftime("%d %H:%M") == expected


def test_quiet_hours_of_the_middle_of_the_day_end_the_same_day() -> None:
    nap = quiet(13 * 60, 15 * 60)

    assert nap.last_minute_before(at("2026-11-25T14:00")) == at("2026-11-25T12:59")
    assert nap.over(at("2026-11-25T14:00")) == at("2026-11-25T15:00")
    assert nap.holds(at("2026-11-25T13:00"))
    assert not nap.holds(at("2026-11-25T15:00"))


def test_a_second_try_in_the_morning_leaves_an_hour_before_the_last_reminder_and_not_less() -> None:
    asked = at("2026-11-25T18:00")

    just = second_try(times("2026-11-26T11:00", "2026-11-26T12:00"), quiet(), asked=asked)
    short = second_try(times("2026-11-26T10:59", "2026-11-26T12:00"), quiet(), asked=asked)

    assert planned(just) == {"again": "26 08:00", "silent": "26 09:00"}
    assert planned(short) == {"again": "25 20:00", "silent": "25 21:00"}


SLOT = ("2026-11-26T14:00", "2026-11-26T15:30")


@pytest.mark.parametrize(
    ("start", "asked", "expected"),
    [
        # Asked as the morning begins: two hours later.
        ("14:00", "08:00", {"again": "26 10:00", "silent": "26 11:00"}),
        # Two hours later the last reminder goes out, or almost: the coordinators hear then, or at once.
        ("12:30", "08:00", {"again": "26 10:00", "silent": "26 10:30"}),
        ("12:00", "08:00", {"silent": "26 09:00"}),
        ("12:00", "09:30", {"silent": "26 10:00"}),
        ("12:00", "09:59", {"silent": "26 10:00"}),
        ("12:00", "10:00", {}),
        ("12:00", "10:01", {}),
    ],
)
def test_what_follows_a_question_of_the_day_itself_is_before_the_last_reminder(
    start, asked, expected
) -> None:
    slot = times(f"2026-11-26T{start}", "2026-11-26T18:00")

    assert planned(second_try(slot, quiet(), asked=at(f"2026-11-26T{asked}"))) == expected


@pytest.mark.parametrize(
    ("now", "evening"),
    [("25T16:58", "25 16:59"), ("25T16:59", "26 08:00"), ("25T17:30", "26 08:00")],
)
def test_the_minute_before_the_night_is_taken_while_it_is_ahead(now, evening) -> None:
    found = for_giver(times(*SLOT), quiet(17 * 60), now=at(f"2026-11-{now}"))

    assert planned(found)["evening"] == evening


@pytest.mark.parametrize(("start", "asked"), [("10:01", True), ("10:00", False), ("09:59", False)])
def test_the_evenings_question_is_not_asked_with_the_last_reminder(start, asked) -> None:
    slot = times(f"2026-11-26T{start}", "2026-11-26T12:00")

    found = for_giver(slot, quiet(17 * 60), now=at("2026-11-25T17:30"))

    assert ("evening" in planned(found)) is asked


@pytest.mark.parametrize(
    ("start", "before"),
    [("09:01", "26 08:00"), ("09:00", "26 08:00"), ("08:59", "26 06:59"), ("08:45", "26 06:45")],
)
def test_the_last_reminder_waits_for_the_morning_if_an_hour_of_its_two_is_left(start, before) -> None:
    found = for_giver(times(f"2026-11-26T{start}", "2026-11-26T12:00"), quiet(), now=NOW)

    assert planned(found)["before"] == before


def test_whoever_sleeps_from_midnight_hears_before_it() -> None:
    assert quiet(0, 8 * 60).last_minute_before(at("2026-11-25T00:00")) == at("2026-11-24T23:59")
    assert quiet(0, 8 * 60).last_minute_before(at("2026-11-25T07:59")) == at("2026-11-24T23:59")
