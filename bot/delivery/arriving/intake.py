"""Each update's raw JSON is stored before it is confirmed; nothing here understands it.

Asking with the next offset confirms. After a start nothing is confirmed that was not stored, because the first
question has no offset: what Telegram gives again is recognised by its id and digest, never by its order, since
ids may restart at random after a quiet week (then the offset is forgotten as well).
"""

import asyncio
import logging
import random
from collections.abc import Callable, Sequence
from typing import Any

from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock
from bot.delivery.connection import Line, UnreadableAnswerError
from bot.delivery.faults import persist
from storage.connection import Database
from storage.queues import inbox
from storage.queues.inbox import Arrival, UnreadableUpdate

_log = logging.getLogger(__name__)

#: What is asked for; channel posts are not.
ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "chat_member",
    "poll",
    "poll_answer",
)
#: After so long without an update the offset means nothing any more (ids restart after a week), seconds.
QUIET_S = 6 * 24 * 3600.0
#: The answer may come so much later than the server's own limit for it, seconds.
_READ_MARGIN_S = 10.0
#: The first and the longest wait after a failure, seconds; jitter takes off up to a half.
_FIRST_S, _LONGEST_S = 0.5, 30.0
#: The wait while somebody else polls with the same token, seconds.
_CONFLICT_S = 5.0
#: Of a conflict whose cause is a webhook, not another poller.
_WEBHOOK_SET = "webhook is active"
#: The wait when nothing new could be confirmed, seconds.
_STUCK_S = 1.0
#: Updates that are asked for at once.
_MOST = 100
#: An update that cannot be read is put aside unread when it has come so often.
_UNREADABLE_TIMES = 3


class BadTokenError(Exception):
    """The server does not know the token, or the server's address is wrong."""


class SilenceError(Exception):
    """No poll was answered for too long; a supervisor should start the process anew."""


class Intake:
    """Asks for updates and stores them."""

    def __init__(
        self,
        *,
        database: Database,
        line: Line,
        clock: Clock,
        arrived: Callable[[], None],
        poll_timeout_s: int,
        silence_s: float,
    ) -> None:
        self._database = database
        self._line = line
        self._clock = clock
        self._arrived = arrived
        self._poll_timeout_s = poll_timeout_s
        self._silence_s = silence_s
        self._offset: int | None = None
        self._last_answer = clock.monotonic()
        self._last_update, self._last_update_at = clock.monotonic(), clock.now()
        self._is_storing = False
        #: How many are asked for, and an answer that could not be read, with how often it has come.
        self._most = _MOST
        self._unread: tuple[str, int] = ("", 0)
        #: Set when the first poll has been answered: what waited at the server is stored by then.
        self.has_begun = asyncio.Event()

    @property
    def is_quiet(self) -> bool:
        """Whether nothing has arrived that is not stored yet."""
        return not self._is_storing

    async def run(self) -> None:
        """Poll for ever. Cancel it to stop: what is not stored is not confirmed.

        Raises `BadTokenError`; `SilenceError` when no poll was answered for too long.
        """
        wait = _FIRST_S
        _log.info("Asking Telegram for updates")
        while True:
            pause = 0.0
            try:
                batch = await self._poll()
            except RetryAfter as error:
                self._answered()
                pause = wait_asked_for(error)
            except Conflict as error:
                self._answered()
                if not self.has_begun.is_set() and _WEBHOOK_SET in str(error).lower():
                    await self._end_webhook()
                    continue
                _log.warning(
                    "Somebody else asks for updates with the same token: another start of this bot, or a webhook. "
                    "Stop the other one; this one goes on waiting."
                )
                pause = _CONFLICT_S
            except (InvalidToken, EndPointNotFound) as error:
                raise BadTokenError(str(error)) from None
            except UnreadableAnswerError as error:
                self._answered()
                pause = await self._step_over(error.body)
            except TelegramError as error:
                pause = wait * random.uniform(0.5, 1)  # noqa: S311 - jitter, no secret
                wait = min(wait * 2, _LONGEST_S)
                _log.warning("Updates cannot be fetched (%s); trying again in %.1f s", error, pause)
            else:
                wait = _FIRST_S
                self._answered()
                self._most, self._unread = _MOST, ("", 0)
                pause = await self._take_in(batch)
                self.has_begun.set()
            if pause:
                self._check_silence()
                await asyncio.sleep(pause)

    async def _end_webhook(self) -> None:
        """At a start what was decided last counts: an address set earlier is given up, and what waits there is kept."""
        _log.warning(
            "A webhook is set, and this bot is to ask for updates itself: the webhook is taken away, and what waits "
            "for it is kept. To keep the webhook, stop the bot and set MINGA_WEBHOOK_URL."
        )
        try:
            await self._line.call("deleteWebhook", {"drop_pending_updates": False})
        except TelegramError as error:
            _log.warning("The webhook cannot be taken away (%s); trying again", error)
            await asyncio.sleep(_FIRST_S)

    async def _step_over(self, body: str) -> float:
        """Ask for one update at a time, and put aside the one that still cannot be read; the others go on.

        Returns how long to wait before the next question, seconds.
        """
        known, times = self._unread
        self._unread = (body, times + 1 if body == known else 1)
        if self._most > 1 or self._unread[1] < _UNREADABLE_TIMES:
            _log.warning("An answer with updates cannot be read; asking for one at a time")
            self._most = 1
            return _FIRST_S
        self._unread = ("", 0)
        return await self._take_in([UnreadableUpdate(body)])

    def _answered(self) -> None:
        self._last_answer = self._clock.monotonic()

    def _check_silence(self) -> None:
        if self._clock.monotonic() - self._last_answer > self._silence_s:
            raise SilenceError(f"no answer from the server for {self._silence_s:.0f} seconds")

    async def _poll(self) -> list[Any]:
        # The monotonic clock stands still while a machine sleeps, the other one may be set: whichever says so counts,
        # for what is given once more does no harm.
        asleep_s = (self._clock.now() - self._last_update_at).total_seconds()
        if max(self._clock.monotonic() - self._last_update, asleep_s) > QUIET_S:
            self._offset = None
        # The first question does not wait: what is there already is wanted before anything that fell due meanwhile.
        timeout = self._poll_timeout_s if self.has_begun.is_set() else 0
        arguments: dict[str, Any] = {
            "timeout": timeout,
            "limit": self._most,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        if self._offset is not None:
            arguments["offset"] = self._offset
        batch = await self._line.call("getUpdates", arguments, read_timeout_s=timeout + _READ_MARGIN_S)
        self._is_storing = bool(batch)
        return batch if isinstance(batch, list) else [batch]

    async def _take_in(self, batch: Sequence[Any]) -> float:
        """Store a batch and move the offset behind it. Returns how long to wait before the next question, seconds."""
        if not batch:
            return 0.0
        arrivals = arrivals_of(batch)
        try:
            now = self._clock.now()
            new = await persist(self._database, lambda tx: inbox.store(tx, now=now, arrivals=arrivals))
            self._last_update, self._last_update_at = self._clock.monotonic(), self._clock.now()
            if new:
                self._arrived()
        finally:
            self._is_storing = False
        before, self._offset = self._offset, next_offset(self._offset, arrivals)
        return 0.0 if self._offset != before else _STUCK_S


def wait_asked_for(error: RetryAfter) -> float:
    """Give how long the server wants to be left alone, seconds."""
    after = error.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()


def arrivals_of(elements: Sequence[Any]) -> list[Arrival]:
    """Make a row of each element that came in, and say of what is no update that it is put aside."""
    arrivals = [inbox.arrival(element) for element in elements]
    for bad in (a for a in arrivals if a.malformed is not None):
        _log.error("Put aside what came in: %s", bad.malformed)
    return arrivals


def next_offset(offset: int | None, arrivals: Sequence[Arrival]) -> int | None:
    """Give the offset that confirms a batch, whose elements are in the server's order.

    An element without a usable id stands for one id, which is right where ids have no gap and confirms nothing
    unseen where they have one, because ids rise within a queue.
    """
    for arrival in arrivals:
        if arrival.update_id or arrival.malformed is None:
            offset = arrival.update_id + 1
        elif offset is not None:
            offset += 1
    return offset
