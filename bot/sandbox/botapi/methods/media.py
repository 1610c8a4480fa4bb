"""Photos, documents and other files: sent, sent together, exchanged by an edit, downloaded."""

from __future__ import annotations

from typing import Any

from bot.sandbox.botapi.call import ATTACHED, Call, Upload, chat_to_write, method
from bot.sandbox.botapi.formatting.text import read_caption
from bot.sandbox.botapi.methods.editing import keep_edit, message_to_edit
from bot.sandbox.botapi.methods.sending import post
from bot.sandbox.botapi.refusal import RefusedError, bad
from bot.sandbox.world.entities import FileRecord, Json
from bot.sandbox.world.files import picture_size

MAX_PHOTO = 10 * 1024 * 1024
MAX_FILE = 50 * 1024 * 1024
#: A bot can download files up to this size.
MAX_DOWNLOAD = 20 * 1024 * 1024
MAX_PHOTO_SIDES = 10_000
MAX_PHOTO_RATIO = 20
#: How many items an album has.
ALBUM = (2, 10)

_MIME = {"audio": "audio/mpeg", "voice": "audio/ogg", "video": "video/mp4", "sticker": "image/webp"}
_MEDIA_KEYS = ("photo", "document", "audio", "video", "voice", "animation", "sticker")


def resolve(call: Call, value: str, kind: str) -> FileRecord:
    """The file that a parameter names: one that came along, or one sent before. Raises RefusedError."""
    if value.startswith(ATTACHED):
        upload = call.uploads.get(value.removeprefix(ATTACHED))
        if upload is None:
            raise bad(f"there is no {kind} in the request")
        return _keep(call, upload, kind)
    if value.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    record = call.stage.files.find(value)
    if record is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if record.kind != kind:
        raise bad(f"can't use file of type {record.kind.capitalize()} as {kind.capitalize()}")
    return record


def _keep(call: Call, upload: Upload, kind: str) -> FileRecord:
    if not upload.content:
        raise bad("file must be non-empty")
    if len(upload.content) > (MAX_PHOTO if kind == "photo" else MAX_FILE):
        raise RefusedError(413, "Request Entity Too Large")
    if kind == "photo":
        size = picture_size(upload.content)
        if size is None:
            raise bad("IMAGE_PROCESS_FAILED")
        if not 0 < sum(size) <= MAX_PHOTO_SIDES or max(size) > MAX_PHOTO_RATIO * min(size):
            raise bad("PHOTO_INVALID_DIMENSIONS")
        return call.stage.files.keep(upload.content, kind=kind)
    mime_type = _MIME.get(kind, upload.mime_type)
    return call.stage.files.keep(upload.content, kind=kind, name=upload.name, mime_type=mime_type)


def as_content(record: FileRecord, params: Json) -> Json:
    """The part of a Message that shows the file."""
    whole: Json = {"file_id": record.file_id, "file_unique_id": record.unique_id, "file_size": record.size}
    match record.kind:
        case "photo":
            return {"photo": [{**whole, "width": record.width, "height": record.height}]}
        case "sticker":
            whole.update(type="regular", width=512, height=512, is_animated=False, is_video=False)
            whole["emoji"] = params.get("emoji", "🙂")
            return {"sticker": whole}
        case "audio" | "voice":
            whole.update(duration=params.get("duration", 0), mime_type=record.mime_type)
        case "video":
            whole.update(
                width=params.get("width", 320),
                height=params.get("height", 240),
                duration=params.get("duration", 0),
                mime_type=record.mime_type,
            )
        case _:
            whole["mime_type"] = record.mime_type
    if record.name and record.kind != "voice":
        whole["file_name"] = record.name
    return {record.kind: whole}


@method("sendPhoto", "sendDocument", "sendAudio", "sendVideo", "sendVoice", "sendSticker")
def send_file(call: Call) -> Json:
    """A file with a caption (a sticker has none)."""
    chat = chat_to_write(call, call.params["chat_id"])
    kind = call.method.removeprefix("send").lower()
    caption = read_caption(call.params, call.stage.users)
    content = as_content(resolve(call, call.params[kind], kind), call.params)
    return post(call, chat, {**content, **caption, **_shown(call.params)})


def _shown(params: Json) -> Json:
    renamed = {"has_spoiler": "has_media_spoiler", "show_caption_above_media": "show_caption_above_media"}
    return {name: True for key, name in renamed.items() if params.get(key)}


def _media_content(call: Call, media: Json) -> Json:
    """Content and caption of one InputMedia."""
    kind = media["type"]
    if kind not in {"photo", "document", "audio", "video"}:
        raise bad("can't use the media of the specified type in the album")
    caption = read_caption(media, call.stage.users)
    return {**as_content(resolve(call, media["media"], kind), media), **caption, **_shown(media)}


@method("sendMediaGroup")
def send_media_group(call: Call) -> list[Json]:
    """Two to ten photos and videos together, or documents, or music."""
    chat = chat_to_write(call, call.params["chat_id"])
    items: list[Json] = call.params["media"]
    if not ALBUM[0] <= len(items) <= ALBUM[1]:
        raise bad("wrong number of items in the album, must be from 2 to 10")
    kinds = {it["type"] for it in items}
    if len(kinds) > 1 and kinds & {"document", "audio"}:
        raise bad("can't use the media of the specified type in the album")
    contents = [_media_content(call, it) for it in items]
    album = str(call.world.rng.getrandbits(62))
    return [post(call, chat, {**content, "media_group_id": album}) for content in contents]


@method("editMessageMedia")
def edit_message_media(call: Call) -> Json:
    """Another file, and its caption, in the place of the old ones."""
    _, posted = message_to_edit(call)
    if not any(key in posted.message for key in (*_MEDIA_KEYS, "text")):
        raise bad("there is no media in the message to edit")
    content = _media_content(call, call.params["media"])
    old = (
        *_MEDIA_KEYS,
        "text",
        "entities",
        "link_preview_options",
        "caption",
        "caption_entities",
        "has_media_spoiler",
        "show_caption_above_media",
    )
    return keep_edit(call, posted, content, without=old)


@method("getFile")
def get_file(call: Call) -> Json:
    """Where a file can be downloaded."""
    record = call.stage.files.find(call.params["file_id"])
    if record is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if record.size > MAX_DOWNLOAD:
        raise bad("file is too big")
    return {
        "file_id": record.file_id,
        "file_unique_id": record.unique_id,
        "file_size": record.size,
        "file_path": record.path,
    }


@method("getUserProfilePhotos")
def get_user_profile_photos(call: Call) -> dict[str, Any]:
    """Nobody here has a picture."""
    if call.params["user_id"] not in call.stage.users:
        raise bad("user not found")
    return {"total_count": 0, "photos": []}
