"""What is heard in a sentence, as answers of a draft: the skill, the words about time, and what is to be asked back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.domain.ids import SkillId
from bot.domain.words import HeardSkills, SkillWords, When, guess_language, hear_skills
from bot.domain.words.when import DoubtKind
from handlers.forms import NotUnderstoodError
from handlers.visit import Visit
from storage.needs import skills

#: Longest words that are taken, characters.
LONGEST_WORDS = 1000
#: Telegram keeps for a day what nobody fetched; and two clocks may differ a little.
_KEPT, _AHEAD = timedelta(hours=25), timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardSkill:
    """The skills that a sentence may mean, best first, and the name of a new one when there is none."""

    #: All that were clearly said; more than one is asked about.
    said: tuple[SkillId, ...]
    new_name: str


def said_at(visit: Visit) -> datetime:
    """Give when the words were written: "tomorrow" is relative to that, however late they are handled.

    A date that cannot be right (another server's clock) is not believed: then it is when the words came.
    """
    message = visit.update.message
    now = visit.turn.now
    if message is None or message.date is None or not -_AHEAD <= now - message.date <= _KEPT:
        return now
    return message.date


def language_of(visit: Visit, words: str) -> str:
    """Give the language in which the words are, of those shipped."""
    return guess_language(words, visit.language)


def hear_skill(visit: Visit, words: str, language: str) -> HeardSkill:
    """Give what skill the words are about, in the circle's own register."""
    return skills_of(visit, hear_skills(words, language, register_of(visit)))


def register_of(visit: Visit) -> Sequence[SkillWords]:
    """Give the words of the circle's register; none before somebody is in a circle."""
    return [] if visit.circle is None else skills.register(visit.turn.tx, visit.circle.id)


def skills_of(visit: Visit, heard: HeardSkills) -> HeardSkill:
    """Give the ids of the circle's own skills that were heard; outside a circle nothing is named anew."""
    said = tuple(dict.fromkeys(SkillId(int(match.skill_key)) for match in heard.said))
    return HeardSkill(said=said, new_name="" if visit.circle is None else heard.new_name)


def skill_answers(heard: HeardSkill) -> dict[str, Any]:
    """Give the draft's answers about the skill; several are a choice."""
    several = len(heard.said) > 1
    return {
        "skills": [] if several else list(heard.said),
        "candidates": list(heard.said) if several else [],
        "new_skill": heard.new_name,
    }


def open_words(when: When) -> dict[str, Any]:
    """Give the draft's answers about words of time that were not understood, or understood with a guess."""
    return {
        "unknown": list(when.unknown),
        "ampm": next((doubt.words for doubt in when.unsure if doubt.kind == DoubtKind.AM_PM), None),
        "guesses": [
            [doubt.kind.value, doubt.words] for doubt in when.unsure if doubt.kind != DoubtKind.AM_PM
        ],
    }


def chosen_skills(answers: Mapping[str, Any]) -> Sequence[SkillId]:
    """Give the skills that are settled."""
    return [SkillId(one) for one in answers.get("skills", ())]


def number_in(choice: str, prefix: str) -> int | None:
    """Give the number of a choice such as "s12"; None when it is another kind of choice."""
    rest = choice.removeprefix(prefix)
    return int(rest) if choice.startswith(prefix) and rest.isascii() and rest.isdigit() else None


def own_words(text: str, key: str) -> str:
    """Give words as they were written. Raises `NotUnderstoodError(key)` for none, or for too many."""
    text = text.strip()
    if not text:
        raise NotUnderstoodError(key)
    if len(text) > LONGEST_WORDS:
        raise NotUnderstoodError("words-too-long", most=LONGEST_WORDS)
    return text
