"""Makes `spec.json` of the whole description of the Bot API: only the methods that the stand-in knows, and their types.

Run as `python -m bot.sandbox.botapi.compact <description.json>`; the description is that of
github.com/PaulSonOfLars/telegram-bot-api-spec (fields with `types` and `required`).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

KNOWN = [
    "getUpdates",
    "setWebhook",
    "deleteWebhook",
    "getWebhookInfo",
    "getMe",
    "logOut",
    "close",
    "sendMessage",
    "sendPhoto",
    "sendDocument",
    "sendAudio",
    "sendVideo",
    "sendVoice",
    "sendMediaGroup",
    "sendLocation",
    "sendVenue",
    "sendContact",
    "sendPoll",
    "sendDice",
    "sendSticker",
    "sendChatAction",
    "forwardMessage",
    "forwardMessages",
    "copyMessage",
    "copyMessages",
    "editMessageText",
    "editMessageCaption",
    "editMessageMedia",
    "editMessageReplyMarkup",
    "stopPoll",
    "deleteMessage",
    "deleteMessages",
    "setMessageReaction",
    "answerCallbackQuery",
    "getFile",
    "getUserProfilePhotos",
    "pinChatMessage",
    "unpinChatMessage",
    "unpinAllChatMessages",
    "leaveChat",
    "getChat",
    "getChatAdministrators",
    "getChatMemberCount",
    "getChatMember",
    "setMyCommands",
    "deleteMyCommands",
    "getMyCommands",
    "setMyName",
    "getMyName",
    "setMyDescription",
    "getMyDescription",
    "setMyShortDescription",
    "getMyShortDescription",
    "setChatMenuButton",
    "getChatMenuButton",
    "setMyDefaultAdministratorRights",
    "getMyDefaultAdministratorRights",
]

_PLAIN = {"Integer", "String", "Boolean", "Float", "InputFile"}


def compact(whole: dict[str, Any]) -> dict[str, Any]:
    """The part of the description that is needed to check the known methods' parameters."""
    methods = {
        name: {field: _field(it) for field, it in whole["methods"][name].get("fields", {}).items()}
        for name in KNOWN
    }
    types: dict[str, Any] = {}
    open_names = [name for fields in methods.values() for types_, _ in fields.values() for name in types_]
    while open_names:
        name = open_names.pop().removeprefix("Array of ").removeprefix("Array of ")
        if name in _PLAIN or name in types:
            continue
        it = whole["types"][name]
        if subtypes := it.get("subtypes"):
            types[name] = {"any_of": subtypes}
            open_names += subtypes
        else:
            types[name] = {"fields": {field: _field(of) for field, of in it["fields"].items()}}
            open_names += [of for field in it["fields"].values() for of in field["types"]]
    return {
        "version": whole["version"],
        "methods": methods,
        "types": {name: types[name] for name in sorted(types)},
    }


def _field(it: dict[str, Any]) -> list[Any]:
    return [it["types"], 1 if it["required"] else 0]


def main(arguments: list[str]) -> int:
    """Write `spec.json` beside this file; returns the exit code."""
    whole = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    target = Path(__file__).with_name("spec.json")
    part = compact(whole)
    lines = [f'{{"version":{json.dumps(part["version"])},']
    for group, end in (("methods", "},"), ("types", "}}")):
        lines.append(f'"{group}":{{')
        rows = [
            f"{json.dumps(name)}:{json.dumps(it, separators=(',', ':'))}" for name, it in part[group].items()
        ]
        lines.append(",\n".join(rows))
        lines.append(end)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
