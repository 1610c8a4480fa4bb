"""What a sentence is for: offering, asking for help, thanking, greeting, or a question."""

from functools import cache
from typing import Literal, TypeAlias

from bot.domain.words.grammar.tokens import tokens_of
from bot.domain.words.languages import guess_language, vocabulary
from bot.domain.words.phrases import Phrases

Intent: TypeAlias = Literal["offer", "need", "thanks", "greeting", "question", "other"]

#: Thanks or a greeting with more words than these after it introduces something else.
_SHORT = 3


@cache
def _openings(language: str) -> dict[Intent, Phrases]:
    words = vocabulary(language)
    return {
        "need": Phrases(words.needs),
        "offer": Phrases(words.offers),
        "thanks": Phrases(words.thanks),
        "greeting": Phrases(words.greetings),
        "question": Phrases(words.questions),
    }


def looks_like(text: str, language: str) -> Intent:
    """What a sentence looks like, by its first telling words; at the same place the longer wording decides."""
    openings = _openings(vocabulary(guess_language(text, language)).code)
    tokens = tokens_of(text)
    if not tokens:
        return "other"
    meant: dict[Intent, tuple[int, int]] = {}
    for intent in ("need", "offer"):
        place, length = openings[intent].anywhere(tokens)
        if length:
            meant[intent] = (place, -length)
    social: dict[Intent, int] = {
        intent: openings[intent].longest(tokens, 0) for intent in ("thanks", "greeting")
    }
    kind = max(social, key=lambda each: social[each])
    words_after = sum(token.is_word for token in tokens[social[kind] :])
    if social[kind] and (words_after <= _SHORT or not meant):
        return kind
    asks = any(token.text == "?" for token in tokens)
    if asks and openings["question"].longest(tokens, 0) and "need" not in meant:
        return "question"
    if meant:
        return min(meant, key=lambda each: meant[each])
    return "question" if asks else "other"
