"""Circles: how one begins, whose it is, and in which ones somebody is."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import ChatId, CircleId, MemberId, PersonId
from storage.connection import Tx
from storage.instants import to_ms

_ANY = "SELECT 1 FROM circle LIMIT 1"
_ADD = """
INSERT INTO circle (name, language, zone, place_name, lat, lon, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)
RETURNING id
"""
_POT = "INSERT INTO ledger_account (circle_id, member_id, opened_at) VALUES (?, NULL, ?)"
_SKILL = "INSERT INTO skill (circle_id, key, made_by, made_at) VALUES (?, ?, NULL, ?)"
_OF = """
SELECT circle.id, circle.name FROM member JOIN circle ON circle.id = member.circle_id
 WHERE member.person_id = ? AND member.left_at IS NULL ORDER BY member.joined_at, circle.id
"""
_STEWARDED = """
SELECT circle.id, circle.name FROM member
  JOIN member_role ON member_role.member_id = member.id AND member_role.role = 'steward'
                  AND member_role.ended_at IS NULL
  JOIN circle ON circle.id = member.circle_id
 WHERE member.person_id = ? AND member.left_at IS NULL ORDER BY circle.id
"""
_RENAME = "UPDATE circle SET name = ? WHERE id = ?"
_SET_LANGUAGE = "UPDATE circle SET language = ? WHERE id = ?"
_SET_PLACE = "UPDATE circle SET place_name = ?, lat = ?, lon = ? WHERE id = ?"
_SET_ZONE = "UPDATE circle SET zone = ? WHERE id = ?"
_TIMES_DONE = (
    "SELECT count(*) AS n FROM act WHERE object = ? AND object_id = ? AND action IN ('change', 'decide')"
)
_CODE = "SELECT code, shown_by, used_at, used_by FROM setup_code WHERE id = 1"
_CODE_SHOWN = "UPDATE setup_code SET shown_by = ? WHERE id = 1"
_CODE_USED = "UPDATE setup_code SET used_at = ?, used_by = ? WHERE id = 1"
_GROUP = "SELECT circle_id FROM circle_group WHERE chat_id = ? AND ended_at IS NULL"
_LINK_GROUP = """
INSERT INTO circle_group (chat_id, circle_id, agreed_by, agreed_at) VALUES (?, ?, ?, ?)
ON CONFLICT (chat_id) DO UPDATE SET circle_id = excluded.circle_id, agreed_by = excluded.agreed_by,
                                    agreed_at = excluded.agreed_at, ended_at = NULL
"""
_UNLINK_GROUP = "UPDATE circle_group SET ended_at = ? WHERE chat_id = ? AND ended_at IS NULL"
_GROUP_TITLE = "SELECT title FROM chat WHERE id = ? AND kind = 'group'"
_GROUP_LEFT = "UPDATE chat SET left_at = ? WHERE id = ? AND kind = 'group'"
_GROUPS = """
SELECT circle_group.chat_id, chat.title FROM circle_group JOIN chat ON chat.id = circle_group.chat_id
 WHERE circle_group.circle_id = ? AND circle_group.ended_at IS NULL ORDER BY circle_group.chat_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupCode:
    """The one-time code that makes its sender the first steward."""

    code: str
    #: The chat that has sent it last.
    shown_by: ChatId | None
    used: bool
    #: Who may set the circle up.
    used_by: PersonId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedCircle:
    """A circle as it is chosen from a list."""

    id: CircleId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A circle's group chat."""

    chat_id: ChatId
    title: str


def any_circle(tx: Tx) -> bool:
    """Tell whether any circle is open yet."""
    return tx.execute(_ANY).fetchone() is not None


def add_circle(
    tx: Tx,
    *,
    now: datetime,
    name: str,
    language: str,
    zone: str,
    place_name: str,
    lat: float | None,
    lon: float | None,
) -> CircleId:
    """Write a circle and its common pot. `zone` is an IANA name, the place in degrees."""
    at = to_ms(now)
    circle_id = CircleId(tx.execute(_ADD, (name, language, zone, place_name, lat, lon, at)).fetchone()["id"])
    tx.execute(_POT, (circle_id, at))
    return circle_id


def rename(tx: Tx, circle_id: CircleId, name: str) -> None:
    """Call a circle otherwise."""
    tx.execute(_RENAME, (name, circle_id))


def set_language(tx: Tx, circle_id: CircleId, language: str) -> None:
    """Set the language of a circle's group and posters."""
    tx.execute(_SET_LANGUAGE, (language, circle_id))


def set_place(tx: Tx, circle_id: CircleId, *, name: str, lat: float | None, lon: float | None) -> None:
    """Set where a circle is: in words, at a point (degrees), or both."""
    tx.execute(_SET_PLACE, (name, lat, lon, circle_id))


def set_zone(tx: Tx, circle_id: CircleId, zone: str) -> None:
    """Set a circle's zone, an IANA name."""
    tx.execute(_SET_ZONE, (zone, circle_id))


def times_done(tx: Tx, circle_id: CircleId, what: str) -> int:
    """Count how often the circle itself ("circle") or one of its rules ("rule.<name>") was changed."""
    number: int = tx.execute(_TIMES_DONE, (what, circle_id)).fetchone()["n"]
    return number


def add_starting_skills(tx: Tx, circle_id: CircleId, keys: list[str], *, now: datetime) -> None:
    """Copy the keys of the starting register into a circle's own."""
    tx.executemany(_SKILL, [(circle_id, key, to_ms(now)) for key in keys])


def circles_of(tx: Tx, person_id: PersonId) -> list[NamedCircle]:
    """Give the circles somebody is in now, the first joined first."""
    return [NamedCircle(id=CircleId(row["id"]), name=row["name"]) for row in tx.execute(_OF, (person_id,))]


def stewarded_by(tx: Tx, person_id: PersonId) -> list[NamedCircle]:
    """Give the circles that somebody answers for now."""
    return [
        NamedCircle(id=CircleId(row["id"]), name=row["name"]) for row in tx.execute(_STEWARDED, (person_id,))
    ]


def setup_code(tx: Tx) -> SetupCode | None:
    """Give the set-up code, used or not."""
    row = tx.execute(_CODE).fetchone()
    if row is None:
        return None
    return SetupCode(
        code=row["code"],
        shown_by=None if row["shown_by"] is None else ChatId(row["shown_by"]),
        used=row["used_at"] is not None,
        used_by=None if row["used_by"] is None else PersonId(row["used_by"]),
    )


def note_code_shown(tx: Tx, chat_id: ChatId) -> None:
    """Note which chat has sent the set-up code."""
    tx.execute(_CODE_SHOWN, (chat_id,))


def use_code(tx: Tx, person_id: PersonId, *, now: datetime) -> None:
    """Use the set-up code up."""
    tx.execute(_CODE_USED, (to_ms(now), person_id))


def group_circle(tx: Tx, chat_id: ChatId) -> CircleId | None:
    """Give the circle that a group belongs to."""
    row = tx.execute(_GROUP, (chat_id,)).fetchone()
    return None if row is None else CircleId(row["circle_id"])


def link_group(tx: Tx, chat_id: ChatId, circle_id: CircleId, *, by: MemberId, now: datetime) -> None:
    """Make a group a circle's."""
    tx.execute(_LINK_GROUP, (chat_id, circle_id, by, to_ms(now)))


def unlink_group(tx: Tx, chat_id: ChatId, *, now: datetime) -> bool:
    """Take a group from its circle; False when it had none."""
    return tx.execute(_UNLINK_GROUP, (to_ms(now), chat_id)).rowcount > 0


def group_title(tx: Tx, chat_id: ChatId) -> str | None:
    """Give the title of a group that the bot knows."""
    row = tx.execute(_GROUP_TITLE, (chat_id,)).fetchone()
    return None if row is None else (row["title"] or "")


def set_group_left(tx: Tx, chat_id: ChatId, *, at: datetime | None) -> None:
    """Note when the bot was taken out of a group; None: it is in it."""
    tx.execute(_GROUP_LEFT, (None if at is None else to_ms(at), chat_id))


def groups_of(tx: Tx, circle_id: CircleId) -> list[Group]:
    """Give a circle's groups."""
    return [
        Group(chat_id=ChatId(row["chat_id"]), title=row["title"] or "")
        for row in tx.execute(_GROUPS, (circle_id,))
    ]
