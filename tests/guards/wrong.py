"""What the schema must refuse: a wrong row for each of its rules.

Triggers and indices have theirs written down, by what people would lose. For a CHECK or a key a wrong row is looked for
in a circle that has been lived in: a value that breaks it, a row that is there twice.
"""

import json
import re
import sqlite3
from collections.abc import Iterator

from tests.guards.schema import Rule

#: Keys that hold nothing by themselves: foreign keys lead to them (a row and its circle).
TARGETS = {"id, circle_id"}

#: Rows that the scene does not have.
MORE_ROWS = (
    "INSERT INTO lease (id, owner, taken_at, renewed_at) VALUES (1, 'here', 1, 1)",
    "INSERT INTO kept (name, value) VALUES ('what', '1')",
    "INSERT INTO setup_code (id, code, made_at) VALUES (1, '0123456789012345678901234567890123456789', 1)",
    """INSERT INTO avoided_skill
    SELECT circle_id, id, (SELECT max(id) FROM skill s WHERE s.circle_id = member.circle_id), 1 FROM member LIMIT 1""",
    "INSERT INTO block SELECT circle_id, min(id), max(id), 1 FROM member WHERE circle_id = 1 GROUP BY circle_id",
    "INSERT INTO rule SELECT id, 'reach_m', '900', NULL, 1 FROM circle LIMIT 1",
    "INSERT INTO offer_except SELECT id, '2027-01-01', '2027-01-02' FROM offer LIMIT 1",
    """INSERT INTO skill_word (circle_id, skill_id, language, word, is_name)
    SELECT circle_id, id, 'en', 'zz', 0 FROM skill LIMIT 1""",
    """INSERT INTO late (circle_id, commitment_id, minutes, words, said_at)
    SELECT circle_id, id, 5, '', 1 FROM commitment LIMIT 1""",
    """INSERT INTO transfer (circle_id, from_account, to_account, minutes, reverses, reason, at)
    SELECT circle_id, to_account, from_account, minutes, id, 'x', at FROM transfer
     WHERE reverses IS NULL AND id NOT IN (SELECT reverses FROM transfer WHERE reverses IS NOT NULL) LIMIT 1""",
    """INSERT INTO check_held (circle_id, member_id, kind, valid_until, verified_by, verified_at)
    SELECT circle_id, max(id), 'identity', '2027-12-31', min(id), 1 FROM member WHERE circle_id = 1""",
    "INSERT INTO need_check SELECT circle_id, min(id), 'identity', 1 FROM need",
    "UPDATE need SET to_place = 'Heath', to_lat = 51.5, to_lon = -3.2 WHERE id = (SELECT min(id) FROM need)",
)

_PROMISE = """
INSERT INTO commitment (circle_id, slot_id, member_id, person_id, starts_at, ends_at, state, created_at, changed_at)
SELECT slot.circle_id, slot.id, member.id, member.person_id, slot.starts_at, slot.ends_at, '{state}', 1, 1
  FROM slot JOIN member ON member.id = (SELECT id FROM member AS own WHERE own.circle_id = slot.circle_id
                                         ORDER BY id LIMIT 1 OFFSET {number})
 WHERE slot.id = (SELECT max(id) FROM slot)
"""
_SLOT = """
INSERT INTO slot (circle_id, need_id, starts_at, ends_at, local_start, local_end, zone, places, state)
SELECT circle_id, need_id, 9000000000000 + {later_ms}, 9000003600000 + {later_ms}, local_start, local_end, zone,
       {places}, 'open' FROM slot ORDER BY id LIMIT 1
"""


def _slot(later_ms: int, places: int) -> str:
    """Write a slot in the far future."""
    return _SLOT.format(later_ms=later_ms, places=places)


def _promise(number: int, state: str) -> str:
    """Write a promise of a member for the newest slot."""
    return _PROMISE.format(number=number, state=state)


_LAST = "(SELECT max(id) FROM commitment)"

#: A check that whoever comes to the newest slot must have, and nobody has.
_REQUIRED = """
INSERT INTO need_check SELECT circle_id, need_id, 'references', 1 FROM slot WHERE id = (SELECT max(id) FROM slot)
"""
_INVITE = """
INSERT INTO invitation (circle_id, slot_id, member_id, wave, state, reasons, planned_at, deadline)
SELECT circle_id, id, (SELECT min(id) FROM member WHERE member.circle_id = slot.circle_id), 1, '{state}', '{{}}', 1, 2
  FROM slot WHERE id = (SELECT max(id) FROM slot)
"""

#: Trigger or index → statements that prepare, and the last one, which must be refused.
STATEMENTS: dict[str, tuple[str, ...]] = {
    "offer_transition": (
        "UPDATE offer SET state = 'ended'",
        "UPDATE offer SET state = 'paused' WHERE state = 'ended'",
    ),
    "need_transition": ("UPDATE need SET state = 'asked' WHERE state = 'published'",),
    "slot_transition": (
        "UPDATE slot SET state = 'over' WHERE state = 'open'",
        "UPDATE slot SET state = 'open' WHERE state = 'over'",
    ),
    "invitation_transition": ("UPDATE invitation SET state = 'planned' WHERE state <> 'planned'",),
    "commitment_transition": ("UPDATE commitment SET state = 'waiting' WHERE state = 'done'",),
    "contribution_transition": (
        "UPDATE contribution SET state = 'open', minutes = NULL, agreed_how = NULL WHERE state = 'agreed'",
    ),
    "invitation_checks_insert": (_slot(0, 1), _REQUIRED, _INVITE.format(state="planned")),
    "invitation_checks_update": (
        _slot(0, 1),
        _INVITE.format(state="planned"),
        _REQUIRED,
        "UPDATE invitation SET state = 'sent' WHERE id = (SELECT max(id) FROM invitation)",
    ),
    "commitment_checks_insert": (_slot(0, 1), _REQUIRED, _promise(0, "accepted")),
    "commitment_checks_update": (
        _slot(0, 1),
        _REQUIRED,
        _promise(0, "waiting"),
        f"UPDATE commitment SET state = 'accepted' WHERE id = {_LAST}",
    ),
    "check_standing": (
        """INSERT INTO check_held (circle_id, member_id, kind, verified_by, verified_at)
        SELECT circle_id, member_id, kind, verified_by, 2 FROM check_held""",
    ),
    "commitment_places_insert": (_slot(0, 1), _promise(0, "accepted"), _promise(1, "accepted")),
    "commitment_places_update": (
        _slot(0, 1),
        _promise(0, "accepted"),
        _promise(1, "waiting"),
        f"UPDATE commitment SET state = 'accepted' WHERE id = {_LAST}",
    ),
    "slot_places": (
        _slot(0, 2),
        _promise(0, "accepted"),
        _promise(1, "accepted"),
        "UPDATE slot SET places = 1 WHERE id = (SELECT max(id) FROM slot)",
    ),
    "commitment_overlap_insert": (
        _slot(0, 1),
        _promise(0, "accepted"),
        _slot(3_599_999, 1),
        _promise(0, "accepted"),
    ),
    "commitment_overlap_update": (
        _slot(0, 1),
        _promise(0, "accepted"),
        _slot(3_599_999, 1),
        _promise(0, "waiting"),
        f"UPDATE commitment SET state = 'accepted' WHERE id = {_LAST}",
    ),
    "commitment_times": (
        _slot(0, 1),
        _promise(0, "waiting").replace("slot.starts_at,", "slot.starts_at + 1,"),
    ),
    "transfer_unchanged": (
        "UPDATE transfer SET minutes = minutes + 1 WHERE id = (SELECT max(id) FROM transfer)",
    ),
    "transfer_undeleted": ("DELETE FROM transfer WHERE id = (SELECT max(id) FROM transfer)",),
    "transfer_reversal": (
        "DELETE FROM transfer WHERE reverses IS NOT NULL",
        """INSERT INTO transfer (circle_id, from_account, to_account, minutes, reverses, reason, at)
        SELECT circle_id, to_account, from_account, minutes + 1, id, 'x', at FROM transfer LIMIT 1""",
    ),
    "due_once": (
        """INSERT INTO due (circle_id, kind, subject, person_id, occasion, due_at)
        SELECT circle_id, kind, subject, person_id, occasion, due_at FROM due LIMIT 1""",
    ),
    "outbox_due": (
        """INSERT INTO outbox (created_at, not_before, due_id, priority, kind, mode, chat_id)
        SELECT 1, 1, due_id, 0, 'x', 'message', 1 FROM outbox WHERE due_id IS NOT NULL LIMIT 1""",
    ),
    "act_once": (
        """INSERT INTO act (at, actor, object, object_id, version, action)
        SELECT 1, actor, object, object_id, version, action FROM act LIMIT 1""",
    ),
    "member_role_current": (
        """INSERT INTO member_role (circle_id, member_id, role, given_at)
        SELECT circle_id, member_id, role, 1 FROM member_role WHERE ended_at IS NULL LIMIT 1""",
    ),
    "link_once": (
        """INSERT INTO link (code, circle_id, kind, subject, made_at)
        SELECT code || 'x', circle_id, kind, subject, 1 FROM link WHERE ended_at IS NULL LIMIT 1""",
    ),
    "draft_open": (
        "INSERT INTO draft (chat_id, form, step, created_at, changed_at) VALUES (1, 'x', 'x', 1, 1)",
        "INSERT INTO draft (chat_id, form, step, created_at, changed_at) VALUES (1, 'y', 'y', 1, 1)",
    ),
    "ledger_account_pot": (
        """INSERT INTO ledger_account (circle_id, member_id, opened_at)
        SELECT circle_id, NULL, 1 FROM ledger_account WHERE member_id IS NULL LIMIT 1""",
    ),
}

#: Values to try in a column: one of them is wrong for any CHECK.
_VALUES = (
    None, -1, 0, 1, 2, 5, 99_999, 10**15, 200.0, -200.0, "", "nonsense", "x" * 5_000, "{}", "done", "new", "sent",
    "stated", "circle", "member", "2000-01-01", "2100-01-01",
)  # fmt: skip


def statements(tx: sqlite3.Connection, rule: Rule) -> Iterator[tuple[str, ...]]:
    """Give what must be refused by a rule, one attempt after the other."""
    if rule.kind in ("trigger", "index"):
        if rule.what in STATEMENTS:
            yield STATEMENTS[rule.what]
    elif rule.kind == "check":
        for change in _changes(tx, rule):
            yield (change,)
    else:
        yield (_twice(tx, rule),)


def _changes(tx: sqlite3.Connection, rule: Rule) -> Iterator[str]:
    columns = [row["name"] for row in tx.execute(f"PRAGMA table_info({rule.table})").fetchall()]
    used = [column for column in columns if re.search(rf"\b{column}\b", rule.what)]
    for column in used:
        for value in (*_VALUES, *used):
            written = value if value in used else _literal(value)
            yield f"UPDATE {rule.table} SET {column} = {written}"


def _twice(tx: sqlite3.Connection, rule: Rule) -> str:
    """Write a row again, under another number if it has one."""
    columns = list(tx.execute(f"PRAGMA table_info({rule.table})").fetchall())
    own = [
        row["name"]
        for row in columns
        if row["pk"] == 1 and row["type"] == "INTEGER" and row["name"] not in rule.what.split(", ")
    ]
    names = ", ".join(row["name"] for row in columns if row["name"] not in own)
    there = " AND ".join(f"{column} IS NOT NULL" for column in rule.what.split(", "))
    return f"INSERT INTO {rule.table} ({names}) SELECT {names} FROM {rule.table} WHERE {there} LIMIT 1"


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    return json.dumps(value).replace('"', "'") if isinstance(value, str) else str(value)
