"""Which skill a sentence means, what it is for, and what a new skill would be called."""

import tomllib
from pathlib import Path

import pytest

from bot.domain.words import STARTING_REGISTER, SkillWords, find_skills, looks_like, skill_words

TABLES = tomllib.loads((Path(__file__).parent / "skills.toml").read_text(encoding="utf-8"))
LANGUAGES = ("en", "cy", "es", "de", "fr")


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        pytest.param(language, text, meaning, id=f"{language}: {text}")
        for language, sentences in TABLES.items()
        for text, meaning in sentences.items()
    ],
)
def test_a_sentence_is_for_something_and_means_a_skill(language, text, meaning):
    found = find_skills(text, language, STARTING_REGISTER)

    key = found[0].skill_key if found else "-"
    assert f"{looks_like(text, language)} {key} {skill_words(text, language)}" == meaning


def test_every_language_names_the_same_skills_with_enough_other_words():
    keys = {
        language: [skill.key for skill in STARTING_REGISTER if skill.language == language]
        for language in LANGUAGES
    }

    assert len(keys["en"]) >= 45
    assert all(keys[language] == keys["en"] for language in LANGUAGES)
    for skill in STARTING_REGISTER:
        assert 5 <= len(skill.names) - 1 <= 60, skill
        assert len(set(skill.names)) == len(skill.names), skill
        assert str(skill.key).replace("-", "").isalpha()
        assert str(skill.key).isascii()


@pytest.mark.parametrize("skill", STARTING_REGISTER, ids=lambda skill: f"{skill.language} {skill.key}")
def test_a_skills_own_name_finds_it_first(skill):
    assert find_skills(skill.names[0], skill.language, STARTING_REGISTER)[0].skill_key == skill.key


def test_the_best_comes_first_with_the_words_that_fitted():
    found = find_skills("Could somebody walk my dog?", "en", STARTING_REGISTER)

    assert [match.skill_key for match in found] == ["dogs", "walking"]
    assert found[0].words == "Dog walking"
    assert 1 > found[0].score > found[1].score > 0


def test_a_short_word_does_not_meet_another_languages_word_by_chance():
    # German "Beete" (flower beds) and English "bees" have a stem in common.
    assert find_skills("I can keep bees", "en", STARTING_REGISTER) == ()
    assert find_skills("Ich kann Beete jäten", "de", STARTING_REGISTER)[0].skill_key == "gardening"


def test_a_skill_of_the_circles_own_register_is_found_by_its_id():
    own = SkillWords(key=77, names=("Juggling with fire", "juggle"), language="en")

    found = find_skills("I can juggle", "en", (*STARTING_REGISTER, own))

    assert found[0].skill_key == 77


def test_a_word_of_another_of_the_circles_languages_counts_less():
    register = (
        SkillWords(key=1, names=("Rasen mähen",), language="de"),
        SkillWords(key=2, names=("Rasen mähen",), language="en"),
    )

    found = find_skills("Rasen mähen please", "en", register)

    assert [match.skill_key for match in found] == [2, 1]
    assert found[1].score < found[0].score


def test_of_two_skills_that_fit_alike_the_one_with_more_fitting_words_comes_first():
    register = (
        SkillWords(key=1, names=("lamps",), language="en"),
        SkillWords(key=2, names=("lamps", "lamp"), language="en"),
    )

    assert [match.skill_key for match in find_skills("lamps", "en", register)] == [2, 1]


def test_nothing_fits_an_empty_sentence_an_empty_register_or_an_empty_name():
    assert find_skills("", "en", STARTING_REGISTER) == ()
    assert find_skills("driving", "en", ()) == ()
    assert find_skills("driving", "en", [SkillWords(key=1, names=("!",), language="en")]) == ()


def test_a_text_without_a_word_looks_like_nothing_and_names_nothing():
    assert looks_like("", "en") == "other"
    assert skill_words("please", "en") == ""
    assert skill_words("", "en") == ""
