"""The stand-in as a program: how it starts, refuses to start, and ends; the bot as its child."""

import asyncio
import os
import signal
import socket
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from bot.sandbox.child import Child, ChildError, environment_of_bot
from tests.sandbox.play import TOKEN, playing

#: A bot that asks for updates and for nothing else; told to by a file, it ends at once.
POLLER = """
import os, pathlib, sys, time, urllib.request
data = pathlib.Path(os.environ["MINGA_DATA"])
data.mkdir(exist_ok=True)
with (data / "starts").open("a") as starts:
    starts.write("x")
if (data.parent / "refuse").exists():
    sys.exit(2)
address = f"{os.environ['TELEGRAM_API_BASE']}/bot{os.environ['TELEGRAM_BOT_TOKEN']}/getUpdates?timeout=1"
while True:
    urllib.request.urlopen(address).read()
    if (data.parent / "die").exists():
        (data.parent / "die").unlink()
        os._exit(9)
"""


async def sandbox_program(folder: Path, *arguments: str, **environment: str) -> asyncio.subprocess.Process:
    own = {name: it for name, it in os.environ.items() if not name.startswith(("MINGA_", "TELEGRAM_"))}
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.sandbox",
        *arguments,
        env={**own, "MINGA_SANDBOX_DATA": str(folder), "MINGA_SANDBOX_PORT": "0", "PYTHONUNBUFFERED": "1"}
        | environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def refusal(folder: Path, *arguments: str, **environment: str) -> str:
    """What it says when it does not start: one line, and exit code 2."""
    program = await sandbox_program(folder, *arguments, **environment)
    async with asyncio.timeout(20):
        _, said = await program.communicate()
    assert program.returncode == 2, said
    (line,) = said.decode().splitlines()
    return line


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_prints_its_address_and_ends_with_0_when_told_to(tmp_path, number):
    program = await sandbox_program(tmp_path / "new" / "folder")
    assert program.stdout is not None
    async with asyncio.timeout(20):
        line = (await program.stdout.readline()).decode()
    address = line.split()[-1]
    state = await asyncio.to_thread(lambda: urllib.request.urlopen(f"{address}sandbox/state").read())

    program.send_signal(number)
    async with asyncio.timeout(10):
        code = await program.wait()

    assert line.startswith("Sandbox: http://127.0.0.1:")
    assert b'"people": []' in state
    assert code == 0


async def test_a_port_in_use_is_named(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])

        said = await refusal(tmp_path, MINGA_SANDBOX_PORT=port)

    assert said.startswith(f"Port {port} is in use; set MINGA_SANDBOX_PORT")


async def test_a_folder_that_is_none_is_named(tmp_path):
    (tmp_path / "file").write_text("")

    said = await refusal(tmp_path / "file")

    assert said.startswith(f"The folder {tmp_path / 'file'} cannot be used")


async def test_a_state_file_of_something_else_is_named(tmp_path):
    (tmp_path / "state.sqlite3").write_text("These are not the rows you are looking for. " * 100)

    said = await refusal(tmp_path)

    assert "state.sqlite3 cannot be used" in said


async def test_it_never_runs_beside_a_real_token(tmp_path):
    said = await refusal(tmp_path, TELEGRAM_BOT_TOKEN="123:real")

    assert said.startswith("TELEGRAM_BOT_TOKEN is set: the sandbox never runs beside a real bot's token.")


async def test_wrong_options_are_named(tmp_path):
    assert (await refusal(tmp_path, MINGA_SANDBOX_PORT="70000")).startswith("MINGA_SANDBOX_PORT: ")
    assert (await refusal(tmp_path, MINGA_SANDBOX_TOKEN="secret")).startswith("MINGA_SANDBOX_TOKEN: ")
    assert (await refusal(tmp_path, MINGA_SANDBOX_LIMIT_SCALE="0")).startswith("MINGA_SANDBOX_LIMIT_SCALE: ")
    assert (await refusal(tmp_path, "--without")).startswith("Unknown: --without.")


def child_of(client, folder: Path) -> Child:
    environment = environment_of_bot(
        port=client.port, token=TOKEN, data=folder / "bot", setup_code="c" * 32, limit_scale=2
    )
    return Child(
        environment=environment,
        data=folder / "bot",
        last_heard=lambda: client.stage.polled_at,
        command=(sys.executable, "-c", POLLER),
    )


async def test_the_bot_is_started_again_when_it_dies_and_ended_with_the_stand_in(tmp_path, caplog):
    async with playing(tmp_path / "sandbox") as client:
        child = child_of(client, tmp_path)
        keeper = asyncio.create_task(child.keep_running())
        assert await child.wait_until_ready()
        begin = time.monotonic()

        (tmp_path / "die").touch()
        async with asyncio.timeout(20):
            while (tmp_path / "bot" / "starts").read_text() != "xx" or client.stage.polled_at < begin + 1:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        await child.end()
        keeper.cancel()

        assert "The bot ended unexpectedly (exit code 9); it is started again in 0.5 s." in caplog.text
        assert child._process.returncode == -signal.SIGTERM


async def test_starting_afresh_starts_the_bot_with_an_empty_folder(tmp_path):
    async with playing(tmp_path / "sandbox") as client:
        child = child_of(client, tmp_path)
        client.stage.restart_child = child.start_with_nothing
        keeper = asyncio.create_task(child.keep_running())
        assert await child.wait_until_ready()
        (tmp_path / "bot" / "old").touch()
        await client.person("Ana")
        await client.post("clock", add_ms=3_600_000)

        await client.post("fresh")

        state = await client.get("state")
        assert (state["people"], state["clock"]["offset_ms"]) == ([], 0)
        assert [it.name for it in (tmp_path / "bot").iterdir()] == ["starts"]
        assert (tmp_path / "bot" / "starts").read_text() == "x"
        await child.end()
        keeper.cancel()


async def test_a_bot_that_refuses_its_first_start_is_not_started_again(tmp_path):
    async with playing(tmp_path / "sandbox") as client:
        (tmp_path / "refuse").touch()
        child = child_of(client, tmp_path)

        with pytest.raises(ChildError, match="exit code 2"):
            await child.keep_running()

        assert (tmp_path / "bot" / "starts").read_text() == "x"


def test_the_bot_gets_all_that_it_needs_and_nothing_of_the_sandboxs(monkeypatch):
    monkeypatch.setenv("MINGA_SANDBOX_PORT", "1")
    monkeypatch.setenv("MINGA_LOG_LEVEL", "DEBUG")

    environment = environment_of_bot(
        port=8081, token=TOKEN, data=Path("kept/bot"), setup_code="c" * 32, limit_scale=1.0
    )

    assert {name: it for name, it in environment.items() if name.startswith(("MINGA_", "TELEGRAM_"))} == {
        "TELEGRAM_API_BASE": "http://127.0.0.1:8081",
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "MINGA_DATA": "kept/bot",
        "MINGA_CLOCK": "http://127.0.0.1:8081/sandbox/clock",
        "MINGA_SETUP_CODE": "c" * 32,
        "MINGA_LIMIT_SCALE": "1",
        "MINGA_LOG_LEVEL": "DEBUG",
    }


async def test_a_bot_that_is_told_to_end_while_it_starts_does_end(tmp_path):
    async with playing(tmp_path / "sandbox") as client:
        child = child_of(client, tmp_path)
        keeper = asyncio.create_task(child.keep_running())
        await asyncio.sleep(0)

        await child.end()
        keeper.cancel()

        assert child._process.returncode == -signal.SIGTERM
