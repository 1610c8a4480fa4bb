"""How a circle is shown: its links and posters, the places it knows, its group."""

import io
import json

import segno

from bot.domain.ids import ChatId, CircleId, SkillId
from bot.texts.dates import listed
from handlers.look import Look
from handlers.presses.people import (
    LinkGroup,
    PinPlace,
    Poster,
    PosterPage,
    RenewLink,
    Stay,
    UnlinkGroup,
    UnpinPlace,
)
from handlers.screen import Button, Picture, Screen
from storage.needs import skills
from storage.people import circles, links, places
from storage.people.links import LinkKind
from storage.queues import kept

#: Skills on a page of the choice for a poster; buttons of places on their card.
_PAGE = 8
_MOST_PLACES = 30
#: Pixels per module of the QR code, and modules of white around it (the standard asks for four).
_SCALE = 10
_BORDER = 4


def bot_name(look: Look) -> str:
    """Give the bot's own Telegram name, as getMe last said it."""
    me = kept.kept(look.tx, "me")
    return "" if me is None else str(json.loads(me).get("username") or "")


def deep_link(look: Look, code: str = "") -> str:
    """Give the address that opens a private chat with the bot; with a code it begins there."""
    start = f"?start={code}" if code else ""
    return f"https://t.me/{bot_name(look)}{start}"


def qr_code(text: str) -> bytes:
    """Give a PNG of a QR code that still reads with a quarter of it covered."""
    picture = io.BytesIO()
    segno.make_qr(text, error="q").save(picture, kind="png", scale=_SCALE, border=_BORDER)
    return picture.getvalue()


def join_link(look: Look) -> Screen | None:
    """The link to join, with its QR code. ids: circle."""
    if look.circle is None:
        return None
    found = links.standing(look.tx, look.circle.id, LinkKind.JOIN, None)
    if found is None:
        return Screen(text=look.t("circle-link-ended"))
    address = deep_link(look, found.code)
    buttons: list[list[Button]] = []
    if look.coordinates:
        poster = look.button("circle-link-poster", PosterPage(circle=look.circle.id, page=0))
        version = links.made(look.tx, look.circle.id, LinkKind.JOIN)
        renew = RenewLink(circle=look.circle.id, version=version)
        buttons = [[poster], [look.button("circle-link-renew", renew)]]
    return Screen(
        text=look.t("circle-link", circle=look.circle.name, link=address),
        buttons=buttons,
        attached=Picture(content=qr_code(address), file_name="join.png"),
    )


def poster(look: Look) -> Screen | None:
    """The poster that asks for a skill. ids: circle, skill."""
    skill_id = SkillId(look.ids["skill"])
    if look.circle is None:
        return None
    found = links.standing(look.tx, look.circle.id, LinkKind.OFFER, skill_id)
    if found is None:
        return Screen(text=look.t("circle-link-ended"))
    address = deep_link(look, found.code)
    name = skills.skill_name(look.tx, skill_id, look.language)
    return Screen(
        text=look.t(
            "circle-poster", skill=name[:1].upper() + name[1:], circle=look.circle.name, link=address
        ),
        attached=Picture(content=qr_code(address), file_name="poster.png"),
    )


def poster_which(look: Look) -> Screen | None:
    """For which skill a poster shall be. ids: circle, page."""
    if look.circle is None or not look.coordinates:
        return None
    circle, page = look.circle.id, look.ids["page"]
    most = skills.most_offered(look.tx, circle, (page + 1) * _PAGE + 1)
    here = most[page * _PAGE : (page + 1) * _PAGE]
    rows = [
        [
            Button(
                label=skills.skill_name(look.tx, skill, look.language),
                press=Poster(circle=circle, skill=skill),
            )
        ]
        for skill in here
    ]
    turns = []
    if page > 0:
        turns.append(look.button("circle-back", PosterPage(circle=circle, page=page - 1)))
    if len(most) > (page + 1) * _PAGE:
        turns.append(look.button("circle-more", PosterPage(circle=circle, page=page + 1)))
    return Screen(text=look.t("circle-poster-which"), buttons=[*rows, turns])


def circle_opened(look: Look) -> Screen | None:
    """What to do next, for the steward of a circle that has just been opened. ids: circle."""
    return None if look.circle is None else Screen(text=look.t("circle-opened", circle=look.circle.name))


def pinned_places(look: Look) -> Screen | None:
    """The places that the circle knows, live. ids: circle."""
    if look.circle is None:
        return None
    circle = look.circle.id
    known = places.known(look.tx, circle)
    text = (
        look.t("places-some", names=listed((place.name for place in known), look.language))
        if known
        else look.t("places-none")
    )
    buttons: list[list[Button]] = []
    if "steward" in look.roles:
        buttons = [[look.button("places-pin", PinPlace(circle=circle))]]
        buttons += [
            [look.button("places-unpin", UnpinPlace(circle=circle, place=place.id), name=place.name)]
            for place in known[:_MOST_PLACES]
        ]
    return Screen(text=text, buttons=buttons)


def group_hello(look: Look) -> Screen | None:
    """What the bot says in a group it was added to. In the circle's language once it is linked."""
    circle_id = circles.group_circle(look.tx, look.chat)
    if circle_id is not None and look.circle is not None:
        text: str = look.t("group-hello-linked", circle=look.circle.name)
    else:
        text = f"{look.t('group-hello')}\n\n{look.t('group-hello-steward')}"
    return Screen(text=text, buttons=[[_open(look, circle_id)]])


def group_help(look: Look) -> Screen | None:
    """/help in a group: only the way into a private chat."""
    circle_id = circles.group_circle(look.tx, look.chat)
    return Screen(text=look.t("help-group"), buttons=[[_open(look, circle_id)]])


def _open(look: Look, circle_id: CircleId | None) -> Button:
    found = None if circle_id is None else links.standing(look.tx, circle_id, LinkKind.JOIN, None)
    return Button(label=look.plain("group-open"), url=deep_link(look, found.code if found else ""))


def link_group(look: Look) -> Screen | None:
    """A steward is asked whether a group shall be their circle's, or sees that it is. ids: group."""
    group = ChatId(look.ids["group"])
    title = circles.group_title(look.tx, group)
    if title is None or look.person is None:
        return None
    mine = circles.stewarded_by(look.tx, look.person.id)
    already = circles.group_circle(look.tx, group)
    if already is not None:
        name = next((circle.name for circle in mine if circle.id == already), None)
        if name is None:
            return Screen(text=look.t("group-other-circle"))
        letting_go = look.button("group-unlink", UnlinkGroup(group=group))
        return Screen(text=look.t("group-yours", title=title, circle=name), buttons=[[letting_go]])
    if not mine:
        return Screen(text=look.t("error-steward-only"))
    asked = [
        [
            look.button(
                "group-ask-circle",
                LinkGroup(group=group, circle=circle.id),
                means="yes" if len(mine) == 1 else None,
                circle=circle.name,
            )
        ]
        for circle in mine
    ]
    no = look.button("group-ask-no", Stay(what="group"), means="no")
    return Screen(text=look.t("group-ask", title=title), buttons=[*asked, [no]])
