"""Needs: begun by a sentence; what a member asked for is published, changed or declined; slots are changed."""

from datetime import timedelta
from typing import Any

from bot.domain.errors import NotAllowedError, NotFoundError
from bot.domain.ids import NeedId, SlotId
from bot.services.acting import acting_coordinator, acting_member
from bot.services.needs import changing_needs, slots
from bot.services.needs import needs as needing
from bot.services.promises import concerned
from bot.services.turn import Due, Turn
from handlers.command import parse_command
from handlers.conversations.hearing import LONGEST_WORDS
from handlers.conversations.needs import need_checks
from handlers.conversations.needs.need_answers import answers_of
from handlers.conversations.needs.need_form import read_need
from handlers.presses.needs import (
    AgainNeed,
    AskCancelSlot,
    CancelSlot,
    ChangeSlot,
    DeclineNeed,
    EditNeed,
    KeepSlot,
    OfferToEverybody,
    PostToGroup,
    PublishNeed,
    SetPeople,
    TakeBackNeed,
    WhyList,
)
from handlers.visit import Visit
from storage.needs import needs
from storage.needs.needs import Need, Slot
from storage.people import checks


def begin(visit: Visit, words: str) -> None:
    """Begin a need with the words that say what."""
    if len(words) > LONGEST_WORDS:
        visit.say("words-too-long", most=LONGEST_WORDS)
        return
    visit.forms.start(visit, "need", read_need(visit, words) if words.strip() else {})


def need_command(visit: Visit) -> None:
    """/need, with or without words."""
    if visit.member is None:
        visit.say("error-join-first")
        return
    parsed = parse_command(visit.text)
    begin(visit, parsed[1] if parsed else "")


def publish(visit: Visit, press: PublishNeed) -> None:
    """What a member asked for is published as it stands."""
    needing.publish_need(visit.turn, NeedId(press.need), press.version)
    visit.answer("need-published-toast")


def edit(visit: Visit, press: EditNeed) -> None:
    """What a member asked for is changed first."""
    acting_coordinator(visit.turn)
    need = _need(visit, press.need)
    answers = answers_of(visit.turn.tx, need, keep_times=True)
    visit.forms.start(visit, "need", {**answers, "asked": need.id, "version": need.version})


def again(visit: Visit, press: AgainNeed) -> None:
    """The same need again: only the time is asked."""
    acting_coordinator(visit.turn)
    visit.forms.start(visit, "need", answers_of(visit.turn.tx, _need(visit, press.need), keep_times=False))


def decline(visit: Visit, press: DeclineNeed) -> None:
    """A kind word back is asked for first."""
    acting_coordinator(visit.turn)
    need = _need(visit, press.need)
    visit.forms.start(visit, "need_decline", {"need": need.id, "version": need.version})


def take_back(visit: Visit, press: TakeBackNeed) -> None:
    """Whoever asked takes it back."""
    needing.take_back_need(visit.turn, NeedId(press.need), press.version)
    visit.answer("need-taken-back")


def change_slot(visit: Visit, press: ChangeSlot) -> None:
    """Another time or place is asked for."""
    acting_coordinator(visit.turn)
    _, need = _slot(visit, press.slot)
    if press.part == "time":
        start_moving(visit, SlotId(press.slot))
    elif press.part == "checks":
        required = [kind.value for kind in checks.required(visit.turn.tx, need.id)]
        need_checks.begin(visit, need, required, choosing=True)
    else:
        end = {"to_place": need.to_place, "to_lat": need.to_lat, "to_lon": need.to_lon}
        known = {"need": need.id, "version": need.version, "address": need.address}
        visit.forms.start(visit, "slot_place", {**known, **end, "to_address": need.to_address})


def start_moving(visit: Visit, slot_id: SlotId, *, by_minutes: int | None = None) -> None:
    """Ask for another time, or take one that is so many minutes of wall time off for confirmation."""
    slot, need = _slot(visit, slot_id)
    later = [
        one
        for one in needs.slots_of(visit.turn.tx, need.id)
        if one.state == slot.state and one.starts_at > slot.starts_at
    ]
    answers: dict[str, Any] = {
        "slot": slot.id,
        "version": need.version,
        "was": [needs.iso(slot.local_start), needs.iso(slot.local_end)],
        "several": bool(later) or need.repeat is not None,
    }
    if by_minutes is not None:
        by = timedelta(minutes=by_minutes)
        answers["times"] = [[needs.iso(slot.local_start + by), needs.iso(slot.local_end + by)]]
        answers |= {"guesses": [], "ampm": None}
    visit.forms.start(visit, "slot_time", answers)


def set_people(visit: Visit, press: SetPeople) -> None:
    """More or fewer people."""
    changing_needs.set_people(visit.turn, SlotId(press.slot), press.version, press.people)
    visit.answer("slot-people-toast", count=press.people)


def ask_cancel(visit: Visit, press: AskCancelSlot) -> None:
    """Ask once whether it is really to be cancelled."""
    _slot(visit, press.slot)
    visit.show("slot_cancel", mode="card_anew", slot=press.slot)


def cancel(visit: Visit, press: CancelSlot) -> None:
    """Cancelled; all concerned are told."""
    changing_needs.cancel_slot(visit.turn, SlotId(press.slot), press.version, later_too=press.later == 1)
    visit.close("slot_cancel", answered="yes", slot=press.slot)


def keep(visit: Visit, press: KeepSlot) -> None:
    """Not cancelled after all."""
    _slot(visit, press.slot)
    visit.close("slot_cancel", answered="no", slot=press.slot)
    visit.answer("slot-kept")


def to_everybody(visit: Visit, press: OfferToEverybody) -> None:
    """What asking everybody would mean."""
    changing_needs.propose_to_everybody(visit.turn, SlotId(press.slot), press.version)


def to_group(visit: Visit, press: PostToGroup) -> None:
    """It is posted to the circle's group."""
    changing_needs.post_to_group(visit.turn, SlotId(press.slot), press.version)
    visit.answer("announce-posted")


def why(visit: Visit, press: WhyList) -> None:
    """Who was asked and why, and who was not."""
    acting_coordinator(visit.turn)
    slot, _ = _slot(visit, press.slot)
    visit.show("why_list", mode="card_anew", slot=slot.id)


def _need(visit: Visit, need_id: int) -> Need:
    need = needs.need(visit.turn.tx, NeedId(need_id))
    if need is None or need.circle_id != visit.turn.circle:
        raise NotFoundError
    return need


def _slot(visit: Visit, slot_id: int) -> tuple[Slot, Need]:
    """Give a slot for somebody who may change it; what they may do to it the service asks again."""
    slot = needs.slot(visit.turn.tx, SlotId(slot_id))
    if slot is None or slot.circle_id != visit.turn.circle:
        raise NotFoundError
    need = _need(visit, slot.need_id)
    member = acting_member(visit.turn)
    helped = concerned.receiver(visit.turn.tx, need)
    if not (visit.coordinates or member.id in (need.posted_by, helped.id if helped else None)):
        raise NotAllowedError
    return slot, need


def end_slot(turn: Turn, due: Due) -> None:
    """A slot's end has come."""
    slots.end_slot(turn, SlotId(due.subject))


def send_slot(turn: Turn, due: Due) -> None:
    """People learn of a repetition's next slot."""
    slots.send_slot(turn, SlotId(due.subject))


def extend(turn: Turn, due: Due) -> None:
    """A repetition's further slots are made."""
    slots.extend_need(turn, NeedId(due.subject))
