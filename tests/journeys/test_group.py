"""The circle's group: linked by a steward, needs announced with a button that leads into a private chat."""

from tests.journeys.circle import DRIVE, NEED, join, set_up
from tests.journeys.stage import Stage


def test_a_need_is_announced_in_the_group_and_taken_by_somebody_who_joins_through_it(stage: Stage):
    # Given a group with the bot, which a steward who owns it links to the circle.
    nia, code = set_up(stage)
    bryn = join(stage, "Bryn", code)
    mair = stage.person("Mair")
    group = stage.group("Cathays Street", [nia, bryn, mair])
    assert "Hello! I am Minga" in stage.says_in(group)
    stage.post("/sandbox/say", person=bryn.id, chat=group, text="/link")
    stage.settle()
    assert "Only somebody who answers for a circle can do that" in stage.says_in(group)
    nia.expect("Shall the group Cathays Street be one of your circle’s")
    nia.tap("^Yes, of Cathays Neighbours$")
    nia.expect("Cathays Street is the group of Cathays Neighbours")
    assert "this is the group of Cathays Neighbours" in stage.says_in(group)

    # When a need is posted there.
    nia.say(NEED)
    nia.tap("^For the whole circle$")
    nia.tap("^How to ask$")
    nia.tap("^Post it in our group$")
    nia.tap("^Publish$")
    announced = stage.messages(group)[-1]
    assert "Lifts by car" in announced["text"]
    assert "9:30–11:00" in announced["text"]
    assert "One person is still needed." in announced["text"]

    # Then its button leads Mair, who is no member yet, through the notice to the need.
    mair.follow("I can help", chat=group)
    mair.expect("In Cathays Neighbours people help each other")
    mair.tap("^I agree")
    mair.expect("Lifts by car.*One place is open. Could you help")
    mair.tap("^I can help$")
    mair.expect("You are coming")
    nia.expect("Filled: 1 of 1\nComing: Mair")

    # And the announcement stays true: filled, and cancelled.
    assert "Filled. Thank you" in stage.says_in(group)
    bryn.follow("I can help|Write to Minga", chat=group)
    nia.tap("^Cancel this$")
    nia.tap("^Yes, cancel it$")
    assert "Cancelled. Thank you all the same" in stage.says_in(group)
    mair.expect("Called off")
    stage.check()


def test_what_is_said_in_a_group_is_left_alone(stage: Stage):
    # Given a linked group in which the bot may read everything.
    nia, code = set_up(stage)
    bryn = join(stage, "Bryn", code)
    group = stage.group("Cathays Street", [nia, bryn])
    before = len(stage.messages(group))

    # When people talk, send commands of other bots, and leave and come back.
    talk = (DRIVE["en"], NEED, "/offer", "/cancel", "/balance", "/start@another_bot", "/need I need a lift")
    for text in talk:
        stage.post("/sandbox/say", person=bryn.id, chat=group, text=text)
    stage.post(f"/sandbox/groups/{group}/members", person=bryn.id, joined=False)
    stage.post(f"/sandbox/groups/{group}/members", person=bryn.id, joined=True)
    stage.settle()

    # Then the bot keeps out of it.
    from_bot = [message for message in stage.messages(group)[before:] if message.get("out")]
    assert from_bot == []
    assert stage.query("SELECT count(*) FROM offer") == [(0,)]
    assert stage.query("SELECT count(*) FROM draft") == [(1,)], "the set-up's own"
    stage.check()


def test_a_group_that_becomes_a_supergroup_and_one_that_throws_the_bot_out(stage: Stage):
    # Given a linked group.
    nia, _ = set_up(stage)
    group = stage.group("Cathays Street", [nia])
    stage.post("/sandbox/say", person=nia.id, chat=group, text="/link")
    stage.settle()
    nia.tap("^Yes, of Cathays Neighbours$")

    # When it migrates, an announcement reaches the new one.
    moved = stage.post(f"/sandbox/groups/{group}/migrate")
    stage.settle()
    nia.say(NEED)
    nia.tap("^For the whole circle$")
    nia.tap("^How to ask$")
    nia.tap("^Post it in our group$")
    nia.tap("^Publish$")
    assert "Lifts by car" in stage.says_in(moved["id"])

    # And when the bot is taken out, the announcement's changes trouble nobody.
    stage.post(f"/sandbox/groups/{moved['id']}/members", person="bot", joined=False, by=nia.id)
    stage.settle()
    nia.tap("^Cancel this$")
    nia.tap("^Yes, cancel it$")
    nia.expect("❌ Cancelled")
    nia.say("/help")
    nia.expect("Just write to me")
    stage.check()
