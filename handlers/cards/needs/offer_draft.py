"""How an offer's form looks: what is asked, and the card of what was understood."""

from collections.abc import Mapping
from typing import Any

from bot.domain.ids import SkillId
from bot.domain.needs.offers import OfferTimes
from bot.texts import Markup, dates
from handlers.conversations.needs.offer_answers import times_of
from handlers.forms import change_button, choice_button, done_button, end_buttons
from handlers.look import Look
from handlers.screen import Button, Screen
from storage.drafts import Draft
from storage.needs import offers, skills

#: Skills offered as quick answers.
_QUICK_SKILLS = 6
#: Quick answers to "how far", metres.
_REACHES = (1000, 3000, 5000, 10_000)


def in_rows(buttons: list[Button], width: int = 2) -> list[list[Button]]:
    """Give buttons in rows."""
    return [buttons[at : at + width] for at in range(0, len(buttons), width)]


def ask_words(look: Look, _draft: Draft) -> Screen:
    """Ask what they would like to offer."""
    return Screen(text=look.t("offer-ask-words"))


def ask_skill(look: Look, draft: Draft) -> Screen:
    """Which of the things that were heard, or which at all."""
    heard = [SkillId(one) for one in draft.answers.get("candidates", ())]
    several = len(heard) > 1
    if not heard and look.circle is not None:
        heard = skills.most_offered(look.tx, look.circle.id, _QUICK_SKILLS)
    buttons = [
        choice_button(look, draft, f"s{skill}", label=skills.skill_name(look.tx, skill, look.language))
        for skill in heard
    ]
    rows = in_rows(buttons)
    if several:
        rows.append([choice_button(look, draft, "all", "offer-skill-all", count=len(heard))])
    return Screen(text=look.t("offer-ask-which" if several else "offer-ask-skill"), buttons=rows)


def ask_unknown(look: Look, draft: Draft) -> Screen:
    """A word about time that was not understood is asked back by name."""
    word = draft.answers["unknown"][0]
    nothing = choice_button(look, draft, "nothing", "when-unknown-nothing")
    return Screen(text=look.t("when-unknown", word=word), buttons=[[nothing]])


def ask_ampm(look: Look, draft: Draft) -> Screen:
    """Morning or afternoon, where both could be meant."""
    first = draft.answers["hours"][0] if draft.answers["hours"] else [0, 0, 0]
    taken = dates.clock(first[1], look.language)
    other = dates.clock((first[1] + 720) % 1440, look.language)
    return Screen(
        text=look.t("when-ampm", word=draft.answers["ampm"]),
        buttons=[
            [
                choice_button(look, draft, "keep", label=taken),
                choice_button(look, draft, "other", label=other),
            ]
        ],
    )


def ask_when(look: Look, draft: Draft) -> Screen:
    """On which days and at which hours."""
    quick = [
        choice_button(look, draft, name, f"offer-when-{name}")
        for name in ("any", "mornings", "afternoons", "evenings", "weekends")
    ]
    return Screen(text=look.t("offer-ask-when"), buttons=in_rows(quick))


def ask_dates(look: Look, draft: Draft) -> Screen:
    """From when, until when, except when."""
    return Screen(
        text=look.t("offer-ask-dates"), buttons=[[choice_button(look, draft, "open", "offer-dates-open")]]
    )


def ask_reach(look: Look, draft: Draft) -> Screen:
    """How far, or by phone."""
    buttons = [
        choice_button(look, draft, f"m{metres}", "offer-reach-km", km=metres // 1000) for metres in _REACHES
    ]
    last = [
        choice_button(look, draft, "circle", "offer-reach-circle"),
        choice_button(look, draft, "phone", "offer-reach-phone"),
    ]
    return Screen(text=look.t("offer-ask-reach"), buttons=[*in_rows(buttons), last])


def draft_card(look: Look, draft: Draft) -> Screen:
    """What was understood, with a button for each part."""
    answers = draft.answers
    lines = [
        look.t("offer-card-title"),
        look.t("offer-card-what", skill=_skills(look, answers)),
        look.t("offer-card-when", when=when_words(look, times_of(answers))),
        look.t("offer-card-reach", reach=reach_words(look, answers["reach_m"], by_phone=answers["by_phone"])),
        look.t("offer-card-words", words=answers["words"]),
    ]
    if draft.state == "open":  # doubts are for who still decides
        if not answers["skills"]:
            lines.append(look.t("offer-card-new-skill"))
        lines += guess_lines(look, answers)
        lines += _standing(look, answers)
    parts = [
        change_button(look, draft, "skill", "offer-part-what"),
        change_button(look, draft, "when", "offer-part-when"),
        change_button(look, draft, "dates", "offer-part-dates"),
        change_button(look, draft, "reach", "offer-part-reach"),
        change_button(look, draft, "words", "offer-part-words"),
    ]
    done = done_button(look, draft, "offer-save" if answers.get("offer") else "offer-confirm")
    return Screen(text="\n".join(lines), buttons=[[done], *in_rows(parts), end_buttons(look, draft)])


def guess_lines(look: Look, answers: Mapping[str, Any]) -> list[Markup]:
    """Give what was understood with a guess in it, so that nothing is guessed in silence."""
    return [look.t("when-guess-" + kind.replace("_", "-"), words=words) for kind, words in answers["guesses"]]


def _skills(look: Look, answers: Mapping[str, Any]) -> str:
    if not answers["skills"]:
        return str(answers["new_skill"])
    names = skills.named(look.tx, [SkillId(one) for one in answers["skills"]], look.language)
    return dates.listed(names, look.language)


def _standing(look: Look, answers: Mapping[str, Any]) -> list[Markup]:
    """Say when it takes the place of what they offer already."""
    if answers.get("offer") or look.member is None:
        return []
    found = [offers.standing_offer(look.tx, look.member.id, SkillId(one)) for one in answers["skills"]]
    return [
        look.t("offer-card-standing", when=when_words(look, one.times)) for one in found if one is not None
    ]


def when_words(look: Look, times: OfferTimes) -> str:
    """Give when an offer holds, in the reader's words."""
    hours = [(one.weekday, one.from_minute, one.to_minute) for one in times.hours]
    parts = [dates.weekly(hours, look.language)]
    if times.from_date is not None and times.from_date == times.to_date:
        parts.append(dates.full_day(times.from_date, look.language))
    else:
        if times.from_date is not None:
            parts.append(look.plain("offer-from", day=dates.full_day(times.from_date, look.language)))
        if times.to_date is not None:
            parts.append(look.plain("offer-to", day=dates.full_day(times.to_date, look.language)))
    for first, last in times.excluded:
        key = "offer-except-day" if first == last else "offer-except"
        parts.append(
            look.plain(
                key, first=dates.full_day(first, look.language), last=dates.full_day(last, look.language)
            )
        )
    return ", ".join(parts)


def reach_words(look: Look, metres: int | None, *, by_phone: bool) -> str:
    """Give how far an offer goes, in the reader's words."""
    if by_phone:
        return look.plain("offer-reach-phone")
    if metres is None:
        return look.plain("offer-reach-circle")
    return distance_words(look, metres)


def distance_words(look: Look, metres: int) -> str:
    """Give "800 m", "2.5 km" in the reader's number format."""
    if metres < 1000:  # noqa: PLR2004 - a kilometre
        return look.plain("distance-m", m=metres)
    return look.plain("distance-km", km=round(metres / 1000, 1))
