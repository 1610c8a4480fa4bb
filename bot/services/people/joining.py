"""Joining: nothing is kept of anybody before they have agreed, but their chat's id, its language and a link."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.errors import NotAllowedError, OutdatedError
from bot.domain.ids import ChatId, CircleId, MemberId, PersonId
from bot.domain.people.quiet import next_waking
from bot.domain.rules import RULES
from bot.services.people import circles as opening
from bot.services.saying import tell
from bot.services.turn import Due, Turn
from storage.people import chats, circles, links, members, people, rules
from storage.people.links import Link
from storage.queues import due
from storage.queues.outbox import Priority

#: Rises when the privacy notice says something else: whoever joins agrees to the newest.
NOTICE = 1


class Way(StrEnum):
    """What somebody finds who is no member (yet)."""

    #: They have sent the one-time code: the circle waits to be set up by them.
    SETUP = "setup"
    #: A circle to join.
    CIRCLE = "circle"
    #: Several circles, and no link that says which.
    WHICH = "which"
    #: No circle is open yet.
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What somebody finds who is no member yet."""

    way: Way
    circle: CircleId | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What agreeing has come to."""

    person: PersonId
    #: None: they are about to set the circle up.
    member: MemberId | None
    door: Door


def door(turn: Turn, chat_id: ChatId) -> Door:
    """Tell what a chat's person finds: the circle of the link they came by, else the only one."""
    by_link = links.noted(turn.tx, chat_id)
    if by_link is not None:
        return Door(way=Way.CIRCLE, circle=by_link.circle_id, link=by_link)
    if opening.may_agree_to_set_up(turn, chat_id) or opening.may_set_up(turn, turn.actor):
        return Door(way=Way.SETUP)
    if turn.circle is not None:
        return Door(way=Way.CIRCLE, circle=turn.circle)
    return Door(way=Way.WHICH if circles.any_circle(turn.tx) else Way.CLOSED)


def agree(
    turn: Turn, chat_id: ChatId, *, user_id: int, name: str, username: str | None, language: str, notice: int
) -> Agreed:
    """Somebody agrees to version `notice` of the privacy notice: from here on they are known, and a member.

    Raises NotAllowedError when no circle is open to them, OutdatedError when the notice has changed since or
    they are a member already.
    """
    found = door(turn, chat_id)
    if found.way in (Way.WHICH, Way.CLOSED):
        raise NotAllowedError("error-which-circle" if found.way == Way.WHICH else "error-not-open-yet")
    if notice != NOTICE:
        raise OutdatedError("error-notice-changed")
    tx, now = turn.tx, turn.now
    known = people.person_at(tx, user_id)
    if known is None:
        person_id = members.add_person(tx, name=name, language=language, notice=NOTICE, now=now)
        members.add_account(tx, person_id, user_id=user_id, username=username)
    else:
        person_id = known.id
        members.note_agreement(tx, person_id, notice=NOTICE, now=now)
    if found.way == Way.SETUP:
        circles.use_code(tx, person_id, now=now)
        return Agreed(person=person_id, member=None, door=found)
    assert found.circle is not None
    member_id = _join(turn.as_actor(person_id, found.circle), found.circle, person_id)
    chats.set_circle(tx, chat_id, found.circle)
    chats.set_link(tx, chat_id, None)
    return Agreed(person=person_id, member=member_id, door=found)


def _join(turn: Turn, circle_id: CircleId, person_id: PersonId) -> MemberId:
    tx = turn.tx
    before = people.membership(tx, circle_id, person_id)
    if before is not None and before.left_at is None:
        raise OutdatedError("joining-already")
    member_id, version = members.join(tx, circle_id, person_id, now=turn.now)
    turn.record("joined", "member", member_id, version)
    at = turn.now + timedelta(days=rules.rule(tx, circle_id, RULES.first_idea_days))
    # Once ever: who comes back after leaving is not asked again.
    due.plan(tx, kind="first_idea", subject=member_id, at=at, circle=circle_id, person=person_id)
    return member_id


def first_idea(turn: Turn, fell: Due) -> None:
    """Ask somebody who has done nothing yet, once, with small ideas."""
    member_id = MemberId(fell.subject)
    member = people.member(turn.tx, member_id)
    person = None if member is None else people.person(turn.tx, member.person_id)
    circle = None if member is None else people.circle(turn.tx, member.circle_id)
    if member is None or person is None or circle is None or member.left_at is not None:
        return
    if not members.did_nothing_yet(turn.tx, member_id):
        return
    waking = next_waking(turn.now, person.quiet_from, person.quiet_to, ZoneInfo(circle.zone))
    tell(
        turn,
        person.id,
        "first_idea",
        priority=Priority.INVITATION,
        not_before=waking,
        due=turn.due,
        circle=circle.id,
        member=member_id,
    )
