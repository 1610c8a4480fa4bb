"""A neighbourhood of sample people who act through ordinary updates only."""

from __future__ import annotations

import asyncio

from bot.sandbox.stage import Stage
from bot.sandbox.world.entities import Person


class Neighbourhood:
    """Moves in and lives."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def move_in(self) -> list[Person]:
        """Everybody appears."""
        return []

    def move_out(self) -> None:
        """Everybody stops acting."""

    async def live(self) -> None:
        """Act until cancelled."""
        await asyncio.Event().wait()
