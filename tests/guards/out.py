"""Takes a guard out in a child process, runs the tests that must notice it there, and tells how that ended."""

import gc
import os
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

from storage import migrate
from tests.guards.schema import Rule, without
from tests.guards.table import Drop, Edit, Guard

_OPTIONS = (
    "-x", "-p", "no:cacheprovider", "-p", "no:cov", "-p", "no:xdist", "-p", "no:terminal",
    "-o", "addopts=--import-mode=importlib",
)  # fmt: skip


def ended_without(guard: Guard | None, tests: Sequence[str]) -> int:
    """Give pytest's exit code of these tests (0: passed, 1: some failed) in a child without the guard."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 99
    try:
        silent = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silent, stream)
        for name in [name for name in os.environ if name.startswith("PYTEST_")]:
            del os.environ[name]
        if guard is not None:
            take_out(guard)
        code = int(pytest.main([*_OPTIONS, *tests]))
    finally:
        os._exit(code)


def take_out(guard: Guard) -> None:
    """Take a guard out of this process, which is not to be used for anything else any more."""
    if isinstance(guard.out, Edit):
        _edit(guard.out)
    else:
        _drop(guard.out)


def edited(edit: Edit) -> str:
    """Give a file without the guard. Raises `ValueError` unless the guard stands there once."""
    text = Path(edit.path).read_text()
    if text.count(edit.old) != 1:
        raise ValueError(f"{edit.old!r} stands {text.count(edit.old)} times in {edit.path}")
    return text.replace(edit.old, edit.new)


def _edit(edit: Edit) -> None:
    """Give every function of the file, wherever it was imported to, the code that it has without the guard."""
    text = edited(edit)
    path = str(Path(edit.path).resolve())
    name = edit.path.removesuffix(".py").replace("/", ".")
    __import__(name)
    module = sys.modules[name]
    anew = compile(text, path, "exec")
    codes = {code.co_qualname: code for code in _codes(anew)}
    for found in gc.get_objects():
        if isinstance(found, FunctionType) and found.__code__.co_filename == path:
            code = codes.get(found.__code__.co_qualname)
            if code is not None and len(code.co_freevars) == len(found.__code__.co_freevars):
                found.__code__ = code
    _texts(module, anew)


def _texts(module: ModuleType, anew: CodeType) -> None:
    """Give the module the texts, and tables of texts, that the edited file has."""
    names: dict[str, Any] = {"__name__": module.__name__, "__file__": module.__file__}
    exec(anew, names)
    for name, value in names.items():
        if name.startswith("_") and not name.startswith("__") and isinstance(value, str | dict):
            setattr(module, name, value)


def _codes(code: CodeType) -> list[CodeType]:
    inner = [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return [code, *(one for it in inner for one in _codes(it))]


def _drop(drop: Drop) -> None:
    """Have every database that is made from now on be made without it."""
    whole = migrate.migrate

    def without_it(connection: sqlite3.Connection) -> int:
        ran: int = made(connection)
        if ran and drop.statement:
            connection.execute(drop.statement)
        elif ran:
            copy = without(connection, [Rule("key", drop.table, drop.key)])
            copy.backup(connection)
            copy.close()
        return ran

    made = FunctionType(whole.__code__, whole.__globals__)
    for module in list(sys.modules.values()):
        if getattr(module, "migrate", None) is whole:
            vars(module)["migrate"] = without_it
