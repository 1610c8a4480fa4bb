"""A canonical dump: what is true for people, in an order and with names that do not depend on how it came about.

Two runs of the same script, one of them killed and started again, have equal dumps. So it leaves out the tables of the
way in and out and of the process, the instants of recording and the causes, and it names random codes by their rank.
"""

import sqlite3
from collections.abc import Iterator

#: Queues, what is on screens, what the process keeps for itself, and what follows from the rest (`able`, `outlook`).
LEFT_OUT = frozenset(
    {"inbox", "outbox", "card", "choice", "lease", "kept", "setup_code", "transition", "able", "outlook"}
)
#: Instants that mean something by themselves; every other column that ends in _at only records.
MEANT = frozenset({"starts_at", "ends_at", "due_at", "was_starts_at", "was_ends_at"})
#: Instants reckoned from when something happened: two runs agree on them to the hour, not to the millisecond.
ROUNDED = frozenset({"due_at", "deadline", "asked_until"})
#: Other columns that only record when, or by which row, something happened.
RECORDED = frozenset(
    {"at", "cause", "act_id", "due_id", "since", "waiting_since", "unreachable_since", "error"}
)
#: Sums that fade with every millisecond: of answers the whole ones are compared, of silence and delays none.
FADING = frozenset({"yes", "no"})
FADED = frozenset({"silent", "seen", "logs", "squares"})
_HOUR_MS = 3_600_000
#: Random codes, by table and column.
CODES = {("link", "code"), ("chat", "link")}
#: Rows without meaning of their own once the counters above them are equal: their ids are not compared.
_ID_FREE = frozenset({"act", "due"})


def dump(connection: sqlite3.Connection) -> str:
    """Give the dump: one line per row, sorted within each table."""
    connection.row_factory = sqlite3.Row
    names = [
        row["name"]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name"
        )
    ]
    codes = _ranks(connection)
    lines: list[str] = []
    for table in names:
        if table not in LEFT_OUT:
            lines += sorted(_lines(connection, table, codes))
    return "\n".join(lines) + "\n"


def _ranks(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT code FROM link ORDER BY circle_id, kind, COALESCE(subject, 0), rowid")
    return {row["code"]: f"link {rank}" for rank, row in enumerate(rows, 1)}


def _lines(connection: sqlite3.Connection, table: str, codes: dict[str, str]) -> Iterator[str]:
    columns = [
        row["name"]
        for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
        if is_compared(table, row["name"])
    ]
    listed = ", ".join(f'"{column}"' for column in columns)
    for row in connection.execute(f'SELECT {listed} FROM "{table}"'):  # noqa: S608 - names of our own schema
        values = [
            _compared(value, table=table, column=column, codes=codes)
            for column, value in zip(columns, row, strict=True)
        ]
        pairs = (f"{column}={value!r}" for column, value in zip(columns, values, strict=True))
        yield f"{table}: {' '.join(pairs)}"


def _compared(value: object, *, table: str, column: str, codes: dict[str, str]) -> object:
    if (table, column) in CODES and isinstance(value, str):
        return codes.get(value, value)
    if column in ROUNDED and isinstance(value, int):
        return round(value / _HOUR_MS) * _HOUR_MS
    if column in FADING and isinstance(value, float):
        return round(value)
    return value


def is_compared(table: str, column: str) -> bool:
    """Tell whether a column stands in the dump."""
    if column in MEANT:
        return True
    if column in RECORDED | FADED or column.endswith("_at"):
        return False
    return not (column == "id" and table in _ID_FREE)
