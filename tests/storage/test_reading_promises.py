"""What is read of invitations and promises is what stands in the tables: no state more, nobody else's, in order."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.ids import MemberId, PersonId, SlotId
from bot.domain.states import InvitationState
from storage.instants import from_ms, to_ms
from storage.promises import awaited, commitments, going, invitations, overview
from tests.support.desk import Desk
from tests.support.town import rows

_PROMISED = {"accepted", "confirmed", "there"}


def _ids(found: list[Any]) -> list[int]:
    return [one.id for one in found]


def _those(desk: Desk, table: str, wanted: Callable[[dict[str, Any]], bool], *order: str) -> list[int]:
    return [
        one["id"]
        for one in sorted(filter(wanted, rows(desk, table)), key=lambda one: [one[by] for by in order])
    ]


def _everybody(desk: Desk) -> list[PersonId]:
    return [PersonId(row["id"]) for row in desk.query("SELECT id FROM person")]


def _members(desk: Desk) -> list[MemberId]:
    return [MemberId(row["id"]) for row in desk.query("SELECT id FROM member")]


def _slots(desk: Desk) -> list[SlotId]:
    return [SlotId(row["id"]) for row in desk.query("SELECT id FROM slot")]


def test_upcoming_is_what_a_person_promised_and_is_not_over(town: Desk):
    live = _PROMISED | {"waiting", "no_show"}
    now = to_ms(town.now)

    for person in _everybody(town):
        expected = _those(
            town,
            "commitment",
            lambda one, who=person: (
                one["person_id"] == who and one["ends_at"] >= now and one["state"] in live
            ),
            "starts_at",
            "id",
        )
        assert _ids(commitments.upcoming_of(town.tx, person, now=town.now)) == expected


def test_past_is_what_a_person_did_newest_first(town: Desk):
    done = _PROMISED | {"done"}
    now = to_ms(town.now)

    for person in _everybody(town):
        expected = _those(
            town,
            "commitment",
            lambda one, who=person: one["person_id"] == who and one["ends_at"] < now and one["state"] in done,
            "starts_at",
            "id",
        )[::-1]
        assert _ids(commitments.past_of(town.tx, person, now=town.now, most=3)) == expected[:3]
        assert _ids(commitments.past_of(town.tx, person, now=town.now, most=99)) == expected


@pytest.mark.parametrize("shift", [-60, -59, 0, 30, 60], ids=lambda it: f"{it} minutes from now")
def test_what_overlaps_is_promised_and_shares_some_of_the_time(town: Desk, shift: int):
    start = town.now + timedelta(minutes=shift)
    end = start + timedelta(hours=1)

    for person in _everybody(town):
        expected = _those(
            town,
            "commitment",
            lambda one, who=person: (
                one["person_id"] == who
                and one["state"] in _PROMISED
                and one["starts_at"] < to_ms(end)
                and one["ends_at"] > to_ms(start)
            ),
            "starts_at",
            "id",
        )
        found = commitments.overlapping(town.tx, person, start=start, end=end)
        assert _ids(found) == expected
        if found:
            others = commitments.overlapping(town.tx, person, start=start, end=end, but=found[0].id)
            assert _ids(others) == expected[1:]


def test_a_slots_promises_and_its_waiting_list_are_its_own(town: Desk):
    for slot in _slots(town):
        own = _those(town, "commitment", lambda one, it=slot: one["slot_id"] == it, "id")
        waiting = _those(
            town,
            "commitment",
            lambda one, it=slot: one["slot_id"] == it and one["state"] == "waiting",
            "waiting_since",
            "id",
        )
        assert _ids(commitments.of_slot(town.tx, slot)) == own
        assert _ids(commitments.waiting_list(town.tx, slot)) == waiting


def test_the_waiting_list_goes_by_when_they_came_not_by_number(town: Desk):
    [first, second, *_] = town.query("SELECT id, slot_id FROM commitment WHERE state = 'waiting'")
    town.tx.execute("DROP TRIGGER commitment_overlap_update")
    town.tx.execute("UPDATE commitment SET waiting_since = 20 WHERE id = ?", (first["id"],))
    town.tx.execute(
        "UPDATE OR IGNORE commitment SET slot_id = ?, waiting_since = 10 WHERE id = ?",
        (first["slot_id"], second["id"]),
    )

    assert _ids(commitments.waiting_list(town.tx, SlotId(first["slot_id"]))) == [second["id"], first["id"]]


def test_a_promise_and_an_invitation_are_found_by_slot_and_member(town: Desk):
    for table, of_member in (("commitment", commitments.of_member), ("invitation", invitations.of_member)):
        there = {(one["slot_id"], one["member_id"]): one["id"] for one in rows(town, table)}
        for slot in _slots(town)[:40]:
            for member in _members(town):
                found = of_member(town.tx, slot, member)
                assert (None if found is None else found.id) == there.get((slot, member))


def test_each_column_of_a_promise_is_read_into_its_field(town: Desk):
    town.tx.execute(
        "UPDATE commitment SET asked_until = 5000, was_starts_at = 6000, was_ends_at = 7000, version = 9,"
        " invitation_id = (SELECT max(id) FROM invitation) WHERE id = (SELECT max(id) FROM commitment)"
    )
    for one in rows(town, "commitment"):
        found = commitments.commitment(town.tx, one["id"])
        assert found is not None
        assert (found.id, found.circle_id, found.slot_id, found.member_id, found.person_id) == (
            one["id"], one["circle_id"], one["slot_id"], one["member_id"], one["person_id"],
        )  # fmt: skip
        assert (to_ms(found.starts_at), to_ms(found.ends_at), found.state, found.version) == (
            one["starts_at"], one["ends_at"], one["state"], one["version"],
        )  # fmt: skip
        assert (found.new_yes is None) == (one["asked_until"] is None)
    assert commitments.commitment(town.tx, one["id"] + 1) is None


def test_invitations_of_a_slot_are_read_by_their_state_and_deadline(town: Desk):
    now = to_ms(town.now)
    for slot in _slots(town):
        own = [one for one in rows(town, "invitation") if one["slot_id"] == slot]
        open_ones = [one for one in own if one["state"] in ("planned", "sent")]
        assert _ids(invitations.of_slot(town.tx, slot)) == [one["id"] for one in own]
        assert invitations.awaited(town.tx, slot) == [(one["id"], one["version"]) for one in open_ones]
        assert invitations.count_awaited(town.tx, slot) == len(open_ones)
        later = [one["deadline"] for one in open_ones if one["deadline"] > now]
        found = invitations.next_deadline(town.tx, slot, now=town.now)
        assert (None if found is None else to_ms(found)) == min(later, default=None)
        assert invitations.last_wave(town.tx, slot) == max((one["wave"] for one in own), default=0)
        for state in (InvitationState.PLANNED, InvitationState.SENT):
            due = [one["id"] for one in own if one["state"] == state and one["deadline"] <= now]
            assert _ids(invitations.run_out(town.tx, slot, state, now=town.now)) == due


def test_invitations_are_counted_by_how_they_stand_and_listed_in_the_order_of_asking(town: Desk):
    for slot in _slots(town):
        own = sorted(
            (one for one in rows(town, "invitation") if one["slot_id"] == slot),
            key=lambda one: (one["wave"], one["id"]),
        )
        counted = {(one.state.value, one.since is not None): one for one in overview.standings(town.tx, slot)}
        assert {key: one.count for key, one in counted.items()} == Counter(
            (one["state"], one["sent_at"] is not None) for one in own
        )
        for (state, went_out), one in counted.items():
            first = min(
                (each["sent_at"] for each in own if each["state"] == state and each["sent_at"]), default=0
            )
            assert one.since is None or (went_out and to_ms(one.since) == first)
        assert overview.asked_members(town.tx, slot) == {one["member_id"]: one["state"] for one in own}
        listed = overview.asked(town.tx, slot, most=3, after=1)
        assert _ids(listed) == [one["id"] for one in own][1:4]
        assert [overview.place_of(town.tx, one) for one in listed] == list(range(2, 2 + len(listed)))


def test_who_has_promised_something_else_at_a_time_is_read_by_person_in_whichever_circle(town: Desk):
    promised = [one for one in rows(town, "commitment") if one["state"] in _PROMISED]
    members = json.dumps(_members(town))
    for one in promised:
        starts_at, ends_at = from_ms(one["starts_at"]), from_ms(one["ends_at"])
        persons = {
            other["person_id"]
            for other in promised
            if other["slot_id"] != one["slot_id"]
            and other["starts_at"] < one["ends_at"]
            and other["ends_at"] > one["starts_at"]
        }
        assert overview.busy_at(
            town.tx, members, but=SlotId(one["slot_id"]), starts_at=starts_at, ends_at=ends_at
        ) == {row["id"] for row in rows(town, "member") if row["person_id"] in persons}


def test_who_does_not_want_to_be_asked_for_a_skill_is_known_by_both(town: Desk):
    wanted = {(one["member_id"], one["skill_id"]) for one in rows(town, "avoided_skill")}
    skills = {skill for _, skill in wanted} | {max(one["id"] for one in rows(town, "skill"))}

    assert wanted == {
        (member, skill)
        for member in _members(town)
        for skill in skills
        if invitations.avoids(town.tx, member=member, skill=skill)
    }


def test_what_a_leaving_member_leaves_open_is_only_theirs(town: Desk):
    needs = {one["id"]: one for one in rows(town, "need")}
    slots = {one["id"]: one for one in rows(town, "slot")}
    for member in _members(town):
        mine = [one for one in needs.values() if one["beneficiary_member"] == member]
        assert going.needs_of(town.tx, member) == [
            (one["id"], one["version"]) for one in mine if one["state"] in ("asked", "published")
        ]
        assert going.promised_to_help(town.tx, member) == [
            one["id"]
            for one in rows(town, "commitment")
            if one["state"] in _PROMISED
            and slots[one["slot_id"]]["state"] == "open"
            and needs[slots[one["slot_id"]]["need_id"]]["state"] == "published"
            and needs[slots[one["slot_id"]]["need_id"]]["beneficiary_member"] == member
        ]
        assert going.invited_to(town.tx, member) == sorted(
            one["slot_id"]
            for one in rows(town, "invitation")
            if one["member_id"] == member and one["state"] in ("planned", "sent")
        )
    for need in needs:
        assert going.open_slots_of(town.tx, need) == [
            one["id"] for one in slots.values() if one["need_id"] == need and one["state"] == "open"
        ]


def test_what_a_member_is_waited_for_is_ahead_and_stands(town: Desk):
    now = to_ms(town.now)
    needs = {one["id"]: one for one in rows(town, "need")}
    slots = {one["id"]: one for one in rows(town, "slot")}
    for member in _members(town):
        expected = [
            ("promise", one["starts_at"], one["ends_at"])
            for one in rows(town, "commitment")
            if one["member_id"] == member and one["ends_at"] > now and one["state"] in _PROMISED | {"waiting"}
        ]
        expected += [
            ("invited", slots[one["slot_id"]]["starts_at"], slots[one["slot_id"]]["ends_at"])
            for one in rows(town, "invitation")
            if one["member_id"] == member
            and one["state"] in ("planned", "sent")
            and slots[one["slot_id"]]["state"] == "open"
            and slots[one["slot_id"]]["starts_at"] > now
        ]
        expected += [
            ("helped", one["starts_at"], one["ends_at"])
            for one in slots.values()
            if one["state"] == "open"
            and one["ends_at"] > now
            and needs[one["need_id"]]["state"] == "published"
            and needs[one["need_id"]]["beneficiary_member"] == member
        ]
        found = awaited.of_member(town.tx, member, now=town.now)
        assert [(one.why.value, to_ms(one.starts_at), to_ms(one.ends_at)) for one in found] == sorted(
            expected, key=lambda one: (one[1], one[0])
        )


def test_memberships_are_those_that_were_not_left(town: Desk):
    for person in _everybody(town):
        assert awaited.memberships(town.tx, person) == [
            (one["id"], one["circle_id"])
            for one in rows(town, "member")
            if one["person_id"] == person and one["left_at"] is None
        ]
