"""Before the call: the row is rendered as things stand now, frozen, and marked as on its way, in one transaction."""

from dataclasses import dataclass
from datetime import datetime

from bot.delivery.sending.calls import Call, as_edit, call_for, question, thaw
from bot.delivery.sending.outcomes import most_sends
from bot.domain.ids import ChatId, OutboxId
from handlers.dispatch import render
from storage.connection import Tx
from storage.people import people
from storage.queues import cards, sending
from storage.queues.sending import OutboxRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A row that is on its way."""

    row: OutboxRow
    chat: ChatId | None
    call: Call


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A row that waits in another chat's lane than the one it belongs to now."""

    chat: ChatId | None


def take(tx: Tx, *, now: datetime, row_id: OutboxId, lane: ChatId | None) -> Taken | Moved | None:
    """Mark a row as on its way and give its call.

    None when it has ended, or ends here because there is nothing to say. `Moved` when its turn came in the `lane`
    of a chat that is no longer its own (a group's id has changed, a person has an account by now): nothing is done.
    Raises whatever a view raises; the row is then as it was.
    """
    row = sending.row(tx, row_id)
    if row is None or row.state != "queued":
        return None
    chat = _chat_of(tx, row)
    if chat is None:
        sending.end(tx, now=now, row=row, state="failed", error="unreachable")
        sending.report(tx, now=now, row=row, chat=None, result=None, error="unreachable")
        return None
    if chat != lane:
        return Moved(chat=chat)
    if row.mode == "question":
        call = thaw(row.payload) if row.payload else question(row.subject)
    elif row.kind in ("part", "strip"):
        call = thaw(row.payload or "")
    else:
        rendered = _rendered(tx, now=now, row=row, chat=chat)
        if rendered is None:
            # A repetition that nobody wants any more: whether the first one arrived stays unknown.
            state: sending.End = "unknown" if row.ambiguous else "expired"
            sending.end(tx, now=now, row=row, state=state)
            return None
        call = thaw(row.payload) if row.payload else rendered
        if call is rendered and row.mode == "card":
            card = cards.card(tx, chat, row.kind, row.subject)
            if card is not None and card.digest == call.digest:
                sending.end(tx, now=now, row=row, state="expired", error="unchanged")
                return None
            call = (as_edit(call, card.message_id) if card is not None else None) or call
    sending.mark_sending(tx, row_id=row.id, payload=call.freeze())
    return Taken(row=row, chat=chat, call=call)


def _chat_of(tx: Tx, row: OutboxRow) -> ChatId | None:
    if row.chat_id is not None or row.person_id is None:
        return row.chat_id
    found = people.chat_of(tx, row.person_id)
    if found is None:
        return None
    chat, is_reachable = found
    return chat if is_reachable or row.mode == "question" else None


def _rendered(tx: Tx, *, now: datetime, row: OutboxRow, chat: ChatId) -> Call | None:
    outgoing = render(tx, now=now, chat=chat, person_id=row.person_id, kind=row.kind, subject=row.subject)
    return None if outgoing is None else call_for(outgoing)


def give_up(tx: Tx, *, now: datetime, row_id: OutboxId, error: str) -> None:
    """End a row that cannot be rendered because of a bug; whoever has to know is told."""
    row = sending.row(tx, row_id)
    if row is not None and row.state in ("queued", "sending"):
        sending.end(tx, now=now, row=row, state="failed", error=error)
        sending.report(tx, now=now, row=row, chat=row.chat_id, result=None, error=error)


def recover(tx: Tx, *, now: datetime) -> int:
    """At start: rows that were on their way when the process ended have an unknown outcome. Returns how many."""
    ids = sending.interrupted(tx)
    for row_id in ids:
        row = sending.row(tx, row_id)
        assert row is not None
        if row.payload is None or thaw(row.payload).can_be_repeated:
            sending.again(
                tx, row_id=row_id, payload=None if _is_rendered(row) else row.payload, is_unknown=False
            )
        elif row.ambiguous + 1 >= most_sends(row):
            sending.again(tx, row_id=row_id, payload=row.payload, is_unknown=True)
            sending.end(tx, now=now, row=row, state="unknown", error="interrupted each time")
            sending.report(tx, now=now, row=row, chat=row.chat_id, result=None, error="unknown")
        else:
            sending.again(tx, row_id=row_id, payload=row.payload, is_unknown=True)
    return len(ids)


def _is_rendered(row: OutboxRow) -> bool:
    return row.mode != "question" and row.kind not in ("part", "strip")
