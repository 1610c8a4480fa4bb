"""The rows of the way in, each beside rows that look like it: another's, ended ones, those of the very instant."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.ids import InboxId
from storage.instants import to_ms
from storage.queues import inbox, kept
from storage.queues.inbox import UnreadableUpdate, arrival
from tests.support.desk import Desk
from tests.support.town import changed, rows

BIGGEST = 2**63 - 1
MS = timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("element", "update_id", "malformed"),
    [
        ({"update_id": 7}, 7, None),
        ({"update_id": 0}, 0, None),
        ({"update_id": BIGGEST}, BIGGEST, None),
        ({"update_id": BIGGEST + 1}, 0, "without a usable"),
        ({"update_id": -1}, 0, "without a usable"),
        ({"update_id": True}, 0, "without a usable"),
        ({"update_id": "7"}, 0, "without a usable"),
        ({"update_id": None}, 0, "without a usable"),
        ({}, 0, "without a usable"),
        ([7], 0, "without a usable"),
        (None, 0, "without a usable"),
        ({"update_id": 7, "x": float("nan")}, 7, "not JSON"),
        ({"update_id": 7, "x": {1, 2}}, 7, "not JSON"),
        ({"update_id": "7", "x": {1, 2}}, 0, "not JSON"),
        (UnreadableUpdate('{"update_id" : 12, "x"'), 12, "cannot be read"),
        (UnreadableUpdate("nothing of use"), 0, "cannot be read"),
    ],
)
def test_whatever_comes_is_stored_under_its_number_if_it_has_one(
    element: object, update_id: int, malformed: str | None
) -> None:
    found = arrival(element)

    assert found.update_id == update_id
    assert (found.malformed is None) if malformed is None else (malformed in (found.malformed or ""))
    json.loads(found.payload)


def test_an_update_is_written_the_same_in_whatever_order_its_parts_come() -> None:
    found = arrival({"update_id": 1, "b": "é\ud800", "a": [1, 2]})

    assert found.payload == '{"a":[1,2],"b":"\\u00e9\\ud800","update_id":1}'
    assert found.digest == arrival({"a": [1, 2], "b": "é\ud800", "update_id": 1}).digest
    assert found.digest != arrival({"update_id": 1}).digest


def test_of_what_cannot_be_read_a_hundred_thousand_characters_are_kept_and_odd_ones_survive() -> None:
    class Odd:
        def __repr__(self) -> str:
            raise ValueError

    unreadable = arrival(UnreadableUpdate("é\ud800" + "x" * 200_000))
    odd = arrival({"update_id": 7, "x": {"y" * 200_000}})

    assert "\\u00e9\\ud800" in unreadable.payload
    assert len(json.loads(unreadable.payload)["malformed"]) == 100_000
    assert len(json.loads(odd.payload)["malformed"]) == 100_000
    assert json.loads(odd.payload)["malformed"].startswith("{'update_id': 7")
    assert json.loads(arrival(Odd()).payload)["malformed"] == "something (Odd) that cannot be written down"


@pytest.fixture
def queue(town: Desk) -> Desk:
    """Rows of every state: two new ones, two put aside with their words, one without, one done."""
    town.tx.execute("DELETE FROM inbox")
    town.tx.execute("DELETE FROM sqlite_sequence WHERE name = 'inbox'")
    for number, (state, payload) in enumerate(
        (("new", "{}"), ("quarantined", "{}"), ("done", None), ("quarantined", None), ("new", "{}"),
         ("quarantined", "{}")),
        1,
    ):  # fmt: skip
        town.tx.execute(
            "INSERT INTO inbox (kind, update_id, digest, received_at, payload, state, handled_at, error)"
            " VALUES ('update', ?, 'd', ?, ?, ?, ?, ?)",
            (
                100 + number, to_ms(town.now) - number, payload, state, None if state == "new" else 5,
                "broken" if state == "quarantined" else None,
            ),
        )  # fmt: skip
    return town


NEW, QUARANTINED, DONE, WORDLESS, OLDER, LAST = (InboxId(number) for number in range(1, 7))


@pytest.mark.parametrize(
    ("deed", "what", "expected"),
    [
        (lambda it: inbox.mark_done(it.tx, now=it.now, row_id=NEW), True,
         {NEW: {"state": "done", "handled_at": "now", "payload": None}}),
        (lambda it: inbox.mark_done(it.tx, now=it.now, row_id=QUARANTINED), False, {}),
        (lambda it: inbox.mark_done(it.tx, now=it.now, row_id=DONE), False, {}),
        (lambda it: inbox.quarantine(it.tx, now=it.now, row_id=NEW, error="odd"), None,
         {NEW: {"state": "quarantined", "handled_at": "now", "error": "odd"}}),
        (lambda it: inbox.quarantine(it.tx, now=it.now, row_id=QUARANTINED, error="odd"), None, {}),
        (lambda it: inbox.quarantine(it.tx, now=it.now, row_id=DONE, error="odd"), None, {}),
        (lambda it: inbox.replay(it.tx, QUARANTINED), True,
         {QUARANTINED: {"state": "new", "handled_at": None, "error": None}}),
        (lambda it: inbox.replay(it.tx, WORDLESS), False, {}),
        (lambda it: inbox.replay(it.tx, NEW), False, {}),
        (lambda it: inbox.replay(it.tx, DONE), False, {}),
        (lambda it: inbox.replay_all(it.tx), 2,
         {number: {"state": "new", "handled_at": None, "error": None} for number in (QUARANTINED, LAST)}),
        (lambda it: inbox.drop(it.tx, now=it.now, row_id=QUARANTINED), True,
         {QUARANTINED: {"state": "done", "handled_at": "now", "payload": None, "error": None}}),
        (lambda it: inbox.drop(it.tx, now=it.now, row_id=NEW), False, {}),
        (lambda it: inbox.drop(it.tx, now=it.now, row_id=DONE), False, {}),
    ],
)  # fmt: skip
def test_one_row_of_the_inbox_goes_on_from_where_it_stands(
    queue: Desk, deed: Callable[[Desk], Any], what: object, expected: dict[int, dict[str, Any]]
) -> None:
    said: list[object] = []

    found = changed(queue, lambda: said.append(deed(queue)))

    assert said == [what]
    told = {
        number: {name: to_ms(queue.now) if value == "now" else value for name, value in values.items()}
        for number, values in expected.items()
    }
    assert found == ({"inbox": told} if told else {})


def test_what_was_received_first_is_next_and_of_the_same_instant_what_was_stored_first(queue: Desk) -> None:
    queue.tx.execute("UPDATE inbox SET received_at = 7 WHERE id IN (1, 5)")
    same = [row.id for row in inbox.next_new(queue.tx, most=9)]
    queue.tx.execute("UPDATE inbox SET received_at = 8 WHERE id = 1")

    assert same == [1, 5]
    assert [row.id for row in inbox.next_new(queue.tx, most=9)] == [5, 1]
    assert [row.id for row in inbox.next_new(queue.tx)] == [5]


def test_an_operator_sees_what_is_not_done_or_only_what_was_put_aside(queue: Desk) -> None:
    [first, second, *_] = inbox.listed(queue.tx, only_quarantined=False)

    assert [row.id for row in inbox.listed(queue.tx, only_quarantined=False)] == [1, 2, 4, 5, 6]
    assert [row.id for row in inbox.listed(queue.tx, only_quarantined=True)] == [2, 4, 6]
    assert inbox.counts(queue.tx) == {"new": 2, "quarantined": 3, "done": 1}
    assert (first.kind, first.update_id, first.payload, first.state, first.error, first.handled_at) == (
        "update", 101, "{}", "new", None, None,
    )  # fmt: skip
    assert first.received_at == queue.now.replace(microsecond=0) - MS
    assert (second.state, second.error, second.handled_at) == (
        "quarantined", "broken", datetime(1970, 1, 1, tzinfo=UTC) + 5 * MS,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("waiting_ms", "ended_ms", "expected_ms"), [(-1, 500, 0), (0, 500, 0), (300, 500, 300), (None, 500, 0)]
)
def test_nothing_is_received_before_what_waits_whatever_has_ended_since(
    queue: Desk, waiting_ms: int | None, ended_ms: int, expected_ms: int
) -> None:
    now = to_ms(queue.now)
    queue.tx.execute("UPDATE inbox SET received_at = ? WHERE state <> 'new'", (now + ended_ms,))
    queue.tx.execute("DELETE FROM inbox WHERE id = 1")
    if waiting_ms is None:
        queue.tx.execute("DELETE FROM inbox WHERE state = 'new'")
    else:
        queue.tx.execute("UPDATE inbox SET received_at = ? WHERE state = 'new'", (now + waiting_ms,))

    many = inbox.store(
        queue.tx, now=queue.now, arrivals=[arrival({"update_id": 1}), arrival({"update_id": 1}), arrival([])]
    )

    assert many == 2
    stored, odd = rows(queue, "inbox")[-2:]
    assert (stored["state"], stored["handled_at"], stored["error"], stored["received_at"]) == (
        "new", None, None, now + expected_ms,
    )  # fmt: skip
    assert (odd["state"], odd["handled_at"], odd["received_at"]) == (
        "quarantined", now + expected_ms, now + expected_ms,
    )  # fmt: skip
    assert "without a usable" in odd["error"]


def test_what_became_of_a_message_is_told_once(queue: Desk) -> None:
    def answer(**fields: Any) -> dict[Any, dict[str, Any]]:
        told = {"now": queue.now, "outbox_id": 9, "answer": {"b": "é", "a": 1}, **fields}
        return changed(queue, lambda: inbox.store_answer(queue.tx, **told)).get("inbox", {})

    [first] = answer().values()
    again, another = answer(), answer(outbox_id=10)

    assert (first["kind"], first["update_id"], first["received_at"], first["payload"]) == (
        "answer", 9, to_ms(queue.now), '{"a":1,"b":"\\u00e9"}',
    )  # fmt: skip
    assert not again
    assert len(another) == 1


def test_what_the_process_remembers_is_kept_by_name(town: Desk) -> None:
    kept.keep(town.tx, "one", "1")
    kept.keep(town.tx, "other", "2")
    kept.keep(town.tx, "one", "3")

    assert [kept.kept(town.tx, name) for name in ("one", "other", "none")] == ["3", "2", None]


def test_whoever_takes_the_lease_from_another_has_it_from_then_on(town: Desk) -> None:
    for owner, later in (("one", 0), ("one", 1), ("other", 2), ("other", 3)):
        kept.take_lease(town.tx, owner=owner, now=town.now + later * MS)
        told = rows(town, "lease")
        expected = {"one": 0, "other": 2}[owner]
        assert told == [
            {
                "id": 1, "owner": owner, "taken_at": to_ms(town.now) + expected,
                "renewed_at": to_ms(town.now) + later,
            }
        ]  # fmt: skip


def test_a_used_code_is_none_and_a_new_one_can_be_used() -> None:
    desk = Desk()
    desk.tx.execute("DELETE FROM setup_code")
    desk.tx.execute("INSERT INTO setup_code (id, code, made_at, used_at) VALUES (1, ?, 1, 2)", ("u" * 32,))

    used = kept.setup_code(desk.tx)
    offered = kept.offer_setup_code(desk.tx, now=desk.now, wanted=None, made="n" * 32)
    again = changed(
        desk, lambda: kept.offer_setup_code(desk.tx, now=desk.now + MS, wanted="n" * 32, made="m" * 32)
    )

    assert (used, offered, kept.setup_code(desk.tx)) == (None, "n" * 32, "n" * 32)
    assert [(row["code"], row["made_at"], row["used_at"]) for row in rows(desk, "setup_code")] == [
        ("n" * 32, to_ms(desk.now), None)
    ]
    assert again == {}
    desk.close()
