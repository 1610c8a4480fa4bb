"""After the slot both sides agree how long it was; agreed hours are booked once (I7), and the promise is done.

Either side says it first; the other confirms or says otherwise; a coordinator of neither side may settle it; what the
other side leaves unanswered for as long as the circle's rule says counts as stated, and is said to.
"""

from collections.abc import Iterable
from datetime import timedelta

from bot.domain.day.hours import Agreed, Agreement, Side
from bot.domain.errors import NotAllowedError, NotFoundError, OutdatedError
from bot.domain.ids import ContributionId, PersonId, SlotId
from bot.domain.rules import RULES
from bot.domain.states import CommitmentState, ContributionState
from bot.services.day import ledger, parties
from bot.services.day.parties import Case
from bot.services.promises import concerned, contacts
from bot.services.saying import refresh, show, tell
from bot.services.showing import slot_changed
from bot.services.turn import Due, Turn
from storage.day import contributions
from storage.day import ledger as accounts
from storage.day.contributions import Contribution
from storage.needs.needs import Slot
from storage.people.rules import rule
from storage.promises import commitments
from storage.queues import due as falling
from storage.queues.outbox import Priority

#: What falls due when the other side has said nothing.
SILENCE = "hours.silence"
#: Longest thank-you, characters.
LONGEST_THANKS = 1000

#: Hours can be said of a promise that stands, was kept, or was said not to have been kept.
_COUNTS = (
    CommitmentState.ACCEPTED,
    CommitmentState.CONFIRMED,
    CommitmentState.THERE,
    CommitmentState.NO_SHOW,
)


def ask_giver(turn: Turn, case: Case) -> Contribution:
    """Ask the giver how long it was, and wait for an answer."""
    asked = _opened(turn, case)
    if asked.state == ContributionState.AGREED:
        return asked
    _show_hours(turn, [case.commitment.person_id], asked, priority=Priority.REMINDER, due=True)
    return asked


def ask_receiver(turn: Turn, slot: Slot, person: PersonId) -> None:
    """Ask the receiving side how long each of those who came was there: on one card."""
    for commitment in parties.held_by(turn.tx, slot.id):
        _opened(turn, parties.case_of(turn.tx, commitment.id))
    show(turn, person, "received", priority=Priority.REMINDER, anew=True, due=turn.due, slot=slot.id)


def state_hours(turn: Turn, contribution_id: ContributionId, version: int, minutes: int) -> Contribution:
    """Say that it took `minutes`: as the giver, as the receiving side, or as a coordinator who settles it.

    Raises `NotAllowedError` for anybody else, `OutdatedError` when the other side has spoken since or it is agreed
    already, `DomainError` for more than a day.
    """
    known, case, side = may_state(turn, contribution_id)
    if known.version != version:
        raise OutdatedError
    said = known.said.settle(minutes) if side is None else known.said.state_minutes(side, minutes)
    turn = turn.in_circle(known.circle_id)
    act = turn.record("state_hours", "contribution", known.id, version, side=side, minutes=minutes)
    return _write(turn, case, known, said, act=act, side=side)


def may_state(turn: Turn, contribution_id: ContributionId) -> tuple[Contribution, Case, Side | None]:
    """Give what the actor can say something about, and on which side (None: a coordinator of neither).

    Raises `NotAllowedError` for anybody else, `OutdatedError` when it is agreed already.
    """
    known, case = contribution_and_case(turn, contribution_id)
    if known.state == ContributionState.AGREED:
        raise OutdatedError("hours-agreed-already")
    return known, case, _side(turn, case)


def note_absence(turn: Turn, case: Case, *, received: bool) -> None:
    """Open the hours after "nobody came"; from the receiving side it says too that there were none.

    It never takes back what the receiving side has said, and what a coordinator records does not speak for it. Who
    records was asked before, and the giver is asked by a card of its own.
    """
    known = _opened(turn, case)
    if not received or known.state == ContributionState.AGREED or known.said.receiver is not None:
        return
    said = known.said.state_minutes(Side.RECEIVER, 0)
    act = turn.record("state_hours", "contribution", known.id, known.version, side=Side.RECEIVER, minutes=0)
    _write(turn, case, known, said, act=act, side=None)


def confirm_all(turn: Turn, slot_id: SlotId, seal: int) -> int:
    """The receiving side: all is right as the givers say. Give how many were agreed.

    `seal` is what `seal_of` gave for the card that was pressed. Raises `OutdatedError` when something was said since,
    or nothing waits.
    """
    listed = contributions.of_slot(turn.tx, slot_id)
    if seal_of(listed) != seal:
        raise OutdatedError
    waiting = [one for one in listed if one.said.giver is not None and one.said.receiver is None]
    confirmed = 0
    for one in waiting:
        if one.state == ContributionState.STATED and one.said.giver is not None:
            state_hours(turn, one.id, one.version, one.said.giver)
            confirmed += 1
    if not confirmed:
        raise OutdatedError
    return confirmed


def seal_of(listed: Iterable[Contribution]) -> int:
    """Give one number for the versions of several contributions: it rises with each of them."""
    return sum(one.version for one in listed)


def silence(turn: Turn, due: Due) -> None:
    """The other side has said nothing for as long as the circle waits: agreed as stated, and said so.

    What nobody has said, and what the two see differently, is shown to who answers for the need instead.
    """
    known, case = contribution_and_case(turn, ContributionId(due.subject))
    if known.state == ContributionState.AGREED or case.commitment.state not in _COUNTS:
        return
    said = known.said.fall_silent()
    if said == known.said:
        _show_hours(turn, _settlers(turn, case), known, priority=Priority.REMINDER)
        return
    act = turn.record("fall_silent", "contribution", known.id, known.version, minutes=said.minutes)
    _write(turn, case, known, said, act=act, side=None)


def thank(turn: Turn, contribution_id: ContributionId, words: str) -> None:
    """The receiving side says thank you, in words or without; it is brought to the giver once.

    Raises `NotAllowedError` for anybody else, `OutdatedError` when they have thanked already.
    """
    known, case = may_thank(turn, contribution_id)
    by = turn.actor
    if by is None:
        raise NotAllowedError("hours-not-yours")
    turn = turn.in_circle(known.circle_id)
    turn.record("thank", "contribution", contribution_id, 1)
    contributions.thank(turn.tx, known, by, words.strip()[:LONGEST_THANKS], now=turn.now)
    giver = case.commitment.person_id
    tell(
        turn,
        giver,
        "thanks",
        priority=Priority.REMINDER,
        not_before=parties.at_waking(turn.tx, giver, case.slot, turn.now),
        circle=known.circle_id,
        contribution=known.id,
        by=by,
    )
    refresh(turn, "hours", contribution=known.id)
    refresh(turn, "hours-agreed", circle=known.circle_id, contribution=known.id)
    refresh(turn, "received", slot=case.slot.id)
    refresh(turn, "balance", circle=known.circle_id, member=case.commitment.member_id)


def may_thank(turn: Turn, contribution_id: ContributionId) -> tuple[Contribution, Case]:
    """Give what the actor can say thank you for.

    Raises `NotAllowedError` for who did not receive it, `OutdatedError` when they have thanked already.
    """
    known, case = contribution_and_case(turn, contribution_id)
    if turn.actor is None or not parties.may_receive(turn.tx, case, turn.actor):
        raise NotAllowedError("hours-not-yours")
    if any(one.by_person == turn.actor for one in contributions.thanks_for(turn.tx, known.id)):
        raise OutdatedError("thanks-already")
    return known, case


def contribution_and_case(turn: Turn, contribution_id: ContributionId) -> tuple[Contribution, Case]:
    """Give a contribution with what it was for. Raises `NotFoundError`."""
    known = contributions.contribution(turn.tx, contribution_id)
    if known is None:
        raise NotFoundError
    return known, parties.case_of(turn.tx, known.commitment_id)


def _side(turn: Turn, case: Case) -> Side | None:
    """Tell on which side the actor speaks; None: a coordinator of neither."""
    if case.commitment.state not in _COUNTS:
        raise OutdatedError
    if turn.actor is not None and turn.actor == case.commitment.person_id:
        return Side.GIVER
    if parties.may_receive(turn.tx, case, turn.actor):
        return Side.RECEIVER
    if concerned.coordinates(turn.tx, case.need, turn.actor):
        return None
    raise NotAllowedError("hours-not-yours")


def _opened(turn: Turn, case: Case) -> Contribution:
    known = contributions.open_for(turn.tx, case.commitment.id, case.slot.circle_id, now=turn.now)
    if known.state == ContributionState.OPEN:
        _plan_silence(turn, case, known)
    return known


def _plan_silence(turn: Turn, case: Case, known: Contribution) -> None:
    """Wait anew from now on. Each word said has a wait of its own: also what comes after the first has ended."""
    days = rule(turn.tx, case.slot.circle_id, RULES.hours_silence_days)
    falling.drop(turn.tx, now=turn.now, subject=known.id, kinds=SILENCE)
    falling.plan(
        turn.tx,
        kind=SILENCE,
        subject=known.id,
        at=turn.now + timedelta(days=days),
        circle=case.slot.circle_id,
        occasion=str(known.version),
    )


def _write(
    turn: Turn, case: Case, known: Contribution, said: Agreement, *, act: int, side: Side | None
) -> Contribution:
    written = contributions.say(turn.tx, known.id, said, now=turn.now)
    refresh(turn, "hours", contribution=known.id)
    refresh(turn, "received", slot=case.slot.id)
    if written.state == ContributionState.AGREED:
        _conclude(turn, case, written, act)
        return written
    _plan_silence(turn, case, written)
    if side is Side.RECEIVER:
        _show_hours(turn, [case.commitment.person_id], written)
    elif side is Side.GIVER:
        _show_received(turn, case)
    if written.state == ContributionState.DISPUTED:
        _show_hours(turn, _settlers(turn, case), written)
    return written


def _settlers(turn: Turn, case: Case) -> list[PersonId]:
    """Give the coordinators who are of neither side, if there are any; else those there are."""
    sides = {case.commitment.person_id, *parties.receivers(turn.tx, case.need)}
    found = parties.coordinators(turn.tx, case.need)
    return [person for person in found if person not in sides] or [
        person for person in found if person != case.commitment.person_id
    ]


def _show_hours(
    turn: Turn,
    to: Iterable[PersonId],
    known: Contribution,
    *,
    priority: Priority = Priority.REPLY,
    due: bool = False,
) -> None:
    case = parties.case_of(turn.tx, known.commitment_id)
    for person in dict.fromkeys(to):
        if person == turn.actor:
            continue
        show(
            turn,
            person,
            "hours",
            priority=priority,
            not_before=None if due else parties.at_waking(turn.tx, person, case.slot, turn.now),
            anew=True,
            due=turn.due if due else None,
            contribution=known.id,
        )


def _show_received(turn: Turn, case: Case) -> None:
    """The receiving side sees on its card of the slot what the giver says: one card, however many came."""
    for person in parties.receivers(turn.tx, case.need):
        if person != turn.actor:
            at = parties.at_waking(turn.tx, person, case.slot, turn.now)
            show(turn, person, "received", not_before=at, anew=True, slot=case.slot.id)


def _conclude(turn: Turn, case: Case, agreed: Contribution, act: int) -> None:
    """Book what is agreed, end the promise, and tell both sides how they stand now."""
    falling.drop(turn.tx, now=turn.now, subject=agreed.id, kinds=SILENCE)
    minutes = agreed.said.minutes or 0
    missed = case.commitment.state == CommitmentState.NO_SHOW
    if not (missed and (minutes == 0 or not parties.may_hold_again(turn.tx, case))):
        commitments.change(turn.tx, case.commitment, CommitmentState.DONE, now=turn.now)
    contacts.close(turn, case.commitment)
    if minutes:
        circle = case.slot.circle_id
        helped = accounts.account_of(turn.tx, circle, case.need.beneficiary_member, now=turn.now)
        giver = accounts.account_of(turn.tx, circle, case.commitment.member_id, now=turn.now)
        ledger.book(
            turn,
            circle=circle,
            from_account=helped,
            to_account=giver,
            minutes=minutes,
            act=act,
            contribution=agreed.id,
        )
    _tell_agreed(turn, case, agreed)
    slot_changed(turn, case.slot.id)


def _tell_agreed(turn: Turn, case: Case, agreed: Contribution) -> None:
    told = [case.commitment.person_id]
    if case.need.beneficiary_member is not None or agreed.said.how is not Agreed.BOTH:
        told += parties.receivers(turn.tx, case.need)
    for person in dict.fromkeys(told):
        show(
            turn,
            person,
            "hours-agreed",
            anew=True,
            not_before=None
            if person == turn.actor
            else parties.at_waking(turn.tx, person, case.slot, turn.now),
            circle=agreed.circle_id,
            contribution=agreed.id,
        )
