"""A member's yes to a slot, through to how it ended. Its times are its slot's; places and overlaps are the schema's."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import CircleId, CommitmentId, InvitationId, MemberId, PersonId, SlotId
from bot.domain.states import HOLDING, CommitmentState, may_follow
from storage.connection import Tx
from storage.instants import from_ms, maybe_from_ms, to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class NewYes:
    """The slot's time changed: a new yes is awaited until an instant. Before, it was from and to."""

    until: datetime
    was_start: datetime
    was_end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A member's yes to a slot."""

    id: CommitmentId
    circle_id: CircleId
    slot_id: SlotId
    member_id: MemberId
    person_id: PersonId
    invitation_id: InvitationId | None
    #: Aware UTC, the slot's.
    starts_at: datetime
    ends_at: datetime
    state: CommitmentState
    #: The order of the waiting list; None when they never waited.
    waiting_since: datetime | None
    #: None: nothing has to be said again.
    new_yes: NewYes | None
    version: int
    created_at: datetime
    changed_at: datetime

    @property
    def holds(self) -> bool:
        """Whether it holds a place of its slot."""
        return self.state in HOLDING

    @property
    def upcoming(self) -> bool:
        """Whether it still stands and can be withdrawn."""
        return self.state in UPCOMING


#: Still before the day: can be withdrawn, moved, cancelled.
UPCOMING = frozenset({CommitmentState.WAITING, CommitmentState.ACCEPTED, CommitmentState.CONFIRMED})


def _commitment(row: sqlite3.Row) -> Commitment:
    asked = row["asked_until"]
    return Commitment(
        id=CommitmentId(row["id"]),
        circle_id=CircleId(row["circle_id"]),
        slot_id=SlotId(row["slot_id"]),
        member_id=MemberId(row["member_id"]),
        person_id=PersonId(row["person_id"]),
        invitation_id=None if row["invitation_id"] is None else InvitationId(row["invitation_id"]),
        starts_at=from_ms(row["starts_at"]),
        ends_at=from_ms(row["ends_at"]),
        state=CommitmentState(row["state"]),
        waiting_since=maybe_from_ms(row["waiting_since"]),
        new_yes=None
        if asked is None
        else NewYes(
            until=from_ms(asked),
            was_start=from_ms(row["was_starts_at"]),
            was_end=from_ms(row["was_ends_at"]),
        ),
        version=row["version"],
        created_at=from_ms(row["created_at"]),
        changed_at=from_ms(row["changed_at"]),
    )


_GET = "SELECT * FROM commitment WHERE id = ?"
_OF_SLOT = "SELECT * FROM commitment WHERE slot_id = ? ORDER BY id"
_OF_MEMBER = "SELECT * FROM commitment WHERE slot_id = ? AND member_id = ?"
_UPCOMING = """
SELECT * FROM commitment
 WHERE person_id = ? AND ends_at >= ? AND state IN ('waiting', 'accepted', 'confirmed', 'there', 'no_show')
 ORDER BY starts_at, id
"""
_PAST = """
SELECT * FROM commitment
 WHERE person_id = ? AND starts_at < ? AND state IN ('accepted', 'confirmed', 'there', 'done') AND ends_at < ?
 ORDER BY starts_at DESC, id DESC LIMIT ?
"""
_OVERLAPPING = """
SELECT * FROM commitment
 WHERE person_id = ? AND id <> ? AND state IN ('accepted', 'confirmed', 'there')
   AND starts_at < ? AND ends_at > ? ORDER BY starts_at, id
"""
_IN_DOUBT = """
SELECT count(*) AS n FROM commitment JOIN slot ON slot.id = commitment.slot_id
 WHERE commitment.slot_id = ? AND commitment.state = 'accepted'
   AND EXISTS (SELECT 1 FROM due WHERE due.kind = 'reminder.giver.silent' AND due.subject = commitment.id
                  AND due.occasion = CAST(slot.version AS TEXT) AND due.state = 'done')
"""
_WAITING = """
SELECT * FROM commitment WHERE slot_id = ? AND state = 'waiting' ORDER BY waiting_since, id
"""
_LINE_LENGTH = "SELECT count(*) AS n FROM commitment WHERE slot_id = ? AND state = 'waiting'"
_IN_LINE = """
SELECT count(*) AS n FROM commitment WHERE slot_id = ? AND state = 'waiting'
   AND (waiting_since, id) <= (SELECT waiting_since, id FROM commitment WHERE id = ?)
"""
_ADD = """
INSERT INTO commitment (circle_id, slot_id, member_id, person_id, invitation_id, starts_at, ends_at, state,
                        waiting_since, created_at, changed_at)
SELECT ?, slot.id, ?, ?, ?, slot.starts_at, slot.ends_at, ?, ?, ?, ? FROM slot WHERE slot.id = ? RETURNING *
"""
_CHANGE = """
UPDATE commitment
   SET state = ?, waiting_since = COALESCE(?, waiting_since), invitation_id = COALESCE(?, invitation_id),
       starts_at = (SELECT starts_at FROM slot WHERE slot.id = commitment.slot_id),
       ends_at = (SELECT ends_at FROM slot WHERE slot.id = commitment.slot_id),
       asked_until = NULL, was_starts_at = NULL, was_ends_at = NULL,
       version = version + 1, changed_at = ?
 WHERE id = ? RETURNING *
"""
_END = """
UPDATE commitment
   SET state = ?, asked_until = NULL, was_starts_at = NULL, was_ends_at = NULL, version = version + 1, changed_at = ?
 WHERE id = ? RETURNING *
"""
_MOVE = """
UPDATE commitment
   SET was_starts_at = COALESCE(was_starts_at, starts_at), was_ends_at = COALESCE(was_ends_at, ends_at),
       asked_until = ?, state = ?, version = version + 1, changed_at = ?,
       starts_at = (SELECT starts_at FROM slot WHERE slot.id = commitment.slot_id),
       ends_at = (SELECT ends_at FROM slot WHERE slot.id = commitment.slot_id)
 WHERE id = ? RETURNING *
"""

#: States in which a commitment's times matter to nobody any more: they stay as they were.
_ENDED = frozenset({CommitmentState.WITHDRAWN, CommitmentState.CANCELLED})


def commitment(tx: Tx, commitment_id: CommitmentId) -> Commitment | None:
    """Give a commitment by id."""
    row = tx.execute(_GET, (commitment_id,)).fetchone()
    return None if row is None else _commitment(row)


def of_slot(tx: Tx, slot_id: SlotId) -> list[Commitment]:
    """Give every commitment to a slot, also withdrawn ones, oldest first."""
    return [_commitment(row) for row in tx.execute(_OF_SLOT, (slot_id,))]


def of_member(tx: Tx, slot_id: SlotId, member_id: MemberId) -> Commitment | None:
    """Give what a member promised for a slot."""
    row = tx.execute(_OF_MEMBER, (slot_id, member_id)).fetchone()
    return None if row is None else _commitment(row)


def upcoming_of(tx: Tx, person_id: PersonId, *, now: datetime) -> list[Commitment]:
    """Give what a person has promised and is not over, in every circle, next first."""
    return [_commitment(row) for row in tx.execute(_UPCOMING, (person_id, to_ms(now)))]


def past_of(tx: Tx, person_id: PersonId, *, now: datetime, most: int) -> list[Commitment]:
    """Give what a person has done, newest first, `most` at most."""
    at = to_ms(now)
    return [_commitment(row) for row in tx.execute(_PAST, (person_id, at, at, most))]


def overlapping(
    tx: Tx, person_id: PersonId, *, start: datetime, end: datetime, but: CommitmentId | None = None
) -> list[Commitment]:
    """Give a person's promises, in whichever circle, that overlap [start, end), apart from `but` (I4)."""
    rows = tx.execute(_OVERLAPPING, (person_id, but or 0, to_ms(end), to_ms(start)))
    return [_commitment(row) for row in rows]


def waiting_list(tx: Tx, slot_id: SlotId) -> list[Commitment]:
    """Give a slot's waiting list, first come first."""
    return [_commitment(row) for row in tx.execute(_WAITING, (slot_id,))]


def line_length(tx: Tx, slot_id: SlotId) -> int:
    """Count who waits for a slot."""
    number: int = tx.execute(_LINE_LENGTH, (slot_id,)).fetchone()["n"]
    return number


def place_in_line(tx: Tx, promised: Commitment) -> int:
    """Give the place in its slot's waiting list, 1 for whoever is next. Call it only while it waits."""
    number: int = tx.execute(_IN_LINE, (promised.slot_id, promised.id)).fetchone()["n"]
    return number


def in_doubt(tx: Tx, slot_id: SlotId) -> int:
    """Count the places promised by somebody who was asked twice whether it stands, and has not said so."""
    number: int = tx.execute(_IN_DOUBT, (slot_id,)).fetchone()["n"]
    return number


def add(
    tx: Tx,
    *,
    now: datetime,
    circle: CircleId,
    slot: SlotId,
    member: MemberId,
    person: PersonId,
    invitation: InvitationId | None,
    state: CommitmentState,
) -> Commitment:
    """Write a member's first yes to a slot: accepted, or waiting.

    Raises `sqlite3.IntegrityError` where I3, I4 or one-per-member would be broken; whoever calls has looked before.
    """
    at = to_ms(now)
    since = at if state == CommitmentState.WAITING else None
    row = tx.execute(_ADD, (circle, member, person, invitation, state, since, at, at, slot)).fetchone()
    return _commitment(row)


def change(
    tx: Tx,
    promised: Commitment,
    state: CommitmentState,
    *,
    now: datetime,
    invitation: InvitationId | None = None,
) -> Commitment:
    """Write a commitment's state, new or as it was; what stands takes the slot's times, and nothing is asked again.

    Raises ValueError when its state does not allow it (I14).
    """
    if promised.state != state and not may_follow("commitment", promised.state, state):
        raise ValueError(f"commitment {promised.id}: {state} cannot follow {promised.state}")
    at = to_ms(now)
    if state in _ENDED:
        return _commitment(tx.execute(_END, (state, at, promised.id)).fetchone())
    joins_list = state == CommitmentState.WAITING and promised.state != CommitmentState.WAITING
    since = at if joins_list else None
    return _commitment(tx.execute(_CHANGE, (state, since, invitation, at, promised.id)).fetchone())


def move(tx: Tx, promised: Commitment, *, now: datetime, until: datetime) -> Commitment:
    """Take over the slot's changed times and ask for a new yes until an instant. A confirmed one is so no more.

    Raises `sqlite3.IntegrityError` when that would overlap another promise (I4); whoever calls has looked before.
    """
    state = CommitmentState.WAITING if promised.state == CommitmentState.WAITING else CommitmentState.ACCEPTED
    row = tx.execute(_MOVE, (to_ms(until), state, to_ms(now), promised.id)).fetchone()
    return _commitment(row)
