"""What the page is told as it happens: numbered events, the last few thousand kept for whoever reconnects.

Numbers rise over restarts too, since they begin at the time of the start.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import Any

#: How many events a page may miss before it has to load the state anew.
KEPT_EVENTS = 5_000


class Feed:
    """Numbered events and whoever listens to them."""

    def __init__(self) -> None:
        self.seq = time.time_ns() // 1000
        self._kept: deque[dict[str, Any]] = deque(maxlen=KEPT_EVENTS)
        self._listeners: set[asyncio.Queue[dict[str, Any] | None]] = set()

    def tell(self, kind: str, **content: Any) -> None:
        """Give everybody who listens one more event."""
        self.seq += 1
        event = {"seq": self.seq, "kind": kind, **content}
        self._kept.append(event)
        for listener in self._listeners:
            listener.put_nowait(event)

    def since(self, seq: int) -> list[dict[str, Any]]:
        """The events after `seq`; one `reset` if some of them are no longer kept."""
        if seq == self.seq:
            return []
        oldest = self._kept[0]["seq"] if self._kept else self.seq + 1
        if seq < oldest - 1 or seq > self.seq:
            return [{"seq": self.seq, "kind": "reset"}]
        return [event for event in self._kept if event["seq"] > seq]

    def listen(self) -> asyncio.Queue[dict[str, Any] | None]:
        """A queue of the events from now on; None says that the stand-in ends."""
        queue: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._listeners.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[dict[str, Any] | None]) -> None:
        """Stop listening."""
        self._listeners.discard(queue)

    def close(self) -> None:
        """Say to everybody that this is the end."""
        for listener in self._listeners:
            listener.put_nowait(None)
