"""A coordinator notes that a member was checked: which kind, until when; or ends a check, knowing what hangs on it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.domain.errors import NotFoundError
from bot.domain.ids import MemberId
from bot.domain.people.checks import CheckKind
from bot.domain.words import understand_when
from bot.services.acting import acted_on, acting_coordinator
from bot.services.people import checking
from bot.texts import dates
from handlers.cards.needs.need_checks import check_words
from handlers.conversations.hearing import language_of, own_words, said_at
from handlers.forms import (
    CARD,
    Form,
    Given,
    NotUnderstoodError,
    Step,
    change_button,
    choice_button,
    done_button,
    end_buttons,
)
from handlers.look import Look
from handlers.presses.people import EndCheck, RecordCheck
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft
from storage.needs import beneficiaries
from storage.people import people
from storage.people.people import Member
from storage.promises import commitments

#: Years for which a check is often valid.
_YEARS = (1, 2, 3)
_ISO_DAY = 10
_LEAP_DAY = (2, 29)


def record(visit: Visit, press: RecordCheck) -> None:
    """Ask which kind of check, and until when it is valid."""
    member = _member(visit, press.member)
    visit.forms.start(visit, "check", {"member": member.id, "version": member.version})


def end(visit: Visit, press: EndCheck) -> None:
    """Ask whether a check is really to end, and say what hangs on it."""
    member = acted_on(visit.turn, acting_coordinator(visit.turn), MemberId(press.member), press.version)
    if press.kind not in set(CheckKind):
        raise NotFoundError
    visit.forms.start(visit, "check_end", {"member": member.id, "version": press.version, "kind": press.kind})


def _member(visit: Visit, number: int) -> Member:
    by = acting_coordinator(visit.turn)
    member = people.member(visit.turn.tx, MemberId(number))
    if member is None or member.circle_id != by.circle_id or member.left_at is not None:
        raise NotFoundError
    return member


def _name(look: Look, draft: Draft) -> str:
    return beneficiaries.name_of(look.tx, MemberId(draft.answers["member"]))


def _kind(look: Look, draft: Draft) -> str:
    return check_words(look, CheckKind(draft.answers["kind"]))


def _ask_kind(look: Look, draft: Draft) -> Screen:
    rows = [[choice_button(look, draft, kind.value, label=check_words(look, kind))] for kind in CheckKind]
    return Screen(text=look.t("check-ask-kind", name=_name(look, draft)), buttons=rows)


def _take_kind(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice not in set(CheckKind):
        raise NotUnderstoodError("need-checks-how")
    return {"kind": given.choice}


def _ask_until(look: Look, draft: Draft) -> Screen:
    today = look.now.astimezone(look.zone).date()
    years = [
        choice_button(look, draft, day.isoformat(), label=dates.full_day(day, look.language))
        for day in (_years_after(today, number) for number in _YEARS)
    ]
    rows = [[one] for one in years]
    rows.append([choice_button(look, draft, "open", "check-until-open")])
    return Screen(text=look.t("check-ask-until", kind=_kind(look, draft)), buttons=rows)


def _years_after(day: date, years: int) -> date:
    """Give the same day some years later; 29 February becomes the 28th."""
    shift = (day.month, day.day) == _LEAP_DAY
    return day.replace(year=day.year + years, day=28 if shift else day.day)


def _take_until(visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice == "open":
        return {"until": ""}
    if given.choice:
        return {"until": given.choice[:_ISO_DAY]}
    text = own_words(given.text, "check-until-how")
    when = understand_when(text, language=language_of(visit, text), at=said_at(visit), zone=visit.zone)
    days = [span.start.date() for span in when.slots]
    if when.period is not None and when.period.to_date is not None:
        days.append(when.period.to_date)
    if len(days) != 1:
        raise NotUnderstoodError("check-until-how")
    return {"until": days[0].isoformat()}


def _following(answers: Mapping[str, Any]) -> str:
    return "kind" if "kind" not in answers else "until" if "until" not in answers else CARD


def _card(look: Look, draft: Draft) -> Screen:
    until = draft.answers["until"]
    values = {"name": _name(look, draft), "kind": _kind(look, draft)}
    if until:
        day = dates.full_day(date.fromisoformat(until), look.language)
        text = look.t("check-card", **values, until=day)
    else:
        text = look.t("check-card-open", **values)
    buttons = [
        [done_button(look, draft, "check-done")],
        [
            change_button(look, draft, "kind", "check-part-kind"),
            change_button(look, draft, "until", "need-part-end"),
        ],
        end_buttons(look, draft),
    ]
    return Screen(text=text, buttons=buttons)


def _finish(visit: Visit, draft: Draft) -> None:
    answers = draft.answers
    until = date.fromisoformat(answers["until"]) if answers["until"] else None
    checking.record_check(
        visit.turn, MemberId(answers["member"]), answers["version"], CheckKind(answers["kind"]), until
    )


CHECK = Form(
    steps={
        "kind": Step(ask=_ask_kind, take=_take_kind),
        "until": Step(ask=_ask_until, take=_take_until, numbers=True),
    },
    following=_following,
    card=_card,
    finish=_finish,
)


def _end_card(look: Look, draft: Draft) -> Screen:
    member = people.member(look.tx, MemberId(draft.answers["member"]))
    standing = [] if member is None else commitments.upcoming_of(look.tx, member.person_id, now=look.now)
    count = sum(one.upcoming for one in standing)
    values = {"name": _name(look, draft), "kind": _kind(look, draft), "count": count}
    text = look.t("check-end-ask" if draft.state == "open" else "check-end-said", **values)
    return Screen(text=text, buttons=[[done_button(look, draft, "check-end-done")], end_buttons(look, draft)])


def _finish_end(visit: Visit, draft: Draft) -> None:
    answers = draft.answers
    checking.end_check(
        visit.turn, MemberId(answers["member"]), answers["version"], CheckKind(answers["kind"])
    )


CHECK_END = Form(steps={}, following=lambda _: CARD, card=_end_card, finish=_finish_end)
