"""Somebody who has promised cannot be reached any more: whoever coordinates hears of it while there is time."""

from datetime import timedelta

from tests.journeys.circle import NEED, driver, publish, set_up, thursday
from tests.journeys.stage import Stage


def test_a_member_who_blocks_the_bot_with_a_promise_ahead(stage: Stage):
    # Given Bryn, who has promised Thursday morning.
    nia, code = set_up(stage)
    bryn, lena = (driver(stage, name, code) for name in ("Bryn", "Lena"))
    publish(nia, NEED)
    bryn.tap("^Yes, I can$")
    nia.look_away()

    # When Bryn blocks the bot, then Nia is told at once what waits for him.
    bryn.block()
    said = "\n".join(nia.news())
    assert "Bryn cannot be reached" in said
    assert "promised: Thu" in said
    assert bryn.name not in lena.text(), "the other members hear nothing of it"

    # And when he comes back, she is told that too, and his reminder reaches him.
    nia.look_away()
    bryn.block(blocked=False)
    assert any("Bryn can be reached again" in text for text in nia.news()) or nia.sees(
        "Bryn can be reached again"
    )
    stage.live_until((thursday(stage) - timedelta(days=1)).replace(hour=18, minute=1))
    bryn.expect("Does it still stand")
    stage.check()


def test_a_reminder_that_cannot_be_delivered_reaches_the_coordinator_in_time(stage: Stage):
    # Given Bryn with a promise, whom Telegram refuses without having said so before.
    nia, code = set_up(stage)
    bryn = driver(stage, "Bryn", code)
    publish(nia, NEED)
    bryn.tap("^Yes, I can$")
    stage.post("/sandbox/faults", script=[{"kind": "403", "chat_id": stage.chat_of(bryn.id)}])
    nia.look_away()

    # When the evening's reminder is refused.
    stage.live_until((thursday(stage) - timedelta(days=1)).replace(hour=18, minute=1))

    # Then Nia knows it fifteen hours before the start.
    assert any("Bryn cannot be reached" in text for text in nia.news()), nia.news()
    assert stage.query("SELECT state FROM due WHERE kind = 'reminder.giver.evening'") == [("failed",)]
    stage.check()
