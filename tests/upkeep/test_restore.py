"""`minga restore`: what is not fit is refused with a sentence, what was there is kept, the forgotten stay forgotten."""

import contextlib
import os
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import operator
from bot.delivery.starting.lock import FileLock
from bot.services import restoring
from storage.connection import run_transaction
from storage.instants import to_ms
from storage.migrate import migrations
from storage.upkeep import backup, erasure, restored, tombstones
from storage.upkeep.tombstones import Tombstone
from tests.upkeep.conftest import holds

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def person(data: Path, name: str, chat: int, created_at: int) -> None:
    with contextlib.closing(connect(data / "minga.db")) as tx:
        row = tx.execute(
            "INSERT INTO person (name, language, agreed_at, notice, created_at) VALUES (?, 'en', 0, 1, ?) RETURNING id",
            (name, created_at),
        ).fetchone()
        tx.execute(
            "INSERT INTO account (person_id, channel, address) VALUES (?, 'telegram', ?)", (row[0], str(chat))
        )


@pytest.fixture
def copy(data, tmp_path) -> Path:
    person(data, "Anna", 7001, 1000)
    path = tmp_path / "elsewhere" / "copy.db"
    path.parent.mkdir()
    assert operator.main(["backup", str(path)]) == 0
    return path


def test_the_database_that_was_there_is_kept_aside_whole(data, copy, capsys):
    person(data, "Tom", 7002, 2000)

    assert operator.main(["restore", str(copy)]) == 0

    (aside,) = data.glob("minga-before-restore-*.db")
    with contextlib.closing(backup.open_for_reading(aside)) as before:
        assert [row["name"] for row in before.execute("SELECT name FROM person")] == ["Anna", "Tom"]
    with contextlib.closing(connect(data / "minga.db")) as now:
        assert [row["name"] for row in now.execute("SELECT name FROM person")] == ["Anna"]
    assert (data / "minga.db").stat().st_mode & 0o777 == 0o600
    assert str(aside) in capsys.readouterr().out
    assert operator.main(["check"]) == 0


def test_a_rehearsal_changes_nothing(data, copy, capsys):
    before = {path.name: path.read_bytes() for path in data.iterdir()}

    assert operator.main(["restore", "--rehearse", str(copy)]) == 0

    assert "Restore rehearsed" in capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in data.iterdir()} == before


async def test_while_the_bot_runs_nothing_is_put_back_and_a_rehearsal_is(data, copy, capsys):
    with FileLock(data).held():
        assert operator.main(["restore", str(copy)]) == 2
        assert "Stop it first" in capsys.readouterr().err
        assert operator.main(["restore", "--rehearse", str(copy)]) == 0


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 + 100)


def overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\x55" * 4096)


def foreign(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")


def newer(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 999")


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (cut, "damaged"),
        (overwrite, "damaged"),
        (foreign, "not one of Minga's"),
        (newer, "newer Minga"),
        (lambda path: path.write_text("a shopping list\n" * 999), "no database"),
        (lambda path: path.write_bytes(b""), "not one of Minga's"),
        (lambda path: path.unlink(), "There is no file"),
    ],
    ids=["cut off", "overwritten", "another program's", "newer", "no database", "empty", "missing"],
)
@pytest.mark.parametrize("rehearse", [False, True], ids=["restore", "rehearse"])
def test_what_is_not_fit_is_refused_and_nothing_changes(  # noqa: PLR0917 - fixtures
    data, copy, capsys, spoil, says, rehearse
):
    spoil(copy)
    before = (data / "minga.db").read_bytes()

    assert operator.main(["restore", str(copy), *(["--rehearse"] if rehearse else [])]) == 2

    assert says in capsys.readouterr().err
    assert (data / "minga.db").read_bytes() == before
    assert not list(data.glob("*.part")) + list(data.glob(".*.part"))
    assert not list(data.glob("minga-before-restore-*"))


def test_the_present_database_cannot_be_restored_from_itself(data, capsys):
    assert operator.main(["restore", str(data / "minga.db")]) == 2
    assert "itself" in capsys.readouterr().err


def test_an_older_schema_is_brought_to_the_newest(data, tmp_path):
    old = tmp_path / "old.db"
    with contextlib.closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.executescript(migrations()[0][1] + migrations()[1][1])
        connection.execute("INSERT INTO person (name, language, created_at) VALUES ('Anna', 'en', 5)")

    assert operator.main(["restore", str(old)]) == 0

    with contextlib.closing(connect(data / "minga.db")) as now:
        assert now.execute("PRAGMA user_version").fetchone()[0] == migrations()[-1][0]
        assert now.execute("SELECT name FROM person").fetchone()[0] == "Anna"


def test_a_copy_with_its_log_beside_it_is_read_with_it(data, tmp_path):
    person(data, "Anna", 7001, 1000)
    with contextlib.closing(connect(data / "minga.db")) as open_:
        open_.execute("SELECT * FROM person").fetchall()
        person(data, "Tom", 7002, 2000)
        for suffix in ("", "-wal"):
            shutil.copy(data / f"minga.db{suffix}", tmp_path / f"raw.db{suffix}")

    assert operator.main(["restore", str(tmp_path / "raw.db")]) == 0

    with contextlib.closing(connect(data / "minga.db")) as now:
        assert now.execute("SELECT count(*) FROM person").fetchone()[0] == 2


@pytest.mark.parametrize(
    "known_by", ["the log in the data folder", "the database", "the log beside the backup"]
)
def test_whoever_was_forgotten_since_is_forgotten_again(data, copy, known_by):
    stone = Tombstone(person_id=1, created_at_ms=1000, erased_at_ms=3000)
    if known_by == "the database":
        with contextlib.closing(connect(data / "minga.db")) as tx:
            tx.execute("UPDATE person SET name = '—', erased_at = 3000")
            tx.execute("DELETE FROM account")
            tx.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    else:
        tombstones.add(data if "data" in known_by else copy.parent, [stone])
        (data / "minga.db").unlink()

    assert operator.main(["restore", str(copy)]) == 0

    assert holds(data, b"Anna", b"7001") == []
    assert [it.key for it in tombstones.read(data)] == [stone.key]


def test_another_person_who_has_the_same_number_by_now_is_not_touched(data, copy):
    tombstones.add(data, [Tombstone(person_id=1, created_at_ms=999, erased_at_ms=3000)])

    assert operator.main(["restore", str(copy)]) == 0

    with contextlib.closing(connect(data / "minga.db")) as now:
        assert now.execute("SELECT name FROM person").fetchone()[0] == "Anna"


def test_when_nobody_can_know_who_was_forgotten_it_is_said(data, copy, capsys):
    for path in data.iterdir():
        path.unlink() if path.is_file() else shutil.rmtree(path)

    assert operator.main(["restore", str(copy)]) == 0

    assert "cannot be known" in capsys.readouterr().out


def test_an_update_of_somebody_forgotten_that_waited_in_the_copy_is_not_handled(data, tmp_path):
    person(data, "Anna", 7001, 1000)
    with contextlib.closing(connect(data / "minga.db")) as tx:
        for update, chat in ((1, 7001), (2, 7002)):
            tx.execute(
                "INSERT INTO inbox (kind, update_id, digest, received_at, payload) VALUES ('update', ?, 'd', 0, ?)",
                (
                    update,
                    f'{{"message":{{"chat":{{"id":{chat}}},"text":"Zyzzogeton"}},"update_id":{update}}}',
                ),
            )
    assert operator.main(["backup", str(tmp_path / "x.db")]) == 0
    tombstones.add(data, [Tombstone(person_id=1, created_at_ms=1000, erased_at_ms=3000)])

    assert operator.main(["restore", str(tmp_path / "x.db")]) == 0

    with contextlib.closing(connect(data / "minga.db")) as tx:
        rows = tx.execute("SELECT update_id, state, payload IS NULL FROM inbox ORDER BY id").fetchall()
    assert [tuple(row) for row in rows] == [(1, "done", 1), (2, "new", 0)]


def test_a_torn_line_of_the_log_is_left_out_and_the_next_one_stands_by_itself(tmp_path):
    (tmp_path / tombstones.NAME).write_text("1 1000 3000\n2 20")

    tombstones.add(tmp_path, [Tombstone(3, 4, 5)])

    assert tombstones.read(tmp_path) == [Tombstone(1, 1000, 3000), Tombstone(3, 4, 5)]


def test_the_tombstone_is_on_the_disk_before_the_erasure_commits(data):
    person(data, "Anna", 7001, 1000)
    with contextlib.closing(connect(data / "minga.db")) as tx, contextlib.suppress(ZeroDivisionError):

        def broken_off(tx: sqlite3.Connection) -> None:
            erasure.erase(tx, 1, 7001, now=NOW)
            raise ZeroDivisionError

        run_transaction(tx, broken_off)

    assert [it.key for it in tombstones.read(data)] == [(1, 1000)]
    with contextlib.closing(connect(data / "minga.db")) as tx:
        assert tx.execute("SELECT name FROM person").fetchone()[0] == "Anna"
        _, back = run_transaction(tx, lambda tx: restoring.settle_if_copied(tx, folder=data, now=NOW))
        assert back == 1
        assert tx.execute("SELECT erased_at FROM person").fetchone()[0] == to_ms(NOW)


def test_what_waited_ends_and_what_is_to_come_stays(desk):
    circle = desk.open_circle()
    anna = desk.person("Anna")
    desk.join(anna, circle, "steward")
    now = to_ms(desk.now)
    for state, not_before, mode in (
        ("queued", now - 1, "message"),
        ("sending", now - 1, "card"),
        ("queued", now - 1, "question"),
        ("queued", now + 9_000_000, "message"),
    ):
        desk.tx.execute(
            "INSERT INTO outbox (created_at, not_before, priority, kind, mode, person_id, state) "
            "VALUES (0, ?, 1, 'text', ?, 1, ?)",
            (not_before, mode, state),
        )
    desk.tx.execute(
        "INSERT INTO broadcast (circle_id, by_member, total, state, started_at) VALUES (1, 1, 9, 'running', 0)"
    )
    desk.tx.execute("INSERT INTO choice VALUES (7, 1, 1, 'Yes', 'y', 'yes')")
    desk.tx.execute(
        "INSERT INTO draft (circle_id, person_id, chat_id, form, step, created_at, changed_at) "
        "VALUES (1, 1, 7, 'offer', 'card', 0, 0)"
    )

    since = desk.now - timedelta(hours=8)
    done = run_transaction(desk.tx, lambda tx: restoring.settle(tx, since=since, now=desk.now, buried=[]))

    assert done.expired == 2
    states = [
        (r["state"], r["error"]) for r in desk.query("SELECT state, error FROM outbox ORDER BY id LIMIT 4")
    ]
    assert states == [("expired", "restored"), ("unknown", "restored"), ("queued", None), ("queued", None)]
    assert desk.query("SELECT state FROM broadcast")[0]["state"] == "stopped"
    assert desk.query("SELECT * FROM choice") == []
    assert desk.query("SELECT state FROM draft")[0]["state"] == "kept"
    assert restored.is_lost(desk.tx, since + timedelta(hours=1))
    assert not restored.is_lost(desk.tx, since - timedelta(seconds=1))
    assert not restored.is_lost(desk.tx, desk.now + timedelta(seconds=1))
    # Messages are dated by whole seconds: one of the copy's own second may be newer than the copy,
    # and one of the second in which the bot begins again is what it has just shown.
    restored.note_lost(
        desk.tx,
        since=desk.now + timedelta(hours=1, seconds=0.4),
        until=desk.now + timedelta(hours=2, seconds=0.4),
    )
    assert restored.is_lost(desk.tx, desk.now + timedelta(hours=1))
    assert not restored.is_lost(desk.tx, desk.now + timedelta(hours=2))
    told = desk.query("SELECT person_id FROM outbox WHERE kind = 'restored'")
    assert [row["person_id"] for row in told] == [1]


def test_everybody_who_coordinates_or_is_a_steward_reads_once_what_is_missing(desk):
    circle = desk.open_circle()
    both, coordinator, steward, member = (desk.person(name) for name in ("Nia", "Mair", "Tom", "Elin"))
    desk.join(both, circle, "steward", "coordinator")
    desk.join(coordinator, circle, "coordinator")
    desk.join(steward, circle, "steward")
    desk.join(member, circle)

    run_transaction(
        desk.tx,
        lambda tx: restoring.settle(tx, since=desk.now - timedelta(hours=8), now=desk.now, buried=[]),
    )

    told = desk.query("SELECT person_id FROM outbox WHERE kind = 'restored' ORDER BY person_id")
    assert [row["person_id"] for row in told] == [1, 2, 3]


@pytest.mark.parametrize("language", ["en", "cy", "es", "de", "fr"])
def test_coordinators_read_from_when_to_when_in_their_language(desk, language):
    circle = desk.open_circle()
    nia = desk.person("Nia", language)
    desk.join(nia, circle, "steward")

    since = desk.now - timedelta(hours=8)
    run_transaction(desk.tx, lambda tx: restoring.settle(tx, since=since, now=desk.now, buried=[]))
    desk.deliver()

    said = desk.screens[nia.id][-1].text
    assert "Cathays" in said
    assert "24" in said
    assert "restored" not in said


def test_when_the_last_steward_was_forgotten_a_coordinator_answers_for_the_circle(desk):
    circle = desk.open_circle()
    anna, tom = desk.person("Anna"), desk.person("Tom")
    desk.join(anna, circle, "steward")
    desk.join(tom, circle, "coordinator")
    created = desk.query("SELECT created_at FROM person WHERE id = 1")[0]["created_at"]

    back = run_transaction(
        desk.tx, lambda tx: restoring.forget_again(tx, now=desk.now, buried=[Tombstone(1, created, 5)])
    )

    assert back == [1]
    stewards = desk.query("SELECT member_id FROM member_role WHERE role = 'steward' AND ended_at IS NULL")
    assert [row["member_id"] for row in stewards] == [2]
    assert desk.query("SELECT name FROM person WHERE id = 1")[0]["name"] == "—"
