"""Sharing how to be reached: by the name on Telegram, or by a number that no draft keeps."""

from collections.abc import Mapping
from typing import Any

from bot.domain.errors import DomainError, OutdatedError
from bot.domain.ids import CommitmentId
from bot.services.promises import contacts
from handlers.forms import CARD, Form, Given, NotUnderstoodError, Step, done_button, end_buttons
from handlers.look import Look
from handlers.presses.answers import HideContact, ShareContact
from handlers.screen import Screen
from handlers.visit import Visit
from storage import drafts
from storage.drafts import Draft
from storage.promises.contacts import Side


def share(visit: Visit, press: ShareContact) -> None:
    """Yes: with the name on Telegram at once, with a number after it was given."""
    side = _side(press.side)
    if press.how == "telegram":
        contacts.share(visit.turn, CommitmentId(press.commitment), side, press.version)
        visit.answer("contact-shared")
        return
    if press.how != "number":
        raise OutdatedError
    contacts.may_share(visit.turn, CommitmentId(press.commitment), side, press.version)
    answers = {"commitment": press.commitment, "side": side.value, "version": press.version}
    visit.forms.start(visit, "contact", answers)


def hide(visit: Visit, press: HideContact) -> None:
    """Rather through the bot, or not any more."""
    contacts.hide(visit.turn, CommitmentId(press.commitment), _side(press.side), press.version)
    visit.answer("contact-hidden")


def _side(word: str) -> Side:
    if word not in tuple(Side):
        raise OutdatedError
    return Side(word)


def _following(answers: Mapping[str, Any]) -> str:
    return CARD if "number" in answers or "shared" in answers else "number"


def _ask(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("contact-ask-number"))


def _take(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    try:
        return {"number": contacts.phone_number(given.phone or given.text)}
    except DomainError as error:
        raise NotUnderstoodError(error.key) from error


def _card(look: Look, draft: Draft) -> Screen:
    if "shared" in draft.answers:
        return Screen(text=look.t("contact-number-shared"))
    return Screen(
        text=look.t("contact-number-right", number=draft.answers["number"]),
        buttons=[[done_button(look, draft, "contact-number-share")], end_buttons(look, draft)],
    )


def _finish(visit: Visit, draft: Draft) -> None:
    told = draft.answers
    contacts.share(
        visit.turn,
        CommitmentId(told["commitment"]),
        Side(told["side"]),
        told["version"],
        number=told["number"],
    )
    # The number stands beside the consent, where withdrawing takes it away: a finished draft has none.
    kept = {name: told[name] for name in ("commitment", "side", "version")}
    drafts.change(visit.turn.tx, draft.id, now=visit.turn.now, step=CARD, answers={**kept, "shared": True})


CONTACT = Form(
    steps={"number": Step(ask=_ask, take=_take, numbers=True)},
    following=_following,
    card=_card,
    finish=_finish,
)
