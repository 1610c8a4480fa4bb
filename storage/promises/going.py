"""What ends when a member goes: offers, open invitations, drafts, what is due."""

from datetime import datetime

from bot.domain.ids import CircleId, CommitmentId, MemberId, NeedId, PersonId, SlotId
from storage.connection import Tx
from storage.instants import to_ms

_NEEDS = """
SELECT id, version FROM need WHERE beneficiary_member = ? AND state IN ('asked', 'published') ORDER BY id
"""
_PROMISED = """
SELECT commitment.id FROM need JOIN slot ON slot.need_id = need.id AND slot.state = 'open'
  JOIN commitment ON commitment.slot_id = slot.id AND commitment.state IN ('accepted', 'confirmed', 'there')
 WHERE need.beneficiary_member = ? AND need.state = 'published' ORDER BY commitment.id
"""
_OPEN_SLOTS = "SELECT id FROM slot WHERE need_id = ? AND state = 'open' ORDER BY id"
_INVITED = """
SELECT slot_id FROM invitation WHERE member_id = ? AND state IN ('planned', 'sent') ORDER BY slot_id
"""
_OFFERS = """
UPDATE offer SET state = 'ended', paused_until = NULL, version = version + 1, changed_at = ?
 WHERE member_id = ? AND state <> 'ended'
"""
_INVITATIONS = """
UPDATE invitation SET state = 'closed', version = version + 1
 WHERE member_id = ? AND state IN ('planned', 'sent')
"""
_DRAFTS = """
UPDATE draft SET state = 'cancelled', version = version + 1, changed_at = ?
 WHERE person_id = ? AND circle_id = ? AND state IN ('open', 'kept')
"""
_DUE = """
UPDATE due SET state = 'dropped', ended_at = ? WHERE person_id = ? AND circle_id = ? AND state = 'waiting'
"""


def needs_of(tx: Tx, member_id: MemberId) -> list[tuple[NeedId, int]]:
    """Give the open needs that are for a member, each with its version."""
    return [(NeedId(row["id"]), row["version"]) for row in tx.execute(_NEEDS, (member_id,))]


def promised_to_help(tx: Tx, member_id: MemberId) -> list[CommitmentId]:
    """Give the promises that stand to help a member."""
    return [CommitmentId(row["id"]) for row in tx.execute(_PROMISED, (member_id,))]


def open_slots_of(tx: Tx, need_id: NeedId) -> list[SlotId]:
    """Give the open slots of a need."""
    return [SlotId(row["id"]) for row in tx.execute(_OPEN_SLOTS, (need_id,))]


def invited_to(tx: Tx, member_id: MemberId) -> list[SlotId]:
    """Give the slots to which a member is invited and has not answered."""
    return [SlotId(row["slot_id"]) for row in tx.execute(_INVITED, (member_id,))]


def end_all(tx: Tx, member_id: MemberId, person_id: PersonId, circle_id: CircleId, *, now: datetime) -> None:
    """End a member's offers, invitations, drafts and what is due for them in the circle."""
    at = to_ms(now)
    tx.execute(_OFFERS, (at, member_id))
    tx.execute(_INVITATIONS, (member_id,))
    tx.execute(_DRAFTS, (at, person_id, circle_id))
    tx.execute(_DUE, (at, person_id, circle_id))
