"""How checks look: to coordinators on a member's card, to the member when one is recorded or ends."""

from collections.abc import Sequence

from bot.domain.ids import MemberId
from bot.domain.people.checks import CheckKind
from bot.texts import Markup, dates
from handlers.cards.needs.need_checks import check_words
from handlers.look import Look
from handlers.screen import Screen
from storage.people import checks
from storage.people.checks import CheckHeld


def check_lines(look: Look, held: Sequence[CheckHeld]) -> list[Markup]:
    """Say each check that stands, and until when."""
    today = look.now.astimezone(look.zone).date()
    lines = []
    for one in held:
        until = "" if one.valid_until is None else dates.full_day(one.valid_until, look.language)
        key = "check-line-open" if one.valid_until is None else "check-line"
        if not one.standing.valid_on(today):
            key = "check-line-over"
        lines.append(look.t(key, kind=check_words(look, one.kind), until=until))
    return lines


def check_changed(look: Look) -> Screen | None:
    """To a member: a check of theirs was recorded, or has ended. ids: circle, member, check."""
    member, kind = MemberId(look.ids["member"]), CheckKind(look.ids["check"])
    if look.member is None or look.member.id != member or look.circle is None:
        return None
    held = [one for one in checks.held(look.tx, member) if one.kind == kind]
    values = {"circle": look.circle.name, "kind": check_words(look, kind)}
    if not held:
        return Screen(text=look.t("check-ended-told", **values))
    lines = [look.t("check-recorded-told", **values), *check_lines(look, held), look.t("check-mydata")]
    return Screen(text="\n".join(lines))
