"""What a steward changes once the circle is open, and the rules that everybody can read."""

import pytest

from bot.domain.errors import NotAllowedError
from bot.domain.rules import RULES
from bot.services.people import governing
from handlers.presses.circle import ChangeCircle, ChangeRule, ShowRules
from storage.people.rules import rule
from tests.support.desk import Desk, Someone


@pytest.fixture
def nia(desk: Desk) -> Someone:
    circle = desk.open_circle()
    nia = desk.person("Nia")
    desk.join(nia, circle, "steward", "coordinator")
    return nia


@pytest.fixture
def tom(desk: Desk, nia: Someone) -> Someone:
    tom = desk.person("Tom")
    desk.join(tom, desk.query("SELECT id FROM circle")[0]["id"], "coordinator")
    return tom


def _circle(desk: Desk) -> dict[str, object]:
    return dict(desk.query("SELECT * FROM circle")[0])


def _change(desk: Desk, nia: Someone, part: str) -> None:
    desk.write(nia, "/circle")
    desk.press(nia, f"Change the {part}")


def test_a_steward_renames_the_circle_and_its_card_follows(desk: Desk, nia: Someone) -> None:
    _change(desk, nia, "name")

    desk.write(nia, "Cathays and Roath")
    desk.press(nia, "Change it")

    assert _circle(desk)["name"] == "Cathays and Roath"
    card = next(seen for seen in desk.seen(nia) if "Time:" in seen.text)
    assert "Cathays and Roath" in card.text
    act = desk.query("SELECT detail, actor FROM act WHERE object = 'circle' AND action = 'change'")
    assert [tuple(row) for row in act] == [('{"part": "name"}', 1)]


def test_the_circles_language_is_changed_and_everybody_keeps_their_own(desk: Desk, nia: Someone) -> None:
    _change(desk, nia, "language")

    desk.press(nia, "Cymraeg")
    desk.press(nia, "Change it")

    assert _circle(desk)["language"] == "cy"
    assert desk.query("SELECT language FROM person")[0]["language"] == "en"


def test_a_name_and_a_point_together_are_a_place_that_is_understood(desk: Desk, nia: Someone) -> None:
    desk.tx.execute("UPDATE circle SET place_name = '', lat = NULL, lon = NULL")
    _change(desk, nia, "place")
    desk.write(nia, "Splott, Cardiff")
    desk.press(nia, "Change it")

    _change(desk, nia, "place")
    desk.share_place(nia, 51.48123, -3.15234)
    desk.press(nia, "Change it")

    held = _circle(desk)
    assert held["place_name"] == "Splott, Cardiff"
    assert held["lat"] == pytest.approx(51.48, abs=0.005)
    assert held["lat"] != 51.48123
    desk.write(nia, "Someone to drive a neighbour on Thursday 9:30 to 11, from Splott")
    desk.press(nia, "For me")
    assert "Where: Splott" in desk.last(nia).text
    assert "distance unknown" not in desk.last(nia).text


def test_a_changed_zone_moves_nothing_that_is_planned_and_says_so(desk: Desk, nia: Someone) -> None:
    desk.write(nia, "Someone to carry a sofa on Thursday 9:30 to 11")
    desk.press(nia, "For the whole circle")
    desk.press(nia, "Publish")
    before = [tuple(row) for row in desk.query("SELECT starts_at, ends_at, local_start, zone FROM slot")]
    dues = [tuple(row) for row in desk.query("SELECT * FROM due")]
    _change(desk, nia, "time")

    desk.write(nia, "Berlin")
    assert "What is planned already stays where it is" in desk.last(nia).text
    desk.press(nia, "Change it")
    desk.write(nia, "/board")

    assert _circle(desk)["zone"] == "Europe/Berlin"
    assert [
        tuple(row) for row in desk.query("SELECT starts_at, ends_at, local_start, zone FROM slot")
    ] == before
    assert [tuple(row) for row in desk.query("SELECT * FROM due")] == dues
    assert "9:30–11:00" in desk.last(nia).text
    desk.write(nia, "Someone to water plants on Friday 9:30 to 11")
    desk.press(nia, "For the whole circle")
    desk.press(nia, "Publish")
    assert desk.query("SELECT zone FROM slot ORDER BY id DESC")[0]["zone"] == "Europe/Berlin"


def test_the_evenings_summary_keeps_the_zone_in_which_a_time_was_said(desk: Desk, nia: Someone) -> None:
    desk.write(nia, "Someone to carry a sofa on Thursday 9:30 to 11")
    desk.press(nia, "For the whole circle")
    desk.press(nia, "Publish")
    gwen = desk.person("Gwen")
    desk.join(gwen, desk.query("SELECT id FROM circle")[0]["id"])
    desk.write(gwen, "/needs")
    desk.press(gwen, "I can help")
    _change(desk, nia, "time")
    desk.write(nia, "Berlin")
    desk.press(nia, "Change it")

    desk.at("2026-11-25T20:00")

    assert "9:30–11:00" in next(
        seen.text for seen in desk.seen(nia) if "coming" in seen.text or "Gwen" in seen.text
    )
    assert "10:30" not in desk.text(nia)


def test_everybody_reads_the_circle_and_its_rules_and_only_the_steward_has_buttons(
    desk: Desk, nia: Someone, tom: Someone
) -> None:
    desk.write(tom, "/circle")
    assert list(desk.last(tom).buttons) == ["Our rules"]

    desk.press(tom, "Our rules")

    shown = desk.last(tom)
    assert "that somebody is found in time: the surer, the more people I ask: <b>95</b>" in shown.text
    assert shown.text.count("\n") >= len(list(RULES))
    assert shown.buttons == {}
    desk.write(nia, "/circle")
    desk.press(nia, "Our rules")
    assert len(desk.last(nia).buttons) == len(list(RULES))


def test_a_rule_is_decided_and_everybody_sees_by_whom(desk: Desk, nia: Someone, tom: Someone) -> None:
    desk.write(nia, "/circle")
    desk.press(nia, "Our rules")
    desk.press(nia, "1")
    assert "from 50 to 99" in desk.last(nia).text

    desk.write(nia, "80")

    circle = desk.query("SELECT id FROM circle")[0]["id"]
    assert rule(desk.tx, circle, RULES.fill_chance) == 80
    desk.write(tom, "/circle")
    desk.press(tom, "Our rules")
    assert "<b>80</b> (decided by Nia, Tuesday 24 November 2026)" in desk.last(tom).text
    act = desk.query("SELECT detail FROM act WHERE object = 'rule.fill_chance'")
    assert [row["detail"] for row in act] == ['{"value": 80}']


@pytest.mark.parametrize("typed", ["0", "49", "100", "many", "-3"])
def test_a_value_out_of_range_is_refused_kindly(desk: Desk, nia: Someone, typed: str) -> None:
    desk.write(nia, "/circle")
    desk.press(nia, "Our rules")
    desk.press(nia, "1")

    desk.write(nia, typed)

    assert desk.query("SELECT * FROM rule") == []
    assert desk.query("SELECT state FROM draft")[0]["state"] == "open"


@pytest.mark.parametrize(("answer", "held"), [("no", False), ("yes", True)])
def test_a_rule_of_yes_and_no_is_answered_so(desk: Desk, nia: Someone, answer: str, *, held: bool) -> None:
    desk.write(nia, "/circle")
    circle = desk.query("SELECT id FROM circle")[0]["id"]
    desk.press_data(nia, ChangeRule(circle=circle, rule="resident_needs_reviewed").pack())

    desk.write(nia, answer)

    assert rule(desk.tx, circle, RULES.resident_needs_reviewed) is held


def test_an_hour_is_read_as_people_say_it(desk: Desk, nia: Someone) -> None:
    circle = desk.query("SELECT id FROM circle")[0]["id"]
    desk.press_data(nia, ChangeRule(circle=circle, rule="reminder_evening_hour").pack())

    desk.write(nia, "7pm")

    assert rule(desk.tx, circle, RULES.reminder_evening_hour) == 19
    assert "19:00" in desk.last(nia).text


def test_a_rule_can_be_decided_twice(desk: Desk, nia: Someone) -> None:
    circle = desk.query("SELECT id FROM circle")[0]["id"]
    for value in ("80", "60"):
        desk.press_data(nia, ChangeRule(circle=circle, rule="fill_chance").pack())
        desk.write(nia, value)

    assert rule(desk.tx, circle, RULES.fill_chance) == 60
    assert len(desk.query("SELECT * FROM act WHERE object = 'rule.fill_chance'")) == 2


@pytest.mark.parametrize(
    "press",
    [
        ChangeCircle(circle=1, part="name"),
        ChangeRule(circle=1, rule="fill_chance"),
        ChangeCircle(circle=2, part="name"),
        ChangeRule(circle=1, rule="nothing"),
        ShowRules(circle=2),
    ],
)
def test_a_forged_button_begins_nothing(desk: Desk, tom: Someone, press: object) -> None:
    desk.press_data(tom, press.pack())  # type: ignore[attr-defined]

    assert desk.query("SELECT * FROM draft") == []
    assert desk.toasts[tom.id]


def test_whoever_is_steward_no_more_changes_nothing_with_an_open_form(desk: Desk, nia: Someone) -> None:
    _change(desk, nia, "name")
    desk.write(nia, "Mine alone")
    desk.tx.execute("UPDATE member_role SET ended_at = 1 WHERE role = 'steward'")

    desk.press(nia, "Change it")

    assert _circle(desk)["name"] != "Mine alone"
    assert "Only somebody who answers for this circle" in desk.toasts[nia.id][-1]


@pytest.mark.parametrize(
    ("deed", "values"),
    [
        (governing.rename, ("Mine",)),
        (governing.set_language, ("de",)),
        (governing.set_place, ("Mine", None, None)),
        (governing.set_zone, ("Europe/Berlin",)),
        (governing.set_rule, ("fill_chance", 80)),
    ],
)
def test_a_coordinator_changes_nothing_of_it(
    desk: Desk, tom: Someone, deed: object, values: tuple[object]
) -> None:
    circle = desk.query("SELECT id FROM circle")[0]["id"]

    with pytest.raises(NotAllowedError):
        deed(desk.turn(tom, circle), circle, *values)  # type: ignore[operator]
