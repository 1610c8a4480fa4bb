"""What the tokens of a sentence can mean: at each place, for each kind, the longest wording there.

The lexicon of a language has its own words, and the other languages' weekdays, months and days where those are
no words of its own: people mix.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.words.folding import mutations
from bot.domain.words.grammar.tokens import Token, tokens_of
from bot.domain.words.languages import VOCABULARIES, vocabulary
from bot.domain.words.vocabulary import Kind, Vocabulary


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that the tokens from a place on can mean."""

    kind: Kind
    values: tuple[int, ...]
    length: int
    #: About time only beside other words about time.
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    key: tuple[str, ...]
    sense: Sense


Lexicon = Mapping[str, tuple[_Entry, ...]]

#: Kinds understood in a sentence of another language too, from this many letters on.
_SHARED = {Kind.WEEKDAY: 5, Kind.MONTH: 5, Kind.DAY: 5}

_MINUTES_PER_HOUR = 60
_LAST_HOUR = 24
_DAYS_IN_MONTH = 31
_MONTHS = 12
_CENTURY = 2000
_HUNDRED = 100


def _wordings(words: Vocabulary, kind: Kind, wording: str) -> Iterator[str]:
    yield wording
    if kind in words.mutating:
        first, space, others = wording.partition(" ")
        yield from (mutated + space + others for mutated in mutations(first))


def _entries(words: Vocabulary, kinds: Iterable[Kind]) -> Iterator[_Entry]:
    for kind in kinds:
        for values, written in words.wordings(kind):
            weak = written.startswith("~")
            for wording in _wordings(words, kind, written.removeprefix("~")):
                key = tuple(token.folded for token in tokens_of(wording))
                yield _Entry(key, Sense(kind, values, len(key), weak))


@lru_cache(maxsize=16)
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; of English when the language is not known."""
    words = vocabulary(language)
    found: dict[str, list[_Entry]] = defaultdict(list)
    own = set(words.common.split())
    for entry in _entries(words, words.words):
        found[entry.key[0]].append(entry)
        own.add(entry.key[0])
    for other in VOCABULARIES.values():
        if other.code == words.code:
            continue
        for entry in _entries(other, _SHARED):
            long_enough = len("".join(entry.key)) >= _SHARED[entry.sense.kind]
            if long_enough and not entry.sense.weak and entry.key[0] not in own:
                found[entry.key[0]].append(entry)
    return {first: tuple(entries) for first, entries in found.items()}


def _digit_senses(token: Token) -> Iterator[Sense]:
    match token.shape:
        case "number":
            yield from _number_senses(token.text)
        case "ordinal":
            digits = "".join(letter for letter in token.text if letter.isdecimal())
            yield Sense(Kind.ORDINAL, (int(digits),), 1)
        case "time":
            hour, minute = (int(part) for part in token.folded.replace("h", ":").split(":"))
            if hour <= _LAST_HOUR and minute < _MINUTES_PER_HOUR:
                yield Sense(Kind.TIME, (hour, minute, int(token.text.startswith("0"))), 1)
        case "decimal":
            yield from _decimal_senses(token.text)
        case "date":
            yield from _date_senses(token.text)
        case _:
            if token.text == "½":
                yield Sense(Kind.HALF, (), 1)


def _number_senses(text: str) -> Iterator[Sense]:
    if len(text) <= len("9999"):
        yield Sense(Kind.NUMBER, (int(text),), 1)
    if len(text) in (3, 4):
        hour, minute = int(text[:-2]), int(text[-2:])
        if hour < _LAST_HOUR and minute < _MINUTES_PER_HOUR and minute % 5 == 0:
            yield Sense(Kind.TIME, (hour, minute, int(text.startswith("0"))), 1, weak=True)


def _decimal_senses(text: str) -> Iterator[Sense]:
    whole, fraction = text.replace(",", ".").split(".")
    if len(whole) > 2 or len(fraction) > 2:  # noqa: PLR2004 - hours and hundredths have two digits at most
        return
    yield Sense(Kind.DECIMAL, (int(whole) * _HUNDRED + int(fraction.ljust(2, "0")),), 1)
    if "." not in text:
        return
    if len(fraction) == 2 and int(whole) <= _LAST_HOUR and int(fraction) < _MINUTES_PER_HOUR:  # noqa: PLR2004
        yield Sense(Kind.TIME, (int(whole), int(fraction), int(whole.startswith("0"))), 1)
    if 1 <= int(whole) <= _DAYS_IN_MONTH and 1 <= int(fraction) <= _MONTHS:
        yield Sense(Kind.DATE, (0, int(fraction), int(whole), 0), 1, weak=True)


def _date_senses(text: str) -> Iterator[Sense]:
    numbers = [int(part) for part in text.replace("/", "-").replace(".", "-").split("-") if part]
    if text[:4].isdecimal():
        year, month, day = numbers
    else:
        day, month, year = (*numbers, 0)[:3]
        year += _CENTURY if 0 < year < _HUNDRED else 0
    swapped = month > _MONTHS >= day
    if swapped:
        day, month = month, day
    if 1 <= month <= _MONTHS and 1 <= day <= _DAYS_IN_MONTH:
        yield Sense(Kind.DATE, (year, month, day, int(swapped)), 1)


class Meanings:
    """The tokens of one sentence and what they can mean; a place after the last token means nothing."""

    __slots__ = ("_senses", "tokens", "words")

    def __init__(self, text: str, language: str) -> None:
        self.words = vocabulary(language)
        self.tokens = tokens_of(text)
        entries = lexicon(language)
        folded = tuple(token.folded for token in self.tokens)
        self._senses: list[dict[Kind, Sense]] = []
        for place, token in enumerate(self.tokens):
            here: dict[Kind, Sense] = {}
            for entry in entries.get(token.folded, ()):
                fits = folded[place : place + len(entry.key)] == entry.key
                if fits and entry.sense.length > getattr(here.get(entry.sense.kind), "length", 0):
                    here[entry.sense.kind] = entry.sense
            for sense in _digit_senses(token):
                here.setdefault(sense.kind, sense)
            self._senses.append(here)

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, place: int) -> Mapping[Kind, Sense]:
        """What the tokens from a place on can mean, by kind."""
        return self._senses[place] if place < len(self._senses) else {}

    def sense(self, place: int, *kinds: Kind) -> Sense | None:
        """The first of these kinds that the tokens from a place on can be."""
        here = self.at(place)
        return next((here[kind] for kind in kinds if kind in here), None)

    def longest(self, place: int, *kinds: Kind) -> Sense | None:
        """The longest wording there of any of these kinds."""
        here = self.at(place)
        found = [here[kind] for kind in kinds if kind in here]
        return max(found, key=lambda sense: sense.length, default=None)

    def after(self, place: int, *kinds: Kind) -> int:
        """The place after any wording of these kinds that stands at a place; the same place if none does."""
        sense = self.longest(place, *kinds)
        return place + sense.length if sense else place

    def folded(self, place: int) -> str:
        """The folded token at a place, or nothing after the end."""
        return self.tokens[place].folded if place < len(self.tokens) else ""
