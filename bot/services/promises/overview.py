"""What a coordinator sees of a slot: who is asked in which order, who is not and why, and how far it is.

The same functions that choose whom to ask answer here, on the same tables at the same instant: what is shown is what is
done. Only coordinators are shown any of it; who blocked whom is shown to nobody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.domain.ids import MemberId
from bot.domain.promises.matching import Candidate, Fit, Lack, Ranking, Reasons, Wanted, Weights, lack, rank
from bot.domain.states import InvitationState, SlotState
from bot.services.promises import order
from storage.connection import Tx
from storage.needs.needs import Need, Slot
from storage.promises import invitations, matching
from storage.promises import overview as tables
from storage.promises.invitations import Invitation

#: Reasons that are between people, or somebody's own: shown as one, so that none can be told from the other.
PRIVATE = frozenset({Lack.AVOIDED, Lack.BLOCKED})
#: Those whom nobody wonders about.
_UNASKED = frozenset({Lack.LEFT, Lack.BENEFICIARY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Everybody who was looked at for a slot, read once, with what it looks for."""

    candidates: Sequence[Candidate]
    wanted: Wanted
    weights: Weights
    #: Who has an invitation of the slot, and how it stands.
    asked: Mapping[MemberId, InvitationState]
    #: Who has promised the slot before, whatever came of it: they are not asked for it.
    promised: frozenset[MemberId]
    #: Whether that is everybody who offers the skill: else each count of them is an "at least".
    is_whole: bool

    def ranked(self) -> Ranking:
        """Order them."""
        return rank(self.candidates, self.wanted, self.weights)

    def left_to_ask(self, wanted: Wanted) -> int:
        """Count those who fit the slot, as it is or as it might be, and can be asked."""
        return sum(
            self.can_be_asked(candidate.member_id) and lack(candidate, wanted) is None
            for candidate in self.candidates
        )

    def over_budget(self) -> list[MemberId]:
        """Give those whom nothing keeps from being asked but that they were asked as often as they want to be."""
        return [
            candidate.member_id
            for candidate in self.candidates
            if self.can_be_asked(candidate.member_id) and lack(candidate, self.wanted) == Lack.BUDGET
        ]

    def reasons_of(self, member_id: MemberId) -> Reasons:
        """Give why a candidate would be asked who fits but for their budget."""
        [candidate] = [one for one in self.candidates if one.member_id == member_id]
        [fit] = rank([replace(candidate, budget_left=1)], self.wanted, self.weights).fitting
        return fit.reasons

    def can_be_asked(self, member_id: MemberId) -> bool:
        """Tell whether somebody who fits would be asked: not twice, but again when nobody waited for their answer."""
        return member_id not in self.promised and order.is_open_to(self.asked.get(member_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Somebody on the list. `reasons` as they were when they were asked, or as they are now."""

    number: int
    member_id: MemberId
    reasons: Mapping[str, Any]
    #: None: not asked yet.
    invited: Invitation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The list of a slot: who was asked, in the order of asking, and then who would be next."""

    asked: int
    following: tuple[Fit, ...]
    #: Who is not on it, by the first condition that failed; who waits for no answer (left, is helped) not among them.
    not_on_it: Mapping[Lack, tuple[MemberId, ...]] = field(default_factory=dict)
    #: How many offer the skill at all, whether they fit or not.
    offering: int = 0
    #: Whether everybody was looked at who offers it: else these are at least so many.
    is_whole: bool = True

    def __len__(self) -> int:
        return self.asked + len(self.following)


def find(tx: Tx, slot: Slot, need: Need, now: datetime, *, also: Sequence[MemberId] = ()) -> Found:
    """Look up, once, all that the questions about a slot are answered from; `also` those members in any case."""
    looked = order.looked_at(tx, slot, need, now, also=also, widely=True)
    return Found(
        candidates=looked.candidates,
        wanted=looked.wanted,
        is_whole=looked.is_whole,
        weights=matching.weights(tx, need.circle_id),
        asked=tables.asked_members(tx, slot.id),
        promised=matching.promised_to(tx, slot.id),
    )


def overview(tx: Tx, slot: Slot, need: Need, now: datetime) -> Overview:
    """Give the whole list of a slot, and who is not on it; once it has begun or is off, only who was asked."""
    if slot.state != SlotState.OPEN or slot.starts_at <= now:
        return Overview(asked=len(tables.asked_members(tx, slot.id)), following=())
    return _overview(find(tx, slot, need, now))


def _overview(found: Found) -> Overview:
    ranking = found.ranked()
    left_out: dict[Lack, list[MemberId]] = {}
    for out in ranking.left_out:
        if out.lack not in _UNASKED and out.member_id not in found.asked:
            left_out.setdefault(out.lack, []).append(out.member_id)
    return Overview(
        asked=len(found.asked),
        following=tuple(
            fit
            for fit in ranking.fitting
            if fit.member_id not in found.asked and fit.member_id not in found.promised
        ),
        not_on_it={why: tuple(left_out[why]) for why in Lack if why in left_out},
        offering=sum(not candidate.left for candidate in found.candidates),
        is_whole=found.is_whole,
    )


def page(tx: Tx, slot: Slot, shown: Overview, *, first: int, most: int) -> list[Entry]:
    """Give `most` of the list, past the first `first`."""
    invited = tables.asked(tx, slot.id, most=most, after=first) if first < shown.asked else []
    entries = [
        Entry(number=first + at, member_id=one.member_id, reasons=one.reasons, invited=one)
        for at, one in enumerate(invited, 1)
    ]
    begin = max(0, first - shown.asked)
    for at, fit in enumerate(shown.following[begin : begin + most - len(entries)], shown.asked + begin + 1):
        entries.append(Entry(number=at, member_id=fit.member_id, reasons=fit.reasons.as_kept(), invited=None))
    return entries


def of_member(tx: Tx, slot: Slot, need: Need, member_id: MemberId, now: datetime) -> Entry | Lack | None:
    """Give where one member stands on the list of a slot, or the first condition that they fail.

    None: they have promised it without having been asked.
    """
    invited = invitations.of_member(tx, slot.id, member_id)
    if invited is not None:
        number = tables.place_of(tx, invited)
        return Entry(number=number, member_id=member_id, reasons=invited.reasons, invited=invited)
    found = find(tx, slot, need, now, also=[member_id])
    if member_id in found.promised:
        return None
    if member_id in found.wanted.helped:
        return Lack.BENEFICIARY
    shown = _overview(found)
    for number, fit in enumerate(shown.following, shown.asked + 1):
        if fit.member_id == member_id:
            return Entry(number=number, member_id=member_id, reasons=fit.reasons.as_kept(), invited=None)
    return next((why for why, members in shown.not_on_it.items() if member_id in members), Lack.SKILL)
