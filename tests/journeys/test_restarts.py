"""In the middle of every conversation the bot ends, in peace or killed, and starts again: people notice nothing."""

from datetime import timedelta

import pytest

from tests.journeys.circle import DRIVE, NEED, PLACE, join_code, thursday
from tests.journeys.stage import SETUP_CODE, Stage


@pytest.mark.parametrize("killed", [False, True], ids=["stopped", "killed"])
def test_every_conversation_goes_on_where_it_was(stage: Stage, killed: bool):
    def restart() -> None:
        stage.restart_bot(killed=killed)

    # The set-up: the code is used, the circle half described.
    nia = stage.person("Nia")
    nia.start(SETUP_CODE)
    nia.tap("agree")
    nia.say("Cathays Neighbours", settle=False)
    restart()
    nia.tap("English")
    nia.share_place(*PLACE)
    nia.say("London")
    nia.tap("^Open the circle$")
    code = join_code(nia)

    # Joining: the notice has been read, or agreed to and not answered yet.
    bryn = stage.person("Bryn")
    bryn.start(code)
    restart()
    bryn.tap("I agree", settle=False)
    restart()
    bryn.expect("Welcome, Bryn!")

    # An offer: the card is shown, a part of it is being changed.
    bryn.say(DRIVE["en"])
    bryn.tap("^Change how far$")
    restart()
    bryn.say("5 km")
    bryn.expect("How far: 5 km")
    bryn.tap("^Keep for later$")
    restart()
    bryn.say("/drafts")
    bryn.tap("^Take it up again$")
    bryn.say("1")  # the first button of the card
    bryn.expect("When somebody needs this, I will ask you first")
    bryn.share_place(*PLACE)
    assert stage.query("SELECT reach_m, state FROM offer") == [(5000, "active")]

    # A need: for whom has been asked; it is published just as the bot ends.
    nia.say(NEED)
    nia.expect("For whom is it")
    restart()
    nia.tap("^For the whole circle$")
    nia.tap("^Publish$", settle=False)
    restart()
    assert stage.query("SELECT state FROM need") == [("published",)]

    # An invitation: answered with a word after the restart.
    bryn.expect("Could you help.*Lifts by car")
    bryn.say("yes", settle=False)
    restart()
    bryn.expect("You are coming")
    assert stage.query("SELECT state FROM commitment") == [("accepted",)]

    # Settings: quiet hours are being asked for.
    bryn.say("/settings")
    bryn.tap("^Quiet hours$")
    restart()
    bryn.say("22:30 to 7")
    bryn.expect("from 22:30 to 7:00")

    # The clock moved and the bot was away: what fell due is done once.
    stage.live_until(thursday(stage).replace(hour=8))
    restart()
    stage.live_until(thursday(stage).replace(hour=11, minute=5))

    # Hours: one side is asked for another figure.
    bryn.tap("^Something else…$")
    restart()
    bryn.say("2 hours")
    bryn.expect("You said: 2 h")
    restart()
    nia.tap("^Yes, 2 h$", settle=False)
    restart()
    assert stage.query("SELECT minutes FROM transfer") == [(120,)]
    bryn.expect("Agreed: 2 h")

    # Nobody was told anything twice.
    stage.live_until(thursday(stage) + timedelta(days=1))
    for once in ("Does it still stand", "It begins now", "Agreed: 2 h", "Welcome, Bryn!"):
        said = [text for text in bryn.text().split("\n---\n") if once in text]
        assert len(said) <= (2 if once.startswith("Agreed") else 1), said
    assert stage.query("SELECT count(*) FROM outbox WHERE ambiguous > 1") == [(0,)]
    stage.check()
