"""A call of the Bot API as it is frozen in an outbox row: the same words go out at a second attempt."""

import base64
import hashlib
import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from telegram import InputFile

from bot.domain.ids import ChatId
from handlers.screen import Outgoing
from storage.queues.cards import ShownButton

_TAG = re.compile(r"<[^<>]*>")
#: Methods that name no chat.
_WITHOUT_CHAT = frozenset({"answerCallbackQuery"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call, without the chat's id: a group's id can change before it is made."""

    method: str
    parameters: Mapping[str, Any]
    #: Name of the parameter, to file name and content.
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    buttons: Sequence[ShownButton] = ()
    #: Further parts, each a message of its own after this one.
    more: Sequence[Mapping[str, Any]] = ()
    #: The message that is edited; None for a new one.
    edits: int | None = None
    #: A card's: of what it shows.
    digest: str = ""
    #: Whether the chat is added to the parameters.
    is_to_chat: bool = True

    def freeze(self) -> str:
        """Give the call as JSON."""
        files = {
            name: [title, base64.b64encode(content).decode()] for name, (title, content) in self.files.items()
        }
        written = {
            "method": self.method,
            "parameters": self.parameters,
            "files": files,
            "buttons": self.buttons,
            "more": self.more,
            "edits": self.edits,
            "digest": self.digest,
            "is_to_chat": self.is_to_chat,
        }
        return json.dumps(written, ensure_ascii=True, separators=(",", ":"))

    def arguments(self, chat: ChatId | None) -> dict[str, Any]:
        """Give what python-telegram-bot is called with."""
        arguments = dict(self.parameters)
        if self.is_to_chat:
            arguments["chat_id"] = chat
        if self.edits is not None:
            arguments["message_id"] = self.edits
        for name, (title, content) in self.files.items():
            arguments[name] = InputFile(content, filename=title)
        return arguments

    def without_markup(self) -> "Call":
        """Give the same words without HTML, for when Telegram cannot read ours."""
        parameters = {name: value for name, value in self.parameters.items() if name != "parse_mode"}
        for name in ("text", "caption"):
            if name in parameters:
                parameters[name] = html.unescape(_TAG.sub("", parameters[name]))
        return replace(self, parameters=parameters)

    def in_words(self) -> "Call | None":
        """Give what stands under a picture or file as a message, for a server without them; None without words."""
        if "caption" not in self.parameters:
            return None
        parameters = {"text" if name == "caption" else name: value for name, value in self.parameters.items()}
        return replace(self, method="sendMessage", parameters=parameters, files={})

    @property
    def can_be_repeated(self) -> bool:
        """Whether making it twice does no harm: edits, answers and questions, but no new message."""
        return not self.method.startswith(("send", "copy", "forward"))


def thaw(payload: str) -> Call:
    """Read a frozen call."""
    read = json.loads(payload)
    return Call(
        method=read["method"],
        parameters=read["parameters"],
        files={name: (title, base64.b64decode(content)) for name, (title, content) in read["files"].items()},
        buttons=[(label, data, means) for label, data, means in read["buttons"]],
        more=read["more"],
        edits=read["edits"],
        digest=read["digest"],
        is_to_chat=read["is_to_chat"],
    )


def call_for(outgoing: Outgoing) -> Call:
    """Make the call of what a view gave."""
    return Call(
        method=outgoing.method,
        parameters=outgoing.parameters,
        files=outgoing.files,
        buttons=[(choice.label, choice.data, choice.means) for choice in outgoing.choices],
        more=outgoing.more,
        digest=_digest(outgoing),
        is_to_chat=outgoing.method not in _WITHOUT_CHAT,
    )


def _digest(outgoing: Outgoing) -> str:
    shown = {name: value for name, value in outgoing.parameters.items() if name != "reply_parameters"}
    files = {name: hashlib.sha256(content).hexdigest() for name, (_, content) in outgoing.files.items()}
    text = json.dumps([outgoing.method, shown, files, list(outgoing.more)], sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def as_edit(call: Call, message_id: int) -> Call | None:
    """Give the edit that makes a message on the screen show this; None when only a new message can."""
    keyboard = call.parameters.get("reply_markup")
    if (
        call.method != "sendMessage"
        or call.more
        or (keyboard is not None and "inline_keyboard" not in keyboard)
    ):
        return None
    parameters = {name: value for name, value in call.parameters.items() if name != "reply_parameters"}
    return replace(call, method="editMessageText", parameters=parameters, edits=message_id)


def strip_buttons(message_id: int) -> Call:
    """Give the call that takes the buttons of an old message away."""
    return Call(method="editMessageReplyMarkup", parameters={}, edits=message_id)


def question(subject: str) -> Call:
    """Give the call that a question to Telegram names."""
    asked = json.loads(subject)
    return Call(method=asked["method"], parameters=asked.get("parameters", {}), is_to_chat=False)


def parts(call: Call) -> list[Call]:
    """Give the calls of a long text's further parts; the buttons are on the last."""
    last = len(call.more) - 1
    return [
        Call(method="sendMessage", parameters=part, buttons=call.buttons if index == last else ())
        for index, part in enumerate(call.more)
    ]
