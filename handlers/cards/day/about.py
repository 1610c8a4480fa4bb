"""What a promise is about, in the reader's words: what, when, roughly where, whose side."""

from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.errors import NotFoundError
from bot.domain.ids import CommitmentId, MemberId, PersonId, SlotId
from bot.services.day import parties
from bot.services.day.parties import Case
from bot.services.promises import concerned
from bot.texts import dates
from handlers.cards.needs.needs import place_words, where_line
from handlers.look import Look
from storage.needs import skills
from storage.needs.needs import Need, Slot
from storage.people import people


def case_for(look: Look, commitment_id: int) -> Case | None:
    """Give the case of a commitment, None when there is none."""
    try:
        return parties.case_of(look.tx, CommitmentId(commitment_id))
    except NotFoundError:
        return None


def slot_for(look: Look, slot_id: int) -> tuple[Slot, Need] | None:
    """Give a slot and its need, None when there is none."""
    try:
        return parties.slot_and_need(look.tx, SlotId(slot_id))
    except NotFoundError:
        return None


def is_reader(look: Look, person_id: PersonId) -> bool:
    """Tell whether it is this person who reads."""
    return look.person is not None and look.person.id == person_id


def receives(look: Look, need: Need) -> bool:
    """Tell whether the reader speaks for the receiving side: for the circle, whoever coordinates it."""
    if look.person is None:
        return False
    if need.beneficiary_member is None:
        return concerned.coordinates(look.tx, need, look.person.id)
    found = concerned.receiver(look.tx, need)
    return found is not None and found.person_id == look.person.id


def coordinates(look: Look, need: Need) -> bool:
    """Tell whether the reader coordinates the need's circle."""
    return concerned.coordinates(look.tx, need, None if look.person is None else look.person.id)


def name(look: Look, member_id: MemberId | None) -> str:
    """Give a member's name; "the circle" for None, "a neighbour" for an erased one."""
    if member_id is None:
        return look.plain("day-the-circle")
    return concerned.name_of(look.tx, member_id) or look.plain("day-a-neighbour")


def for_whom(look: Look, need: Need) -> str:
    """Give "for Mair", "for the circle": languages bend what follows their "for"."""
    if need.beneficiary_member is None:
        return look.plain("day-for-circle")
    return look.plain("day-for-member", name=name(look, need.beneficiary_member))


def name_of_person(look: Look, person_id: PersonId) -> str:
    """Give a person's name; "a neighbour" for an erased one."""
    person = people.person(look.tx, person_id)
    return (person.name if person is not None else "") or look.plain("day-a-neighbour")


def about(look: Look, slot: Slot, need: Need) -> dict[str, Any]:
    """Give the values that sentences about a slot need: `skill`, `when`, `place`; `where` is a line or nothing."""
    return {
        "skill": skills.skill_name(look.tx, need.skill_id, look.language),
        "when": dates.full_span(slot.starts_at, slot.ends_at, look.language, ZoneInfo(slot.zone)),
        "place": place_words(look, need),
        "where": where_line(look, need),
    }
