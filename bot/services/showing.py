"""No dead buttons: whatever changes about a slot, every screen that shows it is brought up to date."""

import json

from bot.domain.ids import ChatId, CircleId, NeedId, SlotId
from bot.services.saying import refresh
from bot.services.turn import Turn
from storage.queues.outbox import Priority, enqueue

_CIRCLE = "SELECT circle_id FROM slot WHERE id = ?"
_COMMITMENTS = "SELECT id FROM commitment WHERE slot_id = ?"
_INVITATION_CARDS = """
SELECT card.chat_id, invitation.id FROM invitation
  JOIN card ON card.kind = 'invitation' AND card.subject = '{"invitation":' || invitation.id || '}'
 WHERE invitation.slot_id = ? ORDER BY invitation.id
"""
_BOARDS = "SELECT chat_id, subject FROM card WHERE kind = 'board' AND json_extract(subject, '$.circle') = ?"
_OPEN = "SELECT id FROM slot WHERE need_id = ? AND state = 'open'"


def slot_changed(turn: Turn, slot_id: SlotId) -> None:
    """Refresh all that shows a slot: invitations, commitments, its own card, announcements, boards.

    What a person just pressed comes back at once; the screens of the many others come after replies.
    """
    tx = turn.tx
    refresh(turn, "slot", slot=slot_id)
    for row in tx.execute(_COMMITMENTS, (slot_id,)).fetchall():
        refresh(turn, "commitment", commitment=row["id"])
    for row in tx.execute(_INVITATION_CARDS, (slot_id,)).fetchall():
        enqueue(
            tx,
            now=turn.now,
            kind="invitation",
            subject={"invitation": row["id"]},
            priority=Priority.INVITATION,
            mode="card",
            chat=ChatId(row["chat_id"]),
            cause=turn.cause,
        )
    refresh(turn, "announcement", slot=slot_id)
    circle = tx.execute(_CIRCLE, (slot_id,)).fetchone()
    if circle is not None:
        boards_changed(turn, CircleId(circle["circle_id"]))


def need_changed(turn: Turn, need_id: NeedId) -> None:
    """Refresh all that shows a need: its own card, and whatever shows one of its open slots."""
    refresh(turn, "need", need=need_id)
    for row in turn.tx.execute(_OPEN, (need_id,)).fetchall():
        slot_changed(turn, SlotId(row["id"]))


def boards_changed(turn: Turn, circle_id: CircleId) -> None:
    """Refresh every coordinator's board of a circle, whichever of its pages they are looking at."""
    for row in turn.tx.execute(_BOARDS, (circle_id,)).fetchall():
        enqueue(
            turn.tx,
            now=turn.now,
            kind="board",
            subject=json.loads(row["subject"]),
            priority=Priority.REMINDER,
            mode="card",
            chat=ChatId(row["chat_id"]),
            cause=turn.cause,
        )
