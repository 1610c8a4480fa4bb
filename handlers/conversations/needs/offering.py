"""Offers: begun by a sentence, listed as live cards, changed, paused, ended and taken up again."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any

from bot.domain.calendar import instant
from bot.domain.errors import NotFoundError
from bot.domain.ids import OfferId
from bot.domain.words import understand_when
from bot.services.needs import offers as offering
from bot.services.turn import Due, Turn
from bot.texts import dates
from handlers.command import parse_command
from handlers.conversations.hearing import LONGEST_WORDS, language_of, own_words, said_at
from handlers.conversations.needs.offer_answers import answers_of
from handlers.conversations.needs.offer_form import OFFER_FORM, read_offer
from handlers.forms import CARD, Form, Given, NotUnderstoodError, Step, choice_button
from handlers.look import Look
from handlers.presses.needs import ChangeOffer, EndOffer, NewOffer, PauseOffer, TakeUpOffer
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft
from storage.needs import offers

__all__ = ["OFFER_FORM", "PAUSE_FORM", "begin", "offer_command", "offers_command"]

#: Quick answers to "until when", days.
_QUICK_PAUSES = (7, 14, 30)


def begin(visit: Visit, words: str) -> None:
    """Begin an offer with the words that say what."""
    if len(words) > LONGEST_WORDS:
        visit.say("words-too-long", most=LONGEST_WORDS)
        return
    visit.forms.start(visit, "offer", read_offer(visit, words) if words.strip() else {})


def offer_command(visit: Visit) -> None:
    """/offer, with or without words."""
    parsed = parse_command(visit.text)
    if visit.member is None:
        visit.say("error-join-first")
        return
    begin(visit, parsed[1] if parsed else "")


def new_offer(visit: Visit, _press: NewOffer) -> None:
    """Another offer."""
    begin(visit, "")


def offers_command(visit: Visit) -> None:
    """/offers: each as a card of its own."""
    if visit.member is None:
        visit.say("error-join-first")
        return
    found = offers.offers_of(visit.turn.tx, visit.member.id)
    if not found:
        visit.show("no_offers")
        return
    for offer in found:
        visit.show("offer", mode="card_anew", offer=offer.id)
    visit.show("more_offers", count=len(found))


def change(visit: Visit, press: ChangeOffer) -> None:
    """The form of an offer that stands."""
    offer = _own(visit, press.offer)
    visit.forms.start(visit, "offer", answers_of(offer))


def pause(visit: Visit, press: PauseOffer) -> None:
    """Ask until when it is to sleep."""
    offer = _own(visit, press.offer)
    visit.forms.start(visit, "offer_pause", {"offer": offer.id, "version": offer.version})


def take_up(visit: Visit, press: TakeUpOffer) -> None:
    """It stands again."""
    offering.take_up_offer(visit.turn, OfferId(press.offer), press.version)
    visit.answer("offer-taken-up")


def end(visit: Visit, press: EndOffer) -> None:
    """It is over; the card has the way back."""
    offering.end_offer(visit.turn, OfferId(press.offer), press.version)
    visit.answer("offer-ended-toast")


def wake(turn: Turn, due: Due) -> None:
    """An offer's pause is over."""
    offering.wake_offer(turn, OfferId(due.subject), due.occasion)


def _own(visit: Visit, offer_id: int) -> offers.Offer:
    offer = offers.offer(visit.turn.tx, OfferId(offer_id))
    if offer is None or visit.member is None or offer.member_id != visit.member.id:
        raise NotFoundError
    return offer


def _ask_until(look: Look, draft: Draft) -> Screen:
    quick = [choice_button(look, draft, f"d{days}", "offer-pause-days", days=days) for days in _QUICK_PAUSES]
    return Screen(
        text=look.t("offer-pause-ask"),
        buttons=[quick, [choice_button(look, draft, "open", "offer-pause-open")]],
    )


def _take_until(visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice == "open":
        return {"until": None}
    today = visit.turn.now.astimezone(visit.zone).date()
    if given.choice.startswith("d") and given.choice[1:].isdigit():
        return {
            "until": _begin_of(visit, datetime.combine(today, time()) + timedelta(days=int(given.choice[1:])))
        }
    words = own_words(given.text, "offer-pause-how")
    when = understand_when(words, language=language_of(visit, words), at=said_at(visit), zone=visit.zone)
    if when.slots:
        return {"until": when.slots[0].start.isoformat()}
    if when.minutes is not None:
        return {"until": (visit.turn.now + timedelta(minutes=when.minutes)).isoformat()}
    last = when.period.to_date if when.period else None
    if last is None:
        raise NotUnderstoodError("offer-pause-how")
    return {"until": _begin_of(visit, datetime.combine(last, time()) + timedelta(days=1))}


def _begin_of(visit: Visit, midnight: datetime) -> str:
    return instant(midnight, visit.zone).isoformat()


def _pause_card(look: Look, draft: Draft) -> Screen:
    until = draft.answers["until"]
    if until is None:
        return Screen(text=look.t("offer-paused"))
    day = datetime.fromisoformat(until).astimezone(look.zone).date()
    return Screen(text=look.t("offer-paused-until", day=dates.full_day(day, look.language)))


def _finish_pause(visit: Visit, draft: Draft) -> None:
    until = draft.answers["until"]
    offering.pause_offer(
        visit.turn,
        OfferId(draft.answers["offer"]),
        draft.answers["version"],
        None if until is None else datetime.fromisoformat(until),
    )


PAUSE_FORM = Form(
    steps={"until": Step(ask=_ask_until, take=_take_until)},
    following=lambda answers: CARD if "until" in answers else "until",
    card=_pause_card,
    finish=_finish_pause,
    at_once=True,
)
