"""What is to be said: rows of kind, recipient and ids, never a text. The sender renders each when its turn comes."""

import json
from collections.abc import Mapping
from datetime import datetime
from enum import IntEnum
from typing import Any, Literal

from bot.domain.ids import ChatId, DueId, InboxId, OutboxId, PersonId
from storage.connection import Tx
from storage.instants import to_ms

Mode = Literal["message", "card", "card_anew", "question"]


class Priority(IntEnum):
    """Who goes first when the limits leave room for one."""

    ANSWER = 0
    REPLY = 1
    REMINDER = 2
    INVITATION = 3
    BROADCAST = 4


def canonical(subject: Mapping[str, Any]) -> str:
    """Give the one way a subject is written, so that equal subjects are equal texts."""
    return json.dumps(subject, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


_ENQUEUE = """
INSERT INTO outbox (created_at, not_before, cause, due_id, priority, kind, mode, person_id, chat_id, subject)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_COALESCE = """
SELECT id FROM outbox
 WHERE state = 'queued' AND mode IN ('card', 'card_anew') AND attempts = 0 AND kind = ? AND subject = ?
   AND person_id IS ? AND chat_id IS ? AND not_before <= ?
"""


def enqueue(
    tx: Tx,
    *,
    now: datetime,
    kind: str,
    subject: Mapping[str, Any],
    priority: Priority,
    mode: Mode = "message",
    person: PersonId | None = None,
    chat: ChatId | None = None,
    not_before: datetime | None = None,
    cause: InboxId | None = None,
    due: DueId | None = None,
) -> OutboxId:
    """Put one thing to say into the outbox, to a person or to a chat, and return its id.

    A card that is already waiting to be shown in the same place is not queued twice: it will be rendered as
    things stand when it is sent.
    """
    written = canonical(subject)
    start = to_ms(not_before or now)
    if mode == "card":
        waiting = tx.execute(_COALESCE, (kind, written, person, chat, start)).fetchone()
        if waiting is not None:
            return OutboxId(waiting["id"])
    row = (to_ms(now), start, cause, due, int(priority), kind, mode, person, chat, written)
    return OutboxId(tx.execute(_ENQUEUE, row).lastrowid or 0)
