"""Where a need is, as its form asks for it and shows it: where it starts, and for a trip where it ends."""

from collections.abc import Mapping
from typing import Any

from bot.domain.people.places import named
from bot.texts import Markup
from handlers.cards.needs.offer_draft import in_rows
from handlers.forms import choice_button
from handlers.look import Look
from handlers.screen import Button, Screen
from storage.drafts import Draft
from storage.people import places
from storage.people.places import KnownPlace

_QUICK_PLACES = 6
#: Characters of a name on a button.
_LABEL = 30


def ask_where(look: Look, draft: Draft) -> Screen:
    """Ask where it is."""
    known = _known(look)
    text = look.t("need-ask-where")
    unknown = draft.answers["place"] if draft.answers.get("ask_place") else ""
    if unknown:
        meant = named(unknown, known)
        known = meant or known
        text = look.t("need-where-which" if meant else "need-where-lost", place=unknown)
    rows = _choices(look, draft, known)
    if unknown:
        rows.append([choice_button(look, draft, "words", "need-where-words", place=unknown[:_LABEL])])
    rows.append(
        [
            choice_button(look, draft, "phone", "need-where-phone"),
            choice_button(look, draft, "none", "need-where-none"),
        ]
    )
    return Screen(text=text, buttons=rows)


def ask_to(look: Look, draft: Draft) -> Screen:
    """Ask where a trip ends."""
    rows = _choices(look, draft, _known(look))
    rows.append([choice_button(look, draft, "none", "need-to-none")])
    return Screen(text=look.t("need-ask-to"), buttons=rows)


def ask_address(look: Look, _draft: Draft) -> Screen:
    """The exact address, kept apart."""
    return Screen(text=look.t("need-ask-address"))


def ask_to_address(look: Look, _draft: Draft) -> Screen:
    """The exact address of a trip's end, kept apart."""
    return Screen(text=look.t("need-ask-to-address"))


def _known(look: Look) -> list[KnownPlace]:
    return [] if look.circle is None else places.understood(look.tx, look.circle.id)


def _choices(look: Look, draft: Draft, known: list[KnownPlace]) -> list[list[Button]]:
    return in_rows(
        [choice_button(look, draft, f"p{one.id}", label=one.name) for one in known[:_QUICK_PLACES]]
    )


def is_trip(answers: Mapping[str, Any]) -> bool:
    """Tell whether a draft's need ends elsewhere than it starts."""
    return not answers["by_phone"] and bool(answers.get("to_place") or answers.get("to_lat") is not None)


def where_lines(look: Look, answers: Mapping[str, Any], *, doubts: bool = True) -> list[Markup]:
    """Say where a draft's need is, and whether its distance can be known; with `doubts` also what would help."""
    if answers["by_phone"]:
        lines = [look.t("need-card-where", place=look.plain("need-where-phone"))]
    elif answers["place"]:
        unknown = "" if answers["lat"] is not None else " " + look.plain("needs-distance-unknown")
        lines = [look.t("need-card-where", place=answers["place"] + unknown)]
        if unknown and doubts:
            lines.append(look.t("need-where-unknown", place=answers["place"]))
    elif answers["lat"] is not None:
        lines = [look.t("need-card-where", place=look.plain("need-where-point"))]
    else:
        lines = [look.t("need-card-where", place=look.plain("need-where-none"))]
    if answers.get("address"):
        lines.append(look.t("need-card-address", address=answers["address"]))
    if is_trip(answers):
        unknown = "" if answers.get("to_lat") is not None else " " + look.plain("needs-distance-unknown")
        end = answers.get("to_place") or look.plain("need-where-point")
        lines.append(look.t("need-card-to", place=end + unknown))
        if answers.get("to_address"):
            lines.append(look.t("need-card-to-address", address=answers["to_address"]))
    return lines
