"""Once a day, by the bot's own clock, what has been kept long enough is let go, in steps that nobody waits for.

When the clock is moved over a night the night's work is done as well; when the program was off at that hour, it is done
at the next start.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path

from bot.clock import Clock
from bot.delivery.faults import persist, will_pass
from storage.connection import Database, checkpoint
from storage.instants import maybe_from_ms, to_ms
from storage.queues import kept
from storage.upkeep import backup, retention

_log = logging.getLogger(__name__)

#: When the night's work begins (UTC).
NIGHT = time(3, 17, tzinfo=UTC)
#: Between two steps whoever waits for the database has it, seconds.
_PAUSE_S = 0.002
#: After a failure of the machine's it is tried again after so long.
_AGAIN = timedelta(minutes=15)
_DONE = "tidied"


#: Under this name the database remembers why the last nightly backup failed; "" when it did not.
BACKUP_FAILED = "backup_failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backups:
    """Where the nightly backups go, and how many are kept."""

    database: Path
    folder: Path
    keep: int


class Housekeeping:
    """Keeps the tables in order, and leaves a backup when it is told where."""

    def __init__(
        self,
        *,
        database: Database,
        clock: Clock,
        changed: Callable[[], None],
        backups: Backups | None = None,
        empties_log: bool = True,
    ) -> None:
        self._database = database
        self._backups = backups
        self._empties_log = empties_log
        self._clock = clock
        self._changed = changed
        self._task: asyncio.Task[None] | None = None
        self._next: datetime | None = None
        self._not_before: datetime | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the night's work is under way."""
        return self._task is not None and not self._task.done()

    async def begin(self) -> None:
        """Learn when it was done last; called once, before anything else."""
        written = await self._database.transact(lambda tx: kept.kept(tx, _DONE))
        last = maybe_from_ms(int(written)) if written else None
        self._next = self._clock.now() if last is None else following_night(last)

    def next_at(self) -> datetime | None:
        """Give the instant, on the clock as moved, at which it is to be done next; None while it is under way."""
        return None if self.is_busy else self._next

    def look(self) -> None:
        """Begin the night's work when it is time."""
        if self._next is None or self.is_busy or self._clock.now() < self._next:
            return
        self._task = asyncio.create_task(self.work(), name="housekeeping")
        self._task.add_done_callback(lambda _task: self._changed())

    def stop(self) -> None:
        """Break off; the rest is done at the next start."""
        if self._task is not None:
            self._task.cancel()

    async def work(self) -> None:
        """Do the night's work now."""
        now = self._clock.now()
        try:
            gone, longest_s = await self._let_go(now)
            await self._database.execute("PRAGMA optimize")
            if self._empties_log:
                await self._database.maintain(checkpoint)
            await self._database.transact(lambda tx: kept.keep(tx, _DONE, str(to_ms(now))))
        except Exception as error:  # noqa: BLE001 - logged; the bot goes on
            self._next = now + _AGAIN
            if not will_pass(error):
                _log.exception("Housekeeping stopped with a bug; it is tried again in 15 minutes")
                return
            _log.error("Housekeeping stopped (%s); it is tried again in 15 minutes", error)
            return
        self._next = following_night(now)
        _log.info("Housekeeping: %d old rows are gone, the longest step took %.0f ms", gone, longest_s * 1000)
        if self._backups is not None:
            await self._back_up(self._backups, now)

    async def _back_up(self, backups: Backups, now: datetime) -> None:
        failed = ""
        try:
            made = await asyncio.to_thread(backup.make, backups.database, backups.folder, now=now)
            await asyncio.to_thread(backup.keep_newest, backups.folder, backups.keep)
            _log.info("Backup: %s, %d bytes in %.1f s", made.path, made.size, made.took_s)
            for line in made.broken:
                _log.error("The database breaks what should hold: %s", line)
        except (backup.BackupError, OSError) as error:
            failed = str(error)
            _log.error("NO BACKUP was made tonight: %s", error)
        await persist(self._database, lambda tx: kept.keep(tx, BACKUP_FAILED, failed))

    async def _let_go(self, now: datetime) -> tuple[int, float]:
        total, longest_s = 0, 0.0
        for one in retention.RETENTIONS:
            after: int | None = retention.BEGINNING
            while after is not None:
                began = self._clock.monotonic()
                after, gone = await self._database.transact(
                    partial(retention.step, retention=one, now=now, after=after)
                )
                total += gone
                longest_s = max(longest_s, self._clock.monotonic() - began)
                await asyncio.sleep(_PAUSE_S)
        return total, longest_s


def following_night(instant: datetime) -> datetime:
    """Give the first beginning of a night's work after an instant."""
    same_day = datetime.combine(instant.astimezone(UTC).date(), NIGHT)
    return same_day if same_day > instant else same_day + timedelta(days=1)
