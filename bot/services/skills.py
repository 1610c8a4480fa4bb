"""The circle's register grows by what people say: a skill nobody named before becomes a new word of it."""

from bot.domain.errors import DomainError, NotFoundError
from bot.domain.ids import SkillId
from bot.services.acting import acting_member
from bot.services.turn import Turn
from storage import skills

#: Longest name of a skill, characters.
LONGEST_NAME = 100


def named_skill(turn: Turn, skill: SkillId | None, new_name: str, language: str) -> SkillId:
    """Give the skill that was chosen, or write a new one with this name in the circle's register.

    Raises `NotFoundError` for a skill of another circle, and `DomainError` when there is neither.
    """
    member = acting_member(turn)
    if skill is not None:
        if not skills.in_circle(turn.tx, member.circle_id, skill):
            raise NotFoundError
        return skills.root(turn.tx, skill)
    name = " ".join(new_name.split())[:LONGEST_NAME]
    if not name:
        raise DomainError("offer-error-no-skill")
    known = [
        SkillId(int(words.key))
        for words in skills.register(turn.tx, member.circle_id)
        if name.casefold() in (word.casefold() for word in words.names)
    ]
    if known:
        return known[0]
    made = skills.add_skill(
        turn.tx, now=turn.now, circle=member.circle_id, by=member.id, language=language, name=name
    )
    turn.record("name", "skill", made, 1)
    return made
