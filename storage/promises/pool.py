"""Whom to look at for a slot where very many offer its skill: from near to far, and longest not asked first.

With up to `ALL` offers of the skill everybody is looked at. Above, people come in slices, those of the need's own cell
first, then of the cells around it, until whoever asks has enough: so a look costs what the people looked at cost,
however many there are. The table `able` is kept by triggers (migration 0011).
"""

import heapq
import json
import math
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from bot.domain.ids import MemberId
from bot.domain.promises.matching import Wanted
from storage.connection import Tx

#: With so many offers of a skill at most, everybody is looked at.
ALL: Final = 600
#: People in a slice, at most.
SLICE: Final = 300
#: Of those for whom distance does not matter or is not known, so many come before those who are near.
_ANYWHERE_FIRST: Final = 100

#: A cell's sides in degrees, and how many make a whole turn; `able_now` has the same numbers.
_ROWS_A_DEGREE: Final = 50
_COLS_A_DEGREE: Final = 100 / 3
_COLS: Final = 12_000
_METRES_A_DEGREE: Final = 111_195
_ANYWHERE: Final = (-1, -1)

#: Blocks of four hours, of which a week has 42.
_BLOCK: Final = timedelta(hours=4)
_BLOCKS: Final = 42

_MANY = "SELECT count(*) AS n FROM (SELECT 1 FROM able WHERE skill_id IN (SELECT value FROM json_each(?)) LIMIT ?)"
_REACH = """
SELECT max(reach_m) AS reach FROM json_each(?) AS one
 CROSS JOIN able INDEXED BY able_reach ON able.skill_id = one.value AND able.reach_m IS NOT NULL
"""
_IN_CELL = """
SELECT asked, offer_id, member_id FROM able INDEXED BY able_cell
 WHERE skill_id = :skill AND cell_row = :row AND cell_col = :col AND (hours & :hours) = :hours
   AND (asked, offer_id) > (:asked, :offer)
 ORDER BY asked, offer_id LIMIT :most
"""
_WHEREVER = """
SELECT asked, offer_id, member_id FROM able INDEXED BY able_asked
 WHERE skill_id = :skill AND (hours & :hours) = :hours AND (asked, offer_id) > (:asked, :offer)
 ORDER BY asked, offer_id LIMIT :most
"""


def is_whole(tx: Tx, same: str) -> bool:
    """Tell whether so few offer these skills (ids, a JSON list) that everybody is looked at."""
    number: int = tx.execute(_MANY, (same, ALL + 1)).fetchone()["n"]
    return number <= ALL


def slices(tx: Tx, same: str, wanted: Wanted, *, any_hours: bool = False) -> Iterator[list[MemberId]]:
    """Give everybody with an active offer of these skills who may be within reach, nobody twice.

    From near to far, and in each ring whoever was asked least recently first; where there is no distance, only so.
    Whoever has no time in a part of the week that the slot touches is not among them, unless with `any_hours`.
    """
    hours = 0 if any_hours else blocks(wanted.local_start, wanted.local_end)
    seen: set[MemberId] = set()
    for found in _streams(tx, same, wanted, hours):
        new = [member for member in dict.fromkeys(found) if member not in seen]
        seen.update(new)
        if new:
            yield new


def _streams(tx: Tx, same: str, wanted: Wanted, hours: int) -> Iterator[list[MemberId]]:
    if wanted.by_phone or wanted.lat is None or wanted.lon is None:
        yield from _stream(tx, same, hours, None)
        return
    anywhere = _stream(tx, same, hours, [_ANYWHERE], first=_ANYWHERE_FIRST)
    yield next(anywhere, [])
    for cells in rings(wanted.lat, wanted.lon, reach=_reach(tx, same, wanted)):
        yield from _stream(tx, same, hours, cells)
    yield from anywhere


def _stream(
    tx: Tx, same: str, hours: int, cells: Sequence[tuple[int, int]] | None, *, first: int = SLICE
) -> Iterator[list[MemberId]]:
    """Give the people of some cells (None: of all) in slices, whoever was asked least recently first."""
    where: list[dict[str, int]] = [{}] if cells is None else [{"row": row, "col": col} for row, col in cells]
    sources = [{"skill": skill, "hours": hours, **at} for skill in json.loads(same) for at in where]
    statement = _WHEREVER if cells is None else _IN_CELL
    after, most = (-1, -1), first
    while sources:
        limits = {"asked": after[0], "offer": after[1], "most": most}
        found = [tx.execute(statement, source | limits).fetchall() for source in sources]
        rows = list(islice(heapq.merge(*found, key=lambda row: (row["asked"], row["offer_id"])), most))
        if rows:
            yield [MemberId(row["member_id"]) for row in rows]
            after = (rows[-1]["asked"], rows[-1]["offer_id"])
        # Whatever gave nothing will give nothing more.
        sources = [source for source, there in zip(sources, found, strict=True) if there]
        most = SLICE


def _reach(tx: Tx, same: str, wanted: Wanted) -> int:
    """Give the farthest that anybody would come, in metres."""
    farthest = tx.execute(_REACH, (same,)).fetchone()["reach"]
    return max(wanted.reach_m, farthest or 0) + wanted.widened_m


def rings(lat: float, lon: float, *, reach: int) -> Iterator[list[tuple[int, int]]]:
    """Give the cells around a point in degrees, ring by ring, as far as `reach` in metres can matter."""
    row, col = int((lat + 90) * _ROWS_A_DEGREE), int((lon + 180) * 100 / 3) % _COLS
    height = _METRES_A_DEGREE / _ROWS_A_DEGREE
    # Where the meridians meet cells have no width: there the ring's rows decide.
    width = max(height / 10, _METRES_A_DEGREE / _COLS_A_DEGREE * math.cos(math.radians(abs(lat) + 0.5)))
    ring = 0
    # Whoever lives in a ring is farther away than all rings between.
    while (ring - 1) * min(height, width) <= reach:
        around = [
            (row + up, (col + across) % _COLS)
            for up in range(-ring, ring + 1)
            for across in (range(-ring, ring + 1) if abs(up) == ring else (-ring, ring))
        ]
        yield list(dict.fromkeys(around))
        ring += 1


def blocks(start: datetime, end: datetime) -> int:
    """Give the bits of the blocks of four hours that a time touches (naive local datetimes, `start` before `end`)."""
    at = start.replace(hour=start.hour - start.hour % 4, minute=0, second=0, microsecond=0)
    bits = 0
    while at < end and bits < (1 << _BLOCKS) - 1:
        bits |= 1 << (at.weekday() * 6 + at.hour // 4)
        at += _BLOCK
    return bits
