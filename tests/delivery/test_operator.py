"""The operator's command, on a database in a folder."""

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import operator
from bot.settings import Settings
from tests.delivery.conftest import new_database


@pytest.fixture
def data(tmp_path: Path, monkeypatch) -> Iterator[sqlite3.Connection]:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("MINGA_DATA", str(tmp_path))
    new_database(tmp_path / "minga.db")
    connection = sqlite3.connect(tmp_path / "minga.db", isolation_level=None)
    yield connection
    connection.close()


def test_check_says_of_every_invariant_that_it_holds(data, capsys):
    assert operator.main(["check"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) >= 14
    assert all(line.startswith("holds") for line in lines)


def test_check_names_what_is_broken_and_fails(data, capsys):
    data.execute("INSERT INTO due (kind, subject, due_at, state) VALUES ('reminder', 1, 0, 'queued')")

    assert operator.main(["check"]) == 1
    assert "BROKEN  I8" in capsys.readouterr().out


def test_what_was_put_aside_is_listed_and_can_be_put_back(data, capsys):
    data.execute(
        "INSERT INTO inbox (kind, update_id, digest, received_at, payload, state, handled_at, error) "
        "VALUES ('update', 1, 'd', 0, '{\"text\":\"hello\"}', 'quarantined', 0, 'KeyError: x')"
    )

    assert operator.main(["inbox", "--quarantined"]) == 0
    listed = capsys.readouterr().out
    assert operator.main(["replay", "1"]) == 0
    assert operator.main(["replay", "1"]) == 1

    assert "KeyError: x" in listed
    assert "hello" in listed
    assert data.execute("SELECT state FROM inbox").fetchone()[0] == "new"


def test_the_setup_code_is_printed_until_there_is_a_circle(data, capsys):
    data.execute("INSERT INTO setup_code (id, code, made_at) VALUES (1, ?, 0)", ("c" * 32,))
    assert operator.main(["setup-code"]) == 0
    assert capsys.readouterr().out == f"/start {'c' * 32}\n"

    data.execute("INSERT INTO circle VALUES (1, 'x', 'en', 'UTC', '', NULL, NULL, 0)")
    assert operator.main(["setup-code"]) == 1


def test_the_outbox_is_listed_without_a_word_of_what_it_says(data, capsys):
    data.execute(
        "INSERT INTO outbox (created_at, not_before, priority, kind, mode, chat_id, subject) "
        "VALUES (0, 0, 1, 'text', 'message', 7, '{\"key\":\"secret\"}')"
    )

    assert operator.main(["outbox"]) == 0

    out = capsys.readouterr().out
    assert re.search(r"queued +text", out)
    assert "secret" not in out


@pytest.mark.parametrize("command", ["check", "dump", "outbox", "inbox", "setup-code"])
def test_without_a_database_a_sentence_says_what_to_do(tmp_path, monkeypatch, capsys, command):
    monkeypatch.setenv("MINGA_DATA", str(tmp_path / "nowhere"))

    assert operator.main([command]) == 2
    assert "MINGA_DATA" in capsys.readouterr().err


def test_a_file_that_is_no_database_is_a_sentence_too(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("MINGA_DATA", str(tmp_path))
    (tmp_path / "minga.db").write_text("a shopping list\n" * 100)

    assert operator.main(["check"]) == 2
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["status", "check", "inbox", "outbox"])
def test_machines_get_json_also_of_an_empty_database(data, capsys, command):
    assert operator.main([command, "--json"]) in (0, 1)
    assert isinstance(json.loads(capsys.readouterr().out), dict)


def test_the_status_names_what_somebody_should_look_at(data, capsys):
    data.execute(
        "INSERT INTO inbox (kind, update_id, digest, received_at, payload) VALUES ('update', 1, 'd', 0, '{}')"
    )
    data.execute("INSERT INTO kept VALUES ('backup_failed', 'There is no folder /backups.')")

    assert operator.main(["status"]) == 1

    out = capsys.readouterr().out
    assert "The bot does not run." in out
    assert "The inbox waits for" in out
    assert "There is no folder /backups." in out


def test_everything_can_be_looked_at_while_another_program_holds_the_database(data, capsys):
    data.execute("BEGIN IMMEDIATE")
    data.execute("INSERT INTO kept VALUES ('x', 'y')")

    for command in ("status", "check", "inbox", "outbox", "dump"):
        assert operator.main([command]) in (0, 1)
    data.execute("ROLLBACK")


def test_dump_and_version_print_something(data, capsys):
    assert operator.main(["dump"]) == 0
    assert operator.main(["version"]) == 0
    assert "sqlite" in capsys.readouterr().out
