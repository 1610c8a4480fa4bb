"""A circle begins: set up once, by whoever proves it with the one-time code; and what its steward changes later."""

import hmac
from zoneinfo import available_timezones

from bot.domain.errors import DomainError, NotAllowedError, NotFoundError, OutdatedError
from bot.domain.ids import ChatId, CircleId, PersonId
from bot.domain.people.places import rounded
from bot.domain.words import STARTING_REGISTER
from bot.services.people import links
from bot.services.people.roles import COORDINATOR, STEWARD, stewarding
from bot.services.saying import show, tell
from bot.services.turn import Turn
from storage.people import chats, circles, members, people
from storage.people.links import LinkKind
from storage.people.people import Circle
from storage.queues.outbox import Priority, enqueue


def show_code(turn: Turn, chat_id: ChatId, code: str) -> bool:
    """Note that a chat has sent the unused set-up code; False when it is not that (compared in constant time)."""
    found = circles.setup_code(turn.tx)
    right = found is not None and hmac.compare_digest(found.code.encode(), code.encode())
    if not right or found is None or found.used or circles.any_circle(turn.tx):
        return False
    circles.note_code_shown(turn.tx, chat_id)
    return True


def may_agree_to_set_up(turn: Turn, chat_id: ChatId) -> bool:
    """Tell whether this chat has sent the code, nobody has used it up since, and no circle is open yet."""
    found = circles.setup_code(turn.tx)
    return (
        found is not None and found.shown_by == chat_id and not found.used and not circles.any_circle(turn.tx)
    )


def may_set_up(turn: Turn, person_id: PersonId | None) -> bool:
    """Tell whether somebody has used the code up and can set the circle up now."""
    found = circles.setup_code(turn.tx)
    return (
        found is not None
        and person_id is not None
        and found.used_by == person_id
        and not circles.any_circle(turn.tx)
    )


def set_up(
    turn: Turn,
    *,
    name: str,
    language: str,
    zone: str,
    place_name: str,
    lat: float | None,
    lon: float | None,
) -> Circle:
    """Open the circle: its pot, the starting register of skills, its link to join; the actor is its steward.

    `zone` is an IANA name, the place in degrees. Raises NotAllowedError for anybody but who used the code up,
    DomainError for a zone that does not exist.
    """
    if turn.actor is None or not may_set_up(turn, turn.actor):
        raise NotAllowedError("error-not-open-yet")
    if zone not in available_timezones():
        raise DomainError("setup-zone-unknown")
    tx, now, steward = turn.tx, turn.now, turn.actor
    if lat is not None and lon is not None:
        lat, lon = rounded(lat, lon)
    circle_id = circles.add_circle(
        tx, now=now, name=name, language=language, zone=zone, place_name=place_name, lat=lat, lon=lon
    )
    keys = list(dict.fromkeys(str(skill.key) for skill in STARTING_REGISTER))
    circles.add_starting_skills(tx, circle_id, keys, now=now)
    member_id, version = members.join(tx, circle_id, steward, now=now)
    turn = turn.as_actor(steward, circle_id)
    for role in (STEWARD, COORDINATOR):
        members.give_role(tx, circle_id, member_id, role, by=member_id, now=now)
    turn.record("set_up", "circle", circle_id, 1)
    turn.record("joined", "member", member_id, version)
    chat = people.chat_of(tx, steward)
    if chat is not None:
        chats.set_circle(tx, chat[0], circle_id)
    links.ensure(turn, circle_id, LinkKind.JOIN, None, by=member_id)
    show(turn, steward, "join_link", circle=circle_id)
    tell(turn, steward, "circle_opened", circle=circle_id)
    opened = people.circle(tx, circle_id)
    if opened is None:
        raise NotFoundError
    return opened


def enter_group(turn: Turn, group: ChatId) -> None:
    """The bot is in a group (again)."""
    circles.set_group_left(turn.tx, group, at=None)


def leave_group(turn: Turn, group: ChatId) -> None:
    """The bot was taken out of a group: it is no circle's any more."""
    circles.set_group_left(turn.tx, group, at=turn.now)
    circles.unlink_group(turn.tx, group, now=turn.now)


def ask_group(turn: Turn, group: ChatId) -> None:
    """A steward is asked privately whether a group shall be one of their circle's.

    Raises NotAllowedError for anybody who answers for no circle.
    """
    if turn.actor is None or not circles.stewarded_by(turn.tx, turn.actor):
        raise NotAllowedError("error-steward-only")
    show(turn, turn.actor, "link_group", group=group)


def check_group(turn: Turn, group: ChatId, circle_id: CircleId) -> None:
    """A steward says yes: Telegram is asked who administers the group. Its answer decides (`link_group`).

    Raises NotAllowedError, NotFoundError; DomainError when the group is another circle's.
    """
    stewarding(turn, circle_id)
    _free(turn, group, circle_id)
    enqueue(
        turn.tx,
        now=turn.now,
        kind="group_admins",
        subject={
            "method": "getChatAdministrators",
            "parameters": {"chat_id": group},
            "circle": circle_id,
            "by": turn.actor,
        },
        priority=Priority.REPLY,
        mode="question",
        chat=group,
        cause=turn.cause,
    )


def link_group(turn: Turn, group: ChatId, administrators: frozenset[int]) -> bool:
    """Make a group the circle's if the actor is among its `administrators` (Telegram's user ids).

    False when they are not. Raises NotAllowedError, NotFoundError, DomainError as `check_group`.
    """
    member = stewarding(turn)
    _free(turn, group, member.circle_id)
    account = people.chat_of(turn.tx, member.person_id)
    if account is None or account[0] not in administrators:
        return False
    circles.link_group(turn.tx, group, member.circle_id, by=member.id, now=turn.now)
    return True


def unlink_group(turn: Turn, group: ChatId) -> None:
    """A steward takes a group from their circle. Raises NotAllowedError; NotFoundError when it is not theirs."""
    circle_id = circles.group_circle(turn.tx, group)
    if circle_id is None:
        raise NotFoundError
    stewarding(turn, circle_id)
    circles.unlink_group(turn.tx, group, now=turn.now)


def _free(turn: Turn, group: ChatId, circle_id: CircleId) -> None:
    if circles.group_title(turn.tx, group) is None:
        raise NotFoundError
    already = circles.group_circle(turn.tx, group)
    if already == circle_id:
        raise OutdatedError("group-linked-already")
    if already is not None:
        raise DomainError("group-other-circle")
