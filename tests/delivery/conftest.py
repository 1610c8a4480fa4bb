"""One post office, one database file, one sender: started for a test and ended with it."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.clock import Clock
from bot.delivery.bell import Bell
from bot.delivery.connection import Line
from bot.delivery.sending.limits import Limits
from bot.delivery.sending.sender import Sender
from storage.connection import Database, Tx, open_database, prepare
from storage.migrate import migrate
from storage.queues.outbox import Priority, enqueue
from tests.delivery.post_office import TOKEN, PostOffice

#: So many that no test waits for them.
WIDE = Limits(overall=10_000, chat=10_000, group=10_000)


class Rig:
    """What a test of delivery holds in its hands."""

    def __init__(self, database: Database, office: PostOffice) -> None:
        self.database = database
        self.office = office
        self.clock = Clock()
        self.bell = Bell()
        self.worker_bell = Bell()
        self.line = Line(token=TOKEN, root=office.root, request_timeout_s=2.0)

    async def do(self, work: Callable[[Tx], Any]) -> Any:
        """One transaction."""
        return await self.database.transact(work)

    async def rows(self, sql: str, *values: Any) -> list[dict[str, Any]]:
        """What the database says."""
        return await self.do(lambda tx: [dict(row) for row in tx.execute(sql, values)])

    async def row(self, sql: str, *values: Any) -> dict[str, Any]:
        """The one row that there is."""
        (only,) = await self.rows(sql, *values)
        return only

    async def queue(
        self,
        *,
        chat: int | None = 7,
        person: int | None = None,
        key: str = "error-kept",
        mode: Any = "message",
        kind: str = "text",
        priority: Priority = Priority.REPLY,
        subject: dict[str, Any] | None = None,
        **more: Any,
    ) -> int:
        """Put one sentence of the catalogue into the outbox."""
        about = subject if subject is not None else {"key": key, "values": {}}
        return await self.do(
            lambda tx: enqueue(
                tx,
                now=self.clock.now(),
                kind=kind,
                subject=about,
                priority=priority,
                mode=mode,
                person=person,
                chat=None if person else chat,
                **more,
            )
        )

    def new_sender(self, limits: Limits = WIDE) -> Sender:
        """A sender on this outbox."""
        return Sender(
            database=self.database,
            line=self.line,
            clock=self.clock,
            limits=limits,
            bell=self.bell,
            worker_bell=self.worker_bell,
        )

    async def send_all(self, limits: Limits = WIDE, timeout_s: float = 20.0) -> Sender:
        """Send until the outbox is empty, then stop."""
        sender = self.new_sender(limits)
        running = asyncio.create_task(sender.run())
        async with asyncio.timeout(timeout_s):
            while await self.rows("SELECT 1 FROM outbox WHERE state IN ('queued', 'sending') LIMIT 1"):  # noqa: ASYNC110 - a table
                await asyncio.sleep(0.01)
        sender.stop()
        await running
        return sender


@pytest.fixture
async def office() -> AsyncIterator[PostOffice]:
    """A Bot API server."""
    office = PostOffice()
    await office.open()
    yield office
    await office.close()


def new_database(path: Path) -> None:
    """An empty database of the newest schema."""
    connection = sqlite3.connect(path, isolation_level=None)
    prepare(connection)
    migrate(connection)
    connection.close()


@pytest.fixture
async def rig(tmp_path: Path, office: PostOffice) -> AsyncIterator[Rig]:
    """A database with one chat in it, and everything that sends."""
    new_database(tmp_path / "minga.db")
    async with open_database(tmp_path / "minga.db") as database:
        rig = Rig(database, office)
        await rig.do(
            lambda tx: tx.execute("INSERT INTO chat (id, kind, language) VALUES (7, 'private', 'en')")
        )
        await rig.line.bot.initialize()
        yield rig
        await rig.line.bot.shutdown()
