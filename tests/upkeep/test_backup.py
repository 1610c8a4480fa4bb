"""`minga backup`: whole or not there, and a sentence for whatever is in the way."""

import contextlib
import os
import random
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import operator
from storage.queues import kept
from storage.upkeep import backup
from tests.support import seeds
from tests.upkeep.conftest import holds


def connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


def fill(data: Path, rows: int = 40_000) -> None:
    """Some twelve megabytes of handled updates."""
    with contextlib.closing(connect(data / "minga.db")) as connection:
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO inbox (kind, update_id, digest, received_at, state, handled_at, error) "
            "SELECT 'update', i, hex(randomblob(32)), 0, 'done', 0, hex(randomblob(64)) FROM n",
            (rows,),
        )


@pytest.mark.parametrize("command", ["backup", "restore x.db", "restore x.db --rehearse"])
def test_without_anything_to_work_on_a_sentence_says_so(data, capsys, command):
    (data / "minga.db").unlink()

    assert operator.main(command.split()) == 2

    assert "There is no" in capsys.readouterr().err
    assert list(data.iterdir()) == [data / "minga.lock"] or list(data.iterdir()) == []


def test_a_backup_has_a_name_with_its_instant_and_nobody_else_can_read_it(data, capsys):
    assert operator.main(["backup"]) == 0

    (path,) = (data / "backups").glob("*.db")
    ((at, listed),) = backup.listed(data / "backups")
    assert listed == path
    assert abs((datetime.now(UTC) - at).total_seconds()) < 10
    assert path.stat().st_mode & 0o777 == 0o600
    assert str(path) in capsys.readouterr().out


def test_what_stands_there_is_never_overwritten(data, tmp_path, capsys):
    target = tmp_path / "mine.db"
    target.write_text("precious")

    assert operator.main(["backup", str(target)]) == 2

    assert target.read_text() == "precious"
    assert "never overwrites" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("nowhere/x.db", "There is no folder"),
        ("nowhere", "There is no folder"),
        ("a-file/x.db", "There is no folder"),
        ("ro/x.db", "cannot be written"),
    ],
)
def test_a_folder_that_cannot_be_used_is_named(data, tmp_path, capsys, target, says):
    (tmp_path / "a-file").touch()
    if target.startswith("ro"):
        if os.getuid() == 0:
            pytest.skip("root may write everywhere")
        (tmp_path / "ro").mkdir(mode=0o500)

    assert operator.main(["backup", str(tmp_path / target)]) == 2

    assert says in capsys.readouterr().err


def test_without_space_the_folder_is_as_it_was(data, tmp_path, capsys):
    fill(data)
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(small)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no small file system can be mounted here")
    try:
        older = small / "minga-20260101T000000Z.db"
        older.write_text("the backup of yesterday")

        code = operator.main(["backup", str(small), "--keep", "1"])

        assert code == 2
        assert "not enough space" in capsys.readouterr().err
        assert list(small.iterdir()) == [older]
        assert older.read_text() == "the backup of yesterday"
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_only_the_oldest_of_ours_are_removed_and_only_after_a_new_one_is_safe(data, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    ours = [folder / f"minga-2026010{day}T031700Z.db" for day in (1, 2, 3)]
    others = [
        folder / "minga.db",
        folder / "minga-before-restore-20260101T000000Z.db",
        folder / "holiday.jpg",
    ]
    for path in (*ours, *others):
        path.touch()

    assert operator.main(["backup", str(folder), "--keep", "2"]) == 0

    left = set(folder.glob("*.db")) | {folder / "holiday.jpg"}
    assert left >= {ours[2], *others}
    assert len(backup.listed(folder)) == 2
    assert not left & set(ours[:2])


def test_a_backup_is_made_while_another_transaction_is_open_and_has_nothing_of_it(data, tmp_path):
    with contextlib.closing(connect(data / "minga.db")) as writer:
        writer.execute("BEGIN IMMEDIATE")
        kept.keep(writer, "half", "done")

        assert operator.main(["backup", str(tmp_path / "x.db")]) == 0

        writer.execute("COMMIT")
    with contextlib.closing(connect(tmp_path / "x.db")) as copy:
        assert kept.kept(copy, "half") is None


def test_secrets_the_lease_and_free_pages_are_in_no_backup(data, tmp_path):
    with contextlib.closing(connect(data / "minga.db")) as connection:
        connection.execute("INSERT INTO lease VALUES (1, 'somewhere-else', 0, 0)")
        connection.execute("INSERT INTO setup_code (id, code, made_at) VALUES (1, ?, 0)", ("c0de" * 8,))
        kept.keep(connection, "webhook_secret", "hush-hush-hush-hush")
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("INSERT INTO kept VALUES ('old', 'Zyzzogeton')")
        connection.execute("DELETE FROM kept WHERE name = 'old'")

    assert operator.main(["backup", str(tmp_path / "x.db")]) == 0

    assert holds(tmp_path / "x.db", b"") == []
    content = (tmp_path / "x.db").read_bytes()
    for word in (b"somewhere-else", b"c0de", b"hush", b"Zyzzogeton"):
        assert word not in content


def test_a_database_that_is_damaged_gives_no_backup(data, tmp_path, capsys):
    fill(data, 5_000)
    path = data / "minga.db"
    with contextlib.closing(connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xff" * 20_000)

    assert operator.main(["backup", str(tmp_path / "x.db")]) == 2

    assert "minga check" in capsys.readouterr().err
    assert not (tmp_path / "x.db").exists()


@pytest.fixture
def chance() -> random.Random:
    """When to kill; MINGA_SEED repeats it."""
    seed = seeds.drawn()
    print(f"\nMINGA_SEED={seed}")
    return random.Random(seed)


def kills() -> int:
    return int(os.environ.get("MINGA_KILLS", "10"))


def run_and_kill(arguments: list[str], after_s: float) -> int | None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.operator", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        return process.wait(after_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return None


def took(arguments: list[str]) -> float:
    began = time.monotonic()
    assert run_and_kill(arguments, 60) == 0
    return time.monotonic() - began


@pytest.mark.faults
def test_killed_in_the_middle_of_a_backup_there_is_a_whole_one_or_none(data, tmp_path, chance):
    fill(data)
    folder = tmp_path / "copies"
    folder.mkdir()
    longest = took(["backup", str(folder / "first.db")])

    for number in range(kills()):
        target = folder / f"{number}.db"
        run_and_kill(["backup", str(target)], chance.uniform(0.4, 1) * longest)
        if target.exists():
            assert backup.verify(target) == []

    assert operator.main(["check"]) == 0
    assert operator.main(["backup", str(folder / "last.db")]) == 0


@pytest.mark.faults
def test_killed_in_the_middle_of_a_restore_the_old_state_or_the_new_one_is_there(data, tmp_path, chance):
    fill(data)
    copy = tmp_path / "copy.db"
    assert operator.main(["backup", str(copy)]) == 0
    with contextlib.closing(connect(data / "minga.db")) as connection:
        kept.keep(connection, "state", "old")
    longest = took(["restore", str(copy), "--rehearse"])

    for _ in range(kills()):
        run_and_kill(["restore", str(copy)], chance.uniform(0.4, 1.2) * longest)
        with contextlib.closing(backup.open_for_reading(data / "minga.db")) as found:
            state = kept.kept(found, "state")
            assert found.execute("SELECT count(*) FROM inbox").fetchone()[0] == 40_000
        assert operator.main(["check"]) == 0
        if state is None:  # it was done: the old state is aside
            asides = [kept_in(path) for path in data.glob("minga-before-restore-*.db")]
            assert "old" in asides
            with contextlib.closing(connect(data / "minga.db")) as connection:
                kept.keep(connection, "state", "old")

    assert operator.main(["restore", str(copy)]) == 0


def kept_in(path: Path) -> str | None:
    with contextlib.closing(backup.open_for_reading(path)) as found:
        return kept.kept(found, "state")
