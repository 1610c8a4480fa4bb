"""Delivers updates to the bot's webhook as Telegram's server does.

One chat's updates go in order, those of different chats beside each other, at most `max_connections` at a time. What
is not taken with a 2xx is tried again: at once, then after waits that double (Telegram's end above a minute; these are
shorter, so that nobody waits), or after the `Retry-After` of the answer.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from dataclasses import dataclass
from itertools import islice
from typing import Any

import aiohttp

from bot.sandbox.botapi.faults import Fate, Fault
from bot.sandbox.stage import Stage
from bot.sandbox.world.entities import Json
from bot.sandbox.world.queue import Waiting

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  a header's name
#: Deliveries at a time when nothing else was asked for.
MAX_CONNECTIONS = 40
#: Under this name faults can be asked for that hit deliveries.
FAULTS_NAME = "webhook"
#: Waiting time after the second failure in a row, seconds: doubled each time up to the second value.
RETRY_S = (0.1, 2.0)
_LONGEST_RETRY_AFTER_S = 3600.0
_TIMEOUT_S = 60.0
_LOOK_S = 1.0
_OK = range(200, 300)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Problem:
    """Why an update was not taken, and how long the answer asked to wait (seconds; 0: it did not)."""

    says: str
    retry_after_s: float = 0.0


@dataclass(slots=True)
class _Failed:
    times: int
    again_at: float


async def keep_delivering(stage: Stage) -> None:
    """Deliver until cancelled. Does nothing while no webhook is set."""
    timeout = aiohttp.ClientTimeout(total=_TIMEOUT_S)
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(timeout=timeout, connector=connector, trust_env=False) as session:
        delivery = _Delivery(stage, session)
        try:
            await delivery.run()
        finally:
            await delivery.stop()


class _Delivery:
    """The deliveries under way, by chat, and the updates that failed, by their place in the queue."""

    def __init__(self, stage: Stage, session: aiohttp.ClientSession) -> None:
        self._stage = stage
        self._session = session
        self._work = asyncio.Event()
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._failed: dict[int, _Failed] = {}
        stage.world.queue.on_put = self._work.set

    async def run(self) -> None:
        while True:
            self._work.clear()
            webhook: Json | None = self._stage.world.notes["webhook"]
            wait_s = self._begin(webhook) if webhook else _LOOK_S
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait_s):
                    await self._work.wait()

    async def stop(self) -> None:
        for task in self._under_way.values():
            task.cancel()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    def _begin(self, webhook: Json) -> float:
        """Start whatever may go now; gives how long there is nothing else to start, seconds."""
        queue = self._stage.world.queue
        most = webhook.get("max_connections", MAX_CONNECTIONS)
        now, wait_s = time.monotonic(), _LOOK_S
        waiting = list(islice(queue.waiting.items(), most * 2))
        self._failed = {serial: it for serial, it in self._failed.items() if serial in queue.waiting}
        passed_over: set[str] = set()
        for serial, it in waiting:
            chat = "" if self._stage.faults.settings.one_queue else queue_name(serial, it.text)
            if chat in self._under_way or chat in passed_over:
                continue
            passed_over.add(chat)
            failed = self._failed.get(serial)
            if failed is not None and failed.again_at > now:
                wait_s = min(wait_s, failed.again_at - now)
            elif len(self._under_way) < most:
                task = asyncio.create_task(self._deliver(webhook, chat, serial, it))
                self._under_way[chat] = task
        return wait_s

    async def _deliver(self, webhook: Json, chat: str, serial: int, it: Waiting) -> None:
        try:
            problem = await self._post(webhook, it)
            if problem is None or it.once:
                self._failed.pop(serial, None)
                self._stage.world.queue.confirm_one(serial)
            if problem is not None:
                self._note(webhook, problem)
                self._postpone(serial, problem)
        finally:
            del self._under_way[chat]
            self._work.set()

    def _postpone(self, serial: int, problem: _Problem) -> None:
        failed = self._failed.setdefault(serial, _Failed(times=0, again_at=0.0))
        wait_s = problem.retry_after_s
        if not wait_s and failed.times:
            wait_s = min(RETRY_S[0] * 2 ** (failed.times - 1), RETRY_S[1])
        failed.times += 1
        failed.again_at = time.monotonic() + wait_s

    def _note(self, webhook: Json, problem: _Problem) -> None:
        notes = self._stage.world.notes
        now = notes["webhook"]
        if now and (now["url"], now["secret_token"]) == (webhook["url"], webhook["secret_token"]):
            at = self._stage.world.clock.now_s()
            notes["webhook"] = {**now, "last_error_date": at, "last_error_message": problem.says}

    async def _post(self, webhook: Json, it: Waiting) -> _Problem | None:
        """One attempt; says what went wrong, or None."""
        fate = self._fate()
        await asyncio.sleep(fate.delay_s / 2)
        if fate.fault not in (None, Fault.CUT_AFTER):
            return _Problem(says="Wrong response from the webhook: 502 Bad Gateway")
        headers = {"Content-Type": "application/json"}
        if webhook["secret_token"]:
            headers[SECRET_HEADER] = webhook["secret_token"]
        try:
            async with self._session.post(
                webhook["url"], data=it.text.encode(), headers=headers, allow_redirects=False
            ) as response:
                await asyncio.sleep(fate.delay_s / 2)
                if fate.fault is Fault.CUT_AFTER:
                    return _Problem(says="Webhook connection closed")
                if response.status in _OK:
                    return None
                return _Problem(
                    says=f"Wrong response from the webhook: {response.status} {response.reason}",
                    retry_after_s=_seconds(response.headers.get("Retry-After")),
                )
        except aiohttp.ClientConnectorError:
            return _Problem(says="Connection refused")
        except aiohttp.ClientError:
            return _Problem(says="Webhook connection closed")
        except TimeoutError:
            return _Problem(says="Read timeout expired")

    def _fate(self) -> Fate:
        """Faults hit deliveries only where they are named: the Bot API's own are asked for without a name, too."""
        faults = self._stage.faults
        settings = faults.settings
        named = FAULTS_NAME in settings.methods or any(
            step.get("method") == FAULTS_NAME for step in settings.script
        )
        return faults.fate(FAULTS_NAME, None) if named else Fate()


def _seconds(retry_after: str | None) -> float:
    if retry_after is None or not retry_after.isdigit():
        return 0.0
    return min(float(retry_after), _LONGEST_RETRY_AFTER_S)


def queue_name(serial: int, text: str) -> str:
    """Give the name of the queue in which an update waits: one for a chat's messages, one for a person's presses.

    What has neither a chat nor a person waits for nothing.
    """
    try:
        update = json.loads(text)
        kind, content = next((name, it) for name, it in update.items() if name != "update_id")
    except (ValueError, AttributeError, StopIteration):
        return f"alone {serial}"
    family = "message" if kind in ("message", "edited_message") else kind
    for holder in ("chat", "from", "user", "voter"):
        owner: Any = content.get(holder) if isinstance(content, dict) else None
        if isinstance(owner, dict) and "id" in owner:
            return f"{family} {owner['id']}"
    return f"alone {serial}"
