"""The good way through, from an empty database to both balances, and the words that matter on it."""

from datetime import UTC, timedelta

from tests.journeys.circle import PLACE, driver, join, join_code, thursday, until_asked
from tests.journeys.stage import SETUP_CODE, Stage


def test_from_an_empty_database_to_both_balances(stage: Stage):
    # Nia proves with the code that she may begin, agrees, and opens the circle.
    nia = stage.person("Nia")
    nia.say("hello")
    nia.expect("not open yet")
    nia.start(SETUP_CODE)
    nia.expect("I keep your name.*/forget deletes it")
    nia.tap("agree")
    nia.say("Cathays Neighbours")
    nia.tap("English")
    nia.share_place(*PLACE)
    nia.tap("London")
    nia.expect("Name: Cathays Neighbours\nLanguage: English\nPlace: a point on the map\nTime: London")
    nia.tap("^Open the circle$")
    nia.expect("Cathays Neighbours is open. You are its steward")
    assert any("photo" in message for message in nia.screen()), "the link's QR code"
    code = join_code(nia)
    nia.say("/places")
    nia.tap("^Pin a place$")
    nia.say("Cathays")
    nia.share_place(*PLACE)
    nia.expect("I know Cathays now")

    # Neighbours join by the link and offer by a sentence; Mair will be helped.
    bryn = driver(stage, "Bryn", code)
    bryn.expect("What: Lifts by car\nWhen: Thursday 9:00–12:00")
    lena = driver(stage, "Lena", code, "de")
    mair = join(stage, "Mair", code)
    nia.say("/people")
    nia.expect(r"People in Cathays Neighbours \(4\)")

    # Nia writes one sentence, says for whom, reads the card and publishes.
    day = thursday(stage)
    when = f"Thursday {day.day} {day:%B} {day.year}, 9:30–11:00"
    nia.say("Someone to drive a neighbour to the hospital on Thursday 9:30 to 11, from Cathays")
    nia.expect("For whom is it")
    nia.say("Mair")
    nia.tap("^Mair$")
    card = nia.message("This is what I understood")["text"]
    for line in (
        "What: Lifts by car",
        f"When: {when}",
        "People: one",
        "Where: Cathays",
        "For whom: Mair",
    ):
        assert line in card.split("\n"), card
    nia.tap("^Publish$")
    nia.expect(r"Filled: 0 of 1\nAsked so far: 1 .answer awaited: 1.*⏳ One place is open\.")

    # Bryn fits best and is asked first; when he says nothing for some time, Lena too. Each is told why, in their own
    # language; Mair's name is nobody's business yet.
    bryn.expect(f"Could you help.*Lifts by car.*{when}.*Cathays.*For a neighbour")
    bryn.expect("Why you: you offered “Lifts by car”")
    until_asked(stage, 2)
    nia.expect(r"Asked so far: 2 .no answer in time: 1; answer awaited: 1.*Filled by .*: the chance is about")
    lena.expect("Könnten Sie helfen.*Donnerstag.*9:30.11:00.*Warum Sie: Sie haben „Fahrdienst“ angeboten")
    assert not bryn.sees("Mair")

    # Bryn says yes; everybody concerned sees it, nobody is left with a dead button.
    bryn.tap("^Yes, I can$")
    bryn.expect(f"You are coming\nLifts by car\n🕘 {when}")
    assert bryn.sees(r"\[file .*\.ics\]")
    nia.expect("Filled: 1 of 1\nComing: Bryn")
    mair.expect(f"Bryn is coming: Lifts by car, {when}")
    lena.reads("invitation-filled")

    # Contacts are shown when both have agreed, and not before.
    bryn.tap("^Yes, with a phone number$")
    bryn.say("+44 29 2018 0001")
    bryn.tap("^Yes, show this number$")
    assert not mair.sees("2018 ?0001")
    mair.tap("^Yes, with a phone number$")
    mair.say("+44 29 2018 0002")
    mair.tap("^Yes, show this number$")
    mair.expect(r"You can reach Bryn: \+44 ?29 ?2018 ?0001")
    bryn.expect(r"You can reach Mair: \+44 ?29 ?2018 ?0002")

    # The evening before, at six: does it stand?
    evening = day - timedelta(days=1)
    stage.live_until(evening.replace(hour=18))
    bryn.expect(f"Lifts by car for Mair\n{when}\n.*You said yes to this. Does it still stand")
    assert bryn.arrived("Does it still stand").astimezone(stage.zone).hour == 18
    mair.expect(f"Lifts by car\n{when}\n.*Bryn is coming")
    nia.expect("One thing is planned.*9:30–11:00 Lifts by car")
    bryn.tap("^Yes, I’ll be there$")
    bryn.expect("You are coming, confirmed")
    bryn.expect("You have said that it stands")

    # Two hours before would be in quiet hours, so at eight; at half past nine it begins.
    stage.live_until(day.replace(hour=9, minute=29))
    early = bryn.arrived("It begins soon: Lifts by car")
    assert early.astimezone(stage.zone) == day.replace(hour=8), "two hours before, but not before waking"
    mair.expect("It begins soon.*Bryn is coming")
    stage.live_until(day.replace(hour=9, minute=30))
    bryn.expect("It begins now: Lifts by car.*Are you there")
    bryn.tap("^I’m there$")
    bryn.expect("You are there. Thank you")
    mair.expect("There already: Bryn")

    # At eleven both are asked; Bryn states, Mair confirms.
    stage.live_until(day.replace(hour=11, minute=1))
    bryn.expect("How long was it")
    mair.expect("How long was Bryn there")
    bryn.say("an hour and a half")
    mair.expect("Bryn says: 1 h 30 min")
    bryn.expect("You said: 1 h 30 min. Mair is asked too")
    mair.tap("^Yes, 1 h 30 min$")
    bryn.expect("Agreed: 1 h 30 min\nLifts by car: Bryn for Mair")
    mair.tap("^Say thank you$")
    mair.say("You were so kind to wait")
    bryn.expect("Mair says thank you\n“You were so kind to wait”")

    # The hours stand in both accounts.
    bryn.say("/balance")
    bryn.expect("You helped: 1 h 30 min\nYou were helped: 0 min\nYou were thanked once")
    mair.say("/balance")
    mair.expect("You helped: 0 min\nYou were helped: 1 h 30 min")
    nia.expect("Lifts by car\n.*Filled: 1 of 1\nComing: Bryn\n.*This is over")
    assert stage.query("SELECT minutes FROM transfer") == [(90,)]

    # Each reminder went out once, and nothing at night.
    for actor in (bryn, mair, lena, nia):
        for message in actor.screen():
            if message.get("out"):
                from_date = message["date"]
                hour = stage.local(from_date).hour
                assert 8 <= hour < 21, message
    texts = [text for text in bryn.text().split("\n---\n") if "It begins" in text or "still stand" in text]
    assert len(texts) <= 3
    assert stage.now().tzinfo is UTC
    stage.check()
