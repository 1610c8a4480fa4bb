"""What follows when somebody gets a place of a slot, is asked about it anew, or no longer has it.

Everybody concerned hears it once, when they are awake; whoever did it just sees it.
"""

from datetime import datetime, timedelta
from typing import Any

from bot.domain.ids import PersonId
from bot.domain.rules import RULES
from bot.domain.states import CommitmentState
from bot.services.day import reminders
from bot.services.promises import concerned, contacts
from bot.services.saying import show, tell
from bot.services.turn import Turn
from storage.needs import needs
from storage.needs.needs import Need, Slot
from storage.people import checks, members
from storage.people.rules import rule
from storage.promises import commitments
from storage.promises.commitments import Commitment
from storage.queues.outbox import Priority


def got_place(turn: Turn, slot: Slot, need: Need, promised: Commitment) -> None:
    """Plan the reminders, show the giver what they promised, tell who is helped and who answers, ask for contacts."""
    at = _awake(turn, promised.person_id, slot)
    reminders.plan_for(turn, promised.id)
    show(turn, promised.person_id, "commitment", anew=True, not_before=at, commitment=promised.id)
    send_calendar(turn, promised, not_before=at)
    _tell_others(turn, slot, need, promised, "comes")
    helped = concerned.receiver(turn.tx, need)
    if helped is not None and helped.person_id != promised.person_id:
        show(turn, helped.person_id, "slot", not_before=_awake(turn, helped.person_id, slot), slot=slot.id)
    contacts.ask(turn, slot, need, promised, not_before=at)


def got_in_line(turn: Turn, promised: Commitment) -> None:
    """Show whoever said yes that they are on the waiting list, and where."""
    show(turn, promised.person_id, "commitment", anew=True, commitment=promised.id)


def lost_place(turn: Turn, slot: Slot, need: Need, promised: Commitment) -> None:
    """Tell who is helped, and late the coordinators, that somebody does not come; take it out of the calendar."""
    reminders.drop_for(turn, promised.id)
    send_calendar(turn, promised)
    hours = rule(turn.tx, need.circle_id, RULES.late_withdrawal_hours)
    late = slot.starts_at - turn.now < timedelta(hours=hours)
    _tell_others(turn, slot, need, promised, "comes_not", coordinators=late)
    contacts.close(turn, promised)


def is_late(turn: Turn, promised: Commitment) -> bool:
    """Tell whether giving this place back now would be late by the circle's rule, so that it is asked about twice."""
    hours = rule(turn.tx, promised.circle_id, RULES.late_withdrawal_hours)
    return promised.holds and promised.starts_at - turn.now < timedelta(hours=hours)


def called_off(turn: Turn, slot: Slot, promised: Commitment, *, held: bool) -> None:
    """The slot is off: drop the reminders, tell the giver, take it out of their calendar."""
    at = _awake(turn, promised.person_id, slot)
    show(turn, promised.person_id, "commitment", anew=True, not_before=at, commitment=promised.id)
    if held:
        reminders.drop_for(turn, promised.id)
        send_calendar(turn, promised, not_before=at)
        contacts.close(turn, promised)


def tell_receiver_off(turn: Turn, slot: Slot, need: Need) -> None:
    """Tell who is helped that the slot is off, unless it was them."""
    helped = concerned.receiver(turn.tx, need)
    if helped is not None and helped.person_id != turn.actor:
        at = _awake(turn, helped.person_id, slot)
        tell(turn, helped.person_id, "slot_off", not_before=at, slot=slot.id)


def ask_anew(turn: Turn, slot: Slot, promised: Commitment) -> None:
    """Show the giver the changed time, with the question whether it is still a yes."""
    at = _awake(turn, promised.person_id, slot)
    show(turn, promised.person_id, "commitment", anew=True, not_before=at, commitment=promised.id)


def plan_anew(turn: Turn, promised: Commitment) -> None:
    """After a changed time, or a yes to it: reminders and calendar follow."""
    reminders.plan_for(turn, promised.id)
    if promised.new_yes is None:
        send_calendar(turn, promised)


def tell_giver(turn: Turn, promised: Commitment, kind: str, **ids: Any) -> None:
    """Tell a giver what became of their promise without their doing."""
    slot = needs.slot(turn.tx, promised.slot_id)
    at = None if slot is None else _awake(turn, promised.person_id, slot)
    tell(turn, promised.person_id, kind, not_before=at, commitment=promised.id, **ids)


def fill_from_waiting(turn: Turn, slot: Slot, need: Need) -> int:
    """Give free places to the waiting list, first come first, and return how many are still free.

    Whoever has promised elsewhere at that time stays on the list, and so does who would sleep past the start, cannot
    be told, or lacks a check: when they can, it is looked at again.
    """
    free = slot.places - needs.held(turn.tx, slot.id)
    for waiting in commitments.waiting_list(turn.tx, slot.id):
        if free <= 0:
            break
        elsewhere = commitments.overlapping(
            turn.tx, waiting.person_id, start=slot.starts_at, end=slot.ends_at, but=waiting.id
        )
        if elsewhere or concerned.sleeps_past(turn.tx, waiting.person_id, slot, turn.now):
            continue
        if members.unreachable(turn.tx, waiting.person_id):
            continue
        if checks.lacking(turn.tx, slot.id, waiting.member_id):
            continue
        turn.record("get_place", "commitment", waiting.id, waiting.version)
        got = commitments.change(turn.tx, waiting, CommitmentState.ACCEPTED, now=turn.now)
        free -= 1
        got_place(turn, slot, need, got)
    return free


def send_calendar(turn: Turn, promised: Commitment, *, not_before: datetime | None = None) -> None:
    """Send the giver the calendar file of a promise as it stands: added, changed, or taken out."""
    tell(
        turn,
        promised.person_id,
        "calendar",
        priority=Priority.REMINDER,
        not_before=not_before,
        commitment=promised.id,
        version=promised.version,
    )


def _awake(turn: Turn, person: PersonId, slot: Slot) -> datetime:
    """Give when somebody can be told: at once when they just did it themselves, else at their waking."""
    return turn.now if person == turn.actor else concerned.when_awake(turn.tx, person, slot, turn.now)


def _tell_others(
    turn: Turn, slot: Slot, need: Need, promised: Commitment, kind: str, *, coordinators: bool = True
) -> None:
    helped = concerned.receiver(turn.tx, need)
    others = [] if helped is None else [helped.person_id]
    if coordinators or need.beneficiary_member is None:
        others += [member.person_id for member in concerned.answering(turn.tx, need)]
    for person in dict.fromkeys(others):
        if person not in (promised.person_id, turn.actor):
            at = _awake(turn, person, slot)
            tell(turn, person, kind, not_before=at, commitment=promised.id, version=promised.version)
