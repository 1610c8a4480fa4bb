"""A yes, a place given back, a changed time, a time called off: all that each leaves behind, and who may not do it."""

from datetime import datetime

import pytest

from bot.domain.ids import CommitmentId, InvitationId, SlotId
from bot.domain.people.checks import CheckKind
from bot.services.promises import commitments
from storage.needs import beneficiaries
from storage.people import members
from tests.support.desk import Desk
from tests.support.effects import (
    Deed,
    effects,
    give_back,
    invited,
    mine,
    refused,
    require,
    take,
    unasked,
    version_of,
    write,
)
from tests.support.promises import Street, a_street


@pytest.fixture
def street(desk: Desk) -> Street:
    """Carys coordinates, Elin is helped; Mair drives, Nia and Owen would come by a link."""
    street = a_street(desk, "Mair")
    street.join("Nia")
    street.join("Owen")
    return street


def _accept(street: Street, slot: int, name: str) -> Deed:
    asked, version = invited(street, name, slot), version_of(street, "slot", slot)
    return lambda turn: commitments.accept(turn, asked.id, asked.version, version)


def _gran(street: Street, speaker: str) -> None:
    """Somebody without an account, for whom another speaks."""
    street.members["Gran"] = beneficiaries.add_on_behalf(
        street.desk.tx,
        now=street.desk.now,
        circle=street.circle,
        name="Gran",
        language="en",
        speaker=street.members[speaker],
    )


# A yes --------------------------------------------------------------------------------------------------------


def test_a_yes_to_an_invitation_is_a_promise_and_everybody_concerned_hears_of_it(street: Street) -> None:
    slot = street.need()

    assert effects(street, _accept(street, slot, "Mair"), "Mair") == [
        "Mair: accept invitation 1 v2",
        "answering 3 new: member_id=Mair yes=1.00 no=0.00 silent=0.00 at=now",
        "circle_answering 1: yes=3001.00 seen=10001.00",
        "commitment 1 new: slot_id=1 member_id=Mair invitation_id=1 state=accepted",
        "due wave of 1: state=dropped ended_at=now",
        "due reminder.giver.evening of 1 for Mair '1' Wed25-18:00",
        "due reminder.giver.before of 1 for Mair '1' Thu26-08:00",
        "due reminder.giver.start of 1 for Mair '1' Thu26-09:30",
        "due reminder.giver.after of 1 for Mair '1' Thu26-11:00",
        "due reminder.receiver.evening of 1 for Elin '1' Wed25-18:00",
        "due reminder.receiver.before of 1 for Elin '1' Thu26-08:00",
        "due reminder.receiver.after of 1 for Elin '1' Thu26-11:00",
        "due reminder.coordinator.evening of 1 for Carys '2026-11-26' Wed25-18:00",
        "invitation 1: state=accepted answered_at=now version=3 learned_at=now",
        "to Mair: commitment commitment=1 (reply, card anew)",
        "to Mair: calendar commitment=1 version=1 (reminder)",
        "to Elin: comes commitment=1 version=1 (reply)",
        "to Carys: comes commitment=1 version=1 (reply)",
        "to Elin: slot slot=1 (reply, card)",
        "to Mair: contact commitment=1 side=giver (reminder, card)",
        "to Elin: contact commitment=1 side=receiver (reminder, card)",
        "again Mair: invitation invitation=1 (invitation, card)",
        "outlook 1 is gone",
        "slot 1: shown_as=open 1 published full line_shown_as=open 1 published full 0",
    ]


def test_a_yes_at_night_wakes_nobody(street: Street) -> None:
    slot = unasked(street)
    street.desk.at("2026-11-24T23:00")

    assert effects(street, lambda turn: commitments.take(turn, slot, 1), "Nia", only=("outbox",)) == [
        "to Nia: commitment commitment=1 (reply, card anew)",
        "to Nia: calendar commitment=1 version=1 (reminder)",
        "to Elin: comes commitment=1 version=1 (reply) at Wed25-08:00",
        "to Carys: comes commitment=1 version=1 (reply) at Wed25-08:00",
        "to Elin: slot slot=1 (reply, card) at Wed25-08:00",
        "to Nia: contact commitment=1 side=giver (reminder, card)",
        "to Elin: contact commitment=1 side=receiver (reminder, card) at Wed25-08:00",
    ]


def test_whoever_says_yes_when_all_places_are_taken_waits_and_nobody_else_is_told(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Nia")

    assert effects(street, lambda turn: commitments.take(turn, slot, 1), "Owen") == [
        "Owen: take slot 1 v1",
        "commitment 2 new: slot_id=1 member_id=Owen state=waiting waiting_since=now",
        "to Owen: commitment commitment=2 (reply, card anew)",
        "again Elin: slot slot=1 (reply, card)",
        "again Nia: commitment commitment=1 (reply, card)",
    ]


def test_a_yes_by_a_link_answers_the_invitation_that_there_was(street: Street) -> None:
    slot = street.need()
    asked = invited(street, "Mair", slot)

    found = effects(
        street,
        lambda turn: commitments.take(turn, slot, 1, asked.id),
        "Mair",
        only=("act", "invitation", "commitment"),
    )

    assert found == [
        "Mair: take slot 1 v1",
        "commitment 1 new: slot_id=1 member_id=Mair invitation_id=1 state=accepted",
        "invitation 1: state=accepted answered_at=now version=3 learned_at=now",
    ]


def test_a_yes_after_a_no_and_a_yes_again_after_giving_back_count(street: Street) -> None:
    slot = street.need()
    street.act(_accept(street, slot, "Mair"), "Mair")
    street.act(give_back(street, slot, "Mair"), "Mair")
    back = mine(street, slot, "Mair")

    assert effects(
        street,
        lambda turn: commitments.take_again(turn, back.id, back.version),
        "Mair",
        only=("act", "invitation", "commitment"),
    ) == [
        "Mair: take_again commitment 1 v2",
        "commitment 1: state=accepted version=3",
        "invitation 1: state=accepted decline=None version=5",
    ]


def test_who_helps_the_circle_is_announced_to_who_coordinates(street: Street) -> None:
    slot = unasked(street, whom=None)

    assert effects(street, lambda turn: commitments.take(turn, slot, 1), "Nia", only=("outbox", "due")) == [
        "due reminder.giver.evening of 1 for Nia '1' Wed25-18:00",
        "due reminder.giver.before of 1 for Nia '1' Thu26-08:00",
        "due reminder.giver.start of 1 for Nia '1' Thu26-09:30",
        "due reminder.giver.after of 1 for Nia '1' Thu26-11:00",
        "due reminder.receiver.after of 1 for Carys '1' Thu26-11:00",
        "due reminder.coordinator.evening of 1 for Carys '2026-11-26' Wed25-18:00",
        "to Nia: commitment commitment=1 (reply, card anew)",
        "to Nia: calendar commitment=1 version=1 (reminder)",
        "to Carys: comes commitment=1 version=1 (reply)",
        "to Nia: contact commitment=1 side=giver (reminder, card)",
        "to Carys: contact commitment=1 side=receiver (reminder, card)",
    ]


def test_who_speaks_for_somebody_hears_who_comes_and_helps_them_without_hearing_of_themselves(
    street: Street,
) -> None:
    _gran(street, "Elin")
    slot = unasked(street, whom="Gran")

    assert effects(street, lambda turn: commitments.take(turn, slot, 1), "Elin", only=("outbox", "due")) == [
        "due reminder.giver.evening of 1 for Elin '1' Wed25-18:00",
        "due reminder.giver.before of 1 for Elin '1' Thu26-08:00",
        "due reminder.giver.start of 1 for Elin '1' Thu26-09:30",
        "due reminder.giver.after of 1 for Elin '1' Thu26-11:00",
        "due reminder.coordinator.evening of 1 for Carys '2026-11-26' Wed25-18:00",
        "to Elin: commitment commitment=1 (reply, card anew)",
        "to Elin: calendar commitment=1 version=1 (reminder)",
        "to Carys: comes commitment=1 version=1 (reply)",
    ]


def _of_cancelled(street: Street, slot: int) -> None:
    write(street, "UPDATE slot SET state = 'cancelled' WHERE id = ?", slot)


def _of_cancelled_need(street: Street, slot: int) -> None:
    write(
        street, "UPDATE need SET state = 'cancelled' WHERE id = (SELECT need_id FROM slot WHERE id = ?)", slot
    )


def _over(street: Street, slot: int) -> None:
    write(street, "UPDATE slot SET state = 'over' WHERE id = ?", slot)


def _unpublished(street: Street, slot: int) -> None:
    write(street, "UPDATE need SET state = 'closed' WHERE id = (SELECT need_id FROM slot WHERE id = ?)", slot)


def _begun(street: Street, slot: int) -> None:
    street.desk.at("2026-11-26T09:30")


def _moved(street: Street, slot: int) -> None:
    write(street, "UPDATE slot SET version = version + 1 WHERE id = ?", slot)


def _left(street: Street, slot: int) -> None:
    write(street, "UPDATE member SET left_at = 1 WHERE id = ?", street.members["Mair"])


def _helped(street: Street, slot: int) -> None:
    write(street, "UPDATE need SET beneficiary_member = ?", street.members["Mair"])


def _blocked(street: Street, slot: int) -> None:
    members.block(
        street.desk.tx,
        street.circle,
        by=street.members["Elin"],
        of=street.members["Mair"],
        now=street.desk.now,
    )


def _unchecked(street: Street, slot: int) -> None:
    require(street, slot, CheckKind.IDENTITY, CheckKind.REFERENCES)


def _promised_elsewhere(street: Street, slot: int) -> None:
    take(street, unasked(street, "2026-11-26T10:30", "2026-11-26T12:00"), "Mair")


@pytest.mark.parametrize(
    ("given", "heard"),
    [
        (None, "done"),
        (_of_cancelled, "OutdatedError answer-cancelled"),
        (_of_cancelled_need, "OutdatedError answer-cancelled"),
        (_over, "OutdatedError answer-begun"),
        (_unpublished, "OutdatedError answer-begun"),
        (_begun, "OutdatedError answer-begun"),
        (_moved, "OutdatedError answer-slot-changed"),
        (_left, "NotAllowedError error-join-first"),
        (_helped, "DomainError answer-for-yourself"),
        (_blocked, "DomainError answer-not-possible"),
        (_unchecked, "DomainError answer-checks kinds=identity and references"),
        (_promised_elsewhere, "DomainError answer-overlap what=Lifts by car when=Thu 26 Nov, 10:30–12:00"),
    ],
)
def test_no_yes_to_what_is_off_or_over_or_not_for_them(street: Street, given, heard: str) -> None:
    slot = unasked(street)
    if given is not None:
        given(street, slot)

    assert refused(street, lambda turn: commitments.take(turn, slot, 1), "Mair") == heard


def test_who_has_said_yes_to_the_invitation_says_it_no_more_by_a_link(street: Street) -> None:
    slot = street.need()
    street.act(_accept(street, slot, "Mair"), "Mair")

    heard = refused(street, lambda turn: commitments.take(turn, slot, 1), "Mair")

    assert heard == "OutdatedError answer-already-yes"


def test_a_yes_that_follows_on_the_end_of_another_promise_is_none_at_the_same_time(street: Street) -> None:
    take(street, unasked(street, "2026-11-26T11:00", "2026-11-26T12:00"), "Mair")
    take(street, unasked(street, "2026-11-26T08:00", "2026-11-26T09:30"), "Mair")
    slot = unasked(street)

    assert refused(street, lambda turn: commitments.take(turn, slot, 1), "Mair") == "done"


def test_a_yes_means_the_invitation_the_slot_and_the_member_of_the_card_that_was_pressed(
    street: Street,
) -> None:
    slot = street.need()
    other = street.need("2026-11-27T09:30", "2026-11-27T11:00")
    asked, elsewhere = invited(street, "Mair", slot), invited(street, "Mair", other)
    version = asked.version

    tried = {
        "another's": refused(street, lambda turn: commitments.accept(turn, asked.id, version, 1), "Nia"),
        "nobody's": refused(street, lambda turn: commitments.accept(turn, asked.id, version, 1)),
        "none": refused(street, lambda turn: commitments.accept(turn, InvitationId(99), 1, 1), "Mair"),
        "an older card": refused(
            street, lambda turn: commitments.accept(turn, asked.id, version - 1, 1), "Mair"
        ),
        "a newer card": refused(
            street, lambda turn: commitments.accept(turn, asked.id, version + 1, 1), "Mair"
        ),
        "another time": refused(street, lambda turn: commitments.accept(turn, asked.id, version, 2), "Mair"),
        "another slot's": refused(street, lambda turn: commitments.take(turn, slot, 1, elsewhere.id), "Mair"),
        "not invited": refused(street, lambda turn: commitments.take(turn, slot, 1, asked.id), "Nia"),
        "no slot": refused(street, lambda turn: commitments.take(turn, SlotId(99), 1), "Mair"),
        "nobody": refused(street, lambda turn: commitments.take(turn, slot, 1)),
    }

    assert tried == {
        "another's": "NotFoundError error-not-found",
        "nobody's": "NotFoundError error-not-found",
        "none": "NotFoundError error-not-found",
        "an older card": "OutdatedError error-outdated",
        "a newer card": "OutdatedError error-outdated",
        "another time": "OutdatedError answer-slot-changed",
        "another slot's": "NotFoundError error-not-found",
        "not invited": "NotFoundError error-not-found",
        "no slot": "NotFoundError error-not-found",
        "nobody": "NotAllowedError error-join-first",
    }


@pytest.mark.parametrize(
    ("state", "older_by", "heard"),
    [
        ("closed", 1, "done"),
        ("expired", 1, "done"),
        ("closed", 0, "done"),
        ("closed", 2, "OutdatedError error-outdated"),
        ("closed", -1, "OutdatedError error-outdated"),
        ("declined", 0, "done"),
        ("declined", 1, "OutdatedError error-outdated"),
        ("sent", 1, "OutdatedError error-outdated"),
    ],
)
def test_whoever_is_overtaken_by_a_full_slot_or_the_deadline_says_yes_all_the_same(
    street: Street, state: str, older_by: int, heard: str
) -> None:
    slot = street.need()
    asked = invited(street, "Mair", slot)
    write(street, "UPDATE invitation SET state = ?, version = 7 WHERE id = ?", state, asked.id)

    assert refused(street, lambda turn: commitments.accept(turn, asked.id, 7 - older_by, 1), "Mair") == heard


def test_only_what_was_given_back_is_taken_again_by_whose_it_was_as_it_stands(street: Street) -> None:
    slot = unasked(street)
    own = take(street, slot, "Nia")
    again = commitments.take_again

    standing = refused(street, lambda turn: again(turn, own.id, own.version), "Nia")
    street.act(give_back(street, slot, "Nia"), "Nia")
    back = mine(street, slot, "Nia")

    assert standing == "OutdatedError error-outdated"
    assert refused(street, lambda turn: again(turn, back.id, back.version - 1), "Nia") == standing
    assert (
        refused(street, lambda turn: again(turn, back.id, back.version), "Owen")
        == "NotFoundError error-not-found"
    )
    assert (
        refused(street, lambda turn: again(turn, CommitmentId(99), 1), "Nia")
        == "NotFoundError error-not-found"
    )
    assert refused(street, lambda turn: again(turn, back.id, back.version), "Nia") == "done"


# Giving back --------------------------------------------------------------------------------------------------


def test_a_place_given_back_in_time_is_told_to_who_is_helped_and_the_next_is_asked(street: Street) -> None:
    slot = street.need()
    street.act(_accept(street, slot, "Mair"), "Mair")

    assert effects(street, give_back(street, slot, "Mair"), "Mair") == [
        "Mair: withdraw commitment 1 v1",
        "commitment 1: state=withdrawn version=2",
        "due reminder.giver.evening of 1: state=dropped ended_at=now",
        "due reminder.giver.before of 1: state=dropped ended_at=now",
        "due reminder.giver.start of 1: state=dropped ended_at=now",
        "due reminder.giver.after of 1: state=dropped ended_at=now",
        "due reminder.receiver.evening of 1: state=dropped ended_at=now",
        "due reminder.receiver.before of 1: state=dropped ended_at=now",
        "due reminder.receiver.after of 1: state=dropped ended_at=now",
        "invitation 1: state=declined decline=not_this_time version=4",
        "to Mair: calendar commitment=1 version=2 (reminder)",
        "to Elin: comes_not commitment=1 version=2 (reply)",
        "again Mair: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "to Carys: unfilled slot=1 (reply, card anew)",
        "again Elin: slot slot=1 (reply, card)",
        "again Mair: invitation invitation=1 (invitation, card)",
        "outlook 1 new: slot_id=1 skill_id=14 chance=0.00 by=Wed25-09:30 look_again=Tue24-13:00 wanted=0 able=0",
        "slot 1: shown_as=open 1 published free line_shown_as=open 1 published free 0",
    ]


def test_a_place_given_back_late_is_told_to_who_coordinates_too(street: Street) -> None:
    slot = unasked(street, "2026-11-24T15:00", "2026-11-24T16:00")
    take(street, slot, "Nia")

    assert effects(street, give_back(street, slot, "Nia"), "Nia", only=("outbox",)) == [
        "to Nia: calendar commitment=1 version=2 (reminder)",
        "to Elin: comes_not commitment=1 version=2 (reply)",
        "to Carys: comes_not commitment=1 version=2 (reply)",
        "again Nia: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Nia: commitment commitment=1 (reply, card)",
        "to Mair: invitation invitation=1 (invitation, card anew)",
        "again Elin: slot slot=1 (reply, card)",
    ]


def test_a_place_given_back_goes_to_who_waits_there_and_its_giver_is_free_for_what_they_wait_for(
    street: Street,
) -> None:
    slot = unasked(street)
    other = unasked(street, "2026-11-26T10:00", "2026-11-26T12:00")
    take(street, other, "Owen")
    take(street, other, "Nia")
    take(street, slot, "Nia")
    street.desk.tx.execute("UPDATE slot SET places = 2 WHERE id = ?", (other,))
    take(street, slot, "Mair")
    states = [street.promises(slot), street.promises(other)]

    street.act(give_back(street, slot, "Nia"), "Nia")

    assert states == [{"Nia": "accepted", "Mair": "waiting"}, {"Owen": "accepted", "Nia": "waiting"}]
    assert street.promises(slot) == {"Nia": "withdrawn", "Mair": "accepted"}
    assert street.promises(other) == {"Owen": "accepted", "Nia": "accepted"}


def test_who_no_longer_waits_changes_nothing_for_others(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Nia")
    take(street, slot, "Owen")

    assert effects(street, give_back(street, slot, "Owen"), "Owen") == [
        "Owen: withdraw commitment 2 v1",
        "commitment 2: state=withdrawn version=2",
        "again Elin: slot slot=1 (reply, card)",
        "again Nia: commitment commitment=1 (reply, card)",
        "again Owen: commitment commitment=2 (reply, card)",
        "slot 1: line_shown_as=open 1 published full 1",
    ]


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("Gran's speaker", "done"),
        ("Nia", "done"),
        ("Carys", "done"),
        ("clock", "done"),
        ("Owen", "NotAllowedError error-not-yours"),
        ("Stranger", "NotAllowedError error-not-yours"),
        ("who has left", "NotAllowedError error-not-yours"),
    ],
)
def test_a_place_is_given_back_by_its_giver_who_speaks_for_them_or_who_coordinates(
    street: Street, name: str, heard: str
) -> None:
    slot = unasked(street)
    own = take(street, slot, "Nia")
    street.people["Stranger"] = street.desk.person("Stranger")
    street.desk.join(street.people["Stranger"], street.desk.open_circle("Roath"), "coordinator")
    street.join("who has left", "coordinator")
    write(street, "UPDATE member SET left_at = 1 WHERE id = ?", street.members["who has left"])
    street.join("Gran's speaker")
    write(
        street,
        "UPDATE member SET speaker_id = ? WHERE id = ?",
        street.members["Gran's speaker"],
        street.members["Nia"],
    )

    who = None if name == "clock" else name
    assert refused(street, lambda turn: commitments.withdraw(turn, own.id, own.version), who) == heard


def test_what_stands_no_more_or_changed_since_or_is_over_is_not_given_back(street: Street) -> None:
    slot = unasked(street, "2026-11-25T09:30", "2026-11-25T11:00")
    own = take(street, slot, "Nia")

    def ended(state: str, day: int) -> str:
        other = take(street, unasked(street, f"2026-11-{day}T09:30", f"2026-11-{day}T11:00"), "Nia")
        write(street, "UPDATE commitment SET state = ? WHERE id = ?", state, other.id)
        return refused(street, lambda turn: commitments.withdraw(turn, other.id, other.version), "Nia")

    changed = refused(street, lambda turn: commitments.withdraw(turn, own.id, own.version + 1), "Nia")
    assert changed == "OutdatedError error-outdated"
    states = ("withdrawn", "cancelled", "done", "there", "no_show")
    assert {state: ended(state, 25 + number) for number, state in enumerate(states, 1)} == {
        "withdrawn": "OutdatedError error-done-already",
        "cancelled": "OutdatedError error-done-already",
        "done": "DomainError answer-too-late",
        "there": "DomainError answer-too-late",
        "no_show": "DomainError answer-too-late",
    }
    unknown = refused(street, lambda turn: commitments.withdraw(turn, CommitmentId(99), 1), "Nia")
    assert unknown == "NotFoundError error-not-found"
    street.desk.now = datetime.fromisoformat("2026-11-25T11:00+00:00")
    assert refused(street, lambda turn: commitments.withdraw(turn, own.id, own.version), "Nia") == "done"
