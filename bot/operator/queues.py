"""What came in and is not handled, what waits to be sent, and what becomes of rows that were put aside."""

import argparse
import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.domain.ids import InboxId
from bot.operator.ground import add_command, complain, open_database, say
from bot.operator.tables import local_time, table
from bot.settings import read_settings
from storage.connection import Tx, run_transaction
from storage.instants import from_ms
from storage.queues import inbox, sending
from storage.queues.inbox import InboxRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.operator.ground import Commands

#: Failed messages are listed for so long.
_FAILED_SHOWN = timedelta(days=14)
_SOON = "within 15 seconds, if the bot runs; else when it starts"
#: Characters that say what a row is, at most: it may be rubbish.
_LONGEST_ABOUT = 100


def add(commands: "Commands") -> None:
    """Add this module's commands."""
    listing = add_command(commands, "inbox", _inbox, "list what came in and is not handled")
    listing.add_argument(
        "--quarantined", action="store_true", help="only what could not be handled, with its words"
    )
    listing.add_argument("--json", action="store_true", help="for machines")
    add_command(
        commands, "outbox", _outbox, "list what waits to be sent, and what failed in 14 days"
    ).add_argument("--json", action="store_true", help="for machines")
    replay = add_command(
        commands, "replay", _replay, "have what was put aside handled again, as of the time when it came"
    )
    which = replay.add_mutually_exclusive_group(required=True)
    which.add_argument("row", type=int, nargs="?", help="a row's number, from `minga inbox`")
    which.add_argument("--all", action="store_true", help="every row that was put aside")
    drop = add_command(commands, "drop", _drop, "let go of a row that was put aside: its words are erased")
    drop.add_argument("row", type=int, help="its number, from `minga inbox`")


def _inbox(chosen: argparse.Namespace) -> int:
    connection = open_database(read_settings())
    try:
        rows = inbox.listed(connection, only_quarantined=chosen.quarantined)
        counted = inbox.counts(connection)
    finally:
        connection.close()
    if chosen.json:
        listed = [
            {
                "id": row.id,
                "state": row.state,
                "what": _about(row),
                "received_at": row.received_at.isoformat(timespec="seconds"),
                "error": row.error,
                **({"payload": row.payload} if chosen.quarantined else {}),
            }
            for row in rows
        ]
        say(json.dumps({"counts": counted, "rows": listed}))
        return 0
    for row in rows:
        _say_row(row, with_words=chosen.quarantined)
    say(_counted(counted))
    aside = [row for row in rows if row.state == "quarantined"]
    if aside:
        for error, count in Counter(row.error or "" for row in aside).most_common():
            say(f"{count} × {error}")
        say(
            "When the cause is mended and the bot has been restarted: minga replay ROW, or minga replay --all."
        )
        say("To let go of one without handling it: minga drop ROW.")
    return 0


def _say_row(row: InboxRow, *, with_words: bool) -> None:
    what, since = _about(row), f"came {local_time(row.received_at)}"
    if row.state != "quarantined":
        say(f"{row.id}  waits  {what}  {since}")
        return
    say(f"{row.id}  put aside  {what}  {since}, tried {local_time(row.handled_at or row.received_at)}")
    say(f"    {row.error or 'the error is not known any more'}")
    if with_words and row.payload is not None:
        say(f"    {row.payload}")


def _about(row: InboxRow) -> str:
    """Give what a row is and from whom, as far as it can be read: "message from 5001 in a private chat"."""
    if row.kind == "answer":
        return f"answer to row {row.update_id} of the outbox"
    try:
        update = json.loads(row.payload or "{}")
    except (ValueError, RecursionError):
        update = {}
    if not isinstance(update, dict):
        return "no update"
    kind = next((name for name, value in update.items() if isinstance(value, dict)), "update")
    said = [kind.replace("_", " ")]
    content = update.get(kind)
    if isinstance(content, dict):
        sender, holder = content.get("from"), content.get("message", content)
        if isinstance(sender, dict) and "id" in sender:
            said.append(f"from {sender['id']}")
        chat = holder.get("chat") if isinstance(holder, dict) else None
        if isinstance(chat, dict) and "type" in chat:
            said.append(f"in a {chat['type']} chat" if chat["type"] == "private" else f"in a {chat['type']}")
    return " ".join(said)[:_LONGEST_ABOUT]


def _outbox(chosen: argparse.Namespace) -> int:
    connection = open_database(read_settings())
    try:
        rows = sending.unfinished(connection, failed_after=datetime.now(UTC) - _FAILED_SHOWN)
        counted = sending.counts(connection)
    finally:
        connection.close()
    if chosen.json:
        listed = [
            row | {"not_before": from_ms(row["not_before"]).isoformat(timespec="seconds")} for row in rows
        ]
        say(json.dumps({"counts": counted, "rows": listed}))
        return 0
    head = ("row", "state", "kind", "not before", "tried", "unknown", "error")
    shown = [
        (
            row["id"],
            row["state"],
            row["kind"],
            local_time(from_ms(row["not_before"])),
            row["attempts"],
            row["ambiguous"],
            row["error"],
        )
        for row in rows
    ]
    for line in table(head, shown) if shown else ():
        say(line)
    say(_counted(counted))
    if any(row["state"] in ("failed", "unknown") for row in rows):
        say(
            "What has failed is not sent again; coordinators were told where somebody waits for a person. "
            "Unknown: it may have arrived, Telegram did not say."
        )
    return 0


def _counted(counted: dict[str, int]) -> str:
    return ", ".join(f"{count} {state}" for state, count in counted.items()) or "nothing yet"


def _replay(chosen: argparse.Namespace) -> int:
    if chosen.all:
        count = _change(inbox.replay_all)
        say(f"{count} rows will be handled again, {_SOON}." if count else "Nothing was put aside.")
        return 0
    if not _change(lambda tx: inbox.replay(tx, InboxId(chosen.row))):
        return _unknown(chosen.row)
    say(f"Row {chosen.row} will be handled again, {_SOON}.")
    return 0


def _drop(chosen: argparse.Namespace) -> int:
    now = datetime.now(UTC)
    if not _change(lambda tx: inbox.drop(tx, now=now, row_id=InboxId(chosen.row))):
        return _unknown(chosen.row)
    say(f"Row {chosen.row} is let go unhandled; its words are erased. Whoever sent it is not told.")
    return 0


def _change(work: "Callable[[Tx], int]") -> int:
    connection = open_database(read_settings(), is_for_writing=True)
    try:
        return run_transaction(connection, work)
    finally:
        connection.close()


def _unknown(row: int) -> int:
    complain(f"Row {row} is not among what was put aside; `minga inbox --quarantined` lists that.")
    return 1
