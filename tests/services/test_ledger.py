"""The ledger in the database: zero in all, once per contribution, taken back with a reason both sides read."""

import random
import sqlite3

import pytest

from bot.domain.day.ledger import ReasonMissingError, ReversedAlreadyError, standings
from bot.domain.errors import NotAllowedError
from bot.services.day import hours, ledger
from storage.connection import run_transaction
from storage.day import ledger as accounts
from tests.support.desk import Desk
from tests.support.promise import Street


def booked(desk: Desk) -> tuple[Street, int]:
    street = Street(desk)
    street.promise()
    desk.at("2026-11-26T11:00")
    for version, someone in ((1, street.mair), (2, street.ann)):
        street.do(someone, hours.state_hours, 1, version, 90)
    return street, desk.query("SELECT id FROM transfer")[0]["id"]


def test_an_entry_taken_back_counts_as_never_given_and_both_read_why(desk: Desk) -> None:
    street, transfer = booked(desk)

    street.do(street.rhian, ledger.reverse_transfer, transfer, "It was <another> day")

    assert (street.minutes(street.mair), street.minutes(street.ann)) == (0, 0)
    assert "Taken back by a coordinator" in desk.text(street.mair)
    for someone in (street.mair, street.ann):
        assert "An entry was taken back" in desk.text(someone)
        assert "It was &lt;another&gt; day" in desk.text(someone)
        assert "you have helped for 0 min and have been helped for 0 min" in desk.last(someone).text


def test_only_a_coordinator_takes_an_entry_back(desk: Desk) -> None:
    street, transfer = booked(desk)

    for someone in (street.mair, street.ann):
        with pytest.raises(NotAllowedError):
            street.do(someone, ledger.reverse_transfer, transfer, "I would like to")
    assert street.minutes(street.mair) == 90


def test_a_coordinator_of_another_circle_takes_nothing_back(desk: Desk) -> None:
    street, transfer = booked(desk)
    other = desk.open_circle("Roath")
    nia = desk.person("Nia")
    desk.join(nia, other, "coordinator")

    with pytest.raises(NotAllowedError):
        run_transaction(
            desk.tx, lambda _: ledger.reverse_transfer(desk.turn(nia, other), transfer, "from elsewhere")
        )
    assert street.minutes(street.mair) == 90


def test_an_entry_is_taken_back_once_and_with_a_reason(desk: Desk) -> None:
    street, transfer = booked(desk)

    with pytest.raises(ReasonMissingError):
        street.do(street.rhian, ledger.reverse_transfer, transfer, "  ")
    street.do(street.rhian, ledger.reverse_transfer, transfer, "a mistake")
    with pytest.raises(ReversedAlreadyError):
        street.do(street.rhian, ledger.reverse_transfer, transfer, "again")
    back = desk.query("SELECT id FROM transfer WHERE reverses IS NOT NULL")[0]["id"]
    with pytest.raises(ReversedAlreadyError):
        street.do(street.rhian, ledger.reverse_transfer, back, "back again")


def test_a_contribution_is_booked_once(desk: Desk) -> None:
    street, transfer = booked(desk)
    known = accounts.transfer(desk.tx, transfer)
    assert known is not None

    with pytest.raises(sqlite3.IntegrityError):
        accounts.add(
            desk.tx,
            now=desk.now,
            circle=street.circle,
            from_account=known.from_account,
            to_account=known.to_account,
            minutes=1,
            act=None,
            contribution=known.contribution_id,
        )


@pytest.mark.parametrize("seed", range(5))
def test_the_database_and_the_rules_agree_over_random_bookings_and_reversals(desk: Desk, seed: int) -> None:
    street = Street(desk)
    dice = random.Random(seed)
    book = [
        accounts.account_of(desk.tx, street.circle, m, now=desk.now) for m in (*street.members.values(), None)
    ]

    for _ in range(40):
        source, target = dice.sample(book, 2)
        made = ledger.book(
            desk.turn(street.rhian, street.circle),
            circle=street.circle,
            from_account=source,
            to_account=target,
            minutes=dice.randint(1, 300),
            act=None,
            reason="a gift",
        )
        if dice.random() < 0.4:
            street.do(street.rhian, ledger.reverse_transfer, made.id, "a mistake")

    expected = standings(accounts.of_circle(desk.tx, street.circle))
    assert desk.query("SELECT sum(minutes) AS m FROM ledger_entry")[0]["m"] == 0
    for account in book:
        assert accounts.standing(desk.tx, account) == expected[account]
        shown = accounts.entries(desk.tx, account, most=-1)
        signed = sum(e.minutes if e.helped != e.reverses else -e.minutes for e in shown)
        assert signed == expected[account].balance
