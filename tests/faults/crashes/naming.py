"""Every transaction and every call to the server has a name, taken from the code that asks for it.

The source of `bot/app.py` and `bot/delivery` is read for the places where they are asked for, so that a new one has a
name, and is missed when nothing reaches it, without anybody thinking of it.
"""

import ast
import functools
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from bot.delivery.sending.taking import Taken
from storage.queues.due import DueRow
from storage.queues.inbox import InboxRow

ROOT = Path(__file__).resolve().parents[3]
#: What opens transactions, and what makes calls.
TRANSACTS = frozenset({"transact", "persist", "maintain"})
CALLS = frozenset({"call"})
#: Where the asking is passed on; the place that counts is the one before.
_PASSED_ON = (
    ROOT / "bot/delivery/faults.py",
    ROOT / "bot/delivery/connection.py",
    ROOT / "storage/connection.py",
)
_SELF = Path(__file__).parent
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the source that asks for a transaction or a call."""

    name: str
    file: Path
    first: int
    last: int
    is_call: bool


def _sources() -> Iterator[Path]:
    yield ROOT / "bot/app.py"
    yield from sorted((ROOT / "bot/delivery").rglob("*.py"))


@functools.cache
def places() -> tuple[Place, ...]:
    """Give every place, found in the source."""
    found: list[Place] = []
    for file in _sources():
        if file not in _PASSED_ON:
            visitor = _Visitor(file)
            visitor.visit(ast.parse(file.read_text(encoding="utf-8")))
            found += visitor.found
    taken: dict[str, int] = {}
    named = []
    for place in found:
        taken[place.name] = nth = taken.get(place.name, 0) + 1
        name = place.name if nth == 1 else f"{place.name} #{nth}"
        named.append(Place(name, place.file, place.first, place.last, place.is_call))
    return tuple(named)


class _Visitor(ast.NodeVisitor):
    def __init__(self, file: Path) -> None:
        self._file = file
        self._within: list[str] = []
        self.found: list[Place] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._inside(node, node.name)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._inside(node, node.name)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._inside(node, node.name)

    def _inside(self, node: ast.AST, name: str) -> None:
        self._within.append(name)
        self.generic_visit(node)
        self._within.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        asked = _last_word(node.func)
        if asked not in TRANSACTS | CALLS or not node.args or not self._within:
            return
        is_call = asked in CALLS
        if is_call and "line" not in ast.unparse(node.func).lower():
            return
        within = ".".join(self._within)
        if not within[0].isupper() and not within.startswith("_Visitor"):
            within = f"{self._file.stem}.{within}"
        what = "" if is_call else f": {_what(node.args[-1])}"
        self.found.append(
            Place(within + what, self._file, node.lineno, node.end_lineno or node.lineno, is_call)
        )


def _last_word(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _what(work: ast.expr) -> str:
    """Say what a transaction does: the first function that its lambda calls, or its own name."""
    if isinstance(work, ast.Lambda):
        called = [it for it in ast.walk(work.body) if isinstance(it, ast.Call)]
        first = min(called, key=lambda it: (it.lineno, it.col_offset), default=None)
        work = first.func if first is not None else work.body
    return ast.unparse(work)


@functools.cache
def _by_file() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for place in places():
        found.setdefault(str(place.file), []).append(place)
    return found


def place_asking() -> str:
    """Give the name of the place that asks at this moment, from the frames of whoever called.

    What no source of the bot's asks for (a fault that was planted) is named by its function.
    """
    frame: FrameType | None = sys._getframe(1)
    elsewhere = ""
    for _ in range(_DEPTH):
        if frame is None:
            break
        file, line = frame.f_code.co_filename, frame.f_lineno
        candidates = [it for it in _by_file().get(file, ()) if it.first <= line <= it.last]
        if candidates:
            return min(candidates, key=lambda it: it.last - it.first).name
        if not elsewhere and not file.startswith(str(_SELF)) and Path(file) not in _PASSED_ON:
            elsewhere = f"{Path(file).stem}.{frame.f_code.co_name}"
        frame = frame.f_back
    return elsewhere


def detail(work: Any) -> str:
    """Say more of a transaction, from what its function closes over: which handler, which kind of thing."""
    for cell in getattr(work, "__closure__", None) or ():
        try:
            value = cell.cell_contents
        except ValueError:
            continue
        match value:
            case DueRow():
                return f" [{value.kind}]"
            case Taken():
                return f" [{value.row.kind}]"
            case InboxRow() if value.kind != "update":
                return f" [{value.kind}]"
            case [routed, *_] if hasattr(routed, "handler"):
                return f" [{_handler(routed)}]"
        if callable(value) and str(getattr(value, "__module__", "")).startswith("handlers."):
            return f" [{getattr(value, '__qualname__', '?')}]"
    return ""


def _handler(routed: Any) -> str:
    """Say which handler an update goes to; of a press also which button it is."""
    name = getattr(routed.handler, "__name__", "none")
    press = getattr(routed.update, "callback_query", None)
    return name if press is None else f"{name} {str(press.data).partition(':')[0]}"
