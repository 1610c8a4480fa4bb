"""Whose turn it is. Each chat is a lane in which one row at a time is on its way, in the order in which it was said.

The most urgent row whose lane is free goes next; within a lane a row goes before every later one that is not more
urgent. Answers to buttons and questions to Telegram are not messages: they have no lane and no limit.
No clock is read here and nothing is awaited, so a simulation drives exactly this code.
"""

import heapq
from dataclasses import dataclass, field

from bot.delivery.sending.limits import Limiter
from bot.domain.ids import ChatId
from storage.queues.outbox import Priority
from storage.queues.sending import Waiting

#: Calls under way at once, at most; the last few are kept for what somebody waits for.
IN_FLIGHT, KEPT_FOR_URGENT = 16, 4

_Key = tuple[int, int, int]
_LaneName = ChatId | str


@dataclass(slots=True)
class _Lane:
    name: _LaneName
    is_counted: bool
    rows: list[tuple[_Key, Waiting]] = field(default_factory=list)
    is_busy: bool = False
    rests_until: float = float("-inf")


def _key(row: Waiting) -> _Key:
    return (row.priority, row.order, row.id)


def _is_paced(priority: int) -> bool:
    return priority >= Priority.REMINDER


def _room(*, is_paced: bool) -> int:
    return IN_FLIGHT - (KEPT_FOR_URGENT if is_paced else 0)


class Lanes:
    """Rows that may go, and which of them goes now. Instants are monotonic seconds."""

    def __init__(self, limiter: Limiter) -> None:
        self._limiter = limiter
        self._lanes: dict[_LaneName, _Lane] = {}
        #: Heads of free lanes, most urgent first: of messages, and of calls that nothing counts.
        self._ready: tuple[list[tuple[_Key, _LaneName]], ...] = ([], [])
        self._resting: list[tuple[float, str, _LaneName]] = []
        self._in_flight = 0
        self._all_rest_until = float("-inf")
        self._size = 0

    def __len__(self) -> int:
        """How many rows wait here, without those on their way."""
        return self._size

    @property
    def in_flight(self) -> int:
        """How many rows are on their way."""
        return self._in_flight

    def add(self, row: Waiting) -> None:
        """Put a row into its lane."""
        name: _LaneName = f"row {row.id}" if not row.is_counted or row.chat is None else row.chat
        lane = self._lanes.get(name)
        if lane is None:
            lane = self._lanes[name] = _Lane(name=name, is_counted=isinstance(name, int))
        heapq.heappush(lane.rows, (_key(row), row))
        self._size += 1
        self._offer(lane)

    def next(self, now_s: float) -> Waiting | None:
        """Take the row whose turn it is, or None when nothing may go now."""
        self._wake(now_s)
        if now_s < self._all_rest_until:
            return None
        for is_counted in (False, True):
            row = self._next_of(is_counted=is_counted, now_s=now_s)
            if row is not None:
                return row
        return None

    def _next_of(self, *, is_counted: bool, now_s: float) -> Waiting | None:
        ready = self._ready[is_counted]
        while ready:
            key, name = ready[0]
            lane = self._lanes.get(name)
            if lane is None or lane.is_busy or not lane.rows or lane.rows[0][0] != key:
                heapq.heappop(ready)  # offered before something changed; the lane was offered again since
                continue
            if self._free_at(lane, now_s) > now_s:
                heapq.heappop(ready)
                self._rest(lane, self._free_at(lane, now_s))
                continue
            is_paced = _is_paced(key[0])
            if self._in_flight >= _room(is_paced=is_paced):
                return None
            if is_counted and self._limiter.free_at(now_s, is_paced=is_paced) > now_s:
                return None
            heapq.heappop(ready)
            row = heapq.heappop(lane.rows)[1]
            self._size -= 1
            lane.is_busy = True
            self._in_flight += 1
            if lane.is_counted and row.chat is not None:
                self._limiter.reserve(row.chat, now_s)
            return row
        return None

    def wait_s(self, now_s: float) -> float | None:
        """Give the seconds until `next` may give something; None when only an event can change that."""
        if self._all_rest_until > now_s and self._size:
            return None if self._all_rest_until == float("inf") else self._all_rest_until - now_s
        at = self._resting[0][0] if self._resting else float("inf")
        ready = self._ready[True]
        if ready:
            is_paced = _is_paced(ready[0][0][0])
            if self._in_flight < _room(is_paced=is_paced):
                at = min(at, self._limiter.free_at(now_s, is_paced=is_paced))
        return None if at == float("inf") else max(0.0, at - now_s)

    def started(self, row: Waiting, now_s: float) -> None:
        """The row's request starts now."""
        if row.is_counted and row.chat is not None:
            self._limiter.start(row.chat, now_s)

    def answered(self, row: Waiting, now_s: float) -> None:
        """The row's request has been answered, or its time is up."""
        if row.is_counted and row.chat is not None:
            self._limiter.end(row.chat, now_s)

    def withdrawn(self, row: Waiting) -> None:
        """The row had nothing to send after all."""
        if row.is_counted and row.chat is not None:
            self._limiter.release(row.chat)
        self.finished(row)

    def finished(self, row: Waiting, *, rest_until: float | None = None) -> None:
        """The row's call is over. Until `rest_until` its lane is left alone."""
        name: _LaneName = f"row {row.id}" if not row.is_counted or row.chat is None else row.chat
        lane = self._lanes[name]
        lane.is_busy = False
        self._in_flight -= 1
        if rest_until is not None:
            lane.rests_until = max(lane.rests_until, rest_until)
        if lane.rows:
            self._offer(lane)
        elif rest_until is None:
            del self._lanes[name]

    def rest_all(self, until: float) -> None:
        """Let nothing go before an instant; infinite until `resume`."""
        self._all_rest_until = max(self._all_rest_until, until)

    def resume(self) -> None:
        """Let things go again."""
        self._all_rest_until = float("-inf")

    def _free_at(self, lane: _Lane, now_s: float) -> float:
        if isinstance(lane.name, str):
            return lane.rests_until
        return max(lane.rests_until, self._limiter.chat_free_at(lane.name, now_s))

    def _offer(self, lane: _Lane) -> None:
        if not lane.is_busy:
            heapq.heappush(self._ready[lane.is_counted], (lane.rows[0][0], lane.name))

    def _rest(self, lane: _Lane, until: float) -> None:
        heapq.heappush(self._resting, (until, str(lane.name), lane.name))

    def _wake(self, now_s: float) -> None:
        while self._resting and self._resting[0][0] <= now_s:
            name = heapq.heappop(self._resting)[2]
            lane = self._lanes.get(name)
            if lane is not None and lane.rows:
                self._offer(lane)
            elif lane is not None and not lane.is_busy and lane.rests_until <= now_s:
                del self._lanes[name]
