"""Places and questions find who can hear of them: the waiting list, everybody once more, whoever speaks now."""

import pytest

from bot.services.needs import broadcasting
from bot.services.people import membership, reachability
from bot.services.promises import commitments
from storage.needs import beneficiaries, broadcasts
from storage.people import people
from tests.support.desk import Desk
from tests.support.promises import Street, a_street, card


@pytest.fixture
def street(desk: Desk) -> Street:
    return a_street(desk)


def _yes(street: Street, name: str, slot: int) -> None:
    street.act(lambda turn: commitments.take(turn, slot, 1), name)


def _gives_back(street: Street, name: str) -> None:
    row = street.desk.query(
        "SELECT id, version FROM commitment WHERE member_id = ? ORDER BY id DESC", street.members[name]
    )[0]
    street.act(lambda turn: commitments.withdraw(turn, row["id"], row["version"]), name)


def _person(street: Street, name: str) -> int:
    found = people.person_at(street.desk.tx, street.people[name].id)
    assert found is not None
    return found.id


def test_a_place_goes_past_who_cannot_be_told_and_the_next_one_is_theirs_when_they_can(
    street: Street,
) -> None:
    slot = street.need(begin=False)
    for name in ("Mair", "Owen", "Bethan"):
        street.join(name)
        _yes(street, name, slot)
    street.act(lambda turn: reachability.blocked(turn, _person(street, "Owen")))

    _gives_back(street, "Mair")

    assert street.promises(slot) == {"Mair": "withdrawn", "Owen": "waiting", "Bethan": "accepted"}

    street.act(lambda turn: reachability.reachable_again(turn, _person(street, "Owen")))
    _gives_back(street, "Bethan")

    assert street.promises(slot)["Owen"] == "accepted"


@pytest.mark.parametrize(("kind", "mode"), [("reminder.giver.evening", "card_anew"), ("invitation", "card")])
def test_a_reminder_that_did_not_arrive_stands_at_the_bottom_of_the_coordinators_chat(
    street: Street, kind: str, mode: str
) -> None:
    slot = street.need(begin=False)
    street.join("Owen")
    _yes(street, "Owen", slot)
    street.act(lambda turn: reachability.blocked(turn, _person(street, "Owen")))
    said = {"person": _person(street, "Owen"), "kind": kind}

    street.act(lambda turn: reachability.not_delivered(turn, said))

    told = street.desk.query("SELECT mode FROM outbox WHERE kind = 'unreachable' ORDER BY id")
    assert [row["mode"] for row in told] == ["card", mode]


def test_who_unblocks_while_a_place_is_free_gets_it_at_once(street: Street) -> None:
    slot = street.need(begin=False)
    for name in ("Mair", "Owen"):
        street.join(name)
        _yes(street, name, slot)
    street.act(lambda turn: reachability.blocked(turn, _person(street, "Owen")))
    _gives_back(street, "Mair")

    street.act(lambda turn: reachability.reachable_again(turn, _person(street, "Owen")))

    assert street.promises(slot)["Owen"] == "accepted"


def test_everybody_asked_again_after_a_stop_reaches_those_who_were_not_reached(street: Street) -> None:
    street.join("Mair")
    street.desk.tx.execute("UPDATE person SET weekly_budget = 1")
    slot = street.need(begin=False)
    begun = street.act(lambda turn: broadcasting.ask_everybody(turn, slot, 1), "Carys")
    turn = street.desk.turn(street.people["Carys"], street.circle)
    broadcasting.step(turn, begun)  # in the outbox, and stopped before anything was sent
    broadcasting.stop_broadcast(turn, begun)
    street.desk.deliver()
    assert "clinic" not in street.desk.text(street.people["Mair"])

    street.act(lambda turn: broadcasting.ask_everybody(turn, slot, 1), "Carys")
    street.desk.pass_time(seconds=10)

    assert street.states(slot)["Mair"] == "sent"
    assert card(street, "Mair", "clinic").buttons


def test_who_said_no_is_not_asked_by_a_second_round(street: Street) -> None:
    street.join("Mair")
    slot = street.need(begin=False)
    street.act(lambda turn: broadcasting.ask_everybody(turn, slot, 1), "Carys")
    street.desk.pass_time(seconds=10)
    street.desk.press(street.people["Mair"], "Not this time")

    hearers = broadcasts.count_hearers(
        street.desk.tx, now=street.desk.now, circle=street.circle, sender=street.members["Carys"], slot=slot
    )

    assert hearers == 0


def test_whoever_speaks_for_somebody_now_is_reminded_and_asked_how_long_it_was(street: Street) -> None:
    desk = street.desk
    street.join("Rhian", "steward", "coordinator")
    street.join("Mair")
    street.members["Nain"] = beneficiaries.add_on_behalf(
        desk.tx,
        now=desk.now,
        circle=street.circle,
        name="Nain",
        language="en",
        speaker=street.members["Elin"],
    )
    slot = street.need(whom="Nain", begin=False)
    _yes(street, "Mair", slot)
    chat = street.people["Elin"].id

    street.act(lambda turn: membership.leave(turn, chat, 1), "Elin")
    desk.at("2026-11-26T12:00")

    kinds = {
        row["kind"]
        for row in desk.query("SELECT kind FROM card WHERE chat_id = ?", street.people["Rhian"].id)
    }
    assert {"reminder.receiver.evening", "received"} <= kinds
