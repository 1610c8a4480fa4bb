"""A server that does nothing but give many updates quickly, as a process of its own: so that whoever asks is measured.

`python -m tests.benchmarks.feed PORT COUNT TEXT…` serves so many updates by getUpdates, saying the texts in turn; with
`--hold` none before a request to /open. Every other call is granted.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from aiohttp import web

from tests.benchmarks.standin import free_port, serving

TOKEN = "1000001:FEED-stays-on-this-machine"
FIRST_UPDATE = 700_000_000
#: The updates come from so many people in turn.
PEOPLE = 300
FIRST_PERSON = 500_000
_BEGAN = 1_790_000_000
ME = {
    "id": 1000001,
    "is_bot": True,
    "first_name": "Feed",
    "username": "FeedBot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}


def update(number: int, text: str = "hello") -> dict[str, Any]:
    """Give one private message as Telegram writes it."""
    person = {
        "id": FIRST_PERSON + number % PEOPLE,
        "is_bot": False,
        "first_name": f"Person {number % PEOPLE}",
        "language_code": "en",
    }
    chat = {"id": person["id"], "first_name": person["first_name"], "type": "private"}
    entities = [{"type": "bot_command", "offset": 0, "length": len(text)}] if text.startswith("/") else []
    message = {"message_id": number + 1, "from": person, "chat": chat, "date": _BEGAN, "text": text}
    return {
        "update_id": FIRST_UPDATE + number,
        "message": message | ({"entities": entities} if entities else {}),
    }


class Feed:
    """What is left to give."""

    def __init__(self, count: int, texts: Sequence[str], *, is_open: bool) -> None:
        self._updates = [
            json.dumps(update(number, texts[number // PEOPLE % len(texts)])) for number in range(count)
        ]
        self._sent = 0
        self._open = asyncio.Event()
        if is_open:
            self._open.set()

    async def open(self, _request: web.Request) -> web.Response:
        """Let the updates go."""
        self._open.set()
        return web.Response()

    async def answer(self, request: web.Request) -> web.Response:
        """Answer any method of the Bot API."""
        method = request.match_info["method"].lower()
        given = await _parameters(request)
        if method == "getupdates":
            return await self._give(given)
        if method == "getme":
            return web.json_response({"ok": True, "result": ME})
        if method.startswith("send"):
            self._sent += 1
            chat = {"id": int(given.get("chat_id", 0)), "type": "private", "first_name": "Person"}
            sent = {"message_id": 1_000_000 + self._sent, "date": _BEGAN, "chat": chat, "text": "…"}
            return web.json_response({"ok": True, "result": sent})
        return web.json_response({"ok": True, "result": True})

    async def _give(self, given: dict[str, Any]) -> web.Response:
        first = max(0, int(given.get("offset") or 0) - FIRST_UPDATE)
        batch = self._updates[first : first + int(given.get("limit") or 100)] if self._open.is_set() else []
        if not batch and first < len(self._updates):
            with suppress(TimeoutError):
                async with asyncio.timeout(float(given.get("timeout") or 0)):
                    await self._open.wait()
        elif not batch:
            await asyncio.sleep(min(1.0, float(given.get("timeout") or 0)))
        text = f'{{"ok":true,"result":[{",".join(batch)}]}}'
        return web.Response(text=text, content_type="application/json")


async def _parameters(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    return dict(await request.post())


@contextmanager
def feeding(count: int, *texts: str, is_open: bool = True) -> Iterator[str]:
    """Run the server and give its root."""
    port = free_port()
    root = f"http://127.0.0.1:{port}"
    options = [] if is_open else ["--hold"]
    command = [sys.executable, "-m", "tests.benchmarks.feed", *options, str(port), str(count)]
    with serving([*command, *(texts or ("hello",))], f"{root}/bot{TOKEN}/getMe"):
        yield root


def main() -> None:
    """Serve until terminated."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--hold", action="store_true")
    parser.add_argument("port", type=int)
    parser.add_argument("count", type=int)
    parser.add_argument("text", nargs="+")
    chosen = parser.parse_args()
    feed = Feed(chosen.count, chosen.text, is_open=not chosen.hold)
    application = web.Application()
    application.router.add_route("*", f"/bot{TOKEN}/{{method}}", feed.answer)
    application.router.add_post("/open", feed.open)
    web.run_app(application, host="127.0.0.1", port=chosen.port, print=None)


if __name__ == "__main__":
    main()
