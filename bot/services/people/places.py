"""Where people are, rounded before anything is stored; and the names of places that a circle knows."""

from bot.domain.errors import DomainError, NotFoundError
from bot.domain.ids import CircleId
from bot.domain.people.places import rounded
from bot.domain.words import fold
from bot.services.acting import acting_member
from bot.services.people.own_cards import member_changed
from bot.services.people.roles import stewarding
from bot.services.saying import refresh
from bot.services.turn import Turn
from storage.people import members, places
from storage.people.places import KnownPlace

_LONGEST_NAME = 100


def set_place(turn: Turn, lat: float, lon: float, name: str = "") -> None:
    """Note where the actor is, to some 500 m; `name` when it is a place that the circle knows.

    Raises NotAllowedError.
    """
    member = acting_member(turn)
    coarse_lat, coarse_lon = rounded(lat, lon)
    version = members.set_place(turn.tx, member.id, lat=coarse_lat, lon=coarse_lon, name=name)
    turn.record("place_set", "member", member.id, version)
    member_changed(turn, member)


def forget_place(turn: Turn) -> None:
    """Forget where the actor is: their distance is unknown from now on. Raises NotAllowedError."""
    member = acting_member(turn)
    version = members.set_place(turn.tx, member.id, lat=None, lon=None, name="")
    turn.record("place_forgotten", "member", member.id, version)
    member_changed(turn, member)


def pin(turn: Turn, name: str, lat: float, lon: float) -> KnownPlace:
    """A steward pins a street or quarter: from now on its name is understood. Raises NotAllowedError, DomainError.

    A pinned place is a public one, so it is kept as it was given, degrees.
    """
    member = stewarding(turn)
    cleaned = " ".join(name.split())
    folded = fold(cleaned).strip()
    if not folded or len(cleaned) > _LONGEST_NAME:
        raise DomainError("places-name-how")
    pinned = places.pin(turn.tx, member.circle_id, name=cleaned, folded=folded, lat=lat, lon=lon)
    refresh(turn, "places", circle=member.circle_id)
    return pinned


def unpin(turn: Turn, circle_id: CircleId, place_id: int) -> None:
    """A steward takes a pinned place away; where people are stays as it is. Raises NotAllowedError, NotFoundError."""
    member = stewarding(turn, circle_id)
    if places.unpin(turn.tx, member.circle_id, place_id) is None:
        raise NotFoundError
    refresh(turn, "places", circle=member.circle_id)
