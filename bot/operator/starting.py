"""Starting: `minga run`, and the code that makes its sender the first steward."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from bot.operator.ground import add_command, complain, open_database, say
from bot.settings import read_settings
from storage.queues import kept

if TYPE_CHECKING:
    from bot.operator.ground import Commands


def add(commands: "Commands") -> None:
    """Add this module's commands."""
    add_command(commands, "run", _run, "start the bot when there is a token, else the sandbox with the bot")
    add_command(commands, "setup-code", _setup_code, "print the line that makes its sender the first steward")


def _run(_chosen: argparse.Namespace) -> int:
    module = ["bot"] if read_settings().token else ["bot.sandbox", "--with-bot"]
    command = [sys.executable, "-m", *module]
    os.execv(sys.executable, command)  # noqa: S606 - our own interpreter, no shell


def _setup_code(_chosen: argparse.Namespace) -> int:
    connection = open_database(read_settings())
    try:
        code = kept.setup_code(connection)
    finally:
        connection.close()
    if code is None:
        complain("The circle is set up already; its stewards can appoint others.")
        return 1
    say(f"/start {code}")
    return 0
