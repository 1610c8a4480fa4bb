"""The same day in each language: an offer, a need, an invitation, a yes; by words of people there."""

import pytest

from tests.support.desk import Desk, Seen, Someone

DAYS = {
    "en": (
        "I can drive people on Thursday mornings",
        "Someone to drive a neighbour to the hospital on Thursday 9:30 to 11, two people",
        "I need someone to drive me to the clinic on Thursday 9:30 to 11",
    ),
    "cy": (
        "Gallaf yrru pobl ar foreau Iau",
        "Rhywun i yrru cymydog i’r ysbyty ddydd Iau 9:30 tan 11, dau berson",
        "Dw i angen rhywun i’m gyrru i’r clinig ddydd Iau 9:30 tan 11",
    ),
    "es": (
        "Puedo llevar a gente los jueves por la mañana",
        "Alguien que lleve a una vecina al hospital el jueves de 9:30 a 11, dos personas",
        "Necesito que alguien me lleve al centro de salud el jueves de 9:30 a 11",
    ),
    "de": (
        "Ich kann donnerstags vormittags Leute fahren",
        "Jemand, der am Donnerstag von 9:30 bis 11 Uhr eine Nachbarin ins Krankenhaus fährt, zwei Leute",
        "Ich brauche jemanden, der mich am Donnerstag von 9:30 bis 11 Uhr zur Praxis fährt",
    ),
    "fr": (
        "Je peux conduire des gens le jeudi matin",
        "Quelqu’un pour conduire une voisine à l’hôpital jeudi de 9h30 à 11h, deux personnes",
        "J’ai besoin de quelqu’un pour me conduire au centre de santé jeudi de 9h30 à 11h",
    ),
}


def _first_button(desk: Desk, someone: Someone) -> None:
    seen: Seen = next(seen for seen in reversed(desk.seen(someone)) if seen.buttons)
    desk.press_data(someone, next(iter(seen.buttons.values())), seen)


@pytest.mark.parametrize("language", DAYS)
def test_a_coordinators_sentence_finds_who_offered(desk: Desk, language: str) -> None:
    offer, need, _ = DAYS[language]
    circle = desk.open_circle(language=language)
    rosa, tom = desk.person("Rosa", language), desk.person("Tom", language)
    desk.join(rosa, circle, "coordinator", "steward")
    desk.join(tom, circle)
    desk.write(tom, offer)
    _first_button(desk, tom)

    desk.write(rosa, need)
    _first_button(desk, rosa)  # for the whole circle
    _first_button(desk, rosa)  # publish
    _first_button(desk, tom)  # yes

    hours = desk.query("SELECT weekday, from_minute, to_minute FROM offer_hours")
    slot = desk.query("SELECT local_start, local_end, places FROM slot")[0]
    noon_or_one = 13 * 60 if language == "es" else 12 * 60  # la mañana is longer in Spanish
    assert [tuple(row) for row in hours] == [(3, 540, noon_or_one)]
    assert tuple(slot) == ("2026-11-26T09:30", "2026-11-26T11:00", 2)
    assert desk.query("SELECT state FROM commitment")[0]["state"] == "accepted"


@pytest.mark.parametrize("language", DAYS)
def test_a_residents_sentence_waits_for_a_coordinator(desk: Desk, language: str) -> None:
    circle = desk.open_circle(language=language)
    rosa, ann = desk.person("Rosa", language), desk.person("Ann", language)
    desk.join(rosa, circle, "coordinator", "steward")
    desk.join(ann, circle)

    desk.write(ann, DAYS[language][2])
    _first_button(desk, ann)  # ask for this
    asked = desk.query("SELECT state, beneficiary FROM need")[0]
    _first_button(desk, rosa)  # publish

    assert tuple(asked) == ("asked", "member")
    assert desk.query("SELECT state FROM need")[0]["state"] == "published"
