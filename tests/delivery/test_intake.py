"""Whatever the server gives is stored before it is confirmed, once, and nothing makes the intake stand still."""

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.arriving import intake as intake_module
from bot.delivery.arriving.intake import BadTokenError, Intake, SilenceError, next_offset
from storage.queues import inbox
from tests.delivery.conftest import Rig
from tests.delivery.post_office import Answer
from tests.delivery.test_clock import until


def message(update_id: int, text: str = "hello") -> dict:
    chat = {"id": 7, "type": "private", "first_name": "Ann"}
    sender = {"id": 7, "is_bot": False, "first_name": "Ann"}
    return {
        "update_id": update_id,
        "message": {"message_id": 1, "date": 1, "chat": chat, "from": sender, "text": text},
    }


def new_intake(rig: Rig, *, silence_s: float = 60.0) -> Intake:
    return Intake(
        database=rig.database,
        line=rig.line,
        clock=rig.clock,
        arrived=rig.worker_bell.ring,
        poll_timeout_s=1,
        silence_s=silence_s,
    )


async def take_in(rig: Rig, *, until_offset: int | None = None, seconds: float = 5.0) -> None:
    """Run an intake until everything at the server is confirmed."""
    running = asyncio.create_task(new_intake(rig).run())
    try:
        async with asyncio.timeout(seconds):
            while rig.office.updates or (until_offset is not None and until_offset not in rig.office.offsets):
                await asyncio.sleep(0.01)
                if running.done():
                    running.result()
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_after_a_quiet_week_the_offset_is_forgotten_also_when_the_machine_slept_through_it(rig: Rig):
    rig.office.updates = [message(5)]
    running = asyncio.create_task(new_intake(rig).run())
    try:
        async with asyncio.timeout(5):
            while 6 not in rig.office.offsets:  # noqa: ASYNC110 - the office is a plain list
                await asyncio.sleep(0.01)
            rig.clock.move_to(rig.clock.offset_ms + 7 * 24 * 3_600_000)
            asked = len(rig.office.offsets)
            while len(rig.office.offsets) < asked + 3:  # noqa: ASYNC110 - likewise
                await asyncio.sleep(0.01)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    assert rig.office.offsets[-1] is None


async def test_a_batch_is_stored_whole_and_confirmed_by_the_next_question(rig: Rig):
    rig.office.updates = [message(n) for n in range(5, 105)]

    await take_in(rig)

    rows = await rig.rows("SELECT update_id, state FROM inbox ORDER BY id")
    assert [r["update_id"] for r in rows] == list(range(5, 105))
    assert {r["state"] for r in rows} == {"new"}
    assert rig.office.offsets[:2] == [None, 105]


async def test_what_comes_twice_is_stored_once_and_a_reused_id_is_another_update(rig: Rig):
    rig.office.updates = [message(5)]
    await take_in(rig)
    rig.office.updates = [message(5), message(6)]
    await take_in(rig)
    rig.office.updates = [message(5, "ids have started again")]

    await take_in(rig)

    assert len(await rig.rows("SELECT 1 FROM inbox")) == 3


async def test_ids_that_start_again_lower_are_taken_like_any_other(rig: Rig):
    rig.office.updates = [message(900)]
    rig.office.confirmed_before = lambda update, offset: (
        update["update_id"] < offset < update["update_id"] + 100
    )
    running = asyncio.create_task(new_intake(rig).run())
    await until(lambda: 901 in rig.office.offsets)
    rig.office.updates = [message(3), message(4)]
    await until(lambda: rig.office.offsets[-1] == 5)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

    assert [r["update_id"] for r in await rig.rows("SELECT update_id FROM inbox ORDER BY id")] == [900, 3, 4]
    assert rig.office.offsets[-1] == 5


async def test_what_is_no_update_is_put_aside_and_holds_nothing_up(rig: Rig):
    rig.office.updates = [message(5), "nonsense", {"update_id": "six"}, message(8)]
    rig.office.confirmed_before = lambda update, offset: offset > 8

    await take_in(rig)

    rows = await rig.rows("SELECT update_id, state, payload, error FROM inbox ORDER BY id")
    assert [r["state"] for r in rows] == ["new", "quarantined", "quarantined", "new"]
    assert json.loads(rows[1]["payload"]) == "nonsense"
    assert "update_id" in rows[2]["error"]


async def test_half_a_surrogate_pair_survives_to_the_table(rig: Rig):
    rig.office.updates = [message(5, "half \ud83d")]

    await take_in(rig)

    payload = (await rig.row("SELECT payload FROM inbox"))["payload"]
    assert json.loads(payload)["message"]["text"] == "half \ud83d"


async def test_another_poller_is_explained_and_waited_for(rig: Rig, caplog, monkeypatch):
    monkeypatch.setattr(intake_module, "_CONFLICT_S", 0.05)
    rig.office.will("getUpdates", Answer(status=409, description="Conflict: terminated by other getUpdates"))
    rig.office.updates = [message(5)]

    await take_in(rig)

    assert "Somebody else asks for updates" in caplog.text
    assert len(await rig.rows("SELECT 1 FROM inbox")) == 1


async def test_a_webhook_that_is_set_at_the_start_is_taken_away_without_what_waits(rig: Rig, caplog):
    active = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook"
    rig.office.will("getUpdates", Answer(status=409, description=active))
    rig.office.will("deleteWebhook", Answer(status=502, description="Bad Gateway"))
    rig.office.will("getUpdates", Answer(status=409, description=active))
    rig.office.updates = [message(5)]

    await take_in(rig)

    (taken_away,) = [r for r in rig.office.delivered if r.method == "deleteWebhook"]
    assert not taken_away.parameters.get("drop_pending_updates")
    assert "the webhook is taken away" in caplog.text
    assert len(await rig.rows("SELECT 1 FROM inbox")) == 1


async def test_a_webhook_that_somebody_sets_later_is_left_to_them(rig: Rig, caplog, monkeypatch):
    monkeypatch.setattr(intake_module, "_CONFLICT_S", 0.05)
    running = asyncio.create_task(new_intake(rig).run())
    await until(lambda: len(rig.office.offsets) > 1)
    active = Answer(status=409, description="Conflict: can't use getUpdates method while webhook is active")
    rig.office.will("getUpdates", active, active)
    await until(lambda: "or a webhook" in caplog.text)
    await asyncio.sleep(0.2)  # what would come after the second refusal
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

    assert "or a webhook" in caplog.text
    assert not [r for r in rig.office.requests if r.method == "deleteWebhook"]


@pytest.mark.parametrize(
    "answer",
    [Answer(status=502, description="Bad Gateway"), Answer(hang_up="read"), Answer(result=[], hang_up="cut")],
)
async def test_a_fault_of_the_network_costs_only_time(rig: Rig, answer: Answer):
    rig.office.will("getUpdates", answer)
    rig.office.updates = [message(5)]

    await take_in(rig)

    assert len(await rig.rows("SELECT 1 FROM inbox")) == 1


async def test_on_a_full_disk_nothing_is_confirmed_and_nothing_lost(rig: Rig):
    pages = (await rig.row("PRAGMA page_count"))["page_count"]
    await rig.rows(f"PRAGMA max_page_count = {pages}")
    rig.office.updates = [message(5, "x" * 100_000)]
    taking = asyncio.create_task(take_in(rig, seconds=20))
    await asyncio.sleep(0.5)
    asked_while_full = list(rig.office.offsets)

    await rig.rows("PRAGMA max_page_count = 1000000")
    await taking

    assert asked_while_full == [None]
    assert rig.office.offsets[1] == 6
    assert len(await rig.rows("SELECT 1 FROM inbox")) == 1


@pytest.mark.parametrize(("status", "says"), [(401, "Unauthorized"), (404, "Not Found")])
async def test_a_token_that_the_server_does_not_know_ends_the_intake(rig: Rig, status: int, says: str):
    rig.office.will("getUpdates", Answer(status=status, description=says))

    with pytest.raises(BadTokenError):
        await take_in(rig, until_offset=1)


async def test_silence_for_too_long_ends_the_intake(rig: Rig):
    await rig.office.close()

    with pytest.raises(SilenceError):
        async with asyncio.timeout(10):
            await new_intake(rig, silence_s=0.2).run()
    await rig.office.open()


_element = st.one_of(
    st.integers(0, 50).map(lambda n: {"update_id": n}),
    st.sampled_from(
        [None, [], "x", {}, {"update_id": True}, {"update_id": -1}, {"update_id": 2**70}, float("nan")]
    ),
)


@given(batch=st.lists(_element, max_size=8), offset=st.none() | st.integers(0, 60))
def test_an_offset_never_confirms_an_update_that_was_not_in_the_batch(batch, offset):
    arrivals = [inbox.arrival(element) for element in batch]

    after = next_offset(offset, arrivals)

    usable = [a.update_id for a in arrivals if a.malformed is None]
    if usable:
        last = max(i for i, a in enumerate(arrivals) if a.malformed is None)
        assert after == arrivals[last].update_id + 1 + (len(arrivals) - 1 - last)
    else:
        assert after == (None if offset is None else offset + len(arrivals))
    for a in arrivals:
        json.loads(a.payload)
        a.payload.encode("ascii")
