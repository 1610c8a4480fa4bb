"""When somebody goes: all that others count on is taken back, and they are told, before the membership ends."""

from bot.domain.ids import NeedId, SlotId
from bot.domain.states import CommitmentState, NeedState, SlotState
from bot.services.promises import commitments, contacts
from bot.services.showing import boards_changed, need_changed, slot_changed
from bot.services.turn import Turn
from storage.needs import changing_needs
from storage.people.people import Member
from storage.promises import commitments as promised
from storage.promises import going
from storage.queues import due


def take_back_all(turn: Turn, member: Member) -> None:
    """Withdraw a member's promises, cancel what is needed for them, end their offers and what waits for them.

    Only in the member's own circle; the turn's actor is the member's person.
    """
    standing = promised.upcoming_of(turn.tx, member.person_id, now=turn.now)
    # Off the waiting lists first: what is given back would else give them the places that they wait for.
    for commitment in sorted(standing, key=lambda one: one.state != CommitmentState.WAITING):
        if commitment.circle_id == member.circle_id and commitment.upcoming:
            commitments.withdraw(turn, commitment.id, commitment.version)
    contacts.withdraw_from(turn, member, leaving=True)
    for need_id, version in going.needs_of(turn.tx, member.id):
        _cancel_need(turn, need_id, version)
    slots = going.invited_to(turn.tx, member.id)
    going.end_all(turn.tx, member.id, member.person_id, member.circle_id, now=turn.now)
    for slot_id in slots:
        slot_changed(turn, slot_id)
    boards_changed(turn, member.circle_id)


def _cancel_need(turn: Turn, need_id: NeedId, version: int) -> None:
    """Cancel a need of whoever goes: those who have promised are told."""
    turn.record("gone", "need", need_id, version)
    for slot_id in going.open_slots_of(turn.tx, need_id):
        _cancel_slot(turn, slot_id)
    changing_needs.set_need_state(turn.tx, need_id, now=turn.now, state=NeedState.CANCELLED)
    due.drop(turn.tx, now=turn.now, subject=need_id, kinds="extend_need")
    need_changed(turn, need_id)


def _cancel_slot(turn: Turn, slot_id: SlotId) -> None:
    changing_needs.set_slot_state(turn.tx, slot_id, state=SlotState.CANCELLED)
    for kind in ("slot_over", "send_slot", "wave"):
        due.drop(turn.tx, now=turn.now, subject=slot_id, kinds=kind)
    commitments.slot_cancelled(turn, slot_id)
    slot_changed(turn, slot_id)
