"""Judges a stage after its faults: nothing lost, nothing doubled beyond what was counted, every invariant holds."""

import difflib
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tests.journeys.stage import Stage, StageError

#: A refusal's limit may be met a little early: the clocks of two processes are read at different moments, seconds.
GRACE_S = 0.1
_OPEN = "SELECT id, kind, state FROM outbox WHERE state IN ('queued', 'sending') AND not_before <= max(?, created_at)"
_UNENDED = "SELECT id, kind FROM due WHERE state IN ('waiting', 'queued') AND due_at <= ?"
#: How often a message goes out at most while nobody knows whether it arrived: thrice where somebody waits for it.
MOST_SENDS = "CASE WHEN due_id IS NULL AND priority <= 1 THEN 3 ELSE 2 END"
#: Sent with an unknown outcome as often as it may be and not ended; or ended as unknown without a doubt.
_STRANGE = f"""
SELECT id, kind, state, ambiguous FROM outbox
 WHERE (ambiguous >= {MOST_SENDS} AND state <> 'unknown') OR (ambiguous = 0 AND state = 'unknown')
"""
#: Tables that say who is there and what was said, whatever came of it.
SAID = frozenset({"person", "account", "member", "circle", "offer", "need"})
_CHAT = "COALESCE(o.chat_id, CAST(a.address AS INTEGER))"
_RECEIPTS = """
SELECT DISTINCT {chat}, o.message_id FROM outbox o LEFT JOIN account a ON a.person_id = o.person_id
 WHERE o.message_id IS NOT NULL
"""
_DOUBTS = """
SELECT {chat}, sum(o.ambiguous) FROM outbox o LEFT JOIN account a ON a.person_id = o.person_id
 WHERE o.ambiguous > 0 GROUP BY 1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sends:
    """The stand-in's log held against the receipts."""

    messages: int
    #: Sends whose outcome nobody knew.
    ambiguous: int
    #: Copies of messages that somebody sees more than once.
    twice: int
    #: Messages that may have been lost: every repetition that they have had an unknown outcome too.
    given_up: int


def dump_of(stage: Stage) -> list[str]:
    """Give the canonical dump, line by line."""
    done = stage.operator("dump")
    if done.returncode != 0:
        raise StageError(done.stderr)
    return done.stdout.splitlines()


def check(
    stage: Stage,
    *,
    planted: str = "",
    traces: bool = False,
    allowed: Sequence[str] = (),
    failed: Sequence[str] = ("unreachable",),
) -> None:
    """Every invariant holds, everything has ended, and the log has no error but those of the faults.

    Rows of the inbox with the word `planted` may be set aside; `allowed` are patterns of the errors that may be in
    the log, which has tracebacks only with `traces`; `failed` are the words with which a row of the outbox or of what
    fell due may have failed.
    """
    done = stage.operator("check")
    if done.returncode != 0:
        raise StageError(done.stdout + done.stderr)
    now = int(stage.now().timestamp() * 1000)
    put_aside = stage.query("SELECT id, error, payload FROM inbox WHERE state = 'quarantined'")
    wrong = {
        "not handled": stage.query("SELECT id FROM inbox WHERE state = 'new'"),
        "put aside": [row for row in put_aside if not planted or planted not in str(row[2])],
        "not sent": stage.query(_OPEN, now),
        "due and not ended": stage.query(_UNENDED, now),
        "of doubtful count": stage.query(_STRANGE),
        "failed": [
            row
            for table in ("outbox", "due")
            for row in stage.query(f"SELECT kind, error FROM {table} WHERE state = 'failed'")
            if row[1] not in failed
        ],
        "errors in the log": errors(stage.log(), allowed, traces=traces),
    }
    found = [f"{what}: {rows}" for what, rows in wrong.items() if rows]
    if found:
        raise StageError("\n".join([*found, stage.log()[-3000:]]))


def errors(log: str, allowed: Sequence[str], *, traces: bool = False) -> list[str]:
    """Give the error lines of a log that match none of the patterns, and its tracebacks unless `traces`."""
    lines = log.splitlines()
    found = [
        line
        for line in lines
        if (" ERROR " in line or " CRITICAL " in line) and not any(re.search(it, line) for it in allowed)
    ]
    return found + [line for line in lines if line.startswith("Traceback") and not traces]


def same(wanted: Sequence[str], found: Sequence[str], tables: Collection[str] | None = None) -> None:
    """Two dumps are equal, or what they say of the tables. Raises `StageError` with the lines that differ."""
    before, after = ([it for it in lines if _is_of(it, tables)] for lines in (wanted, found))
    if before != after:
        lines = difflib.unified_diff(before, after, "calm", "stormy", lineterm="", n=0)
        raise StageError("The dumps differ:\n" + "\n".join(lines))


def _is_of(line: str, tables: Collection[str] | None) -> bool:
    return tables is None or line.partition(":")[0] in tables


def sends(stage: Stage) -> Sends:
    """Count the sends. Raises `StageError` when a message came more often than there are receipts and doubts."""
    # A message that nobody has a receipt for, or that came twice, belongs to a send of unknown outcome.
    moved = {chat["id"]: chat["migrated_to"] for chat in stage.state()["chats"] if chat.get("migrated_to")}
    seen = {(moved.get(chat, chat), message) for chat, message in stage.query(_RECEIPTS.format(chat=_CHAT))}
    receipts = Counter(chat for chat, _ in seen)
    doubts: Counter[int] = Counter()
    for chat, count in stage.query(_DOUBTS.format(chat=_CHAT)):
        doubts[moved.get(chat, chat)] += count
    arrived: dict[int, int] = {}
    for call in stage.calls():
        if is_message(call["method"]) and took_effect(call):
            chat = moved.get(call["chat_id"], call["chat_id"])
            arrived[chat] = arrived.get(chat, 0) + 1
    for chat, messages in arrived.items():
        if not receipts[chat] <= messages <= receipts[chat] + doubts[chat]:
            raise StageError(
                f"Chat {chat}: {messages} arrived, {receipts[chat]} receipts, {doubts[chat]} doubts"
            )
    return Sends(
        messages=sum(arrived.values()),
        ambiguous=sum(doubts.values()),
        twice=sum(arrived.values()) - sum(receipts[chat] for chat in arrived),
        given_up=stage.query("SELECT count(*) FROM outbox WHERE state = 'unknown'")[0][0],
    )


def is_message(method: str) -> bool:
    """Tell whether a method puts a new message on a screen."""
    return method.startswith("send") and method != "sendChatAction"


def took_effect(call: dict[str, object]) -> bool:
    """Tell whether the stand-in did what a request asked, whatever it answered."""
    return call["status"] == 200 or "took effect" in str(call.get("description", ""))


def waits_honoured(stage: Stage) -> int:
    """Give how many answers of 429 there were. Raises `StageError` when one's wait was not kept."""
    rest: dict[int, float] = {}
    refusals = 0
    for call in stage.calls():
        chat, at = call["chat_id"], call["at"]
        if chat is None or not call["method"].startswith(("send", "edit")):
            continue
        if at < rest.get(chat, 0.0) - GRACE_S:
            raise StageError(f"Chat {chat} was written to {rest[chat] - at:.2f} s before its wait was over")
        if call["status"] == 429:
            refusals += 1
            rest[chat] = at + int(re.findall(r"\d+", call["description"])[-1])
    return refusals
