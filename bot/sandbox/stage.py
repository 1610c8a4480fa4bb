"""Everything that plays together in one stand-in, put in one place for those who serve requests."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.sandbox.botapi.faults import Faults
from bot.sandbox.botapi.journal import Journal
from bot.sandbox.botapi.limits import Limits, Windows
from bot.sandbox.world.entities import Json, PersonId
from bot.sandbox.world.files import Files
from bot.sandbox.world.world import World

BOT_FIRST_NAME = "Minga"
BOT_USERNAME = "minga_sandbox_bot"


class Stage:
    """One bot's Telegram: its world, its files, its limits, its log."""

    def __init__(
        self,
        *,
        world: World,
        files_folder: Path,
        token: str,
        limit_scale: float = 1.0,
        setup_code: str | None = None,
    ) -> None:
        self.world = world
        self.files = Files(files_folder, world)
        self.token = token
        self.setup_code = setup_code
        self.faults = Faults()
        self.journal = Journal()
        self.windows = Windows(Limits().scaled(limit_scale))
        self.users = Users(world)
        #: Set when the program ends, so that nobody keeps waiting.
        self.closing = asyncio.Event()
        #: The long poll that is under way: set it to end that poll with a 409.
        self.poller: asyncio.Event | None = None
        #: Monotonic seconds of the bot's last question for updates.
        self.polled_at = 0.0
        #: Stops the bot, calls what it is given, and starts the bot with nothing; only when the bot is a child.
        self.restart_child: Callable[[Callable[[], None]], Awaitable[None]] | None = None
        self.introduce_bot()

    def introduce_bot(self) -> None:
        """Give the bot its account, if it has none yet."""
        notes = self.world.notes
        if "bot" not in notes or notes["bot"]["id"] != bot_id(self.token):
            notes["bot"] = {
                "id": bot_id(self.token),
                "is_bot": True,
                "first_name": BOT_FIRST_NAME,
                "username": BOT_USERNAME,
                "can_join_groups": True,
                "can_read_all_group_messages": False,
                "supports_inline_queries": False,
                "can_connect_to_business": False,
                "has_main_web_app": False,
            }

    def ensure_setup_code(self) -> None:
        """Make up a set-up code, the same at every start, if none was given."""
        notes = self.world.notes
        if self.setup_code is None:
            if "setup_code" not in notes:
                notes["setup_code"] = secrets.token_urlsafe(24)
            self.setup_code = notes["setup_code"]

    async def start_afresh(self) -> None:
        """Forget everything that was played; with a child, the bot's own data too."""

        def forget() -> None:
            self.world.start_afresh(with_clock=self.restart_child is not None)
            self.files.forget()

        if self.restart_child is None:
            forget()
        else:
            await self.restart_child(forget)

    def tidy(self) -> None:
        """Let go of what is over."""
        self.windows.tidy(time.monotonic())
        self.world.queue.drop_expired()

    def close(self) -> None:
        """End everything that waits."""
        self.closing.set()
        self.world.feed.close()
        self.world.clock.nudge()


class Users(Mapping[int, Json]):
    """Telegram's User objects by id, of everybody in the world."""

    def __init__(self, world: World) -> None:
        self._world = world

    def __getitem__(self, key: int) -> Json:
        return self._world.people[PersonId(key)].as_user()

    def __iter__(self) -> Iterator[int]:
        return iter(self._world.people)

    def __len__(self) -> int:
        return len(self._world.people)

    def __contains__(self, key: object) -> bool:
        return key in self._world.people


def bot_id(token: str) -> int:
    """The number before the colon. Raises ValueError when the token does not look like one."""
    number, colon, secret = token.partition(":")
    if not number.isdigit() or not colon or not secret:
        raise ValueError("A token is a number, a colon and letters: 1000001:SANDBOX-abc.")
    return int(number)


def known_keys(body: Any, allowed: set[str]) -> Json:
    """A request's JSON object, if it has no other keys than these. Raises ValueError with a sentence."""
    if not isinstance(body, dict):
        raise TypeError("a JSON object is expected.")
    unknown = sorted(set(body) - allowed)
    if unknown:
        raise ValueError(f"Unknown: {', '.join(unknown)}. Known here: {', '.join(sorted(allowed))}.")
    return body
