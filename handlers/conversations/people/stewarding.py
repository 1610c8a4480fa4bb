"""What coordinators and stewards do with people, links and posters."""

from bot.domain.errors import NotAllowedError, OutdatedError
from bot.domain.ids import MemberId, SkillId
from bot.services.people import links, roles
from handlers.conversations.people import joining
from handlers.presses.people import ChangeRole, PeoplePage, Poster, PosterPage, RenewLink, ShowMember
from handlers.visit import Visit

_MOST_PAGES = 100_000
_DEEDS = {
    "appoint": (roles.appoint, "people-appointed"),
    "remove": (roles.remove, "people-removed"),
    "hand_on": (roles.hand_on, "people-handed-on"),
}


def people_list(visit: Visit) -> None:
    """/people."""
    if visit.member is None:
        joining.greet(visit)
    elif visit.coordinates:
        visit.show("people", mode="card_anew", circle=visit.member.circle_id, page=0)
    else:
        raise NotAllowedError


def turn_page(visit: Visit, press: PeoplePage) -> None:
    """Another page of the list."""
    _in_circle(visit, press.circle)
    _page(press.page)
    visit.show("people", mode="card_anew", circle=press.circle, page=press.page)


def show_member(visit: Visit, press: ShowMember) -> None:
    """One of the list."""
    if not visit.coordinates or visit.circle is None:
        raise NotAllowedError
    visit.show("member", mode="card_anew", circle=visit.circle.id, member=press.member)


def change_role(visit: Visit, press: ChangeRole) -> None:
    """A steward gives or takes a role."""
    if press.deed not in _DEEDS:
        raise OutdatedError
    deed, key = _DEEDS[press.deed]
    deed(visit.turn, MemberId(press.member), press.version)
    visit.answer(key)


def join_link(visit: Visit) -> None:
    """/link: the link to join, with its QR code."""
    if visit.member is None:
        joining.greet(visit)
        return
    link = links.join_link(visit.turn)
    visit.show("join_link", mode="card_anew", circle=link.circle_id)


def renew_link(visit: Visit, press: RenewLink) -> None:
    """End the link to join and make a new one."""
    _in_circle(visit, press.circle)
    links.renew_join_link(visit.turn, press.version)
    visit.say("circle-link-renewed")
    visit.show("join_link", mode="card_anew", circle=press.circle)


def poster_page(visit: Visit, press: PosterPage) -> None:
    """Ask for which skill the poster shall be."""
    _in_circle(visit, press.circle)
    _page(press.page)
    visit.show("poster_which", mode="card_anew", circle=press.circle, page=press.page)


def poster(visit: Visit, press: Poster) -> None:
    """The poster for a skill."""
    _in_circle(visit, press.circle)
    links.offer_link(visit.turn, SkillId(press.skill))
    visit.show("poster", circle=press.circle, skill=press.skill)


def _page(page: int) -> None:
    """Any page that a circle could have; a forged number must not reach the database's arithmetic."""
    if not 0 <= page < _MOST_PAGES:
        raise OutdatedError


def _in_circle(visit: Visit, circle: int) -> None:
    """The button is from the circle they are in now, and they coordinate it; services ask again."""
    if visit.circle is None or visit.circle.id != circle:
        raise OutdatedError
    if not visit.coordinates:
        raise NotAllowedError
