"""The stand-in as a process of its own, and a bot of a few lines that the test plays by hand."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

TOKEN = "1000001:SANDBOX-page-tests"
SETUP_CODE = "k3Vb81xQmZp0aLwT7cYd5RsJ2nHgUf9E"
STARTS_WITHIN_S = 20.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class StandIn:
    """`python -m bot.sandbox` on a port and a folder that stay the same over restarts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None
        self.confirmed = 0

    def start(self) -> None:
        inherited = {key: value for key, value in os.environ.items() if key != "TELEGRAM_BOT_TOKEN"}
        options = {
            "MINGA_SANDBOX_PORT": str(self.port),
            "MINGA_SANDBOX_DATA": str(self.folder),
            "MINGA_SANDBOX_TOKEN": TOKEN,
            "MINGA_SANDBOX_LIMIT_SCALE": "5000",
            "MINGA_SETUP_CODE": SETUP_CODE,
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot.sandbox"],
            env=inherited | options,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        ends = time.monotonic() + STARTS_WITHIN_S
        while True:
            try:
                self.local("state")
            except (urllib.error.URLError, ConnectionError):
                assert self.process.poll() is None, "The stand-in ended before it answered."
                assert time.monotonic() < ends, "The stand-in did not answer in time."
                time.sleep(0.1)
            else:
                return

    def stop(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=15)
            self.process = None

    def local(self, path: str, body: dict[str, Any] | None = None) -> Any:
        return self._ask(f"/sandbox/{path}", body)

    def bot(self, method: str, **parameters: Any) -> Any:
        return self._ask(f"/bot{TOKEN}/{method}", parameters)["result"]

    def upload(
        self, method: str, field: str, name: str, mime_type: str, content: bytes, **parameters: Any
    ) -> Any:
        edge = "an-edge-that-occurs-nowhere"
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in parameters.items()
        ]
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        head += f"Content-Type: {mime_type}\r\n\r\n"
        whole = b"".join([*parts, head.encode(), content, f"\r\n--{edge}--\r\n".encode()])
        request = urllib.request.Request(f"{self.url}/bot{TOKEN}/{method}", data=whole)
        request.add_header("Content-Type", f"multipart/form-data; boundary={edge}")
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)["result"]

    def updates(self, *, timeout_s: int = 10) -> list[dict[str, Any]]:
        """Whatever the people did since the last call; waits for the first."""
        fresh: list[dict[str, Any]] = self.bot("getUpdates", offset=self.confirmed, timeout=timeout_s)
        if fresh:
            self.confirmed = fresh[-1]["update_id"] + 1
            self.bot("getUpdates", offset=self.confirmed, timeout=0)
        return fresh

    def forget_updates(self) -> None:
        while self.updates(timeout_s=0):
            pass

    def _ask(self, path: str, body: dict[str, Any] | None) -> Any:
        request = urllib.request.Request(f"{self.url}{path}")
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)
