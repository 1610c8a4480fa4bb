"""Each part of a need's card, answered by typing, by a button, or not understood."""

import pytest

from tests.support.desk import Desk, Someone


@pytest.fixture
def rosa(desk: Desk) -> Someone:
    circle = desk.open_circle()
    rosa, tom = desk.person("Rosa"), desk.person("Tom Price")
    desk.join(rosa, circle, "coordinator", "steward")
    desk.join(tom, circle)
    for name, folded, lat in (("Cathays", "cathays", 51.4945), ("Roath Park", "roath park", 51.505)):
        desk.tx.execute(
            "INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (?, ?, ?, ?, -3.1764)",
            (circle, name, folded, lat),
        )
    desk.write(rosa, "Someone to drive a neighbour to the hospital on Thursday 9:30 to 11")
    desk.press(rosa, "For the whole circle")
    return rosa


def _change(desk: Desk, rosa: Someone, part: str) -> None:
    card = desk.last(rosa)
    desk.press_data(rosa, card.buttons[part], card)


@pytest.mark.parametrize(
    ("part", "typed", "shown"),
    [
        ("What", "gardening", "What: <b>Gardening</b>"),
        ("What", "xylophone tuning", "xylophone tuning"),
        ("Where", "cathays", "Where: Cathays"),
        ("Where", "by phone", "Where: By phone"),
        ("Where", "the moon", "I do not know where the moon is"),
        ("How many", "three people", "People: 3"),
        ("How many", "12", "People: 12"),
        ("Until when", "90 minutes", "9:30–11:00"),
        ("Until when", "2 hours", "9:30–11:30"),
        ("When", "Saturday at 10 for two hours", "Saturday 28 November 2026, 10:00–12:00"),
        ("Again?", "every Thursday", "every week, Thursday"),
        (
            "Again?",
            "every other Thursday until 17 December",
            "every 2 weeks, Thursday, until Thursday 17 December",
        ),
        ("Address", "12 Salisbury Road", "12 Salisbury Road"),
    ],
)
def test_a_part_is_changed_by_words(desk: Desk, rosa: Someone, part: str, typed: str, shown: str) -> None:
    _change(desk, rosa, part)

    desk.write(rosa, typed)

    assert "This is what I understood" in desk.last(rosa).text
    assert shown in desk.last(rosa).text


@pytest.mark.parametrize(
    ("part", "button", "shown"),
    [
        ("What", "Gardening", "What: <b>Gardening</b>"),
        ("Where", "Roath Park", "Where: Roath Park"),
        ("Where", "By phone", "Where: By phone"),
        ("Where", "Not said", "Where: Not said"),
        ("How many", "4", "People: 4"),
        ("Until when", "1 h", "9:30–10:30"),
        ("Again?", "Every week", "every week, Thursday"),
        ("Again?", "Every two weeks", "every 2 weeks, Thursday"),
        ("Again?", "Every day", "every day"),
        ("For whom", "For me", "For whom: you"),
        ("How to ask", "Ask everybody at once", "How: Ask everybody at once"),
        ("Address", "Skip", "This is what I understood"),
    ],
)
def test_a_part_is_changed_by_a_button(desk: Desk, rosa: Someone, part: str, button: str, shown: str) -> None:
    if button == "Gardening":
        desk.tx.execute("DELETE FROM skill WHERE key <> 'gardening' AND key <> 'driving'")
    _change(desk, rosa, part)

    desk.press(rosa, button)

    assert shown in desk.last(rosa).text


@pytest.mark.parametrize(
    ("part", "typed", "question"),
    [
        ("When", "bananas", "could not find a day and time"),
        ("When", "3 November 2026 from 9 to 10", "over already"),
        ("Until when", "bananas", "could not make out how long"),
        ("How many", "bananas", "a number from 1 to 100"),
        ("How many", "101", "a number from 1 to 100"),
        ("Again?", "bananas", "did not understand how often"),
        ("How to ask", "bananas", "choose one of the buttons"),
    ],
)
def test_what_does_not_answer_gets_a_question_back_and_nothing_is_lost(
    desk: Desk, rosa: Someone, part: str, typed: str, question: str
) -> None:
    _change(desk, rosa, part)
    desk.write(rosa, typed)

    desk.press(rosa, "Back")

    assert question in desk.text(rosa)
    assert "Thursday 26 November 2026, 9:30–11:00" in desk.last(rosa).text


def test_a_repetition_gets_an_end_afterwards(desk: Desk, rosa: Someone) -> None:
    _change(desk, rosa, "Again?")
    desk.press(rosa, "Every week")
    _change(desk, rosa, "Again?")

    desk.write(rosa, "until 17 December")
    once = desk.last(rosa).text
    _change(desk, rosa, "Again?")
    desk.press(rosa, "Once")

    assert "every week, Thursday, until Thursday 17 December 2026" in once
    assert "Again:" not in desk.last(rosa).text


def test_a_shared_location_is_kept_only_roughly(desk: Desk, rosa: Someone) -> None:
    _change(desk, rosa, "Where")

    desk.share_place(rosa, 51.50123, -3.17654)
    desk.press(rosa, "Publish")

    lat = desk.query("SELECT lat FROM need")[0]["lat"]
    assert lat == pytest.approx(51.501, abs=0.005)
    assert lat != 51.50123


def test_a_name_nobody_knows_keeps_its_name_when_a_location_is_added(desk: Desk, rosa: Someone) -> None:
    _change(desk, rosa, "Where")
    desk.write(rosa, "the moon")
    _change(desk, rosa, "Where")

    desk.share_place(rosa, 51.50123, -3.17654)

    assert "Where: the moon" in desk.last(rosa).text
    assert "do not know where" not in desk.last(rosa).text


def test_a_word_about_time_is_asked_back_in_a_need_too(desk: Desk, rosa: Someone) -> None:
    desk.write(rosa, "/need someone to dig the garden in spring")
    asked = desk.last(rosa).text

    desk.write(rosa, "Friday 10 to 12")

    assert "I did not understand “spring”" in asked
    assert "For whom is it?" in desk.last(rosa).text


def test_a_name_that_is_not_known_can_be_put_right(desk: Desk, rosa: Someone) -> None:
    _change(desk, rosa, "For whom")
    desk.write(rosa, "Tim")
    asked = desk.last(rosa).text

    desk.press(rosa, "Somebody else")
    desk.write(rosa, "Tom")
    desk.press(rosa, "Tom Price")

    assert "I know nobody called “Tim”" in asked
    assert "For whom: Tom Price" in desk.last(rosa).text


def test_a_member_of_another_circle_is_not_found(desk: Desk, rosa: Someone) -> None:
    other = desk.open_circle("Roath")
    desk.join(desk.person("Zoe Stranger"), other)
    _change(desk, rosa, "For whom")

    desk.write(rosa, "Zoe")

    assert "I know nobody called “Zoe”" in desk.last(rosa).text
