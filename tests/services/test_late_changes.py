"""What changes on the day itself, or after it: nobody loses a place that they hold, and nothing is taken back late."""

from datetime import datetime

import pytest

from bot.domain.errors import DomainError
from bot.services.day import day
from bot.services.needs import changing_needs
from bot.services.needs.needs import Where
from bot.services.promises import commitments
from storage.upkeep.checks import violations
from tests.support.desk import Desk
from tests.support.promises import Street, a_street, card


@pytest.fixture
def street(desk: Desk) -> Street:
    """Mair has promised to drive Elin on Thursday, 9:30 to 11:00."""
    street = a_street(desk, "Mair")
    slot = street.need()
    street.act(lambda turn: commitments.take(turn, slot, 1), "Mair")
    return street


def _promise(street: Street) -> tuple[int, int, str]:
    row = street.desk.query("SELECT id, version, state FROM commitment")[0]
    return row["id"], row["version"], row["state"]


def _is_there(street: Street) -> None:
    commitment, version, _ = _promise(street)
    street.act(lambda turn: day.arrive(turn, commitment, version), "Mair")


def _say_where(street: Street) -> None:
    need = street.desk.query("SELECT id, version FROM need")[0]
    where = Where(name="Behind the library")
    street.act(lambda turn: changing_needs.set_place(turn, need["id"], need["version"], where), "Carys")


@pytest.mark.parametrize("there", [True, False])
def test_another_place_in_the_middle_of_it_takes_nobody_their_promise(street: Street, there: bool) -> None:
    street.desk.at("2026-11-26T09:20")
    if there:
        _is_there(street)
    street.desk.at("2026-11-26T09:40")

    _say_where(street)
    street.desk.at("2026-11-26T12:00")

    assert _promise(street)[2] == ("there" if there else "accepted")
    assert "Behind the library" in street.desk.text(street.people["Mair"])
    assert card(street, "Mair", "How long")


def test_another_place_while_somebody_waits_there_keeps_the_question_how_long(street: Street) -> None:
    street.desk.at("2026-11-26T09:10")
    _is_there(street)

    _say_where(street)
    street.desk.at("2026-11-26T12:00")

    assert card(street, "Mair", "How long")
    assert card(street, "Elin", "How long")


@pytest.mark.parametrize("moment", ["2026-11-26T09:10", "2026-11-26T09:40"])
def test_a_time_is_not_moved_away_from_who_is_there(street: Street, moment: str) -> None:
    street.desk.at("2026-11-26T09:10")
    _is_there(street)
    street.desk.at(moment)
    slot = street.desk.query("SELECT slot.*, need.version AS need_version FROM slot, need")[0]
    start, end = ("2026-11-26T14:00", "2026-11-26T15:00")

    with pytest.raises(DomainError, match="need-error-begun"):
        street.act(
            lambda turn: changing_needs.move_slot(
                turn,
                slot["id"],
                slot["need_version"],
                start=datetime.fromisoformat(start),
                end=datetime.fromisoformat(end),
                later_too=False,
            ),
            "Carys",
        )

    assert not any(finding.violations for finding in violations(street.desk.tx))


def test_a_promise_is_not_given_back_after_it_is_over(street: Street) -> None:
    street.desk.at("2026-11-26T12:00")
    commitment, version, _ = _promise(street)

    with pytest.raises(DomainError, match="answer-too-late"):
        street.act(lambda turn: commitments.withdraw(turn, commitment, version), "Mair")

    assert _promise(street)[2] == "accepted"


def test_a_new_yes_that_nobody_could_give_takes_no_promise_back_afterwards(street: Street) -> None:
    _say_where(street)
    desk = street.desk
    commitment, _, _ = _promise(street)
    assert desk.query("SELECT asked_until FROM commitment")[0]["asked_until"] is not None
    desk.tx.execute("UPDATE due SET state = 'dropped', ended_at = 0 WHERE kind = 'new_yes'")  # an outage
    desk.at("2026-11-27T12:00")

    street.act(lambda turn: commitments.new_yes_due(turn, commitment))

    assert _promise(street)[2] == "accepted"
