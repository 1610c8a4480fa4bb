"""What somebody writes freely: an offer, a need, thanks, a greeting, or asked back."""

import pytest

from tests.support.desk import Desk, Someone


@pytest.fixture
def tom(desk: Desk) -> Someone:
    circle = desk.open_circle()
    rosa, tom = desk.person("Rosa"), desk.person("Tom")
    desk.join(rosa, circle, "coordinator", "steward")
    desk.join(tom, circle)
    return tom


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("I can drive people on Tuesday mornings", "Your offer, as I understood it"),
        ("I need someone to drive me to the clinic on Thursday 9:30 to 11", "This is what I understood"),
        ("Thank you very much", "You’re welcome"),
        ("Hello", "Just write what you could offer"),
        ("The gate on the corner is broken", "Is this something you can offer"),
    ],
)
def test_a_sentence_begins_what_it_is_about(desk: Desk, tom: Someone, words: str, said: str) -> None:
    desk.write(tom, words)

    assert said in desk.last(tom).text


def test_words_that_could_be_anything_are_asked_about_and_kept_meanwhile(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "gardening along the canal")
    assert "“gardening along the canal”" in desk.last(tom).text

    desk.press(tom, "I can offer this")

    assert "What: <b>Gardening</b>" in desk.last(tom).text
    assert desk.query("SELECT state FROM draft WHERE form = 'sentence'")[0]["state"] == "done"


def test_the_same_words_can_be_a_need(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "gardening on Saturday from 10 to 12")

    desk.press(tom, "This would help me")

    assert "What: <b>Gardening</b>" in desk.last(tom).text
    assert "Saturday 28 November 2026, 10:00–12:00" in desk.last(tom).text


def test_a_message_to_a_person_reaches_the_coordinators(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "The gate on the corner is broken")

    desk.press(tom, "A message to a person")

    assert desk.query("SELECT words FROM talk")[0]["words"] == "The gate on the corner is broken"


def test_the_question_answered_twice_does_it_once(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "gardening along the canal")
    question = desk.last(tom)
    data = question.buttons["I can offer this"]
    desk.press_data(tom, data, question)
    desk.write(tom, "/cancel")

    desk.press_data(tom, data, question)

    assert "before something changed" in desk.toasts[tom.id][-1]
    assert desk.query("SELECT count(*) AS n FROM draft WHERE form = 'offer'")[0]["n"] == 1


def test_a_whole_new_sentence_puts_the_open_card_aside(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can drive people on Tuesday mornings")

    desk.write(tom, "I need someone to water my plants on Friday at 10 for an hour")

    assert "This is what I understood" in desk.last(tom).text
    kept = desk.query("SELECT form FROM draft WHERE state = 'kept'")
    assert [row["form"] for row in kept] == ["offer"]


def test_a_shared_place_outside_any_form_is_where_they_are(desk: Desk, tom: Someone) -> None:
    desk.share_place(tom, 51.4801, -3.1802)

    row = desk.query("SELECT lat, lon FROM member ORDER BY id DESC")[0]
    assert row["lat"] == pytest.approx(51.48, abs=0.005)
    assert row["lat"] != 51.4801
