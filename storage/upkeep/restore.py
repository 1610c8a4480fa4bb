"""A copy takes the database's place, or nothing has changed: everything is done to the copy before it does.

The present database is kept aside under another name, whole. Whoever calls this holds the lock of the data folder.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage.connection import run_transaction
from storage.instants import to_ms
from storage.migrate import migrate, migrations
from storage.queues import kept
from storage.upkeep import backup, restored, tombstones
from storage.upkeep.backup import BackupError
from storage.upkeep.tombstones import Tombstone

#: The copy while it is made ready, and what the present database is called afterwards.
_PART = ".minga-restoring.part"
_ASIDE = "minga-before-restore-%Y%m%dT%H%M%SZ.db"
_LOGS = ("-wal", "-shm")
#: A few tables that every database of ours has had since the first schema.
_OURS = frozenset({"inbox", "outbox", "due", "kept", "transition"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A copy that could take the database's place."""

    part: Path
    #: Of when it is; None when nothing in it says so.
    since: datetime | None
    #: The schema that the given file had.
    schema: int
    #: Everybody who is known to have been forgotten.
    buried: frozenset[Tombstone]
    #: Invariants that it does not keep.
    broken: tuple[str, ...]


def make_ready(
    file: Path, folder: Path, *, database: Path, settle: Callable[[sqlite3.Connection, Ready], None]
) -> Ready:
    """Copy a backup into `folder`, look through it, bring it to the newest schema, and have it settled.

    `settle` gets the copy inside a transaction. Tombstones are taken from `erased.log` in the folders of `file` and of
    the present `database`, from that database if it can be read, and from the copy. Raises `BackupError`.
    """
    if not file.is_file():
        raise BackupError(f"There is no file {file.absolute()}.")
    if database.exists() and file.samefile(database):
        raise BackupError(f"{file} is the present database itself.")
    part = folder / _PART
    _remove(part)
    try:
        schema = _copy(file, part)
        buried = _buried(file, database)
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            copy.row_factory = sqlite3.Row
            migrate(copy)
            copy.executescript("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;")
            ready = Ready(
                part=part,
                since=restored.copied_at(copy) or restored.newest_instant(copy),
                schema=schema,
                buried=buried | frozenset(tombstones.in_database(copy)),
                broken=(),
            )
            run_transaction(copy, lambda tx: settle(tx, ready))
            copy.execute("VACUUM")
        broken = backup.verify(part)
        backup.sync_file(part)
    except sqlite3.DatabaseError as error:
        _remove(part)
        raise BackupError(f"{file} cannot be restored ({error}). Nothing was changed.") from None
    except BaseException:
        _remove(part)
        raise
    return Ready(part=part, since=ready.since, schema=schema, buried=ready.buried, broken=tuple(broken))


def put_in_place(ready: Ready, database: Path, *, now: datetime) -> Path | None:
    """Let a copy take the database's place; give under which name the present one is kept, None when there was none.

    Killed in between, the present database is still where it was. Raises `OSError`.
    """
    tombstones.add(database.parent, ready.buried)
    aside = _keep_aside(database, now) if database.exists() else None
    ready.part.chmod(0o600)
    # A log of the present database would be taken for one of the copy's.
    for log in _LOGS:
        database.with_name(f"{database.name}{log}").unlink(missing_ok=True)
    ready.part.rename(database)
    tombstones.sync_folder(database.parent)
    return aside


def discard(ready: Ready) -> None:
    """Remove a copy that was only looked at."""
    _remove(ready.part)


def say_copied(tx: sqlite3.Connection, instant: datetime | None) -> None:
    """Write down of when a copy is; None: that nothing follows from its being one."""
    kept.keep(tx, backup.COPIED_AT, "" if instant is None else str(to_ms(instant)))


def _copy(file: Path, part: Path) -> int:
    """Copy what is in a file, with its log if it has one, and give its schema. Raises `BackupError`."""
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    try:
        with closing(backup.open_for_reading(file)) as source:
            version: int = source.execute("PRAGMA user_version").fetchone()[0]
            tables = {row[0] for row in source.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
            newest = migrations()[-1][0]
            if not tables >= _OURS or version < 1:
                raise BackupError(f"{file} is a database, but not one of Minga's.")
            if version > newest:
                raise BackupError(
                    f"{file} was written by a newer Minga (schema {version}, this program knows {newest}). "
                    "Install that version first."
                )
            damaged = [row[0] for row in source.execute("PRAGMA integrity_check(1)") if row[0] != "ok"]
            if damaged:
                raise BackupError(f"{file} is damaged ({damaged[0]}). Take another backup.")
            source.execute("VACUUM INTO ?", (str(part),))
    except sqlite3.DatabaseError as error:
        raise BackupError(
            f"{file} is no database, or a damaged or cut off one ({error}). Take another backup."
        ) from None
    return version


def _buried(file: Path, database: Path) -> frozenset[Tombstone]:
    found = {*tombstones.read(file.parent), *tombstones.read(database.parent)}
    if database.exists():
        with suppress(sqlite3.DatabaseError), closing(backup.open_for_reading(database)) as present:
            found |= set(tombstones.in_database(present))
    return frozenset(found)


def _keep_aside(database: Path, now: datetime) -> Path:
    aside = database.with_name(now.astimezone(UTC).strftime(_ASIDE))
    number = 0
    while aside.exists():
        number += 1
        aside = database.with_name(f"{now.astimezone(UTC).strftime(_ASIDE).removesuffix('.db')}-{number}.db")
    # Its log goes into it first, so that the file alone is whole; one that is damaged is kept with its log.
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(database, isolation_level=None)) as present:
        present.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    log = database.with_name(f"{database.name}-wal")
    if log.exists() and log.stat().st_size:
        os.link(log, aside.with_name(f"{aside.name}-wal"))
    os.link(database, aside)
    tombstones.sync_folder(database.parent)
    return aside


def _remove(part: Path) -> None:
    for suffix in ("", "-journal", *_LOGS):
        part.with_name(f"{part.name}{suffix}").unlink(missing_ok=True)
