"""Needs: posted or asked, published into slots, sent out, and over when their last slot is.

A coordinator posts; whoever receives help asks, and the circle's rules say whether a coordinator looks first.
"""

from dataclasses import dataclass
from typing import TypedDict
from zoneinfo import ZoneInfo

from bot.domain.errors import DomainError, NotAllowedError, NotFoundError, OutdatedError
from bot.domain.ids import MemberId, NeedId, PersonId, SkillId
from bot.domain.needs.needs import Occurrence, lies_in_past, occurrence
from bot.domain.people.checks import CheckKind
from bot.domain.rules import RULES
from bot.domain.states import NeedState
from bot.services.acting import acting_coordinator, acting_member, is_coordinator
from bot.services.needs.skills import named_skill
from bot.services.needs.slots import make_slots
from bot.services.promises import concerned
from bot.services.saying import refresh, show, tell
from bot.services.showing import boards_changed
from bot.services.turn import Turn
from storage.needs import beneficiaries, changing_needs, needs
from storage.needs.needs import Beneficiary, Need, Repetition, SendTo, WallTime
from storage.people import checks, people
from storage.people.people import Member
from storage.people.rules import rule

#: Longest words of a need, characters.
LONGEST_WORDS = 1000
#: Longest name of a place, and longest exact address, characters.
LONGEST_PLACE = 200
#: Of a need with many times, so many cards are shown when it is published; the board has them all.
_SHOWN_AT_ONCE = 5


class PlaceColumns(TypedDict):
    """Where a need is, as it is written: see `Where`."""

    place_name: str
    lat: float | None
    lon: float | None
    address: str
    to_place: str
    to_lat: float | None
    to_lon: float | None
    to_address: str
    by_phone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where it is: a name the circle knows, a point (degrees), by phone, or nothing said; and where a trip ends.

    The exact addresses are kept apart. What is done by phone has no place.
    """

    name: str = ""
    lat: float | None = None
    lon: float | None = None
    address: str = ""
    to_name: str = ""
    to_lat: float | None = None
    to_lon: float | None = None
    to_address: str = ""
    by_phone: bool = False

    def columns(self) -> PlaceColumns:
        """Give what is written of it."""
        return PlaceColumns(
            place_name=self.name[:LONGEST_PLACE],
            lat=self.lat,
            lon=self.lon,
            address=self.address[:LONGEST_PLACE],
            to_place=self.to_name[:LONGEST_PLACE],
            to_lat=self.to_lat,
            to_lon=self.to_lon,
            to_address=self.to_address[:LONGEST_PLACE],
            by_phone=self.by_phone,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """For whom: a member (who may be the actor), somebody new on behalf (their name), or the circle."""

    beneficiary: Beneficiary
    member: MemberId | None = None
    on_behalf_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedTerms:
    """What is wanted. Exactly one of `skill` and `new_skill` (its name) says what; times are wall time."""

    skill: SkillId | None
    new_skill: str
    words: str
    language: str
    times: tuple[WallTime, ...]
    repeat: Repetition | None
    people: int
    where: Where
    whom: Whom
    send_to: SendTo
    #: What whoever comes must have been checked for; only coordinators require it.
    checks: frozenset[CheckKind] = frozenset()


def post_need(turn: Turn, terms: NeedTerms) -> Need:
    """Write a need: published by a coordinator, or by anybody where the circle's rule lets them; else asked.

    Raises `DomainError` for a time that is past, too many people, an end before the start.
    """
    member = acting_member(turn)
    coordinates = is_coordinator(turn)
    circle = people.circle(turn.tx, member.circle_id)
    if circle is None:
        raise NotFoundError
    _check(turn, terms, ZoneInfo(circle.zone))
    reviewed = not coordinates and rule(turn.tx, member.circle_id, RULES.resident_needs_reviewed)
    beneficiary, of_member = _beneficiary(turn, terms.whom, member, coordinates=coordinates)
    need = needs.add_need(
        turn.tx,
        now=turn.now,
        circle=member.circle_id,
        posted_by=member.id,
        beneficiary=beneficiary,
        beneficiary_member=of_member,
        skill=named_skill(turn, terms.skill, terms.new_skill, terms.language),
        words=terms.words[:LONGEST_WORDS],
        language=terms.language,
        times=terms.times,
        zone=circle.zone,
        people=terms.people,
        **terms.where.columns(),
        send_to=terms.send_to if coordinates else SendTo.BEST,
        repeat=terms.repeat,
        state=NeedState.ASKED if reviewed else NeedState.PUBLISHED,
    )
    turn.record("ask" if reviewed else "post", "need", need.id, need.version)
    if coordinates:
        checks.require(turn.tx, need.id, terms.checks, circle=need.circle_id, now=turn.now)
    if reviewed:
        show(turn, member.person_id, "need", need=need.id, anew=True)
        for coordinator in people.coordinators(turn.tx, member.circle_id):
            show(turn, coordinator.person_id, "need", need=need.id)
        boards_changed(turn, member.circle_id)
    else:
        _go(turn, need)
    return need


def publish_need(turn: Turn, need_id: NeedId, version: int, terms: NeedTerms | None = None) -> Need:
    """A coordinator publishes what a member asked for, perhaps with other terms. The member is told."""
    member = acting_coordinator(turn)
    need = _asked(turn, need_id, version)
    if terms is not None:
        _check(turn, terms, ZoneInfo(need.zone))
        beneficiary, of_member = _beneficiary(turn, terms.whom, member, coordinates=True)
        need = changing_needs.rewrite(
            turn.tx,
            need.id,
            now=turn.now,
            beneficiary=beneficiary,
            beneficiary_member=of_member,
            skill=named_skill(turn, terms.skill, terms.new_skill, terms.language),
            words=terms.words[:LONGEST_WORDS],
            times=terms.times,
            people=terms.people,
            **terms.where.columns(),
            send_to=terms.send_to,
            repeat=terms.repeat,
        )
        checks.require(turn.tx, need.id, terms.checks, circle=need.circle_id, now=turn.now)
    elif lies_in_past(_first(need).starts_at, turn.now):
        raise DomainError("need-error-past")
    turn.record("publish", "need", need.id, version)
    published = changing_needs.set_need_state(turn.tx, need.id, now=turn.now, state=NeedState.PUBLISHED)
    refresh(turn, "need", need=need.id)
    tell(turn, _asker(turn, need), "need_published", need=need.id)
    _go(turn, published)
    return published


def decline_need(turn: Turn, need_id: NeedId, version: int, answer: str) -> None:
    """A coordinator does not publish what a member asked for, with a kind word back (or none)."""
    acting_coordinator(turn)
    need = _asked(turn, need_id, version)
    turn.record("decline", "need", need.id, version)
    changing_needs.set_answer(turn.tx, need.id, answer=answer[:LONGEST_WORDS])
    changing_needs.set_need_state(turn.tx, need.id, now=turn.now, state=NeedState.DECLINED)
    refresh(turn, "need", need=need.id)
    boards_changed(turn, need.circle_id)
    tell(turn, _asker(turn, need), "need_declined", need=need.id)


def take_back_need(turn: Turn, need_id: NeedId, version: int) -> None:
    """Whoever asked takes it back before a coordinator looked."""
    member = acting_member(turn)
    need = _asked(turn, need_id, version)
    if need.posted_by != member.id:
        raise NotAllowedError
    turn.record("cancel", "need", need.id, version)
    changing_needs.set_need_state(turn.tx, need.id, now=turn.now, state=NeedState.CANCELLED)
    refresh(turn, "need", need=need.id)
    boards_changed(turn, need.circle_id)


def person_of(turn: Turn, member_id: MemberId) -> PersonId:
    """Give the person who is a member."""
    return beneficiaries.person_of(turn.tx, member_id)


def _asked(turn: Turn, need_id: NeedId, version: int) -> Need:
    need = needs.need(turn.tx, need_id)
    if need is None or need.circle_id != turn.circle:
        raise NotFoundError
    if need.version != version or need.state != NeedState.ASKED:
        raise OutdatedError
    return need


def _asker(turn: Turn, need: Need) -> PersonId:
    return person_of(turn, need.posted_by)


def _first(need: Need) -> Occurrence:
    return occurrence(*need.times[0], ZoneInfo(need.zone))


def _check(turn: Turn, terms: NeedTerms, zone: ZoneInfo) -> None:
    if not terms.times:
        raise DomainError("need-error-no-time")
    for start, end in terms.times:
        made = occurrence(start, end, zone)
        if made.ends_at <= made.starts_at:
            raise DomainError("need-error-end")
        if lies_in_past(made.starts_at, turn.now):
            raise DomainError("need-error-past")
    if not 1 <= terms.people <= 100:  # noqa: PLR2004 - the schema's range
        raise DomainError("need-error-people")


def _beneficiary(
    turn: Turn, whom: Whom, actor: Member, *, coordinates: bool
) -> tuple[Beneficiary, MemberId | None]:
    """Give for whom it is, writing somebody new on behalf. Only coordinators ask for others or the circle."""
    if whom.beneficiary == Beneficiary.CIRCLE:
        if not coordinates:
            raise NotAllowedError
        return Beneficiary.CIRCLE, None
    if whom.member is not None:
        member = people.member(turn.tx, whom.member)
        if member is None or member.circle_id != actor.circle_id or member.left_at is not None:
            raise NotFoundError
        if not coordinates and actor.id not in (member.id, member.speaker_id):
            raise NotAllowedError
        on_behalf = member.speaker_id is not None
        return (Beneficiary.ON_BEHALF if on_behalf else Beneficiary.MEMBER), member.id
    name = " ".join(whom.on_behalf_name.split())[:100]
    if not name:
        raise DomainError("need-error-name")
    circle = people.circle(turn.tx, actor.circle_id)
    made = beneficiaries.add_on_behalf(
        turn.tx,
        now=turn.now,
        circle=actor.circle_id,
        name=name,
        language=circle.language if circle else "en",
        speaker=actor.id,
    )
    turn.record("speak_for", "member", made, 1)
    return Beneficiary.ON_BEHALF, made


def _go(turn: Turn, need: Need) -> None:
    """Make a published need's slots and show them to whoever answers for it."""
    made = make_slots(turn, need)
    if not made:
        raise DomainError("need-error-past")
    watching = {person_of(turn, need.posted_by)}
    if turn.actor is not None:
        watching.add(turn.actor)
    for person in sorted(watching):
        for slot in made[:1] if need.repeat is not None else made[:_SHOWN_AT_ONCE]:
            show(turn, person, "slot", slot=slot.id, anew=True)
    boards_changed(turn, need.circle_id)


def coordinated_need(turn: Turn, need_id: NeedId, version: int, *, asker_too: bool = False) -> Need:
    """Give a published need of the circle for a coordinator to change, as it stands in this version.

    With `asker_too` also for whoever asked for it, or is (or speaks for) whom it helps.
    """
    member = acting_member(turn)
    need = needs.need(turn.tx, need_id)
    if need is None or need.circle_id != member.circle_id:
        raise NotFoundError
    if not (is_coordinator(turn) or (asker_too and member.id in _asking(turn, need))):
        raise NotAllowedError
    if need.version != version or need.state != NeedState.PUBLISHED:
        raise OutdatedError
    return need


def _asking(turn: Turn, need: Need) -> set[MemberId]:
    helped = concerned.receiver(turn.tx, need)
    return {need.posted_by} | ({helped.id} if helped is not None else set())
