"""The languages that are understood, and which of them a sentence is in."""

from collections.abc import Iterator, Mapping
from functools import cache

from bot.domain.words import cy, de, en, es, fr
from bot.domain.words.grammar.tokens import tokens_of
from bot.domain.words.vocabulary import Vocabulary, alternatives

#: A new language is one module with one ``VOCABULARY``, and its line here.
VOCABULARIES: Mapping[str, Vocabulary] = {
    module.VOCABULARY.code: module.VOCABULARY for module in (en, cy, es, de, fr)
}

#: Evidence for another language must be so much, and so many times that for the expected one.
_LEAST_EVIDENCE = 1.4
_TIMES_AS_MUCH = 1.6
_HEAD_START = 0.4


def vocabulary(language: str) -> Vocabulary:
    """The words of a language ("de", "de-AT"); English when it is not known."""
    return VOCABULARIES.get(language.partition("-")[0].casefold(), en.VOCABULARY)


def _single_words(words: Vocabulary) -> Iterator[str]:
    yield from (token.folded for token in tokens_of(words.common) if token.is_word)
    of_time = [wording for kind in words.words for _, wording in words.wordings(kind)]
    others = [
        wording
        for spec in (words.yes, words.no, words.thanks, words.greetings, words.filler)
        for wording in alternatives(spec)
    ]
    for wording in (*of_time, *others):
        tokens = tokens_of(wording.removeprefix("~"))
        if len(tokens) == 1 and tokens[0].is_word:
            yield tokens[0].folded


@cache
def _evidence() -> Mapping[str, Mapping[str, float]]:
    """How much a word speaks for each language: all the more the fewer languages have it."""
    known = {code: frozenset(_single_words(words)) for code, words in VOCABULARIES.items()}
    every = frozenset().union(*known.values())
    return {
        word: {
            code: 1 / sum(word in other for other in known.values()) for code in known if word in known[code]
        }
        for word in every
    }


@cache
def everyday_words(language: str) -> frozenset[str]:
    """Give the folded single words that a language's vocabulary knows, whatever they say."""
    words = vocabulary(language)
    said = (words.common, words.questions, words.offers, words.needs, words.asks, words.gives, words.having)
    return frozenset(_single_words(words)) | {
        token.folded for spec in said for token in tokens_of(spec) if token.is_word
    }


def guess_language(text: str, default: str) -> str:
    """The language that a sentence is evidently in, else the default (whose form is kept: "de-AT")."""
    home = vocabulary(default).code
    scores = dict.fromkeys(VOCABULARIES, 0.0)
    for token in tokens_of(text):
        for code, weight in _evidence().get(token.folded, {}).items():
            scores[code] += weight
    best = max(scores, key=lambda code: (scores[code], code == home))
    needed = max(_LEAST_EVIDENCE, scores[home] * _TIMES_AS_MUCH + _HEAD_START)
    return default if best == home or scores[best] < needed else best
