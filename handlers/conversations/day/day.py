"""The day: a reminder's yes and no, I'm there, running late, nobody came."""

from collections.abc import Mapping
from typing import Any

from bot.domain.errors import OutdatedError
from bot.domain.ids import CommitmentId
from bot.services.day import day
from bot.services.promises import commitments
from handlers.cards.day.about import about, case_for
from handlers.conversations.day.hours import length_of_time
from handlers.forms import CARD, Form, Given, NotUnderstoodError, Step, choice_button
from handlers.look import Look
from handlers.presses.day import AnswerAbsence, Arrive, CannotCome, Confirm, NobodyCame, RunningLate
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft

#: Offered at a tap, minutes.
_QUICK = (5, 10, 20, 30)
#: A bare number of so many digits is minutes.
_DIGITS = 3


def confirm(visit: Visit, press: Confirm) -> None:
    """Yes, it stands."""
    day.confirm(visit.turn, CommitmentId(press.commitment), press.version)
    visit.answer("day-thanks-yes")


def cannot_come(visit: Visit, press: CannotCome) -> None:
    """No: thanked, and the next is asked."""
    commitments.withdraw(visit.turn, CommitmentId(press.commitment), press.version)
    visit.answer("day-thanks-no")


def arrive(visit: Visit, press: Arrive) -> None:
    """I'm there."""
    day.arrive(visit.turn, CommitmentId(press.commitment), press.version)
    visit.answer("day-thanks-there")


def running_late(visit: Visit, press: RunningLate) -> None:
    """Running late: by how much."""
    day.may_be_late(visit.turn, CommitmentId(press.commitment))
    visit.forms.start(visit, "late", {"commitment": press.commitment})
    visit.answer()


def nobody_came(visit: Visit, press: NobodyCame) -> None:
    """Nobody came: noted, the coordinators hear it at once."""
    day.nobody_came(visit.turn, CommitmentId(press.commitment), press.version)
    visit.answer("day-noted-nobody")


def answer_absence(visit: Visit, press: AnswerAbsence) -> None:
    """The giver's side of it."""
    if press.answer not in ("there", "could_not"):
        raise OutdatedError
    there = press.answer == "there"
    day.answer_absence(visit.turn, CommitmentId(press.commitment), press.version, there=there)
    visit.answer("day-thanks-answer")


def _ask(look: Look, draft: Draft) -> Screen:
    quick = [choice_button(look, draft, str(minutes), "day-late-by", minutes=minutes) for minutes in _QUICK]
    return Screen(text=look.t("day-late-ask"), buttons=[quick[:2], quick[2:]])


def _take(visit: Visit, _draft: Draft, given: Given) -> Mapping[str, Any]:
    if given.choice:
        if not given.choice.isdecimal() or int(given.choice) not in _QUICK:
            raise OutdatedError
        return {"minutes": int(given.choice)}
    words = given.text.strip()
    if not words:
        raise NotUnderstoodError("day-late-how")
    bare = words.isdecimal() and len(words) <= _DIGITS
    minutes = int(words) if bare else length_of_time(words, visit.language)
    if minutes is not None:
        if not 1 <= minutes <= day.MOST_LATE:
            raise NotUnderstoodError("day-late-how")
        return {"minutes": minutes}
    if len(words) > day.LONGEST_LATE:
        raise NotUnderstoodError("day-late-long")
    return {"words": words}


def _card(look: Look, draft: Draft) -> Screen:
    case = case_for(look, draft.answers["commitment"])
    if case is None:
        return Screen(text=look.t("error-not-found"))
    return Screen(text=look.t("day-late-told", **about(look, case.slot, case.need)))


def _finish(visit: Visit, draft: Draft) -> None:
    answers = draft.answers
    day.run_late(
        visit.turn,
        CommitmentId(answers["commitment"]),
        minutes=answers.get("minutes"),
        words=answers.get("words", ""),
    )


LATE = Form(
    steps={"late": Step(ask=_ask, take=_take, numbers=True)},
    following=lambda answers: CARD if "minutes" in answers or "words" in answers else "late",
    card=_card,
    finish=_finish,
    at_once=True,
)
