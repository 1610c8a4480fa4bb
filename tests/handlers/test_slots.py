"""A published need changes: everybody concerned hears of it, and whoever promised is asked for a new yes."""

from dataclasses import dataclass

import pytest

from bot.domain.ids import CircleId
from tests.support.desk import Desk, Someone


@dataclass
class Street:
    """A circle with a coordinator, two drivers and a resident."""

    circle: CircleId
    rosa: Someone
    mair: Someone
    nia: Someone
    tom: Someone


@pytest.fixture
def street(desk: Desk) -> Street:
    circle = desk.open_circle()
    rosa, mair, nia, tom = (desk.person(name) for name in ("Rosa", "Mair", "Nia", "Tom"))
    desk.join(rosa, circle, "coordinator", "steward")
    for driver in (mair, nia):
        desk.join(driver, circle)
        desk.write(driver, "I can drive people any time")
        desk.write(driver, "yes")
    desk.join(tom, circle)
    return Street(circle, rosa, mair, nia, tom)


def _publish(desk: Desk, street: Street, words: str) -> None:
    desk.write(street.rosa, words)
    desk.press(street.rosa, "For the whole circle")
    desk.press(street.rosa, "Publish")


@pytest.fixture
def drive(desk: Desk, street: Street) -> Street:
    _publish(desk, street, "Someone to drive a neighbour to the hospital on Thursday 9:30 to 11, two people")
    return street


@pytest.fixture
def weekly(desk: Desk, street: Street) -> Street:
    _publish(desk, street, "Someone to drive a neighbour every Thursday from 10 to 11 until 17 December")
    return street


def _starts(desk: Desk, state: str = "open") -> list[str]:
    rows = desk.query("SELECT local_start FROM slot WHERE state = ? ORDER BY starts_at", state)
    return [row["local_start"] for row in rows]


def _slot_card(desk: Desk, someone: Someone) -> str:
    return next(
        seen.text for seen in reversed(desk.seen(someone)) if "What: " in seen.text and "Filled:" in seen.text
    )


def test_the_card_stays_true_while_people_answer(desk: Desk, drive: Street) -> None:
    desk.press(drive.mair, "Yes, I can")
    desk.press(drive.nia, "Not this time")

    card = _slot_card(desk, drive.rosa)

    assert "Filled: <b>1 of 2</b> ▓▓▓▓▓░░░░░" in card
    assert "Coming: Mair" in card
    assert "Asked so far: 2 (said no: 1)" in card
    assert "One place is open" in card


def test_another_time_by_hours_alone_is_of_the_same_day(desk: Desk, drive: Street) -> None:
    desk.press(drive.mair, "Yes, I can")
    desk.press(drive.rosa, "Change time")

    desk.write(drive.rosa, "14 to 16")
    card = desk.last(drive.rosa).text
    desk.press(drive.rosa, "Move it")

    assert "to <b>Thursday 26 November 2026, 14:00–16:00</b>" in card
    assert _starts(desk) == ["2026-11-26T14:00"]
    assert "14:00–16:00" in desk.text(drive.mair)
    row = desk.query(
        "SELECT slot.starts_at = commitment.starts_at AS same FROM commitment JOIN slot ON slot.id = slot_id"
    )
    assert row[0]["same"] == 1
    assert desk.query("SELECT asked_until FROM commitment")[0]["asked_until"] is not None


def test_only_another_day_keeps_the_hours(desk: Desk, drive: Street) -> None:
    desk.press(drive.rosa, "Change time")

    desk.write(drive.rosa, "on Friday")
    desk.press(drive.rosa, "Move it")

    assert _starts(desk) == ["2026-11-27T09:30"]
    assert desk.query("SELECT local_end FROM slot")[0]["local_end"] == "2026-11-27T11:00"


def test_a_slot_is_not_moved_into_the_past(desk: Desk, drive: Street) -> None:
    desk.press(drive.rosa, "Change time")

    desk.write(drive.rosa, "3 November 2026 from 9 to 11")

    assert "over already" in desk.text(drive.rosa)
    assert _starts(desk) == ["2026-11-26T09:30"]


def test_a_moved_slot_is_over_at_its_new_end(desk: Desk, drive: Street) -> None:
    desk.press(drive.rosa, "Change time")
    desk.write(drive.rosa, "on Friday")
    desk.press(drive.rosa, "Move it")

    desk.at("2026-11-26T12:00")
    before = desk.query("SELECT state FROM slot")[0]["state"]
    desk.at("2026-11-27T11:00")

    assert before == "open"
    assert desk.query("SELECT state FROM slot")[0]["state"] == "over"


def test_this_and_later_ones_move_by_as_much_and_the_repetition_follows(desk: Desk, weekly: Street) -> None:
    desk.press(weekly.rosa, "Change time")
    desk.write(weekly.rosa, "Friday 14 to 16")
    desk.press(weekly.rosa, "This and all later ones")
    desk.press(weekly.rosa, "Move it")

    assert _starts(desk) == ["2026-11-27T14:00", "2026-12-04T14:00", "2026-12-11T14:00", "2026-12-18T14:00"]
    assert desk.query("SELECT repeat_days FROM need")[0]["repeat_days"] == "[4]"


def test_only_this_one_moves_alone(desk: Desk, weekly: Street) -> None:
    desk.press(weekly.rosa, "Change time")
    desk.write(weekly.rosa, "Friday 14 to 16")
    desk.press(weekly.rosa, "Only this one")
    desk.press(weekly.rosa, "Move it")

    assert _starts(desk) == ["2026-11-27T14:00", "2026-12-03T10:00", "2026-12-10T10:00", "2026-12-17T10:00"]
    assert desk.query("SELECT repeat_days FROM need")[0]["repeat_days"] == "[3]"


def test_a_time_that_was_moved_is_not_made_again_where_it_was(desk: Desk, street: Street) -> None:
    _publish(desk, street, "Someone to drive a neighbour every Thursday from 10 to 11")
    third = desk.query("SELECT id FROM slot ORDER BY starts_at LIMIT 1 OFFSET 2")[0]["id"]
    desk.press_data(street.rosa, f"nsc:{third}:time")
    desk.write(street.rosa, "11 December 10 to 11")
    desk.press(street.rosa, "Only this one")
    desk.press(street.rosa, "Move it")

    desk.at("2026-12-09T12:00")

    starts = _starts(desk, "over") + _starts(desk)
    assert starts == [
        "2026-11-26T10:00",
        "2026-12-03T10:00",
        "2026-12-11T10:00",
        "2026-12-17T10:00",
        "2026-12-24T10:00",
        "2026-12-31T10:00",
    ]


def test_what_follows_after_a_move_of_all_later_ones_follows_it(desk: Desk, street: Street) -> None:
    _publish(desk, street, "Someone to drive a neighbour every Thursday from 10 to 11")
    desk.press(street.rosa, "Change time")
    desk.write(street.rosa, "Friday 14 to 16")
    desk.press(street.rosa, "This and all later ones")
    desk.press(street.rosa, "Move it")

    desk.at("2026-12-09T12:00")

    starts = _starts(desk, "over") + _starts(desk)
    assert [start[5:] for start in starts] == [
        "11-27T14:00",
        "12-04T14:00",
        "12-11T14:00",
        "12-18T14:00",
        "12-25T14:00",
        "01-01T14:00",
    ]


def test_two_times_of_one_need_cannot_be_the_same(desk: Desk, weekly: Street) -> None:
    desk.press(weekly.rosa, "Change time")
    desk.write(weekly.rosa, "3 December 10 to 11")
    desk.press(weekly.rosa, "Only this one")
    desk.press(weekly.rosa, "Move it")

    assert "something at that time already" in desk.toasts[weekly.rosa.id][-1]
    assert _starts(desk)[0] == "2026-11-26T10:00"


def test_later_ones_move_by_whole_weeks_without_meeting_each_other(desk: Desk, weekly: Street) -> None:
    desk.press(weekly.rosa, "Change time")
    desk.write(weekly.rosa, "3 December 10 to 11")
    desk.press(weekly.rosa, "This and all later ones")
    desk.press(weekly.rosa, "Move it")

    assert _starts(desk) == ["2026-12-03T10:00", "2026-12-10T10:00", "2026-12-17T10:00", "2026-12-24T10:00"]


def test_more_people_reopen_a_filled_slot_and_ask_the_next(desk: Desk, drive: Street) -> None:
    desk.press(drive.rosa, "Make it one person")
    desk.press(drive.mair, "Yes, I can")
    full = _slot_card(desk, drive.rosa)

    desk.press(drive.rosa, "Make it 2 people")

    assert "All places are filled" in full
    assert "One place is open" in _slot_card(desk, drive.rosa)
    assert "Yes, I can" in desk.buttons(drive.nia)


def test_fewer_than_have_promised_is_not_possible(desk: Desk, drive: Street) -> None:
    desk.press(drive.mair, "Yes, I can")
    desk.press(drive.nia, "Yes, I can")
    need = desk.query("SELECT id, version FROM need")[0]
    slot = desk.query("SELECT id FROM slot")[0]["id"]

    desk.press_data(drive.rosa, f"nsp:{slot}:{need['version']}:1")

    assert "2 people have promised already" in desk.toasts[drive.rosa.id][-1]
    assert desk.query("SELECT places FROM slot")[0]["places"] == 2


def test_the_same_press_twice_raises_the_number_once(desk: Desk, drive: Street) -> None:
    card = next(seen for seen in desk.seen(drive.rosa) if "Make it 3 people" in seen.buttons)
    data = card.buttons["Make it 3 people"]
    desk.press_data(drive.rosa, data, card)

    desk.press_data(drive.rosa, data, card)

    assert desk.query("SELECT places FROM slot")[0]["places"] == 3
    assert desk.query("SELECT count(*) AS n FROM act WHERE action = 'people'")[0]["n"] == 1


def test_another_place_asks_whoever_promised_for_a_new_yes(desk: Desk, drive: Street) -> None:
    desk.press(drive.mair, "Yes, I can")
    desk.press(drive.rosa, "Change place")
    desk.write(drive.rosa, "the Heath hospital")

    desk.press(drive.rosa, "Change the place")

    assert desk.query("SELECT place_name FROM need")[0]["place_name"] == "the Heath hospital"
    assert desk.query("SELECT version FROM slot")[0]["version"] == 2
    assert desk.query("SELECT asked_until FROM commitment")[0]["asked_until"] is not None


def test_cancelling_asks_once_and_tells_everybody_concerned(desk: Desk, drive: Street) -> None:
    desk.press(drive.mair, "Yes, I can")
    desk.press(drive.rosa, "Cancel this")
    asked = desk.last(drive.rosa).text
    before = desk.query("SELECT state FROM slot")[0]["state"]

    desk.press(drive.rosa, "Yes, cancel it")

    assert "One person has promised" in asked
    assert before == "open"
    assert desk.query("SELECT state FROM slot")[0]["state"] == "cancelled"
    assert desk.query("SELECT state FROM need")[0]["state"] == "cancelled"
    assert desk.query("SELECT state FROM commitment")[0]["state"] == "cancelled"
    assert "Yes, I can" not in desk.buttons(drive.nia)
    assert "Cancelled" in _slot_card(desk, drive.rosa)


def test_a_cancelled_need_stays_quiet(desk: Desk, drive: Street) -> None:
    desk.press(drive.mair, "Yes, I can")
    desk.press(drive.rosa, "Cancel this")
    desk.press(drive.rosa, "Yes, cancel it")
    told = len(desk.seen(drive.mair))

    desk.at("2026-11-27T12:00")

    assert len(desk.seen(drive.mair)) == told


def test_keeping_it_changes_nothing_and_closes_the_question(desk: Desk, drive: Street) -> None:
    for _ in range(2):
        desk.press(drive.rosa, "Cancel this")
        question = desk.last(drive.rosa)
        asked = question.text

        desk.press(drive.rosa, "No, keep it")

        assert "Really cancel" in asked
        assert (question.text, question.buttons) == ("Good, it stays as it is.", {})
        assert desk.query("SELECT state FROM slot")[0]["state"] == "open"


def test_a_closed_question_stays_closed_when_the_time_is_moved(desk: Desk, drive: Street) -> None:
    desk.press(drive.rosa, "Cancel this")
    desk.press(drive.rosa, "No, keep it")
    desk.press(drive.rosa, "Change time")
    desk.write(drive.rosa, "14 to 16")

    desk.press(drive.rosa, "Move it")

    assert "Good, it stays as it is." in desk.text(drive.rosa)
    assert "Yes, cancel it" not in desk.buttons(drive.rosa)


def test_a_question_that_waits_asks_about_the_time_as_it_is_by_then(desk: Desk, drive: Street) -> None:
    desk.press(drive.rosa, "Cancel this")
    question = desk.last(drive.rosa)
    [asked, old] = [question.text, question.buttons["Yes, cancel it"]]
    desk.press(drive.rosa, "Change time")
    desk.write(drive.rosa, "14 to 16")
    desk.press(drive.rosa, "Move it")
    asks = question.text

    desk.press_data(drive.rosa, old, question)
    before = desk.query("SELECT state FROM slot")[0]["state"]
    desk.press(drive.rosa, "Yes, cancel it", on=question)

    assert "9:30–11:00" in asked
    assert "14:00–16:00" in asks
    assert before == "open"
    assert desk.query("SELECT state FROM slot")[0]["state"] == "cancelled"


def test_a_question_says_what_has_become_of_the_time(desk: Desk, drive: Street) -> None:
    lena = desk.person("Lena")
    desk.join(lena, drive.circle, "coordinator")
    slot = desk.query("SELECT id FROM slot")[0]["id"]
    for one in (drive.rosa, lena):
        desk.press_data(one, f"nsa:{slot}")

    desk.press(drive.rosa, "Yes, cancel it")

    assert "Yes, cancel it" not in desk.buttons(lena)
    assert "Cancelled. I have told everybody concerned." in desk.text(lena)


def test_this_and_later_ones_are_cancelled_and_no_more_come(desk: Desk, weekly: Street) -> None:
    second = desk.query("SELECT id FROM slot ORDER BY starts_at LIMIT 1 OFFSET 1")[0]["id"]
    version = desk.query("SELECT version FROM need")[0]["version"]

    desk.press_data(weekly.rosa, f"nsx:{second}:{version}:1")
    desk.at("2026-12-10T12:00")

    assert _starts(desk) == []
    assert _starts(desk, "over") == ["2026-11-26T10:00"]
    assert len(_starts(desk, "cancelled")) == 3
    assert desk.query("SELECT state FROM need")[0]["state"] == "closed"


def test_a_need_of_which_one_time_is_cancelled_goes_on(desk: Desk, weekly: Street) -> None:
    desk.press(weekly.rosa, "Cancel this")
    desk.press(weekly.rosa, "Cancel only this one")

    assert len(_starts(desk)) == 3
    assert desk.query("SELECT state FROM need")[0]["state"] == "published"


def test_whoever_asked_can_say_that_it_is_not_needed_any_more(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "I need someone to drive me to the clinic on Thursday 9:30 to 11")
    desk.press(street.tom, "Ask for this")
    desk.press(street.rosa, "Publish")
    desk.press(street.mair, "Yes, I can")
    desk.press(street.tom, "I don’t need it any more")

    desk.press(street.tom, "Yes, cancel it")

    assert desk.query("SELECT state FROM slot")[0]["state"] == "cancelled"
    assert desk.query("SELECT state FROM commitment")[0]["state"] == "cancelled"


def test_others_cannot_change_a_slot_by_forged_buttons(desk: Desk, drive: Street) -> None:
    need = desk.query("SELECT id, version FROM need")[0]
    slot = desk.query("SELECT id FROM slot")[0]["id"]
    before = desk.query("SELECT * FROM slot")[0]

    for data in (
        f"nsp:{slot}:{need['version']}:5",
        f"nsx:{slot}:{need['version']}:0",
        f"nse:{slot}:{need['version']}",
        f"nsg:{slot}:{need['version']}",
        f"nsc:{slot}:time",
        f"nsa:{slot}",
        f"nsw:{slot}",
        f"nsl:{slot}",
    ):
        desk.press_data(drive.tom, data)

    assert tuple(desk.query("SELECT * FROM slot")[0]) == tuple(before)
    assert desk.query("SELECT version FROM need")[0]["version"] == need["version"]
    assert "Filled:" not in desk.text(drive.tom)


def test_an_old_version_of_the_card_changes_nothing(desk: Desk, drive: Street) -> None:
    card = next(seen for seen in desk.seen(drive.rosa) if "Make it 3 people" in seen.buttons)
    old = card.buttons["Make it one person"]
    desk.press(drive.rosa, "Make it 3 people")

    desk.press_data(drive.rosa, old, card)

    assert desk.query("SELECT places FROM slot")[0]["places"] == 3
