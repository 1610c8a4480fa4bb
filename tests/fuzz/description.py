"""What an update can hold, by the Bot API's own description of its types (Bot API 10.1).

`bot-api-types.json` is made by `python -m tests.fuzz.description <description.json>` from that of
github.com/PaulSonOfLars/telegram-bot-api-spec at 160fd99 (MIT, see `bot-api-types.LICENSE`), without descriptions
and only as far as `Update` reaches.
"""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("bot-api-types.json")
_ARRAY = "Array of "
PLAIN = frozenset({"Integer", "String", "Boolean", "Float", "True"})
#: The description has no values of enumerations: which words stand in these fields.
WORDS: dict[str, tuple[str, ...]] = {
    "Chat.type": ("private", "group", "supergroup", "channel"),
    "ChatFullInfo.type": ("private", "group", "supergroup", "channel"),
    "MessageEntity.type": (
        *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic"),
        *("underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre"),
        *("text_link", "text_mention", "custom_emoji", "date_time"),
    ),
    "Sticker.type": ("regular", "mask", "custom_emoji"),
    "Poll.type": ("regular", "quiz"),
    "MaskPosition.point": ("forehead", "eyes", "mouth", "chin"),
    "Dice.emoji": ("🎲", "🎯", "🏀", "⚽", "🎳", "🎰"),
    "EncryptedPassportElement.type": ("personal_details", "passport", "email", "phone_number"),
    "InlineQuery.chat_type": ("sender", "private", "group", "supergroup", "channel"),
    "User.language_code": ("en", "cy", "es", "de", "fr", "de-AT", "pt-br", "zh-hans"),
    "ChatBoostSourceGiveaway.source": ("giveaway",),
    "ChatBoostSourceGiftCode.source": ("gift_code",),
    "ChatBoostSourcePremium.source": ("premium",),
    "ChatMemberOwner.status": ("creator",),
    "ChatMemberAdministrator.status": ("administrator",),
    "ChatMemberMember.status": ("member",),
    "ChatMemberRestricted.status": ("restricted",),
    "ChatMemberLeft.status": ("left",),
    "ChatMemberBanned.status": ("kicked",),
}
#: Types of which there are several kinds.
_FAMILIES = (
    *(
        "MessageOrigin",
        "PaidMedia",
        "ReactionType",
        "RichBlock",
        "RichText",
        "BackgroundFill",
        "BackgroundType",
    ),
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a type."""

    name: str
    kinds: tuple[str, ...]
    is_required: bool
    #: Words that may stand there; () when any may.
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Type:
    """An object's type: its fields, or which others it may be."""

    name: str
    required: tuple[Field, ...] = ()
    optional: tuple[Field, ...] = ()
    any_of: tuple[str, ...] = ()


def read() -> dict[str, Type]:
    """Give every type by its name."""
    return {name: _type(name, it) for name, it in json.loads(_FILE.read_text())["types"].items()}


def _type(name: str, raw: dict[str, Any]) -> Type:
    if "any_of" in raw:
        return Type(name, any_of=tuple(raw["any_of"]))
    fields = [
        Field(field, tuple(kinds), bool(required), _words(name, field))
        for field, (kinds, required) in raw["fields"].items()
    ]
    return Type(
        name,
        required=tuple(it for it in fields if it.is_required),
        optional=tuple(it for it in fields if not it.is_required),
    )


def _words(kind: str, field: str) -> tuple[str, ...]:
    known = WORDS.get(f"{kind}.{field}", ())
    if known or field != "type":
        return known
    # A kind of something says which by the end of its name: MessageOriginHiddenUser is "hidden_user".
    rest = next((kind.removeprefix(family) for family in _FAMILIES if kind.startswith(family)), "")
    return ("_".join(re.findall("[A-Z][a-z]*", rest)).lower(),) if rest else ()


def compact(whole: dict[str, Any]) -> dict[str, Any]:
    """Give what of a whole description an update can hold."""
    types: dict[str, Any] = {}
    wanted = ["Update"]
    while wanted:
        name = wanted.pop()
        while name.startswith(_ARRAY):
            name = name.removeprefix(_ARRAY)
        if name in PLAIN or name in types or name not in whole["types"]:
            continue
        it = whole["types"][name]
        if subtypes := it.get("subtypes"):
            types[name] = {"any_of": subtypes}
            wanted += subtypes
        else:
            fields = it.get("fields", {})
            types[name] = {"fields": {f: [of["types"], int(of["required"])] for f, of in fields.items()}}
            wanted += [kind for of in fields.values() for kind in of["types"]]
    return {
        "version": whole["version"],
        "source": "github.com/PaulSonOfLars/telegram-bot-api-spec at 160fd99, MIT, Copyright (c) 2020 Paul Larsen",
        "types": dict(sorted(types.items())),
    }


if __name__ == "__main__":
    made = compact(json.loads(Path(sys.argv[1]).read_text()))
    _FILE.write_text(json.dumps(made, separators=(",", ":")) + "\n")
