"""What somebody shared for the circle goes off the other side's screen when they answer for it no longer (I10)."""

import pytest

from bot.services.people import membership, roles
from bot.services.promises import commitments, contacts
from storage.promises import commitments as stored
from storage.promises.contacts import Side
from tests.support.desk import Desk
from tests.support.promises import Street, a_street

_NUMBER = "+44 29 2018 0001"
_GIVERS = "+44 29 2018 0002"


@pytest.fixture
def street(desk: Desk) -> Street:
    """Mair helps the circle; she and Carys, who coordinates, have told each other their numbers."""
    street = a_street(desk, "Mair")
    street.join("Rhian", "steward", "coordinator")
    slot = street.need(whom=None)
    made = street.act(lambda turn: commitments.take(turn, slot, 1), "Mair")
    for name, side, number in (("Mair", Side.GIVER, _GIVERS), ("Carys", Side.RECEIVER, _NUMBER)):
        street.act(
            lambda turn, side=side, number=number: contacts.share(turn, made.id, side, 0, number=number), name
        )
    assert "180001" in street.desk.text(street.people["Mair"]).replace(" ", "")
    assert "180002" in street.desk.text(street.people["Carys"]).replace(" ", "")
    return street


def _nobody_sees_it(street: Street) -> bool:
    shown = street.desk.text(street.people["Mair"]) + street.desk.text(street.people["Carys"])
    return "180001" not in shown.replace(" ", "") and "180002" not in shown.replace(" ", "")


def test_leaving_takes_the_number_with_it(street: Street) -> None:
    version = street.desk.query("SELECT version FROM member WHERE id = ?", street.members["Carys"])[0][0]
    chat = street.people["Carys"].id

    street.act(lambda turn: membership.leave(turn, chat, version), "Carys")

    assert _nobody_sees_it(street)


def test_who_coordinates_no_more_shares_and_sees_nothing_more(street: Street) -> None:
    version = street.desk.query("SELECT version FROM member WHERE id = ?", street.members["Carys"])[0][0]

    street.act(lambda turn: roles.remove(turn, street.members["Carys"], version), "Rhian")

    assert _nobody_sees_it(street)


def test_the_next_coordinator_is_asked_anew(street: Street) -> None:
    version = street.desk.query("SELECT version FROM member WHERE id = ?", street.members["Carys"])[0][0]
    commitment = street.desk.query("SELECT id FROM commitment")[0]["id"]

    street.act(lambda turn: roles.remove(turn, street.members["Carys"], version), "Rhian")
    said = contacts.version_of(street.desk.tx, commitment, Side.RECEIVER)
    street.act(
        lambda turn: contacts.share(turn, commitment, Side.RECEIVER, said, number="029 2018 0003"), "Rhian"
    )

    assert "180003" in street.desk.text(street.people["Mair"]).replace(" ", "")


def test_what_somebody_shared_who_is_not_concerned_any_more_is_shown_to_nobody(street: Street) -> None:
    """Asked anew whenever it is shown: even if nobody noted that another answers for the circle now."""
    [row] = street.desk.query("SELECT id FROM commitment")
    promised = stored.commitment(street.desk.tx, row["id"])
    assert promised is not None
    assert contacts.both(street.desk.tx, promised) is not None

    street.desk.tx.execute(
        "UPDATE member_role SET ended_at = 1 WHERE member_id = ?", (street.members["Carys"],)
    )

    assert contacts.both(street.desk.tx, promised) is None
