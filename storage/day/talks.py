"""What members wrote to a human, who took it up and what they answered; and who said to be running late."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import CircleId, CommitmentId, MemberId, TalkId
from storage.connection import Tx
from storage.instants import from_ms, maybe_from_ms, to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A member's words to the coordinators."""

    id: TalkId
    circle_id: CircleId
    member_id: MemberId
    commitment_id: CommitmentId | None
    words: str
    language: str
    #: Who has taken it up.
    answered_by: MemberId | None
    #: "" while it is not answered.
    answer: str
    version: int
    written_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """Somebody runs late: by minutes, or in their own words."""

    id: int
    commitment_id: CommitmentId
    minutes: int | None
    words: str


def _talk(row: sqlite3.Row) -> Talk:
    commitment, by, at = row["commitment_id"], row["answered_by"], row["answered_at"]
    return Talk(
        id=TalkId(row["id"]),
        circle_id=CircleId(row["circle_id"]),
        member_id=MemberId(row["member_id"]),
        commitment_id=None if commitment is None else CommitmentId(commitment),
        words=row["words"],
        language=row["language"],
        answered_by=None if by is None else MemberId(by),
        answer=row["answer"],
        version=row["version"],
        written_at=from_ms(row["written_at"]),
        answered_at=maybe_from_ms(at),
    )


_GET = "SELECT * FROM talk WHERE id = ?"
_WRITE = """
INSERT INTO talk (circle_id, member_id, commitment_id, words, language, written_at) VALUES (?, ?, ?, ?, ?, ?)
RETURNING *
"""
_TAKE = "UPDATE talk SET answered_by = ?, version = version + 1 WHERE id = ? RETURNING *"
_ANSWER = "UPDATE talk SET answer = ?, answered_at = ?, version = version + 1 WHERE id = ? RETURNING *"
_LATE = """
INSERT INTO late (circle_id, commitment_id, minutes, words, said_at) VALUES (?, ?, ?, ?, ?) RETURNING *
"""
_GET_LATE = "SELECT * FROM late WHERE id = ?"


def talk(tx: Tx, talk_id: TalkId) -> Talk | None:
    """Give what was written, by id."""
    row = tx.execute(_GET, (talk_id,)).fetchone()
    return None if row is None else _talk(row)


def write(
    tx: Tx,
    *,
    now: datetime,
    circle: CircleId,
    member: MemberId,
    commitment: CommitmentId | None,
    words: str,
    language: str,
) -> Talk:
    """Write a member's words (3,500 characters at most)."""
    return _talk(tx.execute(_WRITE, (circle, member, commitment, words, language, to_ms(now))).fetchone())


def take_up(tx: Tx, talk_id: TalkId, by: MemberId) -> Talk:
    """Note who is going to answer."""
    return _talk(tx.execute(_TAKE, (by, talk_id)).fetchone())


def answer(tx: Tx, talk_id: TalkId, words: str, *, now: datetime) -> Talk:
    """Write the answer (3,500 characters at most)."""
    return _talk(tx.execute(_ANSWER, (words, to_ms(now), talk_id)).fetchone())


def say_late(
    tx: Tx, *, now: datetime, circle: CircleId, commitment: CommitmentId, minutes: int | None, words: str
) -> Late:
    """Write that somebody runs late: by minutes (1 to 600), or else in words (500 characters at most)."""
    row = tx.execute(_LATE, (circle, commitment, minutes, words, to_ms(now))).fetchone()
    return _late(row)


def late(tx: Tx, late_id: int) -> Late | None:
    """Give what somebody said about running late, by id."""
    row = tx.execute(_GET_LATE, (late_id,)).fetchone()
    return None if row is None else _late(row)


def _late(row: sqlite3.Row) -> Late:
    return Late(
        id=row["id"],
        commitment_id=CommitmentId(row["commitment_id"]),
        minutes=row["minutes"],
        words=row["words"],
    )
