"""The rows of the way in and out: their retention, the moves of a chat, the plans of hot queries."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import ChatId, OutboxId
from storage.connection import prepare
from storage.instants import to_ms
from storage.migrate import migrate
from storage.queues import cards, due, inbox, kept, outbox, sending
from storage.queues.cards import Card
from storage.queues.outbox import Priority, enqueue
from storage.upkeep.retention import expire

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def tx() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    prepare(connection)
    migrate(connection)
    yield connection
    connection.close()


def say(tx: sqlite3.Connection, chat: int = 7, **more) -> OutboxId:
    about = {"kind": "text", "subject": {"key": "x"}, "priority": Priority.REPLY, **more}
    return enqueue(tx, now=NOW, chat=ChatId(chat), **about)


def end(tx: sqlite3.Connection, row_id: OutboxId, at: datetime, state="sent") -> None:
    row = sending.row(tx, row_id)
    assert row is not None
    sending.end(tx, now=at, row=row, state=state)


def count(tx: sqlite3.Connection, table: str) -> int:
    return tx.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_old_messages_go_and_those_whose_buttons_can_be_typed_stay(tx):
    old, typed, fresh = say(tx), say(tx), say(tx)
    for row, at in ((old, NOW - 20 * DAY), (typed, NOW - 20 * DAY), (fresh, NOW - DAY)):
        end(tx, row, at)
    cards.shown(
        tx,
        now=NOW,
        chat=ChatId(7),
        kind="text",
        subject="{}",
        card=Card(message_id=1, digest="", outbox_id=old),
    )
    cards.offer_choices(tx, chat=ChatId(7), outbox_id=typed, buttons=[("Yes", "y:1", "yes")])

    expire(tx, now=NOW)

    assert [r["id"] for r in tx.execute("SELECT id FROM outbox ORDER BY id")] == [typed, fresh]


def test_what_was_put_aside_loses_its_words_after_two_weeks_and_its_trace_later(tx):
    received = NOW - 20 * DAY
    inbox.store(tx, now=received, arrivals=[inbox.arrival({"update_id": 1, "canary": "words"})])
    inbox.quarantine(tx, now=received, row_id=1, error="a bug")

    expire(tx, now=NOW)
    row = tx.execute("SELECT state, payload, error FROM inbox").fetchone()
    expire(tx, now=NOW + 20 * DAY)

    assert tuple(row) == ("done", None, None)
    assert count(tx, "inbox") == 0


def test_an_update_that_comes_again_within_a_month_is_known(tx):
    arrivals = [inbox.arrival({"update_id": 1})]
    inbox.store(tx, now=NOW, arrivals=arrivals)
    inbox.mark_done(tx, now=NOW, row_id=1)

    expire(tx, now=NOW + 29 * DAY)

    assert inbox.store(tx, now=NOW + 29 * DAY, arrivals=arrivals) == 0


def test_words_keep_their_order_when_the_clock_is_set_back_while_they_wait(tx):
    inbox.store(tx, now=NOW + 3 * HOUR, arrivals=[inbox.arrival({"update_id": 1})])
    inbox.store(tx, now=NOW, arrivals=[inbox.arrival({"update_id": 2})])
    waiting = [row.update_id for row in inbox.next_new(tx, most=10)]

    for row in (1, 2):
        inbox.mark_done(tx, now=NOW, row_id=row)
    inbox.store(tx, now=NOW, arrivals=[inbox.arrival({"update_id": 3})])

    assert waiting == [1, 2]
    assert [row.received_at for row in inbox.next_new(tx, most=10)] == [NOW]


def test_what_was_to_be_said_at_once_does_not_wait_for_a_clock_that_was_set_back(tx):
    at_once = say(tx)
    later = say(tx, not_before=NOW + HOUR)

    waiting = {row.id: row.not_before for row in sending.waiting_after(tx, 0)}

    assert waiting[at_once] < NOW - 3 * HOUR
    assert waiting[later] == NOW + HOUR


@pytest.mark.parametrize("is_known_already", [False, True])
def test_a_group_moves_with_all_that_it_has_and_a_second_time_nothing_happens(tx, is_known_already):
    tx.execute("INSERT INTO chat (id, kind, language) VALUES (-5, 'group', 'cy')")
    if is_known_already:
        tx.execute("INSERT INTO chat (id, kind, language) VALUES (-1005, 'group', 'cy')")
    row = say(tx, -5)
    card = Card(message_id=1, digest="", outbox_id=row)
    cards.shown(tx, now=NOW, chat=ChatId(-5), kind="text", subject="{}", card=card)
    cards.offer_choices(tx, chat=ChatId(-5), outbox_id=row, buttons=[("Yes", "y:1", "yes")])

    for _ in range(2):
        cards.move_chat(tx, ChatId(-5), ChatId(-1005))

    assert [r["id"] for r in tx.execute("SELECT id FROM chat")] == [-1005]
    assert cards.card(tx, ChatId(-1005), "text", "{}") == card
    assert cards.choices_of(tx, ChatId(-1005)) == row
    assert [w.chat for w in sending.waiting_after(tx, 0)] == [-1005]
    assert tx.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_card_that_waits_to_be_shown_is_not_queued_twice_but_one_on_its_way_is(tx):
    first = say(tx, mode="card")
    assert say(tx, mode="card") == first

    sending.mark_sending(tx, row_id=first, payload="{}")

    assert say(tx, mode="card") != first


def test_a_lease_is_taken_renewed_and_let_go(tx):
    kept.take_lease(tx, owner="one", now=NOW)
    kept.take_lease(tx, owner="one", now=NOW + DAY)
    taken = tx.execute("SELECT taken_at, renewed_at FROM lease").fetchone()
    kept.let_go(tx, owner="another")
    still = kept.lease(tx)
    kept.let_go(tx, owner="one")

    assert tuple(taken) == (to_ms(NOW), to_ms(NOW + DAY))
    assert still == ("one", NOW + DAY)
    assert kept.lease(tx) is None


def test_a_setup_code_stays_the_same_until_a_circle_exists(tx):
    first = kept.offer_setup_code(tx, now=NOW, wanted=None, made="a" * 32)
    again = kept.offer_setup_code(tx, now=NOW, wanted=None, made="b" * 32)
    wanted = kept.offer_setup_code(tx, now=NOW, wanted="c" * 32, made="b" * 32)
    shown = kept.setup_code(tx)
    tx.execute("INSERT INTO circle VALUES (1, 'x', 'en', 'UTC', '', NULL, NULL, 0)")

    assert (first, again, wanted, shown) == ("a" * 32, "a" * 32, "c" * 32, "c" * 32)
    assert kept.offer_setup_code(tx, now=NOW, wanted="c" * 32, made="d" * 32) is None
    assert kept.setup_code(tx) is None


@pytest.mark.parametrize(
    ("query", "values", "index"),
    [
        (inbox._NEXT, (100,), "inbox_next"),
        (inbox._LATEST, (), "inbox_next"),
        (due._NEXT, (0,), "due_next"),
        (due._EARLIEST, (1,), "due_next"),
        (sending._WAITING, (0, 500), "INTEGER PRIMARY KEY (rowid>?)"),
        (sending._INTERRUPTED, (), "outbox_open"),
        (outbox._COALESCE, ("x", "{}", None, 7, 0), "outbox_waiting (person_id=? AND chat_id=? AND kind=?)"),
        (sending._EARLIEST, (0,), "outbox_later"),
    ],
)
def test_the_hot_queries_read_only_what_waits(tx, query, values, index):
    plan = " ".join(row["detail"] for row in tx.execute(f"EXPLAIN QUERY PLAN {query}", values))

    assert index in plan
