"""The circle's register of skills: the starting words of every language, and the circle's own beside them.

A skill that was merged into another is the other one for whoever asks; no offer is lost by it.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache

from bot.domain.ids import CircleId, MemberId, SkillId
from bot.domain.words import STARTING_REGISTER, SkillWords
from storage.connection import Tx
from storage.instants import to_ms

_ROOT = """
WITH RECURSIVE path (id, merged_into) AS (
    SELECT id, merged_into FROM skill WHERE id = ?
    UNION SELECT skill.id, skill.merged_into FROM path JOIN skill ON skill.id = path.merged_into)
SELECT id FROM path WHERE merged_into IS NULL
"""
_OF_CIRCLE = "SELECT id, key, merged_into FROM skill WHERE circle_id = ? ORDER BY id"
_WORDS = "SELECT skill_id, language, word FROM skill_word WHERE circle_id = ? ORDER BY is_name DESC, id"
_NAMES = """
SELECT language, word FROM skill_word WHERE skill_id = ? AND is_name = 1 ORDER BY id
"""
_KEY = "SELECT key FROM skill WHERE id = ?"
_IN_CIRCLE = "SELECT 1 FROM skill WHERE id = ? AND circle_id = ?"
_ADD = "INSERT INTO skill (circle_id, key, made_by, made_at) VALUES (?, NULL, ?, ?) RETURNING id"
_ADD_WORD = """
INSERT INTO skill_word (circle_id, skill_id, language, word, is_name) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING
"""
_MOST_OFFERED = """
SELECT skill.id, count(offer.id) AS offers FROM skill
  LEFT JOIN offer ON offer.skill_id = skill.id AND offer.state = 'active'
 WHERE skill.circle_id = ? AND skill.merged_into IS NULL
 GROUP BY skill.id ORDER BY offers DESC, skill.id LIMIT ?
"""


_COUNTED = """
WITH RECURSIVE up (id, top) AS (
    SELECT id, id FROM skill WHERE circle_id = ?1 AND merged_into IS NULL
    UNION SELECT skill.id, up.top FROM up JOIN skill ON skill.merged_into = up.id)
SELECT up.top AS id, count(offer.id) AS offers FROM up
  LEFT JOIN offer ON offer.skill_id = up.id AND offer.state = 'active'
 GROUP BY up.top
HAVING offers > 0 OR count(*) > 1 OR (SELECT key FROM skill WHERE id = up.top) IS NULL
 ORDER BY offers DESC, up.top LIMIT ?2 OFFSET ?3
"""
_OFFERS_OF = """
WITH RECURSIVE same (id) AS (
    SELECT ?1 UNION SELECT skill.id FROM same JOIN skill ON skill.merged_into = same.id)
SELECT count(*) AS n FROM same JOIN offer ON offer.skill_id = same.id
 WHERE offer.state = 'active' AND offer.circle_id = ?2
"""
_MERGED = "SELECT id FROM skill WHERE merged_into = ? ORDER BY id"
_MERGED_INTO = "SELECT merged_into FROM skill WHERE id = ?"
_MERGE = "UPDATE skill SET merged_into = ? WHERE id = ?"
_TIMES_JUDGED = """
SELECT count(*) AS n FROM act WHERE object = 'skill' AND object_id = ? AND action IN ('merge', 'split')
"""


@cache
def _starting() -> Mapping[str, tuple[SkillWords, ...]]:
    by_key: dict[str, tuple[SkillWords, ...]] = {}
    for entry in STARTING_REGISTER:
        by_key[str(entry.key)] = (*by_key.get(str(entry.key), ()), entry)
    return by_key


def root(tx: Tx, skill_id: SkillId) -> SkillId:
    """Give what a skill was merged into in the end; itself when it was not."""
    row = tx.execute(_ROOT, (skill_id,)).fetchone()
    return skill_id if row is None else SkillId(row["id"])


def in_circle(tx: Tx, circle_id: CircleId, skill_id: SkillId) -> bool:
    """Tell whether a skill is of this circle's register."""
    return tx.execute(_IN_CIRCLE, (skill_id, circle_id)).fetchone() is not None


def register(tx: Tx, circle_id: CircleId) -> list[SkillWords]:
    """Give every word of the circle's register, for `find_skills`; keys are ids of skills that stand."""
    found: list[SkillWords] = []
    roots: dict[int, SkillId] = {}
    for row in tx.execute(_OF_CIRCLE, (circle_id,)).fetchall():
        itself = SkillId(row["id"])
        roots[itself] = itself if row["merged_into"] is None else root(tx, itself)
        found.extend(
            SkillWords(key=roots[itself], names=entry.names, language=entry.language)
            for entry in _starting().get(row["key"] or "", ())
        )
    own: dict[tuple[int, str], list[str]] = {}
    for row in tx.execute(_WORDS, (circle_id,)):
        own.setdefault((roots[row["skill_id"]], row["language"]), []).append(row["word"])
    found += [
        SkillWords(key=key, names=tuple(names), language=language) for (key, language), names in own.items()
    ]
    return found


def skill_name(tx: Tx, skill_id: SkillId, language: str) -> str:
    """Give what a skill is called in a language; where it has no name there, in the first it was named in."""
    return own_name(tx, root(tx, skill_id), language)


def own_name(tx: Tx, top: SkillId, language: str) -> str:
    """Give what a skill itself was called, whatever it was merged into since."""
    own: dict[str, str] = {}
    for row in tx.execute(_NAMES, (top,)):
        own.setdefault(row["language"], row["word"])
    if language in own:
        return own[language]
    key = tx.execute(_KEY, (top,)).fetchone()
    starting = {entry.language: entry.names[0] for entry in _starting().get((key and key["key"]) or "", ())}
    named = starting.get(language) or next(iter([*own.values(), *starting.values()]), "")
    return str(named)


def named(tx: Tx, skill_ids: Iterable[SkillId], language: str) -> list[str]:
    """Give the names of several skills in a language, in their order."""
    return [skill_name(tx, skill_id, language) for skill_id in skill_ids]


def add_skill(tx: Tx, *, now: datetime, circle: CircleId, by: MemberId, language: str, name: str) -> SkillId:
    """Write a new word of the circle's register."""
    skill_id = SkillId(tx.execute(_ADD, (circle, by, to_ms(now))).fetchone()["id"])
    tx.execute(_ADD_WORD, (circle, skill_id, language, name[:100], 1))
    return skill_id


def most_offered(tx: Tx, circle_id: CircleId, most: int) -> list[SkillId]:
    """Give the skills offered most in a circle, then the first of the register."""
    return [SkillId(row["id"]) for row in tx.execute(_MOST_OFFERED, (circle_id, most))]


def counted(tx: Tx, circle_id: CircleId, *, first: int, most: int) -> list[tuple[SkillId, int]]:
    """Give the skills that are offered, and the circle's own, with how many offer each, most first."""
    rows = tx.execute(_COUNTED, (circle_id, most, first))
    return [(SkillId(row["id"]), row["offers"]) for row in rows]


def offers_of(tx: Tx, circle_id: CircleId, skill_id: SkillId) -> int:
    """Count the active offers of a skill and of all that was merged into it."""
    number: int = tx.execute(_OFFERS_OF, (skill_id, circle_id)).fetchone()["n"]
    return number


def merged_into(tx: Tx, skill_id: SkillId) -> list[SkillId]:
    """Give the skills that were said to be the same as this one."""
    return [SkillId(row["id"]) for row in tx.execute(_MERGED, (skill_id,))]


def same_as(tx: Tx, skill_id: SkillId) -> SkillId | None:
    """Give what a skill was said to be the same as; None when it stands by itself."""
    row = tx.execute(_MERGED_INTO, (skill_id,)).fetchone()
    return None if row is None or row["merged_into"] is None else SkillId(row["merged_into"])


def merge(tx: Tx, skill_id: SkillId, into: SkillId | None) -> None:
    """Write that a skill is the same as another, or stands by itself again. Offers and needs keep theirs."""
    tx.execute(_MERGE, (into, skill_id))


def times_judged(tx: Tx, skill_id: SkillId) -> int:
    """Count how often a skill was merged or taken apart."""
    number: int = tx.execute(_TIMES_JUDGED, (skill_id,)).fetchone()["n"]
    return number
