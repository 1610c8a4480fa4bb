"""Two instances on the same data, started at the same moment: never two at work.

    python -m tests.faults.twins              300 rounds in pieces of 20, the ways of starting in turn
    python -m tests.faults.twins --only 7     one piece again

Every process is the real program in a process of its own. A server that has loaded it already forks them, so that the
two are at the lock within microseconds of each other; some are held back by a few milliseconds, by the piece's seed.
"""

import contextlib
import functools
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

from tests.faults import instance
from tests.faults.instance import Instance
from tests.journeys.stage import Actor, Stage, StageError
from tests.support import campaign

ROUNDS, PIECES = 20, 15
RUNNING_ALREADY = 4
#: The second of the two is held back by so much at most, seconds.
APART_S = 0.02
#: How long a waiting instance waits for the lock, seconds.
WAIT_LOCK_S = 20
#: Two at work would show within this time after both have started, seconds.
LOOK_S = 0.15
PATIENCE_S = 30.0


class Way(StrEnum):
    """How the two come to start at once."""

    #: On an empty folder: both want to make the database.
    FRESH = "fresh"
    #: On data that was left in peace.
    AGAIN = "again"
    #: The one before them was killed just now.
    KILLED = "killed"
    #: Both were told to wait for the lock; the one that works is killed then, and the other takes over.
    WAITING = "waiting"


class Twins:
    """Starts them, and judges."""

    def __init__(self, stage: Stage, chance: random.Random) -> None:
        self.stage = stage
        self.chance = chance
        #: Whether the lock between instances is taken out.
        self.unlocked = False
        self.rounds = 0
        self.nia: Actor | None = None
        self._n = 0

    def round(self, way: Way) -> None:
        """Play one round. Raises `StageError` when two worked, or none, or one did not say why it ended."""
        if way is Way.FRESH:
            self._forget()
        if way is Way.KILLED:
            (lone,) = self._start(1)
            self._at_work(lone)
            lone.end(signal.SIGKILL)
        before = self._last_call()
        pair = self._start(2, wait_lock_s=WAIT_LOCK_S if way is Way.WAITING else 0)
        try:
            first, second = self._decided(pair, may_wait=way is Way.WAITING)
            self._judge(first, second, before)
            if way is Way.WAITING:
                before = self._last_call()
                first.end(self.chance.choice((signal.SIGKILL, signal.SIGTERM)))
                self._at_work(second)
                self._judge(second, None, before)
                self._ended_well(second)
            else:
                self._ended_well(first)
                self._said_why(second)
        finally:
            for it in pair:
                it.kill()

    def _forget(self) -> None:
        for path in (self.stage.folder / "bot").glob("*"):
            path.unlink()

    def _start(self, count: int, *, wait_lock_s: float = 0) -> list[Instance]:
        environment = {**self.stage.bot_environment(), "MINGA_WAIT_LOCK": str(wait_lock_s)}
        logs = [self.stage.folder / f"twin{self._n + number}.log" for number in range(count)]
        self._n += count
        late_s = [0.0] * count
        late_s[self.chance.randrange(count)] = self.chance.choice((0.0, self.chance.uniform(0, APART_S)))
        return instance.start(environment, logs, late_s, unlocked=self.unlocked)

    def _decided(self, pair: list[Instance], *, may_wait: bool) -> tuple[Instance, Instance]:
        """Wait until one works and the other has ended or, where it may, waits; give them in this order."""

        def decided() -> bool:
            running = [it for it in pair if it.code is None]
            if not running:
                raise StageError("None of the two works:\n" + "\n".join(it.says() for it in pair))
            return (len(running) == 1 or may_wait) and self._holder() in [it.process.pid for it in running]

        self._wait(decided, lambda: "\n".join(f"{it.code}: {it.says()}" for it in pair))
        holder = self._holder()
        self._answers()
        time.sleep(LOOK_S if may_wait else 0)
        pair.sort(key=lambda it: it.process.pid != holder)
        return pair[0], pair[1]

    def _at_work(self, it: Instance) -> None:
        self._wait(lambda: it.code is not None or self._holder() == it.process.pid, it.says)
        if it.code is not None:
            raise StageError(f"The only instance ended with {it.code}:\n{it.says()}")
        self._answers()

    def _answers(self) -> None:
        """Have somebody write, and wait until it is handled."""
        if self.nia is None:
            self.nia = self.stage.person("Nia")
        self.nia.say(f"Round {self._n}", settle=False)
        self.stage.bot = None
        self.stage.settle()

    def _judge(self, at_work: Instance, other: Instance | None, before: int) -> None:
        calls = [call for call in self.stage.calls() if call["n"] > before]
        conflicts = [call for call in calls if call["status"] == 409]
        introductions = sum(call["method"] == "getMe" for call in calls)
        said = f"Round {self._n}"
        answers = [
            call for call in calls if call["method"] == "sendMessage" and call["chat_id"] == self.nia.id
        ]
        if conflicts or introductions > 1 or len(answers) != 1:
            logs = "\n".join(it.says() for it in (at_work, other) if it is not None)
            raise StageError(
                f"Two were at work: {len(conflicts)} answers of 409, {introductions} introductions, "
                f"{len(answers)} answers to {said!r}\n{logs}"
            )
        lease = self.stage.query("SELECT owner FROM lease")
        if not lease or not lease[0][0].endswith(f" {at_work.process.pid}"):
            raise StageError(f"The lease is {lease}, at work is process {at_work.process.pid}")

    def _ended_well(self, it: Instance) -> None:
        code = it.end()
        if code != 0:
            raise StageError(f"Stopped, the one at work ended with {code}:\n{it.says()}")

    def _said_why(self, it: Instance) -> None:
        if it.code != RUNNING_ALREADY or "Minga is running on this data already" not in it.says():
            raise StageError(f"The second ended with {it.code}, saying:\n{it.says()}")
        if "Traceback" in it.says():
            raise StageError(it.says())

    def _holder(self) -> int | None:
        """Give the process that the lease names."""
        with contextlib.suppress(Exception):
            rows = self.stage.query("SELECT owner FROM lease")
            return int(rows[0][0].rpartition(" ")[2]) if rows else None
        return None

    def _last_call(self) -> int:
        calls = self.stage.calls()
        return calls[-1]["n"] if calls else 0

    def _wait(self, ready: Callable[[], bool], says: Callable[[], str]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not ready():
            if time.monotonic() > end:
                raise StageError(f"Nothing was decided within {PATIENCE_S} s:\n{says()}")
            time.sleep(0.01)


def play(folder: Path, *, seed: int, rounds: int = ROUNDS, unlocked: bool = False) -> dict[str, Any]:
    """Play some rounds, and give how many. Raises `StageError`.

    With `unlocked` the lock is taken out from the second round on: two who make the database at once trip over that.
    """
    stage = Stage(folder)
    try:
        stage.open()
        (folder / "bot").mkdir()
        twins = Twins(stage, random.Random(seed))
        for number in range(rounds):
            twins.unlocked = unlocked and number > 0
            way = list(Way)[number % len(Way)]
            try:
                twins.round(way)
            except StageError as error:
                raise StageError(f"Seed {seed}, round {number} ({way}): {error}") from error
        return {"rounds": rounds, "broken": []}
    finally:
        stage.close()


def piece(seed: int, *, rounds: int) -> dict[str, Any]:
    """Play one piece."""
    with tempfile.TemporaryDirectory() as folder:
        return play(Path(folder), seed=seed, rounds=rounds)


def main() -> int:
    """Run the campaign and give its exit code."""
    parser = campaign.arguments("Two instances on the same data, started at the same moment.")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="so many starts in each piece")
    chosen = parser.parse_args()
    return campaign.run("twins", functools.partial(piece, rounds=chosen.rounds), PIECES, chosen)


if __name__ == "__main__":
    sys.exit(main())
