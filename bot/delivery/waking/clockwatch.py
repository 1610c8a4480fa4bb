"""Follows a sandbox's movable clock, and tells it what is due next and whether everything is done.

A question is broken off whenever its answer would no longer fit. httpx keeps the connection of a request that was
cancelled as occupied, so that a few of them exhaust the pool; aiohttp closes it.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import aiohttp

from bot.clock import Clock
from storage.instants import to_ms

_log = logging.getLogger(__name__)

#: The other side answers after 25 s at the latest; ours to wait for it, seconds.
_READ_TIMEOUT_S = 40.0
#: How long a start waits to learn the offset, seconds.
_START_S = 10.0
#: Several changes within so many seconds are told as one.
_SETTLE_S = 0.01
_FIRST_S, _LONGEST_S = 0.2, 5.0
#: No offset is ever this: the answer comes at once.
_NONE_KNOWN = -1


class _NoAnswerError(Exception):
    """The clock's server is away, or said something else than an offset."""


class ClockWatch:
    """Long-polls the clock's server."""

    def __init__(
        self,
        *,
        address: str,
        clock: Clock,
        moved: Callable[[], Awaitable[None]],
        next_due: Callable[[], datetime | None],
        is_idle: Callable[[], bool],
    ) -> None:
        self._address = address
        self._clock = clock
        self._moved = moved
        self._next_due = next_due
        self._is_idle = is_idle
        self._changed = asyncio.Event()

    def changed(self) -> None:
        """Something about what is due, or whether all is done, may be different now."""
        self._changed.set()

    async def begin(self) -> None:
        """Learn the offset before anything is done; after a while, go on with the one that is kept."""
        wait = _FIRST_S
        try:
            async with asyncio.timeout(_START_S):
                while True:
                    try:
                        await self._apply(await self._ask(f"after={_NONE_KNOWN}&idle=0"))
                    except _NoAnswerError as error:
                        _log.warning("The clock's server does not answer (%s)", error)
                    else:
                        return
                    await asyncio.sleep(wait)
                    wait = min(wait * 2, _LONGEST_S)
        except TimeoutError:
            _log.warning("Going on with the clock as it last was")

    async def run(self) -> None:
        """Follow the clock until cancelled."""
        wait = _FIRST_S
        while True:
            self._changed.clear()
            said = self._state()
            poll = asyncio.ensure_future(self._ask(said))
            try:
                await self._until_answered_or_different(poll, said)
                if poll.done():
                    await self._apply(poll.result())
                    wait = _FIRST_S
            except _NoAnswerError as error:
                _log.warning("The clock's server does not answer (%s)", error)
                await asyncio.sleep(wait)
                wait = min(wait * 2, _LONGEST_S)
            finally:
                poll.cancel()
                await asyncio.gather(poll, return_exceptions=True)

    async def _until_answered_or_different(self, poll: asyncio.Future[int], said: str) -> None:
        while not poll.done() and self._state() == said:
            change = asyncio.ensure_future(self._changed.wait())
            both: set[asyncio.Future[Any]] = {poll, change}
            try:
                await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            finally:
                change.cancel()
            if not poll.done():
                await asyncio.sleep(_SETTLE_S)
                self._changed.clear()

    def _state(self) -> str:
        next_due = self._next_due()
        due = "" if next_due is None else f"&next={to_ms(next_due)}"
        return f"after={self._clock.offset_ms}{due}&idle={int(self._is_idle())}"

    async def _ask(self, query: str) -> int:
        timeout = aiohttp.ClientTimeout(total=_READ_TIMEOUT_S)
        try:
            async with aiohttp.request("GET", f"{self._address}?{query}", timeout=timeout) as answer:
                offset = json.loads(await answer.read())["offset_ms"]
                return int(offset)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise _NoAnswerError(f"{type(error).__name__}: {error}") from error
        except (ValueError, TypeError, KeyError) as error:
            raise _NoAnswerError("its answer has no offset") from error

    async def _apply(self, offset_ms: int) -> None:
        if self._clock.move_to(offset_ms):
            await self._moved()
