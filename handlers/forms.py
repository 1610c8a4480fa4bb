"""The form engine: free words first, a card of what was understood, buttons to change each part.

A form lives in the table `draft`: a restart changes nothing. Every step can be answered by typing or by a button;
back, skip, keep and cancel work everywhere; a cancelled or kept draft can be taken up again.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from bot.domain.errors import DomainError, NotAllowedError, OutdatedError
from bot.domain.ids import DraftId
from bot.services.saying import refresh
from handlers.callbacks import Press
from handlers.look import Look, look_for
from handlers.screen import Button, Screen
from handlers.visit import Visit
from storage import drafts
from storage.drafts import Draft
from storage.queues.outbox import canonical

#: The step's name when all is answered and the card is shown.
CARD = "card"


class NotUnderstoodError(DomainError):
    """What was given does not answer the step; `key` is the helpful question back. The draft stays as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What came in answer to a step: words, a place, a contact's number, or a button's choice."""

    text: str = ""
    lat: float | None = None
    lon: float | None = None
    phone: str = ""
    #: The `choice` of the pressed `FormChoice`, "" when it was not a button.
    choice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question. `take` returns the answers to merge into the draft, or raises `NotUnderstoodError`."""

    ask: Callable[[Look, Draft], Screen]
    take: Callable[[Visit, Draft, Given], Mapping[str, Any]]
    #: The answers that skipping means; None: it cannot be skipped.
    skip: Mapping[str, Any] | None = None
    #: Typed digits answer the question itself, rather than choose the button of that number.
    numbers: bool = False
    #: Asked only where an answer leaves something open; "back" goes past it.
    passing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A conversation that ends in one act."""

    steps: Mapping[str, Step]
    #: Which step to ask, given the answers so far; `CARD` when nothing is missing.
    following: Callable[[Mapping[str, Any]], str]
    #: What was understood. The engine adds nothing to its buttons: use `change_button`, `done_button`, `end_buttons`.
    card: Callable[[Look, Draft], Screen]
    #: Does it. May raise a `DomainError`: the draft then stays open.
    finish: Callable[[Visit, Draft], None]
    #: Done as soon as nothing is missing, without asking "is this right?".
    at_once: bool = False
    #: Open to people who are no members (yet).
    anybody: bool = False
    #: Asked by the way: whoever begins it asks the first question and its `finish` says how it ended. Its card comes
    #: only when an answer was not understood, and whatever else the person begins puts it away without a word.
    aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChoice(Press):
    """A quick answer to the step that is being asked."""

    code: ClassVar[str] = "fc"
    draft: int
    step: str
    choice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChange(Press):
    """From the card: ask this step again."""

    code: ClassVar[str] = "fg"
    draft: int
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDone(Press):
    """From the card: do it, as it stands in this version."""

    code: ClassVar[str] = "fd"
    draft: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FormMove(Press):
    """Back, skip, keep, cancel, resume: for the draft as it stands in this version."""

    code: ClassVar[str] = "fm"
    draft: int
    move: str
    version: int


def change_button(look: Look, draft: Draft, step: str, key: str, **values: Any) -> Button:
    """Give the card's button that asks `step` again."""
    return look.button(key, FormChange(draft=draft.id, step=step), **values)


def choice_button(
    look: Look, draft: Draft, choice: str, key: str | None = None, *, label: str = "", **values: Any
) -> Button:
    """Give a quick answer to the step now asked, labelled by the catalogue or (names, dates) by `label`."""
    text = label if key is None else look.plain(key, **values)
    return Button(label=text, press=FormChoice(draft=draft.id, step=draft.step, choice=choice))


def done_button(look: Look, draft: Draft, key: str) -> Button:
    """Give the card's button that does it; a typed yes does the same."""
    return look.button(key, FormDone(draft=draft.id, version=draft.version), means="yes")


def end_buttons(look: Look, draft: Draft) -> list[Button]:
    """Give "Keep for later" and "Cancel"."""
    return [
        look.button("form-keep", _move(draft, "keep")),
        look.button("form-cancel", _move(draft, "cancel"), means="no"),
    ]


def _look(visit: Visit, draft: Draft) -> Look:
    person = None if visit.person is None else visit.person.id
    return look_for(visit.turn.tx, visit.turn.now, visit.chat, person, canonical({"draft": draft.id}))


def _must_offer(screen: Screen, press: Press) -> None:
    """Raise `OutdatedError` unless the screen has the button.

    A choice names ids (of members, skills, places): one that was never offered could show what is not theirs to see.
    """
    if not any(button.press == press for row in screen.buttons for button in row):
        raise OutdatedError


def _move(draft: Draft, move: str) -> FormMove:
    return FormMove(draft=draft.id, move=move, version=draft.version)


class Forms:
    """All forms by name, and what moves them."""

    def __init__(self, forms: Mapping[str, Form]) -> None:
        self._forms = forms

    def start(self, visit: Visit, name: str, answers: Mapping[str, Any]) -> None:
        """Begin a form with what is known already. An open draft is kept, and said to be.

        A form that has just been begun the same way is only shown again: a press may come twice.
        """
        tx, now = visit.turn.tx, visit.turn.now
        begun = drafts.open_draft(tx, visit.chat)
        if begun is not None and (begun.form, begun.version, begun.answers) == (name, 1, answers):
            if not self.is_aside(begun):
                visit.show("form", mode="card_anew", draft=begun.id)
            return
        self.keep_open(visit)
        draft = drafts.add(
            tx,
            now=now,
            chat=visit.chat,
            form=name,
            step=self._forms[name].following(answers),
            answers=answers,
            person=visit.turn.actor,
            circle=visit.turn.circle,
        )
        if not self._forms[name].aside:
            visit.show("form", mode="card_anew", draft=draft.id)

    def keep_open(self, visit: Visit) -> None:
        """Put the open draft aside for later, if there is one."""
        draft = drafts.open_draft(visit.turn.tx, visit.chat)
        if draft is not None:
            state = "cancelled" if self.is_aside(draft) else "kept"
            drafts.set_state(visit.turn.tx, draft.id, now=visit.turn.now, state=state)
            self._ended(visit, draft)

    def hear(self, visit: Visit, draft: Draft, given: Given) -> None:
        """Take words, a place or a contact as the answer to the step being asked, or as a correction of the card."""
        form = self._forms[draft.form]
        if draft.step == CARD:
            raise NotUnderstoodError("form-card-how")
        self._take(visit, draft, form.steps[draft.step], given, anew=True)

    def is_for_anybody(self, draft: Draft) -> bool:
        """Tell whether the draft is one that people fill in who are no members (yet)."""
        return self._forms[draft.form].anybody

    def is_aside(self, draft: Draft) -> bool:
        """Tell whether the draft is one that was asked for by the way."""
        return self._forms[draft.form].aside

    def takes_numbers(self, draft: Draft) -> bool:
        """Tell whether typed digits answer the step now asked."""
        step = self._forms[draft.form].steps.get(draft.step)
        return step is not None and step.numbers

    def choose(self, visit: Visit, press: FormChoice) -> None:
        """A quick answer was pressed."""
        draft = self._mine(visit, press.draft)
        step = self._forms[draft.form].steps.get(draft.step)
        if draft.step != press.step or step is None:
            raise OutdatedError
        _must_offer(step.ask(_look(visit, draft), draft), press)
        self._take(visit, draft, step, Given(choice=press.choice), anew=False)

    def change(self, visit: Visit, press: FormChange) -> None:
        """A part of the card is to be said again."""
        draft = self._mine(visit, press.draft)
        form = self._forms[draft.form]
        if press.step not in form.steps or form.following(draft.answers) != CARD:
            raise OutdatedError
        if draft.step == press.step:
            visit.show("form", mode="card", draft=draft.id)
            return
        _must_offer(form.card(_look(visit, draft), draft), press)
        self._write(visit, draft, press.step, draft.answers, anew=False)

    def done(self, visit: Visit, press: FormDone) -> None:
        """The card is right: do it."""
        draft = self._mine(visit, press.draft)
        if draft.version != press.version or draft.step != CARD:
            raise OutdatedError
        self._forms[draft.form].finish(visit, draft)
        drafts.set_state(visit.turn.tx, draft.id, now=visit.turn.now, state="done")
        visit.show("form", mode="card", draft=draft.id)

    def move(self, visit: Visit, press: FormMove) -> None:
        """Back, skip, keep, cancel or resume."""
        if press.move == "resume":
            self.resume(visit, DraftId(press.draft), press.version)
            return
        draft = self._mine(visit, press.draft)
        if draft.version != press.version:
            raise OutdatedError
        form = self._forms[draft.form]
        step = form.steps.get(draft.step)
        if press.move == "skip" and step is not None and step.skip is not None:
            answers = {**draft.answers, **step.skip}
            self._go_on(visit, draft, answers, anew=False)
        elif press.move == "back":
            self.back(visit, draft)
        elif press.move in ("keep", "cancel"):
            state = "kept" if press.move == "keep" else "cancelled"
            drafts.set_state(visit.turn.tx, draft.id, now=visit.turn.now, state=state)
            visit.show("form", mode="card", draft=draft.id)
        else:
            raise OutdatedError

    def back(self, visit: Visit, draft: Draft) -> None:
        """Go to the card if all is answered, else to the question answered last."""
        form = self._forms[draft.form]
        if form.following(draft.answers) == CARD:
            self._write(visit, draft, CARD, draft.answers, anew=False)
            return
        order = list(form.steps)
        at = order.index(draft.step) if draft.step in order else 0
        before = [step for step in order[:at] if not form.steps[step].passing]
        self._write(visit, draft, before[-1] if before else order[0], draft.answers, anew=False)

    def resume(self, visit: Visit, draft_id: DraftId, version: int) -> None:
        """Take up a kept or cancelled draft again."""
        draft = drafts.draft(visit.turn.tx, draft_id)
        if draft is None or draft.chat_id != visit.chat or draft.state not in ("kept", "cancelled"):
            raise OutdatedError
        if draft.version != version:
            raise OutdatedError
        self._admit(visit, draft)
        self.keep_open(visit)
        drafts.set_state(visit.turn.tx, draft.id, now=visit.turn.now, state="open")
        visit.show("form", mode="card_anew", draft=draft.id)

    def view(self, look: Look) -> Screen | None:
        """The view of kind "form": the question being asked, the card, or how it ended."""
        draft = drafts.draft(look.tx, DraftId(look.ids["draft"]))
        if draft is None:
            return None
        form = self._forms[draft.form]
        if draft.state == "done":
            return Screen(text=form.card(look, draft).text)
        if draft.state in ("kept", "cancelled"):
            resume = look.button("form-resume", _move(draft, "resume"))
            return Screen(text=look.t(f"form-{draft.state}"), buttons=[[resume]])
        if draft.step == CARD:
            return form.card(look, draft)
        step = form.steps[draft.step]
        screen = step.ask(look, draft)
        moves = []
        if form.following(draft.answers) == CARD or draft.step != next(iter(form.steps)):
            moves.append(look.button("form-back", _move(draft, "back")))
        if step.skip is not None:
            moves.append(look.button("form-skip", _move(draft, "skip")))
        moves.append(look.button("form-cancel", _move(draft, "cancel")))
        return Screen(text=screen.text, buttons=[*screen.buttons, moves], attached=screen.attached)

    def _mine(self, visit: Visit, draft_id: int) -> Draft:
        draft = drafts.draft(visit.turn.tx, DraftId(draft_id))
        if draft is None or draft.chat_id != visit.chat or draft.state != "open":
            raise OutdatedError
        self._admit(visit, draft)
        return draft

    def _admit(self, visit: Visit, draft: Draft) -> None:
        if visit.member is None and not self.is_for_anybody(draft):
            raise NotAllowedError("error-join-first")

    def _take(self, visit: Visit, draft: Draft, step: Step, given: Given, *, anew: bool) -> None:
        self._go_on(visit, draft, {**draft.answers, **step.take(visit, draft, given)}, anew=anew)

    def _go_on(self, visit: Visit, draft: Draft, answers: Mapping[str, Any], *, anew: bool) -> None:
        form = self._forms[draft.form]
        step = form.following(answers)
        if step == CARD and form.at_once:
            tx, now = visit.turn.tx, visit.turn.now
            form.finish(visit, drafts.change(tx, draft.id, now=now, step=step, answers=answers))
            drafts.set_state(tx, draft.id, now=now, state="done")
            self._ended(visit, draft)
            return
        self._write(visit, draft, step, answers, anew=anew)

    def _ended(self, visit: Visit, draft: Draft) -> None:
        if self.is_aside(draft):
            refresh(visit.turn, "form", draft=draft.id)
        else:
            visit.show("form", mode="card", draft=draft.id)

    def _write(
        self, visit: Visit, draft: Draft, step: str, answers: Mapping[str, Any], *, anew: bool
    ) -> None:
        drafts.change(visit.turn.tx, draft.id, now=visit.turn.now, step=step, answers=answers)
        visit.show("form", mode="card_anew" if anew else "card", draft=draft.id)
