"""Where people are, coarsely: a position is rounded to some 500 m before anything stores it."""

import math
from collections.abc import Iterable
from typing import Protocol, TypeAlias, TypeVar

from bot.domain.words import fold
from bot.domain.words.folding import mutations

#: The grid of stored positions, metres.
GRID_M = 500
#: Metres of one degree of latitude (a mean: 10,001,965.7 m from equator to pole, over 90).
_METRES_PER_DEGREE = 111_133.0
_EARTH_RADIUS_M = 6_371_009.0
_LEAST_COSINE = 0.01
#: A name that a mutation makes shorter than this could be any word.
_SHORTEST_FORM = 4

#: Latitude and longitude, degrees.
Point: TypeAlias = tuple[float, float]


class Named(Protocol):
    """Something with a name folded by `fold`."""

    @property
    def folded(self) -> str:
        """The name without case and accents."""


N = TypeVar("N", bound=Named)


def rounded(lat: float, lon: float) -> tuple[float, float]:
    """Give the nearest point of a grid of some 500 m, degrees. Rounding it again changes nothing."""
    step = GRID_M / _METRES_PER_DEGREE
    coarse_lat = min(90.0, max(-90.0, round(lat / step) * step))
    # Degrees of longitude shrink towards the poles; the cosine is the row's own, so that a cell is one cell.
    wide = step / max(_LEAST_COSINE, math.cos(math.radians(coarse_lat)))
    coarse_lon = min(180.0, max(-180.0, round(lon / wide) * wide))
    return round(coarse_lat, 5), round(coarse_lon, 5)


def metres_between(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Give the distance over the ground in metres (haversine on a sphere of mean radius)."""
    first, second = math.radians(lat), math.radians(other_lat)
    half_lat = (second - first) / 2
    half_lon = math.radians(other_lon - lon) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(first) * math.cos(second) * math.sin(half_lon) ** 2
    return 2 * _EARTH_RADIUS_M * math.asin(min(1.0, math.sqrt(chord)))


def point(lat: float | None, lon: float | None) -> Point | None:
    """Give a position as one thing; None when it is unknown."""
    return None if lat is None or lon is None else (lat, lon)


def trip_metres(home: Point, start: Point, end: Point | None = None) -> float:
    """Give how far somebody goes for a trip, metres: half of home to its start, on to its end, and home again.

    Half, so that a trip that ends where it starts counts as what it is: the plain distance there.
    """
    there = metres_between(*home, *start)
    if end is None:
        return there
    return (there + metres_between(*start, *end) + metres_between(*end, *home)) / 2


def travel_minutes(here: Point | None, there: Point | None, *, per_km: int) -> int:
    """Give the minutes that the way from one place to another takes, door to door; 0 when either is unknown.

    Unknown is never guessed: whoever's place nobody knows is held up by nothing. The way is as long as the straight
    line, and a kilometre of that takes `per_km` minutes (a rule of the circle: streets bend, buses are waited for).
    Positions are known to some 500 m; between places in the same cell of that grid there is no way at all.
    """
    if here is None or there is None:
        return 0
    return math.ceil(metres_between(*here, *there) / 1000 * per_km)


def named(text: str, places: Iterable[N]) -> list[N]:
    """Give the places that `text` may mean: the one of exactly that name, else those that share words with it.

    Never guessed: more than one, or none, is for the person to decide.
    """
    wanted = fold(text).strip()
    choices = list(places)
    exact = [place for place in choices if place.folded == wanted]
    if exact:
        return exact
    contained = [place for place in choices if f" {place.folded} " in f" {wanted} "]
    if contained:
        return contained
    words = set(wanted.split())
    return [place for place in choices if words & set(place.folded.split())]


def mentioned(text: str, places: Iterable[N]) -> N | None:
    """Give the one place whose name stands in a sentence; None for none or several."""
    words = " " + " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split()) + " "
    found = [place for place in places if any(f" {form} " in words for form in _forms(place.folded))]
    longest = [place for place in found if not any(_inside(place, other) for other in found)]
    return longest[0] if len(longest) == 1 else None


def _forms(folded: str) -> tuple[str, ...]:
    """Give a name as it may stand in a sentence: in Welsh its first letter changes ("o Gathays", "yng Nghaerdydd")."""
    first, gap, rest = folded.partition(" ")
    return (folded, *(form + gap + rest for form in mutations(first) if len(form) >= _SHORTEST_FORM))


def _inside(place: Named, other: Named) -> bool:
    return place is not other and f" {place.folded} " in f" {other.folded} "
