"""Why somebody is asked: one line for themselves, and the same in other words for who coordinates."""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any

from bot.texts import Markup
from handlers.cards.needs.offer_draft import distance_words
from handlers.look import Look

#: So many reasons beside the skill; more would be a questionnaire.
_MOST_REASONS = 3
#: Whoever was not asked for so many days is told so.
_LONG_AGO_DAYS = 14
#: Whoever has kept so many promises is told so.
_MANY_KEPT = 3


def why_you(look: Look, reasons: Mapping[str, Any], skill: str) -> Markup:
    """Say in one line why a member is asked. Only what speaks for them is ever said."""
    said = _reasons(look, reasons, words="why")[:_MOST_REASONS]
    told = look.t("why-you-offered", skill=skill) if reasons.get("offer") else look.t("why-you-everybody")
    if not said:
        return told
    return look.t("why-you-and", first=told, more=joined(look, said))


def why_they(look: Look, reasons: Mapping[str, Any]) -> str:
    """Say the same to who coordinates, of somebody else."""
    if reasons.get("everybody"):
        return look.plain("why-they-everybody")
    said = _reasons(look, reasons, words="why-they")
    return joined(look, said) if said else look.plain("why-offered")


def joined(look: Look, words: Sequence[str]) -> str:
    """Give "a; b; c": reasons have commas and an "and" of their own."""
    return reduce(lambda first, more: look.plain("why-joined", first=first, more=more), words)


def _reasons(look: Look, reasons: Mapping[str, Any], *, words: str) -> list[str]:
    """Give what speaks for somebody, most personal first."""
    found = []
    if reasons.get("giving_back"):
        found.append(look.plain(f"{words}-giving-back"))
    elif reasons.get("first_chance"):
        found.append(look.plain(f"{words}-first-chance"))
    if reasons.get("distance_m") is not None:
        found.append(look.plain("why-near", distance=about(look, reasons["distance_m"])))
    elif not reasons.get("remote") and "distance_m" in reasons:
        found.append(look.plain(f"{words}-distance-unknown"))
    language = reasons.get("language")
    if language and look.circle is not None and language != look.circle.language:
        found.append(look.plain(f"{words}-language"))
    rested = reasons.get("rested_days")
    if "rested_days" in reasons and rested is not None and rested >= _LONG_AGO_DAYS:
        found.append(look.plain(f"{words}-rested"))
    if reasons.get("kept", 0) >= _MANY_KEPT:
        found.append(look.plain(f"{words}-kept"))
    return found


def about(look: Look, metres: int) -> str:
    """Places are only known to some 500 m: nothing finer is said."""
    return distance_words(look, max(500, round(metres / 500) * 500))
