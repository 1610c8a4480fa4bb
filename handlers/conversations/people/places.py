"""Where somebody is: a location, or a name that the circle knows; and the names that a steward pins."""

from collections.abc import Mapping
from typing import Any

from bot.domain.errors import NotAllowedError, OutdatedError
from bot.domain.ids import CircleId
from bot.domain.people.places import named, rounded
from bot.domain.words import fold, understand_yes_no
from bot.services.people import places as noting
from handlers.forms import CARD, Form, Given, NotUnderstoodError, Step, choice_button
from handlers.look import Look
from handlers.presses.people import PinPlace, UnpinPlace
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft
from storage.people import places

_LONGEST = 100
_MOST_CHOICES = 8
_FORGET = "forget"
_LATER = "later"


def _ask(look: Look, draft: Draft) -> Screen:
    known = [] if look.circle is None else places.understood(look.tx, look.circle.id)
    meant = draft.answers.get("meant")
    if meant:
        known = [place for place in known if place.id in meant]
    rows = [[choice_button(look, draft, str(place.id), label=place.name)] for place in known[:_MOST_CHOICES]]
    if look.member is not None and look.member.lat is not None:
        rows.append([choice_button(look, draft, _FORGET, "settings-place-forget")])
    return Screen(text=look.t("settings-place-which" if meant else "settings-place-ask"), buttons=rows)


def _take(visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if visit.circle is None:
        raise NotUnderstoodError("error-join-first")
    if _FORGET in (given.choice, _typed(visit, given.text)):
        return {"place": _FORGET}
    if given.lat is not None and given.lon is not None:
        lat, lon = rounded(given.lat, given.lon)
        return {"place": "", "lat": lat, "lon": lon}
    known = places.understood(visit.turn.tx, visit.circle.id)
    found = [place for place in known if str(place.id) == given.choice] if given.choice else []
    found = found or named(given.text, known)
    if not found and _typed(visit, given.text) == _LATER:
        return {"place": _LATER}
    if not found:
        raise NotUnderstoodError("settings-place-unknown" if known else "settings-place-unknown-none")
    if len(found) > 1:
        return {"meant": [place.id for place in found]}
    lat, lon = rounded(found[0].lat, found[0].lon)
    return {"place": found[0].name, "lat": lat, "lon": lon}


def _typed(visit: Visit, text: str) -> str:
    """Give which of the keyboard's further answers was typed, or "": a plain no means not now."""
    if not text:
        return ""
    if fold(text) == fold(visit.plain("settings-place-forget")):
        return _FORGET
    later = fold(text) == fold(visit.plain("settings-place-later"))
    return _LATER if later or understand_yes_no(text, visit.language) in ("no", "later") else ""


def _card(look: Look, draft: Draft) -> Screen:
    if draft.answers["place"] == _LATER:
        return Screen(text=look.t("settings-place-later-said"))
    if draft.answers["place"] == _FORGET:
        return Screen(text=look.t("settings-place-forgotten"))
    if not draft.answers["place"]:
        return Screen(text=look.t("settings-place-card-near"))
    return Screen(text=look.t("settings-place-card", place=draft.answers["place"]))


def _finish(visit: Visit, draft: Draft) -> None:
    answers = draft.answers
    if answers["place"] == _LATER:
        visit.show("place_kept", key="settings-place-later-said")
        return
    if answers["place"] == _FORGET:
        noting.forget_place(visit.turn)
    else:
        noting.set_place(visit.turn, answers["lat"], answers["lon"], answers["place"])
    visit.show("place_kept")


PLACE = Form(
    steps={"place": Step(ask=_ask, take=_take, numbers=True)},
    following=lambda answers: CARD if "place" in answers else "place",
    card=_card,
    finish=_finish,
    at_once=True,
    aside=True,
)


def pinned(visit: Visit) -> None:
    """/places: the streets and quarters that the circle knows."""
    if visit.member is None or visit.circle is None:
        raise NotAllowedError("error-join-first")
    visit.show("places", mode="card_anew", circle=visit.circle.id)


def pin(visit: Visit, press: PinPlace) -> None:
    """A steward pins another place."""
    if visit.circle is None or visit.circle.id != press.circle:
        raise OutdatedError
    if "steward" not in visit.roles:
        raise NotAllowedError("error-steward-only")
    visit.answer()
    visit.forms.start(visit, "pin", {})


def unpin(visit: Visit, press: UnpinPlace) -> None:
    """A steward takes a name away."""
    noting.unpin(visit.turn, CircleId(press.circle), press.place)


def _ask_name(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("places-ask-name"))


def _take_name(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    name = " ".join(given.text.split())
    if not 1 <= len(name) <= _LONGEST:
        raise NotUnderstoodError("places-name-how")
    return {"name": name}


def _ask_point(look: Look, draft: Draft) -> Screen:
    return Screen(text=look.t("places-ask-point", name=draft.answers["name"]))


def _take_point(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.lat is None or given.lon is None:
        raise NotUnderstoodError("places-point-how")
    return {"lat": given.lat, "lon": given.lon}


def _finish_pin(visit: Visit, draft: Draft) -> None:
    noting.pin(visit.turn, draft.answers["name"], draft.answers["lat"], draft.answers["lon"])


PIN = Form(
    steps={
        "name": Step(ask=_ask_name, take=_take_name, numbers=True),
        "point": Step(ask=_ask_point, take=_take_point),
    },
    following=lambda answers: "name" if "name" not in answers else "point" if "lat" not in answers else CARD,
    card=lambda look, draft: Screen(text=look.t("places-card", name=draft.answers["name"])),
    finish=_finish_pin,
    at_once=True,
)
