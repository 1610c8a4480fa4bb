"""What is to be said, what is on people's screens and what falls due: each row beside those that look like it."""

import json
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.ids import ChatId, CircleId, DueId, InboxId, OutboxId, PersonId
from storage.instants import to_ms
from storage.queues import cards, due, sending
from storage.queues.cards import Card
from storage.queues.outbox import Priority, enqueue
from tests.support.desk import Desk
from tests.support.town import changed, row, rows

MS = timedelta(milliseconds=1)
OLD, NEW = ChatId(-5), ChatId(-1005)


# What falls due ------------------------------------------------------------------------------------------------


@pytest.fixture
def plans(town: Desk) -> Desk:
    """Nothing is due yet."""
    town.tx.execute("UPDATE outbox SET due_id = NULL")
    town.tx.execute("DELETE FROM due")
    return town


def _plan(desk: Desk, later_ms: int, **fields: Any) -> DueId:
    told = {"kind": "wave", "subject": 1, **fields}
    number = due.plan(desk.tx, at=desk.now + later_ms * MS, **told)
    assert number is not None
    return number


def _set(desk: Desk, number: int, state: str) -> None:
    ended = None if state in ("waiting", "queued") else 5
    desk.tx.execute("UPDATE due SET state = ?, ended_at = ? WHERE id = ?", (state, ended, number))


def test_planning_gives_the_number_of_the_row_that_waits(plans: Desk) -> None:
    one = _plan(plans, 0)
    other = _plan(plans, 0, subject=2)

    assert [one, other] == [row["id"] for row in rows(plans, "due")]
    assert _plan(plans, 9) == one


@pytest.mark.parametrize("state", ["queued", "done", "sent", "failed", "expired"])
def test_what_has_ended_otherwise_than_dropped_is_not_planned_again(plans: Desk, state: str) -> None:
    number = _plan(plans, 0)
    _set(plans, number, state)

    assert not changed(plans, lambda: due.plan(plans.tx, kind="wave", subject=1, at=plans.now + MS))
    assert due.plan(plans.tx, kind="wave", subject=1, at=plans.now + MS) is None


def test_what_is_next_fell_due_first_and_has_all_that_was_planned(plans: Desk) -> None:
    later = _plan(plans, 1, subject=1)
    now = _plan(plans, 0, subject=2, circle=CircleId(3), person=PersonId(4), occasion="x")
    same = _plan(plans, 0, subject=3)
    ended = _plan(plans, -9, subject=4)
    queued = _plan(plans, -8, subject=5)
    _set(plans, ended, "done")
    _set(plans, queued, "queued")

    assert due.next_waiting(plans.tx, plans.now - MS) is None
    found = due.next_waiting(plans.tx, plans.now)
    assert found == due.DueRow(
        id=now, circle_id=CircleId(3), kind="wave", subject=2, person_id=PersonId(4), occasion="x",
        due_at=plans.now,
    )  # fmt: skip
    _set(plans, now, "done")
    second = due.next_waiting(plans.tx, plans.now)
    assert second is not None
    assert (second.id, second.circle_id, second.person_id) == (same, None, None)
    _set(plans, same, "done")
    third = due.next_waiting(plans.tx, plans.now + MS)
    assert third is not None
    assert third.id == later


def test_the_next_instant_is_that_of_what_waits_and_after_one_a_later(plans: Desk) -> None:
    _set(plans, _plan(plans, -9, subject=1), "done")
    for number, later in enumerate((5, 0, 9), 2):
        _plan(plans, later, subject=number)

    assert due.earliest(plans.tx) == plans.now
    assert due.earliest(plans.tx, after=plans.now - MS) == plans.now
    assert due.earliest(plans.tx, after=plans.now) == plans.now + 5 * MS
    assert due.earliest(plans.tx, after=plans.now + 9 * MS) is None


def test_what_waits_is_taken_back_by_what_it_is_about_its_kind_and_whom_it_is_for(plans: Desk) -> None:
    those = {
        "own": _plan(plans, 0, kind="reminder.a", subject=1, person=PersonId(3)),
        "another's": _plan(plans, 0, kind="reminder.a", subject=1, person=PersonId(4)),
        "nobody's": _plan(plans, 0, kind="reminder.b", subject=1),
        "another subject": _plan(plans, 0, kind="reminder.a", subject=2, person=PersonId(3)),
        "another kind": _plan(plans, 0, kind="wave", subject=1, person=PersonId(3)),
        "on its way": _plan(plans, 0, kind="reminder.c", subject=1, person=PersonId(3)),
        "done": _plan(plans, 0, kind="reminder.d", subject=1, person=PersonId(3)),
    }
    _set(plans, those["on its way"], "queued")
    _set(plans, those["done"], "done")
    dropped = {"state": "dropped", "ended_at": to_ms(plans.now)}

    one = changed(
        plans, lambda: due.drop(plans.tx, now=plans.now, subject=1, kinds="reminder.*", person=PersonId(3))
    )
    all_of_them = changed(plans, lambda: due.drop(plans.tx, now=plans.now, subject=1, kinds="reminder.*"))

    assert one == {"due": {those["own"]: dropped}}
    assert all_of_them == {"due": {those["another's"]: dropped, those["nobody's"]: dropped}}


def test_a_row_is_still_to_be_handled_at_the_instant_that_was_read_and_while_it_waits(plans: Desk) -> None:
    one, other = _plan(plans, 0), _plan(plans, 0, subject=2)
    read = due.next_waiting(plans.tx, plans.now)
    assert read is not None
    _set(plans, one, "queued")

    assert not due.is_waiting(plans.tx, read)
    assert not changed(plans, lambda: due.mark_handled(plans.tx, now=plans.now, row=read))
    _set(plans, one, "waiting")
    assert due.is_waiting(plans.tx, read)
    _plan(plans, 1)
    assert not due.is_waiting(plans.tx, read)
    assert not changed(plans, lambda: due.mark_handled(plans.tx, now=plans.now, row=read))
    second = due.next_waiting(plans.tx, plans.now)
    assert second is not None
    assert second.id == other


@pytest.mark.parametrize(
    ("messages", "state", "ended"), [(0, "done", True), (1, "queued", False), (2, "queued", False)]
)
def test_what_was_handled_ends_with_its_own_message(
    plans: Desk, messages: int, state: str, *, ended: bool
) -> None:
    plans.tx.execute("DROP INDEX outbox_due")
    one, other = _plan(plans, 0), _plan(plans, 0, subject=2)
    for number in [one] * messages + [other] * 2:
        plans.tx.execute(
            "INSERT INTO outbox (created_at, not_before, due_id, priority, kind, mode, chat_id)"
            " VALUES (1, 1, ?, 0, 'x', 'message', 1)",
            (number,),
        )
    read = due.next_waiting(plans.tx, plans.now)
    assert read is not None

    changed(plans, lambda: due.mark_handled(plans.tx, now=plans.now, row=read))

    found = row(plans, "due", one)
    assert (found["state"], found["ended_at"]) == (state, to_ms(plans.now) if ended else None)
    assert row(plans, "due", other)["state"] == "waiting"


def test_what_failed_or_expired_says_so_alone_and_only_while_it_waits(plans: Desk) -> None:
    failed, expired, other, queued = (_plan(plans, 0, subject=number) for number in range(4))
    _set(plans, queued, "queued")
    at = to_ms(plans.now)

    assert changed(plans, lambda: due.mark_failed(plans.tx, now=plans.now, due_id=failed, error="e")) == {
        "due": {failed: {"state": "failed", "ended_at": at, "error": "e"}}
    }
    assert changed(plans, lambda: due.mark_expired(plans.tx, now=plans.now, due_id=expired)) == {
        "due": {expired: {"state": "expired", "ended_at": at}}
    }
    for number in (failed, expired, queued):
        assert not changed(
            plans,
            lambda number=number: due.mark_failed(plans.tx, now=plans.now + MS, due_id=number, error="f"),
        )
        assert not changed(
            plans, lambda number=number: due.mark_expired(plans.tx, now=plans.now + MS, due_id=number)
        )
    assert row(plans, "due", other)["state"] == "waiting"


# Cards and buttons ---------------------------------------------------------------------------------------------

_KEYS = [(7, "slot", "{}"), (8, "slot", "{}"), (7, "need", "{}"), (7, "slot", '{"a":1}')]


@pytest.mark.parametrize("own", range(len(_KEYS)))
def test_a_card_is_that_of_its_chat_its_kind_and_its_subject(town: Desk, own: int) -> None:
    def card(number: int) -> Card:
        return Card(message_id=number, digest=f"d{number}", outbox_id=OutboxId(number))

    def shown(number: int, key: tuple[int, str, str]) -> None:
        cards.shown(
            town.tx, now=town.now + number * MS, chat=ChatId(key[0]), kind=key[1], subject=key[2], card=card(number)
        )  # fmt: skip

    for number, key in enumerate(_KEYS, 1):
        shown(number, key)
    chat, kind, subject = _KEYS[own]

    assert cards.card(town.tx, ChatId(chat), kind, subject) == card(own + 1)
    assert changed(town, lambda: shown(90, _KEYS[own])) == {
        "card": {
            _KEYS[own]: {
                "message_id": 90, "digest": "d90", "outbox_id": 90, "shown_at": to_ms(town.now) + 90,
            }
        }
    }  # fmt: skip
    assert changed(town, lambda: cards.forget(town.tx, ChatId(chat), kind, subject)) == {
        "card": {_KEYS[own]: {}}
    }
    assert cards.card(town.tx, ChatId(chat), kind, subject) is None


def _group(desk: Desk, chat: ChatId, circle: int | None, linked: int | None, number: int) -> None:
    """A group with a card and buttons of its own, and one card and button that both groups have."""
    desk.tx.execute(
        "INSERT INTO chat (id, kind, language, circle_id) VALUES (?, 'group', 'en', ?)", (chat, circle)
    )
    if linked is not None:
        desk.tx.execute("INSERT INTO circle_group VALUES (?, ?, 1, ?, NULL)", (chat, linked, number))
    _things(desk, chat, number)


def _things(desk: Desk, chat: ChatId, number: int) -> None:
    for kind in ("both", f"own{number}"):
        desk.tx.execute("INSERT INTO card VALUES (?, ?, '{}', ?, 'd', 1, 1)", (chat, kind, number))
    outbox = desk.tx.execute(
        "INSERT INTO outbox (created_at, not_before, priority, kind, mode, chat_id)"
        " VALUES (1, 1, 0, 'x', 'message', ?) RETURNING id",
        (chat,),
    ).fetchone()["id"]
    for place in (1, 1 + number):
        desk.tx.execute(
            "INSERT INTO choice VALUES (?, ?, ?, ?, 'd', NULL)", (chat, place, outbox, f"{number}")
        )
    for state in ("open", "kept"):
        desk.tx.execute(
            "INSERT INTO draft (chat_id, form, step, state, created_at, changed_at) VALUES (?, ?, 's', ?, 1, 1)",
            (chat, f"{number}", state),
        )


def _of(desk: Desk, chat: int) -> dict[str, list[Any]]:
    """Give what a chat has."""
    own = {table: [one for one in rows(desk, table) if one["chat_id"] == chat] for table in
           ("card", "choice", "draft", "outbox", "circle_group")}  # fmt: skip
    return {
        "chat": [one["circle_id"] for one in rows(desk, "chat") if one["id"] == chat],
        "group": [one["circle_id"] for one in own["circle_group"]],
        "cards": sorted((one["kind"], one["message_id"]) for one in own["card"]),
        "buttons": sorted((one["number"], one["label"]) for one in own["choice"]),
        "drafts": sorted((one["form"], one["state"]) for one in own["draft"]),
        "messages": [one["kind"] for one in own["outbox"]],
    }


@pytest.fixture
def groups(desk: Desk) -> Desk:
    """Two circles with a member."""
    circle = desk.open_circle("Cathays")
    desk.open_circle("Roath")
    desk.join(desk.person("Anna"), circle)
    return desk


def test_all_of_a_group_goes_where_it_has_moved_and_nobody_elses(groups: Desk) -> None:
    _group(groups, OLD, 1, 1, 1)
    _group(groups, ChatId(-9), 2, 2, 3)
    another, before = _of(groups, -9), _of(groups, OLD)

    cards.move_chat(groups.tx, OLD, NEW)

    assert _of(groups, NEW) == before
    assert not any(_of(groups, OLD).values())
    assert _of(groups, -9) == another


def test_a_question_that_is_closed_is_about_that_and_so_is_what_waits_to_bring_it_up_to_date(
    town: Desk,
) -> None:
    tx, now = town.tx, town.now
    tx.execute("DELETE FROM card")
    tx.execute("DELETE FROM choice")
    tx.execute("DELETE FROM outbox")
    asked, closed = '{"slot":1}', '{"answered":"no","slot":1}'

    def say(chat: int, kind: str, subject: str, state: str = "queued", mode: Any = "card") -> int:
        about = json.loads(subject)
        one = enqueue(
            tx, now=now, kind=kind, subject=about, priority=Priority.REPLY, mode=mode, chat=ChatId(chat)
        )
        tx.execute("UPDATE outbox SET state = ? WHERE id = ?", (state, one))
        return one

    for chat, kind, subject in ((7, "q", asked), (8, "q", asked), (7, "other", asked), (7, "q", closed)):
        cards.shown(
            tx, now=now, chat=ChatId(chat), kind=kind, subject=subject,
            card=Card(message_id=chat + len(subject), digest="", outbox_id=OutboxId(1)),
        )  # fmt: skip
    on_its_way = say(7, "q", asked, "sending")
    waits = say(7, "q", asked)
    kept = [
        on_its_way,
        say(8, "q", asked), say(7, "other", asked), say(7, "q", '{"slot":2}'),
        say(7, "q", asked, mode="card_anew"),
    ]  # fmt: skip

    cards.is_now_about(tx, ChatId(7), "q", asked, now_about=closed)

    shown = {(row["chat_id"], row["kind"], row["subject"]): row["message_id"] for row in rows(town, "card")}
    assert shown == {(7, "q", closed): 7 + len(asked), (8, "q", asked): 18, (7, "other", asked): 17}
    subjects = {row["id"]: row["subject"] for row in rows(town, "outbox")}
    assert subjects[waits] == closed
    assert [subjects[one] for one in kept] == [asked, asked, asked, '{"slot":2}', asked]


@pytest.mark.parametrize(
    ("of_new", "linked", "circle", "group"), [(None, None, 1, 1), (2, None, 2, 1), (2, 2, 2, 2)]
)
def test_what_the_new_group_has_already_stays_and_the_rest_comes_to_it(
    groups: Desk, of_new: int | None, linked: int | None, circle: int, group: int
) -> None:
    _group(groups, OLD, 1, 1, 1)
    _group(groups, NEW, of_new, linked, 2)
    _group(groups, ChatId(-9), None, 2, 3)
    another = _of(groups, -9)

    cards.move_chat(groups.tx, OLD, NEW)

    assert _of(groups, NEW) == {
        "chat": [circle],
        "group": [group],
        "cards": [("both", 2), ("own1", 1), ("own2", 2)],
        "buttons": [(1, "2"), (2, "1"), (3, "2")],
        "drafts": [("1", "kept"), ("2", "kept"), ("2", "open")],
        "messages": ["x", "x"],
    }
    left = _of(groups, OLD)
    assert left.pop("drafts") == [("1", "open")]
    assert not any(left.values())
    assert _of(groups, -9) == another


def test_what_is_left_of_a_group_that_has_moved_already_goes_after_it(groups: Desk) -> None:
    _group(groups, NEW, 2, 2, 2)
    _things(groups, OLD, 1)

    cards.move_chat(groups.tx, OLD, NEW)

    assert _of(groups, NEW)["chat"] == [2]
    assert _of(groups, NEW)["messages"] == ["x", "x"]
    assert not _of(groups, OLD)["messages"]


# What is to be said --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "joins"),
    [
        ({}, True),
        ({"not_before": 1}, True),
        ({"not_before": -1}, False),
        ({"kind": "need"}, False),
        ({"subject": {"slot": 2}}, False),
        ({"person": PersonId(4)}, False),
        ({"person": None, "chat": ChatId(3)}, False),
        ({"mode": "card_anew"}, False),
        ({"mode": "message"}, False),
    ],
)
@pytest.mark.parametrize("waits_as", ["card", "card_anew"])
def test_a_card_joins_the_one_that_waits_to_be_shown_in_the_same_place(
    town: Desk, waits_as: Any, fields: dict[str, Any], *, joins: bool
) -> None:
    told = {
        "now": town.now, "kind": "slot", "subject": {"slot": 1}, "priority": Priority.REPLY, "mode": "card",
        "person": PersonId(3),
    }  # fmt: skip
    if "not_before" in fields:
        fields = {**fields, "not_before": town.now + fields["not_before"] * MS}
    town.tx.execute("DELETE FROM outbox WHERE state = 'queued'")
    first = enqueue(town.tx, **{**told, "mode": waits_as})

    assert (enqueue(town.tx, **{**told, **fields}) == first) == joins


@pytest.mark.parametrize(
    "change",
    [
        "state = 'sending'",
        "state = 'sent', ended_at = 1",
        "mode = 'message'",
        "mode = 'question'",
        "attempts = 1",
    ],
)
def test_a_card_joins_none_that_has_been_begun_or_is_no_card(town: Desk, change: str) -> None:
    told: dict[str, Any] = {
        "now": town.now, "kind": "slot", "subject": {"slot": 1}, "priority": Priority.REPLY, "mode": "card",
        "person": PersonId(3),
    }  # fmt: skip
    first = enqueue(town.tx, **told)
    town.tx.execute(f"UPDATE outbox SET {change} WHERE id = ?", (first,))

    assert enqueue(town.tx, **told) != first


def test_what_is_to_be_said_is_written_as_it_was_given(town: Desk) -> None:
    def written(**fields: Any) -> dict[str, Any]:
        told = {
            "now": town.now,
            "kind": "k",
            "subject": {"b": "é", "a": 1},
            "priority": Priority.BROADCAST,
            **fields,
        }
        return row(town, "outbox", enqueue(town.tx, **told))

    one = written(chat=ChatId(-7))
    other = written(person=PersonId(3), not_before=town.now + MS, cause=InboxId(4), mode="question")

    assert [one[name] for name in ("created_at", "not_before", "person_id", "chat_id", "cause", "due_id", "mode")] == [
        to_ms(town.now), to_ms(town.now), None, -7, None, None, "message",
    ]  # fmt: skip
    assert (one["subject"], one["priority"]) == ('{"a":1,"b":"\\u00e9"}', 4)
    assert [other[name] for name in ("created_at", "not_before", "person_id", "chat_id", "cause", "mode")] == [
        to_ms(town.now), to_ms(town.now) + 1, 3, None, 4, "question",
    ]  # fmt: skip


# The sender ----------------------------------------------------------------------------------------------------


@pytest.fixture
def outbox(town: Desk) -> Desk:
    """Nothing is to be said yet."""
    town.tx.execute("DELETE FROM outbox WHERE id NOT IN (SELECT outbox_id FROM choice)")
    town.tx.execute("UPDATE outbox SET state = 'sent', ended_at = 1")
    return town


def _say(desk: Desk, **fields: Any) -> OutboxId:
    values = {
        "created_at": 1, "not_before": 1, "priority": 1, "kind": "text", "mode": "message", "chat_id": -7,
        "subject": "{}", **fields,
    }  # fmt: skip
    marks = ", ".join("?" * len(values))
    sql = f"INSERT INTO outbox ({', '.join(values)}) VALUES ({marks}) RETURNING id"
    return OutboxId(desk.tx.execute(sql, tuple(values.values())).fetchone()["id"])


def _account(desk: Desk, address: str, *, gone: int | None = None, person: int = 3) -> None:
    desk.tx.execute(
        "INSERT INTO account (person_id, channel, address, unreachable_since) VALUES (?, 'telegram', ?, ?)",
        (person, address, gone),
    )


@pytest.mark.parametrize(
    ("accounts", "chat"),
    [
        ((), None),
        ((("50", None),), 50),
        ((("50", None), ("40", None)), 50),
        ((("50", 9), ("40", None)), 40),
        ((("50", 9), ("40", 1)), 50),
    ],
)
def test_a_message_goes_to_the_first_account_that_can_be_reached(
    outbox: Desk, accounts: tuple[tuple[str, int | None], ...], chat: int | None
) -> None:
    outbox.tx.execute("DELETE FROM account WHERE person_id = 3")
    _account(outbox, "30", person=4)
    for address, gone in accounts:
        _account(outbox, address, gone=gone)
    _say(outbox, person_id=3, chat_id=None)
    _say(outbox, chat_id=-8)

    assert [one.chat for one in sending.waiting_after(outbox.tx, 0)] == [chat, -8]


@pytest.mark.parametrize(("created", "not_before", "given"), [(10, 9, 0), (10, 10, 0), (10, 11, 11)])
def test_what_may_go_at_once_waits_for_no_clock(
    outbox: Desk, created: int, not_before: int, given: int
) -> None:
    _say(outbox, created_at=created, not_before=not_before)

    assert [to_ms(one.not_before) for one in sending.waiting_after(outbox.tx, 0)] == [given]


@pytest.mark.parametrize(
    ("fields", "order", "is_counted"),
    [
        ({}, None, True),
        ({"kind": "answer"}, None, False),
        ({"kind": "part", "subject": '{"of":5}'}, 5, True),
        ({"kind": "part", "mode": "question", "subject": '{"of":5,"method":"getChat"}'}, 5, True),
        ({"mode": "question", "subject": '{"method":"getChat"}'}, None, False),
        ({"mode": "question", "subject": '{"method":"sendMessage"}'}, None, True),
    ],
)
def test_a_part_goes_where_its_message_went_and_answers_and_questions_are_not_counted(
    outbox: Desk, fields: dict[str, Any], order: int | None, *, is_counted: bool
) -> None:
    number = _say(outbox, **fields)

    [found] = sending.waiting_after(outbox.tx, 0)

    assert (found.order, found.is_counted) == (order or number, is_counted)


@pytest.mark.parametrize(
    ("method", "is_counted"),
    [
        ("sendMessage", True), ("editMessageText", True), ("copyMessage", True), ("forwardMessage", True),
        ("sendChatAction", False), ("getChat", False), ("answerCallbackQuery", False), ("resend", False),
    ],
)  # fmt: skip
def test_sends_edits_copies_and_forwards_are_counted(method: str, *, is_counted: bool) -> None:
    assert sending.is_counted_method(method) is is_counted


def test_what_waits_comes_after_what_is_known_and_not_all_at_once(outbox: Desk) -> None:
    numbers = [_say(outbox, priority=4 - number % 5) for number in range(502)]
    outbox.tx.execute("UPDATE outbox SET state = 'sending' WHERE id = ?", (numbers[1],))

    assert [one.id for one in sending.waiting_after(outbox.tx, numbers[0] - 1)] == [
        numbers[0],
        *numbers[2:501],
    ]
    assert [one.id for one in sending.waiting_after(outbox.tx, numbers[0], most=2)] == numbers[2:4]


@pytest.mark.parametrize(
    ("state", "ends"),
    [("sent", "sent"), ("failed", "failed"), ("expired", "expired"), ("unknown", "failed")],
)
def test_what_fell_due_ends_as_its_message_did(outbox: Desk, state: sending.End, ends: str) -> None:
    one, other, done = (_plan(outbox, 0, kind="x", subject=number) for number in range(3))
    for number in (one, other):
        _set(outbox, number, "queued")
    _set(outbox, done, "done")
    first = _say(outbox, due_id=one, state="sending", payload="{}", message_id=6)
    second = _say(outbox, due_id=done, state="sending", payload="{}", message_id=6)
    third = _say(outbox, state="sending", payload="{}", message_id=6)
    at = to_ms(outbox.now)

    def ended(number: OutboxId, **fields: Any) -> dict[str, Any]:
        found = sending.row(outbox.tx, number)
        assert found is not None
        return changed(
            outbox, lambda: sending.end(outbox.tx, now=outbox.now, row=found, state=state, **fields)
        )

    message = {"state": state, "ended_at": at, "error": "e", "payload": None}
    assert ended(first, error="e") == {
        "outbox": {first: message},
        "due": {one: {"state": ends, "ended_at": at, "error": "e"}},
    }
    assert ended(second, error="e", message_id=8) == {"outbox": {second: {**message, "message_id": 8}}}
    assert ended(third, error="e") == {"outbox": {third: message}}


def test_a_row_is_read_with_all_that_it_has(outbox: Desk) -> None:
    number = _say(
        outbox, cause=4, priority=2, person_id=3, chat_id=None, subject='{"a":1}', attempts=2, ambiguous=1,
        payload="{}", state="sending", due_id=_plan(outbox, 0, kind="x"),
    )  # fmt: skip
    _say(outbox)

    found = sending.row(outbox.tx, number)

    assert found is not None
    told = row(outbox, "outbox", number)
    assert {name: getattr(found, name) for name in sending.OutboxRow.__slots__} == {
        name: told[name] for name in sending.OutboxRow.__slots__
    }


def test_what_goes_back_into_the_queue_counts_what_it_was_said_to_count(outbox: Desk) -> None:
    number, other = (_say(outbox, state="sending", attempts=2, ambiguous=1, payload="{}") for _ in range(2))

    def again(**fields: Any) -> dict[str, Any]:
        told = {"row_id": number, "payload": "{}", "is_unknown": False, **fields}
        return changed(outbox, lambda: sending.again(outbox.tx, **told))

    assert again() == {"outbox": {number: {"state": "queued"}}}
    assert again(is_unknown=True) == {"outbox": {number: {"ambiguous": 2}}}
    assert again(is_uncounted=True, payload=None) == {"outbox": {number: {"attempts": 1, "payload": None}}}
    assert changed(outbox, lambda: sending.mark_sending(outbox.tx, row_id=other, payload='{"a":1}')) == {
        "outbox": {other: {"attempts": 3, "payload": '{"a":1}'}}
    }


def test_further_parts_of_a_message_follow_from_it(outbox: Desk) -> None:
    parent = sending.row(outbox.tx, _say(outbox, cause=4))
    assert parent is not None

    added = changed(
        outbox,
        lambda: sending.add_internal(
            outbox.tx,
            now=outbox.now,
            parent=parent,
            kind="part",
            chat=ChatId(-7),
            priority=3,
            payloads=["{}", "[]"],
        ),
    )["outbox"]

    assert [one["payload"] for one in added.values()] == ["{}", "[]"]
    for one in added.values():
        assert (one["created_at"], one["not_before"], one["cause"], one["priority"], one["kind"], one["mode"]) == (
            to_ms(outbox.now), to_ms(outbox.now), 4, 3, "part", "message",
        )  # fmt: skip
        assert (one["chat_id"], one["subject"]) == (-7, f'{{"of":{parent.id}}}')


@pytest.mark.parametrize(
    ("kind", "mode", "cause", "told"),
    [
        ("text", "message", None, True),
        ("text", "message", "update", True),
        ("text", "message", "answer", False),
        ("text", "question", "answer", True),
        ("part", "message", None, False),
        ("answer", "message", None, False),
        ("strip", "message", None, False),
        ("part", "question", None, True),
    ],
)
def test_nobody_is_told_of_a_failure_to_tell_of_a_failure(
    outbox: Desk, kind: str, mode: str, cause: str | None, *, told: bool
) -> None:
    causes = {
        it: outbox.tx.execute(
            "INSERT INTO inbox (kind, update_id, digest, received_at, payload) VALUES (?, 9, 'x', 1, '{}')"
            " RETURNING id",
            (it,),
        ).fetchone()["id"]
        for it in ("answer", "update")
    }
    number = _say(outbox, kind=kind, mode=mode, cause=causes.get(cause or ""), subject='{"a":1}')
    found = sending.row(outbox.tx, number)
    assert found is not None
    said: list[bool] = []

    made = changed(
        outbox,
        lambda: said.append(
            sending.report(outbox.tx, now=outbox.now, row=found, chat=ChatId(-7), result={"b": 1}, error=None)
        ),
    ).get("inbox", {})

    assert said == [told]
    assert len(made) == int(told)
    for one in made.values():
        assert (one["kind"], one["update_id"], one["received_at"]) == ("answer", number, to_ms(outbox.now))
        assert json.loads(one["payload"]) == {
            "outbox": number, "kind": kind, "subject": {"a": 1}, "person": None, "chat": -7, "ok": True,
            "result": {"b": 1}, "error": None,
        }  # fmt: skip


@pytest.mark.parametrize(
    ("chat", "table", "number"), [(1, "account", None), (0, "chat", 0), (-1, "chat", -1), (-2, "chat", None)]
)
def test_what_no_longer_arrives_is_noted_at_the_account_or_the_group(
    outbox: Desk, chat: int, table: str, number: int | None
) -> None:
    for own in (0, -1, 1):
        outbox.tx.execute("INSERT INTO chat (id, kind, language) VALUES (?, 'group', 'en')", (own,))
    outbox.tx.execute("INSERT INTO chat (id, kind, language) VALUES (-2, 'private', 'en')")
    for address in ("1", "0", "-1"):
        _account(outbox, address)
    if table == "account":
        number = next(one["id"] for one in rows(outbox, "account") if one["address"] == str(chat))

    found = changed(outbox, lambda: sending.mark_unreachable(outbox.tx, now=outbox.now, chat=ChatId(chat)))

    column = {"account": "unreachable_since", "chat": "left_at"}[table]
    assert found == ({} if number is None else {table: {number: {column: to_ms(outbox.now)}}})


def test_the_next_instant_for_the_sender_is_that_of_what_waits(outbox: Desk) -> None:
    now = to_ms(outbox.now)
    for later, state in ((3, "queued"), (0, "queued"), (5, "queued"), (1, "sending")):
        _say(outbox, not_before=now + later, state=state)

    assert sending.earliest(outbox.tx, outbox.now) == outbox.now + 3 * MS
    assert sending.earliest(outbox.tx, outbox.now + 5 * MS) is None


def test_what_is_open_is_what_waits_is_on_its_way_or_failed_lately(outbox: Desk) -> None:
    now = to_ms(outbox.now)
    numbers = {
        (state, ended): _say(outbox, state=state, ended_at=None if ended is None else now + ended)
        for state, ended in (
            ("unknown", 1), ("queued", None), ("sending", None), ("failed", 1), ("failed", 0), ("unknown", 0),
            ("sent", 1), ("expired", 1),
        )
    }  # fmt: skip

    found = sending.unfinished(outbox.tx, failed_after=outbox.now)

    assert [one["id"] for one in found] == list(numbers.values())[:4]
    assert found[0].keys() == {
        "id", "kind", "mode", "priority", "state", "attempts", "ambiguous", "not_before", "error",
    }  # fmt: skip
    assert sending.interrupted(outbox.tx) == [numbers["sending", None]]
