"""The movable clock never falls, is followed over HTTP, and what it jumps over is woken for."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web

from bot.clock import Clock
from bot.delivery.bell import Bell
from bot.delivery.waking.clockwatch import ClockWatch
from bot.delivery.waking.wakeups import WakeUps
from storage.instants import from_ms, to_ms
from storage.queues import due
from tests.delivery.conftest import Rig


class ClockServer:
    """Answers as the sandbox's clock does."""

    def __init__(self) -> None:
        self.offset = 0
        self.asked: list[dict[str, str]] = []
        self.moved = asyncio.Event()
        self.broken = 0
        self.address = ""

    async def serve(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.query))
        if self.broken:
            self.broken -= 1
            return web.Response(status=500, text="broken")
        if int(request.query["after"]) == self.offset:
            self.moved.clear()
            await self.moved.wait()
        return web.json_response({"offset_ms": self.offset})

    def move(self, offset: int) -> None:
        self.offset = offset
        self.moved.set()


@pytest.fixture
async def server() -> AsyncIterator[ClockServer]:
    server = ClockServer()
    app = web.Application()
    app.router.add_get("/clock", server.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.address = f"http://127.0.0.1:{runner.addresses[0][1]}/clock"
    yield server
    server.moved.set()
    await runner.cleanup()


class Watched:
    """A clock that follows a server, with a switch for whether all is done."""

    def __init__(self, server: ClockServer) -> None:
        self.clock = Clock(is_movable=True)
        self.idle = False
        self.moves: list[int] = []
        self.watch = ClockWatch(
            address=server.address,
            clock=self.clock,
            moved=self._moved,
            next_due=lambda: None,
            is_idle=lambda: self.idle,
        )

    async def _moved(self) -> None:
        self.moves.append(self.clock.offset_ms)


async def until(condition) -> None:
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - any condition
            await asyncio.sleep(0.01)


def test_an_offset_never_falls():
    clock = Clock(5000, is_movable=True)

    assert not clock.move_to(4000)
    assert clock.move_to(6000)
    assert clock.offset_ms == 6000
    assert clock.now() - clock.real_now() >= timedelta(seconds=5.9)
    assert clock.real(clock.now()) <= clock.real_now()


async def test_a_start_waits_until_the_offset_is_known(server: ClockServer):
    server.offset, server.broken = 90_000, 2
    watched = Watched(server)

    await watched.watch.begin()

    assert watched.clock.offset_ms == 90_000


async def test_a_move_is_heard_of_at_once_and_idleness_is_told_at_once(server: ClockServer):
    watched = Watched(server)
    running = asyncio.create_task(watched.watch.run())
    await until(lambda: server.asked)

    server.move(60_000)
    await until(lambda: watched.moves == [60_000])
    watched.idle = True
    watched.watch.changed()
    await until(lambda: server.asked[-1].get("idle") == "1")

    assert server.asked[-1]["after"] == "60000"
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_something_due_wakes_at_its_time_on_the_moved_clock(rig: Rig):
    woken = asyncio.Event()
    wake_ups = WakeUps(
        database=rig.database, clock=rig.clock, wake=woken.set, changed=lambda: None, owner="a test"
    )
    at = from_ms(to_ms(rig.clock.now())) + timedelta(hours=1)  # as it is stored: whole milliseconds
    await rig.do(lambda tx: due.plan(tx, kind="x", subject=1, at=at))
    await wake_ups.start()
    assert not woken.is_set()
    assert abs(wake_ups.next_at - at) < timedelta(milliseconds=1)

    rig.clock.move_to(3_600_000 - 300)
    await wake_ups.plan()
    async with asyncio.timeout(5):
        await woken.wait()

    assert rig.clock.now() >= at
    wake_ups.stop()


async def test_what_changes_while_the_wake_up_is_planned_is_planned_too(rig: Rig):
    looked: list[int] = []

    def changed() -> (
        None
    ):  # rung from within `plan`, as by an update that is handled while the tables are read
        looked.append(len(looked))
        if len(looked) == 1:
            wake_ups.want()

    wake_ups = WakeUps(
        database=rig.database, clock=rig.clock, wake=lambda: None, changed=changed, owner="a test"
    )
    planning = asyncio.create_task(wake_ups.keep_planned(Bell()))
    await rig.do(lambda tx: due.plan(tx, kind="x", subject=1, at=rig.clock.now() + timedelta(hours=1)))
    wake_ups.want()
    async with asyncio.timeout(5):
        while len(looked) < 3 or not wake_ups.is_settled:  # noqa: ASYNC110 - two things at once
            await asyncio.sleep(0.01)
    planning.cancel()

    assert len(looked) == 3  # the new instant, the end of the first round, the end of the second
