"""The form of an offer: a sentence becomes a card of what was understood, with a button for each part."""

from collections.abc import Mapping
from typing import Any

from bot.domain.ids import OfferId, SkillId
from bot.domain.needs.offers import OfferTimes, joined, offer_times, says_by_phone, understand_reach
from bot.domain.needs.sentences import hear_offer
from bot.domain.words import When, understand_when
from bot.services.needs.offers import OfferTerms, change_offer, give_offer
from handlers.cards.needs import offer_draft as cards
from handlers.conversations.hearing import (
    chosen_skills,
    hear_skill,
    language_of,
    number_in,
    open_words,
    own_words,
    register_of,
    said_at,
    skill_answers,
    skills_of,
)
from handlers.conversations.needs.offer_answers import dates_answer, hours_answer, times_of
from handlers.conversations.needs.offer_place import ask_place_once
from handlers.forms import CARD, Form, Given, NotUnderstoodError, Step
from handlers.visit import Visit
from storage.drafts import Draft

_NOON = 12 * 60
_DAY = 24 * 60
#: Quick answers to "when": weekdays and minutes of the day.
_QUICK = {
    "any": [],
    "mornings": [(day, 9 * 60, 12 * 60) for day in range(5)],
    "afternoons": [(day, 13 * 60, 17 * 60) for day in range(5)],
    "evenings": [(day, 18 * 60, 21 * 60) for day in range(5)],
    "weekends": [(day, 9 * 60, 18 * 60) for day in (5, 6)],
}


def read_offer(visit: Visit, words: str) -> dict[str, Any]:
    """Give the answers that a sentence holds."""
    heard = hear_offer(
        words, language=visit.language, at=said_at(visit), zone=visit.zone, register=register_of(visit)
    )
    return {
        "words": words[:1000],
        "language": heard.language,
        "reach_m": heard.reach_m,
        "by_phone": heard.by_phone,
        **skill_answers(skills_of(visit, heard.skills)),
        **hours_answer(heard.times.hours),
        **dates_answer(heard.times),
        **heard_times(heard.when),
    }


def heard_times(when: When) -> dict[str, Any]:
    """Give what is to be asked back, or shown as a guess: an offer's hours are weekly, whatever was said."""
    found = open_words(when)
    if when.repeat is not None and (when.repeat.every_weeks > 1 or not when.repeat.weekdays):
        found["guesses"].append(["every_weeks", str(when.repeat.every_weeks)])
    return found


def following(answers: Mapping[str, Any]) -> str:
    """Give what is still to be asked."""
    if not answers.get("words"):
        return "words"
    if not answers.get("skills") and (answers.get("candidates") or not answers.get("new_skill")):
        return "skill"
    if answers.get("unknown"):
        return "unknown"
    if answers.get("ampm"):
        return "ampm"
    return CARD


def _take_words(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    words = own_words(given.text, "offer-words-how")
    if draft.answers.get("words"):  # from the card: their own words, and nothing else
        return {"words": words}
    return read_offer(visit, words)


def _take_skill(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice == "all":
        return {"skills": list(draft.answers["candidates"]), "candidates": [], "new_skill": ""}
    chosen = number_in(given.choice, "s")
    if chosen is not None:
        return {"skills": [chosen], "candidates": [], "new_skill": ""}
    heard = hear_skill(visit, own_words(given.text, "offer-skill-how"), language_of(visit, given.text))
    if not heard.said and not heard.new_name:
        raise NotUnderstoodError("offer-skill-how")
    return skill_answers(heard)


def _understand(visit: Visit, text: str) -> When:
    when = understand_when(
        text, language=language_of(visit, text), at=said_at(visit), zone=visit.zone, expect="offer"
    )
    if not (when.slots or when.pattern or when.period or when.repeat or when.unknown):
        raise NotUnderstoodError("offer-when-how")
    return when


def _take_when(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice in _QUICK:
        hours = [list(one) for one in _QUICK[given.choice]]
        return {"hours": hours, "unknown": [], "ampm": None, "guesses": []}
    when = _understand(visit, own_words(given.text, "offer-when-how"))
    times = offer_times(when)
    found = {**heard_times(when), **hours_answer(times.hours)}
    # "Until June" alone says nothing about hours, and hours alone nothing about dates: what was said before stays.
    if not times.hours:
        found["hours"] = draft.answers["hours"]
    if when.period is not None or times.from_date or times.to_date:
        found |= dates_answer(times)
    return found


def _take_unknown(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    left = list(draft.answers["unknown"])[1:]
    if given.choice == "nothing":
        return {"unknown": left}
    when = _understand(visit, own_words(given.text, "offer-when-how"))
    times = offer_times(when)
    known = OfferTimes(
        hours=joined([*times_of(draft.answers).hours, *times.hours]),
        from_date=times.from_date or times_of(draft.answers).from_date,
        to_date=times.to_date or times_of(draft.answers).to_date,
        excluded=(*times_of(draft.answers).excluded, *times.excluded),
    )
    found = heard_times(when)
    found["unknown"] = [*found["unknown"], *left]
    return {**found, **hours_answer(known.hours), **dates_answer(known)}


def _take_ampm(_visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    hours = draft.answers["hours"]
    if given.choice == "keep":
        return {"ampm": None}
    if given.choice != "other":
        raise NotUnderstoodError("need-ampm-how")
    by = _NOON if all(end <= _NOON for _, _, end in hours) else -_NOON
    turned = [[day, start + by, end + by] for day, start, end in hours]
    if any(not 0 <= start < end <= _DAY for _, start, end in turned):
        raise NotUnderstoodError("offer-when-how")
    return {"ampm": None, "hours": turned}


def _take_dates(visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice == "open":
        return {"from": None, "to": None, "except": []}
    when = _understand(visit, own_words(given.text, "offer-dates-how"))
    times = offer_times(when)
    if when.period is None and not (times.from_date or times.to_date):
        raise NotUnderstoodError("offer-dates-how")
    return {**dates_answer(times), **heard_times(when)}


def _take_reach(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice == "phone":
        return {"by_phone": True, "reach_m": None}
    if given.choice == "circle":
        return {"by_phone": False, "reach_m": None}
    metres = number_in(given.choice, "m") or understand_reach(given.text)
    if metres is not None:
        return {"by_phone": False, "reach_m": metres}
    if says_by_phone(given.text):
        return {"by_phone": True, "reach_m": None}
    raise NotUnderstoodError("offer-reach-how")


def _finish(visit: Visit, draft: Draft) -> None:
    answers = draft.answers
    chosen: list[SkillId | None] = [*chosen_skills(answers)] or [None]
    for skill in chosen:
        terms = OfferTerms(
            skill=skill,
            new_skill=answers["new_skill"],
            words=answers["words"],
            language=answers["language"],
            times=times_of(answers),
            reach_m=answers["reach_m"],
            by_phone=answers["by_phone"],
        )
        if answers.get("offer"):
            change_offer(visit.turn, OfferId(answers["offer"]), answers["version"], terms)
        else:
            give_offer(visit.turn, terms)
    visit.say("offer-changed" if answers.get("offer") else "offer-thanks", count=len(chosen))
    if not answers["by_phone"]:
        ask_place_once(visit)


OFFER_FORM = Form(
    steps={
        "words": Step(ask=cards.ask_words, take=_take_words),
        "skill": Step(ask=cards.ask_skill, take=_take_skill),
        "unknown": Step(ask=cards.ask_unknown, take=_take_unknown, passing=True),
        "ampm": Step(ask=cards.ask_ampm, take=_take_ampm, passing=True),
        "when": Step(ask=cards.ask_when, take=_take_when),
        "dates": Step(ask=cards.ask_dates, take=_take_dates),
        "reach": Step(ask=cards.ask_reach, take=_take_reach),
    },
    following=following,
    card=cards.draft_card,
    finish=_finish,
)
