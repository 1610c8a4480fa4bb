"""Links into a circle: one standing code per (circle, kind, subject)."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.ids import ChatId, CircleId, MemberId
from storage.connection import Tx
from storage.instants import to_ms


class LinkKind(StrEnum):
    """What somebody comes for who opens a link."""

    JOIN = "join"
    #: A poster for a skill.
    OFFER = "offer"
    #: A need's time.
    SLOT = "slot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link that stands."""

    code: str
    circle_id: CircleId
    kind: LinkKind
    #: A skill, a slot, or None for a plain invitation to join.
    subject: int | None


_GET = "SELECT * FROM link WHERE code = ? AND ended_at IS NULL"
_STANDING = """
SELECT * FROM link WHERE circle_id = ? AND kind = ? AND COALESCE(subject, 0) = ? AND ended_at IS NULL
"""
_ADD = """
INSERT INTO link (code, circle_id, kind, subject, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING *
"""
_NOTED = """
SELECT link.* FROM chat JOIN link ON link.code = chat.link WHERE chat.id = ? AND link.ended_at IS NULL
"""
_NOTICES = "SELECT subject FROM card WHERE chat_id = ? AND kind = 'notice' ORDER BY message_id"
_END = "UPDATE link SET ended_at = ? WHERE code = ? AND ended_at IS NULL"
_MADE = "SELECT count(*) FROM link WHERE circle_id = ? AND kind = ?"
_FORGET = "UPDATE chat SET link = NULL WHERE link = ?"


def _link(row: sqlite3.Row) -> Link:
    return Link(
        code=row["code"],
        circle_id=CircleId(row["circle_id"]),
        kind=LinkKind(row["kind"]),
        subject=row["subject"],
    )


def link(tx: Tx, code: str) -> Link | None:
    """Give the standing link with this code."""
    row = tx.execute(_GET, (code,)).fetchone()
    return None if row is None else _link(row)


def noted(tx: Tx, chat_id: ChatId) -> Link | None:
    """Give the standing link by which a chat's person has come and not joined yet."""
    row = tx.execute(_NOTED, (chat_id,)).fetchone()
    return None if row is None else _link(row)


def standing(tx: Tx, circle_id: CircleId, kind: LinkKind, subject: int | None) -> Link | None:
    """Give a circle's standing link of a kind."""
    row = tx.execute(_STANDING, (circle_id, kind, subject or 0)).fetchone()
    return None if row is None else _link(row)


def add(
    tx: Tx,
    code: str,
    *,
    circle: CircleId,
    kind: LinkKind,
    subject: int | None,
    by: MemberId | None,
    now: datetime,
) -> Link:
    """Write a link; one of its kind and subject may stand at a time (a unique index holds that)."""
    return _link(tx.execute(_ADD, (code, circle, kind, subject, by, to_ms(now))).fetchone())


def made(tx: Tx, circle_id: CircleId, kind: LinkKind) -> int:
    """Give how many links of a kind a circle has had so far."""
    return int(tx.execute(_MADE, (circle_id, kind)).fetchone()[0])


def end(tx: Tx, code: str, *, now: datetime) -> None:
    """End a link: whoever opens it from now on is told so. Who was on the way by it is no longer."""
    tx.execute(_END, (to_ms(now), code))
    tx.execute(_FORGET, (code,))


def notices(tx: Tx, chat_id: ChatId) -> list[Mapping[str, Any]]:
    """Give the subjects of all privacy notices that are on a chat's screen."""
    return [json.loads(row["subject"]) for row in tx.execute(_NOTICES, (chat_id,))]
