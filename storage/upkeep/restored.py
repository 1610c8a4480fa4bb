"""A database that was put back from a copy: what waited in it is not said again, and which time is lost is kept.

`bot.services.restoring` says what has to be done; this page is its SQL.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.domain.ids import ChatId, CircleId, OutboxId, PersonId
from storage.connection import Tx
from storage.instants import from_ms, to_ms
from storage.queues import kept, sending
from storage.upkeep.backup import COPIED_AT

#: In `outbox.error` and `due.error`.
REASON = "restored"
_WINDOWS = "restored"
#: So many restores are remembered, with the time that was lost in each.
_MOST_WINDOWS = 20

# Questions to Telegram are asked again; what fell due is looked at once more when it is sent.
_WAITED = """
SELECT id FROM outbox
 WHERE state = 'sending' AND mode <> 'question'
    OR state = 'queued' AND not_before <= ? AND mode <> 'question' AND due_id IS NULL
 ORDER BY id
"""
_STOP_BROADCASTS = """
UPDATE broadcast SET state = 'stopped', ended_at = ?, version = version + 1 WHERE state = 'running' RETURNING id
"""
_NO_CHOICES = "DELETE FROM choice"
_KEEP_DRAFTS = """
UPDATE draft SET state = 'kept', version = version + 1 WHERE state = 'open' AND circle_id IS NOT NULL
"""
_UNSEEN = "UPDATE card SET digest = '' WHERE digest <> ''"
_CARDS = "SELECT chat_id, kind, subject FROM card WHERE shown_at >= ? ORDER BY shown_at DESC"
_UNSHOWN_INVITATIONS = """
SELECT invitation.id, member.person_id FROM invitation
  JOIN slot ON slot.id = invitation.slot_id AND slot.state = 'open' AND slot.starts_at > :now
  JOIN member ON member.id = invitation.member_id AND member.left_at IS NULL
 WHERE invitation.state = 'sent'
   AND NOT EXISTS (SELECT 1 FROM card WHERE card.kind = 'invitation'
                      AND card.subject = '{"invitation":' || invitation.id || '}')
   AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.state = 'queued' AND outbox.kind = 'invitation'
                      AND outbox.person_id = member.person_id
                      AND outbox.subject = '{"invitation":' || invitation.id || '}')
 ORDER BY invitation.id
"""
_CIRCLES = "SELECT id FROM circle ORDER BY id"
_NEWEST = """
SELECT max(at) AS at FROM (
    SELECT max(received_at) AS at FROM inbox UNION ALL SELECT max(handled_at) FROM inbox
    UNION ALL SELECT max(created_at) FROM outbox UNION ALL SELECT max(ended_at) FROM outbox
    UNION ALL SELECT max(at) FROM act UNION ALL SELECT max(renewed_at) + ?1 FROM lease)
"""


def copied_at(tx: Tx) -> datetime | None:
    """Give of when this database is a copy; None when it is no copy, or what follows from that was done."""
    written = kept.kept(tx, COPIED_AT)
    return from_ms(int(written)) if written else None


def newest_instant(tx: Tx) -> datetime | None:
    """Give the last instant, on the bot's clock, of which the tables know; None when they are empty."""
    offset_ms = int(kept.kept(tx, "offset_ms") or 0)
    at = tx.execute(_NEWEST, (offset_ms,)).fetchone()["at"]
    return None if at is None else from_ms(at)


def say_no_more(tx: Tx, *, now: datetime) -> int:
    """End what waited to be said, or was on its way, when the copy was made; give how many messages that were."""
    rows = tx.execute(_WAITED, (to_ms(now),)).fetchall()
    for found in rows:
        row = sending.row(tx, OutboxId(found["id"]))
        if row is not None:
            state: sending.End = "unknown" if row.state == "sending" else "expired"
            sending.end(tx, now=now, row=row, state=state, error=REASON)
    return len(rows)


def stop_broadcasts(tx: Tx, *, now: datetime) -> list[int]:
    """Stop what was being sent to everybody; give the broadcasts."""
    return [row["id"] for row in tx.execute(_STOP_BROADCASTS, (to_ms(now),)).fetchall()]


def forget_screens(tx: Tx, *, since: datetime) -> Sequence[tuple[ChatId, str, dict[str, Any]]]:
    """Note that nobody knows what stands on the screens; give the cards shown since an instant, newest first.

    Typed answers stand for nothing any more, and forms that were open are kept for later.
    """
    tx.execute(_NO_CHOICES)
    tx.execute(_KEEP_DRAFTS)
    tx.execute(_UNSEEN)
    rows = tx.execute(_CARDS, (to_ms(since),)).fetchall()
    return [(ChatId(row["chat_id"]), row["kind"], json.loads(row["subject"])) for row in rows]


def unshown_invitations(tx: Tx, *, now: datetime) -> list[tuple[int, PersonId]]:
    """Give the invitations that stand and are on no screen, with whom they are for."""
    rows = tx.execute(_UNSHOWN_INVITATIONS, {"now": to_ms(now)}).fetchall()
    return [(row["id"], PersonId(row["person_id"])) for row in rows]


def all_circles(tx: Tx) -> list[CircleId]:
    """Give every circle."""
    return [CircleId(row["id"]) for row in tx.execute(_CIRCLES).fetchall()]


def note_lost(tx: Tx, *, since: datetime, until: datetime) -> None:
    """Remember which time is lost, and that nothing more has to be done about it."""
    windows = [*_lost(tx), [to_ms(since), to_ms(until)]]
    kept.keep(tx, _WINDOWS, json.dumps(windows[-_MOST_WINDOWS:]))
    kept.keep(tx, COPIED_AT, "")


def is_lost(tx: Tx, second: datetime) -> bool:
    """Tell whether a message of this second is of a time that a restore has lost.

    Telegram dates messages by whole seconds, rounded down: the second in which the copy was made counts as lost, that
    in which the bot began again does not, since what is shown from then on is true.
    """
    at = to_ms(second) // 1000
    return any(since // 1000 <= at < until // 1000 for since, until in _lost(tx))


def _lost(tx: Tx) -> list[list[int]]:
    return list(json.loads(kept.kept(tx, _WINDOWS) or "[]"))
