"""One row, one transaction: in order, once, and a row that fails stops nobody else."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import Clock
from bot.delivery.arriving.reading import read_payload
from bot.delivery.worker import Worker, next_rows
from bot.domain.ids import InboxId
from storage.instants import to_ms
from storage.queues import due, inbox
from tests.delivery.conftest import Rig
from tests.delivery.test_intake import message

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


class StoppedClock(Clock):
    """A clock that shows what the test says."""

    def __init__(self, *, is_movable: bool = False) -> None:
        super().__init__(is_movable=is_movable)
        self.shows = NOW

    def now(self) -> datetime:
        return self.shows


class Desk:
    """A worker whose rows are handled one at a time."""

    def __init__(self, rig: Rig, clock: Clock) -> None:
        self.rig = rig
        self.worker = Worker(
            database=rig.database, bot=rig.line.bot, clock=clock, bell=rig.worker_bell, handled=lambda: None
        )

    async def work(self) -> None:
        await self.worker._router.open()
        while await self.worker.step():
            pass
        await self.worker._router.close()

    async def come(self, update: object, at: datetime = NOW) -> None:
        await self.rig.do(lambda tx: inbox.store(tx, now=at, arrivals=[inbox.arrival(update)]))

    async def fall_due(self, kind: str, at: datetime, subject: int = 1) -> None:
        await self.rig.do(lambda tx: due.plan(tx, kind=kind, subject=subject, at=at))


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def desk(rig: Rig, clock: StoppedClock) -> Desk:
    return Desk(rig, clock)


async def test_an_update_is_handled_with_its_reply_and_its_words_are_forgotten(rig: Rig, desk: Desk):
    await desk.come(message(1, "/help"))

    await desk.work()

    row = await rig.row("SELECT state, payload, handled_at FROM inbox")
    assert row == {"state": "done", "payload": None, "handled_at": to_ms(NOW)}
    assert await rig.rows("SELECT cause, chat_id FROM outbox") != []


async def test_an_update_that_breaks_is_put_aside_and_its_person_is_told(rig: Rig, desk: Desk):
    broken = message(1)
    broken["message"]["chat"] = "mine"
    await desk.come(broken)
    await desk.come(message(2, "/help"))

    await desk.work()

    states = await rig.rows("SELECT state, error IS NOT NULL AS told FROM inbox ORDER BY id")
    assert states == [{"state": "quarantined", "told": 1}, {"state": "done", "told": 0}]


async def test_a_handler_that_fails_leaves_nothing_but_an_honest_sentence(rig: Rig, desk: Desk):
    # No handler expects this table to be gone: what it has written until then is rolled back.
    await rig.rows("DROP TABLE draft")
    await desk.come(message(1, "I can drive people on Tuesdays"))

    await desk.work()

    row = await rig.row("SELECT state, error, payload IS NOT NULL AS kept FROM inbox")
    assert (row["state"], row["kept"]) == ("quarantined", 1)
    assert "draft" in row["error"]
    said = await rig.row("SELECT subject FROM outbox")
    assert json.loads(said["subject"])["key"] == "error-kept"


async def test_what_was_put_aside_can_be_handled_again(rig: Rig, desk: Desk):
    await desk.come(message(1, "/help"))
    await rig.do(lambda tx: inbox.quarantine(tx, now=NOW, row_id=InboxId(1), error="a bug of yesterday"))

    await rig.do(lambda tx: inbox.replay(tx, InboxId(1)))
    await desk.work()

    assert (await rig.row("SELECT state FROM inbox"))["state"] == "done"


async def test_what_came_and_what_fell_due_are_taken_in_the_order_of_their_times(rig: Rig, desk: Desk):
    minute = timedelta(minutes=1)
    await desk.come(message(1), NOW - 3 * minute)
    await desk.come(message(2), NOW - 1 * minute)
    await desk.fall_due("a", NOW - 2 * minute)
    await desk.fall_due("b", NOW + minute)

    taken = []
    while found := await rig.do(lambda tx: next_rows(tx, NOW)):
        if isinstance(found, due.DueRow):
            taken.append(found.kind)
            await rig.do(lambda tx, row=found: due.mark_handled(tx, now=NOW, row=row))
        else:
            taken.append(found[0].update_id)
            await rig.do(lambda tx, row=found[0]: inbox.mark_done(tx, now=NOW, row_id=row.id))

    assert taken == [1, "a", 2]


async def test_something_due_that_nobody_knows_fails_where_it_can_be_seen(rig: Rig, desk: Desk):
    await desk.fall_due("no.such.kind", NOW)
    await desk.come(message(1, "/help"))

    await desk.work()

    row = await rig.row("SELECT state, error FROM due")
    assert (row["state"], "no.such.kind" in row["error"]) == ("failed", True)
    assert (await rig.row("SELECT state FROM inbox"))["state"] == "done"


@pytest.mark.parametrize(("is_movable", "expected"), [(True, NOW - timedelta(hours=5)), (False, NOW)])
async def test_what_fell_due_is_handled_at_its_time_when_a_clock_jumped_and_now_when_the_bot_was_away(
    rig: Rig, *, is_movable: bool, expected: datetime
):
    desk = Desk(rig, StoppedClock(is_movable=is_movable))
    await desk.fall_due("no.such.kind", NOW - timedelta(hours=5))

    await desk.work()

    assert (await rig.row("SELECT ended_at FROM due"))["ended_at"] == to_ms(expected)


async def test_an_instant_never_falls_behind_one_that_was_handled_before(
    rig: Rig, desk: Desk, clock: StoppedClock
):
    await desk.come(message(1, "/help"), NOW)
    await desk.work()
    clock.shows = NOW + timedelta(seconds=5)

    await desk.come(message(2, "/help"), NOW - timedelta(seconds=30))
    await desk.work()

    handled = [r["handled_at"] for r in await rig.rows("SELECT handled_at FROM inbox ORDER BY id")]
    assert handled == [to_ms(NOW), to_ms(NOW)]


async def test_a_row_that_plans_itself_anew_goes_on_waiting(rig: Rig, desk: Desk):
    await desk.fall_due("x", NOW)
    row = await rig.do(lambda tx: due.next_waiting(tx, NOW))
    await desk.fall_due("x", NOW + timedelta(days=1))

    await rig.do(lambda tx: due.mark_handled(tx, now=NOW, row=row))

    assert (await rig.row("SELECT state FROM due"))["state"] == "waiting"


async def test_a_handler_that_finds_the_disk_full_is_tried_again_and_nothing_is_put_aside(
    rig: Rig, desk: Desk
):
    await desk.come(message(1, "/help"))
    # A reply with a long subject needs a page that there is not.
    await rig.rows("CREATE TABLE filler (x BLOB)")
    await rig.rows(
        "CREATE TRIGGER fill AFTER INSERT ON outbox BEGIN INSERT INTO filler VALUES (zeroblob(100000)); END"
    )
    pages = (await rig.row("PRAGMA page_count"))["page_count"]
    await rig.rows(f"PRAGMA max_page_count = {pages + 1}")
    working = asyncio.create_task(desk.work())
    await asyncio.sleep(0.5)
    while_full = await rig.row("SELECT state FROM inbox")

    await rig.rows("PRAGMA max_page_count = 1000000")
    await working

    assert while_full == {"state": "new"}
    assert (await rig.row("SELECT state FROM inbox"))["state"] == "done"
    assert len(await rig.rows("SELECT 1 FROM outbox")) == 1


def test_half_a_surrogate_pair_is_read_as_a_replacement_and_emoji_stay():
    assert read_payload('{"text":"half \\ud83d whole \\ud83d\\ude00"}') == {"text": "half \ufffd whole 😀"}
