"""Offers from the first sentence to their end: what was understood is shown, and nothing is guessed in silence."""

import pytest

from tests.support.desk import Desk, Someone


@pytest.fixture
def tom(desk: Desk) -> Someone:
    circle = desk.open_circle()
    rosa, tom = desk.person("Rosa"), desk.person("Tom")
    desk.join(rosa, circle, "coordinator", "steward")
    desk.join(tom, circle)
    return tom


def _offered(desk: Desk, tom: Someone, words: str = "I can drive people on Tuesday mornings") -> None:
    desk.write(tom, words)
    desk.write(tom, "yes")


def test_a_sentence_becomes_an_offer_after_a_yes(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can drive people on Tuesday mornings, up to 5 km")
    card = desk.last(tom).text
    assert desk.query("SELECT * FROM offer") == []

    desk.press(tom, "Yes, I offer this")

    assert "Tuesday 9:00–12:00" in card
    assert "How far: 5 km" in card
    offer = desk.query("SELECT * FROM offer")[0]
    assert (offer["state"], offer["reach_m"], offer["words"]) == (
        "active",
        5000,
        "I can drive people on Tuesday mornings, up to 5 km",
    )
    hours = desk.query("SELECT weekday, from_minute, to_minute FROM offer_hours")
    assert [tuple(row) for row in hours] == [(1, 540, 720)]
    assert "Thank you!" in desk.last(tom).text


def test_the_yes_pressed_again_offers_nothing_more(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can drive people on Tuesday mornings")
    card = desk.last(tom)
    data = card.buttons["Yes, I offer this"]
    desk.press_data(tom, data, card)

    desk.press_data(tom, data, card)

    assert desk.query("SELECT count(*) AS n FROM offer")[0]["n"] == 1


def test_a_word_about_time_that_was_not_understood_is_asked_back_by_name(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can drive people in spring")
    asked = desk.last(tom).text

    desk.write(tom, "Tuesday mornings")

    assert "I did not understand “spring”" in asked
    assert "Tuesday 9:00–12:00" in desk.last(tom).text


def test_a_word_that_is_not_about_time_after_all_is_let_go(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can drive people in spring")

    desk.press(tom, "not about time")

    assert "When: <b>any time</b>" in desk.last(tom).text


def test_every_other_week_is_said_to_be_noted_as_weekly(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can drive people every other Thursday from 9 to 11")

    assert "Thursday 9:00–11:00" in desk.last(tom).text
    assert "only note weekly times" in desk.last(tom).text


def test_several_skills_in_one_sentence_are_a_choice_or_both(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can do gardening and sewing")
    assert "more than one thing" in desk.last(tom).text

    desk.press(tom, "Both")
    desk.press(tom, "Yes, I offer this")

    assert desk.query("SELECT count(*) AS n FROM offer")[0]["n"] == 2
    assert "2 offers" in desk.text(tom)


def test_a_skill_that_nobody_named_becomes_a_new_word_of_the_circle(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can read tarot cards on weekends")

    desk.press(tom, "Change what")
    desk.write(tom, "xylophone tuning")
    shown = desk.last(tom).text
    desk.press(tom, "Yes, I offer this")

    assert "xylophone tuning" in shown
    assert "new word for our circle" in shown
    word = desk.query("SELECT word, language, is_name FROM skill_word")[0]
    assert tuple(word) == ("xylophone tuning", "en", 1)


def test_the_new_word_is_understood_from_then_on(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can offer this and that")
    desk.press(tom, "Change what")
    desk.write(tom, "xylophone tuning")
    desk.press(tom, "Yes, I offer this")
    ann = desk.person("Ann")
    desk.join(ann, desk.query("SELECT id FROM circle")[0]["id"])

    desk.write(ann, "I can help with xylophone tuning on Fridays")

    assert "new word for our circle" not in desk.last(ann).text
    assert "xylophone tuning" in desk.last(ann).text


def test_each_part_of_the_card_can_be_changed(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can drive people on Tuesday mornings")

    desk.press(tom, "Change when")
    desk.press(tom, "Weekends")
    desk.press(tom, "Change from/until")
    desk.write(tom, "until 30 June")
    desk.press(tom, "Change how far")
    desk.write(tom, "2 km")
    desk.press(tom, "Change my words")
    desk.write(tom, "Lifts to the shops")

    card = desk.last(tom).text
    assert "Saturday and Sunday 9:00–18:00" in card
    assert "until Wednesday 30 June 2027" in card
    assert "How far: 2 km" in card
    assert "“Lifts to the shops”" in card


def test_what_is_no_time_gets_a_question_back(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "I can drive people on Tuesday mornings")
    desk.press(tom, "Change when")

    desk.write(tom, "bananas")

    assert "could not find days or hours" in desk.text(tom)


def test_offering_the_same_again_takes_the_place_of_the_old(desk: Desk, tom: Someone) -> None:
    _offered(desk, tom)

    desk.write(tom, "I can drive people on Friday evenings")
    shown = desk.last(tom).text
    desk.write(tom, "yes")

    assert "You offer this already (Tuesday 9:00–12:00)" in shown
    assert "You offer this already" not in desk.text(tom)
    assert desk.query("SELECT count(*) AS n FROM offer")[0]["n"] == 1
    assert [row["weekday"] for row in desk.query("SELECT weekday FROM offer_hours")] == [4]


def test_an_offer_is_paused_and_wakes_by_itself(desk: Desk, tom: Someone) -> None:
    _offered(desk, tom)
    desk.write(tom, "/offers")
    desk.press(tom, "Pause")

    desk.press(tom, "One week")

    assert "Paused until Tuesday 1 December 2026" in desk.text(tom)
    assert desk.query("SELECT state FROM offer")[0]["state"] == "paused"
    desk.at("2026-12-01T00:01")
    assert desk.query("SELECT state FROM offer")[0]["state"] == "active"


def test_a_pause_in_words_is_understood(desk: Desk, tom: Someone) -> None:
    _offered(desk, tom)
    desk.write(tom, "/offers")
    desk.press(tom, "Pause")

    desk.write(tom, "until 5 January")

    assert desk.query("SELECT state FROM offer")[0]["state"] == "paused"


def test_a_pause_that_was_ended_by_hand_is_not_ended_again_by_the_clock(desk: Desk, tom: Someone) -> None:
    _offered(desk, tom)
    desk.write(tom, "/offers")
    desk.press(tom, "Pause")
    desk.press(tom, "One week")
    desk.press(tom, "Take up again")
    desk.press(tom, "Pause")
    desk.press(tom, "Until I say so")

    desk.at("2026-12-02T00:00")

    assert desk.query("SELECT state FROM offer")[0]["state"] == "paused"


def test_an_ended_offer_can_be_taken_back(desk: Desk, tom: Someone) -> None:
    _offered(desk, tom)
    desk.write(tom, "/offers")

    desk.press(tom, "End this offer")
    ended = desk.query("SELECT state FROM offer")[0]["state"]
    desk.press(tom, "Undo")

    assert ended == "ended"
    assert desk.query("SELECT state FROM offer")[0]["state"] == "active"


def test_an_old_button_of_an_offer_changes_nothing(desk: Desk, tom: Someone) -> None:
    _offered(desk, tom)
    desk.write(tom, "/offers")
    card = next(seen for seen in desk.seen(tom) if "End this offer" in seen.buttons)
    data = card.buttons["End this offer"]
    desk.press_data(tom, data, card)
    desk.press(tom, "Undo")

    desk.press_data(tom, data, card)

    assert desk.query("SELECT state FROM offer")[0]["state"] == "active"


def test_somebody_elses_offer_cannot_be_ended(desk: Desk, tom: Someone) -> None:
    _offered(desk, tom)
    desk.write(tom, "/offers")
    card = next(seen for seen in desk.seen(tom) if "End this offer" in seen.buttons)
    ann = desk.person("Ann")
    desk.join(ann, desk.query("SELECT id FROM circle")[0]["id"])

    desk.press_data(ann, card.buttons["End this offer"], card)

    assert desk.query("SELECT state FROM offer")[0]["state"] == "active"


def test_a_standing_offer_is_changed_by_its_form(desk: Desk, tom: Someone) -> None:
    _offered(desk, tom)
    desk.write(tom, "/offers")
    card = next(seen for seen in desk.seen(tom) if "Change" in seen.buttons)
    desk.press_data(tom, card.buttons["Change"], card)
    desk.press(tom, "Change when")
    desk.write(tom, "Wednesday evenings")

    desk.press(tom, "Yes, change it")

    assert [row["weekday"] for row in desk.query("SELECT weekday FROM offer_hours")] == [2]
    assert "Wednesday" in card.text


def test_the_place_is_asked_for_once_when_it_is_unknown(desk: Desk, tom: Someone) -> None:
    ann = desk.person("Ann")
    desk.join(ann, desk.query("SELECT id FROM circle")[0]["id"], at=None)
    _offered(desk, ann)
    asked = desk.text(ann)
    desk.write(ann, "/cancel")

    _offered(desk, ann, "I can do gardening on Saturdays")

    assert asked.count("where are you, roughly?") == 1
    assert asked.lower().count("where are you") == 1
    assert desk.text(ann).count("where are you, roughly?") == 1
    assert "where are you, roughly?" not in desk.text(tom)


def _asked_for_the_place(desk: Desk) -> Someone:
    circle = desk.query("SELECT id FROM circle")[0]["id"]
    ann = desk.person("Ann")
    desk.join(ann, circle, at=None)
    for name in ("Crwys Road", "Roath Park"):
        desk.tx.execute(
            "INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (?, ?, ?, 51.5, -3.17)",
            (circle, name, name.lower()),
        )
    _offered(desk, ann)
    return ann


def _keyboard(desk: Desk, someone: Someone) -> list[str]:
    markup = desk.last(someone).parameters.get("reply_markup", {})
    return [button["text"] for row in markup.get("keyboard", ()) for button in row]


def test_the_place_is_asked_for_in_one_message_with_what_can_be_answered(desk: Desk, tom: Someone) -> None:
    ann = _asked_for_the_place(desk)

    assert _keyboard(desk, ann) == [
        "📍 Share my location",
        "Crwys Road",
        "Roath Park",
        "Cathays",
        "Not now",
    ]
    assert "Thank you! When somebody needs this" in desk.seen(ann)[-2].text
    assert desk.text(ann).lower().count("where are you") == 1


@pytest.mark.parametrize("answer", ["roath park", "Roath Park"])
def test_a_typed_name_answers_it_and_the_keyboard_goes(desk: Desk, tom: Someone, answer: str) -> None:
    ann = _asked_for_the_place(desk)
    before = len(desk.seen(ann))

    desk.write(ann, answer)

    assert [seen.text for seen in desk.seen(ann)[before:]] == [
        "Thank you, I know roughly where you are now: Roath Park."
    ]
    assert desk.last(ann).parameters["reply_markup"] == {"remove_keyboard": True}


@pytest.mark.parametrize("answer", ["Not now", "no"])
def test_the_question_for_the_place_can_be_put_off(desk: Desk, tom: Someone, answer: str) -> None:
    ann = _asked_for_the_place(desk)

    desk.write(ann, answer)

    assert "You can tell me at any time under /settings" in desk.last(ann).text
    assert desk.last(ann).parameters["reply_markup"] == {"remove_keyboard": True}
    assert desk.query("SELECT state FROM draft WHERE form = 'place'")[0]["state"] == "done"


def test_a_new_sentence_is_not_taken_for_a_place_and_puts_the_question_away(desk: Desk, tom: Someone) -> None:
    ann = _asked_for_the_place(desk)
    before = len(desk.seen(ann))

    desk.write(ann, "I can do gardening on Saturdays")

    assert [seen.text.splitlines()[0] for seen in desk.seen(ann)[before:]] == [
        "<b>Your offer, as I understood it</b>"
    ]
    assert desk.query("SELECT state FROM draft WHERE form = 'place'")[0]["state"] == "cancelled"


def test_a_name_that_nobody_knows_brings_the_card_with_the_choices(desk: Desk, tom: Someone) -> None:
    ann = _asked_for_the_place(desk)

    desk.write(ann, "Splott")

    assert "I don’t know that name" in desk.seen(ann)[-2].text
    assert "Crwys Road" in desk.last(ann).buttons


def test_an_invitation_is_answered_in_words_while_the_place_is_still_asked_for(
    desk: Desk, tom: Someone
) -> None:
    ann = _asked_for_the_place(desk)
    circle = desk.query("SELECT id FROM circle")[0]["id"]
    rosa = desk.person("Rosa")
    desk.join(rosa, circle, "coordinator")
    desk.write(rosa, "Someone to drive a neighbour to the hospital on Tuesday 9:30 to 11")
    desk.press(rosa, "For the whole circle")
    desk.press(rosa, "Publish")
    assert "Could you help?" in desk.last(ann).text

    desk.write(ann, "yes")

    assert "You are coming" in desk.text(ann)


def test_nothing_offered_yet_is_said_kindly(desk: Desk, tom: Someone) -> None:
    desk.write(tom, "/offers")
    desk.press(tom, "Offer something")

    desk.write(tom, "I can sew")

    assert "Your offer, as I understood it" in desk.last(tom).text
