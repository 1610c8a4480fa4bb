"""What changes about needs and slots. A slot's version rises with time and place; a need's with everything."""

from datetime import datetime

from bot.domain.ids import MemberId, NeedId, SkillId, SlotId
from bot.domain.states import NeedState, SlotState
from storage.connection import Tx
from storage.instants import to_ms
from storage.needs.needs import (
    Beneficiary,
    Need,
    Repetition,
    SendTo,
    Slot,
    WallTime,
    iso,
    need_of,
    repeat_columns,
    slot_of,
    times_text,
)

_NEED_STATE = "UPDATE need SET state = ?, version = version + 1, changed_at = ? WHERE id = ? RETURNING *"
_SEND_TO = "UPDATE need SET send_to = ?, version = version + 1, changed_at = ? WHERE id = ? RETURNING *"
_WIDEN = """
UPDATE need SET widened_m = widened_m + ?, version = version + 1, changed_at = ? WHERE id = ? RETURNING *
"""
_PLACE = """
UPDATE need SET place_name = ?, lat = ?, lon = ?, address = ?, to_place = ?, to_lat = ?, to_lon = ?, to_address = ?,
       by_phone = ?, version = version + 1, changed_at = ?
 WHERE id = ? RETURNING *
"""
_REWRITE = """
UPDATE need SET beneficiary = ?, beneficiary_member = ?, skill_id = ?, words = ?, times = ?, people = ?,
       place_name = ?, lat = ?, lon = ?, address = ?, to_place = ?, to_lat = ?, to_lon = ?, to_address = ?,
       by_phone = ?, send_to = ?,
       repeat_weeks = ?, repeat_days = ?, repeat_until = ?, changed_at = ?
 WHERE id = ? RETURNING *
"""
_ANSWER = "UPDATE need SET answer = ? WHERE id = ?"
_REPEAT = """
UPDATE need SET repeat_days = ?, repeat_until = ?, version = version + 1, changed_at = ? WHERE id = ?
"""
_MADE = "UPDATE need SET made_until = ? WHERE id = ?"
_TOUCH_NEED = "UPDATE need SET version = version + 1, changed_at = ? WHERE id = ? RETURNING *"
_TIMES = "UPDATE need SET times = ?, version = version + 1, changed_at = ? WHERE id = ?"
_NEED_PEOPLE = "UPDATE need SET people = ?, version = version + 1, changed_at = ? WHERE id = ?"
_SLOT_STATE = "UPDATE slot SET state = ? WHERE id = ? RETURNING *"
_MOVE = """
UPDATE slot SET starts_at = ?, ends_at = ?, local_start = ?, local_end = ?, version = version + 1
 WHERE id = ? RETURNING *
"""
_TOUCH = "UPDATE slot SET version = version + 1 WHERE need_id = ? AND state = 'open' RETURNING id"
_PLACES = "UPDATE slot SET places = ? WHERE id = ? RETURNING *"


def set_need_state(tx: Tx, need_id: NeedId, *, now: datetime, state: NeedState) -> Need:
    """Publish, close, decline or cancel a need."""
    return need_of(tx.execute(_NEED_STATE, (state, to_ms(now), need_id)).fetchone())


def set_send_to(tx: Tx, need_id: NeedId, *, now: datetime, send_to: SendTo) -> Need:
    """Note how people now learn of a need."""
    return need_of(tx.execute(_SEND_TO, (send_to, to_ms(now), need_id)).fetchone())


def widen(tx: Tx, need_id: NeedId, *, now: datetime, by_m: int) -> Need:
    """Add metres to everybody's reach for this need."""
    return need_of(tx.execute(_WIDEN, (by_m, to_ms(now), need_id)).fetchone())


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
    to_place: str = "",
    to_lat: float | None = None,
    to_lon: float | None = None,
    to_address: str = "",
) -> Need:
    """Write where it is, and where a trip ends."""
    where = (place_name, lat, lon, address, to_place, to_lat, to_lon, to_address, int(by_phone))
    return need_of(tx.execute(_PLACE, (*where, to_ms(now), need_id)).fetchone())


def set_times(tx: Tx, need_id: NeedId, *, now: datetime, times: tuple[WallTime, ...]) -> None:
    """Write the wall times that further occurrences follow."""
    tx.execute(_TIMES, (times_text(times), to_ms(now), need_id))


def set_people(tx: Tx, need_id: NeedId, *, now: datetime, people: int) -> None:
    """Write how many people further occurrences want."""
    tx.execute(_NEED_PEOPLE, (people, to_ms(now), need_id))


def touch_need(tx: Tx, need_id: NeedId, *, now: datetime) -> Need:
    """Raise a need's version, because something of its slots changed."""
    return need_of(tx.execute(_TOUCH_NEED, (to_ms(now), need_id)).fetchone())


def set_slot_state(tx: Tx, slot_id: SlotId, *, state: SlotState) -> Slot:
    """End or cancel a slot."""
    return slot_of(tx.execute(_SLOT_STATE, (state, slot_id)).fetchone())


def move_slot(tx: Tx, slot_id: SlotId, *, starts_at: datetime, ends_at: datetime, wall: WallTime) -> Slot:
    """Write another time. Commitments follow apart (`bot.services.promises.commitments.slot_moved`)."""
    row = (to_ms(starts_at), to_ms(ends_at), iso(wall[0]), iso(wall[1]), slot_id)
    return slot_of(tx.execute(_MOVE, row).fetchone())


def touch_open_slots(tx: Tx, need_id: NeedId) -> list[SlotId]:
    """Raise the version of a need's open slots (its place changed), and give their ids."""
    return [SlotId(row["id"]) for row in tx.execute(_TOUCH, (need_id,)).fetchall()]


def set_places(tx: Tx, slot_id: SlotId, *, places: int) -> Slot:
    """Write how many people a slot wants. The schema refuses fewer than have promised (I3)."""
    return slot_of(tx.execute(_PLACES, (places, slot_id)).fetchone())


def rewrite(
    tx: Tx,
    need_id: NeedId,
    *,
    now: datetime,
    beneficiary: Beneficiary,
    beneficiary_member: MemberId | None,
    skill: SkillId,
    words: str,
    times: tuple[WallTime, ...],
    people: int,
    place_name: str,
    lat: float | None,
    lon: float | None,
    address: str,
    by_phone: bool,
    to_place: str = "",
    to_lat: float | None = None,
    to_lon: float | None = None,
    to_address: str = "",
    send_to: SendTo,
    repeat: Repetition | None,
) -> Need:
    """Write a need anew, before it is published. Its version stays: what follows raises it."""
    weeks, days, until = repeat_columns(repeat)
    what = (beneficiary, beneficiary_member, skill, words, times_text(times), people)
    where = (place_name, lat, lon, address, to_place, to_lat, to_lon, to_address, int(by_phone), send_to)
    return need_of(tx.execute(_REWRITE, (*what, *where, weeks, days, until, to_ms(now), need_id)).fetchone())


def set_answer(tx: Tx, need_id: NeedId, *, answer: str) -> None:
    """Write the kind word with which a need was declined."""
    tx.execute(_ANSWER, (answer, need_id))


def set_repeat(tx: Tx, need_id: NeedId, *, now: datetime, repeat: Repetition) -> None:
    """Write on which days a repetition goes on, and until when."""
    _, days, until = repeat_columns(repeat)
    tx.execute(_REPEAT, (days, until, to_ms(now), need_id))


def set_made_until(tx: Tx, need_id: NeedId, *, until: datetime) -> None:
    """Write up to which instant (aware) a repetition's slots have been made."""
    tx.execute(_MADE, (to_ms(until), need_id))
