"""What the bot understands of one sentence, as JSON: for translators, and for anybody who doubts.

It is read by the very code that begins the forms of the bot; nothing is stored, and no database is needed.
"""

import argparse
import difflib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.ids import CircleId, SkillId
from bot.domain.needs.sentences import HeardNeed, HeardOffer, hear_need, hear_offer, meant_by
from bot.domain.people.places import mentioned
from bot.domain.words import MOST_CHOICES, STARTING_REGISTER, HeardSkills, Intent, SkillWords
from bot.domain.words.languages import VOCABULARIES
from bot.operator import understood_times
from bot.operator.ground import OperatorError, add_command, open_database, say
from bot.settings import SettingsError, read_settings
from storage.needs import skills
from storage.people import places
from storage.people.places import KnownPlace

if TYPE_CHECKING:
    from bot.operator.ground import Commands

#: Where a language is at home when no zone is given.
_HOME = {
    "en": "Europe/London",
    "cy": "Europe/London",
    "es": "Europe/Madrid",
    "de": "Europe/Berlin",
    "fr": "Europe/Paris",
}
_LONGEST = 1000
_MOST_SUGGESTED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """Whose words a sentence is read with."""

    circle: str | None
    register: tuple[SkillWords, ...]
    #: What a skill of the register is called in a language, and its key of the starting register, if it has one.
    names: dict[str | int, tuple[str, str | None]]
    places: tuple[KnownPlace, ...]


def add(commands: "Commands") -> None:
    """Add this module's command."""
    command = add_command(
        commands, "understand", _understand, "print as JSON what the bot understands of a sentence"
    )
    command.add_argument("sentence", nargs="+", help="what somebody writes")
    command.add_argument(
        "--language", default="en", help=f"the writer's: {', '.join(VOCABULARIES)} (default: en)"
    )
    command.add_argument("--at", help="when it was written, such as 2026-11-24T09:00 (default: now)")
    command.add_argument("--zone", help="the writer's time zone, such as Europe/Madrid")
    command.add_argument("--circle", help="read it with the words of this circle (name or number)")
    command.add_argument(
        "--member", action="store_true", help="as from a member, not a coordinator: a time alone is no need"
    )
    command.add_argument(
        "--json", action="store_true", help="as the other commands have it; it is JSON anyway"
    )


def _understand(chosen: argparse.Namespace) -> int:
    text = " ".join(chosen.sentence).strip()
    if not text:
        raise OperatorError("There is no sentence. Put it at the end, in quotation marks.")
    if len(text) > _LONGEST:
        raise OperatorError(f"The sentence has {len(text)} characters; the bot takes up to {_LONGEST}.")
    language = _language(chosen.language)
    zone = _zone(chosen.zone or _HOME[language.partition("-")[0]])
    at = _instant(chosen.at, zone)
    ground = _ground(chosen.circle, language)
    found = understood(
        text, language=language, at=at, zone=zone, ground=ground, coordinates=not chosen.member
    )
    say(json.dumps(found, ensure_ascii=False, indent=2))
    return 0


def _language(given: str) -> str:
    code, dash, region = given.strip().partition("-")
    if code.casefold() not in VOCABULARIES:
        allowed = ", ".join(VOCABULARIES)
        raise OperatorError(f"The language {given!r} is not one of those understood: {allowed}.")
    return code.casefold() + dash + region


def _zone(given: str) -> ZoneInfo:
    known = available_timezones()
    if given not in known:
        near = difflib.get_close_matches(given, sorted(known), n=_MOST_SUGGESTED)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        raise OperatorError(
            f"{given!r} is no time zone. Zones are named as in the IANA database: Europe/London, Europe/Madrid, "
            f"America/Lima, UTC, ….{hint}"
        )
    return ZoneInfo(given)


def _instant(given: str | None, zone: ZoneInfo) -> datetime:
    if given is None:
        return datetime.now(UTC)
    try:
        said = datetime.fromisoformat(given)
    except ValueError:
        raise OperatorError(
            f"{given!r} is no time. Write 2026-11-24T09:00 (in the zone given), or with its offset: "
            "2026-11-24T09:00+01:00, 2026-11-24T08:00Z."
        ) from None
    return (said if said.tzinfo else said.replace(tzinfo=zone)).astimezone(UTC)


def _ground(circle: str | None, language: str) -> _Ground:
    """Give the words of a circle: the one asked for, or the only one there is; else those that every circle has."""
    try:
        connection = open_database(read_settings())
    except (OperatorError, SettingsError):
        if circle is not None:
            raise
        return _starting(language)
    try:
        known = {
            row["id"]: row["name"] for row in connection.execute("SELECT id, name FROM circle ORDER BY id")
        }
        if circle is None and len(known) != 1:
            return _starting(language)
        meant = [one for one, name in known.items() if circle is None or circle in (str(one), name)]
        if len(meant) != 1:
            listed = ", ".join(f"{name} ({one})" for one, name in known.items()) or "none yet"
            raise OperatorError(f"There is no circle {circle!r}. There are: {listed}.")
        return _Ground(
            circle=known[meant[0]],
            register=(register := tuple(skills.register(connection, CircleId(meant[0])))),
            names={
                key: (
                    skills.skill_name(connection, SkillId(int(key)), language),
                    connection.execute("SELECT key FROM skill WHERE id = ?", (key,)).fetchone()["key"],
                )
                for key in {words.key for words in register}
            },
            places=tuple(places.understood(connection, CircleId(meant[0]))),
        )
    finally:
        connection.close()


@cache
def _starting(language: str) -> _Ground:
    code = language.partition("-")[0]
    names = {
        words.key: (words.names[0], str(words.key)) for words in STARTING_REGISTER if words.language == code
    }
    return _Ground(circle=None, register=STARTING_REGISTER, names=dict(names), places=())


def understood(
    text: str, *, language: str, at: datetime, zone: ZoneInfo, ground: _Ground, coordinates: bool
) -> dict[str, Any]:
    """Give what is understood of a sentence: the keys of the JSON are those of docs/understanding.md."""
    meant = meant_by(
        text, language=language, at=at, zone=zone, register=lambda: ground.register, coordinates=coordinates
    )
    heard: HeardOffer | HeardNeed
    if meant == "offer":
        heard = hear_offer(text, language=language, at=at, zone=zone, register=ground.register)
        times = understood_times.of_offer(heard, at=at, zone=zone)
    else:
        heard = hear_need(text, language=language, at=at, zone=zone, register=ground.register)
        times = understood_times.of_need(heard, at=at, zone=zone)
    where, unsure_where = _where(text, heard, ground)
    unsure = [*_unsure_kind(meant), *_unsure_skill(heard.skills, ground), *times.unsure, *unsure_where]
    people = heard.people if isinstance(heard, HeardNeed) else None
    return {
        "sentence": text,
        "language": heard.language,
        "read_at": at.astimezone(zone).isoformat(timespec="minutes"),
        "circle": ground.circle,
        "kind": meant if meant in ("offer", "need") else None,
        "looks_like": meant,
        "skill": _skill(heard.skills, ground),
        **times.said,
        "people": max(1, people or 1) if meant != "offer" else None,
        **where,
        "reach_m": heard.reach_m if isinstance(heard, HeardOffer) else None,
        "by_phone": heard.by_phone,
        "unsure": unsure,
    }


def _skill(heard: HeardSkills, ground: _Ground) -> dict[str, Any]:
    if not heard.said:
        return {
            "key": None,
            "name": heard.new_name,
            "new": True,
            "score": None,
            "alternatives": _others(heard, ground),
        }
    best = heard.said[0]
    name, key = ground.names[best.skill_key]
    return {
        "key": key or f"skill {best.skill_key}",
        "name": name,
        "new": False,
        "score": best.score,
        "heard_in": best.words,
        "alternatives": _others(heard, ground),
    }


def _others(heard: HeardSkills, ground: _Ground) -> list[dict[str, Any]]:
    best = {heard.said[0].skill_key} if heard.said else set()
    found = [match for match in heard.found if match.skill_key not in best]
    return [
        {
            "key": ground.names[match.skill_key][1] or f"skill {match.skill_key}",
            "name": ground.names[match.skill_key][0],
            "score": match.score,
        }
        for match in found[:MOST_CHOICES]
    ]


def _where(
    text: str, heard: HeardOffer | HeardNeed, ground: _Ground
) -> tuple[dict[str, Any], list[dict[str, str]]]:
    said = heard.whereabouts
    known = mentioned(text, ground.places)
    place = known.name if known is not None and known.name != said.to_place else said.place
    where = {"place": place or None, "to_place": said.to_place or None}
    doubts = [
        _doubt(what, words, "a kind of place and not a name: which one it is is for a person to say")
        for what, words, is_name in (
            ("place", said.place, said.place_is_name),
            ("to_place", said.to_place, said.to_place_is_name),
        )
        if words and not is_name and not (known is not None and what == "place")
    ]
    if ground.circle and said.place_is_name and known is None:
        why = "not a place that the circle has pinned: how far it is stays unknown"
        doubts.append(_doubt("place", said.place, why))
    return where, doubts


def _doubt(what: str, words: str, why: str) -> dict[str, str]:
    return {"what": what, "words": words, "why": why}


def _unsure_kind(meant: Intent) -> list[dict[str, str]]:
    if meant in ("offer", "need"):
        return []
    return [
        _doubt(
            "kind",
            "",
            f"neither an offer nor a need by its words (it looks like: {meant}); the bot asks back",
        )
    ]


def _unsure_skill(heard: HeardSkills, ground: _Ground) -> list[dict[str, str]]:
    if not heard.said and not heard.new_name:
        return [_doubt("skill", "", "nothing says what is to be done; the bot asks back")]
    if not heard.said:
        return [
            _doubt(
                "skill", heard.new_name, "nobody named this yet: it would become a new word of the register"
            )
        ]
    names = [ground.names[match.skill_key][0] for match in heard.said]
    if len(names) > 1:
        return [
            _doubt(
                "skill",
                ", ".join(names),
                "more than one was said: an offer may be for all, a need is for the first",
            )
        ]
    return []
