"""Against a Bot API server that its makers have never seen, and that knows five methods: it works, and only warns."""

import asyncio
import itertools
import json
import re
import sqlite3
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from tests.journeys.stage import SETUP_CODE, free_port

TOKEN = "4242:plain-server"
BOT = {"id": 4242, "is_bot": True, "first_name": "Minga", "username": "plain_minga_bot"}


class PlainServer:
    """Sends, edits, answers, and gives updates out. No entities, no replies, no files, no lists of commands."""

    def __init__(self) -> None:
        self.port = free_port()
        self.queue: list[dict[str, Any]] = []
        self.screens: dict[int, dict[int, dict[str, Any]]] = {}
        self.unknown: set[str] = set()
        self.answered: list[str] = []
        self.confirmed = 0
        self.arrived = asyncio.Event()
        self.ids = itertools.count(1)

    async def call(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != TOKEN:
            return web.json_response(
                {"ok": False, "error_code": 401, "description": "Unauthorized"}, status=401
            )
        method = request.match_info["method"]
        given: dict[str, Any] = dict(request.query)
        if request.can_read_body:
            given |= dict(await (request.json() if "json" in request.content_type else request.post()))
        known = {
            "getme": self.get_me,
            "getupdates": self.get_updates,
            "sendmessage": self.send,
            "editmessagetext": self.edit,
            "answercallbackquery": self.answer,
        }
        if method.lower() not in known:
            self.unknown.add(method)
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        return web.json_response({"ok": True, "result": await known[method.lower()](given)})

    async def get_me(self, _: dict[str, Any]) -> Any:
        return BOT

    async def get_updates(self, given: dict[str, Any]) -> Any:
        self.confirmed = max(self.confirmed, int(given.get("offset", 0)))
        waiting = [update for update in self.queue if update["update_id"] >= self.confirmed]
        if not waiting and float(given.get("timeout", 0)):
            self.arrived.clear()
            try:
                await asyncio.wait_for(self.arrived.wait(), float(given["timeout"]))
            except TimeoutError:
                return []
            waiting = [update for update in self.queue if update["update_id"] >= self.confirmed]
        return waiting

    async def send(self, given: dict[str, Any]) -> Any:
        return self.show(int(given["chat_id"]), next(self.ids), given)

    async def edit(self, given: dict[str, Any]) -> Any:
        return self.show(int(given["chat_id"]), int(given["message_id"]), given)

    async def answer(self, given: dict[str, Any]) -> Any:
        self.answered.append(given.get("text", ""))
        return True

    def show(self, chat: int, message_id: int, given: dict[str, Any]) -> dict[str, Any]:
        markup = (
            json.loads(given.get("reply_markup") or "{}")
            if isinstance(given.get("reply_markup"), str)
            else {}
        )
        text = re.sub(r"<[^>]+>", "", given["text"])
        self.screens.setdefault(chat, {})[message_id] = {"text": text, "markup": markup}
        return {"message_id": message_id, "date": 0, "chat": {"id": chat, "type": "private"}, "text": text}

    def put(self, kind: str, content: dict[str, Any]) -> None:
        self.queue.append({"update_id": next(self.ids) + 10_000, kind: content})
        self.arrived.set()

    def say(self, person: int, text: str) -> None:
        sender = {"id": person, "is_bot": False, "first_name": f"Person {person}", "language_code": "en"}
        chat = {"id": person, "type": "private"}
        self.put(
            "message", {"message_id": next(self.ids), "date": 0, "chat": chat, "from": sender, "text": text}
        )

    def tap(self, person: int, label: str) -> None:
        for message_id, shown in sorted(self.screens[person].items(), reverse=True):
            for button in itertools.chain(*shown["markup"].get("inline_keyboard", [])):
                if re.search(label, button["text"]):
                    sender = {"id": person, "is_bot": False, "first_name": f"Person {person}"}
                    message = {"message_id": message_id, "date": 0, "chat": {"id": person, "type": "private"}}
                    query = {"id": str(next(self.ids)), "from": sender, "chat_instance": "1"}
                    self.put("callback_query", {**query, "message": message, "data": button["callback_data"]})
                    return
        raise AssertionError((label, self.screens[person]))

    async def reads(self, person: int, pattern: str) -> re.Match[str]:
        """Wait until a pattern stands on somebody's screen."""
        for _ in range(600):
            text = "\n".join(shown["text"] for shown in self.screens.get(person, {}).values())
            if found := re.search(pattern, text, re.DOTALL):
                return found
            await asyncio.sleep(0.05)
        raise AssertionError(f"{person} does not see {pattern!r}:\n{text}")


@pytest.fixture
async def server() -> AsyncIterator[PlainServer]:
    plain = PlainServer()
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", plain.call)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", plain.port).start()
    yield plain
    await runner.cleanup()


async def test_a_need_finds_somebody_on_a_server_that_knows_five_methods(server: PlainServer, tmp_path: Path):
    log = tmp_path / "bot.log"
    with log.open("wb") as out:
        bot = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            env={
                "PATH": "/usr/bin:/bin",
                "TELEGRAM_BOT_TOKEN": TOKEN,
                "TELEGRAM_API_BASE": f"http://127.0.0.1:{server.port}",
                "MINGA_DATA": str(tmp_path / "data"),
                "MINGA_SETUP_CODE": SETUP_CODE,
                "MINGA_LIMIT_SCALE": "100",
            },
            stdout=out,
            stderr=out,
        )
    try:
        # Given a circle, opened by its steward, whose link comes in words where no picture can be sent.
        server.say(1, f"/start {SETUP_CODE}")
        await server.reads(1, "I keep your name")
        server.tap(1, "agree")
        await server.reads(1, "What shall the circle be called")
        server.say(1, "Plain Street")
        await server.reads(1, "In which language")
        server.tap(1, "^English$")
        await server.reads(1, "Where is the circle")
        server.say(1, "Cathays, Cardiff")
        await server.reads(1, "write a city such as “London”")
        server.say(1, "Europe/London")
        await server.reads(1, "The new circle")
        server.tap(1, "^Open the circle$")
        await server.reads(1, "Plain Street is open")
        link = await server.reads(1, r"https://t\.me/plain_minga_bot\?start=([\w-]+)")

        # When somebody joins and offers, and a need is published and accepted.
        server.say(2, f"/start {link[1]}")
        await server.reads(2, "people help each other")
        server.tap(2, "I agree")
        await server.reads(2, "Welcome, Person 2")
        server.say(2, "I can drive people at any time")
        await server.reads(2, "Your offer, as I understood it")
        server.tap(2, "^Yes, I offer this$")
        await server.reads(2, "When somebody needs this, I will ask you first")
        server.say(1, "Someone to drive a neighbour to the hospital tomorrow 12:00 to 13:00")
        await server.reads(1, "For whom is it")
        server.tap(1, "whole circle")
        await server.reads(1, "This is what I understood")
        server.tap(1, "^Publish")
        await server.reads(1, "Filled: 0 of 1")

        # Then all goes as elsewhere, unless it is night: an invitation waits for the morning, "I can help" does not.
        server.say(2, "/needs")
        await server.reads(2, "distance unknown")
        server.tap(2, "I can help")
        await server.reads(2, "You are coming")
        await server.reads(1, "Filled: 1 of 1\nComing: Person 2")
        assert server.answered
    finally:
        bot.terminate()
        assert await asyncio.wait_for(bot.wait(), 20) == 0, log.read_text()

    # And what the server lacks has cost warnings, no error, and nothing was put aside.
    said = log.read_text()
    assert {"setMyCommands", "sendPhoto"} <= server.unknown, server.unknown
    assert " WARNING " in said
    assert " ERROR " not in said, said
    assert "Traceback" not in said, said
    connection = sqlite3.connect(tmp_path / "data" / "minga.db")
    assert connection.execute("SELECT state, count(*) FROM inbox GROUP BY state").fetchall() == [
        ("done", connection.execute("SELECT count(*) FROM inbox").fetchone()[0])
    ]
    connection.close()
