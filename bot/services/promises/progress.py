"""How far the asking for a slot has come, as whoever answers for it is shown: counts, instants, never names."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.states import InvitationState
from storage.connection import Tx
from storage.needs import needs
from storage.needs.needs import Slot
from storage.promises import overview as tables
from storage.promises import prospects
from storage.promises.prospects import Prospect


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A slot's asking as it stands. Instants are aware."""

    places: int
    held: int
    #: How many invitations went out.
    asked: int
    #: Of those, how many are waited for, and since when the first of them.
    awaited: int
    since: datetime | None
    declined: int
    #: Did not answer in time; they still can.
    silent: int
    #: Are asked when they wake, or when the hour's other invitation is over.
    later: int
    #: When it is looked at again if nobody answers before; None: nothing is planned.
    look_again: datetime | None
    #: What the last plan expected; None: nobody is looked for.
    prospect: Prospect | None

    @property
    def left(self) -> int:
        """Count the places that nobody holds."""
        return max(0, self.places - self.held)


def progress(tx: Tx, slot: Slot) -> Progress:
    """Give how far it has come. Reads counts only, however many were asked."""
    standings = tables.standings(tx, slot.id)
    sent = {one.state: one for one in standings if one.since is not None}
    awaited = sent.get(InvitationState.SENT)

    def count(state: InvitationState) -> int:
        return sent[state].count if state in sent else 0

    return Progress(
        places=slot.places,
        held=needs.held(tx, slot.id),
        asked=sum(one.count for one in sent.values()),
        awaited=0 if awaited is None else awaited.count,
        since=None if awaited is None else awaited.since,
        declined=count(InvitationState.DECLINED),
        silent=count(InvitationState.EXPIRED),
        later=sum(
            one.count for one in standings if one.state == InvitationState.PLANNED and one.since is None
        ),
        look_again=tables.next_look(tx, slot.id),
        prospect=prospects.prospect(tx, slot.id),
    )
