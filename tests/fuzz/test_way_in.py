"""Whatever stands in an answer to getUpdates: it is stored or put aside, the rest goes on, and the intake lives."""

import asyncio
import json

import pytest
from aiohttp import web

from bot.delivery.arriving import intake as intake_module
from bot.delivery.arriving.reading import NotAnUpdateError, read_payload
from storage.queues import inbox
from storage.queues.inbox import UnreadableUpdate
from tests.delivery.conftest import Rig, office, rig  # noqa: F401 - fixtures
from tests.delivery.post_office import Answer
from tests.delivery.test_intake import message, new_intake, take_in
from tests.fuzz.mutations import bodies, nested


class Bodies:
    """A Bot API server that gives texts, each where an update should stand, until they are confirmed."""

    def __init__(self, texts: dict[int, str]) -> None:
        self.waiting = dict(texts)
        self.limits: list[int] = []

    async def serve(self, request: web.Request) -> web.Response:
        posted = await request.post()
        if request.match_info["method"] != "getUpdates":
            return web.json_response({"ok": True, "result": True})
        self.limits.append(int(posted["limit"]))
        offset = int(posted.get("offset", 0))
        self.waiting = {number: text for number, text in self.waiting.items() if number >= offset}
        given = list(self.waiting.values())[: self.limits[-1]]
        await asyncio.sleep(0.01 if given else 0.05)
        return web.Response(
            text='{"ok":true,"result":[' + ",".join(given) + "]}", content_type="application/json"
        )


async def ask(rig: Rig, bodies: Bodies, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    """Have everything fetched that such a server gives."""
    monkeypatch.setattr(rig.office, "_serve", bodies.serve)
    monkeypatch.setattr(intake_module, "_FIRST_S", 0.01)
    await rig.office.close()
    await rig.office.open()
    running = asyncio.create_task(new_intake(rig).run())
    try:
        async with asyncio.timeout(20):
            while bodies.waiting:
                await asyncio.sleep(0.01)
                if running.done():
                    running.result()
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


def deep(number: int, depth: int) -> str:
    return f'{{"update_id":{number},"x":' + "[" * depth + "]" * depth + "}"


async def test_an_update_that_no_parser_reads_is_put_aside_and_the_others_are_stored(rig: Rig, monkeypatch):  # noqa: F811
    texts = {number: json.dumps(message(number)) for number in range(5, 12)}
    texts[7] = deep(7, 100_000)
    texts[9] = '{"update_id":9,"x":' + "9" * 5000 + "}"
    texts[10] = '{"update_id": 10, "message": {"text": "\\"update_id\\": 99", }'
    server = Bodies(texts)

    await ask(rig, server, monkeypatch)

    rows = await rig.rows("SELECT update_id, state, error FROM inbox ORDER BY update_id")
    assert {r["update_id"] for r in rows if r["state"] == "new"} == {5, 6, 8, 11}
    assert {r["update_id"] for r in rows if r["state"] == "quarantined"} == {7, 9, 10}
    assert set(server.limits) == {1, 100}


@pytest.mark.parametrize("depth", [480, 900, 945, 970, 985, 995])
async def test_what_lies_deep_never_ends_the_intake(rig: Rig, monkeypatch, depth: int):  # noqa: F811
    await ask(rig, Bodies({5: deep(5, depth), 6: json.dumps(message(6))}), monkeypatch)

    rows = await rig.rows("SELECT update_id FROM inbox ORDER BY update_id")
    assert [r["update_id"] for r in rows] == [5, 6]


@pytest.mark.parametrize("result", [None, True, 7, "text", {}, {"update_id": 3}, [None, [], {}]])
async def test_an_answer_that_is_no_list_of_updates_is_put_aside_or_taken_as_one(rig: Rig, result):  # noqa: F811
    rig.office.updates = [message(5)]
    rig.office.will("getUpdates", Answer(result=result))

    await take_in(rig)

    rows = await rig.rows("SELECT update_id, state FROM inbox ORDER BY id")
    assert {"update_id": 5, "state": "new"} in rows


async def test_a_huge_batch_with_one_id_of_several_contents_is_stored_once_each(rig: Rig):  # noqa: F811
    batch = [message(5 + number % 2, f"words {number % 700}") for number in range(3000)]
    rig.office.will("getUpdates", Answer(result=batch))
    rig.office.updates = [message(7)]

    await take_in(rig)

    assert (await rig.row("SELECT count(*) AS n FROM inbox"))["n"] == 701


def test_whatever_an_element_is_a_row_can_be_made_of_it():
    for element in (
        nested(5000),
        [10**5000],
        {"update_id": 3, "x": nested(2000)},
        UnreadableUpdate("[" * 10),
    ):
        arrival = inbox.arrival(element)

        assert arrival.malformed is not None
        json.loads(arrival.payload)


def test_a_stored_text_is_read_or_said_to_be_unreadable():
    for text in bodies(json.dumps(message(1, "half \ud83d"))):
        try:
            read_payload(text)
        except NotAnUpdateError:
            continue
