"""While the server cannot be reached nothing is sent: a harmless question finds out when it is back.

So an outage does not use up the one repetition that a send of unknown outcome has.
"""

import asyncio
import logging
import random
from collections.abc import Callable

from telegram.error import EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot.delivery.connection import Line
from bot.delivery.sending.lanes import Lanes

_log = logging.getLogger(__name__)

#: The first and the longest wait between two questions, seconds; each is shortened at random by up to a half.
_FIRST_S, _LONGEST_S = 0.5, 60.0


class Outage:
    """Stops the lanes while the server is away."""

    def __init__(self, *, line: Line, lanes: Lanes, over: Callable[[], None]) -> None:
        self._line = line
        self._lanes = lanes
        self._over = over
        self._probe: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """A call has failed on its way: let nothing go until the server answers a harmless one."""
        if self._probe is None:
            self._lanes.rest_all(float("inf"))
            self._probe = asyncio.create_task(self._ask(), name="is the server back?")

    def stop(self) -> None:
        """Ask no more."""
        if self._probe is not None:
            self._probe.cancel()

    async def _ask(self) -> None:
        wait = _FIRST_S
        while True:
            try:
                await self._line.call("getMe")
                break
            except RetryAfter:
                break  # it answers; its limits are the lanes' business
            except (InvalidToken, EndPointNotFound) as error:
                _log.error("Sending waits: the server refuses the token (%s)", error)
            except TelegramError as error:
                _log.warning("Sending waits: the server does not answer (%s)", error)
            await asyncio.sleep(wait * random.uniform(0.5, 1))  # noqa: S311 - jitter, no secret
            wait = min(wait * 2, _LONGEST_S)
        self._probe = None
        self._lanes.resume()
        self._over()
