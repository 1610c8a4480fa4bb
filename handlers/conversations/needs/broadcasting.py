"""Everybody at once: a preview first, then a start, and a way to stop."""

from collections.abc import Mapping
from typing import Any

from bot.domain.ids import BroadcastId, SlotId
from bot.services.acting import acting_coordinator
from bot.services.needs import broadcasting
from bot.services.turn import Due, Turn
from handlers.cards.needs.broadcast import time_words
from handlers.command import parse_command
from handlers.conversations.hearing import own_words
from handlers.forms import (
    CARD,
    Form,
    Given,
    NotUnderstoodError,
    Step,
    change_button,
    done_button,
    end_buttons,
)
from handlers.look import Look
from handlers.presses.needs import StartBroadcast, StopBroadcast
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft
from storage.needs import broadcasts


def tell_command(visit: Visit) -> None:
    """/tell, with or without words."""
    acting_coordinator(visit.turn)
    parsed = parse_command(visit.text)
    words = parsed[1] if parsed else ""
    visit.forms.start(visit, "tell", {"words": words} if words else {})


def start(visit: Visit, press: StartBroadcast) -> None:
    """Everybody is asked now."""
    broadcasting.ask_everybody(visit.turn, SlotId(press.slot), press.version)


def stop(visit: Visit, press: StopBroadcast) -> None:
    """It stops."""
    broadcasting.stop_broadcast(visit.turn, BroadcastId(press.broadcast))
    visit.answer("broadcast-stopped-toast")


def step(turn: Turn, due: Due) -> None:
    """The next hundred."""
    broadcasting.step(turn, BroadcastId(due.subject))


def _ask_words(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("tell-ask"))


def _take_words(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    words = own_words(given.text, "tell-how")
    if len(words) > broadcasting.LONGEST_WORDS:
        raise NotUnderstoodError("broadcast-error-long", most=broadcasting.LONGEST_WORDS)
    return {"words": words}


def _card(look: Look, draft: Draft) -> Screen:
    count = 0
    if look.circle is not None and look.member is not None:
        count = broadcasts.count_hearers(
            look.tx, now=look.now, circle=look.circle.id, sender=look.member.id, slot=None
        )
    text = look.t("tell-preview", words=draft.answers["words"], count=count, time=time_words(look, count))
    return Screen(
        text=text,
        buttons=[
            [done_button(look, draft, "tell-send")],
            [change_button(look, draft, "words", "tell-change")],
            end_buttons(look, draft),
        ],
    )


def _finish(visit: Visit, draft: Draft) -> None:
    broadcasting.tell_everybody(visit.turn, draft.answers["words"])


TELL_FORM = Form(
    steps={"words": Step(ask=_ask_words, take=_take_words, numbers=True)},
    following=lambda answers: CARD if answers.get("words") else "words",
    card=_card,
    finish=_finish,
)
