"""Every sentence that people read, in every shipped language; a language is a folder of Fluent files.

Fluent knows each language's plural rules (Babel's). Values are escaped for HTML here and nowhere else.
"""

import html
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

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


class MissingTextError(KeyError):
    """A key that the catalogue does not have, or a value that its sentence needs was not given."""


class Markup(str):
    """HTML of our own making: put into a sentence as it is, not escaped."""

    __slots__ = ()


def nearest_language(code: str | None) -> str:
    """Give the shipped language for a code such as Telegram's "de-AT"; the fallback when there is none."""
    short = (code or "").replace("_", "-").split("-")[0].lower()
    return short if short in LANGUAGES else FALLBACK


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    folder = resources.files("bot.texts") / language
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
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
