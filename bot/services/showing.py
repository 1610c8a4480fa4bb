"""No dead buttons: whatever changes about a slot, every screen that shows it is brought up to date.

After a broadcast thousands have an invitation on their screen. They are touched only when it would read otherwise for
all of them (full, open again, moved, over), and then a hundred at a time; whoever answered is touched at once. The
same holds of a long waiting list: whoever comes to its end changes nothing for the others, whoever leaves it does.
"""

import json
from datetime import timedelta

from bot.domain.ids import ChatId, CircleId, NeedId, PersonId, SlotId
from bot.services.saying import refresh, show
from bot.services.turn import Due, Turn
from storage.instants import to_ms
from storage.queues import due
from storage.queues.outbox import Priority, enqueue

#: So many invitations, or people who wait, are brought up to date in one step.
STEP = 100
#: Between two steps: about as fast as Telegram lets one bot edit.
EVERY = timedelta(seconds=4)
#: What falls due while some are still to be brought up to date.
REST = "show_invitations"
REST_OF_LINE = "show_line"

_CIRCLE = "SELECT circle_id FROM slot WHERE id = ?"
# Whoever waits sees their place in the line: it is touched at once when it is their own doing, else with the line.
_TOUCHED = "commitment.slot_id = ? AND (commitment.state <> 'waiting' OR commitment.changed_at = ?)"
_COMMITMENTS = f"SELECT id FROM commitment WHERE {_TOUCHED}"  # noqa: S608 - the parts are ours
_INVITATION_CARDS = """
SELECT card.chat_id, invitation.id FROM invitation
  JOIN card ON card.kind = 'invitation' AND card.subject = '{"invitation":' || invitation.id || '}'
 WHERE invitation.slot_id = ?
"""
_OF_PROMISED = f"""{_INVITATION_CARDS}
   AND invitation.member_id IN (SELECT member_id FROM commitment WHERE {_TOUCHED})
 ORDER BY invitation.id
"""  # noqa: S608 - the parts are ours
_OF_WAITING = f"{_INVITATION_CARDS} AND invitation.member_id = ?"
_NEXT_IN_LINE = """
SELECT id, member_id FROM commitment
 WHERE slot_id = ? AND state = 'waiting' AND id > ? ORDER BY id LIMIT ?
"""
_NEXT = f"{_INVITATION_CARDS} AND invitation.id > ? ORDER BY invitation.id LIMIT ?"
# What is on its way to Telegram now was rendered before the change, and is on nobody's screen yet.
_ON_THEIR_WAY = """
SELECT outbox.person_id, invitation.id FROM outbox
  JOIN invitation ON invitation.id = json_extract(outbox.subject, '$.invitation') AND invitation.slot_id = ?
 WHERE outbox.state IN ('queued', 'sending') AND outbox.state = 'sending' AND outbox.kind = 'invitation'
   AND outbox.person_id IS NOT NULL ORDER BY outbox.id
"""
_SHOWN_AS = """
UPDATE slot SET shown_as = ?2 WHERE id = ?1 AND shown_as <> ?2 RETURNING id
"""
_LINE_SHOWN_AS = """
UPDATE slot SET line_shown_as = ?2 WHERE id = ?1 AND line_shown_as <> ?2 RETURNING id
"""
# Who left the line since it began, counted (whoever comes back is at its end), and whether they wait in vain by now.
_LINE_READS = """
SELECT (SELECT count(*) FROM commitment WHERE slot_id = slot.id AND waiting_since IS NOT NULL AND state <> 'waiting')
       || iif(starts_at <= ?, ' in vain', '') AS reads
  FROM slot WHERE id = ?
"""
_READS = """
SELECT slot.state || ' ' || slot.version || ' ' || need.state || ' ' || iif(
           (SELECT count(*) FROM commitment WHERE slot_id = slot.id
               AND commitment.state IN ('accepted', 'confirmed', 'there', 'done')) >= slot.places,
           iif(EXISTS (SELECT 1 FROM commitment
                         JOIN due ON due.kind = 'reminder.giver.silent' AND due.subject = commitment.id
                                 AND due.occasion = CAST(slot.version AS TEXT) AND due.state = 'done'
                        WHERE commitment.slot_id = slot.id AND commitment.state = 'accepted'), 'doubted', 'full'),
           'free') AS reads
  FROM slot JOIN need ON need.id = slot.need_id WHERE slot.id = ?
"""
_BOARDS = "SELECT chat_id, subject FROM card WHERE kind = 'board' AND json_extract(subject, '$.circle') = ?"
_OPEN = "SELECT id FROM slot WHERE need_id = ? AND state = 'open'"


def slot_changed(turn: Turn, slot_id: SlotId) -> None:
    """Refresh all that shows a slot: invitations, commitments, its own card, announcements, boards.

    What a person just pressed comes back at once; the screens of the many others come after replies.
    """
    tx = turn.tx
    refresh(turn, "slot", slot=slot_id)
    refresh(turn, "slot_cancel", slot=slot_id)
    for row in tx.execute(_COMMITMENTS, (slot_id, to_ms(turn.now))).fetchall():
        refresh(turn, "commitment", commitment=row["id"])
        refresh(turn, "give_back_surely", commitment=row["id"])
    for row in tx.execute(_OF_PROMISED, (slot_id, slot_id, to_ms(turn.now))).fetchall():
        _show_invitation(turn, row["id"], ChatId(row["chat_id"]))
    reads = tx.execute(_READS, (slot_id,)).fetchone()
    if reads is not None:
        _line_changed(turn, slot_id, reads["reads"])
        _invitations_changed(turn, slot_id, reads["reads"])
    refresh(turn, "announcement", slot=slot_id)
    circle = tx.execute(_CIRCLE, (slot_id,)).fetchone()
    if circle is not None:
        boards_changed(turn, CircleId(circle["circle_id"]))


def show_rest(turn: Turn, fell: Due) -> None:
    """Go on with the invitations of a slot that read otherwise now. The occasion is "<last invitation>.<instant>"."""
    _show_next(turn, SlotId(fell.subject), after=int(fell.occasion.split(".")[0]))


def show_rest_of_line(turn: Turn, fell: Due) -> None:
    """Go on with a slot's waiting list. The occasion is "<last commitment>.<instant>"."""
    _show_next_in_line(turn, SlotId(fell.subject), after=int(fell.occasion.split(".")[0]))


def _line_changed(turn: Turn, slot_id: SlotId, reads: str) -> None:
    """When somebody has left the waiting list, or the slot reads otherwise, begin to bring all who wait up to date."""
    line = turn.tx.execute(_LINE_READS, (to_ms(turn.now), slot_id)).fetchone()["reads"]
    if turn.tx.execute(_LINE_SHOWN_AS, (slot_id, f"{reads} {line}")).fetchone() is None:
        return
    due.drop(turn.tx, now=turn.now, subject=slot_id, kinds=REST_OF_LINE)
    _show_next_in_line(turn, slot_id, after=0)


def _show_next_in_line(turn: Turn, slot_id: SlotId, *, after: int) -> None:
    waiting = turn.tx.execute(_NEXT_IN_LINE, (slot_id, after, STEP)).fetchall()
    for one in waiting:
        refresh(turn, "commitment", commitment=one["id"])
        for row in turn.tx.execute(_OF_WAITING, (slot_id, one["member_id"])).fetchall():
            _show_invitation(turn, row["id"], ChatId(row["chat_id"]))
    if len(waiting) == STEP:
        _plan_rest(turn, REST_OF_LINE, slot_id, last=waiting[-1]["id"])


def _invitations_changed(turn: Turn, slot_id: SlotId, reads: str) -> None:
    """When the slot reads otherwise for everybody who was asked, begin to bring all their invitations up to date."""
    if turn.tx.execute(_SHOWN_AS, (slot_id, reads)).fetchone() is None:
        return
    # What is left of an earlier change's: this one goes over all.
    due.drop(turn.tx, now=turn.now, subject=slot_id, kinds=REST)
    for row in turn.tx.execute(_ON_THEIR_WAY, (slot_id,)).fetchall():
        show(
            turn,
            PersonId(row["person_id"]),
            "invitation",
            priority=Priority.INVITATION,
            invitation=row["id"],
        )
    _show_next(turn, slot_id, after=0)


def _show_next(turn: Turn, slot_id: SlotId, *, after: int) -> None:
    rows = turn.tx.execute(_NEXT, (slot_id, after, STEP)).fetchall()
    for row in rows:
        _show_invitation(turn, row["id"], ChatId(row["chat_id"]))
    if len(rows) == STEP:
        _plan_rest(turn, REST, slot_id, last=rows[-1]["id"])


def _plan_rest(turn: Turn, kind: str, slot_id: SlotId, *, last: int) -> None:
    circle = turn.tx.execute(_CIRCLE, (slot_id,)).fetchone()
    due.plan(
        turn.tx,
        kind=kind,
        subject=slot_id,
        at=turn.now + EVERY,
        circle=CircleId(circle["circle_id"]),
        occasion=f"{last}.{turn.now.isoformat(timespec='milliseconds')}",
    )


def _show_invitation(turn: Turn, invitation_id: int, chat: ChatId) -> None:
    enqueue(
        turn.tx,
        now=turn.now,
        kind="invitation",
        subject={"invitation": invitation_id},
        priority=Priority.INVITATION,
        mode="card",
        chat=chat,
        cause=turn.cause,
    )


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
