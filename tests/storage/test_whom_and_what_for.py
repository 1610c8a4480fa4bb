"""Needs, checks, roles, circles and hours, each row beside those that look like it and at the very instant."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.domain.ids import CircleId, CommitmentId, MemberId, NeedId, OfferId, PersonId, SkillId, SlotId
from bot.domain.people.checks import CheckKind
from bot.domain.rules import RULES
from storage.day import contributions, ledger
from storage.instants import from_ms, to_ms
from storage.needs import beneficiaries, broadcasts, needs, offers, skills
from storage.needs.broadcasts import BroadcastState
from storage.people import chats, checks, circles, links, members, people, rules
from tests.support.bare import add, database

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
AT, HOUR = to_ms(NOW), 3_600_000
WEEK = AT - 7 * 24 * HOUR
START, END = AT + 10 * HOUR, AT + 11 * HOUR
Rows = list[tuple[str, dict[str, Any]]]


@pytest.fixture
def tx() -> Iterator[sqlite3.Connection]:
    with closing(database()) as tx:
        yield tx


def _circle(tx: sqlite3.Connection, number: int, **more: Any) -> None:
    told = {"id": number, "name": f"c{number}", "language": "en", "zone": "UTC", "created_at": 1, **more}
    marks = ", ".join("?" * len(told))
    tx.execute(f"INSERT INTO circle ({', '.join(told)}) VALUES ({marks})", tuple(told.values()))


def _member(number: int, **more: Any) -> tuple[str, dict[str, Any]]:
    told = {"id": number, "person_id": 100 + number, "left_at": None, "paused_until": None}
    return "member", {**told, **more}


def _plant(tx: sqlite3.Connection, rows: Rows) -> None:
    for table, values in rows:
        add(tx, table, values)


# Checks ---------------------------------------------------------------------------------------------------------


def test_checks_that_stand_are_the_members_own_and_one_of_a_kind_takes_the_place_of_another(
    tx: sqlite3.Connection,
) -> None:
    _plant(tx, [
        ("check_held", {"id": 1, "member_id": 1, "kind": "identity", "ended_at": 3}),
        ("check_held", {"id": 2, "member_id": 1, "kind": "identity", "valid_until": "2027-01-01"}),
        ("check_held", {"id": 3, "member_id": 1, "kind": "references"}),
        ("check_held", {"id": 4, "member_id": 2, "kind": "identity"}),
    ])  # fmt: skip

    before = checks.held(tx, MemberId(1))
    checks.add(tx, now=NOW, circle=CircleId(1), member=MemberId(1), kind=CheckKind.IDENTITY,
               valid_until=date(2028, 1, 1), by=MemberId(9))  # fmt: skip
    after = checks.held(tx, MemberId(1))

    assert {(one.id, one.kind.value, one.valid_until) for one in before} == {
        (2, "identity", date(2027, 1, 1)), (3, "references", None),
    }  # fmt: skip
    assert [one.kind for one in after] == [kind for kind in CheckKind if kind in ("identity", "references")]
    new = next(one for one in after if one.kind == CheckKind.IDENTITY)
    assert (new.valid_until, new.verified_by, new.verified_at, new.member_id) == (date(2028, 1, 1), 9, NOW, 1)
    ended = {row["id"]: row["ended_at"] for row in tx.execute("SELECT id, ended_at FROM check_held")}
    assert [ended[number] for number in (1, 2, 3, 4)] == [3, AT, None, None]
    assert checks.end(tx, MemberId(1), CheckKind.REFERENCES, now=NOW)
    assert not checks.end(tx, MemberId(1), CheckKind.REFERENCES, now=NOW)
    assert [one.id for one in checks.held(tx, MemberId(2))] == [4]


def test_a_need_requires_what_was_said_last_and_others_keep_theirs(tx: sqlite3.Connection) -> None:
    def require(need: int, *kinds: CheckKind, later: int = 0) -> None:
        now = NOW + timedelta(milliseconds=later)
        checks.require(tx, NeedId(need), kinds, circle=CircleId(1), now=now)

    require(2, CheckKind.IDENTITY, CheckKind.REFERENCES)
    require(1, CheckKind.IDENTITY, CheckKind.REFERENCES)
    require(1, CheckKind.HOME_VISITS, CheckKind.IDENTITY, later=5)

    assert set(checks.required(tx, NeedId(1))) == {CheckKind.IDENTITY, CheckKind.HOME_VISITS}
    assert checks.required(tx, NeedId(2)) == tuple(
        kind for kind in CheckKind if kind in (CheckKind.IDENTITY, CheckKind.REFERENCES)
    )
    since = {row["kind"]: row["since"] for row in tx.execute("SELECT * FROM need_check WHERE need_id = 1")}
    assert since == {"identity": AT, "home_visits": AT + 5}


#: What differs from a promise (or invitation) of member 1 for need 1 that lacks a check, and whether it is found.
_WITHOUT: list[tuple[dict[str, Any], dict[str, Any], bool, bool]] = [
    ({}, {}, True, True),
    ({"state": "over"}, {}, False, False),
    ({"starts_at": AT}, {}, False, True),
    ({"starts_at": AT + 1}, {}, True, True),
    ({}, {"member_id": 3}, False, False),
    *(({}, {"promise": state}, state in ("waiting", "accepted", "confirmed"), True)
      for state in ("waiting", "confirmed", "there", "done", "withdrawn")),
    *(({}, {"invitation": state}, True, state in ("planned", "sent"))
      for state in ("planned", "declined", "expired", "closed", "accepted")),
]  # fmt: skip


@pytest.mark.parametrize(("slot", "more", "promised", "asked"), _WITHOUT)
def test_who_promised_or_was_asked_without_a_check_is_found_by_need_and_by_member(
    tx: sqlite3.Connection, slot: dict[str, Any], more: dict[str, Any], *, promised: bool, asked: bool
) -> None:
    _plant(tx, [_member(1), _member(2), _member(3), ("check_held", {"member_id": 3})])
    who = more.get("member_id", 1)
    # 1 is what is asked about; 2 is another need's of another member, who lacks it too.
    for number, need, member in ((1, 1, who), (2, 2, 2)):
        tx.execute("INSERT INTO need_check VALUES (1, ?, 'identity', 1)", (need,))
        times = {"starts_at": AT + 5, "ends_at": AT + 99, "local_end": "2026-11-24T10:00"}
        add(tx, "slot", {"id": number, "need_id": need, **times, **(slot if number == 1 else {})})
        state = more.get("promise", "accepted") if number == 1 else "accepted"
        add(tx, "commitment", {"id": number, "slot_id": number, "member_id": member, "state": state})
        state = more.get("invitation", "sent") if number == 1 else "sent"
        add(tx, "invitation", {"id": number, "slot_id": number, "member_id": member, "state": state})
    first = [1] if promised else []

    assert checks.promised_without(tx, now=NOW, need=NeedId(1)) == first
    assert checks.promised_without(tx, now=NOW, member=MemberId(who)) == first
    assert checks.asked_without(tx, need=NeedId(1)) == ([1] if asked else [])
    assert checks.asked_without(tx, member=MemberId(who)) == ([1] if asked else [])
    assert (
        checks.promised_without(tx, now=NOW, need=NeedId(2))
        == checks.asked_without(tx, member=MemberId(2))
        == [2]
    )
    assert checks.promised_without(tx, now=NOW) == checks.asked_without(tx) == []
    assert checks.lacking(tx, SlotId(1), MemberId(who)) == (() if who == 3 else (CheckKind.IDENTITY,))


def test_what_lacks_a_check_is_given_in_the_order_of_time(tx: sqlite3.Connection) -> None:
    _plant(tx, [_member(number) for number in (1, 2, 3)])
    for number, start in ((1, 9), (2, 5)):
        add(tx, "slot", {"id": number, "need_id": 1, "starts_at": AT + start, "ends_at": AT + 99,
                         "local_end": "2026-11-24T10:00"})  # fmt: skip
    tx.execute("INSERT INTO need_check VALUES (1, 1, 'identity', 1)")
    for number, slot in ((1, 1), (3, 2), (2, 2)):
        add(tx, "commitment", {"id": number, "slot_id": slot, "member_id": number, "state": "accepted"})
        add(tx, "invitation", {"id": number, "slot_id": slot, "member_id": number})

    assert checks.promised_without(tx, now=NOW, need=NeedId(1)) == [2, 3, 1]
    assert checks.asked_without(tx, need=NeedId(1)) == [1, 2, 3]


# Broadcasts -----------------------------------------------------------------------------------------------------


def _hearer(number: int, *, person: dict[str, Any] | None = None, account: dict[str, Any] | None = None,
            **more: Any) -> Rows:  # fmt: skip
    told = {"id": 100 + number, "name": f"n{number}", "weekly_budget": 1, **(person or {})}
    address = {"person_id": 100 + number, "address": str(number), **(account or {})}
    return [_member(number, **more), ("person", told), ("account", address)]


def _invited(**more: Any) -> Rows:
    return [("invitation", {"slot_id": 1, "member_id": 2, "planned_at": WEEK + 1, **more})]


def _promised(**more: Any) -> Rows:
    told = {
        "slot_id": 9,
        "member_id": 2,
        "person_id": 102,
        "state": "accepted",
        "starts_at": START,
        "ends_at": END,
    }
    return [("commitment", {**told, **more})]


#: What is so of member 2, whether a notice reaches them, and whether they are asked for the slot.
_HEARD: list[tuple[Rows, bool, bool]] = [
    (_hearer(2), True, True),
    (_hearer(2, circle_id=2), False, False),
    (_hearer(2, left_at=5), False, False),
    (_hearer(2, paused_until=AT), True, True),
    (_hearer(2, paused_until=AT + 1), False, False),
    (_hearer(2, person={"agreed_at": None}), False, False),
    (_hearer(2, person={"erased_at": 1}), False, False),
    (_hearer(2, account={"unreachable_since": 1}), False, False),
    (_hearer(2, account={"person_id": 999}), False, False),
    *((_hearer(2) + rows, True, asked) for rows, asked in (
        (_invited(state="sent"), False), (_invited(state="planned"), False), (_invited(state="declined"), False),
        (_invited(state="closed"), True), (_invited(state="sent", member_id=3), True),
        (_invited(state="sent", slot_id=9), False), (_invited(state="sent", slot_id=9, planned_at=WEEK), True),
        (_invited(state="sent", slot_id=9, member_id=3), True),
        ([*_invited(state="sent", slot_id=9, member_id=22), _member(22, person_id=102, circle_id=2)], False),
        (_promised(slot_id=1, state="withdrawn"), False), (_promised(slot_id=1, state="withdrawn", member_id=3), True),
        (_promised(), False), (_promised(state="confirmed"), False), (_promised(state="there"), False),
        (_promised(state="waiting"), True), (_promised(state="done"), True), (_promised(person_id=103), True),
        (_promised(starts_at=END, ends_at=END + 1), True), (_promised(starts_at=END - 1, ends_at=END + 1), False),
        (_promised(starts_at=1, ends_at=START), True), (_promised(starts_at=1, ends_at=START + 1), False),
        ([("avoided_skill", {"member_id": 2, "skill_id": 900})], False),
        ([("avoided_skill", {"member_id": 2, "skill_id": 901})], True),
        ([("avoided_skill", {"member_id": 3, "skill_id": 900})], True),
        ([("block", {"by_member": 2, "of_member": 5})], False), ([("block", {"by_member": 5, "of_member": 2})], False),
        ([("block", {"by_member": 2, "of_member": 3})], True), ([("block", {"by_member": 3, "of_member": 2})], True),
        ([("block", {"by_member": 5, "of_member": 3})], True), ([("block", {"by_member": 3, "of_member": 5})], True),
    )),
    (_hearer(2, person={"weekly_budget": 0}), True, False),
]  # fmt: skip


@pytest.fixture
def hall(tx: sqlite3.Connection) -> sqlite3.Connection:
    """A slot of a need for member 5."""
    add(tx, "need", {"id": 1, "beneficiary_member": 5})
    add(
        tx,
        "slot",
        {"id": 1, "need_id": 1, "starts_at": START, "ends_at": END, "local_end": "2026-11-24T20:00"},
    )
    return tx


@pytest.mark.parametrize(("rows", "hears", "asked"), _HEARD)
def test_everybody_is_who_is_here_and_can_be_reached_and_of_them_is_asked_who_may_come(
    hall: sqlite3.Connection, rows: Rows, *, hears: bool, asked: bool
) -> None:
    _plant(hall, rows)
    told: Any = {"now": NOW, "circle": CircleId(1), "sender": MemberId(1)}

    assert broadcasts.count_hearers(hall, slot=None, **told) == int(hears)
    assert broadcasts.count_hearers(hall, slot=SlotId(1), **told) == int(asked)


def test_a_notice_does_not_come_back_and_a_need_is_not_asked_of_whom_it_is_for(
    hall: sqlite3.Connection,
) -> None:
    for number in (1, 2, 3, 5):
        _plant(hall, _hearer(number, person={"quiet_from": number, "quiet_to": 9 + number}))
    notice = broadcasts.begin(
        hall, now=NOW, circle=CircleId(1), by=MemberId(1), slot=None, words="w", total=7
    )
    asking = broadcasts.begin(
        hall, now=NOW, circle=CircleId(1), by=MemberId(1), slot=SlotId(1), words="", total=8
    )

    def heard(of: broadcasts.Broadcast, most: int = 9) -> list[int]:
        return [one.member_id for one in broadcasts.next_hearers(hall, of, now=NOW, most=most)]

    assert (heard(notice), heard(asking), heard(notice, 2)) == ([2, 3, 5], [1, 2, 3], [2, 3])
    one = broadcasts.next_hearers(hall, notice, now=NOW, most=1)[0]
    assert (one.person_id, one.quiet_from, one.quiet_to) == (102, 2, 11)
    further = broadcasts.progress(hall, asking.id, last_member=MemberId(1), asked=4)
    further = broadcasts.progress(hall, asking.id, last_member=MemberId(2), asked=5)
    assert (further.last_member, further.asked, further.version, further.total) == (2, 9, 3, 8)
    assert heard(further) == [3]
    assert (
        broadcasts.count_hearers(hall, now=NOW, circle=CircleId(1), sender=MemberId(1), slot=None, most=2)
        == 2
    )
    assert broadcasts.broadcast(hall, notice.id) == notice
    assert (notice.slot_id, notice.words, notice.state, notice.started_at, notice.asked) == (
        None, "w", BroadcastState.RUNNING, NOW, 0,
    )  # fmt: skip
    assert broadcasts.running_for(hall, SlotId(1)) == [further]
    ended = broadcasts.end(hall, asking.id, now=NOW, state=BroadcastState.STOPPED)
    assert (ended.state, ended.version) == (BroadcastState.STOPPED, 4)
    assert broadcasts.running_for(hall, SlotId(1)) == []
    assert [row["ended_at"] for row in hall.execute("SELECT ended_at FROM broadcast ORDER BY id")] == [
        None,
        AT,
    ]


def test_of_a_stopped_notice_is_taken_back_what_was_not_begun(tx: sqlite3.Connection) -> None:
    cases: list[dict[str, Any]] = [
        {}, {}, {"priority": 3}, {"kind": "text"}, {"attempts": 1}, {"subject": "{}"}, {"state": "sending"},
        {"state": "sent", "ended_at": 1},
    ]  # fmt: skip
    for number, more in enumerate(cases, 1):
        told = {
            "id": number,
            "chat_id": 1,
            "kind": "message_to_all",
            "priority": 4,
            "subject": '{"b":1}',
            **more,
        }
        add(tx, "outbox", told)

    assert broadcasts.backlog(tx, now=from_ms(1)) == 5
    assert broadcasts.backlog(tx, now=from_ms(0)) == 0
    assert broadcasts.take_back_notices(tx, '{"b":1}', now=NOW) == 2
    expired = [
        row["id"]
        for row in tx.execute("SELECT id FROM outbox WHERE state = 'expired' AND ended_at = ?", (AT,))
    ]
    assert expired == [1, 2]


# Needs, skills, offers --------------------------------------------------------------------------------------------


def test_open_slots_have_not_ended_and_places_are_held_by_who_comes_or_came(tx: sqlite3.Connection) -> None:
    cases: list[tuple[dict[str, Any], dict[str, Any], bool]] = [
        ({}, {}, True), ({"state": "asked"}, {}, False), ({"state": "closed"}, {}, False), ({}, {"circle_id": 2},
         False),
        ({}, {"state": "over"}, False), ({}, {"ends_at": AT}, False), ({}, {"ends_at": AT + 1}, True),
    ]  # fmt: skip
    for number, (need, slot, _) in enumerate(cases, 1):
        local = {"local_start": "2026-11-24T10:00", "local_end": "2026-11-24T10:00"}
        add(tx, "need", {"id": number, **need})
        add(
            tx,
            "slot",
            {"id": number, "need_id": number, "starts_at": 100 - number, "ends_at": AT + 5, **local, **slot},
        )
    for number, state in enumerate(
        ("waiting", "accepted", "confirmed", "there", "done", "withdrawn", "cancelled", "no_show")
    ):
        add(tx, "commitment", {"slot_id": 1, "member_id": number, "state": state})
        add(tx, "commitment", {"slot_id": 2, "member_id": number, "state": "accepted"})

    assert [one.id for one in needs.open_slots(tx, CircleId(1), now=NOW)] == [7, 1]
    assert [one.id for one in needs.asked(tx, CircleId(1))] == [2]
    assert needs.held(tx, SlotId(1)) == 4


def test_the_register_counts_what_stands_and_names_what_it_is_the_same_as(tx: sqlite3.Connection) -> None:
    for number, circle, merged, key in ((1, 1, None, "driving"), (2, 1, 1, "garden"), (3, 1, None, None),
                                        (4, 1, None, "shopping"), (5, 2, None, "driving"), (6, 1, 2, None),
                                        (7, 1, None, "cooking"), (8, 1, None, "tech"), (9, 1, 8, "paint"),
                                        (10, 1, None, "talk")):  # fmt: skip
        add(tx, "skill", {"id": number, "circle_id": circle, "merged_into": merged, "key": key})
    for number, (skill, state) in enumerate(((1, "active"), (6, "active"), (6, "paused"), (4, "active"), (4, "active"),
                                             (4, "active"), (7, "ended"), (5, "active"), (10, "active")),
                                              1):  # fmt: skip
        add(tx, "offer", {"id": number, "member_id": number, "skill_id": skill, "state": state,
                          "circle_id": 2 if skill == 5 else 1})  # fmt: skip
    for number, (thing, about, action) in enumerate((("skill", 1, "merge"), ("skill", 1, "split"), ("skill", 1, "add"),
                                                     ("skill", 2, "merge"), ("need", 1, "merge"))):  # fmt: skip
        add(tx, "act", {"object": thing, "object_id": about, "action": action, "version": number})

    assert skills.counted(tx, CircleId(1), first=0, most=9) == [(4, 3), (1, 2), (10, 1), (3, 0), (8, 0)]
    assert skills.counted(tx, CircleId(1), first=1, most=1) == [(1, 2)]
    assert skills.offers_of(tx, CircleId(1), SkillId(1)) == 2
    assert skills.offers_of(tx, CircleId(2), SkillId(1)) == 0
    assert skills.most_offered(tx, CircleId(1), 4) == [4, 1, 10, 3]
    assert [skills.root(tx, SkillId(number)) for number in (1, 2, 6, 3, 99)] == [1, 1, 1, 3, 99]
    assert (skills.merged_into(tx, SkillId(1)), skills.same_as(tx, SkillId(6)), skills.same_as(tx, SkillId(1))) == (
        [2], 2, None,
    )  # fmt: skip
    assert skills.same_as(tx, SkillId(99)) is None
    assert [skills.times_judged(tx, SkillId(number)) for number in (1, 2, 3)] == [2, 1, 0]
    assert skills.in_circle(tx, CircleId(1), SkillId(1))
    assert not skills.in_circle(tx, CircleId(1), SkillId(5))


def test_a_skill_is_called_by_its_own_name_first_and_a_new_word_by_what_was_said(
    tx: sqlite3.Connection,
) -> None:
    add(tx, "skill", {"id": 1, "key": "driving"})
    add(tx, "skill", {"id": 2, "merged_into": 1})
    for number, (language, word, is_name) in enumerate(
        (("en", "other", 0), ("en", "Lifts", 1), ("en", "Rides", 1)), 1
    ):
        add(
            tx,
            "skill_word",
            {"id": number, "skill_id": 1, "language": language, "word": word, "is_name": is_name},
        )
    add(tx, "skill_word", {"id": 9, "skill_id": 2, "language": "fr", "word": "Trajets", "is_name": 1})

    assert skills.skill_name(tx, SkillId(2), "en") == "Lifts"
    assert skills.own_name(tx, SkillId(2), "fr") == "Trajets"
    assert skills.own_name(tx, SkillId(2), "en") == "Trajets"
    new = skills.add_skill(tx, now=NOW, circle=CircleId(1), by=MemberId(3), language="cy", name="x" * 150)
    assert skills.named(tx, [new, SkillId(2)], "cy")[0] == "x" * 100
    [made] = [dict(row) for row in tx.execute("SELECT * FROM skill WHERE id = ?", (new,))]
    assert (made["key"], made["made_by"], made["made_at"], made["circle_id"]) == (None, 3, AT, 1)
    own = [one for one in skills.register(tx, CircleId(1)) if "Trajets" in one.names]
    assert [one.key for one in own] == [1]


def test_a_members_offer_of_a_skill_is_theirs_and_has_not_ended(tx: sqlite3.Connection) -> None:
    for number, (member, skill, state) in enumerate(((1, 1, "ended"), (1, 1, "active"), (1, 2, "paused"), (2, 3,
     "active"),
                                                     (1, 4, "resting")), 1):  # fmt: skip
        add(tx, "offer", {"id": number, "member_id": member, "skill_id": skill, "state": state})

    def standing(skill: int) -> int | None:
        found = offers.standing_offer(tx, MemberId(1), SkillId(skill))
        return None if found is None else found.id

    assert [one.id for one in offers.offers_of(tx, MemberId(1))] == [2, 3, 5]
    assert [one.id for one in offers.offers_of(tx, MemberId(1), also=OfferId(1))] == [1, 2, 3, 5]
    assert [standing(skill) for skill in (1, 3, 99)] == [2, None, None]


# People -----------------------------------------------------------------------------------------------------------


def _names(tx: sqlite3.Connection, numbers: dict[int, str]) -> None:
    for number, name in numbers.items():
        add(tx, "person", {"id": 100 + number, "name": name})


def test_members_are_counted_and_found_among_who_is_here(tx: sqlite3.Connection) -> None:
    _names(tx, {1: "Ann Lee", 2: "Ánn Lee", 3: "Ann Lee", 4: "Ann Lee", 5: "Bob", 6: "Ann Roe"})
    tx.execute("UPDATE person SET erased_at = 1 WHERE id = 104")
    _plant(tx, [_member(1), _member(2, speaker_id=1), _member(3, left_at=1), _member(4), _member(5, circle_id=2),
                _member(6, speaker_id=1)])  # fmt: skip
    add(tx, *_member(7, speaker_id=1, left_at=1, person_id=105))

    assert [one.member_id for one in beneficiaries.find_members(tx, CircleId(1), "lee ANN", 9)] == [1, 2]
    assert [one.member_id for one in beneficiaries.find_members(tx, CircleId(1), "ann", 2)] == [1, 6]
    assert beneficiaries.find_members(tx, CircleId(1), " ", 9) == []
    assert [(one.member_id, one.speaker_id) for one in beneficiaries.spoken_for(tx, MemberId(1))] == [
        (6, 1),
        (2, 1),
    ]
    assert members.spoken_for_by(tx, MemberId(1)) == [2, 6]
    assert beneficiaries.members_count(tx, CircleId(1)) == 2
    assert beneficiaries.members_count(tx, CircleId(1), most=1) == 1
    assert (beneficiaries.name_of(tx, MemberId(6)), beneficiaries.name_of(tx, MemberId(99))) == (
        "Ann Roe",
        "",
    )
    assert beneficiaries.person_of(tx, MemberId(6)) == 106


_ROLES: list[tuple[int, str, dict[str, Any]]] = [
    (4, "steward", {}), (1, "steward", {}), (2, "coordinator", {}), (3, "steward", {"ended_at": 1}),
    (5, "steward", {"circle_id": 2}), (6, "steward", {}), (1, "coordinator", {}),
]  # fmt: skip


def test_who_answers_for_a_circle_has_the_role_now_and_has_not_left(tx: sqlite3.Connection) -> None:
    for number in (1, 2, 3, 4, 5, 6):
        _names(tx, {number: f"n{number}"})
        add(tx, *_member(number, circle_id=2 if number == 5 else 1, left_at=1 if number == 6 else None))
    for number, (member, role, more) in enumerate(_ROLES, 1):
        add(tx, "member_role", {"id": number, "member_id": member, "role": role, "given_at": 1, **more})
    for number in (1, 2):
        _circle(tx, number)

    assert [one.id for one in people.coordinators(tx, CircleId(1))] == [1, 2, 4]
    assert [one[0] for one in members.stewards(tx, CircleId(1))] == [1, 4]
    assert [one.id for one in circles.stewarded_by(tx, PersonId(101))] == [1]
    assert [one.id for one in circles.stewarded_by(tx, PersonId(105))] == [2]
    for nobody in (102, 103, 106):
        assert circles.stewarded_by(tx, PersonId(nobody)) == []
    assert [people.roles(tx, MemberId(number)) for number in (1, 2, 3)] == [
        {"coordinator", "steward"}, {"coordinator"}, set(),
    ]  # fmt: skip


def test_the_list_of_members_says_of_each_what_is_so_now(tx: sqlite3.Connection) -> None:
    _names(tx, {1: "Zoe", 2: "Yan", 3: "Bob", 4: "Ann", 5: "Ann", 6: "Cai", 7: "Dan"})
    tx.execute("UPDATE person SET erased_at = 1 WHERE id = 107")
    for number in range(1, 8):
        add(tx, *_member(number, circle_id=2 if number == 6 else 1, left_at=1 if number == 5 else None,
                         speaker_id=1 if number == 4 else None))  # fmt: skip
    for number, (member, role, ended) in enumerate(((1, "steward", None), (2, "coordinator", None), (3, "steward", 1),
                                                    (4, "coordinator", 1), (7, "coordinator", 1)), 1):  # fmt: skip
        add(
            tx,
            "member_role",
            {"id": number, "member_id": member, "role": role, "given_at": 1, "ended_at": ended},
        )
    for number, (member, state) in enumerate(((3, "active"), (3, "active"), (3, "paused"), (4, "ended")), 1):
        add(tx, "offer", {"id": number, "member_id": member, "state": state})
    for number, (person, gone) in enumerate(((101, None), (102, 1), (103, 1), (103, None)), 1):
        add(tx, "account", {"person_id": person, "address": str(number), "unreachable_since": gone})

    found = members.listed(tx, CircleId(1), most=9, skip=0)

    assert [(one.id, one.steward, one.coordinator, one.offers, one.reachable, one.on_behalf) for one in found] == [
        (1, True, False, 0, True, False), (2, False, True, 0, False, False), (4, False, False, 0, False, True),
        (3, False, False, 2, True, False), (7, False, False, 0, False, False),
    ]  # fmt: skip
    assert [(one.person_id, one.name) for one in members.listed(tx, CircleId(1), most=2, skip=1)] == [
        (102, "Yan"), (104, "Ann"),
    ]  # fmt: skip
    assert (members.count(tx, CircleId(1)), members.active_offers(tx, MemberId(3))) == (5, 2)
    assert [members.unreachable(tx, PersonId(person)) for person in (101, 102, 103, 104)] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "row",
    [
        ("offer", {"member_id": 1, "state": "ended"}), ("need", {"posted_by": 1}), ("need", {"beneficiary_member": 1}),
        ("commitment", {"member_id": 1, "state": "withdrawn"}),
    ],
)  # fmt: skip
def test_who_has_offered_asked_or_promised_anything_has_done_something(
    tx: sqlite3.Connection, row: tuple[str, dict[str, Any]]
) -> None:
    assert members.did_nothing_yet(tx, MemberId(1))
    _plant(tx, [("offer", {"member_id": 2}), ("need", {}), ("commitment", {"member_id": 2})])
    assert members.did_nothing_yet(tx, MemberId(1))

    _plant(tx, [(row[0], {"id": 99, **row[1]})])

    assert not members.did_nothing_yet(tx, MemberId(1))


def test_somebody_is_known_by_their_telegram_id_and_a_chat_by_its_language(tx: sqlite3.Connection) -> None:
    _names(tx, {1: "Ann", 2: "Bob"})
    for number, (person, gone) in enumerate(((101, 5), (101, None), (102, 5)), 7):
        add(
            tx,
            "account",
            {"person_id": person, "address": str(number), "unreachable_since": gone, "username": "old"},
        )
    for chat, language in ((7, "cy"), (8, "de")):
        add(tx, "chat", {"id": chat, "language": language})

    found = {user: people.person_at(tx, user) for user in (7, 8, 9, 10)}
    assert [one and one.name for one in found.values()] == ["Ann", "Ann", "Bob", None]
    assert [people.chat_of(tx, PersonId(person)) for person in (101, 102, 103)] == [
        (8, True),
        (9, False),
        None,
    ]
    assert [people.language_of_chat(tx, chats.ChatId(chat)) for chat in (7, 8, 9)] == ["cy", "de", None]
    chats.heard_from(tx, PersonId(102), username="new")
    assert [(row["unreachable_since"], row["username"]) for row in tx.execute("SELECT * FROM account ORDER BY id")] == [
        (5, "old"), (None, "old"), (None, "new"),
    ]  # fmt: skip


def test_circles_are_given_in_the_order_of_joining_and_one_that_was_left_is_not(
    tx: sqlite3.Connection,
) -> None:
    for number, (joined, left) in enumerate(((9, None), (5, None), (9, None), (1, 2)), 1):
        _circle(tx, number)
        add(tx, *_member(number, circle_id=number, person_id=101, joined_at=joined, left_at=left))

    assert [one.id for one in circles.circles_of(tx, PersonId(101))] == [2, 1, 3]


def test_what_was_decided_is_counted_by_what_it_was_about(tx: sqlite3.Connection) -> None:
    for number, (thing, about, action) in enumerate((("circle", 1, "change"), ("circle", 1, "decide"), ("circle",
     1, "x"),
                                                     ("circle", 2, "change"), ("rule.reach_m", 1,
                                                      "decide"))):  # fmt: skip
        add(tx, "act", {"object": thing, "object_id": about, "action": action, "version": number})

    assert circles.times_done(tx, CircleId(1), "circle") == 2
    assert circles.times_done(tx, CircleId(1), "rule.reach_m") == 1


def test_the_code_says_who_has_sent_it_and_who_used_it(tx: sqlite3.Connection) -> None:
    assert circles.setup_code(tx) is None
    add(tx, "setup_code", {})
    fresh = circles.setup_code(tx)
    circles.note_code_shown(tx, chats.ChatId(7))
    circles.use_code(tx, PersonId(3), now=NOW)
    used = circles.setup_code(tx)

    assert fresh == circles.SetupCode(code="c" * 32, shown_by=None, used=False, used_by=None)
    assert used == circles.SetupCode(code="c" * 32, shown_by=chats.ChatId(7), used=True, used_by=PersonId(3))
    assert tx.execute("SELECT used_at FROM setup_code").fetchone()[0] == AT


def test_a_private_chat_is_in_the_only_circle_and_a_group_in_the_one_it_was_linked_to(
    tx: sqlite3.Connection,
) -> None:
    def met(chat: int, kind: str = "private") -> int | None:
        return chats.meet(tx, chats.ChatId(chat), now=NOW, kind=kind, language="en", title=None).circle_id

    assert not circles.any_circle(tx)
    assert met(1) is None
    _circle(tx, 3)
    assert circles.any_circle(tx)
    assert (met(1), met(-1, "group")) == (3, None)
    _circle(tx, 2)
    assert met(1) is None
    tx.execute("UPDATE chat SET circle_id = 3 WHERE id = 1")
    assert met(1) == 3
    add(tx, "circle_group", {"chat_id": -1, "circle_id": 2, "agreed_by": 1, "agreed_at": 1})
    add(tx, "circle_group", {"chat_id": -2, "circle_id": 2, "agreed_by": 1, "agreed_at": 1, "ended_at": 1})
    assert (met(-1, "group"), met(-2, "group")) == (2, None)
    tx.execute("UPDATE chat SET title = 'T' WHERE id = -2")
    assert [(one.chat_id, one.title) for one in circles.groups_of(tx, CircleId(2))] == [(-1, "")]
    assert [circles.group_circle(tx, chats.ChatId(chat)) for chat in (-1, -2, -3)] == [2, None, None]
    assert [circles.group_title(tx, chats.ChatId(chat)) for chat in (-1, -2, 1, -3)] == ["", "T", None, None]


def test_a_link_stands_for_its_circle_kind_and_subject_until_it_ends(tx: sqlite3.Connection) -> None:
    for code, circle, kind, subject, ended in (
        ("a", 1, "join", None, None), ("b", 2, "join", None, None), ("c", 1, "offer", 5, None), ("d", 1, "offer",
         6, None),
        ("e", 1, "slot", 5, 1), ("f", 1, "join", None, 1), ("g", 1, "slot", 6, None),
    ):  # fmt: skip
        add(
            tx,
            "link",
            {
                "code": code,
                "circle_id": circle,
                "kind": kind,
                "subject": subject,
                "made_at": 1,
                "ended_at": ended,
            },
        )
    for chat, code in ((1, "c"), (2, "e"), (3, None)):
        add(tx, "chat", {"id": chat, "link": code})

    def standing(kind: links.LinkKind, subject: int | None) -> str | None:
        found = links.standing(tx, CircleId(1), kind, subject)
        return None if found is None else found.code

    kinds = links.LinkKind
    assert [standing(kinds.JOIN, None), standing(kinds.OFFER, 5), standing(kinds.OFFER, 6), standing(kinds.SLOT,
     5)] == [
        "a", "c", "d", None,
    ]  # fmt: skip
    found = {code: links.link(tx, code) for code in ("c", "e", "x")}
    assert found == {
        "c": links.Link(code="c", circle_id=CircleId(1), kind=kinds.OFFER, subject=5),
        "e": None,
        "x": None,
    }
    noted = [links.noted(tx, chats.ChatId(chat)) for chat in (1, 2, 3, 9)]
    assert [one and one.code for one in noted] == ["c", None, None, None]
    assert [links.made(tx, CircleId(1), kind) for kind in kinds] == [2, 2, 2]
    for number, (chat, kind) in enumerate(((1, "notice"), (1, "notice"), (1, "x"), (2, "notice"))):
        add(
            tx,
            "card",
            {"chat_id": chat, "kind": kind, "subject": f'{{"n":{number}}}', "message_id": 9 - number},
        )
    assert links.notices(tx, chats.ChatId(1)) == [{"n": 1}, {"n": 0}]


def test_decisions_are_the_circles_own_with_who_made_them_and_when(tx: sqlite3.Connection) -> None:
    for circle, by in ((1, MemberId(3)), (2, None)):
        rules.set_rule(tx, CircleId(circle), RULES.reach_m, 900, now=NOW, by=by)
    rules.set_rule(tx, CircleId(2), RULES.reach_m, 800, now=NOW + timedelta(1), by=MemberId(4))

    assert rules.decisions(tx, CircleId(1)) == {"reach_m": rules.Decision(by=MemberId(3), at=NOW)}
    assert rules.decisions(tx, CircleId(2)) == {
        "reach_m": rules.Decision(by=MemberId(4), at=NOW + timedelta(1))
    }
    tx.execute("UPDATE rule SET decided_by = NULL")
    assert rules.decisions(tx, CircleId(1)) == {"reach_m": rules.Decision(by=None, at=NOW)}


# Hours ------------------------------------------------------------------------------------------------------------


def test_what_is_still_to_be_agreed_is_shown_to_its_sides(tx: sqlite3.Connection) -> None:
    _plant(tx, [_member(1), _member(2, speaker_id=3), _member(3), _member(4)])
    for number, start in ((1, 9), (2, 5)):
        add(tx, "need", {"id": number, "beneficiary_member": 2})
        add(tx, "slot", {"id": number, "need_id": number})
        add(
            tx,
            "commitment",
            {"id": number, "slot_id": number, "member_id": 1, "person_id": 101, "starts_at": start},
        )
        add(tx, "contribution", {"id": number, "commitment_id": number})
    add(tx, "need", {"id": 3, "beneficiary": "circle", "beneficiary_member": None})
    add(tx, "slot", {"id": 3, "need_id": 3})
    for number, more in ((3, {}), (4, {"state": "agreed", "minutes": 5, "agreed_how": "both", "changed_at": 7}),
                         (5, {"circle_id": 2}), (6, {"state": "agreed", "minutes": 5, "agreed_how": "both",
                          "changed_at": 7}),
                         (7, {"state": "agreed", "minutes": 5, "agreed_how": "both", "changed_at": 9})):  # fmt: skip
        add(tx, "commitment", {"id": number, "slot_id": 3, "member_id": 10 + number, "person_id": 104})
        add(tx, "contribution", {"id": number, "commitment_id": number, **more})
    thanked = [(1, 102), (1, 103), (2, 102), (3, 102)]
    for contribution, person in thanked:
        add(tx, "thanks", {"contribution_id": contribution, "by_person": person})

    def open_of(person: int, *, everybody: bool = False, most: int = 9, skip: int = 0) -> list[int]:
        found = contributions.unsettled(
            tx, CircleId(1), PersonId(person), all_of_circle=everybody, most=most, skip=skip
        )
        return [one.id for one in found]

    assert [open_of(person) for person in (101, 102, 103, 104, 105)] == [[2, 1], [2, 1], [2, 1], [3], []]
    assert open_of(105, everybody=True) == [2, 1, 3]
    assert open_of(105, everybody=True, most=1, skip=1) == [1]
    assert [one.id for one in contributions.agreed(tx, CircleId(1), most=2, skip=0)] == [7, 6]
    assert [one.id for one in contributions.agreed(tx, CircleId(1), most=9, skip=2)] == [4]
    assert [contributions.thanks_count(tx, member) for member in (1, 13, 2)] == [3, 1, 0]
    given = contributions.of_commitment(tx, CommitmentId(1))
    assert given is not None
    assert not contributions.thank(tx, given, PersonId(102), "again", now=NOW)
    assert contributions.thank(tx, given, PersonId(104), "thank you", now=from_ms(0))
    assert [one.by_person for one in contributions.thanks_for(tx, given.id)] == [104, 102, 103]
    assert contributions.thanks_for(tx, given.id)[0].words == "thank you"


def test_what_an_account_gave_and_received_leaves_out_what_was_taken_back(tx: sqlite3.Connection) -> None:
    for number, member in ((1, 1), (2, 2), (3, None)):
        add(tx, "ledger_account", {"id": number, "member_id": member})
    add(tx, "commitment", {"id": 1, "slot_id": 8})
    add(tx, "contribution", {"id": 1, "commitment_id": 1})
    for number, (giver, taker, minutes, more) in enumerate((
        (2, 1, 100, {"contribution_id": 1}), (1, 2, 30, {}), (1, 2, 40, {"reverses": 1, "reason": "r"}),
        (2, 1, 5, {"reverses": 2, "reason": "r"}), (2, 3, 1000, {}), (3, 1, 7, {}),
    ), 1):  # fmt: skip
        add(
            tx,
            "transfer",
            {"id": number, "from_account": giver, "to_account": taker, "minutes": minutes, **more},
        )

    stands = ledger.standing(tx, ledger.LedgerAccountId(1))
    entries = ledger.entries(tx, ledger.LedgerAccountId(1), most=-1)

    assert (stands.given, stands.received) == (100 + 7 - 40, 30 - 5)
    assert [
        (one.transfer_id, one.helped, one.minutes, one.other, one.slot_id, one.reverses,
         one.reversed) for one in entries
    ] == [
        (6, True, 7, None, None, False, False), (4, False, 5, 2, None, True, False), (3, True, 40, 2, 8, True, False),
        (2, False, 30, 2, None, False, True), (1, True, 100, 2, 8, False, True),
    ]  # fmt: skip
    assert [one.transfer_id for one in ledger.entries(tx, ledger.LedgerAccountId(1), most=2, skip=1)] == [
        4,
        3,
    ]
    assert [one.transfer_id for one in ledger.entries(tx, ledger.LedgerAccountId(3), most=9)] == [6, 5]
    nobody = ledger.standing(tx, ledger.LedgerAccountId(99))
    assert (nobody.given, nobody.received) == (0, 0)
