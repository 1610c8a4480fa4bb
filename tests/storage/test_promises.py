"""Invitations and commitments change only along their tables (I14), and I3, I4, I5 are the schema's."""

import sqlite3

import pytest

from bot.domain.states import CommitmentState, InvitationState
from storage.needs import needs
from storage.promises import commitments, invitations
from tests.support.desk import Desk
from tests.support.promises import Street, a_street


def _accept(street: Street, slot: int, name: str) -> None:
    commitments.add(
        street.desk.tx,
        now=street.desk.now,
        circle=street.circle,
        slot=slot,
        member=street.members[name],
        person=street.desk.query("SELECT person_id FROM member WHERE id = ?", street.members[name])[0][0],
        invitation=None,
        state=CommitmentState.ACCEPTED,
    )


def test_no_slot_has_more_accepted_commitments_than_places(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    slot = street.need(begin=False)
    _accept(street, slot, "Mair")

    with pytest.raises(sqlite3.IntegrityError, match="I3"):
        _accept(street, slot, "Nia")


def test_nobody_has_two_overlapping_accepted_commitments(desk: Desk):
    street = a_street(desk, "Mair")
    _accept(street, street.need(begin=False), "Mair")

    with pytest.raises(sqlite3.IntegrityError, match="I4"):
        _accept(street, street.need("2026-11-26T10:59", "2026-11-26T12:00", begin=False), "Mair")


def test_times_that_touch_do_not_overlap(desk: Desk):
    street = a_street(desk, "Mair")
    _accept(street, street.need(begin=False), "Mair")

    _accept(street, street.need("2026-11-26T11:00", "2026-11-26T12:00", begin=False), "Mair")

    assert len(desk.query("SELECT * FROM commitment")) == 2


def test_there_is_one_invitation_per_slot_and_member(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    [asked] = invitations.of_slot(desk.tx, slot)

    with pytest.raises(sqlite3.IntegrityError):
        invitations.add(
            desk.tx,
            now=desk.now,
            circle=street.circle,
            slot=slot,
            member=asked.member_id,
            wave=2,
            reasons={},
            waking=desk.now,
        )


def test_states_follow_their_tables_only(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    [asked] = invitations.of_slot(desk.tx, slot)
    desk.press(street.people["Mair"], "Yes, I can")
    [promised] = commitments.of_slot(desk.tx, slot)
    [accepted] = invitations.of_slot(desk.tx, slot)

    with pytest.raises(ValueError, match="cannot follow"):
        invitations.change(desk.tx, accepted, InvitationState.EXPIRED)
    with pytest.raises(ValueError, match="cannot follow"):
        commitments.change(desk.tx, promised, CommitmentState.WAITING, now=desk.now)
    with pytest.raises(sqlite3.IntegrityError, match="I14"):
        desk.tx.execute("UPDATE invitation SET state = 'planned' WHERE id = ?", (asked.id,))


def test_a_commitment_that_is_taken_again_has_the_slots_present_times(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need(begin=False)
    _accept(street, slot, "Mair")
    [promised] = commitments.of_slot(desk.tx, slot)
    gone = commitments.change(desk.tx, promised, CommitmentState.WITHDRAWN, now=desk.now)
    desk.tx.execute("UPDATE slot SET starts_at = starts_at + 60000, ends_at = ends_at + 60000")

    back = commitments.change(desk.tx, gone, CommitmentState.ACCEPTED, now=desk.now)

    found = needs.slot(desk.tx, slot)
    assert (back.starts_at, back.ends_at) == (found.starts_at, found.ends_at)
    assert gone.starts_at == promised.starts_at
