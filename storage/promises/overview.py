"""What whoever answers for a slot looks at: who was asked, how far that is, who is promised elsewhere around it."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import MemberId, SlotId
from bot.domain.people.places import Point, point
from bot.domain.states import InvitationState
from storage.connection import Tx
from storage.instants import from_ms, maybe_from_ms, to_ms
from storage.promises.invitations import Invitation, invitation_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How many invitations of a slot are in a state."""

    state: InvitationState
    count: int
    #: Of those that went out: when the first of them did.
    since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A time that a member has promised to another slot, in whichever circle. Instants are aware."""

    member_id: MemberId
    starts_at: datetime
    ends_at: datetime
    #: Where it begins and where it ends, coarse; None: unknown, or by phone.
    begins: Point | None
    ends: Point | None


_STANDINGS = """
SELECT state, sent_at IS NOT NULL AS went_out, count(*) AS n, min(sent_at) AS since FROM invitation
 WHERE slot_id = ? GROUP BY state, went_out ORDER BY state
"""
_ASKED = "SELECT * FROM invitation WHERE slot_id = ? ORDER BY wave, id LIMIT ? OFFSET ?"
_PLACE_OF = "SELECT count(*) AS n FROM invitation WHERE slot_id = ? AND (wave, id) <= (?, ?)"
_ASKED_MEMBERS = "SELECT member_id, state FROM invitation WHERE slot_id = ?"
_LEAVE = """
SELECT DISTINCT wanted.value AS member_id FROM json_each(:members) AS wanted
  CROSS JOIN member ON member.id = wanted.value CROSS JOIN member AS own ON own.person_id = member.person_id
  CROSS JOIN invitation ON invitation.member_id = own.id AND invitation.planned_at > :since
 WHERE json_extract(invitation.reasons, '$.leave')
"""
_NEXT_LOOK = "SELECT min(due_at) AS at FROM due WHERE kind = 'wave' AND subject = ? AND state = 'waiting'"
_ELSEWHERE = """
SELECT member.id AS member_id, commitment.starts_at, commitment.ends_at, need.by_phone,
       need.lat, need.lon, need.to_lat, need.to_lon
  FROM json_each(:members) AS wanted CROSS JOIN member ON member.id = wanted.value
       CROSS JOIN commitment ON commitment.person_id = member.person_id
              AND commitment.starts_at < :until AND commitment.starts_at > :earliest
       CROSS JOIN slot ON slot.id = commitment.slot_id CROSS JOIN need ON need.id = slot.need_id
 WHERE commitment.ends_at > :since AND commitment.slot_id <> :slot
   AND commitment.state IN ('accepted', 'confirmed', 'there')
 ORDER BY member.id, commitment.starts_at
"""
#: No promise is looked for that began longer before than this, milliseconds.
_LONGEST = 14 * 24 * 3_600_000


def standings(tx: Tx, slot_id: SlotId) -> list[Standing]:
    """Count the invitations of a slot by how they stand, those that never went out apart (`since` is None)."""
    return [
        Standing(
            state=InvitationState(row["state"]),
            count=row["n"],
            since=maybe_from_ms(row["since"]),
        )
        for row in tx.execute(_STANDINGS, (slot_id,))
    ]


def asked(tx: Tx, slot_id: SlotId, *, most: int, after: int) -> list[Invitation]:
    """Give `most` invitations of a slot in the order in which people were asked, past the first `after`."""
    return [invitation_of(row) for row in tx.execute(_ASKED, (slot_id, most, after))]


def place_of(tx: Tx, invited: Invitation) -> int:
    """Give the place of an invitation in that order; 1 for the first."""
    number: int = tx.execute(_PLACE_OF, (invited.slot_id, invited.wave, invited.id)).fetchone()["n"]
    return number


def asked_members(tx: Tx, slot_id: SlotId) -> dict[MemberId, InvitationState]:
    """Give who has an invitation of a slot, and how it stands: after a broadcast there are thousands."""
    rows = tx.execute(_ASKED_MEMBERS, (slot_id,))
    return {MemberId(row["member_id"]): InvitationState(row["state"]) for row in rows}


def next_look(tx: Tx, slot_id: SlotId) -> datetime | None:
    """Give when a slot is looked at again if nobody answers before; None: nothing is planned."""
    return maybe_from_ms(tx.execute(_NEXT_LOOK, (slot_id,)).fetchone()["at"])


def asked_for_leave(tx: Tx, members: Iterable[MemberId], *, since: datetime) -> frozenset[MemberId]:
    """Give which of these members were asked beyond their budget since an instant, in whichever circle."""
    values = {"members": _listed(members), "since": to_ms(since)}
    return frozenset(MemberId(row["member_id"]) for row in tx.execute(_LEAVE, values))


def _listed(members: Iterable[MemberId]) -> str:
    return f"[{','.join(str(int(member)) for member in members)}]"


def elsewhere(
    tx: Tx, members: Iterable[MemberId], *, but: SlotId, since: datetime, until: datetime
) -> list[Elsewhere]:
    """Give what these members have promised between two instants, but for one slot."""
    values = {
        "members": _listed(members),
        "slot": but,
        "since": to_ms(since),
        "until": to_ms(until),
        "earliest": to_ms(since) - _LONGEST,
    }
    return [_elsewhere(row) for row in tx.execute(_ELSEWHERE, values)]


def _elsewhere(row: sqlite3.Row) -> Elsewhere:
    begins = None if row["by_phone"] else point(row["lat"], row["lon"])
    ends = None if row["by_phone"] else point(row["to_lat"], row["to_lon"])
    return Elsewhere(
        member_id=MemberId(row["member_id"]),
        starts_at=from_ms(row["starts_at"]),
        ends_at=from_ms(row["ends_at"]),
        begins=begins,
        ends=ends or begins,
    )
