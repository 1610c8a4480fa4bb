"""What many journeys begin with: a circle is set up, neighbours join and offer, a need is published."""

import re
from datetime import datetime, timedelta

from tests.journeys.stage import SETUP_CODE, Actor, Stage, StageError

#: Cathays in Cardiff.
PLACE = (51.495, -3.175)
DRIVE = {
    "en": "I can drive people on Thursday mornings",
    "cy": "Gallaf yrru pobl ar foreau Iau",
    "es": "Puedo llevar a gente en coche los jueves por la mañana",
    "de": "Ich kann donnerstags vormittags Leute fahren",
    "fr": "Je peux conduire des gens le jeudi matin",
}


def set_up(stage: Stage, name: str = "Nia", *, place: tuple[float, float] = PLACE) -> tuple[Actor, str]:
    """Have a first steward open a circle; gives them and the code of its join link."""
    steward = stage.person(name)
    steward.start(SETUP_CODE)
    steward.tap("agree")
    steward.say("Cathays Neighbours")
    steward.tap("English")
    steward.share_place(*place)
    steward.say(str(stage.zone))
    steward.tap("^Open the circle$")
    return steward, join_code(steward)


def join_code(steward: Actor) -> str:
    """Give the payload of the circle's join link as the steward reads it. Raises `StageError` when they read none."""
    found = re.search(r"\?start=([\w-]+)", steward.text())
    if found is None:
        raise StageError(f"{steward.name} reads no link to join: {steward.text()}")
    return found[1]


def join(stage: Stage, name: str, code: str, language: str = "en") -> Actor:
    """Have somebody come by the link and agree."""
    person = stage.person(name, language)
    person.start(code)
    person.tap_key("joining-agree")
    return person


def driver(stage: Stage, name: str, code: str, language: str = "en", *, near: bool = True) -> Actor:
    """Have somebody join who drives on Thursday mornings."""
    person = join(stage, name, code, language)
    person.say(DRIVE[language])
    person.tap_key("offer-confirm")
    if near:
        person.share_place(*PLACE)
    return person


def thursday(stage: Stage) -> datetime:
    """Give the coming Thursday's date, as midnight of the stage's zone."""
    day = stage.now().astimezone(stage.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    while day.weekday() != 3:
        day += timedelta(days=1)
    return day


def publish(coordinator: Actor, sentence: str, *, whom: str = "For the whole circle") -> None:
    """Write a need in one sentence and publish it."""
    coordinator.say(sentence)
    coordinator.tap(whom)
    coordinator.tap("^Publish")


def until_asked(stage: Stage, number: int) -> None:
    """Let the waves go on until so many people have been asked. Raises `StageError` when it takes ten looks."""
    for _ in range(10):
        if stage.query("SELECT count(*) FROM invitation WHERE sent_at IS NOT NULL")[0][0] >= number:
            return
        stage.live_until(stage.next_due())
    raise StageError(f"{number} people are not asked")


NEED = "Someone to drive a neighbour to the hospital on Thursday 9:30 to 11"
