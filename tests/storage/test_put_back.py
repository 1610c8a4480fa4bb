"""A copy that is made, and one that is put back: what waits in it, what is lost, whose name stands on a tombstone."""

import errno
import json
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.ids import ChatId, PersonId
from storage.connection import prepare
from storage.instants import from_ms, to_ms
from storage.migrate import migrate, migrations
from storage.queues import kept
from storage.upkeep import backup, restore, restored, tombstones
from storage.upkeep.backup import BackupError
from storage.upkeep.tombstones import Tombstone
from tests.support.bare import add, database

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
AT = to_ms(NOW)
MS = timedelta(milliseconds=1)
ANNA, TOM = Tombstone(PersonId(1), 5, 9), Tombstone(PersonId(2), 6, 8)


@pytest.fixture
def tx() -> Iterator[sqlite3.Connection]:
    with closing(database()) as tx:
        yield tx


# What follows from a database being a copy ------------------------------------------------------------------------


def _said(number: int, state: str = "queued", **more: Any) -> dict[str, Any]:
    ended = None if state in ("queued", "sending") else 1
    return {"id": number, "chat_id": 1, "state": state, "ended_at": ended, "not_before": AT, **more}


def test_what_waited_or_was_on_its_way_is_said_no_more_but_questions_and_what_fell_due_are_looked_at_again(
    tx: sqlite3.Connection,
) -> None:
    for row in (
        _said(1), _said(2, not_before=AT + 1), _said(3, mode="question"), _said(4, due_id=1),
        _said(5, "sending"), _said(6, "sending", not_before=AT + 1), _said(7, "sending", mode="question"),
        _said(8, "sending", due_id=2), _said(9, "sent"), _said(10, mode="card"),
    ):  # fmt: skip
        add(tx, "outbox", row)
    add(tx, "due", {"id": 2, "subject": 1, "state": "queued"})

    many = restored.say_no_more(tx, now=NOW)

    ended = {row["id"]: (row["state"], row["ended_at"], row["error"]) for row in
             tx.execute("SELECT * FROM outbox WHERE error IS NOT NULL")}  # fmt: skip
    assert many == 5
    assert ended == {
        1: ("expired", AT, "restored"), 10: ("expired", AT, "restored"),
        **dict.fromkeys((5, 6, 8), ("unknown", AT, "restored")),
    }  # fmt: skip
    assert tx.execute("SELECT state FROM due").fetchone()[0] == "failed"


def test_what_was_being_sent_to_everybody_is_stopped(tx: sqlite3.Connection) -> None:
    for number, state in ((2, "running"), (1, "running"), (3, "stopped"), (4, "done")):
        ended = None if state == "running" else 1
        add(tx, "broadcast", {"id": number, "by_member": 1, "state": state, "ended_at": ended, "version": 3})

    assert sorted(restored.stop_broadcasts(tx, now=NOW)) == [1, 2]

    found = [tuple(row) for row in tx.execute("SELECT state, ended_at, version FROM broadcast ORDER BY id")]
    assert found == [("stopped", AT, 4), ("stopped", AT, 4), ("stopped", 1, 3), ("done", 1, 3)]


def test_nobody_knows_what_stands_on_the_screens_and_open_forms_are_kept(tx: sqlite3.Connection) -> None:
    add(tx, "choice", {"chat_id": 1})
    for number, state, circle in ((1, "open", 1), (2, "open", None), (3, "done", 1), (4, "kept", 1)):
        add(tx, "draft", {"id": number, "chat_id": number, "state": state, "circle_id": circle, "version": 3})
    for number, later in ((1, 0), (2, 5), (3, -1)):
        subject = json.dumps({"a": number})
        add(tx, "card", {"chat_id": number, "kind": f"k{number}", "subject": subject, "shown_at": AT + later})
    add(tx, "card", {"chat_id": 4, "digest": "", "shown_at": 1})

    cards = restored.forget_screens(tx, since=NOW)

    assert cards == [(ChatId(2), "k2", {"a": 2}), (ChatId(1), "k1", {"a": 1})]
    assert {row[0] for row in tx.execute("SELECT digest FROM card")} == {""}
    assert tx.execute("SELECT count(*) FROM choice").fetchone()[0] == 0
    assert [tuple(row) for row in tx.execute("SELECT state, version FROM draft ORDER BY id")] == [
        ("kept", 4), ("open", 3), ("done", 3), ("kept", 3),
    ]  # fmt: skip


#: What differs from an invitation that stands and is on no screen, and whether it is shown anew.
_INVITED: list[tuple[dict[str, Any], bool]] = [
    ({}, True),
    ({"slot": {"state": "over"}}, False),
    ({"slot": {"starts_at": AT}}, False),
    ({"slot": {"starts_at": AT + 1}}, True),
    ({"member": {"left_at": 1}}, False),
    ({"invitation": {"state": "planned"}}, False),
    ({"card": {}}, False),
    ({"card": {"kind": "slot"}}, True),
    ({"card": {"subject": '{"invitation":99}'}}, True),
    ({"outbox": {}}, False),
    ({"outbox": {"state": "sending"}}, True),
    ({"outbox": {"kind": "slot"}}, True),
    ({"outbox": {"person_id": 999}}, True),
    ({"outbox": {"subject": '{"invitation":99}'}}, True),
]


def test_invitations_that_stand_and_are_on_no_screen_are_shown_anew(tx: sqlite3.Connection) -> None:
    for number, (what, _) in reversed(list(enumerate(_INVITED, 1))):
        subject = f'{{"invitation":{number}}}'
        rows: dict[str, dict[str, Any]] = {
            "slot": {"id": number, "need_id": number, "starts_at": AT + 9, "ends_at": AT + 99},
            "member": {"id": 100 + number, "person_id": 200 + number, "left_at": None},
            "invitation": {"id": number, "slot_id": number, "member_id": 100 + number},
            "card": {"chat_id": number, "kind": "invitation", "subject": subject},
            "outbox": {"id": number, "kind": "invitation", "subject": subject, "person_id": 200 + number},
        }  # fmt: skip
        for table, row in rows.items():
            if table in what or table in ("slot", "member", "invitation"):
                add(tx, table, {**row, **what.get(table, {})})

    assert restored.unshown_invitations(tx, now=NOW) == [
        (number, 200 + number) for number, (_, shown) in enumerate(_INVITED, 1) if shown
    ]


def test_every_circle_is_told(tx: sqlite3.Connection) -> None:
    for number in (3, 1, 2):
        tx.execute(
            "INSERT INTO circle (id, name, language, zone, created_at) VALUES (?, 'c', 'en', 'UTC', 1)",
            (number,),
        )

    assert restored.all_circles(tx) == [1, 2, 3]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO inbox (kind, update_id, digest, received_at) VALUES ('update', 3, 'd', 70)",
        "UPDATE inbox SET handled_at = 70 WHERE update_id = 2",
        "UPDATE outbox SET created_at = 70 WHERE id = 2",
        "UPDATE outbox SET ended_at = 70 WHERE id = 2",
        "UPDATE act SET at = 70 WHERE id = 2",
        "INSERT INTO lease VALUES (1, 'o', 1, 65)",
    ],
)
def test_the_newest_instant_is_the_last_that_any_table_knows(tx: sqlite3.Connection, statement: str) -> None:
    assert restored.newest_instant(tx) is None
    kept.keep(tx, "offset_ms", "5")
    for number in (1, 2):
        add(tx, "inbox", {"update_id": number, "received_at": 10 * number, "state": "done", "handled_at": 11 * number,
                          "error": None})  # fmt: skip
        add(
            tx,
            "outbox",
            {"id": number, "chat_id": 1, "created_at": 12 * number, "state": "sent", "ended_at": 13 * number},
        )
        add(tx, "act", {"id": number, "at": 14 * number, "version": number})
    assert restored.newest_instant(tx) == from_ms(28)

    tx.execute(statement)

    assert restored.newest_instant(tx) == from_ms(70)


def test_without_a_moved_clock_a_lease_says_when_it_was_renewed(tx: sqlite3.Connection) -> None:
    tx.execute("INSERT INTO lease VALUES (1, 'o', 1, 65)")

    assert restored.newest_instant(tx) == from_ms(65)


def test_a_database_is_a_copy_until_what_follows_from_that_is_done(tx: sqlite3.Connection) -> None:
    before = restored.copied_at(tx)
    restore.say_copied(tx, NOW)
    copied = restored.copied_at(tx)
    restored.note_lost(tx, since=NOW, until=NOW + MS)
    done = restored.copied_at(tx)
    restore.say_copied(tx, NOW)
    restore.say_copied(tx, None)

    assert (before, copied, done, restored.copied_at(tx)) == (None, NOW, None, None)


def test_lost_are_whole_seconds_from_the_copys_own_to_before_the_new_beginning(
    tx: sqlite3.Connection,
) -> None:
    assert not restored.is_lost(tx, NOW)
    for hours in (0, 2):
        since = NOW + timedelta(hours=hours)
        restored.note_lost(tx, since=since + 900 * MS, until=since + timedelta(seconds=10) + 100 * MS)

    for hours in (0, 2):
        seconds = {
            second: restored.is_lost(tx, NOW + timedelta(hours=hours, seconds=second))
            for second in (-1, 0, 1, 9, 10, 11)
        }
        assert seconds == {-1: False, 0: True, 1: True, 9: True, 10: False, 11: False}
    assert restored.is_lost(tx, NOW + timedelta(seconds=9) + 999 * MS)


def test_the_last_twenty_restores_are_remembered(tx: sqlite3.Connection) -> None:
    for hours in range(22):
        since = NOW + timedelta(hours=hours)
        restored.note_lost(tx, since=since, until=since + timedelta(minutes=1))

    assert [restored.is_lost(tx, NOW + timedelta(hours=hours)) for hours in (0, 1, 2, 21)] == [
        False,
        False,
        True,
        True,
    ]


# Tombstones -----------------------------------------------------------------------------------------------------


def test_a_tombstone_is_written_once_and_a_torn_line_spoils_no_other(tmp_path: Path) -> None:
    assert tombstones.read(tmp_path) == []
    assert tombstones.add(tmp_path, []) == 0
    assert not (tmp_path / "erased.log").exists()
    assert tombstones.add(tmp_path, [TOM, ANNA, ANNA]) == 2
    assert tombstones.add(tmp_path, [ANNA, Tombstone(PersonId(1), 5, 7)]) == 0
    assert (tmp_path / "erased.log").read_text() == "1 5 9\n2 6 8\n"
    assert (tmp_path / "erased.log").stat().st_mode & 0o777 == 0o600

    with (tmp_path / "erased.log").open("a") as log:
        log.write("3 7")
    assert tombstones.add(tmp_path, [Tombstone(PersonId(1), 6, 9), ANNA]) == 1

    assert (tmp_path / "erased.log").read_text() == "1 5 9\n2 6 8\n3 7\n1 6 9\n"
    assert tombstones.read(tmp_path) == [ANNA, TOM, Tombstone(PersonId(1), 6, 9)]


def test_a_new_log_is_in_its_folder_for_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[Path] = []
    monkeypatch.setattr(tombstones, "sync_folder", waited.append)

    tombstones.add(tmp_path, [ANNA])
    assert waited == [tmp_path]
    tombstones.add(tmp_path, [TOM])

    assert waited == [tmp_path]


def test_after_a_line_that_is_whole_or_in_an_empty_file_no_line_is_left_blank(tmp_path: Path) -> None:
    (tmp_path / "erased.log").touch()
    tombstones.add(tmp_path, [ANNA])
    tombstones.add(tmp_path, [TOM])

    assert (tmp_path / "erased.log").read_text() == "1 5 9\n2 6 8\n"
    (tmp_path / "erased.log").write_text("x")
    tombstones.add(tmp_path, [ANNA])
    assert (tmp_path / "erased.log").read_text() == "x\n1 5 9\n"


@pytest.mark.parametrize(
    "line", [b"1 5", b"1 5 9 9", b"1 x 9", b"x 5 9", b"1 5 x", b"\xff 5 9", b"-1 5 9", b""]
)
def test_a_line_that_is_no_tombstone_is_left_out(tmp_path: Path, line: bytes) -> None:
    (tmp_path / "erased.log").write_bytes(line + b"\n2 6 8\n")

    assert tombstones.read(tmp_path) == [TOM]


def test_who_came_back_is_who_has_the_number_and_the_instant_and_is_not_forgotten(
    tx: sqlite3.Connection,
) -> None:
    for number, created, erased in ((3, 5, None), (1, 5, None), (2, 6, 8), (4, 5, None)):
        add(tx, "person", {"id": number, "name": "n", "created_at": created, "erased_at": erased})

    back = tombstones.come_back(
        tx,
        [Tombstone(PersonId(3), 5, 9), ANNA, TOM, Tombstone(PersonId(4), 6, 9), Tombstone(PersonId(9), 5, 9)],
    )

    assert back == [1, 3]
    assert tombstones.in_database(tx) == [TOM]
    tx.execute("UPDATE person SET erased_at = 9 WHERE id = 1")
    assert tombstones.in_database(tx) == [ANNA, TOM]


def test_a_tombstone_stands_beside_the_database_if_that_is_a_file(
    tx: sqlite3.Connection, tmp_path: Path
) -> None:
    with closing(database(tmp_path / "minga.db")) as stored, closing(database(tmp_path / "other.db")):
        stored.execute("ATTACH ? AS aside", (str(tmp_path / "other.db"),))
        for connection in (stored, tx):
            add(connection, "person", {"id": 2, "name": "Tom", "created_at": 6})
            add(connection, "person", {"id": 1, "name": "Anna", "created_at": 5})
            tombstones.bury(connection, PersonId(1), 9)
        assert tombstones.folder_of(stored) == tmp_path
        assert tombstones.folder_of(tx) is None
    assert tombstones.read(tmp_path) == [ANNA]
    with pytest.raises(NotADirectoryError):
        tombstones.sync_folder(tmp_path / "minga.db")


# Backups --------------------------------------------------------------------------------------------------------


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """A database in a folder of its own."""
    path = tmp_path / "data" / "minga.db"
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as tx:
        prepare(tx)
        migrate(tx)
        tx.execute("INSERT INTO setup_code (id, code, made_at) VALUES (1, ?, 1)", ("c" * 32,))
        tx.execute("INSERT INTO lease VALUES (1, 'o', 1, 1)")
        for name in ("webhook_secret", "webhook_set", "backup_failed", "tidied", "me"):
            kept.keep(tx, name, "x")
    return path


def _files(live: Path) -> list[str]:
    """Give what is in its folder, apart from the log that whoever reads it makes."""
    return sorted(
        path.name for path in live.parent.iterdir() if path.name not in ("minga.db-wal", "minga.db-shm")
    )


def _read(path: Path) -> Any:
    return closing(backup.open_for_reading(path))


@pytest.mark.parametrize("used", [None, 5])
def test_a_copy_has_what_is_the_circles_and_nothing_of_the_process(
    live: Path, tmp_path: Path, used: int | None
) -> None:
    with closing(sqlite3.connect(live)) as tx:
        tx.execute("UPDATE setup_code SET used_at = ?", (used,))
        tx.execute("INSERT INTO slot VALUES (1, 1, 1, 5, 6, '', '', 'UTC', 1, 'open', 1, '', '')")
        tx.commit()
    tombstones.add(live.parent, [ANNA])
    before = time.monotonic()

    with pytest.raises(BackupError, match="damaged"):
        backup.make(live, tmp_path, now=NOW)  # a slot without its need
    with closing(sqlite3.connect(live)) as tx:
        tx.execute("DELETE FROM slot")
        tx.commit()
    made = backup.make(live, tmp_path, now=NOW)

    assert made.path == tmp_path / "minga-20261124T090000Z.db"
    assert made.size == made.path.stat().st_size
    assert 0 <= made.took_s <= time.monotonic() - before
    assert made.broken == []
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert backup.listed(tmp_path) == [(NOW, made.path)]
    assert tombstones.read(tmp_path) == [ANNA]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "erased.log", made.path.name]
    with _read(made.path) as copy:
        assert {row["name"] for row in copy.execute("SELECT name FROM kept")} == {"me", "copied_at"}
        assert restored.copied_at(copy) == NOW
        assert [copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("lease", "setup_code")] == [
            0, int(used is not None),
        ]  # fmt: skip


def test_a_copy_says_which_invariants_it_breaks_and_an_old_schema_makes_none(
    live: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(live, isolation_level=None)) as tx:
        tx.execute("PRAGMA foreign_keys = OFF")
        tx.execute("INSERT INTO circle VALUES (1, 'c', 'en', 'UTC', '', NULL, NULL, 1)")
        tx.execute("INSERT INTO person (id, name, language, created_at) VALUES (1, 'n', 'en', 1)")
        tx.execute("INSERT INTO due (id, kind, subject, due_at, state) VALUES (7, 'x', 1, 1, 'queued')")

    assert backup.make(live, tmp_path / "x.db", now=NOW).broken == ["I8: due 7"]
    with closing(sqlite3.connect(live)) as tx:
        tx.execute("PRAGMA user_version = 3")
    with pytest.raises(BackupError, match=f"schema 3, this program knows {migrations()[-1][0]}"):
        backup.make(live, tmp_path / "y.db", now=NOW)
    assert not (tmp_path / "y.db").exists()


@pytest.mark.parametrize(("keep", "left"), [(0, 1), (1, 1), (2, 2), (3, 3), (9, 4)])
def test_so_many_of_the_newest_are_kept_and_one_at_least(tmp_path: Path, keep: int, left: int) -> None:
    names = [f"minga-2026010{day}T031700Z.db" for day in (3, 1, 4, 2)]
    for name in (*names, "minga-x.db", "minga-20260101T000000Z.db.part"):
        (tmp_path / name).touch()

    gone = backup.keep_newest(tmp_path, keep)

    assert [path.name for path in gone] == sorted(names)[: 4 - left]
    assert [path.name for _, path in backup.listed(tmp_path)] == sorted(names)[4 - left :]
    assert (tmp_path / "minga-x.db").exists()
    assert backup.listed(tmp_path / "nowhere") == []


@pytest.mark.parametrize("code", [errno.EPERM, errno.EOPNOTSUPP])
def test_on_a_disk_without_second_names_a_copy_is_renamed_and_overwrites_nothing(
    live: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(_source: Path, target: Path) -> None:
        if target.name == "taken.db":
            target.write_text("precious")
        raise OSError(code, "no links here")

    monkeypatch.setattr(os, "link", refuse)

    made = backup.make(live, tmp_path / "x.db", now=NOW)
    with pytest.raises(BackupError, match="never overwrites"):
        backup.make(live, tmp_path / "taken.db", now=NOW)

    assert made.path.stat().st_size > 0
    assert (tmp_path / "taken.db").read_text() == "precious"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "taken.db", "x.db"]


@pytest.mark.parametrize(
    ("code", "says"), [(errno.ENOSPC, "not enough space"), (errno.EROFS, "cannot be written")]
)
def test_whatever_the_disk_says_is_said_in_a_sentence(
    live: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, says: str
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(BackupError, match=says):
        backup.make(live, tmp_path / "x.db", now=NOW)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


@pytest.mark.parametrize("target", ["data/minga.db", "y.txt", "nowhere", "nowhere/x.db"])
def test_a_copy_goes_where_nothing_stands_in_a_folder_that_is_there(
    live: Path, tmp_path: Path, target: str
) -> None:
    with pytest.raises(BackupError, match="never overwrites" if target.startswith("data") else "no folder"):
        backup.make(live, tmp_path / target, now=NOW)


def test_what_a_crash_has_left_of_a_copy_goes_after_a_day(live: Path, tmp_path: Path) -> None:
    ages = {
        ".minga-a.part": 86_410,
        ".minga-b.part": 86_350,
        ".minga-c.part-journal": 86_410,
        "other.part": 99_999,
    }
    for name, age in ages.items():
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (time.time() - age,) * 2)

    backup.make(live, tmp_path / "x.db", now=NOW)

    assert {path.name for path in tmp_path.iterdir()} == {".minga-b.part", "other.part", "x.db", "data"}


def test_whoever_reads_writes_nothing(live: Path) -> None:
    with _read(live) as copy, pytest.raises(sqlite3.OperationalError):
        copy.execute("DELETE FROM kept")


# Putting back ---------------------------------------------------------------------------------------------------


@pytest.fixture
def copy(live: Path, tmp_path: Path) -> Path:
    """A copy of it, elsewhere."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return backup.make(live, folder / "copy.db", now=NOW).path


def test_a_copy_is_settled_with_its_references_held_and_nothing_of_what_goes_left_in_it(
    live: Path, copy: Path
) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as tx:
        tx.execute("INSERT INTO kept VALUES ('large', hex(zeroblob(100000)))")
        tx.execute(
            "INSERT INTO person (id, name, language, created_at, erased_at) VALUES (1, '', 'en', 5, 9)"
        )
    tombstones.add(copy.parent, [TOM])
    seen: dict[str, Any] = {}

    def settle(tx: sqlite3.Connection, ready: restore.Ready) -> None:
        seen.update(
            {name: tx.execute(f"PRAGMA {name}").fetchone()[0] for name in ("secure_delete", "foreign_keys")}
        )
        seen["ready"] = ready
        seen["transaction"] = tx.in_transaction
        tx.execute("DELETE FROM kept WHERE name = 'large'")

    ready = restore.make_ready(copy, live.parent, database=live, settle=settle)

    assert (seen["secure_delete"], seen["foreign_keys"], seen["transaction"]) == (1, 1, True)
    assert (ready.since, ready.schema, ready.broken) == (NOW, migrations()[-1][0], ())
    assert ready.buried == seen["ready"].buried == {ANNA, TOM}
    assert ready.part.parent == live.parent
    with _read(ready.part) as made:
        assert made.execute("PRAGMA freelist_count").fetchone()[0] == 0
        assert made.execute("SELECT count(*) FROM kept WHERE name = 'large'").fetchone()[0] == 0
    restore.discard(ready)
    assert _files(live) == ["minga.db"]


def test_who_was_forgotten_is_known_by_the_logs_of_both_folders_and_by_the_present_database(
    live: Path, copy: Path
) -> None:
    third = Tombstone(PersonId(3), 7, 9)
    tombstones.add(copy.parent, [ANNA])
    tombstones.add(live.parent, [TOM])
    with closing(sqlite3.connect(live, isolation_level=None)) as tx:
        tx.execute(
            "INSERT INTO person (id, name, language, created_at, erased_at) VALUES (3, '', 'en', 7, 9)"
        )

    ready = restore.make_ready(copy, live.parent, database=live, settle=lambda *_: None)
    aside = restore.put_in_place(ready, live, now=NOW)

    assert ready.buried == {ANNA, TOM, third}
    assert set(tombstones.read(live.parent)) == {ANNA, TOM, third}
    assert aside == live.parent / "minga-before-restore-20261124T090000Z.db"
    assert not ready.part.exists()
    assert live.stat().st_mode & 0o777 == 0o600


def test_the_present_database_is_kept_aside_under_a_name_that_nothing_has(live: Path, copy: Path) -> None:
    asides = []
    for _ in range(3):
        ready = restore.make_ready(copy, live.parent, database=live, settle=lambda *_: None)
        asides.append(restore.put_in_place(ready, live, now=NOW))

    assert [path.name for path in asides if path] == [
        f"minga-before-restore-20261124T090000Z{more}.db" for more in ("", "-1", "-2")
    ]


def test_where_no_database_is_none_is_kept_aside_and_logs_that_lie_about_go(live: Path, copy: Path) -> None:
    folder = live.parent
    for path in folder.iterdir():
        path.unlink()
    for suffix in ("-wal", "-shm"):
        (folder / f"minga.db{suffix}").write_text("old")

    ready = restore.make_ready(copy, folder, database=live, settle=lambda *_: None)

    assert restore.put_in_place(ready, live, now=NOW) is None
    assert sorted(path.name for path in folder.iterdir()) == ["minga.db"]


def test_a_settling_that_fails_leaves_nothing_behind(live: Path, copy: Path) -> None:
    def fail(*_: Any) -> None:
        raise ZeroDivisionError

    def break_it(tx: sqlite3.Connection, _: restore.Ready) -> None:
        tx.execute("SELECT nonsense")

    with pytest.raises(ZeroDivisionError):
        restore.make_ready(copy, live.parent, database=live, settle=fail)
    with pytest.raises(BackupError, match="Nothing was changed"):
        restore.make_ready(copy, live.parent, database=live, settle=break_it)
    assert _files(live) == ["minga.db"]


@pytest.mark.parametrize(
    ("statements", "says"),
    [
        (["DROP TABLE kept"], "not one of Minga's"),
        (["PRAGMA user_version = 0"], "not one of Minga's"),
        (["PRAGMA user_version = 999"], "newer Minga"),
        (["INSERT INTO outbox (created_at, not_before, priority, kind, mode, chat_id) VALUES (1, 1, 1, 'x', 'card', 1)",
          "PRAGMA writable_schema = ON",
          "UPDATE sqlite_schema SET sql = 'CREATE INDEX outbox_due ON outbox (due_id)' WHERE name = 'outbox_due'"],
         "damaged .row 1 missing from index outbox_due"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_copy_of_ours_is_refused_by_what_it_is(
    live: Path, copy: Path, statements: list[str], says: str
) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as tx:
        for statement in statements:
            tx.execute(statement)

    with pytest.raises(BackupError, match=says):
        restore.make_ready(copy, live.parent, database=live, settle=lambda *_: None)
    assert _files(live) == ["minga.db"]


def test_a_file_that_is_missing_or_is_the_database_itself_is_refused(live: Path) -> None:
    for file, says in ((live.parent / "none.db", "no file"), (live.parent, "no file"), (live, "itself")):
        with pytest.raises(BackupError, match=says):
            restore.make_ready(file, live.parent, database=live, settle=lambda *_: None)


def test_a_value_that_its_column_does_not_allow_is_seen_in_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        migrate(connection)
        assert backup.verify(path) == []
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("INSERT INTO chat (id, kind, language) VALUES (1, 'nonsense', 'en')")

    assert backup.verify(path) == ["file: CHECK constraint failed in chat"]
