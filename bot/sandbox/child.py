"""The bot as a child of the stand-in: started, watched, started again when it dies, ended together with it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

log = logging.getLogger("sandbox")

#: How long the bot may take to begin to ask for updates, seconds.
READY_S = 60.0
#: How long it may take to end after SIGTERM, seconds.
END_S = 15.0
#: Waits between restarts, seconds: doubled each time up to the second value.
RESTART_S = (0.5, 30.0)
#: A bot that lived this long had started well, seconds.
LIVED_S = 20.0

BOT_COMMAND = (sys.executable, "-m", "bot")


class ChildError(Exception):
    """The bot ended before it had once asked for updates; the message says with which code."""


class Child:
    """One process. `last_heard` gives the monotonic second at which the bot last asked for updates."""

    def __init__(
        self,
        *,
        environment: Mapping[str, str],
        data: Path,
        last_heard: Callable[[], float],
        command: Sequence[str] = BOT_COMMAND,
    ) -> None:
        self._command = command
        self._environment = dict(environment)
        self._data = data
        self._last_heard = last_heard
        self._wanted = asyncio.Event()
        self._wanted.set()
        self._gone = asyncio.Event()
        self._gone.set()
        self._process: asyncio.subprocess.Process | None = None
        #: Monotonic seconds of its last start; none yet, or ended: later than anything.
        self._started_at = math.inf
        self._was_ready = False

    async def keep_running(self) -> None:
        """Run it until cancelled. Raises ChildError when it refuses its very first start."""
        wait_s = RESTART_S[0]
        while True:
            await self._wanted.wait()
            self._started_at = time.monotonic()
            self._gone.clear()
            # In a session of its own: Ctrl-C comes to it from us, once.
            self._process = await asyncio.create_subprocess_exec(
                *self._command, env=self._environment, start_new_session=True
            )
            if not self._wanted.is_set():
                # It was told to end while it was being started.
                self._terminate()
            code = await self._process.wait()
            self._gone.set()
            if not self._wanted.is_set():
                continue
            self._was_ready = self._was_ready or self._is_ready()
            if not self._was_ready:
                raise ChildError(
                    f"The bot ended with exit code {code} before it had started; its own words are above."
                )
            wait_s = RESTART_S[0] if time.monotonic() - self._started_at > LIVED_S else wait_s
            log.warning(
                "The bot ended unexpectedly (exit code %s); it is started again in %.1f s.", code, wait_s
            )
            await asyncio.sleep(wait_s)
            wait_s = min(wait_s * 2, RESTART_S[1])

    def _is_ready(self) -> bool:
        return self._last_heard() > self._started_at

    async def wait_until_ready(self) -> bool:
        """Wait until it asks for updates; False when it does not within a minute."""
        deadline = time.monotonic() + READY_S
        while not self._is_ready():
            if time.monotonic() > deadline:
                return False
            await asyncio.sleep(0.05)
        self._was_ready = True
        return True

    async def end(self) -> None:
        """End it and wait until it is gone: SIGTERM, and SIGKILL if that is not enough."""
        self._wanted.clear()
        self._started_at = math.inf
        self._terminate()
        try:
            async with asyncio.timeout(END_S):
                await self._gone.wait()
        except TimeoutError:
            log.warning("The bot did not end within %.0f s and was killed.", END_S)
            if self._process is not None:
                with contextlib.suppress(ProcessLookupError):
                    self._process.kill()
            await self._gone.wait()

    def _terminate(self) -> None:
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.terminate()

    async def start_with_nothing(self, forget: Callable[[], None]) -> None:
        """End it, let `forget` run, empty its folder, start it, and wait until it is there."""
        await self.end()
        await self._gone.wait()
        forget()
        await asyncio.to_thread(shutil.rmtree, self._data, ignore_errors=True)
        self._wanted.set()
        await self.wait_until_ready()


def environment_of_bot(
    *, port: int, token: str, data: Path, setup_code: str, limit_scale: float
) -> dict[str, str]:
    """The environment that makes a bot talk to the stand-in on this port."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("MINGA_SANDBOX_")}
    root = f"http://127.0.0.1:{port}"
    return {
        **own,
        "TELEGRAM_API_BASE": root,
        "TELEGRAM_BOT_TOKEN": token,
        "MINGA_DATA": str(data),
        "MINGA_CLOCK": f"{root}/sandbox/clock",
        "MINGA_SETUP_CODE": setup_code,
        "MINGA_LIMIT_SCALE": f"{limit_scale:g}",
        "PYTHONUNBUFFERED": "1",
    }
