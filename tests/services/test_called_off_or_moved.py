"""Another time or place, a check that lacks, a time called off: who is asked anew, who is let go, who hears of it."""

import pytest

from bot.domain.ids import SlotId
from bot.domain.people.checks import CheckKind
from bot.services.promises import commitments, unchecked
from bot.services.turn import Turn
from storage.needs import needs
from tests.support.desk import Desk
from tests.support.effects import (
    at_another_time,
    effects,
    give_back,
    mine,
    refused,
    require,
    take,
    unasked,
    write,
)
from tests.support.promises import Street, a_street


@pytest.fixture
def street(desk: Desk) -> Street:
    """Carys coordinates, Elin is helped; Mair drives, Nia and Owen come by a link."""
    street = a_street(desk, "Mair")
    street.join("Nia")
    street.join("Owen")
    return street


def _of_cancelled(street: Street, slot: int) -> None:
    write(street, "UPDATE slot SET state = 'cancelled' WHERE id = ?", slot)


def _over(street: Street, slot: int) -> None:
    write(street, "UPDATE slot SET state = 'over' WHERE id = ?", slot)


# Another time or place ----------------------------------------------------------------------------------------


def test_who_holds_a_place_is_asked_whether_the_new_time_is_a_yes_too(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Nia")
    take(street, slot, "Owen")
    at_another_time(street, slot, "2026-11-26T14:00", "2026-11-26T15:00")

    assert effects(street, lambda turn: commitments.slot_moved(turn, slot), "Carys") == [
        "the clock: move commitment 1 v1",
        (
            "commitment 1: starts_at=Thu26-14:00 ends_at=Thu26-15:00 asked_until=Tue24-13:00 "
            "was_starts_at=Thu26-09:30 was_ends_at=Thu26-11:00 version=2"
        ),
        "commitment 2: starts_at=Thu26-14:00 ends_at=Thu26-15:00 version=2",
        "due reminder.giver.evening of 1: state=dropped ended_at=now",
        "due reminder.giver.before of 1: state=dropped ended_at=now",
        "due reminder.giver.start of 1: state=dropped ended_at=now",
        "due reminder.giver.after of 1: state=dropped ended_at=now",
        "due reminder.receiver.evening of 1: state=dropped ended_at=now",
        "due reminder.receiver.before of 1: state=dropped ended_at=now",
        "due reminder.receiver.after of 1: state=dropped ended_at=now",
        "due new_yes of 1 '2' Tue24-13:00",
        "due reminder.giver.evening of 1 for Nia '2' Wed25-18:00",
        "due reminder.giver.before of 1 for Nia '2' Thu26-12:00",
        "due reminder.giver.start of 1 for Nia '2' Thu26-14:00",
        "due reminder.giver.after of 1 for Nia '2' Thu26-15:00",
        "due reminder.receiver.evening of 1 for Elin '2' Wed25-18:00",
        "due reminder.receiver.before of 1 for Elin '2' Thu26-12:00",
        "due reminder.receiver.after of 1 for Elin '2' Thu26-15:00",
        "to Nia: commitment commitment=1 (reply, card anew)",
        "again Elin: slot slot=1 (reply, card)",
        "again Nia: commitment commitment=1 (reply, card)",
        "again Owen: commitment commitment=2 (reply, card)",
        "slot 1: shown_as=open 2 published full line_shown_as=open 2 published full 0",
    ]


def test_a_yes_to_the_new_time_is_kept_and_goes_into_the_calendar(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Nia")
    at_another_time(street, slot, "2026-11-26T14:00", "2026-11-26T15:00")
    street.act(lambda turn: commitments.slot_moved(turn, slot), "Carys")
    own = mine(street, slot, "Nia")
    yes = commitments.still_yes

    assert (
        refused(street, lambda turn: yes(turn, own.id, own.version - 1), "Nia")
        == "OutdatedError error-outdated"
    )
    assert (
        refused(street, lambda turn: yes(turn, own.id, own.version), "Owen")
        == "NotFoundError error-not-found"
    )
    assert effects(street, lambda turn: yes(turn, own.id, own.version), "Nia") == [
        "Nia: still_yes commitment 1 v2",
        "commitment 1: asked_until=None was_starts_at=None was_ends_at=None version=3",
        "due new_yes of 1: state=dropped ended_at=now",
        "to Nia: calendar commitment=1 version=3 (reminder)",
        "again Elin: slot slot=1 (reply, card)",
        "again Nia: commitment commitment=1 (reply, card)",
    ]
    kept = mine(street, slot, "Nia")
    assert (
        refused(street, lambda turn: yes(turn, kept.id, kept.version), "Nia")
        == "OutdatedError error-outdated"
    )


def test_without_a_new_yes_in_time_the_place_is_free_and_its_giver_hears_why(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Nia")
    take(street, slot, "Owen")
    at_another_time(street, slot, "2026-11-26T14:00", "2026-11-26T15:00")
    street.act(lambda turn: commitments.slot_moved(turn, slot), "Carys")
    promised = mine(street, slot, "Nia")
    assert promised.new_yes is not None

    def lapse(turn: Turn) -> None:
        commitments.new_yes_due(turn, promised.id)

    assert effects(street, lapse) == []
    street.desk.now = promised.new_yes.until
    assert effects(street, lapse, only=("act", "commitment")) == [
        "the clock: withdraw commitment 1 v2",
        "the clock: get_place commitment 2 v2",
        "commitment 1: state=withdrawn asked_until=None was_starts_at=None was_ends_at=None version=3",
        "commitment 2: state=accepted version=3",
    ]
    assert effects(street, lapse) == []
    assert street.promises(slot) == {"Nia": "withdrawn", "Owen": "accepted"}
    assert "promise_lapsed" in {row["kind"] for row in street.desk.query("SELECT kind FROM outbox")}


def test_a_promise_that_the_new_time_overlaps_is_let_go_and_the_next_gets_the_place(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Nia")
    take(street, slot, "Owen")
    take(street, unasked(street, "2026-11-26T14:30", "2026-11-26T16:00"), "Nia")
    at_another_time(street, slot, "2026-11-26T14:00", "2026-11-26T15:00")

    found = effects(
        street,
        lambda turn: commitments.slot_moved(turn, slot),
        "Carys",
        only=("act", "commitment", "outbox"),
    )

    assert found == [
        "the clock: withdraw commitment 1 v1",
        "the clock: get_place commitment 2 v2",
        "commitment 1: state=withdrawn version=2",
        "commitment 2: starts_at=Thu26-14:00 ends_at=Thu26-15:00 state=accepted version=3",
        "to Nia: calendar commitment=1 version=2 (reminder)",
        "to Elin: comes_not commitment=1 version=2 (reply)",
        "again Nia: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Nia: commitment commitment=1 (reply, card)",
        "to Nia: promise_overlaps commitment=1 other=3 (reply)",
        "to Owen: commitment commitment=2 (reply, card anew)",
        "to Owen: calendar commitment=2 version=3 (reminder)",
        "to Elin: comes commitment=2 version=3 (reply)",
        "to Carys: comes commitment=2 version=3 (reply)",
        "to Elin: slot slot=1 (reply, card)",
        "to Owen: contact commitment=2 side=giver (reminder, card)",
        "to Elin: contact commitment=2 side=receiver (reminder, card)",
        "again Elin: slot slot=1 (reply, card)",
        "again Owen: commitment commitment=2 (reply, card)",
    ]


def test_one_place_that_becomes_free_by_moving_is_given_on_whoever_else_keeps_theirs(street: Street) -> None:
    slot = unasked(street, people=2)
    for name in ("Nia", "Mair", "Owen"):
        take(street, slot, name)
    take(street, unasked(street, "2026-11-26T14:30", "2026-11-26T16:00"), "Nia")
    at_another_time(street, slot, "2026-11-26T14:00", "2026-11-26T15:00")

    street.act(lambda turn: commitments.slot_moved(turn, slot), "Carys")

    assert street.promises(slot) == {"Nia": "withdrawn", "Mair": "accepted", "Owen": "accepted"}


def test_whose_promise_moves_away_is_free_for_what_they_wait_for_at_that_time(street: Street) -> None:
    slot = unasked(street)
    other = unasked(street, "2026-11-26T10:00", "2026-11-26T12:00")
    take(street, other, "Owen")
    take(street, other, "Nia")
    take(street, slot, "Nia")
    street.desk.tx.execute("UPDATE slot SET places = 2 WHERE id = ?", (other,))
    at_another_time(street, slot, "2026-11-26T14:00", "2026-11-26T15:00")

    street.act(lambda turn: commitments.slot_moved(turn, slot), "Carys")

    assert street.promises(other) == {"Owen": "accepted", "Nia": "accepted"}


def test_where_a_check_lacks_on_the_new_day_the_place_is_free(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Nia")
    require(street, slot, CheckKind.IDENTITY)
    at_another_time(street, slot, "2026-11-26T14:00", "2026-11-26T15:00")

    found = effects(
        street, lambda turn: commitments.slot_moved(turn, slot), "Carys", only=("act", "commitment", "outbox")
    )

    assert found == [
        "the clock: withdraw commitment 1 v1",
        "commitment 1: state=withdrawn version=2",
        "to Nia: calendar commitment=1 version=2 (reminder)",
        "to Elin: comes_not commitment=1 version=2 (reply)",
        "again Nia: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Nia: commitment commitment=1 (reply, card)",
        "again Elin: slot slot=1 (reply, card)",
        "to Nia: promise_unchecked commitment=1 (reply)",
        "to Carys: unfilled slot=1 (reply, card anew)",
    ]


@pytest.mark.parametrize("given", [_of_cancelled, _over])
def test_what_is_off_or_over_is_moved_for_nobody(street: Street, given) -> None:
    slot = unasked(street)
    take(street, slot, "Nia")
    given(street, slot)

    assert effects(street, lambda turn: commitments.slot_moved(turn, slot), "Carys") == []
    assert effects(street, lambda turn: commitments.slot_moved(turn, SlotId(99)), "Carys") == []
    assert effects(street, lambda turn: commitments.slot_cancelled(turn, SlotId(99)), "Carys") == []


# Called off ---------------------------------------------------------------------------------------------------


def test_a_time_that_is_called_off_ends_all_promises_and_everybody_hears_of_it(street: Street) -> None:
    slot = street.need(people=2)
    take(street, slot, "Nia")
    take(street, slot, "Owen")
    take(street, slot, "Carys")
    at_another_time(street, slot, "2026-11-26T14:00", "2026-11-26T15:00")
    street.act(lambda turn: commitments.slot_moved(turn, slot), "Carys")
    _of_cancelled(street, slot)

    assert effects(street, lambda turn: commitments.slot_cancelled(turn, slot), "Carys") == [
        "Carys: cancel commitment 1 v2",
        "Carys: cancel commitment 2 v2",
        "Carys: cancel commitment 3 v2",
        "commitment 1: state=cancelled asked_until=None was_starts_at=None was_ends_at=None version=3",
        "commitment 2: state=cancelled asked_until=None was_starts_at=None was_ends_at=None version=3",
        "commitment 3: state=cancelled version=3",
        "due unfilled of 1: state=dropped ended_at=now",
        "due new_yes of 1: state=dropped ended_at=now",
        "due reminder.giver.evening of 1: state=dropped ended_at=now",
        "due reminder.giver.before of 1: state=dropped ended_at=now",
        "due reminder.giver.start of 1: state=dropped ended_at=now",
        "due reminder.giver.after of 1: state=dropped ended_at=now",
        "due reminder.receiver.evening of 1: state=dropped ended_at=now",
        "due reminder.receiver.before of 1: state=dropped ended_at=now",
        "due reminder.receiver.after of 1: state=dropped ended_at=now",
        "due new_yes of 2: state=dropped ended_at=now",
        "due reminder.giver.evening of 2: state=dropped ended_at=now",
        "due reminder.giver.before of 2: state=dropped ended_at=now",
        "due reminder.giver.start of 2: state=dropped ended_at=now",
        "due reminder.giver.after of 2: state=dropped ended_at=now",
        "to Nia: commitment commitment=1 (reply, card anew)",
        "to Nia: calendar commitment=1 version=3 (reminder)",
        "again Nia: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Nia: commitment commitment=1 (reply, card)",
        "to Owen: commitment commitment=2 (reply, card anew)",
        "to Owen: calendar commitment=2 version=3 (reminder)",
        "again Owen: contact commitment=2 side=giver (reply, card)",
        "again Elin: contact commitment=2 side=receiver (reply, card)",
        "again Owen: commitment commitment=2 (reply, card)",
        "to Carys: commitment commitment=3 (reply, card anew)",
        "to Elin: slot_off slot=1 (reply)",
        "again Elin: slot slot=1 (reply, card)",
        "again Carys: commitment commitment=3 (reply, card)",
        "again Mair: invitation invitation=1 (invitation, card)",
        "slot 1: shown_as=cancelled 2 published free line_shown_as=cancelled 2 published free 1",
    ]


def test_whose_promise_is_called_off_is_free_for_what_they_wait_for(street: Street) -> None:
    slot = unasked(street)
    other = unasked(street, "2026-11-26T10:00", "2026-11-26T12:00")
    take(street, other, "Owen")
    take(street, other, "Nia")
    take(street, slot, "Nia")
    street.desk.tx.execute("UPDATE slot SET places = 2 WHERE id = ?", (other,))
    _of_cancelled(street, slot)

    street.act(lambda turn: commitments.slot_cancelled(turn, slot), "Carys")

    assert street.promises(other) == {"Owen": "accepted", "Nia": "accepted"}


def test_who_called_it_off_themselves_is_not_told(street: Street) -> None:
    slot = unasked(street)
    _of_cancelled(street, slot)

    assert (
        effects(street, lambda turn: commitments.slot_cancelled(turn, slot), "Elin", only=("outbox",)) == []
    )


def test_what_ended_before_is_not_called_off_and_is_told_nothing(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Nia")
    street.act(give_back(street, slot, "Nia"), "Nia")
    _of_cancelled(street, slot)

    found = effects(
        street, lambda turn: commitments.slot_cancelled(turn, slot), "Carys", only=("act", "commitment")
    )

    assert found == []


def test_a_check_that_lacks_now_ends_invitations_and_promises(street: Street) -> None:
    slot = street.need(people=2)
    take(street, slot, "Nia")
    require(street, slot, CheckKind.IDENTITY)
    found = needs.slot(street.desk.tx, slot)
    assert found is not None

    assert effects(street, lambda turn: unchecked.let_go(turn, need=found.need_id), "Carys") == [
        "the clock: close invitation 1 v2",
        "the clock: withdraw commitment 1 v1",
        "commitment 1: state=withdrawn version=2",
        "due wave of 1: state=dropped ended_at=now",
        "due reminder.giver.evening of 1: state=dropped ended_at=now",
        "due reminder.giver.before of 1: state=dropped ended_at=now",
        "due reminder.giver.start of 1: state=dropped ended_at=now",
        "due reminder.giver.after of 1: state=dropped ended_at=now",
        "due reminder.receiver.evening of 1: state=dropped ended_at=now",
        "due reminder.receiver.before of 1: state=dropped ended_at=now",
        "due reminder.receiver.after of 1: state=dropped ended_at=now",
        "invitation 1: state=closed version=3",
        "again Mair: invitation invitation=1 (reply, card)",
        "to Nia: calendar commitment=1 version=2 (reminder)",
        "to Elin: comes_not commitment=1 version=2 (reply)",
        "again Nia: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Nia: commitment commitment=1 (reply, card)",
        "again Elin: slot slot=1 (reply, card)",
        "to Nia: promise_unchecked commitment=1 (reply)",
        "to Carys: unfilled slot=1 (reply, card anew)",
        "outlook 1: chance=0.00",
    ]


def test_somebody_is_there_when_they_have_said_so(street: Street) -> None:
    slot = unasked(street, people=2)
    take(street, slot, "Nia")
    take(street, slot, "Owen")
    turn = street.desk.turn(None, street.circle)

    before = commitments.somebody_is_there(turn, slot)
    write(street, "UPDATE commitment SET state = 'there' WHERE member_id = ?", street.members["Owen"])

    assert (before, commitments.somebody_is_there(turn, slot)) == (False, True)


def test_more_places_go_to_who_waits(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Nia")
    take(street, slot, "Owen")
    write(street, "UPDATE slot SET places = 2 WHERE id = ?", slot)

    street.act(lambda turn: commitments.place_opened(turn, slot), "Carys")

    assert street.promises(slot) == {"Nia": "accepted", "Owen": "accepted"}


def test_a_time_that_is_called_off_is_looked_for_no_more(street: Street) -> None:
    slot = street.need()
    street.desk.pass_time(hours=3)
    _of_cancelled(street, slot)

    assert effects(street, lambda turn: commitments.slot_cancelled(turn, slot), "Carys") == [
        "answering 3 new: member_id=Mair yes=0.00 no=0.00 silent=0.00 at=now",
        "circle_answering 1: yes=2998.56 no=3498.32 silent=3498.32 seen=9995.84 logs=72693.71 squares=531156.56 at=now",
        "due wave of 1: state=dropped ended_at=now",
        "due unfilled of 1: state=dropped ended_at=now",
        "invitation 1: state=closed version=3 learned_at=now",
        "to Elin: slot_off slot=1 (reply)",
        "again Mair: invitation invitation=1 (invitation, card)",
        "outlook 1 is gone",
        "slot 1: shown_as=cancelled 1 published free line_shown_as=cancelled 1 published free 0",
    ]
