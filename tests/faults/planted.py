"""Faults that somebody could make, planted in one process to see that crashes find them.

    python -m tests.faults.planted done_before        the real bot, with the fault in it

Each names what it loses or doubles. A fault's window can be held open, so that a kill at a random moment meets it as
often as a crash that is dropped there.
"""

import asyncio
import dataclasses
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bot.__main__ import main
from bot.delivery import worker
from bot.delivery.arriving import intake
from bot.delivery.arriving.intake import Intake, next_offset
from bot.delivery.sending.outcomes import Verdict
from bot.delivery.sending.sender import Sender
from bot.delivery.sending.taking import Taken
from bot.delivery.worker import Worker
from bot.domain.errors import OutdatedError
from bot.services.turn import Turn
from storage.connection import Tx
from storage.queues import inbox, sending
from storage.queues.inbox import Arrival, InboxRow
from storage.queues.sending import Waiting

#: How long a window is held open in the real process, seconds, unless the environment says otherwise.
WINDOW_S = float(os.environ.get("PLANTED_WINDOW_S", "0.05"))


class Fault(StrEnum):
    """What is wrong."""

    #: A row of the inbox is marked as done in a transaction of its own, before its effect: a crash between loses it.
    DONE_BEFORE = "done_before"
    #: Updates are confirmed before they are stored: a crash between loses them.
    CONFIRMED_BEFORE = "confirmed_before"
    #: A message is sent without being marked as on its way: a crash before its receipt doubles it, and nobody knows.
    UNMARKED = "unmarked"
    #: Neither the inbox nor an act knows what was there before: what comes again is done again.
    FORGETFUL = "forgetful"


@contextmanager
def planted(fault: Fault, *, window_s: float = 0.0) -> Iterator[None]:
    """Have the fault in this process as long as the block lasts."""
    with ExitStack() as patches:
        for owner, name, value in _PLANTS[fault](window_s):
            patches.enter_context(patch.object(owner, name, value))
        yield


_Plants = list[tuple[Any, str, Any]]


def _done_before(window_s: float) -> _Plants:
    whole = Worker._handle_updates

    async def handle_updates(self: Worker, rows: Sequence[InboxRow]) -> None:
        row, now = rows[0], self._clock.now()
        await self._database.transact(lambda tx: inbox.mark_done(tx, now=now, row_id=row.id))
        await asyncio.sleep(window_s)
        with patch.object(worker.inbox, "mark_done", lambda *_positional, **_named: True):
            await whole(self, [row])

    return [(Worker, "_handle_updates", handle_updates)]


def _confirmed_before(window_s: float) -> _Plants:
    whole = Intake._take_in

    async def take_in(self: Intake, batch: Sequence[Any]) -> float:
        if batch:
            offset = next_offset(self._offset, [inbox.arrival(it) for it in batch])
            await self._line.call("getUpdates", {"timeout": 0, "limit": 1, "offset": offset})
            await asyncio.sleep(window_s)
        return await whole(self, batch)

    return [(Intake, "_take_in", take_in)]


def _unmarked(window_s: float) -> _Plants:
    def mark_sending(tx: Tx, *, row_id: int, payload: str) -> None:
        tx.execute("UPDATE outbox SET attempts = attempts + 1, payload = ? WHERE id = ?", (payload, row_id))

    whole = Sender._call

    async def call(self: Sender, waiting: Waiting, taken: Taken) -> tuple[Verdict, object]:
        made = await whole(self, waiting, taken)
        await asyncio.sleep(window_s)
        return made

    return [(sending, "mark_sending", mark_sending), (Sender, "_call", call)]


def _forgetful(window_s: float) -> _Plants:
    arrival, record = inbox.arrival, Turn.record
    count = iter(range(10**9))

    def another(element: Any) -> Arrival:
        return dataclasses.replace(arrival(element), digest=f"{os.urandom(8).hex()}{next(count)}")

    def record_always(self: Turn, action: str, thing: str, thing_id: int, version: int, **more: Any) -> int:
        try:
            return record(self, action, thing, thing_id, version, **more)
        except OutdatedError:
            return 0

    whole = Intake._take_in

    async def take_in(self: Intake, batch: Sequence[Any]) -> float:
        pause = await whole(self, batch)
        await asyncio.sleep(window_s if batch else 0)
        return pause

    return [
        (intake.inbox, "arrival", another),
        (Turn, "record", record_always),
        (Intake, "_take_in", take_in),
    ]


_PLANTS = {
    Fault.DONE_BEFORE: _done_before,
    Fault.CONFIRMED_BEFORE: _confirmed_before,
    Fault.UNMARKED: _unmarked,
    Fault.FORGETFUL: _forgetful,
}


def start(fault: Fault) -> Callable[[Mapping[str, str], Path], "subprocess.Popen[bytes]"]:
    """Give what starts the real bot with the fault in it, as a stage wants it."""

    def begin(environment: Mapping[str, str], log: Path) -> "subprocess.Popen[bytes]":
        with log.open("ab") as file:
            command = [sys.executable, "-m", "tests.faults.planted", fault]
            return subprocess.Popen(command, env=dict(environment), stdout=file, stderr=file)

    return begin


def run(fault: Fault) -> int:
    """Run the real bot with the fault in it and give its exit code."""
    with planted(fault, window_s=WINDOW_S):
        return main()


if __name__ == "__main__":
    sys.exit(run(Fault(sys.argv[1])))
