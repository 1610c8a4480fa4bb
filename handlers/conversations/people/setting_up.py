"""Setting up a circle: name, language, place, time, then a card with a button for each part."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.people.places import metres_between, rounded
from bot.services.people import circles
from bot.texts import LANGUAGES, zones
from bot.texts.dates import clock_of
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
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft

_LONGEST = 100
_MOST_ZONES = 6
#: A zone of the language within this distance, metres, is likelier than a nearer one of another language.
_SAME_COUNTRY_M = 1_000_000


def _following(answers: Mapping[str, Any]) -> str:
    return next((step for step in ("name", "language", "place", "zone") if step not in answers), CARD)


def _ask_name(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("setup-ask-name"))


def _take_name(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    name = " ".join(given.text.split())
    if not 1 <= len(name) <= _LONGEST:
        raise NotUnderstoodError("setup-name-how")
    return {"name": name}


def _ask_language(look: Look, draft: Draft) -> Screen:
    mine_first = sorted(LANGUAGES, key=lambda code: code != look.language)
    rows = [[choice_button(look, draft, code, label=LANGUAGES[code])] for code in mine_first]
    return Screen(text=look.t("setup-ask-language"), buttons=rows)


def _take_language(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice not in LANGUAGES:
        raise NotUnderstoodError("setup-language-how")
    return {"language": given.choice}


def _ask_place(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("setup-ask-place"))


def _take_place(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.lat is not None and given.lon is not None:
        lat, lon = rounded(given.lat, given.lon)
        return {"place": "", "lat": lat, "lon": lon}
    words = " ".join(given.text.split())
    if not 1 <= len(words) <= _LONGEST:
        raise NotUnderstoodError("setup-place-how")
    return {"place": words, "lat": None, "lon": None}


def _ask_zone(look: Look, draft: Draft) -> Screen:
    rows = [
        [
            choice_button(
                look,
                draft,
                zone,
                "setup-zone-choice",
                city=zones.city(zone, look.language),
                clock=clock_of(look.now, look.language, ZoneInfo(zone)),
            )
        ]
        for zone in _likely(look.language, draft.answers)
    ]
    return Screen(text=look.t("setup-ask-zone"), buttons=rows)


def _likely(language: str, answers: Mapping[str, Any]) -> list[str]:
    """Give the zones to offer: of the place, of the languages; nothing is guessed."""
    lat, lon = answers.get("lat"), answers.get("lon")
    found: list[str] = []
    place = str(answers.get("place", ""))
    for word in (place, *place.replace(",", " ").split()):
        found += zones.named(word)
    spoken = [*zones.usual(str(answers.get("language", language))), *zones.usual(language)]
    if lat is not None and lon is not None:
        known = zones.places()
        near = [zone for zone in spoken if metres_between(lat, lon, *known[zone]) < _SAME_COUNTRY_M]
        found += near or zones.near(lat, lon)
    return list(dict.fromkeys([*found, *spoken]))[:_MOST_ZONES]


def _take_zone(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice in zones.places():
        return {"zone": given.choice}
    found = zones.named(given.text)
    if not found:
        raise NotUnderstoodError("setup-zone-unknown")
    if len(found) > 1:
        raise NotUnderstoodError("setup-zone-several")
    return {"zone": found[0]}


def _card(look: Look, draft: Draft) -> Screen:
    answers = draft.answers
    zone = ZoneInfo(answers["zone"])
    place = answers["place"]
    if not place:
        place = look.plain("setup-place-pinned" if answers.get("lat") is not None else "setup-place-none")
    text = look.t(
        "setup-card",
        name=answers["name"],
        spoken=LANGUAGES[answers["language"]],
        place=place,
        city=zones.city(answers["zone"], look.language),
        clock=clock_of(look.now, look.language, zone),
    )
    return Screen(
        text=text,
        buttons=[
            [done_button(look, draft, "setup-open")],
            [
                change_button(look, draft, "name", "setup-change-name"),
                change_button(look, draft, "language", "setup-change-language"),
            ],
            [
                change_button(look, draft, "place", "setup-change-place"),
                change_button(look, draft, "zone", "setup-change-zone"),
            ],
            end_buttons(look, draft),
        ],
    )


def _finish(visit: Visit, draft: Draft) -> None:
    answers = draft.answers
    circles.set_up(
        visit.turn,
        name=answers["name"],
        language=answers["language"],
        zone=answers["zone"],
        place_name=answers["place"],
        lat=answers.get("lat"),
        lon=answers.get("lon"),
    )


SETUP = Form(
    steps={
        "name": Step(ask=_ask_name, take=_take_name, numbers=True),
        "language": Step(ask=_ask_language, take=_take_language),
        "place": Step(
            ask=_ask_place, take=_take_place, skip={"place": "", "lat": None, "lon": None}, numbers=True
        ),
        "zone": Step(ask=_ask_zone, take=_take_zone),
    },
    following=_following,
    card=_card,
    finish=_finish,
    anybody=True,
)
