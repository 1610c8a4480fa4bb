"""Commands by their text alone: "/name", "/name@bot", "/name words". Entities are not asked for."""

import re
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, cast

from telegram import Update
from telegram.ext import BaseHandler, filters

Callback = Callable[[Update, Any], Coroutine[Any, Any, None]]

_COMMAND = re.compile(r"^/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?$", re.DOTALL)


def parse_command(text: str) -> tuple[str, str] | None:
    """Give (name in lower case, the words after it), or None when the text is no command."""
    found = _COMMAND.match(text.strip())
    return None if found is None else (found[1].lower(), (found[3] or "").strip())


class Commands(BaseHandler[Update, Any, None]):
    """Takes the messages, in chats that the filter lets through, that are one of these commands: one look for all."""

    def __init__(self, chats: filters.BaseFilter, listed: Mapping[str, Callback]) -> None:
        super().__init__(_by_name)
        self._chats = chats
        self._listed = listed

    def check_update(self, update: object) -> Callback | None:
        """Give what is to be called; None when the update is none of these commands."""
        if not isinstance(update, Update) or update.message is None:
            return None
        parsed = parse_command(update.message.text or "")
        callback = None if parsed is None else self._listed.get(parsed[0])
        return callback if callback is not None and self._chats.check_update(update) else None

    async def handle_update(
        self, update: Update, _application: Any, check_result: object, context: Any
    ) -> None:
        """Call what was found."""
        await cast("Callback", check_result)(update, context)


async def _by_name(_update: Update, _context: Any) -> None:
    """Stand where python-telegram-bot wants one callback; `handle_update` calls the command's own."""
