"""The outbox as the sender sees it: what waits, what is on its way, how each row ended. A row ends exactly once."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from bot.domain.ids import ChatId, InboxId, OutboxId, PersonId
from storage.connection import Tx
from storage.instants import from_ms, maybe_from_ms, to_ms
from storage.queues import inbox

End = Literal["sent", "failed", "expired", "unknown"]

#: Rows of the sender's own making; nobody is told when one of them fails.
INTERNAL = frozenset({"answer", "part", "strip"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What the sender has to know of a row to give it its turn."""

    id: OutboxId
    priority: int
    #: None: the person has no account.
    chat: ChatId | None
    not_before: datetime
    #: The row whose place in the chat's order this one has: a part goes where its first part went.
    order: int
    #: Whether the limits count it; answers to buttons and questions do not wait for a chat's turn either.
    is_counted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """One row as it stands."""

    id: OutboxId
    cause: InboxId | None
    due_id: int | None
    priority: int
    kind: str
    mode: str
    person_id: PersonId | None
    chat_id: ChatId | None
    subject: str
    state: str
    attempts: int
    ambiguous: int
    payload: str | None


#: What was to go at once goes at once, though the machine's clock was set back since it was said.
_WAITING = """
SELECT o.id, o.priority, o.kind, o.mode, o.subject,
       CASE WHEN o.not_before <= o.created_at THEN 0 ELSE o.not_before END AS not_before,
       COALESCE(o.chat_id, CAST((SELECT a.address FROM account a WHERE a.person_id = o.person_id
           AND a.channel = 'telegram' ORDER BY a.unreachable_since IS NOT NULL, a.id LIMIT 1) AS INTEGER)) AS chat
  FROM outbox o WHERE o.state = 'queued' AND o.id > ? ORDER BY o.id LIMIT ?
"""
_ROW = """
SELECT id, cause, due_id, priority, kind, mode, person_id, chat_id, subject, state, attempts, ambiguous, payload
  FROM outbox WHERE id = ?
"""
_SENDING = "UPDATE outbox SET state = 'sending', attempts = attempts + 1, payload = ? WHERE id = ?"
_END = """
UPDATE outbox SET state = ?, ended_at = ?, error = ?, message_id = COALESCE(?, message_id), payload = NULL
 WHERE id = ?
"""
_END_DUE = "UPDATE due SET state = ?, ended_at = ?, error = ? WHERE id = ? AND state = 'queued'"
_AGAIN = """
UPDATE outbox SET state = 'queued', payload = ?, ambiguous = ambiguous + ?, attempts = attempts - ? WHERE id = ?
"""
_INTERRUPTED = """
SELECT id FROM outbox WHERE state IN ('queued', 'sending') AND state = 'sending' ORDER BY id
"""
_ADD_PART = """
INSERT INTO outbox (created_at, not_before, cause, priority, kind, mode, chat_id, subject, payload)
VALUES (?1, ?1, ?2, ?3, ?4, 'message', ?5, ?6, ?7)
"""
_IS_ANSWERS_CAUSE = "SELECT 1 FROM inbox WHERE id = ? AND kind = 'answer'"
_UNREACHABLE = """
UPDATE account SET unreachable_since = COALESCE(unreachable_since, ?) WHERE channel = 'telegram' AND address = ?
"""
_GROUP_LEFT = "UPDATE chat SET left_at = COALESCE(left_at, ?) WHERE id = ? AND kind = 'group'"
_EARLIEST = "SELECT min(not_before) AS at FROM outbox WHERE state = 'queued' AND not_before > ?"
_COUNT = "SELECT state, count(*) FROM outbox GROUP BY state ORDER BY state"
_OPEN = """
SELECT id, kind, mode, priority, state, attempts, ambiguous, not_before, error FROM outbox
 WHERE state IN ('queued', 'sending') OR (state IN ('failed', 'unknown') AND ended_at > ?) ORDER BY id
"""

#: How a due row ends with its message.
_DUE_ENDS: Mapping[End, str] = {
    "sent": "sent",
    "failed": "failed",
    "expired": "expired",
    "unknown": "failed",
}


def is_counted_method(method: str) -> bool:
    """Tell whether Telegram's limits count a call: sends, edits, copies and forwards of messages (I9)."""
    return method.startswith(("send", "edit", "copy", "forward")) and method != "sendChatAction"


def waiting_after(tx: Tx, last: int, *, most: int = 500) -> list[Waiting]:
    """Give what came into the queue after row `last`, oldest first, and at most so many: others write too."""
    return [_waiting(row) for row in tx.execute(_WAITING, (last, most))]


def _waiting(row: sqlite3.Row) -> Waiting:
    order, is_counted = row["id"], row["kind"] != "answer"
    if row["kind"] == "part":
        order = json.loads(row["subject"])["of"]
    elif row["mode"] == "question":
        is_counted = is_counted_method(json.loads(row["subject"])["method"])
    return Waiting(
        id=OutboxId(row["id"]),
        priority=row["priority"],
        chat=None if row["chat"] is None else ChatId(row["chat"]),
        not_before=from_ms(row["not_before"]),
        order=order,
        is_counted=is_counted,
    )


def row(tx: Tx, row_id: OutboxId) -> OutboxRow | None:
    """Give one row."""
    found = tx.execute(_ROW, (row_id,)).fetchone()
    return None if found is None else OutboxRow(**dict(found))


def mark_sending(tx: Tx, *, row_id: OutboxId, payload: str) -> None:
    """Say, before the call, that it is on its way, and freeze what is sent."""
    tx.execute(_SENDING, (payload, row_id))


def again(
    tx: Tx, *, row_id: OutboxId, payload: str | None, is_unknown: bool, is_uncounted: bool = False
) -> None:
    """Put a row back into the queue; without `payload` it will be rendered as things stand then."""
    tx.execute(_AGAIN, (payload, int(is_unknown), int(is_uncounted), row_id))


def end(
    tx: Tx,
    *,
    now: datetime,
    row: OutboxRow,
    state: End,
    error: str | None = None,
    message_id: int | None = None,
) -> None:
    """End a row, and with it what fell due and made us say it (I8). What was sent is forgotten."""
    tx.execute(_END, (state, to_ms(now), error, message_id, row.id))
    if row.due_id is not None:
        tx.execute(_END_DUE, (_DUE_ENDS[state], to_ms(now), error, row.due_id))


def report(
    tx: Tx, *, now: datetime, row: OutboxRow, chat: ChatId | None, result: Any, error: str | None
) -> bool:
    """Put what became of a row into the inbox: answers to questions, and what could not be delivered.

    Returns False when nobody is told: rows of the sender's own, and what was itself said because of a failure.
    """
    if row.mode != "question":
        if row.kind in INTERNAL:
            return False
        if row.cause is not None and tx.execute(_IS_ANSWERS_CAUSE, (row.cause,)).fetchone() is not None:
            return False
    answer = {
        "outbox": row.id,
        "kind": row.kind,
        "subject": json.loads(row.subject),
        "person": row.person_id,
        "chat": chat,
        "ok": error is None,
        "result": result,
        "error": error,
    }
    inbox.store_answer(tx, now=now, outbox_id=row.id, answer=answer)
    return True


def add_internal(
    tx: Tx,
    *,
    now: datetime,
    parent: OutboxRow,
    kind: Literal["part", "strip"],
    chat: ChatId,
    priority: int,
    payloads: Sequence[str],
) -> None:
    """Queue calls that follow from one that was made: further parts of a text, an old card's buttons."""
    for payload in payloads:
        subject = json.dumps({"of": parent.id}, separators=(",", ":"))
        tx.execute(_ADD_PART, (to_ms(now), parent.cause, priority, kind, chat, subject, payload))


def interrupted(tx: Tx) -> list[OutboxId]:
    """Give the rows that were on their way when the process ended: their outcome is unknown."""
    return [OutboxId(found["id"]) for found in tx.execute(_INTERRUPTED)]


def mark_unreachable(tx: Tx, *, now: datetime, chat: ChatId) -> None:
    """Remember that messages to a chat no longer arrive: a person's account, or a group that we are out of."""
    if chat > 0:
        tx.execute(_UNREACHABLE, (to_ms(now), str(chat)))
    else:
        tx.execute(_GROUP_LEFT, (to_ms(now), chat))


def earliest(tx: Tx, after: datetime) -> datetime | None:
    """Give the next instant at which a row may go that may not go yet."""
    at = tx.execute(_EARLIEST, (to_ms(after),)).fetchone()["at"]
    return maybe_from_ms(at)


def counts(tx: Tx) -> dict[str, int]:
    """Give how many rows are in which state."""
    return {found[0]: found[1] for found in tx.execute(_COUNT)}


def unfinished(tx: Tx, *, failed_after: datetime) -> list[dict[str, Any]]:
    """Give what waits or is on its way, and what failed since an instant; never what it says."""
    return [dict(found) for found in tx.execute(_OPEN, (to_ms(failed_after),))]
