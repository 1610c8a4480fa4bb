"""What would bring more people to a slot, with the effect of each choice beforehand; and the choices that are ours.

Everybody who is concerned is looked up once: each choice then only asks the same pure function with other conditions.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.errors import OutdatedError
from bot.domain.ids import MemberId, SlotId
from bot.domain.needs.needs import Occurrence, occurrence
from bot.domain.people.checks import CheckKind
from bot.domain.people.quiet import next_waking
from bot.domain.promises.matching import Candidate, Wanted
from bot.domain.rules import RULES
from bot.services.promises import asking, concerned, inviting
from bot.services.promises.overview import Found, find
from bot.services.saying import show
from bot.services.turn import Turn
from storage.connection import Tx
from storage.needs import changing_needs, needs
from storage.needs.needs import Need, Slot
from storage.people.rules import rule
from storage.promises import around, invitations, matching
from storage.promises import overview as tables
from storage.promises.matching import BUDGET_PERIOD
from storage.queues.outbox import Priority

#: Other times that are looked at: an hour and a day earlier and later, minutes of wall time.
SHIFTS = (-60, 60, -24 * 60, 24 * 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """How many people could be asked besides, by each choice alone; nobody is counted who was asked already."""

    #: How many offer the skill at all.
    offering: int
    #: Could be asked as it is.
    left: int
    #: Metres by which asking further away would widen everybody's reach once more, and what that brings.
    further_m: int
    further: int
    #: By how much it is widened already, metres.
    widened_m: int
    #: Minutes of wall time by which the slot would move, and how many could then be asked in all.
    times: Mapping[int, int]
    #: Of each check that is required: how many only that one keeps away.
    checks: Mapping[CheckKind, int]
    #: Who was asked as often this week as they want to be, and would fit otherwise.
    budget: Sequence[MemberId]
    #: Of those, who can be asked for their leave: the slot is near, and nobody asked them that these seven days.
    leave: Sequence[MemberId]
    #: Whether everybody was looked at who offers it: else each number is an "at least".
    is_whole: bool


def effects(tx: Tx, slot: Slot, need: Need, now: datetime) -> Effects:
    """Tell what each choice would bring. Reads everybody concerned once."""
    found = find(tx, slot, need, now)
    wanted, budget = found.wanted, found.over_budget()
    left = found.left_to_ask(wanted)
    by_m = rule(tx, need.circle_id, RULES.reach_m)

    def besides(changed: Wanted) -> int:
        return found.left_to_ask(changed) - left

    return Effects(
        offering=sum(not candidate.left for candidate in found.candidates),
        left=left,
        further_m=by_m,
        further=besides(replace(wanted, widened_m=wanted.widened_m + by_m)),
        widened_m=wanted.widened_m,
        times=_times(tx, slot, need, found),
        checks={
            kind: besides(replace(wanted, checks=wanted.checks - {kind}))
            for kind in CheckKind
            if kind in wanted.checks
        },
        budget=budget,
        leave=_leave(tx, slot, found, budget),
        is_whole=found.is_whole,
    )


def _leave(tx: Tx, slot: Slot, found: Found, budget: Sequence[MemberId]) -> list[MemberId]:
    """Give who can be asked for their leave: only when it is near, and each once in seven days."""
    near = timedelta(hours=rule(tx, slot.circle_id, RULES.unfilled_warning_hours))
    if slot.starts_at - found.wanted.now > near:
        return []
    asked = tables.asked_for_leave(tx, json.dumps(budget), since=found.wanted.now - BUDGET_PERIOD)
    return [
        member
        for member in budget
        if member not in asked | found.asked.keys() and not _sleeps_past(tx, slot, member, found.wanted.now)
    ]


def _sleeps_past(tx: Tx, slot: Slot, member_id: MemberId, now: datetime) -> bool:
    person, _, _ = matching.quiet_hours(tx, member_id)
    return concerned.sleeps_past(tx, person, slot, now)


def _times(tx: Tx, slot: Slot, need: Need, found: Found) -> dict[int, int]:
    """Count who could be asked if it were at another time: free then, and with time for the ways around it."""
    zone, taken = ZoneInfo(slot.zone), {one.starts_at for one in needs.slots_of(tx, need.id)}
    counted = {}
    for by in SHIFTS:
        shift = timedelta(minutes=by)
        at = occurrence(slot.local_start + shift, slot.local_end + shift, zone)
        if at.starts_at > found.wanted.now and at.starts_at not in taken:
            counted[by] = _count_at(tx, slot, found, at)
    return counted


def _count_at(tx: Tx, slot: Slot, found: Found, at: Occurrence) -> int:
    members = json.dumps([candidate.member_id for candidate in found.candidates])
    moved = replace(slot, starts_at=at.starts_at, ends_at=at.ends_at)
    busy = tables.busy_at(tx, members, but=slot.id, starts_at=at.starts_at, ends_at=at.ends_at)
    near = around.neighbours(tx, moved, members) if found.wanted.start is not None else {}

    def then(candidate: Candidate) -> Candidate:
        held_up = candidate.busy, candidate.neighbours
        would = candidate.member_id in busy, near.get(candidate.member_id, ())
        return candidate if held_up == would else replace(candidate, busy=would[0], neighbours=would[1])

    candidates = [then(candidate) for candidate in found.candidates]
    wanted = replace(found.wanted, local_start=at.local_start, local_end=at.local_end)
    return replace(found, candidates=candidates).left_to_ask(wanted)


def ask_leave(turn: Turn, slot_id: SlotId, version: int) -> int:
    """Ask those who were asked often enough this week whether they may be asked once more; give how many.

    `version` is the need's. Raises `NotAllowedError`; `OutdatedError` also when there is nobody (any more) to ask.
    """
    slot, need = inviting.coordinated_slot(turn, slot_id, version)
    found = find(turn.tx, slot, need, turn.now)
    asked = _leave(turn.tx, slot, found, found.over_budget())
    if not asked:
        raise OutdatedError
    turn.record("ask_leave", "need", need.id, version, slot=slot.id)
    changing_needs.touch_need(turn.tx, need.id, now=turn.now)
    for member_id in asked:
        _ask_for_leave(turn, slot, member_id, found.reasons_of(member_id).as_kept())
    inviting.look(turn, slot.id, tell=False)
    return len(asked)


def _ask_for_leave(turn: Turn, slot: Slot, member_id: MemberId, reasons: Mapping[str, Any]) -> None:
    person, begins, ends = matching.quiet_hours(turn.tx, member_id)
    at = next_waking(turn.now, begins, ends, ZoneInfo(slot.zone))
    wave = invitations.last_wave(turn.tx, slot.id) or 1
    planned = invitations.add(
        turn.tx,
        now=turn.now,
        circle=slot.circle_id,
        slot=slot.id,
        member=member_id,
        wave=wave,
        reasons={**reasons, "leave": True},
        waking=at,
    )
    turn.record("ask_leave", "invitation", planned.id, planned.version)
    deadline = asking.deadline_for(turn, slot, member_id, asked=at)
    sent = invitations.send(turn.tx, planned, now=at, wave=wave, deadline=deadline)
    show(turn, person, "invitation", priority=Priority.INVITATION, not_before=at, invitation=sent.id)


def narrow(turn: Turn, slot_id: SlotId, version: int) -> None:
    """Take one step of asking further away back. Who was asked by it stays asked: their answer is waited for.

    `version` is the need's. Raises `NotAllowedError`, `OutdatedError` also when nothing was widened.
    """
    slot, need = inviting.coordinated_slot(turn, slot_id, version)
    if need.widened_m == 0:
        raise OutdatedError
    turn.record("narrow", "need", need.id, version, slot=slot.id)
    by_m = min(need.widened_m, rule(turn.tx, need.circle_id, RULES.reach_m))
    changing_needs.widen(turn.tx, need.id, now=turn.now, by_m=-by_m)
    inviting.look(turn, slot.id, tell=False)
