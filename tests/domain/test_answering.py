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
    fading,
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


#: 20 % say yes; of the others two in three say no: 4.25 + 0.6 of 24.25, and 12 + 4 of 24, prior and all.
TWENTY = Habit(yes=4.25, no=12, silent=4)


@pytest.mark.parametrize(
    ("habit", "mean", "doubt", "told"),
    [
        (Habit(), 0.15, math.sqrt(1 / 0.6 + 1 / 3.4), 0.5),
        (TWENTY, 0.2, math.sqrt(1 / 4.85 + 1 / 19.4), 2 / 3),
    ],
)
def test_what_a_circle_answers_is_its_counts_and_the_prior(habit, mean, doubt, told):
    assert habit.mean_chance == pytest.approx(mean)
    assert habit.doubt == pytest.approx(doubt)
    assert habit.told == pytest.approx(told)


def test_the_circle_counts_in_a_members_chance_as_eight_outcomes_of_their_own():
    assert chance_of_yes(Record(), TWENTY) == pytest.approx(0.2)
    assert chance_of_yes(Record(yes=3, no=2, silent=1), TWENTY) == pytest.approx((3 + 8 * 0.2) / (6 + 8))


def test_slots_of_a_circle_without_history_differ_by_half_in_log_odds():
    assert Habit().slots_differ == 0.5
    assert habit_of(Record(), Delays()) == Habit()


def test_delays_are_what_was_seen_and_twenty_answers_of_an_hour():
    hour = math.log(60)
    # The mean 1.5 above the hour's, of 80 answers. Squares around it: 20 * 1.5² + 60 * 0.5² between the two,
    # 20 * 1.5² + 60 * 0.5² within each.
    mean, sd = Habit(log_mean=hour + 2, log_sd=0.5, seen=60).delay

    assert mean == pytest.approx(hour + 1.5)
    assert sd == pytest.approx(math.sqrt((45 + 15 + 45 + 15) / 80))
    assert Habit().delay == pytest.approx((hour, 1.5))


def test_delays_are_never_believed_to_be_almost_the_same():
    assert Habit(log_mean=math.log(60), log_sd=0, seen=1_000_000).delay[1] == 0.3


@pytest.mark.parametrize(("days", "left"), [(-5, 1), (0, 1), (90, 0.5**0.5), (180, 0.5), (360, 0.25)])
def test_what_was_counts_half_as_much_every_180_days(days, left):
    assert fading(days) == pytest.approx(left)
    assert Record(yes=2, no=4, silent=6).aged(days) == Record(yes=2 * left, no=4 * left, silent=6 * left)
    assert Delays(seen=2, logs=4, squares=6).aged(days) == Delays(
        seen=2 * left, logs=4 * left, squares=6 * left
    )


def test_records_and_delays_are_added_up_each_kind_for_itself():
    assert Record(yes=1, no=2, silent=3) + Record(yes=10, no=20, silent=30) == Record(
        yes=11, no=22, silent=33
    )
    assert Record(yes=1) + Record() == Record(yes=1, no=0, silent=0)
    assert Delays(seen=1, logs=2, squares=3) + Delays(seen=10, logs=20, squares=30) == Delays(
        seen=11, logs=22, squares=33
    )
    assert Delays(seen=1) + Delays() == Delays(seen=1, logs=0, squares=0)


@pytest.mark.parametrize(
    ("factor", "share"), [(0, 0), (math.exp(-1.5), 0.158655), (1, 0.5), (math.exp(1.5), 0.841345)]
)
def test_answers_come_as_the_normal_law_says_of_the_logarithm_of_their_delay(factor, share):
    assert answered_by(60 * factor, Habit()) == pytest.approx(share, abs=1e-6)


def test_a_few_answers_come_within_a_minute_and_none_at_once():
    # 4.094 / 1.5 = 2.73 standard deviations below the median.
    assert answered_by(1, Habit()) == pytest.approx(0.00317, abs=1e-5)
    assert answered_by(0, Habit()) == answered_by(-1, Habit()) == 0


def test_silence_says_as_much_of_a_refusal_as_would_have_answered_by_then():
    # a = 0.2 + 2/3 * 0.8 of people answer at all; within the hour half of them: 0.5 * (1 - a) / (1 - 0.5 * a) = 4/19.
    silence = counts(Ending.UNANSWERED, waited=60, habit=TWENTY)

    assert silence == Record(silent=pytest.approx(4 / 19))
    assert counts(Ending.UNANSWERED, waited=60, age_days=180, habit=TWENTY).silent == pytest.approx(2 / 19)


def test_an_answer_counts_as_one_of_its_kind_however_long_it_took():
    assert counts(Ending.YES, waited=5, habit=TWENTY) == Record(yes=1)
    assert counts(Ending.NO, waited=5, habit=TWENTY) == Record(no=1)
    assert counts(Ending.NO, waited=5, age_days=180, habit=TWENTY) == Record(no=0.5)


@pytest.mark.parametrize("ending", [Ending.YES, Ending.NO])
def test_the_delay_of_an_answer_is_that_which_it_took(ending):
    now = delays(ending, waited=math.exp(3), habit=Habit())
    then = delays(ending, waited=math.exp(3), age_days=180, habit=Habit())

    assert (now.seen, now.logs, now.squares) == pytest.approx((1, 3, 9))
    assert (then.seen, then.logs, then.squares) == pytest.approx((0.5, 1.5, 4.5))
    assert delays(ending, waited=0.5, habit=Habit()) == Delays(seen=1)


@pytest.mark.parametrize(
    ("factor", "weight", "hazard", "beyond"),
    [
        # Density over what lies beyond: 0.39894 / 0.5, and 0.24197 / 0.15866. Of 0.575 who answer at all (the prior's
        # 0.15, and half of the others) half, or 0.15866, are still to come, beside 0.425 who never will.
        (1, 0.2875 / 0.7125, 0.797885, 0),
        (math.exp(1.5), 0.0912264 / 0.5162264, 1.525135, 1),
        (math.exp(-1.5), 0.4837736 / 0.9087736, 0.287600, -1),
    ],
)
def test_what_was_closed_counts_for_as_much_of_an_answer_as_would_have_come_and_when(
    factor, weight, hazard, beyond
):
    expected = math.log(60) + 1.5 * hazard
    variance = 2.25 * (1 + beyond * hazard - hazard**2)

    found = delays(Ending.UNANSWERED, waited=60 * factor, habit=Habit())
    aged = delays(Ending.UNANSWERED, waited=60 * factor, age_days=180, habit=Habit())

    assert found.seen == pytest.approx(weight, rel=1e-5)
    assert found.logs == pytest.approx(weight * expected, rel=1e-5)
    assert found.squares == pytest.approx(weight * (variance + expected**2), rel=1e-5)
    assert aged.seen == pytest.approx(weight / 2, rel=1e-5)


def test_after_a_silence_without_end_nothing_is_expected_any_more():
    found = delays(Ending.UNANSWERED, waited=1e300, habit=Habit())

    assert (found.seen, found.logs, found.squares) == pytest.approx((0, 0, 0))


def test_a_habit_is_the_sums_over_all_invitations():
    found = habit_of(Record(yes=1, no=2, silent=3), Delays(seen=2, logs=6, squares=26))

    # The mean 6 / 2; 26 / 2 less its square is 4.
    assert found == Habit(yes=1, no=2, silent=3, log_mean=3, log_sd=2, seen=2)


def test_answers_that_all_took_as_long_have_no_spread_whatever_was_rounded():
    assert habit_of(Record(), Delays(seen=2, logs=6, squares=17.999999)).log_sd == 0


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
