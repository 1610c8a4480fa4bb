"""A promise as it stands, for its giver; and who comes or does not, for the other side."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.ids import MemberId
from bot.domain.states import CommitmentState, SlotState
from bot.services.promises import contacts, on_the_way
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
from handlers.cards.needs.need_checks import checks_words
from handlers.cards.needs.needs import place_said
from handlers.look import Look
from handlers.presses.answers import (
    GiveBack,
    GiveBackSurely,
    KeepPromise,
    SendCalendar,
    StillYes,
    TakeAgain,
)
from handlers.presses.day import Arrive, RunningLate, TalkToHuman
from handlers.screen import Button, Screen
from storage.needs import needs
from storage.needs.needs import Need, Slot
from storage.people import checks
from storage.promises import commitments
from storage.promises.commitments import Commitment

#: From so long before the start on, the buttons of the day are on the card.
_ON_THE_DAY = timedelta(hours=2)
_GAP = Markup()


def commitment(look: Look) -> Screen | None:
    """One promise, for its giver, in every state."""
    case = case_for(look, look.ids["commitment"])
    if case is None or not is_reader(look, case.commitment.person_id):
        return None
    promised, slot, need = case.commitment, case.slot, case.need
    values = about(look, slot, need)
    in_vain = promised.state == CommitmentState.WAITING and slot.starts_at <= look.now
    lines = [look.t("commitment-title-in-vain" if in_vain else _title(promised))]
    lines.append(look.t("commitment-what", **values))
    if place_said(need):
        lines.append(look.t("invitation-where", place=values["place"]))
    lines.append(look.t("commitment-for", whom=_whom(look, promised, need)))
    if in_vain:
        lines += [_GAP, look.t("commitment-in-vain")]
    elif promised.new_yes is not None:
        lines += [_GAP, _changed(look, promised, slot)]
    elif promised.state == CommitmentState.WAITING:
        lines += [_GAP, look.t("commitment-waiting", place=commitments.place_in_line(look.tx, promised))]
    elif promised.state in (CommitmentState.ACCEPTED, CommitmentState.CONFIRMED):
        lines += [_GAP, look.t("commitment-stands"), *tight_lines(look, slot, need, promised.member_id)]
        lines += _address(look, promised, need)
    elif promised.state == CommitmentState.WITHDRAWN:
        lines += [_GAP, look.t("commitment-withdrawn")]
    return Screen(text="\n".join(lines), buttons=_buttons(look, promised, slot))


def _title(promised: Commitment) -> str:
    return f"commitment-title-{promised.state.replace('_', '-')}"


def _whom(look: Look, promised: Commitment, need: Need) -> str:
    """Give for whom it is by name once a place is theirs, else just that it is a neighbour."""
    if need.beneficiary_member is None or promised.holds:
        return for_whom(look, need)
    return look.plain("invitation-for-neighbour")


def tight_lines(look: Look, slot: Slot, need: Need, member: MemberId) -> list[Markup]:
    """Warn of a way to or from another promise that takes longer than there is time; nothing when there is."""
    found = on_the_way.too_tight(look.tx, slot, need, member, now=look.now)
    if found is None:
        return []
    beside, minutes = found
    key = "commitment-tight-before" if beside.before else "commitment-tight-after"
    gap, way = (dates.duration(number, look.language) for number in (beside.gap, minutes))
    return [look.t(key, gap=gap, way=way)]


def unchecked(look: Look) -> Screen | None:
    """To a giver: what they promised needs a check that is not there for that day, so the place was given back."""
    case = case_for(look, look.ids["commitment"])
    if case is None:
        return None
    lacked = checks.lacking(look.tx, case.slot.id, case.commitment.member_id)
    word = _word(look, "commitment-unchecked", kinds=checks_words(look, lacked))
    return word if lacked else None


def _changed(look: Look, promised: Commitment, slot: Slot) -> Markup:
    asked = promised.new_yes
    assert asked is not None
    zone = ZoneInfo(slot.zone)
    until = dates.full_moment(asked.until, look.language, zone)
    if (asked.was_start, asked.was_end) == (promised.starts_at, promised.ends_at):
        return look.t("commitment-place-changed", until=until)
    return look.t(
        "commitment-time-changed",
        was=dates.full_span(asked.was_start, asked.was_end, look.language, zone),
        now=dates.full_span(promised.starts_at, promised.ends_at, look.language, zone),
        until=until,
    )


def _address(look: Look, promised: Commitment, need: Need) -> list[Markup]:
    """The exact address, only while both sides have agreed (I10)."""
    if not need.address and not need.to_address:
        return []
    if contacts.both(look.tx, promised) is None:
        return [look.t("commitment-address-later")]
    lines = [look.t("commitment-address", address=need.address)] if need.address else []
    return [*lines, look.t("need-card-to-address", address=need.to_address)] if need.to_address else lines


def _buttons(look: Look, promised: Commitment, slot: Slot) -> list[list[Button]]:
    open_still = slot.state == SlotState.OPEN and slot.ends_at > look.now
    if not open_still or (promised.state == CommitmentState.WAITING and slot.starts_at <= look.now):
        return []
    ids = {"commitment": promised.id, "version": promised.version}
    human = [look.button("invitation-human", TalkToHuman(commitment=promised.id))]
    if promised.state == CommitmentState.WITHDRAWN:
        full = needs.held(look.tx, slot.id) >= slot.places
        again = look.button("invitation-wait" if full else "invitation-after-all", TakeAgain(**ids))
        return [[again], human] if slot.starts_at > look.now else [human]
    if not promised.upcoming:
        return [human] if promised.state == CommitmentState.THERE else []
    if promised.new_yes is not None:
        still = look.button("commitment-still-yes", StillYes(**ids), means="yes")
        no = look.button("commitment-no-longer", GiveBackSurely(**ids), means="no")
        return [[still], [no], human]
    back = "commitment-leave-line" if promised.state == CommitmentState.WAITING else "commitment-give-back"
    rows = [[look.button(back, GiveBack(**ids), means="no")], human]
    if promised.state == CommitmentState.WAITING:
        return rows
    rows.insert(1, [look.button("commitment-calendar", SendCalendar(commitment=promised.id))])
    if slot.starts_at - look.now <= _ON_THE_DAY:
        day = [
            look.button("commitment-there", Arrive(**ids)),
            look.button("commitment-late", RunningLate(commitment=promised.id)),
        ]
        rows.insert(0, day)
    return rows


def give_back_surely(look: Look) -> Screen | None:
    """It is late: really give it back? Asked once; afterwards it says what became of it. ids: commitment, answered."""
    case = case_for(look, look.ids["commitment"])
    if case is None or not is_reader(look, case.commitment.person_id):
        return None
    promised = case.commitment
    if look.answered == "no":
        return Screen(text=look.t("commitment-kept"))
    if look.answered == "yes" or promised.state == CommitmentState.WITHDRAWN:
        return Screen(text=look.t("commitment-withdrawn"))
    if not promised.upcoming:
        return Screen(
            text=look.t("slot-cancelled" if promised.state == CommitmentState.CANCELLED else "slot-over")
        )
    ids = {"commitment": promised.id, "version": promised.version}
    return Screen(
        text=look.t("commitment-sure", **about(look, case.slot, case.need)),
        buttons=[
            [look.button("commitment-sure-yes", GiveBackSurely(**ids), means="yes")],
            [look.button("commitment-sure-no", KeepPromise(**ids), means="no")],
        ],
    )


def comes(look: Look) -> Screen | None:
    """To who is helped and who answers for it: somebody said yes. Not said when it is no longer so."""
    return _news(look, "comes", still=True)


def comes_not(look: Look) -> Screen | None:
    """To the same: somebody cannot come after all. Not said when they come again."""
    return _news(look, "comes-not", still=False)


def _news(look: Look, key: str, *, still: bool) -> Screen | None:
    case = case_for(look, look.ids["commitment"])
    if case is None or case.commitment.holds is not still or case.slot.state != SlotState.OPEN:
        return None
    if not (receives(look, case.need) or coordinates(look, case.need)):
        return None
    who = name(look, case.commitment.member_id)
    left = max(0, case.slot.places - needs.held(look.tx, case.slot.id))
    text = look.t(key, who=who, **about(look, case.slot, case.need))
    return Screen(text=Markup(f"{text}\n{look.t(f'{key}-places', left=left)}"))


def lapsed(look: Look) -> Screen | None:
    """To a giver: no new yes came in time, so the place is with somebody else."""
    return _word(look, "commitment-lapsed")


def overlaps(look: Look) -> Screen | None:
    """To a giver: the changed time overlaps another promise of theirs, so the place was given back."""
    case = case_for(look, look.ids["commitment"])
    other = case_for(look, look.ids["other"])
    if case is None or other is None or not is_reader(look, case.commitment.person_id):
        return None
    if case.commitment.state != CommitmentState.WITHDRAWN:
        return None
    in_the_way = about(look, other.slot, other.need)
    return Screen(
        text=look.t(
            "commitment-overlaps",
            **about(look, case.slot, case.need),
            other=in_the_way["skill"],
            other_when=in_the_way["when"],
        )
    )


def _word(look: Look, key: str, **values: str) -> Screen | None:
    case = case_for(look, look.ids["commitment"])
    if case is None or not is_reader(look, case.commitment.person_id):
        return None
    if case.commitment.state != CommitmentState.WITHDRAWN:
        return None
    return Screen(text=look.t(key, **about(look, case.slot, case.need), **values))


def slot_off(look: Look) -> Screen | None:
    """To who is helped: it was called off."""
    found = slot_for(look, look.ids["slot"])
    if found is None or found[0].state != SlotState.CANCELLED or not receives(look, found[1]):
        return None
    return Screen(
        text=look.t("slot-off", **about(look, *found)),
        buttons=[[look.button("invitation-human", TalkToHuman())]],
    )


def past(look: Look) -> Screen | None:
    """The last things somebody did, newest first."""
    if look.person is None:
        return None
    found = commitments.past_of(look.tx, look.person.id, now=look.now, most=look.ids["most"])
    if not found:
        return None
    lines = [look.t("mine-past")]
    for promised in found:
        case = case_for(look, promised.id)
        if case is not None:
            lines.append(look.t("mine-past-line", **about(look, case.slot, case.need)))
    return Screen(text="\n".join(lines))
