"""A point is a place in the process at which it can be killed, with a name; here it is decided whether it is.

What runs after a crash is what a killed process could not have run, so nothing of it counts: the files are copied at
the very moment, the next life begins on the copy, and no request leaves any more.
"""

import asyncio
import contextvars
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class CrashError(BaseException):
    """The process is no more. Not an `Exception`: nothing in the bot is to catch it."""


class Stage(StrEnum):
    """Where in a transaction, or in a call to the server, the crash comes."""

    #: A transaction has not begun yet.
    BEFORE = "before"
    #: Its work is done, it has not committed.
    WORKED = "worked"
    #: It has committed; whoever asked for it does not know.
    COMMITTED = "committed"
    #: A request has not left yet.
    LEAVING = "leaving"
    #: The server has handled it; its answer was not read.
    HANDLED = "handled"
    #: The answer was read; nothing was made of it.
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """One place: whose transaction or call, and which stage of it."""

    name: str
    stage: Stage

    def __str__(self) -> str:
        return f"{self.name}, {self.stage}"


class Plan(Protocol):
    """Decides which crashes there are."""

    def wants(self, point: Point) -> bool:
        """Tell whether the process is to be killed at this point, now that it is reached."""

    def dropped(self, point: Point) -> None:
        """The process has been killed there."""


class Calm:
    """No crash at all."""

    def wants(self, point: Point) -> bool:
        return False

    def dropped(self, point: Point) -> None:
        raise AssertionError(point)


#: The outbox row that the present task is sending: its id and kind; 0 when it is none.
sending: contextvars.ContextVar[tuple[int, str]] = contextvars.ContextVar("sending", default=(0, ""))


class Points:
    """What one life of the process reaches, and where it ends."""

    def __init__(self, plan: Plan, *, may_end: Callable[[], bool], ending: Callable[[], None]) -> None:
        self._plan = plan
        self._may_end = may_end
        self._ending = ending
        #: How often each point was reached in this life.
        self.reached: Counter[Point] = Counter()
        #: The places in the source that have asked for something in this life.
        self.asked: set[str] = set()
        #: Where the crash came.
        self.crashed_at: Point | None = None
        self.over = asyncio.Event()

    def reach(self, name: str, stage: Stage) -> None:
        """Go on, or end here. Raises `CrashError`, also for whatever comes after the end."""
        if self.crashed_at is not None:
            raise CrashError
        point = Point(name, stage)
        self.reached[point] += 1
        if self._plan.wants(point) and self._may_end():
            self._ending()
            self._plan.dropped(point)
            self.crashed_at = point
            self.over.set()
            raise CrashError(str(point))
