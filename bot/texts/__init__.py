"""Every sentence that people read, in every shipped language; a language is a folder of Fluent files.

Fluent knows each language's plural rules (Babel's). Values are escaped for HTML here and nowhere else.
"""

import html
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from typing import Any

from fluent.runtime import FluentBundle, FluentResource, resolver

#: Shipped, in the order in which they are offered.
LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "cy": "Cymraeg",
    "es": "Español",
    "de": "Deutsch",
    "fr": "Français",
}
#: What is read where a language is not shipped.
FALLBACK = "en"

# Fluent refuses values of more than 2,500 characters, to keep sentences of strangers from growing without end. Ours
# are our own, and what people wrote may be as long as a message (4,096 characters, five times that once escaped).
resolver.MAX_PART_LENGTH = 50_000


class MissingTextError(KeyError):
    """A key that the catalogue does not have, or a value that its sentence needs was not given."""


class Markup(str):
    """HTML of our own making: put into a sentence as it is, not escaped."""

    __slots__ = ()


def nearest_language(code: str | None) -> str:
    """Give the shipped language for a code such as Telegram's "de-AT"; the fallback when there is none."""
    short = (code or "").replace("_", "-").split("-")[0].lower()
    return short if short in LANGUAGES else FALLBACK


def _start(value: Any) -> str:
    """START($whom): a value that begins a sentence or a line begins with a capital ("The circle is asked too")."""
    text = str(value)
    first = _FIRST_LETTER.match(text)
    if first is None:
        return text
    at = first.start(1)
    return text[:at] + text[at].upper() + text[at + 1 :]


def _mid(value: Any) -> str:
    """MID($day): a Welsh date inside a sentence is written small ("cyn dydd Iau")."""
    return str(value).replace("Dydd ", "dydd ")


def _soft(value: Any) -> str:
    """SOFT($day): a Welsh date after a word that softens what follows ("tan ddydd Iau")."""
    return _mid(value).replace("dydd ", "ddydd ", 1) if str(value).startswith("Dydd ") else _mid(value)


#: What a language's grammar does to a value, for the sentences to call by name.
_FUNCTIONS: Mapping[str, Callable[[Any], Any]] = {"START": _start, "MID": _mid, "SOFT": _soft}
#: The first letter, behind tags and opening quotes.
_FIRST_LETTER = re.compile(r"(?:<[^>]*>|[“„«»\"'\s])*(\w)")
#: French sets a space before these signs and inside its quotes, where no line may break.
_FRENCH_SPACE = re.compile(r"(?<=\S) (?=[:;?!»])|(?<=«) ")


def _typeset(source: str, language: str) -> str:
    """Authors type plain spaces; what is read has spaces that do not break."""
    return _FRENCH_SPACE.sub("\N{NO-BREAK SPACE}", source) if language == "fr" else source


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], functions=dict(_FUNCTIONS), use_isolating=False)
    folder = resources.files("bot.texts") / language
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(_typeset(entry.read_text(encoding="utf-8"), language)))
    return bundle


def has(key: str, language: str = FALLBACK) -> bool:
    """Tell whether the catalogue has a sentence for `key`."""
    return bool(_bundle(language).has_message(key))


def say(language: str, key: str, **values: Any) -> str:
    """Give the sentence for `key` as Telegram's HTML; string values are escaped unless they are `Markup`.

    Raises `MissingTextError` for a key that no file has, or a value that the sentence needs and did not get.
    """
    safe = {
        name: html.escape(value, quote=False)
        if isinstance(value, str) and not isinstance(value, Markup)
        else value
        for name, value in values.items()
    }
    return _format(language, key, safe)


def say_plain(language: str, key: str, **values: Any) -> str:
    """Give the sentence for `key` as plain text: button labels, toasts, file names."""
    return _format(language, key, values)


def _format(language: str, key: str, values: Mapping[str, Any]) -> str:
    bundle = _bundle(language if language in LANGUAGES else FALLBACK)
    if not bundle.has_message(key):
        # A test finds what a language lacks; a person is better served by English than by nothing.
        bundle = _bundle(FALLBACK)
    if not bundle.has_message(key):
        raise MissingTextError(key)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise MissingTextError(key)
    text, problems = bundle.format_pattern(pattern, dict(values))
    if problems:
        raise MissingTextError(f"{key} ({language}): {problems}")
    return str(text)
