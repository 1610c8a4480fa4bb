"""The ledger of time: every transfer has two entries that sum to zero, and is never changed, only reversed (I6).

Everybody's hour counts the same. A balance may fall below zero, and help is never refused for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from bot.domain.errors import DomainError
from bot.domain.ids import CircleId, ContributionId, TransferId

LedgerAccountId = NewType("LedgerAccountId", int)


class ReversedAlreadyError(DomainError):
    """The entry was taken back before, or is itself a taking back."""

    def __init__(self) -> None:
        super().__init__("ledger-reversed-already")


class ReasonMissingError(DomainError):
    """An entry is taken back only with a reason, which both sides read."""

    def __init__(self) -> None:
        super().__init__("ledger-reason-missing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Minutes of help from one account to another."""

    id: TransferId
    circle_id: CircleId
    #: Whose side was helped.
    from_account: LedgerAccountId
    #: Who helped.
    to_account: LedgerAccountId
    minutes: int
    contribution_id: ContributionId | None
    #: The transfer that this one takes back.
    reverses: TransferId | None
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What an account has given and received, minutes; what was taken back counts as never given."""

    given: int = 0
    received: int = 0

    @property
    def balance(self) -> int:
        """Given less received, minutes."""
        return self.given - self.received


@dataclass(frozen=True, slots=True, kw_only=True)
class Mirror:
    """The accounts and minutes of a transfer that takes another back."""

    from_account: LedgerAccountId
    to_account: LedgerAccountId
    minutes: int
    reason: str


def mirror(transfer: Transfer, *, reason: str, already: bool) -> Mirror:
    """Give what takes a transfer back; `already` tells whether one exists.

    Raises `ReversedAlreadyError` for a second one and for a reversal, `ReasonMissingError` without a reason.
    """
    if already or transfer.reverses is not None:
        raise ReversedAlreadyError
    if not reason.strip():
        raise ReasonMissingError
    return Mirror(
        from_account=transfer.to_account,
        to_account=transfer.from_account,
        minutes=transfer.minutes,
        reason=reason.strip(),
    )


def standings(transfers: Iterable[Transfer]) -> Mapping[LedgerAccountId, Standing]:
    """Give every account's standing after these transfers. The balances sum to zero."""
    found: dict[LedgerAccountId, Standing] = {}

    def add(account: LedgerAccountId, given: int, received: int) -> None:
        was = found.get(account, Standing())
        found[account] = Standing(given=was.given + given, received=was.received + received)

    for transfer in transfers:
        if transfer.reverses is None:
            add(transfer.to_account, transfer.minutes, 0)
            add(transfer.from_account, 0, transfer.minutes)
        else:  # its two sides stand the other way round
            add(transfer.from_account, -transfer.minutes, 0)
            add(transfer.to_account, 0, -transfer.minutes)
    return found
