"""Contact details pass only while both sides say so, and are withdrawn at will (I10)."""

import re
from datetime import datetime

from bot.domain.errors import DomainError, NotAllowedError, NotFoundError, OutdatedError
from bot.domain.ids import CommitmentId, MemberId, PersonId
from bot.domain.states import CommitmentState
from bot.services.promises import concerned
from bot.services.saying import refresh, show
from bot.services.turn import Turn
from storage.connection import Tx
from storage.needs import needs
from storage.needs.needs import Need, Slot
from storage.people import people
from storage.people.people import Member
from storage.promises import commitments, contacts
from storage.promises.commitments import Commitment
from storage.promises.contacts import Consent, Side
from storage.queues.outbox import Priority

#: E.164 has at most 15 digits; the shortest national numbers have five.
_NUMBER = re.compile(r"\+?\d{5,15}")
_FILLERS = re.compile(r"[\s().\-/]")


def ask(
    turn: Turn, slot: Slot, need: Need, promised: Commitment, *, not_before: datetime | None = None
) -> None:
    """Ask both sides whether the other may see how to reach them. Nobody is asked about themselves."""
    other = concerned.other_side(turn.tx, need)
    if other is None or other.person_id == promised.person_id:
        return
    awake = concerned.when_awake(turn.tx, other.person_id, slot, turn.now)
    for person, side, at in (
        (promised.person_id, Side.GIVER, not_before),
        (other.person_id, Side.RECEIVER, awake),
    ):
        show(
            turn,
            person,
            "contact",
            priority=Priority.REMINDER,
            not_before=at,
            commitment=promised.id,
            side=side.value,
        )


def is_open(promised: Commitment) -> bool:
    """Tell whether the two still have a reason to reach each other: it stands, and its hours are not agreed yet."""
    return promised.holds and promised.state != CommitmentState.DONE


def person_on(tx: Tx, promised: Commitment, side: Side) -> PersonId | None:
    """Give who stands on a side of a commitment now."""
    if side is Side.GIVER:
        return promised.person_id
    slot = needs.slot(tx, promised.slot_id)
    need = None if slot is None else needs.need(tx, slot.need_id)
    other = None if need is None else concerned.other_side(tx, need)
    return None if other is None else other.person_id


def across(tx: Tx, promised: Commitment, person: PersonId) -> MemberId | None:
    """Give the member on the other side of a commitment from a person; None for the circle, or a stranger."""
    slot = needs.slot(tx, promised.slot_id)
    need = None if slot is None else needs.need(tx, slot.need_id)
    helped = None if need is None else concerned.receiver(tx, need)
    if helped is None or helped.id == promised.member_id:
        return None
    if person == promised.person_id:
        return helped.id
    return promised.member_id if person == helped.person_id else None


def share(turn: Turn, commitment_id: CommitmentId, side: Side, version: int, *, number: str = "") -> None:
    """Let the other side see how to reach the actor: by a number, or "" for their name on Telegram.

    Raises `NotAllowedError` for anybody else, `OutdatedError` when they changed their mind since or it is over,
    `DomainError` for what is no telephone number.
    """
    promised = may_share(turn, commitment_id, side, version)
    turn.record("share_contact", f"consent.{side}", commitment_id, version)
    contact = phone_number(number) if number else ""
    if turn.actor is not None:
        contacts.give(
            turn.tx, now=turn.now, commitment=commitment_id, side=side, by=turn.actor, contact=contact
        )
    _show_both(turn, promised)


def may_share(turn: Turn, commitment_id: CommitmentId, side: Side, version: int) -> Commitment:
    """Give the commitment on whose side the actor stands, while a contact can be shared for it. Raises as `share`."""
    promised = _mine(turn, commitment_id, side, version)
    if not is_open(promised):
        raise OutdatedError("contact-over")
    return promised


def hide(turn: Turn, commitment_id: CommitmentId, side: Side, version: int) -> None:
    """Rather not, or not any more: what the other side saw is taken off their screen.

    Raises as `share` does.
    """
    promised = _mine(turn, commitment_id, side, version)
    turn.record("hide_contact", f"consent.{side}", commitment_id, version)
    if turn.actor is not None:
        contacts.refuse(turn.tx, now=turn.now, commitment=commitment_id, side=side, by=turn.actor)
    _show_both(turn, promised)


def close(turn: Turn, promised: Commitment) -> None:
    """The promise is over: neither side sees the other's contact any more, and numbers are forgotten."""
    for side in Side:
        consent = contacts.consent(turn.tx, promised.id, side)
        if consent is not None and consent.stands:
            contacts.refuse(turn.tx, now=turn.now, commitment=promised.id, side=side, by=consent.given_by)
    _show_both(turn, promised)


def both(tx: Tx, promised: Commitment) -> tuple[Consent, Consent] | None:
    """Give the giver's and the receiver's consent, only while both stand and both still are who they were (I10).

    Who answers for the circle may change: what the one before shared is not the next one's to show.
    """
    found = contacts.both(tx, promised.id)
    if found is None or not is_open(promised):
        return None
    same = all(person_on(tx, promised, consent.side) == consent.given_by for consent in found)
    return found if same else None


def withdraw_from(turn: Turn, member: Member, *, leaving: bool) -> None:
    """Take what a member shared off others' screens: all of it when they leave, else where they no longer stand."""
    for commitment_id, side in contacts.given_in(turn.tx, member.circle_id, member.person_id):
        promised = commitments.commitment(turn.tx, commitment_id)
        if promised is None or (not leaving and person_on(turn.tx, promised, side) == member.person_id):
            continue
        contacts.refuse(turn.tx, now=turn.now, commitment=commitment_id, side=side, by=member.person_id)
        _show_both(turn, promised)


def version_of(tx: Tx, commitment_id: CommitmentId, side: Side) -> int:
    """Give which change of mind a side's consent is at; 0 before the first word."""
    consent = contacts.consent(tx, commitment_id, side)
    return 0 if consent is None else consent.version


def phone_number(words: str) -> str:
    """Give the digits of a telephone number as it was written, with its plus sign. Raises `DomainError`."""
    number = _FILLERS.sub("", words.replace("(0)", ""))
    if _NUMBER.fullmatch(number) is None or not number.isascii():
        raise DomainError("contact-no-number")
    return number


def _mine(turn: Turn, commitment_id: CommitmentId, side: Side, version: int) -> Commitment:
    promised = commitments.commitment(turn.tx, commitment_id)
    if promised is None:
        raise NotFoundError
    if turn.actor is None or person_on(turn.tx, promised, side) != turn.actor:
        raise NotAllowedError("error-not-yours")
    member = people.membership(turn.tx, promised.circle_id, turn.actor)
    if member is None or member.left_at is not None:
        raise NotAllowedError("error-join-first")
    if version_of(turn.tx, commitment_id, side) != version:
        raise OutdatedError
    return promised


def _show_both(turn: Turn, promised: Commitment) -> None:
    for side in Side:
        refresh(turn, "contact", commitment=promised.id, side=side.value)
    refresh(turn, "commitment", commitment=promised.id)
