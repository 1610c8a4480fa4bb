"""From the evening before to both balances, as people press and type it, in every language."""

import csv
import io

import pytest

from bot.domain.words import understand_yes_no
from bot.texts import LANGUAGES, say_plain
from bot.texts.dates import duration
from storage.upkeep import checks
from tests.support.desk import Desk, Someone
from tests.support.promise import Street


def label(someone: Someone, key: str, **values) -> str:
    return say_plain(someone.language, key, **values)


def in_language(desk: Desk, language: str) -> Street:
    street = Street(desk)
    desk.tx.execute("UPDATE person SET language = ?", (language,))
    for name in ("rhian", "ann", "mair"):
        old = getattr(street, name)
        setattr(street, name, Someone(old.id, old.name, language))
    return street


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_day_in_every_language(desk: Desk, language: str) -> None:
    street = in_language(desk, language)
    promise = street.promise(start="2026-11-26T14:00", end="2026-11-26T15:30")
    desk.at("2026-11-26T09:00")
    assert label(street.rhian, "reminder-show-slot") in desk.buttons(street.rhian)
    desk.press(street.mair, label(street.mair, "reminder-yes"))
    assert street.state(promise) == "confirmed"
    desk.at("2026-11-26T14:00")
    desk.press(street.mair, label(street.mair, "reminder-late"))
    desk.write(street.mair, "10")
    desk.press(street.mair, label(street.mair, "reminder-arrive"))
    desk.at("2026-11-26T15:30")
    desk.press(street.ann, label(street.ann, "hours-other"))
    desk.write(street.ann, "2 h")
    desk.press(street.mair, label(street.mair, "hours-right", time=duration(120, language)))
    assert street.minutes(street.mair) == 120
    desk.press(street.ann, label(street.ann, "thanks-button"))
    desk.press(street.ann, label(street.ann, "form-skip"))
    assert "🙏" in desk.text(street.mair)
    desk.write(street.mair, "/balance")
    desk.press(street.mair, label(street.mair, "balance-statement"))
    assert desk.last(street.mair).files
    desk.write(street.rhian, "/hours")
    assert label(street.rhian, "hours-list-none") in desk.text(street.rhian)
    desk.write(street.mair, "/human")
    desk.write(street.mair, "Hello?")
    desk.press(street.rhian, label(street.rhian, "talk-answer-button"))
    desk.write(street.rhian, "Hello!")
    assert "Hello!" in desk.last(street.mair).text
    assert not [found for found in checks.violations(desk.tx) if found.violations]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_came_and_an_entry_taken_back_in_every_language(desk: Desk, language: str) -> None:
    street = in_language(desk, language)
    street.promise()
    desk.at("2026-11-26T10:00")
    desk.press(street.ann, label(street.ann, "reminder-nobody-came"))
    desk.press(street.mair, label(street.mair, "day-was-there"))
    desk.press(street.mair, label(street.mair, "hours-other"))
    desk.write(street.mair, "1 h")
    desk.press(street.rhian, "1")
    assert street.minutes(street.mair) == 60

    desk.press(street.rhian, label(street.rhian, "ledger-reverse"))
    desk.write(street.rhian, "Wrong day")

    assert street.minutes(street.mair) == 0
    assert "Wrong day" in desk.text(street.mair)
    desk.write(street.mair, "/balance")
    assert "<s>" in desk.last(street.mair).text


@pytest.mark.parametrize(
    ("language", "words", "minutes"),
    [
        ("en", "an hour and a half", 90),
        ("en", "2", 120),
        ("en", "0", 0),
        ("en", "it was two hours", 120),
        ("cy", "90 min", 90),
        ("de", "1 Std. 30 Min.", 90),
        ("cy", "awr a hanner", 90),
        ("es", "una hora y media", 90),
        ("de", "anderthalb Stunden", 90),
        ("fr", "une heure et demie", 90),
    ],
)
def test_hours_are_understood_when_typed(desk: Desk, language: str, words: str, minutes: int) -> None:
    street = in_language(desk, language)
    street.promise()
    desk.at("2026-11-26T11:00")

    desk.write(street.mair, words)

    assert [row["giver_minutes"] for row in desk.query("SELECT giver_minutes FROM contribution")] == [minutes]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_typed_yes_confirms_what_the_other_side_says(desk: Desk, language: str) -> None:
    yes = {"en": "yes", "cy": "ie", "es": "sí", "de": "ja", "fr": "oui"}[language]
    assert understand_yes_no(yes, language) == "yes"
    street = in_language(desk, language)
    street.promise()
    desk.at("2026-11-26T11:00")
    desk.write(street.mair, "90 min")

    desk.write(street.ann, yes)

    assert street.minutes(street.mair) == 90


@pytest.mark.parametrize(
    "words", ["I can cook for two hours", "I could also water the plants on Tuesdays for an hour each time"]
)
def test_a_sentence_about_something_else_is_not_taken_for_hours(desk: Desk, words: str) -> None:
    street = Street(desk)
    street.promise()
    desk.at("2026-11-26T11:00")

    desk.write(street.mair, words)

    assert [row["giver_minutes"] for row in desk.query("SELECT giver_minutes FROM contribution")] == [None]


def test_what_is_no_length_of_time_is_asked_back(desk: Desk) -> None:
    street = Street(desk)
    street.promise()
    desk.at("2026-11-26T11:00")
    desk.press(street.mair, "Something else")

    desk.write(street.mair, "quite some time")

    assert "I did not understand that as a length of time" in desk.text(street.mair)
    desk.write(street.mair, "2 hours")
    assert [row["giver_minutes"] for row in desk.query("SELECT giver_minutes FROM contribution")] == [120]


def test_late_in_own_words_with_a_length_of_time_is_minutes_else_the_words(desk: Desk) -> None:
    street = Street(desk)
    street.promise()
    desk.at("2026-11-26T09:00")
    for words in ("half an hour", "waiting for the bus"):
        desk.press(street.mair, "running late")
        desk.write(street.mair, words)

    said = [
        (row["minutes"], row["words"]) for row in desk.query("SELECT minutes, words FROM late ORDER BY id")
    ]

    assert said == [(30, ""), (None, "waiting for the bus")]


def test_nine_hundred_minutes_late_is_asked_back(desk: Desk) -> None:
    street = Street(desk)
    street.promise()
    desk.at("2026-11-26T09:00")
    desk.press(street.mair, "running late")

    desk.write(street.mair, "900")

    assert "By how many minutes?" in desk.text(street.mair)
    assert desk.query("SELECT * FROM late") == []


def test_pressing_the_same_button_twice_changes_nothing(desk: Desk) -> None:
    street = Street(desk)
    street.promise()
    desk.at("2026-11-26T11:00")
    asked = desk.last(street.mair)
    data = asked.buttons["1 h 30 min"]
    desk.press_data(street.mair, data, asked)
    before = list(desk.tx.iterdump())

    desk.press_data(street.mair, data, asked)

    changed = [line for line in desk.tx.iterdump() if line not in before]
    assert not [line for line in changed if 'INTO "contribution"' in line or 'INTO "act"' in line]
    assert desk.toasts[street.mair.id][-1].startswith("That button is from before something changed")


def test_only_the_person_and_who_speaks_for_them_see_a_balance(desk: Desk) -> None:
    street = Street(desk)
    desk.write(street.mair, "/balance")
    shown = street.members[street.mair.id]

    for data in (f"hb:{shown}:0", f"hb:{shown}:3", f"hv:{shown}", "hb:999:0"):
        desk.press_data(street.ann, data)

    assert desk.seen(street.ann) == []
    assert desk.toasts[street.ann.id] == ["Only the person themselves can see that."] * 4


def test_a_balance_on_the_screen_stays_true(desk: Desk) -> None:
    street = Street(desk)
    desk.write(street.mair, "/balance")
    shown = desk.last(street.mair)
    assert "You helped: 0 min" in shown.text
    street.promise()
    desk.at("2026-11-26T11:00")

    desk.write(street.mair, "90 min")
    desk.write(street.ann, "yes")

    assert "You helped: 1 h 30 min" in shown.text


def test_entries_go_on_over_pages_and_into_the_file(desk: Desk) -> None:
    street = Street(desk)
    for day in range(26, 29):
        for hour in (9, 11, 13):
            street.promise(start=f"2026-11-{day}T{hour:02}:00", end=f"2026-11-{day}T{hour + 1:02}:00")
    desk.at("2026-11-28T20:00")
    for row in desk.query("SELECT id FROM contribution"):
        desk.press_data(street.mair, f"hs:{row['id']}:1:60")
        desk.press_data(street.ann, f"hs:{row['id']}:2:60")

    desk.write(street.mair, "/balance")
    desk.press(street.mair, "Earlier ones")
    assert "page 2" in desk.last(street.mair).text
    desk.press(street.mair, "As a file")

    name, content = desk.last(street.mair).files["document"]
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert name == "my-time.csv"
    assert len(rows) == 10
    assert sum(int(row[3]) for row in rows[1:]) == 9 * 60


def test_a_name_that_looks_like_a_formula_stays_a_name_in_the_file(desk: Desk) -> None:
    street = Street(desk)
    desk.tx.execute("UPDATE person SET name = '=HYPERLINK(1)' WHERE name = 'Ann'")
    street.promise()
    desk.at("2026-11-26T11:00")
    desk.write(street.mair, "90 min")
    desk.write(street.ann, "yes")

    desk.write(street.mair, "/balance")
    desk.press(street.mair, "As a file")

    assert "'=HYPERLINK(1)" in desk.last(street.mair).files["document"][1].decode("utf-8-sig")


def test_the_list_of_open_hours_is_for_those_concerned(desk: Desk) -> None:
    street = Street(desk)
    tom = desk.person("Tom")
    street.join(tom)
    for hour in range(9, 17):
        street.promise(start=f"2026-11-26T{hour:02}:00", end=f"2026-11-26T{hour + 1:02}:00")
    desk.at("2026-11-26T20:00")

    for someone in (street.mair, street.ann, street.rhian):
        desk.write(someone, "/hours")
        assert "Still to be agreed" in desk.last(someone).text
        desk.press(someone, "More")
        assert "7. " in desk.last(someone).text
    desk.write(tom, "/hours")
    assert "There is nothing to agree" in desk.last(tom).text


def test_a_coordinator_finds_what_is_agreed_and_takes_an_entry_back(desk: Desk) -> None:
    street = Street(desk)
    street.promise()
    desk.at("2026-11-26T11:00")
    desk.write(street.mair, "90 min")
    desk.write(street.ann, "yes")
    desk.write(street.rhian, "/hours")
    desk.press(street.rhian, "Already agreed")
    desk.press(street.rhian, "1. Mair")

    desk.press(street.rhian, "Take this entry back")
    desk.write(street.rhian, "It was Una")

    assert street.minutes(street.mair) == 0
    assert "Taken back by a coordinator: It was Una" in desk.text(street.rhian)


def test_members_do_not_turn_to_the_circles_agreed_hours(desk: Desk) -> None:
    street = Street(desk)
    tom = desk.person("Tom")
    street.join(tom)
    street.promise()
    desk.at("2026-11-26T11:00")
    desk.write(street.mair, "90 min")
    desk.write(street.ann, "yes")

    desk.press_data(tom, "hp:0:1")
    desk.press_data(tom, "hg:1")
    desk.press_data(tom, "hr:1")

    assert "Mair" not in desk.text(tom)
    assert street.minutes(street.mair) == 90
