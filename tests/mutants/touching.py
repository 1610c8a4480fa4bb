"""Which test runs which lines: so that a mutant meets only the tests that could notice it, the quickest first.

Listened to once for each file of tests, and again when that file has changed.
"""

import ast
import hashlib
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from coverage import Coverage

from tests.mutants.finding import FOLDERS, OUTSIDE, Mutant
from tests.support.campaign import RUNS

#: The quick layers; `tests/delivery` because the queues have their tests there. Journeys, faults and the
#: browser decide nothing here, nor does what starts processes of its own.
LAYERS = (
    "tests/domain",
    "tests/services",
    "tests/storage",
    "tests/handlers",
    "tests/delivery",
    "tests/upkeep",
)
_NOT_QUICK = {
    "test_presses.py",
    "test_start.py",
    "test_restore_journey.py",
    "test_litestream.py",
    "test_growth.py",
}
KEPT = RUNS / "mutants" / "touched"
#: Tests that take longer, in seconds, are tried last: the time for a mutant is soon used up by a few of them.
QUICK_S = 0.25
_WORD = re.compile(r"[^\W_]+")


@dataclass
class Touched:
    """What the tests run: nodes of tests by the functions and lines of the project."""

    #: Node of a test → seconds.
    seconds: dict[str, float] = field(default_factory=dict)
    #: (path, function) → line, counted from the function's first → tests.
    lines: dict[tuple[str, str], dict[int, set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    #: (path, function) → digest of its text when it was listened to.
    digests: dict[tuple[str, str], str] = field(default_factory=dict)

    def tests_for(self, mutant: Mutant) -> list[str]:
        """Give the tests that run the mutated statement: the quick ones of its own layer, then others, slow ones last.

        A statement outside of functions is run by whoever imports it, too: a table of rules may be read by a test
        directly. What has the module's name in its own comes first (a language's words), then what imports the
        module, then what imports a package that it belongs to.
        """
        own = f"tests/{mutant.folder.removeprefix('bot/')}/"
        if mutant.scope == OUTSIDE:
            near = _near(mutant.path)
            found = self._of_names(mutant) | {test for test in self.seconds if test.split("::")[0] in near}
        else:
            near, found = {}, self._of_statement(mutant)
        far, name = len(mutant.path), Path(mutant.path).stem

        def order(test: str) -> tuple[bool, bool, int, bool, float, str]:
            file, took = test.split("::", maxsplit=1)[0], self.seconds[test]
            is_named = mutant.scope == OUTSIDE and name in _WORD.findall(test)
            return took > QUICK_S, not is_named, near.get(file, far), not test.startswith(own), took, test

        return sorted(found, key=order)

    def _of_statement(self, mutant: Mutant) -> set[str]:
        place = (mutant.path, mutant.scope)
        known = self.lines.get(place)
        if known is None:
            return self._of_file(mutant.path)
        outline = outline_of(mutant.path)
        function = outline.functions.get(mutant.scope)
        if function is None or outline.digests[mutant.scope] != self.digests[place]:
            return set().union(*known.values())
        first, last = outline.statement(mutant.line)
        begins = function[0]
        return set().union(*(known.get(line - begins, set()) for line in range(first, last + 1)))

    def _of_names(self, mutant: Mutant) -> set[str]:
        """Give the tests of whatever reads the name that the statement sets."""
        outline = outline_of(mutant.path)
        names = outline.names_at(mutant.line)
        found: set[str] = set()
        for place, lines in self.lines.items():
            other = outline_of(place[0])
            own = place[0] == mutant.path
            if names & other.reads.get(place[1], frozenset()) and (
                own or not all(n.startswith("_") for n in names)
            ):
                found |= set().union(*lines.values())
        return found or self._of_file(mutant.path) or self._of_folder(mutant.path)

    def _of_file(self, path: str) -> set[str]:
        return set().union(
            *(set().union(*lines.values()) for place, lines in self.lines.items() if place[0] == path)
        )

    def _of_folder(self, path: str) -> set[str]:
        folder = str(Path(path).parent) + "/"
        return set().union(
            *(
                set().union(*lines.values())
                for place, lines in self.lines.items()
                if place[0].startswith(folder)
            )
        )


@dataclass
class Outline:
    """Where a file's functions and statements are, and what they read."""

    functions: dict[str, tuple[int, int]]
    digests: dict[str, str]
    #: Function → names and attributes that it reads.
    reads: dict[str, frozenset[str]]
    statements: dict[int, tuple[int, int]]
    #: First and last line of a statement outside of functions → names that it sets, directly or through others.
    names: list[tuple[int, int, frozenset[str]]]

    def statement(self, line: int) -> tuple[int, int]:
        """Give the first and last line of the statement at `line`."""
        return self.statements.get(line, (line, line))

    def function_at(self, line: int) -> str | None:
        """Give the function whose lines these are."""
        return next((name for name, (first, last) in self.functions.items() if first <= line <= last), None)

    def names_at(self, line: int) -> frozenset[str]:
        """Give what hangs on a statement outside of functions."""
        return next((names for first, last, names in self.names if first <= line <= last), frozenset())


@cache
def imports_of(file: str) -> frozenset[str]:
    """Give the names of the modules, or of what is in them, that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(Path(file).read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(names)


@cache
def _near(path: str) -> dict[str, int]:
    return {file: above for file in test_files() if (above := _nearness(file, path)) is not None}


def _nearness(file: str, path: str) -> int | None:
    """Tell how many packages above a module the nearest one is that a file imports: 0 is the module, None is none."""
    parts = path.removesuffix(".py").removesuffix("/__init__").split("/")
    whole = len(FOLDERS[0].split("/")) if path.startswith("bot/") else 1
    for above in range(len(parts) - whole):
        if ".".join(parts[: len(parts) - above]) in imports_of(file):
            return above
    return None


@cache
def outline_of(path: str) -> Outline:
    """Give the outline of a file as it is now."""
    source = Path(path).read_text()
    tree = ast.parse(source)
    outline = Outline({}, {}, {}, {}, [])
    lines = source.splitlines()
    for name, node in _functions(tree.body):
        first = min([node.lineno, *(it.lineno for it in node.decorator_list)])
        outline.functions[name] = (first, node.end_lineno or first)
        text = "\n".join(lines[first - 1 : node.end_lineno])
        outline.digests[name] = hashlib.sha256(text.encode()).hexdigest()[:12]
        outline.reads[name] = frozenset(_read(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            body: list[ast.stmt] = getattr(node, "body", [])
            last = body[0].lineno - 1 if body else node.end_lineno or node.lineno
            for line in range(node.lineno, max(last, node.lineno) + 1):
                outline.statements[line] = (node.lineno, max(last, node.lineno))
    outline.names = list(_names(tree))
    return outline


def _functions(
    body: Iterable[ast.stmt], within: str = ""
) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield within + node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node.body, f"{within}{node.name}.")


def _read(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name):
            yield inner.id
        elif isinstance(inner, ast.Attribute):
            yield inner.attr


def _names(tree: ast.Module) -> Iterator[tuple[int, int, frozenset[str]]]:
    sets: list[tuple[ast.stmt, set[str]]] = []
    for node in tree.body:
        if isinstance(node, ast.Assign):
            sets.append(
                (
                    node,
                    {it.id for target in node.targets for it in ast.walk(target) if isinstance(it, ast.Name)},
                )
            )
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            sets.append((node, {node.target.id}))
        elif isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            sets.append((node, {node.name}))
    for node, names in sets:
        closed = set(names)
        grown = True
        while grown:
            grown = False
            for other, others in sets:
                if (
                    isinstance(other, ast.Assign | ast.AnnAssign | ast.ClassDef)
                    and not others <= closed
                    and closed & set(_read(other))
                ):
                    closed |= others
                    grown = True
        yield node.lineno, node.end_lineno or node.lineno, frozenset(closed)


class _Listener:
    """Notes which lines each test runs."""

    def __init__(self) -> None:
        self.coverage = Coverage(data_file=None, config_file=False, include=[f"{it}/*" for it in FOLDERS])
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.coverage.switch_context(item.nodeid)
        began = time.process_time()
        yield
        self.seconds[item.nodeid] = time.process_time() - began
        self.coverage.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed or report.skipped:
            self.failed.add(report.nodeid)


def listen(tests: str) -> None:
    """Run one file of tests, and keep what each of them runs."""
    listener = _Listener()
    listener.coverage.start()
    ended = pytest.main(
        [
            "-q",
            "--no-header",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:cov",
            "-p",
            "no:xdist",
            "-o",
            "addopts=--import-mode=importlib",
            "-m",
            "not faults",
            tests,
        ],
        plugins=[listener],
    )
    listener.coverage.stop()
    if ended not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        print(f"{tests} cannot be read: {ended!r}")
        return
    data = listener.coverage.get_data()
    touched: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    here = Path.cwd()
    for file in data.measured_files():
        path = str(Path(file).relative_to(here))
        outline = outline_of(path)
        for line, contexts in data.contexts_by_lineno(file).items():
            name = outline.function_at(line)
            if name is None:
                continue
            place = touched[path].setdefault(name, {"digest": outline.digests[name], "lines": {}})
            for context in contexts:
                if context and context not in listener.failed:
                    place["lines"].setdefault(context, []).append(line - outline.functions[name][0])
    seconds = {test: round(took, 4) for test, took in listener.seconds.items() if test not in listener.failed}
    KEPT.mkdir(parents=True, exist_ok=True)
    kept = {"file": tests, "digest": _digest(tests), "seconds": seconds, "touched": touched}
    _kept_at(tests).write_text(json.dumps(kept))


def test_files() -> list[str]:
    """Give the files of the quick layers."""
    found = (path for layer in LAYERS for path in Path(layer).rglob("test_*.py"))
    return sorted(str(path) for path in found if path.name not in _NOT_QUICK)


def not_listened_to() -> list[str]:
    """Give the files of tests that are new or have changed since."""
    return [tests for tests in test_files() if _known(tests).get("digest") != _digest(tests)]


def touched() -> Touched:
    """Give what is known of all tests."""
    all_of_it = Touched()
    for tests in test_files():
        kept = _known(tests)
        all_of_it.seconds.update(kept.get("seconds", {}))
        for path, functions in kept.get("touched", {}).items():
            for name, found in functions.items():
                place = (path, name)
                if all_of_it.digests.setdefault(place, found["digest"]) != found["digest"]:
                    all_of_it.digests[place] = "changed"
                for test, lines in found["lines"].items():
                    if test in all_of_it.seconds:
                        for line in lines:
                            all_of_it.lines[place][line].add(test)
    return all_of_it


def _known(tests: str) -> dict[str, Any]:
    path = _kept_at(tests)
    found: dict[str, Any] = json.loads(path.read_text()) if path.exists() else {}
    return found


def _kept_at(tests: str) -> Path:
    return KEPT / (tests.replace("/", "-") + ".json")


def _digest(tests: str) -> str:
    return hashlib.sha256(Path(tests).read_bytes()).hexdigest()[:12]


if __name__ == "__main__":
    listen(sys.argv[1])
