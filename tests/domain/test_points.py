"""How much each thing counts in the order in which people are asked: the table of docs/matching.md, by numbers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import MemberId, OfferId
from bot.domain.people.places import metres_between
from bot.domain.promises import matching
from bot.domain.promises.matching import (
    Candidate,
    Feature,
    Lack,
    Neighbour,
    Reasons,
    StandingOffer,
    Wanted,
    Weights,
    likeness,
    points,
    rank,
    way_minutes,
)
from tests.domain.test_matching import EVEN, NOW
from tests.domain.test_matching import WANTED as CLINIC

WANTED = replace(CLINIC, words="Drive a neighbour")
ALL = Weights(words=2, distance=3, language=4, rested=5, carried=6, kept=7, giving_back=8, first_chance=9)
#: 1,111.95 m to the north of the slot: a hundredth of a degree.
NORTH = 51.505


def offer(number: int = 1, **fields) -> StandingOffer:
    return StandingOffer(**{"id": OfferId(number), "words": "I can drive", "language": "en", **fields})


def somebody(**fields) -> Candidate:
    known = {"member_id": MemberId(1), "language": "en", "offers": (offer(),)}
    return Candidate(**{**known, "lat": 51.495, "lon": -3.175, **fields})


def of(candidate: Candidate, feature: Feature, wanted: Wanted = WANTED, weights: Weights = EVEN) -> int:
    """What one feature adds, in whole points."""
    found = points(candidate, candidate.offers[0], wanted, weights)[feature]
    assert type(found) is int
    return found


@pytest.mark.parametrize(
    ("feature", "fields", "expected"),
    [
        (Feature.RESTED, {}, 1000),
        (Feature.RESTED, {"last_asked": NOW}, 0),
        (Feature.RESTED, {"last_asked": NOW + timedelta(hours=1)}, 0),
        (Feature.RESTED, {"last_asked": NOW - timedelta(days=1)}, 35),
        (Feature.RESTED, {"last_asked": NOW - timedelta(days=14)}, 500),
        (Feature.RESTED, {"last_asked": NOW - timedelta(days=28)}, 1000),
        (Feature.RESTED, {"last_asked": NOW - timedelta(days=99)}, 1000),
        (Feature.RESTED, {"ask_less": True}, 500),
        (Feature.RESTED, {"ask_less": True, "last_asked": NOW - timedelta(days=1)}, 17),
        (Feature.CARRIED, {}, 1000),
        (Feature.CARRIED, {"carried": 100}, 834),
        (Feature.CARRIED, {"carried": 300}, 500),
        (Feature.CARRIED, {"carried": 600}, 0),
        (Feature.CARRIED, {"carried": 5000}, 0),
        (Feature.KEPT, {}, 1000),
        (Feature.KEPT, {"kept": 9}, 1000),
        (Feature.KEPT, {"missed": 1}, 500),
        # Two promises kept that nobody gave stand for whoever is new: 5 of 5 and two for the one missed.
        (Feature.KEPT, {"kept": 3, "missed": 1}, 714),
        (Feature.KEPT, {"kept": 1, "missed": 3}, 333),
        (Feature.GIVING_BACK, {}, 0),
        (Feature.GIVING_BACK, {"received": 1}, 1000),
        (Feature.GIVING_BACK, {"received": 9, "given": 1}, 0),
        (Feature.GIVING_BACK, {"given": 1}, 0),
        (Feature.FIRST_CHANCE, {}, 1000),
        (Feature.FIRST_CHANCE, {"given": 1}, 0),
        (Feature.FIRST_CHANCE, {"last_asked": NOW - timedelta(days=300)}, 0),
        (Feature.FIRST_CHANCE, {"last_asked": NOW - timedelta(days=300), "given": 1}, 0),
        (Feature.LANGUAGE, {}, 0),
        (Feature.LANGUAGE, {"language": "cy"}, 1000),
        (Feature.WORDS, {}, 500),
        (Feature.WORDS, {"offers": (offer(words="Driving my neighbours"),)}, 1000),
        (Feature.WORDS, {"offers": (offer(words="Gardening"),)}, 0),
        (Feature.DISTANCE, {}, 1000),
        (Feature.DISTANCE, {"lat": None}, 0),
        # 1,112 m of 5,000, of 2,000 and of 1,112 m.
        (Feature.DISTANCE, {"lat": NORTH}, 777),
        (Feature.DISTANCE, {"lat": NORTH, "offers": (offer(reach_m=2000),)}, 444),
        (Feature.DISTANCE, {"lat": NORTH, "offers": (offer(reach_m=1112),)}, 0),
        (Feature.DISTANCE, {"lat": NORTH, "offers": (offer(reach_m=500),)}, 0),
        (Feature.DISTANCE, {"lat": NORTH, "offers": (offer(by_phone=True),)}, 500),
    ],
)
def test_each_feature_counts_between_nothing_and_a_thousand(feature, fields, expected):
    assert of(somebody(**fields), feature) == expected


def test_the_language_is_that_of_whoever_is_helped_or_for_the_circle_that_of_the_need():
    assert of(somebody(language="en"), Feature.LANGUAGE, replace(WANTED, beneficiary_language=None)) == 1000
    assert of(somebody(language="cy"), Feature.LANGUAGE, replace(WANTED, beneficiary_language=None)) == 0


@pytest.mark.parametrize(
    "changed", [{"by_phone": True}, {"lat": None, "lon": None}, {"by_phone": True, "lat": None, "lon": None}]
)
def test_by_phone_or_without_a_place_distance_is_the_same_for_everybody(changed):
    wanted = replace(WANTED, **changed)

    assert of(somebody(lat=NORTH), Feature.DISTANCE, wanted) == 500
    assert of(somebody(lat=None), Feature.DISTANCE, wanted) == 500


def test_a_need_that_was_widened_makes_everybody_nearer():
    # 1,112 of 10,000 m.
    assert of(somebody(lat=NORTH), Feature.DISTANCE, replace(WANTED, widened_m=5000)) == 888


@pytest.mark.parametrize(
    ("feature", "weight"),
    [
        (Feature.WORDS, 2),
        (Feature.DISTANCE, 3),
        (Feature.LANGUAGE, 4),
        (Feature.RESTED, 5),
        (Feature.CARRIED, 6),
        (Feature.KEPT, 7),
        (Feature.GIVING_BACK, 8),
        (Feature.FIRST_CHANCE, 9),
    ],
)
def test_each_feature_counts_by_its_weight(feature, weight):
    best = somebody(language="cy", received=1, offers=(offer(words="Driving my neighbours"),))

    assert of(best, feature, weights=ALL) == 1000 * weight


def test_the_reasons_say_what_was_true():
    asked = NOW - timedelta(days=14, hours=3)
    member = somebody(
        language="cy", lat=NORTH, last_asked=asked, carried=300, kept=3, received=1, offers=(offer(7),)
    )

    (fit,) = rank([member], WANTED, EVEN).fitting

    assert fit.member_id == 1
    assert fit.last_asked == asked
    assert fit.reasons == Reasons(
        offer=7,
        score=500 + 777 + 1000 + 504 + 500 + 1000 + 1000 + 0,
        points={
            Feature.WORDS: 500,
            Feature.DISTANCE: 777,
            Feature.LANGUAGE: 1000,
            Feature.RESTED: 504,
            Feature.CARRIED: 500,
            Feature.KEPT: 1000,
            Feature.GIVING_BACK: 1000,
            Feature.FIRST_CHANCE: 0,
        },
        distance_m=1112,
        remote=False,
        language="cy",
        rested_days=14,
        kept=3,
        giving_back=True,
        first_chance=False,
    )
    assert fit.reasons.as_kept()["offer"] == 7


@pytest.mark.parametrize(
    ("fields", "reason", "expected"),
    [
        ({}, "rested_days", None),
        ({"last_asked": NOW + timedelta(hours=1)}, "rested_days", 0),
        ({}, "kept", 0),
        ({"kept": 3, "missed": 1}, "kept", 0),
        ({"language": "en"}, "language", None),
        ({}, "first_chance", True),
        ({}, "giving_back", False),
        ({"lat": NORTH, "offers": (offer(by_phone=True),)}, "distance_m", None),
        ({"offers": (offer(by_phone=True),)}, "remote", True),
        ({"lat": None}, "distance_m", None),
        ({"lat": None}, "remote", False),
    ],
)
def test_a_reason_is_not_given_where_it_does_not_hold(fields, reason, expected):
    (fit,) = rank([somebody(**fields)], WANTED, EVEN).fitting

    assert getattr(fit.reasons, reason) == expected


def test_for_a_need_by_phone_no_distance_is_told():
    (fit,) = rank([somebody(lat=NORTH)], replace(WANTED, by_phone=True), EVEN).fitting

    assert (fit.reasons.distance_m, fit.reasons.remote) == (None, True)


def test_of_equally_good_offers_the_oldest_is_the_reason():
    (fit,) = rank([somebody(offers=(offer(5), offer(3), offer(4)))], WANTED, EVEN).fitting

    assert fit.reasons.offer == 3


def test_whoever_is_left_out_is_listed_by_their_number():
    crowd = [somebody(member_id=MemberId(number), busy=True) for number in (3, 1, 2)]

    assert [out.member_id for out in rank(crowd, WANTED, EVEN).left_out] == [1, 2, 3]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, None),
        ({"budget_left": 1}, None),
        ({"budget_left": 0}, Lack.BUDGET),
        ({"budget_left": -1}, Lack.BUDGET),
        ({"left": True}, Lack.LEFT),
        ({"busy": True, "budget_left": 0}, Lack.BUSY),
        ({"lat": 52.0, "budget_left": 0}, Lack.FAR),
    ],
)
def test_what_somebody_lacks_is_the_same_asked_alone_and_in_the_order(fields, expected):
    candidate = somebody(**fields)
    out = rank([candidate], WANTED, EVEN).left_out

    assert matching.lack(candidate, WANTED) is expected
    assert [each.lack for each in out] == ([expected] if expected else [])


def test_reach_is_to_the_metre():
    there = round(metres_between(NORTH, -3.175, 51.495, -3.175))

    assert matching.lack(somebody(lat=NORTH, offers=(offer(reach_m=there),)), WANTED) is None
    assert matching.lack(somebody(lat=NORTH, offers=(offer(reach_m=there - 1),)), WANTED) is Lack.FAR
    assert matching.lack(somebody(lat=NORTH), replace(WANTED, reach_m=there - 1, widened_m=1)) is None


def test_the_way_is_from_where_the_one_ends_to_where_the_other_starts():
    # To the north and back: 1.112 km at 6 minutes a kilometre are seven minutes, begun ones counted.
    north = (NORTH, -3.175)
    trip = replace(WANTED, trip=True, to_lat=NORTH, to_lon=-3.175)

    assert way_minutes(Neighbour(before=True, gap=0, place=north), WANTED) == 7
    assert way_minutes(Neighbour(before=False, gap=0, place=north), WANTED) == 7
    assert way_minutes(Neighbour(before=True, gap=0, place=north), trip) == 7
    assert way_minutes(Neighbour(before=False, gap=0, place=north), trip) == 0
    assert way_minutes(Neighbour(before=True, gap=0, place=None), WANTED) == 0


@pytest.mark.parametrize(
    ("need", "language", "words", "other", "expected"),
    [
        ("drive clinic garden", "en", "clinic", "en", 333),
        ("drive clinic", "en", "drive to a clinic", "en", 1000),
        # Case, signs and forms make no difference.
        ("DRIVE, (clinics)!", "en", "driving; clinic", "en", 1000),
        ("drive drive clinic", "en", "drive", "en", 500),
        # Words of three letters say nothing, of four they do.
        ("a lift for the old cat", "en", "lift", "en", 1000),
        ("the old cat", "en", "the old cat", "en", 0),
        ("", "en", "anything", "en", 0),
        ("clinic", "en", "", "en", 0),
        # In Welsh the first letter changes: "i goginio" is of "coginio".
        ("goginio", "cy", "coginio", "cy", 1000),
        ("goginio", "en", "coginio", "cy", 0),
        ("Gärten", "de", "Garten", "de", 1000),
    ],
)
def test_likeness_is_the_share_of_the_needs_words_that_the_offer_has(need, language, words, other, expected):
    found = likeness(need, language, words, other)

    assert (found, type(found)) == (expected, int)
