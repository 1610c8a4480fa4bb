"""What Telegram brings is stored before it is taken, once, and only from somebody who knows the secret."""

import asyncio
import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.delivery.arriving import webhook as webhook_module
from bot.delivery.arriving.intake import BadTokenError
from bot.delivery.arriving.webhook import MOST_BYTES, SECRET_HEADER, Webhook
from bot.delivery.starting.foundations import CannotStartError
from bot.settings import Settings, read_settings
from tests.delivery.conftest import Rig
from tests.delivery.post_office import Answer
from tests.delivery.test_intake import message
from tests.journeys.stage import free_port

SECRET = "known-to-the-two-of-us"


def settings_for(port: int, **more: Any) -> Settings:
    given = {
        "minga_webhook_url": f"http://127.0.0.1:{port}/from-telegram",
        "minga_webhook_listen": f"127.0.0.1:{port}",
        "minga_webhook_secret": SECRET,
        "telegram_api_base": "http://127.0.0.1:1",
    }
    return read_settings(**(given | more))


class Server:
    """A webhook that runs, and Telegram's side of it."""

    def __init__(self, rig: Rig, session: aiohttp.ClientSession, **settings: Any) -> None:
        self.port = free_port()
        self.session = session
        self.settings = settings_for(self.port, **settings)
        self.webhook = Webhook(
            database=rig.database,
            line=rig.line,
            clock=rig.clock,
            arrived=rig.worker_bell.ring,
            settings=self.settings,
        )
        self.running = asyncio.create_task(self.webhook.run())

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def bring(
        self, body: Any, *, secret: str | None = SECRET, path: str = "/from-telegram", method: str = "POST"
    ) -> tuple[int, str, Any]:
        data = io.BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
        headers = {"Content-Type": "application/json"} | ({} if secret is None else {SECRET_HEADER: secret})
        async with self.session.request(method, self.root + path, data=data, headers=headers) as answer:
            return answer.status, await answer.text(), answer.headers

    async def begin(self) -> None:
        begun = asyncio.create_task(self.webhook.has_begun.wait())
        async with asyncio.timeout(10):
            await asyncio.wait({begun, self.running}, return_when=asyncio.FIRST_COMPLETED)
        begun.cancel()
        if self.running.done():
            self.running.result()

    async def stop(self) -> None:
        self.running.cancel()
        await asyncio.gather(self.running, return_exceptions=True)


@asynccontextmanager
async def serving(rig: Rig, **settings: Any) -> AsyncIterator[Server]:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        server = Server(rig, session, **settings)
        try:
            await server.begin()
            yield server
        finally:
            await server.stop()


@pytest.fixture
async def server(rig: Rig) -> AsyncIterator[Server]:
    async with serving(rig) as server:
        yield server


async def stored(rig: Rig) -> list[tuple[int, str]]:
    return [
        (row["update_id"], row["state"])
        for row in await rig.rows("SELECT update_id, state FROM inbox ORDER BY received_at, id")
    ]


def head(length: int) -> bytes:
    return (
        f"POST /from-telegram HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


# --- what is stored


async def test_an_update_is_stored_before_it_is_taken_and_the_worker_is_rung(rig: Rig, server: Server):
    waking = asyncio.create_task(rig.worker_bell.wait())

    status, text, _ = await server.bring(message(5))

    assert (status, text) == (200, "")
    assert await stored(rig) == [(5, "new")]
    await asyncio.wait_for(waking, 1)
    assert server.webhook.is_quiet


async def test_what_comes_again_because_our_answer_was_lost_is_stored_once(rig: Rig, server: Server):
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    body = json.dumps(message(5)).encode()
    writer.write(head(len(body)) + body)
    await writer.drain()
    writer.transport.abort()
    async with asyncio.timeout(5):
        while not await stored(rig):  # noqa: ASYNC110 - a table
            await asyncio.sleep(0.01)

    status, _, _ = await server.bring(message(5))

    assert status == 200
    assert await stored(rig) == [(5, "new")]
    del reader


async def test_a_body_that_was_cut_off_is_not_stored(rig: Rig, server: Server):
    _, writer = await asyncio.open_connection("127.0.0.1", server.port)
    head = (
        f"POST /from-telegram HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\nContent-Length: 400\r\n\r\n"
    )
    writer.write(head.encode() + b'{"update_id": 5')
    await writer.drain()
    await asyncio.sleep(0.1)
    was_quiet = server.webhook.is_quiet
    writer.transport.abort()
    await asyncio.sleep(0.1)

    assert not was_quiet
    assert server.webhook.is_quiet
    assert await stored(rig) == []


async def test_a_hundred_at_the_same_time_are_all_stored_with_few_commits(rig: Rig, server: Server):
    before = (await rig.row("SELECT total_changes() AS n"))["n"]
    commits = 0
    transact = rig.database.transact

    async def counted(work):
        nonlocal commits
        commits += 1
        return await transact(work)

    rig.database.transact = counted
    answers = await asyncio.gather(*(server.bring(message(n)) for n in range(100)))
    rig.database.transact = transact

    assert {status for status, _, _ in answers} == {200}
    assert sorted(await stored(rig)) == [(n, "new") for n in range(100)]
    assert (await rig.row("SELECT total_changes() AS n"))["n"] - before == 100
    assert commits < 60
    times = await rig.rows("SELECT received_at FROM inbox ORDER BY id")
    assert times == sorted(times, key=lambda row: row["received_at"])


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"not JSON \xff", "not JSON \\xff"),
        (b'"nonsense"', "nonsense"),
        (b'{"update_id": "six"}', {"update_id": "six"}),
        (b"[" * 100_000, "[" * 100_000),
        (b"", ""),
    ],
)
async def test_what_can_never_become_an_update_is_taken_and_put_aside(
    rig: Rig, server: Server, body: bytes, says: Any
):
    status, _, _ = await server.bring(body)

    assert status == 200
    row = await rig.row("SELECT state, payload, error FROM inbox")
    assert row["state"] == "quarantined"
    assert "update_id" in row["error"]
    assert json.loads(row["payload"]) == says


# --- what is refused


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "ü"])
async def test_without_the_secret_nothing_is_stored(rig: Rig, server: Server, secret: str | None, caplog):
    status, text, _ = await server.bring(message(5), secret=secret)

    assert (status, text) == (403, "")
    assert await stored(rig) == []
    assert SECRET not in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/", 404),
        ("POST", "/from-telegram/", 404),
        ("POST", "/from-telegram2", 404),
        ("GET", "/from-telegram", 405),
        ("PUT", "/from-telegram", 405),
        ("GET", "/other", 404),
    ],
)
async def test_nothing_else_is_answered(rig: Rig, server: Server, method: str, path: str, status: int):
    assert (await server.bring(message(5), path=path, method=method))[0] == status
    assert await stored(rig) == []


async def test_a_body_that_no_update_can_have_is_refused(rig: Rig, server: Server):
    assert (await server.bring(message(5, "x" * MOST_BYTES)))[0] == 413
    assert (await server.bring(message(6, "x" * (MOST_BYTES // 2))))[0] == 200
    assert await stored(rig) == [(6, "new")]


async def test_while_the_database_cannot_be_written_telegram_is_asked_to_come_again(
    rig: Rig, server: Server, tmp_path: Path
):
    await rig.rows("PRAGMA busy_timeout = 100")
    other = sqlite3.connect(tmp_path / "minga.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    refused = await asyncio.gather(*(server.bring(message(n)) for n in range(20)))
    other.execute("ROLLBACK")
    other.close()
    nothing = await stored(rig)

    taken = await server.bring(message(3))

    assert {status for status, _, _ in refused} == {503}
    assert {headers["Retry-After"] for _, _, headers in refused} == {"5"}
    assert nothing == []
    assert taken[0] == 200
    assert await stored(rig) == [(3, "new")]


async def test_at_the_stop_what_is_under_way_is_finished_and_nothing_new_is_taken(
    rig: Rig, server: Server, tmp_path: Path
):
    other = sqlite3.connect(tmp_path / "minga.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    under_way = asyncio.create_task(server.bring(message(5)))
    await asyncio.sleep(0.2)
    stopping = asyncio.create_task(server.stop())
    await asyncio.sleep(0.2)
    with pytest.raises(aiohttp.ClientConnectorError):
        await server.bring(message(6))
    other.execute("ROLLBACK")
    other.close()

    await stopping

    assert (await under_way)[0] == 200
    assert await stored(rig) == [(5, "new")]


# --- what Telegram is told


def calls(rig: Rig, method: str) -> list[dict[str, Any]]:
    return [request.parameters for request in rig.office.delivered if request.method == method]


async def test_telegram_is_told_the_address_the_secret_and_what_is_wanted_once(rig: Rig):
    port = free_port()
    same = {
        "minga_webhook_url": f"http://127.0.0.1:{port}/here",
        "minga_webhook_listen": f"127.0.0.1:{port}",
        "minga_webhook_secret": None,
        "minga_webhook_connections": 7,
    }
    async with serving(rig, **same):
        pass
    async with serving(rig, **same):
        pass

    (told,) = calls(rig, "setWebhook")
    secret = (await rig.row("SELECT value FROM kept WHERE name = 'webhook_secret'"))["value"]
    assert told["secret_token"] == secret
    assert len(secret) >= 32
    assert (told["url"], told["max_connections"]) == (f"http://127.0.0.1:{port}/here", 7)
    assert "chat_member" in told["allowed_updates"]
    assert "drop_pending_updates" not in told

    async with serving(rig, **(same | {"minga_webhook_secret": SECRET})):
        pass
    rig.office.webhook["url"] = ""
    async with serving(rig, **(same | {"minga_webhook_secret": SECRET})):
        pass
    assert [told["secret_token"] for told in calls(rig, "setWebhook")] == [secret, SECRET, SECRET]


async def test_a_server_that_is_away_is_asked_until_it_answers(rig: Rig, caplog):
    rig.office.will("getWebhookInfo", Answer(status=502, description="Bad Gateway"))
    rig.office.will("setWebhook", Answer(status=429, description="Too Many", parameters={"retry_after": 1}))

    async with serving(rig) as server:
        assert (await server.bring(message(5)))[0] == 200

    assert len(calls(rig, "setWebhook")) == 1
    assert "cannot be asked" in caplog.text


async def test_updates_are_taken_before_telegram_could_be_told_anything(rig: Rig):
    rig.office.will("getWebhookInfo", *[Answer(status=502, description="Bad Gateway")] * 5)
    async with aiohttp.ClientSession() as session:
        server = Server(rig, session)
        await asyncio.sleep(0.2)

        status, _, _ = await server.bring(message(5))

        assert not server.webhook.has_begun.is_set()
        await server.stop()
    assert status == 200


async def test_what_waits_at_telegram_is_waited_for_before_what_is_due(rig: Rig):
    rig.office.webhook["pending_update_count"] = 2
    async with aiohttp.ClientSession() as session:
        server = Server(rig, session)
        await asyncio.sleep(0.6)
        began_early = server.webhook.has_begun.is_set()
        rig.office.webhook["pending_update_count"] = 0
        await server.begin()
        await server.stop()

    assert not began_early


@pytest.mark.parametrize(("status", "says"), [(401, "Unauthorized"), (404, "Not Found")])
async def test_a_token_that_the_server_does_not_know_ends_the_webhook(rig: Rig, status: int, says: str):
    rig.office.will("getWebhookInfo", Answer(status=status, description=says))

    with pytest.raises(BadTokenError):
        async with serving(rig):
            pass


async def test_a_port_in_use_is_named_with_what_to_do(rig: Rig, server: Server):
    with pytest.raises(
        CannotStartError, match=f"MINGA_WEBHOOK_LISTEN: 127.0.0.1:{server.port} cannot be used"
    ):
        async with serving(rig, minga_webhook_listen=f"127.0.0.1:{server.port}"):
            pass


async def test_what_telegram_could_not_bring_is_said_once_with_what_can_be_done(
    rig: Rig, caplog, monkeypatch
):
    monkeypatch.setattr(webhook_module, "CHECK_S", 0.05)
    async with serving(rig):
        rig.office.webhook |= {
            "pending_update_count": 3,
            "last_error_date": 1_795_600_000,
            "last_error_message": "Wrong response from the webhook: 502 Bad Gateway",
        }
        await asyncio.sleep(0.4)
        said = caplog.text
        rig.office.webhook |= {
            "last_error_date": 1_795_600_060,
            "last_error_message": "Wrong response from the webhook: 403 Forbidden",
        }
        await asyncio.sleep(0.3)
        rig.office.webhook["url"] = "https://elsewhere.example/"
        await asyncio.sleep(0.3)

    assert said.count("the reverse proxy does not reach MINGA_WEBHOOK_LISTEN); 3 wait there") == 1
    assert "the secret differs" in caplog.text
    assert len(calls(rig, "setWebhook")) == 2
    assert "Somebody has told Telegram to bring updates elsewhere (https://elsewhere.example/)" in caplog.text


async def test_who_comes_without_the_secret_again_and_again_does_not_fill_the_log(
    rig: Rig, caplog, monkeypatch
):
    monkeypatch.setattr(webhook_module, "CHECK_S", 0.3)
    async with serving(rig) as server:
        for _ in range(20):
            await server.bring(message(5), secret="guessed")
        await asyncio.sleep(0.5)

    assert 2 <= caplog.text.count("secret") <= 6


def test_whoever_polls_loads_no_web_server():
    done = subprocess.run(
        [sys.executable, "-c", "import sys, bot.app; sys.exit('aiohttp' in sys.modules)"], check=False
    )

    assert done.returncode == 0
