"""In no window of its length do more messages start than Telegram lets through (I9). The clock is given.

A message counts from the moment its turn is taken; until its request really starts it counts as if it started
now, so that whatever happens in between (rendering, a commit) cannot squeeze two starts together. Each window is
a little longer than Telegram's, because a receiver's clock sees other gaps than ours.

Replies may use the whole of the limit at once. Whatever can wait (reminders, invitations, broadcasts) is paced:
one message per 1/30 of a second, so that a reply finds the window never full for longer than that.
"""

from collections import deque
from dataclasses import dataclass

from bot.domain.ids import ChatId

#: How much longer than Telegram's our windows are, seconds: over all, per chat, per group.
MARGIN_ALL_S, MARGIN_CHAT_S, MARGIN_GROUP_S = 0.02, 0.05, 0.5
#: An answer that takes longer than this may have been held up on the way there: within a chat, where the next message
#: waits for it, the message then counts from so many seconds before its answer.
PROMPT_S = 0.1
#: With more chats than this in mind, those with empty windows are forgotten.
_TIDY_OVER = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many messages may start: over all per second, per chat per second, per group per minute."""

    overall: int = 30
    chat: int = 1
    group: int = 20

    def scaled(self, factor: float) -> "Limits":
        """Give the limits times a factor, at least 1 each."""
        return Limits(
            overall=max(1, round(self.overall * factor)),
            chat=max(1, round(self.chat * factor)),
            group=max(1, round(self.group * factor)),
        )


class Window:
    """At most `limit` starts within any `span_s` seconds; what is reserved counts as starting now."""

    __slots__ = ("_limit", "_reserved", "_span_s", "_starts")

    def __init__(self, *, limit: int, span_s: float) -> None:
        self._limit = limit
        self._span_s = span_s
        self._starts: deque[float] = deque()
        self._reserved = 0

    def free_at(self, now_s: float) -> float:
        """Give the instant from which one more may start; it is `now_s` when that is now.

        Infinite while reservations alone fill the window: ask again when one of them has started.
        """
        while self._starts and now_s - self._starts[0] >= self._span_s:
            self._starts.popleft()
        over = len(self._starts) + self._reserved - self._limit
        if over < 0:
            return now_s
        if over >= len(self._starts):
            return float("inf")
        return self._starts[over] + self._span_s

    def reserve(self) -> None:
        """Take a place for a message that is about to start."""
        self._reserved += 1

    def start(self, now_s: float) -> None:
        """A reserved message starts now. Instants must not fall."""
        self._reserved -= 1
        self._starts.append(now_s)

    def end(self, now_s: float) -> None:
        """The newest started message has been answered now: it was read at the latest before the answer set out."""
        if self._starts:
            self._starts[-1] = max(self._starts[-1], now_s - PROMPT_S)

    def release(self) -> None:
        """A reserved message will not start after all."""
        self._reserved -= 1

    @property
    def is_empty(self) -> bool:
        """Whether nothing was in the window when it was last asked."""
        return not self._starts and not self._reserved


class Limiter:
    """All windows of one bot."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        span = 1 + MARGIN_ALL_S
        self._all = Window(limit=limits.overall, span_s=span)
        self._chats: dict[ChatId, Window] = {}
        self._groups: dict[ChatId, Window] = {}
        #: Seconds between two starts of which the second can wait.
        self._pace_s = span / limits.overall
        self._last = float("-inf")

    def chat_free_at(self, chat: ChatId, now_s: float) -> float:
        """Give the instant from which a chat's own windows let a message start."""
        return max(window.free_at(now_s) for window in self._of(chat))

    def free_at(self, now_s: float, *, is_paced: bool) -> float:
        """Give the instant from which a message to some chat may start, as far as the whole bot is concerned."""
        at = self._all.free_at(now_s)
        return max(at, self._last + self._pace_s) if is_paced else at

    def reserve(self, chat: ChatId, now_s: float) -> None:
        """Take the turn: both `free_at` and `chat_free_at` have said now."""
        self._last = max(self._last, now_s)
        for window in (self._all, *self._of(chat)):
            window.reserve()

    def start(self, chat: ChatId, now_s: float) -> None:
        """The reserved message's request starts now."""
        self._last = max(self._last, now_s)
        for window in (self._all, *self._of(chat)):
            window.start(now_s)

    def end(self, chat: ChatId, now_s: float) -> None:
        """The started message has been answered; of a chat, one is on its way at a time."""
        for window in self._of(chat):
            window.end(now_s)

    def release(self, chat: ChatId) -> None:
        """The reserved message is not sent after all."""
        for window in (self._all, *self._of(chat)):
            window.release()

    def _of(self, chat: ChatId) -> list[Window]:
        window = self._chats.get(chat)
        if window is None:
            self._tidy()
            window = self._chats[chat] = Window(limit=self._limits.chat, span_s=1 + MARGIN_CHAT_S)
        if chat > 0:
            return [window]
        group = self._groups.get(chat)
        if group is None:
            group = self._groups[chat] = Window(limit=self._limits.group, span_s=60 + MARGIN_GROUP_S)
        return [window, group]

    def _tidy(self) -> None:
        if len(self._chats) <= _TIDY_OVER:
            return
        for kept in (self._chats, self._groups):
            for chat, window in list(kept.items()):
                window.free_at(self._last)
                if window.is_empty:
                    del kept[chat]
