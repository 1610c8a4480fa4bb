"""Forgetting somebody: of each kind of row theirs goes, and the one beside it that is another's stays as it is.

The rows are written into tables without foreign keys and triggers: many could not stand beside each other otherwise.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.ids import ChatId, OutboxId, PersonId
from storage.instants import to_ms
from storage.queues import kept
from storage.upkeep import erasure
from storage.upkeep.backup import open_for_reading
from tests.support.bare import USUAL, add, database, row

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
AT = to_ms(NOW)
NAME, ESCAPED = "Zoë", "Zo\\u00eb"
#: Persons, and the members that they are: Zoë is one in two circles.
ZOE, TOM = 1, 2
MINE, TOMS, ALSO, THIRD = 1, 2, 3, 4
CHAT, TOMS_CHAT = 701, 702
GONE, KEPT = "goes", "stays"
DAY = 86_400_000

_EMPTIED = {
    "words": "", "address": "", "place_name": "", "lat": None, "lon": None, "answer": "", "to_address": "",
    "to_place": "", "to_lat": None, "to_lon": None,
}  # fmt: skip
_NO_PLACE = {
    "lat": None, "lon": None, "place_name": "", "ask_less": 0, "paused_until": None, "version": 2,
}  # fmt: skip
_DROPPED = {"state": "dropped", "ended_at": AT}
_NO_WORDS = {"payload": None, "error": None}
_DONE = {"state": "done", "error": None, "payload": None}

Case = tuple[str, dict[str, Any], str | dict[str, Any]]

#: Table, row, what becomes of it.
_CASES: list[Case] = [
    ("person", {"id": ZOE, "name": NAME},
     {"name": "—", "language": "en", "agreed_at": None, "notice": None, "quiet_from": 1260, "quiet_to": 480,
      "weekly_budget": 5, "erased_at": AT}),
    ("person", {"id": TOM, "name": "Tom"}, KEPT),
    ("member", {"id": MINE, "person_id": ZOE}, _NO_PLACE),
    ("member", {"id": TOMS, "person_id": TOM}, KEPT),
    ("member", {"id": ALSO, "person_id": ZOE, "circle_id": 2}, _NO_PLACE),
    ("member", {"id": THIRD, "person_id": 3}, KEPT),
    ("account", {"id": 1, "person_id": ZOE, "address": str(CHAT)}, GONE),
    ("account", {"id": 2, "person_id": TOM, "address": str(TOMS_CHAT)}, KEPT),
    ("chat", {"id": CHAT}, GONE),
    ("chat", {"id": TOMS_CHAT}, KEPT),
    # What they set up for themselves.
    ("offer", {"id": 1, "member_id": MINE}, GONE),
    ("offer", {"id": 2, "member_id": ALSO}, GONE),
    ("offer", {"id": 3, "member_id": TOMS}, KEPT),
    ("offer", {"id": 4, "member_id": TOMS, "skill_id": 5}, KEPT),
    ("offer", {"id": 5, "member_id": MINE, "skill_id": 1}, GONE),
    *(("offer_hours", {"offer_id": offer}, end) for offer, end in ((1, GONE), (2, GONE), (3, KEPT))),
    *(("offer_except", {"offer_id": offer}, end) for offer, end in ((1, GONE), (2, GONE), (3, KEPT))),
    *(("avoided_skill", {"member_id": who}, end) for who, end in ((MINE, GONE), (TOMS, KEPT))),
    *(("check_held", {"id": who, "member_id": who}, end) for who, end in ((MINE, GONE), (THIRD, KEPT))),
    ("block", {"by_member": MINE, "of_member": THIRD}, GONE),
    ("block", {"by_member": THIRD, "of_member": MINE}, GONE),
    ("block", {"by_member": TOMS, "of_member": THIRD}, KEPT),
    # Words of the register: only theirs, another offers it, another needs it, of the starting register, another's.
    ("skill", {"id": 1, "made_by": MINE}, KEPT),
    ("skill", {"id": 5, "made_by": MINE}, KEPT),
    ("skill", {"id": 6, "made_by": MINE}, KEPT),
    ("skill", {"id": 7, "made_by": MINE, "key": "k"}, KEPT),
    ("skill", {"id": 8, "made_by": TOMS}, KEPT),
    ("skill_word", {"id": 1, "skill_id": 1}, {"word": "—"}),
    ("skill_word", {"id": 2, "skill_id": 1, "language": "cy"}, {"word": "—"}),
    *(("skill_word", {"id": skill, "skill_id": skill}, KEPT) for skill in (5, 6, 7, 8)),
    # Needs: by them, for them, of others.
    ("need", {"id": 1, "posted_by": MINE, "skill_id": 1}, _EMPTIED),
    ("need", {"id": 2, "beneficiary_member": ALSO}, _EMPTIED),
    ("need", {"id": 3}, KEPT),
    ("need", {"id": 4, "skill_id": 6}, KEPT),
    *(("slot", {"id": need, "need_id": need}, KEPT) for need in (1, 2, 3)),
    # Promises: theirs, one that helps them, one between others.
    ("commitment", {"id": 1, "member_id": MINE, "person_id": ZOE, "slot_id": 3}, {"invitation_id": None}),
    ("commitment", {"id": 2, "member_id": TOMS, "person_id": TOM, "slot_id": 2}, KEPT),
    ("commitment", {"id": 3, "member_id": TOMS, "person_id": TOM, "slot_id": 3}, KEPT),
    ("commitment", {"id": 4, "member_id": TOMS, "person_id": TOM, "slot_id": 1}, KEPT),
    *(("invitation", {"id": who, "member_id": who}, end) for who, end in ((MINE, GONE), (TOMS, KEPT), (ALSO, GONE))),
    *(("answering", {"member_id": who}, end) for who, end in ((MINE, GONE), (TOMS, KEPT))),
    *(
        ("contact_consent", {"commitment_id": commitment, "side": side, "given_by": person}, end)
        for commitment, side, person, end in (
            (1, "receiver", TOM, GONE), (2, "giver", TOM, GONE), (3, "giver", TOM, KEPT), (3, "receiver", ZOE, GONE),
            (4, "giver", TOM, KEPT),
        )
    ),
    *(("late", {"id": it, "commitment_id": it}, end) for it, end in ((1, GONE), (2, KEPT), (3, KEPT))),
    *(("contribution", {"id": 10 + it, "commitment_id": it}, KEPT) for it in (1, 2, 3)),
    *(
        ("thanks", {"contribution_id": contribution, "by_person": person}, end)
        for contribution, person, end in (
            (11, TOM, {"words": ""}), (12, TOM, {"words": ""}), (13, TOM, KEPT), (13, ZOE, {"words": ""}),
        )
    ),
    ("talk", {"id": 1, "member_id": MINE, "answered_by": TOMS}, {"words": "", "answer": ""}),
    ("talk", {"id": 2, "member_id": TOMS, "answered_by": MINE}, {"answer": ""}),
    ("talk", {"id": 3, "member_id": TOMS, "answered_by": THIRD}, KEPT),
    *(("broadcast", {"id": who, "by_member": who}, end) for who, end in ((MINE, {"words": ""}), (TOMS, KEPT))),
    *(("ledger_account", {"id": 10 + who, "member_id": who}, KEPT) for who in (MINE, TOMS, THIRD)),
    ("transfer", {"id": 1, "from_account": 11, "to_account": 12, "reason": "r"}, {"reason": "—", "at": 5 * DAY}),
    ("transfer", {"id": 2, "from_account": 12, "to_account": 11}, {"at": 5 * DAY}),
    ("transfer", {"id": 3, "from_account": 12, "to_account": 14, "reason": "r"}, KEPT),
    # What waits for them, and what was sent.
    ("due", {"id": 1, "subject": 1, "person_id": ZOE}, _DROPPED),
    ("due", {"id": 2, "subject": 2, "person_id": ZOE, "state": "queued"}, {"state": "expired", "ended_at": AT}),
    ("due", {"id": 3, "subject": 3, "person_id": ZOE, "state": "failed", "ended_at": 1, "error": "e"}, {"error": None}),
    ("due", {"id": 4, "subject": 4, "person_id": TOM}, KEPT),
    ("due", {"id": 5, "subject": 5, "person_id": TOM, "state": "failed", "ended_at": 1, "error": "e"}, KEPT),
    ("due", {"id": 6, "subject": 6, "person_id": ZOE, "state": "queued"}, KEPT),
    ("due", {"id": 7, "subject": 7, "person_id": TOM, "state": "queued"}, KEPT),
    ("outbox", {"id": 1, "person_id": ZOE, "payload": "{}", "due_id": 2},
     {"state": "expired", "ended_at": AT, "subject": "{}", "payload": None}),
    ("outbox", {"id": 2, "chat_id": CHAT, "payload": "{}"}, {"state": "expired", "ended_at": AT, "payload": None}),
    ("outbox", {"id": 3, "person_id": ZOE, "state": "sending", "payload": "{}", "due_id": 6}, KEPT),
    ("outbox", {"id": 4, "person_id": TOM, "payload": "{}", "due_id": 7}, KEPT),
    ("outbox", {"id": 5, "chat_id": TOMS_CHAT, "payload": "{}"}, KEPT),
    ("outbox", {"id": 6, "person_id": TOM, "state": "failed", "ended_at": 1, "payload": "{}", "error": "e"}, _NO_WORDS),
    ("outbox", {"id": 7, "person_id": TOM, "state": "sent", "ended_at": 1, "subject": f'["{NAME}"]'},
     {"subject": "{}"}),
    ("outbox", {"id": 8, "person_id": TOM, "state": "sent", "ended_at": 1, "subject": f'["{ESCAPED}"]'},
     {"subject": "{}"}),
    ("outbox", {"id": 9, "person_id": TOM, "subject": f'["{NAME}","{ESCAPED}"]'}, KEPT),
    ("outbox", {"id": 10, "person_id": ZOE, "state": "failed", "ended_at": 1, "error": "e"},
     {"subject": "{}", "error": None}),
    ("outbox", {"id": 11, "person_id": TOM, "state": "sending", "error": "e", "payload": "{}"}, KEPT),
    # Forms: in their chat, theirs, with their name in what is over, for them, or only with a word like it.
    ("draft", {"id": 1, "chat_id": CHAT, "person_id": TOM}, GONE),
    ("draft", {"id": 2, "chat_id": 1, "person_id": ZOE}, GONE),
    *(
        ("draft", {"id": number, "chat_id": number, "person_id": TOM, "state": state,
         "answers": json.dumps(answers)}, end)
        for number, (state, answers, end) in enumerate(
            (
                ("done", {"words": "for Tom"}, KEPT),
                ("cancelled", {"whom": "Tom"}, KEPT),
                ("open", {"words": f"{NAME}"}, KEPT),
                ("kept", {"words": f"{NAME}"}, KEPT),
                ("open", {"whom": "Tom", "whom_name": "Tom", "found": ["Tom"]}, KEPT),
                ("open", {"whom": f"x {NAME}"}, GONE),
                ("kept", {"whom_name": NAME}, GONE),
                ("open", {"found": [NAME]}, GONE),
                ("done", {"words": NAME}, GONE),
                ("cancelled", {"words": NAME}, GONE),
            ), 10,
        )
    ),
    ("draft", {"id": 30, "chat_id": 30, "state": "done", "answers": f'{{"words":"{NAME}"}}'}, GONE),
    ("draft", {"id": 31, "chat_id": 31, "state": "kept", "answers": f'{{"found":["{ESCAPED}"]}}'}, GONE),
    ("draft", {"id": 33, "chat_id": 33, "state": "kept", "answers": f'{{"whom":"{ESCAPED[:2]}\\\\u00eb"}}'}, GONE),
    ("choice", {"chat_id": CHAT}, GONE),
    ("choice", {"chat_id": TOMS_CHAT, "label": f"For {NAME}"}, GONE),
    ("choice", {"chat_id": TOMS_CHAT, "number": 2, "label": NAME}, GONE),
    ("choice", {"chat_id": TOMS_CHAT, "number": 3}, KEPT),
    ("card", {"chat_id": CHAT}, GONE),
    ("card", {"chat_id": TOMS_CHAT}, KEPT),
    # What could not be handled: from them, or with their name.
    *(
        ("inbox", {"id": number, "update_id": number, "state": "quarantined", "handled_at": 1, "payload": payload}, end)
        for number, (payload, end) in enumerate(
            (
                (f'{{"from":{{"id":{CHAT}}}}}', _DONE), (f'{{"from":{{"no":{CHAT}}}}}', KEPT),
                (f'{{"from":{{"id":{TOMS_CHAT}}}}}', KEPT), (f'["{NAME}"]', _DONE), (f'["{ESCAPED}"]', _DONE),
            ), 1,
        )
    ),
    ("inbox", {"id": 9, "update_id": 9, "state": "new", "payload": f'{{"id":{CHAT},"n":["{NAME}","{ESCAPED}"]}}'},
     KEPT),
    ("setup_code", {"shown_by": CHAT}, {"shown_by": None}),
]  # fmt: skip


@pytest.fixture(scope="module")
def before_and_after() -> list[tuple[dict[str, Any], dict[str, Any] | None]]:
    """Each row as it was, and as it is after Zoë was forgotten."""
    with closing(database()) as tx:
        for table, one, _ in _CASES:
            add(tx, table, one)
        before = [row(tx, table, {**USUAL[table], **one}) for table, one, _ in _CASES]
        erasure.erase(tx, PersonId(ZOE), ChatId(CHAT), now=NOW)
        return [
            (was or {}, row(tx, table, was or {})) for (table, _, _), was in zip(_CASES, before, strict=True)
        ]


@pytest.mark.parametrize("number", range(len(_CASES)), ids=lambda it: f"{_CASES[it][0]} {it}")
def test_of_somebody_forgotten_theirs_goes_and_anothers_stays(
    before_and_after: list[tuple[dict[str, Any], dict[str, Any] | None]], number: int
) -> None:
    table, one, end = _CASES[number]
    was, became = before_and_after[number]
    assert was, "it was never there"

    expected = None if end == GONE else {**was, **(end if isinstance(end, dict) else {})}

    assert became == expected, f"{table} {one}"


def test_somebody_without_a_name_or_a_chat_is_forgotten_and_nobodys_words_with_them() -> None:
    with closing(database()) as tx:
        add(tx, "person", {"id": ZOE, "name": ""})
        add(tx, "chat", {"id": CHAT})
        add(tx, "choice", {"chat_id": CHAT})
        add(tx, "outbox", {"id": 1, "chat_id": CHAT, "state": "sent", "ended_at": 1})

        erasure.erase(tx, PersonId(ZOE), None, now=NOW)

        assert [
            tx.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("chat", "choice")
        ] == [1, 1]
        assert tx.execute("SELECT name FROM person").fetchone()[0] == "—"
        assert tx.execute("SELECT subject FROM outbox").fetchone()[0] == '{"a":1}'


def test_a_group_that_somebody_is_known_by_is_not_theirs() -> None:
    with closing(database()) as tx:
        add(tx, "person", {"id": ZOE, "name": NAME})
        add(tx, "chat", {"id": CHAT, "kind": "group"})

        erasure.erase(tx, PersonId(ZOE), ChatId(CHAT), now=NOW)

        assert tx.execute("SELECT count(*) FROM chat").fetchone()[0] == 1


#: Rows of a copy from before, and what becomes of them beyond what is forgotten anyway.
_AGAIN: list[Case] = [
    ("person", {"id": ZOE, "name": NAME}, {"name": "—"}),
    ("person", {"id": TOM, "name": "Tom"}, KEPT),
    ("account", {"id": 1, "person_id": ZOE, "address": str(CHAT)}, GONE),
    ("account", {"id": 2, "person_id": ZOE, "address": "703"}, GONE),
    ("account", {"id": 3, "person_id": TOM, "address": str(TOMS_CHAT)}, KEPT),
    ("chat", {"id": CHAT}, GONE),
    ("chat", {"id": TOMS_CHAT}, KEPT),
    ("due", {"id": 1, "subject": 1, "person_id": ZOE, "state": "queued"}, {"state": "failed", "ended_at": AT}),
    ("outbox", {"id": 1, "person_id": ZOE, "state": "sending", "payload": "{}", "due_id": 1},
     {"state": "unknown", "ended_at": AT, "error": None, "payload": None, "subject": "{}"}),
    ("outbox", {"id": 2, "chat_id": CHAT, "state": "sending", "payload": "{}", "message_id": 7},
     {"state": "unknown", "ended_at": AT, "payload": None, "subject": "{}", "chat_id": None, "person_id": ZOE,
      "message_id": None}),
    ("outbox", {"id": 3, "person_id": TOM, "state": "sending", "payload": "{}"}, KEPT),
    ("outbox", {"id": 4, "person_id": TOM, "state": "queued", "payload": "{}"}, KEPT),
    ("outbox", {"id": 5, "chat_id": CHAT, "state": "sent", "ended_at": 1, "created_at": AT, "message_id": 8},
     {"chat_id": None, "person_id": ZOE, "subject": "{}", "message_id": None}),
    ("outbox", {"id": 6, "chat_id": TOMS_CHAT, "state": "sent", "ended_at": 1, "message_id": 8, "payload": "{}"},
     {"payload": None}),
    ("outbox", {"id": 7, "chat_id": CHAT, "state": "sent", "ended_at": 1, "created_at": AT + 1, "message_id": 8}, KEPT),
    *(
        ("inbox", {"id": number, "update_id": number, "kind": kind, "state": state, "payload": payload,
                   "handled_at": None if state == "new" else 5}, end)
        for number, (kind, state, payload, end) in enumerate(
            (
                ("update", "new", f'{{"id":{CHAT}}}', {**_DONE, "handled_at": AT}),
                ("update", "quarantined", f'{{"id":{CHAT}}}', _DONE),
                ("update", "new", f'{{"chat":{CHAT}}}', {**_DONE, "handled_at": AT}),
                ("update", "new", f'{{"other":{CHAT}}}', KEPT),
                ("update", "new", f'{{"id":{TOMS_CHAT}}}', KEPT),
                ("answer", "new", f'{{"person":{ZOE}}}', {**_DONE, "handled_at": AT}),
                ("answer", "new", f'{{"person":{TOM}}}', KEPT),
                ("answer", "new", f'{{"other":{ZOE}}}', KEPT),
                ("update", "new", f'{{"person":{ZOE}}}', KEPT),
                ("update", "done", None, KEPT),
            ), 1,
        )
    ),
]  # fmt: skip


def test_in_a_copy_from_before_what_waits_of_somebody_forgotten_is_neither_said_nor_handled() -> None:
    with closing(database()) as tx:
        for table, one, _ in _AGAIN:
            add(tx, table, one)
        before = [row(tx, table, {**USUAL[table], **one}) or {} for table, one, _ in _AGAIN]

        erasure.erase_again(tx, PersonId(ZOE), now=NOW)

        for (table, one, end), was in zip(_AGAIN, before, strict=True):
            became = row(tx, table, was)
            if table == "person" and end != KEPT:
                assert became is not None
                assert became["erased_at"] == AT
                continue
            expected = None if end == GONE else {**was, **(end if isinstance(end, dict) else {})}
            assert became == expected, (table, one)


def test_somebody_on_behalf_is_forgotten_again_without_a_chat() -> None:
    with closing(database()) as tx:
        add(tx, "person", {"id": ZOE, "name": NAME})
        add(tx, "outbox", {"id": 6, "chat_id": TOMS_CHAT, "state": "sent", "ended_at": 1, "payload": "{}"})

        erasure.erase_again(tx, PersonId(ZOE), now=NOW)

        assert tx.execute("SELECT name FROM person").fetchone()[0] == "—"
        assert tuple(tx.execute("SELECT chat_id, payload FROM outbox").fetchone()) == (TOMS_CHAT, None)


@pytest.mark.parametrize(
    ("state", "done"),
    [("queued", False), ("sending", False), ("sent", True), ("failed", True), ("unknown", True)],
)
def test_the_goodbye_is_the_last_that_knows_the_chat(state: str, *, done: bool) -> None:
    with closing(database()) as tx:
        ended = None if state in ("queued", "sending") else 1
        add(
            tx,
            "outbox",
            {"id": 1, "chat_id": CHAT, "state": state, "ended_at": ended, "created_at": 50, "error": "e"},
        )
        add(tx, "outbox", {"id": 2, "chat_id": CHAT, "state": "sent", "ended_at": 1, "created_at": 51})
        add(tx, "outbox", {"id": 3, "chat_id": CHAT, "state": "queued", "created_at": 49})
        add(
            tx,
            "outbox",
            {"id": 4, "chat_id": 5, "state": "sent", "ended_at": 1, "created_at": 49, "payload": "{}"},
        )
        add(tx, "outbox", {"id": 5, "chat_id": 5, "state": "queued", "created_at": 49, "payload": "{}"})
        add(tx, "chat", {"id": CHAT})

        assert erasure.erase_traces(tx, PersonId(ZOE), OutboxId(1)) is done

        rows = {row["id"]: dict(row) for row in tx.execute("SELECT * FROM outbox")}
        assert [rows[number]["chat_id"] for number in (1, 2, 3, 4, 5)] == [
            None if done else CHAT,
            CHAT,
            CHAT,
            5,
            5,
        ]
        assert [rows[number]["payload"] for number in (4, 5)] == [None if done else "{}", "{}"]
        assert [row["id"] for row in tx.execute("SELECT id FROM chat")] == ([] if done else [CHAT])
        if done:
            assert [rows[1][name] for name in ("person_id", "subject", "error", "message_id")] == [
                ZOE,
                "{}",
                None,
                None,
            ]


@pytest.mark.parametrize("goodbye", [9, 1])
def test_without_a_goodbye_that_knows_a_chat_there_are_no_traces(goodbye: int) -> None:
    with closing(database()) as tx:
        add(tx, "outbox", {"id": 1, "person_id": ZOE, "state": "queued"})

        assert erasure.erase_traces(tx, PersonId(ZOE), OutboxId(goodbye)) is True


@pytest.mark.parametrize(
    ("chat", "account", "stays"),
    [
        ({}, None, False), ({}, "703", False), ({}, str(CHAT), True), ({"kind": "group"}, None, True),
        ({"link": "c"}, None, True), ({"id": 704}, None, True),
    ],
)  # fmt: skip
def test_a_chat_in_which_somebody_has_begun_anew_stays(
    chat: dict[str, Any], account: str | None, *, stays: bool
) -> None:
    with closing(database()) as tx:
        add(tx, "outbox", {"id": 1, "chat_id": CHAT, "state": "sent", "ended_at": 1, "created_at": 50})
        add(tx, "chat", {"id": CHAT, **chat})
        if account is not None:
            add(tx, "account", {"person_id": TOM, "address": account})

        assert erasure.erase_traces(tx, PersonId(ZOE), OutboxId(1))

        assert bool(tx.execute("SELECT count(*) FROM chat").fetchone()[0]) is stays


@pytest.fixture
def file(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A database on the disk with a trace in its log, and in a page that is free."""
    with closing(database(tmp_path / "minga.db")) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("INSERT INTO kept VALUES ('old', 'Zyzzogeton')")
        connection.execute("DELETE FROM kept WHERE name = 'old'")
        yield connection


def _holds(folder: Path) -> bool:
    return any(
        b"Zyzzogeton" in path.read_bytes()
        for path in folder.glob("minga.db*")
        if not path.name.endswith("-shm")
    )


def test_a_file_is_written_anew_and_its_log_emptied_when_it_is_wanted_and_once(
    file: sqlite3.Connection, tmp_path: Path
) -> None:
    erasure.scrub(file)
    assert _holds(tmp_path)

    erasure.want_scrub(file)
    assert kept.kept(file, "scrub") == erasure.Scrub.FILE
    erasure.scrub(file)

    assert not _holds(tmp_path)
    assert kept.kept(file, "scrub") == ""
    file.execute("INSERT INTO kept VALUES ('old', 'Zyzzogeton')")
    file.execute("DELETE FROM kept WHERE name = 'old'")
    erasure.scrub(file)
    assert _holds(tmp_path)


def test_while_somebody_reads_the_log_stays_to_be_emptied(file: sqlite3.Connection, tmp_path: Path) -> None:
    erasure.want_scrub(file)
    with closing(open_for_reading(tmp_path / "minga.db")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM kept").fetchone()
        erasure.scrub(file)
        assert kept.kept(file, "scrub") == erasure.Scrub.LOG

    erasure.scrub(file)

    assert kept.kept(file, "scrub") == ""
    assert not _holds(tmp_path)
    assert (tmp_path / "minga.db-wal").stat().st_size > 0  # that it is done is written after it was emptied


def test_what_is_dated_of_somebody_forgotten_keeps_its_day_only() -> None:
    with closing(database()) as tx:
        add(tx, "person", {"id": ZOE, "name": NAME})
        add(tx, "member", {"id": MINE, "person_id": ZOE})
        add(tx, "ledger_account", {"id": 1, "member_id": MINE})
        day = datetime(2026, 11, 23, tzinfo=UTC)
        for number, at in enumerate((day, day + timedelta(days=1, milliseconds=-1)), 1):
            add(tx, "transfer", {"id": number, "from_account": 1, "to_account": 2, "at": to_ms(at)})

        erasure.erase(tx, PersonId(ZOE), None, now=NOW)

        assert [row["at"] for row in tx.execute("SELECT at FROM transfer")] == [to_ms(day)] * 2
