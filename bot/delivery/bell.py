"""Bells: one loop rings, another wakes. A ring before anybody listens is not lost."""

import asyncio
from collections.abc import Callable


class Bell:
    """Wakes the loop that works off a table. It also knows whether that loop has nothing left to do."""

    def __init__(self, on_change: Callable[[], None] = lambda: None) -> None:
        self._event = asyncio.Event()
        self._is_waiting = False
        self._on_change = on_change

    def ring(self) -> None:
        """Say that there may be something to do."""
        self._event.set()
        self._on_change()

    @property
    def is_quiet(self) -> bool:
        """Whether the loop has found nothing to do since the last ring."""
        return self._is_waiting and not self._event.is_set()

    async def wait(self, timeout_s: float | None = None, *, is_idle: bool = True) -> None:
        """Return at the next ring, at latest after `timeout_s` seconds.

        With `is_idle` false there is work left that only has to wait (for a limit, for the network).
        """
        self._is_waiting = is_idle
        self._on_change()
        try:
            async with asyncio.timeout(timeout_s):
                await self._event.wait()
        except TimeoutError:
            pass
        finally:
            self._is_waiting = False
            self._event.clear()
