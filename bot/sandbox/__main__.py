"""`python -m bot.sandbox [--with-bot]`: the stand-in with its page, and the bot beside it if wanted."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sqlite3
import sys

from pydantic import ValidationError

from bot.sandbox.child import Child, ChildError, environment_of_bot
from bot.sandbox.server import running
from bot.sandbox.settings import SandboxSettings, SharedSettings
from bot.sandbox.stage import Stage

log = logging.getLogger("sandbox")


def main(arguments: list[str]) -> int:
    """Run until SIGINT or SIGTERM; returns the exit code: 0, or 2 with one sentence on what to do."""
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    try:
        settings, shared = SandboxSettings(), SharedSettings()
    except ValidationError as error:
        for problem in error.errors():
            name = "_".join(str(part) for part in problem["loc"]).upper()
            sys.stderr.write(f"MINGA_SANDBOX_{name}: {problem['msg']}.\n")
        return 2
    if shared.telegram_bot_token and shared.telegram_bot_token != settings.token:
        sys.stderr.write(
            "TELEGRAM_BOT_TOKEN is set: the sandbox never runs beside a real bot's token. "
            "Unset it, or start the real bot with `python -m bot`.\n"
        )
        return 2
    unknown = [it for it in arguments if it != "--with-bot"]
    if unknown:
        sys.stderr.write(f"Unknown: {' '.join(unknown)}. Only --with-bot is known.\n")
        return 2
    try:
        return asyncio.run(_run(settings, shared, with_bot="--with-bot" in arguments))
    except OSError as error:
        sys.stderr.write(f"{_explain(error, settings)}\n")
        return 2
    except sqlite3.Error as error:
        sys.stderr.write(
            f"{settings.data}/state.sqlite3 cannot be used ({error}); move it away, or set MINGA_SANDBOX_DATA.\n"
        )
        return 2


def _explain(error: OSError, settings: SandboxSettings) -> str:
    if error.filename is None and "bind" in str(error):
        return f"Port {settings.port} is in use; set MINGA_SANDBOX_PORT to another one, or to 0 to have one chosen."
    return f"The folder {settings.data} cannot be used ({error.strerror}); set MINGA_SANDBOX_DATA to one that can."


async def _run(settings: SandboxSettings, shared: SharedSettings, *, with_bot: bool) -> int:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    async with running(
        folder=settings.data,
        port=settings.port,
        token=settings.token,
        limit_scale=settings.limit_scale,
        setup_code=shared.minga_setup_code or None,
    ) as (stage, port):
        address = f"http://127.0.0.1:{port}/"
        if not with_bot:
            log.info("Sandbox: %s", address)
            await ended.wait()
            return 0
        return await _run_with_bot(settings, stage, port, address, ended)


async def _run_with_bot(
    settings: SandboxSettings, stage: Stage, port: int, address: str, ended: asyncio.Event
) -> int:
    stage.ensure_setup_code()
    assert stage.setup_code is not None
    data = settings.data / "bot"
    child = Child(
        environment=environment_of_bot(
            port=port,
            token=settings.token,
            data=data,
            setup_code=stage.setup_code,
            limit_scale=settings.limit_scale,
        ),
        data=data,
        last_heard=lambda: stage.polled_at,
    )
    stage.restart_child = child.start_with_nothing
    keeper = asyncio.create_task(child.keep_running())
    greeter = asyncio.create_task(_greet(child, address))
    stopper = asyncio.create_task(ended.wait())
    try:
        await asyncio.wait({keeper, stopper}, return_when=asyncio.FIRST_COMPLETED)
        if keeper.done():
            keeper.result()
    except ChildError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    else:
        return 0
    finally:
        await child.end()
        for task in (keeper, greeter, stopper):
            task.cancel()


async def _greet(child: Child, address: str) -> None:
    if await child.wait_until_ready():
        log.info("Sandbox: %s", address)
    else:
        log.warning("Sandbox: %s (the bot has not asked for updates yet; its log is above)", address)


if __name__ == "__main__":
    os.umask(0o077)
    sys.exit(main(sys.argv[1:]))
