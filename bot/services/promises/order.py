"""Who could take a slot, in the circle's order, and who of them can be asked now and has not been."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.ids import MemberId
from bot.domain.promises.matching import Candidate, Fit, Ranking, Wanted, lack, rank
from bot.domain.promises.planning import MOST_PEOPLE
from bot.domain.promises.together import TOGETHER, free_at
from bot.domain.promises.waves import Sleep
from bot.domain.rules import RULES
from bot.domain.states import InvitationState
from storage.connection import Tx
from storage.needs.needs import Need, Slot
from storage.people.rules import rule
from storage.promises import answering, matching, pool, prospects
from storage.promises import overview as tables
from storage.promises.answering import Known
from storage.promises.invitations import Invitation

#: Of those who fit, so many are looked at when it is planned how many to ask; some of them may be asleep.
_MOST_LOOKED_AT = 2 * MOST_PEOPLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """Who was looked at for a slot, and what it looks for."""

    candidates: Sequence[Candidate]
    wanted: Wanted
    #: Whether that is everybody who offers the skill: else each count of them is an "at least".
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Somebody who fits and was not asked yet."""

    fit: Fit
    known: Known
    #: When they can be asked (aware) without being asked too often within the hour; None: now, or on waking.
    free_at: datetime | None


def looked_at(
    tx: Tx,
    slot: Slot,
    need: Need,
    now: datetime,
    *,
    also: Sequence[MemberId] = (),
    widely: bool = False,
) -> Looked:
    """Give who is looked at for a slot: everybody who offers the skill, or, of very many, enough who fit.

    `also` are looked at in any case. With `widely` so many besides as there can be reasons for that they do not fit.
    """
    wanted = matching.wanted(tx, need, slot, now=now)
    same = matching.same_skills(tx, need.skill_id)
    if pool.is_whole(tx, same):
        return Looked(candidates=matching.candidates(tx, need, slot, now=now), wanted=wanted, is_whole=True)
    found: dict[MemberId, Candidate] = {}

    def read(members: Sequence[MemberId]) -> list[Candidate]:
        new = matching.candidates(tx, need, slot, now=now, members=members)
        found.update((one.member_id, one) for one in new)
        return new

    read(also)
    asked, fitting = tables.asked_members(tx, slot.id), 0
    for members in pool.slices(tx, same, wanted):
        fitting += sum(
            is_open_to(asked.get(one.member_id)) and lack(one, wanted) is None for one in read(members)
        )
        if fitting >= MOST_PEOPLE:
            break
    looked = 0
    for members in pool.slices(tx, same, wanted, any_hours=True) if widely else ():
        read([member for member in members if member not in found])
        looked += len(members)
        if looked >= pool.ALL:
            break
    return Looked(candidates=list(found.values()), wanted=wanted, is_whole=False)


def is_open_to(state: InvitationState | None) -> bool:
    """Tell whether somebody with such an invitation (None: with none) would be asked: again when it was closed."""
    return state in (None, InvitationState.CLOSED)


def ranked(tx: Tx, slot: Slot, need: Need, now: datetime, *, also: Sequence[MemberId] = ()) -> Ranking:
    """Give who could take a slot, best first, and who could not and why, as things stand now.

    Of very many who offer the skill, those who were looked at (`looked_at`).
    """
    looked = looked_at(tx, slot, need, now, also=also)
    return rank(looked.candidates, looked.wanted, matching.weights(tx, need.circle_id))


def left_to_ask(
    tx: Tx, slot: Slot, ranking: Ranking, asked: Sequence[Invitation], *, by: datetime, now: datetime
) -> list[Left]:
    """Give those who fit and can be asked: whoever was closed unanswered, and whoever was not asked before.

    Those who have had the hour's invitations come after the others; but when the slot is to be filled within the hour
    (`by`, aware), nobody is waited for.
    """
    promised = matching.promised_to(tx, slot.id)
    had = {one.member_id for one in asked if not is_open_to(one.state)}
    fitting = [fit for fit in ranking.fitting if fit.member_id not in promised | had][:_MOST_LOOKED_AT]
    most = rule(tx, slot.circle_id, RULES.most_invitations_an_hour)
    members = [fit.member_id for fit in fitting]
    elsewhere = prospects.asked_elsewhere(tx, members, but=slot.id, since=now - TOGETHER)
    known = answering.known(tx, members, zone=ZoneInfo(slot.zone), now=now)
    waking_of = {sleep: sleep.waking(now) for sleep in {one.sleep for one in known.values()}}
    left: list[Left] = []
    later: list[Left] = []
    for fit in fitting:
        waking = waking_of[known[fit.member_id].sleep]
        free = free_at(waking, elsewhere.get(fit.member_id, ()), most=most)
        waits = free > waking and by > now + TOGETHER
        one = Left(fit=fit, known=known[fit.member_id], free_at=free if waits else None)
        (later if free > waking else left).append(one)
    return left + later


def free_from(tx: Tx, slot: Slot, member_id: MemberId, now: datetime) -> datetime:
    """Give from when on a member can be asked for a slot without being asked too often within the hour (aware)."""
    elsewhere = prospects.asked_elsewhere(tx, [member_id], but=slot.id, since=now - TOGETHER)
    most = rule(tx, slot.circle_id, RULES.most_invitations_an_hour)
    return free_at(sleep_of(tx, slot, member_id).waking(now), elsewhere.get(member_id, ()), most=most)


def sleep_of(tx: Tx, slot: Slot, member_id: MemberId) -> Sleep:
    """Give a member's quiet hours where a slot is."""
    _, begins, ends = matching.quiet_hours(tx, member_id)
    return Sleep(begins=begins, ends=ends, zone=ZoneInfo(slot.zone))
