"""A person's file has what is theirs, with all that it says, in order; and of what others have, nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from bot.domain.ids import PersonId
from storage.upkeep.export import export
from tests.support.bare import add, database

#: Zoë is a member of two circles, Tom of one; the other is a third.
ZOE, TOM = 1, 2
MINE, TOMS, ALSO, THIRD = 1, 2, 3, 4
CHAT = 701
Z5 = "1970-01-01T00:00:00.005000Z"
Z6 = "1970-01-01T00:00:00.006000Z"

_ROWS: list[tuple[str, dict[str, Any]]] = [
    ("person", {"id": ZOE, "name": "Zoë", "created_at": 5, "agreed_at": 6}),
    ("person", {"id": TOM, "name": "Tom"}),
    ("account", {"id": 1, "person_id": ZOE, "address": str(CHAT), "username": "zoe", "unreachable_since": 5}),
    ("account", {"id": 2, "person_id": TOM, "address": "702"}),
    ("chat", {"id": CHAT, "circle_id": 2, "link": "c", "met_at": 5}),
    ("chat", {"id": 702, "circle_id": 1}),
    ("chat", {"id": -5, "kind": "group", "circle_id": 1}),
    ("member", {"id": ALSO, "person_id": ZOE, "circle_id": 2, "speaker_id": TOMS, "joined_at": 6, "left_at": None}),
    ("member", {"id": MINE, "person_id": ZOE, "joined_at": 5, "left_at": 6, "paused_until": 5}),
    ("member", {"id": TOMS, "person_id": TOM}),
    ("member_role", {"id": 2, "member_id": MINE, "role": "steward", "given_by": MINE, "given_at": 5, "ended_at": 6}),
    ("member_role", {"id": 1, "member_id": ALSO, "circle_id": 2, "role": "coordinator", "given_by": TOMS,
     "given_at": 6}),
    ("member_role", {"id": 4, "member_id": TOMS, "role": "steward", "given_by": MINE, "given_at": 5}),
    ("member_role", {"id": 3, "member_id": THIRD, "role": "coordinator", "given_by": ALSO, "given_at": 6}),
    ("member_role", {"id": 5, "member_id": THIRD, "role": "steward", "given_by": TOMS, "given_at": 6}),
    ("check_held", {"id": 2, "member_id": MINE, "kind": "identity", "verified_by": MINE, "verified_at": 5,
     "ended_at": 6}),
    ("check_held", {"id": 1, "member_id": ALSO, "circle_id": 2, "kind": "references", "verified_at": 6}),
    ("check_held", {"id": 4, "member_id": TOMS, "kind": "identity", "verified_by": MINE, "verified_at": 5}),
    ("check_held", {"id": 3, "member_id": THIRD, "kind": "references", "verified_by": ALSO, "verified_at": 6}),
    ("check_held", {"id": 5, "member_id": TOMS, "kind": "home_visits", "verified_at": 6}),
    ("skill", {"id": 1, "key": "driving", "made_by": MINE, "made_at": 5}),
    ("skill", {"id": 2, "key": "garden", "made_by": TOMS}),
    ("skill_word", {"id": 2, "skill_id": 1, "word": "one"}),
    ("skill_word", {"id": 1, "skill_id": 1, "word": "two"}),
    ("skill_word", {"id": 3, "skill_id": 2, "word": "three"}),
    ("offer", {"id": 2, "member_id": MINE, "skill_id": 1, "paused_until": 5}),
    ("offer", {"id": 1, "member_id": ALSO, "skill_id": 2, "words": "second"}),
    ("offer", {"id": 3, "member_id": TOMS, "skill_id": 1}),
    *(("offer_hours", {"offer_id": offer, "from_minute": offer, "to_minute": 9}) for offer in (2, 1, 3)),
    *(("offer_except", {"offer_id": offer}) for offer in (2, 1, 3)),
    *(("avoided_skill", {"member_id": who, "skill_id": skill, "since": 5}) for who, skill in ((MINE, 2), (MINE,
     1), (TOMS, 1))),
    ("need", {"id": 2, "posted_by": MINE, "beneficiary_member": MINE, "words": "mine"}),
    ("need", {"id": 1, "posted_by": TOMS, "beneficiary_member": ALSO, "words": "for me"}),
    ("need", {"id": 4, "posted_by": MINE, "beneficiary_member": TOMS, "words": "for Tom"}),
    ("need", {"id": 3, "posted_by": ALSO, "beneficiary": "circle", "beneficiary_member": None, "words": "for all"}),
    ("need", {"id": 5, "words": "Tom's"}),
    *(("slot", {"id": number, "need_id": number, "starts_at": 5, "ends_at": 6}) for number in (1, 4)),
    ("commitment", {"id": 2, "slot_id": 4, "member_id": MINE, "person_id": ZOE, "starts_at": 5, "ends_at": 6}),
    ("commitment", {"id": 1, "slot_id": 4, "member_id": ALSO, "person_id": ZOE, "state": "no_show",
     "waiting_since": 5}),
    ("commitment", {"id": 3, "slot_id": 1, "member_id": TOMS, "person_id": TOM}),
    ("commitment", {"id": 4, "slot_id": 4, "member_id": TOMS, "person_id": TOM}),
    ("commitment", {"id": 5, "slot_id": 1, "member_id": THIRD, "person_id": 3}),
    *(("invitation", {"id": number, "slot_id": number, "member_id": who, "answered_at": 5 + number // 4})
      for number, who in ((4, MINE), (1, ALSO))),
    ("invitation", {"id": 5, "slot_id": 4, "member_id": TOMS}),
    *(("answering", {"member_id": who, "yes": who + 0.5}) for who in (ALSO, MINE, TOMS)),
    *(("late", {"id": number, "commitment_id": promise, "words": f"{number}"}) for number, promise in ((2, 2), (1,
     1), (3, 3))),
    *(("contact_consent", {"commitment_id": it, "side": side, "given_by": who, "given_at": 5, "contact": f"{it}{side}"})
      for it, side, who in ((2, "giver", ZOE), (1, "giver", ZOE), (2, "receiver", TOM), (3, "receiver", ZOE))),
    *(("contribution", {"id": 10 - it, "commitment_id": it, "giver_minutes": it, "receiver_minutes": 10 * it})
      for it in (1, 2, 3, 4, 5)),
    ("thanks", {"contribution_id": 9, "by_person": ZOE, "words": "by me", "given_at": 6}),
    ("thanks", {"contribution_id": 7, "by_person": ZOE, "words": "too", "given_at": 5}),
    ("thanks", {"contribution_id": 9, "by_person": TOM, "words": "to me", "given_at": 5}),
    ("thanks", {"contribution_id": 8, "by_person": TOM, "words": "to me", "given_at": 6}),
    ("thanks", {"contribution_id": 7, "by_person": 3, "words": "to Tom"}),
    *(("ledger_account", {"id": 10 + who, "member_id": who}) for who in (MINE, TOMS, ALSO)),
    ("transfer", {"id": 2, "from_account": 12, "to_account": 11, "minutes": 5, "at": 5}),
    ("transfer", {"id": 1, "from_account": 13, "to_account": 12, "minutes": 6, "at": 6}),
    ("transfer", {"id": 3, "from_account": 12, "to_account": 14, "minutes": 7}),
    *(("talk", {"id": number, "member_id": who, "answered_by": by, "words": f"w{number}", "answer": f"a{number}"})
      for number, who, by in ((2, MINE, TOMS), (1, ALSO, TOMS), (4, TOMS, MINE), (3, TOMS, ALSO), (5, TOMS, THIRD))),
    *(("broadcast", {"id": number, "by_member": who, "words": f"w{number}"}) for number, who in ((2, MINE), (1,
     ALSO), (3, TOMS))),
    *(("block", {"by_member": by, "of_member": of, "blocked_at": by}) for by, of in ((MINE, TOMS), (TOMS, MINE))),
    *(("link", {"code": code, "circle_id": 1, "kind": "slot", "subject": who, "made_by": who, "made_at": at})
      for code, who, at in (("b", MINE, 6), ("a", ALSO, 5), ("c", TOMS, 5))),
    *(("circle_group", {"chat_id": -who, "circle_id": 1, "agreed_by": who, "agreed_at": who}) for who in (MINE, TOMS)),
    *(("rule", {"circle_id": 1, "name": name, "value": "1", "decided_by": who, "decided_at": 5})
      for name, who in (("b", MINE), ("a", ALSO), ("c", TOMS))),
    ("setup_code", {"used_at": 5, "used_by": ZOE}),
    *(("draft", {"id": number, "chat_id": number, "person_id": who, "form": f"f{number}",
                 "answers": '{"whom":"T","whom_name":"T","found":["T"],"a":1}'})
      for number, who in ((2, ZOE), (1, ZOE), (3, TOM))),
    *(("due", {"id": number, "subject": number, "person_id": who, "kind": f"k{number}"})
      for number, who in ((2, ZOE), (1, ZOE), (3, TOM))),
    *(("outbox", {"id": number, "person_id": who, "chat_id": chat, "kind": f"k{number}"})
      for number, who, chat in ((2, ZOE, None), (1, None, CHAT), (3, TOM, None), (4, None, 702))),
    *(("act", {"id": number, "actor": actor, "object": thing, "object_id": about, "action": f"a{number}", "at": 5})
      for number, actor, thing, about in (
          (2, ZOE, "need", 1), (1, ZOE, "member", MINE), (3, TOM, "member", ALSO), (4, None, "member", MINE),
          (5, TOM, "person", ZOE), (6, TOM, "member", TOMS), (7, TOM, "person", TOM), (8, TOM, "need", MINE),
          (9, TOM, "person", ALSO), (10, ZOE, "person", ZOE), (11, TOM, "need", ZOE),
      )),
]  # fmt: skip

_NEED = {
    "state": "published", "created_at": "1970-01-01T00:00:00.001000Z", "place_name": "p", "lat": 1.0, "lon": 2.0,
     "address": "a", "to_place": "q",
    "to_lat": 3.0, "to_lon": 4.0, "to_address": "t", "people": 1,
}  # fmt: skip

#: Section, the columns that are looked at, their values row by row.
_SECTIONS: list[tuple[str, tuple[str, ...], list[tuple[Any, ...]]]] = [
    ("accounts", ("address", "username", "unreachable_since"), [(str(CHAT), "zoe", Z5)]),
    ("chats", ("id", "circle", "came_by_a_link", "met_at"), [(CHAT, "Roath", 1, Z5)]),
    ("memberships", ("circle", "joined_at", "left_at", "paused_until", "on_behalf"),
     [("Cathays", Z5, Z6, Z5, 0), ("Roath", Z6, None, "1970-01-01T00:00:00.009000Z", 1)]),
    ("roles", ("circle", "role", "given_at", "ended_at"), [("Roath", "coordinator", Z6, None), ("Cathays",
     "steward", Z5, Z6)]),
    ("roles_given_to_others", ("role", "given_at"), [("coordinator", Z6), ("steward", Z5)]),
    ("checks", ("circle", "kind", "verified_at", "ended_at"), [("Roath", "references", Z6, None), ("Cathays",
     "identity", Z5, Z6)]),
    ("checks_of_others_verified", ("kind", "verified_at"), [("references", Z6), ("identity", Z5)]),
    ("offers", ("id", "skill", "words", "paused_until"), [(1, "garden", "second", None), (2, "driving", "w", Z5)]),
    ("offer_hours", ("offer_id", "from_minute"), [(1, 1), (2, 2)]),
    ("offer_exceptions", ("offer_id", "from_date"), [(1, "2027-01-01"), (2, "2027-01-01")]),
    ("skills_named", ("word", "made_at"), [("two", Z5), ("one", Z5)]),
    ("skills_not_asked_for", ("skill", "since"), [("driving", Z5), ("garden", Z5)]),
    ("needs_for_me", ("id", "words", *_NEED), [(1, None, *_NEED.values()), (2, "mine", *_NEED.values())]),
    ("needs_posted", ("id", "beneficiary", "words"), [(3, "circle", "for all"), (4, "member", "for Tom")]),
    ("invitations", ("starts_at", "answered_at"), [(Z5, Z5), (Z5, Z6)]),
    ("answers_counted", ("yes",), [(1.5,), (3.5,)]),
    ("commitments", ("id", "state", "waiting_since"), [(1, "no_show", Z5), (2, "done", None)]),
    ("running_late", ("commitment_id", "words"), [(1, "1"), (2, "2")]),
    ("contact_consents", ("commitment_id", "side", "contact"),
     [(1, "giver", "1giver"), (2, "giver", "2giver"), (3, "receiver", "3receiver")]),
    ("contributions_given", ("stated_minutes",), [(2,), (1,)]),
    ("contributions_received", ("stated_minutes",), [(50,), (30,)]),
    ("thanks_given", ("words", "given_at"), [("too", Z5), ("by me", Z6)]),
    ("thanks_received", ("given_at",), [(Z6,), (Z5,)]),
    ("ledger", ("minutes", "at"), [(-6, Z6), (5, Z5)]),
    ("talks", ("words",), [("w1",), ("w2",)]),
    ("talks_answered", ("answer",), [("a3",), ("a4",)]),
    ("broadcasts", ("words",), [("w1",), ("w2",)]),
    ("people_i_do_not_want_to_meet", ("blocked_at",), [("1970-01-01T00:00:00.001000Z",)]),
    ("links_made", ("code", "made_at"), [("a", Z5), ("b", Z6)]),
    ("groups_linked", ("agreed_at", "ended_at"), [("1970-01-01T00:00:00.001000Z", None)]),
    ("rules_decided", ("name", "decided_at"), [("a", Z5), ("b", Z5)]),
    ("setup_code", ("used_at",), [(Z5,)]),
    ("drafts", ("form", "answers"), [("f1", '{"a":1}'), ("f2", '{"a":1}')]),
    ("due", ("kind",), [("k1",), ("k2",)]),
    ("messages", ("kind",), [("k1",), ("k2",)]),
    ("deeds", ("action", "at"), [("a1", Z5), ("a2", Z5), ("a10", Z5)]),
    ("deeds_about_me", ("action",), [("a3",), ("a4",), ("a5",)]),
]  # fmt: skip


@pytest.fixture(scope="module")
def tx() -> Iterator[sqlite3.Connection]:
    with closing(database()) as tx:
        for number, name in ((1, "Cathays"), (2, "Roath")):
            tx.execute(
                "INSERT INTO circle (id, name, language, zone, created_at) VALUES (?, ?, 'en', 'UTC', 1)",
                (number, name),
            )
        for table, row in _ROWS:
            add(tx, table, row)
        yield tx


@pytest.fixture(scope="module")
def whole(tx: sqlite3.Connection) -> dict[str, Any]:
    return export(tx, PersonId(ZOE))


@pytest.mark.parametrize(("section", "columns", "values"), _SECTIONS, ids=[one[0] for one in _SECTIONS])
def test_a_section_has_what_is_theirs_in_order_and_says_when_as_people_write_it(
    whole: dict[str, Any], section: str, columns: tuple[str, ...], values: list[tuple[Any, ...]]
) -> None:
    assert [tuple(row[column] for column in columns) for row in whole[section]] == values


def test_every_section_is_looked_at(whole: dict[str, Any]) -> None:
    assert set(whole) == {"person", *(section for section, _, _ in _SECTIONS)}
    assert (whole["person"]["name"], whole["person"]["created_at"], whole["person"]["agreed_at"]) == (
        "Zoë",
        Z5,
        Z6,
    )


def test_who_has_not_used_the_code_or_came_by_no_link_has_neither_in_their_file(
    tx: sqlite3.Connection,
) -> None:
    toms = export(tx, PersonId(TOM))

    assert toms["setup_code"] == []
    assert [(one["circle"], one["came_by_a_link"]) for one in toms["chats"]] == [("Cathays", 0)]
