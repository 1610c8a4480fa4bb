"""One simulated day is a piece: what was measured of it, and what should not be. After each the file is kept, with what
people are going to do, so that an ended run goes on from the last whole day.
"""

import asyncio
import json
import os
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.delivery.starting.foundations import prepare_database
from storage.connection import prepare
from storage.instants import to_ms
from storage.upkeep import checks
from tests.soak.machine import Machine
from tests.soak.office import Weather
from tests.soak.people import People
from tests.soak.town import BEGINS, a_town, settle

_DAY_S = 86_400.0
#: What fell due so long ago has to have ended: a message may wait for the limits, or to be repeated.
_PATIENCE = timedelta(minutes=15)
_TABLES = (
    "inbox", "outbox", "due", "card", "choice", "draft", "act", "need", "slot", "invitation", "commitment",
    "contribution", "contact_consent", "transfer", "person",
)  # fmt: skip
#: Rows that the table of retention times lets go of, and that a night has passed over (`storage/upkeep/retention.py`).
_LEFT_OVER: Mapping[str, tuple[timedelta, str]] = {
    "outbox": (
        timedelta(days=16),
        (
            "SELECT count(*) FROM outbox WHERE ended_at < ? AND NOT EXISTS "
            "(SELECT 1 FROM choice WHERE choice.outbox_id = outbox.id)"
        ),
    ),
    "inbox": (timedelta(days=32), "SELECT count(*) FROM inbox WHERE state = 'done' AND handled_at < ?"),
    "draft": (
        timedelta(days=32),
        "SELECT count(*) FROM draft WHERE state IN ('done', 'cancelled') AND changed_at < ?",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a soak is."""

    residents: int = 100_000
    circles: int = 24
    needs_a_day: int = 1_000
    days: int = 30


class Soak:
    """A town and its bot, a day at a time."""

    def __init__(self, folder: Path, size: Size, *, weather: Weather | None = None) -> None:
        self._folder = folder
        self._size = size
        self._weather = weather or Weather()
        self._machine: Machine | None = None
        self._people: People | None = None
        self._day = 0
        self._log_most = 0

    def play(self, day: int) -> Mapping[str, Any]:
        """Play a day, the first is 1, and give what was found. Raises `RuntimeError` when the one before is missing."""
        machine, people = self._at(day)
        begins = BEGINS + timedelta(days=day - 1)
        before, messages = machine.updates, Counter(machine.office.counts)
        transactions, ambiguous = machine.database.transactions, machine.sender.ambiguous
        machine.database.longest, self._log_most = (0.0, ""), 0
        people.plan_day((day - 1) * _DAY_S)
        began, worked = time.monotonic(), time.process_time()
        machine.until(BEGINS + timedelta(days=day))
        took = time.monotonic() - began
        raw = machine.database.raw
        now = machine.clock.now()
        found = {
            "day": day,
            "took_s": round(took, 1),
            "processor_s": round(time.process_time() - worked, 1),
            "memory_mb": round(_memory_mb(), 1),
            "file_mb": round(self._path.stat().st_size / 1e6, 2),
            "log_mb": round(self._log_most / 1e6, 2),
            "free_mb": round(_pragma(raw, "freelist_count") * _pragma(raw, "page_size") / 1e6, 2),
            "rows": {table: _count(raw, f"SELECT count(*) FROM {table}") for table in _TABLES},
            "transactions": machine.database.transactions - transactions,
            "longest_ms": round(machine.database.longest[0] * 1000, 1),
            "longest": machine.database.longest[1],
            "reminders": _reminders(raw, begins, begins + timedelta(days=1)),
            "calls": dict(machine.office.counts - messages),
            "did": dict(people.did),
            "waiting_to_act": len(people.kept()["agenda"]),
        }
        broken = _broken(raw, now, found["calls"])
        began = time.monotonic()
        broken += [
            f"{one.check.name}: {', '.join(one.violations)}"
            for one in checks.violations(raw)
            if one.violations
        ]
        found["checks_s"] = round(time.monotonic() - began, 2)
        if day == self._size.days:
            broken += checks.broken_pages(raw)
        self._keep(day)
        return {
            "figures": found,
            "updates": machine.updates - before,
            "messages": sum(
                count for method, count in found["calls"].items() if method.startswith(("send", "edit"))
            ),
            "reminders": sum(found["reminders"].values()),
            "sends_of_unknown_outcome": machine.sender.ambiguous - ambiguous,
            "broken": [f"day {day}: {what}" for what in broken],
        }

    @property
    def _path(self) -> Path:
        return self._folder / "minga.db"

    def _at(self, day: int) -> tuple[Machine, People]:
        """Give bot and people as the day before left them."""
        if self._machine is not None and self._people is not None and self._day == day - 1:
            self._day = day
            return self._machine, self._people
        self.close()
        self._folder.mkdir(parents=True, exist_ok=True)
        for leftover in self._folder.glob("minga.db*"):
            leftover.unlink()
        size = self._size
        town = a_town(size.residents, size.circles)
        people = People(town, needs_a_day=size.needs_a_day, seed=1)
        blocked: set[int] = set()
        last_message = 100
        if day == 1:
            prepare_database(self._path)
            connection = sqlite3.connect(self._path, isolation_level=None)
            prepare(connection)
            settle(connection, town)
            connection.close()
        else:
            kept = self._folder / f"day-{day - 1}.json"
            if not kept.exists():
                raise RuntimeError(f"day {day - 1} was not kept: begin anew with --fresh")
            read = json.loads(kept.read_text())
            people.take_up(read["people"])
            blocked, last_message = set(read["blocked"]), read["last_message"]
            shutil.copyfile(kept.with_suffix(".db"), self._path)
        self._people = people
        machine = self._machine = Machine(
            self._path,
            begins=BEGINS,
            at_s=(day - 1) * _DAY_S,
            weather=self._weather,
            seed=day,
            sees=lambda chat, message, is_new, rows, _text: people.sees(
                machine.loop.time(), chat, message, is_new, rows
            ),
        )
        machine.office.blocked, machine.office.last_message = blocked, last_message
        machine.beside(self._live(machine, people))
        self._day = day
        return machine, people

    async def _live(self, machine: Machine, people: People) -> None:
        """People act when their time has come; the log's size is looked at now and then."""
        log = self._path.with_name("minga.db-wal")
        while True:
            people.act(machine.loop.time(), machine.clock.now(), machine.come, machine.office.blocked)
            self._log_most = max(self._log_most, log.stat().st_size if log.exists() else 0)
            next_s = people.next_s()
            wait = 5.0 if next_s is None else min(5.0, max(0.0, next_s - machine.loop.time()))
            await asyncio.sleep(wait)

    def _keep(self, day: int) -> None:
        """Keep the day; of earlier ones only the last, for a run that ends while this one is written."""
        assert self._machine is not None
        assert self._people is not None
        written = self._folder / f"day-{day}.db"
        part = written.with_suffix(".part")
        part.unlink(missing_ok=True)
        target = sqlite3.connect(part)
        self._machine.database.raw.backup(target)
        target.close()
        part.replace(written)
        state = {
            "people": self._people.kept(),
            "blocked": sorted(self._machine.office.blocked),
            "last_message": self._machine.office.last_message,
        }
        part.write_text(json.dumps(state))
        part.replace(written.with_suffix(".json"))
        for earlier in range(1, day - 1):
            for suffix in (".db", ".json"):
                (self._folder / f"day-{earlier}{suffix}").unlink(missing_ok=True)

    def close(self) -> None:
        """Stop the bot."""
        if self._machine is not None:
            self._machine.close()
        self._machine = self._people = None


def _broken(raw: sqlite3.Connection, now: datetime, calls: Mapping[str, int]) -> list[str]:
    late = to_ms(now - _PATIENCE)
    wrong = {
        "due rows are still open": (
            "SELECT count(*) FROM due WHERE state IN ('waiting', 'queued') AND due_at < ?", (late,)
        ),
        "due rows failed without saying why": (
            "SELECT count(*) FROM due WHERE state = 'failed' AND COALESCE(error, '') = ''", ()
        ),
        "reminders were taken back after they had fallen due": (
            "SELECT count(*) FROM due WHERE kind GLOB 'reminder.*' AND state = 'dropped' AND ended_at > due_at + ?",
            (int(_PATIENCE.total_seconds() * 1000),),
        ),
        "updates wait": ("SELECT count(*) FROM inbox WHERE state = 'new' AND received_at < ?", (late,)),
        "updates were put aside": ("SELECT count(*) FROM inbox WHERE state = 'quarantined'", ()),
        "messages that failed for a reason other than being blocked": (
            "SELECT count(*) FROM outbox WHERE state = 'failed' AND error <> 'unreachable'", ()
        ),
        **{
            f"rows of {table} that should be gone": (sql, (to_ms(now - kept),))
            for table, (kept, sql) in _LEFT_OVER.items()
        },
    }  # fmt: skip
    found = [
        f"{count} {what}"
        for what, (sql, values) in wrong.items()
        if (count := raw.execute(sql, values).fetchone()[0])
    ]
    return found + [f"{count} {what}" for what, count in calls.items() if what.startswith("over ")]


def _reminders(raw: sqlite3.Connection, start: datetime, end: datetime) -> dict[str, int]:
    """Give how the reminders that fell due in a day have ended."""
    rows = raw.execute(
        "SELECT state, count(*) AS n FROM due "
        "WHERE kind GLOB 'reminder.*' AND due_at >= ? AND due_at < ? GROUP BY state",
        (to_ms(start), to_ms(end)),
    )
    return {row["state"]: row["n"] for row in rows}


def _memory_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _pragma(raw: sqlite3.Connection, name: str) -> int:
    value: int = raw.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _count(raw: sqlite3.Connection, sql: str, values: Sequence[Any] = ()) -> int:
    number: int = raw.execute(sql, values).fetchone()[0]
    return number
