"""The slots with open places for which people are looked for, and what the last plan for each expected."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import CircleId, MemberId, SkillId, SlotId
from storage.connection import Tx
from storage.instants import from_ms, to_ms
from storage.needs import skills
from storage.needs.needs import Slot

#: An invitation that was planned longer ago than this is not looked for: it is long over.
_LONG_AGO = timedelta(days=28)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """What the last plan for a slot expected. Instants are aware."""

    slot_id: SlotId
    circle_id: CircleId
    #: The skill it looks for, whatever it was merged from.
    skill_id: SkillId
    #: The chance, 0 to 1, that all places are filled by then.
    chance: float
    by: datetime
    look_again: datetime
    #: How many more will probably be asked, and how many there are that fit and can be.
    wanted: int
    able: int


_KEEP = """
INSERT OR REPLACE INTO outlook (slot_id, circle_id, skill_id, chance, by, look_again, wanted, able)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_OF = "SELECT * FROM outlook WHERE slot_id = ?"
_FORGET = "DELETE FROM outlook WHERE slot_id = ?"
_OFFERED = """
SELECT DISTINCT offer.skill_id FROM json_each(:members) AS one
  CROSS JOIN offer ON offer.member_id = one.value AND offer.state = 'active' ORDER BY offer.skill_id
"""
_RIVALS = """
SELECT outlook.* FROM json_each(:skills) AS one
  CROSS JOIN outlook ON outlook.circle_id = :circle AND outlook.skill_id = one.value
  CROSS JOIN slot ON slot.id = outlook.slot_id
 WHERE outlook.slot_id <> :slot AND outlook.wanted > 0 AND outlook.able < outlook.wanted + :front
   AND slot.state = 'open' AND slot.starts_at > :now
   AND (outlook.look_again <= :soon OR (slot.starts_at < :end AND slot.ends_at > :start))
 ORDER BY outlook.by, outlook.slot_id LIMIT :most
"""
_ASKED = """
SELECT member.id, COALESCE(invitation.sent_at, invitation.deadline) AS at FROM json_each(:members) AS one
  CROSS JOIN member ON member.id = one.value CROSS JOIN member AS own ON own.person_id = member.person_id
  CROSS JOIN invitation ON invitation.member_id = own.id AND invitation.planned_at > :long_ago
 WHERE (invitation.sent_at IS NOT NULL OR invitation.state = 'planned') AND invitation.slot_id <> :slot
   AND COALESCE(invitation.sent_at, invitation.deadline) > :since
"""


def keep(tx: Tx, prospect: Prospect) -> None:
    """Keep what a plan expects, instead of what the one before did."""
    tx.execute(
        _KEEP,
        (
            prospect.slot_id,
            prospect.circle_id,
            prospect.skill_id,
            prospect.chance,
            to_ms(prospect.by),
            to_ms(prospect.look_again),
            prospect.wanted,
            prospect.able,
        ),
    )


def prospect(tx: Tx, slot_id: SlotId) -> Prospect | None:
    """Give what the last plan for a slot expected; None: nobody is looked for."""
    row = tx.execute(_OF, (slot_id,)).fetchone()
    return None if row is None else _prospect(row)


def forget(tx: Tx, slot_id: SlotId) -> None:
    """Nobody is looked for any more."""
    tx.execute(_FORGET, (slot_id,))


def rivals(
    tx: Tx, slot: Slot, members: Iterable[MemberId], *, front: int, now: datetime, soon: datetime, most: int
) -> list[Prospect]:
    """Give other slots of the circle that may want these members and have few to spare, the most pressing first.

    That is, at most `most` of them whose skill one of the members offers, which look again until `soon` (aware) or
    overlap this one, and for which fewer than `front` fit beyond those whom they will probably ask.
    """
    offered = tx.execute(_OFFERED, {"members": json.dumps(list(members))})
    roots = {skills.root(tx, SkillId(row["skill_id"])) for row in offered.fetchall()}
    values = {
        "skills": json.dumps(sorted(roots)),
        "circle": slot.circle_id,
        "slot": slot.id,
        "front": front,
        "now": to_ms(now),
        "soon": to_ms(soon),
        "start": to_ms(slot.starts_at),
        "end": to_ms(slot.ends_at),
        "most": most,
    }
    return [_prospect(row) for row in tx.execute(_RIVALS, values)]


def asked_elsewhere(
    tx: Tx, members: Iterable[MemberId], *, but: SlotId, since: datetime
) -> Mapping[MemberId, list[datetime]]:
    """Give when each of these members' persons was or will be asked for other slots, in any circle, after `since`."""
    values = {
        "members": json.dumps(list(members)),
        "slot": but,
        "since": to_ms(since),
        "long_ago": to_ms(since - _LONG_AGO),
    }
    found: dict[MemberId, list[datetime]] = defaultdict(list)
    for row in tx.execute(_ASKED, values):
        found[MemberId(row["id"])].append(from_ms(row["at"]))
    return found


def _prospect(row: sqlite3.Row) -> Prospect:
    return Prospect(
        slot_id=SlotId(row["slot_id"]),
        circle_id=CircleId(row["circle_id"]),
        skill_id=SkillId(row["skill_id"]),
        chance=row["chance"],
        by=from_ms(row["by"]),
        look_again=from_ms(row["look_again"]),
        wanted=row["wanted"],
        able=row["able"],
    )
