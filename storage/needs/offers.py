"""Offers: a member's standing "I can". No hours at all means any time."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.ids import CircleId, MemberId, OfferId, SkillId
from bot.domain.needs.offers import OfferTimes
from bot.domain.states import OfferState
from bot.domain.words import Weekly
from storage.connection import Tx
from storage.instants import maybe_from_ms, to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a member can give, when, and how far they would go."""

    id: OfferId
    circle_id: CircleId
    member_id: MemberId
    skill_id: SkillId
    #: Their own words, in their language.
    words: str
    language: str
    #: Metres; None: as far as the circle's rule says.
    reach_m: int | None
    #: Distance does not matter.
    by_phone: bool
    times: OfferTimes
    paused_until: datetime | None
    state: OfferState
    version: int


_GET = "SELECT * FROM offer WHERE id = ?"
_OF_MEMBER = """
SELECT * FROM offer WHERE member_id = ? AND (state <> 'ended' OR id = ?) ORDER BY id
"""
_STANDING = """
SELECT * FROM offer WHERE member_id = ? AND skill_id = ? AND state <> 'ended' ORDER BY id LIMIT 1
"""
_HOURS = "SELECT * FROM offer_hours WHERE offer_id = ? ORDER BY weekday, from_minute"
_EXCEPT = "SELECT * FROM offer_except WHERE offer_id = ? ORDER BY from_date"
# An id is never used again: erasure deletes offers, and what was done to them under that id stays (I2).
_ADD = """
INSERT INTO offer (id, circle_id, member_id, skill_id, words, language, reach_m, by_phone, from_date, to_date,
                   state, created_at, changed_at)
VALUES (1 + max(COALESCE((SELECT max(id) FROM offer), 0),
                COALESCE((SELECT max(object_id) FROM act WHERE object = 'offer'), 0)),
        ?, ?, ?, ?, ?, ?, ?, ?, ?, 'active', ?, ?) RETURNING id
"""
_CHANGE = """
UPDATE offer SET skill_id = ?, words = ?, language = ?, reach_m = ?, by_phone = ?, from_date = ?, to_date = ?,
       version = version + 1, changed_at = ?
 WHERE id = ?
"""
_STATE = """
UPDATE offer SET state = ?, paused_until = ?, version = version + 1, changed_at = ? WHERE id = ?
"""
_CLEAR = ("DELETE FROM offer_hours WHERE offer_id = ?", "DELETE FROM offer_except WHERE offer_id = ?")
_ADD_HOURS = "INSERT INTO offer_hours (offer_id, weekday, from_minute, to_minute) VALUES (?, ?, ?, ?)"
_ADD_EXCEPT = (
    "INSERT INTO offer_except (offer_id, from_date, to_date) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
)


def _day(iso: str | None) -> date | None:
    return None if iso is None else date.fromisoformat(iso)


def _offer(tx: Tx, row: sqlite3.Row) -> Offer:
    return Offer(
        id=OfferId(row["id"]),
        circle_id=CircleId(row["circle_id"]),
        member_id=MemberId(row["member_id"]),
        skill_id=SkillId(row["skill_id"]),
        words=row["words"],
        language=row["language"],
        reach_m=row["reach_m"],
        by_phone=bool(row["by_phone"]),
        times=OfferTimes(
            hours=tuple(
                Weekly(weekday=h["weekday"], from_minute=h["from_minute"], to_minute=h["to_minute"])
                for h in tx.execute(_HOURS, (row["id"],))
            ),
            from_date=_day(row["from_date"]),
            to_date=_day(row["to_date"]),
            excluded=tuple(
                (date.fromisoformat(e["from_date"]), date.fromisoformat(e["to_date"]))
                for e in tx.execute(_EXCEPT, (row["id"],))
            ),
        ),
        paused_until=maybe_from_ms(row["paused_until"]),
        state=OfferState(row["state"]),
        version=row["version"],
    )


def offer(tx: Tx, offer_id: OfferId) -> Offer | None:
    """Give an offer by id."""
    row = tx.execute(_GET, (offer_id,)).fetchone()
    return None if row is None else _offer(tx, row)


def offers_of(tx: Tx, member_id: MemberId, *, also: OfferId | None = None) -> list[Offer]:
    """Give a member's offers that have not ended (`also`: and this one), oldest first."""
    return [_offer(tx, row) for row in tx.execute(_OF_MEMBER, (member_id, also)).fetchall()]


def standing_offer(tx: Tx, member_id: MemberId, skill_id: SkillId) -> Offer | None:
    """Give the offer of a skill that a member has already, if any."""
    row = tx.execute(_STANDING, (member_id, skill_id)).fetchone()
    return None if row is None else _offer(tx, row)


def add_offer(
    tx: Tx,
    *,
    now: datetime,
    circle: CircleId,
    member: MemberId,
    skill: SkillId,
    words: str,
    language: str,
    reach_m: int | None,
    by_phone: bool,
    times: OfferTimes,
) -> OfferId:
    """Write a new offer."""
    at = to_ms(now)
    dates = _dates(times)
    row = (circle, member, skill, words, language, reach_m, int(by_phone), *dates, at, at)
    offer_id = OfferId(tx.execute(_ADD, row).fetchone()["id"])
    _write_times(tx, offer_id, times)
    return offer_id


def change_offer(
    tx: Tx,
    offer_id: OfferId,
    *,
    now: datetime,
    skill: SkillId,
    words: str,
    language: str,
    reach_m: int | None,
    by_phone: bool,
    times: OfferTimes,
) -> None:
    """Write an offer anew."""
    tx.execute(
        _CHANGE, (skill, words, language, reach_m, int(by_phone), *_dates(times), to_ms(now), offer_id)
    )
    for clear in _CLEAR:
        tx.execute(clear, (offer_id,))
    _write_times(tx, offer_id, times)


def set_offer_state(
    tx: Tx, offer_id: OfferId, *, now: datetime, state: OfferState, paused_until: datetime | None = None
) -> None:
    """Pause, take up, rest or end an offer."""
    until = None if paused_until is None else to_ms(paused_until)
    tx.execute(_STATE, (state, until, to_ms(now), offer_id))


def _dates(times: OfferTimes) -> tuple[str | None, str | None]:
    first, last = times.from_date, times.to_date
    return (first.isoformat() if first else None, last.isoformat() if last else None)


def _write_times(tx: Tx, offer_id: OfferId, times: OfferTimes) -> None:
    hours: Iterable[Weekly] = times.hours
    tx.executemany(_ADD_HOURS, [(offer_id, h.weekday, h.from_minute, h.to_minute) for h in hours])
    tx.executemany(
        _ADD_EXCEPT, [(offer_id, first.isoformat(), last.isoformat()) for first, last in times.excluded]
    )
