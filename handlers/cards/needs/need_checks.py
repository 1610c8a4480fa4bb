"""What whoever comes must have been checked for: chosen kind by kind, and said on the cards."""

from collections.abc import Iterable

from bot.domain.people.checks import CheckKind
from bot.texts import Markup, dates
from handlers.forms import choice_button
from handlers.look import Look
from handlers.screen import Screen
from storage.drafts import Draft

#: Before a kind in a button's choice: not required. A button says what will be, so that a second press changes nothing.
NOT = "not_"


def check_words(look: Look, kind: CheckKind) -> str:
    """Give a kind of check in the reader's words."""
    return look.plain(kind.words)


def checks_words(look: Look, kinds: Iterable[CheckKind]) -> str:
    """Give several, as a list."""
    return dates.listed((check_words(look, kind) for kind in kinds), look.language)


def checks_line(look: Look, kinds: Iterable[CheckKind]) -> Markup:
    """Say which checks are required."""
    return look.t("need-card-checks", kinds=checks_words(look, kinds))


def ask_checks(look: Look, draft: Draft) -> Screen:
    """Ask which checks are required; each is a button that says whether it is."""
    chosen = set(draft.answers.get("checks", ()))
    rows = [
        [
            choice_button(
                look,
                draft,
                f"{NOT}{kind}" if kind in chosen else kind.value,
                "need-check-off" if kind in chosen else "need-check-on",
                kind=check_words(look, kind),
            )
        ]
        for kind in CheckKind
    ]
    rows.append([choice_button(look, draft, "enough", "need-check-enough")])
    kinds = [kind for kind in CheckKind if kind in chosen]
    said = checks_words(look, kinds) if kinds else look.plain("need-check-none")
    return Screen(text=look.t("need-ask-checks", kinds=said), buttons=rows)
