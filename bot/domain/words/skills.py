"""Which skill of a circle's register a sentence means, and what a new one would be called.

Rare words say more than common ones, whole phrases more than single words, and a word of another of the circle's
languages counts, but less.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.words.folding import fold, stem
from bot.domain.words.grammar.tokens import Token, tokens_of
from bot.domain.words.languages import VOCABULARIES, everyday_words, guess_language, vocabulary
from bot.domain.words.phrases import Phrases
from bot.domain.words.vocabulary import alternatives

#: What a word of another language than the sentence's is worth.
_FOREIGN = 0.6
#: Matches below this are none.
_LEAST = 0.3
#: So much of a phrase's weight has to be in the sentence.
_LEAST_COVERED = 0.6
#: Parts of German compounds count from this length on, or from the shorter one when the other part is as long.
_COMPOUND_PART, _SHORT_PART = 5, 4
#: What a part of a compound is worth, beside a word of its own.
_COMPOUND = 0.9
#: What a word is worth that is one slip away (a letter too many, too few, another, two swapped).
_SLIP = 0.8
#: Shorter words are too often one slip away from another word.
_SHORTEST_SLIP = 5
_SHORTEST = 2
#: In another language than the sentence's, words are stemmed from this length on ("bees" have the stem of "Beet").
_SHORTEST_FOREIGN = 5
#: The language whose words are put together into longer ones.
_COMPOUNDING = "de"


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillWords:
    """What a skill is called in one language: its name first, then other words for it."""

    key: str | int
    names: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A skill that a sentence may mean; ``score`` lies between 0 and 1, ``words`` is the phrase that fitted."""

    skill_key: str | int
    score: float
    words: str


@dataclass(frozen=True, slots=True)
class _Phrase:
    key: str | int
    wording: str
    language: str
    #: For each word its possible stems.
    stems: tuple[tuple[str, ...], ...]
    #: For each word what it may look like inside a longer one; nothing where words are not put together.
    parts: tuple[tuple[str, ...], ...]
    #: All its words, when but one of them tells something ("first aid", "come with me"): they have to stand together.
    together: tuple[str, ...]


@lru_cache(maxsize=8)
def _filler(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in alternatives(vocabulary(language).filler))


def _words(text: str) -> Iterator[str]:
    """The words of a text, without what apostrophes leave behind ("l'", "d'")."""
    for token in tokens_of(text):
        word = token.folded.strip("'")
        if (
            token.is_word
            and len(word) >= _SHORTEST
            and not (token.folded.endswith("'") and len(word) < _COMPOUND_PART)
        ):
            yield word


@lru_cache(maxsize=32768)
def _telling(wording: str, language: str) -> tuple[str, ...]:
    every = tuple(_words(wording))
    return tuple(word for word in every if word not in _filler(language)) or every


@lru_cache(maxsize=32768)
def _phrase_stems(wording: str, language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(stem(word, language) for word in _telling(wording, language))


@lru_cache(maxsize=32768)
def _phrase_parts(wording: str, language: str) -> tuple[tuple[str, ...], ...]:
    if language != _COMPOUNDING:
        return ()
    forms = (dict.fromkeys((word, *stem(word, language))) for word in _telling(wording, language))
    return tuple(tuple(form for form in each if len(form) >= _SHORT_PART) for each in forms)


@lru_cache(maxsize=32768)
def _together(wording: str, language: str, *, name: bool) -> tuple[str, ...]:
    every, telling = tuple(_words(wording)), _telling(wording, language)
    alone = len(telling) == 1 < len(every)
    return every if alone and not (name and telling[0] not in everyday_words(language)) else ()


def _slips(word: str) -> set[str]:
    """Give a word and what is left when one letter is dropped: two words one slip apart have something in common."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}


def _phrases(register: Iterable[SkillWords]) -> Iterator[_Phrase]:
    for skill in register:
        code = vocabulary(skill.language).code
        for wording in skill.names:
            stems = _phrase_stems(wording, code)
            if stems:
                together = _together(wording, code, name=wording == skill.names[0])
                yield _Phrase(skill.key, wording, code, stems, _phrase_parts(wording, code), together)


@dataclass(frozen=True, slots=True)
class _Index:
    """A register made ready: looking a sentence up in it costs what the sentence has in common with it."""

    phrases: tuple[_Phrase, ...]
    #: How much a stem tells, per language.
    weights: dict[tuple[str, str], float]
    #: Places of the phrases that have a stem, per language.
    places: dict[tuple[str, str], tuple[int, ...]]
    #: Stems by what a slip may have made of them, per language.
    slips: dict[tuple[str, str], tuple[str, ...]]
    #: Places of the phrases that have a word which may be part of a longer one.
    parts: dict[str, tuple[int, ...]]


@lru_cache(maxsize=32)
def _index(register: tuple[SkillWords, ...]) -> _Index:
    phrases = tuple(_phrases(register))
    places: dict[tuple[str, str], list[int]] = {}
    parts: dict[str, list[int]] = {}
    for place, phrase in enumerate(phrases):
        for part in {part for some in phrase.parts for part in some}:
            parts.setdefault(part, []).append(place)
        for key in {(phrase.language, each) for stems in phrase.stems for each in stems}:
            places.setdefault(key, []).append(place)
    slips: dict[tuple[str, str], list[str]] = {}
    for language, each in places:
        if len(each) >= _SHORTEST_SLIP:
            for form in _slips(each):
                slips.setdefault((language, form), []).append(each)
    return _Index(
        phrases,
        _weights(phrases),
        {key: tuple(found) for key, found in places.items()},
        {key: tuple(found) for key, found in slips.items()},
        {part: tuple(found) for part, found in parts.items()},
    )


def _weights(phrases: Iterable[_Phrase]) -> dict[tuple[str, str], float]:
    """How much a stem tells, per language: the more the fewer skills have it."""
    skills_with: dict[tuple[str, str], set[str | int]] = {}
    total: dict[str, set[str | int]] = {}
    for phrase in phrases:
        total.setdefault(phrase.language, set()).add(phrase.key)
        for stems in phrase.stems:
            skills_with.setdefault((phrase.language, stems[0]), set()).add(phrase.key)
    return {
        (language, first): math.log(1 + len(total[language]) / len(keys))
        for (language, first), keys in skills_with.items()
    }


class _Sentence:
    """A sentence's words as each language would stem them."""

    def __init__(self, text: str, language: str, index: _Index) -> None:
        self.language = language
        self._index = index
        every = tuple(_words(text))
        self._spoken = f" {' '.join(every)} "
        self._words = tuple(word for word in every if word not in _filler(language))
        self._stems: dict[str, frozenset[str]] = {}
        self._slipped: dict[str, frozenset[str]] = {}
        #: What its longer words may be put together of.
        self.parts = (
            frozenset(part for word in self._words for part in _parts_of(word))
            if language == _COMPOUNDING
            else frozenset()
        )

    def stems(self, language: str) -> frozenset[str]:
        """The words' stems in a language; in another than its own, short words as they are: stems meet by chance."""
        if language not in self._stems:
            least = 0 if language == self.language else _SHORTEST_FOREIGN
            self._stems[language] = frozenset(
                each
                for word in self._words
                for each in stem(word, language)
                if len(word) >= least or each == word
            )
        return self._stems[language]

    def slipped(self, language: str) -> frozenset[str]:
        """What the sentence's words that nobody knows may have been; only of its own language."""
        if language != self.language:
            return frozenset()
        if language not in self._slipped:
            self._slipped[language] = frozenset(
                meant
                for word in self._words
                if not self._known(word)
                for each in stem(word, language)
                if len(each) >= _SHORTEST_SLIP
                for form in _slips(each)
                for meant in self._index.slips.get((language, form), ())
            )
        return self._slipped[language]

    def _known(self, word: str) -> bool:
        language = self.language
        return word in everyday_words(language) or any(
            (language, each) in self._index.places for each in stem(word, language)
        )

    def says(self, words: tuple[str, ...]) -> bool:
        """Whether words stand in the sentence together."""
        return f" {' '.join(words)} " in self._spoken

    def has(self, stems: tuple[str, ...], parts: tuple[str, ...], language: str) -> float:
        """How much of a word, met under one of these stems or as a part, is in the sentence: 0 to 1."""
        if not self.stems(language).isdisjoint(stems):
            return 1.0
        if parts and not self.parts.isdisjoint(parts):
            return _COMPOUND
        return 0.0 if self.slipped(language).isdisjoint(stems) else _SLIP


def _parts_of(word: str) -> Iterator[str]:
    """Give what a longer word may begin or end with."""
    for length in range(_SHORT_PART, len(word)):
        if length >= _COMPOUND_PART or len(word) - length >= _SHORT_PART:
            yield word[:length]
            yield word[-length:]


def find_skills(text: str, language: str, register: Iterable[SkillWords]) -> tuple[Match, ...]:
    """The skills of a register that a sentence may mean, best first; none when nothing fits."""
    index = _index(tuple(register))
    sentence = _Sentence(text, vocabulary(guess_language(text, language)).code, index)
    best: dict[str | int, Match] = {}
    hits: Counter[str | int] = Counter()
    for place in _candidates(index, sentence):
        phrase = index.phrases[place]
        score = _score(phrase, sentence, index.weights)
        if score < _LEAST:
            continue
        hits[phrase.key] += 1
        if phrase.key not in best or score > best[phrase.key].score:
            best[phrase.key] = Match(skill_key=phrase.key, score=score, words=phrase.wording)
    order = {key: place for place, key in enumerate(best)}
    spoken = fold(text)
    return tuple(
        sorted(
            best.values(),
            # Of equally good readings the one that stands in the sentence letter by letter is meant.
            key=lambda match: (
                -match.score,
                fold(match.words) not in spoken,
                -hits[match.skill_key],
                order[match.skill_key],
            ),
        )
    )


def _candidates(index: _Index, sentence: _Sentence) -> list[int]:
    """Places of the phrases that have anything in common with a sentence, in the register's order."""
    found: set[int] = set()
    for part in sentence.parts:
        found.update(index.parts.get(part, ()))
    for language in VOCABULARIES:
        for each in sentence.stems(language) | sentence.slipped(language):
            found.update(index.places.get((language, each), ()))
    return sorted(found)


def _score(phrase: _Phrase, sentence: _Sentence, weights: dict[tuple[str, str], float]) -> float:
    if phrase.together and not sentence.says(phrase.together):
        return 0.0
    total = matched = 0.0
    for place, stems in enumerate(phrase.stems):
        weight = weights[phrase.language, stems[0]]
        total += weight
        parts = phrase.parts[place] if phrase.parts else ()
        matched += weight * sentence.has(stems, parts, phrase.language)
    covered = matched / total
    if covered < _LEAST_COVERED:
        return 0.0
    score = covered**2 * matched / (matched + 1)
    return round(score if phrase.language == sentence.language else score * _FOREIGN, 4)


@lru_cache(maxsize=8)
def _openings(language: str) -> Phrases:
    words = vocabulary(language)
    return Phrases(f"{words.greetings}|{words.thanks}|{words.offers}|{words.needs}|{words.filler}")


def skill_words(text: str, language: str) -> str:
    """What a new skill would be called after a sentence: its first words that tell something.

    Without "I can", "someone to" and politeness; the author's casing and order.
    """
    code = vocabulary(guess_language(text, language)).code
    tokens = tokens_of(text)
    start = _after_openings(tokens, code)
    end = next((place for place in range(start, len(tokens)) if tokens[place].is_mark), len(tokens))
    while end > start and tokens[end - 1].folded in _filler(code):
        end -= 1
    if end <= start:
        return ""
    return text[tokens[start].start : tokens[end - 1].end]


def _after_openings(tokens: tuple[Token, ...], language: str) -> int:
    place = 0
    while place < len(tokens):
        length = 1 if tokens[place].is_mark else _openings(language).longest(tokens, place)
        if not length:
            return place
        place += length
    return place
