"""What was in the end given for a commitment: what each side says, what was agreed, and the thanks."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.domain.day.hours import Agreed, Agreement
from bot.domain.ids import CircleId, CommitmentId, ContributionId, PersonId, SlotId
from bot.domain.states import ContributionState
from storage.connection import Tx
from storage.instants import from_ms, to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One giver's part in a slot."""

    id: ContributionId
    circle_id: CircleId
    commitment_id: CommitmentId
    said: Agreement
    version: int
    created_at: datetime

    @property
    def state(self) -> ContributionState:
        """Where it stands."""
        return self.said.state


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """A thank-you; its words may be empty."""

    contribution_id: ContributionId
    by_person: PersonId
    words: str
    given_at: datetime


def _contribution(row: sqlite3.Row) -> Contribution:
    return Contribution(
        id=ContributionId(row["id"]),
        circle_id=CircleId(row["circle_id"]),
        commitment_id=CommitmentId(row["commitment_id"]),
        said=Agreement(
            giver=row["giver_minutes"],
            receiver=row["receiver_minutes"],
            minutes=row["minutes"],
            how=None if row["agreed_how"] is None else Agreed(row["agreed_how"]),
        ),
        version=row["version"],
        created_at=from_ms(row["created_at"]),
    )


def _thanks(row: sqlite3.Row) -> Thanks:
    return Thanks(
        contribution_id=ContributionId(row["contribution_id"]),
        by_person=PersonId(row["by_person"]),
        words=row["words"],
        given_at=from_ms(row["given_at"]),
    )


_GET = "SELECT * FROM contribution WHERE id = ?"
_OF_COMMITMENT = "SELECT * FROM contribution WHERE commitment_id = ?"
_OF_SLOT = """
SELECT contribution.* FROM contribution JOIN commitment ON commitment.id = contribution.commitment_id
 WHERE commitment.slot_id = ? ORDER BY contribution.id
"""
_OPEN = """
INSERT INTO contribution (circle_id, commitment_id, state, created_at, changed_at) VALUES (?, ?, 'open', ?, ?)
ON CONFLICT DO NOTHING
"""
_SAY = """
UPDATE contribution
   SET giver_minutes = ?, receiver_minutes = ?, minutes = ?, agreed_how = ?, state = ?,
       version = version + 1, changed_at = ?
 WHERE id = ? RETURNING *
"""
_UNSETTLED = """
SELECT contribution.* FROM contribution
  JOIN commitment ON commitment.id = contribution.commitment_id
  JOIN slot ON slot.id = commitment.slot_id
  JOIN need ON need.id = slot.need_id
  LEFT JOIN member AS helped ON helped.id = need.beneficiary_member
  LEFT JOIN member AS speaker ON speaker.id = helped.speaker_id
 WHERE contribution.circle_id = ?1 AND contribution.state <> 'agreed'
   AND (?2 OR commitment.person_id = ?3 OR helped.person_id = ?3 OR speaker.person_id = ?3)
 ORDER BY commitment.starts_at, contribution.id LIMIT ?4 OFFSET ?5
"""
_AGREED = """
SELECT * FROM contribution WHERE circle_id = ? AND state = 'agreed' ORDER BY changed_at DESC, id DESC LIMIT ? OFFSET ?
"""
_THANK = """
INSERT INTO thanks (contribution_id, by_person, circle_id, words, given_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING
"""
_THANKS = "SELECT * FROM thanks WHERE contribution_id = ? ORDER BY given_at, by_person"
_THANKS_COUNT = """
SELECT count(*) AS n FROM thanks
  JOIN contribution ON contribution.id = thanks.contribution_id
  JOIN commitment ON commitment.id = contribution.commitment_id
 WHERE commitment.member_id = ?
"""


def contribution(tx: Tx, contribution_id: ContributionId) -> Contribution | None:
    """Give a contribution by id."""
    row = tx.execute(_GET, (contribution_id,)).fetchone()
    return None if row is None else _contribution(row)


def of_commitment(tx: Tx, commitment_id: CommitmentId) -> Contribution | None:
    """Give what is said about a commitment's hours; None while nobody was asked."""
    row = tx.execute(_OF_COMMITMENT, (commitment_id,)).fetchone()
    return None if row is None else _contribution(row)


def of_slot(tx: Tx, slot_id: SlotId) -> list[Contribution]:
    """Give all contributions to a slot, one for each giver who was asked, oldest first."""
    return [_contribution(row) for row in tx.execute(_OF_SLOT, (slot_id,))]


def open_for(tx: Tx, commitment_id: CommitmentId, circle_id: CircleId, *, now: datetime) -> Contribution:
    """Give a commitment's contribution, opened at the first asking."""
    at = to_ms(now)
    tx.execute(_OPEN, (circle_id, commitment_id, at, at))
    return _contribution(tx.execute(_OF_COMMITMENT, (commitment_id,)).fetchone())


def say(tx: Tx, contribution_id: ContributionId, said: Agreement, *, now: datetime) -> Contribution:
    """Write what is said now. The schema refuses to change what is agreed (I14)."""
    row = (said.giver, said.receiver, said.minutes, said.how, said.state, to_ms(now), contribution_id)
    return _contribution(tx.execute(_SAY, row).fetchone())


def unsettled(
    tx: Tx, circle_id: CircleId, person_id: PersonId, *, all_of_circle: bool, most: int, skip: int
) -> list[Contribution]:
    """Give what is still to be agreed, oldest first: of a person's sides, or (`all_of_circle`) of everybody."""
    rows = tx.execute(_UNSETTLED, (circle_id, all_of_circle, person_id, most, skip))
    return [_contribution(row) for row in rows]


def agreed(tx: Tx, circle_id: CircleId, *, most: int, skip: int) -> list[Contribution]:
    """Give what is agreed in a circle, newest first."""
    return [_contribution(row) for row in tx.execute(_AGREED, (circle_id, most, skip))]


def thank(tx: Tx, given: Contribution, by: PersonId, words: str, *, now: datetime) -> bool:
    """Write a thank-you; False when this person has thanked for it before."""
    row = (given.id, by, given.circle_id, words, to_ms(now))
    return tx.execute(_THANK, row).rowcount > 0


def thanks_for(tx: Tx, contribution_id: ContributionId) -> list[Thanks]:
    """Give the thank-yous for a contribution, first come first."""
    return [_thanks(row) for row in tx.execute(_THANKS, (contribution_id,))]


def thanks_count(tx: Tx, member_id: int) -> int:
    """Count how often a member was thanked."""
    count: int = tx.execute(_THANKS_COUNT, (member_id,)).fetchone()["n"]
    return count
