"""What must hold and the schema cannot hold by itself: named queries, each of which gives the rows that break it.

`minga check` runs them on a live database; tests run them after every journey and every fault.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.states import TRANSITIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that must hold; `query` gives a row, with a first column that names it, for each violation."""

    name: str
    says: str
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A check and what breaks it."""

    check: Check
    violations: Sequence[str]


#: Rows that a report names, at most.
_SHOWN = 20

CHECKS: Sequence[Check] = (
    Check(
        name="I1",
        says="no update or message was forgotten half way: a row that is over says when, one that is not does not",
        query="""
        SELECT 'inbox ' || id FROM inbox WHERE (state = 'new') <> (handled_at IS NULL)
        UNION ALL SELECT 'outbox ' || id FROM outbox WHERE (state IN ('queued', 'sending')) <> (ended_at IS NULL)
        UNION ALL SELECT 'inbox ' || id FROM inbox WHERE state = 'new' AND payload IS NULL
        """,
    ),
    Check(
        name="I2",
        says="an update is handled at most once, and a person's act on one version of a thing counts once",
        query="""
        SELECT 'update ' || update_id FROM inbox GROUP BY kind, update_id, digest HAVING count(*) > 1
        UNION ALL SELECT 'act ' || min(id) FROM act
         GROUP BY COALESCE(actor, 0), object, object_id, version, action HAVING count(*) > 1
        """,
    ),
    Check(
        name="I3",
        says="a slot has no more promises than places",
        query="""
        SELECT 'slot ' || slot.id FROM slot JOIN commitment ON commitment.slot_id = slot.id
         WHERE commitment.state IN ('accepted', 'confirmed', 'there', 'done')
         GROUP BY slot.id HAVING count(*) > slot.places
        """,
    ),
    Check(
        name="I4",
        says="nobody has promised two things at the same time",
        query="""
        SELECT 'commitments ' || a.id || ' and ' || b.id FROM commitment a JOIN commitment b
            ON b.person_id = a.person_id AND b.id > a.id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at
         WHERE a.state IN ('accepted', 'confirmed', 'there') AND b.state IN ('accepted', 'confirmed', 'there')
        """,
    ),
    Check(
        name="I4 hours",
        says="a promise has the hours of its slot, unless a new yes is awaited, and the person of its member",
        query="""
        SELECT 'commitment ' || c.id FROM commitment c JOIN slot s ON s.id = c.slot_id
         WHERE c.state IN ('accepted', 'confirmed', 'there')
           AND (c.starts_at <> s.starts_at OR c.ends_at <> s.ends_at)
        UNION ALL SELECT 'commitment ' || c.id FROM commitment c JOIN member m ON m.id = c.member_id
         WHERE c.person_id <> m.person_id
        """,
    ),
    Check(
        name="I5",
        says="a member is invited to a slot once",
        query="""
        SELECT 'slot ' || slot_id FROM invitation GROUP BY slot_id, member_id HAVING count(*) > 1
        """,
    ),
    Check(
        name="I6",
        says="the ledger sums to zero, and a reversal mirrors what it takes back",
        query="""
        SELECT 'circle ' || circle_id FROM ledger_entry GROUP BY circle_id HAVING sum(minutes) <> 0
        UNION ALL SELECT 'transfer ' || r.id FROM transfer r JOIN transfer t ON t.id = r.reverses
         WHERE r.from_account <> t.to_account OR r.to_account <> t.from_account OR r.minutes <> t.minutes
            OR r.circle_id <> t.circle_id
        UNION ALL SELECT 'transfer ' || transfer.id FROM transfer
         JOIN ledger_account a ON a.id IN (from_account, to_account) WHERE a.circle_id <> transfer.circle_id
        """,
    ),
    Check(
        name="I7",
        says="an agreed contribution has one transfer of its minutes (none for no minutes), others have none",
        query="""
        SELECT 'contribution ' || c.id FROM contribution c LEFT JOIN transfer t ON t.contribution_id = c.id
         WHERE c.minutes > 0 AND (t.id IS NULL OR t.minutes <> c.minutes)
        UNION ALL SELECT 'contribution ' || c.id FROM contribution c JOIN transfer t ON t.contribution_id = c.id
         WHERE c.minutes IS NULL OR c.minutes = 0
        UNION ALL SELECT 'contribution ' || contribution_id FROM transfer
         WHERE contribution_id IS NOT NULL GROUP BY contribution_id HAVING count(*) > 1
        """,
    ),
    Check(
        name="I8",
        says="what fell due is said once, and ends as its message ends",
        query="""
        SELECT 'due ' || due_id FROM outbox WHERE due_id IS NOT NULL GROUP BY due_id HAVING count(*) > 1
        UNION ALL SELECT 'due ' || d.id FROM due d WHERE d.state = 'queued'
           AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.due_id = d.id AND o.state IN ('queued', 'sending'))
        UNION ALL SELECT 'due ' || d.id FROM due d JOIN outbox o ON o.due_id = d.id
         WHERE o.state IN ('queued', 'sending') AND d.state <> 'queued'
        UNION ALL SELECT 'due ' || d.id FROM due d JOIN outbox o ON o.due_id = d.id
         WHERE (o.state = 'sent' AND d.state <> 'sent') OR (o.state = 'expired' AND d.state <> 'expired')
            OR (o.state IN ('failed', 'unknown') AND d.state <> 'failed')
        UNION ALL SELECT 'due ' || id FROM due
          GROUP BY kind, subject, COALESCE(person_id, 0), occasion HAVING count(*) > 1
        """,
    ),
    Check(
        name="I10",
        says="a contact's consent belongs to a side of its commitment and is not withdrawn before it was given",
        query="""
        SELECT 'commitment ' || commitment_id FROM contact_consent WHERE withdrawn_at < given_at
        UNION ALL SELECT 'commitment ' || k.commitment_id FROM contact_consent k
            JOIN commitment c ON c.id = k.commitment_id WHERE k.side = 'giver' AND k.given_by <> c.person_id
        """,
    ),
    Check(
        name="I11",
        says="nobody is asked, or has promised, outside their circle or after leaving it",
        query="""
        SELECT 'invitation ' || i.id FROM invitation i JOIN slot s ON s.id = i.slot_id
         WHERE i.circle_id <> s.circle_id
        UNION ALL SELECT 'commitment ' || c.id FROM commitment c JOIN slot s ON s.id = c.slot_id
         WHERE c.circle_id <> s.circle_id
        UNION ALL SELECT 'invitation ' || i.id FROM invitation i JOIN member m ON m.id = i.member_id
         WHERE i.planned_at > m.left_at
        """,
    ),
    Check(
        name="able",
        says="whoever can be found by a skill is whoever offers it, where they are and when they can",
        query="""
        SELECT 'offer ' || offer_id FROM (SELECT * FROM able EXCEPT SELECT * FROM able_now)
        UNION SELECT 'offer ' || offer_id FROM (SELECT * FROM able_now EXCEPT SELECT * FROM able)
        """,
    ),
    Check(
        name="I14",
        says="things are in a state that can be reached: what ended holds nothing open",
        query="""
        SELECT 'slot ' || s.id FROM slot s JOIN need n ON n.id = s.need_id
         WHERE n.state IN ('cancelled', 'declined') AND s.state = 'open'
        UNION ALL SELECT 'commitment ' || c.id FROM commitment c JOIN slot s ON s.id = c.slot_id
         WHERE s.state = 'cancelled' AND c.state IN ('waiting', 'accepted', 'confirmed')
        UNION ALL SELECT 'contribution ' || k.id FROM contribution k JOIN commitment c ON c.id = k.commitment_id
         WHERE k.state = 'agreed' AND k.minutes > 0 AND c.state IN ('waiting', 'cancelled')
        """,
    ),
)


def violations(connection: sqlite3.Connection) -> list[Finding]:
    """Run every check and give each with what breaks it, named like "slot 7"; most often nothing."""
    found = []
    for check in CHECKS:
        rows = connection.execute(check.query).fetchmany(_SHOWN)
        found.append(Finding(check=check, violations=tuple(str(row[0]) for row in rows)))
    return found


def strange_transitions(connection: sqlite3.Connection) -> list[str]:
    """Give the transitions that only the database or only the program knows (I14)."""
    stored = {tuple(row) for row in connection.execute("SELECT thing, old, new FROM transition")}
    known = {
        (thing, str(old), str(new))
        for thing, follows in TRANSITIONS.items()
        for old, news in follows.items()
        for new in news
    }
    return [f"{thing}: {old} to {new}" for thing, old, new in sorted(stored ^ known)]


def broken_pages(connection: sqlite3.Connection) -> list[str]:
    """Give what SQLite's own check finds in the file, and references that lead nowhere."""
    pages = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    lost = [f"{row[0]} row {row[1]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return pages + lost
