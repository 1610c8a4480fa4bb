"""One instance: the operating system's lock on a file in the data folder, beside a lease row in the database.

The lock ends with its process, also with one that was killed. The lease is for folders that two machines share,
where such locks may not hold.
"""

import asyncio
import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from storage.connection import Tx
from storage.queues import kept

#: A lease of another machine that was not renewed for so long has lapsed.
LAPSED_AFTER = timedelta(seconds=60)
_POLL_S = 0.2


class AlreadyRunningError(Exception):
    """Another process works on the same data."""


def owner() -> str:
    """Give who we are: this machine and process."""
    return f"{socket.gethostname()}, process {os.getpid()}"


def _machine(named: str) -> str:
    return named.rsplit(", process ", 1)[0]


class FileLock:
    """Holds `<data>/minga.lock` while it is entered."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "minga.lock"
        self._file: int | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock, perhaps since `wait`. Raises `AlreadyRunningError` when somebody else does; `OSError`."""
        if self._file is None:
            self._take()
        try:
            yield
        finally:
            self.let_go()

    def _take(self) -> None:
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with suppress(OSError):  # a full disk: the lock holds, only its holder's name is missing
                os.ftruncate(file, 0)
                os.pwrite(file, owner().encode(), 0)
        except BlockingIOError:
            holder = os.read(file, 200).decode("utf-8", "replace").strip() or "another process"
            os.close(file)
            raise AlreadyRunningError(holder) from None
        except BaseException:
            os.close(file)
            raise
        self._file = file

    def let_go(self) -> None:
        """Let go of the lock, if we have it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    async def wait(self, seconds: float) -> None:
        """Take the lock as soon as it is free, and keep it, so that nobody comes in between.

        Raises `AlreadyRunningError`, with who holds it, when it is not free within so many seconds.
        """
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while True:
            try:
                self._take()
            except AlreadyRunningError:
                if loop.time() >= until:
                    raise
            else:
                return
            await asyncio.sleep(_POLL_S)


def take_lease(tx: Tx, *, now: datetime) -> None:
    """Write our name on the database. `now` is the machine's own time.

    Raises `AlreadyRunningError` while a process of another machine has renewed its lease lately.
    """
    held = kept.lease(tx)
    if held is not None:
        name, renewed_at = held
        if _machine(name) != _machine(owner()) and now - renewed_at < LAPSED_AFTER:
            raise AlreadyRunningError(name)
    kept.take_lease(tx, owner=owner(), now=now)
