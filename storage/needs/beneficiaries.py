"""For whom needs are: members found by name, and people on behalf of whom somebody speaks."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import CircleId, MemberId, PersonId
from bot.domain.words import fold
from storage.connection import Tx
from storage.instants import to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A member, by the name they are known by in the circle."""

    member_id: MemberId
    name: str
    #: Who speaks for them, when they are a member on behalf.
    speaker_id: MemberId | None


_MEMBERS = """
SELECT member.id, member.speaker_id, person.name FROM member JOIN person ON person.id = member.person_id
 WHERE member.circle_id = ? AND member.left_at IS NULL AND person.erased_at IS NULL ORDER BY person.name, member.id
"""
_SPOKEN_FOR = """
SELECT member.id, member.speaker_id, person.name FROM member JOIN person ON person.id = member.person_id
 WHERE member.speaker_id = ? AND member.left_at IS NULL ORDER BY person.name, member.id
"""
_NAME = "SELECT person.name FROM member JOIN person ON person.id = member.person_id WHERE member.id = ?"
_PERSON = "SELECT person_id FROM member WHERE id = ?"
_COUNT = """
SELECT count(*) AS n FROM (
    SELECT 1 FROM member WHERE circle_id = ? AND left_at IS NULL AND speaker_id IS NULL LIMIT ?)
"""
_ADD_PERSON = "INSERT INTO person (name, language, agreed_at, created_at) VALUES (?, ?, NULL, ?) RETURNING id"
_ADD_MEMBER = """
INSERT INTO member (circle_id, person_id, speaker_id, joined_at) VALUES (?, ?, ?, ?) RETURNING id
"""
_ADD_ACCOUNT = "INSERT INTO ledger_account (circle_id, member_id, opened_at) VALUES (?, ?, ?)"


def find_members(tx: Tx, circle_id: CircleId, words: str, most: int) -> list[Named]:
    """Give the members whose name has every one of the words, whatever the accents; `most` at most."""
    wanted = fold(words).split()
    found = []
    for row in tx.execute(_MEMBERS, (circle_id,)):
        name = fold(row["name"])
        if wanted and all(word in name for word in wanted):
            found.append(_named(row["id"], row["name"], row["speaker_id"]))
    return found[:most]


def spoken_for(tx: Tx, speaker: MemberId) -> list[Named]:
    """Give the members on behalf for whom a member speaks."""
    rows = tx.execute(_SPOKEN_FOR, (speaker,))
    return [_named(row["id"], row["name"], row["speaker_id"]) for row in rows]


def _named(member: int, name: str, speaker: int | None) -> Named:
    return Named(
        member_id=MemberId(member), name=name, speaker_id=None if speaker is None else MemberId(speaker)
    )


def name_of(tx: Tx, member_id: MemberId) -> str:
    """Give a member's name, "" when it was erased."""
    row = tx.execute(_NAME, (member_id,)).fetchone()
    return "" if row is None else str(row["name"])


def person_of(tx: Tx, member_id: MemberId) -> PersonId:
    """Give the person who is this member."""
    return PersonId(tx.execute(_PERSON, (member_id,)).fetchone()["person_id"])


def members_count(tx: Tx, circle_id: CircleId, *, most: int | None = None) -> int:
    """Count the members of a circle who speak for themselves; with `most` no further than to that."""
    count: int = tx.execute(_COUNT, (circle_id, -1 if most is None else most)).fetchone()["n"]
    return count


def add_on_behalf(
    tx: Tx, *, now: datetime, circle: CircleId, name: str, language: str, speaker: MemberId
) -> MemberId:
    """Write a member without an account of their own; the speaker is named as such in every record."""
    at = to_ms(now)
    person = tx.execute(_ADD_PERSON, (name, language, at)).fetchone()["id"]
    member = MemberId(tx.execute(_ADD_MEMBER, (circle, person, speaker, at)).fetchone()["id"])
    tx.execute(_ADD_ACCOUNT, (circle, member, at))
    return member
