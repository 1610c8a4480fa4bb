"""Whom to ask next for a slot, and how many: those who fit best, as few as fill it in time, and nobody is woken for it.

The order is the circle's (`bot.domain.promises.matching`), the number is the plan's (`bot.domain.promises.planning`):
it follows from how people here have answered so far, and is planned anew whenever something has changed.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.ids import MemberId
from bot.domain.promises.answering import Habit, chance_of_yes
from bot.domain.promises.matching import Lack, Ranking
from bot.domain.promises.planning import Askable, Awaited, Wave, plan
from bot.domain.promises.waves import Asked, aim, answer_deadline
from bot.domain.rules import RULES
from bot.domain.states import InvitationState
from bot.services.promises.order import Left, left_to_ask, ranked, sleep_of
from bot.services.promises.sharing import left_to_others
from bot.services.saying import show
from bot.services.turn import Turn
from storage.needs import skills
from storage.needs.needs import Need, SendTo, Slot
from storage.people.rules import rule
from storage.promises import answering, invitations, matching, prospects
from storage.promises.answering import Known
from storage.promises.invitations import Invitation
from storage.promises.prospects import Prospect
from storage.queues.outbox import Priority

#: Who has one of these may yet say yes: silence beyond the time to answer makes it less likely, not impossible.
_MAY_ANSWER = frozenset({InvitationState.PLANNED, InvitationState.SENT, InvitationState.EXPIRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What came of asking the next."""

    #: When to look again if nothing happens before; None: it depends on the answers alone.
    look_again: datetime | None = None
    #: Whether there is somebody who fits and was not asked yet.
    anybody_left: bool = False


def ask_next(turn: Turn, slot: Slot, need: Need, free: int) -> Asking:
    """Ask as many more for `free` places as it takes to fill them in time."""
    waking = invitations.run_out(turn.tx, slot.id, InvitationState.PLANNED, now=turn.now)
    everybody_asked = need.send_to != SendTo.BEST and invitations.count_awaited(turn.tx, slot.id) >= free
    if everybody_asked and not waking:
        return Asking(anybody_left=True)  # their answers decide
    ranking = ranked(turn.tx, slot, need, turn.now, also=[invited.member_id for invited in waking])
    _wake(turn, slot, ranking, waking)
    if everybody_asked:
        return Asking(anybody_left=True)
    asked = invitations.of_slot(turn.tx, slot.id)
    by = _by(turn, slot, asked)
    left = left_to_ask(turn.tx, slot, ranking, asked, by=by, now=turn.now)
    wave = _planned(turn, slot, left, asked, by=by, free=free)
    if kept := left_to_others(turn.tx, slot, left, wave, by=by, now=turn.now):
        others = [one for one in left if one.fit.member_id not in kept]
        wave = _planned(turn, slot, others, asked, by=by, free=free)
    _ask(turn, slot, wave.asked, {one.member_id: one for one in asked})
    remain = len(left) - len(wave.asked)
    prospects.keep(
        turn.tx,
        Prospect(
            slot_id=slot.id,
            circle_id=slot.circle_id,
            skill_id=skills.root(turn.tx, need.skill_id),
            chance=wave.fills,
            by=by,
            look_again=wave.look_again,
            wanted=min(remain, math.ceil(wave.expected - len(wave.asked))),
            able=remain,
        ),
    )
    return Asking(look_again=wave.look_again if remain else None, anybody_left=remain > 0)


def deadline_for(turn: Turn, slot: Slot, member_id: MemberId, *, asked: datetime | None = None) -> datetime:
    """Give until when a member's answer is waited for who is asked at `asked`, by default now (aware)."""
    at = asked or turn.now
    answer_time = matching.answer_times(turn.tx, slot.circle_id).at(slot.starts_at - at)
    return answer_deadline(at, answer_time, sleep_of(turn.tx, slot, member_id), slot.starts_at)


def _wake(turn: Turn, slot: Slot, ranking: Ranking, waking: Sequence[Invitation]) -> None:
    """Ask those who were to be asked on waking, and are awake; whoever does not fit any more is not asked."""
    fitting = {fit.member_id for fit in ranking.fitting}
    over_budget = {out.member_id for out in ranking.left_out if out.lack == Lack.BUDGET}
    for invited in waking:
        if invited.member_id in fitting | over_budget:  # its own invitation counts in the budget
            _send(turn, slot, invited, wave=invited.wave)
        else:
            turn.record("expire", "invitation", invited.id, invited.version)
            invitations.change(turn.tx, invited, InvitationState.EXPIRED)


def _planned(
    turn: Turn, slot: Slot, left: Sequence[Left], asked: Sequence[Invitation], *, by: datetime, free: int
) -> Wave[Left]:
    """Plan how many of those who are left are asked now."""
    awaited = [one for one in asked if one.state in _MAY_ANSWER]
    waited_for = [one.member_id for one in awaited]
    known = answering.known(turn.tx, waited_for, zone=ZoneInfo(slot.zone), now=turn.now)
    habit = answering.learned(turn.tx, slot.circle_id, now=turn.now).habit
    states = [one.state for one in asked]
    return plan(
        [_askable(one, habit) for one in left],
        [_awaited(one, known[one.member_id], habit) for one in awaited],
        open_places=free,
        said_no=states.count(InvitationState.DECLINED),
        said_yes=states.count(InvitationState.ACCEPTED),
        now=turn.now,
        fill_by=by,
        starts_at=slot.starts_at,
        answer_times=matching.answer_times(turn.tx, slot.circle_id),
        wanted=rule(turn.tx, slot.circle_id, RULES.fill_chance) / 100,
        habit=habit,
    )


def _askable(one: Left, habit: Habit) -> Askable[Left]:
    chance = chance_of_yes(one.known.record, habit)
    return Askable(who=one, chance=chance, sleep=one.known.sleep, free_at=one.free_at)


def _awaited(invited: Invitation, known: Known, habit: Habit) -> Awaited:
    at = invited.deadline if invited.sent_at is None else invited.sent_at
    return Awaited(chance=chance_of_yes(known.record, habit), asked_at=at, sleep=known.sleep)


def _by(turn: Turn, slot: Slot, asked: Sequence[Invitation]) -> datetime:
    """Give by when the slot is to be filled."""
    begins = min((one.planned_at for one in asked), default=turn.now)
    warning = timedelta(hours=rule(turn.tx, slot.circle_id, RULES.unfilled_warning_hours))
    return aim(begins, slot.starts_at, warning, now=turn.now)


def _ask(turn: Turn, slot: Slot, chosen: Sequence[Asked[Left]], known: Mapping[MemberId, Invitation]) -> None:
    wave = invitations.last_wave(turn.tx, slot.id) + 1
    for asked in chosen:
        earlier = known.get(asked.who.fit.member_id)
        if earlier is not None:
            _send(turn, slot, earlier, wave=wave, at=asked.at)
            continue
        invited = invitations.add(
            turn.tx,
            now=turn.now,
            circle=slot.circle_id,
            slot=slot.id,
            member=asked.who.fit.member_id,
            wave=wave,
            reasons=asked.who.fit.reasons.as_kept(),
            waking=asked.at,
        )
        turn.record("invite", "invitation", invited.id, invited.version)
        if asked.at <= turn.now:
            _send(turn, slot, invited, wave=wave)


def _send(turn: Turn, slot: Slot, invited: Invitation, *, wave: int, at: datetime | None = None) -> None:
    """Send an invitation now; one that was closed and whose member sleeps now goes out at their waking."""
    sends_at = max(turn.now, at or turn.now)
    turn.record("send", "invitation", invited.id, invited.version)
    sent = invitations.send(
        turn.tx,
        invited,
        now=sends_at,
        wave=wave,
        deadline=deadline_for(turn, slot, invited.member_id, asked=sends_at),
    )
    person, _, _ = matching.quiet_hours(turn.tx, invited.member_id)
    show(
        turn,
        person,
        "invitation",
        priority=Priority.INVITATION,
        anew=True,
        not_before=sends_at,
        invitation=sent.id,
    )
