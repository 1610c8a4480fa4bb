"""Whatever else Telegram delivers: answered helpfully where a person waits, left alone where nobody does."""

from telegram import ChatMember

from handlers.conversations import joining
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


def ignore(visit: Visit) -> None:
    """Edits, channel posts, polls of others, unknown kinds: nothing is done, and the row counts as handled."""
