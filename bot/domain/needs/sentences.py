"""What one sentence says, read as an offer or as a need: by whoever writes to the bot, and by `minga understand`.

There is no second way of reading: forms begin with exactly what stands here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.needs.offers import (
    OfferTimes,
    offer_times,
    says_by_phone,
    understand_reach,
    without_by_phone,
    without_reach,
)
from bot.domain.words import (
    HeardSkills,
    Intent,
    SkillWords,
    When,
    Whereabouts,
    find_places,
    guess_language,
    hear_skills,
    looks_like,
    understand_people,
    understand_when,
)

#: A skill heard less well than this does not tell what a sentence is for.
_CLEARLY = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardOffer:
    """What a sentence offers."""

    #: In which of the languages shipped it is.
    language: str
    when: When
    times: OfferTimes
    skills: HeardSkills
    whereabouts: Whereabouts
    #: Metres; None when no distance was said.
    reach_m: int | None
    by_phone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardNeed:
    """What a sentence asks for."""

    language: str
    when: When
    skills: HeardSkills
    whereabouts: Whereabouts
    #: None when no number was said.
    people: int | None
    by_phone: bool


def meant_by(
    text: str,
    *,
    language: str,
    at: datetime,
    zone: ZoneInfo,
    register: Callable[[], Iterable[SkillWords]],
    coordinates: bool,
) -> Intent:
    """Tell what a sentence is for.

    Its opening decides ("I need"). Without one everyday signs do ("it won't"), if it is about a skill of the
    register: else it may be a message. Then a coordinator's sentence about a time is a need. `register` is only read
    when the opening does not decide.
    """
    language = guess_language(text, language)
    meant = looks_like(text, language, surely=True)
    if meant not in ("question", "other"):
        return meant
    likely = looks_like(text, language)
    when = understand_when(text, language=language, at=at, zone=zone)
    said = hear_skills(when.rest, language, register()).said
    if likely in ("offer", "need") and said and said[0].score >= _CLEARLY:
        return likely
    return "need" if coordinates and (when.slots or when.repeat) else meant


def _hear(words: str, language: str, register: tuple[SkillWords, ...]) -> HeardSkills:
    """Hear what is done rather than that it is done by phone, unless the call is what is done."""
    whole = hear_skills(words, language, register)
    what = without_by_phone(words)
    if what == words:
        return whole
    apart = hear_skills(what, language, register)
    if not apart.said or (whole.said and whole.said[0].score > apart.said[0].score):
        return whole
    return apart


def hear_offer(
    text: str, *, language: str, at: datetime, zone: ZoneInfo, register: Iterable[SkillWords]
) -> HeardOffer:
    """Read a sentence as an offer; `at` is when it was written. Raises ValueError when `at` is naive."""
    language = guess_language(text, language)
    when = understand_when(without_reach(text), language=language, at=at, zone=zone, expect="offer")
    return HeardOffer(
        language=language,
        when=when,
        times=offer_times(when),
        skills=_hear(when.rest, language, tuple(register)),
        whereabouts=find_places(when.rest, language),
        reach_m=understand_reach(text),
        by_phone=says_by_phone(text),
    )


def hear_need(
    text: str, *, language: str, at: datetime, zone: ZoneInfo, register: Iterable[SkillWords]
) -> HeardNeed:
    """Read a sentence as a need; `at` is when it was written. Raises ValueError when `at` is naive."""
    language = guess_language(text, language)
    when = understand_when(text, language=language, at=at, zone=zone)
    people, rest = understand_people(when.rest, language)
    return HeardNeed(
        language=language,
        when=when,
        skills=_hear(rest, language, tuple(register)),
        whereabouts=find_places(when.rest, language),
        people=people,
        by_phone=says_by_phone(text),
    )
