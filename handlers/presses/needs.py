"""Buttons of offers, needs, the board and of telling everybody. Codes begin with "n".

Each carries the version of what it acts on; whoever presses, the service looks up who they are.
"""

from dataclasses import dataclass
from typing import ClassVar

from handlers.callbacks import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceIs(Press):
    """What the words kept in a draft are: `kind` is "offer", "need" or "message"."""

    code: ClassVar[str] = "ns"
    draft: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOffer(Press):
    """Open the form that changes an offer."""

    code: ClassVar[str] = "noc"
    offer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseOffer(Press):
    """Ask until when an offer is to sleep."""

    code: ClassVar[str] = "nop"
    offer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeUpOffer(Press):
    """Let an offer stand again."""

    code: ClassVar[str] = "not"
    offer: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EndOffer(Press):
    """End an offer; the card then has the way back."""

    code: ClassVar[str] = "noe"
    offer: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffer(Press):
    """Begin another offer."""

    code: ClassVar[str] = "non"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishNeed(Press):
    """A coordinator publishes what a member asked for, as it stands in this version."""

    code: ClassVar[str] = "nnp"
    need: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EditNeed(Press):
    """A coordinator changes what a member asked for, before it is published."""

    code: ClassVar[str] = "nne"
    need: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineNeed(Press):
    """A coordinator does not publish it: asks for a kind word."""

    code: ClassVar[str] = "nnd"
    need: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackNeed(Press):
    """Whoever asked takes it back."""

    code: ClassVar[str] = "nnb"
    need: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSlot(Press):
    """Open what changes a slot: `part` is "time", "place" or "checks"."""

    code: ClassVar[str] = "nsc"
    slot: int
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPeople(Press):
    """Want so many people. `version` is the need's."""

    code: ClassVar[str] = "nsp"
    slot: int
    version: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskCancelSlot(Press):
    """Ask once whether a slot is really to be cancelled. `version` is the need's."""

    code: ClassVar[str] = "nsa"
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelSlot(Press):
    """Cancel a slot; with `later` 1 those after it too. `version` is the need's."""

    code: ClassVar[str] = "nsx"
    slot: int
    version: int
    later: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepSlot(Press):
    """Not cancelled after all: the question goes away."""

    code: ClassVar[str] = "nsk"
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferToEverybody(Press):
    """Show what asking everybody would mean. `version` is the need's."""

    code: ClassVar[str] = "nse"
    slot: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PostToGroup(Press):
    """Announce a slot in the circle's group. `version` is the need's."""

    code: ClassVar[str] = "nsg"
    slot: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyList(Press):
    """Who was asked and why, and who was not."""

    code: ClassVar[str] = "nsw"
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSlot(Press):
    """From the board: a slot's own card."""

    code: ClassVar[str] = "nsl"
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainNeed(Press):
    """The same need again: only the time is asked."""

    code: ClassVar[str] = "nna"
    need: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage(Press):
    """A page of the board; pages count from 0."""

    code: ClassVar[str] = "nbp"
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsPage(Press):
    """A page of the needs near somebody; pages count from 0."""

    code: ClassVar[str] = "nlp"
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StartBroadcast(Press):
    """Ask everybody for a slot now. `version` is the slot's."""

    code: ClassVar[str] = "nxs"
    slot: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StopBroadcast(Press):
    """Stop a broadcast that is on its way."""

    code: ClassVar[str] = "nxx"
    broadcast: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowNeed(Press):
    """From the board: what a member asked for."""

    code: ClassVar[str] = "nnl"
    need: int
