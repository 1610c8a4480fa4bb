"""One connection writes, and a transaction is one uninterruptible piece of its thread's work.

aiosqlite gives every statement a trip to its thread (some 160 µs), and a task that is cancelled between two
of them leaves a transaction open on a connection that others share. Here the whole transaction makes the trip:
a plain function of an `sqlite3.Connection`. Whoever awaits may be cancelled; the transaction is not.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import aiosqlite

Tx = sqlite3.Connection
T = TypeVar("T")

#: A write waits this long for a lock that another process holds, milliseconds.
BUSY_TIMEOUT_MS = 10_000
#: The log may be larger while somebody reads; the next time that it starts over it is cut to this, bytes.
LOG_LIMIT_BYTES = 16 * 1024 * 1024

_PRAGMAS = f"""
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA busy_timeout = {BUSY_TIMEOUT_MS};
PRAGMA temp_store = MEMORY;
PRAGMA journal_size_limit = {LOG_LIMIT_BYTES};
"""


def prepare(connection: sqlite3.Connection) -> None:
    """Set what every connection of ours has: WAL, full synchronisation, foreign keys, rows by name."""
    connection.row_factory = sqlite3.Row
    connection.executescript(_PRAGMAS)


def run_transaction(connection: sqlite3.Connection, work: Callable[[Tx], T]) -> T:
    """Run `work` between BEGIN IMMEDIATE and COMMIT; any exception rolls back and goes on to the caller."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return result


def checkpoint(connection: sqlite3.Connection) -> bool:
    """Bring the whole log into the file and empty it; False while somebody reads, who is not waited for.

    Outside of any transaction.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        busy: int = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    return not busy


class Database(aiosqlite.Connection):
    """The writer connection of one database file.

    >>> async with open_database(path) as database:
    ...     await database.transact(lambda tx: tx.execute("…"))
    """

    async def transact(self, work: Callable[[Tx], T]) -> T:
        """Run `work(tx)` as one transaction in the connection's thread and return its result.

        Transactions are queued and run one after the other. If the awaiting task is cancelled, the transaction
        still runs to its end. Raises whatever `work` raises, after rolling back.
        """

        def whole() -> T:
            return run_transaction(self._conn, work)

        done: T = await asyncio.shield(asyncio.ensure_future(self._execute(whole)))  # type: ignore[no-untyped-call]
        return done

    async def maintain(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` in the connection's thread, outside of any transaction (VACUUM, checkpoints).

        Raises whatever `work` raises.
        """
        done: T = await asyncio.shield(asyncio.ensure_future(self._execute(work, self._conn)))  # type: ignore[no-untyped-call]
        return done


def open_database(path: Path | str, *, checkpoints_itself: bool = True) -> Database:
    """Give the (not yet opened) connection to the database at `path`; enter it with `async with`.

    Without `checkpoints_itself` somebody else brings the log into the file (Litestream, which has to see each page).

    Raises `sqlite3.DatabaseError` on entering when the file is no database.
    """

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(str(path), isolation_level=None)
        try:
            prepare(connection)
            if not checkpoints_itself:
                connection.execute("PRAGMA wal_autocheckpoint = 0")
        except BaseException:
            connection.close()
            raise
        return connection

    return Database(connect, iter_chunk_size=64)
