"""The worker handles rows in their order: effects of a row and the messages that follow are whole, or nothing is.

Rows are taken in the order in which they were received or fell due. A row that fails is put aside with its error,
the person gets an honest sentence, the next row goes on.

While many updates wait, several are handled in one transaction, each within a savepoint of its own: the disk is
waited for once. Nothing is seen of any of them before all are committed, and a crash takes back all of them, so each
row is handled once or not at all as before.
"""

import asyncio
import json
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from telegram import Bot, Update

from bot.clock import Clock
from bot.delivery.application import Router
from bot.delivery.arriving.reading import read_payload, understand
from bot.delivery.arriving.reasons import reason
from bot.delivery.bell import Bell
from bot.delivery.faults import persist, will_pass
from bot.domain.ids import InboxId
from handlers import dispatch
from handlers.registry import Handler
from storage.connection import Database, Tx
from storage.queues import due, inbox
from storage.queues.due import DueRow
from storage.queues.inbox import InboxRow

_log = logging.getLogger(__name__)

#: What falls due is handled at its own instant up to this lateness; later than that, at the present one, unless a
#: movable clock jumped over it.
PUNCTUAL = timedelta(minutes=1)
#: At a start, updates that waited at Telegram go before what fell due meanwhile, if they come within so many seconds.
_FIRST_POLL_S = 10.0
#: So many updates are handled in one transaction at most,
MOST_AT_ONCE = 100
#: and no further one is begun after so long, seconds: others wait for the connection.
_LONGEST_S = 0.02


@dataclass(slots=True)
class _Routed:
    """An update on its way through one transaction."""

    row: InboxRow
    #: What the row holds, parsed as far as it could be.
    update: Update | Mapping[str, Any] | None = None
    handler: Handler | None = None
    #: Why the row is put aside.
    error: Exception | None = None


class Worker:
    """Works off inbox and dues."""

    def __init__(
        self,
        *,
        database: Database,
        bot: Bot,
        clock: Clock,
        bell: Bell,
        handled: Callable[[], None],
        mask: Callable[[str], str] = str,
        router: Router | None = None,
    ) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock
        self._bell = bell
        self._handled = handled
        self._mask = mask
        self._router = router or Router(bot)
        #: The newest instant at which a row was handled, and the newest row of the inbox that has ended.
        self._latest: datetime | None = None
        self._newest = InboxId(0)
        self._is_stopping = False
        #: Updates that are parsed and routed, and whose turn did not come in the transaction before.
        self._ahead: dict[InboxId, _Routed] = {}
        #: The next so many updates are handled alone: one of them spoiled a transaction for the others.
        self._alone = 0
        #: Rows handled or put aside since the start.
        self.rows = 0

    async def run(self, first_poll: asyncio.Event) -> None:
        """Work until `stop`; the transaction at hand is always finished."""
        await self._router.open()
        await self._wait_for(first_poll)
        while not self._is_stopping:
            if not await self.step():
                await self._bell.wait()

    async def close(self) -> None:
        """Let go of the bot and its connections, which the sender uses too: after both have ended."""
        await self._router.close()
        await self._bot.shutdown()

    def stop(self) -> None:
        """Take no further row."""
        self._is_stopping = True
        self._bell.ring()

    async def _wait_for(self, first_poll: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(_FIRST_POLL_S):
                while not first_poll.is_set() and not self._is_stopping:
                    waiting = asyncio.ensure_future(first_poll.wait())
                    ringing = asyncio.ensure_future(self._bell.wait(is_idle=False))
                    try:
                        await asyncio.wait({waiting, ringing}, return_when=asyncio.FIRST_COMPLETED)
                    finally:
                        waiting.cancel()
                        ringing.cancel()
        except TimeoutError:
            _log.warning("No first answer from the server yet; doing what is due")

    async def step(self) -> bool:
        """Handle what is next: something due, an answer, or the updates that wait. False when there is nothing."""
        most = MOST_AT_ONCE if not self._alone else 1
        found = await persist(self._database, lambda tx: next_rows(tx, self._clock.now(), most))
        if isinstance(found, DueRow):
            await self._handle_due(found)
            self.rows += 1
        elif not found:
            return False
        elif found[0].kind == "answer":
            await self._handle_answer(found[0])
            self.rows += 1
        else:
            await self._handle_updates(found)
        self._handled()
        return True

    def _instant(self, at: datetime) -> datetime:
        """Give the `now` of a row: never before that of a row handled earlier, never in the future."""
        present = self._clock.now()
        latest = at if self._latest is None else max(at, self._latest)
        self._latest = min(latest, present)
        return self._latest

    def _received(self, row: InboxRow) -> datetime:
        """Give the `now` of a row of the inbox: when it was received, also when it is replayed after newer ones."""
        if row.id < self._newest:
            return min(row.received_at, self._clock.now())
        self._newest = row.id
        return self._instant(row.received_at)

    # --- updates

    async def _handle_updates(self, rows: Sequence[InboxRow]) -> None:
        self._alone = max(0, self._alone - len(rows))
        ahead, self._ahead = self._ahead, {}
        batch = [ahead.get(row.id) or await self._route(row) for row in rows]
        before = self._latest, self._newest
        try:
            ended = await self._database.transact(lambda tx: self._work_off(tx, batch))
        except Exception as error:  # noqa: BLE001 - the row is put aside with it
            self._latest, self._newest = before  # none of them has ended
            if await self._passes(error):
                return
            if len(batch) > 1:  # at the commit nobody knows any more which of them it was
                self._alone = len(batch)
                return
            batch[0].error = error
            ended = 1
        self.rows += ended
        self._ahead = {routed.row.id: routed for routed in batch[ended:]}
        for routed in batch[:ended]:
            if routed.error is not None:
                now = self._received(routed.row)
                await self._put_aside(routed.row, routed.error, routed.update, now)

    async def _route(self, row: InboxRow) -> _Routed:
        routed = _Routed(row)
        try:
            raw = read_payload(row.payload or "null")
            routed.update = raw
            routed.update = update = understand(raw)
            routed.handler = await self._router.route(update)
        except Exception as error:  # noqa: BLE001 - the row is put aside with it
            routed.error = error
        return routed

    def _work_off(self, tx: Tx, batch: Sequence[_Routed]) -> int:
        """Handle updates until one fails, something falls due before the next, or it has taken long enough.

        Gives how many of them have ended, the one that failed included: its effects are taken back, it is still new.
        """
        until = time.monotonic() + _LONGEST_S
        for number, routed in enumerate(batch):
            if number and (
                time.monotonic() >= until or due.next_waiting(tx, routed.row.received_at) is not None
            ):
                return number
            if routed.error is not None:
                return number + 1
            tx.execute("SAVEPOINT one_row")
            try:
                self._handle(tx, routed)
            except Exception as error:
                if will_pass(error) or not tx.in_transaction:
                    raise
                tx.execute("ROLLBACK TO one_row")
                routed.error = error
            tx.execute("RELEASE one_row")
            if routed.error is not None:
                return number + 1
        return len(batch)

    def _handle(self, tx: Tx, routed: _Routed) -> None:
        now = self._received(routed.row)
        if not inbox.mark_done(tx, now=now, row_id=routed.row.id):
            return  # handled meanwhile: nothing is done twice
        if routed.handler is not None:
            assert isinstance(routed.update, Update)
            dispatch.handle_update(
                tx, now=now, row=routed.row.id, update=routed.update, handler=routed.handler
            )

    async def _handle_answer(self, row: InboxRow) -> None:
        before = self._latest, self._newest
        now = self._received(row)

        def handle(tx: Tx) -> None:
            if inbox.mark_done(tx, now=now, row_id=row.id):
                dispatch.handle_answer(tx, now=now, row=row.id, answer=json.loads(row.payload or "{}"))

        try:
            await self._database.transact(handle)
        except Exception as error:  # noqa: BLE001 - the row is put aside with it
            if await self._passes(error):
                self._latest, self._newest = before
            else:
                await self._put_aside(row, error, None, now)

    async def _put_aside(
        self, row: InboxRow, error: Exception, update: Update | Mapping[str, Any] | None, now: datetime
    ) -> None:
        _log.error("Inbox row %d is put aside: it could not be handled", row.id, exc_info=error)
        why = self._mask(reason(error))
        await persist(self._database, lambda tx: inbox.quarantine(tx, now=now, row_id=row.id, error=why))
        if not isinstance(update, Update | Mapping):
            return
        try:
            await self._database.transact(
                lambda tx: dispatch.handle_failure(tx, now=now, row=row.id, update=update)
            )
        except Exception:  # noqa: BLE001 - telling comes second
            _log.exception("Nobody could be told that inbox row %d was put aside", row.id)

    # --- what is due

    async def _handle_due(self, row: DueRow) -> None:
        present = self._clock.now()
        is_punctual = self._clock.is_movable or present - row.due_at <= PUNCTUAL
        now = self._instant(row.due_at if is_punctual else present)

        def handle(tx: Tx) -> None:
            if not due.is_waiting(tx, row):
                return
            dispatch.handle_due(
                tx,
                now=now,
                due_id=row.id,
                kind=row.kind,
                subject=row.subject,
                person_id=row.person_id,
                circle_id=row.circle_id,
                occasion=row.occasion,
            )
            due.mark_handled(tx, now=now, row=row)

        try:
            await self._database.transact(handle)
        except Exception as error:  # noqa: BLE001 - the row is put aside with it
            if await self._passes(error):
                return
            _log.exception("What fell due failed: %s of %d", row.kind, row.subject)
            why = self._mask(reason(error))
            await persist(self._database, lambda tx: due.mark_failed(tx, now=now, due_id=row.id, error=why))

    async def _passes(self, error: Exception) -> bool:
        """Wait a little and say yes when the machine, not the row, is at fault: the row is simply taken again."""
        if not will_pass(error):
            return False
        _log.error("The database cannot be written (%s); the row is taken again", error)
        await asyncio.sleep(1)
        return True


def next_rows(tx: Tx, now: datetime, most: int = 1) -> DueRow | Sequence[InboxRow]:
    """Give what was received or fell due first; of two at the same instant, what fell due.

    Several updates that come one after the other are given together, at most so many; an answer comes alone.
    """
    arrived = inbox.next_new(tx, most)
    fallen_due = due.next_waiting(tx, now)
    if fallen_due is not None and (not arrived or fallen_due.due_at <= arrived[0].received_at):
        return fallen_due
    alike = 1
    while alike < len(arrived) and arrived[alike].kind == arrived[0].kind == "update":
        alike += 1
    return arrived[:alike]
