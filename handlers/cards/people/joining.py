"""The privacy notice, and the small ideas for whoever has done nothing yet."""

from bot.domain.ids import MemberId
from bot.services.people.joining import NOTICE
from bot.texts import LANGUAGES
from handlers.look import Look
from handlers.presses.people import Agree, ReadIn, SmallIdea
from handlers.screen import Button, Screen
from storage.people import members

IDEAS = ("phone", "tools", "walk")
_LANGUAGES_IN_A_ROW = 2


def notice(look: Look) -> Screen | None:
    """What is kept, why and for how long, with one button to agree; afterwards only that they agreed.

    ids: circle (0: to be set up), reply (the message it answers, 0: none).
    """
    circle, reply = look.ids["circle"], look.ids["reply"]
    if circle and look.circle is None:
        return None
    if look.member is not None and look.member.left_at is None and circle == look.member.circle_id:
        return _agreed(look, look.t("joining-agreed", circle=look.circle.name if look.circle else ""))
    if not circle and look.person is not None:
        return _agreed(look, look.t("joining-agreed-setup"))
    hello = look.t("joining-hello", circle=look.circle.name) if look.circle else look.t("joining-hello-setup")
    yes = look.button(
        "joining-agree" if circle else "joining-agree-setup",
        Agree(circle=circle, notice=NOTICE, reply=reply),
        means="yes",
    )
    others = [
        Button(label=name, press=ReadIn(language=code, circle=circle, reply=reply))
        for code, name in LANGUAGES.items()
        if code != look.language
    ]
    rows = [others[i : i + _LANGUAGES_IN_A_ROW] for i in range(0, len(others), _LANGUAGES_IN_A_ROW)]
    return Screen(
        text="\n\n".join((hello, look.t("joining-kept"), look.t("joining-young"))),
        buttons=[[yes], *rows],
        reply_to=reply or None,
    )


def _agreed(look: Look, thanks: str) -> Screen:
    return Screen(text=f"{look.t('joining-kept')}\n\n{thanks}", reply_to=look.ids["reply"] or None)


def first_idea(look: Look) -> Screen | None:
    """Three small ideas, once, for somebody who has done nothing yet. ids: circle, member."""
    member_id = MemberId(look.ids["member"])
    if (
        look.circle is None
        or look.member is None
        or look.member.left_at is not None
        or not members.did_nothing_yet(look.tx, member_id)
    ):
        return None
    ideas = [[look.button(f"joining-idea-{idea}", SmallIdea(idea=idea))] for idea in IDEAS]
    text = f"{look.t('joining-ideas', circle=look.circle.name)}\n\n{look.t('joining-ideas-end')}"
    return Screen(text=text, buttons=ideas)


def welcome(look: Look) -> Screen | None:
    """A word to somebody by their name. ids: key."""
    return None if look.person is None else Screen(text=look.t(look.ids["key"], name=look.person.name))
