"""Two databases that say the same to people have the same dump, whatever happened on the way."""

import sqlite3

import pytest

from storage.connection import prepare
from storage.migrate import migrate
from storage.upkeep.dump import CODES, LEFT_OUT, MEANT, RECORDED, ROUNDED, dump, is_compared


def new_day(*, at: int, code: str, name: str = "Cathays") -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    prepare(connection)
    migrate(connection)
    insert = connection.execute
    insert("INSERT INTO circle VALUES (1, ?, 'en', 'Europe/London', '', NULL, NULL, ?)", (name, at))
    insert("INSERT INTO link (code, circle_id, kind, made_at) VALUES (?, 1, 'join', ?)", (code, at))
    insert("INSERT INTO chat (id, kind, language, link) VALUES (7, 'private', 'en', ?)", (code,))
    insert(
        "INSERT INTO inbox (kind, update_id, digest, received_at, state, handled_at) "
        "VALUES ('update', ?, 'd', 0, 'done', 0)",
        (at,),
    )
    insert("INSERT INTO due (kind, subject, due_at) VALUES ('wave', 1, ?)", (3_600_000 * 500_000 + at,))
    insert(
        "INSERT INTO act (at, circle_id, object, object_id, version, action) VALUES (?, 1, 'circle', 1, 1, 'made')",
        (at,),
    )
    return connection


def test_times_of_recording_causes_and_random_codes_make_no_difference():
    one, other = new_day(at=1000, code="abc"), new_day(at=60_000, code="xyz")

    assert dump(one) == dump(other)
    assert "abc" not in dump(one)
    one.close()
    other.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE circle SET name = 'Roath'",
        "UPDATE due SET due_at = due_at + 7200000",
        "UPDATE due SET state = 'done', ended_at = 0",
        "INSERT INTO act (at, object, object_id, version, action) VALUES (0, 'circle', 1, 2, 'made')",
        "UPDATE chat SET link = NULL",
    ],
)
def test_what_people_would_notice_makes_a_difference(change: str):
    one, other = new_day(at=1000, code="abc"), new_day(at=1000, code="abc")

    other.execute(change)

    assert dump(one) != dump(other)
    one.close()
    other.close()


def test_every_name_that_the_dump_treats_apart_exists():
    connection = new_day(at=0, code="abc")
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    columns = {
        (table, row["name"])
        for table in tables
        for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    }
    names = {column for _, column in columns}

    assert tables >= LEFT_OUT
    assert columns >= CODES
    assert names >= MEANT | RECORDED | ROUNDED
    assert all(is_compared(table, column) for table, column in columns if column in MEANT)
    connection.close()


def test_a_dump_names_what_is_compared_in_order_and_as_exactly_as_two_runs_agree():
    hour = 3_600_000
    connection = new_day(at=1000, code="abc")
    insert = connection.execute
    insert("INSERT INTO circle VALUES (2, 'Roath', 'cy', 'UTC', '', NULL, NULL, 7)")
    for code, circle, kind, subject in (
        ("z", 1, "slot", 5), ("y", 1, "slot", 1), ("x", 1, "join", 1), ("v", 2, "join", 1),
        ("w", 2, "join", None),
    ):  # fmt: skip
        insert(
            "INSERT INTO link (code, circle_id, kind, subject, made_at) VALUES (?, ?, ?, ?, 9)",
            (code, circle, kind, subject),
        )
    insert("INSERT INTO circle_answering VALUES (1, 1.6, 2.4, 3.0, 4.0, 5.0, 6.0, 7)")
    insert("INSERT INTO due (kind, subject, due_at) VALUES ('a', 2, ?)", (10 * hour - hour // 2 + 1,))
    insert("INSERT INTO due (kind, subject, due_at) VALUES ('b', 3, ?)", (10 * hour + hour // 2 - 1,))

    tables = ("circle", "circle_answering", "due", "link", "chat")
    lines = [line for line in dump(connection).splitlines() if line.split(":")[0] in tables]

    place = "place_name='' lat=None lon=None"
    rest = "person_id=None occasion=''"
    assert lines == [
        "chat: id=7 kind='private' language='en' circle_id=None link='link 1' title=None",
        f"circle: id=1 name='Cathays' language='en' zone='Europe/London' {place}",
        f"circle: id=2 name='Roath' language='cy' zone='UTC' {place}",
        "circle_answering: circle_id=1 yes=2 no=2",
        f"due: circle_id=None kind='a' subject=2 {rest} due_at={10 * hour} state='waiting'",
        f"due: circle_id=None kind='b' subject=3 {rest} due_at={10 * hour} state='waiting'",
        f"due: circle_id=None kind='wave' subject=1 {rest} due_at={500_000 * hour} state='waiting'",
        "link: code='link 1' circle_id=1 kind='join' subject=None made_by=None",
        "link: code='link 2' circle_id=1 kind='join' subject=1 made_by=None",
        "link: code='link 3' circle_id=1 kind='slot' subject=1 made_by=None",
        "link: code='link 4' circle_id=1 kind='slot' subject=5 made_by=None",
        "link: code='link 5' circle_id=2 kind='join' subject=None made_by=None",
        "link: code='link 6' circle_id=2 kind='join' subject=1 made_by=None",
    ]
    assert dump(connection).endswith("\n")
    connection.close()
