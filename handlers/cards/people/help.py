"""What the bot can do, by role, in short."""

from handlers.look import Look
from handlers.screen import Screen


def help_view(look: Look) -> Screen | None:
    """What the reader can do. Read when it is sent: roles may have changed."""
    if look.member is None or look.member.left_at is not None:
        return Screen(text=look.t("help-outside"))
    parts = [look.t("help-member")]
    if look.coordinates:
        parts.append(look.t("help-coordinator"))
    if "steward" in look.roles:
        parts.append(look.t("help-steward"))
    return Screen(text="\n\n".join(parts))
