"""The stand-in as a process of its own, with people who have pressed Start, for the benchmarks."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

TOKEN = "1000001:SANDBOX-stays-on-this-machine"
#: Requests to the local API under way at once.
_AT_ONCE = 8


def free_port() -> int:
    """Give a port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(folder: Path, port: int) -> dict[str, str]:
    """Give the environment of stand-in and bot."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("MINGA_", "TELEGRAM_"))}
    return {
        **kept,
        "MINGA_SANDBOX_PORT": str(port),
        "MINGA_SANDBOX_DATA": str(folder / "sandbox"),
        "MINGA_SANDBOX_TOKEN": TOKEN,
    }


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Run a stand-in with Telegram's real limits and give its address."""
    port = free_port()
    root = f"http://127.0.0.1:{port}"
    with serving(
        [sys.executable, "-m", "bot.sandbox"], f"{root}/sandbox/state", environment=environment(folder, port)
    ):
        yield root


@contextmanager
def serving(
    command: Sequence[str], asked: str, *, environment: Mapping[str, str] | None = None
) -> Iterator[None]:
    """Run a server as a process of its own, from its first answer to the address `asked` on."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while True:
            try:
                httpx.get(asked, timeout=5, trust_env=False)
                break
            except httpx.TransportError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


class People:
    """What people do, through the local API."""

    def __init__(self, root: str) -> None:
        self.client = httpx.AsyncClient(base_url=root, timeout=60, trust_env=False)
        self.ids: list[int] = []

    async def post(self, path: str, **body: Any) -> Any:
        """Do something and give what it says."""
        answer = await self.client.post(f"/sandbox{path}", json=body)
        answer.raise_for_status()
        return answer.json()

    async def together(self, jobs: list[tuple[str, dict[str, Any]]]) -> list[Any]:
        """Do many things, a few at a time."""
        turn = asyncio.Semaphore(_AT_ONCE)

        async def one(path: str, body: dict[str, Any]) -> Any:
            async with turn:
                return await self.post(path, **body)

        return list(await asyncio.gather(*(one(path, body) for path, body in jobs)))

    async def come(self, count: int) -> None:
        """Let so many people press Start."""
        made = await self.together(
            [("/people", {"first_name": f"Person {n}", "language_code": "en"}) for n in range(count)]
        )
        self.ids = [person["id"] for person in made]
        await self.together([("/start", {"person": person}) for person in self.ids])
