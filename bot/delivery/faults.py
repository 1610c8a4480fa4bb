"""Which failures of SQLite are the machine's (a full disk, a lock) and pass, and which are bugs of ours."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from typing import TypeVar

from storage.connection import Database, Tx

T = TypeVar("T")

_log = logging.getLogger(__name__)

_PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    }
)
#: The first and the longest wait between two tries, seconds.
_FIRST_S, _LONGEST_S = 0.2, 30.0


def will_pass(error: BaseException) -> bool:
    """Tell whether the same transaction may succeed later: nothing is wrong with what it does."""
    if isinstance(error, OSError | MemoryError):
        return True
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, sqlite3.Error) and code is not None and (code & 0xFF) in _PASSING


async def persist(database: Database, work: Callable[[Tx], T]) -> T:
    """Run a transaction, again and again while the disk is full or locked: its effect must not be lost.

    Raises what `work` raises when that is a bug.
    """
    wait = _FIRST_S
    while True:
        try:
            return await database.transact(work)
        except Exception as error:
            if not will_pass(error):
                raise
            _log.error(
                "The database cannot be written (%s); trying again in %.1f s. "
                "Is its disk full or failing (df -h, dmesg), or does another program hold it?",
                error,
                wait,
            )
        await asyncio.sleep(wait)
        wait = min(wait * 2, _LONGEST_S)
