"""What the process remembers of itself over restarts, its lease, and the one-time code of the first steward."""

from datetime import datetime

from storage.connection import Tx
from storage.instants import from_ms, to_ms

_KEEP = "INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
_KEPT = "SELECT value FROM kept WHERE name = ?"
_LEASE = "SELECT owner, renewed_at FROM lease"
_TAKE = """
INSERT INTO lease (id, owner, taken_at, renewed_at) VALUES (1, ?1, ?2, ?2)
ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, renewed_at = excluded.renewed_at,
       taken_at = CASE WHEN owner = excluded.owner THEN taken_at ELSE excluded.taken_at END
"""
_LET_GO = "DELETE FROM lease WHERE owner = ?"
_ANY_CIRCLE = "SELECT 1 FROM circle LIMIT 1"
_CODE = "SELECT code FROM setup_code WHERE used_at IS NULL"
_MAKE_CODE = """
INSERT INTO setup_code (id, code, made_at) VALUES (1, ?, ?)
ON CONFLICT (id) DO UPDATE SET code = excluded.code, made_at = excluded.made_at, used_at = NULL
"""


def keep(tx: Tx, name: str, value: str) -> None:
    """Remember a value under a name."""
    tx.execute(_KEEP, (name, value))


def kept(tx: Tx, name: str) -> str | None:
    """Give what is remembered under a name."""
    row = tx.execute(_KEPT, (name,)).fetchone()
    return None if row is None else str(row["value"])


def lease(tx: Tx) -> tuple[str, datetime] | None:
    """Give who holds the database and when they last said so."""
    row = tx.execute(_LEASE).fetchone()
    return None if row is None else (row["owner"], from_ms(row["renewed_at"]))


def take_lease(tx: Tx, *, owner: str, now: datetime) -> None:
    """Write down, or renew, that `owner` holds the database."""
    tx.execute(_TAKE, (owner, to_ms(now)))


def let_go(tx: Tx, *, owner: str) -> None:
    """Give the lease up, when it is still ours."""
    tx.execute(_LET_GO, (owner,))


def setup_code(tx: Tx) -> str | None:
    """Give the code that makes its sender the first steward; None once a circle exists or it is used."""
    if tx.execute(_ANY_CIRCLE).fetchone() is not None:
        return None
    row = tx.execute(_CODE).fetchone()
    return None if row is None else str(row["code"])


def offer_setup_code(tx: Tx, *, now: datetime, wanted: str | None, made: str) -> str | None:
    """Make sure that an empty database has a code: the `wanted` one, else the one that it has, else `made`.

    Returns it, or None when a circle exists already.
    """
    if tx.execute(_ANY_CIRCLE).fetchone() is not None:
        return None
    code = wanted or setup_code(tx) or made
    if code != setup_code(tx):
        tx.execute(_MAKE_CODE, (code, to_ms(now)))
    return code
