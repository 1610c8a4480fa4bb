"""The operator's command, `minga`: look at a running bot's tables, check them, put a row back; and `minga run`."""

import argparse
import json
import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version

from bot.delivery.foundations import DATABASE_NAME
from bot.domain.ids import InboxId
from bot.settings import Settings, SettingsError, read_settings
from storage.connection import BUSY_TIMEOUT_MS, run_transaction
from storage.instants import from_ms
from storage.queues import inbox, kept, sending
from storage.upkeep import checks
from storage.upkeep.dump import dump

#: Failed messages are listed for so long.
_FAILED_SHOWN = timedelta(days=14)


class OperatorError(Exception):
    """Something that the operator has to mend; the message says what and how."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the operator's command and give its exit code: 0 fine, 1 something is wrong, 2 it could not be looked at."""
    chosen = _parser().parse_args(arguments)
    try:
        return int(chosen.do(chosen))
    except SettingsError as error:
        _complain("\n- ".join(["These settings have to be mended first:", *error.sentences]))
    except OperatorError as error:
        _complain(str(error))
    except sqlite3.DatabaseError as error:
        _complain(f"The database cannot be read ({error}). Is it Minga's, and is nothing else writing to it?")
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="minga", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, do: Callable[[argparse.Namespace], int], says: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=says, description=says)
        command.set_defaults(do=do)
        return command

    add("run", _run, "start the bot when there is a token, else the sandbox with the bot")
    add("check", _check, "verify every invariant on the database, also while the bot runs")
    add("setup-code", _setup_code, "print the line that makes its sender the first steward")
    listing = add("inbox", _inbox, "list what came in and is not handled")
    listing.add_argument(
        "--quarantined", action="store_true", help="only what could not be handled, with its words"
    )
    add("outbox", _outbox, "list what waits to be sent, and what failed in 14 days")
    replay = add("replay", _replay, "have a row of the inbox that was put aside handled again")
    replay.add_argument("row", type=int, help="its number, from `minga inbox`")
    add("dump", _dump, "print what the database says, in an order that two equal days share")
    add("version", _version, "print the program's version")
    return parser


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _complain(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def _open(settings: Settings, *, is_for_writing: bool = False) -> sqlite3.Connection:
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


def _run(_chosen: argparse.Namespace) -> int:
    module = ["bot"] if read_settings().token else ["bot.sandbox", "--with-bot"]
    command = [sys.executable, "-m", *module]
    os.execv(sys.executable, command)  # noqa: S606 - our own interpreter, no shell


def _check(_chosen: argparse.Namespace) -> int:
    connection = _open(read_settings())
    # One transaction: everything is looked at as it was at one instant.
    connection.execute("BEGIN")
    try:
        lines = [(f.check.name, f.check.says, list(f.violations)) for f in checks.violations(connection)]
        strange = checks.strange_transitions(connection)
        lines.append(("I14 table", "the database knows the same transitions as the program", strange))
        lines.append(("file", "the file is whole and no reference is lost", checks.broken_pages(connection)))
    finally:
        connection.close()
    for name, says, broken in lines:
        _say(f"{'BROKEN' if broken else 'holds '}  {name:<10} {says}")
        for violation in broken:
            _say(f"        {violation}")
    return 1 if any(broken for _, _, broken in lines) else 0


def _setup_code(_chosen: argparse.Namespace) -> int:
    connection = _open(read_settings())
    try:
        code = kept.setup_code(connection)
    finally:
        connection.close()
    if code is None:
        _complain("The circle is set up already; its stewards can appoint others.")
        return 1
    _say(f"/start {code}")
    return 0


def _inbox(chosen: argparse.Namespace) -> int:
    connection = _open(read_settings())
    try:
        rows = inbox.listed(connection, only_quarantined=chosen.quarantined)
        counted = inbox.counts(connection)
    finally:
        connection.close()
    for row in rows:
        _say(
            f"{row.id}  {row.state}  {row.kind}  {row.received_at:%Y-%m-%d %H:%M:%S}  {row.error or ''}".rstrip()
        )
        if chosen.quarantined and row.payload is not None:
            _say(f"    {row.payload}")
    _say(_counted(counted))
    return 0


def _outbox(_chosen: argparse.Namespace) -> int:
    connection = _open(read_settings())
    try:
        rows = sending.unfinished(connection, failed_after=datetime.now(UTC) - _FAILED_SHOWN)
        counted = sending.counts(connection)
    finally:
        connection.close()
    for row in rows:
        when = f"{from_ms(row['not_before']):%Y-%m-%d %H:%M:%S}"
        tried = f"tried {row['attempts']} times, {row['ambiguous']} of unknown outcome"
        _say(f"{row['id']}  {row['state']}  {row['kind']}  {when}  {tried}  {row['error'] or ''}".rstrip())
    _say(_counted(counted))
    return 0


def _counted(counted: dict[str, int]) -> str:
    return ", ".join(f"{count} {state}" for state, count in counted.items()) or "nothing yet"


def _replay(chosen: argparse.Namespace) -> int:
    connection = _open(read_settings(), is_for_writing=True)
    try:
        is_put_back = run_transaction(connection, lambda tx: inbox.replay(tx, InboxId(chosen.row)))
    finally:
        connection.close()
    if not is_put_back:
        _complain(
            f"Row {chosen.row} is not among what was put aside; `minga inbox --quarantined` lists that."
        )
        return 1
    _say(f"Row {chosen.row} will be handled again within 15 seconds, if the bot runs; else when it starts.")
    return 0


def _dump(_chosen: argparse.Namespace) -> int:
    connection = _open(read_settings())
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
    _say(json.dumps(says))
    return 0


if __name__ == "__main__":
    sys.exit(main())
