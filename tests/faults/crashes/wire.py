"""Requests and answers between the bot and the stand-in without a network: the same code at both ends.

The server is no part of the process that is killed: what has left is handled, whether anybody reads the answer or not.
"""

import asyncio
import contextvars
import random
import weakref
from collections import Counter
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

import httpx
from aiohttp import MultipartReader, StreamReader, web
from aiohttp.base_protocol import BaseProtocol

from bot.delivery.connection import Line
from bot.sandbox.botapi.dispatch import Dispatch
from tests.faults.crashes import naming
from tests.faults.crashes.points import Points, Stage, sending
from tests.faults.judge import is_message

#: Whether the present task is the server's, and with it whatever it starts.
of_server: contextvars.ContextVar[bool] = contextvars.ContextVar("of_server", default=False)

#: The longest that a request or its answer is on its way, turns of the event loop.
MOST_TURNS = 3


class Asked:
    """A request as the stand-in's own code reads it."""

    transport = None
    can_read_body = True

    def __init__(
        self,
        *,
        match: dict[str, str],
        query: dict[str, str] | None = None,
        body: bytes = b"",
        content_type: str = "",
        json: Any = None,
    ) -> None:
        self.match_info = match
        self.query = query or {}
        self.headers = {"Content-Type": content_type}
        self.content_type = content_type.partition(";")[0]
        self._body = body
        self._json = json

    async def read(self) -> bytes:
        return self._body

    async def json(self) -> Any:
        return self._json

    async def post(self) -> dict[str, str]:
        return dict(parse_qsl(self._body.decode(), keep_blank_values=True))

    async def multipart(self) -> MultipartReader:
        stream = StreamReader(BaseProtocol(asyncio.get_running_loop()), 2**16)
        stream.feed_data(self._body)
        stream.feed_eof()
        return MultipartReader(self.headers, stream)


class Tasks:
    """Makes a loop's tasks and remembers which are the server's: they go on when the bot's process is no more."""

    def __init__(self) -> None:
        self._of_server: weakref.WeakSet[asyncio.Task[Any]] = weakref.WeakSet()

    def __call__(self, loop: asyncio.AbstractEventLoop, work: Any, context: Any = None) -> asyncio.Task[Any]:
        task = asyncio.Task(work, loop=loop, context=context)
        if of_server.get() or (context is not None and context.get(of_server)):
            self._of_server.add(task)
        return task

    def of_the_bot(self) -> set[asyncio.Task[Any]]:
        """Give the tasks that end with the bot's process."""
        return asyncio.all_tasks() - {asyncio.current_task()} - set(self._of_server)  # type: ignore[arg-type]


class Server:
    """The stand-in's Bot API. It outlives every process that asks it."""

    def __init__(self, dispatch: Dispatch, chance: random.Random) -> None:
        self._dispatch = dispatch
        self._chance = chance
        #: Requests that it handles at the moment: they go on when whoever asked is no more.
        self.handling: set[asyncio.Task[web.StreamResponse]] = set()
        #: How often the message of an outbox row was put on a screen.
        self.sent: Counter[int] = Counter()

    def take(self, request: httpx.Request, body: bytes) -> asyncio.Task[web.StreamResponse]:
        """A request has left; it will be handled."""
        beyond = contextvars.copy_context()
        beyond.run(of_server.set, True)
        task = asyncio.create_task(self._serve(request, body), context=beyond)
        self.handling.add(task)
        task.add_done_callback(self.handling.discard)
        return task

    async def close(self) -> None:
        """Let go of what is still being handled: after a crash a question for updates may wait for long."""
        while self.handling:
            for handling in self.handling:
                handling.cancel()
            await asyncio.gather(*self.handling, return_exceptions=True)

    async def _serve(self, request: httpx.Request, body: bytes) -> web.StreamResponse:
        await self.pass_by()
        bot, method = request.url.path.strip("/").split("/")
        asked: Any = Asked(
            match={"token": bot.removeprefix("bot"), "method": method},
            body=body,
            content_type=request.headers.get("content-type", ""),
        )
        answer = await self._dispatch.serve(asked)
        if answer.status == HTTPStatus.OK and is_message(method):
            self.sent[sending.get()[0]] += 1
        return answer

    async def pass_by(self) -> None:
        """Let something be on its way."""
        for _ in range(self._chance.randint(0, MOST_TURNS)):
            await asyncio.sleep(0)


class Wire(httpx.AsyncBaseTransport):
    """The way from one life of the bot to the server."""

    def __init__(self, server: Server, points: Points) -> None:
        self._server = server
        self._points = points

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = await request.aread()
        name = call_name(request.url.path.rpartition("/")[2])
        self._points.reach(name, Stage.LEAVING)
        answer = await asyncio.shield(self._server.take(request, body))
        await self._server.pass_by()
        self._points.reach(name, Stage.HANDLED)
        assert isinstance(answer, web.Response)
        content = answer.body if isinstance(answer.body, bytes) else b""
        return httpx.Response(answer.status, content=content, headers={"content-type": answer.content_type})


class NamedLine(Line):
    """A line on which each answer that was read is a point."""

    def __init__(self, points: Points, **options: Any) -> None:
        super().__init__(**options)
        self._points = points

    async def call(
        self, method: str, arguments: dict[str, Any] | None = None, *, read_timeout_s: float | None = None
    ) -> Any:
        self._points.asked.add(naming.place_asking())
        result = await super().call(method, arguments, read_timeout_s=read_timeout_s)
        self._points.reach(call_name(method), Stage.ANSWERED)
        return result


def call_name(method: str) -> str:
    """Name a call: the method, and what kind of outbox row it is about."""
    _, kind = sending.get()
    return f"{method} [{kind}]" if kind else method
