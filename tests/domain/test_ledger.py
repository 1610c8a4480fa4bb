"""The ledger: whatever is booked and taken back, the balances sum to zero."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.day.ledger import (
    LedgerAccountId,
    Mirror,
    ReasonMissingError,
    ReversedAlreadyError,
    Standing,
    Transfer,
    mirror,
    standings,
)
from bot.domain.ids import CircleId, TransferId


def transfer(number: int, from_account: int, to_account: int, minutes: int) -> Transfer:
    return Transfer(
        id=TransferId(number),
        circle_id=CircleId(1),
        from_account=LedgerAccountId(from_account),
        to_account=LedgerAccountId(to_account),
        minutes=minutes,
        contribution_id=None,
        reverses=None,
        reason="",
        at=datetime(2026, 11, 26, tzinfo=UTC),
    )


def taken_back(given: Transfer, number: int) -> Transfer:
    back = mirror(given, reason="a mistake", already=False)
    return replace(
        given,
        id=TransferId(number),
        from_account=back.from_account,
        to_account=back.to_account,
        minutes=back.minutes,
        reverses=given.id,
        reason=back.reason,
    )


bookings = st.lists(
    st.tuples(st.integers(1, 5), st.integers(1, 5), st.integers(1, 1440), st.booleans()).filter(
        lambda booking: booking[0] != booking[1]
    ),
    max_size=40,
)


@given(bookings)
def test_balances_sum_to_zero_whatever_is_booked_and_taken_back(booked) -> None:
    book = []
    for number, (source, target, minutes, back) in enumerate(booked):
        book.append(transfer(2 * number + 1, source, target, minutes))
        if back:
            book.append(taken_back(book[-1], 2 * number + 2))

    found = standings(book)

    assert sum(standing.balance for standing in found.values()) == 0
    assert all(standing.given >= 0 and standing.received >= 0 for standing in found.values())


@given(bookings)
def test_what_was_taken_back_counts_as_never_given(booked) -> None:
    kept = [
        transfer(n, source, target, minutes)
        for n, (source, target, minutes, back) in enumerate(booked)
        if not back
    ]
    book = []
    for number, (source, target, minutes, back) in enumerate(booked):
        book.append(transfer(number, source, target, minutes))
        if back:
            book.append(taken_back(book[-1], 1000 + number))

    nothing = Standing()
    assert {a: s for a, s in standings(book).items() if s != nothing} == standings(kept)


def test_an_entry_is_taken_back_once() -> None:
    given = transfer(1, 1, 2, 60)

    with pytest.raises(ReversedAlreadyError):
        mirror(given, reason="again", already=True)
    with pytest.raises(ReversedAlreadyError):
        mirror(taken_back(given, 2), reason="back again", already=False)


@pytest.mark.parametrize("reason", ["", "   "])
def test_an_entry_is_taken_back_only_with_a_reason(reason: str) -> None:
    with pytest.raises(ReasonMissingError):
        mirror(transfer(1, 1, 2, 60), reason=reason, already=False)


def test_what_takes_an_entry_back_goes_the_other_way_for_the_reason_given() -> None:
    assert mirror(transfer(1, 5, 6, 60), reason=" twice ", already=False) == Mirror(
        from_account=LedgerAccountId(6), to_account=LedgerAccountId(5), minutes=60, reason="twice"
    )


def test_whoever_helped_has_given_and_whoever_was_helped_has_received() -> None:
    book = [transfer(1, 1, 2, 60), transfer(2, 2, 3, 45), transfer(3, 1, 2, 15)]
    book.append(taken_back(book[2], 4))

    found = standings(book)

    assert found == {1: Standing(received=60), 2: Standing(given=60, received=45), 3: Standing(given=45)}
    assert {account: standing.balance for account, standing in found.items()} == {1: -60, 2: 15, 3: 45}
    assert (Standing().given, Standing().received) == (0, 0)
