"""Commands by their text alone: "/name", "/name@bot", "/name words". Entities are not asked for."""

import re

from telegram import Message
from telegram.ext import filters

_COMMAND = re.compile(r"^/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?$", re.DOTALL)


def parse_command(text: str) -> tuple[str, str] | None:
    """Give (name in lower case, the words after it), or None when the text is no command."""
    found = _COMMAND.match(text.strip())
    return None if found is None else (found[1].lower(), (found[3] or "").strip())


class Command(filters.MessageFilter):
    """Lets through messages that are the command `name`."""

    def __init__(self, name: str) -> None:
        super().__init__(name=f"Command({name})")
        self._wanted = name

    def filter(self, message: Message) -> bool:
        """Tell whether the message is this command."""
        parsed = parse_command(message.text or "")
        return parsed is not None and parsed[0] == self._wanted
