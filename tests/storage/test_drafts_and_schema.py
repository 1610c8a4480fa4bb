"""Forms in the middle, the buttons of the newest message, instants, and the schema's own steps."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from bot.domain.ids import ChatId, CircleId, DraftId, PersonId
from storage import choices, drafts
from storage.connection import checkpoint, prepare, run_transaction
from storage.instants import from_ms, maybe_from_ms, to_ms
from storage.migrate import NewerDatabaseError, migrate, migrations
from tests.support.bare import add, database

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
MS = timedelta(milliseconds=1)


@pytest.fixture
def tx() -> Iterator[sqlite3.Connection]:
    with closing(database()) as tx:
        yield tx


def test_a_chat_is_in_the_middle_of_its_own_open_form_and_takes_up_the_newest_kept_first(
    tx: sqlite3.Connection,
) -> None:
    for number, (chat, state, at) in enumerate(((1, "open", 9), (2, "open", 9), (1, "kept", 5), (1, "kept", 7),
                                                (1, "kept", 7), (2, "kept", 8), (1, "done", 9)), 1):  # fmt: skip
        add(tx, "draft", {"id": number, "chat_id": chat, "state": state, "changed_at": at})

    found = drafts.open_draft(tx, ChatId(1))

    assert found is not None
    assert (found.id, found.circle_id, found.person_id) == (1, None, None)
    assert drafts.open_draft(tx, ChatId(3)) is None
    assert [one.id for one in drafts.kept_drafts(tx, ChatId(1))] == [5, 4, 3]
    assert [one.id for one in drafts.kept_drafts(tx, ChatId(1), most=2)] == [5, 4]
    assert drafts.draft(tx, DraftId(99)) is None


def test_ten_kept_forms_are_offered_at_most(tx: sqlite3.Connection) -> None:
    for number in range(1, 13):
        add(tx, "draft", {"id": number, "chat_id": 1, "state": "kept", "changed_at": number})

    assert [one.id for one in drafts.kept_drafts(tx, ChatId(1))] == list(range(12, 2, -1))


def test_a_form_is_begun_answered_and_ended_alone(tx: sqlite3.Connection) -> None:
    add(tx, "draft", {"id": 1, "chat_id": 2})
    begun = drafts.add(tx, now=NOW, chat=ChatId(1), form="need", step="what", answers={"a": 1}, person=PersonId(3),
                       circle=CircleId(4))  # fmt: skip
    changed = drafts.change(tx, begun.id, now=NOW + MS, step="when", answers={"b": 2})
    kept = drafts.set_state(tx, begun.id, now=NOW + 2 * MS, state="kept")

    assert (begun.circle_id, begun.person_id, begun.chat_id, begun.form, begun.step, begun.answers, begun.state) == (
        4, 3, 1, "need", "what", {"a": 1}, "open",
    )  # fmt: skip
    assert (changed.step, changed.answers, changed.version) == ("when", {"b": 2}, begun.version + 1)
    assert (kept.state, kept.version, kept.step) == ("kept", begun.version + 2, "when")
    assert drafts.draft(tx, begun.id) == kept
    written = [
        tuple(row) for row in tx.execute("SELECT created_at, changed_at, state FROM draft ORDER BY id")
    ]
    assert written == [(1, 1, "open"), (to_ms(NOW), to_ms(NOW) + 2, "kept")]


def test_buttons_are_those_of_the_chat_in_their_order_and_the_first_says_what_they_are_about(
    tx: sqlite3.Connection,
) -> None:
    for number in (1, 2):
        add(tx, "outbox", {"id": number, "chat_id": 1, "kind": f"k{number}", "subject": f'{{"a":{number}}}'})
    for chat, number, outbox in ((1, 2, 2), (1, 1, 1), (2, 1, 2)):
        add(tx, "choice", {"chat_id": chat, "number": number, "outbox_id": outbox, "label": f"{chat}{number}",
                           "data": f"d{number}", "means": "yes" if number == 1 else None})  # fmt: skip

    assert [(one.label, one.data, one.means) for one in choices.shown(tx, ChatId(1))] == [
        ("11", "d1", "yes"), ("12", "d2", None),
    ]  # fmt: skip
    assert choices.shown(tx, ChatId(3)) == []
    assert choices.asked_about(tx, ChatId(1)) == ("k1", {"a": 1})
    assert choices.asked_about(tx, ChatId(2)) == ("k2", {"a": 2})
    assert choices.asked_about(tx, ChatId(3)) is None


@pytest.mark.parametrize(
    ("instant", "ms"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), 0),
        (datetime(1970, 1, 1, 1, tzinfo=timezone(timedelta(hours=1))), 0),
        (datetime(1970, 1, 1, 0, 0, 0, 1999, tzinfo=UTC), 1),
        (datetime(1969, 12, 31, 23, 59, 59, 999_000, tzinfo=UTC), -1),
        (datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC), 1000),
    ],
)
def test_an_instant_is_whole_milliseconds_rounded_down(instant: datetime, ms: int) -> None:
    assert to_ms(instant) == ms
    assert timedelta(0) <= instant - from_ms(ms) < MS
    assert maybe_from_ms(ms) == from_ms(ms)
    assert maybe_from_ms(None) is None


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_each_step_of_the_schema_is_made_once_and_in_its_order(empty: sqlite3.Connection) -> None:
    numbers = [number for number, _ in migrations()]

    assert numbers == list(range(1, len(numbers) + 1))
    assert migrate(empty) == len(numbers)
    assert _version(empty) == numbers[-1]
    assert migrate(empty) == 0
    assert not empty.in_transaction


def test_a_newer_database_is_left_alone(empty: sqlite3.Connection) -> None:
    newest = migrations()[-1][0]
    empty.execute(f"PRAGMA user_version = {newest + 1}")

    with pytest.raises(NewerDatabaseError) as refused:
        migrate(empty)

    assert (refused.value.found, refused.value.known) == (newest + 1, newest)
    assert empty.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0


def test_a_step_that_fails_leaves_the_schema_as_it_was_before_it(empty: sqlite3.Connection) -> None:
    empty.execute("CREATE TABLE need (id INTEGER)")

    with pytest.raises(sqlite3.OperationalError, match="need"):
        migrate(empty)

    assert not empty.in_transaction
    before = _version(empty)
    assert 0 < before < migrations()[-1][0]
    empty.execute("DROP TABLE need")
    assert migrate(empty) == migrations()[-1][0] - before


def test_a_transaction_that_fails_leaves_nothing_and_one_that_ended_itself_is_not_ended_again(
    tx: sqlite3.Connection,
) -> None:
    def write(name: str, *, fail: bool, end: bool = False) -> Any:
        def work(it: sqlite3.Connection) -> str:
            assert it.in_transaction
            it.execute("INSERT INTO kept VALUES (?, 'x')", (name,))
            if end:
                it.execute("ROLLBACK")
            if fail:
                raise ZeroDivisionError
            return name

        return run_transaction(tx, work)

    assert write("a", fail=False) == "a"
    for end in (False, True):
        with pytest.raises(ZeroDivisionError):
            write("b", fail=True, end=end)
        assert not tx.in_transaction
    assert [row["name"] for row in tx.execute("SELECT name FROM kept")] == ["a"]


def test_every_connection_of_ours_is_durable_and_clean(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x.db", isolation_level=None)) as connection:
        prepare(connection)
        found = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout", "temp_store",
                "journal_size_limit",
            )
        }  # fmt: skip
        connection.execute("CREATE TABLE t (x)")
        emptied = checkpoint(connection)
        waits = connection.execute("PRAGMA busy_timeout").fetchone()[0]

    assert found == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 10_000,
        "temp_store": 2, "journal_size_limit": 16_777_216,
    }  # fmt: skip
    assert emptied is True
    assert waits == 10_000
