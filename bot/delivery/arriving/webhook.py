"""Telegram brings the updates: each is stored in the inbox, as by polling, before it is answered with 200.

What comes with the secret is never lost: it is stored, or it was stored already, or it is answered with 503 and comes
again. What comes without the secret is neither read nor stored. What can never become an update (no JSON, no id) is put
aside and answered with 200 like any other, else Telegram would bring it for a whole day.
"""

import asyncio
import hashlib
import hmac
import json
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from telegram.error import EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock
from bot.delivery.arriving.intake import ALLOWED_UPDATES, BadTokenError, arrivals_of, wait_asked_for
from bot.delivery.connection import Line
from bot.delivery.faults import persist, will_pass
from bot.delivery.starting.foundations import CannotStartError, Exit
from bot.settings import Settings
from storage.connection import Database, Tx
from storage.queues import inbox, kept
from storage.queues.inbox import Arrival

_log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
#: The largest body that is read, bytes. Telegram's updates stay far below.
MOST_BYTES = 1024 * 1024
#: Telegram is asked to come again after so many seconds; by itself it waits longer each time, up to two minutes.
RETRY_AFTER_S = 5
#: Telegram is asked so often whether it could bring everything, seconds.
CHECK_S = 60.0
#: What waits at Telegram when the bot starts is waited for so long, looking so often, seconds.
_BACKLOG_S, _LOOK_S = 5.0, 0.25
#: The first and the longest wait between two tries of telling Telegram the address, seconds.
_FIRST_S, _LONGEST_S = 0.5, 30.0
#: Deliveries under way at the stop may take so long to end, seconds.
_END_S = 15.0
_SECRET_KEPT, _SET_KEPT = "webhook_secret", "webhook_set"

#: What Telegram says of a delivery that failed, and what an operator can do about it.
_MENDS = (
    ("403", "the secret differs: it is set anew"),
    ("404", "the reverse proxy does not pass this path on"),
    ("502", "the reverse proxy does not reach MINGA_WEBHOOK_LISTEN"),
    ("503", "the database could not be written, or the bot was about to stop"),
    ("504", "the reverse proxy got no answer from MINGA_WEBHOOK_LISTEN"),
    ("301", "the address leads elsewhere; write the address that it leads to"),
    ("302", "the address leads elsewhere; write the address that it leads to"),
    ("ssl", "the proxy's certificate is not valid for this name"),
    ("certificate", "the proxy's certificate is not valid for this name"),
    ("resolve", "the name is not known in the internet"),
    ("refused", "nobody listens at this address, or a firewall is in the way"),
    ("timeout", "nobody answers at this address, or a firewall is in the way"),
    ("timed out", "nobody answers at this address, or a firewall is in the way"),
)


@dataclass(slots=True)
class _Batch:
    """What is stored by one transaction: whatever comes while the one before it is written."""

    arrivals: list[Arrival] = field(default_factory=list)
    writing: "asyncio.Task[None] | None" = None


class Webhook:
    """Listens for updates and stores them."""

    def __init__(
        self,
        *,
        database: Database,
        line: Line,
        clock: Clock,
        arrived: Callable[[], None],
        settings: Settings,
    ) -> None:
        assert settings.minga_webhook_url is not None
        self._database = database
        self._line = line
        self._clock = clock
        self._arrived = arrived
        self._url = settings.minga_webhook_url
        self._path = urlsplit(self._url).path
        self._host, self._port = settings.webhook_place
        self._connections = settings.minga_webhook_connections
        self._secret = (
            settings.minga_webhook_secret.get_secret_value() if settings.minga_webhook_secret else ""
        )
        self._batch = _Batch()
        self._one_at_a_time = asyncio.Lock()
        self._receiving = 0
        #: How often somebody came without the secret since that was last said.
        self._refused = 0
        self._is_stopping = False
        self._last_error_date = 0
        #: Set when Telegram knows the address and has nothing waiting from before this start, or takes long over it.
        self.has_begun = asyncio.Event()

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is arriving that is not stored yet."""
        return not self._receiving

    async def run(self) -> None:
        """Listen for ever. Cancel it to stop: nothing new is taken, and what is under way is finished.

        Raises `CannotStartError` when the place to listen at cannot be used, `BadTokenError` when the server does not
        know the token.
        """
        await self._know_secret()
        runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=_END_S)
        await runner.setup()
        try:
            await self._listen(runner)
            await self._until_answered(self._begin)
            while True:
                await asyncio.sleep(CHECK_S)
                self._say_refused()
                await self._until_answered(self._look)
        finally:
            self._is_stopping = True
            await runner.cleanup()

    # --- what comes in

    def _application(self) -> web.Application:
        application = web.Application(client_max_size=MOST_BYTES)
        application.router.add_route("*", "/{path:.*}", self._serve)
        return application

    async def _listen(self, runner: web.AppRunner) -> None:
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError as error:
            reason = error.strerror or str(error)
            raise CannotStartError(
                f"MINGA_WEBHOOK_LISTEN: {self._host}:{self._port} cannot be used ({reason}). "
                "Choose another port, and tell the reverse proxy.",
                Exit.SETTINGS,
            ) from None

    async def _serve(self, request: web.Request) -> web.Response:
        if request.rel_url.raw_path != self._path:
            return web.Response(status=404)
        if request.method != "POST":
            return web.Response(status=405, headers={"Allow": "POST"})
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._secret.encode()):
            if not self._refused:
                _log.warning(
                    "Somebody who does not know the secret tried to bring an update; nothing was stored"
                )
            self._refused += 1
            return web.Response(status=403)
        if self._is_stopping:
            return _later()
        self._receiving += 1
        try:
            return await self._take_in(request)
        finally:
            self._receiving -= 1

    async def _take_in(self, request: web.Request) -> web.Response:
        try:
            body = await request.read()
        except web.HTTPRequestEntityTooLarge:
            _log.error("Refused what came in: more than %d bytes", MOST_BYTES)
            return web.Response(status=413)
        try:
            await self._store(_element(body))
        except Exception as error:
            if not will_pass(error):
                raise
            _log.error("The database cannot be written (%s); Telegram will bring the update again", error)
            return _later()
        return web.Response()

    async def _store(self, element: Any) -> None:
        """Return when it is committed, together with what came at the same time."""
        batch = self._batch
        batch.arrivals += arrivals_of([element])
        if batch.writing is None:
            batch.writing = asyncio.create_task(self._write(batch), name="store what came in")
        await asyncio.shield(batch.writing)

    async def _write(self, batch: _Batch) -> None:
        async with self._one_at_a_time:
            self._batch = _Batch()
            now = self._clock.now()
            new = await self._database.transact(lambda tx: inbox.store(tx, now=now, arrivals=batch.arrivals))
        if new:
            self._arrived()

    # --- what Telegram is told

    async def _know_secret(self) -> None:
        made = secrets.token_urlsafe(32)

        def know(tx: Tx) -> str:
            secret = kept.kept(tx, _SECRET_KEPT)
            if secret is None:
                secret = made
                kept.keep(tx, _SECRET_KEPT, secret)
            return secret

        if not self._secret:
            self._secret = await persist(self._database, know)

    def _arguments(self) -> dict[str, Any]:
        return {
            "url": self._url,
            "secret_token": self._secret,
            "max_connections": self._connections,
            "allowed_updates": list(ALLOWED_UPDATES),
        }

    def _digest(self) -> str:
        return hashlib.sha256(json.dumps(self._arguments(), sort_keys=True).encode()).hexdigest()

    async def _begin(self) -> None:
        info = await self._line.call("getWebhookInfo")
        was_set = await persist(self._database, lambda tx: kept.kept(tx, _SET_KEPT))
        if was_set != self._digest() or not self._is_as_set(info):
            await self._set()
        _log.info(
            "Telegram brings updates to %s; this bot listens at %s:%d", self._url, self._host, self._port
        )
        try:
            async with asyncio.timeout(_BACKLOG_S):
                while (await self._line.call("getWebhookInfo")).get("pending_update_count", 0):  # noqa: ASYNC110 - a question
                    await asyncio.sleep(_LOOK_S)
        except TimeoutError:
            _log.warning("Telegram takes long to bring what waited; doing what is due")
        self.has_begun.set()

    def _is_as_set(self, info: dict[str, Any]) -> bool:
        """Tell whether the server still has what we told it; the secret it does not say."""
        return (
            info.get("url") == self._url
            and info.get("max_connections", self._connections) == self._connections
            and set(info.get("allowed_updates", ALLOWED_UPDATES)) == set(ALLOWED_UPDATES)
        )

    async def _set(self) -> None:
        await self._line.call("setWebhook", self._arguments())
        await persist(self._database, lambda tx: kept.keep(tx, _SET_KEPT, self._digest()))

    async def _look(self) -> None:
        """Say what Telegram could not bring, and why."""
        info = await self._line.call("getWebhookInfo")
        if info.get("url") != self._url:
            _log.warning(
                "Somebody has told Telegram to bring updates elsewhere (%s); whoever starts last has them. "
                "Start this bot again to have them here.",
                info.get("url") or "nowhere: it is asked for them",
            )
            return
        waiting, failed_at = info.get("pending_update_count", 0), info.get("last_error_date", 0)
        if not waiting or failed_at == self._last_error_date:
            return
        self._last_error_date = failed_at
        says = str(info.get("last_error_message", ""))
        mend = next((mend for sign, mend in _MENDS if sign in says.lower()), "see docs/webhook.md")
        at = datetime.fromtimestamp(failed_at, tz=UTC)
        _log.error("Telegram could not bring updates (%s at %s: %s); %d wait there", says, at, mend, waiting)
        if "403" in says:
            await self._set()

    def _say_refused(self) -> None:
        if self._refused > 1:
            _log.warning("In %.0f s %d came without the secret; nothing was stored", CHECK_S, self._refused)
        self._refused = 0

    async def _until_answered(self, ask: Callable[[], Any]) -> None:
        wait = _FIRST_S
        while True:
            try:
                await ask()
            except (InvalidToken, EndPointNotFound) as error:
                raise BadTokenError(str(error)) from None
            except TelegramError as error:
                pause = wait_asked_for(error) if isinstance(error, RetryAfter) else wait
                _log.warning("Telegram cannot be asked about the webhook (%s); again in %.1f s", error, pause)
            else:
                return
            await asyncio.sleep(pause)
            wait = min(wait * 2, _LONGEST_S)


def _element(body: bytes) -> Any:
    """Give what the body says, or the body itself as text when it is no JSON."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return body.decode("utf-8", "backslashreplace")


def _later() -> web.Response:
    return web.Response(status=503, headers={"Retry-After": str(RETRY_AFTER_S)})
