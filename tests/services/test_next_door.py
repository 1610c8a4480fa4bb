"""Two circles in one database: whatever people do in one leaves every row of the other as it was."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from storage.instants import to_ms
from tests.support.desk import START, Desk
from tests.support.scene import GROUP, Scene

#: What belongs to no circle, and rises or is renewed with whatever is done.
_NOBODYS = {"sqlite_sequence", "kept", "lease", "hour_block"}
Rows = dict[str, dict[str, dict[str, Any]]]


def _rows(desk: Desk) -> Rows:
    """Give every row of every table, by its key."""
    found: Rows = {}
    for (table,) in desk.query("SELECT name FROM sqlite_master WHERE type = 'table'"):
        if table in _NOBODYS:
            continue
        keys = [row["name"] for row in desk.query(f"PRAGMA table_info({table})") if row["pk"]]
        rows = [dict(row) for row in desk.query(f"SELECT * FROM {table}")]
        found[table] = {json.dumps([row[key] for key in keys]): row for row in rows}
    return found


@pytest.fixture(scope="module")
def lived() -> Iterator[tuple[Desk, Rows]]:
    """A circle in which much has happened and nothing is due any more, and then as much in another one."""
    desk = Desk()
    for _ in Scene(desk).stages():
        pass
    desk.tx.execute(
        "UPDATE due SET state = 'dropped', ended_at = ? WHERE state = 'waiting'", (to_ms(desk.now),)
    )
    before = _rows(desk)
    desk.now = START
    for _ in Scene(desk, group=GROUP - 1).stages():
        pass
    yield desk, before
    desk.close()


def test_what_happens_in_one_circle_changes_no_row_of_another(lived: tuple[Desk, Rows]):
    desk, before = lived

    after = _rows(desk)

    changed = [
        (table, key, was, after[table].get(key))
        for table, rows in before.items()
        for key, was in rows.items()
        if after[table].get(key) != was
    ]
    assert not changed


def test_the_same_happens_in_both(lived: tuple[Desk, Rows]):
    """The second circle does not become another one because of the first."""
    desk, before = lived
    after = _rows(desk)

    for table, rows in before.items():
        added = [row for key, row in after[table].items() if key not in rows]
        first, second = (sorted(str(row.get("state")) for row in chosen) for chosen in (rows.values(), added))
        if table not in ("skill", "transition", "due"):
            assert first == second, table
