"""What was not said is not said again; who waited in vain is told kindly; a value stands rightly in its sentence."""

import pytest

from bot.services.needs import slots
from tests.support.desk import Desk
from tests.support.promises import Street, a_street, card


def _nowhere(street: Street) -> int:
    return street.need(place_name="", lat=None, lon=None, people=1)


def test_no_card_has_a_line_for_a_place_that_nobody_said(desk: Desk):
    street = a_street(desk, "Mair")
    _nowhere(street)
    asked = desk.last(street.people["Mair"]).text

    desk.press(street.people["Mair"], "Yes, I can")
    desk.at("2026-11-26T10:00")

    everything = desk.text(street.people["Mair"]) + desk.text(street.people["Elin"]) + asked
    assert "It begins now" in everything
    assert "📍" not in everything
    assert "Not said" not in everything
    assert not any(
        line.strip() == "" for seen in desk.seen(street.people["Mair"]) for line in _heads(seen.text)
    )


def _heads(text: str) -> list[str]:
    """The lines before the first empty one that follows a time: no gap stands where the place would be."""
    lines = text.split("\n")
    at = next((number for number, line in enumerate(lines) if "2026, " in line), None)
    return [] if at is None else lines[: at + 1]


def test_a_place_that_was_said_is_on_every_card(desk: Desk):
    street = a_street(desk, "Mair")
    street.need()
    assert "📍 Cathays" in desk.last(street.people["Mair"]).text

    desk.press(street.people["Mair"], "Yes, I can")
    assert "📍 Cathays" in card(street, "Mair", "You are coming").text
    desk.at("2026-11-26T09:31")

    assert "11:00\nCathays\n" in card(street, "Mair", "It begins now").text


def test_the_list_of_needs_says_nothing_of_a_place_that_nobody_said(desk: Desk):
    street = a_street(desk)
    street.join("Mair")
    _nowhere(street)

    desk.write(street.people["Mair"], "/needs")

    assert "9:30–11:00\n(distance unknown)\n<i>“Someone to drive" in desk.last(street.people["Mair"]).text


@pytest.mark.parametrize("when", ["2026-11-26T11:05", "2026-11-27T09:00"])
def test_whoever_waited_in_vain_is_thanked_and_has_no_button_left(desk: Desk, when: str):
    street = a_street(desk, "Mair", "Nia")
    slot = street.need(people=1)
    for name in ("Mair", "Nia"):
        desk.press(street.people[name], "Yes, I can" if name == "Mair" else "waiting list")
    waiting = card(street, "Nia", "On the waiting list")

    desk.at(when)
    street.act(lambda turn: slots.end_slot(turn, slot))

    assert "You are first" not in waiting.text
    assert "Not needed this time" in waiting.text
    assert "Thank you for having been ready" in waiting.text
    assert waiting.buttons == {}


def test_whoever_promised_still_reads_so_on_the_invitation_when_it_has_begun(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    invited = desk.last(street.people["Mair"])
    desk.press(street.people["Mair"], "Yes, I can")

    desk.at("2026-11-26T11:05")
    street.act(lambda turn: slots.end_slot(turn, slot))

    assert "You said yes" in invited.text
    assert "This has begun already" not in invited.text


def test_a_coordinator_reads_of_others_what_they_read_of_themselves(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need(lat=None, lon=None)

    desk.press_data(street.people["Carys"], f"iq:{slot}:0")

    assert "I do not know how far it is for you" in desk.text(street.people["Mair"])
    assert "distance unknown)" in desk.last(street.people["Carys"]).text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "For the circle"),
        ("cy", "I’r cylch"),
        ("es", "Para el círculo"),
        ("de", "Für den Kreis"),
        ("fr", "Pour le cercle"),
    ],
)
def test_for_whom_is_said_with_the_word_that_the_language_bends(desk: Desk, language: str, said: str):
    street = Street(desk=desk, circle=desk.open_circle())
    street.join("Carys", "coordinator")
    street.join("Mair", language=language)
    street.offer("Mair")
    slot = street.need(whom=None)
    [invited] = [seen for seen in desk.seen(street.people["Mair"]) if seen.buttons]

    desk.press_data(street.people["Mair"], next(iter(invited.buttons.values())), invited)

    assert street.promises(slot) == {"Mair": "accepted"}
    assert f"\n{said}\n" in desk.text(street.people["Mair"])
