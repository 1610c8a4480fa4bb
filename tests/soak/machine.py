"""The bot on simulated time: its own worker, sender and wake-ups on a real file, put together as `bot.app` does.

Only the socket, the machine's clock and the database's thread are stood in for.
"""

import asyncio
import json
import random
from collections.abc import Coroutine, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.delivery.bell import Bell
from bot.delivery.sending.limits import Limits
from bot.delivery.sending.sender import Sender
from bot.delivery.starting.foundations import prepare_database
from bot.delivery.waking.wakeups import WakeUps
from bot.delivery.worker import Worker
from storage.queues import inbox, kept
from tests.soak.office import ME, Office, OfficeLine, Sees, Weather
from tests.soak.simulated import InlineDatabase, SimulatedClock, SimulatedLoop, SimulatedScheduler

#: The pulse finds what timers missed. Here none is missed, and it comes every ten minutes instead of every 15 seconds.
_PULSE_SLOWER = 40.0
_OWNER = "the soak"


class Machine:
    """One running bot. Everything happens inside `until`."""

    def __init__(
        self,
        path: Path,
        *,
        begins: datetime,
        weather: Weather,
        seed: int,
        sees: Sees,
        at_s: float = 0.0,
        pulse_slower: float = _PULSE_SLOWER,
        limits: Limits | None = None,
    ) -> None:
        prepare_database(path)
        self.path = path
        self.loop = SimulatedLoop(at_s)
        self.clock = SimulatedClock(self.loop, begins)
        self.database = InlineDatabase(path)
        self.office = Office(
            sees=sees,
            now_s=self.loop.time,
            weather=weather,
            dice=random.Random(seed),
        )
        self.updates = 0
        self._pulse_slower = pulse_slower
        self._worker_bell, self._sender_bell = Bell(), Bell()
        line = OfficeLine(self.office)
        self.sender = Sender(
            database=self.database,
            line=line,
            clock=self.clock,
            limits=limits or Limits(),
            bell=self._sender_bell,
            worker_bell=self._worker_bell,
        )
        self.worker = Worker(
            database=self.database,
            bot=line.bot,
            clock=self.clock,
            bell=self._worker_bell,
            handled=self._handled,
        )
        self._next_update = 1
        self._parts: list[asyncio.Task[Any]] = []
        self.loop.run_until_complete(self._start())

    def _handled(self) -> None:
        self.wake_ups.want()
        self._sender_bell.ring()

    def _wake(self) -> None:
        self._worker_bell.ring()
        self._sender_bell.ring()

    async def _start(self) -> None:
        await self.database.transact(lambda tx: kept.keep(tx, "me", json.dumps(ME)))
        self._next_update = 1 + await self.database.transact(
            lambda tx: tx.execute(
                "SELECT COALESCE(max(update_id), 0) FROM inbox WHERE kind = 'update'"
            ).fetchone()[0]
        )
        self.wake_ups = WakeUps(
            database=self.database,
            clock=self.clock,
            wake=self._wake,
            changed=lambda: None,
            owner=_OWNER,
        )
        self.wake_ups._scheduler = SimulatedScheduler(self.clock, slower=self._pulse_slower)  # type: ignore[assignment]
        await self.wake_ups.start()
        begun = asyncio.Event()
        begun.set()
        self._parts = [
            asyncio.create_task(self.worker.run(begun), name="worker"),
            asyncio.create_task(self.sender.run(), name="sender"),
            asyncio.create_task(self.wake_ups.keep_planned(self._worker_bell), name="plan"),
        ]

    def beside(self, work: Coroutine[Any, Any, Any]) -> None:
        """Have something go on beside the bot until it is closed."""

        async def begin() -> None:
            self._parts.append(asyncio.ensure_future(work))

        self.loop.run_until_complete(begin())

    def come(self, update: Mapping[str, Any]) -> None:
        """An update comes in: stored as intake does, under the next id."""
        self.updates += 1
        arrival = inbox.arrival({"update_id": self._next_update, **update})
        self._next_update += 1
        now = self.clock.now()

        async def store() -> None:
            await self.database.transact(lambda tx: inbox.store(tx, now=now, arrivals=[arrival]))
            self._worker_bell.ring()

        task = asyncio.ensure_future(store())
        self._parts.append(task)
        task.add_done_callback(self._parts.remove)

    def until(self, instant: datetime) -> None:
        """Let time pass until an instant. Raises what any part of the bot raises."""

        async def pass_time() -> None:
            await asyncio.sleep(self.clock.seconds_until(instant))
            for part in self._parts:
                if part.done():
                    part.result()

        self.loop.run_until_complete(pass_time())

    def close(self) -> None:
        """Stop as at a SIGTERM."""
        self.loop.run_until_complete(self._stop())
        self.database.shut()
        self.loop.close()

    async def _stop(self) -> None:
        self.wake_ups.stop()
        self.worker.stop()
        self.sender.stop()
        for part in self._parts[2:]:
            part.cancel()
        await asyncio.gather(*self._parts[2:], return_exceptions=True)
        await asyncio.gather(*self._parts[:2])
        await self.worker.close()
