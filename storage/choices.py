"""The buttons of the newest message with buttons in a chat."""

import json
from dataclasses import dataclass
from typing import Any

from bot.domain.ids import ChatId
from storage.connection import Tx

_SHOWN = "SELECT label, data, means FROM choice WHERE chat_id = ? ORDER BY number"

_ABOUT = """
SELECT outbox.kind, outbox.subject FROM choice JOIN outbox ON outbox.id = choice.outbox_id
 WHERE choice.chat_id = ? ORDER BY choice.number LIMIT 1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChoice:
    """One button as it was shown."""

    label: str
    data: str
    means: str | None


def shown(tx: Tx, chat_id: ChatId) -> list[ShownChoice]:
    """Give the buttons last shown in a chat, in their order."""
    return [
        ShownChoice(label=row["label"], data=row["data"], means=row["means"])
        for row in tx.execute(_SHOWN, (chat_id,))
    ]


def asked_about(tx: Tx, chat_id: ChatId) -> tuple[str, dict[str, Any]] | None:
    """Give which view showed those buttons, and about which ids; None when there are none."""
    row = tx.execute(_ABOUT, (chat_id,)).fetchone()
    return None if row is None else (str(row["kind"]), json.loads(row["subject"]))
