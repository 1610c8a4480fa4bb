"""The circle's register of skills as coordinators see it: how many offer each, and which words mean the same."""

from bot.domain.ids import CircleId, SkillId
from handlers.cards.needs.offer_draft import in_rows
from handlers.look import Look
from handlers.presses.skills import Apart, SameAs, ShowSkill, SkillsPage
from handlers.screen import Button, Screen
from storage.needs import skills

#: Skills on one page.
PAGE = 10


def register(look: Look) -> Screen | None:
    """A page of what is offered, most first, and of the circle's own words. ids: circle, page."""
    if look.circle is None or not look.coordinates:
        return None
    page, circle = look.ids["page"], look.circle.id
    found = skills.counted(look.tx, circle, first=page * PAGE, most=PAGE + 1)
    lines = [look.t("skills-title" if found or page else "skills-none", circle=look.circle.name)]
    buttons = []
    for number, (skill, offers) in enumerate(found[:PAGE], page * PAGE + 1):
        name = skills.skill_name(look.tx, skill, look.language)
        lines.append(look.t("skills-line", number=number, skill=name, count=offers))
        buttons.append(Button(label=str(number), press=ShowSkill(skill=skill)))
    turns = []
    if page > 0:
        turns.append(look.button("circle-back", SkillsPage(circle=circle, page=page - 1)))
    if len(found) > PAGE:
        turns.append(look.button("circle-more", SkillsPage(circle=circle, page=page + 1)))
    return Screen(text="\n".join(lines), buttons=[*in_rows(buttons, 5), turns])


def skill(look: Look) -> Screen | None:
    """One skill: how many offer it, and which words were said to mean the same, with the way back. ids: skill."""
    asked = SkillId(look.ids["skill"])
    if look.circle is None or not look.coordinates or not skills.in_circle(look.tx, look.circle.id, asked):
        return None
    top = skills.root(look.tx, asked)
    lines = [
        look.t(
            "skills-card",
            skill=skills.skill_name(look.tx, top, look.language),
            count=count(look, look.circle.id, top),
        )
    ]
    rows = [[look.button("skills-same-as", SameAs(skill=top))]]
    for other in skills.merged_into(look.tx, top):
        name = skills.own_name(look.tx, other, look.language)
        lines.append(look.t("skills-also", word=name))
        rows.append([look.button("skills-apart", Apart(skill=other, into=top), word=name[:30])])
    rows.append([look.button("circle-back", SkillsPage(circle=look.circle.id, page=0))])
    return Screen(text="\n".join(lines), buttons=rows)


def count(look: Look, circle: CircleId, wanted: SkillId) -> int:
    """Count the active offers of a skill, with those of the words that mean the same."""
    return skills.offers_of(look.tx, circle, wanted)
