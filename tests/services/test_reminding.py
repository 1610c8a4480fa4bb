"""Reminders from the slot to the screen: rechecked when due, once per person and occasion, never about what changed."""

from datetime import timedelta

from bot.services.day import reminders
from bot.services.promises import commitments
from storage.connection import run_transaction
from storage.instants import from_ms, to_ms
from tests.support.desk import Desk
from tests.support.promise import Street


def waiting(street: Street) -> set[tuple[str, int | None]]:
    rows = street.desk.query(
        "SELECT kind, person_id FROM due WHERE state = 'waiting' AND kind LIKE 'reminder.%'"
    )
    return {(row["kind"], row["person_id"]) for row in rows}


def texts(street: Street, someone, words: str) -> list[str]:
    return [seen.text for seen in street.desk.seen(someone) if words in seen.text]


def test_giver_receiver_and_coordinator_are_reminded_of_a_promise(desk: Desk) -> None:
    street = Street(desk)
    giver, receiver, coordinator = (street.person_id(p) for p in (street.mair, street.ann, street.rhian))

    street.promise()

    assert waiting(street) == {
        ("reminder.giver.evening", giver),
        ("reminder.giver.before", giver),
        ("reminder.giver.start", giver),
        ("reminder.giver.after", giver),
        ("reminder.receiver.evening", receiver),
        ("reminder.receiver.before", receiver),
        ("reminder.receiver.after", receiver),
        ("reminder.coordinator.evening", coordinator),
    }


def test_planning_twice_reminds_once(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    before = desk.query("SELECT count(*) AS n FROM due")[0]["n"]

    street.do(None, reminders.plan_for, promise)
    desk.at("2026-11-25T18:30")

    assert desk.query("SELECT count(*) AS n FROM due")[0]["n"] == before + 2  # the second try and the silence
    assert len(texts(street, street.mair, "Does it still stand?")) == 1


def test_a_yes_of_the_evening_confirms_and_ends_the_asking(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise(start="2026-11-26T14:00", end="2026-11-26T15:00")
    desk.at("2026-11-25T18:00")

    desk.write(street.mair, "yes")
    desk.at("2026-11-26T10:00")

    assert street.state(promise) == "confirmed"
    assert not texts(street, street.mair, "I have not heard from you")
    assert not texts(street, street.rhian, "No answer from Mair")
    assert texts(street, street.mair, "You have said that it stands")


def test_a_no_of_the_evening_withdraws(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-25T18:00")

    desk.press(street.mair, "No, I can’t")

    assert street.state(promise) == "withdrawn"
    assert not [
        kind for kind, _ in waiting(street) if kind.startswith(("reminder.giver", "reminder.receiver"))
    ]
    assert "Yes, I’ll be there" not in desk.buttons(street.mair)


def test_without_an_answer_the_giver_is_asked_once_more_and_then_the_coordinator_is_told(desk: Desk) -> None:
    street = Street(desk)
    street.promise(start="2026-11-26T14:00", end="2026-11-26T15:00")

    desk.at("2026-11-26T08:00")
    assert len(texts(street, street.mair, "I have not heard from you")) == 1
    assert not texts(street, street.rhian, "No answer from Mair")
    desk.at("2026-11-26T09:00")

    assert len(texts(street, street.rhian, "No answer from Mair")) == 1


def test_a_late_yes_takes_the_alarm_off_the_coordinators_screen(desk: Desk) -> None:
    street = Street(desk)
    street.promise(start="2026-11-26T14:00", end="2026-11-26T15:00")
    desk.at("2026-11-26T09:00")

    desk.press(street.mair, "Yes, I’ll be there")

    assert not texts(street, street.rhian, "No answer from Mair")
    assert texts(street, street.rhian, "Mair will be there")


def test_a_coordinator_who_sleeps_hears_of_silence_at_once_before_an_early_slot(desk: Desk) -> None:
    street = Street(desk)
    street.promise(start="2026-11-26T09:30", end="2026-11-26T11:00")

    desk.at("2026-11-25T21:00")

    assert texts(street, street.rhian, "No answer from Mair")


def test_nothing_is_said_about_a_withdrawn_promise(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    street.do(street.mair, commitments.withdraw, promise, street.version(promise))

    desk.at("2026-11-26T12:00")

    assert not texts(street, street.mair, "Does it still stand?")
    assert not texts(street, street.mair, "It begins")
    assert not texts(street, street.ann, "It begins")
    assert not texts(street, street.mair, "How long was it?")


def test_a_yes_after_a_withdrawal_is_reminded_again(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    street.do(street.mair, commitments.withdraw, promise, street.version(promise))
    street.do(street.mair, commitments.take_again, promise, street.version(promise))

    desk.at("2026-11-25T18:00")

    assert len(texts(street, street.mair, "Does it still stand?")) == 1


def test_a_reminder_of_a_moved_slot_is_not_sent_at_its_old_time(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    moved = desk.query("SELECT * FROM slot")[0]
    later = moved["starts_at"] + 86_400_000, moved["ends_at"] + 86_400_000
    desk.tx.execute(
        "UPDATE slot SET starts_at = ?, ends_at = ?, local_start = '2026-11-27T09:30', "
        "local_end = '2026-11-27T11:00', version = version + 1",
        later,
    )

    desk.at("2026-11-25T19:00")

    assert not texts(street, street.mair, "Does it still stand?")
    states = desk.query("SELECT state FROM due WHERE kind = 'reminder.giver.evening'")
    assert [row["state"] for row in states] == ["expired"]
    assert street.state(promise) == "accepted"


def test_a_reminder_that_comes_too_late_expires(desk: Desk) -> None:
    street = Street(desk)
    street.promise()

    desk.now = from_ms(to_ms(desk.now)) + timedelta(days=3)  # the bot was down
    desk.at(desk.now)

    assert not texts(street, street.mair, "Does it still stand?")
    assert not texts(street, street.mair, "It begins")
    assert texts(street, street.mair, "How long was it?")
    ended = {
        row["kind"]: row["state"] for row in desk.query("SELECT kind, state FROM due WHERE kind LIKE 'rem%'")
    }
    assert ended["reminder.giver.evening"] == "expired"
    assert ended["reminder.receiver.before"] == "expired"
    assert ended["reminder.giver.after"] == "sent"


def test_a_reminder_is_rechecked_once_more_when_it_is_sent(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    at = desk.query("SELECT due_at FROM due WHERE kind = 'reminder.giver.evening'")[0]["due_at"]
    desk.now = from_ms(at)
    row = desk.query("SELECT * FROM due WHERE kind = 'reminder.giver.evening'")[0]
    run_transaction(desk.tx, lambda tx: desk._do(tx, row))
    desk.tx.execute("UPDATE commitment SET state = 'cancelled' WHERE id = ?", (promise,))

    desk.deliver()

    assert not texts(street, street.mair, "Does it still stand?")
    assert desk.query("SELECT state FROM due WHERE id = ?", row["id"])[0]["state"] == "expired"


def test_several_givers_are_named_to_the_receiver_on_one_reminder(desk: Desk) -> None:
    street = Street(desk)
    tom = desk.person("Tom")
    street.join(tom)
    slot = street.slot(people=2)
    street.take(street.mair, slot)
    street.take(tom, slot)

    desk.at("2026-11-25T18:00")

    assert len(texts(street, street.ann, "These are coming: Mair and Tom")) == 1


def test_the_coordinators_evening_shows_tomorrow_with_who_is_sure(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise(start="2026-11-26T14:00", end="2026-11-26T15:00")
    desk.tx.execute("UPDATE commitment SET state = 'confirmed' WHERE id = ?", (promise,))
    street.slot(start="2026-11-26T16:00", end="2026-11-26T17:00")

    desk.at("2026-11-25T18:00")

    [summary] = texts(street, street.rhian, "2 things are planned")
    assert "Mair (sure)" in summary
    assert "nobody yet" in summary


def test_for_the_circle_a_coordinator_is_asked_how_long_it_was(desk: Desk) -> None:
    street = Street(desk)
    street.promise(for_circle=True)

    desk.at("2026-11-26T11:00")

    assert texts(street, street.rhian, "How long was Mair there?")
    assert not texts(street, street.ann, "How long")
