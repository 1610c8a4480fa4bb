"""The streets and quarters that a circle's steward has pinned."""

import sqlite3
from dataclasses import dataclass

from bot.domain.ids import CircleId
from bot.domain.words import fold
from storage.connection import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """A name that the circle knows, degrees."""

    id: int
    name: str
    #: Without case and accents: how it is looked up.
    folded: str
    lat: float
    lon: float


_KNOWN = "SELECT * FROM place WHERE circle_id = ? ORDER BY folded"
_CIRCLE = "SELECT place_name, lat, lon FROM circle WHERE id = ? AND place_name <> '' AND lat IS NOT NULL"
_GET = "SELECT * FROM place WHERE circle_id = ? AND id = ?"
_PIN = """
INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (circle_id, folded) DO UPDATE SET name = excluded.name, lat = excluded.lat, lon = excluded.lon
RETURNING *
"""
_UNPIN = "DELETE FROM place WHERE circle_id = ? AND id = ? RETURNING *"


def _place(row: sqlite3.Row) -> KnownPlace:
    return KnownPlace(id=row["id"], name=row["name"], folded=row["folded"], lat=row["lat"], lon=row["lon"])


def known(tx: Tx, circle_id: CircleId) -> list[KnownPlace]:
    """Give all places that a circle knows, by name."""
    return [_place(row) for row in tx.execute(_KNOWN, (circle_id,))]


def understood(tx: Tx, circle_id: CircleId) -> list[KnownPlace]:
    """Give all names that are understood as a place: the pinned ones, and the circle's own (id 0) if it has a position.

    "Cathays, Cardiff" is understood as "Cathays" too.
    """
    pinned = known(tx, circle_id)
    row = tx.execute(_CIRCLE, (circle_id,)).fetchone()
    if row is None:
        return pinned
    name = row["place_name"].split(",")[0].strip()
    taken = {one.folded for one in pinned}
    own = KnownPlace(id=0, name=name, folded=fold(name).strip(), lat=row["lat"], lon=row["lon"])
    return pinned if own.folded in taken else [*pinned, own]


def place(tx: Tx, circle_id: CircleId, place_id: int) -> KnownPlace | None:
    """Give one of a circle's places."""
    row = tx.execute(_GET, (circle_id, place_id)).fetchone()
    return None if row is None else _place(row)


def pin(tx: Tx, circle_id: CircleId, *, name: str, folded: str, lat: float, lon: float) -> KnownPlace:
    """Pin a name to a point, or move it there."""
    return _place(tx.execute(_PIN, (circle_id, name, folded, lat, lon)).fetchone())


def unpin(tx: Tx, circle_id: CircleId, place_id: int) -> KnownPlace | None:
    """Forget a name; None when it was not known."""
    row = tx.execute(_UNPIN, (circle_id, place_id)).fetchone()
    return None if row is None else _place(row)
