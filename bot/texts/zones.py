"""Time zones as people name them: by a city, in their own language (Unicode CLDR), and where that is (IANA)."""

import math
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from babel import Locale

from bot.texts import FALLBACK, LANGUAGES

#: Offered first to whoever sets a circle up in a language.
_USUAL = {
    "en": ("Europe/London", "Europe/Dublin", "America/New_York", "Australia/Sydney"),
    "cy": ("Europe/London",),
    "es": ("Europe/Madrid", "America/Mexico_City", "America/Bogota", "America/Argentina/Buenos_Aires"),
    "de": ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich"),
    "fr": ("Europe/Paris", "Europe/Brussels", "Europe/Zurich", "America/Toronto"),
}


@cache
def places() -> dict[str, tuple[float, float]]:
    """Give every zone with the latitude and longitude of its city, degrees."""
    table = resources.files("tzdata") / "zoneinfo" / "zone.tab"
    found = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            _, where, zone, *_ = line.split("\t")
            split = max(where.rfind("+"), where.rfind("-"))
            found[zone] = (_degrees(where[:split], 2), _degrees(where[split:], 3))
    return found


def _degrees(text: str, digits: int) -> float:
    """Read ISO 6709: sign, degrees, minutes and perhaps seconds without separators."""
    sign, number = -1.0 if text[0] == "-" else 1.0, text[1:]
    parts = (number[:digits], number[digits : digits + 2], number[digits + 2 :])
    degrees, minutes, seconds = (int(part or 0) for part in parts)
    return sign * (degrees + minutes / 60 + seconds / 3600)


@cache
def _names(language: str) -> Any:
    return Locale.parse(language if language in LANGUAGES else FALLBACK).time_zones


def city(zone: str, language: str) -> str:
    """Give the city by which people of a language know a zone: "Europe/London" is "Llundain" in Welsh."""
    named = _names(language).get(zone, {}).get("city")
    return str(named) if named else zone.rsplit("/", 1)[-1].replace("_", " ")


def usual(language: str) -> tuple[str, ...]:
    """Give the zones that are likely where a language is spoken."""
    return _USUAL.get(language, _USUAL[FALLBACK])


def near(lat: float, lon: float, most: int = 3) -> list[str]:
    """Give the zones whose cities are nearest to a point, degrees: to be offered, never taken for granted."""
    return sorted(places(), key=lambda zone: _apart(places()[zone], (lat, lon)))[:most]


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    (lat, lon), (other_lat, other_lon) = one, other
    wide = (other_lon - lon + 180) % 360 - 180
    return math.hypot(other_lat - lat, wide * math.cos(math.radians((lat + other_lat) / 2)))


def named(text: str) -> list[str]:
    """Give the zones that a name may mean: "Europe/Berlin", "Berlin", "new york", "Llundain". Empty: unknown."""
    wanted = _plain(text)
    return list(_zones_by_name().get(wanted, ())) if wanted else []


@cache
def _zones_by_name() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for zone in sorted(places()):
        spoken = {zone, zone.rsplit("/", 1)[-1], *(city(zone, language) for language in LANGUAGES)}
        for name in {_plain(one) for one in spoken}:
            found.setdefault(name, []).append(zone)
    return found


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(
        c if c.isalnum() or c == "/" else " " for c in split if not unicodedata.combining(c)
    ).strip()
