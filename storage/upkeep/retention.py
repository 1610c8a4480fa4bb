"""What is not kept for ever, even if nobody asks: contact details, exact addresses, forms that have ended.

`bot.domain.people.personal` says which column stays how long (`Until.MONTH`); inbox and outbox are `queues.tidy`'s.
"""

from datetime import datetime, timedelta

from storage.connection import Tx
from storage.instants import to_ms

MONTH = timedelta(days=30)

_STATEMENTS = (
    """DELETE FROM contact_consent
        WHERE commitment_id IN (SELECT id FROM commitment WHERE ends_at < :before)""",
    """UPDATE need SET address = ''
        WHERE address <> '' AND state <> 'published' AND changed_at < :before
          AND NOT EXISTS (SELECT 1 FROM slot WHERE slot.need_id = need.id AND slot.ends_at >= :before)""",
    "DELETE FROM draft WHERE state IN ('done', 'cancelled') AND changed_at < :before",
)


def expire(tx: Tx, *, now: datetime) -> int:
    """Let go of what has ended a month ago, and return how many rows that were."""
    before = to_ms(now - MONTH)
    return sum(tx.execute(statement, {"before": before}).rowcount for statement in _STATEMENTS)
