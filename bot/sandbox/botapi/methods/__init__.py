"""The methods of the Bot API; importing this package makes all of them known."""

from bot.sandbox.botapi.methods import (
    callbacks,
    chats,
    copying,
    editing,
    media,
    polls,
    profile,
    sending,
    updates,
)

__all__ = ["callbacks", "chats", "copying", "editing", "media", "polls", "profile", "sending", "updates"]
