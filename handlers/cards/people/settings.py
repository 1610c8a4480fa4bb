"""How a member's own settings are shown."""

from bot.domain.ids import MemberId
from bot.services.people.membership import USUAL_BUDGET
from bot.texts import LANGUAGES
from bot.texts.dates import clock, full_day
from handlers.look import Look
from handlers.presses.people import (
    AskLeave,
    ChooseBudget,
    ChooseLanguage,
    EndPause,
    MyFile,
    OpenSetting,
    SwitchCircle,
)
from handlers.screen import Button, Screen
from storage.people import circles, people, places

#: Names of places on the keyboard that asks for one's own.
_MOST_NAMES = 6
#: How often somebody can be asked at most in seven days, to choose from.
BUDGETS = (0, 1, 2, USUAL_BUDGET, 10)


def settings(look: Look) -> Screen | None:
    """All that somebody has set for themselves, with a button for each. ids: circle."""
    person, member, circle = look.person, look.member, look.circle
    if person is None or member is None or circle is None or member.left_at is not None:
        return None
    paused = member.paused_until is not None and member.paused_until > look.now
    text = look.t(
        "settings-card",
        circle=circle.name,
        spoken=LANGUAGES.get(person.language, person.language),
        place=place_words(look, member.id),
        quiet=quiet_words(look, person.quiet_from, person.quiet_to),
        budget=look.plain("settings-budget-value", count=person.weekly_budget),
        pause=look.plain(
            "settings-pause-until",
            day=full_day(member.paused_until.astimezone(look.zone).date(), look.language),
        )
        if paused and member.paused_until is not None
        else look.plain("settings-pause-none"),
    )

    def opens(key: str, what: str) -> Button:
        return look.button(key, OpenSetting(what=what, circle=circle.id))

    rest = (
        look.button("settings-resume", EndPause(circle=circle.id))
        if paused
        else opens("settings-pause", "pause")
    )
    rows = [
        [opens("settings-language", "language"), opens("settings-place", "place")],
        [opens("settings-quiet", "quiet"), rest],
        [opens("settings-budget", "budget")],
        [look.button("settings-mydata", MyFile(circle=circle.id))],
        [look.button("settings-leave", AskLeave(circle=circle.id))],
    ]
    if len(circles.circles_of(look.tx, person.id)) > 1:
        rows.insert(3, [opens("settings-circle", "circle")])
    return Screen(text=text, buttons=rows)


def place_words(look: Look, member_id: MemberId) -> str:
    """Say in words where a member is known to be, as they see it themselves."""
    member = people.member(look.tx, member_id)
    if member is None or member.lat is None:
        return look.plain("settings-place-none")
    return member.place_name or look.plain("settings-place-near")


def quiet_words(look: Look, quiet_from: int, quiet_to: int) -> str:
    """Say quiet hours in words; minutes of the local day."""
    if quiet_from == quiet_to:
        return look.plain("settings-quiet-none")
    begin, end = clock(quiet_from, look.language), clock(quiet_to, look.language)
    return look.plain("settings-quiet-span", **{"from": begin, "to": end})


def choose_language(look: Look) -> Screen | None:
    """The languages to choose from, each in its own words."""
    rows = [[Button(label=name, press=ChooseLanguage(language=code))] for code, name in LANGUAGES.items()]
    return Screen(text=look.t("settings-language-which"), buttons=rows)


def choose_budget(look: Look) -> Screen | None:
    """How often at most, to choose from."""
    if look.person is None:
        return None
    rows = [
        [look.button("settings-budget-choice", ChooseBudget(weekly=weekly), count=weekly)]
        for weekly in BUDGETS
    ]
    now = look.plain("settings-budget-value", count=look.person.weekly_budget)
    return Screen(text=look.t("settings-budget-which", now=now), buttons=rows)


def choose_circle(look: Look) -> Screen | None:
    """The reader's circles to choose from."""
    mine = [] if look.person is None else circles.circles_of(look.tx, look.person.id)
    if len(mine) < 2:  # noqa: PLR2004 - one is no choice
        return Screen(text=look.t("settings-circle-only"))
    rows = [[Button(label=circle.name, press=SwitchCircle(circle=circle.id))] for circle in mine]
    return Screen(text=look.t("settings-circle-which"), buttons=rows)


def share_place(look: Look) -> Screen | None:
    """Where are you? Telegram's own button shares it, the others type a name that the circle knows. ids: key."""
    known = [] if look.circle is None else places.understood(look.tx, look.circle.id)
    further = [place.name for place in known[:_MOST_NAMES]]
    if look.member is not None and look.member.lat is not None:
        further.append(look.plain("settings-place-forget"))
    further.append(look.plain("settings-place-later"))
    return Screen(text=look.t(look.ids["key"]), ask_location="settings-place-share", typed=further)


def place_kept(look: Look) -> Screen | None:
    """What is known of the place now; the keyboard that shares it goes away. ids: key, for anything else to say."""
    if "key" in look.ids:
        return Screen(text=look.t(look.ids["key"]), drop_keyboard=True)
    if look.member is None:
        return None
    if look.member.lat is None:
        text = look.t("settings-place-forgotten")
    elif look.member.place_name:
        text = look.t("settings-place-card", place=look.member.place_name)
    else:
        text = look.t("settings-place-card-near")
    return Screen(text=text, drop_keyboard=True)
