"""Several needs at once: nobody gets three at a time, and nobody rare is asked in vain."""

import itertools
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.promises.together import TOGETHER, Wish, free_at, shared_out

NINE = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def wish(slot: str, wanted: int, order: str) -> Wish[str, str]:
    return Wish(slot=slot, wanted=wanted, order=tuple(order))


def test_whoever_was_not_asked_can_be_asked_now():
    assert free_at(NINE, (), most=1) == NINE
    assert free_at(NINE, [NINE - TOGETHER], most=1) == NINE


def test_whoever_had_the_hours_invitations_can_be_asked_when_it_is_over():
    assert free_at(NINE, [NINE - 20 * MINUTE], most=1) == NINE + 40 * MINUTE
    assert free_at(NINE, [NINE - 20 * MINUTE], most=2) == NINE
    assert free_at(NINE, [NINE - 20 * MINUTE, NINE - 10 * MINUTE], most=2) == NINE + 40 * MINUTE


def test_whoever_is_asked_on_waking_is_not_asked_just_before_that_too():
    assert free_at(NINE, [NINE + 30 * MINUTE], most=1) == NINE + 90 * MINUTE


@given(
    st.lists(st.integers(-300, 300), max_size=8),
    st.integers(1, 4),
)
def test_no_hour_ever_holds_more_and_nobody_waits_longer_than_it_takes(minutes: list[int], most: int):
    others = [NINE + minute * MINUTE for minute in minutes]

    at = free_at(NINE, others, most=most)

    def fits(instant: datetime) -> bool:
        return sum(instant - TOGETHER < other < instant + TOGETHER for other in others) < most

    assert at >= NINE
    assert fits(at)
    assert not any(fits(NINE + minute * MINUTE) for minute in range(int((at - NINE) / MINUTE)))


def test_where_nobody_is_wanted_twice_each_gets_the_first_of_its_order():
    shared = shared_out([wish("shop", 2, "abcx"), wish("drive", 1, "xyz")], most={})

    assert shared == {"shop": ("a", "b"), "drive": ("x",)}


def test_whoever_alone_can_do_the_rare_thing_is_kept_for_it():
    # Everybody drives; only Pia speaks Polish, and she lives nearest.
    shared = shared_out([wish("drive", 2, "Pabc"), wish("interpret", 1, "P")], most={})

    assert shared == {"drive": ("a", "b"), "interpret": ("P",)}


def test_of_two_who_can_do_both_each_does_what_they_are_better_placed_for():
    shared = shared_out([wish("one", 1, "abcd"), wish("other", 1, "acdb")], most={})

    # a is first in both; to give it to the other and b to the one costs one place less than c to the other.
    assert shared in ({"one": ("a",), "other": ("c",)}, {"one": ("b",), "other": ("a",)})
    assert _places([wish("one", 1, "abcd"), wish("other", 1, "acdb")], shared) == 1


def test_with_too_few_people_as_many_wishes_as_can_be_are_met():
    shared = shared_out([wish("one", 2, "ab"), wish("other", 2, "ab")], most={})

    assert sum(map(len, shared.values())) == 2


def test_whoever_may_be_asked_twice_is_so_only_when_nobody_else_is_left():
    twice = {"a": 2, "b": 2, "c": 2}

    assert shared_out([wish("one", 1, "abc"), wish("other", 1, "acb")], most=twice) in (
        {"one": ("a",), "other": ("c",)},
        {"one": ("b",), "other": ("a",)},
    )
    assert shared_out([wish("one", 1, "a"), wish("other", 1, "a")], most=twice) == {
        "one": ("a",),
        "other": ("a",),
    }


@pytest.mark.parametrize("seed", range(30))
def test_no_other_way_is_better(seed: int):
    rng = random.Random(seed)
    people = "abcdef"[: rng.randint(3, 6)]
    wishes = [
        wish(slot, rng.randint(0, 2), "".join(rng.sample(people, rng.randint(0, len(people)))))
        for slot in "uvw"
    ]
    most = {one: rng.choice((1, 1, 2)) for one in people}

    shared = shared_out(wishes, most=most)

    assert all(Counter(one for asked in shared.values() for one in asked)[one] <= most[one] for one in people)
    assert all(len(shared[of.slot]) <= of.wanted for of in wishes)
    found = (-sum(map(len, shared.values())), _again(shared), _places(wishes, shared))
    assert found == min(_all(wishes, most))


def _all(wishes: Sequence[Wish[str, str]], most: Mapping[str, int]) -> list[tuple[int, int, int]]:
    ways = []
    choices = [
        [chosen for number in range(of.wanted + 1) for chosen in itertools.combinations(of.order, number)]
        for of in wishes
    ]
    for way in itertools.product(*choices):
        shared = {of.slot: chosen for of, chosen in zip(wishes, way, strict=True)}
        times = Counter(one for chosen in way for one in chosen)
        if all(number <= most[one] for one, number in times.items()):
            ways.append((-sum(map(len, way)), _again(shared), _places(wishes, shared)))
    return ways


def _again(shared: Mapping[str, Sequence[str]]) -> int:
    times = Counter(one for asked in shared.values() for one in asked)
    return sum(number - 1 for number in times.values())


def _places(wishes: Sequence[Wish[str, str]], shared: Mapping[str, Sequence[str]]) -> int:
    return sum(of.order.index(one) for of in wishes for one in shared[of.slot])


def test_the_same_question_has_the_same_answer():
    wishes = [wish("one", 2, "abcdef"), wish("two", 2, "abcdef"), wish("three", 2, "fedcba")]

    assert len({str(shared_out(wishes, most={})) for _ in range(5)}) == 1


def test_whoever_will_be_asked_in_an_hour_can_be_asked_now():
    assert free_at(NINE, [NINE + TOGETHER], most=1) == NINE
    assert free_at(NINE, [NINE + 59 * MINUTE], most=1) == NINE + 119 * MINUTE
    assert free_at(NINE, [NINE - 59 * MINUTE], most=1) == NINE + MINUTE
    assert timedelta(hours=1) == TOGETHER


def test_of_equal_ways_the_first_wish_is_met():
    assert shared_out([wish("one", 1, "a"), wish("other", 1, "a")], most={}) == {"one": ("a",), "other": ()}
    assert shared_out([wish("one", 1, "a"), wish("two", 1, "a"), wish("three", 1, "a")], most={"a": 2}) == {
        "one": ("a",),
        "two": ("a",),
        "three": (),
    }


def test_nobody_is_asked_twice_for_the_same():
    twice = {"a": 2}

    assert shared_out([wish("one", 2, "a"), wish("other", 1, "a")], most=twice) == {
        "one": ("a",),
        "other": ("a",),
    }


def test_of_three_the_nearest_places_are_kept_whatever_the_order_of_the_wishes():
    # b can only go where it is second: to the first or to the third, one place each.
    shared = shared_out([wish("one", 1, "ab"), wish("two", 1, "a"), wish("three", 1, "cab")], most={})

    assert shared == {"one": ("b",), "two": ("a",), "three": ("c",)}


def test_of_two_the_nearest_places_are_kept():
    # Were a kept by the second, where it is second, the first would have to take its third.
    shared = shared_out([wish("one", 1, "abc"), wish("other", 2, "bacd")], most={})

    assert shared == {"one": ("a",), "other": ("b", "c")}
