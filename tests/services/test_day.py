"""The day itself: there, late, nobody came; and who is told."""

import pytest

from bot.domain.errors import DomainError, NotAllowedError, OutdatedError
from bot.services.day import day
from tests.support.desk import Desk
from tests.support.promise import Street


def test_im_there_is_noted_and_seen_by_the_receiver(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-26T09:20")

    street.do(street.mair, day.arrive, promise, street.version(promise))

    assert street.state(promise) == "there"
    assert "There already: Mair" in desk.text(street.ann)


def test_im_there_can_be_said_from_an_hour_before_until_the_end(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    version = street.version(promise)

    desk.at("2026-11-26T08:29")
    with pytest.raises(DomainError, match="day-too-early"):
        street.do(street.mair, day.arrive, promise, version)
    desk.at("2026-11-26T11:01")
    with pytest.raises(OutdatedError, match="day-over"):
        street.do(street.mair, day.arrive, promise, version)


def test_saying_it_twice_changes_nothing(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-26T09:20")
    version = street.version(promise)
    street.do(street.mair, day.arrive, promise, version)

    with pytest.raises(OutdatedError, match="error-done-already"):
        street.do(street.mair, day.arrive, promise, version)


def test_nobody_else_says_im_there_or_yes_or_running_late(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-26T09:20")
    version = street.version(promise)

    for someone in (street.ann, street.rhian):
        with pytest.raises(NotAllowedError):
            street.do(someone, day.arrive, promise, version)
        with pytest.raises(NotAllowedError):
            street.do(someone, day.confirm, promise, version)
        with pytest.raises(NotAllowedError):
            street.do(someone, day.run_late, promise, minutes=10)
        with pytest.raises(NotAllowedError):
            street.do(someone, day.answer_absence, promise, version, there=True)


def test_a_yes_to_an_earlier_version_is_outdated(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()

    with pytest.raises(OutdatedError):
        street.do(street.mair, day.confirm, promise, street.version(promise) - 1)


def test_a_yes_after_the_start_comes_too_late(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-26T09:30")

    with pytest.raises(OutdatedError):
        street.do(street.mair, day.confirm, promise, street.version(promise))


def test_running_late_reaches_receiver_and_coordinator_by_minutes_or_in_own_words(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-26T09:00")

    street.do(street.mair, day.run_late, promise, minutes=20)
    street.do(street.mair, day.run_late, promise, minutes=None, words="The <bus> did not come")

    for someone in (street.ann, street.rhian):
        assert "running late by 20 min" in desk.text(someone)
        assert "The &lt;bus&gt; did not come" in desk.text(someone)
    assert "running late" not in desk.text(street.mair)


def test_running_late_is_said_on_the_day_and_before_the_end(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()

    with pytest.raises(DomainError, match="day-late-too-early"):
        street.do(street.mair, day.run_late, promise, minutes=20)
    desk.at("2026-11-26T11:01")
    with pytest.raises(OutdatedError):
        street.do(street.mair, day.run_late, promise, minutes=20)


def test_nobody_came_alerts_the_coordinators_at_once_and_asks_the_giver(desk: Desk) -> None:
    street = Street(desk)
    tom = desk.person("Tom")
    street.join(tom)
    promise = street.promise()
    desk.at("2026-11-26T09:45")

    street.do(street.ann, day.nobody_came, promise, street.version(promise))

    assert street.state(promise) == "no_show"
    assert "Nobody came, says Ann" in desk.text(street.rhian)
    assert "I was there" in desk.buttons(street.mair)
    assert desk.seen(tom) == []
    recorded = desk.query("SELECT actor FROM act WHERE action = 'nobody_came'")
    assert [row["actor"] for row in recorded] == [street.person_id(street.ann)]


def test_nobody_came_waits_for_the_start_and_is_not_said_of_oneself(desk: Desk) -> None:
    street = Street(desk)
    tom = desk.person("Tom")
    street.join(tom)
    promise = street.promise()
    desk.at("2026-11-26T09:29")

    with pytest.raises(DomainError, match="day-not-yet"):
        street.do(street.ann, day.nobody_came, promise, street.version(promise))
    desk.at("2026-11-26T09:45")
    for someone in (street.mair, tom):
        with pytest.raises(NotAllowedError):
            street.do(someone, day.nobody_came, promise, street.version(promise))


def test_nobody_came_twice_is_done_already(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-26T09:45")
    version = street.version(promise)
    street.do(street.ann, day.nobody_came, promise, version)

    with pytest.raises(OutdatedError, match="error-done-already"):
        street.do(street.rhian, day.nobody_came, promise, version)


def test_who_could_not_come_agrees_to_no_hours_and_no_further_question_is_asked(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-26T09:45")
    street.do(street.ann, day.nobody_came, promise, street.version(promise))

    desk.press(street.mair, "I could not come")
    desk.at("2026-11-26T12:00")

    assert street.state(promise) == "no_show"
    assert "Mair says: I could not come" in desk.text(street.rhian)
    assert [(r["minutes"], r["agreed_how"]) for r in desk.query("SELECT * FROM contribution")] == [
        (0, "both")
    ]
    assert desk.query("SELECT * FROM transfer") == []


def test_who_was_there_says_so_and_the_hours_are_settled_by_the_coordinator(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-26T10:00")
    street.do(street.ann, day.nobody_came, promise, street.version(promise))

    desk.press(street.mair, "I was there")
    assert street.state(promise) == "there"
    assert "Mair says: I was there" in desk.text(street.rhian)
    desk.write(street.mair, "90 min")
    desk.press(street.rhian, "1 h 30 min")

    assert street.state(promise) == "done"
    assert street.minutes(street.mair) == 90


def test_a_place_given_to_somebody_else_meanwhile_stays_theirs(desk: Desk) -> None:
    street = Street(desk)
    tom = desk.person("Tom")
    street.join(tom)
    slot = street.slot()
    promise = street.take(street.mair, slot)
    desk.at("2026-11-26T09:45")
    street.do(street.ann, day.nobody_came, promise, street.version(promise))
    desk.tx.execute(
        "INSERT INTO commitment (circle_id, slot_id, member_id, person_id, starts_at, ends_at, state, created_at, "
        "changed_at) SELECT circle_id, slot_id, ?, ?, starts_at, ends_at, 'there', 0, 0 FROM commitment WHERE id = ?",
        (street.members[tom.id], street.person_id(tom), promise),
    )

    desk.press(street.mair, "I was there")

    assert street.state(promise) == "no_show"
    assert "Mair says: I was there" in desk.text(street.rhian)


def test_what_a_coordinator_records_does_not_speak_for_the_receiver(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-26T10:00")

    street.do(street.rhian, day.nobody_came, promise, street.version(promise))
    assert [row["receiver_minutes"] for row in desk.query("SELECT * FROM contribution")] == [None]
    desk.press(street.mair, "I could not come")

    assert "Mair says: it did not happen" in desk.text(street.ann)
    desk.press(street.ann, "Yes, it did not happen")
    assert [(r["minutes"], r["agreed_how"]) for r in desk.query("SELECT * FROM contribution")] == [
        (0, "both")
    ]
    assert street.state(promise) == "no_show"


def test_nobody_came_takes_no_hours_back_that_the_receiver_has_stated(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    desk.at("2026-11-26T11:00")
    desk.press(street.ann, "1 h 30 min")

    street.do(street.rhian, day.nobody_came, promise, street.version(promise))

    assert [row["receiver_minutes"] for row in desk.query("SELECT * FROM contribution")] == [90]
