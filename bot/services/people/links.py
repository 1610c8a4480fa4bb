"""Links and posters that lead into a circle: to join, for a skill, for a need's time."""

import secrets

from bot.domain.errors import NotFoundError, OutdatedError
from bot.domain.ids import ChatId, CircleId, MemberId, SkillId, SlotId
from bot.services.acting import acting_coordinator, acting_member
from bot.services.turn import Turn
from storage.people import chats, links
from storage.people.links import Link, LinkKind

#: Bytes of chance in a code: 96 bits, written in 16 characters that a deep link allows.
_CODE_BYTES = 12
_SKILL_THERE = "SELECT 1 FROM skill WHERE id = ? AND circle_id = ?"
_SLOT_CIRCLE = "SELECT circle_id FROM slot WHERE id = ?"


def join_link(turn: Turn) -> Link:
    """Give the circle's link to join; any member may pass it on. Raises NotAllowedError."""
    member = acting_member(turn)
    return ensure(turn, member.circle_id, LinkKind.JOIN, None, by=member.id)


def offer_link(turn: Turn, skill_id: SkillId) -> Link:
    """Give the link of a poster that asks for a skill. Raises NotAllowedError, NotFoundError."""
    member = acting_coordinator(turn)
    if turn.tx.execute(_SKILL_THERE, (skill_id, member.circle_id)).fetchone() is None:
        raise NotFoundError
    return ensure(turn, member.circle_id, LinkKind.OFFER, skill_id, by=member.id)


def slot_link(turn: Turn, slot_id: SlotId) -> Link:
    """Give the link to a need's time, for the group's button or to hand over. Raises NotFoundError.

    Also the clock may ask for it: a repeating need is announced by itself.
    """
    row = turn.tx.execute(_SLOT_CIRCLE, (slot_id,)).fetchone()
    if row is None:
        raise NotFoundError
    return ensure(turn, CircleId(row["circle_id"]), LinkKind.SLOT, slot_id, by=None)


def renew_join_link(turn: Turn, made: int) -> Link:
    """End the circle's link to join and make a new one: old posters lead nowhere from now on.

    `made` is how many such links there were when that was wanted. Raises NotAllowedError; OutdatedError when it has
    been done since.
    """
    member = acting_coordinator(turn)
    if made != links.made(turn.tx, member.circle_id, LinkKind.JOIN):
        raise OutdatedError
    old = links.standing(turn.tx, member.circle_id, LinkKind.JOIN, None)
    if old is not None:
        links.end(turn.tx, old.code, now=turn.now)
    return ensure(turn, member.circle_id, LinkKind.JOIN, None, by=member.id)


def ensure(
    turn: Turn, circle_id: CircleId, kind: LinkKind, subject: int | None, *, by: MemberId | None
) -> Link:
    """Give the standing link of a kind and subject, making it when there is none."""
    found = links.standing(turn.tx, circle_id, kind, subject)
    if found is not None:
        return found
    code = secrets.token_urlsafe(_CODE_BYTES)
    return links.add(turn.tx, code, circle=circle_id, kind=kind, subject=subject, by=by, now=turn.now)


def come_by(turn: Turn, chat_id: ChatId, code: str) -> Link | None:
    """Note by which link somebody has come, until they have joined. None: no such link stands."""
    found = links.link(turn.tx, code)
    if found is not None:
        chats.set_link(turn.tx, chat_id, code)
    return found


def arrived(turn: Turn, chat_id: ChatId) -> None:
    """The link has led where it leads: it is no longer noted."""
    chats.set_link(turn.tx, chat_id, None)
