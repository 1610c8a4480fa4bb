"""The real inbox, the real worker, the real rendering, on a real database: all of it but the network.

Updates are stored as the intake stores them, the worker works them off, and whatever it has put into the outbox is
rendered and frozen as the sender does it, judged by the stand-in's rules, and settled with one outcome or another.
"""

import json
import re
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Self

from telegram import Bot
from telegram.request import BaseRequest

from bot.clock import Clock
from bot.delivery.application import Router
from bot.delivery.bell import Bell
from bot.delivery.sending import receipts, taking
from bot.delivery.sending.outcomes import Verdict, What
from bot.delivery.sending.taking import Moved, Taken
from bot.delivery.worker import Worker
from bot.domain.ids import ChatId, OutboxId
from storage.connection import Tx, prepare, run_transaction
from storage.instants import to_ms
from storage.queues import inbox
from storage.upkeep import checks
from tests.fuzz import mutations, values
from tests.fuzz.cast import Cast
from tests.fuzz.circle import Stage
from tests.fuzz.judge import refusal
from tests.fuzz.updates import BOT, Made

TOKEN = "42:A-token-that-opens-nothing-at-all"
#: The chance that with a batch comes the answer to a question.
_ANSWERS = 0.02
#: What people have named or said themselves, how often it is made strange, and how long it can be, characters.
_NAMED = (
    *(("person", "name"), ("circle", "name"), ("circle", "place_name"), ("member", "place_name")),
    *(("need", "words"), ("need", "address"), ("offer", "words"), ("skill_word", "word"), ("chat", "title")),
)
_RENAMED, _LONGEST_NAME = 0.2, 100
#: So many calls that were found good are not judged again.
_REMEMBERED = 5_000
#: More rows than this from one batch: something goes round in circles.
_MOST_STEPS = 1000
_QUEUED = """
SELECT id, chat_id FROM outbox WHERE state = 'queued' AND not_before <= ? ORDER BY priority, id LIMIT 300
"""
_PUT_ASIDE = "SELECT update_id, kind, error, payload FROM inbox WHERE state = 'quarantined' AND id > ?"
_FAILED = """
SELECT kind, error FROM due WHERE state = 'failed' AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.due_id = due.id)
"""
_GIVE_UP = "UPDATE inbox SET state = 'done', payload = NULL, handled_at = 1 WHERE state = 'new'"
_ANSWERED = """
SELECT count(*) FROM inbox WHERE id > ? AND kind = 'update' AND state = 'done'
   AND EXISTS (SELECT 1 FROM outbox WHERE cause = inbox.id)
"""
_LEFT_ALONE = _ANSWERED.replace("AND EXISTS", "AND NOT EXISTS")


class NoNetwork(BaseRequest):
    """Knows who the bot is and nothing else."""

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None:
        """Nothing is opened."""

    async def shutdown(self) -> None:
        """Nothing is closed."""

    async def do_request(self, url: str, *_rest: Any, **_more: Any) -> tuple[int, bytes]:
        assert url.endswith("/getMe"), url
        return 200, json.dumps({"ok": True, "result": BOT}).encode()


class Here:
    """A database whose transactions run at once, in this thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def transact(self, work: Any) -> Any:
        return run_transaction(self._connection, work)


class Hand(Clock):
    """A clock that shows what it is set to."""

    def __init__(self) -> None:
        super().__init__(is_movable=True)
        self.shows = datetime.fromtimestamp(0).astimezone()

    def now(self) -> datetime:
        return self.shows


@dataclass
class Findings:
    """What came of it."""

    counts: Counter[str] = field(default_factory=Counter)
    put_aside: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    #: What was rendered, by its kind.
    kinds: Counter[str] = field(default_factory=Counter)
    #: An example of each: the update that did it.
    examples: dict[str, str] = field(default_factory=dict)

    def break_(self, what: str, example: str = "") -> None:
        """Note something that should not be."""
        self.broken[what] += 1
        self.examples.setdefault(what, example)


class Play:
    """One database that is played with. Enter it with `async with`."""

    def __init__(self, folder: Path, rng: Random) -> None:
        self.connection = sqlite3.connect(folder / "minga.db", isolation_level=None)
        prepare(self.connection)
        self.connection.execute("PRAGMA synchronous = OFF")
        self.clock = Hand()
        self.found = Findings()
        self.cast = Cast()
        self._rng = rng
        self._bot = Bot(TOKEN, request=NoNetwork(), get_updates_request=NoNetwork())
        self._router = Router(self._bot)
        self._worker: Worker | None = None
        self._message_id = 10_000
        self._made: dict[int, Made] = {}
        self._begun = (0, 0)
        self._judged: set[str] = set()

    async def __aenter__(self) -> Self:
        await self._router.open()
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self._router.close()
        self.connection.close()

    def begin(self, stage: Stage) -> None:
        """Set the database to a stage of the circle."""
        stage.database.backup(self.connection)
        self._rename()
        self.clock.shows = stage.now
        self.cast = stage.cast()
        self._made.clear()
        self._worker = Worker(
            database=Here(self.connection),  # type: ignore[arg-type] # all that the worker uses of it
            bot=self._bot,
            clock=self.clock,
            bell=Bell(),
            handled=lambda: None,
            router=self._router,
        )
        self._begun = tuple(
            self.connection.execute(f"SELECT COALESCE(max(id), 0) FROM {table}").fetchone()[0]
            for table in ("inbox", "outbox")
        )

    def _rename(self) -> None:
        """Give people, circles, needs and places names and words as strange as somebody could have given them."""
        rng = self._rng
        for table, column in _NAMED:
            for row in self.connection.execute(f"SELECT rowid AS id FROM {table}").fetchall():
                if rng.random() < _RENAMED:
                    words = (
                        values.strange(rng)
                        .encode(errors="replace")
                        .decode()
                        .replace("\0", "")[:_LONGEST_NAME]
                        .strip()
                    )
                    self.connection.execute(
                        f"UPDATE OR IGNORE {table} SET {column} = ? WHERE rowid = ?",
                        (words or "?", row["id"]),
                    )

    async def handle(self, batch: list[Made]) -> None:
        """Store a batch, have it handled, and have all that follows from it rendered and settled."""
        for made in batch:
            self._made[made.update["update_id"]] = made
            self.found.counts[made.kind if made.kind in _COUNTED else "other kinds"] += 1
        self.found.counts["updates"] += len(batch)
        arrivals = [inbox.arrival(made.update) for made in batch]
        run_transaction(self.connection, lambda tx: inbox.store(tx, now=self.clock.now(), arrivals=arrivals))
        await self._work()
        for _ in range(50):
            rows = self.connection.execute(_QUEUED, (to_ms(self.clock.now()),)).fetchall()
            if not rows:
                break
            for row in rows:
                self._send(OutboxId(row["id"]))
            await self._work()
        else:
            self.found.break_("the outbox never comes to its end")

    async def _work(self) -> None:
        assert self._worker is not None
        for _ in range(_MOST_STEPS):
            try:
                if not await self._worker.step():
                    break
            except Exception as error:  # noqa: BLE001 - what must not be
                self.found.break_(f"step raised {named(error)}")
                self.connection.execute(_GIVE_UP)
        else:
            self.found.break_("the inbox never comes to its end")
            self.connection.execute(_GIVE_UP)
        if self.connection.execute("SELECT 1 FROM inbox WHERE state = 'new'").fetchone() is not None:
            self.found.break_("a row of the inbox is stuck")

    def _send(self, row_id: OutboxId) -> None:
        now = self.clock.now()
        try:
            taken = run_transaction(self.connection, lambda tx: self._take(tx, now, row_id))
        except Exception as error:  # noqa: BLE001 - counted by what it is
            about = self.connection.execute(
                "SELECT kind, subject FROM outbox WHERE id = ?", (row_id,)
            ).fetchone()
            self.found.break_(f"rendering {about['kind']} raised {named(error)}", about["subject"])
            run_transaction(
                self.connection, lambda tx: taking.give_up(tx, now=now, row_id=row_id, error="bug")
            )
            return
        if taken is None:
            return
        self.found.counts["rendered"] += 1
        self.found.kinds[taken.row.kind] += 1
        words = json.dumps([taken.call.method, taken.call.parameters, taken.call.more], default=str)
        refused = None if words in self._judged else refusal(taken.call, taken.chat)
        if len(self._judged) > _REMEMBERED:
            self._judged.clear()
        if refused is None:
            self._judged.add(words)
        else:
            self.found.break_(f"{taken.row.kind}: {plain(refused)}", taken.call.freeze()[:1500])
        verdict, result = self._outcome(taken)
        run_transaction(
            self.connection,
            lambda tx: receipts.settle(tx, now=now, taken=taken, verdict=verdict, result=result),
        )
        if verdict.what == What.DONE and taken.chat is not None and taken.call.buttons:
            self.cast.shown(taken.chat, self._message_id, [data for _, data, _ in taken.call.buttons])

    @staticmethod
    def _take(tx: Tx, now: datetime, row_id: OutboxId) -> Taken | None:
        lane: ChatId | None = None
        for _ in range(2):
            taken = taking.take(tx, now=now, row_id=row_id, lane=lane)
            if not isinstance(taken, Moved):
                return taken
            lane = taken.chat
        raise AssertionError("a row that belongs to no chat")

    def _outcome(self, taken: Taken) -> tuple[Verdict, Any]:
        rng = self._rng
        draw = rng.random()
        if taken.row.mode == "question":
            result = mutations.anything(rng) if draw < 0.3 else self._administrators()
            if draw < 0.9:
                return Verdict(what=What.DONE), result
        self._message_id += 1
        if draw < 0.98:
            return Verdict(what=What.DONE), {"message_id": self._message_id}
        if draw < 0.983 and taken.chat is not None and taken.chat < 0:
            return Verdict(what=What.MIGRATED, new_chat=ChatId(taken.chat - 1_000)), None
        what = rng.choice(
            (What.UNREACHABLE, What.UNKNOWN, What.CARD_GONE, What.REFUSED, What.BAD_ENTITIES, What.LACKING)
        )
        return Verdict(what=what, error="so it was drawn"), None

    def _answer(self, tx: Tx) -> None:
        """Have a question of ours answered, whatever it was about, by whatever shape."""
        rng = self._rng
        self._message_id += 1
        group = rng.choice(self.cast.groups)
        subject = {
            "method": "getChatAdministrators",
            "parameters": {"chat_id": group},
            "circle": rng.choice((1, 2)),
            "by": 1 + int(rng.random() * 14),
        }
        is_ok = rng.random() < 0.8
        answer = {
            "outbox": self._message_id,
            "kind": rng.choice(("group_admins", "invitation", "reminder.giver.evening", "text")),
            "subject": subject,
            "person": rng.choice((None, 1 + int(rng.random() * 14))),
            "chat": group,
            "ok": is_ok,
            "result": self._administrators() if rng.random() < 0.5 else mutations.anything(rng),
            "error": None if is_ok else "unreachable",
        }
        inbox.store_answer(tx, now=self.clock.now(), outbox_id=OutboxId(self._message_id), answer=answer)

    def _administrators(self) -> list[Any]:
        users = self.cast.users[: 1 + int(self._rng.random() * 4)]
        listed: list[Any] = [{"status": "administrator", "user": dict(user)} for user in users]
        if self._rng.random() < 0.3:
            listed.append(mutations.anything(self._rng))
            listed.append({"status": "creator", "user": mutations.anything(self._rng)})
        return listed

    def move_on(self) -> None:
        """Let time pass: most often seconds, now and then hours or days."""
        draw = self._rng.random()
        passed = 20.0 if draw < 0.8 else 3600.0 if draw < 0.97 else 86_400.0
        self.clock.shows += timedelta(seconds=self._rng.random() * passed)

    def look(self) -> None:
        """Count what was put aside, and look whether everything holds that must hold."""
        for row in self.connection.execute(_PUT_ASIDE, (self._begun[0],)):
            error = plain(row["error"] or "without an error")
            self.found.put_aside[error.partition(" (")[0]] += 1
            self.found.counts["put aside"] += 1
            made = self._made.get(row["update_id"]) if row["kind"] == "update" else None
            if made is None or made.is_well_formed or not error.startswith("NotAnUpdateError"):
                whose = "an answer" if made is None else "well formed" if made.is_well_formed else "changed"
                self.found.break_(f"put aside ({whose}): {error}", (row["payload"] or "")[:3000])
        for row in self.connection.execute(_FAILED):
            self.found.break_(f"due {row['kind']} failed: {plain(row['error'] or '')}")
        for finding in checks.violations(self.connection):
            for violation in finding.violations:
                self.found.break_(f"{finding.check.name} broken", violation)
        for broken in checks.broken_pages(self.connection):
            self.found.break_(f"file broken: {plain(broken)}")
        for name, query in (("answered", _ANSWERED), ("left alone", _LEFT_ALONE)):
            self.found.counts[name] += self.connection.execute(query, (self._begun[0],)).fetchone()[0]


_COUNTED = ("message", "callback_query", "my_chat_member", "edited_message")


def named(error: Exception) -> str:
    """Give an exception's type and words, without what differs from case to case, and where it was raised."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f" at {Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at is not None else ""
    return plain(f"{type(error).__name__}: {error}{where}")


def plain(words: str) -> str:
    """Give words without numbers and quotations, so that the same error counts as the same."""
    return re.sub(r"(?<!\w)'[^']*'|\"[^\"]*\"|-?\d+", "…", words)[:160]
