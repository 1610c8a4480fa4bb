"""Whether asking and carrying are spread over many shoulders."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.promises.fairness import gini, share_asked_soon

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
WEEK = timedelta(days=7)


def test_equal_shares_are_even_and_one_who_has_all_is_not():
    assert gini([3, 3, 3, 3]) == pytest.approx(0)
    assert gini([0, 0, 0, 12]) == pytest.approx(0.75)
    assert gini([1, 3]) == pytest.approx(0.25)


def test_nothing_to_share_is_even():
    assert gini([]) == 0
    assert gini([0, 0]) == 0


@given(amounts=st.lists(st.integers(0, 50), min_size=1, max_size=12), factor=st.integers(1, 9))
def test_it_is_half_the_mean_difference_over_the_mean_whatever_the_unit(amounts, factor):
    total, number = sum(amounts), len(amounts)
    differences = sum(abs(one - other) for one in amounts for other in amounts)

    assert gini(amounts) == pytest.approx(differences / (2 * number * total) if total else 0)
    assert gini([factor * amount for amount in amounts]) == pytest.approx(gini(amounts))


def test_newcomers_asked_in_time_count_and_those_who_came_just_now_do_not_yet():
    arrivals = [
        (NOW - 4 * WEEK, NOW - 3 * WEEK),
        (NOW - 4 * WEEK, NOW - WEEK),
        (NOW - 4 * WEEK, None),
        (NOW - WEEK, NOW),
        (NOW - WEEK, None),
    ]

    assert share_asked_soon(arrivals, within=2 * WEEK, now=NOW) == pytest.approx(0.5)
    assert share_asked_soon(arrivals[-1:], within=2 * WEEK, now=NOW) is None


def test_who_is_asked_on_the_last_day_is_in_time_and_whose_time_is_over_was_not():
    in_time = [(NOW - 4 * WEEK, NOW - 2 * WEEK), (NOW - 3 * WEEK, NOW - 3 * WEEK), (NOW, NOW)]
    late = [(NOW - 2 * WEEK, None), (NOW - 3 * WEEK, NOW)]

    assert share_asked_soon(in_time + late, within=2 * WEEK, now=NOW) == pytest.approx(3 / 5)
    assert share_asked_soon(in_time, within=2 * WEEK, now=NOW) == 1
    assert share_asked_soon(late, within=2 * WEEK, now=NOW) == 0
    assert share_asked_soon([], within=2 * WEEK, now=NOW) is None


def test_what_is_small_is_spread_as_unevenly_as_what_is_much():
    assert gini([0, 1]) == pytest.approx(0.5)
    assert gini([0.1, 0.3]) == pytest.approx(0.25)
