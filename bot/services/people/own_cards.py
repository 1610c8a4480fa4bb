"""What a member has on their screen about themselves stays true, whoever changed it."""

from bot.services.saying import refresh
from bot.services.turn import Turn
from storage.people import members
from storage.people.people import Member


def raise_version(turn: Turn, member: Member) -> int:
    """Something about a member has changed: give their new version, and bring their own cards up to date."""
    version = members.raise_version(turn.tx, member.id)
    member_changed(turn, member)
    return version


def member_changed(turn: Turn, member: Member) -> None:
    """Bring a member's own settings, and the question whether they really leave, up to date: theirs alone."""
    refresh(turn, "settings", of=member.person_id, circle=member.circle_id)
    refresh(turn, "ask_leave", of=member.person_id, circle=member.circle_id)
