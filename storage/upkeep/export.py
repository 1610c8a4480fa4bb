# ruff: noqa: S608 - the fragments put together here are this page's own; values are always parameters
"""Everything that the tables hold about one person, and nothing about anybody else (I13).

Others appear as nothing at all: no name, no id, no words of theirs. Instants are ISO texts in UTC.
"""

from datetime import datetime
from typing import Any

from bot.domain.ids import PersonId
from storage.connection import Tx
from storage.instants import from_ms

_MINE = "SELECT id FROM member WHERE person_id = :person"
#: Section → what is read of it. Columns that end in `_at`, and some others, are instants.
_SECTIONS = {
    "accounts": "SELECT channel, address, username, unreachable_since FROM account WHERE person_id = :person",
    "chats": """
SELECT chat.id, chat.language, circle.name AS circle, chat.link IS NOT NULL AS came_by_a_link, chat.met_at
  FROM account JOIN chat ON chat.id = CAST(account.address AS INTEGER)
  LEFT JOIN circle ON circle.id = chat.circle_id
 WHERE account.person_id = :person""",
    "memberships": """
SELECT circle.name AS circle, member.lat, member.lon, member.place_name, member.ask_less, member.paused_until,
       member.joined_at, member.left_at, member.speaker_id IS NOT NULL AS on_behalf
  FROM member JOIN circle ON circle.id = member.circle_id WHERE member.person_id = :person ORDER BY member.id""",
    "roles": f"""
SELECT circle.name AS circle, member_role.role, member_role.given_at, member_role.ended_at
  FROM member_role JOIN circle ON circle.id = member_role.circle_id
 WHERE member_role.member_id IN ({_MINE}) ORDER BY member_role.id""",
    "roles_given_to_others": f"""
SELECT role, given_at FROM member_role WHERE given_by IN ({_MINE}) AND member_id NOT IN ({_MINE}) ORDER BY id""",
    "checks": f"""
SELECT circle.name AS circle, check_held.kind, check_held.valid_until, check_held.verified_at, check_held.ended_at
  FROM check_held JOIN circle ON circle.id = check_held.circle_id
 WHERE check_held.member_id IN ({_MINE}) ORDER BY check_held.id""",
    "checks_of_others_verified": f"""
SELECT kind, verified_at FROM check_held
 WHERE verified_by IN ({_MINE}) AND member_id NOT IN ({_MINE}) ORDER BY id""",
    "offers": f"""
SELECT offer.id, skill.key AS skill, offer.words, offer.language, offer.reach_m, offer.by_phone, offer.from_date,
       offer.to_date, offer.paused_until, offer.state, offer.created_at, offer.changed_at
  FROM offer JOIN skill ON skill.id = offer.skill_id WHERE offer.member_id IN ({_MINE}) ORDER BY offer.id""",
    "offer_hours": f"""
SELECT offer_id, weekday, from_minute, to_minute FROM offer_hours
 WHERE offer_id IN (SELECT id FROM offer WHERE member_id IN ({_MINE})) ORDER BY offer_id, weekday, from_minute""",
    "offer_exceptions": f"""
SELECT offer_id, from_date, to_date FROM offer_except
 WHERE offer_id IN (SELECT id FROM offer WHERE member_id IN ({_MINE})) ORDER BY offer_id, from_date""",
    "skills_named": f"""
SELECT skill_word.language, skill_word.word, skill.made_at FROM skill
  JOIN skill_word ON skill_word.skill_id = skill.id WHERE skill.made_by IN ({_MINE}) ORDER BY skill_word.id""",
    "skills_not_asked_for": f"""
SELECT skill.key AS skill, avoided_skill.since FROM avoided_skill JOIN skill ON skill.id = avoided_skill.skill_id
 WHERE avoided_skill.member_id IN ({_MINE}) ORDER BY avoided_skill.skill_id""",
    "needs_for_me": f"""
SELECT need.id, need.state, need.created_at,
       CASE WHEN need.posted_by IN ({_MINE}) THEN need.words ELSE NULL END AS words,
       need.place_name, need.lat, need.lon, need.address, need.to_place, need.to_lat, need.to_lon, need.to_address,
       need.people
  FROM need WHERE need.beneficiary_member IN ({_MINE}) ORDER BY need.id""",
    "needs_posted": f"""
SELECT need.id, need.beneficiary, need.state, need.created_at, need.words FROM need
 WHERE need.posted_by IN ({_MINE})
   AND (need.beneficiary_member IS NULL OR need.beneficiary_member NOT IN ({_MINE})) ORDER BY need.id""",
    "invitations": f"""
SELECT slot.starts_at, slot.ends_at, invitation.state, invitation.reasons, invitation.decline,
       invitation.planned_at, invitation.sent_at, invitation.answered_at
  FROM invitation JOIN slot ON slot.id = invitation.slot_id
 WHERE invitation.member_id IN ({_MINE}) ORDER BY invitation.id""",
    "answers_counted": f"""
SELECT answering.yes, answering.no, answering.silent, answering.at FROM answering
 WHERE answering.member_id IN ({_MINE}) ORDER BY answering.member_id""",
    "commitments": """
SELECT commitment.id, commitment.starts_at, commitment.ends_at, commitment.state, commitment.waiting_since,
       commitment.created_at, commitment.changed_at
  FROM commitment WHERE commitment.person_id = :person ORDER BY commitment.id""",
    "running_late": """
SELECT late.commitment_id, late.minutes, late.words, late.said_at FROM late
  JOIN commitment ON commitment.id = late.commitment_id WHERE commitment.person_id = :person ORDER BY late.id""",
    "contact_consents": """
SELECT commitment_id, side, contact, given_at, withdrawn_at FROM contact_consent
 WHERE given_by = :person ORDER BY commitment_id, side""",
    "contributions_given": """
SELECT contribution.giver_minutes AS stated_minutes, contribution.minutes, contribution.state,
       contribution.agreed_how, contribution.created_at, contribution.changed_at
  FROM contribution JOIN commitment ON commitment.id = contribution.commitment_id
 WHERE commitment.person_id = :person ORDER BY contribution.id""",
    "contributions_received": f"""
SELECT contribution.receiver_minutes AS stated_minutes, contribution.minutes, contribution.state,
       contribution.agreed_how, contribution.created_at, contribution.changed_at
  FROM contribution JOIN commitment ON commitment.id = contribution.commitment_id
  JOIN slot ON slot.id = commitment.slot_id JOIN need ON need.id = slot.need_id
 WHERE need.beneficiary_member IN ({_MINE}) ORDER BY contribution.id""",
    "thanks_given": "SELECT words, given_at FROM thanks WHERE by_person = :person ORDER BY contribution_id",
    "thanks_received": """
SELECT thanks.given_at FROM thanks JOIN contribution ON contribution.id = thanks.contribution_id
  JOIN commitment ON commitment.id = contribution.commitment_id
 WHERE commitment.person_id = :person AND thanks.by_person <> :person ORDER BY contribution.id""",
    "ledger": f"""
SELECT ledger_entry.minutes, ledger_entry.at FROM ledger_entry
  JOIN ledger_account ON ledger_account.id = ledger_entry.account_id
 WHERE ledger_account.member_id IN ({_MINE}) ORDER BY ledger_entry.transfer_id""",
    "talks": f"""
SELECT words, language, written_at, answered_at FROM talk WHERE member_id IN ({_MINE}) ORDER BY id""",
    "talks_answered": f"""
SELECT answer, answered_at FROM talk WHERE answered_by IN ({_MINE}) ORDER BY id""",
    "broadcasts": f"SELECT words, started_at FROM broadcast WHERE by_member IN ({_MINE}) ORDER BY id",
    "people_i_do_not_want_to_meet": f"SELECT blocked_at FROM block WHERE by_member IN ({_MINE})",
    "links_made": f"SELECT code, kind, made_at, ended_at FROM link WHERE made_by IN ({_MINE}) ORDER BY made_at",
    "groups_linked": f"SELECT agreed_at, ended_at FROM circle_group WHERE agreed_by IN ({_MINE})",
    "rules_decided": f"SELECT name, value, decided_at FROM rule WHERE decided_by IN ({_MINE}) ORDER BY name",
    "setup_code": "SELECT used_at FROM setup_code WHERE used_by = :person",
    "drafts": """
SELECT form, step, json_remove(answers, '$.whom', '$.whom_name', '$.found') AS answers, state, created_at, changed_at
  FROM draft WHERE person_id = :person ORDER BY id""",
    "due": "SELECT kind, occasion, due_at, state, ended_at FROM due WHERE person_id = :person ORDER BY id",
    "messages": """
SELECT kind, created_at, state, ended_at FROM outbox
 WHERE person_id = :person
    OR chat_id IN (SELECT CAST(address AS INTEGER) FROM account WHERE person_id = :person) ORDER BY id""",
    "deeds": "SELECT at, action, object, detail FROM act WHERE actor = :person ORDER BY id",
    "deeds_about_me": f"""
SELECT at, action, object FROM act WHERE (actor IS NULL OR actor <> :person)
   AND ((object = 'member' AND object_id IN ({_MINE})) OR (object = 'person' AND object_id = :person))
 ORDER BY id""",
}
_PERSON = """
SELECT name, language, agreed_at, notice, quiet_from, quiet_to, weekly_budget, created_at FROM person WHERE id = ?
"""
_INSTANTS = frozenset({"at", "since", "until", "unreachable_since", "paused_until", "waiting_since"})


def export(tx: Tx, person_id: PersonId) -> dict[str, Any]:
    """Give all rows about a person, by section; an empty section is given too, so that its absence says something."""
    whole: dict[str, Any] = {"person": _readable(dict(tx.execute(_PERSON, (person_id,)).fetchone()))}
    for section, sql in _SECTIONS.items():
        rows = tx.execute(sql, {"person": person_id}).fetchall()
        whole[section] = [_readable(dict(row)) for row in rows]
    return whole


def _readable(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _iso(from_ms(value)) if value is not None and _instant(name) else value
        for name, value in row.items()
    }


def _instant(name: str) -> bool:
    return name.endswith("_at") or name in _INSTANTS


def _iso(instant: datetime) -> str:
    return instant.isoformat().replace("+00:00", "Z")
