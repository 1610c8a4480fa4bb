"""Agreeing how long it was, by a tap or in words; thanks; taking a ledger entry back."""

import re
from collections.abc import Mapping
from typing import Any

from bot.domain.day.hours import MOST_MINUTES
from bot.domain.errors import NotAllowedError
from bot.domain.ids import ContributionId, SlotId, TransferId
from bot.domain.states import ContributionState
from bot.domain.words import fold, looks_like, understand_minutes, understand_yes_no
from bot.services.day import hours, ledger
from bot.texts import FALLBACK, dates
from handlers.cards.day.about import about, case_for
from handlers.forms import CARD, Form, Given, NotUnderstoodError, Step
from handlers.look import Look
from handlers.presses.day import ConfirmAll, HoursPage, OpenHours, OtherHours, Reverse, SayThanks, StateHours
from handlers.screen import Screen
from handlers.visit import Visit
from storage import choices, drafts
from storage.day import contributions
from storage.drafts import Draft

#: "1 Std. 30 Min.": the point belongs to the unit.
_ABBREVIATED = re.compile(r"([^\W\d])\.")
#: An answer is short; what has more words begins something new.
_SHORT = 7
#: What begins something new, however short.
_BEGINNINGS = ("offer", "need", "question")


def hours_command(visit: Visit) -> None:
    """/hours: what is still to be agreed."""
    if visit.member is None:
        raise NotAllowedError("error-join-first")
    visit.show("hours-list", page=0, agreed=0)


def turn_page(visit: Visit, press: HoursPage) -> None:
    """A further page of it."""
    visit.show("hours-list", page=max(0, min(press.page, 10_000)), agreed=int(press.agreed == 1))
    visit.answer()


def open_hours(visit: Visit, press: OpenHours) -> None:
    """One contribution's card."""
    hours.contribution_and_case(visit.turn, ContributionId(press.contribution))
    visit.show("hours", mode="card_anew", contribution=press.contribution)
    visit.answer()


def state(visit: Visit, press: StateHours) -> None:
    """So many minutes, by a tap."""
    _state(visit, press.contribution, press.version, press.minutes)


def _state(visit: Visit, contribution: int, version: int, minutes: int) -> None:
    written = hours.state_hours(visit.turn, ContributionId(contribution), version, minutes)
    said = dates.duration(minutes, visit.language)
    if written.state == ContributionState.AGREED:
        if visit.update.callback_query is not None:  # typed words are answered by the agreement itself
            visit.answer("hours-toast-agreed", time=said)
    elif written.state == ContributionState.DISPUTED:
        visit.answer("hours-toast-differ", time=said)
    else:
        visit.answer("hours-toast-said", time=said)


def other(visit: Visit, press: OtherHours) -> None:
    """Something else: in words."""
    known, _, _ = hours.may_state(visit.turn, ContributionId(press.contribution))
    visit.forms.start(visit, "hours", {"contribution": known.id, "version": known.version})
    visit.answer()


def confirm_all(visit: Visit, press: ConfirmAll) -> None:
    """All is right as they say."""
    count = hours.confirm_all(visit.turn, SlotId(press.slot), press.seal)
    visit.answer("hours-toast-all", count=count)


def say_thanks(visit: Visit, press: SayThanks) -> None:
    """Thank you: in words, or without."""
    hours.may_thank(visit.turn, ContributionId(press.contribution))
    visit.forms.start(visit, "thanks", {"contribution": press.contribution})
    visit.answer()


def reverse(visit: Visit, press: Reverse) -> None:
    """Take a ledger entry back: why."""
    ledger.may_reverse(visit.turn, TransferId(press.transfer))
    visit.forms.start(visit, "reverse", {"transfer": press.transfer})
    visit.answer()


def length_of_time(words: str, language: str) -> int | None:
    """Give a length of time in minutes; a bare 0 is none at all, and "h" and "min" are understood everywhere."""
    if words.strip() == "0":
        return 0
    plain = _ABBREVIATED.sub(r"\1", words)
    return next(
        (found for one in (language, FALLBACK) if (found := understand_minutes(plain, one)) is not None), None
    )


def typed(visit: Visit) -> bool:
    """Take words as the answer to the question on the newest card, when that is "how long was it?".

    "2" is two hours there, not the second button. Gives False when the words are no length of time.
    """
    tx = visit.turn.tx
    asked = choices.asked_about(tx, visit.chat)
    if visit.member is None or asked is None or drafts.open_draft(tx, visit.chat) is not None:
        return False
    known = None
    if asked[0] == "hours":
        known = contributions.contribution(tx, ContributionId(asked[1]["contribution"]))
    elif asked[0] == "received":
        listed = contributions.of_slot(tx, SlotId(asked[1]["slot"]))
        known = listed[0] if len(listed) == 1 else None
    if known is None or known.state == ContributionState.AGREED:
        return False
    shown = {fold(choice.label) for choice in choices.shown(tx, visit.chat)}
    whole_sentence = (
        len(visit.text.split()) > _SHORT or looks_like(visit.text, visit.language, surely=True) in _BEGINNINGS
    )
    if fold(visit.text) in shown or whole_sentence:
        return False
    minutes = length_of_time(visit.text, visit.language)
    if minutes is None or understand_yes_no(visit.text, visit.language) is not None:
        return False
    _state(visit, known.id, known.version, minutes)
    return True


def _ask_hours(look: Look, draft: Draft) -> Screen:
    return Screen(text=look.t("hours-how-long", **_about(look, draft)))


def _take_hours(visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    minutes = length_of_time(given.text, visit.language)
    if minutes is None or not 0 <= minutes <= MOST_MINUTES:
        raise NotUnderstoodError("hours-not-understood")
    return {"minutes": minutes}


def _card_hours(look: Look, draft: Draft) -> Screen:
    time = dates.duration(draft.answers.get("minutes", 0), look.language)
    return Screen(text=look.t("hours-noted", time=time))


def _finish_hours(visit: Visit, draft: Draft) -> None:
    known, _ = hours.contribution_and_case(visit.turn, ContributionId(draft.answers["contribution"]))
    hours.state_hours(visit.turn, known.id, draft.answers["version"], draft.answers["minutes"])
    visit.show("hours", mode="card_anew", contribution=known.id)


def _ask_thanks(look: Look, draft: Draft) -> Screen:
    return Screen(text=look.t("thanks-ask", **_about(look, draft)))


def _take_thanks(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    words = given.text.strip()
    if not words:
        raise NotUnderstoodError("thanks-how")
    if len(words) > hours.LONGEST_THANKS:
        raise NotUnderstoodError("thanks-long")
    return {"words": words}


def _card_thanks(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("thanks-sent"))


def _finish_thanks(visit: Visit, draft: Draft) -> None:
    hours.thank(visit.turn, ContributionId(draft.answers["contribution"]), draft.answers["words"])


def _ask_reason(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("ledger-why"))


def _take_reason(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    words = given.text.strip()
    if not words:
        raise NotUnderstoodError("ledger-reason-missing")
    if len(words) > ledger.LONGEST_REASON:
        raise NotUnderstoodError("ledger-reason-long")
    return {"reason": words}


def _card_reason(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("ledger-done"))


def _finish_reason(visit: Visit, draft: Draft) -> None:
    ledger.reverse_transfer(visit.turn, TransferId(draft.answers["transfer"]), draft.answers["reason"])


def _about(look: Look, draft: Draft) -> Mapping[str, Any]:
    known = contributions.contribution(look.tx, ContributionId(draft.answers["contribution"]))
    case = None if known is None else case_for(look, known.commitment_id)
    return {"skill": "", "when": "", "place": ""} if case is None else about(look, case.slot, case.need)


HOURS = Form(
    steps={"minutes": Step(ask=_ask_hours, take=_take_hours, numbers=True)},
    following=lambda answers: CARD if "minutes" in answers else "minutes",
    card=_card_hours,
    finish=_finish_hours,
    at_once=True,
)
THANKS = Form(
    steps={"words": Step(ask=_ask_thanks, take=_take_thanks, skip={"words": ""}, numbers=True)},
    following=lambda answers: CARD if "words" in answers else "words",
    card=_card_thanks,
    finish=_finish_thanks,
    at_once=True,
)
REVERSE = Form(
    steps={"reason": Step(ask=_ask_reason, take=_take_reason, numbers=True)},
    following=lambda answers: CARD if "reason" in answers else "reason",
    card=_card_reason,
    finish=_finish_reason,
    at_once=True,
)
