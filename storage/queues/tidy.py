"""Retention of what came in and went out: how long each row of inbox and outbox is kept."""

from datetime import datetime, timedelta

from storage.connection import Tx
from storage.instants import to_ms

#: Sent, failed and expired messages: ids and states only, for whoever asks what became of one.
OUTBOX_KEPT = timedelta(days=14)
#: What could not be handled, with its words, until somebody has looked.
QUARANTINE_KEPT = timedelta(days=14)
#: Ids and digests of handled updates. Telegram gives an update again for 24 hours, and ids restart after a week.
INBOX_KEPT = timedelta(days=30)

_OUTBOX = """
DELETE FROM outbox
 WHERE ended_at < ? AND id NOT IN (SELECT outbox_id FROM card) AND id NOT IN (SELECT outbox_id FROM choice)
"""
# What an act, or a message that is kept for its card, was caused by stays: as a number and a digest.
_INBOX = """
DELETE FROM inbox
 WHERE state = ? AND handled_at < ?
   AND id NOT IN (SELECT cause FROM act WHERE cause IS NOT NULL)
   AND id NOT IN (SELECT cause FROM outbox WHERE cause IS NOT NULL)
"""
_BLANK = "UPDATE inbox SET state = 'done', payload = NULL, error = NULL WHERE state = 'quarantined' AND handled_at < ?"


def tidy(tx: Tx, *, now: datetime) -> int:
    """Delete what has been kept long enough and return how many rows that were."""
    before = tx.total_changes
    tx.execute(_OUTBOX, (to_ms(now - OUTBOX_KEPT),))
    tx.execute(_BLANK, (to_ms(now - QUARANTINE_KEPT),))
    tx.execute(_INBOX, ("done", to_ms(now - INBOX_KEPT)))
    return tx.total_changes - before
