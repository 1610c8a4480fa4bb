"""Who was forgotten must stay forgotten: also when a copy from before is put back.

`erased.log` beside the database has one line for each: our own id of the person, when the row was made, when it was
erased (milliseconds UTC). Nothing in it leads to anybody. It is written and on the disk before the erasure commits, so
whoever was told "I have forgotten you" is in it; the erased row itself is the second copy, inside the database.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.domain.ids import PersonId
from storage.connection import Tx

NAME = "erased.log"
_PARTS = 3


@dataclass(frozen=True, slots=True, order=True)
class Tombstone:
    """One person who was forgotten. An id alone could come again after a restore; with its instant it cannot."""

    person_id: PersonId
    created_at_ms: int
    erased_at_ms: int

    @property
    def key(self) -> tuple[int, int]:
        """Whose it is."""
        return self.person_id, self.created_at_ms


_MAIN = "SELECT file FROM pragma_database_list WHERE name = 'main'"
_CREATED = "SELECT created_at FROM person WHERE id = ?"
_ERASED = "SELECT id, created_at, erased_at FROM person WHERE erased_at IS NOT NULL ORDER BY id"
_STILL_THERE = "SELECT 1 FROM person WHERE id = ? AND created_at = ? AND erased_at IS NULL"


def folder_of(tx: Tx) -> Path | None:
    """Give the folder of a connection's database; None when it is in memory."""
    file = tx.execute(_MAIN).fetchone()[0]
    return Path(file).parent if file and Path(file).is_file() else None


def bury(tx: Tx, person_id: PersonId, erased_at_ms: int) -> None:
    """Write a person's tombstone beside the database, before the erasure commits. Raises `OSError`."""
    folder = folder_of(tx)
    row = tx.execute(_CREATED, (person_id,)).fetchone()
    if folder is not None:
        add(folder, [Tombstone(person_id, row[0], erased_at_ms)])


def add(folder: Path, tombstones: Iterable[Tombstone]) -> int:
    """Write down those that the folder's log has not, and wait for the disk. Returns how many. Raises `OSError`."""
    known = {stone.key for stone in read(folder)}
    lines = [
        f"{stone.person_id} {stone.created_at_ms} {stone.erased_at_ms}\n"
        for stone in sorted(set(tombstones))
        if stone.key not in known
    ]
    if not lines:
        return 0
    path = folder / NAME
    is_new = not path.exists()
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    try:
        size = os.fstat(file).st_size
        is_torn = size > 0 and os.pread(file, 1, size - 1) != b"\n"
        os.write(file, (("\n" if is_torn else "") + "".join(lines)).encode())
        os.fsync(file)
    finally:
        os.close(file)
    if is_new:
        sync_folder(folder)
    return len(lines)


def read(folder: Path) -> list[Tombstone]:
    """Give the tombstones of a folder's log; none when there is no log. A line cut off by a crash is left out."""
    try:
        written = (folder / NAME).read_text(encoding="ascii", errors="replace")
    except FileNotFoundError:
        return []
    stones = []
    for line in written.splitlines():
        parts = line.split()
        if len(parts) == _PARTS and all(part.isdigit() for part in parts):
            stones.append(Tombstone(PersonId(int(parts[0])), int(parts[1]), int(parts[2])))
    return stones


def in_database(tx: Tx) -> list[Tombstone]:
    """Give the tombstones inside a database."""
    return [Tombstone(PersonId(row[0]), row[1], row[2]) for row in tx.execute(_ERASED)]


def come_back(tx: Tx, tombstones: Iterable[Tombstone]) -> list[PersonId]:
    """Give who was forgotten and is in this database all the same: it is a copy from before."""
    found = {
        stone.person_id
        for stone in tombstones
        if tx.execute(_STILL_THERE, (stone.person_id, stone.created_at_ms)).fetchone() is not None
    }
    return sorted(found)


def sync_folder(folder: Path) -> None:
    """Have the disk know of files made, renamed or removed in a folder. Raises `OSError`."""
    file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(file)
    finally:
        os.close(file)
