"""Somebody joins, tells where they are, and asks to be forgotten: the real bot, its real file, every byte (I12)."""

import time
from datetime import timedelta

import pytest

from tests.journeys.stage import SETUP_CODE, Stage

CANARY = "Zyzzogeton"


@pytest.fixture
def stage(tmp_path):
    stage = Stage(tmp_path)
    try:
        stage.open()
        stage.start_bot()
        yield stage
    finally:
        stage.close()


def test_after_forgetting_no_file_of_the_bot_holds_a_word_of_theirs(stage):
    anna = stage.person("Anna")
    anna.start(SETUP_CODE)
    anna.tap("I agree")
    anna.say("Cathays")
    anna.tap("English")
    anna.share_place(51.495, -3.175)
    anna.tap("London")
    anna.tap("Open the circle")
    gone = stage.person(CANARY)
    gone.say(f"I can teach {CANARY} on Tuesday mornings")
    gone.tap("I agree")
    gone.say("/settings")
    gone.tap("Place")
    gone.share_place(51.49513, -3.17521)
    anna.say("/people")

    gone.say("/forget")
    gone.tap("Yes, forget me")

    gone.expect("I have forgotten you")
    stage.clock_to(stage.now() + timedelta(minutes=15))
    words = [CANARY.encode(), str(gone.id).encode(), b"51.49513"]
    left = words
    for _ in range(60):  # the pulse that writes the file anew comes every 15 s
        files = [path.read_bytes() for path in (stage.folder / "bot").iterdir()]
        left = [word for word in words if any(word in content for content in files)]
        if not left:
            break
        time.sleep(1)
    assert left == []
    assert CANARY not in stage.log()
    stage.check()
