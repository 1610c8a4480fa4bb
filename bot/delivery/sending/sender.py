"""The sender alone talks to people. Every row of the outbox ends with a receipt: sent, failed, expired or unknown.

A commit before the call says that it is on its way, a commit after it says what became of it; between the two lies
the only window in which a send can be ambiguous, and such sends are counted.
"""

import asyncio
import heapq
import logging
from dataclasses import replace
from datetime import datetime

from telegram.error import TelegramError

from bot.clock import Clock
from bot.delivery.bell import Bell
from bot.delivery.connection import Line
from bot.delivery.faults import persist, will_pass
from bot.delivery.outage import Outage
from bot.delivery.sending import receipts, taking
from bot.delivery.sending.lanes import Lanes
from bot.delivery.sending.limits import Limiter, Limits
from bot.delivery.sending.outcomes import Verdict, What, judge
from bot.delivery.sending.receipts import Next
from bot.delivery.sending.taking import Moved, Taken
from bot.domain.ids import ChatId
from storage.connection import Database
from storage.queues import sending
from storage.queues.sending import Waiting

_log = logging.getLogger(__name__)

#: At a stop, calls under way may take so long, seconds; what is not over then has an unknown outcome.
LAST_CALLS_S = 10.0
#: After this many 429s in a row, from different chats and without a success between, everything waits.
_TOO_MANY_IN_A_ROW = 2


class Sender:
    """Works off the outbox."""

    def __init__(
        self, *, database: Database, line: Line, clock: Clock, limits: Limits, bell: Bell, worker_bell: Bell
    ) -> None:
        self._database = database
        self._line = line
        self._clock = clock
        self._bell = bell
        self._worker_bell = worker_bell
        self._lanes = Lanes(Limiter(limits))
        self._later: list[tuple[datetime, int, Waiting]] = []
        self._last_seen = 0
        self._calls: set[asyncio.Task[None]] = set()
        self._is_stopping = False
        self._outage = Outage(line=line, lanes=self._lanes, over=bell.ring)
        self._refused: set[ChatId | None] = set()
        #: Sends whose outcome nobody knows, since the start.
        self.ambiguous = 0

    async def run(self) -> None:
        """Send until `stop`; then wait for the calls under way."""
        interrupted = await persist(self._database, lambda tx: taking.recover(tx, now=self._clock.now()))
        if interrupted:
            self.ambiguous += interrupted
            _log.warning(
                "%d messages were on their way when the program ended; their outcome is unknown", interrupted
            )
        while not self._is_stopping:
            await self._load()
            self._start_calls()
            await self._bell.wait(self._timeout_s(), is_idle=not self._has_work())
        await self._finish_calls()

    def stop(self) -> None:
        """Take nothing more; `run` returns when the calls under way are over."""
        self._is_stopping = True
        self._bell.ring()

    def _has_work(self) -> bool:
        return bool(len(self._lanes) or self._calls)

    def _timeout_s(self) -> float | None:
        waits = []
        wait = self._lanes.wait_s(self._clock.monotonic())
        if wait is not None:
            waits.append(wait)
        if self._later:
            waits.append(max(0.0, (self._later[0][0] - self._clock.now()).total_seconds()))
        return min(waits) if waits else None

    async def _load(self) -> None:
        while rows := await persist(self._database, lambda tx: sending.waiting_after(tx, self._last_seen)):
            for row in rows:
                self._last_seen = row.id
                heapq.heappush(self._later, (row.not_before, row.id, row))
        now = self._clock.now()
        while self._later and self._later[0][0] <= now:
            self._lanes.add(heapq.heappop(self._later)[2])

    def _start_calls(self) -> None:
        while not self._is_stopping and (row := self._lanes.next(self._clock.monotonic())) is not None:
            call = asyncio.create_task(self._send(row), name=f"outbox row {row.id}")
            self._calls.add(call)
            call.add_done_callback(self._over)

    def _over(self, call: asyncio.Task[None]) -> None:
        self._calls.discard(call)
        if not call.cancelled() and call.exception() is not None:
            _log.error("Sending stopped with a bug", exc_info=call.exception())
        self._bell.ring()

    async def _finish_calls(self) -> None:
        self._outage.stop()
        if self._calls:
            await asyncio.wait(self._calls, timeout=LAST_CALLS_S)
        for call in self._calls:
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)

    async def _send(self, waiting: Waiting) -> None:
        try:
            await self._send_one(waiting)
        except Exception as error:  # noqa: BLE001 - logged, and the row ends visibly
            # A bug in a receipt must not hold up the chat for ever; the row ends where everybody can see it.
            _log.exception("Outbox row %d: a bug", waiting.id)
            await self._give_up(waiting, error)
            self._lanes.finished(waiting)

    async def _send_one(self, waiting: Waiting) -> None:
        taken = await self._take(waiting)
        if not isinstance(taken, Taken):
            self._lanes.withdrawn(waiting)
            if isinstance(taken, Moved):
                self._lanes.add(replace(waiting, chat=taken.chat))
            self._worker_bell.ring()  # a failure may have been reported
            return
        verdict, result = await self._call(waiting, taken)
        step = await persist(
            self._database,
            lambda tx: receipts.settle(
                tx, now=self._clock.now(), taken=taken, verdict=verdict, result=result
            ),
        )
        self._act_on(waiting, taken, verdict, step)

    async def _take(self, waiting: Waiting) -> Taken | Moved | None:
        try:
            return await persist(
                self._database,
                lambda tx: taking.take(tx, now=self._clock.now(), row_id=waiting.id, lane=waiting.chat),
            )
        except Exception as error:
            if will_pass(error):
                raise
            _log.exception("Outbox row %d cannot be rendered", waiting.id)
            await self._give_up(waiting, error)
            return None

    async def _give_up(self, waiting: Waiting, error: Exception) -> None:
        reason = f"{type(error).__name__}: {error}"
        await persist(
            self._database,
            lambda tx: taking.give_up(tx, now=self._clock.now(), row_id=waiting.id, error=reason),
        )
        self._worker_bell.ring()

    async def _call(self, waiting: Waiting, taken: Taken) -> tuple[Verdict, object]:
        self._lanes.started(waiting, self._clock.monotonic())
        self._bell.ring()  # whoever waits for this start can be reckoned now
        call = taken.call
        try:
            result = await self._line.call(call.method, call.arguments(taken.chat))
        except TelegramError as error:
            return judge(error), None
        except Exception as error:  # noqa: BLE001 - a call that cannot be written is ours to mend
            _log.exception("Outbox row %d cannot be called", waiting.id)
            return Verdict(what=What.REFUSED, error=f"{type(error).__name__}: {error}"), None
        finally:
            self._lanes.answered(waiting, self._clock.monotonic())
        return Verdict(what=What.DONE), result

    def _act_on(self, waiting: Waiting, taken: Taken, verdict: Verdict, step: Next) -> None:
        now_s = self._clock.monotonic()
        what = verdict.what
        log = _LOUD.get(what)
        if log is not None:
            _log.log(log, "Outbox row %d (%s): %s: %s", waiting.id, taken.row.kind, what, verdict.error)
        if what is What.UNKNOWN and not taken.call.can_be_repeated:
            self.ambiguous += 1
        if what in (What.NOT_SENT, What.UNKNOWN, What.BAD_TOKEN):
            self._outage.begin()
        elif what is What.TOO_MANY:
            self._refused.add(taken.chat)
            if len(self._refused) >= _TOO_MANY_IN_A_ROW:
                self._lanes.rest_all(now_s + verdict.retry_after_s)
        else:
            self._refused.clear()
        if step.again_after_s is None:
            self._lanes.finished(waiting)
        else:
            self._lanes.finished(waiting, rest_until=now_s + step.again_after_s)
            self._lanes.add(waiting)
        if step.is_reported:
            self._worker_bell.ring()


#: What the log says, and how loudly.
_LOUD = {
    What.NOT_SENT: logging.WARNING,
    What.UNKNOWN: logging.WARNING,
    What.TOO_MANY: logging.INFO,
    What.LACKING: logging.WARNING,
    What.BAD_ENTITIES: logging.ERROR,
    What.REFUSED: logging.ERROR,
    What.UNREACHABLE: logging.INFO,
    What.BAD_TOKEN: logging.ERROR,
    What.MIGRATED: logging.INFO,
}
