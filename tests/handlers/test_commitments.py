"""Promises, from the yes to how they end, played by people against the real handlers."""

from datetime import datetime
from zoneinfo import ZoneInfo

import icalendar

from bot.services.needs import changing_needs
from bot.services.people import links
from bot.services.promises import commitments as promising
from bot.services.promises import inviting
from storage.needs import needs
from storage.promises import commitments
from tests.support.desk import Desk
from tests.support.promises import Street, a_street, card


def _move(street: Street, slot: int, start: str, end: str) -> None:
    """Carys moves the time."""

    def deed(turn):
        need = needs.need(turn.tx, needs.slot(turn.tx, slot).need_id)
        changing_needs.move_slot(
            turn,
            slot,
            need.version,
            start=datetime.fromisoformat(start),
            end=datetime.fromisoformat(end),
            later_too=False,
        )

    street.act(deed, "Carys")


def _cancel(street: Street, slot: int) -> None:
    """Carys cancels the time."""

    def deed(turn):
        need = needs.need(turn.tx, needs.slot(turn.tx, slot).need_id)
        changing_needs.cancel_slot(turn, slot, need.version, later_too=False)

    street.act(deed, "Carys")


def _withdraw(turn, slot: int) -> None:
    [promised] = commitments.of_slot(turn.tx, slot)
    promising.withdraw(turn, promised.id, promised.version)


def _files(street: Street, name: str) -> list[icalendar.Calendar]:
    """The calendar files on somebody's screen, oldest first."""
    found = []
    for seen in street.desk.seen(street.people[name]):
        for _, content in seen.files.values():
            found.append(icalendar.Calendar.from_ical(content))
    return found


def test_a_changed_time_asks_for_a_new_yes(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")

    _move(street, slot, "2026-11-27T14:00", "2026-11-27T15:00")

    shown = card(street, "Mair", "The time changed")
    assert "Thursday 26 November 2026, 9:30–11:00" in shown.text
    assert "Friday 27 November 2026, 14:00–15:00" in shown.text
    assert street.promises(slot) == {"Mair": "accepted"}
    desk.press(street.people["Mair"], "Still yes")
    assert "The time changed" not in desk.text(street.people["Mair"])
    desk.at("2026-11-26T12:00")
    assert street.promises(slot) == {"Mair": "accepted"}


def test_whoever_does_not_say_yes_to_the_new_time_gives_way_with_a_word(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    _move(street, slot, "2026-11-27T14:00", "2026-11-27T15:00")

    desk.at("2026-11-26T12:00")

    assert street.promises(slot) == {"Mair": "withdrawn"}
    assert "I did not hear whether the new time suits you" in desk.text(street.people["Mair"])
    assert "Mair cannot come after all" in desk.text(street.people["Elin"])


def test_a_no_to_the_new_time_gives_the_place_back(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    _move(street, slot, "2026-11-27T14:00", "2026-11-27T15:00")

    desk.press(street.people["Mair"], "No, then I cannot")

    assert street.promises(slot) == {"Mair": "withdrawn"}


def test_a_new_time_that_overlaps_another_promise_names_it_and_gives_way(desk: Desk):
    street = a_street(desk, "Mair")
    first = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    second = street.need("2026-11-27T09:30", "2026-11-27T11:00")
    desk.press(street.people["Mair"], "Yes, I can")

    _move(street, second, "2026-11-26T10:00", "2026-11-26T11:30")

    assert street.promises(first) == {"Mair": "accepted"}
    assert street.promises(second) == {"Mair": "withdrawn"}
    assert "You have promised" in desk.text(street.people["Mair"])


def test_a_yes_to_the_time_of_before_the_change_is_no_yes(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    seen = desk.last(street.people["Mair"])
    yes = seen.buttons["Yes, I can"]
    _move(street, slot, "2026-11-27T14:00", "2026-11-27T15:00")

    desk.press_data(street.people["Mair"], yes, seen)

    assert street.promises(slot) == {}
    assert "14:00–15:00" in card(street, "Mair", "Could you help?").text
    desk.press(street.people["Mair"], "Yes, I can")
    assert street.promises(slot) == {"Mair": "accepted"}


def test_a_cancelled_time_is_told_to_everybody_and_nothing_about_it_is_said_again(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    slot = street.need(people=2)
    desk.press(street.people["Mair"], "Yes, I can")

    _cancel(street, slot)

    assert street.promises(slot) == {"Mair": "cancelled"}
    assert "please do not come" in desk.text(street.people["Mair"])
    assert "This was called off" in desk.text(street.people["Elin"])
    assert "not needed any more" in desk.text(street.people["Nia"])
    assert "Yes, I can" not in desk.buttons(street.people["Nia"])
    before = {name: len(desk.seen(one)) for name, one in street.people.items()}
    desk.at("2026-11-26T13:00")
    assert {name: len(desk.seen(one)) for name, one in street.people.items()} == before


def test_more_places_go_to_the_waiting_list_first(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    desk.press(street.people["Nia"], "Put me on the waiting list")

    def deed(turn):
        need = needs.need(turn.tx, needs.slot(turn.tx, slot).need_id)
        changing_needs.set_people(turn, slot, need.version, 2)

    street.act(deed, "Carys")

    assert street.promises(slot) == {"Mair": "accepted", "Nia": "accepted"}


def test_a_place_on_the_waiting_list_is_never_given_to_whoever_promised_elsewhere_meanwhile(desk: Desk):
    street = a_street(desk, "Mair", "Nia", "Olwen")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    desk.press(street.people["Nia"], "Put me on the waiting list")
    desk.press(street.people["Olwen"], "Put me on the waiting list")
    other = street.need("2026-11-26T10:00", "2026-11-26T10:30")
    desk.press(street.people["Nia"], "Yes, I can")
    assert street.promises(other) == {"Nia": "accepted"}

    desk.press(street.people["Mair"], "I cannot after all")

    assert street.promises(slot) == {"Mair": "withdrawn", "Nia": "waiting", "Olwen": "accepted"}


def test_whoever_is_free_again_gets_the_place_they_wait_for(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    desk.press(street.people["Nia"], "Put me on the waiting list")
    other = street.need("2026-11-26T10:00", "2026-11-26T10:30")
    desk.press(street.people["Nia"], "Yes, I can")
    desk.press(street.people["Mair"], "I cannot after all")
    assert street.promises(slot)["Nia"] == "waiting"

    street.act(lambda turn: _withdraw(turn, other), "Nia")

    assert street.promises(slot)["Nia"] == "accepted"


def test_promises_in_two_circles_do_not_overlap(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    other = Street(desk=desk, circle=desk.open_circle("Splott"))
    other.join("Carys", "coordinator")
    other.join("Elin")
    other.people["Mair"] = street.people["Mair"]
    other.members["Mair"] = desk.join(street.people["Mair"], other.circle)
    other.offer("Mair")

    second = other.need("2026-11-26T10:00", "2026-11-26T12:00")

    assert other.states(second) == {}
    other.act(lambda turn: None)
    desk.press_data(street.people["Mair"], f"it:{second}:1")
    assert other.promises(second) == {}
    assert "You have promised" in desk.toasts[street.people["Mair"].id][-1]
    assert street.promises(slot) == {"Mair": "accepted"}


def test_a_calendar_file_comes_with_a_promise_and_takes_it_out_again(desk: Desk):
    street = a_street(desk, "Mair")
    street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    added = _files(street, "Mair")[-1]
    desk.press(street.people["Mair"], "I cannot after all")
    removed = _files(street, "Mair")[-1]

    [event], [gone] = added.walk("VEVENT"), removed.walk("VEVENT")
    assert (added["METHOD"], removed["METHOD"]) == ("PUBLISH", "CANCEL")
    assert event.decoded("dtstart") == datetime(2026, 11, 26, 9, 30, tzinfo=ZoneInfo("UTC"))
    assert event["UID"] == gone["UID"]
    assert gone["SEQUENCE"] > event["SEQUENCE"]


def test_a_changed_time_is_a_later_version_of_the_same_calendar_entry(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    _move(street, slot, "2026-11-27T14:00", "2026-11-27T15:00")
    desk.press(street.people["Mair"], "Still yes")

    first, last = (
        calendar.walk("VEVENT")[0] for calendar in (_files(street, "Mair")[0], _files(street, "Mair")[-1])
    )

    assert first["UID"] == last["UID"]
    assert last["SEQUENCE"] > first["SEQUENCE"]
    assert last.decoded("dtstart") == datetime(2026, 11, 27, 14, 0, tzinfo=ZoneInfo("UTC"))


def test_mine_shows_what_is_promised_with_the_next_at_the_bottom(desk: Desk):
    street = a_street(desk, "Mair")
    desk.write(street.people["Mair"], "/mine")
    assert "not promised anything" in desk.text(street.people["Mair"])
    street.need("2026-11-27T09:30", "2026-11-27T11:00")
    desk.press(street.people["Mair"], "Yes, I can")
    street.need("2026-11-26T09:30", "2026-11-26T11:00")
    desk.press(street.people["Mair"], "Yes, I can")

    desk.write(street.people["Mair"], "/mine")

    later, soon = desk.seen(street.people["Mair"])[-2:]
    assert "27 November" in later.text
    assert "26 November" in soon.text
    assert "I cannot after all" in soon.buttons


def test_whoever_gave_back_can_after_all_while_there_is_a_place(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    desk.press(street.people["Mair"], "I cannot after all")

    desk.press(street.people["Mair"], "I can after all")

    assert street.promises(slot) == {"Mair": "accepted"}


def test_somebody_who_was_not_invited_can_take_an_open_time(desk: Desk):
    street = a_street(desk)
    street.join("Gwen")
    slot = street.need()

    code = street.act(lambda turn: links.slot_link(turn, slot), "Carys").code
    desk.write(street.people["Gwen"], f"/start {code}")
    assert "You have not told me that you offer" in desk.last(street.people["Gwen"]).text
    desk.press(street.people["Gwen"], "I can help")

    assert street.promises(slot) == {"Gwen": "accepted"}


def test_nobody_takes_their_own_need_or_one_of_somebody_they_blocked(desk: Desk):
    street = a_street(desk)
    street.join("Gwen")
    slot = street.need()
    desk.tx.execute(
        "INSERT INTO block (circle_id, by_member, of_member, blocked_at) VALUES (?, ?, ?, 0)",
        (street.circle, street.members["Elin"], street.members["Gwen"]),
    )

    desk.press_data(street.people["Elin"], f"it:{slot}:1")
    desk.press_data(street.people["Gwen"], f"it:{slot}:1")

    assert street.promises(slot) == {}
    assert "write to a human" in desk.toasts[street.people["Gwen"].id][-1]


def test_a_coordinator_sees_who_is_asked_and_who_is_not_and_why(desk: Desk):
    street = a_street(desk, "Mair")
    for name in ("Paused", "Silent", "Never"):
        street.join(name)
    street.offer("Paused")
    street.offer("Silent")
    desk.tx.execute(
        "UPDATE member SET paused_until = 2000000000000 WHERE id = ?", (street.members["Paused"],)
    )
    desk.tx.execute(
        "UPDATE account SET unreachable_since = 1 WHERE address = ?", (str(street.people["Silent"].id),)
    )
    slot = street.need()

    desk.press_data(street.people["Carys"], f"iq:{slot}:0")
    asked = desk.last(street.people["Carys"]).text
    desk.press(street.people["Carys"], "Who is not on it")

    text = desk.last(street.people["Carys"]).text
    assert "1. Mair: asked 9:00, waiting until 13:00" in asked
    assert "2 people who offer it are not on the list." in asked
    assert "Having a break (1): Paused" in text
    assert "Cannot be reached (1): Silent" in text
    assert "3 members have not offered it" in text


def test_a_new_offer_that_fits_an_open_need_is_asked_at_once(desk: Desk):
    street = a_street(desk)
    slot = street.need()
    street.join("Mair")
    offer = street.offer("Mair")

    street.act(lambda turn: inviting.new_offer(turn, offer), "Mair")

    assert street.states(slot) == {"Mair": "sent"}


def test_a_stranger_withdraws_nothing_and_a_coordinator_may(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    back = card(street, "Mair", "You are coming").buttons["I cannot after all"]

    desk.press_data(street.people["Elin"], back)
    assert street.promises(slot) == {"Mair": "accepted"}
    desk.press_data(street.people["Carys"], back)

    assert street.promises(slot) == {"Mair": "withdrawn"}
