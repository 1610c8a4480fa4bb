"""What the bot says about itself: commands, name, descriptions, the menu button, rights it would like to have."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from bot.sandbox.botapi.call import Call, chat_to_write, chat_with_access, method
from bot.sandbox.botapi.formatting.entities import checked_link
from bot.sandbox.botapi.refusal import bad
from bot.sandbox.world.entities import Json

MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")
#: Name of the text: (parameter, most characters, what Telegram says when it is longer).
_TEXTS = {
    "Name": ("name", 64, "BOT_TITLE_INVALID"),
    "Description": ("description", 512, "BOT_DESCRIPTION_INVALID"),
    "ShortDescription": ("short_description", 120, "BOT_SHORT_DESCRIPTION_INVALID"),
}


def _language(params: Json) -> str:
    code: str = params.get("language_code", "")
    if code and not _LANGUAGE.fullmatch(code):
        raise bad("invalid language code specified")
    return code


def _scope(call: Call) -> str:
    """A scope as one text; a chat in it has to be one that the bot can look at."""
    scope = call.params.get("scope") or {"type": "default"}
    parts = [scope["type"]]
    if "chat_id" in scope:
        parts.append(str(chat_with_access(call, scope["chat_id"]).id))
    if "user_id" in scope:
        parts.append(str(scope["user_id"]))
    return f"{'/'.join(parts)}:{_language(call.params)}"


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    """The commands of a scope in a language."""
    commands: list[Json] = call.params["commands"]
    if len(commands) > MAX_COMMANDS:
        raise bad("too many commands specified")
    kept = []
    for it in commands:
        name, description = it["command"].removeprefix("/"), it["description"].strip()
        if not _COMMAND.fullmatch(name):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= MAX_COMMAND_DESCRIPTION:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name, "description": description})
    _keep_commands(call, _scope(call), kept)
    return True


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    """No commands of its own for a scope in a language."""
    _keep_commands(call, _scope(call), [])
    return True


def _keep_commands(call: Call, scope: str, commands: list[Json]) -> None:
    kept = {key: it for key, it in call.world.notes["commands"].items() if key != scope}
    if commands:
        kept[scope] = commands
    call.world.notes["commands"] = kept
    call.world.feed.tell("commands", commands=call.world.shown_commands())


@method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    """The commands of exactly this scope and language."""
    commands: list[Json] = call.world.notes["commands"].get(_scope(call), [])
    return commands


@method("setMyName", "setMyDescription", "setMyShortDescription")
def set_my_text(call: Call) -> bool:
    """The bot's name or descriptions, in a language or for all others."""
    which = call.method.removeprefix("setMy")
    parameter, most, refusal = _TEXTS[which]
    text = call.params.get(parameter, "").strip()
    if len(text) > most:
        raise bad(refusal)
    language = _language(call.params)
    kept = {key: it for key, it in call.world.notes["texts"].items() if key != f"{which}:{language}"}
    if text:
        kept[f"{which}:{language}"] = text
    call.world.notes["texts"] = kept
    if which == "Name" and not language and text:
        call.world.notes["bot"] = {**call.world.bot, "first_name": text}
        call.world.feed.tell("bot", bot=call.world.bot_user)
    return True


@method("getMyName", "getMyDescription", "getMyShortDescription")
def get_my_text(call: Call) -> Json:
    """The text in this language, or the one for all others."""
    which = call.method.removeprefix("getMy")
    texts: dict[str, str] = call.world.notes["texts"]
    fallback = texts.get(f"{which}:", call.world.bot["first_name"] if which == "Name" else "")
    return {_TEXTS[which][0]: texts.get(f"{which}:{_language(call.params)}", fallback)}


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    """The button beside the text field, in one private chat or in all."""
    button: Json = call.params.get("menu_button", {"type": "default"})
    if button["type"] == "web_app" and not (
        button["web_app"]["url"].startswith("https://") and checked_link(button["web_app"]["url"])
    ):
        raise bad("menu button Web App URL is invalid: Only HTTPS links are allowed")
    if "chat_id" not in call.params:
        call.world.notes["menu_button"] = button
        return True
    chat = chat_to_write(call, call.params["chat_id"])
    if chat.is_group:
        raise bad("chat_id must be a private chat")
    call.world.put_chat(dataclasses.replace(chat, menu_button=button))
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    """The button of one private chat, or of all."""
    default: Json = call.world.notes["menu_button"]
    if "chat_id" not in call.params:
        return default
    return chat_with_access(call, call.params["chat_id"]).menu_button or default


@method("setMyDefaultAdministratorRights")
def set_my_default_administrator_rights(call: Call) -> bool:
    """Which rights the bot asks for when it is made an administrator."""
    kind = "channels" if call.params.get("for_channels") else "groups"
    rights: dict[str, Any] = call.world.notes["texts"]
    call.world.notes["texts"] = {**rights, f"rights:{kind}": call.params.get("rights", {})}
    return True


@method("getMyDefaultAdministratorRights")
def get_my_default_administrator_rights(call: Call) -> Json:
    """The rights as they were set; all others are false."""
    kind = "channels" if call.params.get("for_channels") else "groups"
    names = (
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    )
    given: Json = call.world.notes["texts"].get(f"rights:{kind}", {})
    return {**dict.fromkeys(names, False), **given}
