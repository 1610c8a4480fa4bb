"""The stand-in brings updates as Telegram does: in order within a chat, beside each other, until they are taken."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.sandbox.botapi.webhook import queue_name
from tests.sandbox.play import Client


class Hook:
    """A webhook that takes its time, and refuses what it is told to refuse."""

    def __init__(self) -> None:
        self.heard: list[tuple[int, str]] = []
        self.at_once = self.most_at_once = 0
        self.takes_s = 0.0
        self.refuse: dict[str, list[web.Response]] = {}
        self.url = ""

    async def receive(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.takes_s)
        self.at_once -= 1
        text = update["message"]["text"]
        self.heard.append((update["message"]["from"]["id"], text))
        return self.refuse[text].pop(0) if self.refuse.get(text) else web.Response()

    async def until(self, count: int) -> None:
        async with asyncio.timeout(10):
            while len(self.heard) < count:  # noqa: ASYNC110 - a list
                await asyncio.sleep(0.01)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.receive)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_chats_beside_each_other_up_to_the_number_of_connections_each_in_order(
    sandbox: Client, hook: Hook
):
    people = [await sandbox.person(f"P{n}") for n in range(6)]
    await sandbox.forget_updates()
    hook.takes_s = 0.05
    for text in "abc":
        for person in people:
            await sandbox.post("say", person=person, text=text)

    await sandbox.ok("setWebhook", url=hook.url, max_connections=3)
    await hook.until(18)

    assert hook.most_at_once == 3
    for person in people:
        assert [text for who, text in hook.heard if who == person] == ["a", "b", "c"]


async def test_what_is_refused_comes_again_and_holds_up_its_own_chat_only(sandbox: Client, hook: Hook):
    ana, bob = await sandbox.person("Ana"), await sandbox.person("Bob")
    await sandbox.forget_updates()
    hook.refuse["later"] = [web.Response(status=503, headers={"Retry-After": "1"})]
    await sandbox.ok("setWebhook", url=hook.url)
    began = time.monotonic()
    for person, text in ((ana, "later"), (ana, "after it"), (bob, "mine")):
        await sandbox.post("say", person=person, text=text)
    await hook.until(2)
    waiting = await sandbox.ok("getWebhookInfo")
    await hook.until(4)
    await asyncio.sleep(0.1)

    assert sorted(hook.heard[:2]) == sorted([(ana, "later"), (bob, "mine")])
    assert hook.heard[2:] == [(ana, "later"), (ana, "after it")]
    assert time.monotonic() - began >= 1
    assert waiting["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
    assert (waiting["pending_update_count"], waiting["max_connections"]) == (2, 40)
    assert (await sandbox.ok("getWebhookInfo"))["pending_update_count"] == 0


async def test_in_one_queue_what_is_refused_holds_up_everybody(sandbox: Client, hook: Hook):
    ana, bob = await sandbox.person("Ana"), await sandbox.person("Bob")
    await sandbox.forget_updates()
    hook.refuse["later"] = [web.Response(status=503), web.Response(status=503)]
    await sandbox.post("faults", one_queue=True)
    await sandbox.ok("setWebhook", url=hook.url)
    for person, text in ((ana, "later"), (bob, "mine"), (ana, "after it")):
        await sandbox.post("say", person=person, text=text)

    await hook.until(5)

    assert hook.heard == [*[(ana, "later")] * 3, (bob, "mine"), (ana, "after it")]
    assert hook.most_at_once == 1


async def test_an_answer_that_is_lost_brings_the_update_again(sandbox: Client, hook: Hook):
    ana = await sandbox.person("Ana")
    await sandbox.forget_updates()
    lost = {"kind": "reset_after", "method": "webhook"}
    await sandbox.post("faults", script=[lost, lost])
    await sandbox.ok("setWebhook", url=hook.url)
    await sandbox.post("say", person=ana, text="hello")

    await hook.until(3)
    await asyncio.sleep(0.3)

    assert hook.heard == [(ana, "hello")] * 3
    assert (await sandbox.ok("getWebhookInfo"))["last_error_message"] == "Webhook connection closed"


async def test_what_waits_can_be_dropped_and_only_what_is_wanted_is_kept(sandbox: Client, hook: Hook):
    ana = await sandbox.person("Ana")
    await sandbox.post("say", person=ana, text="dropped")
    await sandbox.ok("setWebhook", url=hook.url, drop_pending_updates=True, allowed_updates=["message"])
    said = await sandbox.post("say", person=ana, text="first")
    await sandbox.post("edit", person=ana, message_id=said["message_id"], text="not wanted")
    await sandbox.post("say", person=ana, text="second")

    await hook.until(2)

    assert [text for _, text in hook.heard] == ["first", "second"]
    assert (await sandbox.ok("getWebhookInfo"))["allowed_updates"] == ["message"]


def test_a_press_waits_for_no_message_and_a_vote_for_its_voter() -> None:
    message = '{"update_id": 1, "message": {"chat": {"id": 5}, "from": {"id": 7}}}'
    edited = '{"update_id": 2, "edited_message": {"chat": {"id": 5}}}'
    press = '{"update_id": 3, "callback_query": {"from": {"id": 5}}}'

    assert queue_name(1, message) == queue_name(2, edited)
    assert queue_name(3, press) != queue_name(1, message)
    assert queue_name(4, "{broken") != queue_name(5, "{broken")
