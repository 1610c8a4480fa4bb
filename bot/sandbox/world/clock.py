"""The stand-in's clock: the machine's time plus an offset that never falls, and who waits for it to move.

Rate limits and time-outs run on the machine's monotonic clock and never on this one.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass

#: A poll of the bot's clock is answered after this many seconds at the latest.
CLOCK_POLL_S = 25.0
#: Whether the bot has hung up is looked at this often, seconds.
LOOK_EVERY_S = 0.5


class ClockRefusedError(Exception):
    """The clock can only be moved ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BotReport:
    """What the bot said when it last polled the clock."""

    #: The offset it knew, milliseconds.
    known_offset_ms: int
    #: When it has something to do next, milliseconds since 1970 UTC on the moved clock.
    next_due_ms: int | None
    idle: bool
    #: Rises with every poll and every confirmed update: which came first.
    order: int


class MovedClock:
    """`now_ms()` is real time plus the offset. `real_ms` can be given by tests."""

    def __init__(self, *, offset_ms: int = 0, real_ms: Callable[[], int] | None = None) -> None:
        self.offset_ms = offset_ms
        self._real_ms = real_ms or (lambda: time.time_ns() // 1_000_000)
        self._polls: set[asyncio.Event] = set()
        self._order = 0
        self.report: BotReport | None = None
        self.on_change: Callable[[], None] = lambda: None

    def now_ms(self) -> int:
        """Milliseconds since 1970 UTC on the moved clock."""
        return self._real_ms() + self.offset_ms

    def real_ms(self) -> int:
        """Milliseconds since 1970 UTC by the machine."""
        return self._real_ms()

    def now_s(self) -> int:
        """Whole seconds since 1970 UTC on the moved clock: a message's `date`."""
        return self.now_ms() // 1000

    def tick(self) -> int:
        """The next number in the order of polls and confirmations."""
        self._order += 1
        return self._order

    def add(self, milliseconds: int) -> None:
        """Move ahead by so much. Raises ClockRefusedError for a negative amount."""
        if milliseconds < 0:
            raise ClockRefusedError(
                "The clock only moves ahead; start afresh to begin again at the real time."
            )
        self.offset_ms += milliseconds
        self.nudge()
        self.on_change()

    def move_to(self, instant_ms: int) -> None:
        """Move ahead to an instant (milliseconds since 1970 UTC). Raises ClockRefusedError if it has passed."""
        self.add(instant_ms - self.now_ms())

    def reset(self) -> None:
        """Back to the real time; only for starting afresh."""
        self.offset_ms = 0
        self.report = None
        self.nudge()
        self.on_change()

    def nudge(self) -> None:
        """Answer every waiting poll now, so that the bot says anew how it is."""
        for event in self._polls:
            event.set()

    async def poll(
        self,
        *,
        known_offset_ms: int,
        next_due_ms: int | None,
        idle: bool,
        waits: bool = True,
        is_gone: Callable[[], bool] = lambda: False,
    ) -> int:
        """The bot's long poll: returns the offset as soon as it differs from the known one, at latest after 25 s.

        Without `waits` it only says how the bot is now. `is_gone` says whether the bot has hung up.
        """
        before = self.report
        self.report = BotReport(
            known_offset_ms=known_offset_ms, next_due_ms=next_due_ms, idle=idle, order=self.tick()
        )
        if before is None or (before.idle, before.next_due_ms) != (idle, next_due_ms):
            self.on_change()
        if waits and known_offset_ms == self.offset_ms:
            await self._until_nudged(is_gone)
        return self.offset_ms

    async def _until_nudged(self, is_gone: Callable[[], bool]) -> None:
        event = asyncio.Event()
        self._polls.add(event)
        deadline = time.monotonic() + CLOCK_POLL_S
        try:
            while not event.is_set() and not is_gone() and time.monotonic() < deadline:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_EVERY_S):
                        await event.wait()
        finally:
            self._polls.discard(event)

    def as_seen_by_page(self) -> dict[str, int | bool | None]:
        """The page's clock object (see docs/sandbox.md)."""
        report = self.report
        return {
            "offset_ms": self.offset_ms,
            "now_ms": self.now_ms(),
            "next_due_ms": report.next_due_ms if report else None,
            "idle": bool(report and report.idle and report.known_offset_ms == self.offset_ms),
        }
