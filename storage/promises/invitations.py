"""Who was asked for which slot, with why them, and what they answered. One invitation per slot and member (I5)."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.ids import CircleId, DueId, InvitationId, MemberId, SkillId, SlotId
from bot.domain.states import InvitationState, may_follow
from storage.connection import Tx
from storage.instants import from_ms, maybe_from_ms, to_ms
from storage.queues import due


class Decline(StrEnum):
    """How somebody said no."""

    NOT_THIS_TIME = "not_this_time"
    NOT_THIS_KIND = "not_this_kind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A slot proposed to one member."""

    id: InvitationId
    circle_id: CircleId
    slot_id: SlotId
    member_id: MemberId
    #: 1 for the first who were asked.
    wave: int
    state: InvitationState
    #: Keys and numbers: why this member (`bot.domain.promises.matching.Reasons.as_kept`).
    reasons: Mapping[str, Any]
    decline: Decline | None
    planned_at: datetime
    #: While planned: when they wake and are asked. Once sent: until when their answer is waited for.
    deadline: datetime
    sent_at: datetime | None
    answered_at: datetime | None
    #: When what came of it was counted (`storage.promises.answering`); None: not yet.
    learned_at: datetime | None
    version: int

    @property
    def of_all(self) -> bool:
        """Whether everybody was asked at the same time, which says nothing about one person's answering."""
        return bool(self.reasons.get("everybody"))


def invitation_of(row: sqlite3.Row) -> Invitation:
    """Give a row of the table as what it is."""
    return Invitation(
        id=InvitationId(row["id"]),
        circle_id=CircleId(row["circle_id"]),
        slot_id=SlotId(row["slot_id"]),
        member_id=MemberId(row["member_id"]),
        wave=row["wave"],
        state=InvitationState(row["state"]),
        reasons=json.loads(row["reasons"]),
        decline=None if row["decline"] is None else Decline(row["decline"]),
        planned_at=from_ms(row["planned_at"]),
        deadline=from_ms(row["deadline"]),
        sent_at=maybe_from_ms(row["sent_at"]),
        answered_at=maybe_from_ms(row["answered_at"]),
        learned_at=maybe_from_ms(row["learned_at"]),
        version=row["version"],
    )


_GET = "SELECT * FROM invitation WHERE id = ?"
_OF_SLOT = "SELECT * FROM invitation WHERE slot_id = ? ORDER BY id"
_OF_MEMBER = "SELECT * FROM invitation WHERE slot_id = ? AND member_id = ?"
# An id is never used again: erasure deletes invitations, and what was done to them under that id stays (I2).
_ADD = """
INSERT INTO invitation (id, circle_id, slot_id, member_id, wave, state, reasons, planned_at, deadline)
VALUES (1 + max(COALESCE((SELECT max(id) FROM invitation), 0),
                COALESCE((SELECT max(object_id) FROM act WHERE object = 'invitation'), 0)),
        ?, ?, ?, ?, 'planned', ?, ?, ?) RETURNING *
"""
_SEND = """
UPDATE invitation SET state = 'sent', wave = ?, sent_at = ?, deadline = ?, decline = NULL, answered_at = NULL,
                      learned_at = NULL, version = version + 1
 WHERE id = ? RETURNING *
"""
_CHANGE = """
UPDATE invitation SET state = ?, decline = ?, answered_at = COALESCE(?, answered_at), version = version + 1
 WHERE id = ? RETURNING *
"""
_AWAITED = "SELECT id, version FROM invitation WHERE slot_id = ? AND state IN ('planned', 'sent') ORDER BY id"
_CLOSE = """
UPDATE invitation SET state = 'closed', version = version + 1
 WHERE slot_id = ? AND state IN ('planned', 'sent')
"""
_COUNT_AWAITED = "SELECT count(*) AS n FROM invitation WHERE slot_id = ? AND state IN ('planned', 'sent')"
_RUN_OUT = "SELECT * FROM invitation WHERE slot_id = ? AND state = ? AND deadline <= ? ORDER BY id"
_NEXT_DEADLINE = """
SELECT min(deadline) AS at FROM invitation WHERE slot_id = ? AND state IN ('planned', 'sent') AND deadline > ?
"""
_WAVES = "SELECT COALESCE(max(wave), 0) AS n FROM invitation WHERE slot_id = ?"
_AVOID = """
INSERT INTO avoided_skill (circle_id, member_id, skill_id, since) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_AVOID_NO_MORE = "DELETE FROM avoided_skill WHERE member_id = ? AND skill_id = ?"
_AVOIDS = "SELECT 1 FROM avoided_skill WHERE member_id = ? AND skill_id = ?"
_WAVE_PLANNED = """
SELECT occasion FROM due WHERE kind = 'wave' AND subject = ? AND state = 'waiting' ORDER BY id LIMIT 1
"""
_WAVES_PLANNED = "SELECT count(*) AS n FROM due WHERE kind = 'wave' AND subject = ?"


def invitation(tx: Tx, invitation_id: InvitationId) -> Invitation | None:
    """Give an invitation by id."""
    row = tx.execute(_GET, (invitation_id,)).fetchone()
    return None if row is None else invitation_of(row)


def of_slot(tx: Tx, slot_id: SlotId) -> list[Invitation]:
    """Give every invitation to a slot, in the order in which people were chosen."""
    return [invitation_of(row) for row in tx.execute(_OF_SLOT, (slot_id,))]


def awaited(tx: Tx, slot_id: SlotId) -> list[tuple[int, int]]:
    """Give ids and versions of the invitations to a slot that wait for an answer, or for their member's waking."""
    return [(row["id"], row["version"]) for row in tx.execute(_AWAITED, (slot_id,))]


def close_awaited(tx: Tx, slot_id: SlotId) -> None:
    """Close those: after a broadcast there may be thousands."""
    tx.execute(_CLOSE, (slot_id,))


def count_awaited(tx: Tx, slot_id: SlotId) -> int:
    """Count those."""
    number: int = tx.execute(_COUNT_AWAITED, (slot_id,)).fetchone()["n"]
    return number


def run_out(tx: Tx, slot_id: SlotId, state: InvitationState, *, now: datetime) -> list[Invitation]:
    """Give the invitations in a state (planned, sent) whose deadline has come."""
    return [invitation_of(row) for row in tx.execute(_RUN_OUT, (slot_id, state, to_ms(now)))]


def next_deadline(tx: Tx, slot_id: SlotId, *, now: datetime) -> datetime | None:
    """Give the next waking or deadline among those that are awaited; None when there is none."""
    at = tx.execute(_NEXT_DEADLINE, (slot_id, to_ms(now))).fetchone()["at"]
    return maybe_from_ms(at)


def of_member(tx: Tx, slot_id: SlotId, member_id: MemberId) -> Invitation | None:
    """Give a member's invitation to a slot."""
    row = tx.execute(_OF_MEMBER, (slot_id, member_id)).fetchone()
    return None if row is None else invitation_of(row)


def last_wave(tx: Tx, slot_id: SlotId) -> int:
    """Give the number of the wave that was asked last; 0 before the first."""
    number: int = tx.execute(_WAVES, (slot_id,)).fetchone()["n"]
    return number


def add(
    tx: Tx,
    *,
    now: datetime,
    circle: CircleId,
    slot: SlotId,
    member: MemberId,
    wave: int,
    reasons: Mapping[str, Any],
    waking: datetime,
) -> Invitation:
    """Plan an invitation that is sent at `waking`. I5 is the schema's: one per slot and member."""
    written = json.dumps(reasons, sort_keys=True)
    values = (circle, slot, member, wave, written, to_ms(now), to_ms(waking))
    return invitation_of(tx.execute(_ADD, values).fetchone())


def send(tx: Tx, asked: Invitation, *, now: datetime, wave: int, deadline: datetime) -> Invitation:
    """Note that an invitation goes out now, or again, and until when an answer is waited for.

    Raises ValueError when its state does not allow it (I14).
    """
    _guard(asked, InvitationState.SENT)
    return invitation_of(tx.execute(_SEND, (wave, to_ms(now), to_ms(deadline), asked.id)).fetchone())


def change(
    tx: Tx,
    asked: Invitation,
    state: InvitationState,
    *,
    answered: datetime | None = None,
    decline: Decline | None = None,
) -> Invitation:
    """Write an invitation's new state; `answered` when it is the member's own answer.

    Raises ValueError when its state does not allow it (I14).
    """
    _guard(asked, state)
    at = None if answered is None else to_ms(answered)
    return invitation_of(tx.execute(_CHANGE, (state, decline, at, asked.id)).fetchone())


def _guard(asked: Invitation, state: InvitationState) -> None:
    if not may_follow("invitation", asked.state, state):
        raise ValueError(f"invitation {asked.id}: {state} cannot follow {asked.state}")


def avoid(tx: Tx, *, now: datetime, circle: CircleId, member: MemberId, skill: SkillId) -> None:
    """Note that a member does not want to be asked for a skill."""
    tx.execute(_AVOID, (circle, member, skill, to_ms(now)))


def avoid_no_more(tx: Tx, *, member: MemberId, skill: SkillId) -> None:
    """Take that back."""
    tx.execute(_AVOID_NO_MORE, (member, skill))


def avoids(tx: Tx, *, member: MemberId, skill: SkillId) -> bool:
    """Tell whether a member does not want to be asked for a skill."""
    return tx.execute(_AVOIDS, (member, skill)).fetchone() is not None


def plan_wave(tx: Tx, *, circle: CircleId, slot: SlotId, at: datetime) -> DueId | None:
    """Plan when the slot is looked at next; the one plan that waits is moved."""
    waiting = tx.execute(_WAVE_PLANNED, (slot,)).fetchone()
    number = tx.execute(_WAVES_PLANNED, (slot,)).fetchone()["n"] + 1
    occasion = str(number) if waiting is None else waiting["occasion"]
    return due.plan(tx, kind="wave", subject=slot, at=at, circle=circle, occasion=occasion)
