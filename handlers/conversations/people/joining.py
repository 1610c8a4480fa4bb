"""Joining: the privacy notice and agreement first, then the words they began with, or one question."""

from bot.domain.errors import OutdatedError
from bot.domain.ids import CircleId, SkillId, SlotId
from bot.services.people import circles as opening
from bot.services.people import joining, links, membership, places, reachability
from bot.services.people.joining import Door, Way
from handlers.cards.people.joining import IDEAS
from handlers.command import parse_command
from handlers.conversations import sentences
from handlers.conversations.needs import offering
from handlers.conversations.promises import answering
from handlers.presses.people import Agree, ReadIn, SmallIdea
from handlers.visit import Visit
from storage import drafts
from storage.needs import skills
from storage.people import people
from storage.people.links import Link, LinkKind, notices


def start(visit: Visit) -> None:
    """/start, by itself, with the one-time code, or with a link's code."""
    command = parse_command(visit.text)
    code = command[1].split()[0] if command is not None and command[1] else ""
    if code and opening.show_code(visit.turn, visit.chat, code):
        _notice(visit, None)
        return
    link = links.come_by(visit.turn, visit.chat, code) if code else None
    if code and link is None:
        visit.say("joining-link-unknown")
        if visit.member is not None:
            return
    if link is not None:
        _by_link(visit, link)
    elif visit.member is None:
        greet(visit)
    else:
        visit.show("welcome", key="joining-welcome-back")


def _by_link(visit: Visit, link: Link) -> None:
    member = people.membership(visit.turn.tx, link.circle_id, visit.person.id) if visit.person else None
    if member is None or member.left_at is not None:
        _notice(visit, link.circle_id)
        return
    links.arrived(visit.turn, visit.chat)
    if visit.circle is None or visit.circle.id != link.circle_id:
        switch(visit, link.circle_id)
        visit.say("joining-switched", circle=visit.circle.name if visit.circle else "")
    if not _follow(visit, link):
        visit.say("joining-already")


def greet(visit: Visit) -> None:
    """Somebody who is no member (yet) has written, shared or sent something."""
    found = joining.door(visit.turn, visit.chat)
    if found.way == Way.CLOSED:
        visit.say("joining-not-open")
    elif found.way == Way.WHICH:
        visit.say("joining-which")
    elif (
        found.way == Way.SETUP
        and visit.person is not None
        and opening.may_set_up(visit.turn, visit.person.id)
    ):
        _go_on_setting_up(visit)
    else:
        _notice(visit, found.circle)


def _notice(visit: Visit, circle: CircleId | None) -> None:
    message = visit.update.message
    visit.show("notice", mode="card", circle=circle or 0, reply=message.message_id if message else 0)


def _go_on_setting_up(visit: Visit) -> None:
    """Show what they are in the middle of, or begin it (again)."""
    draft = drafts.open_draft(visit.turn.tx, visit.chat)
    if draft is not None and draft.form == "setup":
        visit.show("form", mode="card_anew", draft=draft.id)
    else:
        visit.forms.start(visit, "setup", {})


def read_in(visit: Visit, press: ReadIn) -> None:
    """The notice in another language."""
    membership.set_language(visit.turn, visit.chat, press.language)
    visit.language = press.language
    # Whatever circle the button names, they read of the one that is open to them.
    circle = joining.door(visit.turn, visit.chat).circle or 0
    visit.show("notice", mode="card", circle=circle, reply=press.reply)


def agree(visit: Visit, press: Agree) -> None:
    """They agree: from here on they are known. What they began with goes on at once."""
    found = joining.door(visit.turn, visit.chat)
    if found.way in (Way.SETUP, Way.CIRCLE) and (found.circle or 0) != press.circle:
        # The link was followed by another one since: they have to read what they join.
        _notice(visit, found.circle)
        return
    user = visit.update.effective_user
    agreed = joining.agree(
        visit.turn,
        visit.chat,
        user_id=visit.user_id,
        name=visit.user_name,
        username=user.username if user else None,
        language=visit.language,
        notice=press.notice,
    )
    visit.person = people.person(visit.turn.tx, agreed.person)
    visit.turn = visit.turn.as_actor(agreed.person, None)
    for subject in notices(visit.turn.tx, visit.chat):
        visit.show("notice", mode="card", **subject)
    if agreed.member is None:
        _go_on_setting_up(visit)
        return
    if agreed.door.circle is not None:
        enter(visit, agreed.door.circle)
    _welcome(visit, agreed.door)


def _welcome(visit: Visit, door: Door) -> None:
    began = visit.message.reply_to_message if visit.message else None
    words = ((began.text or began.caption) if began else None) or ""
    if door.link is not None and door.link.kind != LinkKind.JOIN:
        visit.show("welcome", key="joining-welcome-words")
        _follow(visit, door.link)
    elif words.strip() and parse_command(words) is None:
        visit.show("welcome", key="joining-welcome-words")
        sentences.begin(visit, words.strip())
    elif began is not None and began.location is not None:
        places.set_place(visit.turn, began.location.latitude, began.location.longitude)
        visit.show("welcome", key="joining-welcome-place")
    else:
        visit.show("welcome", key="joining-welcome")


def _follow(visit: Visit, link: Link) -> bool:
    """Go to what a link is about; False when that is only the circle itself."""
    if link.subject is None:
        return False
    if link.kind == LinkKind.SLOT:
        answering.open_slot(visit, SlotId(link.subject))
    else:
        skill = skills.skill_name(visit.turn.tx, SkillId(link.subject), visit.language)
        offering.begin(visit, skill)
    return True


def switch(visit: Visit, circle: int) -> None:
    """Go on in another of one's circles."""
    circle_id = CircleId(circle)
    membership.switch(visit.turn, visit.chat, circle_id)
    enter(visit, circle_id)


def enter(visit: Visit, circle_id: CircleId) -> None:
    """Go on in another circle, as what the visitor is there."""
    tx = visit.turn.tx
    visit.circle = people.circle(tx, circle_id)
    member = people.membership(tx, circle_id, visit.person.id) if visit.person else None
    present = member is not None and member.left_at is None
    visit.member = member if present else None
    visit.roles = people.roles(tx, member.id) if member is not None and present else frozenset()
    visit.turn = visit.turn.as_actor(visit.person.id if visit.person else None, circle_id)


def small_idea(visit: Visit, press: SmallIdea) -> None:
    """One of the small ideas is to be theirs: an offer begins with its words."""
    if press.idea not in IDEAS:
        raise OutdatedError
    visit.answer()
    offering.begin(visit, visit.plain(f"joining-idea-{press.idea}-words"))


def blocked(visit: Visit) -> None:
    """The person has blocked the bot."""
    if visit.person is not None:
        reachability.blocked(visit.turn, visit.person.id)


def unblocked(visit: Visit) -> None:
    """The person has unblocked the bot."""
    if visit.person is not None:
        reachability.reachable_again(visit.turn, visit.person.id)
