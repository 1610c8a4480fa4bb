"""What a sentence is for: offering, asking for help, thanking, greeting, or a question."""

from collections.abc import Sequence
from functools import cache
from typing import Literal, TypeAlias

from bot.domain.words.grammar.tokens import Token, tokens_of
from bot.domain.words.languages import guess_language, vocabulary
from bot.domain.words.phrases import Phrases

Intent: TypeAlias = Literal["offer", "need", "thanks", "greeting", "question", "other"]

#: Thanks or a greeting with more words than these after it introduces something else.
_SHORT = 3


@cache
def _openings(language: str) -> dict[str, Phrases]:
    words = vocabulary(language)
    return {
        "need": Phrases(words.needs),
        "offer": Phrases(words.offers),
        "denial": Phrases(words.denials),
        "having": Phrases(words.having),
        "asks": Phrases(words.asks),
        "gives": Phrases(words.gives),
        "thanks": Phrases(words.thanks),
        "greeting": Phrases(words.greetings),
        "question": Phrases(words.questions),
    }


def looks_like(text: str, language: str, *, surely: bool = False) -> Intent:
    """What a sentence looks like, by its first telling words; at the same place the longer wording decides.

    Where no words say it, everyday signs do ("it won't", "I'll do"), when more of them point one way than the other;
    `surely`: not those, because what was written may be a short answer.
    """
    openings = _openings(vocabulary(guess_language(text, language)).code)
    tokens = tokens_of(text)
    if not tokens:
        return "other"
    social: dict[Intent, int] = {
        intent: openings[intent].longest(tokens, 0) for intent in ("thanks", "greeting")
    }
    kind = max(social, key=lambda each: social[each])
    words_after = sum(token.is_word for token in tokens[social[kind] :])
    meant = _said(tokens, openings) or (None if surely else _signs(tokens, openings))
    if social[kind] and (words_after <= _SHORT or meant is None):
        return kind
    asks = any(token.text == "?" for token in tokens)
    if asks and openings["question"].longest(tokens, 0) and meant != "need":
        return "question"
    return meant or ("question" if asks else "other")


def _said(tokens: Sequence[Token], openings: dict[str, Phrases]) -> Intent | None:
    """What the first words say that open an offer or a need."""
    meant: dict[Intent, tuple[int, int]] = {}
    for intent in ("need", "offer"):
        place, length = openings[intent].anywhere(tokens)
        if length:
            meant[intent] = (place, -length)
    first = min(meant, key=lambda each: meant[each], default=None)
    return "need" if first == "offer" and openings["denial"].anywhere(tokens)[1] else first


def _signs(tokens: Sequence[Token], openings: dict[str, Phrases]) -> Intent | None:
    """What everyday words point to; None when they point both ways alike."""
    asks, gives = openings["asks"].count(tokens), openings["gives"].count(tokens)
    if asks != gives:
        return "need" if asks > gives else "offer"
    if asks and any(token.text == "?" for token in tokens):
        return "need"
    return "offer" if openings["having"].count(tokens) else None
