"""After the call: one transaction writes what became of it, so that a crash in between leaves only one doubt."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.delivery.sending.calls import parts, strip_buttons
from bot.delivery.sending.outcomes import Verdict, What, most_sends
from bot.delivery.sending.taking import Taken
from bot.domain.ids import ChatId
from storage.connection import Tx
from storage.queues import cards, sending
from storage.queues.cards import Card
from storage.queues.outbox import Priority

#: A repeatable call that keeps failing with an unknown outcome is given up after so many attempts.
MOST_ATTEMPTS = 10
#: The first and the longest wait before a row is tried again, seconds.
_FIRST_S, _LONGEST_S = 0.5, 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """What the sender does after a receipt."""

    #: None: the row has ended. Else it goes again, after so many seconds at the earliest.
    again_after_s: float | None = None
    #: Something for the worker is in the inbox.
    is_reported: bool = False


def settle(tx: Tx, *, now: datetime, taken: Taken, verdict: Verdict, result: Any = None) -> Next:
    """Write the receipt of a call."""
    match verdict.what:
        case What.DONE | What.HARMLESS:
            return _done(tx, now=now, taken=taken, result=result)
        case What.UNKNOWN:
            return _unknown(tx, now=now, taken=taken, verdict=verdict)
        case What.CARD_GONE | What.LACKING if taken.row.kind == "strip":
            sending.end(tx, now=now, row=taken.row, state="expired", error=verdict.error)
            return Next()
        case What.UNREACHABLE:
            if taken.chat is not None and taken.row.mode != "question":
                sending.mark_unreachable(tx, now=now, chat=taken.chat)
            return _failed(tx, now=now, taken=taken, error="unreachable")
    again = _once_more(tx, taken=taken, verdict=verdict)
    return again or _failed(tx, now=now, taken=taken, error=verdict.error or str(verdict.what))


def _once_more(tx: Tx, *, taken: Taken, verdict: Verdict) -> Next | None:
    """Put a row back that nobody can have seen yet; None when it would be refused again.

    Whatever can be is rendered anew: by then things may stand otherwise.
    """
    row = taken.row
    match verdict.what:
        case What.TOO_MANY:
            sending.again(tx, row_id=row.id, payload=_kept(taken), is_unknown=False, is_uncounted=True)
            return Next(again_after_s=verdict.retry_after_s)
        case What.NOT_SENT | What.BAD_TOKEN:
            sending.again(tx, row_id=row.id, payload=_kept(taken), is_unknown=False)
            return Next(again_after_s=_backoff(row.attempts))
        case What.MIGRATED if verdict.new_chat and taken.chat and row.mode != "question":
            cards.move_chat(tx, taken.chat, verdict.new_chat)
            sending.again(tx, row_id=row.id, payload=_kept(taken), is_unknown=False, is_uncounted=True)
            return Next(again_after_s=0.0)
        case What.CARD_GONE if row.mode == "card" and taken.chat is not None:
            cards.forget(tx, taken.chat, row.kind, row.subject)
            sending.again(tx, row_id=row.id, payload=None, is_unknown=False)
            return Next(again_after_s=0.0)
        case What.LACKING if (words := taken.call.in_words()) is not None:
            sending.again(tx, row_id=row.id, payload=words.freeze(), is_unknown=False)
            return Next(again_after_s=0.0)
        case What.BAD_ENTITIES if "parse_mode" in taken.call.parameters:
            sending.again(tx, row_id=row.id, payload=taken.call.without_markup().freeze(), is_unknown=False)
            return Next(again_after_s=0.0)
    return None


def _kept(taken: Taken) -> str | None:
    """Give the payload to keep for another attempt: only what cannot be rendered again, or may have been seen."""
    row = taken.row
    if row.ambiguous or row.mode == "question" or row.kind in ("part", "strip"):
        return taken.call.freeze()
    return None


def _backoff(attempts: int) -> float:
    return min(_LONGEST_S, _FIRST_S * 2.0 ** min(attempts, 10))


def _unknown(tx: Tx, *, now: datetime, taken: Taken, verdict: Verdict) -> Next:
    row = taken.row
    if taken.call.can_be_repeated:
        if row.attempts + 1 >= MOST_ATTEMPTS:
            return _failed(tx, now=now, taken=taken, error=verdict.error)
        sending.again(tx, row_id=row.id, payload=_kept(taken), is_unknown=False)
        return Next(again_after_s=_backoff(row.attempts))
    sending.again(tx, row_id=row.id, payload=taken.call.freeze(), is_unknown=True)
    if row.ambiguous + 1 < most_sends(row):
        return Next(again_after_s=_backoff(row.attempts))
    sending.end(tx, now=now, row=row, state="unknown", error=verdict.error)
    if taken.chat is not None:
        _say_the_rest(tx, now=now, taken=taken, chat=taken.chat)
    return Next(
        is_reported=sending.report(tx, now=now, row=row, chat=taken.chat, result=None, error="unknown")
    )


def _failed(tx: Tx, *, now: datetime, taken: Taken, error: str) -> Next:
    sending.end(tx, now=now, row=taken.row, state="failed", error=error)
    return Next(
        is_reported=sending.report(tx, now=now, row=taken.row, chat=taken.chat, result=None, error=error)
    )


def _done(tx: Tx, *, now: datetime, taken: Taken, result: Any) -> Next:
    row, call, chat = taken.row, taken.call, taken.chat
    sent_id = result.get("message_id") if isinstance(result, dict) else None
    message_id = sent_id if isinstance(sent_id, int) else call.edits
    sending.end(tx, now=now, row=row, state="sent", message_id=message_id)
    if row.mode == "question":
        return Next(is_reported=sending.report(tx, now=now, row=row, chat=chat, result=result, error=None))
    if chat is None or message_id is None:
        return Next()
    before = cards.card(tx, chat, row.kind, row.subject) if row.mode in ("card", "card_anew") else None
    if row.mode in ("card", "card_anew"):
        card = Card(message_id=message_id, digest=call.digest, outbox_id=row.id)
        cards.shown(tx, now=now, chat=chat, kind=row.kind, subject=row.subject, card=card)
        if before is not None and before.message_id != message_id:
            _strip(tx, now=now, taken=taken, chat=chat, message_id=before.message_id)
    _offer_choices(tx, taken=taken, chat=chat, before=before)
    _say_the_rest(tx, now=now, taken=taken, chat=chat)
    return Next()


def _offer_choices(tx: Tx, *, taken: Taken, chat: ChatId, before: Card | None) -> None:
    """Typed answers stand for the newest buttons; an edit of an older card does not take them over."""
    call, row_id = taken.call, taken.row.id
    if call.edits is None:
        if call.buttons and not call.more:
            cards.offer_choices(tx, chat=chat, outbox_id=row_id, buttons=call.buttons)
        return
    current = cards.choices_of(tx, chat)
    if current is None or (before is not None and current == before.outbox_id):
        cards.offer_choices(tx, chat=chat, outbox_id=row_id, buttons=call.buttons)


def _strip(tx: Tx, *, now: datetime, taken: Taken, chat: ChatId, message_id: int) -> None:
    payload = strip_buttons(message_id).freeze()
    sending.add_internal(
        tx,
        now=now,
        parent=taken.row,
        kind="strip",
        chat=chat,
        priority=Priority.INVITATION,
        payloads=[payload],
    )


def _say_the_rest(tx: Tx, *, now: datetime, taken: Taken, chat: ChatId) -> None:
    payloads = [part.freeze() for part in parts(taken.call)]
    sending.add_internal(
        tx, now=now, parent=taken.row, kind="part", chat=chat, priority=taken.row.priority, payloads=payloads
    )
