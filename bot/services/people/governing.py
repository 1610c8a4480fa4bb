"""What a steward changes once a circle is open: its name, language, place and zone; and its rules, each with a record.

A changed zone moves nothing: what is planned keeps the zone in which it was said.
"""

from zoneinfo import available_timezones

from bot.domain.errors import DomainError, NotFoundError
from bot.domain.ids import CircleId
from bot.domain.people.places import rounded
from bot.domain.rules import BY_NAME
from bot.services.people.roles import stewarding
from bot.services.saying import refresh
from bot.services.turn import Turn
from storage.people import circles, people, rules

_LONGEST = 100


def rename(turn: Turn, circle_id: CircleId, name: str) -> None:
    """Call the circle otherwise. Raises NotAllowedError for anybody but its steward, DomainError."""
    stewarding(turn, circle_id)
    cleaned = " ".join(name.split())
    if not 1 <= len(cleaned) <= _LONGEST:
        raise DomainError("setup-name-how")
    circles.rename(turn.tx, circle_id, cleaned)
    _changed(turn, circle_id, "name")


def set_language(turn: Turn, circle_id: CircleId, language: str) -> None:
    """Speak another language in the circle's group and on its posters. Raises as `rename`."""
    stewarding(turn, circle_id)
    circles.set_language(turn.tx, circle_id, language)
    _changed(turn, circle_id, "language")


def set_place(turn: Turn, circle_id: CircleId, name: str, lat: float | None, lon: float | None) -> None:
    """Say where the circle is: in words, by a point (degrees, rounded to some 500 m), or both. Raises as `rename`."""
    stewarding(turn, circle_id)
    if lat is not None and lon is not None:
        lat, lon = rounded(lat, lon)
    circles.set_place(turn.tx, circle_id, name=name[:_LONGEST], lat=lat, lon=lon)
    _changed(turn, circle_id, "place")


def set_zone(turn: Turn, circle_id: CircleId, zone: str) -> None:
    """Live by another time zone, an IANA name, from the next need on. Raises as `rename`."""
    stewarding(turn, circle_id)
    if zone not in available_timezones():
        raise DomainError("setup-zone-unknown")
    circles.set_zone(turn.tx, circle_id, zone)
    _changed(turn, circle_id, "zone")


def set_rule(turn: Turn, circle_id: CircleId, name: str, value: int | bool) -> None:  # noqa: FBT001 - a rule's value
    """Decide a rule of the circle: it holds from now on, with the record of who decided it and when.

    Raises NotAllowedError for anybody but its steward, NotFoundError, DomainError for a value out of the rule's range.
    """
    member = stewarding(turn, circle_id)
    wanted = BY_NAME.get(name)
    if wanted is None:
        raise NotFoundError
    try:
        rules.set_rule(turn.tx, circle_id, wanted, value, now=turn.now, by=member.id)
    except ValueError as error:
        raise DomainError("rules-range", least=int(wanted.least), most=int(wanted.most)) from error
    version = circles.times_done(turn.tx, circle_id, f"rule.{name}") + 1
    turn.in_circle(circle_id).record("decide", f"rule.{name}", circle_id, version, value=value)
    refresh(turn, "rules", circle=circle_id)


def _changed(turn: Turn, circle_id: CircleId, part: str) -> None:
    if people.circle(turn.tx, circle_id) is None:
        raise NotFoundError
    version = circles.times_done(turn.tx, circle_id, "circle") + 1
    turn.in_circle(circle_id).record("change", "circle", circle_id, version, part=part)
    refresh(turn, "circle", circle=circle_id)
