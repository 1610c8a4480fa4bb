"""A database without foreign keys and triggers, and rows of which a test says only what matters to it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from storage.connection import prepare
from storage.migrate import migrate

#: What a row has that is not said otherwise.
USUAL: dict[str, dict[str, Any]] = {
    "offer": {"circle_id": 1, "skill_id": 900, "words": "w", "language": "en", "state": "active", "created_at": 1,
              "changed_at": 1},
    "offer_hours": {"weekday": 1, "from_minute": 1, "to_minute": 2},
    "offer_except": {"from_date": "2027-01-01", "to_date": "2027-01-02"},
    "avoided_skill": {"circle_id": 1, "skill_id": 1, "since": 1},
    "check_held": {"circle_id": 1, "kind": "identity", "verified_by": 2, "verified_at": 1},
    "block": {"circle_id": 1, "blocked_at": 1},
    "skill": {"circle_id": 1, "made_at": 1},
    "skill_word": {"circle_id": 1, "language": "en", "word": "w", "is_name": 1},
    "need": {"circle_id": 1, "posted_by": 2, "beneficiary": "member", "beneficiary_member": 2, "skill_id": 900,
             "words": "w", "language": "en", "people": 1, "times": "[]", "zone": "UTC", "state": "published",
             "created_at": 1, "changed_at": 1, "address": "a", "place_name": "p", "lat": 1.0, "lon": 2.0, "answer": "a",
             "to_address": "t", "to_place": "q", "to_lat": 3.0, "to_lon": 4.0},
    "slot": {"circle_id": 1, "starts_at": 10, "ends_at": 20, "local_start": "", "local_end": "", "zone": "UTC",
             "places": 1, "state": "open"},
    "commitment": {"circle_id": 1, "slot_id": 1, "member_id": 2, "person_id": 2, "starts_at": 10, "ends_at": 20,
     "state": "done",
                   "created_at": 1,
                   "changed_at": 1, "invitation_id": 9},
    "invitation": {"circle_id": 1, "slot_id": 1, "wave": 1, "state": "sent", "reasons": "{}", "planned_at": 1,
                   "deadline": 2},
    "answering": {"circle_id": 1, "yes": 1.0, "no": 1.0, "silent": 1.0, "at": 1},
    "contact_consent": {"side": "giver", "given_at": 1},
    "contribution": {"circle_id": 1, "state": "open", "created_at": 1, "changed_at": 1},
    "thanks": {"circle_id": 1, "words": "w", "given_at": 1},
    "late": {"circle_id": 1, "words": "w", "said_at": 1},
    "talk": {"circle_id": 1, "words": "w", "language": "en", "answer": "a", "written_at": 1},
    "broadcast": {"circle_id": 1, "words": "w", "total": 1, "state": "running", "started_at": 1},
    "ledger_account": {"circle_id": 1, "opened_at": 1},
    "transfer": {"circle_id": 1, "minutes": 5, "at": 5 * 86_400_000 + 7},
    "member_role": {"circle_id": 1},
    "link": {},
    "circle_group": {},
    "rule": {},
    "act": {"at": 1, "object": "need", "object_id": 1, "version": 1, "action": "x"},
    "due": {"kind": "x", "due_at": 1},
    "outbox": {"created_at": 1, "not_before": 1, "priority": 1, "kind": "text", "mode": "message",
     "subject": '{"a":1}'},
    "draft": {"form": "f", "step": "s", "created_at": 1, "changed_at": 1},
    "choice": {"number": 1, "outbox_id": 900, "label": "l", "data": "d"},
    "card": {"kind": "k", "subject": "{}", "message_id": 1, "digest": "d", "outbox_id": 1, "shown_at": 1},
    "inbox": {"kind": "update", "digest": "d", "received_at": 1, "error": "e"},
    "setup_code": {"id": 1, "code": "c" * 32, "made_at": 1},
    "chat": {"kind": "private", "language": "en"},
    "account": {"channel": "telegram"},
    "person": {"language": "cy", "agreed_at": 1, "notice": 1, "quiet_from": 1, "quiet_to": 2, "weekly_budget": 3,
               "created_at": 5},
    "member": {"circle_id": 1, "joined_at": 1, "lat": 1.0, "lon": 2.0, "place_name": "p", "ask_less": 1,
               "paused_until": 9, "left_at": 1},
}  # fmt: skip


#: The empty database, made once for each process.
_MADE: list[bytes] = []


def database(path: str | Path = ":memory:") -> sqlite3.Connection:
    """Open a database with the newest schema, without triggers; foreign keys are off."""
    tx = sqlite3.connect(path, isolation_level=None)
    if str(path) != ":memory:":
        return _with_schema(tx)
    if not _MADE:
        with closing(_with_schema(sqlite3.connect(path, isolation_level=None))) as made:
            _MADE.append(made.serialize())
    tx.deserialize(_MADE[0])
    prepare(tx)
    tx.execute("PRAGMA foreign_keys = OFF")
    return tx


def _with_schema(tx: sqlite3.Connection) -> sqlite3.Connection:
    prepare(tx)
    migrate(tx)
    tx.execute("PRAGMA foreign_keys = OFF")
    for (name,) in tx.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        tx.execute(f"DROP TRIGGER {name}")
    return tx


def add(tx: sqlite3.Connection, table: str, values: dict[str, Any]) -> int:
    """Write a row, with what is usual for what is not said; give its number."""
    values = {**USUAL[table], **values}
    marks = ", ".join("?" * len(values))
    rowid = tx.execute(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values())
    ).lastrowid
    return rowid or 0


def keys(tx: sqlite3.Connection, table: str) -> list[str]:
    """Give the columns of a table's key."""
    columns = tx.execute(
        "SELECT name, pk FROM pragma_table_info(?) WHERE pk ORDER BY pk", (table,)
    ).fetchall()
    return [name for name, _ in columns]


def row(tx: sqlite3.Connection, table: str, known: dict[str, Any]) -> dict[str, Any] | None:
    """Give the row that has the same key, as it is now."""
    where = " AND ".join(f"{key} = :{key}" for key in keys(tx, table))
    found = tx.execute(f"SELECT * FROM {table} WHERE {where}", known).fetchone()
    return None if found is None else dict(found)
