"""What a coordinator asks of a slot: who and why, who not, and what would bring more people. Each answer is a card."""

from collections.abc import Mapping
from typing import Any

from bot.domain.errors import NotAllowedError, NotFoundError, OutdatedError
from bot.domain.ids import SlotId
from bot.services.promises import concerned, inviting, widening
from handlers.cards.needs.offer_draft import in_rows
from handlers.conversations.hearing import number_in, own_words
from handlers.conversations.needs import need_checks, needing
from handlers.forms import CARD, Form, Given, NotUnderstoodError, Step, choice_button
from handlers.look import Look
from handlers.presses.answers import WhyPage, WidenReach
from handlers.presses.overview import (
    AskLeave,
    MoveBy,
    NarrowReach,
    WhyNot,
    WhyOrder,
    WhySomebody,
    Widen,
    WithoutCheck,
)
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft
from storage.needs import beneficiaries, needs
from storage.needs.needs import Need, Slot
from storage.people import checks

#: Pages are never so many; a forged number must not reach the database's arithmetic.
_MOST_PAGES = 100_000
#: Members offered when a name may mean several.
_CHOICES = 8


def why_page(visit: Visit, press: WhyPage) -> None:
    """Another page of who is asked and why."""
    _coordinated(visit, press.slot)
    page = {"page": press.page} if _page(press.page) else {}
    visit.show("why_list", mode="card_anew", slot=press.slot, **page)


def why_order(visit: Visit, press: WhyOrder) -> None:
    """Why those on a page come one after the other."""
    _coordinated(visit, press.slot)
    visit.show("why_order", mode="card_anew", slot=press.slot, page=_page(press.page))


def why_not(visit: Visit, press: WhyNot) -> None:
    """Who is not on the list, and why."""
    _coordinated(visit, press.slot)
    visit.show("why_not", mode="card_anew", slot=press.slot)


def why_somebody(visit: Visit, press: WhySomebody) -> None:
    """Ask about whom."""
    _coordinated(visit, press.slot)
    visit.answer()
    visit.forms.start(visit, "why_somebody", {"slot": press.slot})


def widen(visit: Visit, press: Widen) -> None:
    """What would bring more people."""
    _coordinated(visit, press.slot)
    visit.show("unfilled", mode="card_anew", slot=press.slot)


def further(visit: Visit, press: WidenReach) -> None:
    """Ask further away."""
    inviting.widen(visit.turn, SlotId(press.slot), press.version)
    visit.answer("unfilled-asking-further")


def less_far(visit: Visit, press: NarrowReach) -> None:
    """Back to before."""
    widening.narrow(visit.turn, SlotId(press.slot), press.version)
    visit.answer("widen-less-far")


def ask_leave(visit: Visit, press: AskLeave) -> None:
    """Ask those who were asked often enough this week for their leave."""
    count = widening.ask_leave(visit.turn, SlotId(press.slot), press.version)
    visit.answer("widen-leave-asked", count=count)


def move_by(visit: Visit, press: MoveBy) -> None:
    """Another time: confirmed, and told to everybody concerned, as any change of time."""
    _, need = _coordinated(visit, press.slot)
    if need.version != press.version or press.minutes not in widening.SHIFTS:
        raise OutdatedError
    needing.start_moving(visit, SlotId(press.slot), by_minutes=press.minutes)


def without_check(visit: Visit, press: WithoutCheck) -> None:
    """One check less: confirmed as any change of what is required."""
    _, need = _coordinated(visit, press.slot)
    required = [kind.value for kind in checks.required(visit.turn.tx, need.id)]
    if need.version != press.version or press.kind not in required:
        raise OutdatedError
    rest = [kind for kind in required if kind != press.kind]
    need_checks.begin(visit, need, rest, choosing=False)


def _page(page: int) -> int:
    if not 0 <= page < _MOST_PAGES:
        raise OutdatedError
    return page


def _coordinated(visit: Visit, slot_id: int) -> tuple[Slot, Need]:
    """Give a slot and its need. Raises `NotAllowedError` for whoever does not coordinate its circle."""
    slot = needs.slot(visit.turn.tx, SlotId(slot_id))
    need = None if slot is None else needs.need(visit.turn.tx, slot.need_id)
    if slot is None or need is None:
        raise NotFoundError
    if not concerned.coordinates(visit.turn.tx, need, visit.turn.actor):
        raise NotAllowedError
    return slot, need


def _ask(look: Look, draft: Draft) -> Screen:
    several = draft.answers.get("found", ())
    if not several:
        return Screen(text=look.t("why-somebody-ask"))
    buttons = [choice_button(look, draft, f"m{member}", label=name) for member, name in several]
    return Screen(text=look.t("why-somebody-which"), buttons=in_rows(buttons))


def _take(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    chosen = number_in(given.choice, "m")
    if chosen is not None:
        return {"member": chosen}
    _, need = _coordinated(visit, draft.answers["slot"])
    words = own_words(given.text, "why-somebody-ask")
    found = beneficiaries.find_members(visit.turn.tx, need.circle_id, words, _CHOICES)
    if not found:
        raise NotUnderstoodError("why-somebody-unknown", name=words[:100])
    if len(found) == 1:
        return {"member": found[0].member_id}
    return {"found": [[one.member_id, one.name] for one in found]}


def _card(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("why-somebody-here"))


def _finish(visit: Visit, draft: Draft) -> None:
    _coordinated(visit, draft.answers["slot"])
    visit.show("why_somebody", mode="card_anew", slot=draft.answers["slot"], member=draft.answers["member"])


#: Asks for a name, and shows where that member stands.
SOMEBODY = Form(
    steps={"member": Step(ask=_ask, take=_take)},
    following=lambda answers: CARD if "member" in answers else "member",
    card=_card,
    finish=_finish,
    at_once=True,
)
