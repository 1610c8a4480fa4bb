"""What falls due and when: once each per (kind, subject, person, occasion)."""

from datetime import datetime

from bot.domain.ids import CircleId, DueId, PersonId
from storage.connection import Tx
from storage.instants import to_ms

_PLAN = """
INSERT INTO due (circle_id, kind, subject, person_id, occasion, due_at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET due_at = excluded.due_at WHERE due.state = 'waiting'
RETURNING id
"""
_DROP = """
UPDATE due SET state = 'dropped', ended_at = ?
 WHERE state = 'waiting' AND subject = ? AND kind GLOB ? AND (? IS NULL OR person_id IS ?)
"""


def plan(
    tx: Tx,
    *,
    kind: str,
    subject: int,
    at: datetime,
    circle: CircleId | None = None,
    person: PersonId | None = None,
    occasion: str = "",
) -> DueId | None:
    """Plan `kind` for `subject` at an instant. Planning it again moves it while it waits; what has ended stays ended.

    Returns the row's id, or None when that occasion has already ended.
    """
    row = tx.execute(_PLAN, (circle, kind, subject, person, occasion, to_ms(at))).fetchone()
    return None if row is None else DueId(row["id"])


def drop(tx: Tx, *, now: datetime, subject: int, kinds: str, person: PersonId | None = None) -> None:
    """Take back what waits for `subject` with a kind that matches the GLOB pattern `kinds` ("reminder.*")."""
    tx.execute(_DROP, (to_ms(now), subject, kinds, person, person))
