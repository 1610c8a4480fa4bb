"""The form of a need: one sentence becomes a card of what was understood, with a button for each part."""

from collections.abc import Mapping
from typing import Any

from bot.domain.ids import NeedId
from bot.domain.needs.sentences import hear_need
from bot.domain.words import understand_minutes, understand_people, understand_when
from bot.services.needs.needs import post_need, publish_need
from handlers.cards.needs import need_draft as cards
from handlers.cards.needs import need_places as place_cards
from handlers.cards.needs.need_checks import ask_checks
from handlers.conversations.hearing import (
    hear_skill,
    language_of,
    number_in,
    own_words,
    register_of,
    said_at,
    skill_answers,
    skills_of,
)
from handlers.conversations.needs.need_answers import terms_of
from handlers.conversations.needs.need_checks import take_checks
from handlers.conversations.needs.need_places import (
    heard_places,
    take_address,
    take_to,
    take_to_address,
    take_where,
)
from handlers.conversations.needs.need_times import (
    end_after,
    read_times,
    time_answers,
    turned_half,
    with_ends,
)
from handlers.forms import CARD, Form, Given, NotUnderstoodError, Step
from handlers.visit import Visit
from storage.drafts import Draft
from storage.needs import beneficiaries

#: The most people for one time; the schema's range.
_MOST_PEOPLE = 100
_MOST_NAMES = 8


def read_need(visit: Visit, words: str) -> dict[str, Any]:
    """Give the answers that a sentence holds. A coordinator is asked for whom it is; others ask for themselves."""
    at = said_at(visit)
    heard = hear_need(words, language=visit.language, at=at, zone=visit.zone, register=register_of(visit))
    skill = skills_of(visit, heard.skills)
    return {
        "words": words[:1000],
        "language": heard.language,
        # Of several skills the best is taken: a need is for one, and the card shows which.
        "skills": list(skill.said[:1]),
        "candidates": [],
        "new_skill": skill.new_name,
        "people": max(1, min(heard.people or 1, _MOST_PEOPLE)),
        "whom": None if visit.coordinates else _me(visit),
        "send_to": "best",
        "address": "",
        "checks": [],
        **heard_places(visit, words, heard.whereabouts, by_phone=heard.by_phone),
        **time_answers(heard.when, now=at, zone=visit.zone),
    }


def _me(visit: Visit) -> dict[str, Any]:
    return {"kind": "member", "member": visit.member.id if visit.member else None, "name": visit.user_name}


def following(answers: Mapping[str, Any]) -> str:
    """Give what is still to be asked."""
    if not answers.get("words"):
        return "words"
    if not answers.get("skills") and not answers.get("new_skill"):
        return "skill"
    if answers.get("unknown"):
        return "unknown"
    if not answers.get("times"):
        return "hour" if answers.get("day") else "when"
    if answers.get("ampm"):
        return "ampm"
    if any(end is None for _, end in answers["times"]):
        return "end"
    if answers.get("choosing"):
        return "checks"
    if answers.get("ask_place"):
        return "where"
    if not answers.get("whom"):
        return "whom"
    return CARD


def _take_words(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    words = own_words(given.text, "need-words-how")
    if draft.answers.get("words"):
        return {"words": words}
    return read_need(visit, words)


def _take_skill(visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    chosen = number_in(given.choice, "s")
    if chosen is not None:
        return {"skills": [chosen], "new_skill": ""}
    heard = hear_skill(visit, own_words(given.text, "offer-skill-how"), language_of(visit, given.text))
    if not heard.said and not heard.new_name:
        raise NotUnderstoodError("offer-skill-how")
    return {**skill_answers(heard), "skills": list(heard.said[:1]), "candidates": []}


def _take_unknown(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    left = list(draft.answers["unknown"])[1:]
    if given.choice == "nothing":
        return {"unknown": left}
    return {**_times(visit, draft, given), "unknown": left}


def take_when(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    """Take a day and an hour, or only an hour of the day that is known."""
    return _times(visit, draft, given)


def _times(visit: Visit, draft: Draft, given: Given) -> dict[str, Any]:
    text = own_words(given.text, "need-when-how")
    found = read_times(
        text, draft.answers, language=language_of(visit, text), at=said_at(visit), zone=visit.zone
    )
    if found is None:
        raise NotUnderstoodError("need-when-how")
    if found["past"]:
        raise NotUnderstoodError("need-when-past")
    minutes = draft.answers.get("minutes")
    if minutes is not None and found["times"]:
        found["times"] = with_ends(found, minutes, None) if _endless(found) else found["times"]
    return found


def _endless(answers: Mapping[str, Any]) -> bool:
    return any(end is None for _, end in answers["times"])


def _take_ampm(_visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice == "keep":
        return {"ampm": None}
    if given.choice != "other":
        raise NotUnderstoodError("need-ampm-how")
    return {"ampm": None, "times": turned_half(draft.answers)}


def _take_end(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    times = draft.answers["times"]
    if not _endless(draft.answers):  # from the card: another end for the times that have one
        times = [[start, None] for start, _ in times]
    open_ended = {**draft.answers, "times": times}
    minutes = number_in(given.choice, "m")
    if minutes is not None:
        return {"times": with_ends(open_ended, minutes, None)}
    text = own_words(given.text, "need-end-how")
    language = language_of(visit, text)
    first = cards.wall(times[0][0])
    end = end_after(text, first, understand_minutes(text, language), language)
    if end is None or end <= first:
        raise NotUnderstoodError("need-end-how")
    return {"times": with_ends(open_ended, None, end)}


def _take_people(visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    chosen = number_in(given.choice, "n")
    if chosen is None:
        text = own_words(given.text, "need-people-how")
        chosen, _ = understand_people(text, language_of(visit, text))
        if chosen is None and text.isdecimal():
            chosen = int(text)
    if chosen is None or not 1 <= chosen <= _MOST_PEOPLE:
        raise NotUnderstoodError("need-people-how")
    return {"people": chosen}


def _take_whom(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice == "me":
        return {"whom": _me(visit), "found": []}
    if given.choice == "circle":
        return {"whom": {"kind": "circle", "member": None, "name": ""}, "found": []}
    if given.choice == "new" and draft.answers.get("whom_name"):
        name = draft.answers["whom_name"]
        return {"whom": {"kind": "on_behalf", "member": None, "name": name}, "found": [], "behalf": False}
    if given.choice in ("other", "behalf"):
        return {"whom": None, "whom_name": "", "found": [], "behalf": given.choice == "behalf"}
    member = number_in(given.choice, "p")
    if member is not None:
        name = beneficiaries.name_of(visit.turn.tx, cards.member_id(member))
        return {"whom": {"kind": "member", "member": member, "name": name}, "found": []}
    name = own_words(given.text, "need-whom-how")[:100]
    found = []
    if visit.circle is not None and visit.coordinates:
        found = beneficiaries.find_members(visit.turn.tx, visit.circle.id, name, _MOST_NAMES)
    elif visit.member is not None:
        found = beneficiaries.spoken_for(visit.turn.tx, visit.member.id)
    if draft.answers.get("behalf") and not found:
        return {"whom": {"kind": "on_behalf", "member": None, "name": name}, "found": [], "behalf": False}
    return {"whom": None, "whom_name": name, "found": [[one.member_id, one.name] for one in found]}


def _take_repeat(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    day = cards.wall(draft.answers["times"][0][0]).weekday()
    kinds = {
        "once": None,
        "weekly": {"weeks": 1, "days": [day], "until": None},
        "two_weeks": {"weeks": 2, "days": [day], "until": None},
        "daily": {"weeks": 1, "days": list(range(7)), "until": None},
    }
    if given.choice in kinds:
        return {"repeat": kinds[given.choice]}
    text = own_words(given.text, "need-repeat-how")
    when = understand_when(text, language=language_of(visit, text), at=said_at(visit), zone=visit.zone)
    before = draft.answers.get("repeat")
    until = when.period.to_date if when.period else None
    if when.repeat is not None:
        last = when.repeat.until or until
        days = list(when.repeat.weekdays) or [day]
        return {
            "repeat": {
                "weeks": when.repeat.every_weeks,
                "days": sorted(set(days)),
                "until": last.isoformat() if last else None,
            }
        }
    if before and until is not None:
        return {"repeat": {**before, "until": until.isoformat()}}
    raise NotUnderstoodError("need-repeat-how")


def _take_send(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice not in ("best", "everybody", "group"):
        raise NotUnderstoodError("need-send-how")
    return {"send_to": given.choice}


def _finish(visit: Visit, draft: Draft) -> None:
    asked = draft.answers.get("asked")
    if asked:
        publish_need(visit.turn, NeedId(asked), draft.answers["version"], terms_of(draft.answers))
    else:
        post_need(visit.turn, terms_of(draft.answers))


NEED_FORM = Form(
    steps={
        "words": Step(ask=cards.ask_words, take=_take_words),
        "skill": Step(ask=cards.ask_skill, take=_take_skill),
        "unknown": Step(ask=cards.ask_unknown, take=_take_unknown, passing=True),
        "when": Step(ask=cards.ask_when, take=take_when, numbers=True),
        "hour": Step(ask=cards.ask_hour, take=take_when, numbers=True, passing=True),
        "ampm": Step(ask=cards.ask_ampm, take=_take_ampm, passing=True),
        "end": Step(ask=cards.ask_end, take=_take_end, numbers=True),
        "whom": Step(ask=cards.ask_whom, take=_take_whom),
        "people": Step(ask=cards.ask_people, take=_take_people, numbers=True),
        "where": Step(ask=place_cards.ask_where, take=take_where),
        "address": Step(ask=place_cards.ask_address, take=take_address, skip={"address": ""}, numbers=True),
        "to": Step(ask=place_cards.ask_to, take=take_to),
        "to_address": Step(
            ask=place_cards.ask_to_address, take=take_to_address, skip={"to_address": ""}, numbers=True
        ),
        "repeat": Step(ask=cards.ask_repeat, take=_take_repeat),
        "checks": Step(ask=ask_checks, take=take_checks),
        "send": Step(ask=cards.ask_send, take=_take_send),
    },
    following=following,
    card=cards.draft_card,
    finish=_finish,
)
