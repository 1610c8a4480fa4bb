"""A stage of real processes for backups and restores, and plain databases for what needs none."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import Settings
from storage.connection import prepare
from storage.migrate import migrate
from tests.journeys.stage import SETUP_CODE, Stage

CATHAYS = (51.495, -3.175)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """The stand-in, the bot, and Nia, who has opened a circle."""
    stage = Stage(tmp_path)
    try:
        stage.open()
        stage.begin()
        nia = stage.person("Nia")
        nia.start(SETUP_CODE)
        nia.tap("agree")
        nia.say("Cathays Neighbours")
        nia.tap("English")
        nia.share_place(*CATHAYS)
        nia.say("London")
        nia.tap("^Open the circle$")
        yield stage
    finally:
        stage.close()


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with an empty database in it, for the operator's command in this process."""
    for name in list(os.environ):
        if name.startswith(("MINGA_", "TELEGRAM_")) or name.upper() in map(str.upper, Settings.model_fields):
            monkeypatch.delenv(name)
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("MINGA_DATA", str(folder))
    monkeypatch.chdir(tmp_path)
    connection = sqlite3.connect(folder / "minga.db", isolation_level=None)
    prepare(connection)
    migrate(connection)
    connection.close()
    return folder


def holds(folder: Path, *words: bytes) -> list[tuple[str, bytes]]:
    """Give which of these words stand in which file of a folder, byte by byte."""
    return [
        (path.name, word)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for word in words
        if word in path.read_bytes()
    ]
