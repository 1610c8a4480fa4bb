"""The log of Bot API requests, for whoever judges the bot: the last 200,000, each at the moment it was fully read."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any

from bot.sandbox.world.entities import Json

KEPT_REQUESTS = 200_000


@dataclass(slots=True, kw_only=True)
class Entry:
    """One request; `status` and `description` are filled in when it was answered."""

    n: int
    #: Monotonic seconds: the request had been read in full.
    at: float
    method: str
    chat_id: Any
    params: Json
    #: HTTP status, or 0 when the connection was cut on purpose, or none was sent yet.
    status: int = 0
    description: str | None = None

    def as_json(self) -> Json:
        """The entry as the local API gives it."""
        whole: Json = {
            "n": self.n,
            "at": self.at,
            "method": self.method,
            "chat_id": self.chat_id,
            "status": self.status,
            "params": self.params,
        }
        if self.description:
            whole["description"] = self.description
        return whole


class Journal:
    """Requests in the order in which they were read."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=KEPT_REQUESTS)
        self._n = 0

    def note(self, *, at: float, method: str, chat_id: Any, params: Json) -> Entry:
        """Write down a request that was just read."""
        self._n += 1
        entry = Entry(n=self._n, at=at, method=method, chat_id=chat_id, params=params)
        self._entries.append(entry)
        return entry

    def since(self, n: int) -> list[Json]:
        """The entries after number `n`."""
        return [it.as_json() for it in self._entries if it.n > n]
