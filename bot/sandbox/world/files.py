"""The bytes of photos and documents on disk, and what a picture says about itself."""

from __future__ import annotations

import struct
from pathlib import Path

from bot.sandbox.world.entities import FileRecord
from bot.sandbox.world.world import World

_FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice", "audio": "music", "video": "videos"}
_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp"}


class Files:
    """Files by their id; bytes lie below `folder`."""

    def __init__(self, folder: Path, world: World) -> None:
        self._folder = folder
        self._world = world

    def keep(
        self, content: bytes, *, kind: str, name: str | None = None, mime_type: str | None = None
    ) -> FileRecord:
        """Write bytes down and give them an id."""
        number = self._world.count("next_file_number")
        size = picture_size(content)
        mime = mime_type or picture_type(content) or "application/octet-stream"
        ending = _ENDINGS.get(mime) or (Path(name).suffix if name else "") or ".bin"
        folder = _FOLDERS.get(kind, "files")
        record = FileRecord(
            file_id=f"AgACAgIA{number:06d}{self._world.rng.getrandbits(64):016x}",
            unique_id=f"AQAD{number:06d}",
            path=f"{folder}/file_{number}{_plain_ending(ending)}",
            size=len(content),
            kind=kind,
            name=name,
            mime_type=mime,
            width=size[0] if size else 0,
            height=size[1] if size else 0,
        )
        target = self._folder / record.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        self._world.files[record.file_id] = record
        return record

    def find(self, file_id: str) -> FileRecord | None:
        """The file with this id."""
        return self._world.files.get(file_id)

    def by_path(self, path: str) -> FileRecord | None:
        """The file that getFile gave this path for."""
        return next((it for it in self._world.files.values() if it.path == path), None)

    def read(self, record: FileRecord) -> bytes:
        """A file's bytes. Raises FileNotFoundError when they were removed from the disk."""
        return (self._folder / record.path).read_bytes()

    def on_disk(self, record: FileRecord) -> Path:
        """Where a file's bytes lie."""
        return self._folder / record.path

    def forget(self) -> None:
        """Remove all bytes from the disk."""
        for path in sorted(self._folder.rglob("*"), reverse=True):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()


def _plain_ending(ending: str) -> str:
    return ending if ending[1:].isalnum() and len(ending) < 10 else ".bin"  # noqa: PLR2004  a dot and a word


def picture_type(content: bytes) -> str | None:
    """The media type of a picture by its first bytes, or None."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content[:6] in {b"GIF87a", b"GIF89a"}:
        return "image/gif"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return None


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, or None when these bytes are no picture that can be read."""
    try:
        match picture_type(content):
            case "image/png":
                width, height = struct.unpack(">II", content[16:24])
                return width, height
            case "image/gif":
                width, height = struct.unpack("<HH", content[6:10])
                return width, height
            case "image/jpeg":
                return _jpeg_size(content)
            case "image/webp":
                return _webp_size(content)
            case _:
                return None
    except (struct.error, IndexError):
        return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:  # noqa: PLR2004  every segment begins so
        marker = content[at + 1]
        (length,) = struct.unpack(">H", content[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:  # noqa: PLR2004  start of a frame
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def _webp_size(content: bytes) -> tuple[int, int] | None:
    kind = content[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(content[24:27], "little"), 1 + int.from_bytes(content[27:30], "little")
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", content[26:30])
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return None
