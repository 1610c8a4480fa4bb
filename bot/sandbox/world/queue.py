"""The updates that wait for the bot: each is given out until it is confirmed, and forgotten after 24 hours.

Ids rise one by one from a random number. An update is confirmed by asking for a higher offset.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.world.clock import MovedClock
from bot.sandbox.world.entities import Json
from bot.sandbox.world.shelf import Shelf

#: Telegram keeps updates for 24 hours.
KEPT_MS = 24 * 3600 * 1000

#: Kinds that a bot gets only if it asks for them by name.
ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One update in the queue."""

    update_id: int
    #: The update as JSON text, exactly as it is given out (it may be malformed on purpose).
    text: str
    #: When it was put there, milliseconds since 1970 UTC on the moved clock.
    at_ms: int
    fetched: bool = False
    #: Forgotten as soon as it was given out once: nobody can confirm what nobody can read.
    once: bool = False


class UpdateQueue:
    """What the bot has not confirmed yet, oldest first."""

    def __init__(self, *, clock: MovedClock, notes: Shelf[str, Any]) -> None:
        self._clock = clock
        self._notes = notes
        self._serial = 0
        self.waiting: Shelf[int, Waiting] = Shelf(
            "update",
            encode=lambda serial, it: (str(serial), [it.update_id, it.text, it.at_ms, it.once]),
            decode=lambda key, row: (
                int(key),
                Waiting(update_id=row[0], text=row[1], at_ms=row[2], once=row[3]),
            ),
        )
        self.arrived = asyncio.Event()
        self.on_put: Callable[[], None] = lambda: None
        #: The clock's order number of the last confirmation, 0 if there was none.
        self.confirmed_at_order = 0

    def resume(self) -> None:
        """Go on numbering after what was loaded."""
        self._serial = max(self.waiting, default=0)

    def put(self, kind: str, content: Json) -> int | None:
        """Queue an update; None if the bot did not ask for this kind."""
        if not self.wanted(kind):
            return None
        update_id = int(self._notes["next_update_id"])
        self._notes["next_update_id"] = update_id + 1
        self._append(update_id, json.dumps({"update_id": update_id, kind: content}))
        return update_id

    def put_raw(self, update: Json, *, keep_id: bool = True) -> int:
        """Queue any JSON object as an update; it gets an id if it has none, or if `keep_id` is false."""
        update_id = update.get("update_id")
        if not keep_id or not isinstance(update_id, int):
            update_id = int(self._notes["next_update_id"])
            self._notes["next_update_id"] = update_id + 1
            update = {"update_id": update_id, **{k: v for k, v in update.items() if k != "update_id"}}
        self._append(update_id, json.dumps(update))
        return update_id

    def put_text(self, text: str) -> None:
        """Queue text that stands where an update should stand, given out once. It has an id, whatever it says."""
        update_id = int(self._notes["next_update_id"])
        self._notes["next_update_id"] = update_id + 1
        self._append(update_id, text, once=True)

    def _append(self, update_id: int, text: str, *, once: bool = False) -> None:
        self._serial += 1
        self.waiting[self._serial] = Waiting(
            update_id=update_id, text=text, at_ms=self._clock.now_ms(), once=once
        )
        self.arrived.set()
        self.on_put()

    def wanted(self, kind: str) -> bool:
        """Whether the bot asked for updates of this kind."""
        allowed: list[str] = self._notes["allowed_updates"]
        return kind in allowed if allowed else kind not in ONLY_WHEN_ASKED

    def confirm(self, offset: int) -> None:
        """Forget what lies below `offset`; a negative offset keeps that many of the newest."""
        serials = list(self.waiting)
        if offset < 0:
            gone = serials[:offset]
        else:
            # An offset that is ahead of every id (ids can begin anew at a lower number) confirms only what was seen.
            newest = max((it.update_id for it in self.waiting.values()), default=0)
            gone = [
                serial
                for serial in serials
                if self.waiting[serial].update_id < offset
                and (self.waiting[serial].fetched or offset <= newest + 1)
            ]
        for serial in gone:
            del self.waiting[serial]
        if gone:
            self.confirmed_at_order = self._clock.tick()

    def confirm_one(self, serial: int) -> None:
        """Forget one update that a webhook has taken, by its place in the queue; what is gone already stays gone."""
        if serial in self.waiting:
            del self.waiting[serial]
        self.confirmed_at_order = self._clock.tick()

    def take(self, limit: int) -> list[Waiting]:
        """Up to `limit` of the oldest; they stay until they are confirmed."""
        self.drop_expired()
        taken: list[Waiting] = []
        for serial in list(self.waiting)[:limit]:
            it = self.waiting[serial]
            taken.append(it)
            if it.once:
                del self.waiting[serial]
            elif not it.fetched:
                self.waiting[serial] = Waiting(
                    update_id=it.update_id, text=it.text, at_ms=it.at_ms, fetched=True
                )
        if not self.waiting:
            self.arrived.clear()
        return taken

    def drop_expired(self) -> None:
        """Forget what has waited for more than 24 hours on the moved clock."""
        oldest_kept = self._clock.now_ms() - KEPT_MS
        for serial in [s for s, it in self.waiting.items() if it.at_ms < oldest_kept]:
            del self.waiting[serial]

    def forget(self) -> None:
        """Forget everything that waits."""
        self.waiting.clear()
        self.arrived.clear()

    def __len__(self) -> int:
        return len(self.waiting)
