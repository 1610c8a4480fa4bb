"""`minga understand`: what is understood of a sentence, with a database and without one."""

import json

import pytest

from bot.delivery.starting.foundations import DATABASE_NAME
from bot.operator.command import main
from tests.support.desk import Desk

AT = "2026-11-24T09:00"


@pytest.fixture(autouse=True)
def _nowhere(tmp_path, monkeypatch):
    monkeypatch.setenv("MINGA_DATA", str(tmp_path / "none"))


def understand(capsys, *arguments):
    assert main(["understand", "--at", AT, *arguments]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "es",
            "Puedo llevar a alguien al hospital el jueves por la mañana",
            ("offer", "driving", "2026-11-26T09:00+01:00", "2026-11-26T13:00+01:00", None, None, "hospital"),
        ),
        (
            "de",
            "Ich brauche jemanden zum Einkaufen am Samstag um 10",
            ("need", "shopping", "2026-11-28T10:00+01:00", None, 1, None, None),
        ),
        (
            "cy",
            "Dw i'n gallu helpu gyda garddio ar ddydd Sadwrn",
            ("offer", "gardening", "2026-11-28T00:00+00:00", "2026-11-29T00:00+00:00", None, None, None),
        ),
        (
            "fr",
            "Quelqu'un pour accompagner ma mère chez le médecin demain à 14h30, deux personnes",
            ("need", "accompanying", "2026-11-25T14:30+01:00", None, 2, None, "médecin"),
        ),
        (
            "en",
            "Someone to drive a neighbour from Cathays to the Heath hospital on Thursday 9:30 to 11, two people",
            (
                "need",
                "driving",
                "2026-11-26T09:30+00:00",
                "2026-11-26T11:00+00:00",
                2,
                "Cathays",
                "Heath hospital",
            ),
        ),
        (
            "fr",
            "Besoin de quelqu'un pour garder mon chat du 20 au 27 décembre",
            ("need", "pets", "2026-12-20T00:00+01:00", "2026-12-28T00:00+01:00", 1, None, None),
        ),
        (
            "de",
            "Wir brauchen zwei Leute, die am 5. Dezember beim Umzug von Ehrenfeld nach Nippes helfen",
            ("need", "moving", "2026-12-05T00:00+01:00", None, 2, "Ehrenfeld", "Nippes"),
        ),
    ],
)
def test_a_sentence_is_printed_as_it_is_understood(capsys, language, sentence, expected):
    found = understand(capsys, "--language", language, sentence)

    where = (found["place"], found["to_place"])
    assert (
        found["kind"],
        found["skill"]["key"],
        found["start"],
        found["end"],
        found["people"],
        *where,
    ) == expected


def test_what_is_unsure_is_said_in_words(capsys):
    found = understand(capsys, "I could juggle on Thursday at 3")

    assert found["skill"] == {
        "key": None,
        "name": "juggle",
        "new": True,
        "score": None,
        "alternatives": [],
    }
    whys = {(one["what"], one["why"]) for one in found["unsure"]}
    assert ("time", "morning or afternoon was not said") in whys
    assert ("skill", "nobody named this yet: it would become a new word of the register") in whys


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "We need someone to sweep every other Tuesday from 10 to 12 until June",
            {
                "every_weeks": 2,
                "weekdays": ["tuesday"],
                "from": "10:00",
                "to": "12:00",
                "until": "2027-06-30",
            },
        ),
        (
            "I can drive people on Tuesday mornings",
            {"every_weeks": 1, "weekdays": ["tuesday"], "from": "09:00", "to": "12:00", "until": None},
        ),
        ("I can drive people on 3 December", None),
    ],
)
def test_what_repeats_says_how(capsys, sentence, expected):
    assert understand(capsys, sentence)["repetition"] == expected


def test_an_offer_skips_the_time_in_which_it_does_not_hold(capsys):
    found = understand(
        capsys, "--zone", "UTC", "I can drive people on Tuesday mornings from 1 December, not on 8 December"
    )

    assert found["start"] == "2026-12-01T09:00+00:00"
    assert found["period"]["from"] == "2026-12-01"
    assert found["period"]["except"] == [{"from": "2026-12-08", "to": "2026-12-08"}]


def test_what_lies_in_the_past_and_what_says_no_time_is_to_be_asked(capsys):
    past = understand(capsys, "I need someone to cook on 23 November 2026 at 10")
    never = understand(capsys, "I need someone to cook")

    assert past["start"] is None
    assert "lies in the past; the bot asks for another time" in [one["why"] for one in past["unsure"]]
    assert [one["what"] for one in never["unsure"]] == ["start"]


def test_a_sentence_that_is_neither_is_asked_back_unless_a_coordinator_says_a_time(capsys):
    alone = understand(capsys, "hello there")
    stall = "Two people for the stall, Friday 10 to 12"

    assert alone["kind"] is None
    assert alone["looks_like"] == "greeting"
    assert understand(capsys, stall)["kind"] == "need"
    assert alone["unsure"][0]["what"] == "kind"


def test_a_circles_own_words_and_places_are_used(capsys, desk: Desk, tmp_path, monkeypatch):
    circle = desk.open_circle()
    rosa = desk.person("Rosa")
    desk.join(rosa, circle, "coordinator", "steward")
    desk.write(rosa, "I can juggle with fire")
    desk.press(rosa, "Yes, I offer this")
    desk.tx.execute("VACUUM INTO ?", (str(tmp_path / DATABASE_NAME),))
    monkeypatch.setenv("MINGA_DATA", str(tmp_path))

    found = understand(capsys, "Someone to juggle with fire on Friday at 10, near Roath")

    assert found["circle"] is not None
    assert found["skill"]["key"].startswith("skill ")
    assert found["place"] == "Roath"
    assert "pinned" in found["unsure"][-1]["why"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--language", "xx", "hi"], "en, cy, es, de, fr"),
        (["--zone", "Europe/Madri", "hi"], "Did you mean Europe/Madrid"),
        (["--at", "yesterday", "hi"], "2026-11-24T09:00"),
        (["--circle", "nowhere", "hi"], "There is no database"),
        ([" "], "There is no sentence"),
        (["long " * 300], "up to 1000"),
    ],
)
def test_what_is_wrong_is_said_with_what_is_allowed(capsys, arguments, says):
    assert main(["understand", *arguments]) == 2

    assert says in capsys.readouterr().err


def test_of_several_circles_the_one_that_was_named_is_used(capsys, desk: Desk, tmp_path, monkeypatch):
    desk.open_circle("Cathays")
    desk.open_circle("Roath")
    desk.tx.execute("VACUUM INTO ?", (str(tmp_path / DATABASE_NAME),))
    monkeypatch.setenv("MINGA_DATA", str(tmp_path))

    assert understand(capsys, "I can cook")["circle"] is None
    assert understand(capsys, "--circle", "Roath", "I can cook")["circle"] == "Roath"
    assert main(["understand", "--circle", "Splott", "I can cook"]) == 2
    assert "Cathays (1), Roath (2)" in capsys.readouterr().err


def test_a_distance_is_no_hour_and_the_phone_is_how_it_is_done_and_not_what(capsys):
    far = understand(
        capsys,
        "--language",
        "fr",
        "Je peux garder des enfants le mercredi après-midi à Lille, jusqu'à 5 km",
    )
    phone = understand(capsys, "I can teach Spanish over the phone")
    call = understand(capsys, "I can chat by phone with lonely people")

    assert (far["start"], far["reach_m"]) == ("2026-11-25T14:00+01:00", 5000)
    assert (phone["skill"]["key"], phone["by_phone"]) == ("teaching", True)
    assert (call["skill"]["key"], call["by_phone"]) == ("calls", True)
