"""When the bot has caught up: every update is confirmed, and after that the bot itself said that it is idle."""

from __future__ import annotations

import asyncio
import time

from bot.sandbox.stage import Stage

#: While somebody waits, the bot is asked anew this often, seconds.
ASK_EVERY_S = 0.05


def is_quiet(stage: Stage) -> bool:
    """Whether the bot has nothing left to do, as far as both sides know."""
    queue, clock = stage.world.queue, stage.world.clock
    report = clock.report
    return (
        not len(queue)
        and report is not None
        and report.idle
        and report.known_offset_ms == clock.offset_ms
        and report.order > queue.confirmed_at_order
    )


async def wait_until_quiet(stage: Stage, *, timeout_s: float) -> bool:
    """Wait for it, at most `timeout_s`.

    While waiting, the bot's clock poll is answered whenever what it said last is no answer yet: the bot polls again
    at once and says how it is now.
    """
    deadline = time.monotonic() + timeout_s
    while not is_quiet(stage):
        if time.monotonic() >= deadline or stage.closing.is_set():
            return False
        if not len(stage.world.queue):
            stage.world.clock.nudge()
        await asyncio.sleep(ASK_EVERY_S)
    return True
