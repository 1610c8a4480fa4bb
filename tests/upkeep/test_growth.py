"""What grows with use stops growing, whatever the number of days; and nobody waits for the letting go."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.delivery.waking.housekeeping import Backups, Housekeeping, following_night
from storage.connection import LOG_LIMIT_BYTES, Database, checkpoint, open_database, prepare
from storage.instants import to_ms
from storage.migrate import migrate
from storage.queues import kept
from storage.upkeep import backup, retention
from storage.upkeep.backup import open_for_reading

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
DAY = timedelta(days=1)
GROWING = ("inbox", "outbox", "due", "act", "card", "choice", "draft")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    path = tmp_path / "minga.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection)
    async with open_database(path) as database:
        yield database


def live_a_day(tx: sqlite3.Connection, day: datetime, number: int) -> None:
    """What one day leaves in the tables of the way in and out, and nothing ever takes away by itself."""
    at, chat = to_ms(day), 1000 + number % 50
    for n in range(20):
        key = number * 20 + n
        tx.execute(
            "INSERT INTO inbox (kind, update_id, digest, received_at, state, handled_at) "
            "VALUES ('update', ?, 'd', ?, 'done', ?)",
            (key, at, at),
        )
        inbox = tx.execute("SELECT max(id) FROM inbox").fetchone()[0]
        due = tx.execute(
            "INSERT INTO due (kind, subject, due_at, state, ended_at) "
            "VALUES ('reminder.giver.before', ?, ?, 'sent', ?) RETURNING id",
            (key, at, at),
        ).fetchone()[0]
        outbox = tx.execute(
            "INSERT INTO outbox (created_at, not_before, cause, due_id, priority, kind, mode, chat_id, state, "
            "ended_at) VALUES (?, ?, ?, ?, 1, 'text', 'message', ?, 'sent', ?) RETURNING id",
            (at, at, inbox, due, chat, at),
        ).fetchone()[0]
        tx.execute(
            "INSERT INTO act (at, cause, due_id, object, object_id, version, action) "
            "VALUES (?, ?, ?, 'slot', ?, 1, 'over')",
            (at, inbox, due, key),
        )
        tx.execute(
            "INSERT INTO card VALUES (?, 'slot', ?, 1, 'd', ?, ?)", (chat, f'{{"slot":{key}}}', outbox, at)
        )
        tx.execute("DELETE FROM choice WHERE chat_id = ?", (chat,))
        tx.execute("INSERT INTO choice VALUES (?, 1, ?, 'Yes', 'y', 'yes')", (chat, outbox))
        tx.execute(
            "INSERT INTO draft (chat_id, form, step, state, created_at, changed_at) "
            "VALUES (?, 'need', 'card', ?, ?, ?)",
            (chat, ("done", "kept")[n % 2], at, at),
        )


async def test_after_enough_days_no_table_grows_any_more(database: Database):
    sizes: dict[int, dict[str, int]] = {}
    days = retention.YEAR.days + 120
    step = 5  # nights in between are like any other
    for number in range(0, days, step):
        day = NOW + number * DAY

        def live(tx: sqlite3.Connection, day: datetime = day, number: int = number) -> None:
            live_a_day(tx, day, number)
            retention.expire(tx, now=day)

        await database.transact(live)
        sizes[number] = await database.transact(
            lambda tx: {name: tx.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in GROWING}
        )

    early, late = sizes[retention.YEAR.days + 20], sizes[days - step]
    assert early == late, "a table goes on growing"
    assert late["inbox"] <= 20 * (retention.MONTH.days // step + 1)
    assert late["outbox"] <= 20 * (retention.FORTNIGHT.days // step + 2) + 50
    assert late["act"] <= 20 * (retention.YEAR.days // step + 1)


async def test_what_a_circle_decided_and_what_moved_hours_stays(database: Database):
    def live(tx: sqlite3.Connection) -> list[str]:
        tx.execute("INSERT INTO circle VALUES (1, 'c', 'en', 'UTC', '', NULL, NULL, 0)")
        tx.execute("INSERT INTO person (id, name, language, created_at) VALUES (1, 'Anna', 'en', 0)")
        tx.execute("INSERT INTO member (id, circle_id, person_id, joined_at) VALUES (1, 1, 1, 0)")
        tx.execute("INSERT INTO ledger_account VALUES (1, 1, NULL, 0), (2, 1, 1, 0)")
        for thing, action in (("circle", "decide"), ("slot", "over"), ("contribution", "state_hours")):
            tx.execute(
                "INSERT INTO act (at, circle_id, object, object_id, version, action) VALUES (0, 1, ?, 1, 1, ?)",
                (thing, action),
            )
        tx.execute(
            "INSERT INTO transfer (circle_id, from_account, to_account, minutes, at, act_id) VALUES (1, 1, 2, 60, 0, 3)"
        )
        retention.expire(tx, now=NOW)
        return [row["object"] for row in tx.execute("SELECT object FROM act ORDER BY id")]

    assert await database.transact(live) == ["circle", "contribution"]


def test_every_table_that_the_way_in_and_out_fills_has_its_time():
    assert {one.table for one in retention.RETENTIONS} >= set(GROWING)


async def test_a_moved_clock_brings_the_nights_work_and_a_start_makes_up_for_a_missed_one(database: Database):
    clock = Clock(is_movable=True)
    house = Housekeeping(database=database, clock=clock, changed=lambda: None)
    await house.begin()
    house.look()
    assert house.is_busy  # never done before
    await asyncio.wait_for(house._task, 30)
    await database.transact(lambda tx: live_a_day(tx, clock.now(), 1))
    house.look()
    assert not house.is_busy
    assert house.next_at() == following_night(clock.now())

    clock.move_to(32 * 24 * 3_600_000)
    house.look()
    await asyncio.wait_for(house._task, 30)

    assert await database.transact(lambda tx: tx.execute("SELECT count(*) FROM inbox").fetchone()[0]) == 0
    later = Clock(33 * 24 * 3_600_000 + 3_600_000, is_movable=True)
    again = Housekeeping(database=database, clock=later, changed=lambda: None)
    await again.begin()
    again.look()
    assert again.is_busy
    await asyncio.wait_for(again._task, 30)


async def test_a_night_leaves_a_backup_and_a_failed_one_is_remembered(database: Database, tmp_path: Path):
    folder = tmp_path / "backups"
    backups = Backups(database=tmp_path / "minga.db", folder=folder, keep=2)
    clock = Clock(is_movable=True)
    house = Housekeeping(database=database, clock=clock, changed=lambda: None, backups=backups)

    await house.work()
    failed = await database.transact(lambda tx: kept.kept(tx, "backup_failed"))
    folder.mkdir()
    for day in range(1, 5):
        clock.move_to(day * 24 * 3_600_000)
        await house.work()

    assert "There is no folder" in (failed or "")
    assert await database.transact(lambda tx: kept.kept(tx, "backup_failed")) == ""
    assert len(backup.listed(folder)) == 2


async def test_a_log_that_grew_while_somebody_read_is_small_again_afterwards(
    database: Database, tmp_path: Path
):
    log = tmp_path / "minga.db-wal"

    def write(tx: sqlite3.Connection) -> None:
        tx.execute("INSERT INTO kept VALUES (hex(randomblob(8)), hex(randomblob(500000)))")

    with closing(open_for_reading(tmp_path / "minga.db")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM kept").fetchone()
        for _ in range(30):
            await database.transact(write)
        grown = log.stat().st_size
        began = time.monotonic()
        assert await database.maintain(checkpoint) is False
        assert time.monotonic() - began < 2  # whoever reads is not waited for
    for _ in range(3):
        await database.transact(write)

    assert grown > LOG_LIMIT_BYTES
    assert log.stat().st_size <= LOG_LIMIT_BYTES
    assert await database.maintain(checkpoint) is True
    assert log.stat().st_size == 0


async def measure(path: Path, rows: int) -> dict[str, float]:
    """Let go of half of a large inbox beside a writer whose every wait is measured (seconds)."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        prepare(connection)
        migrate(connection)
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO inbox (kind, update_id, digest, received_at, state, handled_at) "
            "VALUES ('update', ?, ?, ?, 'done', ?)",
            (
                (i, f"{i:064x}", at, at)
                for i in range(rows)
                for at in [to_ms(NOW - (60 if i < rows // 2 else 1) * DAY)]
            ),
        )
        connection.execute("COMMIT")
    waits, is_over = [], asyncio.Event()
    async with open_database(path) as database:

        async def press() -> None:
            while not is_over.is_set():
                began = time.monotonic()
                await database.transact(lambda tx: kept.keep(tx, "press", str(len(waits))))
                waits.append(time.monotonic() - began)
                await asyncio.sleep(0.01)

        pressing = asyncio.create_task(press())
        steps: list[float] = []
        whole = time.monotonic()
        for one in retention.RETENTIONS:
            after: int | None = retention.BEGINNING
            while after is not None:
                began = time.monotonic()
                after, _ = await database.transact(
                    lambda tx, one=one, after=after: retention.step(tx, one, now=NOW, after=after)
                )
                steps.append(time.monotonic() - began)
                await asyncio.sleep(0.002)
        whole = time.monotonic() - whole
        is_over.set()
        await pressing
        left = await database.transact(lambda tx: tx.execute("SELECT count(*) FROM inbox").fetchone()[0])
    waits.sort()
    return {
        "rows left": left,
        "whole_s": whole,
        "steps": len(steps),
        "longest_step_s": max(steps),
        "press_p99_s": waits[int(len(waits) * 0.99)],
        "press_max_s": waits[-1],
    }


@pytest.mark.faults
async def test_nobody_waits_while_half_a_million_rows_are_let_go(tmp_path: Path):
    found = await measure(tmp_path / "minga.db", 1_000_000)

    print(found)
    assert found["rows left"] == 500_000
    assert found["longest_step_s"] < 0.5
    assert found["press_p99_s"] < 0.25
