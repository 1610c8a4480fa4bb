"""What came in: stored before it is confirmed, handled at most once, blank when done, kept when it failed."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.ids import InboxId
from storage.connection import Tx
from storage.instants import from_ms, maybe_from_ms, to_ms

_BIGGEST = 2**63 - 1
#: Where the text of an update says its id; within words the quotation marks are escaped.
_UPDATE_ID = re.compile(r'"update_id"\s*:\s*(\d{1,18})\b')
#: Of the text of what cannot be read so much is kept, characters.
_KEPT = 100_000


@dataclass(frozen=True, slots=True)
class UnreadableUpdate:
    """The text of one update that is no JSON, or is too deep or too large to be read."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One element of what Telegram gave, on its way into the table."""

    #: Telegram's id, 0 when the element has none that can be used.
    update_id: int
    digest: str
    payload: str
    #: Why it cannot be handled; None for an ordinary update.
    malformed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """A row that waits to be handled, or one that an operator looks at."""

    id: InboxId
    kind: str
    update_id: int
    received_at: datetime
    payload: str | None
    state: str
    #: What went wrong when it was put aside.
    error: str | None
    #: When it ended, or was put aside.
    handled_at: datetime | None = None


def arrival(element: Any) -> Arrival:
    """Make the row of one element of an answer to getUpdates, whatever that element is.

    Written with ASCII only, so that half a surrogate pair survives; the digest is of the sorted JSON.
    """
    try:
        text = json.dumps(element, sort_keys=True, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
        malformed = None
    except (TypeError, ValueError, RecursionError) as error:
        text = json.dumps({"malformed": _written(element)}, ensure_ascii=True)
        malformed = f"not JSON: {error}"
    update_id = element.get("update_id") if isinstance(element, dict) else None
    if isinstance(element, UnreadableUpdate):
        malformed = "an update that cannot be read"
        found = _UPDATE_ID.search(element.text)
        update_id = int(found[1]) if found is not None else None
    if not isinstance(update_id, int) or isinstance(update_id, bool) or not 0 <= update_id <= _BIGGEST:
        malformed = malformed or "an update without a usable update_id"
        update_id = 0
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Arrival(update_id=update_id, digest=digest, payload=text, malformed=malformed)


def _written(element: Any) -> str:
    """Give what came as text that can be stored, however odd it is."""
    if isinstance(element, UnreadableUpdate):
        return element.text[:_KEPT]
    try:
        return repr(element)[:_KEPT]
    except (ValueError, RecursionError):
        return f"something ({type(element).__name__}) that cannot be written down"


_STORE = """
INSERT INTO inbox (kind, update_id, digest, received_at, payload, state, handled_at, error)
VALUES ('update', ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_STORE_ANSWER = """
INSERT INTO inbox (kind, update_id, digest, received_at, payload) VALUES ('answer', ?, ?, ?, ?)
ON CONFLICT DO NOTHING
"""
_NEXT = """
SELECT id, kind, update_id, received_at, payload, state, error, handled_at FROM inbox
 WHERE state = 'new' ORDER BY received_at, id LIMIT ?
"""
_LATEST = "SELECT max(received_at) AS at FROM inbox WHERE state = 'new'"
_DONE = "UPDATE inbox SET state = 'done', handled_at = ?, payload = NULL WHERE id = ? AND state = 'new'"
_QUARANTINE = """
UPDATE inbox SET state = 'quarantined', handled_at = ?, error = ? WHERE id = ? AND state = 'new'
"""
_REPLAY = """
UPDATE inbox SET state = 'new', handled_at = NULL, error = NULL
 WHERE state = 'quarantined' AND payload IS NOT NULL AND (?1 IS NULL OR id = ?1)
"""
_DROP = """
UPDATE inbox SET state = 'done', handled_at = ?, payload = NULL, error = NULL WHERE id = ? AND state = 'quarantined'
"""
_LIST = """
SELECT id, kind, update_id, received_at, payload, state, error, handled_at FROM inbox
 WHERE state <> 'done' AND (NOT ? OR state = 'quarantined') ORDER BY id
"""
_COUNT = "SELECT state, count(*) FROM inbox GROUP BY state ORDER BY state"


def store(tx: Tx, *, now: datetime, arrivals: Sequence[Arrival]) -> int:
    """Store what came; what is there already, by id and digest, is left alone. Returns how many are new.

    Nothing is received before what waits already, though the machine's clock was set back meanwhile: people's words
    keep their order.
    """
    at = max(to_ms(now), tx.execute(_LATEST).fetchone()["at"] or 0)
    before = tx.total_changes
    tx.executemany(
        _STORE,
        [
            (a.update_id, a.digest, at, a.payload, "new", None, None)
            if a.malformed is None
            else (a.update_id, a.digest, at, a.payload, "quarantined", at, a.malformed)
            for a in arrivals
        ],
    )
    return tx.total_changes - before


def store_answer(tx: Tx, *, now: datetime, outbox_id: int, answer: dict[str, Any]) -> None:
    """Store what became of an outbox row, for the worker to handle like an update; once per row."""
    text = json.dumps(answer, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    tx.execute(_STORE_ANSWER, (outbox_id, hashlib.sha256(text.encode()).hexdigest(), to_ms(now), text))


def _row(row: Any) -> InboxRow:
    return InboxRow(
        id=InboxId(row["id"]),
        kind=row["kind"],
        update_id=row["update_id"],
        received_at=from_ms(row["received_at"]),
        payload=row["payload"],
        state=row["state"],
        error=row["error"],
        handled_at=maybe_from_ms(row["handled_at"]),
    )


def next_new(tx: Tx, most: int = 1) -> list[InboxRow]:
    """Give the rows to handle next, at most so many: those received first."""
    return [_row(row) for row in tx.execute(_NEXT, (most,))]


def mark_done(tx: Tx, *, now: datetime, row_id: InboxId) -> bool:
    """End a row that is handled; its words are gone with it, its id and digest stay (I2).

    False when it had ended already: it must not be handled again.
    """
    return tx.execute(_DONE, (to_ms(now), row_id)).rowcount == 1


def quarantine(tx: Tx, *, now: datetime, row_id: InboxId, error: str) -> None:
    """Put a row aside that could not be handled, with what went wrong."""
    tx.execute(_QUARANTINE, (to_ms(now), error, row_id))


def replay(tx: Tx, row_id: InboxId) -> bool:
    """Have a quarantined row handled again; False when there is no such row."""
    return tx.execute(_REPLAY, (row_id,)).rowcount == 1


def replay_all(tx: Tx) -> int:
    """Have every quarantined row handled again, in the order in which they came. Returns how many."""
    return tx.execute(_REPLAY, (None,)).rowcount


def drop(tx: Tx, *, now: datetime, row_id: InboxId) -> bool:
    """Let go of a quarantined row unhandled, words and error; False when there is no such row."""
    return tx.execute(_DROP, (to_ms(now), row_id)).rowcount == 1


def listed(tx: Tx, *, only_quarantined: bool) -> list[InboxRow]:
    """Give the rows that are not done."""
    return [_row(row) for row in tx.execute(_LIST, (only_quarantined,))]


def counts(tx: Tx) -> dict[str, int]:
    """Give how many rows are in which state."""
    return {row[0]: row[1] for row in tx.execute(_COUNT)}
