"""Sentences to tokens: every character that is not white space is in exactly one token.

Digits that can only be one thing (``9:30``, ``2026-12-03``, ``14h30``) stay together; words part at
apostrophes and hyphens, so that ``l'après-midi`` and ``Mon-Fri`` are read alike whoever wrote them.
"""

import re
from dataclasses import dataclass

from bot.domain.words.folding import fold

_TOKEN = re.compile(
    r"""
      (?P<date>\d{4}-\d{1,2}-\d{1,2}(?!\d)
        |\d{1,2}/\d{1,2}(?:/\d{4}|/\d{2})?(?![\d/])
        |\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?(?!\d)
        |\d{1,2}-\d{1,2}-\d{4}(?!\d))
    | (?P<time>\d{1,2}:\d{2}(?!\d)|\d{1,2}[hH]\d{2}(?!\d))
    | (?P<decimal>\d+[.,]\d+)
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th|er|ère|ere|º|ª|°|ydd|fed|ain|eg|af|il|ed)(?!\w))
    | (?P<number>\d+)
    | (?P<abbreviation>[aApP]\.\s?[mM]\.?(?!\w))
    | (?P<word>'?[^\W\d_]+['’]?)
    | (?P<other>[½]|\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of a sentence: its shape, where it stands, and its folded form."""

    shape: str
    text: str
    folded: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.shape == "word"

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation or another sign."""
        return self.shape == "other"


_DASHES = {"–": "-", "—": "-", "−": "-", "‑": "-"}


def tokens_of(text: str) -> tuple[Token, ...]:
    """The sentence's tokens in order."""
    found = []
    for match in _TOKEN.finditer(text):
        shape = match.lastgroup or "other"
        folded = fold(match.group())
        if shape == "abbreviation":
            folded = folded.replace(" ", "").rstrip(".")
        found.append(
            Token(
                shape=shape,
                text=match.group(),
                folded=_DASHES.get(folded, folded),
                start=match.start(),
                end=match.end(),
            )
        )
    return tuple(found)
