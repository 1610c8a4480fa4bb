"""Tries a mutant: forks a process in which the fault is planted, and runs the tests that could notice it.

Two nurseries, so that a trial costs little more than its tests. A *warm* one has imported everything and collected all
tests; a fault inside a function is planted by giving the function the mutated code, and one in the text of a statement
(a private string outside of functions) by giving the module that text. A *cold* one has imported only what others
wrote; the child imports the project, the mutated file among it, and collects the tests it needs. A child that uses far
more time for a test than it needs has been caught in a loop: the mutant is noticed.
"""

import ctypes
import functools
import gc
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import resource
import select
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

from tests.mutants.finding import OUTSIDE, Mutant

#: What a trial can end with. KILLED: a test failed. LOST: time ran out. COLD: only a cold nursery can plant it.
SURVIVED, KILLED, COLD, INVALID, LOST = "survived", "killed", "cold", "invalid", "lost"
_CODES = {0: SURVIVED, 1: KILLED, 3: COLD, 4: INVALID}
_OPTIONS = (
    "-s", "-W", "ignore::pytest.PytestAssertRewriteWarning", "-p", "no:cacheprovider",
    "-p", "no:cov", "-p", "no:xdist", "-p", "no:terminal",
    "-o", "addopts=--import-mode=importlib", "-m", "not faults",
)  # fmt: skip
#: No test of the quick layers uses half as many seconds of the processor.
LONGEST_TEST_S = 12
#: Imported before a cold child is forked: what takes longest.
_OTHERS = (
    "telegram", "telegram.ext", "aiosqlite", "apscheduler.schedulers.asyncio", "pydantic_settings", "fluent.runtime",
    "babel.dates", "babel.lists", "babel.numbers", "aiohttp", "aiohttp.web", "segno", "httpx", "icalendar",
    "hypothesis", "hypothesis.stateful", "sqlite3", "zoneinfo", "tomllib",
)  # fmt: skip


class Nursery:
    """Takes orders line by line from its standard input and answers each with a line."""

    def __init__(self) -> None:
        self._out = os.fdopen(os.dup(1), "w", buffering=1)
        silent = os.open(os.devnull, os.O_RDWR)
        os.dup2(silent, 1)
        self._items: dict[str, pytest.Item] = {}
        self._functions: dict[tuple[str, str], list[FunctionType]] = {}
        self._caches: list[Any] = []

    def serve(self) -> None:
        """Try what is ordered until the orders end."""
        gc.collect()
        gc.freeze()
        print(json.dumps({"ready": True}), file=self._out)
        for line in sys.stdin:
            order = json.loads(line)
            mutant = None if order["mutant"] is None else Mutant(*order["mutant"])
            print(json.dumps(self._tried(mutant, order["tests"], order["limit_s"])), file=self._out)

    def _tried(self, mutant: Mutant | None, tests: list[str], limit_s: float) -> dict[str, Any]:
        began = time.monotonic()
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            _die_with_parent()
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            silent = os.open(os.devnull, os.O_RDWR)
            os.dup2(silent, 2)
            code = 5
            try:
                code = self.plant_and_run(mutant, tests, writer)
            finally:
                os._exit(code)
        os.close(writer)
        readable, _, _ = select.select([reader], [], [], limit_s * 6)
        killer = os.read(reader, 4096).decode() if readable else ""
        if not readable:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        os.close(reader)
        outcome = _CODES.get(os.waitstatus_to_exitcode(status), LOST)
        return {"outcome": outcome, "killer": killer, "took_s": round(time.monotonic() - began, 3)}

    def plant_and_run(self, mutant: Mutant | None, tests: list[str], writer: int) -> int:
        """Plant the fault and run the tests; give the exit code."""
        raise NotImplementedError


class Warm(Nursery):
    """Everything is imported, every test is collected."""

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Stand in the place where pytest would run all tests."""
        self._items = {item.nodeid: item for item in session.items}
        if any("town" in getattr(item, "fixturenames", ()) for item in session.items):
            from tests.support.town import town  # noqa: PLC0415 - a cold nursery imports nothing of the project

            town().close()  # made once, here: each child has it
        root = str(Path.cwd())
        for found in gc.get_objects():
            if isinstance(found, FunctionType) and found.__code__.co_filename.startswith(root):
                place = (found.__code__.co_filename, found.__code__.co_qualname)
                self._functions.setdefault(place, []).append(found)
            elif isinstance(found, functools._lru_cache_wrapper):
                self._caches.append(found)
        self.serve()
        return True

    def plant_and_run(self, mutant: Mutant | None, tests: list[str], writer: int) -> int:
        """Plant the fault where it is and run the collected tests."""
        if mutant is not None:
            code = self._planted(mutant)
            if code:
                return code
        items = [self._items[test] for test in tests if test in self._items]
        return _run(items, writer)

    def _planted(self, mutant: Mutant) -> int:
        path = Path(mutant.path).resolve()
        try:
            mutated = compile(mutant.applied_to(path.read_bytes()), str(path), "exec")
        except SyntaxError:
            return 4
        for found in self._caches:
            found.cache_clear()
        if mutant.scope == OUTSIDE:
            return _give_texts(mutant.path, mutated)
        functions = self._functions.get((str(path), mutant.scope), [])
        codes = {code.co_firstlineno: code for code in _codes(mutated) if code.co_qualname == mutant.scope}
        planted = False
        for function in functions:
            code = codes.get(function.__code__.co_firstlineno)
            if code is not None and len(code.co_freevars) == len(function.__code__.co_freevars):
                function.__code__ = code
                planted = True
        return 0 if planted else 3


class Cold(Nursery):
    """Nothing of the project is imported, but everything that it is built on."""

    def plant_and_run(self, mutant: Mutant | None, tests: list[str], writer: int) -> int:
        """Import the project with the mutated file, collect the tests and run them."""
        if mutant is not None:
            path = Path(mutant.path).resolve()
            mutated = mutant.applied_to(path.read_bytes())
            try:
                compile(mutated, str(path), "exec")
            except SyntaxError:
                return 4
            sys.meta_path.insert(0, _Finder(mutant.path, mutated))
        here = _Here(writer)
        ended = pytest.main([*_OPTIONS, *tests], plugins=[here])
        if here.code is not None:
            return here.code
        os.write(writer, b"what is imported breaks")
        return 1 if ended else 0


class _Here:
    """Runs what a cold child has collected."""

    def __init__(self, writer: int) -> None:
        self.writer = writer
        self.code: int | None = None

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run until the first failure."""
        if not session.testsfailed and session.items:
            self.code = _run(session.items, self.writer)
        return True


class _Finder(importlib.abc.MetaPathFinder):
    """Gives the mutated text in the place of a file."""

    def __init__(self, path: str, mutated: bytes) -> None:
        self.name = module_of(path)
        self.path = str(Path(path).resolve())
        self.mutated = mutated

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> Any:
        """Find the one module that is mutated."""
        if fullname != self.name:
            return None
        loader = _Loader(fullname, self.path, self.mutated)
        return importlib.util.spec_from_file_location(fullname, self.path, loader=loader)


class _Loader(importlib.machinery.SourceFileLoader):
    def __init__(self, fullname: str, path: str, mutated: bytes) -> None:
        super().__init__(fullname, path)
        self._mutated = mutated

    def get_code(self, fullname: str) -> CodeType:
        """Compile the mutated text; nothing is read from or written to byte code."""
        return compile(self._mutated, self.path, "exec")


def module_of(path: str) -> str:
    """Give the name under which a file is imported."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _run(items: Sequence[pytest.Item], writer: int) -> int:
    """Run tests until one fails, and tell which."""
    from _pytest.runner import runtestprotocol  # noqa: PLC0415 - what the runner itself calls for each test

    for item, following in zip(items, [*items[1:], None], strict=True):
        _limit()
        reports = runtestprotocol(item, log=False, nextitem=following)
        if any(report.failed for report in reports):
            os.write(writer, item.nodeid.encode()[:4000])
            return 1
    os.write(writer, b"-")
    return 0


def _limit() -> None:
    """Let one test use no more than so many seconds of the processor; who takes more is caught in a loop."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + LONGEST_TEST_S
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def _give_texts(path: str, mutated: CodeType) -> int:
    """Give a module the texts of its mutated self. COLD when more than private texts would differ."""
    module = sys.modules.get(module_of(path))
    if module is None:
        return 3
    anew: dict[str, Any] = {
        "__name__": module.__name__,
        "__file__": module.__file__,
        "__builtins__": __builtins__,
    }
    exec(mutated, anew)
    changed = {
        name: value
        for name, value in anew.items()
        if isinstance(value, str) and not name.startswith("__") and vars(module).get(name) != value
    }
    if not changed or not all(name.startswith("_") for name in changed):
        return 3
    vars(module).update(changed)
    return 0


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def _steady() -> None:
    """Make the tests' random examples the same for each mutant."""
    from hypothesis import HealthCheck, Phase, settings  # noqa: PLC0415 - heavy

    settings.register_profile(
        "mutants",
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("mutants")
    os.environ["MINGA_EXAMPLES"] = "mutants"  # read by tests/conftest.py


def main(kind: str, files: Sequence[str]) -> None:
    """Be a nursery until the orders end."""
    for other in _OTHERS:
        importlib.import_module(other)
    _steady()
    if kind == "warm":
        pytest.main([*_OPTIONS, *files], plugins=[Warm()])
    else:
        Cold().serve()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
