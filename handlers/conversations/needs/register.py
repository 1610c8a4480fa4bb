"""/skills: coordinators look at the register and say which words mean the same; it can be taken back."""

from collections.abc import Mapping
from typing import Any

from bot.domain.errors import NotAllowedError, OutdatedError
from bot.domain.ids import SkillId
from bot.services.acting import acting_coordinator
from bot.services.needs import skills as registering
from handlers.cards.needs.offer_draft import in_rows
from handlers.conversations.hearing import hear_skill, language_of, number_in, own_words
from handlers.conversations.people import joining
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
from handlers.presses.skills import Apart, SameAs, ShowSkill, SkillsPage
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft
from storage.needs import skills

_MOST_PAGES = 100_000
_CHOICES = 8


def skills_command(visit: Visit) -> None:
    """/skills."""
    if visit.member is None:
        joining.greet(visit)
        return
    member = acting_coordinator(visit.turn)
    visit.show("skills", mode="card_anew", circle=member.circle_id, page=0)


def turn_page(visit: Visit, press: SkillsPage) -> None:
    """Another page."""
    member = acting_coordinator(visit.turn)
    if member.circle_id != press.circle or not 0 <= press.page < _MOST_PAGES:
        raise OutdatedError
    visit.show("skills", mode="card_anew", circle=press.circle, page=press.page)


def show_skill(visit: Visit, press: ShowSkill) -> None:
    """One skill."""
    _of_circle(visit, press.skill)
    visit.show("skill", mode="card_anew", skill=press.skill)


def same_as(visit: Visit, press: SameAs) -> None:
    """Ask of which skill this is another word."""
    _of_circle(visit, press.skill)
    visit.answer()
    visit.forms.start(visit, "same_skill", {"skill": press.skill})


def apart(visit: Visit, press: Apart) -> None:
    """They are two again."""
    registering.split(visit.turn, SkillId(press.skill), SkillId(press.into))
    visit.answer("skills-apart-done")


def _of_circle(visit: Visit, skill: int) -> None:
    member = acting_coordinator(visit.turn)
    if not skills.in_circle(visit.turn.tx, member.circle_id, SkillId(skill)):
        raise NotAllowedError


def _ask(look: Look, draft: Draft) -> Screen:
    skill = SkillId(draft.answers["skill"])
    likely = [] if look.circle is None else skills.most_offered(look.tx, look.circle.id, _CHOICES + 1)
    buttons = [
        choice_button(look, draft, f"s{one}", label=skills.skill_name(look.tx, one, look.language))
        for one in likely
        if one != skill
    ]
    name = skills.skill_name(look.tx, skill, look.language)
    return Screen(text=look.t("skills-ask-same", skill=name), buttons=in_rows(buttons[:_CHOICES]))


def _take(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    chosen = number_in(given.choice, "s")
    if chosen is None:
        words = own_words(given.text, "skills-same-how")
        said = hear_skill(visit, words, language_of(visit, words)).said
        chosen = next((one for one in said if one != draft.answers["skill"]), None)
    if chosen is None:
        raise NotUnderstoodError("skills-same-how")
    return {"into": chosen}


def _card(look: Look, draft: Draft) -> Screen:
    skill, into = SkillId(draft.answers["skill"]), SkillId(draft.answers["into"])
    if look.circle is None:
        return Screen(text=look.t("skills-none", circle=""))
    text = look.t(
        "skills-merge",
        word=skills.own_name(look.tx, skill, look.language),
        skill=skills.skill_name(look.tx, into, look.language),
    )
    return Screen(
        text=text, buttons=[[done_button(look, draft, "skills-merge-done")], end_buttons(look, draft)]
    )


def _finish(visit: Visit, draft: Draft) -> None:
    registering.merge(visit.turn, SkillId(draft.answers["skill"]), SkillId(draft.answers["into"]))
    visit.show("skill", mode="card_anew", skill=draft.answers["into"])


SAME = Form(
    steps={"into": Step(ask=_ask, take=_take)},
    following=lambda answers: CARD if "into" in answers else "into",
    card=_card,
    finish=_finish,
)
