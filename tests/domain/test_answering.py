"""Whether somebody says yes, and how soon: learned from what came before, with a prior for what is not known."""

import math
import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.promises.answering import (
    HALF_LIFE_DAYS,
    Delays,
    Ending,
    Habit,
    Record,
    answered_by,
    chance_of_yes,
    counts,
    delays,
    habit_of,
    waking_minutes,
)
from bot.domain.promises.waves import Sleep, answer_deadline

LONDON = ZoneInfo("Europe/London")
#: Tuesday, 9:00 in London.
NINE = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
AT_NIGHT = Sleep(begins=21 * 60, ends=8 * 60, zone=LONDON)
NOBODY_SLEEPS = Sleep(begins=0, ends=0, zone=LONDON)


def test_a_circle_without_history_expects_what_the_prior_says():
    assert chance_of_yes(Record(), Habit()) == pytest.approx(0.15)
    assert answered_by(60, Habit()) == pytest.approx(0.5)


@pytest.mark.parametrize("share", [0.02, 0.4])
def test_a_circle_learns_its_own_mean_within_some_dozen_invitations(share):
    few, many = Habit(yes=50 * share, no=50 * (1 - share)), Habit(yes=1000 * share, no=1000 * (1 - share))

    assert chance_of_yes(Record(), few) == pytest.approx(share, rel=0.6)
    assert chance_of_yes(Record(), many) == pytest.approx(share, rel=0.05)
    assert many.doubt < few.doubt < Habit().doubt


def test_few_refusals_of_a_newcomer_weigh_little_and_many_weigh_much():
    circle = Habit(yes=40, no=60)
    newcomer, one_no, twenty = (chance_of_yes(Record(no=number), circle) for number in (0, 1, 20))

    assert one_no > 0.85 * newcomer
    assert twenty < 0.35 * newcomer
    assert chance_of_yes(Record(yes=20), circle) > 0.8


def test_what_is_half_a_year_old_counts_half():
    assert counts(Ending.YES, waited=0, age_days=HALF_LIFE_DAYS, habit=Habit()) == Record(yes=0.5)
    assert Record(yes=2, no=4, silent=1).aged(HALF_LIFE_DAYS) == Record(yes=1, no=2, silent=0.5)
    assert Record(yes=1).aged(-3) == Record(yes=1)


def test_silence_says_the_more_the_longer_it_lasted():
    silences = [
        counts(Ending.UNANSWERED, waited=minutes, age_days=0, habit=Habit()).silent
        for minutes in (0, 1, 20, 720, 100_000)
    ]

    assert silences == sorted(silences)
    assert silences[0] == 0
    assert silences[1] < 0.01
    assert silences[2] < 0.2
    assert silences[4] > 0.999


def test_where_everybody_answers_in_the_end_a_closed_invitation_says_nothing():
    all_answer = Habit(no=10_000)

    assert counts(Ending.UNANSWERED, waited=60, age_days=0, habit=all_answer).silent < 0.01


def test_invitations_closed_early_do_not_spoil_the_mean():
    """The cure model: of 20,000 people a fifth would say yes, and every invitation is closed at a random moment."""
    rng, truth = random.Random(7), 0.2
    yes, told, median, sd = truth, 0.3, 60.0, 1.5
    habit = Habit(yes=2000, no=2400, silent=5600, log_mean=math.log(median), log_sd=sd, seen=5000)
    record = Record()
    for _ in range(20_000):
        delay, closed = rng.lognormvariate(math.log(median), sd), rng.expovariate(1 / 90)
        would = Ending.YES if rng.random() < yes else Ending.NO if rng.random() < told else Ending.UNANSWERED
        came = would if delay <= closed else Ending.UNANSWERED
        record += counts(came, waited=closed, age_days=0, habit=habit)
    naive = record.yes / 20_000
    learned = record.yes / (record.yes + record.no + record.silent)

    assert naive < 0.12
    assert learned == pytest.approx(truth, abs=0.01)


def test_delays_are_learned_from_the_answers_that_came():
    slow = sum((delays(Ending.YES, waited=600, habit=Habit()) for _ in range(400)), start=Delays())
    learned, long_ago = habit_of(Record(), slow), habit_of(Record(), slow.aged(20 * HALF_LIFE_DAYS))

    assert answered_by(600, learned) == pytest.approx(0.5, abs=0.1)
    assert answered_by(60, learned) < 0.1
    assert long_ago.delay == pytest.approx(Habit().delay, abs=0.001)


def test_delays_of_less_than_a_minute_are_answers_at_once():
    assert habit_of(Record(), delays(Ending.YES, waited=0, habit=Habit())).log_mean == 0


def test_slow_answers_are_learned_though_most_invitations_are_closed_before_they_come():
    """From the prior's hour towards the people's four, with every invitation closed at a random moment."""
    rng, record, seen = random.Random(3), Record(), Delays()
    answered = []
    for _ in range(6000):
        habit = habit_of(record, seen)
        delay, closed = rng.lognormvariate(math.log(240), 1.2), rng.expovariate(1 / 240)
        would = Ending.YES if rng.random() < 0.3 else Ending.NO if rng.random() < 0.5 else Ending.UNANSWERED
        came = would if delay <= closed else Ending.UNANSWERED
        waited = delay if came != Ending.UNANSWERED else closed
        record += counts(came, waited=waited, habit=habit)
        seen += delays(came, waited=waited, habit=habit)
        answered += [delay] if came != Ending.UNANSWERED else []
    median = math.exp(habit.delay[0])

    assert sorted(answered)[len(answered) // 2] < 110
    assert 150 < median < 320
    assert habit.delay[1] == pytest.approx(1.2, abs=0.3)
    assert 0.2 < habit.mean_chance < 0.35


def test_an_invitation_closed_at_once_changes_no_delay():
    expected = delays(Ending.UNANSWERED, waited=0, habit=Habit())
    before = Habit().delay

    after = habit_of(Record(), expected).delay

    assert after == pytest.approx(before, abs=0.02)
    assert 0 < expected.seen < 1


@given(minutes=st.lists(st.floats(0, 10_000), min_size=2, max_size=5).map(sorted))
def test_more_answers_have_come_later(minutes):
    shares = [answered_by(each, Habit()) for each in minutes]

    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_only_waking_minutes_count():
    instants = [NINE, NINE.replace(hour=20), NINE.replace(hour=23), NINE.replace(day=25, hour=9)]

    assert waking_minutes(instants, AT_NIGHT) == [0, 11 * 60, 12 * 60, 13 * 60]
    assert waking_minutes(instants, NOBODY_SLEEPS) == [0, 11 * 60, 14 * 60, 24 * 60]


def test_whoever_is_asked_in_their_sleep_begins_at_their_waking():
    night = NINE.replace(hour=2)

    assert waking_minutes([night, NINE.replace(hour=7), NINE], AT_NIGHT) == [0, 0, 60]


@given(
    asked=st.integers(0, 60 * 24 * 400).map(lambda minutes: NINE + timedelta(minutes=minutes)),
    begins=st.integers(0, 1439),
    ends=st.integers(0, 1439),
    minutes=st.integers(1, 3000),
    zone=st.sampled_from(["Europe/London", "America/New_York"]),
)
def test_the_waking_minutes_until_a_deadline_are_those_that_an_answer_was_given(
    asked, begins, ends, minutes, zone
):
    sleep = Sleep(begins=begins, ends=ends, zone=ZoneInfo(zone))
    if begins != ends and (ends - begins) % 1440 >= 1380:
        return  # nobody sleeps 23 hours a day
    deadline = answer_deadline(asked, timedelta(minutes=minutes), sleep, asked + timedelta(days=90))

    assert waking_minutes([asked, deadline], sleep)[-1] == pytest.approx(minutes)
