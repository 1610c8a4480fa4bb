"""How services say something: which card or message, about what, to whom. What it looks like is not known here."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeAlias

from bot.domain.ids import ChatId, DueId, OutboxId, PersonId
from bot.services.turn import Turn
from storage.queues.outbox import Priority, canonical, enqueue

#: What a message is about: an id, a small value, the values of a sentence. Never nothing.
Said: TypeAlias = int | str | Mapping[str, Any]

_SHOWN = "SELECT chat_id FROM card WHERE kind = ? AND subject = ? ORDER BY chat_id"
_SHOWN_TO = """
SELECT chat_id FROM card
 WHERE kind = ? AND subject = ?
   AND chat_id IN (SELECT CAST(address AS INTEGER) FROM account WHERE person_id = ? AND channel = 'telegram')
"""


def tell(
    turn: Turn,
    to: PersonId,
    kind: str,
    *,
    priority: Priority = Priority.REPLY,
    not_before: datetime | None = None,
    due: DueId | None = None,
    **ids: Said,
) -> OutboxId:
    """Send a message of `kind` about `ids` to a person, wherever they can be reached when it is sent.

    With `due` (usually `turn.due`) what fell due ends as this message ends: sent, failed or expired (I8).
    """
    return enqueue(
        turn.tx,
        now=turn.now,
        kind=kind,
        subject=_about(kind, ids),
        priority=priority,
        person=to,
        not_before=not_before,
        cause=turn.cause,
        due=due,
    )


def show(
    turn: Turn,
    to: PersonId,
    kind: str,
    *,
    priority: Priority = Priority.REPLY,
    not_before: datetime | None = None,
    anew: bool = False,
    due: DueId | None = None,
    **ids: Said,
) -> OutboxId:
    """Show the live card of `kind` about `ids` to a person: sent, or the one already there edited.

    With `anew` it is sent again at the bottom of the chat, and the old one loses its buttons. With `due` (and then
    always `anew`) what fell due ends as this ends.
    """
    return enqueue(
        turn.tx,
        now=turn.now,
        kind=kind,
        subject=_about(kind, ids),
        priority=priority,
        mode="card_anew" if anew else "card",
        person=to,
        not_before=not_before,
        cause=turn.cause,
        due=due,
    )


def refresh(
    turn: Turn, kind: str, *, of: PersonId | None = None, priority: Priority = Priority.REPLY, **ids: Said
) -> None:
    """Bring every card of `kind` about `ids` that is on anybody's screen up to date; with `of` only that person's."""
    about = (kind, canonical(_about(kind, ids)))
    shown = turn.tx.execute(_SHOWN, about) if of is None else turn.tx.execute(_SHOWN_TO, (*about, of))
    for row in shown.fetchall():
        enqueue(
            turn.tx,
            now=turn.now,
            kind=kind,
            subject=ids,
            priority=priority,
            mode="card",
            chat=ChatId(row["chat_id"]),
            cause=turn.cause,
        )


def _about(kind: str, ids: dict[str, Said]) -> dict[str, Said]:
    """Give the ids. Raises ValueError for one that is None: what is about nothing would reach nobody, and unseen."""
    missing = [name for name, value in ids.items() if value is None]
    if missing:
        raise ValueError(f"{kind} about no {', '.join(missing)}")
    return ids
