"""Updates through inbox, handler and commit: how many a second, and how long one takes, idle and during a broadcast.

The whole bot as `bot.app` puts it together, against the stand-in as a process of its own, with Telegram's real limits.
"""

import asyncio
import resource
import sqlite3
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.app import App
from bot.delivery.starting.foundations import DATABASE_NAME, prepare_database, prepare_folder
from bot.domain.words import STARTING_REGISTER
from bot.settings import Settings
from storage.connection import Database, open_database, prepare
from storage.instants import to_ms
from storage.queues.outbox import Priority, enqueue
from tests.benchmarks.report import Figure, percentile, show
from tests.benchmarks.standin import TOKEN, People, running

PEOPLE = 300
#: What each of them writes, besides Start.
SAYINGS = ("/help", "/mine", "/balance", "I can drive people on Tuesday mornings", "/cancel")
SAMPLES = 200
BROADCAST = 10_000
#: So many messages of the broadcast are put into the outbox in one transaction.
_STEP = 100
#: Between two samples, seconds.
_PAUSE_S = 0.1

_SENT = "SELECT count(*) FROM outbox WHERE priority = 4 AND state = 'sent'"
_PUT_ASIDE = "SELECT count(*) FROM inbox WHERE state = 'quarantined'"


class TimedApp(App):
    """The bot, which notes when each row was committed; several can be in one commit."""

    commits: list[float]

    def _handled(self) -> None:
        self.commits += [time.monotonic()] * (self._worker.rows - len(self.commits))
        super()._handled()


async def measure() -> list[Figure]:
    """Run both and give the figures."""
    with tempfile.TemporaryDirectory() as name, running(Path(name)) as root:
        settings = Settings(
            _env_file=None,
            telegram_bot_token=TOKEN,
            telegram_api_base=root,
            minga_data=Path(name) / "bot",
        )
        prepare_folder(settings.minga_data)
        path = settings.minga_data / DATABASE_NAME
        prepare_database(path)
        people = People(root)
        await people.come(PEOPLE)
        await people.together(
            [("/say", {"person": person, "text": text}) for text in SAYINGS for person in people.ids]
        )
        settle_in(path, people.ids)
        database = open_database(path)
        async with database:
            app = TimedApp(settings, database, stopping := asyncio.Event())
            app.commits = []
            begun = time.monotonic()
            running_app = asyncio.create_task(app.run())
            try:
                return await _figures(app, database, people, begun)
            finally:
                stopping.set()
                await running_app
                await people.client.aclose()


async def _figures(app: TimedApp, database: Database, people: People, begun: float) -> list[Figure]:
    count = PEOPLE * (1 + len(SAYINGS))
    while len(app.commits) < count:  # noqa: ASYNC110 - counted elsewhere
        await asyncio.sleep(0.05)
    seconds = app.commits[count - 1] - max(begun, app.commits[0])
    await _hush(database)
    idle = await _latencies(app, people)
    await _hush(database)
    for first in range(0, BROADCAST, _STEP):
        await database.transact(lambda tx, first=first: _broadcast(tx, people.ids, first))
        app._sender_bell.ring()
        await asyncio.sleep(0.02)
    busy = await _latencies(app, people)
    sent = await database.transact(lambda tx: tx.execute(_SENT).fetchone()[0])
    quarantined = await database.transact(lambda tx: tx.execute(_PUT_ASIDE).fetchone()[0])
    done = f"{SAMPLES} updates"
    during = f"{SAMPLES} updates while {sent} of {BROADCAST} went out"
    return [
        Figure(
            name="updates a second through inbox, handler, commit",
            value=count / seconds,
            unit="/s",
            done=f"{count} updates, {quarantined} put aside",
        ),
        Figure(name="update to commit, idle, p50", value=percentile(idle, 0.5) * 1000, unit="ms", done=done),
        Figure(name="update to commit, idle, p99", value=percentile(idle, 0.99) * 1000, unit="ms", done=done),
        Figure(
            name="update to commit, broadcast, p50",
            value=percentile(busy, 0.5) * 1000,
            unit="ms",
            done=during,
        ),
        Figure(
            name="update to commit, broadcast, p99",
            value=percentile(busy, 0.99) * 1000,
            unit="ms",
            done=during,
        ),
        Figure(
            name="update to commit, broadcast over idle, p50",
            value=percentile(busy, 0.5) / percentile(idle, 0.5),
            unit="×",
            limit=2,
            done=during,
        ),
        Figure(
            name="update to commit, broadcast over idle, p99",
            value=percentile(busy, 0.99) / percentile(idle, 0.99),
            unit="×",
            limit=2,
            done=during,
        ),
        Figure(
            name="memory of bot and measurer after all that",
            value=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            unit="MB",
            done="at its largest",
        ),
    ]


async def _latencies(app: TimedApp, people: People) -> list[float]:
    """Give the seconds from somebody's press of Enter to the commit, for one update after the other."""
    waits = []
    for number in range(SAMPLES):
        seen = len(app.commits)
        begun = time.monotonic()
        await people.post("/say", person=people.ids[number % PEOPLE], text="/help")
        while len(app.commits) == seen:  # noqa: ASYNC110 - counted elsewhere
            await asyncio.sleep(0.0005)
        waits.append(app.commits[seen] - begun)
        await asyncio.sleep(_PAUSE_S)
    return waits


def settle_in(path: Path, ids: list[int]) -> None:
    """Write a circle whose members these people are straight into the tables."""
    tx = sqlite3.connect(path, isolation_level=None)
    prepare(tx)
    now = to_ms(datetime.now(UTC))
    tx.execute("BEGIN")
    tx.execute(
        "INSERT INTO circle VALUES (1, 'Cathays', 'en', 'Europe/London', 'Cathays', 51.495, -3.175, ?)",
        (now,),
    )
    tx.execute("INSERT INTO ledger_account (circle_id, opened_at) VALUES (1, ?)", (now,))
    for key in sorted({skill.key for skill in STARTING_REGISTER}):
        tx.execute("INSERT INTO skill (circle_id, key, made_at) VALUES (1, ?, ?)", (key, now))
    for number, user in enumerate(ids, 1):
        tx.execute(
            "INSERT INTO person (id, name, language, agreed_at, notice, created_at) VALUES (?, ?, 'en', ?, 1, ?)",
            (number, f"Person {number}", now, now),
        )
        tx.execute(
            "INSERT INTO account (person_id, channel, address) VALUES (?, 'telegram', ?)", (number, str(user))
        )
        tx.execute("INSERT INTO member (circle_id, person_id, joined_at) VALUES (1, ?, ?)", (number, now))
    tx.execute("COMMIT")
    tx.close()


async def _hush(database: Database) -> None:
    """Take back all that waits to be sent, so that the next measurement begins with an empty outbox."""
    await database.transact(
        lambda tx: tx.execute("UPDATE outbox SET state = 'expired', ended_at = 0 WHERE state = 'queued'")
    )
    await asyncio.sleep(2)


def _broadcast(tx: sqlite3.Connection, ids: list[int], first: int) -> None:
    now = datetime.now(UTC)
    for number in range(first, first + _STEP):
        enqueue(
            tx,
            now=now,
            kind="text",
            subject={"key": "error-kept", "values": {}},
            priority=Priority.BROADCAST,
            chat=ids[number % len(ids)],
        )


if __name__ == "__main__":
    show(asyncio.run(measure()))
    sys.exit()
