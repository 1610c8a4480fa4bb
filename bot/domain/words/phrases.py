"""Lists of wordings, found in sentences by their tokens."""

from collections import defaultdict
from collections.abc import Sequence

from bot.domain.words.grammar.tokens import Token, tokens_of
from bot.domain.words.vocabulary import alternatives


class Phrases:
    """Wordings written with bars between them, compared folded."""

    __slots__ = ("_keys",)

    def __init__(self, spec: str) -> None:
        keys: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for alternative in alternatives(spec):
            key = tuple(token.folded for token in tokens_of(alternative))
            keys[key[0]].append(key)
        self._keys = {first: sorted(some, key=len, reverse=True) for first, some in keys.items()}

    def longest(self, tokens: Sequence[Token], place: int) -> int:
        """How many tokens the longest wording has that stands at a place; 0 when none does."""
        for key in self._keys.get(tokens[place].folded, ()):
            if tuple(token.folded for token in tokens[place : place + len(key)]) == key:
                return len(key)
        return 0

    def anywhere(self, tokens: Sequence[Token]) -> tuple[int, int]:
        """Where the first wording stands and how long it is; a length of 0 when there is none."""
        for place in range(len(tokens)):
            if length := self.longest(tokens, place):
                return place, length
        return 0, 0

    def count(self, tokens: Sequence[Token]) -> int:
        """How many wordings stand in a sentence, none inside another."""
        found = place = 0
        while place < len(tokens):
            length = self.longest(tokens, place)
            found += bool(length)
            place += length or 1
        return found
