"""What members set for themselves: by buttons, and by their own words."""

import pytest

from handlers.presses.people import ChooseBudget, OpenSetting


@pytest.fixture
def tom(desk):
    tom = desk.person("Tom")
    circle = desk.open_circle()
    desk.join(desk.person("Anna"), circle, "steward")
    desk.join(tom, circle, at=None)
    return tom


def person(desk):
    return desk.query("SELECT * FROM person WHERE name = 'Tom'")[0]


def member(desk):
    return desk.query("SELECT * FROM member ORDER BY id DESC")[0]


def test_the_language_changes_at_once_and_the_card_with_it(desk, tom):
    desk.write(tom, "/settings")
    desk.press(tom, "Language")

    desk.press(tom, "Deutsch")

    assert person(desk)["language"] == "de"
    assert "Ab jetzt spreche ich Deutsch" in desk.text(tom)
    card = next(seen for seen in desk.seen(tom) if "Ihre Einstellungen" in seen.text)
    assert card.edits == 1


def test_a_language_can_be_typed(desk, tom):
    desk.write(tom, "/settings")
    desk.write(tom, "language")

    desk.write(tom, "français")

    assert person(desk)["language"] == "fr"


@pytest.mark.parametrize(
    ("words", "begin", "end"),
    [("from 22:00 to 7:30", 1320, 450), ("22:00-7:30", 1320, 450), ("10pm to 6am", 1320, 360)],
)
def test_quiet_hours_are_understood_in_words(desk, tom, words, begin, end):
    desk.write(tom, "/settings")
    desk.press(tom, "Quiet hours")

    desk.write(tom, words)

    assert (person(desk)["quiet_from"], person(desk)["quiet_to"]) == (begin, end)


def test_no_quiet_hours_is_a_choice(desk, tom):
    desk.write(tom, "/settings")
    desk.press(tom, "Quiet hours")

    desk.press(tom, "No quiet hours")

    assert person(desk)["quiet_from"] == person(desk)["quiet_to"]
    assert "none, I may write at any time" in desk.text(tom)


def test_quiet_hours_that_are_not_understood_are_asked_back(desk, tom):
    desk.write(tom, "/settings")
    desk.press(tom, "Quiet hours")

    desk.write(tom, "whenever")

    assert "Please write two times" in desk.text(tom)
    assert person(desk)["quiet_from"] == 1260


def test_being_asked_less_lowers_the_weekly_budget(desk, tom):
    desk.write(tom, "/settings")
    desk.press(tom, "Ask me less")

    desk.press(tom, "Up to 2")

    assert person(desk)["weekly_budget"] == 2
    assert member(desk)["ask_less"] == 1
    assert "2 a week at most" in next(s.text for s in desk.seen(tom) if "Your settings" in s.text)


def test_a_forged_budget_is_refused(desk, tom):
    desk.write(tom, "/settings")

    desk.press_data(tom, ChooseBudget(weekly=51).pack())

    assert person(desk)["weekly_budget"] == 5


@pytest.mark.parametrize("words", ["until 3 December", "3 December", "until Thursday 3 December"])
def test_a_break_is_understood_in_words(desk, tom, words):
    desk.write(tom, "/settings")
    desk.press(tom, "Take a break")

    desk.write(tom, words)

    assert "no invitations before Thursday 3 December 2026" in desk.text(tom)
    desk.press(tom, "End the break")
    assert member(desk)["paused_until"] is None


def test_a_break_of_a_week_is_one_button(desk, tom):
    desk.write(tom, "/settings")
    desk.press(tom, "Take a break")

    desk.press(tom, "For a week")

    assert "Tuesday 1 December 2026" in desk.text(tom)


def test_a_break_of_so_long_is_shown_with_the_day_it_ends(desk, tom):
    desk.write(tom, "/settings")
    desk.press(tom, "Take a break")

    desk.write(tom, "for two weeks")

    assert "no invitations before Tuesday 8 December 2026" in desk.text(tom)


@pytest.mark.parametrize("words", ["until June", "until the cows come home", "until yesterday"])
def test_a_break_that_is_not_understood_is_asked_back(desk, tom, words):
    desk.write(tom, "/settings")
    desk.press(tom, "Take a break")

    desk.write(tom, words)

    assert member(desk)["paused_until"] is None
    assert desk.query("SELECT state FROM draft")[0]["state"] == "open"


def test_a_place_is_rounded_before_anything_is_stored(desk, tom):
    desk.write(tom, "/settings")
    desk.press(tom, "Place")

    desk.share_place(tom, 51.49513, -3.17521)

    assert member(desk)["lat"] is not None
    whole = "\n".join(desk.tx.iterdump())
    assert "51.49513" not in whole
    assert "3.17521" not in whole
    assert "known to about 500 metres" in next(s.text for s in desk.seen(tom) if "Your settings" in s.text)


def test_a_place_name_that_the_circle_knows_is_enough(desk, tom):
    desk.tx.execute(
        "INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (1, 'Crwys Road', 'crwys road', 51.5, -3.17)"
    )
    desk.write(tom, "/settings")
    desk.press(tom, "Place")

    desk.write(tom, "crwys ROAD")

    assert member(desk)["place_name"] == "Crwys Road"


def test_a_name_with_two_meanings_is_asked_and_an_unknown_one_is_never_guessed(desk, tom):
    for name in ("Crwys Road", "Crwys Lane"):
        desk.tx.execute(
            "INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (1, ?, ?, 51.5, -3.17)",
            (name, name.lower()),
        )
    desk.write(tom, "/settings")
    desk.press(tom, "Place")

    desk.write(tom, "Splott")
    assert "I don’t know that name" in desk.text(tom)
    assert member(desk)["lat"] is None
    desk.write(tom, "crwys")
    assert "Which of these do you mean?" in desk.last(tom).text
    desk.press(tom, "Crwys Lane")

    assert member(desk)["place_name"] == "Crwys Lane"


def test_a_place_can_be_forgotten(desk, tom):
    desk.write(tom, "/settings")
    desk.press(tom, "Place")
    desk.share_place(tom, 51.495, -3.175)
    desk.press(tom, "Place")

    desk.write(tom, "Forget my place")

    assert member(desk)["lat"] is None
    assert desk.last(tom).text == "I have forgotten where you are."


def test_a_setting_of_another_circle_is_outdated(desk, tom):
    desk.write(tom, "/settings")

    desk.press_data(tom, OpenSetting(what="quiet", circle=99).pack())

    assert desk.query("SELECT * FROM draft") == []


def test_whoever_is_no_member_is_greeted_first(desk, tom):
    stranger = desk.person("Stranger")

    desk.write(stranger, "/settings")

    assert "I agree, let me in" in desk.buttons(stranger)
