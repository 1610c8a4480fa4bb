"""Checks that a need requires (I11): whoever lacks one is not asked, takes no place, and does not keep one."""

from datetime import date

import pytest

from bot.domain.people.checks import CheckKind
from bot.services.needs import changing_needs
from bot.services.people import checking
from storage.needs import needs
from storage.people import people
from tests.support.desk import Desk
from tests.support.promises import Street, a_street, card


def _require(street: Street, slot: int, *kinds: CheckKind) -> None:
    """Carys requires checks of whoever comes."""

    def deed(turn):
        need = needs.need(turn.tx, needs.slot(turn.tx, slot).need_id)
        changing_needs.require_checks(turn, need.id, need.version, frozenset(kinds))

    street.act(deed, "Carys")


def _record(street: Street, name: str, kind: CheckKind, until: date | None) -> None:
    """Carys notes that somebody was checked."""
    [row] = street.desk.query(
        f"SELECT m.id FROM member m JOIN person p ON p.id = m.person_id WHERE p.name = '{name}'"
    )

    def deed(turn):
        member = people.member(turn.tx, row["id"])
        checking.record_check(turn, member.id, member.version, kind, until)

    street.act(deed, "Carys")


def test_whoever_promised_without_a_check_gives_the_place_back_and_hears_why(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")

    _require(street, slot, CheckKind.REFERENCES)

    assert street.promises(slot) == {"Mair": "withdrawn"}
    assert "references" in desk.text(street.people["Mair"])


@pytest.mark.parametrize(
    ("until", "ends"),
    [(None, "accepted"), (date(2026, 11, 26), "accepted"), (date(2026, 11, 25), "withdrawn")],
)
def test_a_check_counts_up_to_its_last_day(desk: Desk, until: date | None, ends: str):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    _record(street, "Mair", CheckKind.IDENTITY, until)

    _require(street, slot, CheckKind.IDENTITY)

    assert street.promises(slot) == {"Mair": ends}


def test_a_button_from_before_the_check_was_required_gives_no_place(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    before = card(street, "Mair", "Could you help")
    [data] = [data for label, data in before.buttons.items() if "Yes, I can" in label]
    _require(street, slot, CheckKind.CRIMINAL_RECORD)

    desk.press_data(street.people["Mair"], data, before)

    assert street.promises(slot) == {}


def test_whoever_has_the_check_is_asked_once_it_is_known(desk: Desk):
    street = a_street(desk, "Mair", "Gwen")
    _record(street, "Gwen", CheckKind.IDENTITY, None)
    slot = street.need()

    _require(street, slot, CheckKind.IDENTITY)

    desk.press(street.people["Gwen"], "Yes, I can")
    assert street.promises(slot) == {"Gwen": "accepted"}
