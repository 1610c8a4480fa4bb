"""Time that passes only when there is nothing left to do at its present instant: a day takes as long as its work.

One thread does everything, so that a seed plays the same days again: asyncio's own loop, whose timers are reached by
jumping to them; the bot's clock, which reads that loop's time; the database, whose transactions run where they are
asked for; and the scheduler's part of waking, since APScheduler reads the machine's clock.
"""

import asyncio
import selectors
import sqlite3
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.clock import Clock
from storage.connection import Database, prepare


class _Jump(selectors.DefaultSelector):
    """Waits for nothing: what asyncio would have waited for has passed."""

    def __init__(self, now_s: float) -> None:
        super().__init__()
        self.now_s = now_s

    def select(self, timeout: float | None = None) -> Any:
        if timeout is None:
            raise RuntimeError("nothing will ever happen again")
        self.now_s += max(0.0, timeout)
        return super().select(0)


class SimulatedLoop(asyncio.SelectorEventLoop):
    """asyncio's loop, `time()` of which jumps to the next timer."""

    def __init__(self, now_s: float = 0.0) -> None:
        self._jump = _Jump(now_s)
        super().__init__(self._jump)
        # asyncio takes a timer as reached up to so many seconds early. Its nanosecond is lost after half a year, when
        # a float counts in steps of four of them: a timer of just now would then be waited for, for ever.
        self._clock_resolution = 1e-6

    def time(self) -> float:
        return self._jump.now_s


class SimulatedClock(Clock):
    """The bot's clock and its monotonic seconds, both of a simulated loop whose second 0 is an instant."""

    def __init__(self, loop: SimulatedLoop, begins: datetime) -> None:
        super().__init__()
        self._loop = loop
        self._begins = begins

    def real_now(self) -> datetime:
        return self._begins + timedelta(seconds=self._loop.time())

    def monotonic(self) -> float:
        return self._loop.time()

    def seconds_until(self, instant: datetime) -> float:
        """Give how long to wait so that `now` is surely not before an instant."""
        return max(0.0, (instant - self._begins).total_seconds() + 0.0005 - self._loop.time())


class InlineDatabase(Database):
    """The bot's database, whose transactions run at once in the caller's thread. It keeps the longest one."""

    def __init__(self, path: Path) -> None:
        def connect() -> sqlite3.Connection:
            connection = sqlite3.connect(path, isolation_level=None)
            prepare(connection)
            # Waiting for the disk at each commit is measured elsewhere (`make bench`): here the same bytes are written
            # without it, and only a power cut would be noticed.
            connection.execute("PRAGMA synchronous = OFF")
            return connection

        super().__init__(connect, iter_chunk_size=64)
        self._connection = connect()
        self.transactions = 0
        #: Machine seconds of the longest one since it was last reset, and what it did.
        self.longest: tuple[float, str] = (0.0, "")

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection itself, for looking."""
        return self._conn

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        began = time.perf_counter()
        try:
            return fn(*args, **kwargs)
        finally:
            took = time.perf_counter() - began
            self.transactions += 1
            if took > self.longest[0]:
                self.longest = (took, _name_of(fn))

    def shut(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self.stop()


def _name_of(fn: Any) -> str:
    """Give the name of a transaction's own function, which stands as `work` in the one that is run."""
    code = getattr(fn, "__code__", None)
    names = () if code is None else code.co_freevars
    cells = (
        dict(zip(names, (cell.cell_contents for cell in fn.__closure__ or ()), strict=True)) if names else {}
    )
    work = cells.get("work", fn)
    work = getattr(work, "func", work)
    return str(getattr(work, "__qualname__", work))


class SimulatedScheduler:
    """What `bot.delivery.waking.wakeups` asks of APScheduler, on a simulated clock. It only wakes."""

    def __init__(self, clock: SimulatedClock, *, slower: float = 1.0) -> None:
        self._clock = clock
        #: Intervals are so many times longer: a pulse finds what timers have missed, and here none can be missed.
        self._slower = slower
        self._jobs: dict[str, asyncio.TimerHandle] = {}
        self._running: set[asyncio.Task[None]] = set()
        self.running = True

    def start(self) -> None:
        """Nothing is to be done: timers run already."""

    def shutdown(self, *, wait: bool = False) -> None:
        """Wake no more."""
        self.running = False
        for handle in self._jobs.values():
            handle.cancel()

    def get_job(self, name: str) -> asyncio.TimerHandle | None:
        """Give a job that waits."""
        return self._jobs.get(name)

    def remove_job(self, name: str) -> None:
        """Take a job back."""
        self._jobs.pop(name).cancel()

    def add_job(
        self,
        do: Callable[[], Awaitable[None]],
        trigger: str,
        *,
        id: str,  # noqa: A002 - APScheduler's word
        seconds: float = 0,
        run_date: datetime | None = None,
        hour: int = 0,
        minute: int = 0,
        **_options: Any,
    ) -> None:
        """Plan a job: once at `run_date`, every so many `seconds`, or daily (UTC)."""
        now = self._clock.now()
        if trigger == "date":
            assert run_date is not None
            at, again = run_date, None
        elif trigger == "interval":
            at = now + timedelta(seconds=seconds * self._slower)
            again = {"seconds": seconds}
        else:
            at = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
            at += timedelta(days=at <= now)
            again = {"hour": hour, "minute": minute}
        if id in self._jobs:
            self._jobs.pop(id).cancel()

        def fire() -> None:
            self._jobs.pop(id, None)
            if not self.running:
                return
            if again is not None:
                self.add_job(do, trigger, id=id, **again)  # type: ignore[arg-type]
            task = asyncio.ensure_future(do())
            self._running.add(task)
            task.add_done_callback(self._running.discard)

        self._jobs[id] = asyncio.get_running_loop().call_later(self._clock.seconds_until(at), fire)


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Give an instant."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC)
