"""Two circles that have been lived in, in one database: whoever reads too much or changes too much is found out.

Made once for each process, and given as a copy.
"""

import sqlite3
from contextlib import suppress
from itertools import product
from typing import Any

from storage.instants import to_ms
from tests.support.desk import START, Desk
from tests.support.scene import GROUP, Scene

#: Tables that are renewed with whatever is done: `able` follows the offers by triggers (tests/storage/test_pool.py).
NOBODYS = {"sqlite_sequence", "able"}

#: What was made: the database, the time, the next numbers.
_MADE: list[tuple[bytes, dict[str, Any]]] = []


def town() -> Desk:
    """Give a copy of the town."""
    if not _MADE:
        _MADE.append(_made())
    data, rest = _MADE[0]
    desk = Desk()
    desk.tx.deserialize(data)
    desk.tx.execute("PRAGMA foreign_keys = ON")
    vars(desk).update(rest)
    return desk


def _made() -> tuple[bytes, dict[str, Any]]:
    desk = Desk()
    for group in (GROUP, GROUP - 1):
        desk.now = START
        for _ in Scene(desk, group=group).stages():
            pass
    _stir(desk)
    names = ("now", "_next_user", "_next_update", "_next_message")
    made = desk.tx.serialize(), {name: getattr(desk, name) for name in names}
    desk.close()
    return made


_HOUR = 3_600_000
#: When the slots of a need begin, hours from now, and how they stand.
_SLOTS = ((-2, "open"), (-1, "over"), (1, "cancelled"), (0, "open"), (2, "open"))
_NEEDS = ("asked", "published", "closed", "declined", "cancelled")
_PROMISES = ("waiting", "accepted", "confirmed", "there", "done", "withdrawn", "cancelled", "no_show")
_INVITATIONS = ("planned", "sent", "declined", "expired", "closed", "accepted")


def _stir(desk: Desk) -> None:
    """Add what the scene has not: every state, before, at and after this very moment, of members of both circles."""
    for circle in [row["circle_id"] for row in desk.query("SELECT DISTINCT circle_id FROM slot ORDER BY 1")]:
        there = desk.query(
            "SELECT id, person_id FROM member WHERE circle_id = ? AND left_at IS NULL ORDER BY id", circle
        )
        skill = desk.query("SELECT min(id) AS id FROM skill WHERE circle_id = ?", circle)[0]["id"]
        slots = _stir_needs(desk, circle, skill, there)
        _stir_answers(desk, circle, slots, there[1:])
        _stir_offers(desk, circle, skill, there[1])
        _stir_people(desk, circle, skill, there)
        _stir_links(desk, circle, skill, slots[0]["id"], there[0]["id"])


def _add(desk: Desk, table: str, **values: Any) -> sqlite3.Row:
    marks = ", ".join("?" * len(values))
    sql = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks}) RETURNING *"
    row: sqlite3.Row = desk.tx.execute(sql, tuple(values.values())).fetchone()
    return row


def _stir_needs(desk: Desk, circle: int, skill: int, there: list[sqlite3.Row]) -> list[sqlite3.Row]:
    """Write needs in every state, for the circle and for two members, each with slots at many times."""
    now, slots = to_ms(desk.now), []
    for number, (state, whom) in enumerate(product(_NEEDS, (None, there[1]["id"], there[2]["id"]))):
        need = _add(
            desk, "need", circle_id=circle, posted_by=there[0]["id"], beneficiary="member" if whom else "circle",
            beneficiary_member=whom, skill_id=skill, words="w", language="en", people=2, times="[]",
            zone="Europe/London", state=state, created_at=1, changed_at=now,
        )  # fmt: skip
        for hours, standing in _SLOTS:
            far = number * 100 * (1 if hours > 0 else -1 if hours < -1 else 0)
            at = now + (hours + far) * _HOUR
            slot = _add(
                desk, "slot", circle_id=circle, need_id=need["id"], starts_at=at, ends_at=at + _HOUR,
                local_start="2026-12-02T12:00", local_end="2026-12-02T13:00", zone="Europe/London", places=3,
                state=standing,
            )  # fmt: skip
            slots.append(slot)
    return slots


def _stir_answers(desk: Desk, circle: int, slots: list[sqlite3.Row], others: list[sqlite3.Row]) -> None:
    """Write an invitation and two promises for each slot, in every state."""
    now = to_ms(desk.now)
    for number, slot in enumerate(slots):
        then = now - number * 12 * _HOUR
        _add(
            desk, "invitation", circle_id=circle, slot_id=slot["id"], member_id=others[number % len(others)]["id"],
            wave=number % 3 + 1, state=_INVITATIONS[number % 6], reasons="{}", planned_at=then,
            deadline=now + (number % 3 - 1) * _HOUR, sent_at=None if number % 2 else then,
        )  # fmt: skip
        for shift in range(2):
            who, state = others[(number * 2 + shift) % len(others)], _PROMISES[(number + shift * 3) % 8]
            with suppress(sqlite3.IntegrityError):  # an overlap, or one place too few
                _add(
                    desk, "commitment", circle_id=circle, slot_id=slot["id"], member_id=who["id"],
                    person_id=who["person_id"], starts_at=slot["starts_at"], ends_at=slot["ends_at"], state=state,
                    waiting_since=now - number if state == "waiting" else None, created_at=1, changed_at=1,
                )  # fmt: skip


def _stir_offers(desk: Desk, circle: int, skill: int, who: sqlite3.Row) -> None:
    """Write offers and drafts of one member in every state."""
    for number, state in enumerate(("active", "paused", "resting", "ended")):
        _add(
            desk, "offer", circle_id=circle, member_id=who["id"], skill_id=skill, words="w", language="en",
            state=state, created_at=1, changed_at=number,
        )  # fmt: skip
    for number, state in enumerate(("open", "kept", "done", "cancelled")):
        _add(
            desk, "draft", circle_id=circle, person_id=who["person_id"], chat_id=-7 - number - 10 * circle,
            form="offer", step="card", state=state, created_at=1, changed_at=1,
        )  # fmt: skip


def _stir_people(desk: Desk, circle: int, skill: int, there: list[sqlite3.Row]) -> None:
    """Have somebody leave, be out of reach, be spoken for, lose a role, block another and avoid a skill."""
    now, others = to_ms(desk.now), there[1:]
    desk.query("UPDATE member SET left_at = ? WHERE id = ?", now, others[-1]["id"])
    desk.query("UPDATE account SET unreachable_since = ? WHERE person_id = ?", now, others[-2]["person_id"])
    desk.query("UPDATE member SET speaker_id = ? WHERE id = ?", others[0]["id"], others[-3]["id"])
    for one, role, ended in (
        (others[-1], "steward", None), (others[2], "steward", now), (others[3], "coordinator", now),
        (others[4], "steward", None),
    ):  # fmt: skip
        _add(
            desk, "member_role", circle_id=circle, member_id=one["id"], role=role, given_at=1, ended_at=ended
        )
    _add(
        desk, "block", circle_id=circle, by_member=others[5]["id"], of_member=others[6]["id"], blocked_at=now
    )
    _add(desk, "avoided_skill", circle_id=circle, member_id=others[5]["id"], skill_id=skill, since=now)


def _stir_links(desk: Desk, circle: int, skill: int, slot: int, steward: int) -> None:
    """Write links that stand and that have ended, and a group that was let go of."""
    now = to_ms(desk.now)
    for kind, subject, ended in (("offer", skill, None), ("offer", skill, now), ("slot", slot, now)):
        _add(
            desk, "link", code=f"{kind}-{circle}-{ended}", circle_id=circle, kind=kind, subject=subject,
            made_by=steward, made_at=1, ended_at=ended,
        )  # fmt: skip
    gone = desk.query("SELECT chat_id FROM circle_group WHERE circle_id = ?", circle)[0]["chat_id"] - 1000
    _add(desk, "chat", id=gone, kind="group", language="en", title="Gone")
    _add(desk, "circle_group", chat_id=gone, circle_id=circle, agreed_by=steward, agreed_at=1, ended_at=now)


def rows(desk: Desk, table: str) -> list[dict[str, Any]]:
    """Give every row of a table."""
    return [dict(row) for row in desk.query(f"SELECT * FROM {table}")]


def row(desk: Desk, table: str, number: int) -> dict[str, Any]:
    """Give one row by its id."""
    return next(one for one in rows(desk, table) if one["id"] == number)


def changed(desk: Desk, deed: Any) -> dict[str, dict[Any, dict[str, Any]]]:
    """Do something, and give which values of which rows it changed: table → key → column → new value.

    A row that is new has all its columns, one that is gone has none.
    """
    before = _all(desk)
    deed()
    found: dict[str, dict[Any, dict[str, Any]]] = {}
    for table, there in _all(desk).items():
        was = before[table]
        if there == was:
            continue
        columns = list(desk.query(f"PRAGMA table_info({table})"))
        names = [column["name"] for column in columns]
        keys = [place for place, column in enumerate(columns) if column["pk"]]

        def key(values: tuple[Any, ...], keys: list[int] = keys) -> Any:
            return values[keys[0]] if len(keys) == 1 else tuple(values[place] for place in keys)

        added = set(there) - set(was)
        old = {key(values): values for values in set(was) - set(there)}
        new = {key(values): values for values in there if values in added}
        told = found.setdefault(table, {})
        for number, values in new.items():
            known = old.get(number, (_NOTHING,) * len(names))
            told[number] = {name: it for name, it, had in zip(names, values, known, strict=True) if it != had}
        told |= {number: {} for number in old if number not in new}
    return found


#: What a row that is new had in its columns.
_NOTHING = object()


def _all(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    tables = [row["name"] for row in desk.query("SELECT name FROM sqlite_master WHERE type = 'table'")]
    cursor = desk.tx.cursor()
    cursor.row_factory = None
    return {
        table: cursor.execute(f"SELECT * FROM {table}").fetchall() for table in tables if table not in NOBODYS
    }
