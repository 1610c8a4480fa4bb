"""What whoever answers for a slot looks at: who was asked, how far that is, who could not come then either."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import MemberId, SlotId
from bot.domain.states import InvitationState
from storage.connection import Tx
from storage.instants import maybe_from_ms, to_ms
from storage.promises.invitations import Invitation, invitation_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How many invitations of a slot are in a state."""

    state: InvitationState
    count: int
    #: Of those that went out: when the first of them did.
    since: datetime | None


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
_BUSY = """
SELECT DISTINCT one.value AS member_id FROM json_each(:members) AS one CROSS JOIN member ON member.id = one.value
  CROSS JOIN commitment ON commitment.person_id = member.person_id AND commitment.starts_at < :end
 WHERE commitment.ends_at > :start AND commitment.slot_id <> :slot
   AND commitment.state IN ('accepted', 'confirmed', 'there')
"""


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


def asked_for_leave(tx: Tx, members: str, *, since: datetime) -> frozenset[MemberId]:
    """Give which of these members (ids, a JSON list) were asked beyond their budget since an instant, anywhere."""
    rows = tx.execute(_LEAVE, {"members": members, "since": to_ms(since)})
    return frozenset(MemberId(row["member_id"]) for row in rows)


def busy_at(
    tx: Tx, members: str, *, but: SlotId, starts_at: datetime, ends_at: datetime
) -> frozenset[MemberId]:
    """Give which of these members (ids, a JSON list) have promised something else between two instants."""
    values = {"members": members, "slot": but, "start": to_ms(starts_at), "end": to_ms(ends_at)}
    return frozenset(MemberId(row["member_id"]) for row in tx.execute(_BUSY, values))
