"""Slots come to be, people learn of them, and they are over; a need is over with its last."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.ids import NeedId, SlotId
from bot.domain.needs.needs import AHEAD, occurrence, repeated
from bot.domain.rules import RULES
from bot.domain.states import NeedState, SlotState
from bot.services.needs import announcing, broadcasting
from bot.services.promises import inviting, learning
from bot.services.saying import refresh
from bot.services.showing import slot_changed
from bot.services.turn import Turn
from storage.needs import beneficiaries, changing_needs, needs
from storage.needs.needs import Need, SendTo, Slot
from storage.people.rules import rule
from storage.queues import due

#: Further slots of a repetition are made this often.
_EXTEND_EVERY = timedelta(days=7)


def make_slots(turn: Turn, need: Need) -> list[Slot]:
    """Write the slots that are due to exist, each with its end and the way in which people learn of it."""
    zone = ZoneInfo(need.zone)
    later_than = turn.now - timedelta(minutes=1)
    first_time = need.made_until is None
    wanted = [occurrence(*wall, zone) for wall in need.times] if first_time else []
    if need.repeat is not None:
        # What was made once and then moved or cancelled is not made again.
        wanted += repeated(
            need.times[0],
            weeks=need.repeat.weeks,
            days=need.repeat.days,
            until=need.repeat.until,
            zone=zone,
            after=max(later_than, need.made_until or later_than),
            before=turn.now + AHEAD,
        )
        changing_needs.set_made_until(turn.tx, need.id, until=turn.now + AHEAD)
    made = []
    for one in wanted:
        if one.starts_at <= later_than:
            continue
        wall = (one.local_start, one.local_end)
        slot = needs.add_slot(turn.tx, need, starts_at=one.starts_at, ends_at=one.ends_at, wall=wall)
        if slot is not None:
            made.append(slot)
            plan_end(turn, slot)
            _plan_sending(turn, need, slot)
    if need.repeat is not None:
        _plan_extending(turn, need)
    return made


def extend_need(turn: Turn, need_id: NeedId) -> None:
    """Make the slots of a repetition that now lie within four weeks; the clock asks every week."""
    need = needs.need(turn.tx, need_id)
    if need is not None and need.state == NeedState.PUBLISHED and need.repeat is not None:
        make_slots(turn, need)


def end_slot(turn: Turn, slot_id: SlotId) -> None:
    """A slot's end has come: it is over, and so is its need when nothing more of it is to come."""
    slot = needs.slot(turn.tx, slot_id)
    if slot is None or slot.state != SlotState.OPEN:
        return
    if slot.ends_at > turn.now:
        plan_end(turn, slot)
        return
    turn.record("over", "slot", slot.id, slot.version)
    changing_needs.set_slot_state(turn.tx, slot.id, state=SlotState.OVER)
    learning.ended(turn, slot)
    close_if_over(turn, slot.need_id)
    slot_changed(turn, slot.id)


def close_if_over(turn: Turn, need_id: NeedId) -> None:
    """Close a published need that has no open slot and no further occurrence."""
    need = needs.need(turn.tx, need_id)
    if need is None or need.state != NeedState.PUBLISHED:
        return
    slots = needs.slots_of(turn.tx, need.id)
    if any(slot.state == SlotState.OPEN for slot in slots) or _comes_again(need, turn.now):
        return
    given = any(slot.state == SlotState.OVER for slot in slots)
    state = NeedState.CLOSED if given else NeedState.CANCELLED
    changing_needs.set_need_state(turn.tx, need.id, now=turn.now, state=state)
    refresh(turn, "need", need=need.id)


def send_slot(turn: Turn, slot_id: SlotId) -> None:
    """Let people learn of an open slot, the way its need says."""
    slot = needs.slot(turn.tx, slot_id)
    need = None if slot is None else needs.need(turn.tx, slot.need_id)
    if slot is None or need is None or slot.state != SlotState.OPEN or slot.starts_at <= turn.now:
        return
    if need.send_to == SendTo.EVERYBODY:
        broadcasting.propose(turn, slot.id, to=beneficiaries.person_of(turn.tx, need.posted_by))
    elif need.send_to == SendTo.GROUP:
        announcing.announce(turn, slot.id)
    else:
        inviting.begin(turn, slot.id)
    inviting.plan_warning(turn, slot.id)


def _plan_extending(turn: Turn, need: Need) -> None:
    at = turn.now + _EXTEND_EVERY
    if _comes_again(need, turn.now):
        due.plan(
            turn.tx,
            kind="extend_need",
            subject=need.id,
            at=at,
            circle=need.circle_id,
            occasion=at.date().isoformat(),
        )


def plan_end(turn: Turn, slot: Slot) -> None:
    """Plan when a slot is over; planned again, it moves."""
    due.plan(turn.tx, kind="slot_over", subject=slot.id, at=slot.ends_at, circle=slot.circle_id)


def _plan_sending(turn: Turn, need: Need, slot: Slot) -> None:
    """People learn of a repetition's slots one after another, some days before each."""
    days = rule(turn.tx, need.circle_id, RULES.repeat_invite_days)
    begin = slot.starts_at - timedelta(days=days)
    if need.repeat is None or begin <= turn.now:
        send_slot(turn, slot.id)
    else:
        due.plan(turn.tx, kind="send_slot", subject=slot.id, at=begin, circle=need.circle_id)


def _comes_again(need: Need, now: datetime) -> bool:
    """Whether a repetition has occurrences beyond the slots that were made."""
    if need.repeat is None:
        return False
    if need.repeat.until is None:
        return True
    last_day = datetime.combine(need.repeat.until, time(23, 59), ZoneInfo(need.zone))
    further = repeated(
        need.times[0],
        weeks=need.repeat.weeks,
        days=need.repeat.days,
        until=need.repeat.until,
        zone=ZoneInfo(need.zone),
        after=max(now, need.made_until or now),
        before=last_day,
    )
    return next(further, None) is not None
