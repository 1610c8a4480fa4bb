"""A need as the answers of a draft, and back."""

from collections.abc import Mapping
from typing import Any

from bot.domain.ids import MemberId
from bot.domain.people.checks import CheckKind
from bot.services.needs.needs import NeedTerms, Where, Whom
from handlers.conversations.hearing import chosen_skills
from handlers.conversations.needs.need_times import repetition, wall_times
from storage.connection import Tx
from storage.needs import beneficiaries
from storage.needs.needs import Beneficiary, Need, SendTo, iso
from storage.people import checks

#: What a draft holds of a place when nothing was said about it.
NOWHERE: Mapping[str, Any] = {
    "place": "",
    "lat": None,
    "lon": None,
    "by_phone": False,
    #: Whether it is still to be asked where the place of that name is.
    "ask_place": False,
}
#: And of where a trip ends.
NO_END: Mapping[str, Any] = {"to_place": "", "to_lat": None, "to_lon": None, "to_address": ""}


def terms_of(answers: Mapping[str, Any]) -> NeedTerms:
    """Give what a complete draft asks for."""
    skills = chosen_skills(answers)
    whom = answers["whom"]
    return NeedTerms(
        skill=skills[0] if skills else None,
        new_skill=answers["new_skill"],
        words=answers["words"],
        language=answers["language"],
        times=wall_times(answers),
        repeat=repetition(answers),
        people=answers["people"],
        where=where_of(answers),
        whom=Whom(
            beneficiary=Beneficiary(whom["kind"]),
            member=None if whom.get("member") is None else MemberId(whom["member"]),
            on_behalf_name=whom.get("name", ""),
        ),
        send_to=SendTo(answers["send_to"]),
        checks=frozenset(CheckKind(kind) for kind in answers.get("checks", ())),
    )


def where_of(answers: Mapping[str, Any]) -> Where:
    """Give where a draft's need is."""
    if answers["by_phone"]:
        return Where(by_phone=True, address=answers.get("address", ""))
    return Where(
        name=answers["place"],
        lat=answers["lat"],
        lon=answers["lon"],
        address=answers.get("address", ""),
        to_name=answers.get("to_place", ""),
        to_lat=answers.get("to_lat"),
        to_lon=answers.get("to_lon"),
        to_address=answers.get("to_address", ""),
    )


def answers_of(tx: Tx, need: Need, *, keep_times: bool) -> dict[str, Any]:
    """Give the answers from which a need is changed before it is published, or asked for again at another time."""
    member = need.beneficiary_member
    repeat = need.repeat if keep_times else None
    return {
        "words": need.words,
        "language": need.language,
        "skills": [need.skill_id],
        "candidates": [],
        "new_skill": "",
        "times": [[iso(start), iso(end)] for start, end in need.times] if keep_times else [],
        "day": None,
        "past": False,
        "repeat": repeat
        and {
            "weeks": repeat.weeks,
            "days": list(repeat.days),
            "until": repeat.until.isoformat() if repeat.until else None,
        },
        "people": need.people,
        "place": need.place_name,
        "lat": need.lat,
        "lon": need.lon,
        "address": need.address,
        "to_place": need.to_place,
        "to_lat": need.to_lat,
        "to_lon": need.to_lon,
        "to_address": need.to_address,
        "by_phone": need.by_phone,
        "checks": [kind.value for kind in checks.required(tx, need.id)],
        "whom": {
            "kind": str(need.beneficiary),
            "member": member,
            "name": "" if member is None else beneficiaries.name_of(tx, member),
        },
        "send_to": str(need.send_to),
        "unknown": [],
        "ampm": None,
        "guesses": [],
    }
