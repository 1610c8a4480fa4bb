"""/help: what the bot can do, by role, in short."""

from handlers.visit import Visit


def help_command(visit: Visit) -> None:
    """/help."""
    visit.show("help")
