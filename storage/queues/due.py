"""What falls due and when: once each per (kind, subject, person, occasion)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import CircleId, DueId, PersonId
from storage.connection import Tx
from storage.instants import from_ms, maybe_from_ms, to_ms

_PLAN = """
INSERT INTO due (circle_id, kind, subject, person_id, occasion, due_at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET due_at = excluded.due_at, state = 'waiting', ended_at = NULL
             WHERE due.state IN ('waiting', 'dropped')
RETURNING id
"""
_DROP = """
UPDATE due SET state = 'dropped', ended_at = ?
 WHERE state = 'waiting' AND subject = ? AND kind GLOB ? AND (? IS NULL OR person_id IS ?)
"""
_NEXT = """
SELECT id, circle_id, kind, subject, person_id, occasion, due_at FROM due
 WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, id LIMIT 1
"""
_EARLIEST = "SELECT min(due_at) AS at FROM due WHERE state = 'waiting' AND due_at > ?"
_IS_WAITING = "SELECT 1 FROM due WHERE id = ? AND state = 'waiting' AND due_at = ?"
_HANDLED = """
UPDATE due SET (state, ended_at) = (
           SELECT CASE count(*) WHEN 0 THEN 'done' ELSE 'queued' END, CASE count(*) WHEN 0 THEN ?1 END
             FROM outbox WHERE due_id = ?2)
 WHERE id = ?2 AND state = 'waiting' AND due_at = ?3
"""
_EXPIRED = "UPDATE due SET state = 'expired', ended_at = ? WHERE id = ? AND state = 'waiting'"
_FAILED = "UPDATE due SET state = 'failed', ended_at = ?, error = ? WHERE id = ? AND state = 'waiting'"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """Something that has fallen due."""

    id: DueId
    circle_id: CircleId | None
    kind: str
    subject: int
    person_id: PersonId | None
    occasion: str
    due_at: datetime


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
    """Plan `kind` for `subject` at an instant. Planning it again moves it while it waits.

    What was dropped was never said, so planning it again revives it; what has ended otherwise stays ended.

    Returns the row's id, or None when that occasion has already ended.
    """
    row = tx.execute(_PLAN, (circle, kind, subject, person, occasion, to_ms(at))).fetchone()
    return None if row is None else DueId(row["id"])


def drop(tx: Tx, *, now: datetime, subject: int, kinds: str, person: PersonId | None = None) -> None:
    """Take back what waits for `subject` with a kind that matches the GLOB pattern `kinds` ("reminder.*")."""
    tx.execute(_DROP, (to_ms(now), subject, kinds, person, person))


def next_waiting(tx: Tx, now: datetime) -> DueRow | None:
    """Give what fell due first and was not handled yet."""
    row = tx.execute(_NEXT, (to_ms(now),)).fetchone()
    if row is None:
        return None
    return DueRow(
        id=DueId(row["id"]),
        circle_id=None if row["circle_id"] is None else CircleId(row["circle_id"]),
        kind=row["kind"],
        subject=row["subject"],
        person_id=None if row["person_id"] is None else PersonId(row["person_id"]),
        occasion=row["occasion"],
        due_at=from_ms(row["due_at"]),
    )


def earliest(tx: Tx, *, after: datetime | None = None) -> datetime | None:
    """Give the instant at which something falls due next; with `after`, later than that."""
    at = tx.execute(_EARLIEST, (-1 if after is None else to_ms(after),)).fetchone()["at"]
    return maybe_from_ms(at)


def is_waiting(tx: Tx, row: DueRow) -> bool:
    """Tell whether a row is still to be handled, at the instant that was read."""
    return tx.execute(_IS_WAITING, (row.id, to_ms(row.due_at))).fetchone() is not None


def mark_handled(tx: Tx, *, now: datetime, row: DueRow) -> None:
    """End a row that was handled: queued while its message is on its way, else done.

    A row that its handler ended itself, or planned again for later, is left as it is.
    """
    tx.execute(_HANDLED, (to_ms(now), row.id, to_ms(row.due_at)))


def mark_failed(tx: Tx, *, now: datetime, due_id: DueId, error: str) -> None:
    """End a row whose handling failed, so that it can be seen."""
    tx.execute(_FAILED, (to_ms(now), error, due_id))


def mark_expired(tx: Tx, *, now: datetime, due_id: DueId) -> None:
    """End a row that has nothing useful to say any more."""
    tx.execute(_EXPIRED, (to_ms(now), due_id))
