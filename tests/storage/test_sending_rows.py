"""The rows that the sender reads and ends, among a thousand others."""

import json
from datetime import timedelta

import pytest

from bot.domain.ids import ChatId, InboxId, OutboxId, PersonId
from storage.instants import from_ms, to_ms
from storage.queues import cards, sending
from storage.queues.cards import Card
from storage.queues.outbox import Priority, enqueue
from tests.support.desk import Desk
from tests.support.town import changed, rows


@pytest.fixture
def queue(town: Desk) -> Desk:
    """Rows in every state, to a person and to a chat, now and later."""
    town.tx.execute("DELETE FROM outbox WHERE state = 'queued'")
    for number, state in enumerate(
        ("queued", "queued", "sending", "sent", "failed", "unknown", "expired", "failed")
    ):
        ended = None if state in ("queued", "sending") else to_ms(town.now) - (1 if number == 7 else -number)
        town.tx.execute(
            "INSERT INTO outbox (created_at, not_before, priority, kind, mode, person_id, chat_id, state, ended_at)"
            " VALUES (?, ?, ?, 'text', 'message', ?, ?, ?, ?)",
            (
                to_ms(town.now), to_ms(town.now) + (number % 2) * 1000, number % 5, 3 if number % 2 else None,
                None if number % 2 else -55, state, ended,
            ),
        )  # fmt: skip
    return town


def test_what_waits_is_given_in_order_with_where_it_goes_and_when_it_may(queue: Desk) -> None:
    town = queue
    addresses = {one["person_id"]: int(one["address"]) for one in rows(town, "account")}
    waiting = [one for one in rows(town, "outbox") if one["state"] == "queued"]

    found = sending.waiting_after(town.tx, 0)

    assert [one.id for one in found] == [one["id"] for one in waiting]
    assert [one.chat for one in found] == [one["chat_id"] or addresses[one["person_id"]] for one in waiting]
    assert [one.priority for one in found] == [one["priority"] for one in waiting]
    assert [to_ms(one.not_before) for one in found] == [
        0 if one["not_before"] <= one["created_at"] else one["not_before"] for one in waiting
    ]
    assert sending.waiting_after(town.tx, found[0].id) == found[1:]
    assert sending.waiting_after(town.tx, 0, most=1) == found[:1]
    later = sending.earliest(town.tx, town.now)
    assert later == from_ms(waiting[1]["not_before"])
    assert sending.earliest(town.tx, later) is None


def test_what_was_on_its_way_what_is_open_and_how_many_there_are_of_each(queue: Desk) -> None:
    town = queue
    there = rows(town, "outbox")

    assert sending.interrupted(town.tx) == [one["id"] for one in there if one["state"] == "sending"]
    counted = sending.counts(town.tx)
    assert counted == {
        state: sum(one["state"] == state for one in there) for state in {one["state"] for one in there}
    }
    open_ones = sending.unfinished(town.tx, failed_after=town.now)
    assert [one["id"] for one in open_ones] == [
        one["id"]
        for one in there
        if one["state"] in ("queued", "sending")
        or (one["state"] in ("failed", "unknown") and one["ended_at"] > to_ms(town.now))
    ]


def test_one_row_is_sent_put_back_and_ended_with_what_fell_due(queue: Desk) -> None:
    town = queue
    [due] = [one["id"] for one in rows(town, "due") if one["state"] == "waiting"][:1]
    town.tx.execute("UPDATE due SET state = 'queued' WHERE id = ?", (due,))
    number = enqueue(
        town.tx, now=town.now, kind="x", subject={"b": 1, "a": 2}, priority=Priority.REMINDER, person=PersonId(3),
        cause=InboxId(4), due=due,
    )  # fmt: skip
    written = next(one for one in rows(town, "outbox") if one["id"] == number)
    assert (written["cause"], written["due_id"], written["priority"], written["mode"], written["person_id"]) == (
        4, due, int(Priority.REMINDER), "message", 3,
    )  # fmt: skip
    assert written["subject"] == '{"a":2,"b":1}'

    sent = changed(town, lambda: sending.mark_sending(town.tx, row_id=number, payload='{"x":1}'))
    back = changed(town, lambda: sending.again(town.tx, row_id=number, payload='{"x":2}', is_unknown=True))
    again = changed(
        town, lambda: sending.again(town.tx, row_id=number, payload=None, is_unknown=False, is_uncounted=True)
    )
    found = sending.row(town.tx, number)
    assert found is not None
    ended = changed(town, lambda: sending.end(town.tx, now=town.now, row=found, state="sent", message_id=77))

    assert sent == {"outbox": {number: {"state": "sending", "attempts": 1, "payload": '{"x":1}'}}}
    assert back == {"outbox": {number: {"state": "queued", "ambiguous": 1, "payload": '{"x":2}'}}}
    assert again == {"outbox": {number: {"attempts": 0, "payload": None}}}
    at = to_ms(town.now)
    assert ended == {
        "outbox": {number: {"state": "sent", "ended_at": at, "message_id": 77}},
        "due": {due: {"state": "sent", "ended_at": at}},
    }
    assert sending.row(town.tx, OutboxId(number + 1)) is None


def test_what_could_not_be_delivered_is_reported_but_not_a_failure_to_report_a_failure(queue: Desk) -> None:
    town = queue
    answer = town.tx.execute(
        "INSERT INTO inbox (kind, update_id, digest, received_at, payload) VALUES ('answer', 1, 'x', 1, '{}')"
        " RETURNING id"
    ).fetchone()["id"]
    update = next(one["id"] for one in rows(town, "inbox") if one["kind"] == "update")

    def reported(cause: int | None, **fields: str) -> bool:
        town.tx.execute(
            "INSERT INTO outbox (created_at, not_before, cause, priority, kind, mode, person_id, subject)"
            " VALUES (1, 1, ?, 1, ?, ?, 3, '{\"a\": 1}')",
            (cause, fields.get("kind", "text"), fields.get("mode", "message")),
        )
        row = sending.row(town.tx, OutboxId(max(one["id"] for one in rows(town, "outbox"))))
        assert row is not None
        return sending.report(town.tx, now=town.now, row=row, chat=ChatId(5), result=None, error="blocked")

    assert reported(None)
    assert reported(update)
    assert not reported(answer)
    assert reported(answer, mode="question")
    assert not reported(None, kind="part")
    payload = json.loads([one for one in rows(town, "inbox") if one["kind"] == "answer"][-1]["payload"])
    assert (payload["ok"], payload["error"], payload["person"], payload["chat"], payload["subject"]) == (
        False, "blocked", 3, 5, {"a": 1},
    )  # fmt: skip


def test_who_cannot_be_reached_is_noted_once_and_alone(queue: Desk) -> None:
    town = queue
    account = next(one for one in rows(town, "account") if one["person_id"] == 3)
    group = next(one["chat_id"] for one in rows(town, "circle_group"))

    gone = changed(
        town, lambda: sending.mark_unreachable(town.tx, now=town.now, chat=ChatId(int(account["address"])))
    )
    left = changed(town, lambda: sending.mark_unreachable(town.tx, now=town.now, chat=ChatId(group)))

    assert gone == {"account": {account["id"]: {"unreachable_since": to_ms(town.now)}}}
    assert left == {"chat": {group: {"left_at": to_ms(town.now)}}}
    later = town.now + timedelta(1)
    for chat in (int(account["address"]), group):
        assert not changed(
            town, lambda chat=chat: sending.mark_unreachable(town.tx, now=later, chat=ChatId(chat))
        )


def test_a_card_waits_once_in_the_same_place_unless_it_may_go_only_later(queue: Desk) -> None:
    town = queue
    told = {"now": town.now, "kind": "board", "subject": {"circle": 1}, "priority": Priority.REPLY}

    def card(**fields: object) -> int:
        return enqueue(town.tx, **{**told, "mode": "card", "person": PersonId(3), **fields})

    first = card()
    assert card() == first
    assert card(not_before=town.now + timedelta(hours=1)) == first
    assert card(subject={"circle": 3}) != first
    assert card(person=PersonId(4)) != first
    assert card(kind="slot") != first
    assert card(mode="message") != first
    town.tx.execute("UPDATE outbox SET attempts = 1 WHERE id = ?", (first,))
    second = card(not_before=town.now + timedelta(hours=1))
    assert second != first
    assert card() != second


def test_a_card_is_remembered_where_it_is_and_forgotten_alone(queue: Desk) -> None:
    town = queue
    one, other = rows(town, "card")[:2]
    new = Card(message_id=999, digest="d", outbox_id=OutboxId(5))

    shown = changed(
        town,
        lambda: cards.shown(
            town.tx, now=town.now, chat=one["chat_id"], kind=one["kind"], subject=one["subject"], card=new
        ),
    )
    key = (one["chat_id"], one["kind"], one["subject"])

    assert shown["card"].keys() == {key}
    assert {shown["card"][key][name] for name in ("message_id", "digest", "outbox_id")} == {999, "d", 5}
    assert cards.card(town.tx, *key) == new
    assert cards.card(town.tx, other["chat_id"], other["kind"], "{}") is None
    assert changed(town, lambda: cards.forget(town.tx, *key)) == {"card": {key: {}}}


def test_buttons_that_can_be_typed_replace_those_of_the_same_chat_only(queue: Desk) -> None:
    town = queue
    chat = rows(town, "choice")[0]["chat_id"]
    before = {(one["chat_id"], one["number"]) for one in rows(town, "choice") if one["chat_id"] != chat}
    outbox = OutboxId(rows(town, "outbox")[0]["id"])

    cards.offer_choices(town.tx, chat=chat, outbox_id=outbox, buttons=[("A", "a", "yes"), ("B", "b", None)])

    assert {
        (one["chat_id"], one["number"]) for one in rows(town, "choice") if one["chat_id"] != chat
    } == before
    own = [
        (one["number"], one["label"], one["means"]) for one in rows(town, "choice") if one["chat_id"] == chat
    ]
    assert own == [(1, "A", "yes"), (2, "B", None)]
    assert cards.choices_of(town.tx, chat) == outbox
    assert cards.choices_of(town.tx, ChatId(4)) is None
