"""Which checks a need requires: chosen in its form, or later for one that is published, with whom it would concern."""

from collections.abc import Collection, Mapping
from typing import Any

from bot.domain.errors import NotAllowedError
from bot.domain.ids import NeedId
from bot.domain.people.checks import CheckKind, last_day, missing
from bot.domain.states import SlotState
from bot.services.needs import changing_needs
from bot.texts import dates
from handlers.cards.needs.need_checks import NOT, ask_checks, checks_line
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
from handlers.screen import Screen
from handlers.visit import Visit
from storage.drafts import Draft
from storage.needs import beneficiaries, needs
from storage.needs.needs import Need
from storage.people import checks
from storage.promises import commitments


def begin(visit: Visit, need: Need, kinds: Collection[str], *, choosing: bool) -> None:
    """Begin with these kinds: to choose among all, or to confirm just them."""
    known = {"need": need.id, "version": need.version, "checks": list(kinds), "choosing": choosing}
    visit.forms.start(visit, "need_checks", known)


def take_checks(visit: Visit, draft: Draft, given: Given) -> Mapping[str, Any]:
    """Take one kind more or less, or that it is enough. Only coordinators require checks."""
    if not visit.coordinates:
        raise NotAllowedError
    if given.choice == "enough":
        return {"choosing": False, "checks": list(draft.answers.get("checks", ()))}
    kind = (given.choice or "").removeprefix(NOT)
    if kind not in set(CheckKind):
        raise NotUnderstoodError("need-checks-how")
    chosen = set(draft.answers.get("checks", ()))
    chosen = chosen - {kind} if given.choice != kind else chosen | {kind}
    return {"choosing": True, "checks": [kind.value for kind in CheckKind if kind in chosen]}


def _losing(look: Look, draft: Draft) -> list[str]:
    """Give the names of those who have promised and lack what would be required."""
    need = NeedId(draft.answers["need"])
    kinds = {CheckKind(kind) for kind in draft.answers["checks"]}
    names = []
    for slot in needs.slots_of(look.tx, need):
        if slot.state != SlotState.OPEN or slot.starts_at <= look.now:
            continue
        day = last_day(slot.local_start, slot.local_end)
        for promised in commitments.of_slot(look.tx, slot.id):
            held = [one.standing for one in checks.held(look.tx, promised.member_id)]
            if promised.upcoming and missing(kinds, held, day):
                names.append(beneficiaries.name_of(look.tx, promised.member_id))
    return list(dict.fromkeys(names))


def _card(look: Look, draft: Draft) -> Screen:
    kinds = [CheckKind(kind) for kind in draft.answers["checks"]]
    lines = [checks_line(look, kinds) if kinds else look.t("need-checks-none-now")]
    if draft.state == "open":
        losing = _losing(look, draft)
        if losing:
            names = dates.listed(losing, look.language)
            lines.append(look.t("need-checks-losing", names=names, count=len(losing)))
    buttons = [
        [done_button(look, draft, "need-checks-done")],
        [change_button(look, draft, "checks", "need-part-checks")],
        end_buttons(look, draft),
    ]
    return Screen(text="\n".join(lines), buttons=buttons)


def _finish(visit: Visit, draft: Draft) -> None:
    kinds = frozenset(CheckKind(kind) for kind in draft.answers["checks"])
    changing_needs.require_checks(visit.turn, NeedId(draft.answers["need"]), draft.answers["version"], kinds)


CHECKS_FORM = Form(
    steps={"checks": Step(ask=ask_checks, take=take_checks)},
    following=lambda answers: "checks" if answers["choosing"] else CARD,
    card=_card,
    finish=_finish,
)
