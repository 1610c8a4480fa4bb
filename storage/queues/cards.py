"""Live cards and the buttons that typed answers stand for, as they are on people's screens."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import ChatId, OutboxId
from storage.connection import Tx
from storage.instants import to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One message per chat and subject that stays true."""

    message_id: int
    digest: str
    outbox_id: OutboxId


#: A button as shown: label, callback data, "yes" or "no" or None.
ShownButton = tuple[str, str, str | None]

_CARD = "SELECT message_id, digest, outbox_id FROM card WHERE chat_id = ? AND kind = ? AND subject = ?"
_SHOW = """
INSERT INTO card (chat_id, kind, subject, message_id, digest, outbox_id, shown_at) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (chat_id, kind, subject) DO UPDATE
   SET message_id = excluded.message_id, digest = excluded.digest, outbox_id = excluded.outbox_id,
       shown_at = excluded.shown_at
"""
_FORGET = "DELETE FROM card WHERE chat_id = ? AND kind = ? AND subject = ?"
_ABOUT = "UPDATE card SET subject = ? WHERE chat_id = ? AND kind = ? AND subject = ?"
_WAITING_ABOUT = """
UPDATE outbox SET subject = ?
 WHERE person_id IS NULL AND chat_id = ? AND kind = ? AND subject = ?
   AND mode = 'card' AND state = 'queued' AND attempts = 0
"""
_CLEAR_CHOICES = "DELETE FROM choice WHERE chat_id = ?"
_CHOICES_OF = "SELECT outbox_id FROM choice WHERE chat_id = ? LIMIT 1"
_ADD_CHOICE = "INSERT INTO choice (chat_id, number, outbox_id, label, data, means) VALUES (?, ?, ?, ?, ?, ?)"
#: Every column that holds a chat's id, besides `chat` itself; a key that is taken in the new chat is left behind.
_MOVES = (
    "UPDATE OR IGNORE card SET chat_id = ?2 WHERE chat_id = ?1",
    "UPDATE OR IGNORE choice SET chat_id = ?2 WHERE chat_id = ?1",
    "UPDATE OR IGNORE draft SET chat_id = ?2 WHERE chat_id = ?1",
    "UPDATE outbox SET chat_id = ?2 WHERE chat_id = ?1",
)
_LEFT_BEHIND = ("DELETE FROM card WHERE chat_id = ?", "DELETE FROM choice WHERE chat_id = ?")
_HAS_CHAT = "SELECT 1 FROM chat WHERE id = ?"
_MOVE_CHAT = "UPDATE chat SET id = ?2 WHERE id = ?1"
_MOVE_GROUP = "UPDATE OR IGNORE circle_group SET chat_id = ?2 WHERE chat_id = ?1"
_DROP_GROUP = "DELETE FROM circle_group WHERE chat_id = ?"
_KEEP_CIRCLE = """
UPDATE chat SET circle_id = COALESCE(circle_id, (SELECT circle_id FROM chat WHERE id = ?1)) WHERE id = ?2
"""
_DROP_CHAT = "DELETE FROM chat WHERE id = ?"


def card(tx: Tx, chat: ChatId, kind: str, subject: str) -> Card | None:
    """Give the card of `kind` about `subject` (canonical JSON) in a chat."""
    row = tx.execute(_CARD, (chat, kind, subject)).fetchone()
    return None if row is None else Card(**dict(row))


def shown(tx: Tx, *, now: datetime, chat: ChatId, kind: str, subject: str, card: Card) -> None:
    """Remember what a card shows, and where."""
    tx.execute(_SHOW, (chat, kind, subject, card.message_id, card.digest, card.outbox_id, to_ms(now)))


def is_now_about(tx: Tx, chat: ChatId, kind: str, subject: str, *, now_about: str) -> None:
    """Let a card that is on the screen be about something else from now on: it is edited, and not sent again.

    What waits to bring it up to date is about that too.
    """
    tx.execute(_FORGET, (chat, kind, now_about))
    tx.execute(_ABOUT, (now_about, chat, kind, subject))
    tx.execute(_WAITING_ABOUT, (now_about, chat, kind, subject))


def forget(tx: Tx, chat: ChatId, kind: str, subject: str) -> None:
    """Forget a card that is on nobody's screen any more; it will be sent anew."""
    tx.execute(_FORGET, (chat, kind, subject))


def offer_choices(tx: Tx, *, chat: ChatId, outbox_id: OutboxId, buttons: Sequence[ShownButton]) -> None:
    """Let these buttons, and no others, be answered by typing in a chat."""
    tx.execute(_CLEAR_CHOICES, (chat,))
    tx.executemany(
        _ADD_CHOICE,
        [
            (chat, number, outbox_id, label, data, means)
            for number, (label, data, means) in enumerate(buttons, 1)
        ],
    )


def choices_of(tx: Tx, chat: ChatId) -> OutboxId | None:
    """Give the outbox row whose buttons can be typed in a chat at the moment."""
    row = tx.execute(_CHOICES_OF, (chat,)).fetchone()
    return None if row is None else OutboxId(row["outbox_id"])


def move_chat(tx: Tx, old: ChatId, new: ChatId) -> None:
    """A group has become a supergroup under another id: everything of it goes there. Doing it twice changes nothing."""
    if tx.execute(_HAS_CHAT, (new,)).fetchone() is None:
        tx.execute(_MOVE_CHAT, (old, new))
    elif tx.execute(_HAS_CHAT, (old,)).fetchone() is not None:
        tx.execute(_KEEP_CIRCLE, (old, new))
        tx.execute(_MOVE_GROUP, (old, new))
        tx.execute(_DROP_GROUP, (old,))
        tx.execute(_DROP_CHAT, (old,))
    for statement in _MOVES:
        tx.execute(statement, (old, new))
    for statement in _LEFT_BEHIND:
        tx.execute(statement, (old,))
