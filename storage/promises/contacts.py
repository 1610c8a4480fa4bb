"""Who let whom see how to reach them, per commitment and side; withdrawn at will (I10)."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import CircleId, CommitmentId, PersonId
from storage.connection import Tx
from storage.instants import from_ms, maybe_from_ms, to_ms


class Side(StrEnum):
    """The two sides of a commitment."""

    GIVER = "giver"
    RECEIVER = "receiver"

    @property
    def other(self) -> "Side":
        """Give the opposite side."""
        return Side.RECEIVER if self is Side.GIVER else Side.GIVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One side's word on being reached directly."""

    commitment_id: CommitmentId
    side: Side
    given_by: PersonId
    given_at: datetime
    withdrawn_at: datetime | None
    #: A number; "" means their name on Telegram.
    contact: str
    #: Rises with every change of mind.
    version: int

    @property
    def stands(self) -> bool:
        """Whether it holds now."""
        return self.withdrawn_at is None


def _consent(row: sqlite3.Row) -> Consent:
    return Consent(
        commitment_id=CommitmentId(row["commitment_id"]),
        side=Side(row["side"]),
        given_by=PersonId(row["given_by"]),
        given_at=from_ms(row["given_at"]),
        withdrawn_at=maybe_from_ms(row["withdrawn_at"]),
        contact=row["contact"],
        version=row["version"],
    )


_GET = "SELECT * FROM contact_consent WHERE commitment_id = ? AND side = ?"
_GIVE = """
INSERT INTO contact_consent (commitment_id, side, given_by, given_at, contact) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET given_by = excluded.given_by, given_at = excluded.given_at, withdrawn_at = NULL,
                          contact = excluded.contact, version = contact_consent.version + 1
"""
_REFUSE = """
INSERT INTO contact_consent (commitment_id, side, given_by, given_at, withdrawn_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET given_by = excluded.given_by, withdrawn_at = excluded.withdrawn_at,
                          contact = '', version = contact_consent.version + 1
"""
_GIVEN_IN = """
SELECT contact_consent.commitment_id, contact_consent.side FROM contact_consent
  JOIN commitment ON commitment.id = contact_consent.commitment_id
 WHERE contact_consent.given_by = ? AND contact_consent.withdrawn_at IS NULL AND commitment.circle_id = ?
 ORDER BY contact_consent.commitment_id, contact_consent.side
"""
_TELEGRAM = """
SELECT username, address FROM account WHERE person_id = ? AND channel = 'telegram'
 ORDER BY unreachable_since IS NOT NULL, id LIMIT 1
"""


def consent(tx: Tx, commitment_id: CommitmentId, side: Side) -> Consent | None:
    """Give what one side said; None while it has not answered."""
    row = tx.execute(_GET, (commitment_id, side)).fetchone()
    return None if row is None else _consent(row)


def both(tx: Tx, commitment_id: CommitmentId) -> tuple[Consent, Consent] | None:
    """Give the giver's and the receiver's consent, only while both stand (I10)."""
    giver = consent(tx, commitment_id, Side.GIVER)
    receiver = consent(tx, commitment_id, Side.RECEIVER)
    if giver is None or receiver is None or not (giver.stands and receiver.stands):
        return None
    return giver, receiver


def given_in(tx: Tx, circle_id: CircleId, person_id: PersonId) -> list[tuple[CommitmentId, Side]]:
    """Give for which commitments of a circle, and on which side, somebody's consent stands."""
    rows = tx.execute(_GIVEN_IN, (person_id, circle_id)).fetchall()
    return [(CommitmentId(row["commitment_id"]), Side(row["side"])) for row in rows]


def give(
    tx: Tx, *, now: datetime, commitment: CommitmentId, side: Side, by: PersonId, contact: str = ""
) -> None:
    """Write that a side may be seen by the other: by a number, or "" for the name on Telegram."""
    tx.execute(_GIVE, (commitment, side, by, to_ms(now), contact))


def refuse(tx: Tx, *, now: datetime, commitment: CommitmentId, side: Side, by: PersonId) -> None:
    """Write that a side would rather not, or not any more. A number given before is gone."""
    tx.execute(_REFUSE, (commitment, side, by, to_ms(now), to_ms(now)))


def telegram_name(tx: Tx, person_id: PersonId) -> tuple[str | None, int] | None:
    """Give a person's Telegram username, if they have one, and their Telegram id; None without an account."""
    row = tx.execute(_TELEGRAM, (person_id,)).fetchone()
    return None if row is None else (row["username"], int(row["address"]))
