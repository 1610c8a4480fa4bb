"""At Telegram's real limits: the same loop, only slower, and not one message too early."""

from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from tests.journeys.circle import DRIVE, NEED, join, publish, set_up
from tests.journeys.stage import Stage

#: What a judge forgives for the network's jitter, seconds.
GRACE = 0.1


def counted(calls: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the requests that Telegram counts: sends, edits, copies and forwards."""
    kinds = ("send", "edit", "copy", "forward")
    return [call for call in calls if call["method"].startswith(kinds) and call["method"] != "sendChatAction"]


def overruns(times: list[float], *, most: int, window: float) -> list[tuple[float, float]]:
    """Give the places where `most` + 1 requests lie within a window of so many seconds, less the grace."""
    ordered = sorted(times)
    return [
        (first, last)
        for first, last in zip(ordered, ordered[most:], strict=False)
        if last - first < window - GRACE
    ]


def test_the_judge_sees_an_overrun():
    assert overruns([0.0, 0.85], most=1, window=1) == [(0.0, 0.85)]
    assert overruns([0.0, 0.95, 1.9], most=1, window=1) == []
    assert overruns([0.01 * n for n in range(31)], most=30, window=1) == [(0.0, 0.3)]
    assert counted(
        [{"method": "answerCallbackQuery"}, {"method": "sendChatAction"}, {"method": "sendPhoto"}]
    ) == [{"method": "sendPhoto"}]


def test_no_window_is_overrun_in_a_whole_loop(new_stage: Callable[..., Stage]):
    # Given a bot and a stand-in that both keep Telegram's own limits.
    stage = new_stage(scale=1.0)
    stage.begin()
    nia, code = set_up(stage)
    group = stage.group("Cathays Street", [nia])
    stage.post("/sandbox/say", person=nia.id, chat=group, text="/link")
    stage.settle()
    nia.tap("^Yes, of Cathays Neighbours$")

    # When people join, are asked, answer, and hear a word to everybody, all as fast as it goes.
    people = [join(stage, name, code) for name in ("Ann", "Ben", "Cerys", "Dai")]
    for person in people:
        person.say(DRIVE["en"], settle=False)
    stage.settle()
    for person in people:
        person.tap("^Yes, I offer this$", settle=False)
    stage.settle()
    publish(nia, NEED + ", two people")
    for person in people[:2]:
        person.tap("^Yes, I can$", settle=False)
    for person in people:
        person.say("/help", settle=False)
        person.say("/mine", settle=False)
    stage.settle()
    nia.say("/tell")
    nia.say("Soup on Friday at six, for everybody.")
    nia.tap("^Send it$")
    stage.wait_for(lambda: nia.sees("All done: 4 of 4 sent"), "the end of the broadcast")
    nia.expect("Filled: 2 of 2")

    # Then Telegram never had to say "too many", and no sliding window was overrun.
    calls = stage.calls()
    assert [call for call in calls if call["status"] == 429] == []
    sent = counted(calls)
    assert len(sent) > 60
    assert overruns([call["at"] for call in sent], most=30, window=1) == []
    chats = defaultdict(list)
    for call in sent:
        chats[call["chat_id"]].append(call["at"])
    assert len(chats) == 6
    for chat, times in chats.items():
        assert overruns(times, most=1, window=1) == [], chat
    assert overruns(chats[group], most=20, window=60) == []
    # And it did not wait for nothing: somewhere a chat's messages follow each other as closely as they may.
    assert min(b - a for times in chats.values() for a, b in pairwise(sorted(times))) < 1.5
    stage.check()
