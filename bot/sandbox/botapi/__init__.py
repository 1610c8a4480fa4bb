"""Telegram's Bot API over HTTP: what is asked, whether it is allowed, what it does, what it answers."""
