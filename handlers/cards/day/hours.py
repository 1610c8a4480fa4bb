"""How long it was, as each side sees it: what is said, what is agreed, and a button for every way on."""

from typing import Any

from bot.domain.day.hours import Agreed, Side, quick_minutes
from bot.domain.day.ledger import Transfer
from bot.domain.ids import ContributionId
from bot.domain.rules import RULES
from bot.domain.states import CommitmentState, ContributionState
from bot.services.day import hours
from bot.services.day import ledger as booking
from bot.services.day.parties import Case
from bot.texts import Markup, dates
from handlers.cards.day.about import (
    about,
    case_for,
    coordinates,
    for_whom,
    is_reader,
    name,
    name_of_person,
    receives,
    slot_for,
)
from handlers.look import Look
from handlers.presses.day import (
    ConfirmAll,
    HoursPage,
    NobodyCame,
    OpenHours,
    OtherHours,
    Reverse,
    SayThanks,
    ShowBalance,
    StateHours,
    TalkToHuman,
)
from handlers.screen import Button, Screen
from storage.day import contributions, ledger
from storage.day.contributions import Contribution
from storage.people.rules import rule

#: Contributions on one page of the list.
PAGE = 6
#: Telegram takes a hundred buttons under a message; whoever else was there is on the list of hours.
_MOST_BUTTONS = 90


def hours_card(look: Look) -> Screen | None:
    """One contribution, for its giver, for the receiving side, or for a coordinator who may settle it."""
    known = contributions.contribution(look.tx, ContributionId(look.ids["contribution"]))
    case = None if known is None else case_for(look, known.commitment_id)
    if known is None or case is None:
        return None
    side = _side(look, case)
    if side is None and not coordinates(look, case.need):
        return None
    if known.state == ContributionState.AGREED:
        return _agreed(look, known, case, side)
    if side is None:
        return _settling(look, known, case)
    return _asking(look, known, case, side)


def received(look: Look) -> Screen | None:
    """All that was given in one slot, for the receiving side."""
    found = slot_for(look, look.ids["slot"])
    if found is None or not receives(look, found[1]):
        return None
    slot, need = found
    listed = contributions.of_slot(look.tx, slot.id)
    cases = [case_for(look, one.commitment_id) for one in listed]
    pairs = [
        (one, case)
        for one, case in zip(listed, cases, strict=True)
        if case is not None and not is_reader(look, case.commitment.person_id)
    ]
    if not pairs:
        return None
    if len(pairs) == 1:
        known, case = pairs[0]
        if known.state == ContributionState.AGREED:
            return _agreed(look, known, case, Side.RECEIVER)
        return _asking(look, known, case, Side.RECEIVER)
    lines = [look.t("hours-received", **about(look, slot, need))]
    lines += [_line(look, known, case) for known, case in pairs]
    waiting = [known for known, _ in pairs if known.said.giver is not None and known.said.receiver is None]
    rows = []
    if waiting:
        press = ConfirmAll(slot=slot.id, seal=hours.seal_of(listed))
        rows.append([look.button("hours-confirm-all", press, means="yes")])
    still_open = [pair for pair in pairs if pair[0].state != ContributionState.AGREED]
    for known, case in still_open[:_MOST_BUTTONS]:
        giver = name(look, case.commitment.member_id)
        rows.append([look.button("hours-open", OpenHours(contribution=known.id), name=giver)])
    return Screen(text="\n".join(lines), buttons=rows)


def agreed(look: Look) -> Screen | None:
    """To each side: agreed, and how they stand now."""
    known = contributions.contribution(look.tx, ContributionId(look.ids["contribution"]))
    case = None if known is None else case_for(look, known.commitment_id)
    if known is None or case is None or known.state != ContributionState.AGREED:
        return None
    side = _side(look, case)
    if side is None:
        return None
    lines = [_agreed_line(look, known, case)]
    back = _taken_back(look, known)
    if back is not None:
        lines.append(back)
    member = case.commitment.member_id if side is Side.GIVER else case.need.beneficiary_member
    rows: list[list[Button]] = []
    if member is not None:
        account = ledger.account_of(look.tx, case.slot.circle_id, member, now=look.now)
        standing = ledger.standing(look.tx, account)
        key = "hours-standing" if look.member is None or look.member.id == member else "hours-standing-of"
        lines.append(
            look.t(
                key,
                name=name(look, member),
                given=dates.duration(max(standing.given, 0), look.language),
                received=dates.duration(max(standing.received, 0), look.language),
            )
        )
        rows.append([look.button("balance-button", ShowBalance(member=member, page=0))])
    if side is Side.RECEIVER and known.said.minutes and not _thanked(look, known):
        rows.insert(0, [look.button("thanks-button", SayThanks(contribution=known.id))])
    return Screen(text="\n".join(lines), buttons=rows)


def thanks(look: Look) -> Screen | None:
    """To the giver: somebody says thank you, in their own words."""
    known = contributions.contribution(look.tx, ContributionId(look.ids["contribution"]))
    case = None if known is None else case_for(look, known.commitment_id)
    if known is None or case is None or not is_reader(look, case.commitment.person_id):
        return None
    given = [one for one in contributions.thanks_for(look.tx, known.id) if one.by_person == look.ids["by"]]
    if not given:
        return None
    values = {**about(look, case.slot, case.need), "name": name_of_person(look, given[0].by_person)}
    if given[0].words:
        return Screen(text=look.t("thanks-words", **values, words=given[0].words))
    return Screen(text=look.t("thanks-plain", **values))


def hours_list(look: Look) -> Screen | None:
    """What is still to be agreed: of the reader's sides, or for a coordinator of the whole circle.

    Coordinators can turn to what is agreed, newest first: there an entry is taken back.
    """
    if look.circle is None or look.person is None or look.member is None:
        return None
    page, done = max(0, int(look.ids["page"])), bool(look.ids["agreed"]) and look.coordinates
    where = {"most": PAGE + 1, "skip": page * PAGE}
    if done:
        found = contributions.agreed(look.tx, look.circle.id, **where)
    else:
        found = contributions.unsettled(
            look.tx, look.circle.id, look.person.id, all_of_circle=look.coordinates, **where
        )
    lines, rows = [look.t("hours-list-agreed" if done else "hours-list")], []
    for number, known in enumerate(found[:PAGE], page * PAGE + 1):
        case = case_for(look, known.commitment_id)
        if case is None:
            continue
        values = about(look, case.slot, case.need)
        giver = name(look, case.commitment.member_id)
        lines.append(look.t("hours-list-line", number=number, name=giver, **values))
        press = OpenHours(contribution=known.id)
        rows.append([look.button("hours-list-open", press, number=number, name=giver)])
    turns = []
    if page:
        turns.append(look.button("hours-page-back", HoursPage(page=page - 1, agreed=int(done))))
    if len(found) > PAGE:
        turns.append(look.button("hours-page-on", HoursPage(page=page + 1, agreed=int(done))))
    if look.coordinates:
        key = "hours-list-see-open" if done else "hours-list-see-agreed"
        turns.append(look.button(key, HoursPage(page=0, agreed=int(not done))))
    if not found:
        lines = [look.t("hours-list-none")]
    return Screen(text="\n".join(lines), buttons=[*rows, turns] if turns else rows)


def _side(look: Look, case: Case) -> Side | None:
    if is_reader(look, case.commitment.person_id):
        return Side.GIVER
    return Side.RECEIVER if receives(look, case.need) else None


def _values(look: Look, case: Case) -> dict[str, Any]:
    return {
        **about(look, case.slot, case.need),
        "giver": name(look, case.commitment.member_id),
        "receiver": name(look, case.need.beneficiary_member),
        "whom": for_whom(look, case.need),
    }


def _asking(look: Look, known: Contribution, case: Case, side: Side) -> Screen:
    values = _values(look, case)
    mine, others = known.said.said_by(side), known.said.said_by_other(side)
    other = values["receiver"] if side is Side.GIVER else values["giver"]
    talk = [look.button("talk-button", TalkToHuman(commitment=case.commitment.id))]
    if mine is None and others is None:
        planned = int((case.slot.ends_at - case.slot.starts_at).total_seconds()) // 60
        buttons = [_minutes(look, known, minutes) for minutes in quick_minutes(planned)]
        rows = [buttons[:1], buttons[1:], [_other(look, known)], [_none(look, known)]]
        return Screen(text=look.t(f"hours-ask-{side}", **values), buttons=[*rows, *_nobody(look, case, side)])
    if mine is None and others is not None:
        yes = look.button(
            "hours-right" if others else "hours-right-none",
            StateHours(contribution=known.id, version=known.version, minutes=others),
            means="yes",
            time=dates.duration(others, look.language),
        )
        text = look.t("hours-other-says", **values, other=other, time=_time(look, others))
        return Screen(text=text, buttons=[[yes], [_other(look, known)], *_nobody(look, case, side), talk])
    if others is None:
        text = look.t("hours-you-said", **values, other=other, time=_time(look, mine))
        return Screen(text=text, buttons=[[_other(look, known, "hours-say-otherwise")]])
    text = look.t("hours-differ", **values, other=other, mine=_time(look, mine), theirs=_time(look, others))
    take = StateHours(contribution=known.id, version=known.version, minutes=others)
    rows = [
        [look.button("hours-take-theirs", take, means="yes", time=_time(look, others))],
        [_other(look, known)],
        talk,
    ]
    return Screen(text=text, buttons=rows)


def _settling(look: Look, known: Contribution, case: Case) -> Screen:
    giver, receiver = known.said.giver, known.said.receiver
    text = look.t(
        "hours-settle", **_values(look, case), gives=_time(look, giver), receives=_time(look, receiver)
    )
    figures = dict.fromkeys(one for one in (giver, receiver) if one is not None)
    rows = [[_minutes(look, known, one) if one else _none(look, known)] for one in figures]
    return Screen(text=text, buttons=[*rows, [_other(look, known)]])


def _agreed(look: Look, known: Contribution, case: Case, side: Side | None) -> Screen:
    text = _agreed_line(look, known, case)
    rows = []
    if side is Side.RECEIVER and known.said.minutes and not _thanked(look, known):
        rows.append([look.button("thanks-button", SayThanks(contribution=known.id))])
    booked = ledger.of_contribution(look.tx, known.id)
    back = _taken_back(look, known)
    if back is not None:
        text = Markup(text + "\n" + back)
    elif booked is not None and coordinates(look, case.need) and not _for_others(look, booked):
        rows.append([look.button("ledger-reverse", Reverse(transfer=booked.id))])
    return Screen(text=text, buttons=rows)


def _for_others(look: Look, booked: Transfer) -> bool:
    return look.person is not None and booking.is_for_others(look.tx, booked, look.person.id)


def _taken_back(look: Look, known: Contribution) -> Markup | None:
    booked = ledger.of_contribution(look.tx, known.id)
    back = None if booked is None else ledger.reversal_of(look.tx, booked.id)
    return None if back is None else look.t("hours-taken-back", reason=back.reason)


def _agreed_line(look: Look, known: Contribution, case: Case) -> Markup:
    values = _values(look, case)
    if not known.said.minutes:
        return look.t("hours-agreed-none", **values)
    how = known.said.how or Agreed.BOTH
    days = rule(look.tx, case.slot.circle_id, RULES.hours_silence_days)
    time = dates.duration(known.said.minutes, look.language)
    return look.t(f"hours-agreed-{how}", **values, time=time, days=days)


def _line(look: Look, known: Contribution, case: Case) -> Markup:
    giver = name(look, case.commitment.member_id)
    if known.state == ContributionState.AGREED:
        return look.t("hours-line-agreed", name=giver, time=_time(look, known.said.minutes))
    if known.said.receiver is not None and known.said.giver is not None:
        return look.t(
            "hours-line-differ",
            name=giver,
            gives=_time(look, known.said.giver),
            receives=_time(look, known.said.receiver),
        )
    if known.said.giver is not None:
        return look.t("hours-line-says", name=giver, time=_time(look, known.said.giver))
    if known.said.receiver is not None:
        return look.t("hours-line-you", name=giver, time=_time(look, known.said.receiver))
    return look.t("hours-line-open", name=giver)


def _time(look: Look, minutes: int | None) -> str:
    if minutes is None:
        return look.plain("hours-nothing-said")
    return dates.duration(minutes, look.language) if minutes else look.plain("hours-not-at-all")


def _minutes(look: Look, known: Contribution, minutes: int) -> Button:
    press = StateHours(contribution=known.id, version=known.version, minutes=minutes)
    return Button(label=dates.duration(minutes, look.language), press=press)


def _none(look: Look, known: Contribution) -> Button:
    return look.button("hours-none", StateHours(contribution=known.id, version=known.version, minutes=0))


def _other(look: Look, known: Contribution, key: str = "hours-other") -> Button:
    return look.button(key, OtherHours(contribution=known.id))


def _nobody(look: Look, case: Case, side: Side) -> list[list[Button]]:
    if side is Side.GIVER or case.commitment.state not in (
        CommitmentState.ACCEPTED,
        CommitmentState.CONFIRMED,
        CommitmentState.THERE,
    ):
        return []
    press = NobodyCame(commitment=case.commitment.id, version=case.commitment.version)
    return [[look.button("reminder-nobody-came", press, name=name(look, case.commitment.member_id))]]


def _thanked(look: Look, known: Contribution) -> bool:
    reader = None if look.person is None else look.person.id
    return any(one.by_person == reader for one in contributions.thanks_for(look.tx, known.id))
