"""The circle's register grows by what people say: a skill nobody named before becomes a new word of it."""

from bot.domain.errors import DomainError, NotFoundError, OutdatedError
from bot.domain.ids import SkillId
from bot.services.acting import acting_coordinator, acting_member
from bot.services.promises import inviting
from bot.services.saying import refresh
from bot.services.turn import Turn
from storage.needs import skills
from storage.promises import matching

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


def merge(turn: Turn, skill: SkillId, into: SkillId) -> None:
    """A coordinator says that one word of the register means the same as another. No offer is lost, or even touched.

    Raises `NotAllowedError` for others, `NotFoundError` for another circle's skill, `OutdatedError` when one of them
    was merged since, `DomainError` for a skill and itself.
    """
    member = acting_coordinator(turn)
    for one in (skill, into):
        if not skills.in_circle(turn.tx, member.circle_id, one):
            raise NotFoundError
    if skill == into:
        raise DomainError("skills-same-how")
    if skills.same_as(turn.tx, skill) is not None or skills.same_as(turn.tx, into) is not None:
        raise OutdatedError
    turn.record("merge", "skill", skill, skills.times_judged(turn.tx, skill) + 1, into=into)
    skills.merge(turn.tx, skill, into)
    _changed(turn, skill, into)
    for slot in matching.open_for(turn.tx, member.circle_id, into, now=turn.now):
        inviting.look(turn, slot, tell=False)


def split(turn: Turn, skill: SkillId, into: SkillId) -> None:
    """A coordinator takes a merge back: the two words are two skills again, each with its own offers.

    Raises `NotAllowedError`, `NotFoundError`; `OutdatedError` when it is not merged into that one any more.
    """
    member = acting_coordinator(turn)
    if not skills.in_circle(turn.tx, member.circle_id, skill):
        raise NotFoundError
    if skills.same_as(turn.tx, skill) != into:
        raise OutdatedError
    turn.record("split", "skill", skill, skills.times_judged(turn.tx, skill) + 1, into=into)
    skills.merge(turn.tx, skill, None)
    _changed(turn, skill, into)


def _changed(turn: Turn, skill: SkillId, into: SkillId) -> None:
    refresh(turn, "skill", skill=skill)
    refresh(turn, "skill", skill=into)
