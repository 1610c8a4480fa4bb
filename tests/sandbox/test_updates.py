"""Updates: numbered, given out until they are confirmed, to one poller at a time, or posted to a webhook."""

import asyncio
import time

import pytest
from aiohttp import web

from bot.sandbox.world.queue import KEPT_MS


async def test_an_update_comes_again_until_it_is_confirmed(sandbox):
    ana = await sandbox.person("Ana")

    first = await sandbox.updates()
    again = await sandbox.updates()
    after = await sandbox.updates(offset=first[0]["update_id"] + 1)

    assert first == again
    assert first[0]["message"]["text"] == "/start"
    assert first[0]["message"]["from"]["id"] == ana
    assert first[0]["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert after == []


async def test_ids_rise_one_by_one(sandbox):
    ana = await sandbox.person("Ana")
    for number in range(5):
        await sandbox.post("say", person=ana, text=str(number))

    ids = [it["update_id"] for it in await sandbox.updates()]

    assert ids == list(range(ids[0], ids[0] + 6))


async def test_a_limit_and_a_negative_offset(sandbox):
    ana = await sandbox.person("Ana")
    for number in range(5):
        await sandbox.post("say", person=ana, text=str(number))

    two = await sandbox.updates(limit=2)
    newest = await sandbox.updates(offset=-2)
    rest = await sandbox.updates()

    assert [it["message"]["text"] for it in two] == ["/start", "0"]
    assert [it["message"]["text"] for it in newest] == ["3", "4"]
    assert rest == newest


async def test_a_long_poll_answers_as_soon_as_something_comes(sandbox):
    ana = await sandbox.person("Ana")
    await sandbox.forget_updates()
    begin = time.monotonic()

    poll = sandbox.later("getUpdates", timeout=20)
    await asyncio.sleep(0.1)
    await sandbox.post("say", person=ana, text="now")
    _, body = await poll

    assert [it["message"]["text"] for it in body["result"]] == ["now"]
    assert time.monotonic() - begin < 5


async def test_a_long_poll_ends_empty_after_its_time(sandbox):
    begin = time.monotonic()

    assert await sandbox.updates(timeout=1) == []

    assert 0.9 < time.monotonic() - begin < 5


async def test_a_second_poller_ends_the_first_with_a_conflict(sandbox):
    first = sandbox.later("getUpdates", timeout=20)
    await asyncio.sleep(0.1)

    second = sandbox.later("getUpdates", timeout=1)
    status, body = await first

    assert (status, body["error_code"]) == (409, 409)
    assert body["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert (await second)[0] == 200


async def test_polling_while_a_webhook_is_set_is_a_conflict(sandbox):
    poll = sandbox.later("getUpdates", timeout=20)
    await asyncio.sleep(0.1)
    await sandbox.ok("setWebhook", url="http://127.0.0.1:9/")

    assert (await poll)[0] == 409
    assert (await sandbox.refused("getUpdates")).startswith(
        "409 Conflict: can't use getUpdates method while webhook"
    )

    await sandbox.ok("deleteWebhook")
    assert await sandbox.updates() == []


async def test_kinds_that_were_not_asked_for_do_not_come(sandbox):
    ana = await sandbox.person("Ana")
    await sandbox.forget_updates()
    await sandbox.updates(allowed_updates=["callback_query"])
    await sandbox.post("say", person=ana, text="unheard")

    assert await sandbox.updates() == []

    await sandbox.updates(allowed_updates=["message"])
    await sandbox.post("say", person=ana, text="heard")
    assert [it["message"]["text"] for it in await sandbox.updates()] == ["heard"]


async def test_members_of_a_group_come_only_when_they_are_asked_for(sandbox):
    ana, ben = await sandbox.person("Ana"), await sandbox.person("Ben")
    group = await sandbox.post("groups", title="Street", members=[ana], with_bot=True)
    await sandbox.post(f"groups/{group['id']}/members", person="bot", admin=True)
    await sandbox.forget_updates()

    await sandbox.post(f"groups/{group['id']}/members", person=ben, joined=True)
    without = await sandbox.updates()
    await sandbox.forget_updates()
    await sandbox.updates(allowed_updates=["chat_member"])
    await sandbox.post(f"groups/{group['id']}/members", person=ben, joined=False)
    asked_for = await sandbox.updates()

    assert [set(it) - {"update_id"} for it in without] == [{"message"}]
    assert [it["chat_member"]["new_chat_member"]["status"] for it in asked_for] == ["left"]


async def test_what_waits_for_more_than_a_day_is_forgotten(sandbox):
    await sandbox.person("Ana")
    await sandbox.post("clock", add_ms=KEPT_MS - 60_000)
    assert len(await sandbox.updates()) == 1

    await sandbox.post("clock", add_ms=120_000)

    assert await sandbox.updates() == []


async def test_ids_that_begin_anew_below_the_bots_offset_are_still_given_out(sandbox):
    ana = await sandbox.person("Ana")
    (old,) = await sandbox.updates()
    offset = old["update_id"] + 1
    assert await sandbox.updates(offset=offset) == []

    message = {**old["message"], "text": "after a quiet week", "message_id": 99}
    await sandbox.post("raw", update={"update_id": 5, "message": message})
    (new,) = await sandbox.updates(offset=offset)

    assert (new["update_id"], new["message"]["from"]["id"]) == (5, ana)
    assert await sandbox.updates(offset=6) == []


async def test_anything_at_all_can_stand_where_an_update_should(sandbox):
    await sandbox.post("raw", update={"message": {"nonsense": True}})
    await sandbox.post("raw", bytes="{broken")

    async with sandbox.session.get(f"{sandbox.api}/getUpdates") as response:
        text = await response.text()
    (again,) = await sandbox.updates()

    assert text.endswith('"message": {"nonsense": true}},{broken]}')
    assert again["message"] == {"nonsense": True}


async def test_a_press_that_is_not_answered_comes_again_under_a_new_id_when_asked_for(sandbox):
    ana = await sandbox.person("Ana")
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?", reply_markup=keyboard)
    await sandbox.forget_updates()
    await sandbox.post("faults", redeliver_callbacks=0.2)

    answered = await sandbox.post("tap", person=ana, message_id=sent["message_id"], data="yes")
    await sandbox.ok("answerCallbackQuery", callback_query_id=answered["callback_query_id"])
    await sandbox.post("tap", person=ana, message_id=sent["message_id"], data="yes")
    await asyncio.sleep(1.2)
    presses = [it for it in await sandbox.updates() if "callback_query" in it]

    assert len(presses) == 3
    assert presses[1]["callback_query"] == presses[2]["callback_query"]
    assert presses[1]["update_id"] != presses[2]["update_id"]


@pytest.fixture
async def hook():
    """A webhook that refuses its first call."""
    heard = []
    third = asyncio.Event()

    async def receive(request):
        heard.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), await request.json()))
        if len(heard) == 3:
            third.set()
        return web.Response(status=500 if len(heard) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook", heard, third
    await runner.cleanup()


async def test_a_webhook_gets_each_update_with_the_secret_until_it_takes_it(sandbox, hook):
    url, heard, third = hook
    await sandbox.ok("setWebhook", url=url, secret_token="not-told")
    ana = await sandbox.person("Ana")
    await sandbox.post("say", person=ana, text="hello")

    async with asyncio.timeout(10):
        await third.wait()
    await asyncio.sleep(0.2)
    info = await sandbox.ok("getWebhookInfo")

    assert [it[1]["message"]["text"] for it in heard] == ["/start", "/start", "hello"]
    assert {it[0] for it in heard} == {"not-told"}
    assert heard[0] == heard[1]
    assert (info["url"], info["pending_update_count"]) == (url, 0)
    assert "500" in info["last_error_message"]
