"""Delivers updates to the bot's webhook, one after the other; what is not taken with a 2xx is tried again."""

from __future__ import annotations

import asyncio
import contextlib

import aiohttp

from bot.sandbox.stage import Stage
from bot.sandbox.world.entities import Json
from bot.sandbox.world.queue import Waiting

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  a header's name
#: Waiting time after a failure, seconds: doubled each time up to the second value.
RETRY_S = (0.2, 10.0)
_TIMEOUT_S = 30.0
_OK = range(200, 300)


async def keep_delivering(stage: Stage) -> None:
    """Deliver until cancelled. Does nothing while no webhook is set."""
    queue = stage.world.queue
    work = asyncio.Event()
    queue.on_put = work.set
    wait_s = RETRY_S[0]
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_TIMEOUT_S)) as session:
        while True:
            webhook: Json | None = stage.world.notes["webhook"]
            taken = queue.take(1) if webhook else []
            if webhook is None or not taken:
                work.clear()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(1):
                        await work.wait()
                continue
            problem = await _deliver(session, webhook, taken[0])
            if problem is None:
                queue.confirm(taken[0].update_id + 1)
                wait_s = RETRY_S[0]
                continue
            if stage.world.notes["webhook"] == webhook:
                now_s = stage.world.clock.now_s()
                stage.world.notes["webhook"] = {
                    **webhook,
                    "last_error_date": now_s,
                    "last_error_message": problem,
                }
            await asyncio.sleep(wait_s)
            wait_s = min(wait_s * 2, RETRY_S[1])


async def _deliver(session: aiohttp.ClientSession, webhook: Json, it: Waiting) -> str | None:
    """One attempt; says what went wrong, or None."""
    headers = {"Content-Type": "application/json"}
    if webhook["secret_token"]:
        headers[SECRET_HEADER] = webhook["secret_token"]
    try:
        async with session.post(webhook["url"], data=it.text.encode(), headers=headers) as response:
            if response.status in _OK:
                return None
            return f"Wrong response from the webhook: {response.status} {response.reason}"
    except (aiohttp.ClientError, TimeoutError) as error:
        return f"Connection failed: {type(error).__name__}"
