"""From a row to the function that handles it, and from an outbox row to what is sent. Called by `bot.delivery`."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from telegram import Message, Update, User

from bot.domain.errors import DomainError, NotAllowedError, OutdatedError
from bot.domain.ids import ChatId, CircleId, DueId, InboxId, PersonId
from bot.services.people import reachability
from bot.services.turn import Due, Turn
from bot.texts import nearest_language
from handlers import registry
from handlers.callbacks import BadPressError
from handlers.look import look_for, outgoing
from handlers.registry import Handler
from handlers.screen import Outgoing
from handlers.visit import Visit
from storage.connection import Tx
from storage.people import chats, members, people
from storage.queues.outbox import Priority, enqueue
from storage.upkeep import restored


def open_visit(tx: Tx, *, now: datetime, row: InboxId, update: Update) -> Visit:
    """Find out who is here: chat, language, person, circle, roles."""
    chat = update.effective_chat
    user = update.effective_user
    private = chat is not None and chat.type == "private"
    chat_id = ChatId(chat.id if chat is not None else 0)
    person = people.person_at(tx, user.id) if user is not None else None
    spoken = nearest_language(user.language_code if user is not None else None)
    circle_id: CircleId | None = None
    language = spoken
    if chat is not None and chat.type in ("private", "group", "supergroup"):
        known = chats.meet(
            tx, chat_id, now=now, kind="private" if private else "group", language=spoken, title=chat.title
        )
        language, circle_id = known.language, known.circle_id
    if person is not None:
        language = person.language
        if private and user is not None:
            if members.unreachable(tx, person.id):
                reachability.reachable_again(Turn(tx=tx, now=now, cause=row), person.id)
            chats.heard_from(tx, person.id, username=user.username)
    circle = people.circle(tx, circle_id) if circle_id is not None else None
    member = people.membership(tx, circle.id, person.id) if circle and person else None
    present = member is not None and member.left_at is None
    return Visit(
        turn=Turn(
            tx=tx,
            now=now,
            cause=row,
            actor=person.id if person else None,
            circle=circle.id if circle else None,
        ),
        update=update,
        chat=chat_id,
        language=language,
        private=private,
        user_id=user.id if user is not None else 0,
        user_name=_name(user) if user is not None else "",
        person=person,
        circle=circle,
        member=member if present else None,
        roles=people.roles(tx, member.id) if member is not None and present else frozenset(),
        forms=registry.FORMS,
        press=press,
    )


def _name(user: User) -> str:
    """Give what somebody is called: "" when Telegram says nothing at all (`full_name` is None without a first name)."""
    return " ".join(it for it in (user.first_name, user.last_name) if it) or user.username or ""


def press(visit: Visit, data: str) -> None:
    """Do what the button with this callback data does.

    Raises `BadPressError` for data that is none of ours, `DomainError` when it cannot be done (any more).
    """
    code, *parts = data.split(":")
    for presses, everybody in ((registry.PRESSES, False), (registry.OPEN_PRESSES, True)):
        for wanted, handler in presses.items():
            if wanted.code == code:
                if not everybody and visit.member is None:
                    raise NotAllowedError("error-join-first")
                handler(visit, wanted.unpack(parts))
                return
    raise BadPressError(data)


def handle_update(tx: Tx, *, now: datetime, row: InboxId, update: Update, handler: Handler) -> None:
    """Handle one update: all its effects, or the sentence that says why not."""
    visit = open_visit(tx, now=now, row=row, update=update)
    tx.execute("SAVEPOINT handling")
    try:
        _refuse_what_is_lost(tx, update)
        handler(visit)
    except DomainError as error:
        tx.execute("ROLLBACK TO handling")
        visit.answered = False
        visit.answer(error.key, alert=True, **error.values)
    tx.execute("RELEASE handling")
    if update.callback_query is not None:
        visit.answer()


def _refuse_what_is_lost(tx: Tx, update: Update) -> None:
    """Buttons of a message from a time that a restore has lost name ids that may mean something else by now."""
    query = update.callback_query
    if query is not None and isinstance(query.message, Message):
        stands_since = query.message.edit_date or query.message.date
        if restored.is_lost(tx, stands_since):
            raise OutdatedError("restored-press")


def handle_answer(tx: Tx, *, now: datetime, row: InboxId, answer: Mapping[str, Any]) -> None:
    """Handle what Telegram answered to a question of ours, or that something could not be delivered."""
    handler = registry.ANSWERS.get(answer["kind"] if answer["ok"] else "failed")
    if handler is not None:
        handler(Turn(tx=tx, now=now, cause=row), answer)


def handle_due(
    tx: Tx,
    *,
    now: datetime,
    due_id: DueId,
    kind: str,
    subject: int,
    person_id: PersonId | None,
    circle_id: CircleId | None,
    occasion: str,
) -> None:
    """Do what has fallen due."""
    turn = Turn(tx=tx, now=now, due=due_id, circle=circle_id)
    registry.DUES[kind](turn, Due(subject=subject, person=person_id, occasion=occasion))


def handle_failure(tx: Tx, *, now: datetime, row: InboxId, update: Update | Mapping[str, Any]) -> None:
    """Say honestly that something went wrong and was kept, if there is somebody to say it to."""
    if not isinstance(update, Update):
        return
    chat = update.effective_chat
    if chat is None or chat.type != "private":
        return
    enqueue(
        tx,
        now=now,
        kind="text",
        subject={"key": "error-kept", "values": {}},
        priority=Priority.REPLY,
        chat=ChatId(chat.id),
        cause=row,
    )


def render(
    tx: Tx, *, now: datetime, chat: ChatId, person_id: PersonId | None, kind: str, subject: str
) -> Outgoing | None:
    """Give the call that shows an outbox row as things stand now; None when there is nothing to say any more."""
    look = look_for(tx, now, chat, person_id, subject)
    if kind == "answer":
        ids: Mapping[str, Any] = json.loads(subject)
        call: dict[str, Any] = {"callback_query_id": ids["query"]}
        if ids["key"] is not None:
            call |= {"text": look.plain(ids["key"], **ids["values"])[:200], "show_alert": ids["alert"]}
        return Outgoing(method="answerCallbackQuery", parameters=call)
    screen = registry.VIEWS[kind](look)
    return None if screen is None else outgoing(look, screen)
