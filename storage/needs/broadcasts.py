"""Broadcasts: who would be reached, how far one has got, and what of it still waits to be sent."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import BroadcastId, CircleId, InvitationId, MemberId, OutboxId, PersonId, SlotId
from storage.connection import Tx
from storage.instants import from_ms, to_ms
from storage.queues.outbox import Priority


class BroadcastState(StrEnum):
    """On its way, stopped by somebody, or through."""

    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """Something said to everybody at once: a slot, or a plain notice."""

    id: BroadcastId
    circle_id: CircleId
    by_member: MemberId
    #: None: a plain notice, whose text is `words`.
    slot_id: SlotId | None
    words: str
    #: Members up to this id have been looked at.
    last_member: MemberId
    #: How many were foreseen when it was begun.
    total: int
    #: How many have been put into the outbox.
    asked: int
    state: BroadcastState
    version: int
    started_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """A member whom a broadcast reaches, with their quiet hours (minutes of the local day)."""

    member_id: MemberId
    person_id: PersonId
    quiet_from: int
    quiet_to: int


def _broadcast(row: sqlite3.Row) -> Broadcast:
    return Broadcast(
        id=BroadcastId(row["id"]),
        circle_id=CircleId(row["circle_id"]),
        by_member=MemberId(row["by_member"]),
        slot_id=None if row["slot_id"] is None else SlotId(row["slot_id"]),
        words=row["words"],
        last_member=MemberId(row["last_member"]),
        total=row["total"],
        asked=row["asked"],
        state=BroadcastState(row["state"]),
        version=row["version"],
        started_at=from_ms(row["started_at"]),
    )


_GET = "SELECT * FROM broadcast WHERE id = ?"
_RUNNING = "SELECT * FROM broadcast WHERE slot_id = ? AND state = 'running' ORDER BY id"
_ADD = """
INSERT INTO broadcast (circle_id, by_member, slot_id, words, total, state, started_at)
VALUES (?, ?, ?, ?, ?, 'running', ?) RETURNING *
"""
_PROGRESS = """
UPDATE broadcast SET last_member = ?, asked = asked + ?, version = version + 1 WHERE id = ? RETURNING *
"""
_END = """
UPDATE broadcast SET state = ?, ended_at = ?, version = version + 1 WHERE id = ? RETURNING *
"""

_HEARERS = """
  FROM member
  JOIN person ON person.id = member.person_id AND person.agreed_at IS NOT NULL AND person.erased_at IS NULL
 WHERE member.circle_id = :circle AND member.left_at IS NULL AND member.id <> :sender AND member.id > :after
   AND (member.paused_until IS NULL OR member.paused_until <= :now)
   AND EXISTS (SELECT 1 FROM account WHERE account.person_id = member.person_id
                  AND account.unreachable_since IS NULL)
"""
# Nobody is asked twice for a slot (I5), nor beyond their budget, nor for a time that they have promised away, nor
# without the checks that it requires (I11). What was
# closed before an answer (a broadcast that was stopped, a slot that was full) does not count as asked.
_ASKABLE = """
   AND NOT EXISTS (SELECT 1 FROM invitation
                    WHERE slot_id = :slot AND member_id = member.id AND invitation.state <> 'closed')
   AND NOT EXISTS (SELECT 1 FROM commitment WHERE slot_id = :slot AND member_id = member.id)
   AND NOT EXISTS (SELECT 1 FROM lacking_check WHERE slot_id = :slot AND member_id = member.id)
   AND member.id IS NOT :beneficiary
   AND NOT EXISTS (SELECT 1 FROM avoided_skill WHERE member_id = member.id AND skill_id = :skill)
   AND NOT EXISTS (SELECT 1 FROM block WHERE by_member = member.id AND of_member = :beneficiary)
   AND NOT EXISTS (SELECT 1 FROM block WHERE by_member = :beneficiary AND of_member = member.id)
   AND NOT EXISTS (SELECT 1 FROM commitment WHERE person_id = member.person_id
                      AND state IN ('accepted', 'confirmed', 'there')
                      AND starts_at < :ends AND ends_at > :starts)
   AND person.weekly_budget > (SELECT count(*) FROM invitation JOIN member AS other ON other.id = member_id
                                WHERE other.person_id = member.person_id AND planned_at > :week_ago
                                  AND invitation.slot_id <> :slot)
"""
_NEXT = "SELECT member.id, member.person_id, person.quiet_from, person.quiet_to" + _HEARERS
_ORDER = " ORDER BY member.id LIMIT :most"
_SLOT = """
SELECT slot.id, slot.starts_at, slot.ends_at, need.beneficiary_member, need.skill_id FROM slot
  JOIN need ON need.id = slot.need_id WHERE slot.id = ?
"""
# "state IN" repeats the condition of the index on what is open: without it each step would read the whole outbox.
_BACKLOG = """
SELECT count(*) AS n FROM outbox
 WHERE state IN ('queued', 'sending') AND state = 'queued' AND priority = ? AND not_before <= ?
"""
_UNSENT_INVITATIONS = """
SELECT outbox.id AS outbox_id, invitation.id AS invitation_id FROM outbox
  JOIN invitation ON invitation.id = json_extract(outbox.subject, '$.invitation') AND invitation.slot_id = ?
 WHERE outbox.state IN ('queued', 'sending') AND outbox.state = 'queued' AND outbox.priority = ?
   AND outbox.kind = 'invitation' AND outbox.attempts = 0 AND outbox.person_id IS NOT NULL
"""
_UNSENT_NOTICES = """
SELECT id FROM outbox
 WHERE state IN ('queued', 'sending') AND state = 'queued' AND priority = ?
   AND kind = 'message_to_all' AND attempts = 0 AND subject = ?
"""
_TAKE_BACK = "UPDATE outbox SET state = 'expired', ended_at = ? WHERE id = ? AND state = 'queued'"


def broadcast(tx: Tx, broadcast_id: BroadcastId) -> Broadcast | None:
    """Give a broadcast by id."""
    row = tx.execute(_GET, (broadcast_id,)).fetchone()
    return None if row is None else _broadcast(row)


def running_for(tx: Tx, slot_id: SlotId) -> list[Broadcast]:
    """Give the broadcasts of a slot that are on their way."""
    return [_broadcast(row) for row in tx.execute(_RUNNING, (slot_id,)).fetchall()]


def begin(
    tx: Tx,
    *,
    now: datetime,
    circle: CircleId,
    by: MemberId,
    slot: SlotId | None,
    words: str,
    total: int,
) -> Broadcast:
    """Write a broadcast that begins now."""
    return _broadcast(tx.execute(_ADD, (circle, by, slot, words, total, to_ms(now))).fetchone())


def progress(tx: Tx, broadcast_id: BroadcastId, *, last_member: MemberId, asked: int) -> Broadcast:
    """Note that members up to `last_member` were looked at, and how many more of them were asked."""
    return _broadcast(tx.execute(_PROGRESS, (last_member, asked, broadcast_id)).fetchone())


def end(tx: Tx, broadcast_id: BroadcastId, *, now: datetime, state: BroadcastState) -> Broadcast:
    """Stop a broadcast, or note that it is through."""
    return _broadcast(tx.execute(_END, (state, to_ms(now), broadcast_id)).fetchone())


def _values(
    tx: Tx, *, now: datetime, circle: CircleId, sender: MemberId, slot: SlotId | None, after: int
) -> dict[str, object]:
    values: dict[str, object] = {
        "circle": circle,
        # Whoever posts a need can take it too; a notice does not come back to whoever wrote it.
        "sender": 0 if slot is not None else sender,
        "after": after,
        "now": to_ms(now),
        "week_ago": to_ms(now - timedelta(days=7)),
    }
    if slot is not None:
        row = tx.execute(_SLOT, (slot,)).fetchone()
        values |= {
            "slot": slot,
            "starts": row["starts_at"],
            "ends": row["ends_at"],
            "beneficiary": row["beneficiary_member"],
            "skill": row["skill_id"],
        }
    return values


def count_hearers(
    tx: Tx,
    *,
    now: datetime,
    circle: CircleId,
    sender: MemberId,
    slot: SlotId | None,
    most: int | None = None,
) -> int:
    """Count whom a broadcast would reach now; with `most` no further than to that."""
    heard = "SELECT 1" + _HEARERS + (_ASKABLE if slot is not None else "") + " LIMIT :most"
    values = _values(tx, now=now, circle=circle, sender=sender, slot=slot, after=0)
    count: int = tx.execute(
        f"SELECT count(*) AS n FROM ({heard})",  # noqa: S608 - the parts are ours
        {**values, "most": -1 if most is None else most},
    ).fetchone()["n"]
    return count


def next_hearers(tx: Tx, of: Broadcast, *, now: datetime, most: int) -> list[Addressee]:
    """Give the next members whom a broadcast reaches, by id."""
    sql = _NEXT + (_ASKABLE if of.slot_id is not None else "") + _ORDER
    values = _values(
        tx, now=now, circle=of.circle_id, sender=of.by_member, slot=of.slot_id, after=of.last_member
    )
    return [
        Addressee(
            member_id=MemberId(row["id"]),
            person_id=PersonId(row["person_id"]),
            quiet_from=row["quiet_from"],
            quiet_to=row["quiet_to"],
        )
        for row in tx.execute(sql, {**values, "most": most}).fetchall()
    ]


def backlog(tx: Tx, *, now: datetime) -> int:
    """Count the broadcast messages that could be sent now and are not yet."""
    count: int = tx.execute(_BACKLOG, (int(Priority.BROADCAST), to_ms(now))).fetchone()["n"]
    return count


def take_back_invitations(tx: Tx, slot_id: SlotId, *, now: datetime) -> list[InvitationId]:
    """Take a stopped broadcast's invitations out of the outbox as far as none was attempted; give whose they were."""
    rows = tx.execute(_UNSENT_INVITATIONS, (slot_id, int(Priority.BROADCAST))).fetchall()
    for row in rows:
        tx.execute(_TAKE_BACK, (to_ms(now), OutboxId(row["outbox_id"])))
    return [InvitationId(row["invitation_id"]) for row in rows]


def take_back_notices(tx: Tx, subject: str, *, now: datetime) -> int:
    """Take a stopped notice's messages out of the outbox as far as none was attempted; give how many."""
    rows = tx.execute(_UNSENT_NOTICES, (int(Priority.BROADCAST), subject)).fetchall()
    for row in rows:
        tx.execute(_TAKE_BACK, (to_ms(now), row["id"]))
    return len(rows)
