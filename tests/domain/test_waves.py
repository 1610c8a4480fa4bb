"""How many are asked at a time, how long their answer is waited for, and that nobody is woken for it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.quiet import is_quiet
from bot.domain.promises.waves import (
    AnswerTimes,
    Asked,
    Sleep,
    aim,
    answer_deadline,
    fill_by,
    next_wave,
)

LONDON = ZoneInfo("Europe/London")
TIMES = AnswerTimes(
    far=timedelta(hours=12), days=timedelta(hours=4), soon=timedelta(hours=1), urgent=timedelta(minutes=20)
)
NOBODY_SLEEPS = Sleep(begins=0, ends=0, zone=LONDON)
AT_NIGHT = Sleep(begins=21 * 60, ends=8 * 60, zone=LONDON)
#: Tuesday, 9:00 in London.
NINE = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LATER = NINE + timedelta(days=5)


def test_the_nearer_the_start_the_shorter_an_answer_is_waited_for():
    hours = [TIMES.at(timedelta(hours=lead)) for lead in (73, 72, 25, 24, 7, 6, 1)]

    assert hours == [TIMES.far, TIMES.days, TIMES.days, TIMES.soon, TIMES.soon, TIMES.urgent, TIMES.urgent]


def test_only_waking_time_counts():
    evening = NINE.replace(hour=20)

    assert answer_deadline(evening, timedelta(hours=4), NOBODY_SLEEPS, LATER) == evening + timedelta(hours=4)
    # One hour before nine in the evening, three after eight in the morning.
    assert answer_deadline(evening, timedelta(hours=4), AT_NIGHT, LATER) == NINE.replace(day=25, hour=11)


def test_whoever_sleeps_has_all_of_the_time_from_their_waking_on():
    night = NINE.replace(hour=23)

    assert answer_deadline(night, timedelta(hours=1), AT_NIGHT, LATER) == NINE.replace(day=25, hour=9)


def test_the_start_ends_the_waiting():
    soon = NINE + timedelta(minutes=30)

    assert answer_deadline(NINE, timedelta(hours=4), AT_NIGHT, soon) == soon
    assert answer_deadline(NINE.replace(hour=23), timedelta(hours=4), AT_NIGHT, NINE.replace(hour=23)) == (
        NINE.replace(hour=23)
    )


def test_a_long_wait_goes_over_several_nights():
    deadline = answer_deadline(NINE, timedelta(hours=30), AT_NIGHT, LATER)

    assert deadline == NINE.replace(day=26, hour=13)


def test_in_the_hour_that_comes_twice_they_fall_asleep_twice():
    # Asleep from 1:38; at 1:04Z on this Sunday it is 1:04 for the second time in London.
    sleep = Sleep(begins=98, ends=585, zone=LONDON)
    sent = datetime(2027, 10, 31, 1, 4, tzinfo=UTC)

    assert sleep.falls_asleep(sent) == datetime(2027, 10, 31, 1, 38, tzinfo=UTC)
    assert sleep.falls_asleep(sent - timedelta(hours=1)) == datetime(2027, 10, 31, 0, 38, tzinfo=UTC)
    deadline = answer_deadline(sent, timedelta(minutes=108), sleep, sent + timedelta(days=60))
    assert deadline == datetime(2027, 10, 31, 9, 45, tzinfo=UTC) + timedelta(minutes=108 - 34)


@given(
    sent=st.integers(0, 60 * 24 * 400).map(lambda minutes: NINE + timedelta(minutes=minutes)),
    begins=st.integers(0, 1439),
    ends=st.integers(0, 1439),
    minutes=st.integers(1, 2880),
    zone=st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe"]),
)
def test_no_deadline_falls_into_somebodys_sleep(sent, begins, ends, minutes, zone):
    sleep = Sleep(begins=begins, ends=ends, zone=ZoneInfo(zone))
    awake = (ends - begins) % 1440 if begins != ends else 0
    if 1440 - awake <= 60:
        return  # nobody sleeps 23 hours a day; the hour that is skipped may be all of the rest
    deadline = answer_deadline(sent, timedelta(minutes=minutes), sleep, sent + timedelta(days=60))

    assert deadline >= sent + timedelta(minutes=minutes)
    # The very minute in which they fall asleep is the last one that counts.
    assert not is_quiet(deadline - timedelta(minutes=1), begins, ends, ZoneInfo(zone))


def test_the_best_are_asked_first_each_when_awake():
    ordered = [("a", NINE), ("b", NINE + timedelta(hours=1)), ("c", NINE)]

    chosen = next_wave(ordered, number=2, now=NINE, patience=NINE + timedelta(hours=4), starts_at=LATER)

    assert chosen == (Asked(who="a", at=NINE), Asked(who="b", at=NINE + timedelta(hours=1)))


def test_whoever_sleeps_past_the_patience_comes_after_everybody_who_is_awake():
    ordered = [("sleeps", NINE + timedelta(hours=5)), ("awake", NINE)]
    patience = NINE + timedelta(hours=4)

    one = next_wave(ordered, number=1, now=NINE, patience=patience, starts_at=LATER)
    both = next_wave(ordered, number=2, now=NINE, patience=patience, starts_at=LATER)

    assert [asked.who for asked in one] == ["awake"]
    assert [asked.who for asked in both] == ["awake", "sleeps"]


def test_whoever_sleeps_past_the_start_is_not_asked_at_all():
    ordered = [("sleeps", LATER)]

    assert next_wave(ordered, number=1, now=NINE, patience=LATER, starts_at=LATER) == ()


def test_a_slot_is_to_be_filled_a_day_before_but_has_half_of_its_time_for_it():
    day = timedelta(days=1)

    assert fill_by(NINE, NINE + 5 * day, day) == NINE + 4 * day
    assert fill_by(NINE, NINE + day + timedelta(minutes=2), day) == NINE + timedelta(hours=12, minutes=1)
    assert fill_by(NINE, NINE + timedelta(hours=4), day) == NINE + timedelta(hours=2)


def test_a_slot_still_open_when_it_should_have_been_filled_has_half_of_what_is_left():
    day = timedelta(days=1)
    starts = NINE + 5 * day

    assert aim(NINE, starts, day, now=NINE) == starts - day
    assert aim(NINE, starts, day, now=starts - day) == starts - day / 2
    assert aim(NINE, starts, day, now=starts - timedelta(hours=7)) == starts - timedelta(hours=6)
    assert aim(NINE, starts, day, now=starts - timedelta(minutes=25)) == starts - timedelta(minutes=22.5)
    assert aim(NINE, starts, day, now=starts - timedelta(minutes=12)) == starts - timedelta(minutes=11.25)
    assert aim(NINE, starts, day, now=starts - timedelta(minutes=11)) == starts
    assert aim(NINE, starts, day, now=starts - timedelta(minutes=1)) == starts


@given(st.timedeltas(timedelta(minutes=1), timedelta(days=60)), st.floats(0, 0.999), st.integers(1, 168))
def test_what_is_aimed_at_is_always_ahead_and_never_after_the_start(lead, gone, warning):
    now = NINE + lead * gone

    assert now < aim(NINE, NINE + lead, timedelta(hours=warning), now=now) <= NINE + lead


@pytest.mark.parametrize(
    ("minutes", "asleep"),
    [
        # Awake from eight in the morning to nine in the evening.
        ((21 * 60, 8 * 60), "2026-11-24T21:00"),
        # Sleeping from midnight: the next one.
        ((0, 8 * 60), "2026-11-25T00:00"),
        # A nap that is over today.
        ((5 * 60, 6 * 60), "2026-11-25T05:00"),
        ((9 * 60 + 1, 10 * 60), "2026-11-24T09:01"),
    ],
)
def test_the_next_sleep_begins_to_the_minute(minutes, asleep):
    sleep = Sleep(begins=minutes[0], ends=minutes[1], zone=LONDON)
    moment = NINE + timedelta(seconds=12, microseconds=34)

    assert sleep.falls_asleep(moment) == datetime.fromisoformat(asleep).replace(tzinfo=UTC)
    assert NOBODY_SLEEPS.falls_asleep(moment) is None


def test_time_that_ends_as_somebody_falls_asleep_ends_then():
    assert answer_deadline(NINE.replace(hour=20), timedelta(hours=1), AT_NIGHT, LATER) == NINE.replace(
        hour=21
    )


def test_whoever_has_woken_up_is_asked_now():
    ordered = [("a", NINE - timedelta(hours=1)), ("b", NINE)]

    chosen = next_wave(ordered, number=5, now=NINE, patience=NINE, starts_at=LATER)

    assert chosen == (Asked(who="a", at=NINE), Asked(who="b", at=NINE))


def test_whoever_wakes_at_the_end_of_the_patience_is_in_time():
    patience = NINE + timedelta(hours=4)
    ordered = [("late", patience + timedelta(minutes=1)), ("just", patience), ("awake", NINE)]

    chosen = next_wave(ordered, number=3, now=NINE, patience=patience, starts_at=LATER)

    assert [asked.who for asked in chosen] == ["just", "awake", "late"]


def test_ten_minutes_before_the_start_are_the_last_in_which_something_is_aimed_at():
    starts = NINE + timedelta(hours=5)

    def at(minutes: float) -> datetime:
        return starts - timedelta(minutes=minutes)

    # Twenty minutes are left: half of them are ten, which is enough to get ready.
    assert aim(NINE, starts, timedelta(minutes=20), now=at(20)) == at(10)
    assert aim(NINE, starts, timedelta(minutes=19), now=at(19)) == starts
