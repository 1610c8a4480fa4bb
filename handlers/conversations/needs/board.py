"""What is open: to a member near whom, to a coordinator all of it."""

from bot.domain.errors import NotFoundError
from bot.domain.ids import NeedId, SlotId
from bot.services.acting import acting_coordinator
from handlers.presses.needs import BoardPage, NeedsPage, ShowNeed, ShowSlot
from handlers.visit import Visit
from storage.needs import needs


def needs_command(visit: Visit) -> None:
    """/needs: what is open near me."""
    if visit.member is None:
        visit.say("error-join-first")
    else:
        visit.show("needs_near", page=0)


def needs_page(visit: Visit, press: NeedsPage) -> None:
    """Another page of what is open near me."""
    visit.show("needs_near", page=max(0, press.page))


def board_command(visit: Visit) -> None:
    """/board: every open need and how full it is, live."""
    if visit.circle is None:
        visit.say("error-join-first")
        return
    acting_coordinator(visit.turn)
    visit.show("board", mode="card_anew", circle=visit.circle.id)


def board_page(visit: Visit, press: BoardPage) -> None:
    """Another page of the board."""
    member = acting_coordinator(visit.turn)
    if press.page <= 0:
        visit.show("board", mode="card_anew", circle=member.circle_id)
    else:
        visit.show("board", mode="card_anew", circle=member.circle_id, page=press.page)


def show_slot(visit: Visit, press: ShowSlot) -> None:
    """From the board: a slot's own card."""
    member = acting_coordinator(visit.turn)
    slot = needs.slot(visit.turn.tx, SlotId(press.slot))
    if slot is None or slot.circle_id != member.circle_id:
        raise NotFoundError
    visit.show("slot", mode="card_anew", slot=slot.id)


def show_need(visit: Visit, press: ShowNeed) -> None:
    """From the board: what a member asked for."""
    member = acting_coordinator(visit.turn)
    need = needs.need(visit.turn.tx, NeedId(press.need))
    if need is None or need.circle_id != member.circle_id:
        raise NotFoundError
    visit.show("need", mode="card_anew", need=need.id)
