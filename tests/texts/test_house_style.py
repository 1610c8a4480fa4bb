"""The habits of each language: how it addresses people, quotes, spaces; and which of two words is ours."""

import ast as python
import re
from importlib import resources
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_expression

from bot.texts import LANGUAGES, Markup, say, say_plain
from bot.texts.dates import duration

HANDLERS = Path(__file__).parents[2] / "handlers"
#: Longer labels are cut on a small phone. Telegram gives one button in a row about so many letters.
MOST_ON_A_BUTTON = 34
#: Functions that take a label's key among their arguments.
BUTTONS = {"button", "choice_button", "change_button"}

#: Whom we do not address so: German says Sie, Spanish tú (and nothing of one shore alone), French vous, Welsh chi.
NOT_SO = {
    "de": r"\b(du|dich|dir|dein\w*|euch|euer|eure\w*)\b",
    "es": r"\b(usted(es)?|vosotr\w+|vuestr\w+|os|\w+[áé]is|(?!país)\w+ís|vos)\b",
    "fr": r"\b(tu|toi|ton|ta|tes|te)\b",
    "cy": r"\b(ti|dy|wyt)\b",
    "en": r"\b(please kindly|user|users)\b",
}
#: The other word for a thing that has one word with us (see the glossary at the top of each core.ftl).
NOT_OURS = {
    "de": r"\bSchaltfläche|\bStd\.|\bKoordinator|\bNutzer",
    "es": r"\bofrecimiento|\bapunte|\bsitios? libre|\bvecindario\b(?! y)|\bmóvil\b|\busuari[oa]s?\b",
    "fr": r"\bproposition|\bcoordinateur|\bcoordinatrice|·e\b|\butilisateur",
    "cy": r"\bllefydd\b|\bNid wyf\b|\bgwirfoddol",
    "en": r"\bquarters?\b|\bvolunteers?\b",
}
#: Which marks quote, and which do not.
FOREIGN_QUOTES = {"en": "„«»", "cy": "„«»", "de": "”«»", "es": "“”„", "fr": "“”„"}

#: What a name or a circle's name must not stand directly behind: the word would have to bend, or the name.
BENDS = {
    "cy": [
        r"\b(tan|ar|o|i|am|gan|hyd) \{ \$(day|when|until|start|first|last|was|now|since) \}",
        r"\b(cyn|ers) \{ \$(day|when|until) \}",
        r"\b([Yy]n|i|â|o|i’r) (<b>)?\{ \$circle \}",
        r"\b(a|â) \{ \$(name|other|who|giver|names) \}",
    ],
    "de": [r"\b([Ii]n|zu|von|[Bb]ei|für) (<b>)?\{ \$circle \}", r"haben \{ \$name \} geholfen"],
    "es": [r"\b([Ee]n|a|de|con) (<b>)?\{ \$circle \}", r"ayudaste a \{ \$name"],
    "fr": [
        r"(\b|^)([Àà]|de|dans|pour) (<b>)?\{ \$circle \}",
        r"\b([Dd]e|[Qq]ue|[Ll]e|[Ll]a|[Nn]e|[Ss]e|[Jj]usque) (<b>)?\{ \$(name|other|who|giver|by|names) \}",
    ],
    "en": [],
}


def _variants(pattern: ast.Pattern) -> list[str]:
    """Every way a pattern can read; a value stands as "{ $name }"."""
    read = [""]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            read = [text + element.value for text in read]
        elif isinstance(element.expression, ast.SelectExpression):
            ways = [way for variant in element.expression.variants for way in _variants(variant.value)]
            read = [text + way for text in read for way in ways]
        else:
            read = [text + "{ " + serialize_expression(element.expression) + " }" for text in read]
    return read


def _read(language: str) -> dict[str, list[str]]:
    found = {}
    for file in sorted((resources.files("bot.texts") / language).iterdir(), key=lambda entry: entry.name):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                found[entry.id.name] = _variants(entry.value)
    return found


TEXTS = {language: _read(language) for language in LANGUAGES}


def _labels() -> set[str]:
    """The keys that the handlers put on buttons."""
    keys = set()
    for file in HANDLERS.rglob("*.py"):
        for node in python.walk(python.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, python.Call):
                continue
            called = (
                node.func.attr if isinstance(node.func, python.Attribute) else getattr(node.func, "id", "")
            )
            if called in BUTTONS:
                words = [each for arg in node.args for each in python.walk(arg)]
                keys |= {word.value for word in words if isinstance(word, python.Constant)} & set(TEXTS["en"])
    return keys


LABELS = _labels()


def _where(language: str, wrong: str, flags: int = re.IGNORECASE) -> list[tuple[str, str]]:
    """The keys whose sentences have what is wrong, with a piece of each."""
    return [
        (key, text[max(0, found.start() - 20) : found.end() + 20])
        for key, texts in TEXTS[language].items()
        for text in texts
        if (found := re.search(wrong, text, flags))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_are_addressed_as_a_neighbour_would(language):
    assert _where(language, NOT_SO[language]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_word(language):
    assert _where(language, NOT_OURS[language]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_and_apostrophes_are_the_languages_own(language):
    assert _where(language, "[\"'" + FOREIGN_QUOTES[language] + "]") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_are_opened_and_closed(language):
    opening, closing = {"de": "„“", "es": "«»", "fr": "«»"}.get(language, "“”")

    wrong = [
        key
        for key, ways in TEXTS[language].items()
        for one in ways
        if one.count(opening) != one.count(closing)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_space_is_doubled_and_an_ellipsis_is_one_sign(language):
    assert _where(language, r"\S  +\S|\.\.|[^.…] \n") == []


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "fr"])
def test_nothing_but_an_ellipsis_stands_apart_from_its_word(language):
    assert _where(language, r"\S [,.;:?!](?![\w])") == []


def test_french_signs_stand_apart_from_their_words():
    assert _where("fr", r"[^\s][;?!»]|[;?!]\w|\w:(\s|$)|«[^\s]") == []


def test_no_french_line_breaks_before_a_sign_or_inside_a_quote():
    values = {"word": "demain", "words": "demain", "most": 10, "circle": Markup("Belleville")}
    keys = [key for key, ways in TEXTS["fr"].items() if "$" not in "".join(ways)]

    read = [say("fr", key) for key in keys] + [say_plain("fr", "when-unknown", **values)]

    assert [text for text in read if re.search(r" [:;?!»]|« ", text)] == []
    assert say_plain("fr", "when-unknown", word="9 : 30").startswith("Je n’ai pas compris «\xa09 : 30\xa0»")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_that_cannot_bend_does_not_stand_where_it_would_have_to(language):
    assert [hit for wrong in BENDS[language] for hit in _where(language, wrong, 0)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_length_of_time_can_end_a_sentence(language):
    assert not any(duration(minutes, language).endswith(".") for minutes in (0, 30, 60, 90))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_fits_its_button_and_is_no_sentence(language):
    wrong = {}
    for key in sorted(LABELS):
        for label in TEXTS[language][key]:
            bare = re.sub(r"\{ [^}]* \}", "", label)
            if len(bare) > MOST_ON_A_BUTTON or re.search(r"[<>]|[^.]\.$", bare) or bare[:1].islower():
                wrong[key] = label

    assert LABELS
    assert wrong == {}


def test_a_value_begins_a_sentence_with_a_capital():
    said = say("en", "hours-you-said", skill="Driving", when="Thursday", time="1 h", other="the circle")

    assert "You said: 1 h. The circle is asked too." in said


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("offer-from", "o ddydd Iau 26 Tachwedd 2026"),
        ("offer-to", "tan ddydd Iau 26 Tachwedd 2026"),
        ("settings-pause-until", "dim gwahoddiadau cyn dydd Iau 26 Tachwedd 2026"),
    ],
)
def test_a_welsh_date_is_softened_where_the_word_before_it_softens(key, said):
    assert say_plain("cy", key, day="Dydd Iau 26 Tachwedd 2026") == said
