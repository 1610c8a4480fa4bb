"""One life of the bot's process: the real application on the real database, without sockets and without a thread."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.app import App
from bot.clock import Clock
from bot.delivery.connection import Line
from bot.sandbox.world.clock import MovedClock
from bot.settings import Settings
from tests.faults.crashes.database import CrashingDatabase
from tests.faults.crashes.points import Points
from tests.faults.crashes.wire import NamedLine, Server, Wire


class Instants:
    """The machine's clock in a house: it stands still but for a little at each look, so that no crash costs time."""

    STEP = timedelta(microseconds=20)

    def __init__(self) -> None:
        self._now = datetime.now(UTC)

    def now(self) -> datetime:
        """Give the instant."""
        self._now += self.STEP
        return self._now

    def now_ms(self) -> int:
        """Give the same in milliseconds since 1970."""
        return int(self.now().timestamp() * 1000)


class HouseClock(Clock):
    """The bot's clock on the house's."""

    def __init__(self, offset_ms: int, instants: Instants) -> None:
        super().__init__(offset_ms, is_movable=True)
        self._instants = instants

    def real_now(self) -> datetime:
        return self._instants.now()


class NearWatch:
    """Follows the stand-in's clock, which is in the same process."""

    def __init__(self, near: MovedClock, clock: Clock, moved: Callable[[], Any]) -> None:
        self._near = near
        self._clock = clock
        self._moved = moved
        self._changed = asyncio.Event()
        #: While what follows from a moved clock has not begun yet.
        self.is_moving = False

    def changed(self) -> None:
        """Something may be different now; whoever waits for rest looks by itself."""

    def tell(self) -> None:
        """The stand-in's clock may have moved."""
        self._changed.set()

    async def begin(self) -> None:
        """Learn the offset."""
        await self._look()

    async def run(self) -> None:
        """Follow the clock until cancelled."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            await self._look()

    async def _look(self) -> None:
        if self._clock.move_to(self._near.offset_ms):
            self.is_moving = True
            await self._moved()
            self.is_moving = False


class Life(App):
    """A process of the bot from its start to its crash."""

    def __init__(
        self,
        *,
        settings: Settings,
        database: CrashingDatabase,
        points: Points,
        server: Server,
        near: MovedClock,
        instants: Instants,
    ) -> None:
        super().__init__(settings, database, asyncio.Event())
        self.points = points
        self.writer = database
        self._server = server
        self._near = near
        self._instants = instants
        self._pulsing: asyncio.Task[None] | None = None
        self.task = asyncio.create_task(self.run(), name="the bot")

    async def _start_clock(self) -> Clock:
        clock = await super()._start_clock()
        self._clock = HouseClock(clock.offset_ms, self._instants)
        self._watch = NearWatch(self._near, self._clock, self._moved)  # type: ignore[assignment]
        return self._clock

    def _new_watch(self, address: str) -> Any:
        return NearWatch(self._near, self._clock, self._moved)

    def _new_line(self, kept_me: str | None) -> Line:
        return NamedLine(
            self.points,
            token=self._settings.token,
            root=self._settings.telegram_api_base,
            request_timeout_s=self._settings.minga_request_timeout,
            kept_me=kept_me,
            transport=Wire(self._server, self.points),
        )

    def look_at_the_clock(self) -> None:
        """The stand-in's clock has moved."""
        watch = getattr(self, "_watch", None)
        if watch is not None:
            watch.tell()

    def pulse(self) -> None:
        """Let the scheduler's steady pulse come now."""
        self._pulsing = asyncio.create_task(self._wake_ups._pulse(), name="pulse")

    @property
    def is_at_rest(self) -> bool:
        """Whether everything is done, as the bot itself would say."""
        return (
            self._is_known.is_set()
            and self._is_idle()
            and self._clock.offset_ms == self._near.offset_ms
            and not getattr(self._watch, "is_moving", False)
            and (self._pulsing is None or self._pulsing.done())
        )
