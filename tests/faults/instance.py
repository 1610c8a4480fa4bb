"""Instances of the real program, each a process of its own, forked from a server that has loaded it already.

So several can be let go at the same moment, within microseconds of each other, and cost a few milliseconds each.
"""

import multiprocessing
import os
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

from bot.texts import say

for _language in ("en", "cy", "de", "es", "fr"):
    say(_language, "joining-agree")  # whoever is forked has the catalogue as well

_PRELOADED = ("bot.app", "bot.delivery.waking.clockwatch", "bot.sandbox.__main__", "tests.faults.instance")
_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(list(_PRELOADED))

#: How long one may take to end after a signal, seconds.
PATIENCE_S = 30.0


@dataclass
class Instance:
    """One process of the program."""

    process: Any
    log: Path
    #: Kept until every process has it; None for one alone.
    barrier: Barrier | None

    @property
    def code(self) -> int | None:
        """Its exit code; None while it runs."""
        return self.process.exitcode

    def end(self, number: int = signal.SIGTERM) -> int | None:
        """Send a signal and give the exit code; None when it did not end in time and was killed."""
        os.kill(self.process.pid, number)
        self.process.join(PATIENCE_S)
        code = self.code
        if code is None:
            self.kill()
        return code

    def kill(self) -> None:
        """End it, if it still runs."""
        if self.code is None:
            self.process.kill()
            self.process.join()

    def says(self) -> str:
        """Give its log."""
        return self.log.read_text() if self.log.exists() else ""

    # As `subprocess.Popen` has it, for a stage -----------------------------------------------------------------

    @property
    def pid(self) -> int:
        """Its number."""
        return int(self.process.pid)

    @property
    def returncode(self) -> int | None:
        """Its exit code; None while it runs."""
        return self.code

    def poll(self) -> int | None:
        """Give its exit code; None while it runs."""
        return self.code

    def send_signal(self, number: int) -> None:
        """Send a signal, if it still runs."""
        if self.code is None:
            os.kill(self.process.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end. Raises `subprocess.TimeoutExpired`."""
        self.process.join(timeout)
        if self.code is None:
            raise subprocess.TimeoutExpired("bot", timeout or 0)
        return self.code


def preload(*modules: str) -> None:
    """Have these modules loaded too, for programs that are not Minga; before anything is started."""
    _context.set_forkserver_preload([*_PRELOADED, *modules])


def start_program(module: str, environment: Mapping[str, str], log: Path) -> Any:
    """Start a program of ours that is not Minga, as `python -m` would."""
    process = _context.Process(target=_become_program, args=(module, environment, str(log)))
    process.start()
    return Instance(process=process, log=log, barrier=None)


def start_one(environment: Mapping[str, str], log: Path) -> Any:
    """Start one instance, for a stage."""
    return start(environment, [log], [0.0])[0]


def start_standin(environment: Mapping[str, str], log: Path) -> Any:
    """Start a stand-in, for a stage."""
    process = _context.Process(target=_become_standin, args=(environment, str(log)))
    process.start()
    return Instance(process=process, log=log, barrier=None)


def start(
    environment: Mapping[str, str], logs: Sequence[Path], late_s: Sequence[float], *, unlocked: bool = False
) -> list[Instance]:
    """Start one instance per log, all at the same moment, each held back by so many seconds.

    `unlocked` plants a fault: the lock between instances is taken out.
    """
    barrier = _context.Barrier(len(logs)) if len(logs) > 1 else None
    started = []
    for log, late in zip(logs, late_s, strict=True):
        process = _context.Process(target=_become, args=(environment, str(log), barrier, late, unlocked))
        process.start()
        started.append(Instance(process=process, log=log, barrier=barrier))
    return started


def _become(
    environment: Mapping[str, str], log: str, barrier: Barrier | None, late_s: float, unlocked: bool
) -> None:
    _write_into(log, environment)
    from bot.__main__ import main  # noqa: PLC0415 - loaded by the server already

    if unlocked:
        _take_the_lock_out()
    if barrier is not None:
        barrier.wait()
    time.sleep(late_s)
    sys.exit(main())


def _become_program(module: str, environment: Mapping[str, str], log: str) -> None:
    _write_into(log, environment)
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def _become_standin(environment: Mapping[str, str], log: str) -> None:
    _write_into(log, environment)
    from bot.sandbox.__main__ import main  # noqa: PLC0415 - loaded by the server already

    os.umask(0o077)
    sys.exit(main([]))


def _write_into(log: str, environment: Mapping[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(file, 1)
    os.dup2(file, 2)


def _take_the_lock_out() -> None:
    from bot.delivery.starting import lock  # noqa: PLC0415 - only where the fault is planted

    lock.fcntl = type("NoLock", (), {"flock": staticmethod(lambda *_: None), "LOCK_EX": 0, "LOCK_NB": 0})
