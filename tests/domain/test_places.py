"""Where people are, coarsely; names that a circle knows."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.places import metres_between, named, rounded
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
