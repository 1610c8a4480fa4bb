"""What every command stands on: the database as the running bot left it, and two ways of saying something."""

import argparse
import sqlite3
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.delivery.starting.foundations import DATABASE_NAME
from bot.settings import Settings
from storage.connection import BUSY_TIMEOUT_MS

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no public name


class OperatorError(Exception):
    """Something that the operator has to mend; the message says what and how."""


def add_command(
    commands: "Commands", name: str, do: Callable[[argparse.Namespace], int], says: str
) -> argparse.ArgumentParser:
    """Add a command that is done by `do`, which gives the exit code, and return it for its own arguments."""
    command = commands.add_parser(name, help=says, description=says)
    command.set_defaults(do=do)
    return command


def say(line: str) -> None:
    """Say a line on standard output."""
    sys.stdout.write(f"{line}\n")


def complain(line: str) -> None:
    """Say what is wrong, on standard error."""
    sys.stderr.write(f"{line}\n")


def open_database(settings: Settings, *, is_for_writing: bool = False) -> sqlite3.Connection:
    """Give a connection beside the running bot's. Raises `OperatorError` when there is no database."""
    path = (settings.minga_data / DATABASE_NAME).absolute()
    if not path.is_file():
        raise OperatorError(f"There is no database at {path}. Start the bot once, or set MINGA_DATA.")
    mode = "rw" if is_for_writing else "ro"
    connection = sqlite3.connect(f"{path.as_uri()}?mode={mode}", uri=True, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    # The running bot alone checkpoints: in older SQLites two that do can damage the file.
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    return connection
