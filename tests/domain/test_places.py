"""Where people are, coarsely; names that a circle knows."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.places import metres_between, named, point, rounded, travel_minutes, trip_metres
from bot.domain.words import fold

LATITUDES = st.floats(-89.5, 89.5)
LONGITUDES = st.floats(-180, 180)


@dataclass(frozen=True)
class Pinned:
    name: str

    @property
    def folded(self):
        return fold(self.name)


@given(LATITUDES, LONGITUDES)
def test_rounding_again_changes_nothing(lat, lon):
    assert rounded(*rounded(lat, lon)) == rounded(lat, lon)


@given(st.floats(-70, 70), LONGITUDES)
def test_a_rounded_place_is_near_and_not_exact(lat, lon):
    # Half the diagonal of a cell of 500 m is 354 m.
    assert metres_between(lat, lon, *rounded(lat, lon)) < 360


@given(LATITUDES, LONGITUDES)
def test_a_rounded_place_is_on_the_globe(lat, lon):
    coarse_lat, coarse_lon = rounded(lat, lon)

    assert -90 <= coarse_lat <= 90
    assert -180 <= coarse_lon <= 180


def test_neighbours_within_a_cell_are_at_the_same_place():
    assert rounded(51.4951, -3.1752) == rounded(51.4953, -3.1749)


def test_the_distance_from_cardiff_to_london_is_known():
    assert metres_between(51.4816, -3.1791, 51.5074, -0.1278) == pytest.approx(211_300, rel=0.005)
    assert metres_between(10, 20, 10, 20) == 0


PLACES = [Pinned("Crwys Road"), Pinned("Cathays Terrace"), Pinned("Cathays"), Pinned("Café Straße")]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("crwys road", ["Crwys Road"]),
        ("Cathays", ["Cathays"]),
        ("I live on Crwys Road", ["Crwys Road"]),
        ("terrace", ["Cathays Terrace"]),
        ("road terrace", ["Crwys Road", "Cathays Terrace"]),
        ("Splott", []),
        ("", []),
    ],
)
def test_a_name_means_the_places_that_share_its_words_and_is_never_guessed(text, meant):
    assert [place.name for place in named(text, PLACES)] == meant


CATHAYS, HEATH, FAIRWATER = (51.4938, -3.1763), (51.5069, -3.1908), (51.4936, -3.2337)


def test_a_trip_that_ends_where_it_starts_is_as_far_as_its_place():
    plain = metres_between(*FAIRWATER, *CATHAYS)

    assert trip_metres(FAIRWATER, CATHAYS) == plain
    assert trip_metres(FAIRWATER, CATHAYS, CATHAYS) == pytest.approx(plain)


def test_a_trip_is_half_of_all_the_way():
    way = metres_between(*FAIRWATER, *CATHAYS) + metres_between(*CATHAYS, *HEATH)
    home = metres_between(*HEATH, *FAIRWATER)

    assert trip_metres(FAIRWATER, CATHAYS, HEATH) == pytest.approx((way + home) / 2)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_a_trip_is_no_shorter_than_what_it_drives(lat, lon, to_lat, to_lon):
    home = (51.5, -3.2)

    assert trip_metres(home, (lat, lon), (to_lat, to_lon)) >= metres_between(lat, lon, to_lat, to_lon) - 1


def test_whoever_is_done_in_cathays_at_ten_is_not_in_fairwater_at_five_past():
    # 4 km as the crow flies.
    assert travel_minutes(CATHAYS, FAIRWATER, per_km=6) == 24


@pytest.mark.parametrize(
    ("here", "there"), [(None, CATHAYS), (CATHAYS, None), (None, None), (CATHAYS, CATHAYS)]
)
def test_the_way_between_unknown_places_or_to_the_same_one_is_not_guessed(here, there):
    assert travel_minutes(here, there, per_km=6) == 0


def test_a_circle_may_leave_the_way_out_of_account():
    assert travel_minutes(CATHAYS, FAIRWATER, per_km=0) == 0


def test_a_point_is_known_whole_or_not_at_all():
    assert point(*CATHAYS) == CATHAYS
    assert point(None, -3.1) is point(51.4, None) is None
