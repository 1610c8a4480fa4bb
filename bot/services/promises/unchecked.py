"""What follows when somebody no longer meets what a need requires (I11): the same for all, and with a word to each.

Whoever was asked need not answer any more; whoever has promised gives the place back, and hears why. It begins only
with times that have not begun: whoever is there goes on. The coordinator saw beforehand whom it would concern.
"""

from bot.domain.ids import MemberId, NeedId
from bot.domain.states import InvitationState
from bot.services.promises import commitments, inviting
from bot.services.saying import refresh
from bot.services.turn import Turn
from storage.people import checks
from storage.promises import commitments as promises
from storage.promises import invitations


def let_go(turn: Turn, *, need: NeedId | None = None, member: MemberId | None = None) -> None:
    """Close the invitations and give back the promises, of a need or of a member, that now lack a check."""
    slots = []
    for invitation_id in checks.asked_without(turn.tx, need=need, member=member):
        invited = invitations.invitation(turn.tx, invitation_id)
        if invited is None:
            continue
        turn.as_actor(None, invited.circle_id).record("close", "invitation", invited.id, invited.version)
        invitations.change(turn.tx, invited, InvitationState.CLOSED)
        refresh(turn, "invitation", invitation=invited.id)
        slots.append(invited.slot_id)
    for commitment_id in checks.promised_without(turn.tx, now=turn.now, need=need, member=member):
        promised = promises.commitment(turn.tx, commitment_id)
        if promised is not None:
            commitments.let_go(turn, promised, "promise_unchecked", look=False)
            slots.append(promised.slot_id)
    for slot in dict.fromkeys(slots):
        inviting.look(turn, slot, tell=True)
