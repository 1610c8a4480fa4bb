"""Says so when the machine's clock was set or the machine slept: what falls due follows that clock."""

import asyncio
import logging

from bot.clock import Clock

_log = logging.getLogger(__name__)

#: The clock is looked at this often, seconds.
LOOK_S = 5.0
#: A clock that is kept right by small steps is not worth a line; this much is, seconds.
WORTH_SAYING_S = 2.0


async def watch(clock: Clock, *, look_s: float = LOOK_S) -> None:
    """Compare the machine's clock with its monotonic one until cancelled."""
    before = _ahead_s(clock)
    while True:
        await asyncio.sleep(look_s)
        now = _ahead_s(clock)
        jumped_s, before = now - before, now
        if abs(jumped_s) < WORTH_SAYING_S:
            continue
        _log.warning(
            "The machine's clock went %s by %.0f seconds%s. What is due follows it; let NTP keep it right.",
            "ahead" if jumped_s > 0 else "back",
            abs(jumped_s),
            ", or the machine slept" if jumped_s > 0 else "",
        )


def _ahead_s(clock: Clock) -> float:
    return clock.real_now().timestamp() - clock.monotonic()
