"""Telegram's rate limits as real sliding windows, on a clock that is given.

In no window of its length does any of them let more through than it says; a grace of 100 ms shortens each window, for
what the network adds between the two clocks.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

#: Every window is shorter by this, seconds: two clocks and a network between them are never exact.
JITTER_S = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many messages are allowed (core.telegram.org/bots/faq, "my bot is hitting limits")."""

    per_chat_second: int = 1
    per_group_minute: int = 20
    overall_second: int = 30

    def scaled(self, scale: float) -> Limits:
        """All counts multiplied, at least one each."""
        return Limits(
            per_chat_second=max(1, round(self.per_chat_second * scale)),
            per_group_minute=max(1, round(self.per_group_minute * scale)),
            overall_second=max(1, round(self.overall_second * scale)),
        )


class SlidingWindow:
    """At most `limit` events within any `span_s` seconds."""

    def __init__(self, *, limit: int, span_s: float) -> None:
        self._limit = limit
        self._span_s = span_s
        self._times: deque[float] = deque()

    def wait_s(self, now_s: float) -> float:
        """Seconds until the next event is allowed; 0 when it is now."""
        while self._times and now_s - self._times[0] >= self._span_s:
            self._times.popleft()
        if len(self._times) < self._limit:
            return 0.0
        return self._times[0] + self._span_s - now_s

    def count(self, now_s: float) -> None:
        """Something happened."""
        self._times.append(now_s)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in the window that `wait_s` last looked at."""
        return not self._times


class Windows:
    """All windows of one bot."""

    def __init__(self, limits: Limits, *, jitter_s: float = JITTER_S) -> None:
        self._limits = limits
        self._jitter_s = jitter_s
        self._overall = SlidingWindow(limit=limits.overall_second, span_s=1 - jitter_s)
        self._chats: dict[int | str, SlidingWindow] = {}
        self._groups: dict[int | str, SlidingWindow] = {}

    def ask(self, chat: int | str, *, is_group: bool, now_s: float) -> int:
        """Count one message to `chat`: 0 when it is allowed, else the whole seconds to wait; then it does not count."""
        windows = [self._overall, self._window(self._chats, chat, self._limits.per_chat_second, 1.0)]
        if is_group:
            windows.append(self._window(self._groups, chat, self._limits.per_group_minute, 60.0))
        wait = max(window.wait_s(now_s) for window in windows)
        if wait > 0:
            return max(1, math.ceil(wait))
        for window in windows:
            window.count(now_s)
        return 0

    def tidy(self, now_s: float) -> None:
        """Let go of windows in which nothing is left."""
        for kept in (self._chats, self._groups):
            for chat, window in list(kept.items()):
                window.wait_s(now_s)
                if window.is_empty:
                    del kept[chat]

    def _window(
        self, kept: dict[int | str, SlidingWindow], chat: int | str, limit: int, span_s: float
    ) -> SlidingWindow:
        window = kept.get(chat)
        if window is None:
            window = kept[chat] = SlidingWindow(limit=limit, span_s=span_s - self._jitter_s)
        return window
