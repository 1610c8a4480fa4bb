# ruff: noqa: S608 - the fragments put together here are this page's own; values are always parameters
"""Erasure: of somebody who asked to be forgotten, no name, word, place, address or Telegram id is left anywhere.

What stays are ids of ours to which nothing belongs any more, so that the ledger balances and the others' records
stay whole. `bot.domain.people.personal` says which column is emptied and which row goes; a test compares.
"""

import json
import sqlite3
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import ChatId, OutboxId, PersonId
from storage.connection import Tx, checkpoint, run_transaction
from storage.instants import to_ms
from storage.queues import kept
from storage.upkeep import tombstones

#: How somebody erased is called where others' records still show a name.
NAMELESS = "—"

_MINE = "(SELECT id FROM member WHERE person_id = :person)"
_MY_COMMITMENTS = "(SELECT id FROM commitment WHERE person_id = :person)"
_MY_NEEDS = f"""(
    SELECT id FROM need WHERE posted_by IN {_MINE} OR beneficiary_member IN {_MINE})"""
_MY_ACCOUNTS = f"(SELECT id FROM ledger_account WHERE member_id IN {_MINE})"
_FOR_ME = f"""(
    SELECT commitment.id FROM commitment JOIN slot ON slot.id = commitment.slot_id
      JOIN need ON need.id = slot.need_id WHERE need.beneficiary_member IN {_MINE})"""
#: Words of the register that only they have used.
_MY_SKILLS = f"""(
    SELECT id FROM skill WHERE made_by IN {_MINE} AND key IS NULL
       AND NOT EXISTS (SELECT 1 FROM offer WHERE offer.skill_id = skill.id AND offer.member_id NOT IN {_MINE})
       AND NOT EXISTS (SELECT 1 FROM need WHERE need.skill_id = skill.id AND need.posted_by NOT IN {_MINE}))"""

#: Where a draft names for whom it is: chosen, written, or to be chosen from.
_FOR_WHOM = """(COALESCE(json_extract(answers, '$.whom'), '') || COALESCE(json_extract(answers, '$.whom_name'), '')
    || COALESCE(json_extract(answers, '$.found'), ''))"""

# In this order: what refers to a row goes before the row.
_STATEMENTS = (
    # What they set up for themselves goes.
    f"DELETE FROM offer_hours WHERE offer_id IN (SELECT id FROM offer WHERE member_id IN {_MINE})",
    f"DELETE FROM offer_except WHERE offer_id IN (SELECT id FROM offer WHERE member_id IN {_MINE})",
    f"DELETE FROM offer WHERE member_id IN {_MINE}",
    f"DELETE FROM avoided_skill WHERE member_id IN {_MINE}",
    f"DELETE FROM check_held WHERE member_id IN {_MINE}",
    f"DELETE FROM block WHERE by_member IN {_MINE} OR of_member IN {_MINE}",
    f"UPDATE OR REPLACE skill_word SET word = :nameless WHERE skill_id IN {_MY_SKILLS}",
    # Who was asked why, and who may see how to reach whom.
    f"UPDATE commitment SET invitation_id = NULL WHERE member_id IN {_MINE}",
    f"DELETE FROM invitation WHERE member_id IN {_MINE}",
    f"DELETE FROM answering WHERE member_id IN {_MINE}",
    f"""DELETE FROM contact_consent
         WHERE given_by = :person OR commitment_id IN {_MY_COMMITMENTS} OR commitment_id IN {_FOR_ME}""",
    # Words: theirs, and what was written about them.
    f"""UPDATE need SET words = '', address = '', place_name = '', lat = NULL, lon = NULL, answer = '',
              to_address = '', to_place = '', to_lat = NULL, to_lon = NULL
         WHERE id IN {_MY_NEEDS}""",
    f"""UPDATE thanks SET words = '' WHERE by_person = :person OR contribution_id IN (
          SELECT id FROM contribution WHERE commitment_id IN {_MY_COMMITMENTS}
                                         OR commitment_id IN {_FOR_ME})""",
    f"DELETE FROM late WHERE commitment_id IN {_MY_COMMITMENTS}",
    f"UPDATE talk SET words = '', answer = '' WHERE member_id IN {_MINE}",
    f"UPDATE talk SET answer = '' WHERE answered_by IN {_MINE}",
    f"UPDATE broadcast SET words = '' WHERE by_member IN {_MINE}",
    f"""UPDATE transfer SET reason = CASE reason WHEN '' THEN '' ELSE :nameless END, at = at - at % 86400000
         WHERE from_account IN {_MY_ACCOUNTS} OR to_account IN {_MY_ACCOUNTS}""",
    # What waits for them, and what was sent.
    "UPDATE due SET state = 'dropped', ended_at = :at WHERE person_id = :person AND state = 'waiting'",
    "UPDATE due SET error = NULL WHERE person_id = :person",
    """UPDATE outbox SET state = 'expired', ended_at = :at
        WHERE (person_id = :person OR chat_id = :chat) AND state = 'queued'""",
    # What fell due ends as its message does; what is on its way to Telegram ends when its answer comes.
    """UPDATE due SET ended_at = :at, state = iif(outbox.state = 'expired', 'expired', 'failed') FROM outbox
        WHERE outbox.due_id = due.id AND due.state = 'queued' AND outbox.state IN ('expired', 'unknown')""",
    """UPDATE outbox SET payload = NULL, error = NULL, subject = '{}'
        WHERE person_id = :person AND state <> 'sending'""",
    # A name may stand in what was said to others: what is frozen is not needed once it has ended.
    "UPDATE outbox SET payload = NULL, error = NULL WHERE ended_at IS NOT NULL",
    """UPDATE outbox SET subject = '{}'
        WHERE ended_at IS NOT NULL AND (instr(subject, :name) > 0 OR instr(subject, :escaped) > 0)""",
    "DELETE FROM draft WHERE chat_id = :chat OR person_id = :person",
    """DELETE FROM draft WHERE state IN ('done', 'cancelled')
        AND (instr(answers, :name) > 0 OR instr(answers, :escaped) > 0)""",
    # What somebody else is in the middle of stays, unless it is for them.
    f"""DELETE FROM draft WHERE state IN ('open', 'kept')
        AND (instr({_FOR_WHOM}, :name) > 0 OR instr({_FOR_WHOM}, :escaped) > 0)""",
    "DELETE FROM choice WHERE chat_id = :chat OR instr(label, :name) > 0",
    "DELETE FROM card WHERE chat_id = :chat",
    """UPDATE inbox SET state = 'done', error = NULL, payload = NULL
        WHERE state = 'quarantined'
          AND (EXISTS (SELECT 1 FROM json_tree(payload) WHERE key = 'id' AND atom = :chat)
               OR instr(payload, :name) > 0 OR instr(payload, :escaped) > 0)""",
    # Themselves.
    "UPDATE setup_code SET shown_by = NULL WHERE shown_by = :chat",
    """UPDATE member SET lat = NULL, lon = NULL, place_name = '', ask_less = 0, paused_until = NULL,
              version = version + 1
        WHERE person_id = :person""",
    "DELETE FROM account WHERE person_id = :person",
    "DELETE FROM chat WHERE id = :chat AND kind = 'private'",
    """UPDATE person SET name = :nameless, language = 'en', agreed_at = NULL, notice = NULL, quiet_from = 1260,
              quiet_to = 480, weekly_budget = 5, erased_at = :at
        WHERE id = :person""",
)


class Scrub(StrEnum):
    """What is still to be done so that the file holds nothing of somebody forgotten."""

    #: The file has to be written anew, then its log emptied.
    FILE = "1"
    #: The log has to be emptied: somebody was reading when it was tried.
    LOG = "log"


#: The name under which the process remembers it over restarts.
_SCRUB = "scrub"
_NAME = "SELECT name FROM person WHERE id = ?"
_GOODBYE_CHAT = "SELECT chat_id, state, created_at FROM outbox WHERE id = ? AND chat_id IS NOT NULL"
_TRACES = """
UPDATE outbox SET chat_id = NULL, person_id = :person, payload = NULL, subject = '{}', error = NULL,
                  message_id = NULL
 WHERE chat_id = :chat AND ended_at IS NOT NULL AND created_at <= :said_at
"""
_CHAT_OF = """
SELECT CAST(address AS INTEGER) AS chat FROM account WHERE person_id = ? AND channel = 'telegram' ORDER BY id LIMIT 1
"""
_ON_ITS_WAY = """
UPDATE outbox SET state = 'unknown', ended_at = :at, error = 'restored', payload = NULL
 WHERE (person_id = :person OR chat_id = :chat) AND state = 'sending'
"""
_UNHANDLED = """
UPDATE inbox SET state = 'done', handled_at = COALESCE(handled_at, :at), error = NULL, payload = NULL
 WHERE state <> 'done' AND EXISTS (
           SELECT 1 FROM json_tree(payload)
            WHERE key IN ('id', 'chat') AND atom = :chat
               OR inbox.kind = 'answer' AND key = 'person' AND atom = :person)
"""
_PAYLOADS = "UPDATE outbox SET payload = NULL WHERE ended_at IS NOT NULL AND payload IS NOT NULL"
_OLD_CHATS = """
DELETE FROM chat WHERE id = :chat AND kind = 'private' AND link IS NULL
   AND NOT EXISTS (SELECT 1 FROM account WHERE channel = 'telegram' AND address = CAST(:chat AS TEXT))
"""


def erase(tx: Tx, person_id: PersonId, chat: ChatId | None, *, now: datetime) -> None:
    """Forget a person in every table, in this transaction; `chat` is their private chat's id. Raises `OSError`.

    They must have left every circle before (`bot.services.people.membership.take_leave`). What the database file still
    holds in free pages and its log goes with `scrub`.
    """
    row = tx.execute(_NAME, (person_id,)).fetchone()
    values = {
        "person": person_id,
        "chat": chat,
        "name": row["name"] or NAMELESS,
        "escaped": json.dumps(row["name"] or NAMELESS)[1:-1],
        "nameless": NAMELESS,
        "at": to_ms(now),
    }
    for statement in _STATEMENTS:
        tx.execute(statement, values)
    tombstones.bury(tx, person_id, to_ms(now))


def erase_again(tx: Tx, person_id: PersonId, *, now: datetime) -> None:
    """Forget somebody in a copy from before they were forgotten: at once and without a goodbye, they had theirs.

    What of theirs waits in the inbox is not handled any more. They must have left every circle before.
    """
    row = tx.execute(_CHAT_OF, (person_id,)).fetchone()
    chat = None if row is None else ChatId(row["chat"])
    values = {"person": person_id, "chat": chat, "at": to_ms(now)}
    tx.execute(_ON_ITS_WAY, values)
    tx.execute(_UNHANDLED, values)
    erase(tx, person_id, chat, now=now)
    if row is not None:
        tx.execute(_TRACES, values | {"said_at": to_ms(now)})
        tx.execute(_OLD_CHATS, values)
    tx.execute(_PAYLOADS)


def erase_traces(tx: Tx, person_id: PersonId, goodbye: OutboxId) -> bool:
    """Take the chat's id from the last messages to somebody forgotten; False while the goodbye is not sent yet."""
    row = tx.execute(_GOODBYE_CHAT, (goodbye,)).fetchone()
    if row is None:
        return True
    if row["state"] in ("queued", "sending"):
        return False
    values = {"person": person_id, "chat": row["chat_id"], "said_at": row["created_at"]}
    tx.execute(_TRACES, values)
    tx.execute(_PAYLOADS)
    tx.execute(_OLD_CHATS, values)
    return True


def want_scrub(tx: Tx) -> None:
    """Note that nothing of somebody forgotten may stay in the file's free pages and its log: `scrub` does it."""
    kept.keep(tx, _SCRUB, Scrub.FILE)


def scrub(connection: sqlite3.Connection) -> None:
    """Write the file anew without its free space and empty its log, if that is wanted; outside of any transaction.

    `secure_delete` overwrites what is deleted, but not copies that the balancing of pages has left behind. While
    somebody reads (a check, a backup) the log cannot be emptied; that is then tried again at the next call.
    """
    wanted = kept.kept(connection, _SCRUB)
    if wanted == Scrub.FILE:
        connection.execute("VACUUM")
        run_transaction(connection, lambda tx: kept.keep(tx, _SCRUB, Scrub.LOG))
    if wanted and checkpoint(connection):
        run_transaction(connection, lambda tx: kept.keep(tx, _SCRUB, ""))
