"""Write to a human: the next words go to the coordinators, and an answer comes back."""

from collections.abc import Mapping
from typing import Any

from bot.domain.errors import DomainError, NotAllowedError
from bot.domain.ids import CommitmentId, TalkId
from bot.domain.words import guess_language
from bot.services.acting import acting_member
from bot.services.day import talking
from bot.texts import dates
from handlers.command import parse_command
from handlers.forms import CARD, Form, Given, NotUnderstoodError, Step
from handlers.look import Look
from handlers.presses.day import AnswerTalk, TalkToHuman
from handlers.screen import Screen
from handlers.visit import Visit
from storage.day import talks
from storage.drafts import Draft


def human_command(visit: Visit) -> None:
    """/human, or at once with the words after it."""
    if visit.member is None:
        raise NotAllowedError("error-join-first")
    parsed = parse_command(visit.text)
    words = parsed[1] if parsed is not None else ""
    if words:
        send(visit, words)
        return
    _begin(visit, 0)


def send(visit: Visit, words: str) -> None:
    """Let the coordinators read words that were written already."""
    _, key, values = _write(visit, words, None)
    visit.say(key, **values)


def talk_to_human(visit: Visit, press: TalkToHuman) -> None:
    """The button on a card."""
    _begin(visit, press.commitment)
    visit.answer()


def answer_talk(visit: Visit, press: AnswerTalk) -> None:
    """A coordinator is going to answer."""
    taken = talking.take_up(visit.turn, TalkId(press.talk), press.version)
    visit.forms.start(visit, "talk-answer", {"talk": taken.id})
    visit.answer()


def _begin(visit: Visit, commitment: int) -> None:
    about = talking.concerning(visit.turn, CommitmentId(commitment) if commitment else None)
    turn = visit.turn if about is None else visit.turn.in_circle(about.slot.circle_id)
    if not talking.readers_for(turn, acting_member(turn)):
        raise DomainError("talk-nobody")
    visit.forms.start(visit, "talk", {"commitment": commitment})


def _write(visit: Visit, words: str, commitment: int | None) -> tuple[int, str, dict[str, Any]]:
    written, read_at = talking.write_to_human(
        visit.turn,
        words,
        language=guess_language(words, visit.language),
        commitment_id=CommitmentId(commitment) if commitment else None,
    )
    if read_at <= visit.turn.now:
        return written.id, "talk-sent", {}
    return written.id, "talk-sent-later", {"time": dates.clock_of(read_at, visit.language, visit.zone)}


def _ask(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("talk-ask"))


def _take(_visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    words = given.text.strip()
    if not words:
        raise NotUnderstoodError("talk-how")
    if len(words) > talking.LONGEST:
        raise NotUnderstoodError("talk-too-long")
    return {"words": words}


def _card(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("talk-on-its-way"))


def _finish(visit: Visit, draft: Draft) -> None:
    _, key, values = _write(visit, draft.answers["words"], draft.answers["commitment"])
    visit.say(key, **values)


def _ask_answer(look: Look, draft: Draft) -> Screen:
    known = talks.talk(look.tx, TalkId(draft.answers["talk"]))
    return Screen(text=look.t("talk-answer-ask", words="" if known is None else known.words))


def _card_answer(look: Look, _draft: Draft) -> Screen:
    return Screen(text=look.t("talk-answer-sent"))


def _finish_answer(visit: Visit, draft: Draft) -> None:
    talking.answer(visit.turn, TalkId(draft.answers["talk"]), draft.answers["words"])


TALK = Form(
    steps={"words": Step(ask=_ask, take=_take, numbers=True)},
    following=lambda answers: CARD if "words" in answers else "words",
    card=_card,
    finish=_finish,
    at_once=True,
)
ANSWER = Form(
    steps={"words": Step(ask=_ask_answer, take=_take, numbers=True)},
    following=lambda answers: CARD if "words" in answers else "words",
    card=_card_answer,
    finish=_finish_answer,
    at_once=True,
)
