"""Who could take a slot, in which order and why: pure, and the same whatever the order in which people come."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import MemberId, OfferId
from bot.domain.needs.offers import OfferTimes
from bot.domain.people.checks import CheckKind
from bot.domain.people.places import Point, metres_between
from bot.domain.promises.matching import (
    FULL,
    Candidate,
    Lack,
    Neighbour,
    StandingOffer,
    Wanted,
    Weights,
    likeness,
    rank,
)
from bot.domain.words import Weekly

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
#: Thursday 26 November 2026, 9:30 to 11:00.
WANTED = Wanted(
    now=NOW,
    local_start=datetime.fromisoformat("2026-11-26T09:30"),
    local_end=datetime.fromisoformat("2026-11-26T11:00"),
    words="Someone to drive a neighbour to the clinic",
    language="en",
    helped=frozenset({MemberId(99)}),
    beneficiary_language="cy",
    lat=51.495,
    lon=-3.175,
    by_phone=False,
    reach_m=5000,
    widened_m=0,
)
EVEN = Weights(words=1, distance=1, language=1, rested=1, carried=1, kept=1, giving_back=1, first_chance=1)
#: Some 11 km north of the slot.
FAR_LAT = 51.595


def offer(number: int = 1, **fields) -> StandingOffer:
    return StandingOffer(**{"id": OfferId(number), "words": "I can drive", "language": "en", **fields})


def somebody(member: int = 1, **fields) -> Candidate:
    known = {"member_id": MemberId(member), "language": "en", "offers": (offer(member),)}
    return Candidate(**{**known, "lat": 51.495, "lon": -3.175, **fields})


def only(**weights) -> Weights:
    none = dict.fromkeys(Weights.__slots__, 0)
    return Weights(**{**none, **weights})


def order(*candidates: Candidate, weights: Weights = EVEN, wanted: Wanted = WANTED) -> list[int]:
    return [fit.member_id for fit in rank(candidates, wanted, weights).fitting]


def lack(candidate: Candidate, wanted: Wanted = WANTED) -> Lack | None:
    out = rank([candidate], wanted, EVEN).left_out
    return out[0].lack if out else None


def test_whoever_meets_every_condition_fits():
    assert lack(somebody()) is None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"left": True}, Lack.LEFT),
        ({"member_id": MemberId(99)}, Lack.BENEFICIARY),
        ({"blocked": True}, Lack.BLOCKED),
        ({"offers": ()}, Lack.SKILL),
        ({"avoids": True}, Lack.AVOIDED),
        ({"paused_until": NOW + timedelta(minutes=1)}, Lack.PAUSED),
        ({"reachable": False}, Lack.UNREACHABLE),
        ({"busy": True}, Lack.BUSY),
        ({"offers": (offer(times=OfferTimes(from_date=date(2026, 11, 27))),)}, Lack.DATES),
        ({"offers": (offer(times=OfferTimes(to_date=date(2026, 11, 25))),)}, Lack.DATES),
        (
            {"offers": (offer(times=OfferTimes(excluded=((date(2026, 11, 20), date(2026, 11, 26)),))),)},
            Lack.DATES,
        ),
        (
            {"offers": (offer(times=OfferTimes(hours=(Weekly(weekday=1, from_minute=0, to_minute=1440),))),)},
            Lack.HOURS,
        ),
        ({"lat": FAR_LAT}, Lack.FAR),
        ({"budget_left": 0}, Lack.BUDGET),
    ],
)
def test_each_hard_condition_leaves_somebody_out_and_is_named(fields, expected):
    assert lack(somebody(**fields)) is expected


def test_a_pause_that_is_over_is_no_pause():
    assert lack(somebody(paused_until=NOW)) is None


def test_the_first_condition_that_fails_is_the_one_named():
    assert lack(somebody(busy=True, reachable=False, budget_left=0)) is Lack.UNREACHABLE


def test_a_longer_reach_of_their_own_or_a_widened_need_lets_somebody_in():
    assert lack(somebody(lat=FAR_LAT, offers=(offer(reach_m=12_000),))) is None
    assert lack(somebody(lat=FAR_LAT), replace(WANTED, widened_m=7000)) is None
    assert lack(somebody(lat=51.52, offers=(offer(reach_m=500),))) is Lack.FAR


def test_distance_does_not_matter_by_phone():
    assert lack(somebody(lat=FAR_LAT, offers=(offer(by_phone=True),))) is None
    assert lack(somebody(lat=FAR_LAT), replace(WANTED, by_phone=True)) is None


def test_an_unknown_distance_is_allowed_said_and_comes_later():
    unknown = somebody(1, lat=None, lon=None)
    ranking = rank([unknown, somebody(2)], WANTED, only(distance=1))

    assert [fit.member_id for fit in ranking.fitting] == [2, 1]
    assert ranking.fitting[1].reasons.distance_m is None
    assert ranking.fitting[1].reasons.remote is False


def test_a_need_without_a_place_makes_no_difference_between_near_and_far():
    nowhere = replace(WANTED, lat=None, lon=None)

    assert order(somebody(1, lat=FAR_LAT), somebody(2), weights=only(distance=1), wanted=nowhere) == [1, 2]


@pytest.mark.parametrize(
    ("better", "worse", "weight"),
    [
        ({"offers": (offer(words="I drive neighbours to the clinic"),)}, {}, "words"),
        ({}, {"lat": 51.52}, "distance"),
        ({"language": "cy"}, {}, "language"),
        ({"last_asked": None}, {"last_asked": NOW - timedelta(days=3)}, "rested"),
        ({"last_asked": NOW - timedelta(days=9)}, {"last_asked": NOW - timedelta(days=3)}, "rested"),
        ({"last_asked": NOW}, {"last_asked": NOW, "carried": 60}, "carried"),
        ({}, {"missed": 1}, "kept"),
        ({"kept": 4, "missed": 1}, {"missed": 1}, "kept"),
        ({"received": 1}, {}, "giving_back"),
        ({"received": 1}, {"received": 1, "given": 1}, "giving_back"),
        ({"last_asked": None}, {"last_asked": NOW - timedelta(days=300)}, "first_chance"),
        ({"last_asked": None}, {"last_asked": None, "given": 1}, "first_chance"),
    ],
)
def test_each_feature_moves_somebody_up_and_its_weight_alone_decides(better, worse, weight):
    # The one who should come first has the higher id, so that the tie-break would say otherwise.
    first, second = somebody(2, **better), somebody(1, **worse)

    assert order(second, first, weights=only(**{weight: 1})) == [2, 1]
    ties = {"last_asked": NOW}
    assert order(replace(second, **ties), replace(first, **ties), weights=only()) == [1, 2]


def test_whoever_wants_to_be_asked_less_counts_as_half_rested():
    assert order(somebody(1, ask_less=True), somebody(2), weights=only(rested=1)) == [2, 1]


def test_equal_sums_go_to_whoever_was_asked_least_recently_then_to_the_lower_id():
    asked = {number: NOW - timedelta(days=number) for number in (1, 2, 3)}
    people = [somebody(number, last_asked=at) for number, at in asked.items()]

    assert order(*people, somebody(4), somebody(5), weights=only()) == [4, 5, 3, 2, 1]


def test_of_several_offers_the_one_that_fits_best_is_the_reason():
    poor = offer(1, words="Shopping trips")
    good = offer(2, words="I drive to the clinic")
    wrong_day = offer(3, words=WANTED.words, times=OfferTimes(to_date=date(2026, 11, 1)))

    fit = rank([somebody(offers=(poor, good, wrong_day))], WANTED, EVEN).fitting[0]
    same = rank([somebody(offers=(replace(good, id=OfferId(1)), replace(poor, id=OfferId(2))))], WANTED, EVEN)

    assert fit.reasons.offer == 2
    assert same.fitting[0].reasons.offer == 1


def test_when_no_offer_fits_the_one_that_comes_closest_is_named():
    ended = offer(1, times=OfferTimes(to_date=date(2026, 11, 1)))
    short = offer(2, reach_m=500)

    assert lack(somebody(lat=51.52, offers=(short, ended))) is Lack.FAR


def test_of_offers_that_fail_later_and_earlier_the_later_failure_is_named():
    """By the order in which conditions are looked at, not by how they are called."""
    other_hours = offer(1, times=OfferTimes(hours=(Weekly(weekday=0, from_minute=0, to_minute=60),)))
    short = offer(2, reach_m=500)

    for offers in (
        (other_hours, short),
        (replace(short, id=OfferId(1)), replace(other_hours, id=OfferId(2))),
    ):
        assert lack(somebody(lat=51.52, offers=offers)) is Lack.FAR


def test_what_speaks_against_somebody_is_never_a_reason():
    fit = rank([somebody(kept=5, missed=1, carried=300)], WANTED, EVEN).fitting[0]

    assert fit.reasons.kept == 0
    assert "missed" not in fit.reasons.as_kept()
    assert "carried" not in fit.reasons.as_kept()


def test_likeness_counts_forms_of_a_word_as_one():
    assert likeness("gardening", "en", "my gardens", "en") == FULL
    assert likeness("", "en", "anything", "en") == 0
    assert likeness("clinic garden", "en", "gardens", "en") == FULL // 2


people = st.builds(
    somebody,
    member=st.integers(1, 40),
    lat=st.one_of(st.none(), st.floats(51.4, 51.6)),
    language=st.sampled_from(["en", "cy", "de"]),
    busy=st.booleans(),
    blocked=st.booleans(),
    ask_less=st.booleans(),
    budget_left=st.integers(-1, 3),
    last_asked=st.one_of(st.none(), st.integers(0, 60).map(lambda days: NOW - timedelta(days=days))),
    carried=st.integers(0, 2000),
    kept=st.integers(0, 20),
    missed=st.integers(0, 5),
    received=st.integers(0, 3),
    given=st.integers(0, 3),
)
crowds = st.lists(people, max_size=20, unique_by=lambda one: one.member_id)


@settings(max_examples=60, deadline=None)
@given(crowd=crowds, seed=st.integers())
def test_the_result_does_not_depend_on_the_order_in_which_people_come(crowd, seed):
    shuffled = list(crowd)
    random.Random(seed).shuffle(shuffled)

    assert rank(crowd, WANTED, EVEN) == rank(shuffled, WANTED, EVEN)


@settings(max_examples=60, deadline=None)
@given(crowd=crowds)
def test_everybody_is_either_on_the_list_or_left_out_with_a_reason(crowd):
    ranking = rank(crowd, WANTED, EVEN)

    on, off = {fit.member_id for fit in ranking.fitting}, {out.member_id for out in ranking.left_out}
    assert on | off == {one.member_id for one in crowd}
    assert not on & off


@settings(max_examples=60, deadline=None)
@given(crowd=crowds, another=people)
def test_somebody_more_does_not_change_the_order_of_the_others(crowd, another):
    others = [one for one in crowd if one.member_id != another.member_id]

    with_them = [one for one in order(*others, another) if one != another.member_id]

    assert with_them == order(*others)


@settings(max_examples=60, deadline=None)
@given(one=people)
def test_every_score_lies_between_nothing_and_the_sum_of_the_weights(one):
    for fit in rank([one], WANTED, EVEN).fitting:
        assert 0 <= fit.reasons.score <= 7 * FULL


#: 4 km to the west of the slot: 24 minutes at 6 a kilometre.
FAIRWATER = (51.495, -3.2327)
RECORD = CheckKind.CRIMINAL_RECORD


def beside(gap: int, place: Point | None, *, before: bool = True) -> tuple[Neighbour, ...]:
    return (Neighbour(before=before, gap=gap, place=place),)


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(("gap", "expected"), [(23, Lack.TRAVEL), (24, None)])
def test_a_promise_at_the_other_end_of_town_needs_the_time_of_the_way(before, gap, expected):
    assert lack(somebody(neighbours=beside(gap, FAIRWATER, before=before))) is expected


def test_each_promise_around_it_counts_not_only_the_nearest():
    both = (*beside(23, FAIRWATER), Neighbour(before=True, gap=5, place=None))

    assert lack(somebody(neighbours=both)) is Lack.TRAVEL


def test_the_way_is_not_looked_at_where_a_place_is_unknown_or_it_is_by_phone():
    tight = beside(0, FAIRWATER)

    assert lack(somebody(neighbours=beside(0, None))) is None
    assert lack(somebody(neighbours=tight), replace(WANTED, lat=None, lon=None)) is None
    assert lack(somebody(neighbours=tight), replace(WANTED, by_phone=True)) is None
    assert lack(somebody(neighbours=tight, offers=(offer(by_phone=True),))) is None
    assert lack(somebody(neighbours=tight), replace(WANTED, travel_minutes_per_km=0)) is None


def test_after_a_trip_the_way_begins_where_it_ends():
    trip = replace(WANTED, trip=True, to_lat=FAIRWATER[0], to_lon=FAIRWATER[1])

    assert lack(somebody(neighbours=beside(0, FAIRWATER, before=False)), trip) is None
    assert lack(somebody(neighbours=beside(0, FAIRWATER)), trip) is Lack.TRAVEL
    unknown = replace(WANTED, trip=True)
    assert lack(somebody(neighbours=beside(0, FAIRWATER, before=False)), unknown) is None


def test_whoever_cannot_be_there_in_time_is_told_apart_from_who_lives_too_far():
    assert lack(somebody(lat=FAR_LAT, neighbours=beside(0, FAIRWATER))) is Lack.FAR


def test_reach_holds_for_half_of_all_the_way_and_the_reason_names_the_way_to_the_start():
    trip = replace(WANTED, trip=True, to_lat=FAIRWATER[0], to_lon=FAIRWATER[1])
    there = round(metres_between(51.495, -3.175, *FAIRWATER))
    near, next_door = offer(reach_m=there - 1), offer(reach_m=there)

    assert lack(somebody(offers=(near,)), WANTED) is None
    assert lack(somebody(offers=(near,)), trip) is Lack.FAR
    (fit,) = rank([somebody(offers=(next_door,))], trip, EVEN).fitting
    assert fit.reasons.distance_m == 0


def test_whoever_lives_between_is_nearer_to_a_trip_than_who_lives_beyond_its_start():
    visit = replace(WANTED, reach_m=8000)
    trip = replace(visit, trip=True, to_lat=FAIRWATER[0], to_lon=FAIRWATER[1])
    between, beyond = somebody(2, lon=-3.2), somebody(1, lon=-3.16)

    assert order(between, beyond, wanted=trip, weights=only(distance=1)) == [2, 1]
    assert order(between, beyond, wanted=visit, weights=only(distance=1)) == [1, 2]


def test_nobody_fits_without_each_check_that_is_required():
    wanted = replace(WANTED, checks=frozenset({RECORD, CheckKind.IDENTITY}))

    assert lack(somebody(checks=frozenset({RECORD})), wanted) is Lack.CHECKS
    assert lack(somebody(checks=frozenset({RECORD, CheckKind.IDENTITY})), wanted) is None
    assert lack(somebody(checks=frozenset()), WANTED) is None
