"""A resident asks for help and joins by it; a coordinator looks first; whoever coordinates hears when nobody can."""

from datetime import timedelta

from tests.journeys.circle import driver, set_up, thursday
from tests.journeys.stage import Stage


def test_somebody_joins_by_asking_for_help_and_gets_it(stage: Stage):
    # Given a circle with one driver; Mair, a stranger, writes what she needs without any link.
    nia, code = set_up(stage)
    bryn = driver(stage, "Bryn", code)
    mair = stage.person("Mair")
    mair.say("I need someone to drive me to the clinic on Thursday 9:30 to 11")
    mair.expect("In Cathays Neighbours people help each other")
    assert stage.query("SELECT count(*) FROM person") == [(2,)], "nothing is kept before she agrees"

    # When she agrees, her words go on at once, and she asks.
    mair.tap("^I agree")
    mair.expect("You have already told me something")
    if not mair.sees("This is what I understood"):
        mair.tap("^For me$")
    day = thursday(stage)
    mair.expect(f"When: Thursday {day.day} {day:%B} {day.year}, 9:30–11:00")
    mair.expect("For whom: you")
    mair.tap("^Ask for this$")
    mair.expect("A coordinator .*look.* at it first")
    assert not bryn.sees("Could you help")

    # Then Nia looks first and publishes, Bryn is asked, and Mair hears of each step.
    nia.expect("Mair asks for help")
    nia.tap("^Publish$")
    mair.expect("Good news: people are now being asked for “Lifts by car”")
    bryn.expect("Could you help.*For a neighbour")
    bryn.tap("^Yes, I can$")
    mair.expect("Bryn is coming: Lifts by car")
    stage.live_until((day - timedelta(days=1)).replace(hour=18, minute=1))
    mair.expect("Bryn is coming.")
    stage.check()


def test_a_declined_wish_comes_back_with_a_kind_word(stage: Stage):
    # Given Mair's wish before the coordinator.
    nia, _ = set_up(stage)
    mair = stage.person("Mair")
    mair.say("I need someone to drive me to the clinic on Thursday 9:30 to 11")
    mair.tap("^I agree")
    if not mair.sees("This is what I understood"):
        mair.tap("^For me$")
    mair.tap("^Ask for this$")

    # When Nia declines with a word.
    nia.tap("^Not this one$")
    nia.say("The clinic has its own bus on Thursdays")

    # Then Mair reads it, and nobody was asked.
    mair.expect("Thank you for asking.*“The clinic has its own bus on Thursdays”")
    assert stage.query("SELECT state FROM need") == [("declined",)]
    assert stage.query("SELECT count(*) FROM invitation") == [(0,)]
    stage.check()


def test_nobody_says_yes_and_the_coordinator_is_told_what_would_widen_it(stage: Stage):
    # Given one driver near, who says no, and one far away.
    nia, code = set_up(stage)
    bryn = driver(stage, "Bryn", code)
    far = driver(stage, "Sioned", code, near=False)
    far.share_place(51.62, -3.94)  # Swansea, some 55 km away
    nia.say("Somebody to drive a neighbour to the hospital on Thursday 9:30 to 11")
    nia.tap("^For the whole circle$")
    nia.tap("^Where$")
    nia.share_place(51.495, -3.175)
    nia.look_away()
    nia.tap("^Publish$")
    assert bryn.sees("Could you help")
    assert not far.sees("Could you help")

    # When Bryn says no, Nia is told at once, with what could be done.
    bryn.tap("^Not this time$")
    bryn.expect("You said: not this time. That is quite all right")
    nia.expect("There are still open places.*Filled: 0 of 1.*Asked so far: 1 .said no: 1")
    labels = [label for _, label, _ in nia.buttons()]
    assert "Choose another time" in labels
    assert any(label.startswith("Ask everybody (2") for label in labels)

    # And when she asks everybody, Sioned hears of it and comes.
    nia.tap("^Ask everybody .2")
    if not far.sees("Could you help"):
        nia.tap("^Ask (one person|.* people) now$")
    far.expect("Could you help.*Why you: everybody in the circle is asked this time")
    far.tap("^Yes, I can$")
    nia.expect("✅ All places are filled now")
    stage.check()


def test_silence_until_the_day_before_reaches_the_coordinator_while_there_is_time(stage: Stage):
    # Given one driver, who never answers.
    nia, code = set_up(stage)
    driver(stage, "Bryn", code)
    nia.say("Somebody to drive a neighbour to the hospital on Thursday 9:30 to 11")
    nia.tap("^For the whole circle$")
    nia.tap("^Publish$")
    nia.look_away()

    # When a day passes until the day before.
    stage.live_until((thursday(stage) - timedelta(days=1)).replace(hour=9, minute=35))

    # Then Nia knows a day ahead, or earlier, that the place is open.
    assert any("There are still open places" in text for text in nia.news()), nia.news()
    stage.check()
