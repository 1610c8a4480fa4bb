"""Needs and their slots: wall time as it was said is kept beside the instants that follow from it."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.ids import CircleId, MemberId, NeedId, SkillId, SlotId
from bot.domain.states import HOLDING, NeedState, SlotState
from storage.connection import Tx
from storage.instants import from_ms, maybe_from_ms, to_ms


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
    """A need that comes again: every so many weeks, on weekdays (0 is Monday), until a local date inclusive."""

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
    #: A trip: where it ends, "" and None when it ends where it starts; its exact address is kept apart as well.
    to_place: str
    to_lat: float | None
    to_lon: float | None
    to_address: str
    by_phone: bool
    #: Per slot.
    people: int
    send_to: SendTo
    #: None: once.
    repeat: Repetition | None
    #: Up to this instant (aware UTC) a repetition's slots have been made, once each; None: none yet.
    made_until: datetime | None
    #: Wall times as said, in `zone`; a repetition goes on from the first.
    times: tuple[WallTime, ...]
    zone: str
    #: Added to everybody's reach, metres.
    widened_m: int
    #: A coordinator's kind word when it was declined.
    answer: str
    state: NeedState
    #: Rises with every change of the need or of one of its slots: whoever coordinates acts on a version.
    version: int
    created_at: datetime

    @property
    def trip(self) -> bool:
        """Whether it ends elsewhere than it starts."""
        return bool(self.to_place) or self.to_lat is not None


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
    #: Rises when time or place change, and then only: a yes is to a version.
    version: int


def _wall(iso: str) -> datetime:
    return datetime.fromisoformat(iso)


def need_of(row: sqlite3.Row) -> Need:
    """Read a row of the table `need`."""
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
        to_place=row["to_place"],
        to_lat=row["to_lat"],
        to_lon=row["to_lon"],
        to_address=row["to_address"],
        by_phone=bool(row["by_phone"]),
        people=row["people"],
        send_to=SendTo(row["send_to"]),
        repeat=repeat,
        made_until=maybe_from_ms(row["made_until"]),
        times=tuple((_wall(start), _wall(end)) for start, end in json.loads(row["times"])),
        zone=row["zone"],
        widened_m=row["widened_m"],
        answer=row["answer"],
        state=NeedState(row["state"]),
        version=row["version"],
        created_at=from_ms(row["created_at"]),
    )


def slot_of(row: sqlite3.Row) -> Slot:
    """Read a row of the table `slot`."""
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
_HELD = f"SELECT count(*) AS n FROM commitment WHERE slot_id = ? AND state IN ({_holding})"  # noqa: S608 - ours
_ADD_NEED = """
INSERT INTO need (circle_id, posted_by, beneficiary, beneficiary_member, skill_id, words, language,
                  place_name, lat, lon, address, to_place, to_lat, to_lon, to_address, by_phone, people, send_to,
                  repeat_weeks, repeat_days, repeat_until, times, zone, state, created_at, changed_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *
"""
_ADD_SLOT = """
INSERT INTO slot (circle_id, need_id, starts_at, ends_at, local_start, local_end, zone, places, state)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open') ON CONFLICT (need_id, starts_at) DO NOTHING RETURNING *
"""


def need(tx: Tx, need_id: NeedId) -> Need | None:
    """Give a need by id."""
    row = tx.execute(_NEED, (need_id,)).fetchone()
    return None if row is None else need_of(row)


def slot(tx: Tx, slot_id: SlotId) -> Slot | None:
    """Give a slot by id."""
    row = tx.execute(_SLOT, (slot_id,)).fetchone()
    return None if row is None else slot_of(row)


def slots_of(tx: Tx, need_id: NeedId) -> list[Slot]:
    """Give every slot of a need, earliest first, also cancelled and past ones."""
    return [slot_of(row) for row in tx.execute(_SLOTS_OF, (need_id,))]


def open_slots(tx: Tx, circle_id: CircleId, *, now: datetime) -> list[Slot]:
    """Give the open slots of published needs that have not ended, earliest first."""
    return [slot_of(row) for row in tx.execute(_OPEN_SLOTS, (circle_id, to_ms(now)))]


def asked(tx: Tx, circle_id: CircleId) -> list[Need]:
    """Give the needs that wait for a coordinator to look, oldest first."""
    return [need_of(row) for row in tx.execute(_ASKED, (circle_id,))]


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
    to_place: str = "",
    to_lat: float | None = None,
    to_lon: float | None = None,
    to_address: str = "",
    by_phone: bool = False,
    send_to: SendTo = SendTo.BEST,
    repeat: Repetition | None = None,
    state: NeedState = NeedState.PUBLISHED,
) -> Need:
    """Write a need. Its slots are added apart (`add_slot`)."""
    at = to_ms(now)
    who: tuple[object, ...] = (circle, posted_by, beneficiary, beneficiary_member, skill, words, language)
    where: tuple[object, ...] = (place_name, lat, lon, address, to_place, to_lat, to_lon, to_address)
    how: tuple[object, ...] = (int(by_phone), people, send_to)
    when = (*repeat_columns(repeat), times_text(times), zone)
    row = (*who, *where, *how, *when, state, at, at)
    return need_of(tx.execute(_ADD_NEED, row).fetchone())


def repeat_columns(repeat: Repetition | None) -> tuple[int | None, str | None, str | None]:
    """Give a repetition as the table keeps it: weeks, weekdays, until."""
    if repeat is None:
        return None, None, None
    until = None if repeat.until is None else repeat.until.isoformat()
    return repeat.weeks, json.dumps(list(repeat.days)), until


def times_text(times: tuple[WallTime, ...]) -> str:
    """Give wall times as the table keeps them."""
    return json.dumps([[iso(start), iso(end)] for start, end in times])


def iso(wall: datetime) -> str:
    """Give a wall time as the table keeps it, to the minute."""
    return wall.isoformat(timespec="minutes")


def add_slot(tx: Tx, of: Need, *, starts_at: datetime, ends_at: datetime, wall: WallTime) -> Slot | None:
    """Write one occurrence; None when the need has one at that instant already."""
    start, end = wall
    row = (of.circle_id, of.id, to_ms(starts_at), to_ms(ends_at), iso(start), iso(end), of.zone, of.people)
    written = tx.execute(_ADD_SLOT, row).fetchone()
    return None if written is None else slot_of(written)
