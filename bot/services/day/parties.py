"""A promise with its slot and its need, and who stands on which side of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.errors import NotFoundError
from bot.domain.ids import CommitmentId, MemberId, PersonId, SlotId
from bot.domain.people.quiet import next_waking
from bot.domain.states import CommitmentState
from bot.services.promises import concerned
from storage.connection import Tx
from storage.needs import needs
from storage.needs.needs import Need, Slot
from storage.people import people
from storage.promises import commitments
from storage.promises.commitments import Commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One giver's part in a slot."""

    commitment: Commitment
    slot: Slot
    need: Need

    def now_is(self, commitment: Commitment) -> "Case":
        """Give the same case after the commitment has changed."""
        return replace(self, commitment=commitment)


def case_of(tx: Tx, commitment_id: CommitmentId) -> Case:
    """Give a commitment's case. Raises `NotFoundError`."""
    commitment = commitments.commitment(tx, commitment_id)
    if commitment is None:
        raise NotFoundError
    slot, need = slot_and_need(tx, commitment.slot_id)
    return Case(commitment=commitment, slot=slot, need=need)


def slot_and_need(tx: Tx, slot_id: SlotId) -> tuple[Slot, Need]:
    """Give a slot and what it is an occurrence of. Raises `NotFoundError`."""
    slot = needs.slot(tx, slot_id)
    need = None if slot is None else needs.need(tx, slot.need_id)
    if slot is None or need is None:
        raise NotFoundError
    return slot, need


def receivers(tx: Tx, need: Need) -> list[PersonId]:
    """Give who speaks for the receiving side: the member or their speaker; for the circle, who answers for the need."""
    found = concerned.receiver(tx, need)
    if found is not None:
        return [found.person_id]
    return [] if need.beneficiary_member is not None else coordinators(tx, need)


def coordinators(tx: Tx, need: Need) -> list[PersonId]:
    """Give the coordinators who answer for a need."""
    return [member.person_id for member in concerned.answering(tx, need)]


def may_receive(tx: Tx, case: Case, person: PersonId | None) -> bool:
    """Tell whether a person may speak for the receiving side: nobody confirms to themselves what they gave."""
    if person is None or person == case.commitment.person_id:
        return False
    if case.need.beneficiary_member is None:
        return concerned.coordinates(tx, case.need, person)
    found = concerned.receiver(tx, case.need)
    return found is not None and found.person_id == person


def held_by(tx: Tx, slot_id: SlotId) -> list[Commitment]:
    """Give the commitments that hold a place of a slot, oldest first."""
    return [one for one in commitments.of_slot(tx, slot_id) if one.holds]


def may_hold_again(tx: Tx, case: Case) -> bool:
    """Tell whether a recorded no-show could count as having been there: the place and the time are still theirs.

    Somebody else may have been given the place since (I3), or the giver may have promised something else (I4).
    """
    if case.commitment.state != CommitmentState.NO_SHOW:
        return True
    mine = case.commitment
    elsewhere = commitments.overlapping(
        tx, mine.person_id, start=mine.starts_at, end=mine.ends_at, but=mine.id
    )
    return not elsewhere and needs.held(tx, case.slot.id) < case.slot.places


def at_waking(tx: Tx, person_id: PersonId, slot: Slot, now: datetime) -> datetime:
    """Give `now`, or when somebody's quiet hours end: for what can wait."""
    person = people.person(tx, person_id)
    if person is None:
        return now
    return next_waking(now, person.quiet_from, person.quiet_to, ZoneInfo(slot.zone))


def name_of(tx: Tx, member_id: MemberId) -> str:
    """Give a member's name, "" when it was erased."""
    return concerned.name_of(tx, member_id)
