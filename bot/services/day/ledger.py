"""The double-entry ledger of time: booked once, never changed, taken back with a reason that both sides read."""

from bot.domain.day.ledger import LedgerAccountId, Transfer, mirror
from bot.domain.errors import NotAllowedError, NotFoundError
from bot.domain.ids import CircleId, ContributionId, PersonId, TransferId
from bot.services.acting import acting_coordinator
from bot.services.saying import refresh, tell
from bot.services.turn import Turn
from storage.connection import Tx
from storage.day import ledger
from storage.people import people

#: Longest reason, characters.
LONGEST_REASON = 500


def book(
    turn: Turn,
    *,
    circle: CircleId,
    from_account: LedgerAccountId,
    to_account: LedgerAccountId,
    minutes: int,
    act: int | None,
    contribution: ContributionId | None = None,
    reason: str = "",
) -> Transfer:
    """Book `minutes` (> 0) from whose side was helped to who helped: between any two accounts of a circle.

    The schema holds that a contribution is booked once (I7).
    """
    booked = ledger.add(
        turn.tx,
        now=turn.now,
        circle=circle,
        from_account=from_account,
        to_account=to_account,
        minutes=minutes,
        act=act,
        contribution=contribution,
        reason=reason,
    )
    _refresh(turn, booked)
    return booked


def reverse_transfer(turn: Turn, transfer_id: TransferId, reason: str) -> Transfer:
    """A coordinator takes an entry back; both sides are told, with the reason.

    Raises `NotAllowedError` for anybody else, also another circle's coordinator, `NotFoundError`,
    `ReversedAlreadyError` and `ReasonMissingError` as `bot.domain.day.ledger.mirror` does.
    """
    taken = may_reverse(turn, transfer_id)
    turn = turn.in_circle(taken.circle_id)
    already = ledger.reversal_of(turn.tx, transfer_id) is not None
    back = mirror(taken, reason=reason[:LONGEST_REASON], already=already)
    act = turn.record("reverse", "transfer", transfer_id, 1)
    booked = ledger.add(
        turn.tx,
        now=turn.now,
        circle=taken.circle_id,
        from_account=back.from_account,
        to_account=back.to_account,
        minutes=back.minutes,
        act=act,
        reverses=taken.id,
        reason=back.reason,
    )
    for account in (taken.from_account, taken.to_account):
        person = reader_of(turn.tx, account)
        if person is not None:
            tell(turn, person, "reversed", circle=taken.circle_id, transfer=booked.id)
    if taken.contribution_id is not None:
        refresh(turn, "hours", contribution=taken.contribution_id)
        refresh(turn, "hours-agreed", circle=taken.circle_id, contribution=taken.contribution_id)
    _refresh(turn, booked)
    return booked


def may_reverse(turn: Turn, transfer_id: TransferId) -> Transfer:
    """Give an entry that the actor may take back.

    Raises `NotFoundError`, `NotAllowedError` for who does not coordinate, and for one's own while somebody else can.
    """
    found = ledger.transfer(turn.tx, transfer_id)
    if found is None:
        raise NotFoundError
    member = acting_coordinator(turn.in_circle(found.circle_id))
    if is_for_others(turn.tx, found, member.person_id):
        raise NotAllowedError("ledger-own")
    return found


def is_for_others(tx: Tx, entry: Transfer, person_id: PersonId) -> bool:
    """Tell whether an entry is somebody's own, and a coordinator of neither side can take it back instead."""
    sides = {reader_of(tx, account) for account in (entry.from_account, entry.to_account)}
    others = (one.person_id for one in people.coordinators(tx, entry.circle_id))
    return person_id in sides and any(other not in sides for other in others)


def reader_of(tx: Tx, account: LedgerAccountId) -> PersonId | None:
    """Give who reads about an account: its member, or who speaks for them; None for the pot and for who has left."""
    member_id = ledger.member_of(tx, account)
    member = None if member_id is None else people.member(tx, member_id)
    if member is not None and member.speaker_id is not None:
        member = people.member(tx, member.speaker_id)
    return None if member is None or member.left_at is not None else member.person_id


def _refresh(turn: Turn, booked: Transfer) -> None:
    for account in (booked.from_account, booked.to_account):
        member = ledger.member_of(turn.tx, account)
        if member is not None:
            refresh(turn, "balance", circle=booked.circle_id, member=member)
