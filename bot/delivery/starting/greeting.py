"""A bot meets its server: it asks who it is, and tells of itself: commands and descriptions per language."""

import asyncio
import logging
from contextlib import suppress

from telegram.error import InvalidToken, TelegramError

from bot.delivery.arriving.intake import BadTokenError
from bot.delivery.connection import Line
from bot.delivery.faults import persist
from bot.texts import FALLBACK, LANGUAGES, MissingTextError, has, say_plain
from handlers.registry import bot_commands
from storage.connection import Database
from storage.queues import kept

_log = logging.getLogger(__name__)

#: getMe is asked for again after so many seconds while nothing is known, and then while it is known from before.
_FIRST_RETRY_S, _RETRY_S = 2.0, 30.0


async def know_myself(line: Line, database: Database, *, known: asyncio.Event) -> None:
    """Ask who this bot is, which checks the token too, and keep the answer. Waits for a server that is away.

    Sets `known` as soon as it is known from the server, or from what was kept. Raises `BadTokenError`.
    """
    while True:
        try:
            await line.bot.initialize()
        except InvalidToken as error:
            raise BadTokenError(str(error)) from None
        except TelegramError as error:
            _log.warning("The server does not say who this bot is (%s); asking again", error)
            await asyncio.sleep(_FIRST_RETRY_S)
        else:
            break
    known.set()
    while line.seen_me is None:
        with suppress(TelegramError):
            await asyncio.sleep(_RETRY_S)
            await line.call("getMe")
    me = line.seen_me
    await persist(database, lambda tx: kept.keep(tx, "me", me))


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
