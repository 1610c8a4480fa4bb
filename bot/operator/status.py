"""`minga status`: how the bot is doing, on one screen, without a word of anybody's."""

import argparse
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.delivery.starting.foundations import DATABASE_NAME
from bot.delivery.starting.lock import LAPSED_AFTER
from bot.delivery.waking.housekeeping import BACKUP_FAILED
from bot.operator.copies import BACKUPS
from bot.operator.ground import add_command, open_database, say
from bot.operator.tables import local_time, size, span, table
from bot.settings import Settings, read_settings
from storage.instants import from_ms, maybe_from_ms, to_ms
from storage.queues import kept
from storage.upkeep import backup

if TYPE_CHECKING:
    from bot.operator.ground import Commands

#: A nightly backup that is older than this is missing.
_LATE = timedelta(hours=36)
#: Nobody waits for so long when all is well.
_SLOW = timedelta(minutes=5)

#: Queue, what waits in it, and since when the oldest has waited.
_QUEUES = (
    ("inbox", "SELECT count(*), min(received_at) FROM inbox WHERE state = 'new'"),
    (
        "outbox",
        "SELECT count(*), min(not_before) FROM outbox WHERE state IN ('queued', 'sending') AND not_before <= ?1",
    ),
    ("due", "SELECT count(*), min(due_at) FROM due WHERE state = 'waiting' AND due_at <= ?1"),
)
_ROWS = ("inbox", "outbox", "due", "act", "card", "draft", "person", "need")
_LAST_UPDATE = "SELECT received_at FROM inbox WHERE kind = 'update' ORDER BY id DESC LIMIT 1"
_LAST_SENT = "SELECT ended_at FROM outbox WHERE state = 'sent' ORDER BY id DESC LIMIT 1"
_ASIDE = "SELECT count(*) FROM inbox WHERE state = 'quarantined'"


def add(commands: "Commands") -> None:
    """Add this module's commands."""
    add_command(
        commands, "status", _status, "show how the bot is doing: queues, sizes, last update, last backup"
    ).add_argument("--json", action="store_true", help="for machines")


def _status(chosen: argparse.Namespace) -> int:
    settings = read_settings()
    with closing(open_database(settings)) as connection:
        connection.execute("BEGIN")
        found = look(connection, settings)
    if chosen.json:
        say(json.dumps(found, default=lambda it: it.isoformat(timespec="seconds")))
    else:
        _show(found)
    return 1 if found["hints"] else 0


def look(connection: sqlite3.Connection, settings: Settings) -> dict[str, Any]:
    """Gather what `minga status` shows, as values; "hints" has a sentence for whatever somebody should look at."""
    offset = timedelta(milliseconds=int(kept.kept(connection, "offset_ms") or 0))
    now = datetime.now(UTC) + offset
    now_ms = to_ms(now)
    lease = connection.execute("SELECT owner, renewed_at FROM lease").fetchone()
    is_running = lease is not None and datetime.now(UTC) - from_ms(lease["renewed_at"]) < LAPSED_AFTER
    path = settings.minga_data / DATABASE_NAME
    log = path.with_name(f"{path.name}-wal")
    pages, free, page = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    queues = []
    for name, query in _QUEUES:
        count, since = connection.execute(query, (now_ms,) if "?1" in query else ()).fetchone()
        queues.append({"queue": name, "waiting": count, "oldest": maybe_from_ms(since)})
    found: dict[str, Any] = {
        "running": lease["owner"] if is_running else None,
        "now": now,
        "queues": queues,
        "put_aside": connection.execute(_ASIDE).fetchone()[0],
        "last_update": _first(connection, _LAST_UPDATE),
        "last_sent": _first(connection, _LAST_SENT),
        "database_bytes": path.stat().st_size,
        "log_bytes": log.stat().st_size if log.exists() else 0,
        "free_share": round(free / pages, 3) if pages else 0.0,
        "free_bytes": free * page,
        "rows": {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in _ROWS},  # noqa: S608 - our tables
        **last_backup(connection, settings),
    }
    found["hints"] = list(_hints(found, now))
    return found


def last_backup(connection: sqlite3.Connection, settings: Settings) -> dict[str, Any]:
    """Give where backups are looked for, the newest good one, and why the last nightly one failed, if it did."""
    folder = settings.minga_backup_folder or settings.minga_data / BACKUPS
    listed = backup.listed(folder)
    return {
        "backup_folder": str(folder),
        "backups": len(listed),
        "last_backup": listed[-1][0] if listed else None,
        "backup_failed": kept.kept(connection, BACKUP_FAILED) or None,
    }


def backup_hint(found: dict[str, Any], now: datetime) -> str | None:
    """Give a sentence when there is no good backup of the last day and a half."""
    if found["backup_failed"]:
        return f"The last nightly backup failed: {found['backup_failed']}"
    if found["last_backup"] is None:
        return "There is no backup. Set MINGA_BACKUP_FOLDER, or call `minga backup` each day."
    if now - found["last_backup"] > _LATE:
        return f"The last good backup is {span(now - found['last_backup'])} old."
    return None


def _hints(found: dict[str, Any], now: datetime) -> list[str]:
    hints = []
    if found["running"] is None:
        hints.append("The bot does not run.")
    hints += [
        f"The {queue['queue']} waits for {span(now - queue['oldest'])}: look into the bot's log."
        for queue in found["queues"]
        if queue["oldest"] is not None and now - queue["oldest"] > _SLOW
    ]
    if found["put_aside"]:
        hints.append(f"{found['put_aside']} updates could not be handled: `minga inbox --quarantined`.")
    hint = backup_hint(found, now)
    return [*hints, hint] if hint else hints


def _show(found: dict[str, Any]) -> None:
    now = found["now"]
    say(f"{'running':<14}{found['running'] or 'no'}")
    for name in ("last_update", "last_sent", "last_backup"):
        at = found[name]
        say(
            f"{name.replace('_', ' '):<14}{'none yet' if at is None else f'{local_time(at)}, {span(now - at)} ago'}"
        )
    free = f"{found['free_share']:.0%} of it free for new rows"
    say(f"{'database':<14}{size(found['database_bytes'])}, {free}; log {size(found['log_bytes'])}")
    say("")
    rows = [
        (queue["queue"], queue["waiting"], "" if queue["oldest"] is None else span(now - queue["oldest"]))
        for queue in found["queues"]
    ]
    for line in table(("queue", "waiting", "oldest waits for"), rows):
        say(line)
    say("")
    for line in table(("table", "rows"), list(found["rows"].items())):
        say(line)
    for hint in found["hints"]:
        say(f"\n! {hint}")


def _first(connection: sqlite3.Connection, query: str) -> datetime | None:
    row = connection.execute(query).fetchone()
    return None if row is None else maybe_from_ms(row[0])
