"""What a view is given when its turn has come: who reads, in which language, and the database as it is now."""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.ids import ChatId, PersonId
from bot.texts import FALLBACK, LANGUAGES, Markup, say, say_plain
from handlers.callbacks import Press
from handlers.screen import Button, Choice, Document, Means, Outgoing, Picture, Place, Screen
from handlers.splitting import split_text
from storage.connection import Tx
from storage.people import people
from storage.people.people import Circle, Member, Person

#: Telegram's limit, UTF-16 code units after the entities are parsed.
MAX_CAPTION = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The reader's side of one message."""

    tx: Tx
    now: datetime
    chat: ChatId
    language: str
    zone: ZoneInfo
    ids: Mapping[str, Any]
    #: None in a group, and before somebody has agreed.
    person: Person | None = None
    circle: Circle | None = None
    member: Member | None = None
    roles: frozenset[str] = frozenset()

    @property
    def answered(self) -> str | None:
        """What a question was answered with (`Visit.close`): "yes" or "no"; None while it waits."""
        answer: str | None = self.ids.get("answered")
        return answer

    def t(self, key: str, **values: Any) -> Markup:
        """Give a sentence of the catalogue as HTML in the reader's language."""
        return Markup(say(self.language, key, **values))

    def plain(self, key: str, **values: Any) -> str:
        """Give a sentence of the catalogue as plain text in the reader's language."""
        return say_plain(self.language, key, **values)

    def button(self, key: str, press: Press, *, means: Means | None = None, **values: Any) -> Button:
        """Give a button with the catalogue's label."""
        return Button(label=self.plain(key, **values), press=press, means=means)

    @property
    def coordinates(self) -> bool:
        """Whether the reader coordinates (stewards do too)."""
        return bool(self.roles & {"coordinator", "steward"})


#: A view gives one message, or None when there is nothing to say any more (the row expires unsent).
View = Callable[[Look], Screen | None]

_GROUP_CIRCLE = "SELECT circle_id FROM circle_group WHERE chat_id = ? AND ended_at IS NULL"
_CHAT = "SELECT language, circle_id FROM chat WHERE id = ?"


def look_for(tx: Tx, now: datetime, chat: ChatId, person_id: PersonId | None, subject: str) -> Look:
    """Gather who reads in `chat`: their language, circle, roles. `subject` is the outbox row's JSON.

    A subject that names a `circle` is read in that circle; else the chat's current one.
    """
    ids: dict[str, Any] = json.loads(subject)
    reader = people.person(tx, person_id) if person_id is not None else people.person_at(tx, chat)
    row: sqlite3.Row | None = tx.execute(_CHAT, (chat,)).fetchone()
    circle_id = ids.get("circle") or (row["circle_id"] if row else None)
    if circle_id is None and chat < 0:
        group = tx.execute(_GROUP_CIRCLE, (chat,)).fetchone()
        circle_id = group["circle_id"] if group else None
    circle = people.circle(tx, circle_id) if circle_id is not None else None
    member = people.membership(tx, circle.id, reader.id) if circle and reader else None
    if reader is not None:
        language = reader.language
    elif chat < 0 and circle is not None:
        language = circle.language
    else:
        language = row["language"] if row else FALLBACK
    return Look(
        tx=tx,
        now=now,
        chat=chat,
        language=language if language in LANGUAGES else FALLBACK,
        zone=ZoneInfo(circle.zone if circle else "UTC"),
        ids=ids,
        person=reader,
        circle=circle,
        member=member,
        roles=people.roles(tx, member.id) if member and member.left_at is None else frozenset(),
    )


def text_view(look: Look) -> Screen:
    """The view of kind "text": one sentence of the catalogue with its values."""
    return Screen(text=look.t(look.ids["key"], **look.ids.get("values", {})))


def keyboard(buttons: Sequence[Sequence[Button]]) -> dict[str, Any]:
    """Give Telegram's inline keyboard."""
    return {
        "inline_keyboard": [
            [
                {"text": b.label, "url": b.url}
                if b.url is not None
                else {"text": b.label, "callback_data": b.press.pack() if b.press else ""}
                for b in row
            ]
            for row in buttons
            if row
        ]
    }


def outgoing(look: Look, screen: Screen) -> Outgoing:
    """Turn a screen into one call of the Bot API; a text over 4,096 characters goes on in further messages."""
    choices = tuple(
        Choice(label=b.label, data=b.press.pack(), means=b.means)
        for row in screen.buttons
        for b in row
        if b.press is not None
    )
    markup: dict[str, Any] | None = None
    if screen.buttons:
        markup = keyboard(screen.buttons)
    elif screen.ask_location is not None:
        markup = {
            "keyboard": [
                [{"text": look.plain(screen.ask_location), "request_location": True}],
                *([{"text": word}] for word in screen.typed),
            ],
            "resize_keyboard": True,
            "one_time_keyboard": True,
        }
    elif screen.drop_keyboard:
        markup = {"remove_keyboard": True}
    extra: dict[str, Any] = {} if markup is None else {"reply_markup": markup}
    if screen.reply_to is not None:
        extra["reply_parameters"] = {"message_id": screen.reply_to, "allow_sending_without_reply": True}
    attached = screen.attached
    if isinstance(attached, Place):
        parameters = {"latitude": attached.lat, "longitude": attached.lon, **extra}
        return Outgoing(method="sendLocation", parameters=parameters, choices=choices)
    if isinstance(attached, Picture | Document):
        what = "photo" if isinstance(attached, Picture) else "document"
        return Outgoing(
            method="sendPhoto" if what == "photo" else "sendDocument",
            parameters={"caption": screen.text, "parse_mode": "HTML", **extra},
            files={what: (attached.file_name, attached.content)},
            choices=choices,
        )
    parts = split_text(screen.text)
    plain = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    calls = [{"text": part, **plain} for part in parts]
    calls[-1].update(extra)
    return Outgoing(method="sendMessage", parameters=calls[0], choices=choices, more=tuple(calls[1:]))
