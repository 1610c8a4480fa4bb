"""How people come to be known, what they set for themselves, and which roles they have."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import CircleId, MemberId, PersonId
from storage.connection import Tx
from storage.instants import to_ms

_ADD_PERSON = """
INSERT INTO person (name, language, agreed_at, notice, created_at) VALUES (?, ?, ?, ?, ?) RETURNING id
"""
_AGREED = "UPDATE person SET agreed_at = ?, notice = ? WHERE id = ?"
_ADD_ACCOUNT = "INSERT INTO account (person_id, channel, address, username) VALUES (?, 'telegram', ?, ?)"
_ADD_MEMBER = """
INSERT INTO member (circle_id, person_id, joined_at) VALUES (?, ?, ?)
ON CONFLICT (circle_id, person_id) DO UPDATE SET joined_at = excluded.joined_at, left_at = NULL,
                                                 version = version + 1
RETURNING id, version
"""
_ADD_LEDGER = """
INSERT INTO ledger_account (circle_id, member_id, opened_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
"""
_LEAVE = "UPDATE member SET left_at = ?, version = version + 1 WHERE id = ?"
_GIVE_ROLE = """
INSERT INTO member_role (circle_id, member_id, role, given_by, given_at) VALUES (?, ?, ?, ?, ?)
"""
_END_ROLE = "UPDATE member_role SET ended_at = ? WHERE member_id = ? AND role = ? AND ended_at IS NULL"
_END_ROLES = "UPDATE member_role SET ended_at = ? WHERE member_id = ? AND ended_at IS NULL"
_STEWARDS = """
SELECT member.id, member.person_id FROM member_role JOIN member ON member.id = member_role.member_id
 WHERE member_role.circle_id = ? AND member_role.role = 'steward' AND member_role.ended_at IS NULL
   AND member.left_at IS NULL ORDER BY member.id
"""
_RAISE = "UPDATE member SET version = version + 1 WHERE id = ? RETURNING version"
_LANGUAGE = "UPDATE person SET language = ? WHERE id = ?"
_QUIET = "UPDATE person SET quiet_from = ?, quiet_to = ? WHERE id = ?"
_BUDGET = "UPDATE person SET weekly_budget = ? WHERE id = ?"
_ASK_LESS = "UPDATE member SET ask_less = ? WHERE person_id = ?"
_PAUSE = "UPDATE member SET paused_until = ?, version = version + 1 WHERE id = ?"
_PLACE = """
UPDATE member SET lat = ?, lon = ?, place_name = ?, version = version + 1 WHERE id = ? RETURNING version
"""
_BLOCK = """
INSERT INTO block (circle_id, by_member, of_member, blocked_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_UNBLOCK = "DELETE FROM block WHERE by_member = ? AND of_member = ?"
_REACHABLE = "UPDATE account SET unreachable_since = ? WHERE person_id = ? AND channel = 'telegram'"
_UNREACHABLE_SINCE = """
SELECT unreachable_since FROM account WHERE person_id = ? AND unreachable_since IS NOT NULL LIMIT 1
"""
_SPOKEN_FOR = "SELECT id FROM member WHERE speaker_id = ? AND left_at IS NULL ORDER BY id"
_SPEAK = "UPDATE member SET speaker_id = ?, version = version + 1 WHERE id = ?"
_DID_NOTHING = """
SELECT NOT EXISTS (SELECT 1 FROM offer WHERE member_id = ?1)
   AND NOT EXISTS (SELECT 1 FROM need WHERE posted_by = ?1 OR beneficiary_member = ?1)
   AND NOT EXISTS (SELECT 1 FROM commitment WHERE member_id = ?1) AS idle
"""
_LISTED = """
SELECT member.id, member.person_id, person.name, person.erased_at IS NOT NULL AS erased,
       member.speaker_id IS NOT NULL AS on_behalf,
       EXISTS (SELECT 1 FROM account WHERE account.person_id = member.person_id
                  AND account.unreachable_since IS NULL) AS reachable,
       (SELECT count(*) FROM offer WHERE offer.member_id = member.id AND offer.state = 'active') AS offers,
       EXISTS (SELECT 1 FROM member_role WHERE member_id = member.id AND role = 'coordinator'
                  AND ended_at IS NULL) AS coordinator,
       EXISTS (SELECT 1 FROM member_role WHERE member_id = member.id AND role = 'steward'
                  AND ended_at IS NULL) AS steward
  FROM member JOIN person ON person.id = member.person_id
 WHERE member.circle_id = ? AND member.left_at IS NULL
 ORDER BY steward DESC, coordinator DESC, person.name, member.id LIMIT ? OFFSET ?
"""
_OFFERS = "SELECT count(*) FROM offer WHERE member_id = ? AND state = 'active'"
_COUNT = "SELECT count(*) FROM member WHERE circle_id = ? AND left_at IS NULL"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedMember:
    """A line of the list that coordinators see."""

    id: MemberId
    person_id: PersonId
    name: str
    on_behalf: bool
    reachable: bool
    #: Active offers.
    offers: int
    coordinator: bool
    steward: bool


def _listed(row: sqlite3.Row) -> ListedMember:
    return ListedMember(
        id=MemberId(row["id"]),
        person_id=PersonId(row["person_id"]),
        name=row["name"],
        on_behalf=bool(row["on_behalf"]),
        reachable=bool(row["reachable"]),
        offers=row["offers"],
        coordinator=bool(row["coordinator"]),
        steward=bool(row["steward"]),
    )


def add_person(tx: Tx, *, name: str, language: str, notice: int, now: datetime) -> PersonId:
    """Write somebody who has agreed to version `notice` of the privacy notice."""
    at = to_ms(now)
    return PersonId(tx.execute(_ADD_PERSON, (name[:100], language, at, notice, at)).fetchone()["id"])


def note_agreement(tx: Tx, person_id: PersonId, *, notice: int, now: datetime) -> None:
    """Note that somebody known agrees to version `notice` of the privacy notice."""
    tx.execute(_AGREED, (to_ms(now), notice, person_id))


def add_account(tx: Tx, person_id: PersonId, *, user_id: int, username: str | None) -> None:
    """Write how Telegram reaches somebody."""
    tx.execute(_ADD_ACCOUNT, (person_id, str(user_id), username))


def join(tx: Tx, circle_id: CircleId, person_id: PersonId, *, now: datetime) -> tuple[MemberId, int]:
    """Make somebody a member (again), with an account in the ledger; give the member and its version."""
    row = tx.execute(_ADD_MEMBER, (circle_id, person_id, to_ms(now))).fetchone()
    tx.execute(_ADD_LEDGER, (circle_id, row["id"], to_ms(now)))
    return MemberId(row["id"]), row["version"]


def leave(tx: Tx, member_id: MemberId, *, now: datetime) -> None:
    """Note that a member has left; their roles end with it."""
    tx.execute(_LEAVE, (to_ms(now), member_id))
    tx.execute(_END_ROLES, (to_ms(now), member_id))


def give_role(
    tx: Tx, circle_id: CircleId, member_id: MemberId, role: str, *, by: MemberId | None, now: datetime
) -> None:
    """Give a role ("coordinator", "steward"); nobody has the same one twice (a unique index holds that)."""
    tx.execute(_GIVE_ROLE, (circle_id, member_id, role, by, to_ms(now)))


def end_role(tx: Tx, member_id: MemberId, role: str, *, now: datetime) -> bool:
    """End a role; False when they did not have it."""
    return tx.execute(_END_ROLE, (to_ms(now), member_id, role)).rowcount > 0


def stewards(tx: Tx, circle_id: CircleId) -> list[tuple[MemberId, PersonId]]:
    """Give who answers for a circle now."""
    return [(MemberId(row["id"]), PersonId(row["person_id"])) for row in tx.execute(_STEWARDS, (circle_id,))]


def raise_version(tx: Tx, member_id: MemberId) -> int:
    """Note that something about a member has changed: buttons shown before are outdated."""
    version: int = tx.execute(_RAISE, (member_id,)).fetchone()["version"]
    return version


def set_language(tx: Tx, person_id: PersonId, language: str) -> None:
    """Set in which language somebody reads."""
    tx.execute(_LANGUAGE, (language, person_id))


def set_quiet(tx: Tx, person_id: PersonId, quiet_from: int, quiet_to: int) -> None:
    """Set somebody's quiet hours, minutes of the local day; equal ones: none."""
    tx.execute(_QUIET, (quiet_from, quiet_to, person_id))


def set_budget(tx: Tx, person_id: PersonId, weekly: int, *, ask_less: bool) -> None:
    """Set how many invitations in seven days somebody wants at most, in all their circles."""
    tx.execute(_BUDGET, (weekly, person_id))
    tx.execute(_ASK_LESS, (int(ask_less), person_id))


def set_pause(tx: Tx, member_id: MemberId, until: datetime | None) -> None:
    """Set the instant before which a member is not invited; None: no pause."""
    tx.execute(_PAUSE, (None if until is None else to_ms(until), member_id))


def set_place(tx: Tx, member_id: MemberId, *, lat: float | None, lon: float | None, name: str) -> int:
    """Set where a member is, degrees already rounded by `bot.domain.people.places.rounded`; give the new version."""
    version: int = tx.execute(_PLACE, (lat, lon, name, member_id)).fetchone()["version"]
    return version


def block(tx: Tx, circle_id: CircleId, *, by: MemberId, of: MemberId, now: datetime) -> bool:
    """Note that one member does not want to be brought together with another; tell whether that is news."""
    return tx.execute(_BLOCK, (circle_id, by, of, to_ms(now))).rowcount > 0


def unblock(tx: Tx, *, by: MemberId, of: MemberId) -> None:
    """Take such a wish back."""
    tx.execute(_UNBLOCK, (by, of))


def set_unreachable(tx: Tx, person_id: PersonId, since: datetime | None) -> None:
    """Note since when messages do not arrive; None: they do."""
    tx.execute(_REACHABLE, (None if since is None else to_ms(since), person_id))


def unreachable(tx: Tx, person_id: PersonId) -> bool:
    """Tell whether messages do not arrive at somebody who has an account."""
    return tx.execute(_UNREACHABLE_SINCE, (person_id,)).fetchone() is not None


def spoken_for_by(tx: Tx, member_id: MemberId) -> list[MemberId]:
    """Give the members on behalf that this one speaks for."""
    return [MemberId(row["id"]) for row in tx.execute(_SPOKEN_FOR, (member_id,))]


def set_speaker(tx: Tx, member_id: MemberId, speaker: MemberId) -> None:
    """Set who speaks for a member on behalf."""
    tx.execute(_SPEAK, (speaker, member_id))


def did_nothing_yet(tx: Tx, member_id: MemberId) -> bool:
    """Tell whether a member has neither offered, asked nor promised anything."""
    return bool(tx.execute(_DID_NOTHING, (member_id,)).fetchone()["idle"])


def listed(tx: Tx, circle_id: CircleId, *, most: int, skip: int) -> list[ListedMember]:
    """Give a page of a circle's members: stewards, coordinators, then by name."""
    return [_listed(row) for row in tx.execute(_LISTED, (circle_id, most, skip))]


def count(tx: Tx, circle_id: CircleId) -> int:
    """Give how many members a circle has now."""
    number: int = tx.execute(_COUNT, (circle_id,)).fetchone()[0]
    return number


def active_offers(tx: Tx, member_id: MemberId) -> int:
    """Give how many offers of a member stand."""
    number: int = tx.execute(_OFFERS, (member_id,)).fetchone()[0]
    return number
