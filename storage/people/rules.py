"""The rules a circle has set otherwise, with who decided them and when."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import CircleId, MemberId
from bot.domain.rules import Rule, T
from storage.connection import Tx
from storage.instants import from_ms, to_ms

_GET = "SELECT value FROM rule WHERE circle_id = ? AND name = ?"
_DECISIONS = "SELECT name, decided_by, decided_at FROM rule WHERE circle_id = ?"
_SET = """
INSERT INTO rule (circle_id, name, value, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET value = excluded.value, decided_by = excluded.decided_by,
                          decided_at = excluded.decided_at
"""


def rule(tx: Tx, circle_id: CircleId, wanted: Rule[T]) -> T:
    """Give a circle's value of a rule, in the rule's unit: `rule(tx, circle_id, RULES.fill_chance)`.

    A stored value that a later program no longer allows counts as the default.
    """
    row = tx.execute(_GET, (circle_id, wanted.name)).fetchone()
    if row is None:
        return wanted.default
    try:
        return wanted.accept(json.loads(row["value"]))
    except ValueError:
        return wanted.default


def set_rule(
    tx: Tx, circle_id: CircleId, wanted: Rule[T], value: T, *, now: datetime, by: MemberId | None
) -> None:
    """Write a circle's value of a rule. Raises ValueError when it is out of range."""
    tx.execute(_SET, (circle_id, wanted.name, json.dumps(wanted.accept(value)), by, to_ms(now)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who decided a rule, and when; nobody (any more) when it came with the circle or they were erased."""

    by: MemberId | None
    at: datetime


def decisions(tx: Tx, circle_id: CircleId) -> Mapping[str, Decision]:
    """Give the decisions that a circle has made about its rules, by the rule's name."""
    return {
        row["name"]: Decision(
            by=None if row["decided_by"] is None else MemberId(row["decided_by"]),
            at=from_ms(row["decided_at"]),
        )
        for row in tx.execute(_DECISIONS, (circle_id,))
    }
