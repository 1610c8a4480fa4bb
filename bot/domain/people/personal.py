"""Personal data, in one list: which column holds what of whom, what happens to it at erasure, and how long it stays.

Export, erasure, retention and `docs/` read it; a test holds it against the schema, so that a new column has to be
thought about before it can be added.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What a column tells about somebody."""

    NAME = "name"
    #: How to reach them: Telegram's id or name, a number, an exact address.
    REACH = "reach"
    #: What they wrote.
    WORDS = "words"
    #: Where they are, or where something is to happen.
    PLACE = "place"
    #: What they chose for themselves, or when they can.
    CHOICE = "choice"
    #: That it was they who did it, or for them: an id of ours.
    DEED = "deed"


class Fate(StrEnum):
    """What erasure does."""

    #: The row goes.
    DELETED = "deleted"
    #: The row stays for the others' sake, the column is emptied or made coarse.
    BLANKED = "blanked"
    #: It stays: an id of ours to which no name, account, place or word belongs any more.
    NAMELESS = "nameless"


class Until(StrEnum):
    """How long it stays when nobody asks for erasure."""

    #: Until the row has been handled; two weeks when that failed and somebody has to look.
    HANDLED = "handled"
    #: Two weeks after it was sent.
    FORTNIGHT = "fortnight"
    #: While the message it belongs to is the newest.
    SCREEN = "screen"
    #: A month after it ended.
    MONTH = "month"
    #: 90 days after it was over.
    QUARTER = "quarter"
    #: 400 days; a circle's decisions, and what moved hours, as long as the record.
    YEAR = "year"
    #: Until they ask to be forgotten.
    MEMBERSHIP = "membership"
    #: As long as the circle keeps its ledger and its record of decisions.
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Personal:
    """One column of personal data."""

    what: What
    fate: Fate
    until: Until


_W, _F, _U = What, Fate, Until
_HANDLED = Personal(_W.WORDS, _F.BLANKED, _U.HANDLED)
_DRAFT = Personal(_W.WORDS, _F.DELETED, _U.MONTH)
_SENT = Personal(_W.WORDS, _F.BLANKED, _U.FORTNIGHT)
_SENT_TO = Personal(_W.REACH, _F.BLANKED, _U.FORTNIGHT)
_SHOWN = Personal(_W.REACH, _F.DELETED, _U.SCREEN)
_NAME = Personal(_W.NAME, _F.BLANKED, _U.MEMBERSHIP)
_REACH = Personal(_W.REACH, _F.DELETED, _U.MEMBERSHIP)
_CHOICE = Personal(_W.CHOICE, _F.BLANKED, _U.MEMBERSHIP)
_CHOICE_ROW = Personal(_W.CHOICE, _F.DELETED, _U.MEMBERSHIP)
_PLACE = Personal(_W.PLACE, _F.BLANKED, _U.MEMBERSHIP)
_WORDS = Personal(_W.WORDS, _F.BLANKED, _U.MEMBERSHIP)
_WORDS_ROW = Personal(_W.WORDS, _F.DELETED, _U.MEMBERSHIP)
_DEED = Personal(_W.DEED, _F.NAMELESS, _U.RECORD)
_DID = Personal(_W.DEED, _F.NAMELESS, _U.YEAR)
_DEED_ROW = Personal(_W.DEED, _F.DELETED, _U.MEMBERSHIP)
_CHECK = Personal(_W.DEED, _F.DELETED, _U.QUARTER)

#: Table → column → what it is.
PERSONAL: Mapping[str, Mapping[str, Personal]] = {
    "inbox": {"payload": _HANDLED, "error": _HANDLED},
    "due": {"person_id": Personal(_W.DEED, _F.NAMELESS, _U.QUARTER), "error": _HANDLED},
    "outbox": {"person_id": _DEED, "chat_id": _SENT_TO, "subject": _SENT, "payload": _SENT, "error": _SENT},
    "card": {"chat_id": _SHOWN, "subject": _SHOWN, "message_id": _SHOWN},
    "choice": {"chat_id": _SHOWN, "label": _SHOWN, "data": _SHOWN},
    "act": {"actor": _DID, "detail": _DID},
    "setup_code": {"shown_by": Personal(_W.REACH, _F.BLANKED, _U.MEMBERSHIP), "used_by": _DEED},
    "rule": {"decided_by": _DEED},
    "person": {
        "name": _NAME,
        "language": _CHOICE,
        "agreed_at": _CHOICE,
        "notice": _CHOICE,
        "quiet_from": _CHOICE,
        "quiet_to": _CHOICE,
        "weekly_budget": _CHOICE,
        "created_at": _DEED,
    },
    "account": {
        "person_id": _REACH,
        "channel": _REACH,
        "address": _REACH,
        "username": _REACH,
        "unreachable_since": _REACH,
    },
    "chat": {
        "id": _REACH,
        "language": _CHOICE_ROW,
        "circle_id": _CHOICE_ROW,
        "link": _CHOICE_ROW,
        "met_at": _DEED_ROW,
    },
    "member": {
        "person_id": _DEED,
        "speaker_id": _DEED,
        "lat": _PLACE,
        "lon": _PLACE,
        "place_name": _PLACE,
        "ask_less": _CHOICE,
        "paused_until": _CHOICE,
        "joined_at": _DEED,
        "left_at": _DEED,
    },
    "member_role": {"member_id": _DEED, "given_by": _DEED},
    "block": {"by_member": _DEED_ROW, "of_member": _DEED_ROW, "blocked_at": _DEED_ROW},
    "link": {"made_by": _DEED},
    "circle_group": {"agreed_by": _DEED},
    "draft": {"person_id": _DRAFT, "chat_id": _DRAFT, "answers": _DRAFT},
    "skill": {"made_by": _DEED},
    "skill_word": {"word": _WORDS},
    "offer": {
        "member_id": _DEED_ROW,
        "skill_id": _CHOICE_ROW,
        "words": _WORDS_ROW,
        "language": _CHOICE_ROW,
        "reach_m": _CHOICE_ROW,
        "by_phone": _CHOICE_ROW,
        "from_date": _CHOICE_ROW,
        "to_date": _CHOICE_ROW,
        "paused_until": _CHOICE_ROW,
        "state": _CHOICE_ROW,
    },
    "offer_hours": {"weekday": _CHOICE_ROW, "from_minute": _CHOICE_ROW, "to_minute": _CHOICE_ROW},
    "offer_except": {"from_date": _CHOICE_ROW, "to_date": _CHOICE_ROW},
    "need": {
        "posted_by": _DEED,
        "beneficiary_member": _DEED,
        "words": _WORDS,
        "place_name": _PLACE,
        "lat": _PLACE,
        "lon": _PLACE,
        "address": Personal(_W.REACH, _F.BLANKED, _U.MONTH),
        "to_place": _PLACE,
        "to_lat": _PLACE,
        "to_lon": _PLACE,
        "to_address": Personal(_W.REACH, _F.BLANKED, _U.MONTH),
        "answer": _WORDS,
    },
    "check_held": {
        "member_id": _CHECK,
        "kind": _CHECK,
        "valid_until": _CHECK,
        "verified_by": Personal(_W.DEED, _F.NAMELESS, _U.QUARTER),
        "verified_at": _CHECK,
    },
    "invitation": {
        "member_id": _DEED_ROW,
        "reasons": _DEED_ROW,
        "decline": _CHOICE_ROW,
        "answered_at": _DEED_ROW,
    },
    "able": {
        "member_id": _DEED_ROW,
        "cell_row": Personal(_W.PLACE, _F.DELETED, _U.MEMBERSHIP),
        "cell_col": Personal(_W.PLACE, _F.DELETED, _U.MEMBERSHIP),
        "asked": _DEED_ROW,
        "hours": _CHOICE_ROW,
        "reach_m": _CHOICE_ROW,
    },
    "answering": {"member_id": _DEED_ROW, "yes": _DEED_ROW, "no": _DEED_ROW, "silent": _DEED_ROW},
    "avoided_skill": {"member_id": _CHOICE_ROW, "skill_id": _CHOICE_ROW},
    "commitment": {"member_id": _DEED, "person_id": _DEED, "state": _DEED},
    "contact_consent": {"given_by": _DEED_ROW, "contact": Personal(_W.REACH, _F.DELETED, _U.MONTH)},
    "contribution": {"giver_minutes": _DEED, "receiver_minutes": _DEED},
    "thanks": {"by_person": _DEED, "words": _WORDS},
    "ledger_account": {"member_id": _DEED},
    "transfer": {
        "from_account": _DEED,
        "to_account": _DEED,
        "reason": Personal(_W.WORDS, _F.BLANKED, _U.RECORD),
        "at": Personal(_W.DEED, _F.BLANKED, _U.RECORD),
    },
    "broadcast": {"by_member": _DEED, "words": _WORDS},
    "late": {"minutes": _DEED_ROW, "words": _WORDS_ROW, "said_at": _DEED_ROW},
    "talk": {"member_id": _DEED, "words": _WORDS, "answered_by": _DEED, "answer": _WORDS},
}

#: Every other column: ids of things, states and times of the circle's own, settings of the program.
IMPERSONAL: Mapping[str, frozenset[str]] = {
    "inbox": frozenset({"id", "kind", "update_id", "digest", "received_at", "state", "handled_at"}),
    "due": frozenset({"id", "circle_id", "kind", "subject", "occasion", "due_at", "state", "ended_at"}),
    "outbox": frozenset(
        {
            "id",
            "created_at",
            "not_before",
            "cause",
            "due_id",
            "priority",
            "kind",
            "mode",
            "state",
            "attempts",
            "ambiguous",
            "message_id",
            "ended_at",
        }
    ),
    "card": frozenset({"kind", "digest", "outbox_id", "shown_at"}),
    "choice": frozenset({"number", "outbox_id", "means"}),
    "act": frozenset(
        {"id", "at", "cause", "due_id", "circle_id", "object", "object_id", "version", "action"}
    ),
    "lease": frozenset({"id", "owner", "taken_at", "renewed_at"}),
    "kept": frozenset({"name", "value"}),
    "setup_code": frozenset({"id", "code", "made_at", "used_at"}),
    "transition": frozenset({"thing", "old", "new"}),
    "circle": frozenset({"id", "name", "language", "zone", "place_name", "lat", "lon", "created_at"}),
    "rule": frozenset({"circle_id", "name", "value", "decided_at"}),
    "place": frozenset({"id", "circle_id", "name", "folded", "lat", "lon"}),
    "person": frozenset({"id", "erased_at"}),
    "account": frozenset({"id"}),
    "chat": frozenset({"kind", "title", "left_at"}),
    "member": frozenset({"id", "circle_id", "version"}),
    "member_role": frozenset({"id", "circle_id", "role", "given_at", "ended_at"}),
    "block": frozenset({"circle_id"}),
    "link": frozenset({"code", "circle_id", "kind", "subject", "made_at", "ended_at"}),
    "circle_group": frozenset({"chat_id", "circle_id", "agreed_at", "ended_at"}),
    "draft": frozenset({"id", "circle_id", "form", "step", "state", "version", "created_at", "changed_at"}),
    "skill": frozenset({"id", "circle_id", "key", "merged_into", "made_at"}),
    "skill_word": frozenset({"id", "circle_id", "skill_id", "language", "is_name"}),
    "offer": frozenset({"id", "circle_id", "version", "created_at", "changed_at"}),
    "offer_hours": frozenset({"offer_id"}),
    "offer_except": frozenset({"offer_id"}),
    "need": frozenset(
        {
            "id",
            "circle_id",
            "beneficiary",
            "skill_id",
            "language",
            "by_phone",
            "people",
            "send_to",
            "repeat_weeks",
            "repeat_days",
            "repeat_until",
            "made_until",
            "times",
            "zone",
            "widened_m",
            "state",
            "version",
            "created_at",
            "changed_at",
        }
    ),
    "need_check": frozenset({"circle_id", "need_id", "kind", "since"}),
    "check_held": frozenset({"id", "circle_id", "ended_at"}),
    "slot": frozenset(
        {
            "id",
            "circle_id",
            "need_id",
            "starts_at",
            "ends_at",
            "local_start",
            "local_end",
            "zone",
            "places",
            "state",
            "version",
            "shown_as",
            "line_shown_as",
        }
    ),
    "invitation": frozenset(
        {
            "id",
            "circle_id",
            "slot_id",
            "wave",
            "state",
            "planned_at",
            "deadline",
            "sent_at",
            "learned_at",
            "version",
        }
    ),
    "able": frozenset({"offer_id", "skill_id"}),
    "answering": frozenset({"circle_id", "at"}),
    "hour_block": frozenset({"bit", "weekday", "from_minute", "to_minute"}),
    "circle_answering": frozenset({"circle_id", "yes", "no", "silent", "seen", "logs", "squares", "at"}),
    "outlook": frozenset(
        {"slot_id", "circle_id", "skill_id", "chance", "by", "look_again", "wanted", "able"}
    ),
    "avoided_skill": frozenset({"circle_id", "since"}),
    "commitment": frozenset(
        {
            "id",
            "circle_id",
            "slot_id",
            "invitation_id",
            "starts_at",
            "ends_at",
            "waiting_since",
            "asked_until",
            "was_starts_at",
            "was_ends_at",
            "version",
            "created_at",
            "changed_at",
        }
    ),
    "contact_consent": frozenset({"commitment_id", "side", "given_at", "withdrawn_at", "version"}),
    "contribution": frozenset(
        {
            "id",
            "circle_id",
            "commitment_id",
            "minutes",
            "state",
            "agreed_how",
            "version",
            "created_at",
            "changed_at",
        }
    ),
    "thanks": frozenset({"contribution_id", "circle_id", "given_at"}),
    "ledger_account": frozenset({"id", "circle_id", "opened_at"}),
    "transfer": frozenset({"id", "circle_id", "minutes", "contribution_id", "reverses", "act_id"}),
    "broadcast": frozenset(
        {
            "id",
            "circle_id",
            "slot_id",
            "last_member",
            "total",
            "asked",
            "state",
            "version",
            "started_at",
            "ended_at",
        }
    ),
    "late": frozenset({"id", "circle_id", "commitment_id"}),
    "talk": frozenset(
        {"id", "circle_id", "commitment_id", "language", "written_at", "answered_at", "version"}
    ),
}
