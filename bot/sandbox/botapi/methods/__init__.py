"""The methods of the Bot API; importing this package makes all of them known."""

from bot.sandbox.botapi.methods import callbacks, editing, sending, updates

__all__ = ["callbacks", "editing", "sending", "updates"]
