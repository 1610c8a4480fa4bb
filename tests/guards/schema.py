"""The guards that the schema holds, read from it, and copies of a database with some of them taken out."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from storage.connection import prepare


@dataclass(frozen=True)
class Rule:
    """A CHECK, a unique key or index, or a trigger."""

    kind: str
    table: str
    #: The CHECK's condition, the key's columns, the index's or trigger's name.
    what: str

    def __str__(self) -> str:
        return f"{self.kind} {self.table}: {' '.join(self.what.split())}"


def rules(tx: sqlite3.Connection) -> Iterator[Rule]:
    """Give every CHECK, unique key, unique index and trigger that refuses something, of a schema."""
    for name, sql in tx.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL"
    ).fetchall():
        if name.startswith("sqlite_"):
            continue
        for condition, _ in _checks(sql):
            yield Rule("check", name, condition)
        for index in tx.execute(f"PRAGMA index_list({name})").fetchall():
            columns = [row["name"] for row in tx.execute(f"PRAGMA index_info({index['name']})").fetchall()]
            if index["origin"] == "c" and index["unique"]:
                yield Rule("index", name, index["name"])
            elif index["unique"]:
                yield Rule("key", name, ", ".join(columns))
    for name, table in tx.execute(
        "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE%'"
    ).fetchall():
        yield Rule("trigger", table, name)


def without(tx: sqlite3.Connection, out: Iterable[Rule]) -> sqlite3.Connection:
    """Give a copy of a database without these rules (of one table); foreign keys are off in it."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    tx.backup(copy)
    prepare(copy)
    copy.execute("PRAGMA foreign_keys = OFF")
    out = list(out)
    for rule in out:
        if rule.kind in ("trigger", "index"):
            copy.execute(f"DROP {rule.kind} {rule.what}")
    parts = [rule for rule in out if rule.kind in ("check", "key")]
    if parts:
        _make_anew(copy, parts)
    return copy


def _make_anew(tx: sqlite3.Connection, out: list[Rule]) -> None:
    """Replace a table by one without some of its CHECKs and keys."""
    table = out[0].table
    tx.execute("PRAGMA legacy_alter_table = ON")
    sql: str = tx.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()["sql"]
    others = [
        row["sql"]
        for row in tx.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('trigger', 'index') AND sql IS NOT NULL",
            (table,),
        ).fetchall()
    ]
    for rule in out:
        sql = _without_check(sql, rule.what) if rule.kind == "check" else _without_key(sql, rule.what)
    names = ", ".join(row["name"] for row in tx.execute(f"PRAGMA table_info({table})").fetchall())
    tx.execute(re.sub(rf'CREATE TABLE "?{table}"?', f"CREATE TABLE {table}_out", sql, count=1))
    tx.execute(f"INSERT INTO {table}_out ({names}) SELECT {names} FROM {table}")
    for trigger in tx.execute(
        "SELECT name FROM sqlite_master WHERE tbl_name = ? AND type = 'trigger'", (table,)
    ).fetchall():
        tx.execute(f"DROP TRIGGER {trigger['name']}")
    tx.execute(f"DROP TABLE {table}")
    tx.execute(f"ALTER TABLE {table}_out RENAME TO {table}")
    for other in others:
        tx.execute(other)


def _without_check(sql: str, condition: str) -> str:
    whole = next(text for found, text in _checks(sql) if found == condition)
    return sql.replace(whole, "CHECK (TRUE)", 1)


def _without_key(sql: str, columns: str) -> str:
    plain = re.sub(r"--[^\n]*", "", sql)
    spaced = r",\s*".join(re.escape(column) for column in columns.split(", "))
    for written, instead in (
        (rf"UNIQUE\s*\({spaced}\)", "CHECK (TRUE)"),
        (rf"PRIMARY KEY\s*\({spaced}\)", "CHECK (TRUE)"),
        (rf"(\b{columns}\b[^,]*?)\bUNIQUE\b", r"\1"),
        (rf"(\b{columns}\s+TEXT\s+)PRIMARY KEY", r"\1"),
    ):
        anew = re.sub(written, instead, plain)
        if anew != plain:
            return anew.replace(", WITHOUT ROWID", "") if "PRIMARY" in written else anew
    raise ValueError(f"the key ({columns}) is not found in {sql}")


def _checks(sql: str) -> Iterator[tuple[str, str]]:
    """Give the condition and the whole text of every CHECK; comments are left out of account."""
    for found in re.finditer(r"CHECK\s*\(", sql):
        if "--" in sql[sql.rfind("\n", 0, found.start()) + 1 : found.start()]:
            continue
        depth, at = 1, found.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(sql[at], 0)
            at += 1
        yield sql[found.end() : at - 1], sql[found.start() : at]
