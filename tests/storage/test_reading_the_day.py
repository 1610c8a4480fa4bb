"""What is read of hours and the ledger is what stands in the tables, for each side and no other."""

from datetime import timedelta

import pytest

from bot.domain.day.ledger import LedgerAccountId, TransferId
from bot.domain.ids import (
    CircleId,
    CommitmentId,
    ContributionId,
    MemberId,
    PersonId,
    SlotId,
)
from storage.day import contributions, ledger, talks
from storage.instants import from_ms, to_ms
from storage.queues import due
from tests.support.desk import Desk
from tests.support.town import rows


@pytest.fixture
def worked(town: Desk) -> Desk:
    """Contributions in every state, some for somebody who is spoken for; entries, some taken back."""
    states = ("open", "stated", "disputed", "agreed")
    for number, one in enumerate(
        one for one in rows(town, "commitment") if one["state"] in ("done", "there", "confirmed")
    ):
        state = states[number % 4]
        agreed = (60 + number, "both") if state == "agreed" else (None, None)
        town.tx.execute(
            "INSERT OR IGNORE INTO contribution (circle_id, commitment_id, giver_minutes, receiver_minutes, minutes,"
            " agreed_how, state, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)",
            (one["circle_id"], one["id"], number, number + 1, *agreed, state, number % 5),
        )
    helped = town.query(
        "SELECT beneficiary_member AS id FROM need WHERE beneficiary_member IS NOT NULL LIMIT 1"
    )[0]["id"]
    town.tx.execute("UPDATE member SET speaker_id = ? WHERE id = ?", (helped + 1, helped))
    accounts = [one["id"] for one in rows(town, "ledger_account") if one["circle_id"] == 1]
    for number in range(9):
        made = town.tx.execute(
            "INSERT INTO transfer (circle_id, from_account, to_account, minutes, at) VALUES (1, ?, ?, ?, ?)"
            " RETURNING id",
            (accounts[number % 3], accounts[number % 3 + 1], 10 + number, number),
        ).fetchone()["id"]
        if number % 4 == 0:
            town.tx.execute(
                "INSERT INTO transfer (circle_id, from_account, to_account, minutes, reverses, reason, at)"
                " SELECT circle_id, to_account, from_account, minutes, id, 'wrong', 50 FROM transfer WHERE id = ?",
                (made,),
            )
    return town


def test_what_is_still_to_be_agreed_is_shown_to_its_sides_and_whoever_speaks_for_one(worked: Desk):
    promised = {one["id"]: one for one in rows(worked, "commitment")}
    slots = {one["id"]: one for one in rows(worked, "slot")}
    needed = {one["id"]: one for one in rows(worked, "need")}
    members = {one["id"]: one for one in rows(worked, "member")}

    def sides(contribution: dict) -> set[int]:
        commitment = promised[contribution["commitment_id"]]
        helped = members.get(needed[slots[commitment["slot_id"]]["need_id"]]["beneficiary_member"])
        speaker = None if helped is None else members.get(helped["speaker_id"])
        return {commitment["person_id"]} | {one["person_id"] for one in (helped, speaker) if one is not None}

    there = sorted(
        rows(worked, "contribution"), key=lambda one: (promised[one["commitment_id"]]["starts_at"], one["id"])
    )
    for circle in (CircleId(1), CircleId(2), CircleId(3)):
        open_ones = [one for one in there if one["circle_id"] == circle and one["state"] != "agreed"]
        for person in rows(worked, "person"):
            own = contributions.unsettled(
                worked.tx, circle, person["id"], all_of_circle=False, most=999, skip=0
            )
            assert [one.id for one in own] == [one["id"] for one in open_ones if person["id"] in sides(one)]
        everything = contributions.unsettled(
            worked.tx, circle, PersonId(0), all_of_circle=True, most=999, skip=0
        )
        assert [one.id for one in everything] == [one["id"] for one in open_ones]
        page = contributions.unsettled(worked.tx, circle, PersonId(0), all_of_circle=True, most=2, skip=1)
        assert page == everything[1:3]


def test_what_is_agreed_is_shown_newest_first(worked: Desk):
    for circle in (CircleId(1), CircleId(3)):
        expected = sorted(
            (
                one
                for one in rows(worked, "contribution")
                if one["circle_id"] == circle and one["state"] == "agreed"
            ),
            key=lambda one: (-one["changed_at"], -one["id"]),
        )
        found = contributions.agreed(worked.tx, circle, most=999, skip=0)
        assert [one.id for one in found] == [one["id"] for one in expected]
        assert contributions.agreed(worked.tx, circle, most=2, skip=1) == found[1:3]


def test_a_contribution_is_found_by_its_promise_and_its_slot(worked: Desk):
    promised = {one["id"]: one["slot_id"] for one in rows(worked, "commitment")}
    there = rows(worked, "contribution")
    for commitment in promised:
        own = [one for one in there if one["commitment_id"] == commitment]
        found = contributions.of_commitment(worked.tx, CommitmentId(commitment))
        assert ([] if found is None else [found.id]) == [one["id"] for one in own]
    for slot in rows(worked, "slot"):
        assert [one.id for one in contributions.of_slot(worked.tx, slot["id"])] == [
            one["id"] for one in there if promised[one["commitment_id"]] == slot["id"]
        ]
    for one in there:
        found = contributions.contribution(worked.tx, one["id"])
        assert found is not None
        for name in ("id", "circle_id", "commitment_id", "version"):
            assert getattr(found, name) == one[name], name
        assert (found.said.giver, found.said.receiver, found.said.minutes, found.said.how) == tuple(
            one[name] for name in ("giver_minutes", "receiver_minutes", "minutes", "agreed_how")
        )
    assert contributions.contribution(worked.tx, ContributionId(9999)) is None


def test_thanks_are_counted_for_whoever_gave(worked: Desk):
    given = {one["id"]: one["commitment_id"] for one in rows(worked, "contribution")}
    for number, one in enumerate(rows(worked, "contribution")[:6]):
        for person in (1, 2):
            worked.tx.execute(
                "INSERT OR IGNORE INTO thanks (contribution_id, by_person, circle_id, words, given_at)"
                " VALUES (?, ?, 1, 'x', ?)",
                (one["id"], person, number - person),
            )
    promised = {one["id"]: one["member_id"] for one in rows(worked, "commitment")}
    thanks = rows(worked, "thanks")
    for member in rows(worked, "member"):
        assert contributions.thanks_count(worked.tx, member["id"]) == sum(
            promised[given[one["contribution_id"]]] == member["id"] for one in thanks
        )
    for contribution in given:
        expected = sorted(
            (one for one in thanks if one["contribution_id"] == contribution),
            key=lambda one: (one["given_at"], one["by_person"]),
        )
        found = contributions.thanks_for(worked.tx, ContributionId(contribution))
        assert [one.by_person for one in found] == [one["by_person"] for one in expected]


def test_an_account_stands_as_its_entries_say(worked: Desk):
    there = rows(worked, "transfer")
    for account in (one["id"] for one in rows(worked, "ledger_account")):
        given = sum(
            one["minutes"] for one in there if one["to_account"] == account and one["reverses"] is None
        )
        given -= sum(
            one["minutes"] for one in there if one["from_account"] == account and one["reverses"] is not None
        )
        received = sum(
            one["minutes"] for one in there if one["from_account"] == account and one["reverses"] is None
        )
        received -= sum(
            one["minutes"] for one in there if one["to_account"] == account and one["reverses"] is not None
        )
        standing = ledger.standing(worked.tx, LedgerAccountId(account))
        assert (standing.given, standing.received) == (given, received)


def test_an_accounts_entries_name_the_other_side_the_act_and_whether_it_was_taken_back(worked: Desk):
    there = {one["id"]: one for one in rows(worked, "transfer")}
    owners = {one["id"]: one["member_id"] for one in rows(worked, "ledger_account")}
    slots = {one["id"]: one["slot_id"] for one in rows(worked, "commitment")}
    acts = {one["id"]: slots[one["commitment_id"]] for one in rows(worked, "contribution")}
    back = {one["reverses"] for one in there.values()}
    for account in owners:
        own = [one for one in reversed(there.values()) if account in (one["from_account"], one["to_account"])]
        found = ledger.entries(worked.tx, LedgerAccountId(account), most=-1)
        assert [one.transfer_id for one in found] == [one["id"] for one in own]
        assert ledger.entries(worked.tx, LedgerAccountId(account), most=2, skip=1) == found[1:3]
        for entry, one in zip(found, own, strict=True):
            came = one["to_account"] == account
            origin = one if one["reverses"] is None else there[one["reverses"]]
            assert entry.helped == (came == (one["reverses"] is None))
            assert entry.other == owners[one["from_account"] if came else one["to_account"]]
            assert entry.slot_id == acts.get(origin["contribution_id"])
            assert (entry.reverses, entry.reversed) == (one["reverses"] is not None, one["id"] in back)
            assert (entry.minutes, entry.reason, to_ms(entry.at)) == (
                one["minutes"],
                one["reason"],
                one["at"],
            )


def test_transfers_are_found_by_what_they_book_and_by_what_they_take_back(worked: Desk):
    there = rows(worked, "transfer")
    for one in there:
        assert ledger.transfer(worked.tx, one["id"]) is not None
        back = [it["id"] for it in there if it["reverses"] == one["id"]]
        found = ledger.reversal_of(worked.tx, one["id"])
        assert ([] if found is None else [found.id]) == back
    for contribution in rows(worked, "contribution"):
        booked = [one["id"] for one in there if one["contribution_id"] == contribution["id"]]
        found = ledger.of_contribution(worked.tx, contribution["id"])
        assert ([] if found is None else [found.id]) == booked
    for circle in rows(worked, "circle"):
        assert [one.id for one in ledger.of_circle(worked.tx, circle["id"])] == [
            one["id"] for one in there if one["circle_id"] == circle["id"]
        ]
    assert ledger.transfer(worked.tx, TransferId(9999)) is None


def test_every_account_is_somebodys_or_the_pot_and_opened_once(worked: Desk):
    for one in rows(worked, "ledger_account"):
        assert ledger.member_of(worked.tx, one["id"]) == one["member_id"]
        found = ledger.account_of(worked.tx, one["circle_id"], one["member_id"], now=worked.now)
        assert found == one["id"]
    worked.tx.execute(
        "INSERT INTO circle (id, name, language, zone, created_at) VALUES (77, 'New', 'en', 'UTC', 1)"
    )
    opened = ledger.account_of(worked.tx, CircleId(77), None, now=worked.now)
    assert ledger.account_of(worked.tx, CircleId(77), None, now=worked.now) == opened
    assert ledger.member_of(worked.tx, opened) is None


def test_what_falls_due_next_waits_and_is_the_earliest(worked: Desk):
    for later in (timedelta(days=-30), timedelta(0), timedelta(days=2), timedelta(days=60)):
        at = worked.now + later
        waiting = sorted(
            (one["due_at"], one["id"], one) for one in rows(worked, "due") if one["state"] == "waiting"
        )
        fallen = [one for due_at, _, one in waiting if due_at <= to_ms(at)]
        found = due.next_waiting(worked.tx, at)
        assert (None if found is None else found.id) == (fallen[0]["id"] if fallen else None)
        if found is not None:
            for name in ("circle_id", "kind", "subject", "person_id", "occasion"):
                assert getattr(found, name) == fallen[0][name]
            assert due.is_waiting(worked.tx, found)
        after = [due_at for due_at, _, _ in waiting if due_at > to_ms(at)]
        soonest = due.earliest(worked.tx, after=at)
        assert (None if soonest is None else to_ms(soonest)) == min(after, default=None)
    assert due.earliest(worked.tx) == from_ms(waiting[0][0])


def test_what_somebody_wrote_and_said_about_being_late_is_read_back(worked: Desk):
    for one in rows(worked, "talk"):
        found = talks.talk(worked.tx, one["id"])
        assert found is not None
        for name in (
            "id",
            "circle_id",
            "member_id",
            "commitment_id",
            "words",
            "language",
            "answered_by",
            "answer",
            "version",
        ):
            assert getattr(found, name) == one[name], name
    for one in rows(worked, "late"):
        found = talks.late(worked.tx, one["id"])
        assert found is not None
        assert (found.id, found.commitment_id, found.minutes, found.words) == tuple(
            one[name] for name in ("id", "commitment_id", "minutes", "words")
        )
    assert talks.late(worked.tx, 9999) is None
    assert contributions.of_slot(worked.tx, SlotId(9999)) == []
    assert contributions.thanks_count(worked.tx, MemberId(9999)) == 0
