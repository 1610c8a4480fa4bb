"""Chats: all that is known before anybody agrees is an id and a language."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import ChatId, CircleId, PersonId
from storage.connection import Tx
from storage.instants import to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A chat as it is known."""

    id: ChatId
    kind: str
    language: str
    circle_id: CircleId | None
    link: str | None


_GET = """
SELECT chat.*, COALESCE(circle_group.circle_id, chat.circle_id) AS current
  FROM chat LEFT JOIN circle_group ON circle_group.chat_id = chat.id AND circle_group.ended_at IS NULL
 WHERE chat.id = ?
"""
_MEET = "INSERT INTO chat (id, kind, language, title, met_at) VALUES (?, ?, ?, ?, ?)"
_TITLE = "UPDATE chat SET title = ? WHERE id = ? AND kind = 'group'"
_ONLY_CIRCLE = "SELECT min(id) AS id FROM circle HAVING count(*) = 1"
_HEARD = """
UPDATE account SET unreachable_since = NULL, username = ?
 WHERE person_id = ? AND channel = 'telegram' AND (unreachable_since IS NOT NULL OR username IS NOT ?)
"""
_CIRCLE = "UPDATE chat SET circle_id = ? WHERE id = ?"
_LINK = "UPDATE chat SET link = ? WHERE id = ?"
_LANGUAGE = "UPDATE chat SET language = ? WHERE id = ?"


def meet(tx: Tx, chat_id: ChatId, *, now: datetime, kind: str, language: str, title: str | None) -> Chat:
    """Give a chat, noting it at first sight. A private chat is in the only circle while there is just one."""
    row = tx.execute(_GET, (chat_id,)).fetchone()
    if row is None:
        tx.execute(_MEET, (chat_id, kind, language, title if kind == "group" else None, to_ms(now)))
        row = tx.execute(_GET, (chat_id,)).fetchone()
    elif kind == "group" and title is not None and row["title"] != title:
        tx.execute(_TITLE, (title, chat_id))
    circle = row["current"]
    if circle is None and kind == "private":
        only = tx.execute(_ONLY_CIRCLE).fetchone()
        circle = only["id"] if only is not None else None
    return Chat(
        id=chat_id,
        kind=row["kind"],
        language=row["language"],
        circle_id=None if circle is None else CircleId(circle),
        link=row["link"],
    )


def heard_from(tx: Tx, person_id: PersonId, *, username: str | None) -> None:
    """Note that a person can be reached again, and their present Telegram name."""
    tx.execute(_HEARD, (username, person_id, username))


def set_circle(tx: Tx, chat_id: ChatId, circle_id: CircleId | None) -> None:
    """Make a circle the chat's current one."""
    tx.execute(_CIRCLE, (circle_id, chat_id))


def set_link(tx: Tx, chat_id: ChatId, code: str | None) -> None:
    """Note by which link they came, until they have joined."""
    tx.execute(_LINK, (code, chat_id))


def set_language(tx: Tx, chat_id: ChatId, language: str) -> None:
    """Note the chat's language."""
    tx.execute(_LANGUAGE, (language, chat_id))
