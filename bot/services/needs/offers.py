"""Offers: given, changed, paused, taken up again, ended. Only by whose they are."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import DomainError, NotFoundError, OutdatedError
from bot.domain.ids import OfferId, SkillId
from bot.domain.needs.offers import OfferTimes
from bot.domain.states import OfferState, may_follow
from bot.services.acting import acting_member
from bot.services.needs.skills import named_skill
from bot.services.promises import inviting
from bot.services.saying import refresh
from bot.services.turn import Turn
from storage.needs import offers
from storage.needs.offers import Offer
from storage.queues import due

#: Longest words of an offer, characters.
LONGEST_WORDS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferTerms:
    """What somebody offers. Exactly one of `skill` and `new_skill` (its name) says what."""

    skill: SkillId | None
    new_skill: str
    words: str
    language: str
    times: OfferTimes
    #: Metres; None: as far as the circle's rule says.
    reach_m: int | None
    by_phone: bool


def give_offer(turn: Turn, terms: OfferTerms) -> OfferId:
    """Write a member's offer, and look whether an open need fits right now.

    Whoever offers that skill already says it anew: the standing offer is changed, and stands if it slept.
    """
    member = acting_member(turn)
    skill = named_skill(turn, terms.skill, terms.new_skill, terms.language)
    standing = offers.standing_offer(turn.tx, member.id, skill)
    if standing is not None:
        change_offer(turn, standing.id, standing.version, terms)
        return standing.id
    offer_id = offers.add_offer(
        turn.tx,
        now=turn.now,
        circle=member.circle_id,
        member=member.id,
        skill=skill,
        words=terms.words[:LONGEST_WORDS],
        language=terms.language,
        reach_m=terms.reach_m,
        by_phone=terms.by_phone,
        times=terms.times,
    )
    turn.record("offer", "offer", offer_id, 1)
    inviting.new_offer(turn, offer_id)
    return offer_id


def change_offer(turn: Turn, offer_id: OfferId, version: int, terms: OfferTerms) -> None:
    """Write an offer anew, and let it stand. Raises `OutdatedError` when it changed meanwhile."""
    offer = _own(turn, offer_id, version)
    skill = named_skill(turn, terms.skill, terms.new_skill, terms.language)
    other = offers.standing_offer(turn.tx, offer.member_id, skill)
    if other is not None and other.id != offer_id:
        raise DomainError("offer-error-standing")
    turn.record("change", "offer", offer_id, version)
    offers.change_offer(
        turn.tx,
        offer_id,
        now=turn.now,
        skill=skill,
        words=terms.words[:LONGEST_WORDS],
        language=terms.language,
        reach_m=terms.reach_m,
        by_phone=terms.by_phone,
        times=terms.times,
    )
    refresh(turn, "offer", offer=offer_id)
    if offer.state == OfferState.ACTIVE:
        inviting.new_offer(turn, offer_id)
    else:
        take_up_offer(turn, offer_id, version + 1)


def pause_offer(turn: Turn, offer_id: OfferId, version: int, until: datetime | None) -> None:
    """Let an offer sleep until an instant (None: until they take it up again)."""
    if until is not None and until <= turn.now:
        raise DomainError("offer-error-pause-past")
    offer = _own(turn, offer_id, version)
    _set(turn, offer, OfferState.PAUSED, "pause", until)
    if until is not None:
        due.plan(
            turn.tx,
            kind="offer_wakes",
            subject=offer_id,
            at=until,
            circle=offer.circle_id,
            occasion=str(offer.version + 1),
        )


def take_up_offer(turn: Turn, offer_id: OfferId, version: int) -> None:
    """Let an offer that was paused, rested or ended stand again."""
    offer = _own(turn, offer_id, version)
    standing = offers.standing_offer(turn.tx, offer.member_id, offer.skill_id)
    if standing is not None and standing.id != offer_id:
        raise DomainError("offer-error-standing")
    _set(turn, offer, OfferState.ACTIVE, "take_up", None)
    inviting.new_offer(turn, offer_id)


def end_offer(turn: Turn, offer_id: OfferId, version: int) -> None:
    """End an offer; `take_up_offer` undoes it."""
    _set(turn, _own(turn, offer_id, version), OfferState.ENDED, "end", None)


def wake_offer(turn: Turn, offer_id: OfferId, occasion: str) -> None:
    """The pause of an offer is over, unless it was changed since."""
    offer = offers.offer(turn.tx, offer_id)
    if offer is None or offer.state != OfferState.PAUSED or str(offer.version) != occasion:
        return
    _set(turn, offer, OfferState.ACTIVE, "wake", None)
    inviting.new_offer(turn, offer_id)


def _own(turn: Turn, offer_id: OfferId, version: int) -> Offer:
    member = acting_member(turn)
    offer = offers.offer(turn.tx, offer_id)
    if offer is None or offer.member_id != member.id:
        raise NotFoundError
    if offer.version != version:
        raise OutdatedError
    return offer


def _set(turn: Turn, offer: Offer, state: OfferState, action: str, until: datetime | None) -> None:
    if not may_follow("offer", offer.state, state):
        raise OutdatedError
    turn.record(action, "offer", offer.id, offer.version)
    offers.set_offer_state(turn.tx, offer.id, now=turn.now, state=state, paused_until=until)
    refresh(turn, "offer", offer=offer.id)
