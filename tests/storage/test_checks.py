"""Each check finds what it is there to find, and nothing in a database that is in order."""

import sqlite3
from collections.abc import Iterator

import pytest

from storage.connection import prepare
from storage.migrate import migrate
from storage.upkeep.checks import CHECKS, broken_pages, strange_transitions, violations

#: What breaks each check: rows of tables, as they could only be if a guard of the schema were missing.
BREAKS: dict[str, list[tuple[str, dict[str, object]]]] = {
    "I1": [("inbox", {"id": 1, "state": "done", "handled_at": None})],
    "I2": [("inbox", {"kind": "update", "update_id": 5, "digest": "d", "state": "new", "payload": "{}"})] * 2,
    "I3": [
        ("slot", {"id": 1, "places": 1}),
        ("commitment", {"slot_id": 1, "state": "accepted"}),
        ("commitment", {"slot_id": 1, "state": "done"}),
    ],
    "I4": [
        ("commitment", {"id": 1, "person_id": 1, "starts_at": 0, "ends_at": 10, "state": "accepted"}),
        ("commitment", {"id": 2, "person_id": 1, "starts_at": 9, "ends_at": 20, "state": "there"}),
    ],
    "I4 hours": [
        ("slot", {"id": 1, "starts_at": 0, "ends_at": 10}),
        ("commitment", {"id": 1, "slot_id": 1, "starts_at": 1, "ends_at": 10, "state": "accepted"}),
    ],
    "I5": [("invitation", {"slot_id": 1, "member_id": 1})] * 2,
    "I6": [
        ("transfer", {"id": 1, "circle_id": 1, "from_account": 1, "to_account": 2, "minutes": 60}),
        (
            "transfer",
            {"id": 2, "circle_id": 1, "from_account": 2, "to_account": 1, "minutes": 30, "reverses": 1},
        ),
    ],
    "I7": [("contribution", {"id": 1, "minutes": 60, "state": "agreed"})],
    "I8": [("due", {"id": 1, "state": "queued", "kind": "reminder"})],
    "I10": [("contact_consent", {"commitment_id": 1, "side": "giver", "given_at": 5, "withdrawn_at": 4})],
    "I11": [
        ("slot", {"id": 1, "circle_id": 1}),
        ("invitation", {"id": 1, "slot_id": 1, "circle_id": 2}),
    ],
    "able": [("able", {"offer_id": 1, "member_id": 1, "skill_id": 1})],
    "I14": [
        ("need", {"id": 1, "state": "cancelled"}),
        ("slot", {"id": 1, "need_id": 1, "state": "open"}),
    ],
}


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    prepare(connection)
    migrate(connection)
    yield connection
    connection.close()


def broken(connection: sqlite3.Connection) -> dict[str, list[str]]:
    return {f.check.name: list(f.violations) for f in violations(connection) if f.violations}


def test_an_empty_database_is_in_order(connection: sqlite3.Connection):
    assert broken(connection) == {}
    assert broken_pages(connection) == []
    assert strange_transitions(connection) == []


def test_every_check_is_tried_below():
    assert set(BREAKS) == {check.name for check in CHECKS}
    assert all(check.says.count(" ") >= 3 for check in CHECKS)  # a sentence that says what must be


@pytest.mark.parametrize("name", list(BREAKS))
def test_a_check_finds_what_breaks_it(connection: sqlite3.Connection, name: str):
    # A temporary table stands in front of the real one, without its constraints.
    for table, row in BREAKS[name]:
        connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} AS SELECT * FROM main.{table} WHERE 0")
        columns, holes = ", ".join(row), ", ".join("?" for _ in row)
        connection.execute(f"INSERT INTO temp.{table} ({columns}) VALUES ({holes})", tuple(row.values()))
    if name == "I6":
        connection.execute("CREATE TEMP VIEW ledger_entry AS SELECT * FROM main.ledger_entry")

    assert broken(connection)[name] != []


def test_a_reference_that_leads_nowhere_is_found(connection: sqlite3.Connection):
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT INTO account (person_id, channel, address) VALUES (99, 'telegram', '1')")

    assert len(broken_pages(connection)) == 1


def test_a_transition_that_only_the_database_knows_is_found(connection: sqlite3.Connection):
    connection.execute("INSERT INTO transition VALUES ('slot', 'cancelled', 'open')")

    assert strange_transitions(connection) == ["slot: cancelled to open"]
