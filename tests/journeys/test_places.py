"""Places: given back and passed on, the last one wanted by two at once, a need that is called off."""

from datetime import timedelta

from tests.journeys.circle import NEED, driver, join, publish, set_up, thursday, until_asked
from tests.journeys.stage import Actor, Stage


def invited(*people: Actor) -> list[str]:
    """Name those who have been asked."""
    return [person.name for person in people if person.sees("Could you help")]


def test_a_withdrawn_place_goes_to_the_waiting_list_and_then_to_the_next_to_be_asked(stage: Stage):
    # Given five drivers of whom three are asked first.
    nia, code = set_up(stage)
    people = {name: driver(stage, name, code, near=False) for name in ("Ann", "Ben", "Cerys", "Dai", "Elin")}
    publish(nia, NEED)
    first = invited(*people.values())
    assert len(first) == 3
    ann, ben, cerys = (people[name] for name in first)
    rest = [person for person in people.values() if person.name not in first]

    # When the first says yes, and the second goes on the waiting list.
    ann.tap("^Yes, I can$")
    ben.tap("^Put me on the waiting list$")
    ben.expect("You are first on the waiting list")
    cerys.expect("Enough people have said yes")

    # Then a place given back goes to the waiting list at once.
    ann.tap("^I cannot after all$")
    ann.expect("You gave your place back. Thank you")
    ben.expect("You are coming\nLifts by car")
    nia.expect("Filled: 1 of 1\nComing: Ben")

    # And when that one is given back too, those are asked who were not yet, and not those who gave back.
    ann.look_away()
    assert invited(*rest) == []
    ben.tap("^I cannot after all$")
    assert len(invited(*rest)) == 2
    assert not any("Could you help" in text for text in ann.news())
    rest[0].tap("^Yes, I can$")
    nia.expect(f"Filled: 1 of 1\nComing: {rest[0].name}")

    # A place given back the evening before is asked about twice, and reaches the coordinator at once.
    day = thursday(stage)
    stage.live_until((day - timedelta(days=1)).replace(hour=18, minute=1))
    rest[0].expect("Does it still stand")
    nia.look_away()
    rest[0].tap("^No, I can’t$")
    if rest[0].sees("Are you sure that you cannot come"):
        rest[0].tap("^Yes, give my place back$")
    assert any("cannot come after all" in text for text in nia.news()), nia.text()
    nia.expect("Filled: 0 of 1")
    stage.check()


def test_two_people_who_take_the_last_place_at_the_same_moment(stage: Stage):
    # Given one place, and three who see its button.
    nia, code = set_up(stage)
    people = [driver(stage, name, code, near=False) for name in ("Ann", "Ben", "Cerys")]
    publish(nia, NEED)
    until_asked(stage, 3)
    assert len(invited(*people)) == 3

    # When all press "Yes" before the bot has answered anybody.
    for person in people:
        person.tap("^Yes, I can$", settle=False)
    stage.settle()

    # Then one has it, the others are honestly on the waiting list, in order.
    holders = [person.name for person in people if person.sees("You are coming\n")]
    assert len(holders) == 1
    waiting = [person for person in people if person.name not in holders]
    assert sorted(
        rank for person in waiting for rank in ("first", "second") if person.sees(f"You are {rank} on")
    ) == ["first", "second"]
    nia.expect(f"Filled: 1 of 1\nComing: {holders[0]}\n2 people are on the waiting list")
    assert stage.query("SELECT state, count(*) FROM commitment GROUP BY state ORDER BY state") == [
        ("accepted", 1),
        ("waiting", 2),
    ]
    stage.check()


def test_a_cancelled_need_is_told_to_all_concerned_and_is_silent_afterwards(stage: Stage):
    # Given a need for Mair with one coming, one waiting, one asked.
    nia, code = set_up(stage)
    ann, ben, cerys = (driver(stage, name, code, near=False) for name in ("Ann", "Ben", "Cerys"))
    mair = join(stage, "Mair", code)
    nia.say(NEED)
    nia.say("Mair")
    nia.tap("^Mair$")
    nia.tap("^Publish$")
    until_asked(stage, 3)
    ann.tap("^Yes, I can$")
    ben.tap("^Put me on the waiting list$")
    everybody = (nia, ann, ben, cerys, mair)

    # When Nia cancels it, after a question.
    nia.tap("^Cancel this$")
    nia.expect("Really cancel “Lifts by car”, .*One person has promised; I will tell them")
    for person in everybody:
        person.look_away()
    nia.tap("^Yes, cancel it$")

    # Then all concerned are told, and no button is left that leads nowhere.
    ann.expect("Called off: please do not come")
    ben.expect("Called off: please do not come")
    cerys.expect("This is not needed any more. Thank you all the same")
    mair.expect("This was called off: Lifts by car")
    nia.expect("❌ Cancelled")
    for person in (ann, ben, cerys):
        left = {label for _, label, _ in person.buttons()}
        assert not left & {"Yes, I can", "I cannot after all", "Put me on the waiting list"}, left
    assert any("[file" in text for text in ann.news()), "the calendar's entry is taken back"

    # And when its time has come and gone, nobody hears of it again.
    for person in everybody:
        person.look_away()
    stage.live_until(thursday(stage) + timedelta(days=2))
    assert {person.name: person.news() for person in everybody if person.news()} == {}
    assert stage.query("SELECT count(*) FROM due WHERE kind LIKE 'reminder.%' AND state = 'waiting'") == [
        (0,)
    ]
    stage.check()
