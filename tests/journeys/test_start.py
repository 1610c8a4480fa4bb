"""What can be wrong at a start: one clear sentence that says what to do, the right exit code, never a traceback."""

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from tests.journeys.circle import set_up
from tests.journeys.stage import Stage


def start(stage: Stage, module: str = "bot", *words: str, **settings: str) -> tuple[int, str]:
    """Start a program that is expected to end by itself; gives its exit code and all it said."""
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        env={**stage.bot_environment(), **settings},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    said = done.stdout + done.stderr
    assert "Traceback" not in said, said
    return done.returncode, said


@pytest.fixture
def standin(new_stage: Callable[..., Stage]) -> Stage:
    """A stand-in without a bot."""
    return new_stage()


def test_all_wrong_settings_are_listed_at_once(standin: Stage):
    code, said = start(
        standin,
        TELEGRAM_BOT_TOKEN="not a token",
        TELEGRAM_API_BASE="ftp://example.org",
        MINGA_LIMIT_ALL="many",
        MINGA_POLL_TIMEOUT="-3",
        MINGA_SETUP_CODE="short",
        MINGA_LOG_LEVEL="LOUD",
    )

    assert code == 2
    for name in (
        "TELEGRAM_BOT_TOKEN",
        "TELEGRAM_API_BASE",
        "MINGA_LIMIT_ALL",
        "MINGA_POLL_TIMEOUT",
        "MINGA_SETUP_CODE",
        "MINGA_LOG_LEVEL",
    ):
        assert sum(line.startswith(f"- {name}: ") for line in said.splitlines()) == 1, said
    assert "not a token" not in said, "a token that was mistyped is a secret too"


def test_without_a_token_it_names_make_run(standin: Stage):
    code, said = start(standin, TELEGRAM_BOT_TOKEN="")

    assert code == 2
    assert "make run" in said


def test_a_token_that_the_server_does_not_know(standin: Stage):
    code, said = start(standin, TELEGRAM_BOT_TOKEN="1000001:WRONG-wrong-wrong")

    assert code == 2
    assert "does not accept the token" in said
    assert "@BotFather" in said
    assert "WRONG-wrong-wrong" not in said


def test_a_data_folder_that_cannot_be_written(standin: Stage):
    in_the_way = standin.folder / "file"
    in_the_way.write_text("no folder")

    code, said = start(standin, MINGA_DATA=str(in_the_way / "data"))

    assert code == 5
    assert "cannot be written" in said
    assert "MINGA_DATA" in said


@pytest.mark.parametrize("content", [b"garbage " * 1000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_database_that_is_none_is_left_as_it_is(standin: Stage, content: bytes):
    folder = standin.folder / "bot"
    folder.mkdir()
    (folder / "minga.db").write_bytes(content)

    code, said = start(standin)

    assert code == 5
    assert "cannot be used" in said
    assert "backup" in said
    assert (folder / "minga.db").read_bytes() == content


def test_a_database_of_a_newer_minga_is_left_as_it_is(standin: Stage):
    folder = standin.folder / "bot"
    folder.mkdir()
    connection = sqlite3.connect(folder / "minga.db")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()

    code, said = start(standin)

    assert code == 5
    assert "written by a newer Minga (schema 9999" in said


def test_a_second_start_on_the_same_data_and_the_end_of_the_first(stage: Stage):
    # Given a bot at work.
    nia, _ = set_up(stage)

    # When it is started again, the second one says who is there, and the first works on.
    code, said = start(stage)
    assert code == 4
    assert "is running on this data already" in said
    assert stage.bot is not None
    assert str(stage.bot.pid) in said
    nia.look_away()
    nia.say("/help")
    assert nia.news()

    # When it is asked to end, it ends with 0, and quickly, also while it waits for the server.
    began = time.monotonic()
    assert stage.stop_bot() == 0
    assert time.monotonic() - began < 10
    stage.start_bot()
    stage.bot.send_signal(signal.SIGINT)
    assert stage.bot.wait(timeout=20) == 0
    stage.check()


def test_the_sandbox_says_what_is_in_its_way(standin: Stage):
    sandbox = {"TELEGRAM_BOT_TOKEN": ""}
    code, said = start(standin, "bot.sandbox", **sandbox, MINGA_SANDBOX_DATA=str(standin.folder / "other"))
    assert (code, f"Port {standin.port} is in use" in said) == (2, True)

    in_the_way = standin.folder / "file"
    in_the_way.write_text("no folder")
    code, said = start(
        standin, "bot.sandbox", **sandbox, MINGA_SANDBOX_PORT="0", MINGA_SANDBOX_DATA=str(in_the_way)
    )
    assert (code, "cannot be used" in said) == (2, True)

    code, said = start(standin, "bot.sandbox", TELEGRAM_BOT_TOKEN="123456789:somebody-elses-real-token")
    assert (code, "never runs beside a real bot's token" in said) == (2, True)
    assert "somebody-elses" not in said
