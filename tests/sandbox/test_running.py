"""The clock, quiet, events, faults, the log, what is kept, who may come in, and python-telegram-bot as a client."""

import asyncio
import json
import sqlite3
import time
from datetime import UTC, datetime

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.sandbox.local.timeroutes import tomorrow_ms
from bot.sandbox.world.store import Store
from bot.sandbox.world.world import World
from tests.sandbox.play import TOKEN, playing, png


async def poll_clock(client, after, *, due=None, idle=1):
    query = {"after": after, "idle": idle} | ({"next": due} if due else {})
    return (await client.get("clock", **query))["offset_ms"]


async def test_a_clock_poll_answers_as_soon_as_the_clock_moves(sandbox):
    poll = asyncio.create_task(poll_clock(sandbox, 0))
    await asyncio.sleep(0.1)
    assert not poll.done()

    moved = await sandbox.post("clock", add_ms=3_600_000)

    assert await poll == 3_600_000 == moved["offset_ms"]
    assert await poll_clock(sandbox, 0) == 3_600_000
    assert abs(moved["now_ms"] - time.time() * 1000 - 3_600_000) < 5_000


async def test_messages_are_dated_by_the_moved_clock(sandbox):
    ana = await sandbox.person("Ana")
    await sandbox.post("clock", add_ms=86_400_000)

    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?")

    assert abs(sent["date"] - time.time() - 86_400) < 5


async def test_the_clock_goes_to_what_is_due_next_and_never_back(sandbox):
    assert (await sandbox.try_post("clock", next=True))[0] == 409
    now_ms = (await sandbox.get("state"))["clock"]["now_ms"]
    poll = asyncio.create_task(poll_clock(sandbox, 0, due=now_ms + 7_200_000))
    await asyncio.sleep(0.1)

    moved = await sandbox.post("clock", next=True)
    back, sentence = await sandbox.try_post("clock", add_ms=-1)
    into_the_past, _ = await sandbox.try_post("clock", to_ms=now_ms)

    assert await poll > 0
    assert abs(moved["now_ms"] - now_ms - 7_200_000) < 1_000
    assert (back, into_the_past) == (409, 409)
    assert "only moves ahead" in sentence["error"]
    assert (await sandbox.try_post("clock"))[0] == 400
    assert (await sandbox.try_post("clock", tomorrow="9 o'clock"))[0] == 400


@pytest.mark.parametrize(
    ("now", "zone", "then"),
    [
        ("2026-11-24T12:00", "Europe/London", "2026-11-25T09:00"),
        ("2026-11-24T23:30", "Europe/Berlin", "2026-11-26T08:00"),
        ("2026-03-28T12:00", "Europe/London", "2026-03-29T08:00"),
        ("2026-10-24T12:00", "Europe/London", "2026-10-25T09:00"),
    ],
)
def test_tomorrow_at_nine_is_nine_there_over_summer_time_too(now, zone, then):
    now_ms = int(datetime.fromisoformat(now).replace(tzinfo=UTC).timestamp() * 1000)

    there = datetime.fromtimestamp(tomorrow_ms(now_ms, "09:00", zone) / 1000, UTC)

    assert there == datetime.fromisoformat(then).replace(tzinfo=UTC)


async def test_the_bot_is_quiet_once_it_says_so_after_everything_was_confirmed(sandbox):
    ana = await sandbox.person("Ana")
    polls = asyncio.create_task(keep_polling(sandbox, idle=lambda: 1))
    assert await sandbox.get("idle", timeout=0.3) == {"idle": False, "pending": 1}

    taken = await sandbox.updates()
    still = await sandbox.get("idle", timeout=0.3)
    await sandbox.updates(offset=taken[-1]["update_id"] + 1)
    quiet = await sandbox.get("idle", timeout=5)
    polls.cancel()

    assert still == {"idle": False, "pending": 1}
    assert quiet == {"idle": True, "pending": 0}
    assert ana


async def test_a_bot_that_is_busy_is_not_quiet_until_it_is_done(sandbox):
    busy = True
    polls = asyncio.create_task(keep_polling(sandbox, idle=lambda: 0 if busy else 1))

    during = await sandbox.get("idle", timeout=0.3)
    waiting = asyncio.create_task(sandbox.get("idle", timeout=5))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    busy = False

    assert during["idle"] is False
    assert (await waiting)["idle"] is True
    polls.cancel()


async def keep_polling(client, *, idle):
    offset = 0
    while True:
        offset = await poll_clock(client, offset, idle=idle())
        await asyncio.sleep(0.01)


async def read_events(client, number, **query):
    found = []
    async with client.session.get(f"{client.root}/sandbox/events", params=query) as response:
        async for line in response.content:
            if line.startswith(b"data: "):
                found.append(json.loads(line.removeprefix(b"data: ")))
                if len(found) == number:
                    break
    return found


async def test_the_page_hears_everything_in_order(sandbox):
    seq = (await sandbox.get("state"))["seq"]
    listening = asyncio.create_task(read_events(sandbox, 7, after=seq))
    await asyncio.sleep(0.1)

    ana = await sandbox.person("Ana")
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?", reply_markup=keyboard)
    press = await sandbox.post("tap", person=ana, message_id=sent["message_id"], data="yes")
    await sandbox.ok(
        "answerCallbackQuery", callback_query_id=press["callback_query_id"], text="!", show_alert=True
    )
    await sandbox.ok("deleteMessage", chat_id=ana, message_id=sent["message_id"])
    async with asyncio.timeout(5):
        events = await listening

    assert [it["kind"] for it in events] == [
        "person",
        "chat",
        "person",
        "message",
        "message",
        "answer",
        "delete",
    ]
    assert [it["seq"] for it in events] == list(range(seq + 1, seq + 8))
    assert (events[5]["text"], events[5]["show_alert"], events[5]["person_id"]) == ("!", True, ana)


async def test_a_page_that_missed_something_gets_it_and_one_that_missed_too_much_loads_anew(sandbox):
    seq = (await sandbox.get("state"))["seq"]
    await sandbox.person("Ana")

    (missed,) = await read_events(sandbox, 1, after=seq)
    (reset,) = await read_events(sandbox, 1, after=seq - 10_000)

    assert (missed["seq"], missed["kind"]) == (seq + 1, "person")
    assert reset["kind"] == "reset"


async def test_faults_of_a_script_happen_once_each_and_are_logged(sandbox):
    ana = await sandbox.person("Ana")
    kinds = ["429", "5xx", "403", "reset_before", "reset_after"]
    script = [{"kind": kind, "method": "sendMessage", "retry_after": 3} for kind in kinds]
    await sandbox.post("faults", script=script)

    too_many = await sandbox.call("sendMessage", chat_id=ana, text="1")
    broken = await sandbox.call("sendMessage", chat_id=ana, text="2")
    blocked = await sandbox.call("sendMessage", chat_id=ana, text="3")
    for text in ("4", "5"):
        with pytest.raises(aiohttp.ClientError):
            await sandbox.call("sendMessage", chat_id=ana, text=text)
    await sandbox.ok("sendMessage", chat_id=ana, text="6")

    assert (too_many[0], too_many[1]["parameters"]) == (429, {"retry_after": 3})
    assert (broken[0], blocked[0]) == (502, 403)
    assert [it["text"] for it in await sandbox.messages(ana) if it["out"]] == ["5", "6"]
    log = await sandbox.get("log")
    assert [it["status"] for it in log] == [429, 502, 403, 0, 0, 200]
    assert [it["params"]["text"] for it in log] == ["1", "2", "3", "4", "5", "6"]
    assert await sandbox.get("log", after=log[-2]["n"]) == log[-1:]


async def test_faults_at_random_are_the_same_for_the_same_seed(sandbox):
    ana = await sandbox.person("Ana")

    async def statuses():
        await sandbox.post("faults", p429=0.3, p5xx=0.2, seed=11)
        return [(await sandbox.call("sendMessage", chat_id=ana, text="?"))[0] for _ in range(30)]

    first, second = await statuses(), await statuses()

    assert first == second
    assert {200, 429, 502} == set(first)
    assert (await sandbox.try_post("faults", p4290=1))[0] == 400
    assert (await sandbox.try_post("faults", latency_ms=[5, 1]))[0] == 400


async def test_an_answer_that_is_spoilt_came_of_a_request_that_took_effect_and_the_log_says_so(sandbox):
    ana = await sandbox.person("Ana")
    kinds = ["slow", "cut_body", "garbled", "reset_after"]
    await sandbox.post("faults", slow_ms=150, script=[{"kind": kind} for kind in kinds])

    begin = time.monotonic()
    await sandbox.ok("sendMessage", chat_id=ana, text="slow")
    took = time.monotonic() - begin
    for text in ("cut", "half", "reset"):
        with pytest.raises((aiohttp.ClientError, ValueError)):
            await sandbox.call("sendMessage", chat_id=ana, text=text)

    assert took >= 0.15
    assert [it["text"] for it in await sandbox.messages(ana) if it["out"]] == ["slow", "cut", "half", "reset"]
    log = await sandbox.get("log")
    assert [it["status"] for it in log] == [0] * 4
    assert all("after it took effect" in it["description"] for it in log)
    assert (await sandbox.try_post("faults", script=[{"kind": "earthquake"}]))[0] == 400


async def test_no_more_than_so_many_requests_to_a_chat_go_wrong_in_a_row(sandbox):
    ana, bob = await sandbox.person("Ana"), await sandbox.person("Bob")
    await sandbox.post("faults", p5xx=1.0, in_a_row=1)

    statuses = [(await sandbox.call("sendMessage", chat_id=it, text="?"))[0] for it in (ana, ana, bob, ana)]

    assert statuses == [502, 200, 502, 502]


@pytest.mark.parametrize("how", ["hang", "refuse"])
async def test_a_silent_server_answers_nothing_while_people_go_on_writing(sandbox, how):
    ana = await sandbox.person("Ana")
    await sandbox.post("faults", silence=how)

    poll = asyncio.create_task(sandbox.call("getUpdates"))
    said = await sandbox.post("say", person=ana, text="Is anybody there?")
    await asyncio.sleep(0.2)
    assert poll.done() == (how == "refuse")
    await sandbox.post("faults", silence="")

    with pytest.raises(aiohttp.ClientError):
        await poll
    updates = await sandbox.ok("getUpdates")
    assert updates[-1]["update_id"] == said["update_id"]
    assert (await sandbox.try_post("faults", silence="loud"))[0] == 400


async def test_faults_may_hit_every_method_and_updates_may_be_numbered_anew(sandbox):
    ana = await sandbox.person("Ana")
    await sandbox.post("faults", p5xx=1.0, methods=["*"], in_a_row=1)
    await sandbox.post("update-ids", next=7)
    await sandbox.post("say", person=ana, text="Hello")

    assert (await sandbox.call("getUpdates"))[0] == 502
    assert [it["update_id"] for it in await sandbox.ok("getUpdates")][-1] == 7
    assert (await sandbox.try_post("update-ids", next=0))[0] == 400


async def test_latency_holds_the_answer_back(sandbox):
    ana = await sandbox.person("Ana")
    await sandbox.post("faults", latency_ms=[200, 200])
    begin = time.monotonic()

    await sandbox.ok("sendMessage", chat_id=ana, text="?")

    assert time.monotonic() - begin >= 0.2


async def test_everything_is_there_again_after_a_restart(tmp_path):
    async with playing(tmp_path) as client:
        ana = await client.person("Ana")
        await client.post("clock", add_ms=3_600_000)
        await client.ok("setMyCommands", commands=[{"command": "help", "description": "Help"}])
        sent = await client.ok("sendMessage", chat_id=ana, text="before")
        await client.ok("sendMessage", chat_id=ana, text="gone")
        await client.ok("deleteMessage", chat_id=ana, message_id=sent["message_id"] + 1)
        before, waiting = await client.get("state"), await client.updates()

    async with playing(tmp_path) as client:
        after, still_waiting = await client.get("state"), await client.updates()
        sent_after = await client.ok("sendMessage", chat_id=ana, text="after")

    for part in ("people", "chats", "messages", "commands", "bot"):
        assert after[part] == before[part], part
    assert after["clock"]["offset_ms"] == 3_600_000
    assert after["seq"] > before["seq"]
    assert still_waiting == waiting
    assert sent_after["message_id"] == sent["message_id"] + 2


async def test_what_changed_is_on_disk_within_seconds_without_a_clean_end(tmp_path):
    async with playing(tmp_path / "a") as client:
        await client.person("Ana")
        await asyncio.sleep(1.5)
        copy = tmp_path / "b"
        copy.mkdir()
        for path in (tmp_path / "a").glob("state.sqlite3*"):
            (copy / path.name).write_bytes(path.read_bytes())

    async with playing(copy) as client:
        assert [it["first_name"] for it in (await client.get("state"))["people"]] == ["Ana"]


async def test_starting_afresh_forgets_people_and_words_but_not_how_far_the_numbers_were(sandbox):
    ana = await sandbox.person("Ana")
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?")

    await sandbox.post("fresh")
    state = await sandbox.get("state")
    ben = await sandbox.person("Ben")
    sent_later = await sandbox.ok("sendMessage", chat_id=ben, text="?")

    assert (state["people"], state["chats"], state["messages"]) == ([], [], {})
    assert ben != ana
    assert sent_later["message_id"] > sent["message_id"]
    assert [it["message"]["from"]["first_name"] for it in await sandbox.updates()] == ["Ben"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "minga.example"}, 403),
        ({"Host": "127.0.0.1.minga.example:8081"}, 403),
        ({"Origin": "https://minga.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1:8081"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
    ],
)
async def test_only_this_machine_and_its_own_page_come_in(sandbox, headers, status):
    for address in (f"{sandbox.root}/sandbox/state", f"{sandbox.api}/getMe"):
        async with sandbox.session.get(address, headers=headers) as response:
            assert response.status == status


async def test_the_page_may_load_nothing_from_elsewhere(sandbox):
    async with sandbox.session.get(sandbox.root + "/") as response:
        assert response.status == 200
        assert response.headers["Content-Security-Policy"].startswith("default-src 'self';")
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_python_telegram_bot_is_served_as_by_telegram(sandbox, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    ana, ben = await sandbox.person("Ana"), await sandbox.person("Ben", started=False)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
    async with Bot(TOKEN, base_url=f"{sandbox.root}/bot", base_file_url=f"{sandbox.root}/file/bot") as bot:
        sent = await bot.send_message(ana, "<b>Hi</b>", parse_mode="HTML", reply_markup=keyboard)
        edited = await bot.edit_message_text("Hullo", chat_id=ana, message_id=sent.message_id)
        photo = await bot.send_photo(ana, png(4, 3), caption="Our street")
        paper = await bot.send_document(ana, b"BEGIN:VCALENDAR", filename="slot.ics")
        downloaded = await (await bot.get_file(paper.document.file_id)).download_as_bytearray()
        picture = await (await bot.get_file(photo.photo[-1].file_id)).download_as_bytearray()
        chat = await bot.get_chat(ana)
        member = await bot.get_chat_member(ana, ana)
        await bot.send_location(ana, 51.5, -3.2)
        await bot.send_venue(ana, 51.5, -3.2, "Library", "1 Street")
        await bot.send_contact(ana, "+441", "Ben")
        await bot.send_poll(ana, "When?", ["Now", "Later"], is_anonymous=False)
        await bot.send_dice(ana)
        await bot.set_my_commands([("help", "What I can do")], language_code="cy")
        await bot.copy_message(ana, ana, paper.message_id)
        await bot.forward_message(ana, ana, photo.message_id)
        updates = await bot.get_updates(timeout=0)
        with pytest.raises(Forbidden, match="can't initiate"):
            await bot.send_message(ben, "Hello")
        with pytest.raises(BadRequest, match="not modified"):
            await bot.edit_message_text("Hullo", chat_id=ana, message_id=sent.message_id)
        await sandbox.post("faults", script=[{"kind": "429", "retry_after": 2}])
        with pytest.raises(RetryAfter):
            await bot.send_message(ana, "Hello")

    assert sent.entities[0].type == "bold"
    assert (edited.text, edited.reply_markup) == ("Hullo", None)
    assert (photo.photo[-1].width, photo.caption, bytes(picture)) == (4, "Our street", png(4, 3))
    assert (paper.document.file_name, bytes(downloaded)) == ("slot.ics", b"BEGIN:VCALENDAR")
    assert (chat.first_name, member.status) == ("Ana", "member")
    assert updates[0].message.text == "/start"


async def test_parameters_come_in_every_way_that_telegram_takes_them(sandbox):
    ana = await sandbox.person("Ana")
    form = aiohttp.FormData({"chat_id": str(ana), "text": "3"}, default_to_multipart=True)

    for number, request in enumerate(
        (
            sandbox.session.get(f"{sandbox.api}/sendMessage", params={"chat_id": ana, "text": "0"}),
            sandbox.session.post(f"{sandbox.api}/sendMessage", json={"chat_id": ana, "text": 1}),
            sandbox.session.post(f"{sandbox.api}/sendMessage", data={"chat_id": ana, "text": "2"}),
            sandbox.session.post(f"{sandbox.api}/sendMessage", data=form),
            sandbox.session.post(f"{sandbox.api}/sendMessage", params={"chat_id": ana}, json={"text": "4"}),
        )
    ):
        async with request as response:
            assert (await response.json())["result"]["text"] == str(number)
    async with sandbox.session.post(
        f"{sandbox.api}/getMe", data=b"{", headers={"Content-Type": "application/json"}
    ) as response:
        assert response.status == 400


async def test_what_could_not_be_written_is_written_later_and_nothing_is_lost(tmp_path):
    world, store = World(), Store(tmp_path / "state.sqlite3")
    world.new_person(first_name="Ana", language_code="es")
    store._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(sqlite3.OperationalError):
        await store.write(world)

    store._connection.execute("PRAGMA query_only = OFF")
    await store.write(world)
    store.close(world)

    again, reopened = World(), Store(tmp_path / "state.sqlite3")
    reopened.load(again)
    assert [it.first_name for it in again.people.values()] == ["Ana"]
    reopened.close(again)


async def test_closing_waits_for_a_write_that_was_cancelled(tmp_path):
    for turn in range(20):
        world, store = World(), Store(tmp_path / f"{turn}.sqlite3")
        for number in range(200):
            world.new_person(first_name=f"Person {number}", language_code="en")
        writing = asyncio.create_task(store.write(world))
        await asyncio.sleep(0.0005)
        writing.cancel()
        await asyncio.gather(writing, return_exceptions=True)
        store.close(world)

        again, reopened = World(), Store(tmp_path / f"{turn}.sqlite3")
        reopened.load(again)
        assert len(again.people) == 200
        reopened.close(again)


async def test_a_clock_poll_that_was_hung_up_does_not_wait_on(sandbox):
    for _ in range(5):
        poll = asyncio.create_task(poll_clock(sandbox, 0))
        await asyncio.sleep(0.05)
        poll.cancel()
        await asyncio.gather(poll, return_exceptions=True)
    assert sandbox.stage.world.clock._polls

    await asyncio.sleep(1)

    assert not sandbox.stage.world.clock._polls


async def test_the_bot_says_how_it_is_beside_its_long_poll(sandbox):
    poll = asyncio.create_task(poll_clock(sandbox, 0, idle=1))
    await asyncio.sleep(0.1)
    before = (await sandbox.get("state"))["clock"]["idle"]

    told = await sandbox.get("clock", after=0, idle=0, wait=0)

    assert told == {"offset_ms": 0}
    assert not poll.done()
    assert (before, (await sandbox.get("state"))["clock"]["idle"]) == (True, False)
    poll.cancel()
