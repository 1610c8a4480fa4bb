"""A backup is one file that is whole or is not there: copied while the bot writes, checked, then given its name.

The copy is made by a connection that reads and never checkpoints, as one transaction: it is the database as it was at
one instant. Up to SQLite 3.51.2 two connections that write or checkpoint at the wrong moment can damage a WAL
database; one that only reads takes no part in that. The copy has no free pages, no lease and no unused set-up code.
"""

import errno
import os
import re
import secrets
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage.connection import BUSY_TIMEOUT_MS
from storage.instants import to_ms
from storage.migrate import migrations
from storage.queues import kept
from storage.upkeep import checks, tombstones

#: What a backup is called that was given no other name; only such are ever removed.
_NAME = re.compile(r"minga-(\d{8}T\d{6}Z)\.db")
_NAME_FORMAT = "minga-%Y%m%dT%H%M%SZ.db"
#: A copy in the making. One that a crash has left is removed by a later backup, after a day.
_PART = re.compile(r"\.minga-.*\.part(-journal)?")
_PART_STALE_S = 24 * 3600.0
#: What the process remembers and a copy must not: secrets, and what this machine alone knows of.
_OF_THE_PROCESS = ("webhook_secret", "webhook_set", "backup_failed", "tidied")
#: In a copy: the instant (milliseconds UTC) of which it is. A database that has it was put back from a copy.
COPIED_AT = "copied_at"


class BackupError(Exception):
    """No backup was made, or it is no good; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A backup that is safe."""

    path: Path
    size: int
    took_s: float
    #: Invariants that do not hold, in the backup as in the database that it was made of.
    broken: Sequence[str]


def default_name(now: datetime) -> str:
    """Give the name of a backup made at an instant."""
    return now.astimezone(UTC).strftime(_NAME_FORMAT)


def listed(folder: Path) -> list[tuple[datetime, Path]]:
    """Give the backups of a folder by their names, oldest first; none when there is no such folder."""
    found = []
    if folder.is_dir():
        for path in folder.iterdir():
            named = _NAME.fullmatch(path.name)
            if named is not None:
                at = datetime.strptime(named[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
                found.append((at, path))
    return sorted(found)


def make(database: Path, target: Path, *, now: datetime) -> Made:
    """Copy a database, which may be in use, to `target`; a folder gets a file named by the instant.

    `now` is on the bot's clock. Beside the backup stands a copy of the tombstones. Raises `BackupError`; what stood
    there before is never touched.
    """
    began = time.monotonic()
    if target.is_dir():
        target = target / default_name(now)
    elif target.suffix != ".db":
        raise BackupError(
            f"There is no folder {target.absolute()}. Make it first; a file's name ends with .db."
        )
    folder = target.parent
    with _in_sentences(target):
        if not folder.is_dir():
            raise BackupError(f"There is no folder {folder.absolute()}. Make it, or name another one.")
        if os.path.lexists(target):
            raise BackupError(f"{target} is there already, and a backup never overwrites. Name another file.")
        part = folder / f".minga-{secrets.token_hex(8)}.part"
        try:
            _copy(database, part)
            _finish(part, now)
            broken = verify(part)
            sync_file(part)
            _give_name(part, target)
        finally:
            for suffix in ("", "-journal"):
                part.with_name(f"{part.name}{suffix}").unlink(missing_ok=True)
        tombstones.sync_folder(folder)
        tombstones.add(folder, tombstones.read(database.parent))
        _remove_stale_parts(folder)
    return Made(path=target, size=target.stat().st_size, took_s=time.monotonic() - began, broken=broken)


def keep_newest(folder: Path, keep: int) -> list[Path]:
    """Remove the oldest backups of a folder, by their names, beyond the newest `keep`, and give them.

    Raises `OSError`. Called after a new one is safe.
    """
    old = [path for _, path in listed(folder)][: -max(keep, 1)]
    for path in old:
        path.unlink()
    return old


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Give a connection that writes nothing and never checkpoints, also beside the running bot."""
    # A file without a log beside it that is in a folder which cannot be written is read as it is.
    log = path.with_name(f"{path.name}-wal")
    is_fixed = not log.exists() and not os.access(path.parent, os.W_OK)
    query = "mode=ro&immutable=1" if is_fixed else "mode=ro"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{query}", uri=True, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    return connection


def verify(path: Path) -> list[str]:
    """Give the invariants and constraints that a copy breaks. Raises `BackupError` when it cannot be used at all.

    The copy is one that nobody else has open.
    """
    with closing(open_for_reading(path)) as connection:
        pages = checks.broken_pages(connection)
        if pages:
            raise BackupError(f"The copy is damaged ({pages[0]}), so it was not kept. Run `minga check`.")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        newest = migrations()[-1][0]
        if version != newest:
            raise BackupError(
                f"The database has schema {version}, this program knows {newest}. Start the bot once with this program."
            )
        broken = [f"{f.check.name}: {v}" for f in checks.violations(connection) for v in f.violations]
    return broken + _constraints_broken(path)


def _constraints_broken(path: Path) -> list[str]:
    """Give the CHECK constraints that do not hold: SQLite does not look at them in a file that it may only read."""
    if not os.access(path, os.W_OK):
        return []
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA query_only = ON")
        return [f"file: {found}" for found in checks.broken_pages(connection)]


def sync_file(path: Path) -> None:
    """Wait until a file is on the disk. Raises `OSError`."""
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _copy(database: Path, part: Path) -> None:
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    with closing(open_for_reading(database)) as source:
        source.execute("VACUUM INTO ?", (str(part),))


def _finish(part: Path, now: datetime) -> None:
    """Take out what belongs to the running process only, and write down of when the copy is."""
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        copy.row_factory = sqlite3.Row
        copy.executescript("PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; BEGIN IMMEDIATE;")
        copy.execute("DELETE FROM lease")
        copy.execute("DELETE FROM setup_code WHERE used_at IS NULL")
        copy.executemany("DELETE FROM kept WHERE name = ?", [(name,) for name in _OF_THE_PROCESS])
        kept.keep(copy, COPIED_AT, str(to_ms(now)))
        copy.execute("COMMIT")


def _give_name(part: Path, target: Path) -> None:
    """Give a finished copy its name; `FileExistsError` when somebody else took it meanwhile."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without a second name for a file
        if os.path.lexists(target):
            raise FileExistsError from None
        part.rename(target)


def _remove_stale_parts(folder: Path) -> None:
    for path in folder.iterdir():
        if _PART.fullmatch(path.name) and time.time() - path.stat().st_mtime > _PART_STALE_S:
            path.unlink(missing_ok=True)


@contextmanager
def _in_sentences(target: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise BackupError(f"{target} is there already, and a backup never overwrites.") from None
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise BackupError(_no_space(target)) from None
        raise BackupError(f"{target.parent.absolute()} cannot be written ({error.strerror}).") from None
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise BackupError(_no_space(target)) from None
        raise BackupError(f"No backup could be made ({error}). Run `minga check`.") from None


def _no_space(target: Path) -> str:
    return f"There is not enough space in {target.parent.absolute()} for a backup. What stood there is untouched."
