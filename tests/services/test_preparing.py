"""Somebody stays silent the day before: the place stays theirs, and the next is asked to be ready, honestly."""

import pytest

from tests.support.desk import Desk
from tests.support.promises import Street, a_street

SILENT = "2026-11-26T09:05"


def _silent(desk: Desk, *others: str) -> Street:
    """Mair promised an afternoon's lift and answers none of the questions; others offer lifts too."""
    street = a_street(desk, "Mair")
    street.need("2026-11-26T16:00", "2026-11-26T17:00")
    desk.press(street.people["Mair"], "Yes, I can")
    for name in others:
        street.join(name)
        street.offer(name)
    return street


def _states(desk: Desk) -> list[str]:
    return [row["state"] for row in desk.query("SELECT state FROM commitment ORDER BY id")]


def test_the_next_is_asked_to_be_ready_and_told_why(desk: Desk) -> None:
    street = _silent(desk, "Dafydd")
    desk.at("2026-11-25T20:00")
    assert street.people["Dafydd"].id not in desk.screens

    desk.at(SILENT)

    asked = desk.last(street.people["Dafydd"])
    assert "somebody has promised this, but has not told me whether it still stands" in asked.text
    assert "Yes, I can be ready" in asked.buttons
    assert "Meanwhile I ask others" in desk.text(street.people["Carys"])
    assert _states(desk) == ["accepted"]


def test_whoever_is_ready_waits_and_the_place_stays_promised(desk: Desk) -> None:
    street = _silent(desk, "Dafydd")
    desk.at(SILENT)

    desk.press(street.people["Dafydd"], "Yes, I can be ready")

    assert _states(desk) == ["accepted", "waiting"]
    assert "first on the waiting list" in desk.toasts[street.people["Dafydd"].id][-1]


def test_a_no_at_last_gives_the_place_to_whoever_is_ready(desk: Desk) -> None:
    street = _silent(desk, "Dafydd")
    desk.at(SILENT)
    desk.press(street.people["Dafydd"], "Yes, I can be ready")

    desk.press(street.people["Mair"], "No")

    assert _states(desk) == ["withdrawn", "accepted"]
    assert "You are coming" in desk.text(street.people["Dafydd"])


def test_a_yes_at_last_ends_the_asking(desk: Desk) -> None:
    street = _silent(desk, "Dafydd")
    desk.at(SILENT)

    desk.press(street.people["Mair"], "Yes")
    desk.pass_time(minutes=1)

    asked = desk.last(street.people["Dafydd"])
    assert "Enough people have said yes" in asked.text
    assert "Yes, I can be ready" not in asked.buttons
    assert desk.query("SELECT state FROM invitation ORDER BY id DESC")[0]["state"] == "closed"


def test_nobody_more_is_asked_once_somebody_waits(desk: Desk) -> None:
    street = _silent(desk, "Dafydd", "Gwen", "Huw", "Iolo", "Jac")
    street.answers(0.5)
    desk.at(SILENT)
    asked = len(desk.query("SELECT * FROM invitation"))

    desk.press(street.people["Dafydd"], "Yes, I can be ready")
    desk.at("2026-11-26T15:50")

    assert len(desk.query("SELECT * FROM invitation")) == asked
    assert asked > 2


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_nobody_is_prepared_for_a_place_that_was_answered_for(desk: Desk, answer: str) -> None:
    street = _silent(desk, "Dafydd")
    desk.at("2026-11-25T18:30")
    desk.write(street.people["Mair"], answer)

    desk.at(SILENT)

    assert "has not told me whether it still stands" not in str(desk.screens)
