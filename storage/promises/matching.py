"""What is known, when a slot looks for somebody, of everybody who offers its skill: by index, in one reading."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.ids import CircleId, MemberId, OfferId, PersonId, SkillId, SlotId
from bot.domain.needs.offers import OfferTimes
from bot.domain.promises.matching import Candidate, StandingOffer, Wanted, Weights
from bot.domain.promises.waves import AnswerTimes
from bot.domain.rules import RULES
from bot.domain.words import Weekly
from storage.connection import Tx
from storage.instants import maybe_from_ms, to_ms
from storage.needs.needs import Need, Slot
from storage.people import checks
from storage.people.rules import rule
from storage.promises import around

#: Over how long a person's budget of invitations is counted.
BUDGET_PERIOD = timedelta(days=7)
#: How far back what somebody carried counts.
CARRIED_PERIOD = timedelta(days=90)

#: The skill that is wanted, with all that were merged into the same one: a handful of ids, found first and then named
#: in each statement. Joined to the offers instead, SQLite builds an index or a filter of every offer there is for each
#: look, as soon as it has statistics (`PRAGMA optimize`, every night).
_SAME = """
WITH RECURSIVE up (id, merged_into) AS (
    SELECT id, merged_into FROM skill WHERE id = :skill
    UNION SELECT skill.id, skill.merged_into FROM up CROSS JOIN skill ON skill.id = up.merged_into),
same (id) AS (
    SELECT id FROM up WHERE merged_into IS NULL
    UNION SELECT skill.id FROM same CROSS JOIN skill ON skill.merged_into = same.id)
SELECT json_group_array(id) AS ids FROM same
"""
#: Active offers of those skills.
_ABLE = """
offer INDEXED BY offer_skill WHERE offer.state = 'active' AND offer.skill_id IN (SELECT value FROM json_each(:same))
"""
#: The same, of some members only.
_OF_THESE = f"{_ABLE} AND offer.member_id IN (SELECT value FROM json_each(:members))"  # noqa: S608 - ours
_OFFERS = "SELECT offer.* FROM {able} ORDER BY offer.member_id, offer.id"
_HOURS = "SELECT * FROM offer_hours WHERE offer_id IN (SELECT offer.id FROM {able})"
_EXCEPT = "SELECT * FROM offer_except WHERE offer_id IN (SELECT offer.id FROM {able})"
_MEMBERS = """
WITH able (id) AS (SELECT DISTINCT offer.member_id FROM {able})
SELECT member.id, member.person_id, member.lat, member.lon, member.paused_until, member.ask_less,
       member.left_at IS NOT NULL AS gone, person.language, person.weekly_budget,
       EXISTS (SELECT 1 FROM account WHERE account.person_id = member.person_id
                  AND account.unreachable_since IS NULL) AS reachable,
       EXISTS (SELECT 1 FROM block WHERE by_member = member.id AND of_member IN (:helped, :speaker))
    OR EXISTS (SELECT 1 FROM block WHERE of_member = member.id AND by_member IN (:helped, :speaker)) AS blocked,
       EXISTS (SELECT 1 FROM avoided_skill WHERE avoided_skill.member_id = member.id
                  AND avoided_skill.skill_id IN (SELECT value FROM json_each(:same))) AS avoids,
       EXISTS (SELECT 1 FROM commitment WHERE commitment.person_id = member.person_id
                  AND commitment.starts_at < :end AND commitment.ends_at > :start AND commitment.slot_id <> :slot
                  AND commitment.state IN ('accepted', 'confirmed', 'there')) AS busy,
       (SELECT count(*) FROM member AS own JOIN invitation ON invitation.member_id = own.id
         WHERE own.person_id = member.person_id AND invitation.planned_at > :week
           AND (invitation.sent_at IS NOT NULL OR invitation.state = 'planned')) AS asked,
       (SELECT max(invitation.sent_at) FROM member AS own JOIN invitation ON invitation.member_id = own.id
         WHERE own.person_id = member.person_id) AS last_asked,
       (SELECT COALESCE(sum(commitment.ends_at - commitment.starts_at), 0) FROM commitment
         WHERE commitment.person_id = member.person_id AND commitment.starts_at > :carried
           AND commitment.state IN ('accepted', 'confirmed', 'there', 'done')) AS carried_ms,
       (SELECT count(*) FROM commitment
         WHERE commitment.member_id = member.id AND commitment.state = 'done') AS kept,
       (SELECT count(*) FROM commitment
         WHERE commitment.member_id = member.id AND commitment.state = 'no_show'
           AND commitment.starts_at > :forgotten) AS missed,
       (SELECT count(*) FROM need JOIN slot ON slot.need_id = need.id
          JOIN commitment ON commitment.slot_id = slot.id AND commitment.state = 'done'
         WHERE need.beneficiary_member = member.id) AS received
  FROM able CROSS JOIN member ON member.id = able.id CROSS JOIN person ON person.id = member.person_id
 ORDER BY member.id
"""
_SIDE = """
SELECT member.speaker_id, person.language FROM member JOIN person ON person.id = member.person_id WHERE member.id = ?
"""
_SLEEP = """
SELECT member.person_id, person.quiet_from, person.quiet_to FROM member
  JOIN person ON person.id = member.person_id WHERE member.id = ?
"""
_BLOCKED = """
SELECT EXISTS (SELECT 1 FROM block WHERE by_member = ?1 AND of_member = ?2)
    OR EXISTS (SELECT 1 FROM block WHERE by_member = ?2 AND of_member = ?1) AS blocked
"""
_OFFERS_SKILL = f"SELECT 1 FROM {_ABLE} AND offer.member_id = :member"  # noqa: S608 - the parts are ours
_PROMISED = "SELECT member_id FROM commitment WHERE slot_id = ?"
_OPEN_FOR = """
SELECT slot.id FROM need CROSS JOIN slot ON slot.need_id = need.id AND slot.state = 'open' AND slot.starts_at > :now
 WHERE need.circle_id = :circle AND need.state = 'published' AND need.send_to = 'best'
   AND need.skill_id IN (SELECT value FROM json_each(:same))
   AND NOT EXISTS (SELECT 1 FROM due WHERE due.subject = slot.id AND due.kind = 'send_slot' AND due.state = 'waiting')
 ORDER BY slot.starts_at, slot.id
"""


def candidates(
    tx: Tx, need: Need, slot: Slot, *, now: datetime, members: Sequence[MemberId] | None = None
) -> list[Candidate]:
    """Give everybody (or of these members all) with an active offer of the need's skill or one merged with it, now."""
    same = {"same": same_skills(tx, need.skill_id), "members": json.dumps(members)}
    able = _ABLE if members is None else _OF_THESE
    offers = _offers(tx, able, same)
    speaker, _ = _side(tx, need)
    values = {
        **same,
        "slot": slot.id,
        "start": to_ms(slot.starts_at),
        "end": to_ms(slot.ends_at),
        "helped": need.beneficiary_member,
        "speaker": speaker,
        "week": to_ms(now - BUDGET_PERIOD),
        "carried": to_ms(now - CARRIED_PERIOD),
        "forgotten": to_ms(now - timedelta(days=rule(tx, need.circle_id, RULES.no_show_days))),
    }
    found = [_candidate(row, offers[row["id"]]) for row in tx.execute(_MEMBERS.format(able=able), values)]
    return _held_up(tx, need, slot, found)


def _held_up(tx: Tx, need: Need, slot: Slot, found: list[Candidate]) -> list[Candidate]:
    """Add what stands around the slot: other promises where the way can matter, and checks where some are required."""
    members = json.dumps([one.member_id for one in found])
    required = frozenset(checks.required(tx, need.id))
    lacked = around.lacking(tx, slot, members) if required else {}
    near = around.neighbours(tx, slot, members) if not need.by_phone and need.lat is not None else {}
    if not required and not near:
        return found
    return [
        replace(
            one,
            neighbours=near.get(one.member_id, ()),
            checks=required - lacked.get(one.member_id, frozenset()),
        )
        for one in found
    ]


def same_skills(tx: Tx, skill_id: SkillId) -> str:
    """Give a skill's id and those of all that are the same, as a JSON list."""
    ids: str = tx.execute(_SAME, {"skill": skill_id}).fetchone()["ids"]
    return ids


def _candidate(row: sqlite3.Row, offers: list[StandingOffer]) -> Candidate:
    return Candidate(
        member_id=MemberId(row["id"]),
        language=row["language"],
        offers=tuple(offers),
        lat=row["lat"],
        lon=row["lon"],
        left=bool(row["gone"]),
        blocked=bool(row["blocked"]),
        avoids=bool(row["avoids"]),
        reachable=bool(row["reachable"]),
        busy=bool(row["busy"]),
        paused_until=maybe_from_ms(row["paused_until"]),
        ask_less=bool(row["ask_less"]),
        budget_left=row["weekly_budget"] - row["asked"],
        last_asked=maybe_from_ms(row["last_asked"]),
        carried=row["carried_ms"] // 60_000,
        kept=row["kept"],
        missed=row["missed"],
        received=row["received"],
        given=row["kept"],
    )


def _offers(tx: Tx, able: str, same: Mapping[str, str]) -> Mapping[int, list[StandingOffer]]:
    hours: dict[int, list[Weekly]] = defaultdict(list)
    for row in tx.execute(_HOURS.format(able=able), same):
        weekly = Weekly(weekday=row["weekday"], from_minute=row["from_minute"], to_minute=row["to_minute"])
        hours[row["offer_id"]].append(weekly)
    excluded: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for row in tx.execute(_EXCEPT.format(able=able), same):
        ends = (date.fromisoformat(row["from_date"]), date.fromisoformat(row["to_date"]))
        excluded[row["offer_id"]].append(ends)
    found: dict[int, list[StandingOffer]] = defaultdict(list)
    for row in tx.execute(_OFFERS.format(able=able), same):
        found[row["member_id"]].append(
            StandingOffer(
                id=OfferId(row["id"]),
                words=row["words"],
                language=row["language"],
                times=OfferTimes(
                    hours=tuple(hours[row["id"]]),
                    from_date=None if row["from_date"] is None else date.fromisoformat(row["from_date"]),
                    to_date=None if row["to_date"] is None else date.fromisoformat(row["to_date"]),
                    excluded=tuple(excluded[row["id"]]),
                ),
                reach_m=row["reach_m"],
                by_phone=bool(row["by_phone"]),
            )
        )
    return found


def _side(tx: Tx, need: Need) -> tuple[MemberId | None, str | None]:
    if need.beneficiary_member is None:
        return None, None
    row = tx.execute(_SIDE, (need.beneficiary_member,)).fetchone()
    return None if row["speaker_id"] is None else MemberId(row["speaker_id"]), row["language"]


def wanted(tx: Tx, need: Need, slot: Slot, *, now: datetime) -> Wanted:
    """Give what a slot looks for, with the circle's rules for it."""
    speaker, language = _side(tx, need)
    return Wanted(
        now=now,
        local_start=slot.local_start,
        local_end=slot.local_end,
        words=need.words,
        language=need.language,
        helped=frozenset(side for side in (need.beneficiary_member, speaker) if side is not None),
        beneficiary_language=language,
        lat=need.lat,
        lon=need.lon,
        by_phone=need.by_phone,
        reach_m=rule(tx, need.circle_id, RULES.reach_m),
        widened_m=need.widened_m,
        trip=need.trip,
        to_lat=need.to_lat,
        to_lon=need.to_lon,
        travel_minutes_per_km=rule(tx, need.circle_id, RULES.travel_minutes_per_km),
        checks=frozenset(checks.required(tx, need.id)),
    )


def weights(tx: Tx, circle_id: CircleId) -> Weights:
    """Give how much each feature counts in a circle."""
    return Weights(
        words=rule(tx, circle_id, RULES.weight_words),
        distance=rule(tx, circle_id, RULES.weight_distance),
        language=rule(tx, circle_id, RULES.weight_language),
        rested=rule(tx, circle_id, RULES.weight_rested),
        carried=rule(tx, circle_id, RULES.weight_carried),
        kept=rule(tx, circle_id, RULES.weight_kept),
        giving_back=rule(tx, circle_id, RULES.weight_giving_back),
        first_chance=rule(tx, circle_id, RULES.weight_first_chance),
    )


def answer_times(tx: Tx, circle_id: CircleId) -> AnswerTimes:
    """Give how long a circle's waves wait for answers."""
    return AnswerTimes(
        far=timedelta(minutes=rule(tx, circle_id, RULES.wave_minutes_far)),
        days=timedelta(minutes=rule(tx, circle_id, RULES.wave_minutes_days)),
        soon=timedelta(minutes=rule(tx, circle_id, RULES.wave_minutes_soon)),
        urgent=timedelta(minutes=rule(tx, circle_id, RULES.wave_minutes_urgent)),
    )


def quiet_hours(tx: Tx, member_id: MemberId) -> tuple[PersonId, int, int]:
    """Give the person who is a member, and their quiet hours as minutes of the local day."""
    row = tx.execute(_SLEEP, (member_id,)).fetchone()
    return PersonId(row["person_id"]), row["quiet_from"], row["quiet_to"]


def open_for(tx: Tx, circle_id: CircleId, skill_id: SkillId, *, now: datetime) -> list[SlotId]:
    """Give the open slots of a circle that look for a skill by invitation and have begun to, earliest first."""
    values = {"circle": circle_id, "same": same_skills(tx, skill_id), "now": to_ms(now)}
    return [SlotId(row["id"]) for row in tx.execute(_OPEN_FOR, values)]


def promised_to(tx: Tx, slot_id: SlotId) -> frozenset[MemberId]:
    """Give the members who have said yes to a slot before, whatever came of it: they are not asked for it again."""
    return frozenset(MemberId(row["member_id"]) for row in tx.execute(_PROMISED, (slot_id,)))


def blocked(tx: Tx, one: MemberId, other: MemberId) -> bool:
    """Tell whether one of two members does not want to be brought together with the other."""
    return bool(tx.execute(_BLOCKED, (one, other)).fetchone()["blocked"])


def offers_skill(tx: Tx, member_id: MemberId, skill_id: SkillId) -> bool:
    """Tell whether a member has an active offer of a skill, or of one merged with it."""
    values = {"same": same_skills(tx, skill_id), "member": member_id}
    return tx.execute(_OFFERS_SKILL, values).fetchone() is not None
