"""What has to be there before anything starts: a folder that can be written, a database of this program's schema."""

import errno
import logging
import sqlite3
import sys
from enum import IntEnum
from pathlib import Path

from bot.delivery.faults import will_pass
from storage.migrate import NewerDatabaseError, migrate

_log = logging.getLogger("minga")

DATABASE_NAME = "minga.db"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO})
#: How long one thread may keep the interpreter while the other waits for it, seconds. The database's thread gives it
#: up at every statement; with Python's own 5 ms it waits that long for each, while the loop reads an answer.
_SWITCH_S = 0.0005


class Exit(IntEnum):
    """Why the process ended."""

    FINE = 0
    BUG = 1
    SETTINGS = 2
    SILENCE = 3
    RUNNING_ALREADY = 4
    DATABASE = 5


class CannotStartError(Exception):
    """A sentence for the operator, and the exit code that goes with it."""

    def __init__(self, sentence: str, code: Exit) -> None:
        super().__init__(sentence)
        self.code = code


def share_interpreter() -> None:
    """Let the loop and the database's thread take turns quickly (tests.benchmarks.durable shows what it is worth)."""
    sys.setswitchinterval(_SWITCH_S)


def prepare_folder(folder: Path) -> None:
    """Make the data folder. Raises `CannotStartError` when it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink(missing_ok=True)  # another start may have tried at the same moment
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise CannotStartError(cannot_write(folder, error), Exit.DATABASE) from None
        raise CannotStartError(
            f"The data folder {folder.absolute()} cannot be written ({error.strerror}). "
            "Give it to this user, or set MINGA_DATA to another folder.",
            Exit.DATABASE,
        ) from None


def cannot_write(folder: Path, error: sqlite3.Error | OSError) -> str:
    """Give the sentence for a disk that is full or fails, or a database that is locked: the data itself is well."""
    return (
        f"The database in {folder.absolute()} cannot be written just now ({error}). Nothing is lost: free room on that "
        "disk (df -h), see whether it fails (dmesg), end whatever else has the database open, then start again."
    )


def prepare_database(path: Path) -> None:
    """Bring the database to this program's schema. Raises `CannotStartError` with what to do otherwise."""
    try:
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            ran = migrate(connection)
        finally:
            connection.close()
    except NewerDatabaseError as error:
        raise CannotStartError(
            f"{path} was written by a newer Minga (schema {error.found}, this program knows {error.known}). "
            "Start that version, or restore a backup made before the upgrade.",
            Exit.DATABASE,
        ) from None
    except sqlite3.DatabaseError as error:
        if will_pass(error):
            raise CannotStartError(cannot_write(path.parent, error), Exit.DATABASE) from None
        raise CannotStartError(
            f"{path} cannot be used ({error}). If it is no database of Minga's, move it away; "
            "if it is damaged, restore a backup.",
            Exit.DATABASE,
        ) from None
    if ran:
        _log.info("The database is at the newest schema (%d steps)", ran)
