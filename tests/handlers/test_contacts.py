"""Contacts pass only while both sides say so (I10), played by people against the real handlers."""

import pytest

from tests.support.desk import Desk
from tests.support.promises import a_street, card


def test_contacts_pass_only_while_both_say_so(desk: Desk):
    street = a_street(desk)
    street.join("Mair", username="mair_cathays")
    street.offer("Mair")
    street.need(address="17 Cathays Terrace")
    desk.press(street.people["Mair"], "Yes, I can")
    assert "17 Cathays Terrace" not in desk.text(street.people["Mair"])

    desk.press(street.people["Mair"], "Yes, by Telegram")
    assert "mair_cathays" not in desk.text(street.people["Elin"])
    assert "17 Cathays Terrace" not in desk.text(street.people["Mair"])
    desk.press(street.people["Elin"], "Yes, with a phone number")
    desk.write(street.people["Elin"], "029 2018 0000")
    desk.press(street.people["Elin"], "Yes, show this number")

    assert "@mair_cathays" in desk.text(street.people["Elin"])
    assert "02920180000" in desk.text(street.people["Mair"])
    assert "17 Cathays Terrace" in desk.text(street.people["Mair"])
    assert "02920180000" not in str([tuple(row) for row in desk.query("SELECT answers FROM draft")])
    desk.press(street.people["Mair"], "Do not show my contact")
    assert "@mair_cathays" not in desk.text(street.people["Elin"])
    assert "02920180000" not in desk.text(street.people["Mair"])
    assert "17 Cathays Terrace" not in desk.text(street.people["Mair"])


def test_an_old_button_does_not_open_a_contact_again(desk: Desk):
    street = a_street(desk, "Mair")
    street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    shown = card(street, "Mair", "May Elin see")
    share = shown.buttons["Yes, by Telegram"]
    desk.press_data(street.people["Mair"], share, shown)
    desk.press(street.people["Mair"], "Do not show my contact")

    desk.press_data(street.people["Mair"], share, shown)

    row = desk.query("SELECT withdrawn_at FROM contact_consent WHERE side = 'giver'")[0]
    assert row["withdrawn_at"] is not None


def test_nobody_shares_a_contact_for_somebody_else(desk: Desk):
    street = a_street(desk, "Mair")
    street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    share = card(street, "Mair", "May Elin see").buttons["Yes, by Telegram"]

    desk.press_data(street.people["Elin"], share)

    assert desk.query("SELECT * FROM contact_consent") == []


def test_contacts_are_gone_when_the_place_is_given_back(desk: Desk):
    street = a_street(desk)
    street.join("Mair", username="mair_cathays")
    street.offer("Mair")
    street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    desk.press(street.people["Mair"], "Yes, by Telegram")
    desk.press(street.people["Elin"], "Yes, by Telegram")
    assert "@mair_cathays" in desk.text(street.people["Elin"])

    desk.press(street.people["Mair"], "I cannot after all")

    assert "@mair_cathays" not in desk.text(street.people["Elin"])


def test_blocking_from_a_contact_card_keeps_two_people_apart(desk: Desk):
    street = a_street(desk, "Mair")
    street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    desk.press(street.people["Mair"], "Yes, by Telegram")

    desk.press(street.people["Mair"], "Do not bring us together")

    second = street.need("2026-11-27T09:30", "2026-11-27T11:00")
    assert street.states(second) == {}
    assert "Nobody is told" in desk.text(street.people["Mair"])


@pytest.mark.parametrize("shared", [True, False])
def test_contacts_and_the_question_for_them_are_closed_once_the_hours_are_agreed(desk: Desk, shared: bool):
    street = a_street(desk)
    street.join("Mair", username="mair_cathays")
    street.offer("Mair")
    street.need(address="17 Cathays Terrace")
    mair, elin = street.people["Mair"], street.people["Elin"]
    desk.press(mair, "Yes, I can")
    if shared:
        desk.press(mair, "Yes, by Telegram")
        desk.press(elin, "Yes, with a phone number")
        desk.write(elin, "029 2018 0000")
        desk.press(elin, "Yes, show this number")
    buttons = {
        label
        for label in desk.buttons(mair) + desk.buttons(elin)
        if "contact" in label or "Telegram" in label
    }
    assert buttons
    desk.at("2026-11-26T13:00")

    desk.press(mair, "1 h 30")
    desk.press(elin, "Yes, 1 h 30")

    assert desk.query("SELECT state FROM commitment")[0]["state"] == "done"
    assert not buttons & {*desk.buttons(mair), *desk.buttons(elin)}
    for seen in (desk.text(mair), desk.text(elin)):
        assert "02920180000" not in seen
        assert "@mair_cathays" not in seen
    assert "17 Cathays Terrace" not in desk.text(mair)
    assert "02920180000" not in str([tuple(row) for row in desk.query("SELECT * FROM contact_consent")])
