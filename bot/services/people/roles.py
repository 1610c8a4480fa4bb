"""Who may: asked of the database, whatever button was pressed. And how roles are given and taken."""

from bot.domain.errors import DomainError, NotAllowedError, OutdatedError
from bot.domain.ids import CircleId, MemberId
from bot.services.acting import acted_on, acting_member
from bot.services.people.own_cards import raise_version
from bot.services.promises import contacts
from bot.services.saying import refresh, show, tell
from bot.services.turn import Turn
from storage.people import members, people
from storage.people.people import Member

COORDINATOR = "coordinator"
STEWARD = "steward"


def acting_in(turn: Turn, circle_id: CircleId) -> Member:
    """Give what the actor is in a circle. Raises NotAllowedError when they are not in it."""
    member = None if turn.actor is None else people.membership(turn.tx, circle_id, turn.actor)
    if member is None or member.left_at is not None:
        raise NotAllowedError("error-join-first")
    return member


def stewarding(turn: Turn, circle_id: CircleId | None = None) -> Member:
    """Give the member who acts in a circle (the current one). Raises NotAllowedError unless they are its steward."""
    member = acting_member(turn) if circle_id is None else acting_in(turn, circle_id)
    if STEWARD not in people.roles(turn.tx, member.id):
        raise NotAllowedError("error-steward-only")
    return member


def appoint(turn: Turn, member_id: MemberId, version: int) -> None:
    """A steward makes somebody a coordinator; they are told.

    Raises NotAllowedError, NotFoundError, OutdatedError; DomainError when nobody could reach them as coordinator.
    """
    steward, chosen = _steward_and(turn, member_id, version)
    if people.roles(turn.tx, chosen.id) & {COORDINATOR, STEWARD}:
        raise OutdatedError("people-coordinates-already")
    if people.chat_of(turn.tx, chosen.person_id) is None:
        raise DomainError("people-no-account")
    turn.record("appointed", "member", chosen.id, version)
    members.give_role(turn.tx, chosen.circle_id, chosen.id, COORDINATOR, by=steward.id, now=turn.now)
    _changed(turn, chosen, "role_given", COORDINATOR)


def remove(turn: Turn, member_id: MemberId, version: int) -> None:
    """A steward ends somebody's coordinating; they are told. A steward's own stays: it is handed on instead.

    Raises NotAllowedError, NotFoundError, OutdatedError; DomainError for a steward.
    """
    _, chosen = _steward_and(turn, member_id, version)
    if STEWARD in people.roles(turn.tx, chosen.id):
        raise DomainError("people-steward-stays")
    if not members.end_role(turn.tx, chosen.id, COORDINATOR, now=turn.now):
        raise OutdatedError
    turn.record("removed", "member", chosen.id, version)
    contacts.withdraw_from(turn, chosen, leaving=False)
    _changed(turn, chosen, "role_ended", COORDINATOR)


def hand_on(turn: Turn, member_id: MemberId, version: int) -> None:
    """A steward hands on answering for the circle, and stays a coordinator; the new steward is told.

    Raises NotAllowedError, NotFoundError, OutdatedError; DomainError when nobody could reach them.
    """
    steward, chosen = _steward_and(turn, member_id, version)
    if STEWARD in people.roles(turn.tx, chosen.id):
        raise OutdatedError("people-steward-already")
    if people.chat_of(turn.tx, chosen.person_id) is None:
        raise DomainError("people-no-account")
    turn.record("handed_on", "member", chosen.id, version)
    for role in (STEWARD, COORDINATOR):
        if role not in people.roles(turn.tx, chosen.id):
            members.give_role(turn.tx, chosen.circle_id, chosen.id, role, by=steward.id, now=turn.now)
    if COORDINATOR not in people.roles(turn.tx, steward.id):
        members.give_role(turn.tx, steward.circle_id, steward.id, COORDINATOR, by=steward.id, now=turn.now)
    members.end_role(turn.tx, steward.id, STEWARD, now=turn.now)
    raise_version(turn, steward)
    refresh(turn, "member", circle=steward.circle_id, member=steward.id)
    _changed(turn, chosen, "role_given", STEWARD)


def _steward_and(turn: Turn, member_id: MemberId, version: int) -> tuple[Member, Member]:
    """Give the steward who acts and the member they act on, as it stands in this version."""
    steward = stewarding(turn)
    return steward, acted_on(turn, steward, member_id, version)


def _changed(turn: Turn, chosen: Member, kind: str, role: str) -> None:
    raise_version(turn, chosen)
    tell(turn, chosen.person_id, kind, circle=chosen.circle_id, role=role)
    if turn.actor is not None:
        show(turn, turn.actor, "member", circle=chosen.circle_id, member=chosen.id)
