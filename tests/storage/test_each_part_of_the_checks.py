"""Each part of each check finds its own violation, and nothing beside it: what is at the very edge is in order.

The rows stand in temporary tables in front of the real ones, without their constraints; what is not given is NULL.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from storage.connection import prepare
from storage.migrate import migrate
from storage.upkeep import checks
from storage.upkeep.checks import CHECKS, broken_pages, violations
from tests.support.promises import a_street

Row = dict[str, Any]
Rows = list[tuple[str, Row]]


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    prepare(connection)
    migrate(connection)
    yield connection
    connection.close()


def _found(connection: sqlite3.Connection, name: str, rows: Rows) -> Counter[str]:
    for table, row in rows:
        there = connection.execute("SELECT 1 FROM temp.sqlite_schema WHERE name = ?", (table,)).fetchone()
        if there is None:
            connection.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} WHERE 0")
        columns, holes = ", ".join(row), ", ".join("?" for _ in row)
        connection.execute(f"INSERT INTO temp.{table} ({columns}) VALUES ({holes})", tuple(row.values()))
    [finding] = [found for found in violations(connection) if found.check.name == name]
    return Counter(finding.violations)


def _inbox(number: int, state: str, *, handled: int | None, payload: str | None) -> tuple[str, Row]:
    return "inbox", {
        "id": number,
        "state": state,
        "handled_at": handled,
        "payload": payload,
        "update_id": number,
    }


def _outbox(number: int, state: str, **more: Any) -> tuple[str, Row]:
    ended = None if state in ("queued", "sending") else 5
    return "outbox", {"id": number, "state": state, "ended_at": ended, **more}


def _promise(number: int, state: str = "accepted", **more: Any) -> tuple[str, Row]:
    told = {
        "slot_id": 1,
        "member_id": number,
        "person_id": number,
        "starts_at": 10,
        "ends_at": 20,
        "circle_id": 1,
    }
    return "commitment", {"id": number, "state": state, **told, **more}


def _slot(number: int, **more: Any) -> tuple[str, Row]:
    told = {"need_id": 1, "circle_id": 1, "places": 9, "starts_at": 10, "ends_at": 20, "state": "open"}
    return "slot", {"id": number, **told, **more}


def _due(number: int, state: str, **more: Any) -> tuple[str, Row]:
    return "due", {"id": number, "state": state, "kind": "x", "subject": number, "occasion": "", **more}


def _act(number: int, **more: Any) -> tuple[str, Row]:
    told = {"actor": 5, "object": "need", "object_id": 1, "version": 1, "action": "ask"}
    return "act", {"id": number, **told, **more}


def _transfer(number: int, **more: Any) -> tuple[str, Row]:
    told = {"circle_id": 1, "from_account": 1, "to_account": 2, "minutes": 60}
    return "transfer", {"id": number, **told, **more}


_PROMISED = ("waiting", "accepted", "confirmed", "there", "done", "withdrawn", "cancelled", "no_show")
_HOLDING = ("accepted", "confirmed", "there", "done")
_STANDING = ("accepted", "confirmed", "there")

#: Name of the check, rows, what is found.
_CASES: dict[str, tuple[str, Rows, list[str]]] = {
    "what came in is over or says no when": (
        "I1",
        [
            _inbox(1, "new", handled=None, payload="{}"),
            _inbox(2, "new", handled=5, payload="{}"),
            _inbox(3, "done", handled=5, payload=None),
            _inbox(4, "done", handled=None, payload=None),
            _inbox(5, "quarantined", handled=5, payload=None),
            _inbox(6, "quarantined", handled=None, payload="{}"),
            _inbox(7, "new", handled=None, payload=None),
        ],
        ["inbox 2", "inbox 4", "inbox 6", "inbox 7"],
    ),
    "what was said is over or says no when": (
        "I1",
        [
            ("outbox", {"id": 2 * place + (ended is None), "state": state, "ended_at": ended})
            for place, (state, ended) in enumerate(product(("queued", "sending", "sent", "failed"), (5, None)))
        ],
        ["outbox 0", "outbox 4", "outbox 11", "outbox 15"],
    ),
    "an update came twice": (
        "I2",
        [
            ("inbox", {"kind": kind, "update_id": number, "digest": digest, "state": "done", "handled_at": 1})
            for kind, number, digest in (
                ("update", 1, "a"), ("answer", 1, "a"), ("update", 1, "b"), ("update", 2, "a"), ("update", 2, "a"),
            )
        ],
        ["update 2"],
    ),
    "an act counts twice": (
        "I2",
        [
            _act(1, actor=None), _act(2, actor=1), _act(3), _act(4, object="slot"), _act(5, object_id=2),
            _act(6, version=2), _act(7, action="close"), _act(8, version=3), _act(9, version=3),
            _act(10, version=4, actor=None), _act(11, version=4, actor=None),
        ],
        ["act 8", "act 10"],
    ),
    "a slot holds more than it has places": (
        "I3",
        [
            row
            for number, state in enumerate(_PROMISED, 1)
            for row in (
                _slot(number, places=1), _slot(number + 20, places=2),
                *(_promise(100 * number + each, state, slot_id=number) for each in range(2)),
                *(_promise(1000 * number + each, state, slot_id=number + 20) for each in range(2)),
            )
        ],
        [f"slot {_PROMISED.index(state) + 1}" for state in _HOLDING],
    ),
    "somebody promised two things at the same time": (
        "I4",
        [
            row
            for number, (state, other) in enumerate(product(_PROMISED, ("accepted", "waiting")), 1)
            for row in (
                _promise(2 * number, state, person_id=number, slot_id=8),
                _promise(2 * number + 1, other, person_id=number, slot_id=9),
                _promise(200 + 2 * number, other, person_id=100 + number, slot_id=8),
                _promise(201 + 2 * number, state, person_id=100 + number, slot_id=9),
            )
        ],
        [
            f"commitments {first + 4 * _PROMISED.index(state)} and {first + 1 + 4 * _PROMISED.index(state)}"
            for state in _STANDING
            for first in (2, 202)
        ],
    ),
    "a promise overlaps by a moment, or touches": (
        "I4",
        [
            _promise(number, person_id=number // 2, starts_at=start, ends_at=end)
            for number, (start, end) in enumerate(
                ((10, 20), (20, 30), (10, 20), (0, 10), (10, 20), (19, 30), (10, 20), (0, 11))
            )
        ],
        ["commitments 4 and 5", "commitments 6 and 7"],
    ),
    "a promise has other hours than its slot": (
        "I4 hours",
        [
            _slot(1), _slot(2, starts_at=11), _slot(3, ends_at=21),
            *(
                _promise(100 * slot + number, state, slot_id=slot)
                for slot in (1, 2, 3) for number, state in enumerate(_PROMISED)
            ),
        ],
        [f"commitment {100 * slot + _PROMISED.index(state)}" for slot in (2, 3) for state in _STANDING],
    ),
    "a promise is of another person than its member": (
        "I4 hours",
        [
            ("member", {"id": 1, "person_id": 7}), ("member", {"id": 2, "person_id": 8}),
            _promise(1, person_id=7), _promise(2, person_id=7),
        ],
        ["commitment 2"],
    ),
    "a member is invited twice": (
        "I5",
        [("invitation", {"slot_id": slot, "member_id": member}) for slot, member in ((1, 1), (1, 2), (2, 1), (2, 1))],
        ["slot 2"],
    ),
    "the ledger sums to something": (
        "I6",
        [
            ("ledger_entry", {"circle_id": circle, "minutes": minutes})
            for circle, minutes in ((1, 60), (1, -60), (2, 60), (2, -59), (3, 5), (3, -6))
        ],
        ["circle 2", "circle 3"],
    ),
    "a reversal does not mirror": (
        "I6",
        [
            *(_transfer(number) for number in range(1, 6)),
            _transfer(11, reverses=1, from_account=2, to_account=1),
            _transfer(12, reverses=2, from_account=3, to_account=1),
            _transfer(13, reverses=3, from_account=2, to_account=3),
            _transfer(14, reverses=4, from_account=2, to_account=1, minutes=61),
            _transfer(15, reverses=5, from_account=2, to_account=1, circle_id=2),
        ],
        [f"transfer {number}" for number in (12, 13, 14, 15)],
    ),
    "hours move between circles": (
        "I6",
        [
            *(("ledger_account", {"id": number, "circle_id": circle}) for number, circle in ((1, 1), (2, 1), (3, 2))),
            _transfer(1), _transfer(2, from_account=3), _transfer(3, to_account=3),
            _transfer(4, from_account=1, to_account=2, circle_id=2),
        ],
        ["transfer 2", "transfer 3", "transfer 4", "transfer 4"],
    ),
    "a contribution has other minutes than it moved": (
        "I7",
        [
            *(
                ("contribution", {"id": number, "minutes": minutes})
                for number, minutes in (
                    (1, None), (2, 0), (3, 60), (4, 60), (5, 60), (6, None), (7, 0), (8, 1), (9, 60),
                )
            ),
            *(_transfer(number, contribution_id=number) for number in (3, 6, 7, 9)),
            _transfer(5, contribution_id=5, minutes=30), _transfer(19, contribution_id=9),
            _transfer(20), _transfer(21),
        ],
        [f"contribution {number}" for number in (4, 5, 6, 7, 8, 9)],
    ),
    "what fell due is said twice": (
        "I8",
        [_due(1, "queued"), _due(2, "queued"), *(_outbox(number, "queued", due_id=due) for number, due in
                                                 enumerate((1, 1, 2, None, None)))],
        ["due 1"],
    ),
    "what is on its way has no message on its way": (
        "I8",
        [
            _due(1, "queued"), _due(2, "queued"), _due(3, "queued"), _due(4, "queued"), _due(5, "waiting"),
            _due(6, "done"), _outbox(2, "queued", due_id=2), _outbox(3, "sending", due_id=3), _outbox(4, "sent",
             due_id=4),
        ],
        ["due 1", "due 4", "due 4"],
    ),
    "what ended has a message on its way": (
        "I8",
        [
            row
            for number, (state, sent) in enumerate(product(("queued", "waiting", "sent"), ("queued", "sending")), 1)
            for row in (_due(number, state), _outbox(number, sent, due_id=number))
        ],
        ["due 3", "due 4", "due 5", "due 6"],
    ),
    "what fell due ended otherwise than its message": (
        "I8",
        [
            row
            for number, (state, sent) in enumerate(
                product(("sent", "expired", "failed", "done"), ("sent", "expired", "failed", "unknown")), 1
            )
            for row in (_due(number, state), _outbox(number, sent, due_id=number))
        ],
        [f"due {number}" for number in range(1, 17) if number not in (1, 6, 11, 12)],
    ),
    "the same fell due twice": (
        "I8",
        [
            _due(number, "done", **{"kind": "a", "subject": 1, "person_id": 5, "occasion": "x", **more})
            for number, more in enumerate(
                ({}, {"kind": "b"}, {"subject": 2}, {"person_id": 6}, {"occasion": "y"}, {"person_id": None},
                 {"person_id": 1}, {"subject": 9}, {"subject": 9})
            )
        ],
        ["due 7"],
    ),
    "a consent is withdrawn before it was given": (
        "I10",
        [
            ("contact_consent", {"commitment_id": number, "side": "receiver", "given_at": 5, "withdrawn_at": at})
            for number, at in enumerate((None, 4, 5, 6))
        ],
        ["commitment 1"],
    ),
    "somebody else consents for the giver": (
        "I10",
        [
            _promise(1), _promise(2),
            *(
                ("contact_consent", {"commitment_id": commitment, "side": side, "given_by": person})
                for commitment, side, person in ((1, "giver", 1), (1, "receiver", 9), (2, "giver", 1), (2,
                 "receiver", 1))
            ),
        ],
        ["commitment 2"],
    ),
    "somebody is asked in another circle": (
        "I11",
        [
            _slot(1), _slot(2, circle_id=2),
            *(
                ("invitation", {"id": 10 * slot + circle, "slot_id": slot, "circle_id": circle})
                for slot, circle in product((1, 2), (1, 2))
            ),
        ],
        ["invitation 12", "invitation 21"],
    ),
    "somebody promised in another circle": (
        "I11",
        [
            _slot(1), _slot(2, circle_id=2),
            *(_promise(10 * slot + circle, slot_id=slot, circle_id=circle) for slot, circle in product((1, 2), (1, 2))),
        ],
        ["commitment 12", "commitment 21"],
    ),
    "somebody is asked after they left": (
        "I11",
        [
            ("member", {"id": 1, "left_at": 5}), ("member", {"id": 2}),
            *(
                ("invitation", {"id": 10 * member + at, "member_id": member, "planned_at": at})
                for member, at in product((1, 2), (4, 5, 6))
            ),
        ],
        ["invitation 16"],
    ),
    "a need that is over has an open slot": (
        "I14",
        [
            row
            for number, (need, slot) in enumerate(
                product(
                    ("asked", "published", "closed", "declined", "cancelled"), ("open", "over", "cancelled")
                ),
                1,
            )
            for row in (("need", {"id": number, "state": need}), _slot(number, need_id=number, state=slot))
        ],
        ["slot 10", "slot 13"],
    ),
    "a slot that is cancelled holds a promise": (
        "I14",
        [
            row
            for number, (slot, state) in enumerate(product(("cancelled", "open", "over"), _PROMISED), 1)
            for row in (_slot(number, state=slot), _promise(number, state, slot_id=number))
        ],
        ["commitment 1", "commitment 2", "commitment 3"],
    ),
    "hours are agreed of what never was": (
        "I14",
        [
            row
            for number, (state, minutes, promised) in enumerate(
                product(("agreed", "disputed"), (0, 1), ("waiting", "cancelled", "done", "withdrawn")), 1
            )
            for row in (
                _promise(100 + number, promised),
                ("contribution", {"id": number, "state": state, "minutes": minutes, "commitment_id": 100 + number}),
            )
        ],
        ["contribution 5", "contribution 6"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", _CASES)
def test_a_check_finds_exactly(connection: sqlite3.Connection, what: str) -> None:
    name, rows, expected = _CASES[what]

    assert _found(connection, name, rows) == Counter(expected)


def test_every_check_is_tried_part_by_part() -> None:
    assert {name for name, _, _ in _CASES.values()} | {"able"} == {check.name for check in CHECKS}


def test_whoever_offers_and_is_not_found_or_is_found_and_does_not_offer_is_named(desk) -> None:
    street = a_street(desk, "Mair", "Nia", "Owen")
    mair, nia, owen = (one["id"] for one in desk.query("SELECT id FROM offer ORDER BY id"))

    def found() -> list[str]:
        return [one for it in violations(street.desk.tx) if it.check.name == "able" for one in it.violations]

    assert found() == []
    desk.tx.execute("DELETE FROM able WHERE offer_id = ?", (mair,))
    assert found() == [f"offer {mair}"]
    desk.tx.execute(
        "INSERT INTO able SELECT 99, member_id, skill_id, 0, 0, 0, 0, NULL FROM offer WHERE id = ?", (nia,)
    )
    desk.tx.execute("UPDATE able SET asked = asked + 1 WHERE offer_id = ?", (owen,))
    assert sorted(found()) == [f"offer {mair}", f"offer {owen}", "offer 99"]


def test_a_report_names_twenty_rows_of_each_check(connection: sqlite3.Connection) -> None:
    rows = [_inbox(number, "done", handled=None, payload=None) for number in range(25)]

    assert list(_found(connection, "I1", rows)) == [f"inbox {number}" for number in range(20)]


def test_a_row_that_breaks_its_table_and_a_reference_that_leads_nowhere_are_named(
    connection: sqlite3.Connection,
) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(
        "INSERT INTO account (id, person_id, channel, address) VALUES (7, 99, 'telegram', '1')"
    )
    lost = broken_pages(connection)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("INSERT INTO chat (id, kind, language) VALUES (1, 'nonsense', 'en')")
    connection.execute("PRAGMA ignore_check_constraints = OFF")

    assert lost == ["account row 7 → person"]
    assert broken_pages(connection) == ["CHECK constraint failed in chat", *lost]


def test_a_transition_that_only_one_of_both_knows_is_named(connection: sqlite3.Connection) -> None:
    connection.execute(
        "INSERT INTO transition VALUES ('slot', 'cancelled', 'open'), ('slot', 'aside', 'open')"
    )
    connection.execute("DELETE FROM transition WHERE thing = 'slot' AND old = 'open' AND new = 'over'")

    assert checks.strange_transitions(connection) == [
        "slot: aside to open", "slot: cancelled to open", "slot: open to over",
    ]  # fmt: skip
