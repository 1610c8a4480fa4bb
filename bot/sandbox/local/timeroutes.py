"""The local API's addresses: events, the clock, when all is quiet, the log, faults, files, starting afresh."""

from __future__ import annotations

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aiohttp import web

from bot.sandbox.local.deeds import DeedRefusedError
from bot.sandbox.local.quiet import wait_until_quiet
from bot.sandbox.local.routes import json_body
from bot.sandbox.sample import Neighbourhood
from bot.sandbox.stage import Stage, known_keys

#: A comment is sent to a silent page this often, so that both sides notice when the other is gone, seconds.
HEARTBEAT_S = 15.0
DEFAULT_ZONE = "Europe/London"
MAX_WAIT_S = 120.0


class TimeRoutes:
    """What goes on."""

    def __init__(self, stage: Stage, neighbourhood: Neighbourhood) -> None:
        self._stage = stage
        self._neighbourhood = neighbourhood

    def routes(self) -> list[web.RouteDef]:
        """All of them."""
        return [
            web.get("/sandbox/events", self.events),
            web.post("/sandbox/clock", self.move_clock),
            web.get("/sandbox/clock", self.poll_clock),
            web.get("/sandbox/idle", self.idle),
            web.post("/sandbox/sample", self.sample),
            web.post("/sandbox/fresh", self.fresh),
            web.get("/sandbox/log", self.log),
            web.get("/sandbox/faults", self.faults),
            web.post("/sandbox/faults", self.change_faults),
            web.get("/sandbox/file/{file_id}", self.file),
        ]

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-Sent Events from number `after` on (or the header Last-Event-ID)."""
        feed = self._stage.world.feed
        after = int(request.headers.get("Last-Event-ID") or request.query.get("after") or feed.seq)
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        queue = feed.listen()
        try:
            await response.write(b"retry: 1000\n\n")
            for event in feed.since(after):
                await response.write(_as_sse(event))
            while True:
                try:
                    async with asyncio.timeout(HEARTBEAT_S):
                        event_or_end = await queue.get()
                except TimeoutError:
                    await response.write(b": still here\n\n")
                    continue
                if event_or_end is None:
                    break
                await response.write(_as_sse(event_or_end))
        except ConnectionError:
            pass
        finally:
            feed.leave(queue)
        return response

    async def move_clock(self, request: web.Request) -> web.Response:
        """Move the clock ahead."""
        body = known_keys(await json_body(request), {"add_ms", "to_ms", "tomorrow", "zone", "next"})
        clock = self._stage.world.clock
        if "add_ms" in body:
            clock.add(int(body["add_ms"]))
        elif "to_ms" in body:
            clock.move_to(int(body["to_ms"]))
        elif "tomorrow" in body:
            clock.move_to(
                tomorrow_ms(clock.now_ms(), str(body["tomorrow"]), str(body.get("zone", DEFAULT_ZONE)))
            )
        elif body.get("next"):
            due_ms = clock.report.next_due_ms if clock.report else None
            if due_ms is None:
                raise DeedRefusedError("Nothing is due, as far as the bot has said.")
            clock.add(max(0, due_ms - clock.now_ms()))
        else:
            raise DeedRefusedError("Say where to: add_ms, to_ms, tomorrow or next.", status=400)
        return web.json_response(clock.as_seen_by_page())

    async def poll_clock(self, request: web.Request) -> web.Response:
        """The bot's long poll. Without `after` it is answered at once, and nothing is noted."""
        query = request.query
        clock = self._stage.world.clock
        if "after" not in query:
            return web.json_response({"offset_ms": clock.offset_ms})
        due = query.get("next")
        offset_ms = await clock.poll(
            known_offset_ms=int(query["after"]),
            next_due_ms=int(due) if due else None,
            idle=query.get("idle") == "1",
            waits=query.get("wait") != "0",
            is_gone=lambda: request.transport is None or request.transport.is_closing(),
        )
        return web.json_response({"offset_ms": offset_ms})

    async def idle(self, request: web.Request) -> web.Response:
        """Wait until the bot has caught up with everything, at most `timeout` seconds."""
        timeout_s = min(float(request.query.get("timeout", "10")), MAX_WAIT_S)
        quiet = await wait_until_quiet(self._stage, timeout_s=timeout_s)
        return web.json_response({"idle": quiet, "pending": len(self._stage.world.queue)})

    async def sample(self, _: web.Request) -> web.Response:
        """Fill in a neighbourhood; its people act by themselves from now on."""
        people = self._neighbourhood.move_in()
        return web.json_response({"people": [it.as_seen_by_page() for it in people]})

    async def fresh(self, _: web.Request) -> web.Response:
        """Forget everything; the bot's own folder too, when it is a child of this program."""
        self._neighbourhood.move_out()
        await self._stage.start_afresh()
        return web.json_response({"ok": True})

    async def log(self, request: web.Request) -> web.Response:
        """Every Bot API request after number `after`."""
        entries = self._stage.journal.since(int(request.query.get("after", "0")))
        return web.json_response(entries)

    async def faults(self, _: web.Request) -> web.Response:
        """What goes wrong on purpose now."""
        return web.json_response(self._stage.faults.as_json())

    async def change_faults(self, request: web.Request) -> web.Response:
        """Let something go wrong on purpose."""
        body = await json_body(request)
        if not isinstance(body, dict):
            raise DeedRefusedError("A JSON object is expected.", status=400)
        return web.json_response(self._stage.faults.change(body))

    async def file(self, request: web.Request) -> web.StreamResponse:
        """A file's bytes; pictures are shown, all else is for saving."""
        record = self._stage.files.find(request.match_info["file_id"])
        if record is None or not self._stage.files.on_disk(record).is_file():
            raise DeedRefusedError("There is no such file.", status=404)
        is_picture = (record.mime_type or "").startswith("image/") and record.mime_type != "image/svg+xml"
        name = (record.name or record.path.rpartition("/")[2]).replace('"', "").replace("\\", "")
        name = name.encode("ascii", "replace").decode().replace("\n", " ").replace("\r", " ")
        return web.FileResponse(
            self._stage.files.on_disk(record),
            headers={
                "Content-Type": record.mime_type
                if is_picture and record.mime_type
                else "application/octet-stream",
                "Content-Disposition": f'{"inline" if is_picture else "attachment"}; filename="{name}"',
                "Cache-Control": "private, max-age=3600",
            },
        )


def tomorrow_ms(now_ms: int, clock_time: str, zone_name: str) -> int:
    """Tomorrow at a wall time ("09:00") in a zone, milliseconds since 1970 UTC. Raises DeedRefusedError."""
    try:
        zone = ZoneInfo(zone_name)
        wall = time.strptime(clock_time, "%H:%M")
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise DeedRefusedError(f"No such time or zone: {clock_time}, {zone_name}.", status=400) from error
    today = datetime.fromtimestamp(now_ms / 1000, UTC).astimezone(zone).date()
    there = datetime.combine(today + timedelta(days=1), datetime.min.time(), zone)
    there = there.replace(hour=wall.tm_hour, minute=wall.tm_min)
    return int(there.timestamp() * 1000)


def _as_sse(event: dict[str, object]) -> bytes:
    return f"id: {event['seq']}\ndata: {json.dumps(event)}\n\n".encode()
