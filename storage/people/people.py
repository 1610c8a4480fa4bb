"""People, their accounts, and what they are in which circle."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import ChatId, CircleId, MemberId, PersonId
from storage.connection import Tx
from storage.instants import from_ms, maybe_from_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody, whichever way they are reached."""

    id: PersonId
    name: str
    language: str
    #: None: somebody on behalf, or erased.
    agreed_at: datetime | None
    #: Minutes of the local day between which nothing wakes them.
    quiet_from: int
    quiet_to: int
    #: Invitations in seven days.
    weekly_budget: int
    erased_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A community with its own rules, place, language and time zone."""

    id: CircleId
    name: str
    language: str
    zone: str
    place_name: str
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person in a circle."""

    id: MemberId
    circle_id: CircleId
    person_id: PersonId
    #: Who speaks for them, when they are a member on behalf.
    speaker_id: MemberId | None
    lat: float | None
    lon: float | None
    place_name: str
    ask_less: bool
    paused_until: datetime | None
    joined_at: datetime
    left_at: datetime | None
    version: int


def _person(row: sqlite3.Row) -> Person:
    return Person(
        id=PersonId(row["id"]),
        name=row["name"],
        language=row["language"],
        agreed_at=maybe_from_ms(row["agreed_at"]),
        quiet_from=row["quiet_from"],
        quiet_to=row["quiet_to"],
        weekly_budget=row["weekly_budget"],
        erased_at=maybe_from_ms(row["erased_at"]),
    )


def _circle(row: sqlite3.Row) -> Circle:
    return Circle(
        id=CircleId(row["id"]),
        name=row["name"],
        language=row["language"],
        zone=row["zone"],
        place_name=row["place_name"],
        lat=row["lat"],
        lon=row["lon"],
    )


def _member(row: sqlite3.Row) -> Member:
    return Member(
        id=MemberId(row["id"]),
        circle_id=CircleId(row["circle_id"]),
        person_id=PersonId(row["person_id"]),
        speaker_id=None if row["speaker_id"] is None else MemberId(row["speaker_id"]),
        lat=row["lat"],
        lon=row["lon"],
        place_name=row["place_name"],
        ask_less=bool(row["ask_less"]),
        paused_until=maybe_from_ms(row["paused_until"]),
        joined_at=from_ms(row["joined_at"]),
        left_at=maybe_from_ms(row["left_at"]),
        version=row["version"],
    )


_PERSON = "SELECT * FROM person WHERE id = ?"
_PERSON_AT = """
SELECT person.* FROM account JOIN person ON person.id = account.person_id
 WHERE account.channel = 'telegram' AND account.address = ?
"""
_CIRCLE = "SELECT * FROM circle WHERE id = ?"
_MEMBER = "SELECT * FROM member WHERE id = ?"
_MEMBERSHIP = "SELECT * FROM member WHERE circle_id = ? AND person_id = ?"
_ROLES = "SELECT role FROM member_role WHERE member_id = ? AND ended_at IS NULL"
_CHAT_OF = """
SELECT address, unreachable_since FROM account WHERE person_id = ? AND channel = 'telegram'
 ORDER BY unreachable_since IS NOT NULL, id LIMIT 1
"""
_COORDINATORS = """
SELECT DISTINCT member.* FROM member_role JOIN member ON member.id = member_role.member_id
 WHERE member_role.circle_id = ? AND member_role.ended_at IS NULL AND member.left_at IS NULL
 ORDER BY member.id
"""
_LANGUAGE_OF_CHAT = "SELECT language FROM chat WHERE id = ?"


def person(tx: Tx, person_id: PersonId) -> Person | None:
    """Give a person by id."""
    row = tx.execute(_PERSON, (person_id,)).fetchone()
    return None if row is None else _person(row)


def person_at(tx: Tx, user_id: int) -> Person | None:
    """Give the person whom Telegram knows as `user_id`, once they have agreed."""
    row = tx.execute(_PERSON_AT, (str(user_id),)).fetchone()
    return None if row is None else _person(row)


def circle(tx: Tx, circle_id: CircleId) -> Circle | None:
    """Give a circle by id."""
    row = tx.execute(_CIRCLE, (circle_id,)).fetchone()
    return None if row is None else _circle(row)


def member(tx: Tx, member_id: MemberId) -> Member | None:
    """Give a member by id, also one who has left."""
    row = tx.execute(_MEMBER, (member_id,)).fetchone()
    return None if row is None else _member(row)


def membership(tx: Tx, circle_id: CircleId, person_id: PersonId) -> Member | None:
    """Give what a person is in a circle, also when they have left it."""
    row = tx.execute(_MEMBERSHIP, (circle_id, person_id)).fetchone()
    return None if row is None else _member(row)


def roles(tx: Tx, member_id: MemberId) -> frozenset[str]:
    """Give the roles a member has now: "coordinator", "steward"."""
    return frozenset(row["role"] for row in tx.execute(_ROLES, (member_id,)))


def coordinators(tx: Tx, circle_id: CircleId) -> list[Member]:
    """Give everybody who coordinates a circle now (stewards do too), oldest first."""
    return [_member(row) for row in tx.execute(_COORDINATORS, (circle_id,))]


def chat_of(tx: Tx, person_id: PersonId) -> tuple[ChatId, bool] | None:
    """Give the private chat of a person and whether messages arrive there; None when they have no account."""
    row = tx.execute(_CHAT_OF, (person_id,)).fetchone()
    return None if row is None else (ChatId(int(row["address"])), row["unreachable_since"] is None)


def language_of_chat(tx: Tx, chat_id: ChatId) -> str | None:
    """Give the language kept for a chat; None when nothing is known of it."""
    row = tx.execute(_LANGUAGE_OF_CHAT, (chat_id,)).fetchone()
    return None if row is None else str(row["language"])
