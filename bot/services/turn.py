"""A turn: all that one handling has. Effects carry their cause because they are written through it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.domain.errors import OutdatedError
from bot.domain.ids import CircleId, DueId, InboxId, PersonId
from storage.connection import Tx
from storage.instants import to_ms

_ACT = """
INSERT INTO act (at, cause, due_id, circle_id, actor, object, object_id, version, action, detail)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id
"""
_ACT_EACH = """
INSERT INTO act (at, cause, due_id, circle_id, actor, object, object_id, version, action)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One transaction's handling of one row of the inbox, or of one thing that fell due."""

    tx: Tx
    #: Aware UTC: when the update was received, or when the thing fell due. A replay decides the same.
    now: datetime
    cause: InboxId | None = None
    due: DueId | None = None
    #: Who acts; None is the clock or the operator, or somebody who has not agreed yet.
    actor: PersonId | None = None
    #: The circle the actor is in at the moment.
    circle: CircleId | None = None

    def record(self, action: str, thing: str, thing_id: int, version: int, **detail: Any) -> int:
        """Write down that the actor did `action` to this version of a thing, and return the act's id.

        Raises `OutdatedError` when the same actor did the same to the same version before: a press that comes
        again, under whatever update id, changes nothing (I2).
        """
        row = self.tx.execute(
            _ACT,
            (
                to_ms(self.now),
                self.cause,
                self.due,
                self.circle,
                self.actor,
                thing,
                thing_id,
                version,
                action,
                json.dumps(detail, sort_keys=True),
            ),
        ).fetchone()
        if row is None:
            raise OutdatedError("error-done-already")
        act_id: int = row["id"]
        return act_id

    def record_each(self, action: str, thing: str, versions: Iterable[tuple[int, int]]) -> None:
        """Write the same down of many things at once, each by its id and version. Raises `sqlite3.IntegrityError`.

        For what the clock does to thousands: nobody presses it, so that a repetition is a bug.
        """
        at = to_ms(self.now)
        self.tx.executemany(
            _ACT_EACH,
            (
                (at, self.cause, self.due, self.circle, self.actor, thing, thing_id, version, action)
                for thing_id, version in versions
            ),
        )

    def in_circle(self, circle: CircleId) -> "Turn":
        """Give the same turn in another circle: what is acted on says which, whatever the chat's current one is."""
        return replace(self, circle=circle)

    def as_actor(self, actor: PersonId | None, circle: CircleId | None) -> "Turn":
        """Give the same turn with another actor and circle."""
        return replace(self, actor=actor, circle=circle)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What fell due: an id (the kind says of what), for whom, on which occasion."""

    subject: int
    person: PersonId | None
    occasion: str
