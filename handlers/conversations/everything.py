"""Whatever else Telegram delivers: answered helpfully where a person waits, left alone where nobody does."""

from collections.abc import Mapping
from typing import Any

from telegram import ChatMember

from bot.services.people import reachability
from bot.services.turn import Turn
from handlers.conversations.people import group, joining
from handlers.visit import Visit

_GONE = (ChatMember.LEFT, ChatMember.BANNED)


def other_message(visit: Visit) -> None:
    """A sticker, a voice message, a file, a poll: the bot says what it can read instead."""
    if visit.member is None:
        joining.greet(visit)
    else:
        visit.say("error-only-words")


def bot_membership(visit: Visit) -> None:
    """The bot was blocked, unblocked, added to a group or removed from it."""
    change = visit.update.my_chat_member
    if change is None:
        return
    gone = change.new_chat_member.status in _GONE
    if visit.private:
        (joining.blocked if gone else joining.unblocked)(visit)
    elif change.chat.type in ("group", "supergroup"):
        if gone:
            group.removed(visit)
        elif change.old_chat_member.status in _GONE:
            group.added(visit)


def undelivered(turn: Turn, answer: Mapping[str, Any]) -> None:
    """Something could not be said or asked, for good."""
    if answer["kind"] == "group_admins":
        group.administrators(turn, answer)
    else:
        reachability.not_delivered(turn, answer)


def ignore(visit: Visit) -> None:
    """Edits, channel posts, polls of others, unknown kinds: nothing is done, and the row counts as handled."""
