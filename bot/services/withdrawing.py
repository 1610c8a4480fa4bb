"""When somebody goes: all that others count on is taken back, and they are told, before the membership ends."""

from bot.services.turn import Turn
from storage import commitments as promised
from storage import going
from storage.people import Member


def take_back_all(turn: Turn, member: Member) -> None:
    """Withdraw a member's promises, cancel what is needed for them, end their offers and what waits for them.

    Only in the member's own circle; the turn's actor is the member's person.
    """
    from bot.services import commitments, needs  # LAZY

    for commitment in promised.upcoming_of(turn.tx, member.person_id, now=turn.now):
        if commitment.circle_id == member.circle_id and commitment.upcoming:
            commitments.withdraw(turn, commitment.id, commitment.version)
    for need_id, version in going.needs_of(turn.tx, member.id):
        needs.cancel_need(turn, need_id, version)
    going.end_all(turn.tx, member.id, member.person_id, member.circle_id, now=turn.now)
