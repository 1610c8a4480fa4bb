"""A coordinator looks at who is asked and why, and finds more people: through the real bot, over HTTP."""

from tests.journeys.circle import NEED, driver, set_up
from tests.journeys.stage import Stage

#: Some eight kilometres north of Cathays: out of the circle's reach, within twice that.
EIGHT_KM = (51.567, -3.175)


def test_a_coordinator_sees_who_is_asked_and_why_and_asks_further_away(stage: Stage):
    # Given a driver near and one eight kilometres away, and a need for one.
    nia, code = set_up(stage)
    bryn = driver(stage, "Bryn", code)
    sioned = driver(stage, "Sioned", code, near=False)
    sioned.share_place(*EIGHT_KM)
    nia.say(NEED)
    nia.tap("^For the whole circle$")
    nia.tap("^Where$")
    nia.share_place(51.495, -3.175)
    nia.tap("^Publish$")
    nia.expect("Filled: 0 of 1.*Asked so far: 1 .answer awaited: 1, since .*Next look: ")

    # When she looks, she reads who is asked and why, who is not and why, and about any one of them.
    nia.tap("^Who and why$")
    nia.expect(r"1\. Bryn: asked .*about .* away.*One person who offers it is not on the list")
    nia.tap("^Who is not on it$")
    nia.expect(r"Too far away \(1\): Sioned")
    nia.tap("^Ask about one member$")
    nia.say("sioned")
    nia.expect("Sioned is not on the list: too far away")
    assert not sioned.sees("Could you help")

    # And when Bryn cannot, she is told what would help, with its effect; one tap asks Sioned, one takes it back.
    bryn.tap("^Not this time$")
    nia.expect("There are still open places.*Asked so far: 1 .said no: 1")
    nia.tap(r"^Ask 5 km further away \(1 more\)$")
    sioned.expect("Could you help")
    nia.tap("^Back: 5 km less far$")
    sioned.tap("^Yes, I can$")
    nia.expect("All places are filled now")
    assert stage.query("SELECT widened_m FROM need") == [(0,)]
    stage.check()
