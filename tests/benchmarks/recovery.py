"""A bot that was away: from its start until a backlog is handled, beside the same updates handled as they come.

The bot is the real process; the server only feeds (`feed.py`). Caught up means that every update is handled; what is to
be sent goes out at Telegram's pace, which no start can change. `python -m tests.benchmarks.recovery [COUNT]`.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx

from bot.delivery.starting.foundations import DATABASE_NAME, prepare_database, prepare_folder
from tests.benchmarks.feed import FIRST_PERSON, PEOPLE, TOKEN, feeding
from tests.benchmarks.report import Figure, show
from tests.benchmarks.updates import settle_in

UPDATES = 100_000
#: What the people write in turn: commands, and sentences that have to be understood.
SAYINGS = ("/help", "/mine", "/balance", "I can drive people on Tuesday mornings", "/cancel")
_COUNT = "SELECT state, count(*) FROM inbox GROUP BY state"


def backlog(count: int) -> float:
    """Give the seconds from the start of the process until what waited is handled."""
    with tempfile.TemporaryDirectory() as name, feeding(count, *SAYINGS) as root:
        folder = _prepared(Path(name))
        began = time.monotonic()
        bot = _started(folder, root)
        try:
            return _until_handled(folder, count, bot) - began
        finally:
            bot.terminate()
            bot.wait(timeout=60)


def live(count: int) -> float:
    """Give the seconds from the first update until the last is handled, by a bot that runs."""
    with tempfile.TemporaryDirectory() as name, feeding(count, *SAYINGS, is_open=False) as root:
        folder = _prepared(Path(name))
        bot = _started(folder, root)
        try:
            time.sleep(5)
            began = time.monotonic()
            httpx.post(f"{root}/open", trust_env=False).raise_for_status()
            return _until_handled(folder, count, bot) - began
        finally:
            bot.terminate()
            bot.wait(timeout=60)


def _prepared(folder: Path) -> Path:
    prepare_folder(folder)
    prepare_database(folder / DATABASE_NAME)
    settle_in(folder / DATABASE_NAME, [FIRST_PERSON + number for number in range(PEOPLE)])
    return folder


def _started(folder: Path, root: str) -> subprocess.Popen[bytes]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("MINGA_", "TELEGRAM_"))}
    settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_BASE": root, "MINGA_DATA": str(folder)}
    with (folder / "bot.log").open("wb") as log:
        return subprocess.Popen([sys.executable, "-m", "bot"], env={**kept, **settings}, stderr=log)


def _until_handled(folder: Path, count: int, bot: subprocess.Popen[bytes]) -> float:
    connection = sqlite3.connect(f"{(folder / DATABASE_NAME).absolute().as_uri()}?mode=ro", uri=True)
    try:
        while True:
            now = time.monotonic()
            states = dict(connection.execute(_COUNT).fetchall())
            assert not states.get("quarantined"), states
            if states.get("done", 0) >= count and not states.get("new"):
                return now
            assert bot.poll() is None, (folder / "bot.log").read_text()[-3000:]
            time.sleep(0.25)
    finally:
        connection.close()


def measure(count: int = UPDATES) -> list[Figure]:
    """Play both and give the figures."""
    came, waited = live(count), backlog(count)
    done = f"{count} updates of {PEOPLE} members"
    return [
        Figure(name="handled as they come", value=count / came, unit="/s", done=done),
        Figure(name="start to caught up with a backlog", value=waited, unit="s", done=done),
        Figure(name="backlog over live", value=waited / came, unit="×", limit=1.1, done=done),
    ]


if __name__ == "__main__":
    figures = measure(int(sys.argv[1]) if len(sys.argv) > 1 else UPDATES)
    show(figures)
    sys.exit(not all(figure.holds for figure in figures))
