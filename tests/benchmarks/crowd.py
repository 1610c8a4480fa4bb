"""One circle of as many members as wanted, with offers and a past, in a file that is made once and kept."""

import random
import sqlite3
import tempfile
from datetime import timedelta
from pathlib import Path

from storage.connection import prepare
from storage.instants import to_ms
from storage.migrate import migrate
from tests.soak.town import BEGINS, a_town, settle

#: Slots that are over, and how many were asked for each: one in five said yes and came.
_SLOT_FOR, _ASKED = 20, 5
_DAY_MS = 86_400_000


def crowd(members: int) -> Path:
    """Give the file of a circle with so many members; made in the system's folder for temporary files if need be."""
    path = Path(tempfile.gettempdir()) / "minga-benchmarks" / f"crowd-{members}-{_version()}.db"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        connection = sqlite3.connect(making, isolation_level=None)
        prepare(connection)
        connection.execute("PRAGMA synchronous = OFF")
        migrate(connection)
        settle(connection, a_town(members, 1))
        _live(connection, members)
        connection.execute("PRAGMA optimize")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        making.rename(path)
    return path


def _version() -> int:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return version


def _live(connection: sqlite3.Connection, members: int) -> None:
    """Write sixty days of needs, invitations and promises."""
    dice = random.Random(members)
    now = to_ms(BEGINS)
    posted = connection.execute("SELECT min(member_id) FROM member_role").fetchone()[0]
    offers = connection.execute(
        "SELECT skill_id, group_concat(member_id) FROM offer GROUP BY skill_id"
    ).fetchall()
    able = {row[0]: [int(one) for one in row[1].split(",")] for row in offers}
    skills = [skill for skill, who in able.items() if len(who) >= _ASKED]
    weights = [len(able[skill]) for skill in skills]
    connection.execute("BEGIN IMMEDIATE")
    for number in range(1, members // _SLOT_FOR + 1):
        [skill] = dice.choices(skills, weights)
        starts = now - dice.randrange(1, 60) * _DAY_MS + dice.randrange(8, 19) * 3_600_000
        ends = starts + dice.choice((60, 90, 120)) * 60_000
        local = [
            (BEGINS + timedelta(milliseconds=at - now)).strftime("%Y-%m-%dT%H:%M") for at in (starts, ends)
        ]
        connection.execute(
            "INSERT INTO need (id, circle_id, posted_by, beneficiary, skill_id, words, language, people, state, times,"
            " zone, created_at, changed_at)"
            " VALUES (?, 1, ?, 'circle', ?, 'Help', 'en', 1, 'closed', ?, 'Europe/London', ?, ?)",
            (number, posted, skill, f'[["{local[0]}", "{local[1]}"]]', starts - 3 * _DAY_MS, starts),
        )
        connection.execute(
            "INSERT INTO slot (id, circle_id, need_id, starts_at, ends_at, local_start, local_end, zone, places, state)"
            " VALUES (?, 1, ?, ?, ?, ?, ?, 'Europe/London', 1, 'over')",
            (number, number, starts, ends, *local),
        )
        for place, member in enumerate(dice.sample(able[skill], _ASKED)):
            state = ("accepted", "declined", "closed", "closed", "expired")[place]
            sent = starts - dice.randrange(1, 4) * _DAY_MS
            connection.execute(
                "INSERT INTO invitation (circle_id, slot_id, member_id, wave, state, reasons, planned_at, deadline,"
                " sent_at, answered_at, learned_at) VALUES (1, ?, ?, 1, ?, '{}', ?, ?, ?, ?, ?)",
                (number, member, state, sent, sent + 3_600_000, sent, sent if place < 2 else None, sent),
            )
            if not place:
                connection.execute(
                    "INSERT INTO commitment (circle_id, slot_id, member_id, person_id, state, starts_at, ends_at,"
                    " created_at, changed_at) VALUES (1, ?, ?, ?, 'done', ?, ?, ?, ?)",
                    (number, member, member, starts, ends, sent, ends),
                )
    connection.execute(
        "INSERT INTO answering SELECT member_id, circle_id, sum(state = 'accepted'), sum(state = 'declined'),"
        " sum(state = 'expired'), max(sent_at) FROM invitation GROUP BY member_id"
    )
    connection.execute(
        "INSERT INTO circle_answering SELECT circle_id, sum(yes), sum(no), sum(silent), 0, 0, 0, max(at)"
        " FROM answering GROUP BY circle_id"
    )
    connection.execute("COMMIT")
