"""Looking at the whole: every invariant, what the database says, which versions are at work."""

import argparse
import json
import sqlite3
import sys
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from bot.operator.ground import add_command, complain, open_database, say
from bot.operator.status import backup_hint, last_backup
from bot.settings import read_settings
from storage.upkeep import checks
from storage.upkeep.dump import dump

if TYPE_CHECKING:
    from bot.operator.ground import Commands


def add(commands: "Commands") -> None:
    """Add this module's commands."""
    add_command(
        commands, "check", _check, "verify every invariant on the database, also while the bot runs"
    ).add_argument("--json", action="store_true", help="for machines")
    add_command(
        commands, "dump", _dump, "print what the database says, in an order that two equal days share"
    )
    add_command(commands, "version", _version, "print the program's version")


def _check(chosen: argparse.Namespace) -> int:
    settings = read_settings()
    connection = open_database(settings)
    # One transaction: everything is looked at as it was at one instant.
    connection.execute("BEGIN")
    try:
        lines = [(f.check.name, f.check.says, list(f.violations)) for f in checks.violations(connection)]
        strange = checks.strange_transitions(connection)
        lines.append(("I14 table", "the database knows the same transitions as the program", strange))
        lines.append(("file", "the file is whole and no reference is lost", checks.broken_pages(connection)))
        backups = last_backup(connection, settings)
    finally:
        connection.close()
    if chosen.json:
        found = [{"check": name, "says": says, "broken": broken} for name, says, broken in lines]
        say(json.dumps({"checks": found, **backups}, default=lambda it: it.isoformat(timespec="seconds")))
        return 1 if any(broken for _, _, broken in lines) else 0
    for name, says, broken in lines:
        say(f"{'BROKEN' if broken else 'holds '}  {name:<10} {says}")
        for violation in broken:
            say(f"        {violation}")
    hint = backup_hint(backups, datetime.now(UTC))
    if hint:
        complain(f"! {hint}")
    return 1 if any(broken for _, _, broken in lines) else 0


def _dump(_chosen: argparse.Namespace) -> int:
    connection = open_database(read_settings())
    try:
        sys.stdout.write(dump(connection))
    finally:
        connection.close()
    return 0


def _version(_chosen: argparse.Namespace) -> int:
    try:
        ours = version("minga")
    except PackageNotFoundError:
        ours = "not installed"
    says = {"minga": ours, "python": sys.version.split()[0], "sqlite": sqlite3.sqlite_version}
    say(json.dumps(says))
    return 0
