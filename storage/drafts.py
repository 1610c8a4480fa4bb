"""What somebody is in the middle of: one open draft per chat, others kept until they are taken up again."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.ids import ChatId, CircleId, DraftId, PersonId
from storage.connection import Tx
from storage.instants import to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A form half filled in. `answers` is JSON: instants are ISO texts."""

    id: DraftId
    circle_id: CircleId | None
    person_id: PersonId | None
    chat_id: ChatId
    form: str
    #: The step that is being asked, or "card".
    step: str
    answers: Mapping[str, Any]
    #: open, kept, done or cancelled.
    state: str
    version: int


def _draft(row: sqlite3.Row) -> Draft:
    return Draft(
        id=DraftId(row["id"]),
        circle_id=None if row["circle_id"] is None else CircleId(row["circle_id"]),
        person_id=None if row["person_id"] is None else PersonId(row["person_id"]),
        chat_id=ChatId(row["chat_id"]),
        form=row["form"],
        step=row["step"],
        answers=json.loads(row["answers"]),
        state=row["state"],
        version=row["version"],
    )


_OPEN = "SELECT * FROM draft WHERE chat_id = ? AND state = 'open'"
_GET = "SELECT * FROM draft WHERE id = ?"
_KEPT = "SELECT * FROM draft WHERE chat_id = ? AND state = 'kept' ORDER BY changed_at DESC, id DESC LIMIT ?"
_ADD = """
INSERT INTO draft (circle_id, person_id, chat_id, form, step, answers, created_at, changed_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *
"""
_CHANGE = """
UPDATE draft SET step = ?, answers = ?, version = version + 1, changed_at = ? WHERE id = ? RETURNING *
"""
_END = "UPDATE draft SET state = ?, version = version + 1, changed_at = ? WHERE id = ? RETURNING *"


def open_draft(tx: Tx, chat: ChatId) -> Draft | None:
    """Give the draft that a chat is in the middle of."""
    row = tx.execute(_OPEN, (chat,)).fetchone()
    return None if row is None else _draft(row)


def draft(tx: Tx, draft_id: DraftId) -> Draft | None:
    """Give a draft by id."""
    row = tx.execute(_GET, (draft_id,)).fetchone()
    return None if row is None else _draft(row)


def kept_drafts(tx: Tx, chat: ChatId, most: int = 10) -> list[Draft]:
    """Give the drafts kept for later in a chat, newest first."""
    return [_draft(row) for row in tx.execute(_KEPT, (chat, most))]


def add(
    tx: Tx,
    *,
    now: datetime,
    chat: ChatId,
    form: str,
    step: str,
    answers: Mapping[str, Any],
    person: PersonId | None,
    circle: CircleId | None,
) -> Draft:
    """Begin a draft. The chat must have no open one (a unique index holds that)."""
    at = to_ms(now)
    row = tx.execute(_ADD, (circle, person, chat, form, step, json.dumps(answers), at, at)).fetchone()
    return _draft(row)


def change(tx: Tx, draft_id: DraftId, *, now: datetime, step: str, answers: Mapping[str, Any]) -> Draft:
    """Write the answers so far and the step now asked."""
    return _draft(tx.execute(_CHANGE, (step, json.dumps(answers), to_ms(now), draft_id)).fetchone())


def set_state(tx: Tx, draft_id: DraftId, *, now: datetime, state: str) -> Draft:
    """Keep, end, cancel or open a draft again."""
    return _draft(tx.execute(_END, (state, to_ms(now), draft_id)).fetchone())
