"""How long each kind of row stays, to the millisecond, what stays all the same, and that it goes step by step."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from storage.instants import to_ms
from storage.upkeep import retention
from storage.upkeep.retention import RETENTIONS, Retention
from tests.support.bare import USUAL, add, database

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
Rows = list[tuple[str, dict[str, Any]]]


@pytest.fixture
def tx() -> Iterator[sqlite3.Connection]:
    with closing(database()) as tx:
        yield tx


def _ago(days: int, later_ms: int = 0) -> int:
    return to_ms(NOW - timedelta(days)) + later_ms


def _one(table: str, what: str) -> Retention:
    [found] = [one for one in RETENTIONS if one.table == table and what in one.what]
    return found


def _choice(number: int, ended: int | None, **more: Any) -> Rows:
    state = "queued" if ended is None else "sent"
    return [
        ("outbox", {"id": number, "chat_id": 1, "state": state, "ended_at": ended}),
        ("choice", {"chat_id": number, "outbox_id": number, **more}),
    ]


def _card(number: int, at: int) -> Rows:
    return [("card", {"chat_id": number, "shown_at": at})]


def _outbox(number: int, ended: int | None, **more: Any) -> Rows:
    state = "queued" if ended is None else "sent"
    told = {"id": number, "chat_id": 1, "state": state, "ended_at": ended, "created_at": ended or 1}
    return [("outbox", {**told, **more})]


def _inbox(number: int, handled: int, state: str = "quarantined", **more: Any) -> Rows:
    told = {
        "id": number, "update_id": number, "state": state, "handled_at": None if state == "new" else handled,
        "received_at": handled, "payload": None if state == "done" else "{}",
    }  # fmt: skip
    return [("inbox", {**told, **more})]


def _due(number: int, ended: int | None, **more: Any) -> Rows:
    state = "waiting" if ended is None else "done"
    return [("due", {"id": number, "subject": number, "state": state, "ended_at": ended, **more})]


def _act(number: int, at: int, thing: str = "need") -> Rows:
    return [("act", {"id": number, "at": at, "object": thing, "version": number})]


def _draft(number: int, at: int, state: str = "done") -> Rows:
    return [("draft", {"id": number, "chat_id": number, "state": state, "changed_at": at})]


def _consent(number: int, ends_at: int) -> Rows:
    return [
        ("commitment", {"id": number, "slot_id": number, "starts_at": 0, "ends_at": ends_at}),
        ("contact_consent", {"commitment_id": number, "given_by": 2}),
    ]


def _need(number: int, at: int, slot: int | None = None, **more: Any) -> Rows:
    told = {"id": number, "changed_at": at, "state": "closed", "to_address": "", **more}
    slots = [] if slot is None else [("slot", {"need_id": number, "starts_at": 0, "ends_at": slot})]
    return [("need", told), *slots]


def _check(number: int, ended: int | None, until: str | None = None) -> Rows:
    return [("check_held", {"id": number, "member_id": number, "ended_at": ended, "valid_until": until})]


def _chat(number: int, at: int | None, kind: str = "private") -> Rows:
    return [("chat", {"id": number, "kind": kind, "met_at": at})]


#: Table, part of what is let go, rows, the numbers of those that go.
_CASES: list[tuple[str, str, list[Rows], set[int]]] = [
    ("choice", "buttons", [_choice(1, _ago(90, -1)), _choice(2, _ago(90)), _choice(3, None)], {1}),
    ("card", "cards", [_card(1, _ago(180, -1)), _card(2, _ago(180))], {1}),
    ("outbox", "messages",
     [_outbox(1, _ago(14, -1)), _outbox(2, _ago(14)), _outbox(3, None), _outbox(4, _ago(14, -1)),
      [("choice", {"chat_id": 1, "outbox_id": 4})]], {1}),
    ("inbox", "digests",
     [_inbox(1, _ago(30, -1), "done"), _inbox(2, _ago(30), "done"), _inbox(3, _ago(30, -1)),
      _inbox(4, _ago(30, -1), "new")], {1}),
    ("due", "fell due",
     [_due(1, _ago(90, -1)), _due(2, _ago(90)), _due(3, None),
      _due(4, _ago(90, -1)), [("outbox", {"id": 9, "chat_id": 1, "due_id": 4})],
      _due(5, _ago(90, -1), kind="wave"), _due(6, _ago(90, -1), kind="unfilled"), _due(7, _ago(90, -1), kind="other"),
      _due(8, _ago(90, -1), kind="wave"), _due(9, _ago(90, -1), kind="unfilled"),
      [("slot", {"id": number, "need_id": number, "state": "over" if number in (8, 9) else "open"})
       for number in (5, 6, 7, 8, 9)]], {1, 7, 8, 9}),
    ("act", "who did what",
     [_act(1, _ago(400, -1)), _act(2, _ago(400)),
      *(_act(number, _ago(400, -1), thing) for number, thing in enumerate(
          ("circle", "skill", "place", "transfer", "person", "rule.reach_m", "rules", "member"), 3)),
      _act(11, _ago(400, -1)), [("transfer", {"act_id": 11, "from_account": 1, "to_account": 2})]], {1, 9, 10}),
    ("draft", "ended",
     [_draft(1, _ago(30, -1)), _draft(2, _ago(30)), _draft(3, _ago(30, -1), "cancelled"),
      _draft(4, _ago(30, -1), "kept"), _draft(5, _ago(30, -1), "open")], {1, 3}),
    ("draft", "nobody",
     [_draft(1, _ago(180, -1), "kept"), _draft(2, _ago(180), "kept"), _draft(3, _ago(180, -1), "open")], {1, 3}),
    ("contact_consent", "contact", [_consent(1, _ago(30, -1)), _consent(2, _ago(30))], {1}),
    ("check_held", "checks",
     [_check(1, _ago(90, -1)), _check(2, _ago(90)), _check(3, None), _check(4, None, "2026-08-25"),
      _check(5, None, "2026-08-26"), _check(6, _ago(90), "2026-08-25")], {1, 4, 6}),
    ("chat", "never agreed",
     [_chat(1, _ago(90, -1)), _chat(2, _ago(90)), _chat(3, None), _chat(-4, _ago(90, -1), "group"),
      _chat(5, _ago(90, -1)), [("account", {"person_id": 1, "channel": "telegram", "address": "5"})],
      _chat(6, _ago(90, -1)), [("account", {"id": 2, "person_id": 2, "channel": "telegram", "address": "66"})]],
     {1, 6}),
]  # fmt: skip


def _plant(tx: sqlite3.Connection, rows: list[Rows]) -> None:
    for each in rows:
        for table, row in each:
            add(tx, table, row)


def _numbers(tx: sqlite3.Connection, table: str) -> set[int]:
    key = {"choice": "chat_id", "card": "chat_id", "contact_consent": "commitment_id"}.get(table, "id")
    return {row[0] for row in tx.execute(f"SELECT {key} FROM {table}")}


@pytest.mark.parametrize(
    ("table", "what", "rows", "gone"), _CASES, ids=[f"{case[0]} {case[1]}" for case in _CASES]
)
def test_what_is_over_goes_after_its_time_and_not_at_it(
    tx: sqlite3.Connection, table: str, what: str, rows: list[Rows], gone: set[int]
) -> None:
    _plant(tx, rows)
    before = _numbers(tx, table)

    assert retention.step(tx, _one(table, what), now=NOW) == (None, len(gone))

    assert before - _numbers(tx, table) == gone


def test_words_that_could_not_be_handled_go_after_a_fortnight_and_not_at_it(tx: sqlite3.Connection) -> None:
    rows = [_inbox(1, _ago(14, -1), error="e"), _inbox(2, _ago(14), error="e"), _inbox(3, _ago(14, -1), "new"),
            _inbox(4, _ago(14, -1), "done", error="e")]  # fmt: skip
    _plant(tx, rows)

    assert retention.step(tx, _one("inbox", "words"), now=NOW) == (None, 1)

    assert [tuple(row) for row in tx.execute("SELECT state, payload, error FROM inbox ORDER BY id")] == [
        ("done", None, None), ("quarantined", "{}", "e"), ("new", "{}", "e"), ("done", None, "e"),
    ]  # fmt: skip


def test_addresses_of_needs_that_have_ended_go_after_a_month_and_not_at_it(tx: sqlite3.Connection) -> None:
    old = _ago(30, -1)
    cases: list[tuple[Rows, bool]] = [
        (_need(1, old), True),
        (_need(2, _ago(30)), False),
        (_need(3, old, state="published"), False),
        (_need(4, old, state="asked"), True),
        (_need(5, old, address="", to_address="t"), True),
        (_need(6, old, to_address="t"), True),
        (_need(7, old, slot=old), True),
        (_need(8, old, slot=_ago(30)), False),
        (_need(9, old, slot=_ago(29)), False),
    ]
    _plant(tx, [rows for rows, _ in cases])
    _plant(tx, [_need(10, old, address="")])

    assert retention.step(tx, _one("need", "addresses"), now=NOW) == (None, sum(goes for _, goes in cases))

    found = {
        row["id"]: (row["address"], row["to_address"])
        for row in tx.execute("SELECT * FROM need WHERE id < 10")
    }
    assert found == {
        number: ("", "") if goes else ("a", "") for number, (_, goes) in enumerate(cases, 1)
    }  # fmt: skip


_OLD = _ago(1000)
_EACH: list[tuple[str, str, Any]] = [
    ("choice", "buttons", lambda number: _choice(number, _OLD)),
    ("card", "cards", lambda number: _card(number, _OLD)),
    ("outbox", "messages", lambda number: _outbox(number, _OLD)),
    ("inbox", "words", lambda number: _inbox(number, _OLD)),
    ("inbox", "digests", lambda number: _inbox(number, _OLD, "done")),
    ("due", "fell due", lambda number: _due(number, _OLD)),
    ("act", "who did what", lambda number: [("act", {"id": number, "at": _OLD, "version": number})]),
    ("draft", "ended", lambda number: _draft(number, _OLD)),
    ("draft", "nobody", lambda number: _draft(number, _OLD, "kept")),
    ("contact_consent", "contact", lambda number: _consent(number, _OLD)),
    ("need", "addresses", lambda number: _need(number, _OLD)),
    ("check_held", "checks", lambda number: _check(number, _OLD)),
]  # fmt: skip


def _many(tx: sqlite3.Connection, numbers: range, rows: Any) -> None:
    tx.execute("BEGIN")
    for place, (table, first) in enumerate(rows(0)):
        columns = [*USUAL[table], *(name for name in first if name not in USUAL[table])]
        values = [{**USUAL[table], **rows(number)[place][1]} for number in numbers]
        holes = ", ".join(f":{name}" for name in columns)
        tx.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({holes})", values)
    tx.execute("COMMIT")


@pytest.mark.parametrize(("table", "what", "rows"), _EACH, ids=[f"{each[0]} {each[1]}" for each in _EACH])
def test_five_hundred_rows_are_looked_at_in_one_step_and_the_next_goes_on_after_them(
    tx: sqlite3.Connection, table: str, what: str, rows: Any
) -> None:
    one = _one(table, what)
    _many(tx, range(1, 503), rows)

    after, gone = retention.step(tx, one, now=NOW, after=1)
    assert (after, gone) == (501, 500)
    assert retention.step(tx, one, now=NOW, after=after) == (None, 1)
    assert retention.step(tx, one, now=NOW, after=0) == (
        (None, 1) if table not in ("inbox", "need") or what == "digests" else (500, 1)
    )
    assert retention.step(tx, one, now=NOW, after=502) == (None, 0)


@pytest.mark.parametrize(("later", "goes_on"), [(-1, True), (0, False), (1, False)])
def test_where_the_rows_are_young_the_walk_ends(tx: sqlite3.Connection, later: int, *, goes_on: bool) -> None:
    one = _one("act", "who did what")
    _many(tx, range(1, 502), lambda number: [
        ("act", {"id": number, "at": _ago(400, later) if number == 500 else _OLD, "version": number})
    ])  # fmt: skip

    after, gone = retention.step(tx, one, now=NOW)

    assert (after, gone) == ((500, 500) if goes_on else (None, 499))


def test_all_that_is_over_goes_step_by_step_and_is_counted(tx: sqlite3.Connection) -> None:
    _many(tx, range(1, 502), lambda number: _card(number, _OLD))
    _plant(tx, [_act(number, _OLD) for number in (1, 2)])

    assert [gone for gone in retention.steps(tx, now=NOW) if gone] == [500, 1, 2]
    _plant(tx, [_card(1, _OLD), _act(3, _OLD)])
    assert retention.expire(tx, now=NOW) == 2
    assert _numbers(tx, "card") == _numbers(tx, "act") == set()


def test_rows_with_the_lowest_number_there_is_are_looked_at_too(tx: sqlite3.Connection) -> None:
    _plant(tx, [_card(-(2**63) + 1, _OLD), _card(-5, _OLD)])

    assert retention.expire(tx, now=NOW) == 2
