"""Short forms about a need that stands: another time, another place, a kind word when it is declined."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.ids import NeedId, SlotId
from bot.services.needs import changing_needs
from bot.services.needs.needs import decline_need
from bot.texts import dates
from handlers.cards.needs import need_places as cards
from handlers.cards.needs.offer_draft import guess_lines
from handlers.conversations.hearing import language_of, own_words, said_at
from handlers.conversations.needs.need_answers import where_of
from handlers.conversations.needs.need_places import take_address, take_to, take_to_address, take_where
from handlers.conversations.needs.need_times import occurrences_of, read_times
from handlers.forms import (
    CARD,
    Form,
    Given,
    NotUnderstoodError,
    Step,
    change_button,
    choice_button,
    done_button,
    end_buttons,
)
from handlers.look import Look
from handlers.screen import Button, Screen
from handlers.visit import Visit
from storage.drafts import Draft


def _was(answers: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"times": [answers["was"]]}


def _span(look: Look, answers: Mapping[str, Any]) -> str:
    one = occurrences_of(answers, look.zone)[0]
    return dates.full_span(one.starts_at, one.ends_at, look.language, look.zone)


def _ask_time(look: Look, draft: Draft) -> Screen:
    return Screen(text=look.t("slot-time-ask", when=_span(look, _was(draft.answers))))


def _take_time(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    text = own_words(given.text, "need-when-how")
    known = draft.answers if draft.answers.get("times") else _was(draft.answers)
    found = read_times(text, known, language=language_of(visit, text), at=said_at(visit), zone=visit.zone)
    if found is None:
        raise NotUnderstoodError("need-when-how")
    if found["past"]:
        raise NotUnderstoodError("need-when-past")
    if found["unknown"]:
        raise NotUnderstoodError("when-unknown-plain", word=found["unknown"][0])
    was_start, was_end = (datetime.fromisoformat(one) for one in draft.answers["was"])
    if found["times"]:
        start = datetime.fromisoformat(found["times"][0][0])
        end = found["times"][0][1]
    else:  # only a day: the same hour on another one
        start = datetime.combine(datetime.fromisoformat(found["day"]).date(), was_start.time())
        end = None
    ends = datetime.fromisoformat(end) if end else start + (was_end - was_start)
    times = [[start.isoformat(timespec="minutes"), ends.isoformat(timespec="minutes")]]
    return {"times": times, "guesses": found["guesses"], "ampm": found["ampm"]}


def _ask_scope(look: Look, draft: Draft) -> Screen:
    return Screen(
        text=look.t("slot-scope-ask"),
        buttons=[
            [choice_button(look, draft, "this", "slot-scope-this")],
            [choice_button(look, draft, "later", "slot-scope-later")],
        ],
    )


def _take_scope(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice not in ("this", "later"):
        raise NotUnderstoodError("slot-scope-how")
    return {"scope": given.choice}


def _following_time(answers: Mapping[str, Any]) -> str:
    if not answers.get("times"):
        return "when"
    if answers["several"] and not answers.get("scope"):
        return "scope"
    return CARD


def _time_card(look: Look, draft: Draft) -> Screen:
    answers = draft.answers
    lines = [
        look.t("slot-time-card", was=_span(look, _was(answers)), now=_span(look, answers)),
        look.t("slot-time-later" if answers.get("scope") == "later" else "slot-time-one"),
        *guess_lines(look, answers),
    ]
    buttons = [
        [done_button(look, draft, "slot-time-done")],
        [change_button(look, draft, "when", "need-part-when")],
        end_buttons(look, draft),
    ]
    return Screen(text="\n".join(lines), buttons=buttons)


def _finish_time(visit: Visit, draft: Draft) -> None:
    start, end = (datetime.fromisoformat(one) for one in draft.answers["times"][0])
    changing_needs.move_slot(
        visit.turn,
        SlotId(draft.answers["slot"]),
        draft.answers["version"],
        start=start,
        end=end,
        later_too=draft.answers.get("scope") == "later",
    )


TIME_FORM = Form(
    steps={
        "when": Step(ask=_ask_time, take=_take_time, numbers=True),
        "scope": Step(ask=_ask_scope, take=_take_scope),
    },
    following=_following_time,
    card=_time_card,
    finish=_finish_time,
)


def _following_place(answers: Mapping[str, Any]) -> str:
    return CARD if "place" in answers else "where"


def _place_card(look: Look, draft: Draft) -> Screen:
    lines = [look.t("slot-place-card"), *cards.where_lines(look, draft.answers)]
    buttons = [
        [done_button(look, draft, "slot-place-done")],
        [
            change_button(look, draft, "where", "need-part-where"),
            change_button(look, draft, "address", "need-part-address"),
        ],
        [] if draft.answers["by_phone"] else _end_buttons(look, draft),
        end_buttons(look, draft),
    ]
    return Screen(text="\n".join(lines), buttons=buttons)


def _end_buttons(look: Look, draft: Draft) -> list[Button]:
    end = [change_button(look, draft, "to", "need-part-to")]
    if cards.is_trip(draft.answers):
        end.append(change_button(look, draft, "to_address", "need-part-to-address"))
    return end


def _finish_place(visit: Visit, draft: Draft) -> None:
    answers = draft.answers
    changing_needs.set_place(visit.turn, NeedId(answers["need"]), answers["version"], where_of(answers))


PLACE_FORM = Form(
    steps={
        "where": Step(ask=cards.ask_where, take=take_where),
        "address": Step(ask=cards.ask_address, take=take_address, skip={"address": ""}, numbers=True),
        "to": Step(ask=cards.ask_to, take=take_to),
        "to_address": Step(
            ask=cards.ask_to_address, take=take_to_address, skip={"to_address": ""}, numbers=True
        ),
    },
    following=_following_place,
    card=_place_card,
    finish=_finish_place,
)


def _ask_answer(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("need-decline-ask"))


def _take_answer(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    return {"answer": own_words(given.text, "need-decline-how")}


def _decline_card(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("need-decline-done"))


def _finish_decline(visit: Visit, draft: Draft) -> None:
    answers = draft.answers
    decline_need(visit.turn, NeedId(answers["need"]), answers["version"], answers["answer"])


DECLINE_FORM = Form(
    steps={"answer": Step(ask=_ask_answer, take=_take_answer, skip={"answer": ""}, numbers=True)},
    following=lambda answers: CARD if "answer" in answers else "answer",
    card=_decline_card,
    finish=_finish_decline,
    at_once=True,
)
