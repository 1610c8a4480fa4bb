"""Keeps the world between starts: one SQLite file, in which only what changed is written, whole or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.sandbox.world.shelf import Shelf
from bot.sandbox.world.world import World

#: Changes are written this often, seconds.
WRITE_EVERY_S = 1.0

_CREATE = "CREATE TABLE IF NOT EXISTS thing (kind TEXT, key TEXT, value TEXT, PRIMARY KEY (kind, key)) STRICT"
_READ = "SELECT key, value FROM thing WHERE kind = ? ORDER BY rowid"
_WRITE = (
    "INSERT INTO thing (kind, key, value) VALUES (?, ?, ?) "
    "ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value"
)
_DELETE = "DELETE FROM thing WHERE kind = ? AND key = ?"


def _plain_key(key: Any) -> str:
    return f"{key[0]}:{key[1]}" if isinstance(key, tuple) else str(key)


class Store:
    """The world's file. `path` is made if it is not there."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute(_CREATE)
        self._writing = asyncio.Lock()
        #: A write that was cancelled goes on in its thread: nobody else may touch the connection until it is done.
        self._in_use = threading.Lock()
        #: What changed and is not known to be written: (kind, key) to JSON, or to None for what is gone.
        self._unwritten: dict[tuple[str, str], str | None] = {}

    def load(self, world: World) -> None:
        """Fill the world with what was kept."""
        for shelf in _shelves(world):
            rows = self._connection.execute(_READ, (shelf.kind,))
            shelf.load((key, json.loads(value)) for key, value in rows)
        world.resume()

    async def write(self, world: World) -> None:
        """Write what changed since the last time, in one transaction."""
        async with self._writing:
            self._collect(world)
            if self._unwritten:
                await asyncio.to_thread(self._write_collected)

    def close(self, world: World) -> None:
        """Write the last changes and let go of the file."""
        self._collect(world)
        self._write_collected()
        with self._in_use:
            self._connection.close()

    async def keep_writing(self, world: World, *, failed: Callable[[Exception], None]) -> None:
        """Write every second until cancelled; an error (a full disk) is told and the next second tries again."""
        while True:
            await asyncio.sleep(WRITE_EVERY_S)
            try:
                await self.write(world)
            except sqlite3.Error as error:
                failed(error)

    def _collect(self, world: World) -> None:
        with self._in_use:
            for shelf in _shelves(world):
                for key, value in shelf.take_changes(key_of=_plain_key):
                    self._unwritten[shelf.kind, key] = None if value is None else json.dumps(value)

    def _write_collected(self) -> None:
        """Write and forget what was collected; when that fails it stays collected."""
        connection = self._connection
        with self._in_use:
            connection.execute("BEGIN IMMEDIATE")
            try:
                for (kind, key), value in self._unwritten.items():
                    if value is None:
                        connection.execute(_DELETE, (kind, key))
                    else:
                        connection.execute(_WRITE, (kind, key, value))
                connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            self._unwritten.clear()


def _shelves(world: World) -> tuple[Shelf[Any, Any], ...]:
    return (
        world.notes,
        world.people,
        world.chats,
        world.messages,
        world.presses,
        world.files,
        world.queue.waiting,
    )
