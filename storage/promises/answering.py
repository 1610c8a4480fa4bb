"""What is known of how people answer: sums that fade, of members and of their circle, and what is not counted yet."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.ids import CircleId, MemberId, SlotId
from bot.domain.promises.answering import Delays, Habit, Record, habit_of
from bot.domain.promises.waves import Sleep
from storage.connection import Tx
from storage.instants import from_ms, to_ms
from storage.promises.invitations import Invitation, invitation_of

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a member for being asked."""

    #: What came of their invitations, as it counts now.
    record: Record
    #: When they sleep, in the zone that was asked for.
    sleep: Sleep


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What came of a circle's invitations, as it counts at an instant."""

    record: Record
    delays: Delays

    @property
    def habit(self) -> Habit:
        """How the circle answers."""
        return habit_of(self.record, self.delays)


_KNOWN = """
SELECT member.id, person.quiet_from, person.quiet_to, answering.yes, answering.no, answering.silent, answering.at
  FROM json_each(:members) AS one CROSS JOIN member ON member.id = one.value
  CROSS JOIN person ON person.id = member.person_id LEFT JOIN answering ON answering.member_id = member.id
"""
_RECORD = "SELECT yes, no, silent, at FROM answering WHERE member_id = ?"
_CIRCLE = "SELECT yes, no, silent, seen, logs, squares, at FROM circle_answering WHERE circle_id = ?"
_WRITE_RECORD = (
    "INSERT OR REPLACE INTO answering (member_id, circle_id, yes, no, silent, at) VALUES (?, ?, ?, ?, ?, ?)"
)
_WRITE_CIRCLE = """
INSERT OR REPLACE INTO circle_answering (circle_id, yes, no, silent, seen, logs, squares, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_COUNTED = "UPDATE invitation SET learned_at = ? WHERE id = ?"
_SILENT = """
SELECT * FROM invitation
 WHERE slot_id = ? AND learned_at IS NULL AND sent_at IS NOT NULL AND state IN ('sent', 'expired', 'closed') ORDER BY id
"""


def known(tx: Tx, members: Iterable[MemberId], *, zone: ZoneInfo, now: datetime) -> Mapping[MemberId, Known]:
    """Give what is known of each of these members at `now` (aware), in one reading."""
    rows = tx.execute(_KNOWN, {"members": json.dumps(list(members))})
    return {
        MemberId(row["id"]): Known(
            record=Record() if row["at"] is None else _aged_record(row, now),
            sleep=Sleep(begins=row["quiet_from"], ends=row["quiet_to"], zone=zone),
        )
        for row in rows
    }


def learned(tx: Tx, circle_id: CircleId, *, now: datetime) -> Learned:
    """Give what a circle's invitations have taught, as it counts at `now` (aware); nothing in a new circle."""
    row = tx.execute(_CIRCLE, (circle_id,)).fetchone()
    if row is None:
        return Learned(record=Record(), delays=Delays())
    days = _days(row["at"], now)
    sums = Delays(seen=row["seen"], logs=row["logs"], squares=row["squares"])
    return Learned(record=_aged_record(row, now), delays=sums.aged(days))


def count(
    tx: Tx, invited: Invitation, *, now: datetime, record: Record, delays: Delays, circle: Learned
) -> Learned:
    """Count what came of an invitation, once: in its member's record and in the circle's.

    `record` and `delays` are what it adds; `circle` is what counted at `now` before, and the result what counts after.
    """
    row = tx.execute(_RECORD, (invited.member_id,)).fetchone()
    own = record if row is None else _aged_record(row, now) + record
    tx.execute(_WRITE_RECORD, (invited.member_id, invited.circle_id, own.yes, own.no, own.silent, to_ms(now)))
    after = Learned(record=circle.record + record, delays=circle.delays + delays)
    kept, sums = after.record, after.delays
    tx.execute(
        _WRITE_CIRCLE,
        (
            invited.circle_id,
            kept.yes,
            kept.no,
            kept.silent,
            sums.seen,
            sums.logs,
            sums.squares,
            to_ms(now),
        ),
    )
    tx.execute(_COUNTED, (to_ms(now), invited.id))
    return after


def silent(tx: Tx, slot_id: SlotId) -> list[Invitation]:
    """Give the invitations to a slot that went out, were not answered, and have not been counted."""
    return [invitation_of(row) for row in tx.execute(_SILENT, (slot_id,))]


def _aged_record(row: sqlite3.Row, now: datetime) -> Record:
    return Record(yes=row["yes"], no=row["no"], silent=row["silent"]).aged(_days(row["at"], now))


def _days(since_ms: int, now: datetime) -> float:
    return (now - from_ms(since_ms)) / _DAY
