"""Leaving, everything about me, being forgotten: each asks before it does."""

from bot.domain.errors import OutdatedError
from bot.domain.ids import PersonId
from bot.services.people import membership, privacy
from handlers.conversations.people import joining
from handlers.presses.people import AskForget, AskLeave, Forget, Leave, MyFile, Stay
from handlers.visit import Visit


def leave_command(visit: Visit) -> None:
    """/leave."""
    if visit.member is None:
        joining.greet(visit)
    else:
        visit.show("ask_leave", mode="card_anew", circle=visit.member.circle_id)


def ask_leave(visit: Visit, press: AskLeave) -> None:
    """From the settings."""
    if visit.member is None or visit.member.circle_id != press.circle:
        raise OutdatedError
    visit.answer()
    visit.show("ask_leave", mode="card_anew", circle=press.circle)


def leave(visit: Visit, press: Leave) -> None:
    """Yes, leave."""
    if visit.member is None or visit.member.id != press.member:
        raise OutdatedError
    circle = visit.member.circle_id
    membership.leave(visit.turn, visit.chat, press.version)
    visit.answer()
    visit.close("ask_leave", answered="yes", circle=circle)
    visit.show("settings", mode="card", circle=circle)


def stay(visit: Visit, press: Stay) -> None:
    """No: the question goes away."""
    visit.answer()
    if press.what == "circle" and visit.member is not None:
        visit.close("ask_leave", answered="no", circle=visit.member.circle_id)
    elif press.what == "forget" and visit.person is not None:
        visit.close("ask_forget", answered="no", person=visit.person.id)
    else:
        visit.say("group-not-asked" if press.what == "group" else "privacy-stayed")


def mydata_command(visit: Visit) -> None:
    """/mydata."""
    if visit.person is None:
        visit.say("privacy-nothing-kept")
    else:
        visit.show("my_data", person=visit.person.id)


def my_file(visit: Visit, _press: MyFile) -> None:
    """Everything about me, from the settings."""
    visit.answer()
    mydata_command(visit)


def forget_command(visit: Visit) -> None:
    """/forget: what it means, and the question."""
    if visit.person is None:
        visit.say("privacy-nothing-kept")
    else:
        visit.show("ask_forget", mode="card_anew", person=visit.person.id)


def ask_forget(visit: Visit, _press: AskForget) -> None:
    """The same, by a button."""
    visit.answer()
    forget_command(visit)


def forget(visit: Visit, press: Forget) -> None:
    """Yes, forget me."""
    privacy.forget(visit.turn, visit.chat, PersonId(press.person), visit.language)
    visit.person, visit.member, visit.roles = None, None, frozenset()
    visit.answer()
