"""What may hold up somebody who is free: promises around a slot, with their places, and checks that they lack."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import timedelta

from bot.domain.people.checks import CheckKind
from bot.domain.people.places import point
from bot.domain.promises.matching import Neighbour
from storage.connection import Tx
from storage.instants import to_ms
from storage.needs.needs import Slot

#: No way takes longer than this: promises farther from the slot hold nobody up.
_WITHIN = timedelta(hours=12)
#: A trip ends where it goes to. What is done by phone, by the need or by the offer that was asked for, is nowhere.
_AROUND = """
SELECT member.id AS member_id, commitment.ends_at <= :start AS before, commitment.starts_at, commitment.ends_at,
       need.by_phone OR COALESCE(
           (SELECT invitation.reasons ->> '$.remote' FROM invitation WHERE invitation.id = commitment.invitation_id),
           0) AS remote,
       need.to_place <> '' OR need.to_lat IS NOT NULL AS trip, need.lat, need.lon, need.to_lat, need.to_lon
  FROM json_each(:members) AS one CROSS JOIN member ON member.id = one.value
       CROSS JOIN commitment ON commitment.person_id = member.person_id AND commitment.starts_at < :until
       CROSS JOIN slot ON slot.id = commitment.slot_id CROSS JOIN need ON need.id = slot.need_id
 WHERE commitment.ends_at > :from AND commitment.slot_id <> :slot
   AND (commitment.ends_at <= :start OR commitment.starts_at >= :end)
   AND commitment.state IN ('accepted', 'confirmed', 'there')
 ORDER BY member.id, commitment.starts_at
"""
_LACKING = """
SELECT lacking_check.member_id, lacking_check.kind FROM json_each(:members) AS one
 CROSS JOIN lacking_check ON lacking_check.slot_id = :slot AND lacking_check.member_id = one.value
"""


def neighbours(tx: Tx, slot: Slot, members: str) -> Mapping[int, tuple[Neighbour, ...]]:
    """Give what members (ids, a JSON list) have promised shortly before and after a slot, in whichever circle."""
    start, end = to_ms(slot.starts_at), to_ms(slot.ends_at)
    values = {
        "members": members,
        "slot": slot.id,
        "start": start,
        "end": end,
        "from": to_ms(slot.starts_at - _WITHIN),
        "until": to_ms(slot.ends_at + _WITHIN),
    }
    found: dict[int, tuple[Neighbour, ...]] = defaultdict(tuple)
    for row in tx.execute(_AROUND, values):
        before = bool(row["before"])
        gap = start - row["ends_at"] if before else row["starts_at"] - end
        ends = "to_" if before and row["trip"] else ""
        place = None if row["remote"] else point(row[f"{ends}lat"], row[f"{ends}lon"])
        found[row["member_id"]] += (Neighbour(before=before, gap=gap // 60_000, place=place),)
    return found


def lacking(tx: Tx, slot: Slot, members: str) -> Mapping[int, frozenset[CheckKind]]:
    """Give which required checks members (ids, a JSON list) do not hold on a slot's day."""
    found: dict[int, frozenset[CheckKind]] = defaultdict(frozenset)
    for row in tx.execute(_LACKING, {"members": members, "slot": slot.id}):
        found[row["member_id"]] |= {CheckKind(row["kind"])}
    return found
