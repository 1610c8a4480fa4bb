"""What a press or a message names does not open it: who may read is asked of the database, each time."""

import pytest

from bot.domain.errors import NotAllowedError
from bot.domain.ids import ChatId
from bot.services.day import hours, ledger
from bot.services.needs import announcing, broadcasting, changing_needs
from bot.services.people import membership
from bot.services.promises import commitments
from storage.day import contributions
from storage.people import circles
from tests.support.desk import Desk
from tests.support.promises import a_street, card


def test_the_notice_names_no_circle_but_the_one_that_is_open_to_the_reader(desk: Desk) -> None:
    here, _ = desk.open_circle("Cathays"), desk.open_circle("Secret Garden")
    eve, tom = desk.person("Eve"), desk.person("Tom")
    desk.join(tom, here)

    desk.write(eve, "/start")
    for someone in (eve, tom):
        desk.press_data(someone, "pl:de:2:0")

    assert "Secret Garden" not in desk.text(eve) + desk.text(tom)


def test_a_button_pressed_in_a_group_does_nothing(desk: Desk) -> None:
    street = a_street(desk)
    slot = street.need(begin=False)
    carys = street.people["Carys"]
    chat = {"id": -100, "type": "supergroup", "title": "Street"}
    message = {"message_id": 1, "date": 1, "chat": chat, "text": "?"}
    query = {"id": "q", "from": desk._user(carys), "chat_instance": "1", "message": message}

    desk.update({"callback_query": {**query, "data": f"nsl:{slot}"}})

    assert not desk.query("SELECT 1 FROM outbox WHERE chat_id = -100 AND kind <> 'answer'")
    assert desk.query("SELECT 1 FROM outbox WHERE kind = 'answer' AND subject LIKE '%error-outdated%'")


def test_a_notice_names_its_own_circle_and_does_not_follow_who_has_left(desk: Desk) -> None:
    street = a_street(desk, "Mair", "Owen")
    other = desk.open_circle("Roath")
    desk.join(street.people["Mair"], other)  # her chat's current circle is another one now
    begun = street.act(lambda turn: broadcasting.tell_everybody(turn, "The hall is closed"), "Carys")
    broadcasting.step(desk.turn(street.people["Carys"], street.circle), begun)
    version = desk.query("SELECT version FROM member WHERE id = ?", street.members["Owen"])[0][0]

    street.act(lambda turn: membership.leave(turn, street.people["Owen"].id, version), "Owen")

    assert "Cathays" in card(street, "Mair", "The hall is closed").text
    assert "The hall is closed" not in desk.text(street.people["Owen"])


def test_whoever_posted_a_need_and_left_sees_nothing_more_of_it(desk: Desk) -> None:
    street = a_street(desk, "Mair")
    street.join("Rhian", "steward", "coordinator")
    slot = street.need(begin=False, address="12 Secret Lane")
    desk.press_data(street.people["Carys"], f"nsl:{slot}")
    assert "12 Secret Lane" in desk.text(street.people["Carys"])

    street.act(lambda turn: membership.leave(turn, street.people["Carys"].id, 1), "Carys")
    street.act(lambda turn: commitments.take(turn, slot, 1), "Mair")

    assert "Mair" not in desk.text(street.people["Carys"])


@pytest.mark.parametrize("command", ["/hours", "/places", "/mine", "/balance", "/board", "/needs"])
def test_a_stranger_who_asks_for_the_circles_own_is_answered_and_shown_nothing(
    desk: Desk, command: str
) -> None:
    circle = desk.open_circle()
    desk.tx.execute(
        "INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (?, 'Our Lane', 'our lane', 51, -3)",
        (circle,),
    )
    eve = desk.person("Eve")
    desk.write(eve, "/start")
    before = len(desk.seen(eve))

    desk.write(eve, command)

    assert len(desk.seen(eve)) == before + 1
    assert "Our Lane" not in desk.text(eve)


def test_a_group_that_was_let_go_of_reads_nothing_more(desk: Desk) -> None:
    street = a_street(desk)
    slot = street.need(begin=False)
    desk.tx.execute("INSERT INTO chat (id, kind, language, title) VALUES (-100, 'group', 'en', 'Street')")
    values = (street.circle, street.members["Carys"])
    desk.tx.execute("INSERT INTO circle_group VALUES (-100, ?, ?, 0, NULL)", values)
    turn = desk.turn(street.people["Carys"], street.circle)
    announcing.announce(turn, slot)
    circles.unlink_group(desk.tx, ChatId(-100), now=desk.now)

    desk.deliver()

    assert not desk.screens.get(-100)


def test_a_coordinator_does_not_take_back_their_own_entry_while_another_can(desk: Desk) -> None:
    street = a_street(desk)
    street.join("Rhian", "steward", "coordinator")
    slot = street.need(begin=False)
    street.act(lambda turn: commitments.take(turn, slot, 1), "Carys")
    desk.at("2026-11-26T12:00")
    known = contributions.of_slot(desk.tx, slot)[0]
    street.act(lambda turn: hours.state_hours(turn, known.id, 1, 90), "Carys")
    street.act(lambda turn: hours.state_hours(turn, known.id, 2, 90), "Elin")
    entry = desk.query("SELECT id FROM transfer")[0]["id"]

    with pytest.raises(NotAllowedError, match="ledger-own"):
        street.act(lambda turn: ledger.reverse_transfer(turn, entry, "A mistake"), "Carys")
    desk.write(street.people["Carys"], "/hours")
    assert not any("Take this entry back" in label for label in desk.buttons(street.people["Carys"]))

    street.act(lambda turn: ledger.reverse_transfer(turn, entry, "A mistake"), "Rhian")

    assert len(desk.query("SELECT id FROM transfer")) == 2


def test_the_only_coordinator_can_put_their_own_entry_right(desk: Desk) -> None:
    street = a_street(desk)
    slot = street.need(begin=False)
    street.act(lambda turn: commitments.take(turn, slot, 1), "Carys")
    desk.at("2026-11-26T12:00")
    known = contributions.of_slot(desk.tx, slot)[0]
    street.act(lambda turn: hours.state_hours(turn, known.id, 1, 90), "Carys")
    street.act(lambda turn: hours.state_hours(turn, known.id, 2, 90), "Elin")
    entry = desk.query("SELECT id FROM transfer")[0]["id"]

    street.act(lambda turn: ledger.reverse_transfer(turn, entry, "A mistake"), "Carys")

    assert len(desk.query("SELECT id FROM transfer")) == 2


def test_fewer_places_wait_for_no_more_answers_than_they_need(desk: Desk) -> None:
    street = a_street(desk, "Mair", "Owen", "Bethan")
    slot = street.need(people=2)
    street.act(lambda turn: commitments.take(turn, slot, 1), "Mair")
    need = desk.query("SELECT version FROM need")[0]["version"]

    street.act(lambda turn: changing_needs.set_people(turn, slot, need, 1), "Carys")

    assert set(street.states(slot).values()) == {"accepted", "closed"}
