"""The buttons of the newest message with buttons in a chat."""

from dataclasses import dataclass

from bot.domain.ids import ChatId
from storage.connection import Tx

_SHOWN = "SELECT label, data, means FROM choice WHERE chat_id = ? ORDER BY number"


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
