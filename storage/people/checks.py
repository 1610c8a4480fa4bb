"""Which checks members hold, and which a need requires: kinds and dates, never a document (I11)."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.ids import CircleId, CommitmentId, InvitationId, MemberId, NeedId, SlotId
from bot.domain.people.checks import CheckKind, Standing
from storage.connection import Tx
from storage.instants import from_ms, to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckHeld:
    """A check that stands: who saw to it, and when."""

    id: int
    member_id: MemberId
    kind: CheckKind
    #: The last local day on which it is valid; None: it does not run out.
    valid_until: date | None
    verified_by: MemberId
    verified_at: datetime

    @property
    def standing(self) -> Standing:
        """What it is worth on a day."""
        return Standing(kind=self.kind, valid_until=self.valid_until)


_HELD = "SELECT * FROM check_held WHERE member_id = ? AND ended_at IS NULL ORDER BY kind"
_ADD = """
INSERT INTO check_held (circle_id, member_id, kind, valid_until, verified_by, verified_at) VALUES (?, ?, ?, ?, ?, ?)
"""
_END = "UPDATE check_held SET ended_at = ? WHERE member_id = ? AND kind = ? AND ended_at IS NULL RETURNING id"
_REQUIRED = "SELECT kind FROM need_check WHERE need_id = ?"
_REQUIRE = "INSERT INTO need_check (circle_id, need_id, kind, since) VALUES (?, ?, ?, ?)"
_REQUIRE_NO_MORE = "DELETE FROM need_check WHERE need_id = ? AND kind = ?"
_LACKING = "SELECT kind FROM lacking_check WHERE slot_id = ? AND member_id = ?"
# Of times that have not begun: whoever is there already goes on.
_PROMISED_WITHOUT = """
SELECT commitment.id FROM commitment JOIN slot ON slot.id = commitment.slot_id
 WHERE slot.state = 'open' AND slot.starts_at > :now
   AND commitment.state IN ('waiting', 'accepted', 'confirmed')
   AND (slot.need_id = :need OR commitment.member_id = :member)
   AND EXISTS (SELECT 1 FROM lacking_check WHERE slot_id = slot.id AND member_id = commitment.member_id)
 ORDER BY slot.starts_at, commitment.id
"""
_ASKED_WITHOUT = """
SELECT invitation.id FROM invitation JOIN slot ON slot.id = invitation.slot_id
 WHERE slot.state = 'open' AND invitation.state IN ('planned', 'sent')
   AND (slot.need_id = :need OR invitation.member_id = :member)
   AND EXISTS (SELECT 1 FROM lacking_check WHERE slot_id = slot.id AND member_id = invitation.member_id)
 ORDER BY invitation.id
"""


def _check(row: sqlite3.Row) -> CheckHeld:
    until = row["valid_until"]
    return CheckHeld(
        id=row["id"],
        member_id=MemberId(row["member_id"]),
        kind=CheckKind(row["kind"]),
        valid_until=None if until is None else date.fromisoformat(until),
        verified_by=MemberId(row["verified_by"]),
        verified_at=from_ms(row["verified_at"]),
    )


def held(tx: Tx, member_id: MemberId) -> list[CheckHeld]:
    """Give the checks of a member that stand, also those that have run out, in the order in which they are shown."""
    found = [_check(row) for row in tx.execute(_HELD, (member_id,))]
    return sorted(found, key=lambda one: list(CheckKind).index(one.kind))


def add(
    tx: Tx,
    *,
    now: datetime,
    circle: CircleId,
    member: MemberId,
    kind: CheckKind,
    valid_until: date | None,
    by: MemberId,
) -> None:
    """Write that somebody was checked. One of the same kind that stands is ended: this one is newer."""
    end(tx, member, kind, now=now)
    until = None if valid_until is None else valid_until.isoformat()
    tx.execute(_ADD, (circle, member, kind, until, by, to_ms(now)))


def end(tx: Tx, member_id: MemberId, kind: CheckKind, *, now: datetime) -> bool:
    """End a check that stands; False when there is none."""
    return tx.execute(_END, (to_ms(now), member_id, kind)).fetchone() is not None


def required(tx: Tx, need_id: NeedId) -> tuple[CheckKind, ...]:
    """Give what whoever comes must have been checked for, in the order in which it is shown."""
    kinds = {row["kind"] for row in tx.execute(_REQUIRED, (need_id,))}
    return tuple(kind for kind in CheckKind if kind in kinds)


def require(tx: Tx, need_id: NeedId, kinds: Iterable[CheckKind], *, circle: CircleId, now: datetime) -> None:
    """Write what a need requires from now on: just these kinds."""
    wanted, before = set(kinds), set(required(tx, need_id))
    for kind in before - wanted:
        tx.execute(_REQUIRE_NO_MORE, (need_id, kind))
    for kind in sorted(wanted - before):
        tx.execute(_REQUIRE, (circle, need_id, kind, to_ms(now)))


def lacking(tx: Tx, slot_id: SlotId, member_id: MemberId) -> tuple[CheckKind, ...]:
    """Give the required checks that a member does not hold on a slot's day."""
    kinds = {row["kind"] for row in tx.execute(_LACKING, (slot_id, member_id))}
    return tuple(kind for kind in CheckKind if kind in kinds)


def promised_without(
    tx: Tx, *, now: datetime, need: NeedId | None = None, member: MemberId | None = None
) -> list[CommitmentId]:
    """Give the promises of a need, or of a member, that lack a check, of times that have not begun."""
    rows = tx.execute(_PROMISED_WITHOUT, {"now": to_ms(now), "need": need, "member": member})
    return [CommitmentId(row["id"]) for row in rows]


def asked_without(
    tx: Tx, *, need: NeedId | None = None, member: MemberId | None = None
) -> list[InvitationId]:
    """Give the invitations of a need, or of a member, that await an answer and lack a check."""
    return [InvitationId(row["id"]) for row in tx.execute(_ASKED_WITHOUT, {"need": need, "member": member})]
