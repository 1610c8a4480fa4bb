"""What the program says of itself: plain lines, or JSON for machines. The token is in no line, whoever wrote it."""

import json
import logging
import re
import sys
from datetime import UTC, datetime
from typing import Literal

#: A bot's token wherever it stands, also in an address.
_TOKEN = re.compile(r"\b\d{5,20}:[A-Za-z0-9_-]{20,}")
_MASK = "<token>"


def mask(text: str, token: str = "") -> str:
    """Give the text without the token, and without anything that looks like one."""
    if token:
        text = text.replace(token, _MASK)
    return _TOKEN.sub(_MASK, text)


class _Line(logging.Formatter):
    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(message)s", "%Y-%m-%d %H:%M:%S")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        return mask(super().format(record), self._token)


class _Json(logging.Formatter):
    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "from": record.name,
            "says": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return mask(json.dumps(line, ensure_ascii=False), self._token)


def set_up_logs(*, level: str, form: Literal["text", "json"], token: str) -> None:
    """Send the log to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json(token) if form == "json" else _Line(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # These name every call or job, and the first would name the token's address in each.
    for talkative in ("httpx", "httpcore", "apscheduler", "aiosqlite"):
        logging.getLogger(talkative).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    # It writes whole answers down that it cannot read, with people's words; we say ourselves what failed.
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
