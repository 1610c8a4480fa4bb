"""Understanding what people write: when, who, how long, what for; in English, Welsh, Spanish, German and French.

Pure: no clock, no network, no database. What was not understood is said, never dropped.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.words.answers import (
    Answer,
    understand_choice,
    understand_clock,
    understand_minutes,
    understand_people,
    understand_yes_no,
)
from bot.domain.words.folding import fold, stem
from bot.domain.words.grammar.assembly import Expect, assemble
from bot.domain.words.hearing import MOST_CHOICES, HeardSkills, hear_skills
from bot.domain.words.intent import Intent, looks_like
from bot.domain.words.languages import guess_language
from bot.domain.words.register import STARTING_REGISTER
from bot.domain.words.skills import Match, SkillWords, find_skills, skill_words
from bot.domain.words.when import Doubt, DoubtKind, Period, Repeat, Span, Weekly, When
from bot.domain.words.whereabouts import Whereabouts, find_places, place_words

__all__ = [
    "MOST_CHOICES",
    "STARTING_REGISTER",
    "Answer",
    "Doubt",
    "DoubtKind",
    "Expect",
    "HeardSkills",
    "Intent",
    "Match",
    "Period",
    "Repeat",
    "SkillWords",
    "Span",
    "Weekly",
    "When",
    "Whereabouts",
    "find_places",
    "find_skills",
    "fold",
    "guess_language",
    "hear_skills",
    "looks_like",
    "place_words",
    "skill_words",
    "stem",
    "understand_choice",
    "understand_clock",
    "understand_minutes",
    "understand_people",
    "understand_when",
    "understand_yes_no",
]


def understand_when(
    text: str, *, language: str, at: datetime, zone: ZoneInfo, expect: Expect = "need"
) -> When:
    """What a sentence says about time.

    ``at`` is the message's instant (aware): "tomorrow" is relative to its local date in ``zone``. ``expect``
    decides what can be read both ways: in an offer "Tuesday morning" is every Tuesday, in a need the coming one.
    A sentence evidently in another of the languages is read in that. Raises ValueError when ``at`` is naive.
    """
    if at.tzinfo is None:
        raise ValueError("the instant of a message is aware")
    return assemble(text, language=guess_language(text, language), at=at, zone=zone, expect=expect)
