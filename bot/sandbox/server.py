"""The stand-in as one web server on 127.0.0.1: the Bot API, the local API, the page.

Nobody else's page can use it: requests that were addressed to another name, or come from another site, are refused.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

from aiohttp import web

from bot.sandbox.botapi.dispatch import Dispatch
from bot.sandbox.botapi.webhook import keep_delivering
from bot.sandbox.local.deeds import DeedRefusedError, redeliver_presses
from bot.sandbox.local.routes import PeopleRoutes
from bot.sandbox.local.timeroutes import TimeRoutes
from bot.sandbox.sample import Neighbourhood
from bot.sandbox.stage import Stage
from bot.sandbox.world.clock import ClockRefusedError
from bot.sandbox.world.store import Store
from bot.sandbox.world.world import World

log = logging.getLogger(__name__)

PAGE = Path(__file__).with_name("page")
#: Telegram takes files up to 50 MB; some room for the rest of the request.
MAX_BODY = 60 * 1024 * 1024
_NAMES = frozenset({"127.0.0.1", "localhost"})
_TICK_S = 0.25

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def open_stage(
    *, folder: Path, token: str, limit_scale: float, setup_code: str | None
) -> tuple[Stage, Store]:
    """Everything that was kept in `folder`, ready to play. Raises OSError or sqlite3.Error when it cannot be used."""
    folder.mkdir(parents=True, exist_ok=True)
    files = folder / "files"
    files.mkdir(exist_ok=True)
    store = Store(folder / "state.sqlite3")
    world = World()
    store.load(world)
    stage = Stage(
        world=world, files_folder=files, token=token, limit_scale=limit_scale, setup_code=setup_code
    )
    return stage, store


def make_app(stage: Stage, store: Store) -> web.Application:
    """The web application; whoever runs it closes the store afterwards."""
    app = web.Application(middlewares=[_only_this_machine, _sentences], client_max_size=MAX_BODY)
    dispatch = Dispatch(stage)
    neighbourhood = Neighbourhood(stage)
    app.router.add_routes(
        [
            web.route("*", r"/bot{token:[^/]+}/{method:\w+}", dispatch.serve),
            web.get(r"/file/bot{token:[^/]+}/{path:.+}", dispatch.download),
            web.get("/", _page),
            *PeopleRoutes(stage).routes(),
            *TimeRoutes(stage, neighbourhood).routes(),
        ]
    )
    if PAGE.is_dir():
        app.router.add_static("/static/", PAGE)

    async def background(_: web.Application) -> AsyncIterator[None]:
        tasks = [
            asyncio.create_task(store.keep_writing(stage.world, failed=_say_unwritten)),
            asyncio.create_task(_tick(stage)),
            asyncio.create_task(keep_delivering(stage)),
            asyncio.create_task(neighbourhood.live()),
        ]
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def end_waiting(_: web.Application) -> None:
        stage.close()

    app.cleanup_ctx.append(background)
    app.on_shutdown.append(end_waiting)
    return app


async def _tick(stage: Stage) -> None:
    while True:
        await asyncio.sleep(_TICK_S)
        redeliver_presses(stage)
        stage.tidy()


def _say_unwritten(error: Exception) -> None:
    log.error("The sandbox's state could not be written (%s); the next second tries again.", error)


async def _page(_: web.Request) -> web.StreamResponse:
    index = PAGE / "index.html"
    if not index.is_file():
        return web.Response(text="The page is not installed here; the Bot API and the local API work.")
    return web.FileResponse(index, headers={"Cache-Control": "no-cache"})


def _is_ours(address: str) -> bool:
    """Whether an Origin is this machine (any port: the page may be served through another one)."""
    scheme, _, rest = address.partition("://")
    return scheme == "http" and rest.partition(":")[0] in _NAMES


@web.middleware
async def _only_this_machine(request: web.Request, handler: _Handler) -> web.StreamResponse:
    host = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
    origin = request.headers.get("Origin")
    foreign_site = request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}
    foreign_fetch = foreign_site and request.headers.get("Sec-Fetch-Mode") != "navigate"
    if host not in _NAMES or (origin is not None and not _is_ours(origin)) or foreign_fetch:
        return web.json_response(
            {"error": "The sandbox answers only to this machine: use http://127.0.0.1 and its own page."},
            status=403,
        )
    if foreign_site and request.path != "/":
        return web.json_response({"error": "Open the sandbox's page itself."}, status=403)
    response = await handler(request)
    if not response.prepared:
        response.headers.update(_HEADERS)
    return response


@web.middleware
async def _sentences(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """What somebody did wrong with the local API comes back as one sentence."""
    try:
        return await handler(request)
    except DeedRefusedError as error:
        return web.json_response({"error": str(error)}, status=error.status)
    except ClockRefusedError as error:
        return web.json_response({"error": str(error)}, status=409)
    except (ValueError, TypeError, OverflowError) as error:
        if not request.path.startswith("/sandbox/"):
            raise
        return web.json_response({"error": f"That cannot be read: {error}"}, status=400)


@contextlib.asynccontextmanager
async def running(
    *, folder: Path, port: int, token: str, limit_scale: float = 1.0, setup_code: str | None = None
) -> AsyncIterator[tuple[Stage, int]]:
    """The stand-in as long as the block lasts; gives the stage and the port.

    Raises OSError when the port is in use or the folder cannot be used, sqlite3.Error when its file is none of ours.
    """
    stage, store = open_stage(folder=folder, token=token, limit_scale=limit_scale, setup_code=setup_code)
    runner = web.AppRunner(make_app(stage, store), access_log=None, shutdown_timeout=2.0)
    try:
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        yield stage, runner.addresses[0][1]
    finally:
        stage.close()
        await runner.cleanup()
        with contextlib.suppress(sqlite3.Error):
            store.close(stage.world)
