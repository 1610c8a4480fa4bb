"""What is known of somebody when people are looked for: what counts, from and to which instant, and whose it is."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain.ids import CircleId, CommitmentId, MemberId, PersonId, SkillId, SlotId
from bot.domain.people.checks import CheckKind
from bot.domain.people.places import point
from bot.domain.promises.answering import Delays, Record
from bot.domain.promises.matching import Candidate, Neighbour
from bot.domain.rules import RULES
from storage.instants import from_ms, to_ms
from storage.needs import needs
from storage.promises import (
    answering,
    around,
    awaited,
    commitments,
    contacts,
    invitations,
    matching,
    overview,
    prospects,
)
from storage.promises.contacts import Side
from storage.promises.prospects import Prospect
from tests.support.bare import add, database, row

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
AT, HOUR = to_ms(NOW), 3_600_000
DAY = 24 * HOUR
START, END = AT + 10 * HOUR, AT + 11 * HOUR
#: Members: Mair is one in two circles; Elin is helped, Carys speaks for her; Nia offers too.
MAIR, MAIR_TOO, NIA, ELIN, CARYS, OTHER = 1, 2, 3, 5, 6, 7
MAIRS, NIAS = 11, 13
WEEK, CARRIED, FORGOTTEN = AT - 7 * DAY, AT - 90 * DAY, AT - RULES.no_show_days.default * DAY

Rows = list[tuple[str, dict[str, Any]]]


@pytest.fixture
def tx() -> Iterator[sqlite3.Connection]:
    """Mair and Nia drive; Elin is to be driven."""
    with closing(database()) as tx:
        for number, person, circle in (
            (MAIR, MAIRS, 1), (MAIR_TOO, MAIRS, 2), (NIA, NIAS, 1), (ELIN, 15, 1), (CARYS, 16, 1), (OTHER, 17, 1),
        ):  # fmt: skip
            speaker = CARYS if number == ELIN else None
            told = {
                "id": number,
                "person_id": person,
                "circle_id": circle,
                "left_at": None,
                "speaker_id": speaker,
            }
            add(tx, "member", {**told, "paused_until": None, "ask_less": 0})
        for person in (MAIRS, NIAS, 15, 16, 17):
            add(tx, "person", {"id": person, "name": "n", "weekly_budget": 5})
        for skill, merged in ((900, None), (901, 900), (902, None), (903, 901)):
            add(tx, "skill", {"id": skill, "merged_into": merged})
        for number, who in ((1, MAIR), (2, NIA)):
            add(tx, "offer", {"id": number, "member_id": who})
        add(tx, "need", {"id": 1, "posted_by": CARYS, "beneficiary_member": ELIN, "to_place": "", "to_lat": None,
                         "to_lon": None})  # fmt: skip
        add(tx, "slot", {"id": 1, "need_id": 1, "starts_at": START, "ends_at": END, "local_start": "2026-11-24T19:00",
                         "local_end": "2026-11-24T20:00"})  # fmt: skip
        yield tx


def _mair(tx: sqlite3.Connection) -> Candidate:
    need, slot = needs.need(tx, needs.NeedId(1)), needs.slot(tx, SlotId(1))
    assert need is not None
    assert slot is not None
    [found] = [one for one in matching.candidates(tx, need, slot, now=NOW) if one.member_id == MAIR]
    return found


def _promise(
    number: int, person: int = MAIRS, member: int = MAIR_TOO, state: str = "accepted", **more: Any
) -> Rows:
    told = {"id": number, "slot_id": 50 + number, "member_id": member, "person_id": person, "state": state,
            "starts_at": START, "ends_at": END}  # fmt: skip
    return [("commitment", {**told, **more})]


def _invited(number: int, member: int = MAIR_TOO, **more: Any) -> Rows:
    told = {"id": number, "slot_id": 50 + number, "member_id": member, "planned_at": WEEK + 1, "sent_at": 7}
    return [("invitation", {**told, **more})]


def _account(address: str, person: int = MAIRS, gone: int | None = None) -> tuple[str, dict[str, Any]]:
    return "account", {"person_id": person, "address": address, "unreachable_since": gone}


def _block(by: int, of: int) -> Rows:
    return [("block", {"by_member": by, "of_member": of})]


def _helped(number: int, member: int, state: str = "done") -> Rows:
    return [
        ("need", {"id": number, "beneficiary_member": member}),
        ("slot", {"id": number, "need_id": number}),
        *_promise(number, NIAS, NIA, state, slot_id=number),
    ]


_HELD = ("accepted", "confirmed", "there")
_NOT_HELD = ("waiting", "done", "withdrawn", "cancelled", "no_show")

#: What is asked, rows, the answer.
_KNOWN: list[tuple[str, Rows, Any]] = [
    ("reachable", [], False),
    ("reachable", [_account("1")], True),
    ("reachable", [_account("1", gone=1)], False),
    ("reachable", [_account("1", gone=1), _account("2")], True),
    ("reachable", [_account("1", NIAS)], False),
    *(("blocked", _block(by, of), (by, of) not in ((MAIR, OTHER), (OTHER, MAIR), (NIA, ELIN), (ELIN, NIA),
     (MAIR_TOO, ELIN)))
      for by, of in ((MAIR, ELIN), (MAIR, CARYS), (ELIN, MAIR), (CARYS, MAIR), (MAIR, OTHER), (OTHER, MAIR), (NIA,
       ELIN),
                     (ELIN, NIA), (MAIR_TOO, ELIN))),
    *(("avoids", [("avoided_skill", {"member_id": who, "skill_id": skill})], end)
      for who, skill, end in ((MAIR, 900, True), (MAIR, 903, True), (MAIR, 902, False), (NIA, 900, False))),
    ("busy", [], False),
    *(("busy", _promise(1, state=state), True) for state in _HELD),
    *(("busy", _promise(1, state=state), False) for state in _NOT_HELD),
    ("busy", _promise(1, NIAS, NIA), False),
    ("busy", _promise(1, slot_id=1), False),
    ("busy", _promise(1, starts_at=END, ends_at=END + 9), False),
    ("busy", _promise(1, starts_at=END - 1, ends_at=END + 9), True),
    ("busy", _promise(1, starts_at=1, ends_at=START), False),
    ("busy", _promise(1, starts_at=1, ends_at=START + 1), True),
    ("budget_left", [], 5),
    ("budget_left", [*_invited(1), *_invited(2, MAIR), *_invited(3, NIA)], 3),
    ("budget_left", _invited(1, planned_at=WEEK), 5),
    ("budget_left", _invited(1, sent_at=None, state="planned"), 4),
    ("budget_left", _invited(1, sent_at=None, state="closed"), 5),
    ("budget_left", _invited(1, sent_at=7, state="closed"), 4),
    ("last_asked", [], None),
    ("last_asked", [*_invited(1), *_invited(2, MAIR, sent_at=6), *_invited(3, NIA, sent_at=9)], from_ms(7)),
    ("carried", [], 0),
    *(("carried", _promise(1, state=state), 60) for state in (*_HELD, "done")),
    *(("carried", _promise(1, state=state), 0) for state in _NOT_HELD if state != "done"),
    ("carried", [*_promise(1, starts_at=5 + CARRIED, ends_at=5 + CARRIED + 119_999), *_promise(2, NIAS, NIA)], 1),
    ("carried", [*_promise(1), *_promise(2, starts_at=CARRIED + 1, ends_at=CARRIED + 1 + HOUR)], 120),
    ("carried", _promise(1, starts_at=CARRIED, ends_at=CARRIED + HOUR), 0),
    ("kept", [], 0),
    ("kept", [*_promise(1, member=MAIR, state="done"), *_promise(2, state="done"), *_promise(3, member=MAIR)], 1),
    ("given", [*_promise(1, member=MAIR, state="done"), *_promise(2, member=MAIR, state="done")], 2),
    ("missed", [], 0),
    ("missed", [*_promise(1, member=MAIR, state="no_show", starts_at=FORGOTTEN + 1), *_promise(2, member=MAIR),
                *_promise(3, state="no_show")], 1),
    ("missed", _promise(1, member=MAIR, state="no_show", starts_at=FORGOTTEN), 0),
    ("received", [], 0),
    ("received", [*_helped(2, MAIR), *_helped(3, MAIR, "accepted"), *_helped(4, NIA)], 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "rows", "answer"), _KNOWN, ids=[f"{what} {at}" for at, (what, _, _) in enumerate(_KNOWN)]
)
def test_what_is_known_of_somebody_is_theirs_and_counts_yet(
    tx: sqlite3.Connection, what: str, rows: Rows, answer: Any
) -> None:
    for table, values in rows:
        add(tx, table, values)

    assert getattr(_mair(tx), what) == answer


@pytest.mark.parametrize(
    ("statement", "what", "answer"),
    [
        ("UPDATE member SET left_at = 1 WHERE id = 1", "left", True),
        ("UPDATE member SET left_at = 1 WHERE id = 2", "left", False),
        ("UPDATE member SET ask_less = 1 WHERE id = 1", "ask_less", True),
        ("UPDATE member SET paused_until = 5 WHERE id = 1", "paused_until", from_ms(5)),
        ("UPDATE member SET lat = 3, lon = 4 WHERE id = 1", "lat", 3.0),
        ("UPDATE member SET lat = 3, lon = 4 WHERE id = 1", "lon", 4.0),
        ("UPDATE person SET language = 'fr' WHERE id = 11", "language", "fr"),
        ("UPDATE person SET weekly_budget = 9 WHERE id = 11", "budget_left", 9),
    ],
)
def test_what_somebody_is_known_by_is_read(
    tx: sqlite3.Connection, statement: str, what: str, answer: Any
) -> None:
    tx.execute(statement)

    assert getattr(_mair(tx), what) == answer


def test_of_offers_those_that_stand_and_of_the_same_skill_are_read_with_their_times(
    tx: sqlite3.Connection,
) -> None:
    tx.execute("DELETE FROM offer")
    for number, more in enumerate(
        ({"reach_m": 5, "by_phone": 1, "from_date": "2027-01-01", "to_date": "2027-02-01", "words": "x",
         "language": "cy"},
         {"skill_id": 901}, {"skill_id": 903}, {"skill_id": 902}, {"state": "paused"}, {"state": "resting"},
         {"state": "ended"}), 1,
    ):  # fmt: skip
        add(tx, "offer", {"id": 8 - number, "member_id": MAIR, **more})
        add(tx, "offer_hours", {"offer_id": number, "from_minute": number, "to_minute": 99})
        add(tx, "offer_except", {"offer_id": number})

    offers = _mair(tx).offers

    assert [one.id for one in offers] == [5, 6, 7]
    last = offers[-1]
    assert (last.words, last.language, last.reach_m, last.by_phone) == ("x", "cy", 5, True)
    assert (offers[0].reach_m, offers[0].by_phone, offers[0].times.from_date, offers[0].times.to_date) == (
        None, False, None, None,
    )  # fmt: skip
    assert (last.times.from_date, last.times.to_date) == (date(2027, 1, 1), date(2027, 2, 1))
    assert [(one.weekday, one.from_minute, one.to_minute) for one in last.times.hours] == [(1, 7, 99)]
    assert last.times.excluded == ((date(2027, 1, 1), date(2027, 1, 2)),)
    assert matching.offers_skill(tx, MemberId(MAIR), SkillId(901))
    assert not matching.offers_skill(tx, MemberId(NIA), SkillId(901))
    assert matching.offers_skill(tx, MemberId(MAIR), SkillId(902))
    tx.execute("UPDATE offer SET state = 'paused' WHERE skill_id = 902")
    assert not matching.offers_skill(tx, MemberId(MAIR), SkillId(902))


@pytest.mark.parametrize(
    ("skill", "same"), [(900, {900, 901, 903}), (901, {900, 901, 903}), (903, {900, 901, 903}), (902, {902})]
)
def test_a_skill_is_the_same_as_all_that_were_merged_with_it(
    tx: sqlite3.Connection, skill: int, same: set[int]
) -> None:
    assert set(json.loads(matching.same_skills(tx, SkillId(skill)))) == same


def test_of_some_members_only_those_are_read(tx: sqlite3.Connection) -> None:
    need, slot = needs.need(tx, needs.NeedId(1)), needs.slot(tx, SlotId(1))
    assert need is not None
    assert slot is not None
    found = matching.candidates(tx, need, slot, now=NOW, members=[MemberId(NIA), MemberId(OTHER)])

    assert [one.member_id for one in found] == [NIA]
    assert [one.member_id for one in matching.candidates(tx, need, slot, now=NOW)] == [MAIR, NIA]


_SOON, _BEFORE = START - 12 * HOUR, END + 12 * HOUR
_HERE, _THERE = point(1.0, 2.0), point(3.0, 4.0)

_AROUND: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any] | None, Neighbour | None]] = [
    ({"starts_at": 1, "ends_at": START}, {}, None, Neighbour(before=True, gap=0, place=_HERE)),
    ({"starts_at": 1, "ends_at": START - 119_999}, {}, None, Neighbour(before=True, gap=1, place=_HERE)),
    ({"starts_at": 1, "ends_at": START + 1}, {}, None, None),
    ({"starts_at": END, "ends_at": END + 9}, {}, None, Neighbour(before=False, gap=0, place=_HERE)),
    ({"starts_at": END + 120_000, "ends_at": END + 120_009}, {}, None, Neighbour(before=False, gap=2, place=_HERE)),
    ({"starts_at": END - 1, "ends_at": END + 9}, {}, None, None),
    ({"starts_at": 1, "ends_at": _SOON}, {}, None, None),
    ({"starts_at": 1, "ends_at": _SOON + 1}, {}, None, Neighbour(before=True, gap=719, place=_HERE)),
    ({"starts_at": _BEFORE, "ends_at": _BEFORE + 9}, {}, None, None),
    ({"starts_at": _BEFORE - 1, "ends_at": _BEFORE + 9}, {}, None, Neighbour(before=False, gap=719, place=_HERE)),
    ({"slot_id": 1, "starts_at": 1, "ends_at": START}, {}, None, None),
    ({"person_id": NIAS, "starts_at": 1, "ends_at": START}, {}, None, None),
    *(({"starts_at": 1, "ends_at": START, "state": state}, {}, None,
       Neighbour(before=True, gap=0, place=_HERE) if state in _HELD else None) for state in (*_HELD, *_NOT_HELD)),
    ({"starts_at": 1, "ends_at": START}, {"by_phone": 1}, None, Neighbour(before=True, gap=0, place=None)),
    ({"starts_at": 1, "ends_at": START}, {}, {"remote": True}, Neighbour(before=True, gap=0, place=None)),
    ({"starts_at": 1, "ends_at": START}, {}, {"remote": False}, Neighbour(before=True, gap=0, place=_HERE)),
    ({"starts_at": 1, "ends_at": START}, {}, {}, Neighbour(before=True, gap=0, place=_HERE)),
    ({"starts_at": 1, "ends_at": START}, {"to_place": "q", "to_lat": 3.0, "to_lon": 4.0}, None,
     Neighbour(before=True, gap=0, place=_THERE)),
    ({"starts_at": 1, "ends_at": START}, {"to_lat": 3.0, "to_lon": 4.0}, None,
     Neighbour(before=True, gap=0, place=_THERE)),
    ({"starts_at": 1, "ends_at": START}, {"to_place": "q"}, None, Neighbour(before=True, gap=0, place=None)),
    ({"starts_at": END, "ends_at": END + 9}, {"to_place": "q", "to_lat": 3.0, "to_lon": 4.0}, None,
     Neighbour(before=False, gap=0, place=_HERE)),
]  # fmt: skip


@pytest.mark.parametrize(("promised", "need", "reasons", "found"), _AROUND)
def test_around_a_slot_stands_what_was_promised_within_half_a_day_of_it(
    tx: sqlite3.Connection, promised: dict[str, Any], need: dict[str, Any], reasons: dict[str, Any] | None,
    found: Neighbour | None,
) -> None:  # fmt: skip
    nowhere = {"to_place": "", "to_lat": None, "to_lon": None}
    add(tx, "need", {"id": 2, **nowhere, **need})
    add(tx, "slot", {"id": 2, "need_id": 2})
    add(tx, "invitation", {"id": 8, "member_id": OTHER, "reasons": '{"remote": true}'})
    if reasons is not None:
        add(tx, "invitation", {"id": 9, "member_id": MAIR, "reasons": json.dumps(reasons)})
    told = {"slot_id": 2, "invitation_id": None if reasons is None else 9, **promised}
    [(table, values)] = _promise(1, **told)
    add(tx, table, values)
    slot = needs.slot(tx, SlotId(1))
    assert slot is not None

    near = around.neighbours(tx, slot, json.dumps([MAIR]))

    assert dict(near) == ({} if found is None else {MAIR: (found,)})
    if found is not None and promised.get("slot_id") != 1:
        assert _mair(tx).neighbours == (found,)
        tx.execute("UPDATE need SET by_phone = 1 WHERE id = 1")
        assert _mair(tx).neighbours == ()


def test_what_stands_around_comes_in_the_order_of_its_time(tx: sqlite3.Connection) -> None:
    for number, hours in ((1, 3), (2, -5), (3, -3)):
        for table, values in _promise(
            number, starts_at=START + hours * HOUR, ends_at=START + (hours + 1) * HOUR
        ):
            add(tx, table, {**values, "slot_id": 1 + number})
        add(tx, "slot", {"id": 1 + number, "need_id": 1, "starts_at": number, "ends_at": 99})
    slot = needs.slot(tx, SlotId(1))
    assert slot is not None

    near = around.neighbours(tx, slot, json.dumps([MAIR]))[MAIR]

    assert [(one.before, one.gap) for one in near] == [(True, 240), (True, 120), (False, 120)]


def test_a_check_that_is_lacking_is_named_and_the_others_are_held(tx: sqlite3.Connection) -> None:
    for kind in ("identity", "references"):
        tx.execute("INSERT INTO need_check VALUES (1, 1, ?, 1)", (kind,))
    tx.execute("INSERT INTO need_check VALUES (1, 2, 'home_visits', 1)")
    add(tx, "check_held", {"member_id": MAIR, "kind": "identity"})
    slot = needs.slot(tx, SlotId(1))
    assert slot is not None

    lacking = around.lacking(tx, slot, json.dumps([MAIR, NIA]))

    assert dict(lacking) == {
        MAIR: {CheckKind.REFERENCES}, NIA: {CheckKind.IDENTITY, CheckKind.REFERENCES},
    }  # fmt: skip
    assert _mair(tx).checks == {CheckKind.IDENTITY}


_OPEN_SLOTS: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any] | None, bool]] = [
    ({}, {}, None, True),
    ({"skill_id": 903}, {}, None, True),
    ({"skill_id": 902}, {}, None, False),
    ({"circle_id": 2}, {}, None, False),
    ({"state": "asked"}, {}, None, False),
    ({"send_to": "group"}, {}, None, False),
    ({"send_to": "everybody"}, {}, None, False),
    ({}, {"state": "over"}, None, False),
    ({}, {"starts_at": AT}, None, False),
    ({}, {"starts_at": AT + 1}, None, True),
    ({}, {}, {}, False),
    ({}, {}, {"kind": "wave"}, True),
    ({}, {}, {"state": "done", "ended_at": 1}, True),
    ({}, {}, {"subject": 999}, True),
]


def test_a_new_offer_is_looked_at_for_the_slots_that_have_begun_to_look(tx: sqlite3.Connection) -> None:
    tx.execute("DELETE FROM slot")
    tx.execute("DELETE FROM need")
    expected = []
    for number, (need, slot, planned, fits) in enumerate(_OPEN_SLOTS, 1):
        starts_at = AT + (100 - number) * HOUR
        told = {"id": number, "need_id": number, "starts_at": starts_at, "ends_at": starts_at + HOUR, **slot}
        add(tx, "need", {"id": number, "send_to": "best", **need})
        add(tx, "slot", told)
        if planned is not None:
            add(tx, "due", {"kind": "send_slot", "subject": number, "occasion": str(number), **planned})
        if fits:
            expected.append((told["starts_at"], number))

    found = matching.open_for(tx, CircleId(1), SkillId(901), now=NOW)

    assert found == [number for _, number in sorted(expected)]


def test_two_are_kept_apart_by_the_wish_of_either(tx: sqlite3.Connection) -> None:
    add(tx, *_block(MAIR, ELIN)[0])

    pairs = {(one, other): matching.blocked(tx, MemberId(one), MemberId(other)) for one in (MAIR, NIA, ELIN)
             for other in (MAIR, NIA, ELIN)}  # fmt: skip
    assert [pair for pair, is_blocked in pairs.items() if is_blocked] == [(MAIR, ELIN), (ELIN, MAIR)]


# Slots that look for the same people -----------------------------------------------------------------------------

_SOON_AT = AT + 5 * HOUR

_RIVALS: list[tuple[dict[str, Any], dict[str, Any], bool]] = [
    ({}, {}, True),
    ({"circle_id": CircleId(2)}, {}, False),
    ({"skill_id": SkillId(902)}, {}, False),
    ({"wanted": 0, "able": 0}, {}, False),
    ({"wanted": 1, "able": 0}, {}, True),
    ({"able": 5}, {}, False),
    ({"able": 4}, {}, True),
    ({}, {"state": "over"}, False),
    ({}, {"starts_at": AT, "ends_at": AT + 1}, False),
    ({}, {"starts_at": AT + 1, "ends_at": AT + 2}, True),
    ({"look_again": from_ms(_SOON_AT + 1)}, {}, False),
    ({"look_again": from_ms(_SOON_AT + 1)}, {"starts_at": END, "ends_at": END + 1}, False),
    ({"look_again": from_ms(_SOON_AT + 1)}, {"starts_at": END - 1, "ends_at": END + 1}, True),
    ({"look_again": from_ms(_SOON_AT + 1)}, {"starts_at": START - 9, "ends_at": START}, False),
    ({"look_again": from_ms(_SOON_AT + 1)}, {"starts_at": START - 9, "ends_at": START + 1}, True),
]


@pytest.fixture
def rivals(tx: sqlite3.Connection) -> list[SlotId]:
    """Plans of other slots, of which some may want Mair; give these."""
    expected = []
    for number, (plan, slot, wants) in enumerate(_RIVALS, 2):
        told = {"starts_at": AT + 90 * HOUR, "ends_at": AT + 91 * HOUR, **slot}
        add(tx, "slot", {"id": number, "need_id": 100 + number, **told})
        usual = Prospect(
            slot_id=SlotId(number), circle_id=CircleId(1), skill_id=SkillId(900), chance=0.5,
            by=from_ms(100 - number), look_again=from_ms(_SOON_AT), wanted=2, able=3,
        )  # fmt: skip
        prospects.keep(tx, replace(usual, **plan))
        if wants:
            expected.append(SlotId(number))
    return expected[::-1]


def _found(tx: sqlite3.Connection, *members: int, most: int = 99) -> list[SlotId]:
    slot = needs.slot(tx, SlotId(1))
    assert slot is not None
    found = prospects.rivals(
        tx, slot, [MemberId(member) for member in members], front=3, now=NOW, soon=from_ms(_SOON_AT), most=most
    )  # fmt: skip
    return [one.slot_id for one in found]


def test_rivals_are_open_slots_of_the_circle_that_look_soon_and_have_few_to_spare(
    tx: sqlite3.Connection, rivals: list[SlotId]
) -> None:
    own = Prospect(
        slot_id=SlotId(1), circle_id=CircleId(1), skill_id=SkillId(900), chance=0.5, by=NOW,
        look_again=from_ms(_SOON_AT), wanted=2, able=1,
    )  # fmt: skip
    prospects.keep(tx, own)

    assert _found(tx, MAIR) == rivals
    assert _found(tx, MAIR, most=2) == rivals[:2]
    assert _found(tx, OTHER) == []
    assert prospects.prospect(tx, SlotId(1)) == own
    prospects.keep(tx, replace(own, chance=0.75))
    assert prospects.prospect(tx, SlotId(1)) == replace(own, chance=0.75)
    prospects.forget(tx, SlotId(1))
    assert prospects.prospect(tx, SlotId(1)) is None
    assert _found(tx, MAIR) == rivals


def test_an_offer_that_does_not_stand_makes_no_rivals_and_of_equal_ones_the_first_comes_first(
    tx: sqlite3.Connection, rivals: list[SlotId]
) -> None:
    tx.execute("UPDATE outlook SET by = 1")
    tx.execute("UPDATE offer SET skill_id = 903 WHERE member_id = ?", (MAIR,))
    add(tx, "offer", {"id": 9, "member_id": NIA, "skill_id": 902})

    assert _found(tx, MAIR) == rivals[::-1]
    tx.execute("UPDATE offer SET state = 'paused' WHERE member_id = ?", (MAIR,))
    assert _found(tx, MAIR) == []


_ELSEWHERE: list[tuple[dict[str, Any], int | None]] = [
    ({"sent_at": AT + 1}, AT + 1),
    ({"sent_at": AT}, None),
    ({"sent_at": AT + 1, "member_id": MAIR}, AT + 1),
    ({"sent_at": AT + 1, "member_id": NIA}, None),
    ({"sent_at": AT + 1, "slot_id": 1}, None),
    ({"sent_at": AT + 1, "state": "closed"}, AT + 1),
    ({"sent_at": None, "state": "planned", "deadline": AT + 5}, AT + 5),
    ({"sent_at": None, "state": "planned", "deadline": AT}, None),
    ({"sent_at": None, "state": "closed", "deadline": AT + 5}, None),
    ({"sent_at": AT + 2, "planned_at": AT - 28 * DAY}, None),
    ({"sent_at": AT + 2, "planned_at": AT - 28 * DAY + 1}, AT + 2),
]


@pytest.mark.parametrize(("invited", "at"), _ELSEWHERE)
def test_when_somebody_was_or_will_be_asked_for_something_else_is_known_over_all_circles(
    tx: sqlite3.Connection, invited: dict[str, Any], at: int | None
) -> None:
    for table, values in _invited(1, **{"member_id": MAIR_TOO, "planned_at": AT, **invited}):
        add(tx, table, values)

    found = prospects.asked_elsewhere(tx, [MemberId(MAIR)], but=SlotId(1), since=NOW)

    assert dict(found) == ({} if at is None else {MAIR: [from_ms(at)]})


# What whoever answers for a slot looks at -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("invited", "is_among"),
    [
        ({}, True), ({"member_id": MAIR}, True), ({"member_id": NIA}, False), ({"planned_at": AT}, False),
        ({"reasons": "{}"}, False), ({"reasons": '{"leave": false}'}, False),
    ],
)  # fmt: skip
def test_who_was_asked_beyond_their_budget_is_known_anywhere_since_an_instant(
    tx: sqlite3.Connection, invited: dict[str, Any], *, is_among: bool
) -> None:
    told = {"member_id": MAIR_TOO, "planned_at": AT + 1, "reasons": '{"leave": true}', **invited}
    for number in (1, 2):
        for table, values in _invited(number, **told):
            add(tx, table, values)

    assert overview.asked_for_leave(tx, json.dumps([MAIR, OTHER]), since=NOW) == (
        {MAIR} if is_among else set()
    )


@pytest.mark.parametrize(
    ("promised", "is_busy"),
    [
        *(({"state": state}, state in _HELD) for state in (*_HELD, *_NOT_HELD)),
        ({"starts_at": END, "ends_at": END + 1}, False), ({"starts_at": END - 1, "ends_at": END + 1}, True),
        ({"starts_at": 1, "ends_at": START}, False), ({"starts_at": 1, "ends_at": START + 1}, True),
        ({"slot_id": 1}, False), ({"person_id": NIAS}, False),
    ],
)  # fmt: skip
def test_who_has_promised_something_else_then_is_busy(
    tx: sqlite3.Connection, promised: dict[str, Any], *, is_busy: bool
) -> None:
    for table, values in _promise(1, **promised):
        add(tx, table, values)

    found = overview.busy_at(
        tx, json.dumps([MAIR, OTHER]), but=SlotId(1), starts_at=from_ms(START), ends_at=from_ms(END)
    )
    assert found == ({MAIR} if is_busy else set())


def test_a_slot_is_looked_at_again_when_its_first_plan_that_waits_comes(tx: sqlite3.Connection) -> None:
    assert overview.next_look(tx, SlotId(1)) is None
    for number, more in enumerate(
        ({"due_at": 9}, {"due_at": 8}, {"due_at": 5, "kind": "x"}, {"due_at": 6, "subject": 2},
         {"due_at": 7, "state": "done", "ended_at": 1})
    ):  # fmt: skip
        add(tx, "due", {"kind": "wave", "subject": 1, "occasion": str(number), **more})

    assert overview.next_look(tx, SlotId(1)) == from_ms(8)


def test_the_one_plan_of_a_slot_that_waits_is_moved_and_a_new_one_has_the_next_number(
    tx: sqlite3.Connection,
) -> None:
    def plan(slot: int, at: int) -> list[tuple[Any, ...]]:
        invitations.plan_wave(tx, circle=CircleId(1), slot=SlotId(slot), at=from_ms(at))
        sql = "SELECT circle_id, occasion, due_at, state FROM due WHERE kind = 'wave' AND subject = ? ORDER BY id"
        return [tuple(found) for found in tx.execute(sql, (slot,))]

    add(tx, "due", {"kind": "x", "subject": 1, "occasion": "9"})
    assert plan(2, 4) == [(1, "1", 4, "waiting")]
    assert plan(1, 5) == [(1, "1", 5, "waiting")]
    assert plan(1, 6) == [(1, "1", 6, "waiting")]
    tx.execute("UPDATE due SET state = 'done', ended_at = 1 WHERE kind = 'wave' AND subject = 1")
    assert plan(1, 7) == [(1, "1", 6, "done"), (1, "2", 7, "waiting")]
    assert plan(1, 8) == [(1, "1", 6, "done"), (1, "2", 8, "waiting")]


# How people answer --------------------------------------------------------------------------------------------

ZONE = ZoneInfo("Europe/London")


def test_what_is_known_of_how_somebody_answers_fades_with_the_days(tx: sqlite3.Connection) -> None:
    add(tx, "answering", {"member_id": MAIR, "yes": 4.0, "no": 3.0, "silent": 2.0, "at": AT - 2 * DAY})
    tx.execute("UPDATE person SET quiet_from = 60, quiet_to = 120 WHERE id = ?", (MAIRS,))

    found = answering.known(tx, [MemberId(MAIR), MemberId(NIA)], zone=ZONE, now=NOW)

    assert found.keys() == {MAIR, NIA}
    assert found[MemberId(MAIR)].record == Record(yes=4, no=3, silent=2).aged(2)
    assert found[MemberId(NIA)].record == Record()
    sleep = found[MemberId(MAIR)].sleep
    assert (sleep.begins, sleep.ends, sleep.zone) == (60, 120, ZONE)


def test_what_came_of_an_invitation_is_counted_once_in_both_records(tx: sqlite3.Connection) -> None:
    for number, who in ((1, MAIR), (2, NIA)):
        for table, values in _invited(number, who):
            add(tx, table, values)
    add(tx, "answering", {"member_id": MAIR, "yes": 4.0, "no": 3.0, "silent": 2.0, "at": AT - DAY})
    mairs, nias = invitations.invitation(tx, 1), invitations.invitation(tx, 2)
    assert mairs is not None
    assert nias is not None
    assert answering.learned(tx, CircleId(1), now=NOW) == answering.Learned(record=Record(), delays=Delays())
    more, delays = Record(yes=1, no=2, silent=3), Delays(seen=4, logs=5, squares=6)
    before = answering.Learned(record=Record(yes=1), delays=Delays(seen=1))

    after = answering.count(tx, mairs, now=NOW, record=more, delays=delays, circle=before)
    answering.count(tx, nias, now=NOW, record=more, delays=delays, circle=after)

    found = {one["member_id"]: one for one in tx.execute("SELECT * FROM answering")}
    aged = Record(yes=4, no=3, silent=2).aged(1) + more
    assert [found[MAIR][name] for name in ("yes", "no", "silent", "at")] == [
        aged.yes,
        aged.no,
        aged.silent,
        AT,
    ]
    assert [found[NIA][name] for name in ("yes", "no", "silent", "at")] == [1, 2, 3, AT]
    assert after == answering.Learned(
        record=Record(yes=2, no=2, silent=3), delays=Delays(seen=5, logs=5, squares=6)
    )
    later = NOW + timedelta(days=3)
    learned = answering.learned(tx, CircleId(1), now=later)
    assert learned.record == Record(yes=3, no=4, silent=6).aged(3)
    assert learned.delays == Delays(seen=9, logs=10, squares=12).aged(3)
    assert answering.learned(tx, CircleId(2), now=later).record == Record()
    assert [one["learned_at"] for one in tx.execute("SELECT learned_at FROM invitation ORDER BY id")] == [
        AT,
        AT,
    ]


def test_silent_are_those_that_went_out_were_not_answered_and_are_not_counted(tx: sqlite3.Connection) -> None:
    for number, more in enumerate(
        ({"state": "sent"}, {"state": "expired"}, {"state": "closed"}, {"state": "declined"}, {"state": "accepted"},
         {"state": "planned"}, {"state": "closed", "sent_at": None}, {"state": "sent", "learned_at": 1},
         {"state": "sent", "slot_id": 2}), 1,
    ):  # fmt: skip
        for table, values in _invited(20 - number, number + 100, **{"slot_id": 1, **more}):
            add(tx, table, values)

    assert [one.id for one in answering.silent(tx, SlotId(1))] == [17, 18, 19]


# Promises -------------------------------------------------------------------------------------------------------


def test_in_doubt_is_who_was_asked_twice_about_this_time_and_has_not_confirmed(
    tx: sqlite3.Connection,
) -> None:
    tx.execute("UPDATE slot SET version = 3")
    cases: list[tuple[dict[str, Any], dict[str, Any] | None, bool]] = [
        ({}, {}, True), ({"state": "confirmed"}, {}, False), ({"slot_id": 2}, {}, False), ({}, None, False),
        ({}, {"kind": "reminder.giver.before"}, False), ({}, {"subject": 999}, False), ({}, {"occasion": "2"}, False),
        ({}, {"state": "waiting", "ended_at": None}, False), ({}, {}, True),
    ]  # fmt: skip
    for number, (promised, asked, _) in enumerate(cases, 1):
        [(table, values)] = _promise(number, member=number, **{"slot_id": 1, **promised})
        add(tx, table, values)
        if asked is not None:
            told = {
                "kind": "reminder.giver.silent",
                "subject": number,
                "occasion": "3",
                "state": "done",
                "ended_at": 1,
            }
            add(tx, "due", {**told, **asked})

    assert commitments.in_doubt(tx, SlotId(1)) == sum(is_in_doubt for _, _, is_in_doubt in cases)


def test_a_place_in_line_is_counted_among_those_who_wait_for_the_same_slot(tx: sqlite3.Connection) -> None:
    for number, since, more in (
        (1, 20, {}), (2, 10, {}), (3, 20, {}), (4, 1, {"state": "accepted"}), (5, 1, {"slot_id": 2}), (6, 30, {}),
    ):  # fmt: skip
        told = {"state": "waiting", "slot_id": 1, "member_id": number, "waiting_since": since, **more}
        add(tx, *_promise(number, **told)[0])

    waiting = commitments.waiting_list(tx, SlotId(1))

    assert [one.id for one in waiting] == [2, 1, 3, 6]
    assert [commitments.place_in_line(tx, one) for one in waiting] == [1, 2, 3, 4]
    assert commitments.line_length(tx, SlotId(1)) == 4


def test_what_somebody_is_waited_for_is_ahead_to_the_millisecond(tx: sqlite3.Connection) -> None:
    for number, (start, end) in enumerate(((-5, 0), (-5, 1), (0, 5), (1, 5)), 2):
        times = {"starts_at": AT + start, "ends_at": AT + end}
        add(tx, "need", {"id": number, "beneficiary_member": MAIR})
        add(tx, "slot", {"id": number, "need_id": number, **times})
        add(tx, "invitation", {"id": number, "slot_id": number, "member_id": MAIR})
        add(tx, *_promise(number, member=MAIR, slot_id=number, **times)[0])

    found = [(one.why.value, to_ms(one.starts_at) - AT, to_ms(one.ends_at) - AT) for one in
             awaited.of_member(tx, MemberId(MAIR), now=NOW)]  # fmt: skip

    assert found == [
        ("helped", -5, 1), ("promise", -5, 1), ("helped", 0, 5), ("promise", 0, 5), ("helped", 1, 5), ("invited", 1, 5),
        ("promise", 1, 5),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("times", "upcoming", "past"),
    [((-9, -1), False, True), ((-9, 0), True, False), ((-9, 1), True, False), ((0, 9), True, False)],
)
def test_a_promise_is_upcoming_until_it_has_ended_and_past_from_then_on(
    tx: sqlite3.Connection, times: tuple[int, int], *, upcoming: bool, past: bool
) -> None:
    add(tx, *_promise(1, starts_at=AT + times[0], ends_at=AT + times[1])[0])
    add(tx, *_promise(2, person=NIAS, starts_at=AT + times[0], ends_at=AT + times[1])[0])

    assert bool(commitments.upcoming_of(tx, PersonId(MAIRS), now=NOW)) is upcoming
    assert bool(commitments.past_of(tx, PersonId(MAIRS), now=NOW, most=9)) is past


# Contacts -------------------------------------------------------------------------------------------------------


def test_a_consent_is_given_refused_and_given_again_by_one_side_alone(tx: sqlite3.Connection) -> None:
    def say(side: Side, *, yes: bool, later: int, commitment: int = 1, by: int = MAIRS) -> None:
        told: Any = {
            "now": NOW + timedelta(milliseconds=later),
            "commitment": commitment,
            "side": side,
            "by": by,
        }
        if yes:
            contacts.give(tx, contact=f"c{later}", **told)
        else:
            contacts.refuse(tx, **told)

    def written(side: Side, commitment: int = 1) -> list[Any]:
        found = row(tx, "contact_consent", {"commitment_id": commitment, "side": side})
        names = ("given_by", "given_at", "withdrawn_at", "contact", "version")
        return [] if found is None else [found[name] for name in names]

    say(Side.RECEIVER, yes=True, later=1, commitment=2)
    say(Side.GIVER, yes=True, later=1)
    assert contacts.both(tx, CommitmentId(1)) is None
    assert written(Side.GIVER) == [MAIRS, AT + 1, None, "c1", 1]
    say(Side.GIVER, yes=False, later=2, by=NIAS)
    assert written(Side.GIVER) == [NIAS, AT + 1, AT + 2, "", 2]
    say(Side.RECEIVER, yes=True, later=3)
    assert contacts.both(tx, CommitmentId(1)) is None
    say(Side.GIVER, yes=True, later=4)
    assert written(Side.GIVER) == [MAIRS, AT + 4, None, "c4", 3]
    both = contacts.both(tx, CommitmentId(1))
    assert both is not None
    assert [(one.side, one.contact) for one in both] == [(Side.GIVER, "c4"), (Side.RECEIVER, "c3")]
    say(Side.RECEIVER, yes=False, later=5)
    assert contacts.both(tx, CommitmentId(1)) is None
    assert written(Side.RECEIVER, 2) == [MAIRS, AT + 1, None, "c1", 1]
    say(Side.GIVER, yes=False, later=6, commitment=3)
    assert written(Side.GIVER, 3) == [MAIRS, AT + 6, AT + 6, "", 1]


def test_given_in_a_circle_is_what_stands_of_somebodys_own(tx: sqlite3.Connection) -> None:
    for number, circle, by, withdrawn in ((3, 1, MAIRS, None), (2, 1, MAIRS, None), (1, 1, MAIRS, 5), (4, 2,
     MAIRS, None),
                                          (5, 1, NIAS, None)):  # fmt: skip
        add(tx, *_promise(number, circle_id=circle)[0])
        add(tx, "contact_consent", {"commitment_id": number, "given_by": by, "withdrawn_at": withdrawn})
    add(tx, "contact_consent", {"commitment_id": 3, "side": "receiver", "given_by": MAIRS})

    assert contacts.given_in(tx, CircleId(1), PersonId(MAIRS)) == [
        (2, Side.GIVER), (3, Side.GIVER), (3, Side.RECEIVER),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("accounts", "found"),
    [
        ([], None), ([_account("1", NIAS)], None), ([_account("2"), _account("1")], (None, 2)),
        ([_account("2", gone=1), _account("1")], (None, 1)), ([_account("2", gone=9), _account("1", gone=1)],
         (None, 2)),
    ],
)  # fmt: skip
def test_somebody_is_reached_by_their_first_account_that_can_be(
    tx: sqlite3.Connection, accounts: Rows, found: tuple[str | None, int] | None
) -> None:
    for table, values in accounts:
        add(tx, table, values)

    assert contacts.telegram_name(tx, PersonId(MAIRS)) == found
