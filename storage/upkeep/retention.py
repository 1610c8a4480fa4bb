"""What is not kept for ever: every table that grows with use, how long its rows stay, and letting go of them in steps.

A step looks at `STEP` rows at most, in the order of their keys, in a transaction of its own: nobody who presses a
button waits for housekeeping. `docs/privacy.md` shows the same times; `bot.domain.people.personal` says which column
of personal data stays how long.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.connection import Tx
from storage.instants import to_ms

#: Rows that one step looks at, at most.
STEP = 500

#: Sent, failed and expired messages; what could not be handled, with its words, until somebody has looked.
FORTNIGHT = timedelta(days=14)
#: Ids and digests of handled updates: Telegram gives an update again for 24 hours, and ids restart after a week.
#: Also contact details, exact addresses, and forms that have ended.
MONTH = timedelta(days=30)
#: What fell due and is over; the buttons of a message that nobody has answered by typing; checks that have run out;
#: what is known of a chat in which nobody has agreed to more.
QUARTER = timedelta(days=90)
#: Live cards that nothing has changed about, and forms that nobody went on with.
HALF_YEAR = timedelta(days=180)
#: Who did what: a year, and a month to look back at it. What a circle decided, and acts that moved hours, stay.
YEAR = timedelta(days=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long rows of one table stay, and how they are walked through."""

    table: str
    #: What of it is let go, in words.
    what: str
    kept: timedelta
    #: Gives the keys of the next rows after `:after`, `:most` at most, in their order.
    walk: str
    #: Lets go of those after `:after` up to `:last` that have been over since before `:before`.
    let_go: str
    #: Where there is nothing to look for any more: the walk ends at this row's instant (a column that rises).
    until: str | None = None


def _walk(table: str, key: str = "id", extra: str = "") -> str:
    return f"SELECT DISTINCT {key} AS key{extra} FROM {table} WHERE {key} > :after ORDER BY {key} LIMIT :most"  # noqa: S608


#: In this order: what refers to a row goes before the row.
RETENTIONS: Sequence[Retention] = (
    Retention(
        table="choice",
        what="buttons of a message that was never answered by typing",
        kept=QUARTER,
        walk=_walk("choice", "chat_id"),
        let_go="""DELETE FROM choice WHERE chat_id > :after AND chat_id <= :last
            AND EXISTS (SELECT 1 FROM outbox WHERE outbox.id = choice.outbox_id AND outbox.ended_at < :before)""",
    ),
    Retention(
        table="card",
        what="live cards that were not touched for so long",
        kept=HALF_YEAR,
        walk=_walk("card", "chat_id"),
        let_go="DELETE FROM card WHERE chat_id > :after AND chat_id <= :last AND shown_at < :before",
    ),
    Retention(
        table="outbox",
        what="messages that have ended, unless their buttons can still be typed",
        kept=FORTNIGHT,
        walk=_walk("outbox", extra=", created_at AS at"),
        until="at",
        let_go="""DELETE FROM outbox WHERE id > :after AND id <= :last AND ended_at < :before
            AND NOT EXISTS (SELECT 1 FROM choice WHERE choice.outbox_id = outbox.id)""",
    ),
    Retention(
        table="inbox",
        what="words of what could not be handled",
        kept=FORTNIGHT,
        walk=_walk("inbox", extra=", received_at AS at"),
        until="at",
        let_go="""UPDATE inbox SET state = 'done', payload = NULL, error = NULL
            WHERE id > :after AND id <= :last AND state = 'quarantined' AND handled_at < :before""",
    ),
    Retention(
        table="inbox",
        what="numbers and digests of handled updates",
        kept=MONTH,
        walk=_walk("inbox", extra=", received_at AS at"),
        until="at",
        let_go="DELETE FROM inbox WHERE id > :after AND id <= :last AND state = 'done' AND handled_at < :before",
    ),
    Retention(
        table="due",
        what="what fell due and is over",
        kept=QUARTER,
        walk=_walk("due"),
        let_go="""DELETE FROM due WHERE id > :after AND id <= :last AND ended_at < :before
            AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.due_id = due.id)
            AND NOT (kind IN ('wave', 'unfilled')  -- their occasions are counted while the slot is open
                     AND EXISTS (SELECT 1 FROM slot WHERE slot.id = due.subject AND slot.state = 'open'))""",
    ),
    Retention(
        table="act",
        what="who did what, apart from a circle's decisions and whatever moved hours",
        kept=YEAR,
        walk=_walk("act", extra=", at"),
        until="at",
        let_go="""DELETE FROM act WHERE id > :after AND id <= :last AND at < :before
            AND object NOT IN ('circle', 'skill', 'place', 'transfer', 'person') AND object NOT GLOB 'rule.*'
            AND NOT EXISTS (SELECT 1 FROM transfer WHERE transfer.act_id = act.id)""",
    ),
    Retention(
        table="draft",
        what="forms that have ended",
        kept=MONTH,
        walk=_walk("draft"),
        let_go="""DELETE FROM draft WHERE id > :after AND id <= :last
            AND state IN ('done', 'cancelled') AND changed_at < :before""",
    ),
    Retention(
        table="draft",
        what="forms that nobody went on with",
        kept=HALF_YEAR,
        walk=_walk("draft"),
        let_go="DELETE FROM draft WHERE id > :after AND id <= :last AND changed_at < :before",
    ),
    Retention(
        table="contact_consent",
        what="contact details that were shared for a promise",
        kept=MONTH,
        walk=_walk("contact_consent", "commitment_id"),
        let_go="""DELETE FROM contact_consent WHERE commitment_id > :after AND commitment_id <= :last
            AND commitment_id IN (SELECT id FROM commitment WHERE ends_at < :before)""",
    ),
    Retention(
        table="need",
        what="exact addresses of needs that have ended",
        kept=MONTH,
        walk=_walk("need"),
        let_go="""UPDATE need SET address = '', to_address = '' WHERE id > :after AND id <= :last
            AND (address <> '' OR to_address <> '') AND state <> 'published' AND changed_at < :before
            AND NOT EXISTS (SELECT 1 FROM slot WHERE slot.need_id = need.id AND slot.ends_at >= :before)""",
    ),
    Retention(
        table="check_held",
        what="checks that were taken back, or have run out",
        kept=QUARTER,
        walk=_walk("check_held"),
        let_go="""DELETE FROM check_held WHERE id > :after AND id <= :last
            AND (ended_at < :before OR valid_until < date(:before / 1000, 'unixepoch'))""",
    ),
    Retention(
        table="chat",
        what="chats of people who never agreed",
        kept=QUARTER,
        walk=_walk("chat"),
        let_go="""DELETE FROM chat WHERE id > :after AND id <= :last AND kind = 'private' AND met_at < :before
            AND NOT EXISTS (SELECT 1 FROM account WHERE channel = 'telegram' AND address = CAST(chat.id AS TEXT))""",
    ),
)

#: Before every key there is.
BEGINNING = -(2**63)


def step(tx: Tx, retention: Retention, *, now: datetime, after: int = BEGINNING) -> tuple[int | None, int]:
    """Let go of what is over among the next rows after a key.

    Returns the key to go on after (None at the end) and how many rows went.
    """
    before = to_ms(now - retention.kept)
    keys = tx.execute(retention.walk, {"after": after, "most": STEP}).fetchall()
    if not keys:
        return None, 0
    last = keys[-1]["key"]
    gone = tx.execute(retention.let_go, {"after": after, "last": last, "before": before}).rowcount
    is_end = len(keys) < STEP or (retention.until is not None and keys[-1][retention.until] >= before)
    return (None if is_end else last), gone


def steps(tx: Tx, *, now: datetime) -> Iterator[int]:
    """Let go of everything that is over, step by step, in whatever transaction `tx` is in; give what went in each."""
    for retention in RETENTIONS:
        after: int | None = BEGINNING
        while after is not None:
            after, gone = step(tx, retention, now=now, after=after)
            yield gone


def expire(tx: Tx, *, now: datetime) -> int:
    """Let go of everything that is over, in one transaction, and return how many rows that were (small databases)."""
    return sum(steps(tx, now=now))
