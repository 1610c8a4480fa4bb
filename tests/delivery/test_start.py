"""The process itself: what it says when it cannot start, that there is only one, and that it ends cleanly."""

import asyncio
import os
import sqlite3
import sys
from pathlib import Path
from typing import Self

import pytest

from bot.delivery.starting.foundations import Exit
from tests.delivery.conftest import new_database
from tests.delivery.post_office import TOKEN, Answer, PostOffice
from tests.delivery.test_intake import message

CODE = "a-setup-code-of-32-characters-or-more"


class Start:
    """One `python -m bot`."""

    def __init__(self, office: PostOffice, folder: Path, **settings: str) -> None:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("MINGA_", "TELEGRAM_"))}
        self._environment = {
            **kept,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_BASE": office.root,
            "MINGA_DATA": str(folder / "data"),
            "MINGA_POLL_TIMEOUT": "1",
            "MINGA_LIMIT_SCALE": "100",
            "MINGA_SETUP_CODE": CODE,
            **settings,
        }
        self._folder = folder
        self.log = ""

    async def __aenter__(self) -> Self:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            env={k: v for k, v in self._environment.items() if v},
            cwd=self._folder,
            stderr=asyncio.subprocess.PIPE,
        )
        self._reading = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()
        await self._reading

    async def _read(self) -> None:
        async for line in self.process.stderr:
            self.log += line.decode()

    async def ended(self, seconds: float = 20) -> int:
        async with asyncio.timeout(seconds):
            code = await self.process.wait()
            await self._reading
        assert "Traceback" not in self.log
        return code

    async def says(self, words: str) -> None:
        async with asyncio.timeout(20):
            while words not in self.log:
                assert self.process.returncode is None, self.log
                await asyncio.sleep(0.02)


async def until(condition) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - any condition
            await asyncio.sleep(0.02)


async def test_it_answers_and_ends_with_code_0_on_sigterm(office: PostOffice, tmp_path: Path):
    office.updates = [message(5, "/start")]
    async with Start(office, tmp_path) as start:
        await start.says(f"set up: /start {CODE}")
        await until(office.texts)

        start.process.terminate()

        assert await start.ended() == Exit.FINE
    assert TOKEN.split(":")[1] not in start.log


async def test_a_kill_between_storing_and_sending_loses_nothing(office: PostOffice, tmp_path: Path):
    office.updates = [message(5, "/start")]
    office.will("sendMessage", *[Answer(status=429, description="no", parameters={"retry_after": 1})] * 3)
    async with Start(office, tmp_path) as start:
        await until(lambda: [r for r in office.requests if r.method == "sendMessage"])
        start.process.kill()

    async with Start(office, tmp_path):
        await until(office.texts)

    assert 1 <= len(office.texts()) <= 2


async def test_a_second_start_on_the_same_data_says_who_is_there_and_refuses(
    office: PostOffice, tmp_path: Path
):
    async with Start(office, tmp_path) as first:
        await first.says("set up")
        async with Start(office, tmp_path) as second:
            assert await second.ended() == Exit.RUNNING_ALREADY
        assert f"process {first.process.pid}" in second.log


async def test_a_second_start_can_wait_for_the_first_to_end(office: PostOffice, tmp_path: Path):
    async with Start(office, tmp_path) as first:
        await first.says("set up")
        async with Start(office, tmp_path, MINGA_WAIT_LOCK="20") as second:
            await asyncio.sleep(1.5)
            assert second.process.returncode is None
            first.process.terminate()
            await second.says("set up")


async def test_without_a_token_it_names_make_run(office: PostOffice, tmp_path: Path):
    async with Start(office, tmp_path, TELEGRAM_BOT_TOKEN="") as start:
        assert await start.ended() == Exit.SETTINGS
    assert "make run" in start.log


async def test_wrong_settings_are_told_together(office: PostOffice, tmp_path: Path):
    async with Start(office, tmp_path, MINGA_SILENCE="never", MINGA_LIMIT_ALL="0") as start:
        assert await start.ended() == Exit.SETTINGS
    assert "MINGA_SILENCE" in start.log
    assert "MINGA_LIMIT_ALL" in start.log


async def test_a_token_that_the_server_refuses_is_explained(office: PostOffice, tmp_path: Path):
    for method in ("getMe", "getUpdates"):
        office.will(method, *[Answer(status=401, description="Unauthorized")] * 3)
    async with Start(office, tmp_path) as start:
        assert await start.ended() == Exit.SETTINGS
    assert "TELEGRAM_BOT_TOKEN" in start.log


async def test_a_silent_server_ends_it_for_its_supervisor(office: PostOffice, tmp_path: Path):
    await office.close()
    async with Start(office, tmp_path, MINGA_SILENCE="1") as start:
        assert await start.ended() == Exit.SILENCE
    await office.open()


def _a_file_that_is_no_database(data: Path) -> None:
    (data / "minga.db").write_text("a shopping list, and a long one at that\n" * 100)


def _a_newer_database(data: Path) -> None:
    new_database(data / "minga.db")
    connection = sqlite3.connect(data / "minga.db")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "says"), [(_a_file_that_is_no_database, "restore a backup"), (_a_newer_database, "newer Minga")]
)
async def test_a_database_that_cannot_be_used_is_explained(
    office: PostOffice, tmp_path: Path, spoil, says: str
):
    (tmp_path / "data").mkdir()
    spoil(tmp_path / "data")
    async with Start(office, tmp_path) as start:
        assert await start.ended() == Exit.DATABASE
    assert says in start.log


async def test_a_data_folder_that_cannot_be_made_is_explained(office: PostOffice, tmp_path: Path):
    (tmp_path / "data").write_text("a file where the folder should be")
    async with Start(office, tmp_path) as start:
        assert await start.ended() == Exit.DATABASE
    assert "MINGA_DATA" in start.log


async def test_a_server_that_lacks_lists_of_commands_costs_a_warning(office: PostOffice, tmp_path: Path):
    office.will("setMyCommands", *[Answer(status=404, description="Not Found")] * 9)
    office.updates = [message(5, "/start")]
    async with Start(office, tmp_path) as start:
        await start.says("setMyCommands")
        await until(office.texts)


async def test_it_starts_without_its_server_once_it_has_known_it(office: PostOffice, tmp_path: Path):
    async with Start(office, tmp_path) as start:
        await start.says("set up")
        await until(lambda: any(r.method == "setMyCommands" for r in office.requests))
        start.process.terminate()
        assert await start.ended() == Exit.FINE
    await office.close()
    async with Start(office, tmp_path) as start:
        await start.says("going on with what it last said")
        await office.open()
        office.updates = [message(5, "/start")]
        await until(office.texts)
