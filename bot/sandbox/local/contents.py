"""What a person can send besides text: places, contacts, pictures, files, stickers, dice, polls; and forwards."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from bot.sandbox.botapi.formatting.entities import find_entities
from bot.sandbox.local.deeds import DeedRefusedError, find_person, written
from bot.sandbox.stage import Stage
from bot.sandbox.world.entities import Json, Person
from bot.sandbox.world.files import picture_size

#: Largest upload from the page, bytes.
MAX_UPLOAD = 20 * 1024 * 1024

#: The kinds of content that the local API's `say` knows; exactly one is given.
KINDS = (
    "text",
    "location",
    "venue",
    "contact",
    "own_contact",
    "photo",
    "document",
    "sticker",
    "voice",
    "dice",
    "poll",
)


def content_of(stage: Stage, person: Person, body: Json) -> Json:
    """A message's content as `body` describes it. Raises DeedRefusedError for what nobody could send."""
    forward = body.get("forward_from")
    if isinstance(forward, dict):
        return _forwarded(stage, forward)
    kinds = [kind for kind in KINDS if body.get(kind) is not None]
    if len(kinds) != 1:
        raise DeedRefusedError(f"Exactly one of {', '.join(KINDS)} has to be given.", status=400)
    kind = kinds[0]
    try:
        content = _MAKERS[kind](stage, person, body[kind])
    except (KeyError, TypeError, ValueError) as error:
        raise DeedRefusedError(f"That is no {kind}: {error}.", status=400) from error
    if caption := body.get("caption"):
        content["caption"] = str(caption)
        if entities := find_entities(str(caption), []):
            content["caption_entities"] = [it.as_json({}) for it in entities]
    if forward is not None:
        sender = find_person(stage, forward)
        content["forward_origin"] = _origin(sender.as_user(), stage.world.clock.now_s())
    return content


def _origin(user: Json, date: int) -> Json:
    return {"type": "user", "date": date, "sender_user": user}


def _forwarded(stage: Stage, forward: Json) -> Json:
    posted = stage.world.messages.get((forward.get("chat"), forward.get("message_id")))  # type: ignore[arg-type]
    if posted is None:
        raise DeedRefusedError("The message to forward is gone.")
    if posted.message.get("has_protected_content"):
        raise DeedRefusedError("That message may not be forwarded.")
    left_out = {
        "message_id",
        "from",
        "chat",
        "date",
        "edit_date",
        "reply_to_message",
        "reply_markup",
        "effect_id",
    }
    content = {key: value for key, value in posted.message.items() if key not in left_out}
    content.setdefault("forward_origin", _origin(posted.message["from"], posted.message["date"]))
    return content


def _text(_: Stage, __: Person, value: Any) -> Json:
    return written(str(value))


def _location(_: Stage, __: Person, value: Any) -> Json:
    latitude, longitude = float(value["latitude"]), float(value["longitude"])
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004  degrees of the earth
        raise ValueError("latitude or longitude is outside the earth")
    return {"location": {"latitude": latitude, "longitude": longitude}}


def _venue(stage: Stage, person: Person, value: Any) -> Json:
    place = _location(stage, person, value)
    return {**place, "venue": {**place, "title": str(value["title"]), "address": str(value["address"])}}


def _contact(_: Stage, __: Person, value: Any) -> Json:
    known = ("phone_number", "first_name", "last_name", "user_id")
    contact = {key: value[key] for key in known if key in value}
    return {"contact": {"phone_number": str(value["phone_number"]), "first_name": "", **contact}}


def _own_contact(_: Stage, person: Person, __: Any) -> Json:
    contact: Json = {
        "phone_number": person.phone or "+440000000000",
        "first_name": person.first_name,
        "user_id": person.id,
    }
    if person.last_name:
        contact["last_name"] = person.last_name
    return {"contact": contact}


def _bytes(value: Any) -> bytes:
    try:
        content = base64.b64decode(str(value).rpartition(",")[2], validate=True)
    except binascii.Error as error:
        raise ValueError("the bytes are not in base64") from error
    if not 0 < len(content) <= MAX_UPLOAD:
        raise ValueError("a file has between 1 byte and 20 MB")
    return content


def _photo(stage: Stage, _: Person, value: Any) -> Json:
    content = _bytes(value)
    if picture_size(content) is None:
        raise ValueError("the bytes are no picture (PNG, JPEG, GIF or WebP)")
    record = stage.files.keep(content, kind="photo")
    return {"photo": [photo_size(record.file_id, stage)]}


def photo_size(file_id: str, stage: Stage) -> Json:
    """Telegram's PhotoSize object."""
    record = stage.world.files[file_id]
    return {
        "file_id": record.file_id,
        "file_unique_id": record.unique_id,
        "file_size": record.size,
        "width": record.width,
        "height": record.height,
    }


def _document(stage: Stage, _: Person, value: Any) -> Json:
    content = _bytes(value["base64"])
    name = str(value["file_name"])
    mime_type = value.get("mime_type") or "application/octet-stream"
    record = stage.files.keep(content, kind="document", name=name, mime_type=str(mime_type))
    return {
        "document": {
            "file_id": record.file_id,
            "file_unique_id": record.unique_id,
            "file_name": name,
            "mime_type": record.mime_type,
            "file_size": record.size,
        }
    }


def _sticker(stage: Stage, _: Person, value: Any) -> Json:
    record = stage.files.keep(b"sticker", kind="sticker", mime_type="image/webp")
    return {
        "sticker": {
            "file_id": record.file_id,
            "file_unique_id": record.unique_id,
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": str(value["emoji"]),
            "file_size": record.size,
        }
    }


def _voice(stage: Stage, _: Person, value: Any) -> Json:
    content = _bytes(value["base64"]) if isinstance(value, dict) and "base64" in value else b"OggS"
    record = stage.files.keep(content, kind="voice", mime_type="audio/ogg")
    return {
        "voice": {
            "file_id": record.file_id,
            "file_unique_id": record.unique_id,
            "duration": int(value.get("duration", 3)) if isinstance(value, dict) else 3,
            "mime_type": "audio/ogg",
            "file_size": record.size,
        }
    }


def _dice(stage: Stage, _: Person, value: Any) -> Json:
    emoji = value.get("emoji", "🎲") if isinstance(value, dict) else "🎲"
    return {"dice": {"emoji": emoji, "value": stage.world.rng.randint(1, 6)}}


def _poll(stage: Stage, _: Person, value: Any) -> Json:
    options = [
        {"persistent_id": str(at), "text": str(it), "voter_count": 0}
        for at, it in enumerate(value["options"])
    ]
    return {
        "poll": {
            "id": str(stage.world.rng.getrandbits(62)),
            "question": str(value["question"]),
            "options": options,
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    }


_MAKERS = {
    "text": _text,
    "location": _location,
    "venue": _venue,
    "contact": _contact,
    "own_contact": _own_contact,
    "photo": _photo,
    "document": _document,
    "sticker": _sticker,
    "voice": _voice,
    "dice": _dice,
    "poll": _poll,
}
