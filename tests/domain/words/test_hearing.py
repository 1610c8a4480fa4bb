"""Which of a register's skills are heard: how much of a wording must be said, slips, compounds, several at once."""

import pytest

from bot.domain.words import (
    MOST_CHOICES,
    SkillWords,
    find_skills,
    guess_language,
    hear_skills,
    looks_like,
    skill_words,
    stem,
)

OTHERS = ("sofas", "kettles", "bicycles", "violins", "haircuts", "tomatoes", "parrots")


def register(language, *names):
    return tuple(SkillWords(key=name, names=(name,), language=language) for name in (*names, *OTHERS))


def keys(text, language, *names):
    return [match.skill_key for match in find_skills(text, language, register(language, *names))]


@pytest.mark.parametrize(
    ("text", "name", "heard"),
    [
        ("gardning", "gardening", True),
        ("gardenning", "gardening", True),
        ("gadrening", "gardening", True),
        ("gardxning", "gardening", True),
        ("grdnng", "gardening", False),
        # People get the first letter right.
        ("xardening", "gardening", False),
        # Of short words too many are one letter apart.
        ("lamb", "lamp", False),
        ("clocx", "clocks", True),
    ],
)
def test_one_slip_in_a_longer_word_is_forgiven(text, name, heard):
    assert keys(text, "en", name) == [name] * heard


@pytest.mark.parametrize(
    ("text", "name", "heard"),
    [
        ("mend", "mend red lamps", False),
        ("mend red", "mend red lamps", True),
        ("red lamps to mend", "mend red lamps", True),
        ("first aid", "first aid", True),
        ("aid", "first aid", False),
        ("I can come with me", "come with me", True),
        ("I can come along", "come with me", False),
    ],
)
def test_most_of_a_wording_must_be_said(text, name, heard):
    assert keys(text, "en", name) == [name] * heard


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Obstbaum", ["Obst"]),
        ("Baumobst", ["Obst"]),
        ("Obsttag", []),
        ("Teeobst", []),
        ("Gartenarbeit", ["Garten", "Arbeit"]),
    ],
)
def test_a_german_word_is_heard_in_a_longer_one(text, heard):
    assert keys(text, "de", "Obst", "Garten", "Arbeit") == heard


def test_words_are_put_together_in_german_only():
    assert keys("gardenwork", "en", "garden", "work") == []


def test_a_word_said_by_few_skills_tells_more_than_one_said_by_many():
    names = ("mend lamps", "mend clocks", "mend shoes", "sew shoes")

    assert keys("mend clocks", "en", *names)[0] == "mend clocks"
    common, rare = (
        find_skills(text, "en", register("en", *names))[0].score for text in ("mend shoes", "sew shoes")
    )
    assert common < rare < 1


def test_the_same_word_of_another_language_counts_three_fifths():
    own, foreign = (find_skills("haircuts", "en", register(language))[0].score for language in ("en", "de"))

    assert foreign == pytest.approx(own * 0.6, abs=0.001)


def test_several_skills_are_heard_when_each_has_words_of_its_own():
    heard = hear_skills("sofas, kettles!", "en", register("en"))

    assert [match.skill_key for match in heard.said] == ["sofas", "kettles"]
    assert heard.new_name == ""


def test_a_worse_reading_of_the_same_words_is_found_but_not_heard():
    heard = hear_skills("sofas and kettles", "en", register("en", "sofas kettles"))

    assert [match.skill_key for match in heard.said] == ["sofas kettles"]
    assert [match.skill_key for match in heard.found] == ["sofas kettles", "sofas", "kettles"]


def test_no_more_skills_are_heard_than_can_be_shown():
    heard = hear_skills(" ".join(OTHERS), "en", register("en"))

    assert len(heard.said) == MOST_CHOICES == 6
    assert len(heard.found) == 7


def test_what_no_skill_is_called_is_a_name_for_a_new_one():
    heard = hear_skills("I can teach origami", "en", register("en"))

    assert (heard.said, heard.found, heard.new_name) == ((), (), "teach origami")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I can cook cakes, pies and more", "cook cakes"),
        ("someone to cook please", "cook"),
        ("!cook", "cook"),
        ("cook the", "cook"),
        ("please", ""),
        ("!", ""),
    ],
)
def test_a_new_skill_is_called_by_the_first_words_that_tell_something(text, name):
    assert skill_words(text, "en") == name


@pytest.mark.parametrize(
    ("text", "intent", "surely"),
    [
        ("thanks", "thanks", "thanks"),
        ("hello", "greeting", "greeting"),
        ("good morning all", "greeting", "greeting"),
        ("what is this?", "question", "question"),
        ("cook?", "question", "question"),
        ("cook", "other", "other"),
        ("where", "other", "other"),
        ("who can drive me?", "need", "need"),
        ("I can't drive", "need", "need"),
        ("I can drive?", "offer", "offer"),
        ("I can't drive, I can cook", "need", "need"),
        ("I have a car", "offer", "other"),
        ("I've a car and need a lift", "need", "need"),
        ("hi, I have a car and time today", "offer", "greeting"),
        ("hello, I need someone to drive me", "need", "need"),
    ],
)
def test_what_a_sentence_is_for_and_what_it_surely_is(text, intent, surely):
    assert (looks_like(text, "en"), looks_like(text, "en", surely=True)) == (intent, surely)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ja bitte", "de"),
        ("bitte", "en"),
        ("jueves mañana", "es"),
        ("lunes", "en"),
        ("dydd Iau", "cy"),
        ("mardi matin", "fr"),
        ("montag", "en"),
    ],
)
def test_two_words_of_another_language_are_evidence_and_one_is_not(text, language):
    assert guess_language(text, "en") == language


@pytest.mark.parametrize(
    ("word", "language", "stems"),
    [
        ("adding", "en", ("add",)),
        ("shopping", "en", ("shop",)),
        ("uses", "en", ("use",)),
        ("ring", "en", ("ring",)),
        ("eating", "en", ("eat",)),
        ("cocinamos", "es", ("cocin",)),
        ("sol", "es", ("sol",)),
        ("lys", "cy", ("lys", "llys", "glys")),
        ("fara", "cy", ("fara", "bara", "mara")),
    ],
)
def test_an_ending_is_taken_off_while_three_letters_are_left(word, language, stems):
    assert stem(word, language) == stems
