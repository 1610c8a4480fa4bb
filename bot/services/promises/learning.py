"""Learning how people answer: what came of each invitation counts once, in its member's record and in their circle's.

An answer counts when it comes; silence when an answer can no longer come, because the places are taken or the slot has
begun. By how much is `bot.domain.promises.answering`. An invitation to everybody says nothing about one person.
"""

from datetime import datetime

from bot.domain.promises.answering import Ending, counts, delays, waking_minutes
from bot.services.promises.order import sleep_of
from bot.services.turn import Turn
from storage.needs import needs
from storage.needs.needs import Slot
from storage.promises import answering, prospects
from storage.promises.answering import Learned
from storage.promises.invitations import Invitation


def answered(turn: Turn, invited: Invitation, ending: Ending) -> None:
    """Count an answer that has just come, to an invitation as it was before; another one to it counts no more."""
    slot = needs.slot(turn.tx, invited.slot_id)
    if slot is None or invited.sent_at is None or invited.learned_at is not None or invited.of_all:
        return
    circle = answering.learned(turn.tx, slot.circle_id, now=turn.now)
    _count(turn, slot, invited, ending, ended=turn.now, circle=circle)


def ended(turn: Turn, slot: Slot) -> None:
    """Nobody is looked for any more: the places are taken, or the slot is off or over. Silence counts as it lasted."""
    prospects.forget(turn.tx, slot.id)
    silent = [one for one in answering.silent(turn.tx, slot.id) if not one.of_all]
    if not silent:
        return
    circle = answering.learned(turn.tx, slot.circle_id, now=turn.now)
    until = min(turn.now, slot.starts_at)
    for invited in silent:
        circle = _count(turn, slot, invited, Ending.UNANSWERED, ended=until, circle=circle)


def _count(
    turn: Turn, slot: Slot, invited: Invitation, ending: Ending, *, ended: datetime, circle: Learned
) -> Learned:
    asked_at = invited.sent_at or invited.planned_at
    waited = waking_minutes((asked_at, max(asked_at, ended)), sleep_of(turn.tx, slot, invited.member_id))[-1]
    habit = circle.habit
    return answering.count(
        turn.tx,
        invited,
        now=turn.now,
        record=counts(ending, waited=waited, habit=habit),
        delays=delays(ending, waited=waited, habit=habit),
        circle=circle,
    )
