"""Whom to look at: the table that says it is always right, and the slices miss nobody who might fit."""

import json
import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import MemberId
from bot.domain.needs.availability import within_hours
from bot.domain.needs.offers import OfferTimes
from bot.domain.people.places import trip_metres
from bot.domain.promises.matching import Wanted
from bot.domain.words import Weekly
from storage.promises import pool
from storage.promises.pool import blocks, rings
from tests.support.desk import Desk
from tests.support.promises import Street, a_street

CARDIFF = (51.495, -3.175)
#: What the table's own statistics would be in a town of a million.
_STATISTICS = (
    ("able", "able_cell", "1200000 24000 480 60 1 1 1 1"),
    ("able", "able_asked", "1200000 24000 2 1 1 1"),
    ("able", "able_reach", "60000 1200 20"),
    ("able", "able_member", "1200000 2"),
)


def local(text: str) -> datetime:
    """A naive local time."""
    return datetime.fromisoformat(text)


def _kept(desk: Desk) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in desk.query("SELECT * FROM able ORDER BY offer_id")]


def _right(desk: Desk) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in desk.query("SELECT * FROM able_now ORDER BY offer_id")]


def _do_something(desk: Desk, street: Street, rng: random.Random) -> None:
    """Write something of what the table follows, as the bot's own statements or an erasure would."""
    tx, member = desk.tx, rng.choice([*street.members.values()])
    offers = [row["id"] for row in desk.query("SELECT id FROM offer")]
    offer = rng.choice(offers) if offers else None
    state = rng.choice(("active", "paused", "resting", "ended"))
    deeds: list[tuple[str, tuple[Any, ...]]] = [
        (
            "UPDATE member SET lat = ?, lon = ? WHERE id = ?",
            (rng.uniform(-90, 90), rng.uniform(-180, 180), member),
        ),
        ("UPDATE member SET lat = NULL, lon = NULL WHERE id = ?", (member,)),
        ("UPDATE OR IGNORE offer SET by_phone = ? WHERE id = ?", (rng.randint(0, 1), offer)),
        ("UPDATE offer SET reach_m = ? WHERE id = ?", (rng.choice((None, 500, 9000)), offer)),
        (
            "UPDATE offer SET skill_id = ? WHERE id = ?",
            (street.skill(rng.choice(("driving", "shopping"))), offer),
        ),
        ("UPDATE invitation SET sent_at = ? WHERE member_id = ?", (rng.randrange(10**12), member)),
        ("DELETE FROM invitation WHERE member_id = ?", (member,)),
        ("DELETE FROM offer_hours WHERE offer_id = ?", (offer,)),
        (
            "INSERT OR REPLACE INTO offer_hours VALUES (?, ?, ?, ?)",
            (offer, rng.randint(0, 6), rng.randint(0, 700), rng.randint(701, 1440)),
        ),
        ("UPDATE offer_hours SET to_minute = 1440 WHERE offer_id = ?", (offer,)),
        ("UPDATE offer SET state = ? WHERE id = ? AND state <> ?", (state, offer, state)),
        ("DELETE FROM offer_hours WHERE offer_id = ?", (offer,)),
        ("DELETE FROM offer WHERE id = ? AND id NOT IN (SELECT offer_id FROM offer_hours)", (offer,)),
    ]
    sql, values = rng.choice(deeds)
    try:
        tx.execute(sql, values)
    except desk.tx.IntegrityError:
        return  # a change of state that is none


@pytest.mark.parametrize("seed", range(6))
def test_the_table_says_what_the_offers_say_whatever_is_written(desk: Desk, seed: int) -> None:
    rng = random.Random(seed)
    street = a_street(desk, "Mair", "Nia", "Olwen")
    desk.tx.execute("DROP TRIGGER offer_transition")
    street.need()
    changed = 0
    for _ in range(120):
        before = _kept(desk)
        _do_something(desk, street, rng)
        if rng.random() < 0.1:
            street.offer(rng.choice(("Mair", "Nia")), times=OfferTimes(hours=(_weekly(rng),)))
        assert _kept(desk) == _right(desk)
        changed += before != _kept(desk)
    assert changed > 30


def _weekly(rng: random.Random) -> Weekly:
    begins = rng.randrange(0, 1380)
    return Weekly(weekday=rng.randint(0, 6), from_minute=begins, to_minute=rng.randint(begins + 1, 1440))


def test_an_erased_member_is_in_no_cell(desk: Desk) -> None:
    street = a_street(desk, "Mair")

    desk.tx.execute("DELETE FROM offer WHERE member_id = ?", (street.members["Mair"],))

    assert _kept(desk) == []


@given(
    st.datetimes(local("2026-01-01"), local("2027-01-01")),
    st.timedeltas(timedelta(minutes=1), timedelta(days=2)),
    st.lists(st.builds(_weekly, st.randoms(use_true_random=False)), min_size=1, max_size=6),
)
def test_whoever_has_the_hours_has_their_blocks(
    start: datetime, length: timedelta, hours: Sequence[Weekly]
) -> None:
    start = start.replace(second=0, microsecond=0)
    end = start + length
    mine = sum(
        1 << bit
        for bit in range(42)
        if any(
            one.weekday == bit // 6
            and one.from_minute < bit % 6 * 240 + 240
            and one.to_minute > bit % 6 * 240
            for one in hours
        )
    )

    wanted = blocks(start, end)

    assert wanted
    if within_hours(OfferTimes(hours=tuple(hours)), start, end):
        assert mine & wanted == wanted


@pytest.mark.parametrize(
    ("start", "end", "bits"),
    [
        ("2026-11-26T09:30", "2026-11-26T11:00", 1 << (3 * 6 + 2)),
        ("2026-11-26T09:30", "2026-11-26T12:00", 1 << (3 * 6 + 2)),
        ("2026-11-26T09:30", "2026-11-26T12:01", 3 << (3 * 6 + 2)),
        ("2026-11-29T23:00", "2026-11-30T01:00", 1 | 1 << 41),
        ("2026-11-02T00:00", "2026-11-20T00:00", (1 << 42) - 1),
    ],
)
def test_the_blocks_of_a_time_are_those_that_it_touches(start: str, end: str, bits: int) -> None:
    assert blocks(local(start), local(end)) == bits


@given(
    st.floats(-80, 80),
    st.floats(-180, 179.99),
    st.floats(-0.3, 0.3),
    st.floats(-0.3, 0.3),
    st.integers(100, 20_000),
)
def test_whoever_is_within_reach_lives_in_one_of_the_rings(
    lat: float, lon: float, north: float, east: float, reach: int
) -> None:
    home = (lat + north, (lon + east + 180) % 360 - 180)
    cell = (int((home[0] + 90) * 50), int((home[1] + 180) * 100 / 3) % 12_000)

    around = list(rings(lat, lon, reach=reach))

    ring = next((number for number, cells in enumerate(around) if cell in cells), None)
    if trip_metres(home, (lat, lon)) <= reach:
        assert ring is not None
    assert len({one for cells in around for one in cells}) == sum(map(len, around))


def _a_town(desk: Desk, number: int, seed: int = 1) -> Street:
    """Many drivers: most in town, some farther away, some whose place is unknown, a few by phone; some asked before."""
    rng = random.Random(seed)
    street = a_street(desk)
    for one in range(number):
        at = (
            None if rng.random() < 0.1 else (CARDIFF[0] + rng.gauss(0, 0.03), CARDIFF[1] + rng.gauss(0, 0.05))
        )
        street.join(f"D{one}", at=at)
        times = OfferTimes() if rng.random() < 0.5 else OfferTimes(hours=(_weekly(rng), _weekly(rng)))
        street.offer(f"D{one}", times=times, by_phone=rng.random() < 0.05)
    desk.tx.execute("UPDATE able SET asked = abs(random()) % 1000 WHERE offer_id % 3 = 0")
    return street


def _wanted(**fields: Any) -> Wanted:
    start = local("2026-11-26T09:30")
    base: dict[str, Any] = {
        "now": datetime(2026, 11, 24, 9).astimezone(),
        "local_start": start,
        "local_end": start + timedelta(minutes=90),
        "words": "",
        "language": "en",
        "helped": frozenset(),
        "beneficiary_language": None,
        "lat": CARDIFF[0],
        "lon": CARDIFF[1],
        "by_phone": False,
        "reach_m": 3000,
        "widened_m": 0,
    }
    return Wanted(**base | fields)


@pytest.mark.parametrize("fields", [{}, {"reach_m": 500}, {"by_phone": True}, {"lat": None, "lon": None}])
@pytest.mark.parametrize("any_hours", [False, True])
def test_the_slices_hold_everybody_who_may_fit_and_nobody_twice(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, fields: dict[str, Any], *, any_hours: bool
) -> None:
    monkeypatch.setattr(pool, "SLICE", 7)
    monkeypatch.setattr(pool, "_ANYWHERE_FIRST", 3)
    street = _a_town(desk, 120)
    wanted = _wanted(**fields)
    same = json.dumps([street.skill()])

    found = [one for part in pool.slices(desk.tx, same, wanted, any_hours=any_hours) for one in part]

    assert len(found) == len(set(found))
    may = desk.query(
        """SELECT able.*, member.lat, member.lon FROM able JOIN member ON member.id = able.member_id
            WHERE (hours & ?1) = ?1""",
        0 if any_hours else blocks(wanted.local_start, wanted.local_end),
    )
    needed = {
        MemberId(row["member_id"])
        for row in may
        if wanted.start is None
        or wanted.by_phone
        or row["cell_row"] == -1
        or trip_metres((row["lat"], row["lon"]), wanted.start) <= wanted.reach_m
    }
    assert len(needed) > 5
    assert needed <= set(found) <= {row["member_id"] for row in may}


def test_the_nearest_come_first_and_of_a_ring_whoever_was_not_asked_for_longest(desk: Desk) -> None:
    street = _a_town(desk, 80)
    same = json.dumps([street.skill()])

    first, second, third, *_ = [*pool.slices(desk.tx, same, _wanted(), any_hours=True)]

    rows = {row["member_id"]: row for row in desk.query("SELECT * FROM able")}
    assert {rows[one]["cell_row"] for one in first} == {-1}
    [own] = {(rows[one]["cell_row"], rows[one]["cell_col"]) for one in second}
    assert own == next(iter(rings(*CARDIFF, reach=1)))[0]
    assert len({(rows[one]["cell_row"], rows[one]["cell_col"]) for one in third}) > 3
    for ring in (second, third):
        asked = [(rows[one]["asked"], rows[one]["offer_id"]) for one in ring]
        assert asked == sorted(asked)


def test_everybody_is_looked_at_where_few_offer_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    street = _a_town(desk, 6)
    same = json.dumps([street.skill()])

    monkeypatch.setattr(pool, "ALL", 6)
    assert pool.is_whole(desk.tx, same)
    monkeypatch.setattr(pool, "ALL", 5)
    assert not pool.is_whole(desk.tx, same)


@pytest.mark.parametrize("has_statistics", [False, True], ids=["new", "after a night"])
@pytest.mark.parametrize(
    ("sql", "values"),
    [
        (pool._MANY, ("[1]", 7)),
        (pool._REACH, ("[1]",)),
        (pool._IN_CELL, {"row": 1, "col": 1, "skill": 1, "hours": 0, "asked": 0, "offer": 0, "most": 9}),
        (pool._WHEREVER, {"skill": 1, "hours": 0, "asked": 0, "offer": 0, "most": 9}),
    ],
    ids=["many", "reach", "in a cell", "wherever"],
)
def test_the_offers_are_read_by_index_alone(
    desk: Desk, sql: str, values: Any, *, has_statistics: bool
) -> None:
    if has_statistics:
        desk.tx.execute("ANALYZE")
        desk.tx.execute("DELETE FROM sqlite_stat1")
        desk.tx.executemany("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", _STATISTICS)
        desk.tx.execute("ANALYZE sqlite_schema")

    plan = [row["detail"] for row in desk.tx.execute("EXPLAIN QUERY PLAN " + sql, values)]

    reads = [line for line in plan if " able" in line]
    assert reads
    assert all(line.startswith("SEARCH") and "COVERING INDEX" in line for line in reads), plan
    if sql in (pool._WHEREVER, pool._IN_CELL):
        assert not any("TEMP B-TREE" in line for line in plan), plan
