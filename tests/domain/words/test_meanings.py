"""Each word about time, numbers and people means what people mean by it; `meanings/*.toml` say what.

A table has a frame that its words are said in (``said``), what is then understood (``means``, written as in
notation.py) and the words for each meaning, with bars between them. ``ask`` names another question: how long, how many
people, which one, what time of day.
"""

import tomllib
from pathlib import Path

import pytest

from bot.domain.words import (
    understand_choice,
    understand_clock,
    understand_minutes,
    understand_people,
    understand_when,
)
from tests.domain.words.notation import ZONES, clock, notation, reference

TABLES = {
    (language, name): table
    for language in ZONES
    for name, table in tomllib.loads(
        (Path(__file__).parent / "meanings" / f"{language}.toml").read_text(encoding="utf-8")
    ).items()
}


def when(text, language):
    zone = ZONES[language]
    return notation(understand_when(text, language=language, at=reference(zone), zone=zone))


ASK = {
    "when": when,
    "minutes": lambda text, language: str(understand_minutes(text, language)),
    "people": lambda text, language: str(understand_people(text, language)[0]),
    "one of 31": lambda text, language: str(understand_choice(text, language, 31)),
    "clock": lambda text, language: clock(understand_clock(text, language)),
}


@pytest.mark.parametrize(("language", "name"), [pytest.param(*each, id=" ".join(each)) for each in TABLES])
def test_each_word_of_a_table_means_what_is_written_there(language, name):
    table = dict(TABLES[language, name])
    ask, said, means = table.pop("ask", "when"), table.pop("said", "{}"), table.pop("means", "{}")
    sentences = {
        said.format(word): means.format(meaning)
        for meaning, words in table.items()
        for word in words.split("|")
    }

    assert {sentence: ASK[ask](sentence, language) for sentence in sentences} == sentences
