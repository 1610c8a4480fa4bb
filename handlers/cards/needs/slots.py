"""How a slot looks to those who answer for it: how full, who comes, who was asked, and what can be done."""

from zoneinfo import ZoneInfo

from bot.domain.ids import SlotId
from bot.domain.states import HOLDING, CommitmentState, NeedState, SlotState
from bot.texts import Markup, dates
from handlers.cards.needs.needs import answers_for, full_lines, place_words, what_lines, whom_words
from handlers.cards.promises.progress import filled_line, progress_lines
from handlers.look import Look
from handlers.presses.needs import (
    AgainNeed,
    AskCancelSlot,
    CancelSlot,
    ChangeSlot,
    KeepSlot,
    OfferToEverybody,
    PostToGroup,
    SetPeople,
    WhyList,
)
from handlers.presses.overview import Widen
from handlers.screen import Button, Screen
from storage.needs import beneficiaries, needs, skills
from storage.needs.needs import Need, Slot
from storage.people import circles
from storage.promises import commitments

__all__ = ["cancel_question", "slot_card", "whom_words"]

_MOST_PEOPLE = 100


def slot_card(look: Look) -> Screen | None:
    """One slot, for whoever coordinates and for the side that is helped."""
    slot = needs.slot(look.tx, SlotId(look.ids["slot"]))
    need = None if slot is None else needs.need(look.tx, slot.need_id)
    if slot is None or need is None or not answers_for(look, need):
        return None
    when = dates.full_span(slot.starts_at, slot.ends_at, look.language, ZoneInfo(slot.zone))
    lines = [*what_lines(look, need), look.t("need-card-when", when=when)]
    lines += full_lines(look, need)[:-2]
    lines.append(look.t("need-card-whom", whom=whom_words(look, need)))
    lines += _people_lines(look, slot)
    lines.append(_state_line(look, slot))
    return Screen(text="\n".join(lines), buttons=_buttons(look, slot, need))


def _people_lines(look: Look, slot: Slot) -> list[Markup]:
    promised = commitments.of_slot(look.tx, slot.id)
    coming = [one for one in promised if one.state in HOLDING]
    waiting = [one for one in promised if one.state == CommitmentState.WAITING]
    lines = [filled_line(look, slot, len(coming))]
    if coming:
        names = [beneficiaries.name_of(look.tx, one.member_id) for one in coming]
        lines.append(look.t("slot-coming", names=dates.listed(names, look.language)))
    if waiting:
        lines.append(look.t("slot-waiting", count=len(waiting)))
    if look.coordinates:
        lines += progress_lines(look, slot)
    return lines


def _state_line(look: Look, slot: Slot) -> Markup:
    if slot.state == SlotState.CANCELLED:
        return look.t("slot-cancelled")
    if slot.state == SlotState.OVER or slot.ends_at <= look.now:
        return look.t("slot-over")
    left = slot.places - needs.held(look.tx, slot.id)
    return look.t("slot-open", count=left) if left > 0 else look.t("slot-full")


def _buttons(look: Look, slot: Slot, need: Need) -> list[list[Button]]:
    version = need.version
    open_still = (
        slot.state == SlotState.OPEN and slot.ends_at > look.now and need.state == NeedState.PUBLISHED
    )
    if not look.coordinates:
        cancel = look.button("slot-no-longer", AskCancelSlot(slot=slot.id))
        return [[cancel]] if open_still else []
    why = look.button("slot-why", WhyList(slot=slot.id))
    if not open_still:
        return [[why], [look.button("slot-again", AgainNeed(need=need.id))]]
    people = []
    if slot.places > max(1, needs.held(look.tx, slot.id)):
        fewer = SetPeople(slot=slot.id, version=version, people=slot.places - 1)
        people.append(look.button("slot-fewer", fewer, count=slot.places - 1))
    if slot.places < _MOST_PEOPLE:
        more = SetPeople(slot=slot.id, version=version, people=slot.places + 1)
        people.append(look.button("slot-more", more, count=slot.places + 1))
    ways = [look.button("slot-everybody", OfferToEverybody(slot=slot.id, version=version))]
    if circles.groups_of(look.tx, slot.circle_id):
        ways.append(look.button("slot-group", PostToGroup(slot=slot.id, version=version)))
    time = look.button("slot-time", ChangeSlot(slot=slot.id, part="time"))
    place = look.button("slot-place", ChangeSlot(slot=slot.id, part="place"))
    cancel = look.button("slot-cancel", AskCancelSlot(slot=slot.id))
    left = needs.held(look.tx, slot.id) < slot.places
    further = [look.button("widen", Widen(slot=slot.id))] if left and slot.starts_at > look.now else []
    require = look.button("need-part-checks", ChangeSlot(slot=slot.id, part="checks"))
    return [[time, place], [require], people, ways if left else [], [why, *further], [cancel]]


def cancel_question(look: Look) -> Screen | None:
    """Really cancel? Asked once; of a need with later slots, this one or those too. ids: slot, answered."""
    slot = needs.slot(look.tx, SlotId(look.ids["slot"]))
    need = None if slot is None else needs.need(look.tx, slot.need_id)
    if slot is None or need is None or not answers_for(look, need):
        return None
    if look.answered == "no":
        return Screen(text=look.t("slot-kept"))
    if slot.state == SlotState.CANCELLED:
        return Screen(text=look.t("slot-cancelled-told"))
    if slot.state != SlotState.OPEN or slot.ends_at <= look.now:
        return Screen(text=look.t("slot-over"))
    this = CancelSlot(slot=slot.id, version=need.version, later=0)
    later = CancelSlot(slot=slot.id, version=need.version, later=1)
    keep = look.button("slot-keep", KeepSlot(slot=slot.id), means="no")
    more = any(
        one.state == SlotState.OPEN and one.starts_at > slot.starts_at
        for one in needs.slots_of(look.tx, need.id)
    )
    rows = [[look.button("slot-cancel-yes", this, means="yes")], [keep]]
    if more or need.repeat is not None:
        rows = [
            [look.button("slot-cancel-this", this)],
            [look.button("slot-cancel-later", later)],
            [keep],
        ]
    skill = skills.skill_name(look.tx, need.skill_id, look.language)
    when = dates.full_span(slot.starts_at, slot.ends_at, look.language, ZoneInfo(slot.zone))
    held = needs.held(look.tx, slot.id)
    text = look.t("slot-cancel-ask", skill=skill, when=when, place=place_words(look, need), count=held)
    return Screen(text=text, buttons=rows)
