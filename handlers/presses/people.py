"""Buttons of joining, setting up, settings, roles, the group and privacy. What they name is asked of the database."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.callbacks import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree(Press):
    """I agree to this version of the privacy notice; the notice answers the message `reply` (0: none)."""

    code: ClassVar[str] = "pa"
    circle: int
    notice: int
    reply: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadIn(Press):
    """Show me the notice in this language."""

    code: ClassVar[str] = "pl"
    language: str
    circle: int
    reply: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallIdea(Press):
    """One of the small ideas for whoever has done nothing yet."""

    code: ClassVar[str] = "pi"
    idea: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSetting(Press):
    """From the card of settings: show what can be chosen, or ask for it."""

    code: ClassVar[str] = "ps"
    what: str
    circle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseLanguage(Press):
    """Speak this language with me."""

    code: ClassVar[str] = "pg"
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseBudget(Press):
    """Ask me so often at most, in seven days."""

    code: ClassVar[str] = "pb"
    weekly: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EndPause(Press):
    """Ask me again."""

    code: ClassVar[str] = "pe"
    circle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchCircle(Press):
    """Be in this one of my circles."""

    code: ClassVar[str] = "pc"
    circle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskLeave(Press):
    """I want to leave this circle."""

    code: ClassVar[str] = "pv"
    circle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave(Press):
    """Yes, I leave: as I am in this version."""

    code: ClassVar[str] = "pw"
    member: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay(Press):
    """No, I stay."""

    code: ClassVar[str] = "py"
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForget(Press):
    """Tell me what being forgotten means."""

    code: ClassVar[str] = "pk"
    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget(Press):
    """Yes, forget me."""

    code: ClassVar[str] = "pf"
    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MyFile(Press):
    """Give me everything about me."""

    code: ClassVar[str] = "pd"
    circle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage(Press):
    """Another page of the list of people."""

    code: ClassVar[str] = "pp"
    circle: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMember(Press):
    """Show me this member."""

    code: ClassVar[str] = "pm"
    member: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRole(Press):
    """appoint, remove or hand_on; for somebody as they are in this version."""

    code: ClassVar[str] = "pr"
    deed: str
    member: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCheck(Press):
    """Note that this member was checked."""

    code: ClassVar[str] = "pz"
    member: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCheck(Press):
    """End this member's check of this kind; as they are in this version."""

    code: ClassVar[str] = "pze"
    member: int
    version: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PinPlace(Press):
    """Pin another street or quarter."""

    code: ClassVar[str] = "pn"
    circle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpinPlace(Press):
    """Take this name away."""

    code: ClassVar[str] = "pu"
    circle: int
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster(Press):
    """A poster with a QR code for this skill (0: to join)."""

    code: ClassVar[str] = "po"
    circle: int
    skill: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterPage(Press):
    """Choose for which skill a poster shall be."""

    code: ClassVar[str] = "pq"
    circle: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewLink(Press):
    """End the link to join and make a new one; the version is how many there have been."""

    code: ClassVar[str] = "px"
    circle: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup(Press):
    """Make this group the circle's."""

    code: ClassVar[str] = "ph"
    group: int
    circle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkGroup(Press):
    """Take this group from its circle."""

    code: ClassVar[str] = "pj"
    group: int
