"""From an HTTP request to a method and back: the token, the parameters, the limits, the faults, the log.

Rates are counted at the moment the request has been read in full, before anything else is looked at.
"""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

from aiohttp import BodyPartReader, web

from bot.sandbox.botapi import methods
from bot.sandbox.botapi.call import ATTACHED, FILE_PARAMETERS, HANDLERS, Call, Upload
from bot.sandbox.botapi.faults import Fate, Fault, Silence
from bot.sandbox.botapi.journal import Entry
from bot.sandbox.botapi.methods.updates import get_updates
from bot.sandbox.botapi.refusal import RefusedError, bad, forbidden, too_many
from bot.sandbox.botapi.schema import METHODS, read_parameters
from bot.sandbox.stage import Stage
from bot.sandbox.world.entities import ChatId, Json

assert methods.__all__, "the methods register themselves when they are imported"

#: Counted against the limits: whatever puts or changes a message. Actions, answers and deletions are not.
_COUNTED = ("send", "edit", "copy", "forward")
_NOT_COUNTED = {"sendChatAction"}
_OK = 200
#: Whether a silent server's client has gone, or the silence is over, is looked at this often, seconds.
_LOOK_S = 0.05
#: How an answer is spoilt when the request took effect all the same, for the log.
_SPOILT = {
    Fault.CUT_AFTER: "cut",
    Fault.SLOW: "answered late",
    Fault.CUT_BODY: "cut in the middle of the answer",
    Fault.GARBLED: "answered with half a JSON",
}


def is_counted(method: str) -> bool:
    """Whether calls of this method count against the rate limits."""
    return method.startswith(_COUNTED) and method not in _NOT_COUNTED


class Dispatch:
    """Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One call."""
        if request.match_info["token"] != self._stage.token:
            return _answer(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
        method = METHODS.get(request.match_info["method"].lower())
        if method is None:
            return _answer(404, {"ok": False, "error_code": 404, "description": "Not Found"})
        try:
            raw, uploads = await read_request(request)
            unreadable = None
        except RefusedError as error:
            raw, uploads, unreadable = {}, {}, error
        at = time.monotonic()
        chat_id = _plain_id(raw.get("chat_id"))
        entry = self._stage.journal.note(at=at, method=method, chat_id=chat_id, params=raw)
        fate = self._stage.faults.fate(method, chat_id)
        refusal = unreadable or self._refuse_rate(method, chat_id, at, fate)
        if fate.delay_s:
            await asyncio.sleep(fate.delay_s / 2)
        if fate.fault is Fault.SILENCE:
            await self._stay_silent(request)
        if fate.fault in (Fault.CUT_BEFORE, Fault.SILENCE):
            return _cut(request)
        status, text = await self._perform(method, raw, uploads, refusal or _server_error(fate))
        if fate.delay_s:
            await asyncio.sleep(fate.delay_s / 2)
        return await self._give(request, entry, fate, status, text)

    async def _stay_silent(self, request: web.Request) -> None:
        while self._stage.faults.settings.silence == Silence.HANG and not self._stage.closing.is_set():
            if request.transport is None or request.transport.is_closing():
                return
            await asyncio.sleep(_LOOK_S)

    async def _give(
        self, request: web.Request, entry: Entry, fate: Fate, status: int, text: str
    ) -> web.StreamResponse:
        """Answer, or spoil the answer: what was asked has been done or refused by now."""
        if status == _OK and fate.fault in _SPOILT:
            entry.description = f"{_SPOILT[fate.fault]} after it took effect"
        else:
            _note(entry, status, text)
        if fate.fault is Fault.SLOW:
            await asyncio.sleep(fate.slow_s)
        if fate.fault is Fault.CUT_AFTER:
            return _cut(request)
        if fate.fault is Fault.CUT_BODY:
            return await _cut_in_the_middle(request, text)
        if fate.fault is Fault.GARBLED and status == _OK:
            text = text[: len(text) // 2]
        return web.Response(status=status, text=text, content_type="application/json")

    async def download(self, request: web.Request) -> web.StreamResponse:
        """A file's bytes, by the path that getFile gave."""
        record = self._stage.files.by_path(request.match_info["path"])
        if request.match_info["token"] != self._stage.token or record is None:
            return _answer(404, {"ok": False, "error_code": 404, "description": "Not Found"})
        return web.FileResponse(
            self._stage.files.on_disk(record), headers={"Content-Type": "application/octet-stream"}
        )

    def _refuse_rate(self, method: str, chat_id: Any, at: float, fate: Fate) -> RefusedError | None:
        if fate.fault is Fault.TOO_MANY:
            return too_many(fate.retry_after)
        if not is_counted(method) or chat_id is None:
            return None
        chat = self._stage.world.chats.get(ChatId(chat_id)) if isinstance(chat_id, int) else None
        is_group = chat.is_group if chat else isinstance(chat_id, int) and chat_id < 0
        wait_s = self._stage.windows.ask(chat_id, is_group=is_group, now_s=at)
        return too_many(wait_s) if wait_s else None

    async def _perform(
        self, method: str, raw: Json, uploads: dict[str, Upload], refusal: RefusedError | None
    ) -> tuple[int, str]:
        try:
            if refusal is not None:
                raise refusal
            call = Call(
                stage=self._stage, method=method, params=read_parameters(method, raw), uploads=uploads
            )
            if method == "getUpdates":
                return 200, f'{{"ok":true,"result":{await get_updates(call)}}}'
            return 200, json.dumps({"ok": True, "result": HANDLERS[method](call)})
        except RefusedError as error:
            return error.code, json.dumps(error.as_answer())


def _server_error(fate: Fate) -> RefusedError | None:
    if fate.fault is Fault.SERVER_ERROR:
        return RefusedError(502, "Bad Gateway")
    if fate.fault is Fault.FORBIDDEN:
        return forbidden("bot was blocked by the user")
    return None


async def read_request(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """Parameters from the query and the body, and files. Raises RefusedError when the body cannot be read."""
    raw: Json = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        body = await request.read()
        if body:
            raw.update(_json_object(body))
    elif request.content_type == "multipart/form-data":
        try:
            async for part in await request.multipart():
                await _read_part(part, raw, uploads)
        except ValueError:
            raise bad("can't parse multipart/form-data") from None
    elif request.content_type == "application/x-www-form-urlencoded":
        raw.update(await request.post())
    else:
        await request.read()
    return raw, uploads


def _json_object(body: bytes) -> Json:
    try:
        found = json.loads(body)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise bad("can't parse request JSON object")
    return found


async def _read_part(part: Any, raw: Json, uploads: dict[str, Upload]) -> None:
    if not isinstance(part, BodyPartReader) or not part.name:
        raise bad("can't parse multipart/form-data")
    content = bytes(await part.read(decode=True))
    if part.filename is None:
        raw[part.name] = content.decode("utf-8", "replace")
        return
    mime_type = part.headers.get("Content-Type", "application/octet-stream")
    if part.name in FILE_PARAMETERS:
        raw[part.name] = f"{ATTACHED}{part.name}"
    uploads[part.name] = Upload(content=content, name=part.filename, mime_type=mime_type)


def _plain_id(chat_id: Any) -> Any:
    if isinstance(chat_id, str) and chat_id.lstrip("-").isdigit():
        return int(chat_id)
    return chat_id if isinstance(chat_id, int | str) else None


def _note(entry: Entry, status: int, text: str) -> None:
    entry.status = status
    if status != _OK:
        entry.description = json.loads(text)["description"]


def _answer(status: int, body: Json) -> web.Response:
    return web.json_response(body, status=status)


async def _cut_in_the_middle(request: web.Request, text: str) -> web.StreamResponse:
    """Promise a whole answer, give half of it, and hang up."""
    body = text.encode()
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    response.content_length = len(body)
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    _cut(request)
    return response


def _cut(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
