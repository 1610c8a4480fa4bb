"""The whole bot and its Telegram in one process, without sockets and without waiting: a crash costs milliseconds.

It has the small interface of a journey's stage, so that the scripted day and the judges of the other faults serve here
too. When a crash comes, the database's files are copied as they lie there at that moment, with what is in the
write-ahead log and nothing flushed; the dead process's tasks are cancelled and its connection is of no account; and a
new life begins on the copy, while the stand-in goes on.
"""

import asyncio
import json
import logging
import random
import re
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Coroutine
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

from aiohttp import web

from bot.delivery.starting.foundations import DATABASE_NAME, prepare_database
from bot.delivery.waking import wakeups
from bot.sandbox.botapi.dispatch import Dispatch
from bot.sandbox.local.deeds import DeedRefusedError
from bot.sandbox.local.routes import PeopleRoutes
from bot.sandbox.local.timeroutes import TimeRoutes
from bot.sandbox.sample import Neighbourhood
from bot.sandbox.stage import Stage as StandIn
from bot.sandbox.world.clock import MovedClock
from bot.sandbox.world.world import World
from bot.settings import Settings
from storage.upkeep import checks
from storage.upkeep.dump import dump
from tests.faults import judge
from tests.faults.crashes.database import CrashingDatabase
from tests.faults.crashes.life import Instants, Life
from tests.faults.crashes.points import CrashError, Plan, Point, Points
from tests.faults.crashes.wire import Asked, Server, Tasks
from tests.journeys.stage import SETUP_CODE, TOKEN, Actor, StageError

#: Both sides multiply their limits by this: no message waits for another.
SCALE = 10_000.0
#: The bot has to come to rest within so many seconds of the machine's time.
REST_S = 60.0
#: How far the bot goes on between two things that people do in the same act, turns of the event loop.
BETWEEN_DEEDS = 40
#: Whether a crash at this moment would be one of unknown outcome too many for the same message.
_DOUBTED = f"""
SELECT 1 FROM outbox WHERE state = 'sending' AND ambiguous + 1 >= {judge.MOST_SENDS}
   AND substr(payload, 12, 4) IN ('send', 'copy', 'forw')
"""
#: Nothing listens there: whoever tried to reach it over a network would fail.
_NOWHERE = "http://127.0.0.1:9"


class Troubles(logging.Handler):
    """Keeps what a living bot says in its log that is an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []
        self.is_alive: Callable[[], bool] = lambda: True

    def emit(self, record: logging.LogRecord) -> None:
        is_crash = record.exc_info is not None and isinstance(record.exc_info[1], CrashError)
        if self.is_alive() and not is_crash:
            self.said.append(self.format(record))


class House:
    """One stand-in, and one life of the bot after the other, each on what the last one left."""

    def __init__(self, folder: Path, plan: Plan, *, seed: int, twice: bool = False) -> None:
        self.plan = plan
        #: Whether a message's last repetition may end in a crash too; its outcome is then unknown for good.
        self.twice = twice
        self.chance = random.Random(seed)
        self.folder = folder
        self.loop = asyncio.new_event_loop()
        self.tasks = Tasks()
        self.loop.set_task_factory(self.tasks)
        self.instants = Instants()
        self.world = World(clock=MovedClock(real_ms=self.instants.now_ms), rng=random.Random(1))
        (folder / "files").mkdir(parents=True)
        self.standin = StandIn(
            world=self.world,
            files_folder=folder / "files",
            token=TOKEN,
            limit_scale=SCALE,
            setup_code=SETUP_CODE,
        )
        self.server = Server(Dispatch(self.standin), self.chance)
        self.first_update = int(self.world.notes["next_update_id"])
        self.troubles = Troubles()
        self.troubles.is_alive = lambda: self.points is None or self.points.crashed_at is None
        self.people: dict[int, Actor] = {}
        self.life: Life | None = None
        self.points: Points | None = None
        self.lives = 0
        self.crashes: list[Point] = []
        self.reached: Counter[Point] = Counter()
        self.asked: set[str] = set()
        self._routes = [
            (it.method, re.compile(re.sub(r"\{(\w+):([^}]+)\}", r"(?P<\1>\2)", it.path)), it.handler)
            for it in [
                *PeopleRoutes(self.standin).routes(),
                *TimeRoutes(self.standin, Neighbourhood(self.standin)).routes(),
            ]
            if isinstance(it, web.RouteDef)
        ]

    def __enter__(self) -> Self:
        logging.getLogger().addHandler(self.troubles)
        self._pause, wakeups._PAUSE_S = wakeups._PAUSE_S, 0.0
        self.loop.set_exception_handler(lambda _loop, _context: None)
        return self

    def __exit__(self, *_error: object) -> None:
        self.loop.run_until_complete(self._end())
        self.loop.run_until_complete(self.server.close())
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        self.loop.close()
        wakeups._PAUSE_S = self._pause
        logging.getLogger().removeHandler(self.troubles)

    # Lives ----------------------------------------------------------------------------------------------------

    @property
    def data(self) -> Path:
        """The folder of the present life's files."""
        return self.folder / f"life{self.lives}"

    def settings(self) -> Settings:
        """Give the bot's settings."""
        return Settings(
            _env_file=None,
            telegram_bot_token=TOKEN,
            telegram_api_base=_NOWHERE,
            minga_data=self.data,
            minga_clock=f"{_NOWHERE}/sandbox/clock",
            minga_setup_code=SETUP_CODE,
            minga_limit_scale=SCALE,
        )

    async def _begin(self) -> None:
        """Start the bot on what is there."""
        self.data.mkdir(exist_ok=True)
        prepare_database(self.data / DATABASE_NAME)
        self.points = Points(self.plan, may_end=self._may_end, ending=self._copy)
        database = CrashingDatabase(self.data / DATABASE_NAME, self.points, self.chance)
        await database
        self.life = Life(
            settings=self.settings(),
            database=database,
            points=self.points,
            server=self.server,
            near=self.world.clock,
            instants=self.instants,
        )

    def _may_end(self) -> bool:
        return self.twice or not self.query(_DOUBTED)

    def _copy(self) -> None:
        """Keep the files as they lie there now: that is all that a killed process leaves."""
        after = self.folder / f"life{self.lives + 1}"
        after.mkdir()
        for file in self.data.iterdir():
            if not file.name.endswith("-shm"):  # shared memory goes with its process
                shutil.copyfile(file, after / file.name)

    async def _bury(self) -> None:
        """Let go of a life that ended in a crash."""
        assert self.points is not None
        assert self.points.crashed_at is not None
        self.crashes.append(self.points.crashed_at)
        await self._end()
        shutil.rmtree(self.data)
        self.lives += 1

    async def _end(self) -> None:
        """Cancel what the present life has left, and note what it reached."""
        if self.life is None or self.points is None:
            return
        is_over = self.points.crashed_at is not None
        if not is_over:
            self.life._stopping.set()
            await asyncio.wait({self.life.task}, timeout=REST_S)
        while tasks := self.tasks.of_the_bot():
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        await self.life.writer.close()
        self.reached += self.points.reached
        self.asked |= self.points.asked
        self.life = None
        if not is_over:
            await self.server.close()

    async def _go_on(self) -> Life:
        """Give the present life; a new one when the last has ended."""
        while True:
            if self.life is None:
                await self._begin()
            assert self.life is not None
            assert self.points is not None
            if self.points.over.is_set():
                await self._bury()
            elif self.life.task.done():
                raise StageError(f"The bot has ended: {self.life.task.exception()!r}")
            else:
                return self.life

    async def _turns(self, number: int) -> None:
        for _ in range(number):
            (await self._go_on()).look_at_the_clock()
            await asyncio.sleep(0)

    async def _rest(self) -> Life:
        """Come to rest, through as many lives as it takes."""
        until = time.monotonic() + REST_S
        while True:
            life = await self._go_on()
            life.look_at_the_clock()
            if life.is_at_rest and not len(self.world.queue) and len(self.server.handling) <= 1:
                return life
            if time.monotonic() > until:
                raise StageError(
                    f"The bot does not come to rest in its life {self.lives}\n{self.log()[-3000:]}"
                )
            await asyncio.sleep(0)

    def pulse(self) -> None:
        """Let the steady pulse come, in a life that it does not end."""
        self._run(self._pulse())

    async def _pulse(self) -> None:
        while True:
            life = await self._rest()
            life.pulse()
            if await self._rest() is life:
                return

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    # As a journey's stage -------------------------------------------------------------------------------------

    def settle(self, timeout: float = REST_S) -> None:
        """Wait until every update is handled and everything that is due now is sent."""
        self._run(self._rest())

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        """Ask the stand-in to do something; the bot goes on a little meanwhile.

        Not between presses: who has seen a button presses it before anything changes on the screen.
        """
        done: dict[str, Any] = self._run(self._answer("POST", path, body))
        if not path.endswith("/tap"):
            self._run(self._turns(self.chance.randint(0, BETWEEN_DEEDS)))
        return done

    async def _answer(self, method: str, path: str, body: Any) -> Any:
        for known, pattern, handler in self._routes:
            if known == method and (match := pattern.fullmatch(path)):
                asked: Any = Asked(match=match.groupdict(), json=body)
                try:
                    answer = await handler(asked)
                except (DeedRefusedError, ValueError, TypeError) as error:
                    raise StageError(f"{path} {body}: {error}") from error
                assert isinstance(answer, web.Response)
                return json.loads(answer.text or "null")
        raise LookupError(path)

    def person(self, name: str, language: str = "en", **fields: Any) -> Actor:
        """Add a person."""
        made = self.post("/sandbox/people", first_name=name, language_code=language, **fields)
        actor = Actor(self, made["id"], name, language)  # type: ignore[arg-type]
        self.people[actor.id] = actor
        return actor

    def clock_to(self, moment: datetime) -> None:
        """Move the clock ahead to an instant."""
        self.post("/sandbox/clock", to_ms=int(moment.timestamp() * 1000))
        self.settle()

    def now(self) -> datetime:
        """Give the moved clock's time."""
        return datetime.fromtimestamp(self.world.clock.now_ms() / 1000, tz=UTC)

    def state(self) -> dict[str, Any]:
        """Give what stands in the chats."""
        return {
            "chats": [it.as_seen_by_page() for it in self.world.chats.values()],
            "messages": {
                str(chat): [it.as_seen_by_page() for it in self.world.in_chat(chat)]
                for chat in self.world.chats
            },
        }

    def chat_of(self, person: int) -> int:
        """Give the id of a person's private chat, which is the person's."""
        return person

    def calls(self, method: str | None = None) -> list[dict[str, Any]]:
        """Give the Bot API requests that came in, oldest first."""
        return [it for it in self.standin.journal.since(0) if method is None or it["method"] == method]

    def log(self) -> str:
        """Give the errors that the bot told of while it lived."""
        return "\n".join(f" ERROR {it}" for it in self.troubles.said)

    def query(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Read the bot's database as it is committed."""
        with closing(self._reader()) as connection:
            return connection.execute(sql, values).fetchall()

    def _reader(self) -> sqlite3.Connection:
        return sqlite3.connect(f"{(self.data / DATABASE_NAME).absolute().as_uri()}?mode=ro", uri=True)

    def operator(self, *words: str) -> SimpleNamespace:
        """Do what the operator's commands `check` and `dump` do."""
        with closing(self._reader()) as connection:
            if words == ("dump",):
                return SimpleNamespace(returncode=0, stdout=dump(connection), stderr="")
            assert words == ("check",)
            found = [
                f"{it.check.name}: {it.violations}" for it in checks.violations(connection) if it.violations
            ]
            found += checks.strange_transitions(connection) + checks.broken_pages(connection)
            return SimpleNamespace(returncode=int(bool(found)), stdout="\n".join(found), stderr="")
