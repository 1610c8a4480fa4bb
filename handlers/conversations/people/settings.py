"""/settings: a live card with a button for each thing, and forms for what is said in words."""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.domain.calendar import instant
from bot.domain.errors import OutdatedError
from bot.domain.words import understand_clock, understand_when
from bot.services.people import membership
from bot.texts.dates import clock, full_day
from handlers.cards.people.settings import quiet_words
from handlers.conversations.people import joining
from handlers.forms import CARD, Form, Given, NotUnderstoodError, Step, choice_button
from handlers.look import Look
from handlers.presses.people import ChooseBudget, ChooseLanguage, EndPause, OpenSetting, SwitchCircle
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft

#: The usual quiet hours to choose, minutes of the local day.
_USUAL_QUIET = ((21 * 60, 8 * 60), (22 * 60, 7 * 60), (23 * 60, 6 * 60))
_PAUSES = {"week": 7, "month": 30}
_TWO_TIMES = 2


def settings(visit: Visit) -> None:
    """/settings."""
    if visit.member is None:
        joining.greet(visit)
        return
    visit.show("settings", mode="card_anew", circle=visit.member.circle_id)


def open_setting(visit: Visit, press: OpenSetting) -> None:
    """One of the settings is to be changed."""
    if visit.member is None or visit.member.circle_id != press.circle:
        raise OutdatedError
    visit.answer()
    if press.what in ("language", "budget", "circle"):
        visit.show(f"settings_{press.what}", mode="card_anew", circle=press.circle)
    elif press.what in ("quiet", "pause"):
        visit.forms.start(visit, press.what, {})
    elif press.what == "place":
        visit.forms.start(visit, "place", {})
        visit.show("share_place", key="settings-place-ask")
    else:
        raise OutdatedError


def choose_language(visit: Visit, press: ChooseLanguage) -> None:
    """Speak another language, at once."""
    membership.set_language(visit.turn, visit.chat, press.language)
    visit.language = press.language
    visit.answer()
    visit.say("settings-language-set")
    if visit.member is not None:
        visit.show("settings", mode="card", circle=visit.member.circle_id)


def choose_budget(visit: Visit, press: ChooseBudget) -> None:
    """Be asked less, or more."""
    membership.set_budget(visit.turn, press.weekly)
    visit.answer()
    visit.say("settings-budget-set", count=press.weekly)


def end_pause(visit: Visit, press: EndPause) -> None:
    """Be asked again."""
    if visit.member is None or visit.member.circle_id != press.circle:
        raise OutdatedError
    membership.set_pause(visit.turn, None)
    visit.answer()
    visit.say("settings-resumed")


def switch_circle(visit: Visit, press: SwitchCircle) -> None:
    """Be in another of one's circles."""
    joining.switch(visit, press.circle)
    visit.answer()
    visit.say("settings-circle-set", circle=visit.circle.name if visit.circle else "")
    visit.show("settings", mode="card_anew", circle=press.circle)


# Quiet hours --------------------------------------------------------------------------------------------------


def _ask_quiet(look: Look, draft: Draft) -> Screen:
    rows = [
        [
            choice_button(
                look,
                draft,
                f"{begin}-{end}",
                "settings-quiet-usual",
                **{"from": clock(begin, look.language), "to": clock(end, look.language)},
            )
        ]
        for begin, end in _USUAL_QUIET
    ]
    rows.append([choice_button(look, draft, "0-0", "settings-quiet-no")])
    return Screen(text=look.t("settings-quiet-ask"), buttons=rows)


def _take_quiet(visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice:
        begin, _, end = given.choice.partition("-")
        if not (begin.isdigit() and end.isdigit()):
            raise NotUnderstoodError("settings-quiet-how")
        return {"quiet": [int(begin), int(end)]}
    times = _two_times(given.text, visit.language)
    if times is None:
        raise NotUnderstoodError("settings-quiet-how")
    return {"quiet": list(times)}


def _two_times(text: str, language: str) -> tuple[int, int] | None:
    """Give the two clock times of a sentence, minutes of the day; None unless there are just two."""
    words = text.replace("–", " ").replace("—", " ").replace("-", " ").split()
    for split in range(1, len(words)):
        begin = understand_clock(" ".join(words[:split]), language)
        end = understand_clock(" ".join(words[split:]), language)
        if begin is not None and end is not None:
            return begin % (24 * 60), end % (24 * 60)
    found = [minute for word in words if (minute := understand_clock(word, language)) is not None]
    return (found[0], found[1]) if len(found) == _TWO_TIMES else None


def _quiet_card(look: Look, draft: Draft) -> Screen:
    begin, end = draft.answers["quiet"]
    return Screen(text=look.t("settings-quiet-card", quiet=quiet_words(look, begin, end)))


def _finish_quiet(visit: Visit, draft: Draft) -> None:
    begin, end = draft.answers["quiet"]
    membership.set_quiet(visit.turn, begin, end)


QUIET = Form(
    steps={"quiet": Step(ask=_ask_quiet, take=_take_quiet, numbers=True)},
    following=lambda answers: CARD if "quiet" in answers else "quiet",
    card=_quiet_card,
    finish=_finish_quiet,
    at_once=True,
)


# A break ------------------------------------------------------------------------------------------------------


def _ask_pause(look: Look, draft: Draft) -> Screen:
    rows = [[choice_button(look, draft, name, f"settings-pause-{name}")] for name in _PAUSES]
    return Screen(text=look.t("settings-pause-ask"), buttons=rows)


def _take_pause(visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    local = visit.turn.now.astimezone(visit.zone)
    if given.choice in _PAUSES:
        day = local.date() + timedelta(days=_PAUSES[given.choice])
    else:
        when = understand_when(given.text, language=visit.language, at=visit.turn.now, zone=visit.zone)
        if when.unknown or when.unsure:
            raise NotUnderstoodError("settings-pause-how")
        if when.slots:
            day = when.slots[0].start.astimezone(visit.zone).date()
        elif when.period is not None and when.period.to_date is not None:
            # "Until 3 January" ends on that day; "for a week" has its last day inside the break.
            lasts = when.period.from_date is not None
            day = when.period.to_date + timedelta(days=int(lasts))
        else:
            raise NotUnderstoodError("settings-pause-how")
    if day <= local.date():
        raise NotUnderstoodError("settings-pause-past")
    midnight = datetime.combine(day, time())
    return {"until": instant(midnight, visit.zone).astimezone(UTC).isoformat()}


def _pause_card(look: Look, draft: Draft) -> Screen:
    until = datetime.fromisoformat(draft.answers["until"]).astimezone(look.zone)
    return Screen(text=look.t("settings-pause-card", day=full_day(until.date(), look.language)))


def _finish_pause(visit: Visit, draft: Draft) -> None:
    membership.set_pause(visit.turn, datetime.fromisoformat(draft.answers["until"]))


PAUSE = Form(
    steps={"until": Step(ask=_ask_pause, take=_take_pause, numbers=True)},
    following=lambda answers: CARD if "until" in answers else "until",
    card=_pause_card,
    finish=_finish_pause,
    at_once=True,
)
