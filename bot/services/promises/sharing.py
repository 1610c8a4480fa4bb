"""Whom a slot leaves to others that are looking at the same time (`bot.domain.promises.together`)."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.ids import MemberId, SlotId
from bot.domain.promises.planning import Wave
from bot.domain.promises.together import TOGETHER, Wish, shared_out
from bot.domain.rules import RULES
from bot.services.promises.order import Left, left_to_ask, ranked
from storage.connection import Tx
from storage.needs import needs
from storage.needs.needs import Slot
from storage.people.rules import rule
from storage.promises import invitations, prospects
from storage.promises.prospects import Prospect

#: So many other slots are planned with one; the most pressing ones.
MOST_TOGETHER = 20


def left_to_others(
    tx: Tx, slot: Slot, left: Sequence[Left], wave: Wave[Left], *, by: datetime, now: datetime
) -> frozenset[MemberId]:
    """Give who of those left is not asked for a slot now, because another needs them more.

    `wave` is what the slot would do alone. Where it is to be filled within the hour (`by`), only slots that are too
    are looked at.
    """
    chosen = [asked.who.fit.member_id for asked in wave.asked]
    soon = now + TOGETHER
    found = prospects.rivals(tx, slot, chosen, front=len(chosen), now=now, soon=soon, most=MOST_TOGETHER)
    rivals = [one for one in found if by > soon or one.by <= soon]
    if not rivals:
        return frozenset()
    wishes = [Wish(slot=slot.id, wanted=len(chosen), order=[one.fit.member_id for one in left])]
    wishes += [_wish(tx, rival, now) for rival in rivals]
    most = rule(tx, slot.circle_id, RULES.most_invitations_an_hour)
    shared = shared_out(wishes, most={one: most for wish in wishes for one in wish.order})
    others = {one for of, people in shared.items() if of != slot.id for one in people}
    return frozenset(others - set(shared[slot.id]))


def _wish(tx: Tx, rival: Prospect, now: datetime) -> Wish[SlotId, MemberId]:
    slot = needs.slot(tx, rival.slot_id)
    need = None if slot is None else needs.need(tx, slot.need_id)
    if slot is None or need is None:
        return Wish(slot=rival.slot_id, wanted=0, order=())
    left = left_to_ask(
        tx, slot, ranked(tx, slot, need, now), invitations.of_slot(tx, slot.id), by=rival.by, now=now
    )
    return Wish(slot=slot.id, wanted=rival.wanted, order=[one.fit.member_id for one in left])
