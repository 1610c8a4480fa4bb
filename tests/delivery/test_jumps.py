"""An operator reads in the log when the machine's clock was set."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import Clock
from bot.delivery.waking import jumps


class SetClock(Clock):
    """A machine's clock that somebody sets."""

    wrong_s = 0.0

    def real_now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.wrong_s)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, ""), (0.5, ""), (7200, "ahead by 7200 seconds, or the machine slept"), (-60, "back by 60 seconds.")],
)
async def test_a_clock_that_was_set_is_said_so_once(caplog: pytest.LogCaptureFixture, seconds, said):
    clock = SetClock()
    with caplog.at_level(logging.WARNING):
        watching = asyncio.create_task(jumps.watch(clock, look_s=0.01))
        await asyncio.sleep(0.03)
        clock.wrong_s = seconds
        await asyncio.sleep(0.05)
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)

    lines = [record.getMessage() for record in caplog.records]
    assert len(lines) == (1 if said else 0)
    assert all(said in line for line in lines)
