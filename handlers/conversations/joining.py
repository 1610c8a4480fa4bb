"""Joining: the privacy notice and agreement first, then one question."""

from handlers.visit import Visit


def greet(visit: Visit) -> None:
    """Somebody who is not a member yet has written."""
    visit.say("error-join-first")


def blocked(visit: Visit) -> None:
    """The person has blocked the bot."""


def unblocked(visit: Visit) -> None:
    """The person has unblocked the bot."""
