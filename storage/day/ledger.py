"""Ledger accounts and transfers. The schema holds that a transfer is never changed, deleted or reversed twice."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.domain.day.ledger import LedgerAccountId, Standing, Transfer
from bot.domain.ids import CircleId, ContributionId, MemberId, SlotId, TransferId
from storage.connection import Tx
from storage.instants import from_ms, to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A transfer as one account sees it."""

    transfer_id: TransferId
    #: Whether this account's member helped (else they were helped). A reversal is told by `reverses`.
    helped: bool
    minutes: int
    #: The member on the other side; None: the circle.
    other: MemberId | None
    #: The slot that it was for; None: an entry by hand.
    slot_id: SlotId | None
    #: Takes back an earlier entry.
    reverses: bool
    #: Was taken back by a later one.
    reversed: bool
    reason: str
    at: datetime


def _transfer(row: sqlite3.Row) -> Transfer:
    return Transfer(
        id=TransferId(row["id"]),
        circle_id=CircleId(row["circle_id"]),
        from_account=LedgerAccountId(row["from_account"]),
        to_account=LedgerAccountId(row["to_account"]),
        minutes=row["minutes"],
        contribution_id=None if row["contribution_id"] is None else ContributionId(row["contribution_id"]),
        reverses=None if row["reverses"] is None else TransferId(row["reverses"]),
        reason=row["reason"],
        at=from_ms(row["at"]),
    )


_ACCOUNT = "SELECT id FROM ledger_account WHERE circle_id = ? AND member_id IS ?"
_OPEN = "INSERT INTO ledger_account (circle_id, member_id, opened_at) VALUES (?, ?, ?) RETURNING id"
_MEMBER_OF = "SELECT member_id FROM ledger_account WHERE id = ?"
_ADD = """
INSERT INTO transfer (circle_id, from_account, to_account, minutes, contribution_id, reverses, reason, at, act_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *
"""
_GET = "SELECT * FROM transfer WHERE id = ?"
_OF_CONTRIBUTION = "SELECT * FROM transfer WHERE contribution_id = ?"
_REVERSAL = "SELECT * FROM transfer WHERE reverses = ?"
_OF_CIRCLE = "SELECT * FROM transfer WHERE circle_id = ? ORDER BY id"
_STANDING = """
SELECT COALESCE(sum(CASE WHEN t.to_account = ?1 AND t.reverses IS NULL THEN t.minutes
                         WHEN t.from_account = ?1 AND t.reverses IS NOT NULL THEN -t.minutes END), 0) AS given,
       COALESCE(sum(CASE WHEN t.from_account = ?1 AND t.reverses IS NULL THEN t.minutes
                         WHEN t.to_account = ?1 AND t.reverses IS NOT NULL THEN -t.minutes END), 0) AS received
  FROM transfer t WHERE t.from_account = ?1 OR t.to_account = ?1
"""
_ENTRIES = """
SELECT t.id, t.minutes, t.reverses, t.reason, t.at, (t.to_account = ?1) = (t.reverses IS NULL) AS helped,
       other.member_id AS other, commitment.slot_id,
       EXISTS (SELECT 1 FROM transfer AS back WHERE back.reverses = t.id) AS reversed
  FROM transfer t
  JOIN ledger_account AS other ON other.id = CASE WHEN t.to_account = ?1 THEN t.from_account ELSE t.to_account END
  LEFT JOIN transfer AS origin ON origin.id = t.reverses
  LEFT JOIN contribution ON contribution.id = COALESCE(t.contribution_id, origin.contribution_id)
  LEFT JOIN commitment ON commitment.id = contribution.commitment_id
 WHERE t.from_account = ?1 OR t.to_account = ?1
 ORDER BY t.id DESC LIMIT ?2 OFFSET ?3
"""


def account_of(tx: Tx, circle_id: CircleId, member_id: MemberId | None, *, now: datetime) -> LedgerAccountId:
    """Give a member's account in a circle, or (None) the circle's common pot; opened when there is none yet."""
    row = tx.execute(_ACCOUNT, (circle_id, member_id)).fetchone()
    if row is None:
        row = tx.execute(_OPEN, (circle_id, member_id, to_ms(now))).fetchone()
    return LedgerAccountId(row["id"])


def member_of(tx: Tx, account: LedgerAccountId) -> MemberId | None:
    """Give whose account it is; None: the circle's pot."""
    found = tx.execute(_MEMBER_OF, (account,)).fetchone()["member_id"]
    return None if found is None else MemberId(found)


def add(
    tx: Tx,
    *,
    now: datetime,
    circle: CircleId,
    from_account: LedgerAccountId,
    to_account: LedgerAccountId,
    minutes: int,
    act: int | None,
    contribution: ContributionId | None = None,
    reverses: TransferId | None = None,
    reason: str = "",
) -> Transfer:
    """Write one immutable transfer of `minutes` (> 0) between any two accounts of a circle."""
    row = (circle, from_account, to_account, minutes, contribution, reverses, reason, to_ms(now), act)
    return _transfer(tx.execute(_ADD, row).fetchone())


def transfer(tx: Tx, transfer_id: TransferId) -> Transfer | None:
    """Give a transfer by id."""
    row = tx.execute(_GET, (transfer_id,)).fetchone()
    return None if row is None else _transfer(row)


def of_contribution(tx: Tx, contribution_id: ContributionId) -> Transfer | None:
    """Give a contribution's transfer (I7: there is at most one); None for none, or none yet."""
    row = tx.execute(_OF_CONTRIBUTION, (contribution_id,)).fetchone()
    return None if row is None else _transfer(row)


def reversal_of(tx: Tx, transfer_id: TransferId) -> Transfer | None:
    """Give the transfer that took this one back."""
    row = tx.execute(_REVERSAL, (transfer_id,)).fetchone()
    return None if row is None else _transfer(row)


def of_circle(tx: Tx, circle_id: CircleId) -> list[Transfer]:
    """Give every transfer of a circle, oldest first."""
    return [_transfer(row) for row in tx.execute(_OF_CIRCLE, (circle_id,))]


def standing(tx: Tx, account: LedgerAccountId) -> Standing:
    """Give what an account has given and received, minutes; what was taken back counts as never given."""
    row = tx.execute(_STANDING, (account,)).fetchone()
    return Standing(given=row["given"], received=row["received"])


def entries(tx: Tx, account: LedgerAccountId, *, most: int, skip: int = 0) -> list[Entry]:
    """Give an account's entries, newest first; `most` of -1 gives all."""
    return [
        Entry(
            transfer_id=TransferId(row["id"]),
            helped=bool(row["helped"]),
            minutes=row["minutes"],
            other=None if row["other"] is None else MemberId(row["other"]),
            slot_id=None if row["slot_id"] is None else SlotId(row["slot_id"]),
            reverses=row["reverses"] is not None,
            reversed=bool(row["reversed"]),
            reason=row["reason"],
            at=from_ms(row["at"]),
        )
        for row in tx.execute(_ENTRIES, (account, most, skip))
    ]
