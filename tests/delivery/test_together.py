"""Many updates that wait are handled in one transaction, and each is still whole, in its turn, once."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from telegram import Update
from telegram.ext import TypeHandler

from bot.clock import Clock
from bot.delivery import worker as workers
from bot.delivery.application import Router
from bot.delivery.worker import Worker
from bot.services.turn import Due, Turn
from handlers import registry
from handlers.visit import Visit
from storage.connection import Tx
from storage.instants import to_ms
from storage.queues import due, inbox
from tests.delivery.conftest import Rig
from tests.delivery.test_intake import message

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Still(Clock):
    """A clock that stands still."""

    def now(self) -> datetime:
        return NOW


class Counted:
    """A worker whose handler is the test's, and the transactions that wrote something."""

    def __init__(self, rig: Rig, handler: Callable[[Visit], None]) -> None:
        self.rig = rig
        self.commits = 0
        self.worker = Worker(
            database=rig.database,
            bot=rig.line.bot,
            clock=Still(),
            bell=rig.worker_bell,
            handled=self._count,
            router=Router(rig.line.bot, lambda run: [TypeHandler(Update, run(handler))]),
        )

    def _count(self) -> None:
        self.commits += 1

    async def come(self, *texts: str, at: datetime = NOW) -> None:
        first = len(await self.rig.rows("SELECT id FROM inbox")) + 1
        arrivals = [inbox.arrival(message(number, text)) for number, text in enumerate(texts, first)]
        await self.rig.do(lambda tx: inbox.store(tx, now=at, arrivals=arrivals))

    async def work(self) -> None:
        await self.worker._router.open()
        while await self.worker.step():
            pass
        await self.worker._router.close()

    async def said(self) -> list[str]:
        return [row["value"] for row in await self.rig.rows("SELECT value FROM kept ORDER BY name")]

    async def states(self) -> list[str]:
        return [row["state"] for row in await self.rig.rows("SELECT state FROM inbox ORDER BY id")]


def keep(tx: Tx, text: str) -> None:
    (count,) = tx.execute("SELECT count(*) FROM kept").fetchone()
    tx.execute("INSERT INTO kept (name, value) VALUES (?, ?)", (f"{count:04}", text))


def note(visit: Visit) -> None:
    """Writes down what was said; fails after that when told to."""
    keep(visit.turn.tx, visit.text)
    if visit.text == "break":
        raise RuntimeError("a bug")
    if visit.text == "spoil":  # found out at the commit only
        visit.turn.tx.execute("PRAGMA defer_foreign_keys = ON")
        visit.turn.tx.execute(
            "INSERT INTO choice (chat_id, number, outbox_id, label, data) VALUES (7, 1, 77, '', '')"
        )


async def test_what_waits_is_handled_in_one_transaction_in_its_order(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(workers, "_LONGEST_S", 60.0)  # how long one may last is not what this is about
    counted = Counted(rig, note)
    await counted.come(*"abcdefgh")

    await counted.work()

    assert await counted.said() == list("abcdefgh")
    assert counted.commits == 1
    assert counted.worker.rows == 8


async def test_one_that_fails_leaves_nothing_and_the_others_go_on(rig: Rig):
    counted = Counted(rig, note)
    await counted.come("a", "b", "break", "c", "d")

    await counted.work()

    assert await counted.said() == ["a", "b", "c", "d"]
    assert await counted.states() == ["done", "done", "quarantined", "done", "done"]
    assert [row["cause"] for row in await rig.rows("SELECT cause FROM outbox")] == [3]
    assert counted.worker.rows == 5


async def test_one_that_spoils_the_commit_takes_nobody_with_it(rig: Rig):
    counted = Counted(rig, note)
    await counted.come("a", "b", "spoil", "c", "d")

    await counted.work()

    assert await counted.said() == ["a", "b", "c", "d"]
    assert await counted.states() == ["done", "done", "quarantined", "done", "done"]


async def test_what_is_tried_again_one_by_one_is_handled_at_the_instant_of_its_turn(rig: Rig):
    counted = Counted(rig, note)
    await counted.come("a", at=NOW - 4 * MINUTE)
    await counted.work()
    # Set back by the wall: received before what was handled already.
    await counted.come("b", at=NOW - 5 * MINUTE)
    await counted.come("c", at=NOW - 3 * MINUTE)
    await counted.come("spoil", at=NOW - 2 * MINUTE)
    await counted.come("d", at=NOW - 1 * MINUTE)

    await counted.work()

    rows = await rig.rows("SELECT handled_at FROM inbox WHERE state = 'done' ORDER BY id")
    assert [row["handled_at"] for row in rows] == [to_ms(NOW - minutes * MINUTE) for minutes in (4, 4, 3, 1)]


async def test_what_falls_due_between_two_updates_comes_between_them(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
):
    def strike(turn: Turn, what: Due) -> None:
        keep(turn.tx, f"due {what.subject}")

    def plan(visit: Visit) -> None:
        note(visit)
        if visit.text == "a":
            due.plan(visit.turn.tx, kind="strike", subject=2, at=NOW - 4 * MINUTE)

    monkeypatch.setattr(registry, "DUES", {"strike": strike})
    counted = Counted(rig, plan)
    await counted.come("a", at=NOW - 5 * MINUTE)
    await counted.come("b", at=NOW - 3 * MINUTE)
    await counted.come("c", at=NOW - 1 * MINUTE)
    await rig.do(lambda tx: due.plan(tx, kind="strike", subject=1, at=NOW - 2 * MINUTE))

    await counted.work()

    assert await counted.said() == ["a", "due 2", "b", "due 1", "c"]


async def test_a_long_transaction_is_cut_so_that_others_can_write(rig: Rig, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(workers, "_LONGEST_S", 0.0)
    counted = Counted(rig, note)
    await counted.come("a", "b", "c")

    await counted.work()

    assert await counted.said() == ["a", "b", "c"]
    assert counted.commits == 3


async def test_a_disk_that_fails_takes_back_all_of_them_and_they_come_again(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
):
    failures = [sqlite3.OperationalError("disk I/O error")]
    failures[0].sqlite_errorcode = sqlite3.SQLITE_IOERR

    def fail_once(visit: Visit) -> None:
        note(visit)
        if visit.text == "b" and failures:
            raise failures.pop()

    async def at_once(_seconds: float) -> None:
        return None

    monkeypatch.setattr(workers.asyncio, "sleep", at_once)
    counted = Counted(rig, fail_once)
    await counted.come("a", "b", "c")

    await counted.work()

    assert await counted.said() == ["a", "b", "c"]
    assert await counted.states() == ["done", "done", "done"]
