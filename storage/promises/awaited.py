"""For what somebody is waited for: promises, open invitations, help that is to come to them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import CircleId, MemberId, PersonId
from storage.connection import Tx
from storage.instants import from_ms, to_ms


class Why(StrEnum):
    """What others count on."""

    PROMISE = "promise"
    INVITED = "invited"
    HELPED = "helped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """One time for which somebody is waited for."""

    why: Why
    starts_at: datetime
    ends_at: datetime


_OF_MEMBER = """
SELECT 'promise' AS why, starts_at, ends_at FROM commitment
 WHERE member_id = ?1 AND ends_at > ?2 AND state IN ('waiting', 'accepted', 'confirmed', 'there')
UNION ALL
SELECT 'invited', slot.starts_at, slot.ends_at FROM invitation JOIN slot ON slot.id = invitation.slot_id
 WHERE invitation.member_id = ?1 AND invitation.state IN ('planned', 'sent') AND slot.state = 'open'
   AND slot.starts_at > ?2
UNION ALL
SELECT 'helped', slot.starts_at, slot.ends_at FROM need JOIN slot ON slot.need_id = need.id
 WHERE need.beneficiary_member = ?1 AND need.state = 'published' AND slot.state = 'open' AND slot.ends_at > ?2
 ORDER BY 2, 1
"""
_MEMBERSHIPS = "SELECT id, circle_id FROM member WHERE person_id = ? AND left_at IS NULL ORDER BY id"


def of_member(tx: Tx, member_id: MemberId, *, now: datetime) -> list[Awaited]:
    """Give everything ahead for which a member is waited for, next first."""
    return [
        Awaited(why=Why(row["why"]), starts_at=from_ms(row["starts_at"]), ends_at=from_ms(row["ends_at"]))
        for row in tx.execute(_OF_MEMBER, (member_id, to_ms(now)))
    ]


def memberships(tx: Tx, person_id: PersonId) -> list[tuple[MemberId, CircleId]]:
    """Give what a person is, in each circle they are in now."""
    return [
        (MemberId(row["id"]), CircleId(row["circle_id"])) for row in tx.execute(_MEMBERSHIPS, (person_id,))
    ]
