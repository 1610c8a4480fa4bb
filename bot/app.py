"""The composition root: everything is put together here and only here."""

import asyncio
import logging
import signal
import sqlite3
from collections.abc import Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bot.clock import Clock
from bot.delivery.arriving.intake import BadTokenError, Intake, SilenceError
from bot.delivery.bell import Bell
from bot.delivery.connection import Line, usable_me
from bot.delivery.faults import persist, will_pass
from bot.delivery.sending.limits import Limits
from bot.delivery.sending.sender import Sender
from bot.delivery.starting import lock
from bot.delivery.starting.first_steps import offer_setup_code, settle
from bot.delivery.starting.foundations import (
    DATABASE_NAME,
    CannotStartError,
    Exit,
    cannot_write,
    prepare_database,
    prepare_folder,
    share_interpreter,
)
from bot.delivery.starting.greeting import introduce, know_myself
from bot.delivery.waking import jumps
from bot.delivery.waking.housekeeping import Backups, Housekeeping
from bot.delivery.waking.wakeups import WakeUps
from bot.delivery.worker import Worker
from bot.logs import mask
from bot.settings import Settings
from storage.connection import Database, open_database
from storage.queues import kept

if TYPE_CHECKING:
    from bot.delivery.arriving.webhook import Webhook
    from bot.delivery.waking.clockwatch import ClockWatch

_log = logging.getLogger("minga")

#: The first SQLite in which two connections cannot damage a WAL database at the wrong moment.
SAFE_SQLITE = (3, 51, 3)


async def run(settings: Settings) -> Exit:
    """Run the bot until SIGTERM or SIGINT. Raises `CannotStartError`."""
    share_interpreter()
    prepare_folder(settings.minga_data)
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    file_lock = lock.FileLock(settings.minga_data)
    try:
        await _unless_stopped(file_lock.wait(settings.minga_wait_lock), stopping)
        if stopping.is_set():
            file_lock.let_go()
            return Exit.FINE
        with file_lock.held():
            path = settings.minga_data / DATABASE_NAME
            prepare_database(path)
            if sqlite3.sqlite_version_info < SAFE_SQLITE:
                _log.warning(
                    "SQLite %s is older than %s: do not open the database in a second program while the bot runs",
                    sqlite3.sqlite_version,
                    ".".join(map(str, SAFE_SQLITE)),
                )
            database = open_database(path, checkpoints_itself=settings.minga_checkpoints == "own")
            async with database:
                return await App(settings, database, stopping).run()
    except lock.AlreadyRunningError as error:
        raise CannotStartError(
            f"Minga is running on this data already: {error}. Stop it first, or wait for it with MINGA_WAIT_LOCK.",
            Exit.RUNNING_ALREADY,
        ) from None
    except sqlite3.Error as error:
        if not will_pass(error):
            raise
        raise CannotStartError(cannot_write(settings.minga_data, error), Exit.DATABASE) from None


async def _unless_stopped(work: Coroutine[Any, Any, object], stopping: asyncio.Event) -> None:
    task, stop = asyncio.ensure_future(work), asyncio.ensure_future(stopping.wait())
    await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    if not task.done():
        task.cancel()
        return
    task.result()


class App:
    """The parts of one running bot, and how they ring each other."""

    def __init__(self, settings: Settings, database: Database, stopping: asyncio.Event) -> None:
        self._settings = settings
        self._database = database
        self._stopping = stopping
        #: Set when python-telegram-bot knows who this bot is, from the server or from what was kept.
        self._is_known = asyncio.Event()

    async def run(self) -> Exit:
        """Start every part, wait for a signal or a failure, stop every part."""
        settings, database = self._settings, self._database
        clock = await self._start_clock()
        await database.transact(lambda tx: lock.take_lease(tx, now=clock.real_now()))
        me = usable_me(await database.transact(lambda tx: kept.kept(tx, "me")), settings.token)
        self._line = self._new_line(me)
        self._worker_bell, self._sender_bell = Bell(self._changed), Bell(self._changed)
        self._intake = self._new_intake(clock)
        limits = Limits(
            overall=settings.minga_limit_all, chat=settings.minga_limit_chat, group=settings.minga_limit_group
        )
        self._sender = Sender(
            database=database,
            line=self._line,
            clock=clock,
            limits=limits.scaled(settings.minga_limit_scale),
            bell=self._sender_bell,
            worker_bell=self._worker_bell,
        )
        self._worker = Worker(
            database=database,
            bot=self._line.bot,
            clock=clock,
            bell=self._worker_bell,
            handled=self._handled,
            mask=lambda text: mask(text, settings.token),
        )
        self._housekeeping = Housekeeping(
            database=database,
            clock=clock,
            changed=self._plan_anew,
            backups=self._backups(),
            empties_log=settings.minga_checkpoints == "own",
        )
        self._wake_ups = WakeUps(
            database=database,
            clock=clock,
            wake=self._wake,
            changed=self._changed,
            owner=lock.owner(),
            housekeeping=self._housekeeping,
        )
        try:
            if self._watch is not None:
                await _unless_stopped(self._watch.begin(), self._stopping)
            await settle(database, folder=settings.minga_data, now=clock.now())
            await offer_setup_code(database, wanted=settings.minga_setup_code, now=clock.now())
            return await self._run_parts()
        finally:
            with suppress(sqlite3.OperationalError):  # a full disk: the lock says it all
                await database.transact(lambda tx: kept.let_go(tx, owner=lock.owner()))

    def _new_line(self, kept_me: str | None) -> Line:
        return Line(
            token=self._settings.token,
            root=self._settings.telegram_api_base,
            request_timeout_s=self._settings.minga_request_timeout,
            kept_me=kept_me,
        )

    def _new_intake(self, clock: Clock) -> "Intake | Webhook":
        if self._settings.minga_webhook_url is None:
            return Intake(
                database=self._database,
                line=self._line,
                clock=clock,
                arrived=self._worker_bell.ring,
                poll_timeout_s=self._settings.minga_poll_timeout,
                silence_s=self._settings.minga_silence,
            )
        from bot.delivery.arriving.webhook import Webhook  # noqa: PLC0415 - whoever polls needs no web server

        return Webhook(
            database=self._database,
            line=self._line,
            clock=clock,
            arrived=self._worker_bell.ring,
            settings=self._settings,
        )

    # --- the clock

    async def _start_clock(self) -> Clock:
        address = self._settings.minga_clock
        offset = await self._database.transact(lambda tx: kept.kept(tx, "offset_ms"))
        self._clock = Clock(int(offset or 0) if address else 0, is_movable=address is not None)
        self._watch: ClockWatch | None = None
        if address is not None:
            self._watch = self._new_watch(address)
        return self._clock

    def _new_watch(self, address: str) -> "ClockWatch":
        from bot.delivery.waking.clockwatch import ClockWatch  # noqa: PLC0415 - its web library is only a sandbox's

        return ClockWatch(
            address=address,
            clock=self._clock,
            moved=self._moved,
            next_due=lambda: self._wake_ups.next_at,
            is_idle=self._is_idle,
        )

    async def _moved(self) -> None:
        offset = str(self._clock.offset_ms)
        await persist(self._database, lambda tx: kept.keep(tx, "offset_ms", offset))
        self._plan_anew()
        self._wake()

    def _is_idle(self) -> bool:
        return (
            self._intake.is_quiet
            and self._worker_bell.is_quiet
            and self._sender_bell.is_quiet
            and self._wake_ups.is_settled
            and not self._housekeeping.is_busy
        )

    # --- how the parts ring each other

    def _handled(self) -> None:
        self._plan_anew()
        self._sender_bell.ring()

    def _plan_anew(self) -> None:
        self._wake_ups.want()

    def _wake(self) -> None:
        self._worker_bell.ring()
        self._sender_bell.ring()

    def _changed(self) -> None:
        if self._watch is not None:
            self._watch.changed()

    # --- start and stop

    def _backups(self) -> Backups | None:
        folder = self._settings.minga_backup_folder
        if folder is None:
            return None
        database = self._settings.minga_data / DATABASE_NAME
        return Backups(database=database, folder=folder, keep=self._settings.minga_backup_keep)

    async def _begin(self) -> None:
        """What waits for the server, beside the parts that do not."""
        await know_myself(self._line, self._database, known=self._is_known)
        await introduce(self._line)

    async def _run_parts(self) -> Exit:
        await self._wake_ups.start()
        intake = asyncio.create_task(self._intake.run(), name="intake")
        worker = asyncio.create_task(self._work(), name="worker")
        sender = asyncio.create_task(self._send(), name="sender")
        others = [
            asyncio.create_task(self._wake_ups.keep_planned(self._worker_bell), name="plan"),
            asyncio.create_task(self._begin(), name="begin"),
            asyncio.create_task(jumps.watch(self._clock), name="clock jumps"),
        ]
        if self._watch is not None:
            others.append(asyncio.create_task(self._watch.run(), name="clock"))
        stop = asyncio.create_task(self._stopping.wait(), name="stop")
        try:
            return await self._until_over(stop, {intake, worker, sender, *others})
        finally:
            self._wake_ups.stop()
            self._worker.stop()
            self._sender.stop()
            self._stopping.set()
            for task in (stop, intake, *others):
                task.cancel()
            await asyncio.gather(stop, intake, *others, return_exceptions=True)
            await asyncio.gather(worker, sender, return_exceptions=True)
            await self._worker.close()

    async def _until_over(self, stop: asyncio.Task[Any], parts: set[asyncio.Task[Any]]) -> Exit:
        running = parts
        while True:
            done, _ = await asyncio.wait({stop, *running}, return_when=asyncio.FIRST_COMPLETED)
            if stop in done:
                _log.info("Stopping")
                return Exit.FINE
            for task in done:
                running = running - {task}
                error = task.exception()
                if isinstance(error, BadTokenError):
                    raise CannotStartError(
                        f"The server at {self._settings.telegram_api_base} does not accept the token "
                        f"({mask(str(error), self._settings.token)}). Copy TELEGRAM_BOT_TOKEN again from @BotFather, "
                        "and check TELEGRAM_API_BASE.",
                        Exit.SETTINGS,
                    )
                if isinstance(error, SilenceError):
                    raise CannotStartError(
                        f"Ended: {error}. A supervisor should start it again.", Exit.SILENCE
                    )
                if error is not None:
                    raise error

    async def _work(self) -> None:
        await _unless_stopped(self._is_known.wait(), self._stopping)
        if self._is_known.is_set():
            await self._worker.run(self._intake.has_begun)

    async def _send(self) -> None:
        await self._sender.run()
