"""How long a start takes until the first question for updates, and how much memory the process then has."""

import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import httpx

from tests.benchmarks.report import Figure
from tests.benchmarks.standin import TOKEN, environment, running

STARTS = 5


def measure() -> list[Figure]:
    """Start the bot a few times against the stand-in."""
    seconds: list[float] = []
    memory: list[float] = []
    with tempfile.TemporaryDirectory() as name, running(Path(name)) as root:
        folder = Path(name)
        settings = {
            **environment(folder, 0),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_BASE": root,
            "MINGA_DATA": str(folder / "bot"),
        }
        for _ in range(STARTS):
            before = _polls(root)
            begun = time.monotonic()
            process = subprocess.Popen([sys.executable, "-m", "bot"], env=settings, stderr=subprocess.DEVNULL)
            try:
                while _polls(root) == before:
                    time.sleep(0.01)
                seconds.append(time.monotonic() - begun)
                time.sleep(1)
                memory.append(_megabytes(process.pid))
            finally:
                process.send_signal(signal.SIGTERM)
                process.wait(timeout=30)
    return [
        Figure(
            name="start until the first question for updates",
            value=median(seconds),
            unit="s",
            done=f"{STARTS} starts, the middle one; the slowest {max(seconds):.1f} s",
        ),
        Figure(
            name="memory after the start", value=max(memory), unit="MB", done=f"{STARTS} starts, the largest"
        ),
    ]


def _polls(root: str) -> int:
    log = httpx.get(f"{root}/sandbox/log", params={"after": 0}, timeout=5, trust_env=False).json()
    return sum(1 for entry in log if entry["method"].lower() == "getupdates")


def _megabytes(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise AssertionError("no VmRSS")
