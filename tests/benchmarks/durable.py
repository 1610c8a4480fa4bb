"""Updates a second through the durable inbox, beside python-telegram-bot as it is, without a store.

Both ask the same server, parse, route, and call a handler that does nothing. Ours has stored the update before, and
commits that it is done after. They take turns, so that whatever else the machine does hits both.
"""

import asyncio
import logging
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot.clock import Clock
from bot.delivery import worker as workers
from bot.delivery.application import Router
from bot.delivery.arriving.intake import Intake
from bot.delivery.bell import Bell
from bot.delivery.connection import Line
from bot.delivery.starting.foundations import DATABASE_NAME, prepare_database, share_interpreter
from handlers.visit import Visit
from storage.connection import open_database
from tests.benchmarks.feed import TOKEN, feeding
from tests.benchmarks.report import Figure, show

UPDATES = 10_000
TURNS = 5
#: Python's own interval between threads, as the library runs with, seconds; ours is set as `bot.app` sets it.
_PYTHONS_OWN_S = 0.005


class Count:
    """Counts what was handled, and when the first and the last were."""

    def __init__(self, wanted: int) -> None:
        self.wanted = wanted
        self.handled = self.before = 0
        self.first = self.last = 0.0
        self.is_over = asyncio.Event()

    def to(self, handled: int) -> None:
        """So many are handled by now."""
        if not self.handled:
            self.first = time.monotonic()
            self.before = handled
        self.handled = handled
        if self.handled == self.wanted:
            self.last = time.monotonic()
            self.is_over.set()

    @property
    def rate(self) -> float:
        """Give how many there were a second."""
        return (self.handled - self.before) / (self.last - self.first)


async def stock(root: str, wanted: int) -> float:
    """Python-telegram-bot as its documentation shows it; gives updates a second."""
    count = Count(wanted)
    sys.setswitchinterval(_PYTHONS_OWN_S)

    async def nothing(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        count.to(count.handled + 1)

    application = ApplicationBuilder().token(TOKEN).base_url(f"{root}/bot").build()
    application.add_handler(MessageHandler(filters.ALL, nothing))
    async with application:
        assert application.updater is not None
        await application.start()
        await application.updater.start_polling()
        await count.is_over.wait()
        await application.updater.stop()
        await application.stop()
    return count.rate


async def ours(root: str, wanted: int, folder: Path) -> float:
    """The intake and the worker on a database that waits for the disk at each commit; gives updates a second."""
    path = folder / DATABASE_NAME
    prepare_database(path)
    share_interpreter()
    count = Count(wanted)

    def nothing(_visit: Visit) -> None:
        return None

    line = Line(token=TOKEN, root=root, request_timeout_s=30)
    database = open_database(path)
    bell = Bell(lambda: None)
    clock = Clock()
    async with database:
        await line.bot.initialize()
        intake = Intake(
            database=database, line=line, clock=clock, arrived=bell.ring, poll_timeout_s=1, silence_s=60
        )
        worker = workers.Worker(
            database=database,
            bot=line.bot,
            clock=clock,
            bell=bell,
            handled=lambda: count.to(worker.rows),
            router=Router(line.bot, lambda run: [MessageHandler(filters.ALL, run(nothing))]),
        )
        polling = asyncio.create_task(intake.run())
        working = asyncio.create_task(worker.run(intake.has_begun))
        await count.is_over.wait()
        polling.cancel()
        worker.stop()
        await asyncio.gather(polling, working, return_exceptions=True)
        await worker.close()
        done = await database.transact(
            lambda tx: tx.execute("SELECT count(*) FROM inbox WHERE state = 'done'").fetchone()[0]
        )
        assert done == wanted, f"{done} of {wanted} are done"
    return count.rate


def measure() -> list[Figure]:
    """Let both have their turns and give the ratio of the medians' pairs."""
    logging.getLogger("httpx").setLevel(logging.WARNING)
    stocks, durables = [], []
    with feeding(UPDATES) as root:
        for _ in range(TURNS):
            stocks.append(asyncio.run(stock(root, UPDATES)))
            with tempfile.TemporaryDirectory() as name:
                durables.append(asyncio.run(ours(root, UPDATES, Path(name))))
    ratios = [mine / theirs for mine, theirs in zip(durables, stocks, strict=True)]
    done = f"{TURNS} turns of {UPDATES} updates each"
    return [
        Figure(
            name="a handler that does nothing: stock, no store", value=median(stocks), unit="/s", done=done
        ),
        Figure(name="the same: durable inbox", value=median(durables), unit="/s", done=done),
        Figure(
            name="durable over stock",
            value=median(ratios),
            unit="×",
            least=0.5,
            done=f"{done}; worst {min(ratios):.2f}",
        ),
    ]


if __name__ == "__main__":
    figures = measure()
    show(figures)
    sys.exit(not all(figure.holds for figure in figures))
