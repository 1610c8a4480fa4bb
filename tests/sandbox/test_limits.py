"""The rate limits as windows on a clock of the test's own, and what the wire says of them."""

import random

from bot.sandbox.botapi.dispatch import is_counted
from bot.sandbox.botapi.limits import Limits, SlidingWindow, Windows
from bot.sandbox.botapi.schema import METHODS
from tests.sandbox.play import playing


def most_within(times: list[float], span_s: float) -> int:
    """The largest number of times within any half-open window of this length."""
    times = sorted(times)
    return max(sum(1 for it in times if start <= it < start + span_s) for start in times)


def test_one_message_a_second_goes_to_one_chat():
    windows = Windows(Limits())

    first, at_once, a_little_later, later = (
        windows.ask(1, is_group=False, now_s=at) for at in (10.0, 10.0, 10.85, 10.9)
    )

    assert (first, at_once, a_little_later, later) == (0, 1, 1, 0)


def test_what_was_refused_does_not_count():
    windows = Windows(Limits())
    windows.ask(1, is_group=False, now_s=10.0)

    for tenth in range(1, 9):
        assert windows.ask(1, is_group=False, now_s=10 + tenth / 10) == 1

    assert windows.ask(1, is_group=False, now_s=10.9) == 0


def test_thirty_messages_a_second_go_to_all_chats_together():
    windows = Windows(Limits())

    answers = [windows.ask(chat, is_group=False, now_s=10.0) for chat in range(31)]

    assert answers == [0] * 30 + [1]


def test_twenty_messages_a_minute_go_to_a_group_and_the_wait_is_said_in_whole_seconds():
    windows = Windows(Limits())

    answers = [windows.ask(-1, is_group=True, now_s=10.0 + at) for at in range(21)]

    assert answers == [0] * 20 + [40]
    assert windows.ask(-1, is_group=True, now_s=10 + 59.9) == 0


def test_a_private_chat_has_no_limit_per_minute():
    windows = Windows(Limits())

    answers = [windows.ask(1, is_group=False, now_s=10.0 + at) for at in range(60)]

    assert answers == [0] * 60


def test_a_scale_multiplies_the_counts_and_not_the_windows():
    windows = Windows(Limits().scaled(50))

    answers = [windows.ask(1, is_group=False, now_s=10.0) for _ in range(51)]

    assert answers == [0] * 50 + [1]


def test_a_small_scale_leaves_at_least_one():
    assert Limits().scaled(0.001) == Limits(per_chat_second=1, per_group_minute=1, overall_second=1)


def test_no_window_ever_holds_more_than_its_limit_whenever_the_messages_come():
    rng = random.Random(7)
    window = SlidingWindow(limit=5, span_s=1.0)
    passed: list[float] = []
    now = 0.0
    for _ in range(2_000):
        now += rng.expovariate(12)
        if window.wait_s(now) == 0:
            window.count(now)
            passed.append(now)

    assert most_within(passed, 1.0) == 5
    assert len(passed) > 0.7 * now * 5


def test_the_wait_is_exactly_until_the_window_frees():
    window = SlidingWindow(limit=2, span_s=1.0)
    window.count(0.0)
    window.count(0.25)

    assert window.wait_s(0.5) == 0.5
    assert window.wait_s(1.0) == 0
    assert window.wait_s(1.0) == 0


def test_windows_that_are_over_take_no_memory():
    windows = Windows(Limits().scaled(1000))
    for chat in range(100):
        windows.ask(chat, is_group=chat % 2 == 0, now_s=1.0)

    windows.tidy(100.0)

    assert (windows._chats, windows._groups) == ({}, {})


def test_messages_edits_copies_and_forwards_count_and_nothing_else_does():
    counted = {name for name in METHODS.values() if is_counted(name)}

    assert {"sendMessage", "sendMediaGroup", "editMessageText", "copyMessage", "forwardMessages"} <= counted
    assert not counted & {
        "answerCallbackQuery",
        "sendChatAction",
        "deleteMessage",
        "getUpdates",
        "setMyCommands",
    }


async def test_the_second_message_to_a_chat_within_a_second_is_too_many(tmp_path):
    async with playing(tmp_path, limit_scale=1.0) as client:
        ana = await client.person("Ana")
        ben = await client.person("Ben")

        first = await client.ok("sendMessage", chat_id=ana, text="1")
        status, body = await client.call(
            "editMessageText", chat_id=ana, message_id=first["message_id"], text="2"
        )
        await client.ok("sendMessage", chat_id=ben, text="3")

        assert (status, body["description"]) == (429, "Too Many Requests: retry after 1")
        assert body["parameters"] == {"retry_after": 1}
        assert [it["status"] for it in await client.get("log")] == [200, 429, 200]
