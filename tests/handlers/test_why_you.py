"""Why you: one honest line in each language, whatever speaks for somebody; never what speaks against them."""

import json
from itertools import product

import pytest

from bot.texts import LANGUAGES
from handlers.cards.promises.why import why_they, why_you
from handlers.look import Look, look_for
from tests.support.desk import Desk

#: Each reason: there or not, or in each of its ways.
REASONS = {
    "offer": (7, None),
    "giving_back": (True, False),
    "first_chance": (True, False),
    "where": (
        {"distance_m": None},
        {"distance_m": 0},
        {"distance_m": 2300},
        {"distance_m": None, "remote": True},
    ),
    "language": ("cy", None),
    "rested_days": (None, 3, 40),
    "kept": (0, 5),
}
ALL = [
    {name: value for name, value in zip(REASONS, values, strict=True) if name != "where"}
    | dict(values[list(REASONS).index("where")])
    for values in product(*REASONS.values())
]


def _reader(desk: Desk, language: str) -> Look:
    circle = desk.open_circle(language="en")
    mair = desk.person("Mair", language)
    desk.join(mair, circle)
    return look_for(desk.tx, desk.now, mair.id, None, json.dumps({"circle": circle}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_combination_of_reasons_is_one_whole_line(desk: Desk, language: str):
    look = _reader(desk, language)

    for reasons in ALL:
        line = why_you(look, reasons, "Lifts by car")
        assert "\n" not in line
        assert line.endswith(".")
        assert line.count(".") - line.count("2.5") <= 2, line
        assert not any(wrong in line for wrong in ("..", "  ", ",,", "{", ": .", " ."))
        assert ("Lifts by car" in line) == bool(reasons["offer"])
        said = why_they(look, reasons)
        assert said
        assert "\n" not in said


def test_no_more_than_three_reasons_are_given_besides_the_skill_and_the_most_personal_first(desk: Desk):
    everything = {
        "offer": 7,
        "giving_back": True,
        "distance_m": 2300,
        "language": "cy",
        "rested_days": 40,
        "kept": 5,
    }

    line = why_you(_reader(desk, "en"), everything, "Lifts by car")

    assert line == (
        "Why you: you offered “Lifts by car”. Also: you were helped before, and this is a chance to help; "
        "about 2.5 km away; you share a language."
    )


def test_nothing_that_speaks_against_somebody_is_said(desk: Desk):
    kept, not_kept = ({"offer": 7, "remote": True, "distance_m": None, "kept": kept} for kept in (2, 0))
    look = _reader(desk, "en")

    assert why_you(look, kept, "Lifts by car") == why_you(look, not_kept, "Lifts by car")


def test_whoever_is_asked_because_everybody_is_reads_that(desk: Desk):
    look = _reader(desk, "en")

    assert (
        why_you(look, {"everybody": True}, "Lifts by car")
        == "Why you: everybody in the circle is asked this time."
    )
    assert why_they(look, {"everybody": True}) == "everybody was asked"
