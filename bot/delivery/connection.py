"""The line to the Bot API server: python-telegram-bot's client, and its last getMe for when nobody answers."""

import json
import logging
import warnings
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import httpx
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest, RequestData
from telegram.warnings import PTBUserWarning

from bot.delivery.sending.lanes import IN_FLIGHT

_log = logging.getLogger(__name__)

#: Establishing a connection may take so long, seconds; then nothing was sent.
CONNECT_TIMEOUT_S = 10.0


def _is_on_this_machine(address: str) -> bool:
    return urlsplit(address).hostname in ("127.0.0.1", "localhost", "::1")


class UnreadableAnswerError(TelegramError):
    """An answer that is no JSON object, or one that is too deep or too large to be read; `body` is its text."""

    def __init__(self, body: str) -> None:
        super().__init__("Invalid server response")
        self.body = body


class CarefulRequest(HTTPXRequest):
    """An HTTP client that says of every answer which cannot be read that it cannot, and writes none into the log."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer. Raises `UnreadableAnswerError`."""
        body = payload.decode("utf-8", "replace")
        try:
            # No JSON has NaN, but Python reads it: nothing stands there then.
            answer = json.loads(body, parse_constant=lambda _name: None)
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict):
            raise UnreadableAnswerError(body)
        return answer


def new_request(
    address: str,
    *,
    connections: int,
    read_timeout_s: float,
    kind: type[CarefulRequest] = CarefulRequest,
    transport: httpx.AsyncBaseTransport | None = None,
) -> HTTPXRequest:
    """Give an HTTP client for a server; one on this machine is asked directly, whatever proxy is configured.

    With a `transport` requests travel by that, else over the network.
    """
    options: dict[str, Any] = {"trust_env": False} if _is_on_this_machine(address) else {}
    if transport is not None:
        options["transport"] = transport
    return kind(
        connection_pool_size=connections,
        read_timeout=read_timeout_s,
        write_timeout=read_timeout_s,
        connect_timeout=CONNECT_TIMEOUT_S,
        pool_timeout=CONNECT_TIMEOUT_S,
        media_write_timeout=read_timeout_s,
        httpx_kwargs=options or None,
    )


class KeptRequest(CarefulRequest):
    """An HTTP client that gives the last getMe when the server does not: the bot starts without its server."""

    __slots__ = ("kept", "seen")

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        #: The bot's user object as JSON, as stored before this start.
        self.kept: str | None = None
        #: The same as the server gave it in this start.
        self.seen: str | None = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts_in_order: Any,
        **timeouts: Any,
    ) -> tuple[int, bytes]:
        """Make the request; see `telegram.request.BaseRequest.do_request`."""
        if not url.endswith("/getMe"):
            return await super().do_request(url, method, request_data, *timeouts_in_order, **timeouts)
        try:
            status, body = await super().do_request(url, method, request_data, *timeouts_in_order, **timeouts)
        except TelegramError:
            if self.kept is None or self.seen is not None:
                raise
            _log.warning("The Bot API server does not answer; going on with what it last said of this bot")
            return 200, _answer(self.kept)
        if status == HTTPStatus.OK:
            self.seen = _result(body)
        elif status >= HTTPStatus.INTERNAL_SERVER_ERROR and self.kept is not None and self.seen is None:
            return 200, _answer(self.kept)
        return status, body


def _answer(me: str) -> bytes:
    return f'{{"ok":true,"result":{me}}}'.encode()


def _result(body: bytes) -> str | None:
    try:
        me = json.loads(body)["result"]
        return json.dumps(me, sort_keys=True) if isinstance(me["id"], int) else None
    except (ValueError, TypeError, KeyError):
        return None


class Line:
    """One bot at one server."""

    def __init__(
        self,
        *,
        token: str,
        root: str,
        request_timeout_s: float,
        kept_me: str | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        # Its raw calls are the documented way to the newest methods, and each would warn that a wrapper exists;
        # RetryAfter warns of a type that will change (both types are read).
        warnings.filterwarnings("ignore", message=r"Please use 'Bot\.", category=PTBUserWarning)
        warnings.filterwarnings("ignore", message=r".*retry_after.*")
        self._request = new_request(
            root,
            connections=IN_FLIGHT + 4,
            read_timeout_s=request_timeout_s,
            kind=KeptRequest,
            transport=transport,
        )
        assert isinstance(self._request, KeptRequest)
        self._request.kept = kept_me
        self._polls = new_request(root, connections=2, read_timeout_s=request_timeout_s, transport=transport)
        self.bot = Bot(
            token,
            base_url=f"{root}/bot",
            base_file_url=f"{root}/file/bot",
            request=self._request,
            get_updates_request=self._polls,
        )

    async def call(
        self, method: str, arguments: dict[str, Any] | None = None, *, read_timeout_s: float | None = None
    ) -> Any:
        """Make one call and give its bare result. Raises `telegram.error.TelegramError`."""
        if read_timeout_s is None:
            return await self.bot.do_api_request(method, api_kwargs=arguments)
        return await self.bot.do_api_request(method, api_kwargs=arguments, read_timeout=read_timeout_s)

    @property
    def seen_me(self) -> str | None:
        """The server's own answer to getMe in this start; None while only a kept one was served."""
        assert isinstance(self._request, KeptRequest)
        return self._request.seen


def usable_me(kept: str | None, token: str) -> str | None:
    """Give the kept user object when it is this bot's, else None."""
    try:
        is_ours = kept is not None and str(json.loads(kept)["id"]) == token.partition(":")[0]
    except (ValueError, TypeError, KeyError):
        return None
    return kept if is_ours else None
