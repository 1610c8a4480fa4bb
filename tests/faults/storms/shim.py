"""A layer between the bot's process and its machine: the disk fails, and the clock is wrong, on command."""

import atexit
import functools
import mmap
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
_ERRORS = struct.Struct("=iii")
_FAILED = struct.Struct("=i")
_AHEAD = struct.Struct("=q")
_SIZE = _ERRORS.size + _FAILED.size + _AHEAD.size


def why_not() -> str | None:
    """Give the reason why this machine cannot have such a layer; None when it can."""
    if not sys.platform.startswith("linux"):
        return "LD_PRELOAD is Linux's"
    return None if shutil.which("gcc") else "there is no gcc to compile the layer with"


@functools.cache
def library() -> Path:
    """Compile the layer, once in this process. Raises `subprocess.CalledProcessError` with what gcc says."""
    folder = Path(tempfile.mkdtemp(prefix="minga-shim"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    made = folder / "shim.so"
    command = ["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-o", str(made), str(SOURCE), "-ldl"]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return made


class Shim:
    """The commands to one process."""

    def __init__(self, path: Path) -> None:
        path.write_bytes(bytes(_SIZE))
        self._file = path.open("r+b")
        self._commands = mmap.mmap(self._file.fileno(), _SIZE)
        self.environment = {"LD_PRELOAD": str(library()), "SHIM_COMMANDS": str(path)}

    def fail(self, *, write: int = 0, sync: int = 0, truncate: int = 0) -> None:
        """From now on these calls on the database fail with these numbers of errors; 0: they do not."""
        _ERRORS.pack_into(self._commands, 0, write, sync, truncate)

    @property
    def failed(self) -> int:
        """How many calls have failed."""
        return int(_FAILED.unpack_from(self._commands, _ERRORS.size)[0])

    def ahead(self, seconds: float) -> None:
        """The machine's clock is so many seconds ahead of the right time, or behind it."""
        _AHEAD.pack_into(self._commands, _ERRORS.size + _FAILED.size, int(seconds * 1e9))

    def close(self) -> None:
        """Let go of the file."""
        self._commands.close()
        self._file.close()
