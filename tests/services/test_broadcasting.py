"""A broadcast never gets far ahead of what has been sent, and finds what it needs by index."""

import pytest

from bot.domain.ids import BroadcastId, CircleId
from bot.services.needs import broadcasting
from storage.needs import broadcasts
from storage.queues.outbox import Priority, enqueue
from tests.support.desk import Desk, Someone


@pytest.fixture
def running(desk: Desk) -> tuple[CircleId, Someone, BroadcastId]:
    circle = desk.open_circle()
    rosa = desk.person("Rosa")
    desk.join(rosa, circle, "coordinator", "steward")
    for number in range(150):
        desk.join(desk.person(f"P{number}"), circle)
    begun = broadcasting.tell_everybody(desk.turn(rosa, circle), "The hall is closed")
    return circle, rosa, begun


def _queue(desk: Desk, count: int) -> None:
    for number in range(count):
        enqueue(
            desk.tx,
            now=desk.now,
            kind="text",
            subject={"key": "drafts-none", "values": {}, "number": number},
            priority=Priority.BROADCAST,
            chat=desk.query("SELECT id FROM chat")[0]["id"],
        )


def _asked(desk: Desk) -> int:
    asked: int = desk.query("SELECT asked FROM broadcast")[0]["asked"]
    return asked


def test_a_step_asks_a_hundred_and_plans_the_next(
    desk: Desk, running: tuple[CircleId, Someone, BroadcastId]
) -> None:
    circle, rosa, begun = running

    broadcasting.step(desk.turn(rosa, circle), begun)

    assert _asked(desk) == broadcasting.STEP
    planned = desk.query("SELECT max(due_at) AS at FROM due WHERE kind = 'broadcast_step'")[0]["at"]
    assert planned == int(desk.now.timestamp() * 1000) + 3000


def test_nothing_more_is_asked_while_many_still_wait_to_be_sent(
    desk: Desk, running: tuple[CircleId, Someone, BroadcastId]
) -> None:
    circle, rosa, begun = running
    _queue(desk, broadcasting.MOST_WAITING + 1)

    broadcasting.step(desk.turn(rosa, circle), begun)

    assert _asked(desk) == 0
    assert desk.query("SELECT state FROM broadcast")[0]["state"] == "running"


def test_as_many_as_may_wait_do_not_hold_it_up(
    desk: Desk, running: tuple[CircleId, Someone, BroadcastId]
) -> None:
    circle, rosa, begun = running
    _queue(desk, broadcasting.MOST_WAITING)

    broadcasting.step(desk.turn(rosa, circle), begun)

    assert _asked(desk) == broadcasting.STEP


def test_a_broadcast_is_through_only_when_all_of_it_was_sent(
    desk: Desk, running: tuple[CircleId, Someone, BroadcastId]
) -> None:
    circle, rosa, begun = running
    turn = desk.turn(rosa, circle)
    broadcasting.step(turn, begun)
    broadcasting.step(turn, begun)
    waiting = desk.query("SELECT state FROM broadcast")[0]["state"]
    desk.deliver()

    broadcasting.step(turn, begun)

    assert _asked(desk) == 150
    assert waiting == "running"
    assert desk.query("SELECT state FROM broadcast")[0]["state"] == "done"


def test_how_long_it_takes_is_told_by_telegrams_limit() -> None:
    assert broadcasting.seconds_for(1) == 1
    assert broadcasting.seconds_for(30) == 1
    assert broadcasting.seconds_for(10_000) == 334


@pytest.mark.parametrize(
    "sql", [broadcasts._BACKLOG, broadcasts._UNSENT_NOTICES, broadcasts._UNSENT_INVITATIONS]
)
def test_what_waits_is_found_by_index(desk: Desk, sql: str) -> None:
    plan = " ".join(row["detail"] for row in desk.query(f"EXPLAIN QUERY PLAN {sql}", 4, 4))

    assert "SCAN outbox" not in plan.replace("SCAN outbox USING INDEX", "")
