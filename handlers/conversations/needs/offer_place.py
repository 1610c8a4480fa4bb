"""The place, asked for once, when it is first of use: without it the distance stays unknown, and is never guessed."""

from bot.domain.errors import OutdatedError
from handlers.visit import Visit


def ask_place_once(visit: Visit) -> None:
    """Ask where they are, roughly, unless it is known or was asked before."""
    member = visit.member
    if member is None or member.lat is not None:
        return
    try:
        visit.turn.record("ask_place", "member", member.id, 0)
    except OutdatedError:
        return
    visit.forms.start(visit, "place", {})
    visit.show("share_place", key="offer-place-why")
