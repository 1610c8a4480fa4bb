"""Buttons of invitations, promises, contacts and of what widens a search. Codes begin with "i".

Each carries the version of what it acts on; whoever presses, the service looks up who they are.
"""

from dataclasses import dataclass
from typing import ClassVar

from handlers.callbacks import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptInvitation(Press):
    """Yes, I can: at the time and place that the card showed."""

    code: ClassVar[str] = "iy"
    invitation: int
    version: int
    slot_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineInvitation(Press):
    """No: `kind` is "not_this_time" or "not_this_kind"."""

    code: ClassVar[str] = "in"
    invitation: int
    version: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskMeAgain(Press):
    """Take "not this kind" back."""

    code: ClassVar[str] = "iu"
    invitation: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeSlot(Press):
    """I can help, invited or not. The version is the slot's."""

    code: ClassVar[str] = "it"
    slot: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAgain(Press):
    """I can after all: what was given back is taken again."""

    code: ClassVar[str] = "ia"
    commitment: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveBack(Press):
    """I cannot after all; asked once more when it is late."""

    code: ClassVar[str] = "iw"
    commitment: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveBackSurely(Press):
    """Yes, give it back."""

    code: ClassVar[str] = "is"
    commitment: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepPromise(Press):
    """No, I will come."""

    code: ClassVar[str] = "ip"
    commitment: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StillYes(Press):
    """The time changed: still yes."""

    code: ClassVar[str] = "iv"
    commitment: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareContact(Press):
    """Let the other side see how to reach me: `how` is "telegram" or "number" (asks for it)."""

    code: ClassVar[str] = "ic"
    commitment: int
    side: str
    version: int
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HideContact(Press):
    """Rather through the bot, or not any more."""

    code: ClassVar[str] = "ih"
    commitment: int
    side: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SendCalendar(Press):
    """The promise as a calendar file."""

    code: ClassVar[str] = "il"
    commitment: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTogether(Press):
    """I would rather not be brought together with them again; the giver's word on the receiver, and the reverse."""

    code: ClassVar[str] = "ib"
    commitment: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WidenReach(Press):
    """Ask further away. The version is the need's."""

    code: ClassVar[str] = "ix"
    slot: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyPage(Press):
    """A page of who is asked in which order and why; pages count from 0."""

    code: ClassVar[str] = "iq"
    slot: int
    page: int
