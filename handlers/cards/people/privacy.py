"""Leaving, everything about me, being forgotten: what it means is said before it is done."""

import json
from dataclasses import replace
from datetime import datetime

from bot.texts import dates
from handlers.look import Look
from handlers.presses.people import AskForget, Forget, Leave, Stay
from handlers.screen import Document, Screen
from storage.people import circles
from storage.promises import commitments
from storage.upkeep.export import export


def _promises(look: Look, circle: int | None = None) -> int:
    if look.person is None:
        return 0
    standing = commitments.upcoming_of(look.tx, look.person.id, now=look.now)
    return sum(promised.upcoming and circle in (None, promised.circle_id) for promised in standing)


def ask_leave(look: Look) -> Screen | None:
    """What leaving a circle means, and the question. ids: circle, answered (once it was)."""
    if look.circle is None or look.member is None:
        return None
    if look.answered == "no":
        return Screen(text=look.t("privacy-stayed"))
    if look.answered == "yes" or look.member.left_at is not None:
        return Screen(text=look.t("privacy-left", circle=look.circle.name))
    yes = Leave(member=look.member.id, version=look.member.version)
    return Screen(
        text=look.t("privacy-leave-ask", circle=look.circle.name, count=_promises(look, look.circle.id)),
        buttons=[
            [look.button("privacy-leave-yes", yes, means="yes")],
            [look.button("privacy-leave-no", Stay(what="circle"), means="no")],
        ],
    )


def ask_forget(look: Look) -> Screen | None:
    """What being forgotten means, and the question. ids: person, answered."""
    if look.person is None:
        return None
    if look.answered == "no":
        return Screen(text=look.t("privacy-stayed"))
    return Screen(
        text=look.t("privacy-forget-ask", count=_promises(look)),
        buttons=[
            [look.button("privacy-forget-yes", Forget(person=look.person.id))],
            [look.button("privacy-forget-no", Stay(what="forget"), means="no")],
        ],
    )


def my_data(look: Look) -> Screen | None:
    """Everything about the reader as a file, with a summary to read."""
    if look.person is None:
        return None
    whole = export(look.tx, look.person.id)
    summary = look.t(
        "privacy-data-summary",
        name=look.person.name,
        circles=", ".join(circle.name for circle in circles.circles_of(look.tx, look.person.id)),
        offers=len(whole["offers"]),
        commitments=len(whole["commitments"]),
        entries=len(whole["ledger"]),
        messages=len(whole["messages"]),
    )
    content = json.dumps(whole, ensure_ascii=False, indent=2).encode()
    return Screen(
        text=summary,
        buttons=[[look.button("command-forget", AskForget(person=look.person.id))]],
        attached=Document(content=content, file_name=look.plain("privacy-data-file")),
    )


def restored(look: Look) -> Screen | None:
    """The bot was put back to an earlier state. ids: circle, since, until (ISO)."""
    if look.circle is None or not look.coordinates:
        return None
    since, until = (
        dates.full_moment(datetime.fromisoformat(look.ids[name]), look.language, look.zone)
        for name in ("since", "until")
    )
    return Screen(text=look.t("restored-told", circle=look.circle.name, since=since, until=until))


def goodbye(look: Look) -> Screen | None:
    """The last word to somebody forgotten, in the language that was theirs. ids: language."""
    return Screen(
        text=replace(look, language=look.ids["language"]).t("privacy-forgotten"), drop_keyboard=True
    )
