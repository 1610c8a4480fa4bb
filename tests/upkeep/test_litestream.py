"""Litestream beside the bot: a real replica in a folder, the bot killed while it writes, and what comes back of it."""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.upkeep.backup import open_for_reading
from tests.journeys.stage import SETUP_CODE, Stage

FOUND = shutil.which(
    "litestream", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
)
pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(FOUND is None, reason="the program litestream is not installed"),
]
CONFIG = """\
dbs:
  - path: {data}/minga.db
    replica:
      type: file
      path: {replica}
      sync-interval: 1s
"""


class ReplicatedStage(Stage):
    """The bot is started by Litestream, which ends when the bot ends, as docs/backups.md has it."""

    checkpoints = "own"

    def bot_environment(self) -> dict[str, str]:
        return super().bot_environment() | {"MINGA_CHECKPOINTS": self.checkpoints}

    def start_bot(self, *, wait: bool = True) -> None:
        (self.folder / "litestream.yml").write_text(
            CONFIG.format(data=self.folder / "bot", replica=self.folder / "replica")
        )
        known = len(self.calls())
        with (self.folder / "bot.log").open("ab") as log:
            self.bot = subprocess.Popen(
                [
                    str(FOUND),
                    "replicate",
                    "-config",
                    str(self.folder / "litestream.yml"),
                    "-exec",
                    f"{sys.executable} -m bot",
                ],
                env=self.bot_environment(),
                stdout=log,
                stderr=log,
            )
        if wait:
            self.wait_for(lambda: len(self.calls()) > known, "the bot")
            self.settle()

    def bot_itself(self) -> int:
        """The process that Litestream has started."""
        assert self.bot is not None
        threads = Path(f"/proc/{self.bot.pid}/task").iterdir()
        children = [child for thread in threads for child in (thread / "children").read_text().split()]
        return int(children[0])

    def kill_bot(self) -> None:
        os.kill(self.bot_itself(), signal.SIGKILL)
        assert self.bot is not None
        self.bot.wait(timeout=30)

    def restore(self, target: Path) -> None:
        """What is in the replica."""
        subprocess.run(
            [
                str(FOUND),
                "restore",
                "-config",
                str(self.folder / "litestream.yml"),
                "-o",
                str(target),
                str(self.folder / "bot" / "minga.db"),
            ],
            check=True,
            capture_output=True,
            timeout=60,
        )


@pytest.fixture(params=["own", "litestream"])
def stage(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[ReplicatedStage]:
    stage = ReplicatedStage(tmp_path)
    stage.checkpoints = request.param
    try:
        stage.open()
        Stage.start_bot(stage)
        stage.stop_bot()
        stage.start_bot()
        yield stage
    finally:
        stage.close()


def handled(path: Path) -> set[tuple[int, str]]:
    with contextlib.closing(open_for_reading(path)) as connection:
        return {
            tuple(row)
            for row in connection.execute("SELECT update_id, state FROM inbox WHERE kind = 'update'")
        }


def test_all_that_was_acknowledged_before_the_last_sync_comes_back(stage: ReplicatedStage, tmp_path: Path):
    people = [stage.person(f"P{number}") for number in range(8)]
    people[0].start(SETUP_CODE)
    live = stage.folder / "bot" / "minga.db"
    for round_number in range(3):
        for person in people:
            person.say(f"round {round_number}", settle=False)
        time.sleep(0.5)
        stage.kill_bot()
        stage.restore(tmp_path / f"copy{round_number}.db")
        with contextlib.closing(sqlite3.connect(live)) as connection:
            stored = connection.execute("SELECT count(*) FROM inbox").fetchone()[0]
        with contextlib.closing(sqlite3.connect(tmp_path / f"copy{round_number}.db")) as copy:
            # Litestream's last sync comes after the bot's end: nothing at all is missing.
            assert copy.execute("SELECT count(*) FROM inbox").fetchone()[0] == stored
        stage.start_bot()
    assert stage.stop_bot() == 0
    stage.restore(tmp_path / "last.db")

    assert handled(tmp_path / "last.db") == handled(live)
    rehearsed = stage.operator("restore", "--rehearse", str(tmp_path / "last.db"))
    assert rehearsed.returncode == 0, rehearsed.stderr
    put_back = stage.operator("restore", "--moved", str(tmp_path / "last.db"))
    assert put_back.returncode == 0, put_back.stderr
    Stage.start_bot(stage)
    assert stage.operator("check").returncode == 0
    people[0].expect("opens a new circle")


def test_when_the_machine_dies_at_once_at_most_seconds_are_missing(stage: ReplicatedStage, tmp_path: Path):
    people = [stage.person(f"P{number}") for number in range(4)]
    lags = []
    for attempt in range(3):
        end = time.monotonic() + 4
        while time.monotonic() < end:
            for person in people:
                person.say("hello", settle=False)
            time.sleep(0.05)
        bot = stage.bot_itself()
        assert stage.bot is not None
        stage.bot.kill()
        os.kill(bot, signal.SIGKILL)
        stage.bot.wait()
        time.sleep(0.2)
        copy = tmp_path / f"copy{attempt}.db"
        stage.restore(copy)
        newest = []
        for path in (copy, stage.folder / "bot" / "minga.db"):
            with contextlib.closing(sqlite3.connect(path)) as connection:
                newest.append(connection.execute("SELECT max(received_at) FROM inbox").fetchone()[0])
        lags.append((newest[1] - newest[0]) / 1000)
        assert stage.operator("restore", "--rehearse", str(copy)).returncode == 0
        stage.start_bot()

    print("seconds missing after the machine died:", lags)
    assert max(lags) < 10
