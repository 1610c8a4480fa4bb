"""Reminders as they are read: nothing is said of a time that changed, and buttons stay true until the slot is over.

A reminder that has become untrue before it was sent is not sent; on a screen already, it says how things stand.
"""

from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.day.reminders import Occasion, useful_until
from bot.domain.states import CommitmentState, SlotState
from bot.services.day import parties, reminders
from bot.services.day.parties import Case
from bot.texts import Markup, dates
from handlers.cards.day.about import (
    about,
    case_for,
    coordinates,
    for_whom,
    is_reader,
    name,
    receives,
    slot_for,
)
from handlers.look import Look
from handlers.presses.day import Arrive, CannotCome, Confirm, NobodyCame, RunningLate, TalkToHuman
from handlers.presses.needs import ShowSlot
from handlers.screen import Button, Screen
from storage.needs import needs, skills
from storage.needs.needs import SendTo, Slot
from storage.queues.outbox import canonical

_SHOWN = "SELECT 1 FROM card WHERE chat_id = ? AND kind = ? AND subject = ?"
_STANDS = (CommitmentState.ACCEPTED, CommitmentState.CONFIRMED)


def evening(look: Look) -> Screen | None:
    """To the giver, the evening before: a question for a yes or no."""
    return _question(look, Occasion.EVENING)


def again(look: Look) -> Screen | None:
    """To the giver who has not answered: once more."""
    return _question(look, Occasion.AGAIN)


def before(look: Look) -> Screen | None:
    """To the giver, some hours before."""
    case = _giver(look, Occasion.BEFORE)
    if isinstance(case, Screen) or case is None:
        return case
    if case.commitment.state == CommitmentState.THERE:
        return Screen(text=look.t("reminder-there", **about(look, case.slot, case.need)))
    return Screen(
        text=look.t("reminder-before", **about(look, case.slot, case.need), whom=for_whom(look, case.need)),
        buttons=[
            [_late(look, case)],
            [look.button("reminder-cannot-after-all", _cannot(case), means="no")],
            [_human(look, case)],
        ],
    )


def start(look: Look) -> Screen | None:
    """To the giver, when it begins."""
    case = _giver(look, Occasion.START)
    if isinstance(case, Screen) or case is None:
        return case
    if case.commitment.state == CommitmentState.THERE:
        return Screen(text=look.t("reminder-there", **about(look, case.slot, case.need)))
    press = Arrive(commitment=case.commitment.id, version=case.commitment.version)
    return Screen(
        text=look.t("reminder-start", **about(look, case.slot, case.need)),
        buttons=[
            [look.button("reminder-arrive", press, means="yes")],
            [_late(look, case)],
            [_human(look, case)],
        ],
    )


def silent(look: Look) -> Screen | None:
    """To who answers for the need: this giver has not said that it stands."""
    case = case_for(look, look.ids["commitment"])
    if case is None or not coordinates(look, case.need):
        return None
    values = about(look, case.slot, case.need)
    giver = name(look, case.commitment.member_id)
    stale = case.slot.version != look.ids["version"] or look.now >= case.slot.starts_at
    if case.commitment.state != CommitmentState.ACCEPTED or stale:
        if not _on_screen(look, reminders.GIVER + Occasion.SILENT):
            return None
        answered = case.commitment.state in (CommitmentState.CONFIRMED, CommitmentState.THERE)
        key = "reminder-silent-stands" if answered else "reminder-silent-over"
        return Screen(text=look.t(key, **values, name=giver))
    text = look.t("reminder-silent", **values, name=giver)
    if case.need.send_to == SendTo.BEST:
        text = Markup(text + "\n" + look.t("reminder-silent-next", name=giver))
    return Screen(
        text=text,
        buttons=[[look.button("reminder-show-slot", ShowSlot(slot=case.slot.id))]],
    )


def receiver_evening(look: Look) -> Screen | None:
    """To the receiver, the evening before: who comes."""
    return _who_comes(look, Occasion.EVENING)


def receiver_before(look: Look) -> Screen | None:
    """To the receiver, some hours before: who comes, and what to press when nobody does."""
    return _who_comes(look, Occasion.BEFORE)


def summary(look: Look) -> Screen | None:
    """To a coordinator, the evening before: all that is planned for tomorrow, and how full it is."""
    if look.circle is None or not look.coordinates:
        return None
    day = date.fromisoformat(look.ids["day"])
    found = [
        slot
        for slot in needs.open_slots(look.tx, look.circle.id, now=look.now)
        if slot.local_start.date() == day and slot.starts_at > look.now
    ]
    if not found:
        return None
    head = look.t("reminder-summary", day=dates.full_day(day, look.language), count=len(found))
    return Screen(text="\n\n".join([head, *[_summary_line(look, slot) for slot in found]]))


def _summary_line(look: Look, slot: Slot) -> Markup:
    need = needs.need(look.tx, slot.need_id)
    coming = parties.held_by(look.tx, slot.id)
    zone = ZoneInfo(slot.zone)
    begin = dates.clock_of(slot.starts_at, look.language, zone)
    end = dates.clock_of(slot.ends_at, look.language, zone)
    skill = "" if need is None else skills.skill_name(look.tx, need.skill_id, look.language)
    names = [
        look.plain(
            "reminder-summary-name" if one.state == CommitmentState.CONFIRMED else "reminder-summary-unsure",
            name=name(look, one.member_id),
        )
        for one in coming
    ]
    return look.t(
        "reminder-summary-line",
        time=f"{begin}–{end}",
        skill=skill,
        filled=len(coming),
        places=slot.places,
        names=dates.listed(names, look.language) if names else look.plain("reminder-summary-nobody"),
    )


def _question(look: Look, occasion: Occasion) -> Screen | None:
    case = _giver(look, occasion)
    if isinstance(case, Screen) or case is None:
        return case
    values = about(look, case.slot, case.need)
    if case.commitment.state == CommitmentState.THERE:
        return Screen(text=look.t("reminder-there", **values))
    if case.commitment.state == CommitmentState.CONFIRMED:
        after_all = look.button("reminder-cannot-after-all", _cannot(case), means="no")
        return Screen(
            text=look.t("reminder-confirmed", **values), buttons=[[after_all], [_human(look, case)]]
        )
    yes = Confirm(commitment=case.commitment.id, version=case.commitment.version)
    return Screen(
        text=look.t(f"reminder-{occasion}", **values, whom=for_whom(look, case.need)),
        buttons=[
            [look.button("reminder-yes", yes, means="yes")],
            [look.button("reminder-no", _cannot(case), means="no")],
            [_human(look, case)],
        ],
    )


def _giver(look: Look, occasion: Occasion) -> Case | Screen | None:
    """Give the case while the reminder is true; else what the screen says instead, or None when it was not sent yet."""
    case = case_for(look, look.ids["commitment"])
    if case is None or not is_reader(look, case.commitment.person_id):
        return None
    shown = _on_screen(look, reminders.GIVER + occasion)
    stands = case.commitment.state in _STANDS or (shown and case.commitment.state == CommitmentState.THERE)
    moved = case.slot.version != look.ids["version"]
    late = look.now >= useful_until(occasion, reminders.times_of(look.tx, case.slot))
    going_on = case.slot.state == SlotState.OPEN and look.now < case.slot.ends_at
    if stands and not moved and going_on and (shown or not late):
        return case
    if not shown:
        return None
    key = "reminder-moved" if moved and stands else "reminder-over"
    return Screen(text=look.t(key, **about(look, case.slot, case.need)))


def _who_comes(look: Look, occasion: Occasion) -> Screen | None:
    found = slot_for(look, look.ids["slot"])
    if found is None or not receives(look, found[1]):
        return None
    slot, need = found
    values = about(look, slot, need)
    shown = _on_screen(look, reminders.RECEIVER + occasion)
    coming = parties.held_by(look.tx, slot.id)
    moved = slot.version != look.ids["version"]
    late = look.now >= useful_until(occasion, reminders.times_of(look.tx, slot))
    if (
        not coming
        or moved
        or slot.state != SlotState.OPEN
        or (late and not shown)
        or look.now >= slot.ends_at
    ):
        if not shown:
            return None
        key = "reminder-nobody-now" if not coming and slot.state == SlotState.OPEN else "reminder-over"
        return Screen(text=look.t("reminder-moved" if moved and coming else key, **values))
    names = dates.listed([name(look, one.member_id) for one in coming], look.language)
    there = [name(look, one.member_id) for one in coming if one.state == CommitmentState.THERE]
    text = look.t(f"reminder-receiver-{occasion}", **values, names=names, count=len(coming))
    if there:
        text = Markup(
            text + "\n" + look.t("reminder-receiver-there", names=dates.listed(there, look.language))
        )
    rows = []
    if occasion == Occasion.BEFORE:
        rows = [
            [
                look.button(
                    "reminder-nobody-came" if len(coming) == 1 else "reminder-did-not-come",
                    NobodyCame(commitment=one.id, version=one.version),
                    name=name(look, one.member_id),
                )
            ]
            for one in coming
        ]
    talk = look.button("talk-button", TalkToHuman(commitment=coming[0].id))
    return Screen(text=text, buttons=[*rows, [talk]])


def _on_screen(look: Look, kind: str) -> bool:
    subject = canonical(look.ids)
    return look.tx.execute(_SHOWN, (look.chat, kind, subject)).fetchone() is not None


def _cannot(case: Case) -> CannotCome:
    return CannotCome(commitment=case.commitment.id, version=case.commitment.version)


def _late(look: Look, case: Case) -> Button:
    return look.button("reminder-late", RunningLate(commitment=case.commitment.id))


def _human(look: Look, case: Case) -> Button:
    return look.button("talk-button", TalkToHuman(commitment=case.commitment.id))
