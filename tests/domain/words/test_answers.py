"""Short answers, typed instead of pressed."""

import tomllib
from pathlib import Path

import pytest

from bot.domain.words import (
    understand_choice,
    understand_clock,
    understand_minutes,
    understand_people,
    understand_yes_no,
)
from tests.domain.words.notation import clock

TABLES = tomllib.loads((Path(__file__).parent / "answers.toml").read_text(encoding="utf-8"))


def rows(table):
    return [
        pytest.param(language, text, meaning, id=f"{language}: {text}")
        for language, answers in TABLES[table].items()
        for text, meaning in answers.items()
    ]


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        pytest.param(
            language, text, None if meaning == "none" else meaning, id=f"{language} {meaning}: {text}"
        )
        for language, meanings in TABLES["yes_no"].items()
        for meaning, texts in meanings.items()
        for text in texts
    ],
)
def test_yes_and_no_are_understood_and_a_sentence_is_neither(language, text, meaning):
    assert understand_yes_no(text, language) == meaning


def test_yes_is_understood_in_a_language_that_was_not_expected():
    assert understand_yes_no("ja, gerne", "en") == "yes"
    assert understand_yes_no("nag ydw", "de") == "no"
    assert understand_yes_no("oui", "pl") == "yes"


@pytest.mark.parametrize(("language", "text", "choice"), rows("choice"))
def test_one_of_three_is_chosen_by_a_number_or_an_ordinal(language, text, choice):
    assert understand_choice(text, language, 3) == (choice or None)


@pytest.mark.parametrize(("language", "text", "minutes"), rows("minutes"))
def test_a_length_of_time_is_minutes(language, text, minutes):
    assert understand_minutes(text, language) == (minutes or None)


@pytest.mark.parametrize(("language", "text", "shown"), rows("clock"))
def test_a_time_of_day_is_taken_as_it_is_written(language, text, shown):
    assert clock(understand_clock(text, language)) == shown


@pytest.mark.parametrize(("language", "text", "meaning"), rows("people"))
def test_how_many_people_and_what_is_left(language, text, meaning):
    count, rest = understand_people(text, language)

    assert f"{'?' if count is None else count}: {rest}" == meaning
