"""Old buttons that were never pressed, people who left, and who is asleep: looked at by the services themselves."""

import pytest

from bot.domain.errors import NotAllowedError, OutdatedError
from bot.services.promises import commitments, contacts, inviting
from bot.texts import say_plain
from storage.needs import needs
from storage.promises import commitments as promised
from storage.promises import invitations
from storage.promises.contacts import Side, consent
from tests.support.desk import Desk
from tests.support.promises import Street, a_street


def _yes(street: Street, name: str, slot: int) -> None:
    member = street.members[name]
    asked = invitations.of_member(street.desk.tx, slot, member)
    version = needs.slot(street.desk.tx, slot).version
    street.act(lambda turn: commitments.accept(turn, asked.id, asked.version, version), name)


def _no(street: Street, name: str, slot: int) -> None:
    mine = promised.of_member(street.desk.tx, slot, street.members[name])
    street.act(lambda turn: commitments.withdraw(turn, mine.id, mine.version), name)


def test_an_old_after_all_takes_nothing_even_if_it_was_never_pressed(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    _yes(street, "Mair", slot)
    _no(street, "Mair", slot)
    old = promised.of_member(desk.tx, slot, street.members["Mair"])
    _yes(street, "Mair", slot)
    _no(street, "Mair", slot)

    with pytest.raises(OutdatedError):
        street.act(lambda turn: commitments.take_again(turn, old.id, old.version), "Mair")

    assert street.promises(slot) == {"Mair": "withdrawn"}


def test_a_contact_is_not_opened_by_a_button_from_before_a_change_of_mind(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    _yes(street, "Mair", slot)
    mine = promised.of_member(desk.tx, slot, street.members["Mair"])
    street.act(lambda turn: contacts.hide(turn, mine.id, Side.GIVER, 0), "Mair")

    with pytest.raises(OutdatedError):
        street.act(lambda turn: contacts.share(turn, mine.id, Side.GIVER, 0), "Mair")

    assert not consent(desk.tx, mine.id, Side.GIVER).stands


def test_whoever_has_left_answers_no_invitation(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.tx.execute("UPDATE member SET left_at = 1 WHERE id = ?", (street.members["Mair"],))
    asked = invitations.of_member(desk.tx, slot, street.members["Mair"])

    with pytest.raises(NotAllowedError):
        _yes(street, "Mair", slot)
    with pytest.raises(NotAllowedError):
        street.act(
            lambda turn: inviting.decline(turn, asked.id, asked.version, invitations.Decline.NOT_THIS_TIME),
            "Mair",
        )

    assert street.promises(slot) == {}


def test_only_a_coordinator_widens_and_only_once_per_button(desk: Desk):
    street = a_street(desk)
    street.join("Mair")
    slot = street.need()
    need = needs.need(desk.tx, needs.slot(desk.tx, slot).need_id)

    with pytest.raises(NotAllowedError):
        street.act(lambda turn: inviting.widen(turn, slot, need.version), "Mair")
    street.act(lambda turn: inviting.widen(turn, slot, need.version), "Carys")
    with pytest.raises(OutdatedError):
        street.act(lambda turn: inviting.widen(turn, slot, need.version), "Carys")

    assert needs.need(desk.tx, need.id).widened_m == 5000


def test_a_place_that_comes_free_at_night_is_not_given_to_whoever_sleeps_past_the_start(desk: Desk):
    street = a_street(desk, "Mair", "Nia", "Olwen")
    slot = street.need("2026-11-26T07:30", "2026-11-26T08:30")
    _yes(street, "Mair", slot)
    _yes(street, "Nia", slot)
    _yes(street, "Olwen", slot)
    desk.tx.execute("UPDATE person SET quiet_from = 0, quiet_to = 0 WHERE name = 'Olwen'")
    desk.at("2026-11-25T23:00")

    _no(street, "Mair", slot)

    assert street.promises(slot) == {"Mair": "withdrawn", "Nia": "waiting", "Olwen": "accepted"}


def test_a_place_that_comes_free_at_night_is_told_in_the_morning_with_all_that_goes_with_it(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    slot = street.need("2026-11-26T14:00", "2026-11-26T15:00")
    _yes(street, "Mair", slot)
    _yes(street, "Nia", slot)
    desk.at("2026-11-25T23:00")
    nia = street.people["Nia"]
    seen, files = len(desk.seen(nia)), [one for one in desk.seen(nia) if one.files]

    _no(street, "Mair", slot)

    assert street.promises(slot) == {"Mair": "withdrawn", "Nia": "accepted"}
    assert (len(desk.seen(nia)), files) == (seen, [])
    desk.at("2026-11-26T08:00")
    assert [one.files.keys() for one in desk.seen(nia) if one.files]


def test_an_invitation_is_declined_once_and_a_promise_is_not_declined(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    _yes(street, "Mair", slot)
    asked = invitations.of_member(desk.tx, slot, street.members["Mair"])

    with pytest.raises(OutdatedError):
        street.act(
            lambda turn: inviting.decline(turn, asked.id, asked.version, invitations.Decline.NOT_THIS_TIME),
            "Mair",
        )

    assert street.promises(slot) == {"Mair": "accepted"}


def test_somebody_asleep_reads_in_the_morning_who_comes(desk: Desk):
    street = a_street(desk, "Mair")
    desk.at("2026-11-24T20:50")
    slot = street.need()
    desk.at("2026-11-24T21:30")

    _yes(street, "Mair", slot)

    coming = say_plain("en", "comes-places", left=0)
    assert coming not in desk.text(street.people["Elin"])
    desk.at("2026-11-25T08:00")
    assert coming in desk.text(street.people["Elin"])
