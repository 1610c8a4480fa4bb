"""Sample people act by themselves, and only as people could."""

import asyncio

import pytest

from bot.sandbox import sample
from bot.sandbox.sample import NEIGHBOURS
from tests.sandbox.play import playing


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(sample, "BETWEEN_ACTS_S", (0.0, 0.0))
    monkeypatch.setattr(sample, "_LOOK_EVERY_S", 0.02)


def buttons(*pairs):
    return {"inline_keyboard": [[{"text": text, "callback_data": data}] for text, data in pairs]}


class Host:
    """Asks everybody who starts to agree, and keeps what they do."""

    def __init__(self, client):
        self.client = client
        self.offset = 0
        self.heard = []

    async def listen_until(self, enough):
        async with asyncio.timeout(20):
            while not enough(self.heard):
                for update in await self.client.updates(offset=self.offset, timeout=1):
                    self.offset = update["update_id"] + 1
                    await self._hear(update)

    async def _hear(self, update):
        if "callback_query" in update:
            query = update["callback_query"]
            await self.client.ok("answerCallbackQuery", callback_query_id=query["id"])
            self.heard.append((query["from"]["id"], query["data"]))
            if query["data"].startswith("pa:"):
                await self.client.ok(
                    "sendMessage", chat_id=query["from"]["id"], text="Welcome! What could you offer?"
                )
            return
        message = update["message"]
        who = message["from"]["id"]
        self.heard.append((who, message.get("text") or "place"))
        if message.get("text", "").startswith("/start"):
            markup = buttons(("I agree", "pa:1:1:0"), ("Deutsch", "pl:de:1:0"))
            await self.client.ok("sendMessage", chat_id=who, text="Do you agree?", reply_markup=markup)


async def test_they_start_by_the_newest_link_agree_and_say_what_they_offer(tmp_path, quick):
    async with playing(tmp_path) as client:
        ana = await client.person("Ana")
        await client.ok("sendMessage", chat_id=ana, text="https://t.me/minga_sandbox_bot?start=street-7")
        await client.forget_updates()
        host = Host(client)

        people = (await client.post("sample"))["people"]
        await host.listen_until(lambda heard: len(heard) >= 3 * len(NEIGHBOURS))

        assert [it["language_code"] for it in people] == [it.language_code for it in NEIGHBOURS]
        assert {it["language_code"] for it in people} == {"en", "cy", "es", "de", "fr"}
        for person, neighbour in zip(people, NEIGHBOURS, strict=True):
            assert [what for who, what in host.heard if who == person["id"]] == [
                "/start street-7",
                "pa:1:1:0",
                neighbour.offer,
            ]


async def test_an_invitation_is_taken_declined_or_left_each_after_their_temper_and_once(tmp_path, quick):
    async with playing(tmp_path) as client:
        host = Host(client)
        people = (await client.post("sample"))["people"]
        await host.listen_until(lambda heard: len(heard) >= 3 * len(NEIGHBOURS))
        host.heard.clear()

        for person in people:
            markup = buttons(("Yes, I can", "iy:1"), ("Not this time", "in:1"))
            await client.ok("sendMessage", chat_id=person["id"], text="Could you drive?", reply_markup=markup)
        await host.listen_until(lambda heard: len(heard) >= len(NEIGHBOURS) - 1)
        await asyncio.sleep(0.3)

        answers = dict(host.heard)
        expected = {"willing": "iy:1", "unwilling": "in:1", "silent": None}
        assert len(host.heard) == len(answers)
        for person, neighbour in zip(people, NEIGHBOURS, strict=True):
            assert answers.get(person["id"]) == expected[neighbour.temper]


async def test_whoever_is_asked_for_a_place_shares_one(tmp_path, quick):
    async with playing(tmp_path) as client:
        host = Host(client)
        people = (await client.post("sample"))["people"]
        await host.listen_until(lambda heard: len(heard) >= 3 * len(NEIGHBOURS))
        host.heard.clear()
        tom = people[0]["id"]

        keyboard = {"keyboard": [[{"text": "Share my place", "request_location": True}]]}
        await client.ok("sendMessage", chat_id=tom, text="Where are you?", reply_markup=keyboard)
        await host.listen_until(lambda heard: heard)

        assert host.heard == [(tom, "place")]


async def test_starting_afresh_ends_what_they_do(tmp_path, quick):
    async with playing(tmp_path) as client:
        await client.post("sample")

        await client.post("fresh")
        await asyncio.sleep(0.2)

        assert (await client.get("state"))["people"] == []
        assert await client.updates() == []


async def test_they_go_on_after_a_restart(tmp_path, quick):
    async with playing(tmp_path) as client:
        host = Host(client)
        await client.post("sample")
        await host.listen_until(lambda heard: len(heard) >= 5)

    async with playing(tmp_path) as client:
        host.client = client
        await host.listen_until(lambda heard: len(heard) >= 3 * len(NEIGHBOURS))

        offers = {what for _, what in host.heard}
        assert {it.offer for it in NEIGHBOURS} <= offers
