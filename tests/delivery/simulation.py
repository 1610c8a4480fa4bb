"""The sender's own scheduling on a clock that only the caller moves: for tests of the limits and the benchmark."""

import heapq
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.delivery.sending.lanes import Lanes
from bot.delivery.sending.limits import Limiter, Limits
from bot.domain.ids import ChatId, OutboxId
from storage.queues.sending import Waiting


def waiting(number: int, *, chat: int = 1, priority: int = 1, order: int | None = None, counted: bool = True):
    return Waiting(
        id=OutboxId(number),
        priority=priority,
        chat=ChatId(chat),
        not_before=datetime(2026, 11, 24, tzinfo=UTC),
        order=number if order is None else order,
        is_counted=counted,
    )


@dataclass
class Simulation:
    """Drives the sender's own scheduling on a clock that only this test moves."""

    limits: Limits
    now: float = 0.0
    starts: list[tuple[float, Waiting]] = field(default_factory=list)
    _events: list = field(default_factory=list)
    _count: int = 0

    def __post_init__(self) -> None:
        self.lanes = Lanes(Limiter(self.limits))

    def at(self, instant: float, do: Callable[[], None]) -> None:
        """Do something at an instant."""
        self._count += 1
        heapq.heappush(self._events, (instant, self._count, do))

    def come(self, instant: float, row: Waiting) -> None:
        """A row comes into the outbox."""
        self.at(instant, lambda: self.lanes.add(row))

    def run(
        self, *, render_s=lambda _row: 0.0, latency_s=lambda _row: 0.0, end=lambda sim, row: None
    ) -> None:
        """Take, render, start, finish, until nothing is left."""
        self._latency, self._render, self._end = latency_s, render_s, end
        for _ in range(1_000_000):
            while (row := self.lanes.next(self.now)) is not None:
                self.at(self.now + self._render(row), lambda row=row: self._start(row))
            wait = self.lanes.wait_s(self.now)
            times = [self._events[0][0]] if self._events else []
            if wait is not None:
                times.append(self.now + wait)
            if not times:
                assert not len(self.lanes), "rows are left that nothing will ever wake"
                return
            self.now = max(self.now, min(times))
            while self._events and self._events[0][0] <= self.now:
                heapq.heappop(self._events)[2]()
        raise AssertionError("it never ends")

    def _start(self, row: Waiting) -> None:
        self.lanes.started(row, self.now)
        self.starts.append((self.now, row))
        self.at(self.now + self._latency(row), lambda: self._finish(row))

    def _finish(self, row: Waiting) -> None:
        rest = self._end(self, row)
        self.lanes.finished(row, rest_until=rest)
        if rest is not None:
            self.lanes.add(row)


def worst(times: Sequence[float], span_s: float) -> int:
    """The most of these (rising) instants in any window [t, t + span)."""
    window: deque[float] = deque()
    most = 0
    for instant in times:
        window.append(instant)
        while instant - window[0] >= span_s:
            window.popleft()
        most = max(most, len(window))
    return most
