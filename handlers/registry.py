"""What leads where, on one page: commands, words, buttons, forms, views, what falls due, answers."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.services.turn import Due, Turn
from bot.texts import say_plain
from handlers import forms
from handlers.callbacks import Press
from handlers.command import Command
from handlers.conversations import everything, words
from handlers.forms import Forms
from handlers.look import View, text_view
from handlers.visit import Visit

Handler = Callable[[Visit], None]
PtbCallback = Callable[[Update, Any], Coroutine[Any, Any, None]]
Pressed = Callable[[Visit, Any], None]


#: Commands in a private chat, in the order in which Telegram's menu lists them (those with a text `command-…`).
COMMANDS: Mapping[str, Handler] = {
    "cancel": words.cancel,
    "drafts": words.kept,
}

#: Commands in a group; anything else there is left alone.
GROUP_COMMANDS: Mapping[str, Handler] = {}

FORMS = Forms({})

#: Buttons of members only; the others are open to people who have not agreed yet.
PRESSES: Mapping[type[Press], Pressed] = {
    forms.FormChoice: FORMS.choose,
    forms.FormChange: FORMS.change,
    forms.FormDone: FORMS.done,
    forms.FormMove: FORMS.move,
}
OPEN_PRESSES: Mapping[type[Press], Pressed] = {}

VIEWS: Mapping[str, View] = {
    "text": text_view,
    "form": FORMS.view,
}

DUES: Mapping[str, Callable[[Turn, Due], None]] = {}

ANSWERS: Mapping[str, Callable[[Turn, Mapping[str, Any]], None]] = {}


def routes(run: Callable[[Handler], PtbCallback]) -> list[BaseHandler[Any, Any, Any]]:
    """Give python-telegram-bot's handlers, first match wins; the last one takes every update there is."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    group = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE
    listed: list[BaseHandler[Any, Any, Any]] = [
        MessageHandler(private & Command(name), run(handler)) for name, handler in COMMANDS.items()
    ]
    listed += [
        MessageHandler(group & Command(name), run(handler)) for name, handler in GROUP_COMMANDS.items()
    ]
    return [
        *listed,
        MessageHandler(private & filters.TEXT, run(words.hear)),
        MessageHandler(private & filters.LOCATION, run(words.place)),
        MessageHandler(private & filters.CONTACT, run(words.contact)),
        MessageHandler(private, run(everything.other_message)),
        CallbackQueryHandler(run(words.pressed)),
        ChatMemberHandler(run(everything.bot_membership), ChatMemberHandler.MY_CHAT_MEMBER),
        TypeHandler(Update, run(everything.ignore)),
    ]


def bot_commands(language: str) -> list[tuple[str, str]]:
    """Give the commands that Telegram's menu shows, with what each does, in a language."""
    return [(name, say_plain(language, f"command-{name}")) for name in COMMANDS]
