"""Five languages at once: everybody reads the whole loop in their own, and no English leaks into the others."""

import re
from importlib import resources

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts import LANGUAGES, say, say_plain
from tests.journeys.circle import driver, publish, set_up, thursday
from tests.journeys.stage import Actor, Stage, words

NAMES = {"en": "Ann", "cy": "Bryn", "es": "Carmen", "de": "Lena", "fr": "Chloé"}


class _Fragments(Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - the parser's name
        self.found += [words(line).strip() for line in node.value.split("\n")]


def fragments(language: str) -> set[str]:
    """Give the pieces of a language's sentences that are long enough to be recognised."""
    visitor = _Fragments()
    for file in (resources.files("bot.texts") / language).iterdir():
        if file.name.endswith(".ftl"):
            visitor.visit(FluentParser().parse(file.read_text(encoding="utf-8")))
    return {piece for piece in visitor.found if len(piece) >= 9 and re.search(r"[a-z]{3}", piece)}


def everything(person: Actor) -> str:
    """Give all that the bot has said to somebody, with the buttons."""
    return "\n".join([person.text(), *(label for _, label, _ in person.buttons())])


def test_the_whole_loop_in_five_languages(stage: Stage):
    # Given five neighbours, each joining, offering and asking for help with the bot in their own language.
    nia, code = set_up(stage)
    people = {code_of: driver(stage, NAMES[code_of], code, code_of) for code_of in LANGUAGES}
    seen = dict.fromkeys(people, "")
    for language, person in people.items():
        circle = "Cathays Neighbours"
        assert words(say(language, "joining-agreed", circle=circle)) in person.text()
        person.reads("joining-welcome", name=person.name)
        person.reads("offer-card-title")
        person.reads("offer-thanks", count=1)
        person.say("/help")
        assert person.last() == words(say(language, "help-member"))
        person.say("/nonsense")
        assert person.last() == say_plain(language, "error-unknown-command")
        seen[language] += everything(person)

    # When a need for five is published, and everybody says yes by a word of their own.
    publish(nia, "Somebody to drive old people, Thursday 9:30 to 11, five people")
    yes = {"en": "yes", "cy": "gallaf", "es": "sí", "de": "ja", "fr": "oui"}
    for language, person in people.items():
        person.reads("invitation-title")
        seen[language] += everything(person)
        person.say(yes[language])
        person.reads("commitment-title-accepted")
        seen[language] += everything(person)
    nia.expect("Filled: 5 of 5")

    # And the evening, the day and the hours have come.
    day = thursday(stage)
    stage.live_until(day.replace(hour=8, minute=1))
    for language, person in people.items():
        assert say_plain(language, "reminder-yes") in [label for _, label, _ in person.buttons()]
        seen[language] += everything(person)
        person.tap_key("reminder-yes")
        seen[language] += everything(person)
    stage.live_until(day.replace(hour=11, minute=1))
    hours = {"en": "an hour", "cy": "awr", "es": "una hora", "de": "eine Stunde", "fr": "une heure"}
    for language, person in people.items():
        person.say(hours[language])
        seen[language] += everything(person)
        person.say("/settings")
        person.say("/mine")
        person.say("/needs")
        person.say("/offers")
        person.say("/balance")
        seen[language] += everything(person)
    assert stage.query("SELECT count(*) FROM contribution WHERE giver_minutes = 60") == [(5,)]

    # Then each has read their own language, and no other.
    own_words = "Somebody to drive old people, Thursday 9:30 to 11, five people"
    english = fragments("en")
    assert sum(piece in seen["en"] for piece in english) > 40, "the search finds English where it is"
    for language, text in seen.items():
        if language == "en":
            continue
        shared = fragments(language)
        leaked = {
            piece
            for piece in english - shared
            if piece in text.replace(own_words, "") and not any(piece in own for own in shared)
        }
        assert leaked == set(), (language, leaked)
    stage.check()
