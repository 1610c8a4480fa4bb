"""A journey's stage: the stand-in and the bot as real processes, and people who only do what people can do.

Everything goes over HTTP on this machine. The bot can be killed, stopped and started while "Telegram" lives on.
"""

from __future__ import annotations

import contextlib
import html
import os
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx

from bot.texts import say, say_plain

SETUP_CODE = "journey-setup-code-0123456789-abcdef"
TOKEN = "1000001:SANDBOX-stays-on-this-machine"


def free_port() -> int:
    """Give a port that nobody listens on just now, out of the range from which systems give ports by themselves."""
    while True:
        port = random.SystemRandom().randrange(20_000, 32_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def next_tuesday(zone: ZoneInfo, hour: int = 9) -> datetime:
    """Give the next Tuesday at `hour` in a zone, at least a day ahead of the machine's clock."""
    day = datetime.now(zone).date() + timedelta(days=1)
    while day.weekday() != 1:
        day += timedelta(days=1)
    return datetime(day.year, day.month, day.day, hour, tzinfo=zone).astimezone(UTC)


class StageError(AssertionError):
    """What should have been seen was not; the message shows the screen."""


@dataclass
class Actor:
    """A person with a phone."""

    stage: Stage
    id: int
    name: str
    language: str
    #: The newest message id on the screen when `look_away` was called; 0 before.
    _seen_to: int = 0

    def start(self, payload: str = "") -> None:
        """Press Start, perhaps by a link with a payload."""
        self.stage.post("/sandbox/start", person=self.id, payload=payload)
        self.stage.settle()

    def say(self, text: str, *, settle: bool = True) -> None:
        """Write a message to the bot."""
        self.stage.post("/sandbox/say", person=self.id, text=text)
        if settle:
            self.stage.settle()

    def share_place(self, lat: float, lon: float) -> None:
        """Share a location."""
        self.stage.post("/sandbox/say", person=self.id, location={"latitude": lat, "longitude": lon})
        self.stage.settle()

    def send(self, **content: Any) -> None:
        """Send anything that is no text: `sticker`, `contact`, `poll`, `forward_from`…"""
        self.stage.post("/sandbox/say", person=self.id, **content)
        self.stage.settle()

    def block(self, *, blocked: bool = True) -> None:
        """Block the bot, or let it write again."""
        self.stage.post("/sandbox/block", person=self.id, blocked=blocked)
        self.stage.settle()

    def screen(self) -> list[dict[str, Any]]:
        """Give the messages in the private chat, oldest first."""
        chat = self.stage.chat_of(self.id)
        return self.stage.state()["messages"].get(str(chat), [])

    def text(self) -> str:
        """Give all that the bot's messages say."""
        return "\n---\n".join(_text(message) for message in self.screen() if message.get("out"))

    def look_away(self) -> None:
        """From here on, `news` is what came afterwards."""
        self._seen_to = max((message["message_id"] for message in self.screen()), default=0)

    def news(self) -> list[str]:
        """Give what the bot has written since `look_away`, oldest first; edits of earlier messages are not in it."""
        return [
            _text(message)
            for message in self.screen()
            if message.get("out") and message["message_id"] > self._seen_to
        ]

    def last(self) -> str:
        """Give the bot's newest message."""
        said = [_text(message) for message in self.screen() if message.get("out")]
        return said[-1] if said else ""

    def message(self, pattern: str) -> dict[str, Any]:
        """Give the bot's newest message that matches the pattern."""
        for message in reversed(self.screen()):
            if message.get("out") and re.search(pattern, _text(message), re.IGNORECASE | re.DOTALL):
                return message
        raise StageError(f"{self.name} sees no message {pattern!r}:\n{self.text()}")

    def arrived(self, pattern: str) -> datetime:
        """Give when the bot's newest message that matches the pattern was sent, by the moved clock."""
        return datetime.fromtimestamp(self.message(pattern)["date"], tz=UTC)

    def buttons(self) -> list[tuple[int, str, dict[str, Any]]]:
        """Give every button on the screen, newest message first: (message id, label, button)."""
        return [
            (message["message_id"], button["text"], button)
            for message in reversed(self.screen())
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
        ]

    def button(self, pattern: str) -> tuple[int, dict[str, Any]]:
        """Give the newest button whose label matches the pattern, and its message's id."""
        for message_id, label, button in self.buttons():
            if re.search(pattern, label, re.IGNORECASE):
                return message_id, button
        raise StageError(
            f"{self.name} sees no button {pattern!r}.\n{self.text()}\n{[b[1] for b in self.buttons()]}"
        )

    def tap(self, pattern: str, *, settle: bool = True) -> None:
        """Press the newest button whose label matches the pattern."""
        message_id, button = self.button(pattern)
        self.tap_data(message_id, button.get("callback_data", ""), settle=settle)

    def tap_key(self, key: str, **values: Any) -> None:
        """Press the newest button that is labelled with a sentence of the catalogue, in this person's language."""
        self.tap(f"^{re.escape(say_plain(self.language, key, **values))}$")

    def follow(self, pattern: str, chat: int | None = None) -> None:
        """Press a button that leads to the bot's private chat."""
        messages = self.screen() if chat is None else self.stage.messages(chat)
        for message in reversed(messages):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if re.search(pattern, button["text"], re.IGNORECASE) and "url" in button:
                        self.start(button["url"].partition("?start=")[2])
                        return
        raise StageError(f"{self.name} sees no link {pattern!r}: {[_text(m) for m in messages]}")

    def tap_data(self, message_id: int, data: str, *, settle: bool = True, forged: bool = False) -> None:
        """Press a button by its data."""
        body: dict[str, Any] = {
            "person": self.id,
            "chat": self.stage.chat_of(self.id),
            "message_id": message_id,
        }
        self.stage.post("/sandbox/tap", **body, data=data, **({"forged": True} if forged else {}))
        if settle:
            self.stage.settle()

    def sees(self, pattern: str) -> bool:
        """Tell whether the bot's messages match the pattern."""
        return re.search(pattern, self.text(), re.IGNORECASE | re.DOTALL) is not None

    def reads(self, key: str, **values: Any) -> None:
        """Fail unless a sentence of the catalogue stands somewhere on the screen, in this person's language."""
        wanted = words(say(self.language, key, **values))
        if wanted not in self.text():
            raise StageError(f"{self.name} does not read {wanted!r} ({key}):\n{self.text()}")

    def expect(self, pattern: str) -> None:
        """Fail with the whole screen when the pattern is not seen."""
        if not self.sees(pattern):
            raise StageError(
                f"{self.name} does not see {pattern!r}:\n{self.text()}\n{[b[1] for b in self.buttons()]}"
            )


class Stage:
    """One stand-in and one bot on free ports and a folder of their own."""

    def __init__(
        self,
        folder: Path,
        *,
        scale: float = 100.0,
        zone: str = "Europe/London",
        intake: str = "polling",
        settings: Mapping[str, str] | None = None,
        start: Callable[[Mapping[str, str], Path], subprocess.Popen[bytes]] | None = None,
        start_standin: Callable[[Mapping[str, str], Path], subprocess.Popen[bytes]] | None = None,
    ) -> None:
        self.folder = folder
        #: How updates come in: by polling or by webhook.
        self.intake = intake
        #: What the bot's environment has besides.
        self.settings = dict(settings or {})
        #: Starts a process of the bot's, with its environment and its log.
        self._start = start or _start
        self._start_standin = start_standin or partial(_start, module="bot.sandbox")
        #: A bot that ends with one of these codes is started again, as a supervisor does.
        self.supervised: frozenset[int] = frozenset()
        #: The codes with which the bot has ended so far, where a supervisor started it again.
        self.ended_with: list[int] = []
        self.webhook_port = free_port() if intake == "webhook" else 0
        self.scale = scale
        self.zone = ZoneInfo(zone)
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.client = httpx.Client(base_url=self.base, timeout=60)
        self.standin: subprocess.Popen[bytes] | None = None
        self.bot: subprocess.Popen[bytes] | None = None
        self.people: dict[int, Actor] = {}
        self._chats: dict[int, int] = {}

    # Processes ------------------------------------------------------------------------------------------------

    def environment(self) -> dict[str, str]:
        """Give the environment of both processes."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("MINGA_", "TELEGRAM_"))}
        return {
            **kept,
            "MINGA_SANDBOX_PORT": str(self.port),
            "MINGA_SANDBOX_DATA": str(self.folder / "standin"),
            "MINGA_SANDBOX_TOKEN": TOKEN,
            "MINGA_SANDBOX_LIMIT_SCALE": str(self.scale),
            "MINGA_SETUP_CODE": SETUP_CODE,
        }

    def bot_environment(self) -> dict[str, str]:
        """Give the environment of the bot alone."""
        return {
            **self.environment(),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_BASE": self.base,
            "MINGA_DATA": str(self.folder / "bot"),
            "MINGA_CLOCK": f"{self.base}/sandbox/clock",
            "MINGA_LIMIT_SCALE": str(self.scale),
            **self._webhook(),
            **self.settings,
        }

    def _webhook(self) -> dict[str, str]:
        if self.intake != "webhook":
            return {}
        return {
            "MINGA_WEBHOOK_URL": f"http://127.0.0.1:{self.webhook_port}/hook",
            "MINGA_WEBHOOK_LISTEN": f"127.0.0.1:{self.webhook_port}",
            # One after the other, so that two runs of a script handle them in the same order.
            "MINGA_WEBHOOK_CONNECTIONS": "1",
        }

    def open(self) -> None:
        """Start the stand-in and wait until it answers."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.standin = self._start_standin(self.environment(), self.folder / "standin.log")
        self.wait_for(lambda: self.client.get("/sandbox/state").status_code == httpx.codes.OK, "the stand-in")
        if self.intake == "webhook":
            # Else a delivery that failed is overtaken by those of other chats, and who came first is another.
            self.post("/sandbox/faults", one_queue=True)

    def start_bot(self, *, wait: bool = True) -> None:
        """Start the bot; with `wait`, until it has come to rest."""
        known = len(self.calls()) if wait else 0
        self.bot = self._start(self.bot_environment(), self.folder / "bot.log")
        if wait:
            self.wait_for(lambda: len(self.calls()) > known, "the bot")
            self.settle()

    def begin(self, at: str | datetime | None = None) -> None:
        """Start the bot and move the clock to the beginning, by default to the next Tuesday at nine."""
        self.start_bot()
        self.clock_to(at or next_tuesday(self.zone))

    def kill_bot(self) -> None:
        """`kill -9`."""
        assert self.bot is not None
        self.bot.kill()
        self.bot.wait()

    def stop_bot(self) -> int:
        """SIGTERM; gives the exit code."""
        assert self.bot is not None
        self.bot.send_signal(signal.SIGTERM)
        return self.bot.wait(timeout=30)

    def restart_bot(self, *, killed: bool) -> None:
        """End the bot, by `kill -9` or in peace, and start it again."""
        if killed:
            self.kill_bot()
        else:
            assert self.stop_bot() == 0
        self.start_bot()

    def keep_running(self) -> None:
        """Do what a supervisor does: start the bot again if it ended with a code for that. Else raises `StageError`."""
        bot = self.bot
        if bot is None or bot.poll() is None:
            return
        if bot.returncode not in self.supervised:
            raise StageError(f"The bot has ended with {bot.returncode}:\n{self.log()[-3000:]}")
        self.ended_with.append(bot.returncode)
        self.start_bot(wait=False)

    def close(self) -> None:
        """End both."""
        for process in (self.bot, self.standin):
            if process is not None and process.poll() is None:
                process.terminate()
                try:
                    process.wait(timeout=20)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        self.client.close()

    def log(self) -> str:
        """Give the bot's log."""
        path = self.folder / "bot.log"
        return path.read_text() if path.exists() else ""

    def operator(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the operator's command on the bot's data."""
        return subprocess.run(
            [sys.executable, "-m", "bot.operator", *words],
            env=self.bot_environment(),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def check(self) -> None:
        """Every invariant holds, `minga check` says so; and nothing was put aside or failed."""
        done = self.operator("check")
        if done.returncode != 0:
            raise StageError(done.stdout + done.stderr)
        aside = self.query("SELECT id, error FROM inbox WHERE state = 'quarantined'")
        failed = self.query("SELECT kind, error FROM due WHERE state = 'failed' AND error <> 'unreachable'")
        if aside or failed:
            raise StageError(f"Put aside: {aside}; failed when due: {failed}\n{self.log()[-3000:]}")
        troubles = [line for line in self.log().splitlines() if " ERROR " in line or "Traceback" in line]
        if troubles:
            raise StageError("\n".join(troubles))

    def query(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Read the bot's database."""
        path = (self.folder / "bot" / "minga.db").absolute()
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    # The local API --------------------------------------------------------------------------------------------

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        """Ask the stand-in to do something; fails with its sentence."""
        answer = self.client.post(path, json=body)
        if answer.status_code >= httpx.codes.BAD_REQUEST:
            raise StageError(f"{path} {body}: {answer.status_code} {answer.text}")
        return dict(answer.json())

    def state(self) -> dict[str, Any]:
        """Give everything that the page shows."""
        return dict(self.client.get("/sandbox/state").json())

    def person(self, name: str, language: str = "en", **fields: Any) -> Actor:
        """Add a person."""
        made = self.post("/sandbox/people", first_name=name, language_code=language, **fields)
        actor = Actor(self, made["id"], name, language)
        self.people[actor.id] = actor
        return actor

    def chat_of(self, person: int) -> int:
        """Give the id of a person's private chat."""
        if person not in self._chats:
            for chat in self.state()["chats"]:
                if chat["type"] == "private":
                    self._chats[chat["person_id"]] = chat["id"]
        return self._chats[person]

    def settle(self, timeout: float = 40) -> None:
        """Wait until every update is handled and everything that is due now is sent."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            self.keep_running()
            if self.client.get("/sandbox/idle", params={"timeout": 5}).json()["idle"]:
                return
        raise StageError(f"The bot did not come to rest within {timeout} s:\n{self.log()[-3000:]}")

    def clock_to(self, moment: str | datetime) -> None:
        """Move the clock ahead to an instant (a text is local time of the stage's zone)."""
        at = datetime.fromisoformat(moment).replace(tzinfo=self.zone) if isinstance(moment, str) else moment
        self.post("/sandbox/clock", to_ms=int(at.timestamp() * 1000))
        self.settle()

    def now(self) -> datetime:
        """Give the moved clock's time."""
        return datetime.fromtimestamp(self.state()["clock"]["now_ms"] / 1000, tz=UTC)

    def local(self, date: int) -> datetime:
        """Give a message's date in the stage's zone."""
        return datetime.fromtimestamp(date, tz=self.zone)

    def next_due(self) -> datetime:
        """Move the clock to what is due next, and give the time."""
        self.post("/sandbox/clock", next=True)
        self.settle()
        return self.now()

    def live_until(self, moment: str | datetime, *, steps: int = 60) -> None:
        """Let the time pass up to an instant, stopping wherever something is due, as a day passes."""
        at = datetime.fromisoformat(moment).replace(tzinfo=self.zone) if isinstance(moment, str) else moment
        for _ in range(steps):
            due = self.state()["clock"]["next_due_ms"]
            if due is None or due > at.timestamp() * 1000:
                break
            self.next_due()
        else:
            raise StageError(f"More than {steps} things were due until {at}")
        if self.now() < at:
            self.clock_to(at)

    def group(self, title: str, members: list[Actor], *, with_bot: bool = True) -> int:
        """Make a group, owned by the first member, and give its chat id."""
        ids = [actor.id for actor in members]
        made = self.post("/sandbox/groups", title=title, members=ids, with_bot=with_bot)
        self.settle()
        return int(made["id"])

    def messages(self, chat: int) -> list[dict[str, Any]]:
        """Give a chat's messages, oldest first."""
        return list(self.state()["messages"].get(str(chat), []))

    def says_in(self, chat: int) -> str:
        """Give all that the bot's messages in a chat say."""
        return "\n---\n".join(_text(message) for message in self.messages(chat) if message.get("out"))

    def toasts(self) -> list[str]:
        """Give what the bot has answered to pressed buttons, oldest first."""
        return [call["params"].get("text", "") for call in self.calls("answerCallbackQuery")]

    def calls(self, method: str | None = None) -> list[dict[str, Any]]:
        """Give the Bot API requests that came in, oldest first."""
        rows = self.client.get("/sandbox/log", params={"after": 0}).json()
        return [row for row in rows if method is None or row["method"] == method]

    def wait_for(self, ready: Callable[[], bool], what: str, timeout: float = 30) -> None:
        """Wait for something that comes by itself in real time. Raises `StageError` when it does not."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            self.keep_running()
            try:
                if ready():
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.05)
        raise StageError(f"Waited {timeout} s in vain for {what}")


def _start(environment: Mapping[str, str], log: Path, *, module: str = "bot") -> subprocess.Popen[bytes]:
    with log.open("ab") as file:
        return subprocess.Popen([sys.executable, "-m", module], env=environment, stdout=file, stderr=file)


def words(marked: str) -> str:
    """Give what a person reads of a sentence in HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", marked))


def _text(message: dict[str, Any]) -> str:
    if "photo" in message:
        return f"[picture] {message.get('caption', '')}"
    if "document" in message:
        return f"[file {message['document'].get('file_name', '')}] {message.get('caption', '')}"
    if "location" in message:
        return "[place]"
    return str(message.get("text", ""))
