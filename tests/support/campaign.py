"""A long run in pieces: it shows how far it is, keeps what it has, and goes on where it ended.

Each piece is one call with a seed of its own; its result is one line of `runs/<name>.jsonl`. What stands there is not
done again, so a run that was interrupted, or that ended after its minutes, is taken up by the same command.
"""

import argparse
import functools
import importlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

#: Where results are kept; not part of the project.
RUNS = Path("runs")
#: A stretch ends after so many minutes and is taken up by the next call.
STRETCH_MIN = 55.0

#: Does one piece. Given its seed; gives counts to be added up, and under "broken" a list of what should not be.
Piece = Callable[[int], Mapping[str, Any]]


@dataclass
class Report:
    """What a run has found so far."""

    name: str
    wanted: int
    pieces: int = 0
    took_s: float = 0.0
    sums: dict[str, float] = field(default_factory=dict)
    #: Seed and sentence of whatever was broken.
    broken: list[tuple[int, str]] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Whether every piece is done."""
        return self.pieces >= self.wanted

    def add(self, line: Mapping[str, Any]) -> None:
        """Count one piece in."""
        self.pieces += 1
        self.took_s += line["took_s"]
        for name, value in line["result"].items():
            if name == "broken":
                self.broken += [(line["seed"], str(it)) for it in value]
            elif isinstance(value, int | float) and not isinstance(value, bool):
                self.sums[name] = self.sums.get(name, 0) + value

    def text(self) -> str:
        """Give the report as a few lines."""
        counted = ", ".join(f"{value:,.0f} {name.replace('_', ' ')}" for name, value in self.sums.items())
        lines = [
            f"{self.name}: {self.pieces} of {self.wanted} pieces in {self.took_s / 60:.1f} min of work; {counted}"
        ]
        lines += [f"BROKEN (seed {seed}): {what}" for seed, what in self.broken] or ["nothing is broken"]
        return "\n".join(lines)


def arguments(about: str) -> argparse.ArgumentParser:
    """Give the options that every long run has."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--minutes", type=float, default=STRETCH_MIN, help="end this stretch after so long")
    parser.add_argument("--jobs", type=int, default=1, help="so many pieces at the same time")
    parser.add_argument(
        "--seed", type=int, default=1, help="the first piece's seed; each next has the next one"
    )
    parser.add_argument("--only", type=int, help="play just the piece with this seed, and keep nothing")
    parser.add_argument(
        "--fresh", action="store_true", help="begin anew: forget what earlier stretches found"
    )
    return parser


def run(name: str, piece: Piece, pieces: int, chosen: argparse.Namespace) -> int:
    """Do what is not done yet of a run, print how far it is, and give the exit code: 0 when nothing is broken.

    With `--jobs` above 1 `piece` has to be a function of a module, or such a one with arguments (`functools.partial`):
    it is sent to other processes.
    """
    if chosen.only is not None:
        result = piece(chosen.only)
        print(json.dumps(result, indent=1, default=str))
        return 1 if result.get("broken") else 0
    path = RUNS / f"{name}.jsonl"
    if chosen.fresh:
        path.unlink(missing_ok=True)
    report, done = Report(name, pieces), set()
    for line in _kept(path):
        if line["seed"] - chosen.seed in range(pieces):
            report.add(line)
            done.add(line["seed"])
    if done:
        print(f"{name}: going on after {len(done)} pieces", flush=True)
    seeds = (seed for seed in range(chosen.seed, chosen.seed + pieces) if seed not in done)
    path.parent.mkdir(exist_ok=True)
    is_cut_off = path.exists() and not path.read_text().endswith("\n")
    with path.open("a") as file:
        file.write("\n" if is_cut_off else "")
        for line in _done(piece, seeds, jobs=chosen.jobs, until=time.monotonic() + chosen.minutes * 60):
            file.write(json.dumps(line, default=str) + "\n")
            file.flush()
            report.add(line)
            _show(report, line)
    print(report.text())
    if not report.is_complete:
        print("Not complete: the same command goes on.")
    return 1 if report.broken or not report.is_complete else 0


def _kept(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        return
    for written in path.read_text().splitlines():
        try:
            yield json.loads(written)
        except ValueError:
            continue  # the last line of a run that was killed: its piece is done again


def _by_module(piece: Piece) -> Piece:
    """Give a function of the program itself by the name of its module, under which other processes find it."""
    if isinstance(piece, functools.partial):
        return functools.partial(_by_module(piece.func), *piece.args, **piece.keywords)
    spec = getattr(sys.modules["__main__"], "__spec__", None)
    if piece.__module__ != "__main__" or spec is None:
        return piece
    found: Piece = getattr(importlib.import_module(spec.name), piece.__name__)
    return found


def _timed(piece: Piece, seed: int) -> dict[str, Any]:
    began = time.monotonic()
    try:
        result = dict(piece(seed))
    except Exception as error:  # noqa: BLE001 - kept with its seed; the run goes on
        result = {"broken": [f"{type(error).__name__}: {error}"]}
    return {"seed": seed, "took_s": round(time.monotonic() - began, 3), "result": result}


def _done(piece: Piece, seeds: Iterator[int], *, jobs: int, until: float) -> Iterator[dict[str, Any]]:
    commit = _commit()
    if jobs <= 1:
        for seed in seeds:
            if time.monotonic() >= until:
                return
            yield _timed(piece, seed) | {"commit": commit}
        return
    piece = _by_module(piece)
    context = get_context("spawn")
    with ProcessPoolExecutor(
        jobs, mp_context=context, initializer=_end_with, initargs=(os.getpid(),)
    ) as pool:
        running: set[Future[dict[str, Any]]] = set()
        while True:
            while (
                len(running) < jobs and time.monotonic() < until and (seed := next(seeds, None)) is not None
            ):
                running.add(pool.submit(_timed, piece, seed))
            if not running:
                return
            over, running = wait(running, return_when=FIRST_COMPLETED)
            for future in over:
                yield future.result() | {"commit": commit}


def _end_with(parent: int) -> None:
    """End this process when the one that started it has ended, however that was."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _show(report: Report, line: Mapping[str, Any]) -> None:
    share = report.pieces / report.wanted
    bar = "█" * round(share * 20) + "·" * (20 - round(share * 20))
    left_min = report.took_s / report.pieces * (report.wanted - report.pieces) / 60
    broken = f"; {len(report.broken)} BROKEN" if report.broken else ""
    print(
        f"{bar} {report.pieces}/{report.wanted}  seed {line['seed']}: {line['took_s']:.1f} s"
        f"  ~{left_min:.0f} min of work left{broken}",
        file=sys.stderr,
        flush=True,
    )


def _commit() -> str:
    found = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return found.stdout.strip()
