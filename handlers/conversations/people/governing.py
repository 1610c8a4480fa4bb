"""/circle: what the circle is and by which rules it lives; its steward changes both, one thing at a time."""

from collections.abc import Mapping
from typing import Any

from bot.domain.errors import NotAllowedError, OutdatedError
from bot.domain.ids import CircleId
from bot.domain.rules import BY_NAME, Rule, Unit
from bot.domain.words import understand_clock, understand_yes_no
from bot.services.people import governing
from bot.texts import LANGUAGES
from handlers.cards.people.rules import place_of, time_in, value_words
from handlers.conversations.people import joining
from handlers.conversations.people.setting_up import SETUP
from handlers.forms import (
    CARD,
    Form,
    Given,
    NotUnderstoodError,
    Step,
    choice_button,
    done_button,
    end_buttons,
)
from handlers.look import Look
from handlers.presses.circle import ChangeCircle, ChangeRule, ShowRules
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft
from storage.people import rules

_PARTS = ("name", "language", "place", "zone")


def circle_command(visit: Visit) -> None:
    """/circle."""
    if visit.member is None:
        joining.greet(visit)
    else:
        visit.show("circle", mode="card_anew", circle=visit.member.circle_id)


def show_rules(visit: Visit, press: ShowRules) -> None:
    """The circle's rules, for every member."""
    _here(visit, press.circle)
    visit.answer()
    visit.show("rules", mode="card_anew", circle=press.circle)


def change_circle(visit: Visit, press: ChangeCircle) -> None:
    """A steward says a part of the circle anew."""
    _stewards(visit, press.circle)
    if press.part not in _PARTS:
        raise OutdatedError
    visit.answer()
    visit.forms.start(visit, "circle", {"circle": press.circle, "part": press.part})


def change_rule(visit: Visit, press: ChangeRule) -> None:
    """A steward says what a rule shall be."""
    _stewards(visit, press.circle)
    if press.rule not in BY_NAME:
        raise OutdatedError
    visit.answer()
    visit.forms.start(visit, "rule", {"circle": press.circle, "rule": press.rule})


def _here(visit: Visit, circle: int) -> None:
    if visit.circle is None or visit.circle.id != circle:
        raise OutdatedError


def _stewards(visit: Visit, circle: int) -> None:
    _here(visit, circle)
    if "steward" not in visit.roles:
        raise NotAllowedError("error-steward-only")


# The circle itself --------------------------------------------------------------------------------------------


def _following(answers: Mapping[str, Any]) -> str:
    part = str(answers["part"])
    return CARD if part in answers else part


def _take_place(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    """A point keeps the name that is known, and a name keeps the point: both together make the name understood."""
    found = dict(SETUP.steps["place"].take(visit, draft, given))
    here = visit.circle
    if here is None:
        return found
    if found["lat"] is None:
        return {**found, "lat": here.lat, "lon": here.lon}
    return {**found, "place": here.place_name}


def _card(look: Look, draft: Draft) -> Screen:
    answers = draft.answers
    if answers["part"] == "name":
        text = look.t("circle-new-name", name=answers["name"])
    elif answers["part"] == "language":
        text = look.t("circle-new-language", spoken=LANGUAGES[answers["language"]])
    elif answers["part"] == "place":
        point = answers["lat"] is not None
        text = look.t("circle-new-place", place=place_of(look, answers["place"], point=point))
    else:
        text = look.t("circle-new-zone", time=time_in(look, answers["zone"]))
    return Screen(
        text=text, buttons=[[done_button(look, draft, "circle-change-done")], end_buttons(look, draft)]
    )


def _finish(visit: Visit, draft: Draft) -> None:
    answers = draft.answers
    circle = CircleId(answers["circle"])
    if answers["part"] == "name":
        governing.rename(visit.turn, circle, answers["name"])
    elif answers["part"] == "language":
        governing.set_language(visit.turn, circle, answers["language"])
    elif answers["part"] == "place":
        governing.set_place(visit.turn, circle, answers["place"], answers["lat"], answers["lon"])
    else:
        governing.set_zone(visit.turn, circle, answers["zone"])
    visit.say("circle-changed")


CIRCLE = Form(
    steps={
        **{part: SETUP.steps[part] for part in ("name", "language", "zone")},
        "place": Step(
            ask=SETUP.steps["place"].ask,
            take=_take_place,
            skip={"place": "", "lat": None, "lon": None},
            numbers=True,
        ),
    },
    following=_following,
    card=_card,
    finish=_finish,
)


# Its rules ----------------------------------------------------------------------------------------------------


def _rule(draft: Draft) -> Rule[int]:
    return BY_NAME[draft.answers["rule"]]


def _ask_value(look: Look, draft: Draft) -> Screen:
    one = _rule(draft)
    values = {
        "what": look.plain(one.words),
        "value": value_words(look, one, rules.rule(look.tx, CircleId(draft.answers["circle"]), one)),
        "least": value_words(look, one, one.least),
        "most": value_words(look, one, one.most),
    }
    if one.unit is Unit.YES_NO:
        choices = [
            choice_button(look, draft, str(int(yes)), f"rules-{'yes' if yes else 'no'}")
            for yes in (True, False)
        ]
        return Screen(text=look.t("rules-ask-yes-no", **values), buttons=[choices])
    usual = choice_button(
        look, draft, str(one.default), "rules-usual", value=value_words(look, one, one.default)
    )
    return Screen(text=look.t("rules-ask", **values), buttons=[[usual]])


def _take_value(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    one = _rule(draft)
    value = int(given.choice) if given.choice else _typed(visit, one, given.text)
    if value is None:
        raise NotUnderstoodError("rules-how-yes-no" if one.unit is Unit.YES_NO else "rules-how")
    if not one.least <= value <= one.most:
        raise NotUnderstoodError("rules-range", least=int(one.least), most=int(one.most))
    return {"value": bool(value) if one.unit is Unit.YES_NO else value}


def _typed(visit: Visit, one: Rule[int], text: str) -> int | None:
    if one.unit is Unit.YES_NO:
        meant = understand_yes_no(text, visit.language)
        return None if meant not in ("yes", "no") else int(meant == "yes")
    first = next(iter(text.split()), "")
    if first.isascii() and first.isdigit() and len(first) <= len(str(one.most)) + 1:
        return int(first)
    minutes = understand_clock(text, visit.language) if one.unit is Unit.HOUR_OF_DAY else None
    return minutes // 60 if minutes is not None and minutes % 60 == 0 else None


def _rule_card(look: Look, draft: Draft) -> Screen:
    one = _rule(draft)
    value = value_words(look, one, draft.answers["value"])
    return Screen(text=look.t("rules-decided", what=look.plain(one.words), value=value))


def _finish_rule(visit: Visit, draft: Draft) -> None:
    answers = draft.answers
    governing.set_rule(visit.turn, CircleId(answers["circle"]), answers["rule"], answers["value"])


RULE = Form(
    steps={"value": Step(ask=_ask_value, take=_take_value, numbers=True)},
    following=lambda answers: CARD if "value" in answers else "value",
    card=_rule_card,
    finish=_finish_rule,
    at_once=True,
)
