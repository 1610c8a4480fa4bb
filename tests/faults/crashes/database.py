"""The real database, each of whose transactions can end in a crash.

Its thread is left out: what it would run is run in the event loop, one after the other as in the thread, after as many
turns of the loop as chance says. So the other parts of the bot go on meanwhile, and a seed gives the same run again.
"""

import asyncio
import random
import sqlite3
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, TypeVar

from bot.delivery.sending.taking import Taken
from storage.connection import Database, Tx, open_database
from storage.queues.sending import Waiting
from tests.faults.crashes import naming
from tests.faults.crashes.points import Points, Stage, sending

T = TypeVar("T")

#: The longest that a transaction lets the other parts go on, turns of the event loop.
MOST_TURNS = 3


class CrashingDatabase(Database):
    """A writer connection that knows when its process is no more."""

    def __init__(self, path: Path, points: Points, chance: random.Random) -> None:
        super().__init__(open_database(path)._connector, iter_chunk_size=64)
        self._points = points
        self._chance = chance
        self._turn = asyncio.Lock()

    def __await__(self) -> Generator[Any, None, "CrashingDatabase"]:
        return self._open().__await__()

    async def _open(self) -> "CrashingDatabase":
        self._connection = self._connector()
        return self

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        async with self._turn:
            for _ in range(self._chance.randint(0, MOST_TURNS)):
                await asyncio.sleep(0)
            return fn(*args, **kwargs)

    async def close(self) -> None:
        """End the process's connection; after a crash nothing of it counts any more."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    async def transact(self, work: Callable[[Tx], T]) -> T:
        return await self._between(naming.detail(work) or self._kind(work), work, super().transact)

    async def maintain(self, work: Callable[[sqlite3.Connection], None]) -> None:
        await self._between("", work, super().maintain)

    async def _between(self, of: str, work: Callable[[Tx], T], run: Callable[[Any], Any]) -> T:
        place = naming.place_asking()
        self._points.asked.add(place)
        name = place + of
        self._points.reach(name, Stage.BEFORE)

        def bounded(tx: Tx) -> T:
            result = work(tx)
            self._points.reach(name, Stage.WORKED)
            return result

        result: T = await run(bounded)
        if isinstance(result, Taken):
            sending.set((result.row.id, result.row.kind))
        self._points.reach(name, Stage.COMMITTED)
        return result

    def _kind(self, work: Callable[[Tx], T]) -> str:
        """Say of which kind the row is that is about to be taken or given up."""
        for cell in getattr(work, "__closure__", None) or ():
            value = cell.cell_contents
            if isinstance(value, Waiting):
                row = self._conn.execute("SELECT kind FROM outbox WHERE id = ?", (value.id,)).fetchone()
                return "" if row is None else f" [{row['kind']}]"
        return ""
