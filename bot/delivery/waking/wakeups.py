"""What is due is rows; the scheduler only wakes. A wake-up that is missed is made up for by a steady pulse."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.delivery.bell import Bell
from bot.delivery.faults import persist, will_pass
from bot.delivery.waking.housekeeping import Housekeeping
from storage.connection import Database, Tx
from storage.queues import due, kept, sending
from storage.upkeep import erasure

_log = logging.getLogger(__name__)

#: The pulse, seconds: whatever was missed is found after so long at the latest.
PULSE_S = 15
#: How long, and how often, planning gives way to rows that wait, seconds.
_PAUSE_S, _MOST_PAUSES = 0.005, 40
_NEXT = "next"


class WakeUps:
    """Rings the bells when something falls due, and has the night's work begun when it is time."""

    def __init__(
        self,
        *,
        database: Database,
        clock: Clock,
        wake: Callable[[], None],
        changed: Callable[[], None],
        owner: str,
        housekeeping: Housekeeping | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._changed = changed
        self._owner = owner
        self._housekeeping = housekeeping or Housekeeping(database=database, clock=clock, changed=changed)
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._planned: datetime | None = None
        #: Something has changed since the next wake-up was last planned.
        self._wanted = asyncio.Event()
        self._is_planning = False
        #: When something is to be done next, on the clock as moved; None when nothing is planned.
        self.next_at: datetime | None = None

    async def start(self) -> None:
        """Begin to wake."""
        self._scheduler.add_job(self._pulse, "interval", seconds=PULSE_S, id="pulse")
        self._scheduler.start()
        await self._housekeeping.begin()
        await self.plan()

    def stop(self) -> None:
        """Wake no more."""
        self._housekeeping.stop()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def want(self) -> None:
        """Say that the tables or the clock have changed, so that the next wake-up is planned anew."""
        self._wanted.set()

    @property
    def is_settled(self) -> bool:
        """Whether nothing has changed since the next wake-up was planned."""
        return not self._wanted.is_set() and not self._is_planning

    async def keep_planned(self, worker: Bell) -> None:
        """Plan after every change, for ever. While rows come in one after the other, once in a while is enough."""
        while True:
            await self._wanted.wait()
            pauses = 0
            while not worker.is_quiet and pauses < _MOST_PAUSES:
                await asyncio.sleep(_PAUSE_S)
                pauses += 1
            self._is_planning = True
            self._wanted.clear()  # before: what changes meanwhile is planned in the next round
            try:
                await self.plan()
            finally:
                self._is_planning = False
            self._changed()

    async def plan(self) -> None:
        """Plan the wake-up for whatever is due next."""
        now = self._clock.now()
        next_at = await persist(self._database, lambda tx: next_instant(tx, now))
        if next_at != self.next_at:
            self.next_at = next_at
            self._changed()
        self._housekeeping.look()
        self._schedule(next_at)

    def _schedule(self, next_at: datetime | None) -> None:
        # The night's work is nothing that anybody waits for: only the scheduler knows of it.
        wake_at = min((at for at in (next_at, self._housekeeping.next_at()) if at is not None), default=None)
        real = None if wake_at is None else self._clock.real(wake_at)
        if real == self._planned:
            return
        self._planned = real
        if real is None:
            if self._scheduler.get_job(_NEXT) is not None:
                self._scheduler.remove_job(_NEXT)
        else:
            self._scheduler.add_job(self._fall_due, "date", run_date=real, id=_NEXT, replace_existing=True)

    async def _fall_due(self) -> None:
        self._planned = None
        self._housekeeping.look()
        self._wake()
        # The worker plans anew after what it handles. What fell due just now may be the sender's alone, and then nobody
        # does: whatever comes after it would wait for the pulse.
        now = self._clock.now()
        later = await persist(self._database, lambda tx: next_instant(tx, now, after=now))
        if self._planned is None:
            self._schedule(later)

    async def _pulse(self) -> None:
        try:
            now = self._clock.real_now()
            await self._database.transact(lambda tx: kept.take_lease(tx, owner=self._owner, now=now))
            await self.plan()
            await self._database.maintain(erasure.scrub)
        except Exception as error:
            if not will_pass(error):
                raise
            _log.error("The database cannot be written: %s", error)
        self._wake()


def next_instant(tx: Tx, now: datetime, *, after: datetime | None = None) -> datetime | None:
    """Give when something falls due, or may be sent, next; with `after`, what falls due later than that."""
    instants = [at for at in (due.earliest(tx, after=after), sending.earliest(tx, now)) if at is not None]
    return min(instants, default=None)
