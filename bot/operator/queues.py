"""What came in and is not handled, what waits to be sent, and having a row that was put aside handled again."""

import argparse
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.domain.ids import InboxId
from bot.operator.ground import add_command, complain, open_database, say
from bot.settings import read_settings
from storage.connection import run_transaction
from storage.instants import from_ms
from storage.queues import inbox, sending

if TYPE_CHECKING:
    from bot.operator.ground import Commands

#: Failed messages are listed for so long.
_FAILED_SHOWN = timedelta(days=14)


def add(commands: "Commands") -> None:
    """Add this module's commands."""
    listing = add_command(commands, "inbox", _inbox, "list what came in and is not handled")
    listing.add_argument(
        "--quarantined", action="store_true", help="only what could not be handled, with its words"
    )
    add_command(commands, "outbox", _outbox, "list what waits to be sent, and what failed in 14 days")
    replay = add_command(
        commands, "replay", _replay, "have a row of the inbox that was put aside handled again"
    )
    replay.add_argument("row", type=int, help="its number, from `minga inbox`")


def _inbox(chosen: argparse.Namespace) -> int:
    connection = open_database(read_settings())
    try:
        rows = inbox.listed(connection, only_quarantined=chosen.quarantined)
        counted = inbox.counts(connection)
    finally:
        connection.close()
    for row in rows:
        say(
            f"{row.id}  {row.state}  {row.kind}  {row.received_at:%Y-%m-%d %H:%M:%S}  {row.error or ''}".rstrip()
        )
        if chosen.quarantined and row.payload is not None:
            say(f"    {row.payload}")
    say(_counted(counted))
    return 0


def _outbox(_chosen: argparse.Namespace) -> int:
    connection = open_database(read_settings())
    try:
        rows = sending.unfinished(connection, failed_after=datetime.now(UTC) - _FAILED_SHOWN)
        counted = sending.counts(connection)
    finally:
        connection.close()
    for row in rows:
        when = f"{from_ms(row['not_before']):%Y-%m-%d %H:%M:%S}"
        tried = f"tried {row['attempts']} times, {row['ambiguous']} of unknown outcome"
        say(f"{row['id']}  {row['state']}  {row['kind']}  {when}  {tried}  {row['error'] or ''}".rstrip())
    say(_counted(counted))
    return 0


def _counted(counted: dict[str, int]) -> str:
    return ", ".join(f"{count} {state}" for state, count in counted.items()) or "nothing yet"


def _replay(chosen: argparse.Namespace) -> int:
    connection = open_database(read_settings(), is_for_writing=True)
    try:
        is_put_back = run_transaction(connection, lambda tx: inbox.replay(tx, InboxId(chosen.row)))
    finally:
        connection.close()
    if not is_put_back:
        complain(f"Row {chosen.row} is not among what was put aside; `minga inbox --quarantined` lists that.")
        return 1
    say(f"Row {chosen.row} will be handled again within 15 seconds, if the bot runs; else when it starts.")
    return 0
