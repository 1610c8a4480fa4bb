"""A Bot API server without a network: growing message ids, latency, refusals; it remembers no message.

python-telegram-bot's own client talks to it, from the call's parameters to the HTTP status, so that everything of the
bot's but the socket takes part.
"""

import asyncio
import json
import random
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from telegram import Bot
from telegram.error import TimedOut
from telegram.request import BaseRequest, RequestData

from bot.delivery.connection import Line

TOKEN = "42:A-token-that-opens-nothing-at-all"
ME = {"id": 42, "is_bot": True, "first_name": "Minga", "username": "minga_test_bot"}
#: A send, an edit and the like: what Telegram's limits count.
_COUNTED = ("send", "edit", "copy", "forward")
#: Granted to the network, seconds.
_GRACE_S = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """What goes wrong, as chances per call; latency in seconds."""

    p_429: float = 0.001
    p_unknown: float = 0.001
    latency_s: tuple[float, float] = (0.02, 0.2)


FINE = Weather(p_429=0.0, p_unknown=0.0, latency_s=(0.0, 0.0))

#: Told of every message that arrives: chat, message id, whether it is new, keyboard, text.
Sees = Callable[[int, int, bool, list[list[dict[str, Any]]], str], None]


@dataclass
class Office:
    """The server's state: who has blocked the bot, and what was counted."""

    sees: Sees
    now_s: Callable[[], float]
    weather: Weather
    dice: random.Random
    blocked: set[int] = field(default_factory=set)
    last_message: int = 100
    counts: Counter[str] = field(default_factory=Counter)
    _all: deque[float] = field(default_factory=deque)
    _chats: dict[int, float] = field(default_factory=dict)

    async def answer(self, method: str, parameters: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """Give HTTP status and body. Raises `TimedOut` when nobody will know what became of it."""
        if method == "getMe":
            return 200, {"ok": True, "result": ME}
        least, most = self.weather.latency_s
        if most:
            await asyncio.sleep(self.dice.uniform(least, most) / 2)
        drawn = self.dice.random()
        if drawn < self.weather.p_429:
            self.counts["429"] += 1
            wait = self.dice.randint(1, 5)
            return 429, _error(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        chat = int(parameters.get("chat_id", 0))
        self._judge(method, chat)
        if chat in self.blocked:
            self.counts["403"] += 1
            return 403, _error(403, "Forbidden: bot was blocked by the user")
        result = self._done(method, chat, parameters)
        if most:
            await asyncio.sleep(self.dice.uniform(least, most) / 2)
        if drawn < self.weather.p_429 + self.weather.p_unknown:
            self.counts["unknown"] += 1
            raise TimedOut
        return 200, {"ok": True, "result": result}

    def _done(self, method: str, chat: int, parameters: dict[str, Any]) -> Any:
        self.counts[method] += 1
        if not method.startswith(("send", "edit")) or method == "sendChatAction":
            return True
        is_new = method.startswith("send")
        if is_new:
            self.last_message += 1
        message = self.last_message if is_new else int(parameters["message_id"])
        keyboard = parameters.get("reply_markup") or {}
        rows = keyboard.get("inline_keyboard", []) if isinstance(keyboard, dict) else []
        self.sees(chat, message, is_new, rows, parameters.get("text") or "")
        return {"message_id": message, "date": 1, "chat": {"id": chat, "type": "private"}}

    def _judge(self, method: str, chat: int) -> None:
        """I9, as the receiver sees it."""
        if not method.startswith(_COUNTED):
            return
        now = self.now_s()
        self._all.append(now)
        while now - self._all[0] >= 1 - _GRACE_S:
            self._all.popleft()
        if len(self._all) > 30:
            self.counts["over 30 a second"] += 1
        if now - self._chats.get(chat, -1e9) < 1 - _GRACE_S:
            self.counts["over 1 a second in a chat"] += 1
        if len(self._chats) > 10_000:
            self._chats = {one: at for one, at in self._chats.items() if now - at < 1}
        self._chats[chat] = now


def _error(status: int, words: str, **parameters: Any) -> dict[str, Any]:
    return {"ok": False, "error_code": status, "description": words, "parameters": parameters}


class _Request(BaseRequest):
    def __init__(self, office: Office) -> None:
        self._office = office

    async def initialize(self) -> None:
        """There is nothing to open."""

    async def shutdown(self) -> None:
        """There is nothing to close."""

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, **_timeouts: Any
    ) -> tuple[int, bytes]:
        del method
        parameters = {} if request_data is None else request_data.parameters
        status, body = await self._office.answer(url.rpartition("/")[2], parameters)
        return status, json.dumps(body).encode()


class OfficeLine(Line):
    """The bot's line, to an office."""

    def __init__(self, office: Office) -> None:
        super().__init__(token=TOKEN, root="http://127.0.0.1:1", request_timeout_s=5.0)
        request = _Request(office)
        self.bot = Bot(TOKEN, request=cast("BaseRequest", request), get_updates_request=_Request(office))
