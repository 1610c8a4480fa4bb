"""The table at which the game is played: a desk whose updates go the program's own way, and whose world breaks.

Updates are stored first and handled after; the process may die while it handles one, a send may fail, or be done and
not be noted; everything in memory may be thrown away between any two steps.
"""

import json
import sqlite3
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from telegram import Update

from bot.delivery.worker import read_payload
from handlers import dispatch
from storage.connection import prepare, run_transaction
from storage.instants import to_ms
from storage.migrate import migrate
from storage.people import people
from storage.queues import inbox
from tests.support.desk import START, Desk, Seen, Someone, handler_of

#: Telegram's ids are large: found in a file, one is found for certain.
FIRST_USER = 7_310_000_000
CIRCLES = ("Cathays", "Roath")


@cache
def _template() -> bytes:
    """A database with two circles and nobody in them."""
    desk = Desk()
    for name in CIRCLES:
        circle = desk.open_circle(name)
        desk.query(
            "INSERT INTO link (code, circle_id, kind, made_at) VALUES (?, ?, 'join', ?)",
            f"{name}0123456789",
            circle,
            to_ms(desk.now),
        )
    made = desk.tx.serialize()
    desk.close()
    return made


class Table(Desk):
    """A desk with two circles."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file
        super().__init__()
        self._next_user = FIRST_USER
        #: What came last, as it came.
        self.last_update: dict[str, Any] = {}
        #: The process dies so many times while it handles what comes next.
        self.deaths = 0
        #: So many of the next sends fail for good, or are done without being noted.
        self.failing = 0
        self.unnoted = 0
        #: Messages that nobody brings up to date any more.
        self.old: set[int] = set()

    def _connect(self) -> sqlite3.Connection:
        if self.file is None:
            connection = sqlite3.connect(":memory:", isolation_level=None)
            connection.deserialize(_template())
            prepare(connection)
            return connection
        if not self.file.exists():
            self.file.write_bytes(_template())
        connection = sqlite3.connect(self.file, isolation_level=None)
        prepare(connection)
        connection.execute(
            "PRAGMA synchronous = OFF"
        )  # the machine stays up: what is in the file is the same
        return connection

    def restart(self) -> None:
        """Everything in memory is thrown away; the database is opened anew."""
        if self.file is None:
            image = self.tx.serialize()
            self.tx.close()
            self.tx = sqlite3.connect(":memory:", isolation_level=None)
            self.tx.deserialize(image)
            prepare(self.tx)
        else:
            self.tx.close()
            self.tx = self._connect()
        assert migrate(self.tx) == 0
        self.deliver()

    def update(self, fields: dict[str, Any], *, update_id: int | None = None) -> None:
        """An update comes in, is stored, handled, and what is to be said is said."""
        self._next_update += 1
        self.come({"update_id": update_id or self._next_update, **fields})

    def come(self, body: dict[str, Any]) -> None:
        """The same of an update as Telegram sends it (again)."""
        self.last_update = body
        arrived = inbox.arrival(body)
        run_transaction(self.tx, lambda tx: inbox.store(tx, now=self.now, arrivals=[arrived]))
        while rows := inbox.next_new(self.tx):
            self._work(rows[0])
        self.deliver()

    def _work(self, row: inbox.InboxRow) -> None:
        update = Update.de_json(read_payload(row.payload or "null"), None)
        assert update is not None
        handler = handler_of(update)
        now = row.received_at

        def whole(tx: sqlite3.Connection) -> None:
            assert inbox.mark_done(tx, now=now, row_id=row.id)
            dispatch.handle_update(tx, now=now, row=row.id, update=update, handler=handler)

        while self.deaths > 0:
            self.deaths -= 1
            self.tx.execute("BEGIN IMMEDIATE")
            whole(self.tx)
            self.tx.execute("ROLLBACK")
            self.restart()
        run_transaction(self.tx, whole)

    def _send(self, tx: sqlite3.Connection, row: sqlite3.Row) -> None:
        person = row["person_id"]
        if self.failing > 0 and person is not None and row["mode"] != "question":
            self.failing -= 1
            self._fail(tx, row, person)
            return
        if self.unnoted > 0 and person is not None and row["mode"] != "question":
            self.unnoted -= 1
            shown = {chat: len(screen) for chat, screen in self.screens.items()}
            tx.execute("SAVEPOINT sending")
            super()._send(tx, row)
            tx.execute("ROLLBACK TO sending")
            tx.execute("RELEASE sending")
            for chat, screen in self.screens.items():
                self.old |= {seen.message_id for seen in screen[shown.get(chat, 0) :]}
        super()._send(tx, row)

    def _fail(self, tx: sqlite3.Connection, row: sqlite3.Row, person: int) -> None:
        """Telegram refuses this one for good, though the person can be reached."""
        tx.execute(
            "UPDATE outbox SET state = 'failed', ended_at = ?, attempts = 1 WHERE id = ?",
            (to_ms(self.now), row["id"]),
        )
        if row["due_id"] is not None:
            tx.execute(
                "UPDATE due SET state = 'failed', ended_at = ? WHERE id = ? AND state = 'queued'",
                (to_ms(self.now), row["due_id"]),
            )
        self._answer(
            tx,
            {
                "outbox": row["id"],
                "kind": row["kind"],
                "subject": json.loads(row["subject"]),
                "person": person,
                "chat": None,
                "ok": False,
                "result": None,
                "error": "Bad Request",
            },
        )
        address = people.chat_of(tx, people.PersonId(person))
        if address is not None:
            self.forget_screen(address[0])

    def forget_screen(self, chat: int) -> None:
        """What stands on a screen now may be out of date from here on."""
        self.old |= {seen.message_id for seen in self.screens.get(chat, [])}

    def is_fresh(self, seen: Seen) -> bool:
        """Tell whether a message is one that is kept up to date."""
        return seen.message_id not in self.old

    def block(self, someone: Someone, *, told: bool) -> None:
        """They block the bot; Telegram says so at once, or the next message finds out."""
        self.blocked.add(someone.id)
        self.forget_screen(someone.id)
        if told:
            self._membership(someone, "member", "kicked")

    def unblock(self, someone: Someone) -> None:
        """They start the bot again."""
        self.blocked.discard(someone.id)
        self.forget_screen(someone.id)
        self._membership(someone, "kicked", "member")

    def _membership(self, someone: Someone, old: str, new: str) -> None:
        bot = {"id": 42, "is_bot": True, "first_name": "Minga"}
        whole = {"until_date": 0} if "kicked" in (old, new) else {}
        self.update(
            {
                "my_chat_member": {
                    "chat": {"id": someone.id, "type": "private", "first_name": someone.name},
                    "from": self._user(someone),
                    "date": int(self.now.timestamp()),
                    "old_chat_member": {"status": old, "user": bot, **(whole if old == "kicked" else {})},
                    "new_chat_member": {"status": new, "user": bot, **(whole if new == "kicked" else {})},
                }
            }
        )

    def next_due(self) -> timedelta | None:
        """Give how long it is until something falls due, or waits to be sent."""
        row = self.tx.execute(
            "SELECT min(at) AS at FROM (SELECT min(due_at) AS at FROM due WHERE state = 'waiting' "
            "UNION ALL SELECT min(not_before) FROM outbox WHERE state = 'queued')"
        ).fetchone()
        return None if row["at"] is None else timedelta(milliseconds=max(0, row["at"] - to_ms(self.now)))


__all__ = ["START", "Table"]
