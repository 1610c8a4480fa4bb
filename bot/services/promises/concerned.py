"""Whom a slot concerns: who receives, who answers for it, and when each of them can be told without being woken."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.ids import MemberId, PersonId
from bot.domain.people.quiet import next_waking
from storage.connection import Tx
from storage.needs.needs import Need, Slot
from storage.people import people
from storage.people.people import Member


def receiver(tx: Tx, need: Need) -> Member | None:
    """Give who is helped, or who speaks for them; None for the circle, or when they have left it."""
    helped = None if need.beneficiary_member is None else people.member(tx, need.beneficiary_member)
    if helped is not None and helped.speaker_id is not None:
        helped = people.member(tx, helped.speaker_id)
    return helped if helped is not None and helped.left_at is None else None


def answering(tx: Tx, need: Need) -> list[Member]:
    """Give the coordinators who answer for a need: whoever posted it, while they can be reached; else all."""
    coordinators = people.coordinators(tx, need.circle_id)
    return [one for one in coordinators if one.id == need.posted_by and _reachable(tx, one)] or coordinators


def other_side(tx: Tx, need: Need) -> Member | None:
    """Give who stands on the receiving side: the receiver, or for the circle the first who answers for the need."""
    found = receiver(tx, need)
    if found is not None or need.beneficiary_member is not None:
        return found
    return next(iter(answering(tx, need)), None)


def coordinates(tx: Tx, need: Need, person: PersonId | None) -> bool:
    """Tell whether a person coordinates the need's circle now (stewards do too)."""
    member = None if person is None else people.membership(tx, need.circle_id, person)
    return member is not None and member.left_at is None and bool(people.roles(tx, member.id))


def name_of(tx: Tx, member_id: MemberId) -> str:
    """Give a member's name, "" when it was erased."""
    member = people.member(tx, member_id)
    person = None if member is None else people.person(tx, member.person_id)
    return "" if person is None else person.name


def when_awake(tx: Tx, person_id: PersonId, slot: Slot, now: datetime) -> datetime:
    """Give when somebody can be told of a slot: at their waking, or now when it starts before."""
    waking = _waking(tx, person_id, slot, now)
    return waking if waking < slot.starts_at else now


def sleeps_past(tx: Tx, person_id: PersonId, slot: Slot, now: datetime) -> bool:
    """Tell whether somebody's quiet hours last beyond the start of a slot."""
    return _waking(tx, person_id, slot, now) >= slot.starts_at


def _waking(tx: Tx, person_id: PersonId, slot: Slot, now: datetime) -> datetime:
    person = people.person(tx, person_id)
    if person is None:
        return now
    return next_waking(now, person.quiet_from, person.quiet_to, ZoneInfo(slot.zone))


def _reachable(tx: Tx, member: Member) -> bool:
    chat = people.chat_of(tx, member.person_id)
    return chat is not None and chat[1]
