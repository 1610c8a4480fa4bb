"""What is kept of a failure, for whoever has to mend it: what went wrong, where in our code, in which version."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType

#: Characters of it that are kept, at most.
_LONGEST = 1000
_ROOT = Path(__file__).parents[3]
_OURS = ("bot", "handlers", "storage")


def reason(error: BaseException) -> str:
    """Give a failure in one line: "KeyError: 'x' (handlers/cards/people/people.py:57, Minga 0.1.0)"."""
    said = f"{type(error).__name__}: {error}"[:_LONGEST]
    where = _innermost(error.__traceback__)
    return f"{said} ({', '.join(it for it in (where, _this_version()) if it)})"


def _innermost(at: TracebackType | None) -> str:
    """Give the innermost place of our own code that the failure came through."""
    found = ""
    while at is not None:
        path = Path(at.tb_frame.f_code.co_filename)
        if path.is_relative_to(_ROOT) and path.relative_to(_ROOT).parts[0] in _OURS:
            found = f"{path.relative_to(_ROOT).as_posix()}:{at.tb_lineno}"
        at = at.tb_next
    return found


@cache
def _this_version() -> str:
    try:
        return f"Minga {version('minga')}"
    except PackageNotFoundError:
        return "Minga, not installed"
