"""A visit: one update being handled for one chat. Handlers are plain functions of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal
from zoneinfo import ZoneInfo

from telegram import Message, Update

from bot.domain.ids import ChatId
from bot.services.turn import Turn
from bot.texts import say_plain
from storage.people.people import Circle, Member, Person
from storage.queues import cards
from storage.queues.outbox import Mode, Priority, canonical, enqueue

if TYPE_CHECKING:
    from handlers.forms import Forms


@dataclass(slots=True, kw_only=True)
class Visit:
    """What a handler is given. `turn.actor` and `turn.circle` are set when the chat's person has agreed."""

    turn: Turn
    update: Update
    chat: ChatId
    #: Of the person, else of the chat, else Telegram's setting; one of those shipped.
    language: str
    private: bool
    #: Telegram's id of whoever acts; 0 when there is nobody (a channel's post).
    user_id: int
    #: Telegram's name of them, not stored before they agreed.
    user_name: str
    person: Person | None = None
    circle: Circle | None = None
    member: Member | None = None
    roles: frozenset[str] = frozenset()
    #: All forms: `visit.forms.start(visit, "offer", {...})`.
    forms: "Forms"
    #: Does what a button with this callback data does; raises `BadPressError` for data that is none of ours.
    press: Callable[["Visit", str], None]
    #: Set when the press was answered, so that it is answered exactly once.
    answered: bool = field(default=False)

    @property
    def message(self) -> Message | None:
        """The message that came, or the one whose button was pressed (None when Telegram no longer shows it)."""
        query = self.update.callback_query
        if query is not None:
            return query.message if isinstance(query.message, Message) else None
        return self.update.effective_message

    @property
    def text(self) -> str:
        """What was written: the text or the caption, "" without either."""
        message = self.update.message
        return "" if message is None else (message.text or message.caption or "").strip()

    @property
    def zone(self) -> ZoneInfo:
        """The circle's time zone; UTC before there is a circle."""
        return ZoneInfo(self.circle.zone if self.circle else "UTC")

    @property
    def coordinates(self) -> bool:
        """Whether they coordinate (stewards do too). For what is shown; what is done is asked in the service."""
        return bool(self.roles & {"coordinator", "steward"})

    def say(self, key: str, **values: Any) -> None:
        """Reply in this chat with one sentence of the catalogue; `values` are numbers, names, ids."""
        self.show("text", mode="message", key=key, values=values)

    def show(self, kind: str, *, mode: Mode = "message", **ids: Any) -> None:
        """Reply in this chat with the view `kind` of `ids` (mode: message, card, card_anew)."""
        enqueue(
            self.turn.tx,
            now=self.turn.now,
            kind=kind,
            subject=ids,
            priority=Priority.REPLY,
            mode=mode,
            chat=self.chat,
            cause=self.turn.cause,
        )

    def close(self, kind: str, *, answered: Literal["yes", "no"], **ids: Any) -> None:
        """Close the question `kind` about `ids`: it says what was answered, and asks no more, whatever changes."""
        closed = {**ids, "answered": answered}
        cards.is_now_about(self.turn.tx, self.chat, kind, canonical(ids), now_about=canonical(closed))
        self.show(kind, mode="card", **closed)

    def answer(self, key: str | None = None, *, alert: bool = False, **values: Any) -> None:
        """Answer the press: a toast (or an alert), or only the end of the button's waiting. Once."""
        query = self.update.callback_query
        if query is None:
            if key is not None:
                self.say(key, **values)  # the button was typed: the toast becomes a reply
            return
        if self.answered:
            return
        self.answered = True
        enqueue(
            self.turn.tx,
            now=self.turn.now,
            kind="answer",
            subject={"query": query.id, "key": key, "values": values, "alert": alert},
            priority=Priority.ANSWER,
            chat=self.chat,
            cause=self.turn.cause,
        )

    def plain(self, key: str, **values: Any) -> str:
        """Give a sentence of the catalogue without HTML, in the visitor's language."""
        return say_plain(self.language, key, **values)
