"""Whether a request's parameters are of the form that the Bot API documents: nothing missing, nothing unknown.

Stricter than Telegram in one thing: a parameter or field that the documentation does not have is refused,
where Telegram would pass over it in silence.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from bot.sandbox.botapi.refusal import RefusedError, bad
from bot.sandbox.world.entities import Json

_SPEC = json.loads(Path(__file__).with_name("spec.json").read_text(encoding="utf-8"))
#: The methods that the stand-in knows, by their names in lower case (Telegram does not mind the case).
METHODS: dict[str, str] = {name.lower(): name for name in _SPEC["methods"]}

_ARRAY = "Array of "
_WHOLE = re.compile(r"[+-]?\d+")

#: What Telegram says when something required is not there; anything else: Parameter "x" is required.
_MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "chat_id is empty",
    "text": "message text is empty",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "audio": "there is no audio in the request",
    "video": "there is no video in the request",
    "voice": "there is no voice in the request",
    "sticker": "there is no sticker in the request",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
    "file_id": "file_id not specified",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "action": "wrong parameter action in request",
    "user_id": "invalid user_id specified",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "media": "can't parse media JSON object",
    "commands": "can't parse commands JSON object",
    "options": "can't parse options JSON object",
    "question": "poll question must be non-empty",
    "phone_number": "phone number must be non-empty",
    "first_name": "first name must be non-empty",
}

#: May be given empty, which says something: no webhook.
_MAY_BE_EMPTY = {"url"}


def read_parameters(method: str, raw: Json) -> Json:
    """The parameters as Python values. Raises RefusedError (400) for whatever is not as documented."""
    declared: dict[str, list[Any]] = _SPEC["methods"][method]
    for name in raw:
        if name not in declared:
            raise bad(f'unknown parameter "{name}" (the stand-in is stricter than Telegram here)')
    values: Json = {}
    for name, (types, required) in declared.items():
        value = raw.get(name)
        if value is None or (value == "" and name not in _MAY_BE_EMPTY):
            if required:
                raise bad(_MISSING.get(name, f'parameter "{name}" is required'))
            continue
        values[name] = _read(value, types, name)
    return values


def _read(value: Any, types: list[str], name: str) -> Any:
    """`value` as the first of `types` that fits. Raises RefusedError with what the last one did not like."""
    problem = bad(f'can\'t parse "{name}"')
    for kind in _likely(value, types):
        try:
            return _read_as(value, kind, name)
        except RefusedError as error:
            problem = error
    raise problem


def _likely(value: Any, types: list[str]) -> list[str]:
    """The types worth trying, so that the complaint is about the right one."""
    if len(types) == 1:
        return types
    fields = _opened(value)
    if isinstance(fields, dict):
        kinds = [it for it in types if it in _SPEC["types"]]
        key_of = {
            "InlineKeyboardMarkup": "inline_keyboard",
            "ReplyKeyboardMarkup": "keyboard",
            "ReplyKeyboardRemove": "remove_keyboard",
            "ForceReply": "force_reply",
        }
        fitting = [it for it in kinds if key_of.get(it) in fields]
        return fitting[:1] or kinds or types
    return types


def _opened(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in "{[":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _read_as(value: Any, kind: str, name: str) -> Any:
    match kind:
        case "Integer":
            return _whole_number(value, name)
        case "String":
            return _string(value, name)
        case "Boolean":
            return _truth(value, name)
        case "Float":
            return _number(value, name)
        case "InputFile":
            return _string(value, name)
    if kind.startswith(_ARRAY):
        return _array(value, kind.removeprefix(_ARRAY), name)
    return _object(value, kind, name)


def _whole_number(value: Any, name: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
        return int(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise bad(f'field "{name}" must be of type Number')


def _number(value: Any, name: str) -> float:
    if isinstance(value, int | float | str) and not isinstance(value, bool):
        try:
            return float(value)
        except ValueError:
            pass
    raise bad(f'field "{name}" must be of type Number')


def _truth(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return value
    text = str(value).strip().lower()
    if text in {"true", "yes", "1"}:
        return True
    if text in {"false", "no", "0"}:
        return False
    raise bad(f'field "{name}" must be of type Boolean')


def _string(value: Any, name: str) -> str:
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            raise bad("strings must be encoded in UTF-8") from None
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise bad(f'field "{name}" must be of type String')


def _array(value: Any, kind: str, name: str) -> list[Any]:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise bad(f"can't parse {_spoken(name)} JSON object") from None
    if not isinstance(value, list):
        raise bad(f'field "{name}" must be of type Array')
    return [_read_as(it, kind, name) for it in value]


def _object(value: Any, kind: str, name: str) -> Any:
    if isinstance(value, str):
        if kind == "KeyboardButton" and name == "keyboard":
            return {"text": value}
        if kind == "InputPollOption" and name == "options":
            return {"text": value}
        try:
            value = json.loads(value)
        except ValueError:
            raise bad(f"can't parse {_spoken(name)} JSON object") from None
    if not isinstance(value, dict):
        raise bad(f"object expected as {_spoken(name)}")
    declared = _SPEC["types"][kind]
    if subtypes := declared.get("any_of"):
        return _object(value, _subtype(value, subtypes, name), name)
    return _fields(value, kind, declared["fields"], name)


def _fields(value: Json, kind: str, fields: dict[str, list[Any]], name: str) -> Json:
    for field in value:
        if field not in fields:
            raise bad(f'unknown field "{field}" in {kind} (the stand-in is stricter than Telegram here)')
    result: Json = {}
    for field, (types, required) in fields.items():
        it = value.get(field)
        if it is None:
            if required:
                raise bad(f"can't parse {_spoken(name)}: Can't find field \"{field}\"")
            continue
        result[field] = _read(it, types, field)
    return result


def _subtype(value: Json, subtypes: list[str], name: str) -> str:
    """Which of the subtypes `value["type"]` names: `chat_administrators` is BotCommandScopeChatAdministrators."""
    wanted = str(value.get("type", "")).replace("_", "").lower()
    if wanted:
        for subtype in sorted(subtypes, key=len):
            if subtype.lower().endswith(wanted):
                return subtype
    raise bad(f"can't parse {_spoken(name)}: unsupported type specified")


def _spoken(name: str) -> str:
    """A parameter as Telegram's sentences call it."""
    spoken = {
        "reply_markup": "reply keyboard markup",
        "inline_keyboard": "inline keyboard button",
        "keyboard": "keyboard button",
        "scope": "BotCommandScope",
        "reaction": "reaction types",
    }
    return spoken.get(name, name.replace("_", " "))
