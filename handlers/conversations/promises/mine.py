"""/mine: what I have promised, next first, and the last things I did."""

from handlers.visit import Visit
from storage.promises import commitments

#: Cards shown at once; more would bury the next one.
_MOST_CARDS = 8
_MOST_PAST = 5


def mine(visit: Visit) -> None:
    """Show my promises, each as its card; kindly when there is none."""
    if visit.person is None or visit.member is None:
        visit.say("error-join-first")
        return
    found = commitments.upcoming_of(visit.turn.tx, visit.person.id, now=visit.turn.now)
    past = commitments.past_of(visit.turn.tx, visit.person.id, now=visit.turn.now, most=_MOST_PAST)
    visit.show("past", most=_MOST_PAST)
    if not found:
        visit.say("mine-none-again" if past else "mine-none")
        return
    shown = found[:_MOST_CARDS]
    visit.say("mine-some", count=len(found), shown=len(shown))
    # The next one last: it is what they see at the bottom of the chat.
    for promised in reversed(shown):
        visit.show("commitment", mode="card_anew", commitment=promised.id)
