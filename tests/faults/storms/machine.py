"""The machine under the bot: a full disk, a disk that fails, a lock on the database, clocks that jump, signals."""

import errno
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.faults import judge
from tests.faults.storms import shim
from tests.faults.storms.shim import Shim
from tests.faults.storms.storm import Storm
from tests.journeys.stage import Stage, StageError

#: The bot's exit code for a database that cannot be used; its supervisor tries again.
DATABASE = 5
_CANNOT = "cannot be written|cannot be used"


class Terms(Storm):
    """SIGTERM at random moments: the process ends in peace, and nothing it had begun is left in doubt."""

    signs = ("Stopping",)
    share = 0.2
    #: How long the log was at the last start. Who has not said a word yet cannot hear a signal either.
    _at_start = 0

    def hit(self, do: Callable[[], None]) -> None:
        """Stop and start, once or twice."""

        def stop() -> None:
            for _ in range(self.chance.randrange(1, 3)):
                self.pause(0, 0.6)
                code = self.stage.stop_bot()
                is_unborn = code == -signal.SIGTERM and len(self.stage.log()) == self._at_start
                if code != 0 and not is_unborn:
                    raise StageError(f"SIGTERM: exit code {code}\n{self.stage.log()[-3000:]}")
                self._at_start = len(self.stage.log())
                self.stage.start_bot(wait=False)

        self.meanwhile(do, stop)

    def judge(self) -> None:
        """No send is of unknown outcome: those under way were waited for."""
        doubts = self.stage.query("SELECT id, kind FROM outbox WHERE ambiguous > 0")
        if doubts:
            raise StageError(f"Of unknown outcome: {doubts}")


class FullDisk(Storm):
    """A small file system is filled and freed again; now and then the bot has to start while it is full."""

    signs = (_CANNOT,)
    allowed = (_CANNOT, "Housekeeping stopped")
    share = 0.25
    supervised = frozenset({DATABASE})
    size = "24m"

    @classmethod
    def why_not(cls) -> str | None:
        """A file system of its own needs root and the right to mount."""
        if not sys.platform.startswith("linux") or os.geteuid() != 0:
            return "only root can mount a small file system"
        return None if _may_mount() else "mounting is not allowed here"

    def before(self) -> None:
        """The data folder is a file system of its own."""
        folder = self._folder
        folder.mkdir(parents=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.size}", "tmpfs", str(folder)], check=True)

    @property
    def _folder(self) -> Path:
        return self.stage.folder / "bot"

    def hit(self, do: Callable[[], None]) -> None:
        """The disk is full for a while."""
        ballast = self._folder / "ballast"

        def fill() -> None:
            self.pause(0, 0.1)
            _fill(ballast)
            if self.chance.random() < 0.3:
                self.stage.kill_bot()
                self.stage.start_bot(wait=False)
                self.pause(0.5, 2)
            self.pause(0.1, 1.5)
            ballast.unlink()

        try:
            self.meanwhile(do, fill)
        finally:
            ballast.unlink(missing_ok=True)

    def after(self) -> None:
        """Unmount it."""
        subprocess.run(["umount", str(self._folder)], check=False)


class OnLayer(Storm):
    """The bot runs on a layer between it and the machine, which is told when to fail."""

    is_forked = False

    def __init__(self, stage: Stage, chance: random.Random) -> None:
        super().__init__(stage, chance)
        self.shim: Shim | None = None

    @classmethod
    def why_not(cls) -> str | None:
        """It needs a layer compiled for this machine."""
        return shim.why_not()

    def before(self) -> None:
        """The bot runs on the layer."""
        self.shim = Shim(self.stage.folder / "shim")
        self.stage.settings.update(self.shim.environment)

    def after(self) -> None:
        """Let go of the layer."""
        if self.shim is not None:
            self.shim.close()


class FailingDisk(OnLayer):
    """Writing, syncing and truncating the database and its log fail for a while, or there is no room for it."""

    signs = (_CANNOT,)
    allowed = (_CANNOT, "Housekeeping stopped")
    share = 0.25
    supervised = frozenset({DATABASE})

    def hit(self, do: Callable[[], None]) -> None:
        """Some calls fail for a while, sometimes during a start."""
        layer = self.shim
        assert layer is not None
        number = self.chance.choice((errno.EIO, errno.ENOSPC))
        kinds = self.chance.choice(
            (("write",), ("sync",), ("truncate",), ("write", "sync"), ("write", "sync", "truncate"))
        )

        def fail() -> None:
            self.pause(0, 0.2)
            layer.fail(**dict.fromkeys(kinds, number))
            if self.chance.random() < 0.3:
                self.stage.kill_bot()
                self.stage.start_bot(wait=False)
                self.pause(0.5, 2)
            self.pause(0.05, 1.5)
            layer.fail()

        try:
            self.meanwhile(do, fail)
        finally:
            layer.fail()

    def judge(self) -> None:
        """Something did fail."""
        assert self.shim is not None
        if self.shim.failed == 0:
            raise StageError("No call ever failed")


class LockedDatabase(Storm):
    """Another program holds the database's write lock, once for longer than the bot waits for it."""

    signs = ("The database cannot be written.*lock",)
    allowed = (_CANNOT, "Housekeeping stopped")
    #: The bot waits for 10 s.
    long_s = 11.5

    def hit(self, do: Callable[[], None]) -> None:
        """Hold the lock, then let go."""
        is_long = self.hits == 5
        wait_s = self.long_s if is_long else self.chance.uniform(0.05, 1.5)

        def hold() -> None:
            connection = sqlite3.connect(
                self.stage.folder / "bot" / "minga.db", isolation_level=None, timeout=20
            )
            try:
                connection.execute("PRAGMA wal_autocheckpoint = 0")
                connection.execute(self.chance.choice(("BEGIN IMMEDIATE", "BEGIN EXCLUSIVE")))
                time.sleep(wait_s)
                connection.execute("ROLLBACK")
            finally:
                connection.close()

        self.meanwhile(do, hold)


class WrongClock(OnLayer):
    """The machine's own clock jumps ahead and back by seconds to hours, and is set right again."""

    signs = ("The machine's clock went (ahead|back)",)
    same = judge.SAID
    #: Once it is wrong for so long that the program says so, seconds.
    long_s = 5.5

    def hit(self, do: Callable[[], None]) -> None:
        """The clock is wrong for one act, and right again before or after the bot has come to rest."""
        layer = self.shim
        assert layer is not None
        seconds = self.chance.choice((1, 20, 300, 3600, 3 * 3600)) * self.chance.choice((-1, 1))

        is_long = self.hits == 5

        def jump() -> None:
            self.pause(0, 0.1)
            layer.ahead(3600 if is_long else seconds)
            self.pause(0, 0.5)
            if is_long:
                time.sleep(self.long_s)
            is_killed = not is_long and self.chance.random() < 0.3
            if is_killed:
                self.stage.kill_bot()
            layer.ahead(0)
            if is_killed:
                self.stage.start_bot(wait=False)

        self.meanwhile(do, jump)


class Asleep(Storm):
    """The bot is away while hours pass, and people write just as it comes back."""

    share = 0.6

    def is_hit(self, name: str) -> bool:
        """The acts in which time passes."""
        passing = ("evening", "asked again", "morning", "before", "noon", "afternoon", "over", "a week later")
        return name in passing and super().is_hit(name)

    def hit(self, do: Callable[[], None]) -> None:
        """Killed or stopped before, started after."""
        if self.chance.random() < 0.5:
            self.stage.kill_bot()
        else:
            self.stage.stop_bot()
        do()
        self.stage.start_bot(wait=False)


def _may_mount() -> bool:
    if shutil.which("mount") is None:
        return False
    folder = Path("/tmp") / f"minga-may-mount-{os.getpid()}"
    folder.mkdir(exist_ok=True)
    try:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=False, capture_output=True
        )
        if done.returncode == 0:
            subprocess.run(["umount", str(folder)], check=True)
        return done.returncode == 0
    finally:
        folder.rmdir()


def _fill(path: Path) -> None:
    """Write until there is no room for a byte more."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT)
    try:
        size = 1 << 20
        while size:
            try:
                if os.write(file, bytes(size)) < size:
                    size //= 2
            except OSError:
                size //= 2
    finally:
        os.close(file)
