"""A published need changes: all concerned are told, and whoever promised is asked for a new yes.

A coordinator acts on a version of the need, so that the same press twice, or two coordinators at once, do it once.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.errors import DomainError, OutdatedError
from bot.domain.ids import NeedId, SlotId
from bot.domain.needs.needs import occurrence
from bot.domain.people.checks import CheckKind
from bot.domain.states import SlotState
from bot.services.needs import announcing, broadcasting
from bot.services.needs.needs import Where, coordinated_need
from bot.services.needs.slots import close_if_over, plan_end
from bot.services.promises import commitments, inviting, unchecked
from bot.services.showing import boards_changed, need_changed, slot_changed
from bot.services.turn import Turn
from storage.needs import changing_needs, needs
from storage.needs.needs import Need, Repetition, SendTo, Slot
from storage.people import checks
from storage.queues import due

_WEEK = 7


def move_slot(
    turn: Turn,
    slot_id: SlotId,
    version: int,
    *,
    start: datetime,
    end: datetime,
    later_too: bool,
) -> None:
    """Move a slot to another wall time (naive), and with `later_too` those after it by as much.

    Whoever promised is asked for a new yes. Raises `DomainError` for a time that is past, an end before its start,
    a time at which the need has a slot already, or a slot that has begun or at which somebody is already;
    `OutdatedError` when something changed meanwhile.
    """
    slot, need = _open(turn, slot_id, version)
    zone = ZoneInfo(slot.zone)
    target = occurrence(start, end, zone)
    if target.ends_at <= target.starts_at:
        raise DomainError("need-error-end")
    if target.starts_at <= turn.now:
        raise DomainError("need-error-past")  # also the running minute: nobody could say yes to it any more
    moved = _this_or_later(turn, slot, later_too=later_too)
    if slot.starts_at <= turn.now or any(commitments.somebody_is_there(turn, one.id) for one in moved):
        raise DomainError("need-error-begun")
    turn.record("move", "need", need.id, version, slot=slot.id)
    by, length = start - slot.local_start, end - start
    # Away from the side that they move to, so that a slot (and a promise of the same person) never lands on its not
    # yet moved neighbour.
    moved = sorted(moved, key=lambda each: each.starts_at, reverse=by > timedelta())
    for one in moved:
        _move_one(turn, one, one.local_start + by, one.local_start + by + length)
    if later_too:
        _repeat_from(turn, need, start, end, by)
    changing_needs.touch_need(turn.tx, need.id, now=turn.now)
    for one in moved:
        commitments.slot_moved(turn, one.id)
    unchecked.let_go(turn, need=need.id)
    for one in moved:
        inviting.begin(turn, one.id)
    need_changed(turn, need.id)


def set_people(turn: Turn, slot_id: SlotId, version: int, people: int) -> None:
    """Want more or fewer people for a slot. Raises `DomainError` for fewer than have promised already."""
    slot, need = _open(turn, slot_id, version)
    promised = needs.held(turn.tx, slot.id)
    if people < promised:
        raise DomainError("need-error-promised", promised=promised)
    if not 1 <= people <= 100:  # noqa: PLR2004 - the schema's range
        raise DomainError("need-error-people")
    turn.record("people", "need", need.id, version, slot=slot.id, people=people)
    changing_needs.set_places(turn.tx, slot.id, places=people)
    changing_needs.touch_need(turn.tx, need.id, now=turn.now)
    if people > slot.places:
        commitments.place_opened(turn, slot.id)
    else:
        inviting.look(turn, slot.id, tell=False)  # it may be full now: whoever is still asked need not answer
    need_changed(turn, need.id)


def set_place(turn: Turn, need_id: NeedId, version: int, where: Where) -> None:
    """Say where a need is, or otherwise than before: whoever promised is asked for a new yes."""
    need = coordinated_need(turn, need_id, version)
    turn.record("place", "need", need.id, version)
    changing_needs.set_place(turn.tx, need.id, now=turn.now, **where.columns())
    for slot_id in changing_needs.touch_open_slots(turn.tx, need.id):
        commitments.slot_moved(turn, slot_id)
    need_changed(turn, need.id)


def require_checks(turn: Turn, need_id: NeedId, version: int, kinds: frozenset[CheckKind]) -> None:
    """Say what whoever comes must have been checked for: it holds for everybody, also for who has promised already.

    Whoever promised without it gives the place back and hears why. Raises as `coordinated_need` does.
    """
    need = coordinated_need(turn, need_id, version)
    turn.record("checks", "need", need.id, version, kinds=" ".join(sorted(kinds)))
    checks.require(turn.tx, need.id, kinds, circle=need.circle_id, now=turn.now)
    changing_needs.touch_need(turn.tx, need.id, now=turn.now)
    unchecked.let_go(turn, need=need.id)
    for slot in needs.slots_of(turn.tx, need.id):
        if slot.state == SlotState.OPEN:
            inviting.look(turn, slot.id, tell=False)
    need_changed(turn, need.id)


def cancel_slot(turn: Turn, slot_id: SlotId, version: int, *, later_too: bool) -> None:
    """Cancel a slot, and with `later_too` those after it; all concerned are told. Whoever asked for it may, too."""
    slot, need = _open(turn, slot_id, version, asker_too=True)
    turn.record("cancel_slot", "need", need.id, version, slot=slot.id, later=later_too)
    cancelled = _this_or_later(turn, slot, later_too=later_too)
    if later_too and need.repeat is not None:
        last = slot.local_start.date() - timedelta(days=1)
        until = min(last, need.repeat.until) if need.repeat.until is not None else last
        changing_needs.set_repeat(
            turn.tx,
            need.id,
            now=turn.now,
            repeat=Repetition(weeks=need.repeat.weeks, days=need.repeat.days, until=until),
        )
    for one in cancelled:
        changing_needs.set_slot_state(turn.tx, one.id, state=SlotState.CANCELLED)
        due.drop(turn.tx, now=turn.now, subject=one.id, kinds="slot_over")
        due.drop(turn.tx, now=turn.now, subject=one.id, kinds="send_slot")
        broadcasting.stop_for(turn, one.id)
        commitments.slot_cancelled(turn, one.id)
    changing_needs.touch_need(turn.tx, need.id, now=turn.now)
    close_if_over(turn, need.id)
    for one in cancelled:
        slot_changed(turn, one.id)
    need_changed(turn, need.id)
    boards_changed(turn, need.circle_id)


def propose_to_everybody(turn: Turn, slot_id: SlotId, version: int) -> None:
    """Show the coordinator what asking everybody would mean; nothing is sent yet."""
    slot, need = _open(turn, slot_id, version)
    if turn.actor is not None:
        broadcasting.propose(turn, slot.id, to=turn.actor)
    changing_needs.set_send_to(turn.tx, need.id, now=turn.now, send_to=SendTo.EVERYBODY)
    need_changed(turn, need.id)


def post_to_group(turn: Turn, slot_id: SlotId, version: int) -> None:
    """Announce a slot in the circle's group. Raises `DomainError` when the circle has none."""
    slot, need = _open(turn, slot_id, version)
    turn.record("announce", "need", need.id, version, slot=slot.id)
    announcing.announce(turn, slot.id)
    changing_needs.set_send_to(turn.tx, need.id, now=turn.now, send_to=SendTo.GROUP)
    need_changed(turn, need.id)


def _open(turn: Turn, slot_id: SlotId, version: int, *, asker_too: bool = False) -> tuple[Slot, Need]:
    slot = needs.slot(turn.tx, slot_id)
    if slot is None:
        raise OutdatedError
    need = coordinated_need(turn, slot.need_id, version, asker_too=asker_too)
    if slot.state != SlotState.OPEN or slot.ends_at <= turn.now:
        raise OutdatedError("need-error-over")
    return slot, need


def _this_or_later(turn: Turn, slot: Slot, *, later_too: bool) -> list[Slot]:
    if not later_too:
        return [slot]
    return [
        one
        for one in needs.slots_of(turn.tx, slot.need_id)
        if one.state == SlotState.OPEN and one.starts_at >= slot.starts_at
    ]


def _move_one(turn: Turn, slot: Slot, start: datetime, end: datetime) -> None:
    made = occurrence(start, end, ZoneInfo(slot.zone))
    others = needs.slots_of(turn.tx, slot.need_id)
    if any(one.id != slot.id and one.starts_at == made.starts_at for one in others):
        raise DomainError("need-error-same-time")
    moved = changing_needs.move_slot(
        turn.tx, slot.id, starts_at=made.starts_at, ends_at=made.ends_at, wall=(start, end)
    )
    plan_end(turn, moved)


def _repeat_from(turn: Turn, need: Need, start: datetime, end: datetime, by: timedelta) -> None:
    """Let further occurrences follow the moved ones."""
    if need.repeat is None:
        return
    days = (start.date() - (start - by).date()).days
    shifted = tuple(sorted((day + days) % _WEEK for day in need.repeat.days))
    changing_needs.set_times(turn.tx, need.id, now=turn.now, times=((start, end),))
    if need.made_until is not None:
        changing_needs.set_made_until(turn.tx, need.id, until=need.made_until + by)
    changing_needs.set_repeat(
        turn.tx,
        need.id,
        now=turn.now,
        repeat=Repetition(weeks=need.repeat.weeks, days=shifted, until=need.repeat.until),
    )
