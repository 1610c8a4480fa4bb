"""Updates that Telegram brings: the same journeys, the same promises, and the way back to asking."""

import subprocess
import sys
from collections.abc import Callable

import httpx
import pytest

from tests.journeys.circle import NEED, driver, set_up, thursday
from tests.journeys.stage import SETUP_CODE, Stage

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
#: A bot that dies once an update is committed, before it could say that it took it.
_DIES_BEFORE_ITS_ANSWER = """
import os, signal, sys
from bot.__main__ import main
from bot.delivery.arriving.webhook import Webhook
store = Webhook._store
async def die(self, element):
    await store(self, element)
    os.kill(os.getpid(), signal.SIGKILL)
Webhook._store = die
sys.exit(main())
"""


@pytest.fixture
def webhook(new_stage: Callable[..., Stage]) -> Stage:
    """A stand-in that brings updates, and a bot, on a Tuesday at nine in London."""
    stage = new_stage(intake="webhook")
    stage.begin()
    return stage


def info(stage: Stage) -> dict:
    answer = stage.client.post(f"/bot{stage.bot_environment()['TELEGRAM_BOT_TOKEN']}/getWebhookInfo")
    return dict(answer.json()["result"])


def test_a_promise_is_made_though_answers_are_lost_and_the_bot_is_killed(webhook: Stage):
    stage = webhook
    stage.post("/sandbox/faults", methods=["webhook"], p_reset_after=0.4, p5xx=0.1, seed=7)
    nia, code = set_up(stage)
    bryn = driver(stage, "Bryn", code)
    nia.say(NEED)
    nia.tap("^For the whole circle$")
    nia.tap("^Publish$")
    bryn.expect("Could you help.*Lifts by car")
    bryn.say("yes", settle=False)
    stage.kill_bot()
    for n in range(5):
        bryn.say(f"/promises {n}", settle=False)
    stage.start_bot()
    stage.live_until(thursday(stage).replace(hour=8))

    assert stage.query("SELECT state FROM commitment") == [("accepted",)]
    bryn.expect("Does it still stand")
    brought = stage.query("SELECT count(*), count(DISTINCT update_id) FROM inbox WHERE kind = 'update'")
    assert brought[0][0] == brought[0][1]
    assert not stage.calls("getUpdates")
    assert len(stage.calls("setWebhook")) == 1
    assert info(stage)["pending_update_count"] == 0
    stage.check()


def test_an_update_is_brought_again_after_a_kill_and_the_way_in_can_be_changed_at_any_start(webhook: Stage):
    stage = webhook

    # Killed between the commit and the answer: brought again, stored once.
    assert stage.stop_bot() == 0
    stage.bot = None
    nia = stage.person("Nia")
    dying = subprocess.Popen([sys.executable, "-c", _DIES_BEFORE_ITS_ANSWER], env=stage.bot_environment())
    stage.post("/sandbox/start", person=nia.id, payload=SETUP_CODE)
    assert dying.wait(timeout=30) == -9
    assert stage.query("SELECT state FROM inbox") == [("new",)]
    assert info(stage)["pending_update_count"] == 1
    stage.start_bot()
    assert stage.query("SELECT state FROM inbox WHERE kind = 'update'") == [("done",)]
    assert len(nia.news()) == 1

    # Without the secret nobody gets anywhere.
    url = stage.bot_environment()["MINGA_WEBHOOK_URL"]
    assert httpx.post(url, json={"update_id": 1}, headers={SECRET_HEADER: "guessed"}).status_code == 403

    # Back to asking: what waits for the webhook is not lost.
    assert stage.stop_bot() == 0
    stage.bot = None
    nia.tap("agree", settle=False)
    stage.intake = "polling"
    stage.start_bot()
    assert info(stage)["url"] == ""
    assert "the webhook is taken away" in stage.log()

    nia.say("Cathays Neighbours")
    nia.expect("language")
    stage.check()
