"""Time zones by the cities that people name."""

from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.texts import LANGUAGES, zones


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("London", ["Europe/London"]),
        ("Llundain", ["Europe/London"]),
        ("Wien", ["Europe/Vienna"]),
        ("vienna", ["Europe/Vienna"]),
        ("new york", ["America/New_York"]),
        ("EUROPE/BERLIN", ["Europe/Berlin"]),
        ("Atlantis", []),
        ("", []),
        ("?", []),
    ],
)
def test_a_city_names_its_zone_in_any_shipped_language(text, found):
    assert zones.named(text) == found


def test_a_zone_is_called_by_its_city():
    assert zones.city("Europe/London", "cy") == "Llundain"
    assert zones.city("America/New_York", "en") == "New York"
    assert zones.city("Mars/Olympus_Mons", "en") == "Olympus Mons"


def test_the_nearest_cities_come_first_also_over_the_date_line():
    assert zones.near(51.5, -0.1)[0] == "Europe/London"
    assert zones.near(-18.1, -179.9)[0] == "Pacific/Fiji"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_offered_exists(language):
    for zone in zones.usual(language):
        assert zone in available_timezones()
        ZoneInfo(zone)


def test_every_zones_place_is_on_the_globe():
    for zone, (lat, lon) in zones.places().items():
        assert -90 <= lat <= 90, zone
        assert -180 <= lon <= 180, zone
    assert zones.places()["Europe/London"] == pytest.approx((51.508, -0.125), abs=0.001)
