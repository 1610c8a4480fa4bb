"""What a bot tells Telegram of itself at its start: commands and descriptions per language. All of it can fail."""

import asyncio
import logging

from telegram.error import TelegramError

from bot.delivery.connection import Line
from bot.texts import FALLBACK, LANGUAGES, MissingTextError, has, say_plain
from handlers.registry import bot_commands

_log = logging.getLogger(__name__)


async def introduce(line: Line) -> None:
    """Set the list of commands and the descriptions. What the server refuses or lacks costs one warning."""
    calls = [("setMyCommands", language) for language in LANGUAGES]
    if has("about-long"):
        calls += [("setMyDescription", language) for language in LANGUAGES]
    if has("about-short"):
        calls += [("setMyShortDescription", language) for language in LANGUAGES]
    refused: set[str] = set()
    for method, language in calls:
        if method in refused:
            continue
        # What is set without a language is shown to everybody whose own has none.
        for code in ("", language) if language == FALLBACK else (language,):
            try:
                # A language that was not read yet takes a while, and nobody shall wait for that.
                arguments = await asyncio.to_thread(_arguments, method, language, code)
                await line.call(method, arguments)
            except (TelegramError, MissingTextError) as error:
                refused.add(method)
                _log.warning("The server does not take %s (%s); the bot works without", method, error)
                break


def _arguments(method: str, language: str, code: str) -> dict[str, object]:
    arguments: dict[str, object] = {"language_code": code} if code else {}
    match method:
        case "setMyCommands":
            arguments["commands"] = [
                {"command": name, "description": text} for name, text in bot_commands(language)
            ]
        case "setMyDescription":
            arguments["description"] = say_plain(language, "about-long")
        case _:
            arguments["short_description"] = say_plain(language, "about-short")
    return arguments
