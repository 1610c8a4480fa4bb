"""Who acts, and whether they may: asked of the database, whatever button was pressed."""

from bot.domain.errors import NotAllowedError, NotFoundError, OutdatedError
from bot.domain.ids import MemberId
from bot.services.turn import Turn
from storage.people import people
from storage.people.people import Member


def acting_member(turn: Turn) -> Member:
    """Give the member who acts. Raises `NotAllowedError` when nobody acts, or they have left the circle."""
    if turn.actor is None or turn.circle is None:
        raise NotAllowedError("error-join-first")
    member = people.membership(turn.tx, turn.circle, turn.actor)
    if member is None or member.left_at is not None:
        raise NotAllowedError("error-join-first")
    return member


def is_coordinator(turn: Turn) -> bool:
    """Tell whether who acts coordinates the circle (stewards do too)."""
    return bool(people.roles(turn.tx, acting_member(turn).id))


def acting_coordinator(turn: Turn) -> Member:
    """Give the coordinator who acts. Raises `NotAllowedError` for anybody else."""
    member = acting_member(turn)
    if not people.roles(turn.tx, member.id):
        raise NotAllowedError
    return member


def acted_on(turn: Turn, by: Member, member_id: MemberId, version: int) -> Member:
    """Give the member of the actor's circle whom `by` acts on, as they are in this version.

    Raises `NotFoundError` for somebody of another circle or who has left, `OutdatedError` for another version.
    """
    chosen = people.member(turn.tx, member_id)
    if chosen is None or chosen.circle_id != by.circle_id or chosen.left_at is not None:
        raise NotFoundError
    if chosen.version != version:
        raise OutdatedError
    return chosen
