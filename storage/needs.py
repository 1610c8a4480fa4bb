"""Needs and their slots: wall time as it was said is kept beside the instants that follow from it."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.ids import CircleId, MemberId, NeedId, SkillId, SlotId
from bot.domain.states import HOLDING, NeedState, SlotState
from storage.connection import Tx
from storage.instants import from_ms, to_ms


class Beneficiary(StrEnum):
    """For whom a need is."""

    MEMBER = "member"
    ON_BEHALF = "on_behalf"
    CIRCLE = "circle"


class SendTo(StrEnum):
    """How people learn of a need: the best matches first, everybody at once, or the circle's group."""

    BEST = "best"
    EVERYBODY = "everybody"
    GROUP = "group"


#: Start and end as people there say them: naive local datetimes.
WallTime = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """A need that comes again: every so many weeks, on these weekdays (0 is Monday), until a local date inclusive."""

    weeks: int
    days: tuple[int, ...]
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Something wanted."""

    id: NeedId
    circle_id: CircleId
    posted_by: MemberId
    beneficiary: Beneficiary
    #: None: the circle itself.
    beneficiary_member: MemberId | None
    skill_id: SkillId
    words: str
    language: str
    place_name: str
    lat: float | None
    lon: float | None
    #: Exact, and shown only once both sides agreed; "" when there is none.
    address: str
    by_phone: bool
    #: Per slot.
    people: int
    send_to: SendTo
    #: None: once.
    repeat: Repetition | None
    #: Wall times as said, in `zone`; a repetition goes on from the first.
    times: tuple[WallTime, ...]
    zone: str
    #: Added to everybody's reach, metres.
    widened_m: int
    state: NeedState
    version: int
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One occurrence of a need."""

    id: SlotId
    circle_id: CircleId
    need_id: NeedId
    #: Aware UTC.
    starts_at: datetime
    ends_at: datetime
    #: Naive wall time in `zone`.
    local_start: datetime
    local_end: datetime
    zone: str
    places: int
    state: SlotState
    #: Rises when time or place change.
    version: int


def _wall(iso: str) -> datetime:
    return datetime.fromisoformat(iso)


def _need(row: sqlite3.Row) -> Need:
    repeat = None
    if row["repeat_weeks"] is not None:
        until = row["repeat_until"]
        repeat = Repetition(
            weeks=row["repeat_weeks"],
            days=tuple(json.loads(row["repeat_days"] or "[]")),
            until=None if until is None else date.fromisoformat(until),
        )
    member = row["beneficiary_member"]
    return Need(
        id=NeedId(row["id"]),
        circle_id=CircleId(row["circle_id"]),
        posted_by=MemberId(row["posted_by"]),
        beneficiary=Beneficiary(row["beneficiary"]),
        beneficiary_member=None if member is None else MemberId(member),
        skill_id=SkillId(row["skill_id"]),
        words=row["words"],
        language=row["language"],
        place_name=row["place_name"],
        lat=row["lat"],
        lon=row["lon"],
        address=row["address"],
        by_phone=bool(row["by_phone"]),
        people=row["people"],
        send_to=SendTo(row["send_to"]),
        repeat=repeat,
        times=tuple((_wall(start), _wall(end)) for start, end in json.loads(row["times"])),
        zone=row["zone"],
        widened_m=row["widened_m"],
        state=NeedState(row["state"]),
        version=row["version"],
        created_at=from_ms(row["created_at"]),
    )


def _slot(row: sqlite3.Row) -> Slot:
    return Slot(
        id=SlotId(row["id"]),
        circle_id=CircleId(row["circle_id"]),
        need_id=NeedId(row["need_id"]),
        starts_at=from_ms(row["starts_at"]),
        ends_at=from_ms(row["ends_at"]),
        local_start=_wall(row["local_start"]),
        local_end=_wall(row["local_end"]),
        zone=row["zone"],
        places=row["places"],
        state=SlotState(row["state"]),
        version=row["version"],
    )


_holding = ", ".join(f"'{state}'" for state in sorted(HOLDING))

_NEED = "SELECT * FROM need WHERE id = ?"
_SLOT = "SELECT * FROM slot WHERE id = ?"
_SLOTS_OF = "SELECT * FROM slot WHERE need_id = ? ORDER BY starts_at"
_OPEN_SLOTS = """
SELECT slot.* FROM slot JOIN need ON need.id = slot.need_id AND need.state = 'published'
 WHERE slot.circle_id = ? AND slot.state = 'open' AND slot.ends_at > ? ORDER BY slot.starts_at, slot.id
"""
_ASKED = "SELECT * FROM need WHERE circle_id = ? AND state = 'asked' ORDER BY id"
_HELD = f"SELECT count(*) AS n FROM commitment WHERE slot_id = ? AND state IN ({_holding})"  # noqa: S608 - our own enum
_ADD_NEED = """
INSERT INTO need (circle_id, posted_by, beneficiary, beneficiary_member, skill_id, words, language, place_name,
                  lat, lon, address, by_phone, people, send_to, repeat_weeks, repeat_days, repeat_until, times, zone,
                  state, created_at, changed_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *
"""
_ADD_SLOT = """
INSERT INTO slot (circle_id, need_id, starts_at, ends_at, local_start, local_end, zone, places, state)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open') ON CONFLICT (need_id, starts_at) DO NOTHING RETURNING *
"""
_NEED_STATE = "UPDATE need SET state = ?, version = version + 1, changed_at = ? WHERE id = ? RETURNING *"
_SEND_TO = "UPDATE need SET send_to = ?, version = version + 1, changed_at = ? WHERE id = ? RETURNING *"
_WIDEN = "UPDATE need SET widened_m = widened_m + ?, version = version + 1, changed_at = ? WHERE id = ? RETURNING *"
_PLACE = """
UPDATE need SET place_name = ?, lat = ?, lon = ?, address = ?, by_phone = ?, version = version + 1, changed_at = ?
 WHERE id = ? RETURNING *
"""
_TIMES = "UPDATE need SET times = ?, version = version + 1, changed_at = ? WHERE id = ?"
_NEED_PEOPLE = "UPDATE need SET people = ?, version = version + 1, changed_at = ? WHERE id = ?"
_SLOT_STATE = "UPDATE slot SET state = ?, version = version + 1 WHERE id = ? RETURNING *"
_MOVE = """
UPDATE slot SET starts_at = ?, ends_at = ?, local_start = ?, local_end = ?, version = version + 1
 WHERE id = ? RETURNING *
"""
_TOUCH = "UPDATE slot SET version = version + 1 WHERE need_id = ? AND state = 'open' RETURNING id"
_PLACES = "UPDATE slot SET places = ?, version = version + 1 WHERE id = ? RETURNING *"


def need(tx: Tx, need_id: NeedId) -> Need | None:
    """Give a need by id."""
    row = tx.execute(_NEED, (need_id,)).fetchone()
    return None if row is None else _need(row)


def slot(tx: Tx, slot_id: SlotId) -> Slot | None:
    """Give a slot by id."""
    row = tx.execute(_SLOT, (slot_id,)).fetchone()
    return None if row is None else _slot(row)


def slots_of(tx: Tx, need_id: NeedId) -> list[Slot]:
    """Give every slot of a need, earliest first, also cancelled and past ones."""
    return [_slot(row) for row in tx.execute(_SLOTS_OF, (need_id,))]


def open_slots(tx: Tx, circle_id: CircleId, *, now: datetime) -> list[Slot]:
    """Give the open slots of published needs that have not ended, earliest first."""
    return [_slot(row) for row in tx.execute(_OPEN_SLOTS, (circle_id, to_ms(now)))]


def asked(tx: Tx, circle_id: CircleId) -> list[Need]:
    """Give the needs that wait for a coordinator to look, oldest first."""
    return [_need(row) for row in tx.execute(_ASKED, (circle_id,))]


def held(tx: Tx, slot_id: SlotId) -> int:
    """Count the places of a slot that a commitment holds."""
    count: int = tx.execute(_HELD, (slot_id,)).fetchone()["n"]
    return count


def add_need(
    tx: Tx,
    *,
    now: datetime,
    circle: CircleId,
    posted_by: MemberId,
    beneficiary: Beneficiary,
    beneficiary_member: MemberId | None,
    skill: SkillId,
    words: str,
    language: str,
    times: tuple[WallTime, ...],
    zone: str,
    people: int = 1,
    place_name: str = "",
    lat: float | None = None,
    lon: float | None = None,
    address: str = "",
    by_phone: bool = False,
    send_to: SendTo = SendTo.BEST,
    repeat: Repetition | None = None,
    state: NeedState = NeedState.PUBLISHED,
) -> Need:
    """Write a need. Its slots are added apart (`add_slot`)."""
    at = to_ms(now)
    days = None if repeat is None else json.dumps(list(repeat.days))
    until = None if repeat is None or repeat.until is None else repeat.until.isoformat()
    row = (
        circle,
        posted_by,
        beneficiary,
        beneficiary_member,
        skill,
        words,
        language,
        place_name,
        lat,
        lon,
        address,
    )
    row += (int(by_phone), people, send_to, None if repeat is None else repeat.weeks, days, until)
    row += (_times(times), zone, state, at, at)
    return _need(tx.execute(_ADD_NEED, row).fetchone())


def _times(times: tuple[WallTime, ...]) -> str:
    return json.dumps([[_iso(start), _iso(end)] for start, end in times])


def _iso(wall: datetime) -> str:
    return wall.isoformat(timespec="minutes")


def add_slot(tx: Tx, of: Need, *, starts_at: datetime, ends_at: datetime, wall: WallTime) -> Slot | None:
    """Write one occurrence; None when the need has one at that instant already."""
    start, end = wall
    row = (of.circle_id, of.id, to_ms(starts_at), to_ms(ends_at), _iso(start), _iso(end), of.zone, of.people)
    written = tx.execute(_ADD_SLOT, row).fetchone()
    return None if written is None else _slot(written)


def set_need_state(tx: Tx, need_id: NeedId, *, now: datetime, state: NeedState) -> Need:
    """Publish, close, decline or cancel a need."""
    return _need(tx.execute(_NEED_STATE, (state, to_ms(now), need_id)).fetchone())


def set_send_to(tx: Tx, need_id: NeedId, *, now: datetime, send_to: SendTo) -> Need:
    """Note how people now learn of a need."""
    return _need(tx.execute(_SEND_TO, (send_to, to_ms(now), need_id)).fetchone())


def widen(tx: Tx, need_id: NeedId, *, now: datetime, by_m: int) -> Need:
    """Add metres to everybody's reach for this need."""
    return _need(tx.execute(_WIDEN, (by_m, to_ms(now), need_id)).fetchone())


def set_place(
    tx: Tx,
    need_id: NeedId,
    *,
    now: datetime,
    place_name: str,
    lat: float | None,
    lon: float | None,
    address: str,
    by_phone: bool,
) -> Need:
    """Write where it is."""
    row = (place_name, lat, lon, address, int(by_phone), to_ms(now), need_id)
    return _need(tx.execute(_PLACE, row).fetchone())


def set_times(tx: Tx, need_id: NeedId, *, now: datetime, times: tuple[WallTime, ...]) -> None:
    """Write the wall times that further occurrences follow."""
    tx.execute(_TIMES, (_times(times), to_ms(now), need_id))


def set_people(tx: Tx, need_id: NeedId, *, now: datetime, people: int) -> None:
    """Write how many people further occurrences want."""
    tx.execute(_NEED_PEOPLE, (people, to_ms(now), need_id))


def set_slot_state(tx: Tx, slot_id: SlotId, *, state: SlotState) -> Slot:
    """End or cancel a slot."""
    return _slot(tx.execute(_SLOT_STATE, (state, slot_id)).fetchone())


def move_slot(tx: Tx, slot_id: SlotId, *, starts_at: datetime, ends_at: datetime, wall: WallTime) -> Slot:
    """Write another time. Commitments follow apart (`bot.services.commitments.slot_moved`)."""
    row = (to_ms(starts_at), to_ms(ends_at), _iso(wall[0]), _iso(wall[1]), slot_id)
    return _slot(tx.execute(_MOVE, row).fetchone())


def touch_open_slots(tx: Tx, need_id: NeedId) -> list[SlotId]:
    """Raise the version of a need's open slots (its place changed), and give their ids."""
    return [SlotId(row["id"]) for row in tx.execute(_TOUCH, (need_id,)).fetchall()]


def set_places(tx: Tx, slot_id: SlotId, *, places: int) -> Slot:
    """Write how many people a slot wants. The schema refuses fewer than have promised (I3)."""
    return _slot(tx.execute(_PLACES, (places, slot_id)).fetchone())
