"""Everybody concerned is reminded: planned from the slot, rechecked when due, and once more when it is sent.

One row of what is due per person and occasion; an occasion names the slot's version, so that a moved slot is planned
anew and nothing is ever said of a time that no longer holds.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.day import reminders as planning
from bot.domain.day.reminders import Occasion, Quiet, Times
from bot.domain.ids import CommitmentId, PersonId, SlotId
from bot.domain.rules import RULES
from bot.domain.states import CommitmentState, SlotState
from bot.services.day import hours, parties
from bot.services.day.parties import Case
from bot.services.saying import refresh, show, tell
from bot.services.turn import Due, Turn
from storage.connection import Tx
from storage.needs import needs
from storage.needs.needs import Need, Slot
from storage.people import people
from storage.people.rules import rule
from storage.promises import invitations
from storage.queues import due as falling
from storage.queues.outbox import Priority

#: What falls due, and the card that then shows: for the giver (of a commitment), for the receiver (of a slot).
GIVER = "reminder.giver."
RECEIVER = "reminder.receiver."
#: A circle's tomorrow, for each coordinator.
SUMMARY = "reminder.coordinator.evening"

#: So long before the start there is still time to find somebody else.
_TO_ACT = timedelta(hours=3)

_STANDS = (CommitmentState.ACCEPTED, CommitmentState.CONFIRMED)


def plan_for(turn: Turn, commitment_id: CommitmentId) -> None:
    """Plan all reminders of a promise that has a place: its giver's, its receiver's, its coordinators'.

    Called again (the slot moved, a new yes) it plans anew; what was said already is not said again.
    """
    case = parties.case_of(turn.tx, commitment_id)
    is_there = case.commitment.state == CommitmentState.THERE
    if not (is_there or case.commitment.state in _STANDS) or case.slot.state != SlotState.OPEN:
        return
    times = times_of(turn.tx, case.slot)
    drop_givers(turn, commitment_id)
    giver = case.commitment.person_id
    for reminder in planning.for_giver(times, quiet_of(turn.tx, giver, case.slot), now=turn.now):
        if is_there and reminder.occasion != Occasion.AFTER:
            continue
        kind = GIVER + reminder.occasion
        _plan(turn, case.slot, kind, commitment_id, person=giver, at=reminder.at)
    falling.drop(turn.tx, now=turn.now, subject=case.slot.id, kinds=RECEIVER + "*")
    for person in parties.receivers(turn.tx, case.need):
        if person == giver:
            continue
        for reminder in planning.for_receiver(times, quiet_of(turn.tx, person, case.slot), now=turn.now):
            if case.need.beneficiary_member is not None or reminder.occasion == Occasion.AFTER:
                _plan(
                    turn, case.slot, RECEIVER + reminder.occasion, case.slot.id, person=person, at=reminder.at
                )
    _plan_summary(turn, case.slot, case.need, times)
    screens_changed(turn, case)


def drop_for(turn: Turn, commitment_id: CommitmentId) -> None:
    """Take back the reminders of a promise that stands no more; the receiver's, when nobody else comes."""
    drop_givers(turn, commitment_id)
    case = parties.case_of(turn.tx, commitment_id)
    still = [one for one in parties.held_by(turn.tx, case.slot.id) if one.id != commitment_id]
    if not still:
        falling.drop(turn.tx, now=turn.now, subject=case.slot.id, kinds=RECEIVER + "*")
    screens_changed(turn, case)


def drop_givers(turn: Turn, commitment_id: CommitmentId, *occasions: Occasion) -> None:
    """Take back the giver's reminders that wait: all, or of some occasions."""
    for occasion in occasions or ("*",):
        falling.drop(turn.tx, now=turn.now, subject=commitment_id, kinds=f"{GIVER}{occasion}")


def screens_changed(turn: Turn, case: Case) -> None:
    """Bring the reminders that are on anybody's screen up to date, also those of an earlier time: no dead buttons."""
    for version in range(1, case.slot.version + 1):
        for occasion in (Occasion.EVENING, Occasion.AGAIN, Occasion.SILENT, Occasion.BEFORE, Occasion.START):
            refresh(turn, GIVER + occasion, commitment=case.commitment.id, version=version)
        for occasion in (Occasion.EVENING, Occasion.BEFORE):
            refresh(turn, RECEIVER + occasion, slot=case.slot.id, version=version)


def times_of(tx: Tx, slot: Slot) -> Times:
    """Give what a slot and its circle's rules say about when to remind."""
    return Times(
        start=slot.starts_at,
        end=slot.ends_at,
        zone=ZoneInfo(slot.zone),
        evening_hour=rule(tx, slot.circle_id, RULES.reminder_evening_hour),
        hours_before=rule(tx, slot.circle_id, RULES.reminder_hours_before),
    )


def quiet_of(tx: Tx, person_id: PersonId, slot: Slot) -> Quiet:
    """Give a person's quiet hours where the slot is; none for somebody unknown."""
    person = people.person(tx, person_id)
    begins, ends = (person.quiet_from, person.quiet_to) if person is not None else (0, 0)
    return Quiet(begins=begins, ends=ends, zone=ZoneInfo(slot.zone))


def evening(turn: Turn, due: Due) -> None:
    """The evening before: does it stand? Whoever has said so already, or is asked about a new time, is left alone."""
    case = _giver_case(turn, due, Occasion.EVENING)
    if case is None or case.commitment.state == CommitmentState.CONFIRMED or case.commitment.new_yes:
        _expire(turn)
        return
    _ask(turn, due, case, Occasion.EVENING)
    quiet = quiet_of(turn.tx, case.commitment.person_id, case.slot)
    for reminder in planning.second_try(times_of(turn.tx, case.slot), quiet, asked=turn.now):
        kind = GIVER + reminder.occasion
        _plan(turn, case.slot, kind, case.commitment.id, person=due.person, at=reminder.at)


def again(turn: Turn, due: Due) -> None:
    """No answer so far: asked once more."""
    case = _giver_case(turn, due, Occasion.AGAIN)
    if case is None or case.commitment.state == CommitmentState.CONFIRMED:
        _expire(turn)
        return
    _ask(turn, due, case, Occasion.AGAIN)


def silent(turn: Turn, due: Due) -> None:
    """Still no answer: who answers for the need is told while there is time, and the next is asked to be ready."""
    case = _giver_case(turn, due, Occasion.SILENT)
    if case is None or case.commitment.state == CommitmentState.CONFIRMED:
        _expire(turn)
        return
    for person in parties.coordinators(turn.tx, case.need):
        if person == case.commitment.person_id:
            continue
        show(
            turn,
            person,
            GIVER + Occasion.SILENT,
            priority=Priority.REMINDER,
            not_before=_while_time(turn, person, case.slot),
            anew=True,
            commitment=case.commitment.id,
            version=case.slot.version,
        )
    look_again(turn, case.slot)


def look_again(turn: Turn, slot: Slot) -> None:
    """Have the slot looked at, now that somebody is silent, or no longer: the next is prepared, or need not wait."""
    invitations.plan_wave(turn.tx, circle=slot.circle_id, slot=slot.id, at=turn.now)


def before(turn: Turn, due: Due) -> None:
    """Some hours before the start."""
    case = _giver_case(turn, due, Occasion.BEFORE)
    if case is None:
        _expire(turn)
        return
    _ask(turn, due, case, Occasion.BEFORE)


def start(turn: Turn, due: Due) -> None:
    """It begins: "I'm there"."""
    case = _giver_case(turn, due, Occasion.START)
    if case is None:
        _expire(turn)
        return
    _ask(turn, due, case, Occasion.START)


def after(turn: Turn, due: Due) -> None:
    """It is over: the giver is asked how long it was."""
    case = _giver_case(turn, due, Occasion.AFTER)
    if case is None:
        _expire(turn)
        return
    hours.ask_giver(turn, case)


def receiver_evening(turn: Turn, due: Due) -> None:
    """The receiver reads the evening before who comes."""
    _tell_receiver(turn, due, Occasion.EVENING)


def receiver_before(turn: Turn, due: Due) -> None:
    """The receiver reads some hours before who comes."""
    _tell_receiver(turn, due, Occasion.BEFORE)


def receiver_after(turn: Turn, due: Due) -> None:
    """The receiver is asked how long it was."""
    slot = _receiver_slot(turn, due, Occasion.AFTER)
    if slot is None or due.person is None:
        _expire(turn)
        return
    hours.ask_receiver(turn, slot, due.person)


def summary(turn: Turn, due: Due) -> None:
    """A coordinator reads the evening before how tomorrow stands."""
    if due.person is None or turn.circle is None:
        return
    if not needs_of_day(turn.tx, turn, date.fromisoformat(due.occasion)):
        _expire(turn)
        return
    tell(
        turn,
        due.person,
        SUMMARY,
        priority=Priority.REMINDER,
        due=turn.due,
        circle=turn.circle,
        day=due.occasion,
    )


def needs_of_day(tx: Tx, turn: Turn, day: date) -> list[Slot]:
    """Give the open slots of the turn's circle that begin on a local day and have not begun yet."""
    if turn.circle is None:
        return []
    found = needs.open_slots(tx, turn.circle, now=turn.now)
    return [slot for slot in found if slot.local_start.date() == day and slot.starts_at > turn.now]


#: What leads where; the registry takes it over.
DUES: dict[str, Callable[[Turn, Due], None]] = {
    GIVER + Occasion.EVENING: evening,
    GIVER + Occasion.AGAIN: again,
    GIVER + Occasion.SILENT: silent,
    GIVER + Occasion.BEFORE: before,
    GIVER + Occasion.START: start,
    GIVER + Occasion.AFTER: after,
    RECEIVER + Occasion.EVENING: receiver_evening,
    RECEIVER + Occasion.BEFORE: receiver_before,
    RECEIVER + Occasion.AFTER: receiver_after,
    SUMMARY: summary,
}


def _plan(turn: Turn, slot: Slot, kind: str, subject: int, *, person: PersonId | None, at: datetime) -> None:
    falling.plan(
        turn.tx,
        kind=kind,
        subject=subject,
        at=at,
        circle=slot.circle_id,
        person=person,
        occasion=str(slot.version),
    )


def _plan_summary(turn: Turn, slot: Slot, need: Need, times: Times) -> None:
    for person in parties.coordinators(turn.tx, need):
        at = planning.evening_at(times, quiet_of(turn.tx, person, slot), now=turn.now)
        if at is not None and at > turn.now:
            falling.plan(
                turn.tx,
                kind=SUMMARY,
                subject=slot.circle_id,
                at=at,
                circle=slot.circle_id,
                person=person,
                occasion=slot.local_start.date().isoformat(),
            )


def _giver_case(turn: Turn, due: Due, occasion: Occasion) -> Case | None:
    """Give the case while a reminder still has something true and useful to say."""
    case = parties.case_of(turn.tx, CommitmentId(due.subject))
    there = (CommitmentState.THERE,) if occasion == Occasion.AFTER else ()
    if case.commitment.state not in (*_STANDS, *there) or str(case.slot.version) != due.occasion:
        return None
    return case if _useful(turn, case.slot, occasion) else None


def _receiver_slot(turn: Turn, due: Due, occasion: Occasion) -> Slot | None:
    slot = needs.slot(turn.tx, SlotId(due.subject))
    if slot is None or str(slot.version) != due.occasion or not _useful(turn, slot, occasion):
        return None
    return slot if parties.held_by(turn.tx, slot.id) else None


def _useful(turn: Turn, slot: Slot, occasion: Occasion) -> bool:
    if slot.state == SlotState.CANCELLED or (slot.state == SlotState.OVER and occasion != Occasion.AFTER):
        return False
    return turn.now < planning.useful_until(occasion, times_of(turn.tx, slot))


def _ask(turn: Turn, due: Due, case: Case, occasion: Occasion) -> None:
    if due.person is None:
        return
    show(
        turn,
        due.person,
        GIVER + occasion,
        priority=Priority.REMINDER,
        anew=True,
        due=turn.due,
        commitment=case.commitment.id,
        version=case.slot.version,
    )


def _tell_receiver(turn: Turn, due: Due, occasion: Occasion) -> None:
    slot = _receiver_slot(turn, due, occasion)
    if slot is None or due.person is None:
        _expire(turn)
        return
    show(
        turn,
        due.person,
        RECEIVER + occasion,
        priority=Priority.REMINDER,
        anew=True,
        due=turn.due,
        slot=slot.id,
        version=slot.version,
    )


def _while_time(turn: Turn, person: PersonId, slot: Slot) -> datetime:
    """Give when a coordinator is told of silence: when they wake, if that leaves time to find somebody; else now."""
    waking = parties.at_waking(turn.tx, person, slot, turn.now)
    return waking if slot.starts_at - waking >= _TO_ACT else turn.now


def _expire(turn: Turn) -> None:
    if turn.due is not None:
        falling.mark_expired(turn.tx, now=turn.now, due_id=turn.due)
