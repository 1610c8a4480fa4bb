"""How two sides come to agree on what was given. Whoever speaks first, the same words end in the same agreement."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.errors import DomainError
from bot.domain.states import ContributionState

#: A contribution is of one day at most, minutes.
MOST_MINUTES = 24 * 60

_OPEN, _STATED = ContributionState.OPEN, ContributionState.STATED
_DISPUTED, _AGREED = ContributionState.DISPUTED, ContributionState.AGREED


class Side(StrEnum):
    """Who gave, and who received or speaks for them."""

    GIVER = "giver"
    RECEIVER = "receiver"


class Agreed(StrEnum):
    """How the minutes came to be agreed."""

    BOTH = "both"
    COORDINATOR = "coordinator"
    SILENCE = "silence"


class HoursAgreedError(DomainError):
    """The hours are agreed already; a mistake is put right by a coordinator, who takes the entry back."""

    def __init__(self) -> None:
        super().__init__("hours-agreed-already")


class TooManyHoursError(DomainError):
    """More than a day, or less than nothing."""

    def __init__(self) -> None:
        super().__init__("hours-too-many")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What each side says, in minutes; None while it has said nothing."""

    giver: int | None = None
    receiver: int | None = None
    #: As agreed; None until then.
    minutes: int | None = None
    how: Agreed | None = None

    @property
    def state(self) -> ContributionState:
        """Where it stands."""
        if self.minutes is not None:
            return _AGREED
        if self.giver is None and self.receiver is None:
            return _OPEN
        return _STATED if self.giver is None or self.receiver is None else _DISPUTED

    def said_by(self, side: Side) -> int | None:
        """Give one side's figure, minutes."""
        return self.giver if side is Side.GIVER else self.receiver

    def said_by_other(self, side: Side) -> int | None:
        """Give the figure of the side opposite, minutes."""
        return self.receiver if side is Side.GIVER else self.giver

    def state_minutes(self, side: Side, minutes: int) -> "Agreement":
        """One side says how long it was: the same as the other says, and it is agreed.

        Raises `HoursAgreedError` when it is agreed already, `TooManyHoursError` outside 0 to 1,440 minutes.
        """
        self._check(minutes)
        said = replace(self, giver=minutes) if side is Side.GIVER else replace(self, receiver=minutes)
        return replace(said, minutes=minutes, how=Agreed.BOTH) if said.giver == said.receiver else said

    def settle(self, minutes: int) -> "Agreement":
        """A coordinator who is of neither side settles it. Raises as `state_minutes` does."""
        self._check(minutes)
        return replace(self, minutes=minutes, how=Agreed.COORDINATOR)

    def fall_silent(self) -> "Agreement":
        """The other side said nothing for as long as the circle waits: agreed as stated.

        What nobody has stated, and what the two see differently, silence does not settle: it stays as it is.
        """
        if self.state != _STATED:
            return self
        stated = self.giver if self.giver is not None else self.receiver
        return replace(self, minutes=stated, how=Agreed.SILENCE)

    def _check(self, minutes: int) -> None:
        if self.state == _AGREED:
            raise HoursAgreedError
        if not 0 <= minutes <= MOST_MINUTES:
            raise TooManyHoursError


def quick_minutes(planned: int) -> tuple[int, ...]:
    """Give the answers to offer at a tap: as planned first, then shorter and longer, minutes.

    `planned` is the slot's length in minutes; the step is half an hour, an hour for what takes over four.
    """
    first = min(max(planned, 1), MOST_MINUTES)
    four_hours, half_hour, hour = 240, 30, 60
    step = half_hour if first <= four_hours else hour
    others = (first - step, first + step, first + 2 * step)
    return (first, *(minutes for minutes in others if 0 < minutes <= MOST_MINUTES))
