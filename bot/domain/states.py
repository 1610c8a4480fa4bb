"""The states of each thing and what may follow what (I14). The schema holds the same tables; a test compares them."""

from collections.abc import Mapping
from enum import StrEnum


class OfferState(StrEnum):
    """An offer stands, sleeps, rests unanswered, or is over."""

    ACTIVE = "active"
    PAUSED = "paused"
    RESTING = "resting"
    ENDED = "ended"


class NeedState(StrEnum):
    """Asked by a member (a coordinator looks first), published, and how it ended."""

    ASKED = "asked"
    PUBLISHED = "published"
    CLOSED = "closed"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class SlotState(StrEnum):
    """One occurrence of a need."""

    OPEN = "open"
    OVER = "over"
    CANCELLED = "cancelled"


class InvitationState(StrEnum):
    """A slot proposed to one member."""

    PLANNED = "planned"
    SENT = "sent"
    DECLINED = "declined"
    EXPIRED = "expired"
    CLOSED = "closed"
    ACCEPTED = "accepted"


class CommitmentState(StrEnum):
    """A member's yes to a slot."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    CONFIRMED = "confirmed"
    THERE = "there"
    DONE = "done"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


class ContributionState(StrEnum):
    """What was given, on the way to being agreed."""

    OPEN = "open"
    STATED = "stated"
    DISPUTED = "disputed"
    AGREED = "agreed"


#: A commitment in one of these holds a place of its slot (I3).
HOLDING = frozenset(
    {CommitmentState.ACCEPTED, CommitmentState.CONFIRMED, CommitmentState.THERE, CommitmentState.DONE}
)

_O, _N, _S, _I, _C, _B = (
    OfferState,
    NeedState,
    SlotState,
    InvitationState,
    CommitmentState,
    ContributionState,
)

TRANSITIONS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "offer": {
        _O.ACTIVE: frozenset({_O.PAUSED, _O.RESTING, _O.ENDED}),
        _O.PAUSED: frozenset({_O.ACTIVE, _O.ENDED}),
        _O.RESTING: frozenset({_O.ACTIVE, _O.ENDED}),
        _O.ENDED: frozenset({_O.ACTIVE}),
    },
    "need": {
        _N.ASKED: frozenset({_N.PUBLISHED, _N.DECLINED, _N.CANCELLED}),
        _N.PUBLISHED: frozenset({_N.CLOSED, _N.CANCELLED}),
    },
    "slot": {_S.OPEN: frozenset({_S.OVER, _S.CANCELLED})},
    "invitation": {
        _I.PLANNED: frozenset({_I.SENT, _I.CLOSED, _I.EXPIRED, _I.DECLINED, _I.ACCEPTED}),
        _I.SENT: frozenset({_I.ACCEPTED, _I.DECLINED, _I.EXPIRED, _I.CLOSED}),
        _I.DECLINED: frozenset({_I.ACCEPTED}),
        _I.EXPIRED: frozenset({_I.ACCEPTED, _I.DECLINED}),
        _I.CLOSED: frozenset({_I.ACCEPTED, _I.SENT}),
        _I.ACCEPTED: frozenset({_I.DECLINED, _I.SENT}),
    },
    "commitment": {
        _C.WAITING: frozenset({_C.ACCEPTED, _C.WITHDRAWN, _C.CANCELLED}),
        _C.ACCEPTED: frozenset({_C.CONFIRMED, _C.THERE, _C.DONE, _C.WITHDRAWN, _C.CANCELLED, _C.NO_SHOW}),
        _C.CONFIRMED: frozenset({_C.ACCEPTED, _C.THERE, _C.DONE, _C.WITHDRAWN, _C.CANCELLED, _C.NO_SHOW}),
        _C.THERE: frozenset({_C.DONE, _C.NO_SHOW}),
        _C.NO_SHOW: frozenset({_C.THERE, _C.DONE}),
        _C.WITHDRAWN: frozenset({_C.WAITING, _C.ACCEPTED}),
    },
    "contribution": {
        _B.OPEN: frozenset({_B.STATED, _B.AGREED}),
        _B.STATED: frozenset({_B.STATED, _B.DISPUTED, _B.AGREED}),
        _B.DISPUTED: frozenset({_B.AGREED}),
    },
}


def may_follow(thing: str, old: str, new: str) -> bool:
    """Tell whether `thing` may go from state `old` to `new`."""
    return new in TRANSITIONS[thing].get(old, frozenset())
