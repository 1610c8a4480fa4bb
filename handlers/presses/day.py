"""Buttons of the day itself, of the hours, of balances and of writing to a human. Codes begin with "h".

Each carries the version of what it acts on; whoever presses, the service looks up who they are.
"""

from dataclasses import dataclass
from typing import ClassVar

from handlers.callbacks import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm(Press):
    """The evening before: yes, it stands."""

    code: ClassVar[str] = "hc"
    commitment: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotCome(Press):
    """The evening before: no, somebody else should be asked."""

    code: ClassVar[str] = "hn"
    commitment: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrive(Press):
    """I'm there."""

    code: ClassVar[str] = "ha"
    commitment: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningLate(Press):
    """Running late: asks by how much."""

    code: ClassVar[str] = "hl"
    commitment: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyCame(Press):
    """The receiver or a coordinator: nobody came."""

    code: ClassVar[str] = "hx"
    commitment: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerAbsence(Press):
    """The giver on "nobody came": `answer` is "there" or "could_not"."""

    code: ClassVar[str] = "hw"
    commitment: int
    version: int
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StateHours(Press):
    """It took so many minutes; which side says so follows from who presses."""

    code: ClassVar[str] = "hs"
    contribution: int
    version: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherHours(Press):
    """It took something else: asks for words."""

    code: ClassVar[str] = "ho"
    contribution: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHours(Press):
    """Show one contribution's card, where it stands among several."""

    code: ClassVar[str] = "hg"
    contribution: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmAll(Press):
    """The receiver of several people's help: all is right as they say. `seal` counts the versions shown."""

    code: ClassVar[str] = "hk"
    slot: int
    seal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SayThanks(Press):
    """The receiver wants to say thank you: asks for words."""

    code: ClassVar[str] = "ht"
    contribution: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reverse(Press):
    """A coordinator takes a ledger entry back: asks for the reason."""

    code: ClassVar[str] = "hr"
    transfer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursPage(Press):
    """A page of the contributions that are still to be agreed, or (1) that are agreed; pages count from 0."""

    code: ClassVar[str] = "hp"
    page: int
    agreed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowBalance(Press):
    """A page of a balance: the member's own, or that of somebody they speak for. Pages count from 0."""

    code: ClassVar[str] = "hb"
    member: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SendStatement(Press):
    """The member's statement as a file."""

    code: ClassVar[str] = "hv"
    member: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkToHuman(Press):
    """The next words go to the coordinators; about a commitment, or 0."""

    code: ClassVar[str] = "hu"
    commitment: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTalk(Press):
    """A coordinator answers what a member wrote; the version tells whether somebody else has taken it."""

    code: ClassVar[str] = "hd"
    talk: int
    version: int
