"""A stand-in in this process over real HTTP, and a client for both of its APIs."""

import asyncio
import contextlib
import struct
import zlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp

from bot.sandbox.server import running
from bot.sandbox.stage import Stage

TOKEN = "1000001:SANDBOX-test"


class Client:
    """Speaks to a stand-in as a bot (`call`, `ok`) and as a page (`get`, `post`)."""

    def __init__(self, session: aiohttp.ClientSession, stage: Stage, port: int) -> None:
        self.session = session
        self.stage = stage
        self.port = port
        self.root = f"http://127.0.0.1:{port}"
        self.api = f"{self.root}/bot{TOKEN}"

    async def call(self, method: str, **params: Any) -> tuple[int, dict[str, Any]]:
        async with self.session.post(f"{self.api}/{method}", json=params) as response:
            return response.status, await response.json()

    async def ok(self, method: str, **params: Any) -> Any:
        status, body = await self.call(method, **params)
        assert status == 200, body
        assert body["ok"] is True
        return body["result"]

    async def refused(self, method: str, **params: Any) -> str:
        status, body = await self.call(method, **params)
        assert body["ok"] is False, body
        assert body["error_code"] == status
        return f"{status} {body['description']}"

    async def get(self, path: str, **query: Any) -> Any:
        async with self.session.get(f"{self.root}/sandbox/{path}", params=query) as response:
            body = await response.json()
            assert response.status == 200, body
            return body

    async def post(self, path: str, **body: Any) -> Any:
        status, answer = await self.try_post(path, **body)
        assert status == 200, answer
        return answer

    async def try_post(self, path: str, **body: Any) -> tuple[int, Any]:
        async with self.session.post(f"{self.root}/sandbox/{path}", json=body) as response:
            return response.status, await response.json()

    async def person(self, first_name: str, language_code: str = "en", *, started: bool = True) -> int:
        person = await self.post("people", first_name=first_name, language_code=language_code)
        if started:
            await self.post("start", person=person["id"])
        return person["id"]

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        return await self.ok("getUpdates", **params)

    async def forget_updates(self) -> None:
        """Confirm whatever waits."""
        taken = await self.updates(offset=-1)
        if taken:
            await self.updates(offset=taken[-1]["update_id"] + 1)

    async def messages(self, chat_id: int) -> list[dict[str, Any]]:
        state = await self.get("state")
        return state["messages"][str(chat_id)]

    def later(self, method: str, **params: Any) -> "asyncio.Task[tuple[int, dict[str, Any]]]":
        return asyncio.create_task(self.call(method, **params))


@contextlib.asynccontextmanager
async def playing(
    folder: Path, *, limit_scale: float = 1000.0, setup_code: str | None = None
) -> AsyncIterator[Client]:
    async with (
        running(folder=folder, port=0, token=TOKEN, limit_scale=limit_scale, setup_code=setup_code) as (
            stage,
            port,
        ),
        aiohttp.ClientSession() as session,
    ):
        yield Client(session, stage, port)


def png(width: int = 2, height: int = 2) -> bytes:
    """A picture in one colour."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x40\x80\x40" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
