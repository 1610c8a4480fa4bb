"""Every language says everything: the same keys, the same values, no HTML that Telegram would refuse."""

import re
from collections import Counter
from importlib import resources

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts import FALLBACK, LANGUAGES, Markup, MissingTextError, nearest_language, say, say_plain

ALLOWED_TAGS = {"b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler"}


class _Names(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 - the visitor finds it by this name
        self.names.add(node.id.name)


def _entries(language):
    folder = resources.files("bot.texts") / language
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            yield file.name, entry


def _messages(language):
    return {entry.id.name: entry for _, entry in _entries(language) if isinstance(entry, ast.Message)}


CATALOGUE = {language: _messages(language) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_file_has_no_line_that_is_not_understood(language):
    junk = [(name, entry.content) for name, entry in _entries(language) if isinstance(entry, ast.Junk)]

    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_is_said_once_in_a_language(language):
    keys = Counter(entry.id.name for _, entry in _entries(language) if isinstance(entry, ast.Message))

    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != FALLBACK])
def test_every_language_has_the_same_keys(language):
    assert set(CATALOGUE[language]) ^ set(CATALOGUE[FALLBACK]) == set()


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != FALLBACK])
def test_every_language_uses_the_same_values_in_a_sentence(language):
    different = {}
    for key, message in CATALOGUE[FALLBACK].items():
        ours, theirs = _Names(), _Names()
        ours.visit(message)
        theirs.visit(CATALOGUE[language].get(key, message))
        if ours.names != theirs.names:
            different[key] = (ours.names, theirs.names)

    assert different == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_tags_are_telegrams_and_are_closed(language):
    bad = []
    for key, message in CATALOGUE[language].items():
        text = "".join(
            element.value for element in _elements(message.value) if isinstance(element, ast.TextElement)
        )
        tags = re.findall(r"<(/?)([a-z-]+)[^>]*>", text)
        opened = Counter(name for slash, name in tags if not slash)
        closed = Counter(name for slash, name in tags if slash)
        if opened != closed or set(opened) - ALLOWED_TAGS or re.search(r"&(?!(lt|gt|amp|quot);)", text):
            bad.append(key)

    assert bad == []


def _elements(node):
    if isinstance(node, ast.Pattern):
        for element in node.elements:
            yield from _elements(element)
    elif isinstance(node, ast.Placeable):
        if isinstance(node.expression, ast.SelectExpression):
            for variant in node.expression.variants:
                yield from _elements(variant.value)
    elif node is not None:
        yield node


def test_what_people_wrote_is_escaped_and_our_own_markup_is_not():
    said = say("en", "weekly-from-to", first="<b>Monday & co</b>", last=Markup("<i>Friday</i>"))

    assert said == "&lt;b&gt;Monday &amp; co&lt;/b&gt; to <i>Friday</i>"


def test_plain_text_is_left_as_it_is():
    assert say_plain("en", "weekly-from-to", first="<3", last="Friday") == "<3 to Friday"


def test_a_sentence_that_no_file_has_is_a_bug():
    with pytest.raises(MissingTextError):
        say("en", "no-such-key")


def test_a_value_that_was_forgotten_is_a_bug():
    with pytest.raises(MissingTextError):
        say("en", "weekly-from-to", first="Monday")


@pytest.mark.parametrize(
    ("code", "language"),
    [("de-AT", "de"), ("cy", "cy"), ("pt_BR", "en"), (None, "en"), ("", "en"), ("FR", "fr")],
)
def test_a_telegram_language_code_finds_the_nearest_shipped_language(code, language):
    assert nearest_language(code) == language
