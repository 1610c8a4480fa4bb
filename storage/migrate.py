"""Numbered migrations: each file is one transaction that ends with its own `PRAGMA user_version`."""

import sqlite3
from importlib import resources


class NewerDatabaseError(Exception):
    """The file was written by a newer Minga. Start that version, or restore a backup made before it."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(found, known)
        self.found = found
        self.known = known


def migrations() -> list[tuple[int, str]]:
    """Give (number, SQL) of every migration, in order."""
    folder = resources.files("storage") / "migrations"
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda e: e.name)
    return [(int(entry.name.split("_", 1)[0]), entry.read_text(encoding="utf-8")) for entry in files]


def migrate(connection: sqlite3.Connection) -> int:
    """Bring the database to the newest schema and return how many migrations ran.

    Raises `NewerDatabaseError` when the file is from a newer program; `sqlite3.DatabaseError` when it is no
    database. A migration that fails leaves the database as it was before it.
    """
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    steps = migrations()
    newest = steps[-1][0]
    if version > newest:
        raise NewerDatabaseError(version, newest)
    ran = 0
    for number, sql in steps:
        if number > version:
            try:
                connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\nCOMMIT;")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            ran += 1
    return ran
