"""Where people are, coarsely; names that a circle knows."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.places import (
    mentioned,
    metres_between,
    named,
    point,
    rounded,
    travel_minutes,
    trip_metres,
)
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


@pytest.mark.parametrize(
    ("place", "coarse"),
    [
        # A row is 500 / 111,133 of a degree: the 11,446th. A cell of it is wider by the cosine: the 439th to the west.
        ((51.4951, -3.1752), (51.49686, -3.17258)),
        ((-33.9, 151.2), (-33.90082, 151.20196)),
        ((0.0, 0.0), (0.0, 0.0)),
        # The last row and the last cell would begin beyond the globe.
        ((90.0, 0.0), (90.0, 0.0)),
        ((-90.0, 0.0), (-90.0, 0.0)),
        ((0.0, 180.0), (0.0, 180.0)),
        ((0.0, -180.0), (0.0, -180.0)),
        # At the poles no cell is wider than a hundred rows.
        ((89.99, 170.0), (89.99127, 170.0665)),
    ],
)
def test_the_grid_is_of_five_hundred_metres(place, coarse):
    assert rounded(*place) == coarse


@pytest.mark.parametrize(
    ("here", "there", "metres"),
    [
        # A quarter of a circle of 6,371,009 m around, along a meridian, along the equator, and over the pole.
        ((0, 0), (90, 0), 10_007_557.5),
        ((0, 10), (0, 100), 10_007_557.5),
        ((60, 0), (30, 180), 10_007_557.5),
        # Half of it: to the other side of the earth.
        ((0, 0), (0, 180), 20_015_115.1),
        ((-90, 0), (90, 0), 20_015_115.1),
        # Of 60 and 0 degrees: sin² 30° + cos 60° * sin² 45° = 1/2, which is a quarter again.
        ((60, 0), (0, 90), 10_007_557.5),
        ((0, 0), (60, 90), 10_007_557.5),
        # Along the sixtieth parallel: cos² 60° * sin² 45° = 1/8.
        ((60, 0), (60, 90), 2 * 6_371_009 * 0.361367124),
    ],
)
def test_distances_are_those_on_a_sphere(here, there, metres):
    assert metres_between(*here, *there) == pytest.approx(metres, abs=0.5)


def test_a_way_is_as_many_minutes_as_its_kilometres_take_and_begun_ones_count():
    # A ten thousandth of a quarter of the circle: 1,000.756 m.
    there = (0.009, 0.0)

    assert travel_minutes((0.0, 0.0), there, per_km=10) == 11
    assert travel_minutes((0.0, 0.0), there, per_km=1) == 2
    assert travel_minutes((0.0, 0.0), (0.00899, 0.0), per_km=10) == 10


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("I live near Cathays", "Cathays"),
        ("cathays", "Cathays"),
        ("Cathays, please!", "Cathays"),
        ("(Cathays)", "Cathays"),
        # The longer name, in which the other stands.
        ("somewhere on Cathays Terrace today", "Cathays Terrace"),
        ("near Café Strasse", "Café Straße"),
        # Two places are not decided between, none is not guessed.
        ("from Crwys Road to Cathays", None),
        ("from Cathays Terrace to Crwys Road", None),
        ("on the road", None),
        ("Cathaysian food", None),
        ("", None),
        # In Welsh the first letter changes.
        ("dw i'n byw yng Nghathays", "Cathays"),
        ("o Gathays", "Cathays"),
        ("a Chathays Terrace", "Cathays Terrace"),
        # Changed, four letters are a name and three any word.
        ("a Chwm", "Cwm"),
        ("i Gwm", None),
    ],
)
def test_a_sentence_mentions_the_one_place_whose_name_stands_in_it(text, meant):
    found = mentioned(text, [*PLACES, Pinned("Cwm")])

    assert (found and found.name) == meant
