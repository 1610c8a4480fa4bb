"""Everything about me, as a file; and to be forgotten."""

from datetime import timedelta

from bot.domain.errors import DomainError, NotAllowedError, OutdatedError
from bot.domain.ids import ChatId, OutboxId, PersonId
from bot.services.people.membership import may_leave, take_leave
from bot.services.turn import Due, Turn
from storage.people import circles, members, people
from storage.queues import due
from storage.queues.outbox import Priority, enqueue
from storage.upkeep import erasure

#: What was sent last keeps the chat's id for this long: the goodbye itself has to find its way.
_TRACES_STAY = timedelta(minutes=10)


def may_be_forgotten(turn: Turn, person_id: PersonId) -> bool:
    """Tell whether no circle would be left with members and without anybody who answers for it."""
    for circle in circles.circles_of(turn.tx, person_id):
        member = people.membership(turn.tx, circle.id, person_id)
        if member is not None and not may_leave(turn, member) and members.count(turn.tx, circle.id) > 1:
            return False
    return True


def forget(turn: Turn, chat: ChatId, person_id: PersonId, language: str) -> None:
    """Forget the actor: promises are withdrawn, then no name, word, place, address or Telegram id is left.

    `person_id` is whom the button named. Raises NotAllowedError when that is not the actor, OutdatedError when they
    are forgotten already, DomainError for the last steward of a circle with other members.
    """
    if turn.actor is None:
        raise OutdatedError("privacy-nothing-kept")
    if turn.actor != person_id:
        raise NotAllowedError("error-outdated")
    if not may_be_forgotten(turn, person_id):
        raise DomainError("circle-last-steward")
    for circle in circles.circles_of(turn.tx, person_id):
        member = people.membership(turn.tx, circle.id, person_id)
        if member is not None:
            take_leave(turn.as_actor(person_id, circle.id), member)
    erasure.erase(turn.tx, person_id, chat, now=turn.now)
    turn.record("forgotten", "person", person_id, 1)
    goodbye = enqueue(
        turn.tx,
        now=turn.now,
        kind="goodbye",
        subject={"language": language},
        priority=Priority.REPLY,
        chat=chat,
        cause=turn.cause,
    )
    erasure.want_scrub(turn.tx)
    _plan_traces(turn, person_id, goodbye, 1)


def erase_traces(turn: Turn, fell: Due) -> None:
    """The goodbye has been sent: the chat's id goes from it. The occasion is "<outbox id>.<how often tried>"."""
    person_id = PersonId(fell.subject)
    goodbye, tries = (int(part) for part in fell.occasion.split("."))
    if not erasure.erase_traces(turn.tx, person_id, OutboxId(goodbye)):
        _plan_traces(turn, person_id, OutboxId(goodbye), tries + 1)
    erasure.want_scrub(turn.tx)


def _plan_traces(turn: Turn, person_id: PersonId, goodbye: OutboxId, tries: int) -> None:
    due.plan(
        turn.tx,
        kind="erase_traces",
        subject=person_id,
        at=turn.now + _TRACES_STAY * tries,
        occasion=f"{goodbye}.{tries}",
    )
