"""Answering an invitation, taking an open time, giving back: each press is one act, and says what came of it."""

from bot.domain.errors import NotFoundError, OutdatedError
from bot.domain.ids import CommitmentId, InvitationId, SlotId
from bot.domain.states import CommitmentState
from bot.services.people import membership
from bot.services.promises import commitments as promising
from bot.services.promises import contacts, holding, inviting
from bot.services.turn import Due, Turn
from handlers.presses.answers import (
    AcceptInvitation,
    AskMeAgain,
    DeclineInvitation,
    GiveBack,
    GiveBackSurely,
    KeepPromise,
    NotTogether,
    SendCalendar,
    StillYes,
    TakeAgain,
    TakeSlot,
)
from handlers.visit import Visit
from storage.needs import needs
from storage.people import people
from storage.promises import commitments
from storage.promises.commitments import Commitment
from storage.promises.invitations import Decline


def open_slot(visit: Visit, slot_id: SlotId) -> None:
    """Show a time to whoever came by a link, the group or a list: what they promised, else whether they can help."""
    slot = needs.slot(visit.turn.tx, slot_id)
    member = None
    if slot is not None and visit.person is not None:
        member = people.membership(visit.turn.tx, slot.circle_id, visit.person.id)
    if slot is None or member is None or member.left_at is not None:
        raise NotFoundError
    promised = commitments.of_member(visit.turn.tx, slot.id, member.id)
    if promised is not None:
        visit.show("commitment", mode="card_anew", commitment=promised.id)
    else:
        visit.show("slot_invite", mode="card_anew", slot=slot.id)


def accept(visit: Visit, press: AcceptInvitation) -> None:
    """Yes, I can."""
    made = promising.accept(visit.turn, InvitationId(press.invitation), press.version, press.slot_version)
    _said_yes(visit, made)


def take(visit: Visit, press: TakeSlot) -> None:
    """I can help. Whoever has promised it already, or gave it back, is shown that instead."""
    slot = needs.slot(visit.turn.tx, SlotId(press.slot))
    known = None
    if slot is not None and visit.person is not None:
        member = people.membership(visit.turn.tx, slot.circle_id, visit.person.id)
        known = None if member is None else commitments.of_member(visit.turn.tx, slot.id, member.id)
    if known is not None and slot is not None and slot.version == press.version:
        visit.show("commitment", mode="card_anew", commitment=known.id)
        visit.answer("answer-already")
        return
    _said_yes(visit, promising.take(visit.turn, SlotId(press.slot), press.version))


def take_again(visit: Visit, press: TakeAgain) -> None:
    """I can after all."""
    _said_yes(visit, promising.take_again(visit.turn, CommitmentId(press.commitment), press.version))


def _said_yes(visit: Visit, made: Commitment) -> None:
    if made.state == CommitmentState.WAITING:
        place = commitments.place_in_line(visit.turn.tx, made)
        visit.answer("answer-waiting", alert=True, place=place)
    else:
        visit.answer("answer-yes")


def decline(visit: Visit, press: DeclineInvitation) -> None:
    """Not this time, or not this kind of thing."""
    if press.kind not in tuple(Decline):
        raise NotFoundError
    kind = Decline(press.kind)
    inviting.decline(visit.turn, InvitationId(press.invitation), press.version, kind)
    visit.answer("answer-no" if kind == Decline.NOT_THIS_TIME else "answer-not-this-kind")


def ask_again(visit: Visit, press: AskMeAgain) -> None:
    """Not this kind: taken back."""
    inviting.ask_again(visit.turn, InvitationId(press.invitation), press.version)
    visit.answer("answer-asked-again")


def give_back(visit: Visit, press: GiveBack) -> None:
    """I cannot after all: done at once while there is time, asked once more when it is late."""
    found = _own(visit, press.commitment, press.version)
    if found is not None and holding.is_late(visit.turn, found):
        visit.show("give_back_surely", mode="card_anew", commitment=found.id)
        return
    _give_back(visit, press.commitment, press.version)


def give_back_surely(visit: Visit, press: GiveBackSurely) -> None:
    """Yes, give it back."""
    _give_back(visit, press.commitment, press.version)
    visit.close("give_back_surely", answered="yes", commitment=press.commitment)


def keep(visit: Visit, press: KeepPromise) -> None:
    """No, I will come: the question goes away."""
    if _own(visit, press.commitment, press.version) is None:
        raise OutdatedError
    visit.show("commitment", mode="card_anew", commitment=press.commitment)
    visit.close("give_back_surely", answered="no", commitment=press.commitment)
    visit.answer("answer-kept")


def still_yes(visit: Visit, press: StillYes) -> None:
    """Still yes at the changed time."""
    promising.still_yes(visit.turn, CommitmentId(press.commitment), press.version)
    visit.answer("answer-still-yes")


def _own(visit: Visit, commitment: int, version: int) -> Commitment | None:
    """Give the visitor's own promise while it stands in this version; who may do what to it, the service asks."""
    found = commitments.commitment(visit.turn.tx, CommitmentId(commitment))
    if found is None or visit.person is None or found.person_id != visit.person.id:
        return None
    return found if found.version == version and found.upcoming else None


def _give_back(visit: Visit, commitment: int, version: int) -> None:
    waited = _own(visit, commitment, version)
    promising.withdraw(visit.turn, CommitmentId(commitment), version)
    off_list = waited is not None and waited.state == CommitmentState.WAITING
    visit.answer("answer-off-list" if off_list else "answer-given-back")


def send_calendar(visit: Visit, press: SendCalendar) -> None:
    """The calendar file once more."""
    found = commitments.commitment(visit.turn.tx, CommitmentId(press.commitment))
    if found is None or visit.person is None or found.person_id != visit.person.id:
        raise NotFoundError
    visit.show("calendar", commitment=found.id, version=found.version)


def not_together(visit: Visit, press: NotTogether) -> None:
    """I would rather not be brought together with them again."""
    found = commitments.commitment(visit.turn.tx, CommitmentId(press.commitment))
    other = None
    if found is not None and visit.person is not None:
        other = contacts.across(visit.turn.tx, found, visit.person.id)
    if found is None or other is None:
        raise NotFoundError
    membership.block(visit.turn.as_actor(visit.turn.actor, found.circle_id), other)
    visit.show("not_together", of=other)


def wave_due(turn: Turn, due: Due) -> None:
    """A wave's answers were waited for long enough, or somebody wakes."""
    inviting.look(turn, SlotId(due.subject), tell=True)


def unfilled_due(turn: Turn, due: Due) -> None:
    """It is time to tell the coordinators of places that are open."""
    inviting.warn_in_time(turn, SlotId(due.subject))


def new_yes_due(turn: Turn, due: Due) -> None:
    """A new yes was waited for long enough."""
    promising.new_yes_due(turn, CommitmentId(due.subject))
