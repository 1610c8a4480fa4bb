"""An offer as the answers of a draft, and back: dates are ISO texts, hours are weekday and minutes."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.domain.needs.offers import OfferTimes
from bot.domain.words import Weekly
from storage.needs.offers import Offer


def hours_answer(hours: tuple[Weekly, ...]) -> dict[str, Any]:
    """Give weekly hours as the draft keeps them."""
    return {"hours": [[one.weekday, one.from_minute, one.to_minute] for one in hours]}


def dates_answer(times: OfferTimes) -> dict[str, Any]:
    """Give from when, until when and except when as the draft keeps them."""
    return {
        "from": times.from_date.isoformat() if times.from_date else None,
        "to": times.to_date.isoformat() if times.to_date else None,
        "except": [[first.isoformat(), last.isoformat()] for first, last in times.excluded],
    }


def answers_of(offer: Offer) -> dict[str, Any]:
    """Give the answers from which an offer that stands is changed."""
    return {
        "offer": offer.id,
        "version": offer.version,
        "words": offer.words,
        "language": offer.language,
        "reach_m": offer.reach_m,
        "by_phone": offer.by_phone,
        "skills": [offer.skill_id],
        "candidates": [],
        "new_skill": "",
        **hours_answer(offer.times.hours),
        **dates_answer(offer.times),
        "unknown": [],
        "ampm": None,
        "guesses": [],
    }


def times_of(answers: Mapping[str, Any]) -> OfferTimes:
    """Give when the offer of a draft holds."""
    return OfferTimes(
        hours=tuple(Weekly(weekday=day, from_minute=a, to_minute=b) for day, a, b in answers["hours"]),
        from_date=date.fromisoformat(answers["from"]) if answers["from"] else None,
        to_date=date.fromisoformat(answers["to"]) if answers["to"] else None,
        excluded=tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in answers["except"]),
    )
