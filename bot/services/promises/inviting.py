"""Inviting in waves: as few people as fill the slot in time, and nobody is woken for it.

Looking at a slot (`look`) is the one thing that happens, whatever the occasion: a beginning, an answer, a place given
back, a deadline. It can be repeated at will: it asks only whom it has not asked, and only for places that are open.
"""

from datetime import datetime, timedelta

from bot.domain.errors import NotAllowedError, NotFoundError, OutdatedError
from bot.domain.ids import InvitationId, OfferId, SlotId
from bot.domain.promises.answering import Ending
from bot.domain.rules import RULES
from bot.domain.states import InvitationState, NeedState, SlotState, may_follow
from bot.services.promises import asking, concerned, holding, learning
from bot.services.saying import refresh, show
from bot.services.showing import slot_changed
from bot.services.turn import Turn
from storage.connection import Tx
from storage.needs import changing_needs, needs, offers, skills
from storage.needs.needs import Need, SendTo, Slot
from storage.people import people
from storage.people.rules import rule
from storage.promises import commitments, invitations, matching
from storage.promises.invitations import Decline, Invitation
from storage.queues import due
from storage.queues.outbox import Priority

#: In one of these an invitation waits for an answer, or for the member's waking.
_AWAITED = frozenset({InvitationState.PLANNED, InvitationState.SENT})


def begin(turn: Turn, slot_id: SlotId) -> None:
    """Begin to invite for a slot, or look at it again after it changed. Nobody fits: the coordinators are told."""
    look(turn, slot_id, tell=True)
    plan_warning(turn, slot_id)


def new_offer(turn: Turn, offer_id: OfferId) -> None:
    """Look whether an open slot waits for just this offer."""
    offer = offers.offer(turn.tx, offer_id)
    if offer is None:
        return
    for slot_id in matching.open_for(turn.tx, offer.circle_id, offer.skill_id, now=turn.now):
        look(turn, slot_id, tell=False)


def look(turn: Turn, slot_id: SlotId, *, tell: bool) -> None:
    """Bring a slot forward: what timed out expires, free places go to the waiting list, the next are asked.

    With `tell` the coordinators hear it when places are open and nobody is left to ask.
    """
    found = open_slot(turn.tx, slot_id, turn.now)
    if found is None:
        return
    slot, need = found
    clock = turn.as_actor(None, slot.circle_id)
    _expire(clock, slot)
    free = holding.fill_from_waiting(clock, slot, need)
    again = None
    if wanted := free or _doubted(turn.tx, slot, need):
        asked = asking.ask_next(clock, slot, need, wanted)
        again = asked.look_again
        if free and tell and not asked.anybody_left and not invitations.count_awaited(turn.tx, slot.id):
            warn(clock, slot, need)
    else:
        _close(clock, slot)
    _plan_next(clock, slot, again)
    slot_changed(turn, slot.id)
    refresh(turn, "unfilled", slot=slot.id)
    refresh(turn, "slot_invite", slot=slot.id)


def open_slot(tx: Tx, slot_id: SlotId, now: datetime) -> tuple[Slot, Need] | None:
    """Give a slot for which people can still be found, with its need; None when it is over, cancelled or begun."""
    slot = needs.slot(tx, slot_id)
    need = None if slot is None else needs.need(tx, slot.need_id)
    if slot is None or need is None or slot.state != SlotState.OPEN or need.state != NeedState.PUBLISHED:
        return None
    return None if slot.starts_at <= now else (slot, need)


def decline(turn: Turn, invitation_id: InvitationId, version: int, kind: Decline) -> None:
    """No, not this time; or not this kind of thing at all, which is remembered (`ask_again` takes that back).

    Raises `NotFoundError` for somebody else's invitation, `OutdatedError` when it was answered or closed meanwhile.
    """
    invited = own_invitation(turn, invitation_id)
    if invited.version != version or not may_follow("invitation", invited.state, InvitationState.DECLINED):
        raise OutdatedError
    if invited.state == InvitationState.ACCEPTED:
        raise OutdatedError  # a promise is given back, not declined
    turn.record("decline", "invitation", invited.id, version, kind=kind.value)
    awaited = invited.state in _AWAITED
    learning.answered(turn, invited, Ending.NO)
    invitations.change(turn.tx, invited, InvitationState.DECLINED, answered=turn.now, decline=kind)
    if kind == Decline.NOT_THIS_KIND:
        slot = needs.slot(turn.tx, invited.slot_id)
        need = None if slot is None else needs.need(turn.tx, slot.need_id)
        if need is not None:
            invitations.avoid(
                turn.tx,
                now=turn.now,
                circle=need.circle_id,
                member=invited.member_id,
                skill=skills.root(turn.tx, need.skill_id),
            )
    refresh(turn, "invitation", invitation=invited.id)
    slot_changed(turn, invited.slot_id)
    look(turn, invited.slot_id, tell=awaited)


def ask_again(turn: Turn, invitation_id: InvitationId, version: int) -> None:
    """Take "not this kind" back: the member can be asked for the skill again. Raises as `decline` does."""
    invited = own_invitation(turn, invitation_id)
    slot = needs.slot(turn.tx, invited.slot_id)
    need = None if slot is None else needs.need(turn.tx, slot.need_id)
    if need is None or invited.version != version:
        raise OutdatedError
    turn.record("ask_again", "invitation", invited.id, version)
    invitations.avoid_no_more(turn.tx, member=invited.member_id, skill=skills.root(turn.tx, need.skill_id))
    refresh(turn, "invitation", invitation=invited.id)


def own_invitation(turn: Turn, invitation_id: InvitationId) -> Invitation:
    """Give the actor's own invitation. Raises `NotFoundError` when it is somebody else's."""
    invited = invitations.invitation(turn.tx, invitation_id)
    member = None if invited is None else people.member(turn.tx, invited.member_id)
    if invited is None or member is None or member.person_id != turn.actor:
        raise NotFoundError
    if member.left_at is not None:
        raise NotAllowedError("error-join-first")
    return invited


def coordinated_slot(turn: Turn, slot_id: SlotId, version: int) -> tuple[Slot, Need]:
    """Give an open slot that the actor coordinates, and its need as it is in this version.

    Raises `NotAllowedError`; `OutdatedError` for a slot that is over and for another version.
    """
    found = open_slot(turn.tx, slot_id, turn.now)
    if found is None:
        raise OutdatedError("need-error-over")
    slot, need = found
    if not concerned.coordinates(turn.tx, need, turn.actor):
        raise NotAllowedError
    if need.version != version:
        raise OutdatedError
    return slot, need


def widen(turn: Turn, slot_id: SlotId, version: int) -> None:
    """A coordinator asks further away: the circle's reach is added to everybody's, and the next are asked.

    `version` is the need's. Raises `NotAllowedError`, `OutdatedError`.
    """
    slot, need = coordinated_slot(turn, slot_id, version)
    turn.record("widen", "need", need.id, version, slot=slot.id)
    changing_needs.widen(turn.tx, need.id, now=turn.now, by_m=rule(turn.tx, need.circle_id, RULES.reach_m))
    look(turn, slot.id, tell=True)


def warn(turn: Turn, slot: Slot, need: Need) -> None:
    """Show whoever answers for the need that places are open, with what would widen it."""
    for member in concerned.answering(turn.tx, need):
        at = concerned.when_awake(turn.tx, member.person_id, slot, turn.now)
        show(turn, member.person_id, "unfilled", anew=True, not_before=at, slot=slot.id)


def warn_in_time(turn: Turn, slot_id: SlotId) -> None:
    """The circle's hours before the start have come: if places are open, the coordinators are told."""
    found = open_slot(turn.tx, slot_id, turn.now)
    if found is not None and needs.held(turn.tx, slot_id) < found[0].places:
        warn(turn.as_actor(None, found[0].circle_id), *found)


def plan_warning(turn: Turn, slot_id: SlotId) -> None:
    """Plan when the coordinators hear of places still open, however people learn of the slot."""
    found = open_slot(turn.tx, slot_id, turn.now)
    if found is None:
        return
    slot, _ = found
    at = slot.starts_at - timedelta(hours=rule(turn.tx, slot.circle_id, RULES.unfilled_warning_hours))
    if at <= turn.now:
        at = turn.now + (slot.starts_at - turn.now) / 2  # it is late already: while there is some time
    due.drop(turn.tx, now=turn.now, subject=slot.id, kinds="unfilled")
    occasion = str(slot.version)
    due.plan(turn.tx, kind="unfilled", subject=slot.id, at=at, circle=slot.circle_id, occasion=occasion)


def _doubted(tx: Tx, slot: Slot, need: Need) -> int:
    """Count the promised places whose givers stay silent and for which nobody waits yet.

    They stay promised until their givers say no; those who are asked for them are told so, and wait.
    """
    if need.send_to != SendTo.BEST:
        return 0
    return max(0, commitments.in_doubt(tx, slot.id) - commitments.line_length(tx, slot.id))


def _expire(turn: Turn, slot: Slot) -> None:
    for invited in invitations.run_out(turn.tx, slot.id, InvitationState.SENT, now=turn.now):
        turn.record("expire", "invitation", invited.id, invited.version)
        invitations.change(turn.tx, invited, InvitationState.EXPIRED)
        refresh(turn, "invitation", priority=Priority.INVITATION, invitation=invited.id)


def _close(turn: Turn, slot: Slot) -> None:
    """The slot is full: whoever has not answered need not."""
    turn.record_each("close", "invitation", invitations.awaited(turn.tx, slot.id))
    invitations.close_awaited(turn.tx, slot.id)
    learning.ended(turn, slot)


def _plan_next(turn: Turn, slot: Slot, again: datetime | None) -> None:
    """Plan when the slot is to be looked at next: as planned, or at the next waking or deadline of whoever is asked."""
    deadline = invitations.next_deadline(turn.tx, slot.id, now=turn.now)
    at = min((at for at in (deadline, again) if at is not None and at < slot.starts_at), default=deadline)
    if at is not None:
        invitations.plan_wave(turn.tx, circle=slot.circle_id, slot=slot.id, at=at)
    else:
        due.drop(turn.tx, now=turn.now, subject=slot.id, kinds="wave")
