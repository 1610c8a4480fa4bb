"""A need in the circle's group: one live message with a button that opens the private chat."""

from bot.domain.errors import DomainError, NotFoundError
from bot.domain.ids import SlotId
from bot.services.people.links import slot_link
from bot.services.turn import Turn
from storage.needs import needs
from storage.people import circles
from storage.queues.outbox import Priority, enqueue


def announce(turn: Turn, slot_id: SlotId) -> int:
    """Announce a slot in the circle's groups, and give in how many. Raises `DomainError` when there is none.

    Announced again, the message that stands there is brought up to date rather than repeated.
    """
    slot = needs.slot(turn.tx, slot_id)
    if slot is None:
        raise NotFoundError
    groups = circles.groups_of(turn.tx, slot.circle_id)
    if not groups:
        raise DomainError("announce-error-no-group")
    slot_link(turn, slot_id)
    for group in groups:
        enqueue(
            turn.tx,
            now=turn.now,
            kind="announcement",
            subject={"slot": slot_id},
            priority=Priority.INVITATION,
            mode="card",
            chat=group.chat_id,
            cause=turn.cause,
        )
    return len(groups)
