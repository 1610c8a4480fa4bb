"""Who cannot be reached: the coordinators hear of it while there is time to act."""

from collections.abc import Mapping
from typing import Any

from bot.domain.ids import PersonId
from bot.domain.states import CommitmentState
from bot.services.promises import inviting
from bot.services.saying import refresh, show
from bot.services.turn import Turn
from storage.people import members, people
from storage.promises import awaited, commitments
from storage.queues.outbox import Priority


def blocked(turn: Turn, person_id: PersonId) -> None:
    """Somebody has blocked the bot."""
    if not members.unreachable(turn.tx, person_id):
        members.set_unreachable(turn.tx, person_id, turn.now)
    tell_coordinators(turn, person_id, anew=False)


def reachable_again(turn: Turn, person_id: PersonId) -> None:
    """Somebody has unblocked the bot: a place they wait for is theirs, coordinators see it."""
    members.set_unreachable(turn.tx, person_id, None)
    for promised in commitments.upcoming_of(turn.tx, person_id, now=turn.now):
        if promised.state == CommitmentState.WAITING:
            inviting.look(turn, promised.slot_id, tell=False)
    for member_id, circle_id in awaited.memberships(turn.tx, person_id):
        refresh(turn, "unreachable", circle=circle_id, member=member_id)
        refresh(turn, "member", circle=circle_id, member=member_id)


def not_delivered(turn: Turn, answer: Mapping[str, Any]) -> None:
    """A message has failed for good: if its person is waited for by anybody, their coordinators are told."""
    if answer["person"] is None or answer["kind"] == "unreachable":
        return
    person_id = PersonId(answer["person"])
    person = people.person(turn.tx, person_id)
    if person is None or person.erased_at is not None:
        return
    # A reminder that did not arrive calls for acting now; anything else only keeps what they see true.
    tell_coordinators(turn, person_id, anew=answer["kind"].startswith("reminder"))


def tell_coordinators(turn: Turn, person_id: PersonId, *, anew: bool) -> None:
    """Show the coordinators whom they have to reach otherwise, and for what; nothing when nobody waits for them.

    With `anew` it stands at the bottom of their chat again.
    """
    if not members.unreachable(turn.tx, person_id):
        return
    for member_id, circle_id in awaited.memberships(turn.tx, person_id):
        if not awaited.of_member(turn.tx, member_id, now=turn.now):
            continue
        for coordinator in people.coordinators(turn.tx, circle_id):
            if coordinator.person_id == person_id or members.unreachable(turn.tx, coordinator.person_id):
                continue
            show(
                turn,
                coordinator.person_id,
                "unreachable",
                priority=Priority.REMINDER,
                anew=anew,
                circle=circle_id,
                member=member_id,
            )
