"""Where a need is, out of what somebody said, chose or shared: where it starts, and for a trip where it ends."""

from collections.abc import Mapping
from typing import Any

from bot.domain.needs.offers import says_by_phone
from bot.domain.people.places import mentioned, named, rounded
from bot.domain.words import Whereabouts
from handlers.conversations.hearing import number_in, own_words
from handlers.conversations.needs.need_answers import NO_END, NOWHERE
from handlers.forms import Given, NotUnderstoodError
from handlers.visit import Visit
from storage.drafts import Draft
from storage.people import places
from storage.people.places import KnownPlace

_LONGEST_PLACE = 200


def heard_places(visit: Visit, words: str, said: Whereabouts, *, by_phone: bool) -> dict[str, Any]:
    """Give where a sentence says that it is. A name that the circle does not know is kept, and asked about."""
    known = _known(visit)
    # Of a sentence that names both ends each is looked for in its own words.
    place = mentioned(said.place if said.to_place else words, known)
    where = {**NOWHERE, **NO_END}
    if place is not None:
        where |= {"place": place.name, "lat": place.lat, "lon": place.lon}
    elif by_phone:
        return {**where, "by_phone": True}
    elif said.place and said.place_is_name:
        where |= {"place": said.place[:_LONGEST_PLACE], "ask_place": True}
    end = mentioned(said.to_place, known) if said.to_place else None
    if said.to_place and (end is None or end != place):
        where["to_place"] = said.to_place[:_LONGEST_PLACE]
        if end is not None:
            where |= {"to_lat": end.lat, "to_lon": end.lon}
    return where


def take_where(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    """Take a place that the circle knows, a location, "by phone", or nowhere in particular."""
    if given.choice == "phone":
        return {**NOWHERE, **NO_END, "by_phone": True}
    if given.choice == "none":
        return dict(NOWHERE)
    if given.choice == "words":
        return {**NOWHERE, "place": draft.answers.get("place", "")}
    if given.lat is not None and given.lon is not None:
        # The exact place is nobody's business before both agreed: what everybody sees is to some 500 m.
        coarse_lat, coarse_lon = rounded(given.lat, given.lon)
        unknown = draft.answers.get("lat") is None and not draft.answers.get("by_phone")
        name = draft.answers.get("place", "") if unknown else ""
        return {**NOWHERE, "place": name, "lat": coarse_lat, "lon": coarse_lon}
    if given.choice == "" and says_by_phone(given.text):
        return {**NOWHERE, **NO_END, "by_phone": True}
    name, lat, lon = _place(visit, given)
    return {**NOWHERE, "place": name, "lat": lat, "lon": lon}


def take_to(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    """Take where a trip ends: a place, a location, or that it ends where it starts."""
    if given.choice == "none":
        return dict(NO_END)
    if given.lat is not None and given.lon is not None:
        lat, lon = rounded(given.lat, given.lon)
        name = draft.answers.get("to_place", "") if draft.answers.get("to_lat") is None else ""
        return {**NO_END, "to_place": name, "to_lat": lat, "to_lon": lon}
    name, to_lat, to_lon = _place(visit, given)
    return {**NO_END, "to_place": name, "to_lat": to_lat, "to_lon": to_lon}


def take_address(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    """Take the exact address, which is kept apart."""
    return {"address": _address(given)}


def take_to_address(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    """Take the exact address of a trip's end."""
    return {"to_address": _address(given)}


def _address(given: Given) -> str:
    text = own_words(given.text, "need-address-how")
    if len(text) > _LONGEST_PLACE:
        raise NotUnderstoodError("words-too-long", most=_LONGEST_PLACE)
    return text


def _known(visit: Visit) -> list[KnownPlace]:
    return [] if visit.circle is None else places.understood(visit.turn.tx, visit.circle.id)


def _place(visit: Visit, given: Given) -> tuple[str, float | None, float | None]:
    """Give a chosen or named place. A name that the circle does not know is kept; how far it is stays unknown."""
    known = _known(visit)
    chosen = number_in(given.choice, "p")
    found = [place for place in known if place.id == chosen]
    if not found:
        text = own_words(given.text, "need-where-how")
        found = named(text, known)
        if len(found) > 1:
            raise NotUnderstoodError("need-where-several")
        if not found:
            return text[:_LONGEST_PLACE], None, None
    return found[0].name, found[0].lat, found[0].lon
