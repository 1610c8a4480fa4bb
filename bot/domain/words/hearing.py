"""The skills that a sentence is about, as the bot takes them: what was clearly said, and what else it might be."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.words.folding import fold, stem
from bot.domain.words.skills import Match, SkillWords, find_skills, skill_words

#: Skills that match less well than this share of the best are not meant.
_AS_GOOD = 0.6
#: Choices shown at once.
MOST_CHOICES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardSkills:
    """The skills that a sentence may mean, best first, and the name of a new one when there is none."""

    #: Those clearly said, each by words of its own; of more than one an offer is asked about.
    said: tuple[Match, ...]
    #: All that share words with the sentence, those said among them.
    found: tuple[Match, ...]
    #: "" when something was said.
    new_name: str


def hear_skills(words: str, language: str, register: Iterable[SkillWords]) -> HeardSkills:
    """Give what skills words are about; best without what they say of time and people."""
    found = find_skills(words, language, register)
    spoken = _stems(words, language)
    said: list[Match] = []
    heard: set[str] = set()
    for match in found:
        used = _stems(match.words, language) & spoken
        # A second skill is one that other words of the sentence are about, not a worse reading of the same.
        if said and (match.score < found[0].score * _AS_GOOD or not used or used & heard):
            continue
        said.append(match)
        heard |= used
        if len(said) == MOST_CHOICES:
            break
    return HeardSkills(said=tuple(said), found=found, new_name="" if said else skill_words(words, language))


def _stems(words: str, language: str) -> set[str]:
    return {
        each
        for word in fold(words).replace("'", " ").split()
        for each in stem(word.strip(".,;:!?"), language)
    }
