"""What the database holds, in the shape in which the model says what is true."""

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from tests.model.world import World

View = dict[str, dict[Any, Any]]

_MEMBERS = """
SELECT m.id, m.circle_id, m.person_id, m.speaker_id, m.left_at IS NULL,
       (SELECT group_concat(role) FROM member_role r WHERE r.member_id = m.id AND r.ended_at IS NULL)
  FROM member m
"""
# Of two that run out at the same moment the one that was planned first is first.
_ASKED = """
SELECT slot_id, member_id, asked_until FROM commitment
  LEFT JOIN due ON due.kind = 'new_yes' AND due.subject = commitment.id AND due.state = 'waiting'
 WHERE asked_until IS NOT NULL ORDER BY asked_until, due.id
"""
_HOURS = """
SELECT c.slot_id, c.member_id, k.giver_minutes, k.receiver_minutes, k.minutes
  FROM contribution k JOIN commitment c ON c.id = k.commitment_id WHERE k.state <> 'open'
"""
_BALANCES = """
SELECT COALESCE(a.member_id, -a.circle_id), sum(e.minutes) FROM ledger_entry e
  JOIN ledger_account a ON a.id = e.account_id GROUP BY a.id
"""
_WAITING = "SELECT slot_id, member_id FROM commitment WHERE state = 'waiting' ORDER BY waiting_since, id"


def rows(tx: sqlite3.Connection, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """Give rows as plain tuples."""
    cursor = tx.cursor()
    cursor.row_factory = None
    return cursor.execute(sql, values).fetchall()


def observe(tx: sqlite3.Connection) -> View:
    """Read what the database says is true."""
    queue: dict[int, list[int]] = {}
    for slot, member in rows(tx, _WAITING):
        queue.setdefault(slot, []).append(member)
    return {
        "members": {
            id_: (circle, person, speaker, bool(present), frozenset((roles or "").split(",")) - {""})
            for id_, circle, person, speaker, present, roles in rows(tx, _MEMBERS)
        },
        "offers": {id_: (m, state) for id_, m, state in rows(tx, "SELECT id, member_id, state FROM offer")},
        "needs": dict(rows(tx, "SELECT id, state FROM need")),
        "slots": {
            id_: one
            for id_, *one in rows(tx, "SELECT id, need_id, starts_at, ends_at, places, state FROM slot")
        },
        "promises": {
            (slot, member): (state, bool(asked))
            for slot, member, state, asked in rows(
                tx, "SELECT slot_id, member_id, state, asked_until IS NOT NULL FROM commitment"
            )
        },
        "waiting": queue,
        "hours": {(slot, member): tuple(said) for slot, member, *said in rows(tx, _HOURS)},
        "balances": {account: minutes for account, minutes in rows(tx, _BALANCES) if minutes},
        "entries": dict(rows(tx, "SELECT 'all', count(*) FROM transfer")),
    }


def view(world: World) -> View:
    """Say the same of the model."""
    return {
        "members": {
            id_: (one.circle, one.person, one.speaker, one.present, frozenset(one.roles))
            for id_, one in world.members.items()
        },
        "offers": {id_: (one.member, one.state) for id_, one in world.offers.items()},
        "needs": {id_: one.state for id_, one in world.needs.items()},
        "slots": {
            id_: [one.need, one.start, one.end, one.places, one.state] for id_, one in world.slots.items()
        },
        "promises": {key: (one.state, one.asked is not None) for key, one in world.promises.items()},
        "waiting": {slot: line for slot, line in world.queue.items() if line},
        "hours": {key: (one.giver, one.receiver, one.agreed) for key, one in world.hours.items()},
        "balances": {account: minutes for account, minutes in world.balances().items() if minutes},
        "entries": {"all": len(world.transfers)},
    }


def differences(expected: View, found: View) -> list[str]:
    """Name what differs."""
    said = []
    for what, wanted in expected.items():
        for key in sorted({*wanted, *found[what]}, key=str):
            one, other = wanted.get(key, "nothing"), found[what].get(key, "nothing")
            if one != other:
                said.append(f"{what} {key}: expected {one}, found {other}")
    return said


@dataclass
class Told:
    """What the model cannot foresee and is told."""

    apart: set[tuple[int, int]] = field(default_factory=set)
    unreachable: dict[int, int] = field(default_factory=dict)
    quiet: dict[int, tuple[int, int]] = field(default_factory=dict)
    asked: dict[tuple[int, int], int] = field(default_factory=dict)
    paused: dict[int, int] = field(default_factory=dict)


def told(tx: sqlite3.Connection) -> Told:
    """Read that."""
    return Told(
        apart=set(rows(tx, "SELECT by_member, of_member FROM block")),
        unreachable=dict(
            rows(tx, "SELECT person_id, unreachable_since FROM account WHERE unreachable_since IS NOT NULL")
        ),
        quiet={id_: (a, b) for id_, a, b in rows(tx, "SELECT id, quiet_from, quiet_to FROM person")},
        asked={(slot, member): at for slot, member, at in rows(tx, _ASKED)},
        paused=dict(rows(tx, "SELECT id, paused_until FROM offer WHERE paused_until IS NOT NULL")),
    )
