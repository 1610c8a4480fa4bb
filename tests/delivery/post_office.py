"""A Bot API server on 127.0.0.1 that does what a test tells it to: refuse, hang up, cut off, answer late."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

TOKEN = "42:A-token-that-opens-nothing-at-all"
ME = {"id": 42, "is_bot": True, "first_name": "Minga", "username": "minga_test_bot"}


@dataclass
class Answer:
    """What the server does with one request."""

    status: int = 200
    result: Any = True
    description: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)
    #: "read": hang up before the request was read; "answer": hang up after it was done; "cut": half an answer.
    hang_up: str = ""
    after_s: float = 0.0


@dataclass
class Request:
    """One call that arrived whole."""

    method: str
    parameters: dict[str, Any]
    at: float


class PostOffice:
    """The server. `requests` are those that it has read; `delivered` those that it has done."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.delivered: list[Request] = []
        self.updates: list[Any] = []
        #: What getWebhookInfo says.
        self.webhook: dict[str, Any] = {"url": "", "pending_update_count": 0}
        self.offsets: list[int | None] = []
        self._scripts: dict[str, list[Answer]] = defaultdict(list)
        self._message_id = 100
        self._runner: web.AppRunner | None = None
        self.port = 0
        self.confirmed_before: Callable[[Any, int], bool] = lambda update, offset: (
            isinstance(update, dict) and update.get("update_id", offset) < offset
        )

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def will(self, method: str, *answers: Answer) -> None:
        """Answer the next requests of a method so, one after the other; later ones as usual."""
        self._scripts[method] += answers

    def texts(self, *, chat: int | None = None) -> list[str]:
        """What was said in new messages, in the order of delivery."""
        return [
            d.parameters.get("text", "")
            for d in self.delivered
            if d.method == "sendMessage" and (chat is None or d.parameters["chat_id"] == chat)
        ]

    async def open(self) -> None:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def close(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        script = self._scripts[method]
        answer = script.pop(0) if script else Answer(result=None)
        if answer.hang_up == "read":
            request.transport.abort()
            return web.Response()
        posted = await request.post()
        parameters = {name: _value(value) for name, value in posted.items()}
        seen = Request(method, parameters, asyncio.get_running_loop().time())
        self.requests.append(seen)
        await asyncio.sleep(answer.after_s)
        if answer.status != 200:
            body = {"ok": False, "error_code": answer.status, "description": answer.description}
            return web.json_response({**body, "parameters": answer.parameters}, status=answer.status)
        result = answer.result if answer.result is not None else await self._usual(method, parameters)
        self.delivered.append(seen)
        if answer.hang_up == "answer":
            request.transport.abort()
            return web.Response()
        text = json.dumps({"ok": True, "result": result})
        return web.Response(text=text[: len(text) // 2] if answer.hang_up == "cut" else text)

    async def _usual(self, method: str, parameters: dict[str, Any]) -> Any:
        if method == "getMe":
            return ME
        if method == "setWebhook":
            kept = ("url", "max_connections", "allowed_updates")
            self.webhook |= {name: parameters[name] for name in kept}
        if method == "getWebhookInfo":
            return self.webhook
        if method == "getUpdates":
            return await self._give(parameters)
        if method.startswith("send"):
            self._message_id += 1
            chat = {"id": parameters["chat_id"], "type": "private"}
            return {"message_id": self._message_id, "date": 1, "chat": chat}
        return True

    async def _give(self, parameters: dict[str, Any]) -> list[Any]:
        offset = parameters.get("offset")
        self.offsets.append(offset)
        if offset is not None:
            self.updates = [u for u in self.updates if not self.confirmed_before(u, offset)]
        if not self.updates:
            await asyncio.sleep(min(0.05, float(parameters.get("timeout", 0))))
        return self.updates[:100]


def _value(value: Any) -> Any:
    if not isinstance(value, str):
        return value.filename
    try:
        return json.loads(value)
    except ValueError:
        return value
