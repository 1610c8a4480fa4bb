"""The worker handles one row at a time: its effects and the messages that follow are one transaction, or nothing is.

Rows are taken in the order in which they were received or fell due. A row that fails is put aside with its error,
the person gets an honest sentence, the next row goes on.
"""

import asyncio
import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from telegram import Bot, Update

from bot.clock import Clock
from bot.delivery.application import PtbCallback, new_application
from bot.delivery.bell import Bell
from bot.delivery.faults import persist, will_pass
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
#: What of a message is enough to answer it.
_ENVELOPE = frozenset({"message_id", "date", "chat", "from", "text", "caption"})
#: What of a press is enough to act on it.
_PRESS = frozenset({"id", "from", "chat_instance", "data"})
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ESCAPED_SURROGATE = re.compile(r"\\ud[89a-f]", re.IGNORECASE)


class GoneError(Exception):
    """The row was handled meanwhile: nothing is done twice."""


@dataclass(slots=True)
class _Handling:
    row: InboxRow
    update: Update
    now: datetime
    is_done: bool = False


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
    ) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock
        self._bell = bell
        self._handled = handled
        self._mask = mask
        self._application = new_application(bot, self._run_handler)
        self._handling: _Handling | None = None
        self._latest: datetime | None = None
        self._is_stopping = False

    async def run(self, first_poll: asyncio.Event) -> None:
        """Work until `stop`; the transaction at hand is always finished."""
        await self._application.initialize()
        await self._wait_for(first_poll)
        while not self._is_stopping:
            if not await self.step():
                await self._bell.wait()

    async def close(self) -> None:
        """Let go of the bot and its connections, which the sender uses too: after both have ended."""
        await self._application.shutdown()
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
        """Handle the next row; False when there is none."""
        row = await persist(self._database, lambda tx: next_row(tx, self._clock.now()))
        if row is None:
            return False
        if isinstance(row, DueRow):
            await self._handle_due(row)
        elif row.kind == "answer":
            await self._handle_answer(row)
        else:
            await self._handle_update(row)
        self._handled()
        return True

    def _instant(self, at: datetime) -> datetime:
        """Give the `now` of a row: never before that of a row handled earlier, never in the future."""
        present = self._clock.now()
        latest = at if self._latest is None else max(at, self._latest)
        self._latest = min(latest, present)
        return self._latest

    # --- updates

    async def _handle_update(self, row: InboxRow) -> None:
        now = self._instant(row.received_at)
        raw: Any = None
        update: Update | None = None
        try:
            raw = read_payload(row.payload or "null")
            update = understand(raw, self._bot)
            self._handling = _Handling(row=row, update=update, now=now)
            await self._application.process_update(update)
            if not self._handling.is_done:
                await persist(self._database, lambda tx: inbox.mark_done(tx, now=now, row_id=row.id))
        except GoneError:
            return
        except Exception as error:  # noqa: BLE001 - the row is put aside with it
            if not await self._passes(error):
                await self._put_aside(row, error, update if update is not None else raw, now)
        finally:
            self._handling = None

    def _run_handler(self, handler: Handler) -> PtbCallback:
        async def callback(_update: Update, _context: Any) -> None:
            handling = self._handling
            assert handling is not None
            await self._database.transact(lambda tx: _handle(tx, handling, handler))
            handling.is_done = True

        return callback

    async def _handle_answer(self, row: InboxRow) -> None:
        now = self._instant(row.received_at)

        def handle(tx: Tx) -> None:
            if inbox.is_new(tx, row.id):
                dispatch.handle_answer(tx, now=now, row=row.id, answer=json.loads(row.payload or "{}"))
                inbox.mark_done(tx, now=now, row_id=row.id)

        try:
            await self._database.transact(handle)
        except Exception as error:  # noqa: BLE001 - the row is put aside with it
            if not await self._passes(error):
                await self._put_aside(row, error, None, now)

    async def _put_aside(self, row: InboxRow, error: Exception, update: Any, now: datetime) -> None:
        _log.error("Inbox row %d is put aside: it could not be handled", row.id, exc_info=error)
        reason = self._mask(f"{type(error).__name__}: {error}")
        await persist(self._database, lambda tx: inbox.quarantine(tx, now=now, row_id=row.id, error=reason))
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
            reason = self._mask(f"{type(error).__name__}: {error}")
            await persist(
                self._database, lambda tx: due.mark_failed(tx, now=now, due_id=row.id, error=reason)
            )

    async def _passes(self, error: Exception) -> bool:
        """Wait a little and say yes when the machine, not the row, is at fault: the row is simply taken again."""
        if not will_pass(error):
            return False
        _log.error("The database cannot be written (%s); the row is taken again", error)
        await asyncio.sleep(1)
        return True


def _handle(tx: Tx, handling: _Handling, handler: Handler) -> None:
    if not inbox.is_new(tx, handling.row.id):
        raise GoneError
    dispatch.handle_update(tx, now=handling.now, row=handling.row.id, update=handling.update, handler=handler)
    inbox.mark_done(tx, now=handling.now, row_id=handling.row.id)


def next_row(tx: Tx, now: datetime) -> InboxRow | DueRow | None:
    """Give what was received or fell due first; of two at the same instant, what fell due."""
    arrived = inbox.next_new(tx)
    fallen_due = due.next_waiting(tx, now)
    if arrived is None or fallen_due is None:
        return arrived or fallen_due
    return fallen_due if fallen_due.due_at <= arrived.received_at else arrived


def understand(raw: Any, bot: Bot) -> Update:
    """Parse an update; of one with contents of another Bot API than ours, what we need of it is understood.

    Raises what python-telegram-bot raises when not even that can be read.
    """
    try:
        return Update.de_json(raw, bot)
    except Exception:
        if not isinstance(raw, dict):
            raise
        _log.warning("An update holds something that is not understood here (%s)", ", ".join(sorted(raw)))
        return Update.de_json(_what_is_needed(raw), bot)


def _what_is_needed(raw: dict[str, Any]) -> dict[str, Any]:
    needed: dict[str, Any] = {"update_id": raw.get("update_id")}
    message, press = raw.get("message"), raw.get("callback_query")
    if isinstance(message, dict):
        needed["message"] = _enveloped(message)
    if isinstance(press, dict):
        shown = press.get("message")
        needed["callback_query"] = {name: value for name, value in press.items() if name in _PRESS}
        if isinstance(shown, dict):
            needed["callback_query"]["message"] = _enveloped(shown)
    return needed


def _enveloped(message: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in message.items() if name in _ENVELOPE}


def read_payload(payload: str) -> Any:
    """Read a stored update. Half a surrogate pair, which no database takes as text, becomes U+FFFD."""
    if _ESCAPED_SURROGATE.search(payload) is None:
        return json.loads(payload)
    return _mended(json.loads(payload))


def _mended(value: Any) -> Any:
    match value:
        case str():
            return _LONE_SURROGATE.sub("\ufffd", value)
        case list():
            return [_mended(item) for item in value]
        case dict():
            return {_mended(name): _mended(item) for name, item in value.items()}
    return value
