"""The board, what is open near somebody, telling everybody, and the circle's group."""

from dataclasses import dataclass

import pytest

from bot.domain.ids import CircleId
from tests.support.desk import Desk, Seen, Someone

GROUP = -1001


@dataclass
class Street:
    """A circle with a coordinator and two members."""

    circle: CircleId
    rosa: Someone
    mair: Someone
    tom: Someone


@pytest.fixture
def street(desk: Desk) -> Street:
    circle = desk.open_circle()
    rosa, mair, tom = (desk.person(name) for name in ("Rosa", "Mair", "Tom"))
    desk.join(rosa, circle, "coordinator", "steward")
    desk.join(mair, circle)
    desk.join(tom, circle, at=(51.51, -3.175))
    return Street(circle, rosa, mair, tom)


def _publish(
    desk: Desk, street: Street, words: str = "Someone to carry a sofa on Thursday 9:30 to 11"
) -> None:
    desk.write(street.rosa, words)
    desk.press(street.rosa, "For the whole circle")
    desk.press(street.rosa, "Publish")


def _group(desk: Desk, street: Street) -> None:
    desk.tx.execute(
        "INSERT INTO chat (id, kind, language, title) VALUES (?, 'group', 'en', 'Our street')", (GROUP,)
    )
    desk.tx.execute(
        "INSERT INTO circle_group (chat_id, circle_id, agreed_by, agreed_at) VALUES (?, ?, 1, 0)",
        (GROUP, street.circle),
    )


def test_the_board_is_live(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "/board")
    empty = desk.last(street.rosa).text
    board = desk.last(street.rosa)

    _publish(desk, street)
    opened = board.text
    desk.write(street.mair, "/needs")
    desk.press(street.mair, "I can help")

    assert "Nothing is open just now" in empty
    assert "0 of 1 filled" in opened
    assert "1 of 1 filled" in board.text


def test_the_board_says_in_words_what_is_at_risk(desk: Desk, street: Street) -> None:
    _publish(desk, street)
    desk.write(street.rosa, "/board")
    before = desk.last(street.rosa).text

    desk.at("2026-11-25T12:00")
    desk.write(street.rosa, "/board")

    assert "at risk" not in before
    assert "at risk, one place is open" in desk.last(street.rosa).text


def test_the_board_has_pages(desk: Desk, street: Street) -> None:
    _publish(desk, street, "Someone to carry chairs every day from 17 to 18 until June")
    desk.write(street.rosa, "/board")
    first = desk.last(street.rosa).text

    desk.press(street.rosa, "More")

    assert "8. " in first
    assert "9. " not in first
    assert "9. " in desk.last(street.rosa).text
    desk.press(street.rosa, "Show 9")
    assert "Filled:" in desk.last(street.rosa).text


def test_the_board_shows_what_waits_to_be_looked_at(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "I need someone to carry a sofa on Friday 10 to 11")
    desk.press(street.tom, "Ask for this")
    desk.write(street.rosa, "/board")
    asked = desk.last(street.rosa).text

    desk.press(street.rosa, "Look:")

    assert "One member asked for something" in asked
    assert "Tom asks for help" in desk.last(street.rosa).text


def test_the_board_is_for_coordinators(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "/board")
    desk.press_data(street.tom, "nbp:0")

    assert "Only the people who coordinate" in desk.text(street.tom)
    assert "thing is open" not in desk.text(street.tom)


def test_what_is_open_is_listed_with_its_distance(desk: Desk, street: Street) -> None:
    _publish(desk, street)
    desk.tx.execute("UPDATE need SET lat = 51.4945, lon = -3.1764, place_name = 'Cathays'")

    desk.write(street.tom, "/needs")

    assert "Cathays (1.7 km from you)" in desk.last(street.tom).text
    assert "Thursday 26 November 2026, 9:30–11:00" in desk.last(street.tom).text


def test_an_unknown_distance_is_said_to_be_unknown(desk: Desk, street: Street) -> None:
    _publish(desk, street)

    desk.write(street.tom, "/needs")

    assert "distance unknown" in desk.last(street.tom).text


def test_i_can_help_is_a_promise(desk: Desk, street: Street) -> None:
    _publish(desk, street)
    desk.write(street.tom, "/needs")

    desk.press(street.tom, "I can help")

    assert desk.query("SELECT state FROM commitment")[0]["state"] == "accepted"
    desk.write(street.mair, "/needs")
    assert "Nothing is needed just now" in desk.last(street.mair).text


def test_the_newest_need_comes_first(desk: Desk, street: Street) -> None:
    _publish(desk, street)
    desk.pass_time(hours=1)
    _publish(desk, street, "Someone to do the shopping on Monday 9:30 to 11")

    desk.write(street.tom, "/needs")

    text = desk.last(street.tom).text
    assert text.index("Shopping") < text.index("sofa")


def test_ones_own_need_is_not_offered_to_oneself(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "I need someone to carry a sofa on Friday 10 to 11")
    desk.press(street.tom, "Ask for this")
    desk.press(street.rosa, "Publish")

    desk.write(street.tom, "/needs")

    assert "Nothing is needed just now" in desk.last(street.tom).text


def test_everybody_is_asked_after_a_preview(desk: Desk, street: Street) -> None:
    _publish(desk, street)
    desk.press(street.rosa, "Ask everybody")
    preview = desk.last(street.rosa).text
    before = desk.query("SELECT * FROM invitation")

    desk.press(street.rosa, "Ask 3 people now")
    desk.pass_time(seconds=10)

    assert "3 people who were not asked yet" in preview
    assert "one second" in preview
    assert before == []
    assert desk.query("SELECT count(*) AS n FROM invitation")[0]["n"] == 3
    assert "Yes, I can" in desk.buttons(street.tom)
    assert "All done: 3 of 3 sent" in desk.text(street.rosa)


def test_nobody_is_asked_twice_for_the_same(desk: Desk, street: Street) -> None:
    _publish(desk, street)
    for _ in range(2):
        desk.press(street.rosa, "Ask everybody")
        if "people now" in " ".join(desk.buttons(street.rosa)):
            desk.press(street.rosa, "people now")
        desk.pass_time(seconds=10)

    assert "nobody left to ask" in desk.text(street.rosa)
    assert desk.query("SELECT count(*) AS n FROM invitation")[0]["n"] == 3


def test_whoever_has_a_break_is_blocked_or_busy_is_left_in_peace(desk: Desk, street: Street) -> None:
    ann, bob = desk.person("Ann"), desk.person("Bob")
    desk.join(ann, street.circle)
    desk.join(bob, street.circle)
    desk.tx.execute("UPDATE member SET paused_until = 9999999999999 WHERE id = 3")
    desk.tx.execute("UPDATE account SET unreachable_since = 1 WHERE person_id = 4")
    desk.tx.execute("UPDATE person SET weekly_budget = 0 WHERE id = 5")
    _publish(desk, street)

    desk.press(street.rosa, "Ask everybody")

    assert "2 people who were not asked yet" in desk.last(street.rosa).text


def test_a_broadcast_does_not_wake_anybody(desk: Desk, street: Street) -> None:
    _publish(desk, street)
    desk.at("2026-11-24T22:00")
    desk.press(street.rosa, "Ask everybody")
    desk.press(street.rosa, "Ask 3 people now")
    desk.pass_time(minutes=1)
    asleep = "Yes, I can" in desk.buttons(street.tom)

    desk.at("2026-11-25T08:00")

    assert not asleep
    assert "Yes, I can" in desk.buttons(street.tom)


def test_a_notice_goes_to_everybody_in_the_coordinators_own_words(desk: Desk, street: Street) -> None:
    ana = desk.person("Ana", language="es")
    desk.join(ana, street.circle)
    desk.write(street.rosa, "/tell The hall is closed on <Friday>")
    preview = desk.last(street.rosa).text

    desk.press(street.rosa, "Send it")
    desk.pass_time(seconds=10)

    assert "3 people" in preview
    assert "The hall is closed on &lt;Friday&gt;" in desk.text(street.tom)
    assert "Rosa writes to everybody in Cathays" in desk.text(street.tom)
    assert "Rosa escribe a todo el mundo en el círculo Cathays" in desk.text(ana)
    assert "All done: 3 of 3 sent" in desk.text(street.rosa)
    assert "writes to everybody" not in desk.text(street.rosa)


def test_a_stopped_notice_reaches_nobody_who_has_not_got_it(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "/tell The hall is closed on Friday")
    desk.press(street.rosa, "Send it")

    desk.press(street.rosa, "Stop")
    desk.pass_time(minutes=1)

    assert "writes to everybody" not in desk.text(street.tom)
    assert "Nothing was sent" in desk.text(street.rosa)


def test_stopping_takes_back_what_still_waits_for_the_morning(desk: Desk, street: Street) -> None:
    _publish(desk, street)
    desk.at("2026-11-24T22:00")
    desk.press(street.rosa, "Ask everybody")
    desk.press(street.rosa, "Ask 3 people now")
    desk.pass_time(seconds=1)

    desk.press(street.rosa, "Stop")
    desk.at("2026-11-25T09:00")

    assert "Yes, I can" not in desk.buttons(street.tom)
    assert {row["state"] for row in desk.query("SELECT state FROM invitation")} == {"closed"}


def test_telling_everybody_is_for_coordinators(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "/tell Buy my boat")

    assert "Only the people who coordinate" in desk.text(street.tom)
    assert desk.query("SELECT * FROM draft") == []


def test_a_big_broadcast_goes_out_in_steps(desk: Desk, street: Street) -> None:
    for number in range(250):
        desk.join(desk.person(f"P{number}"), street.circle)
    desk.write(street.rosa, "/tell The hall is closed on Friday")
    desk.press(street.rosa, "Send it")

    desk.pass_time(seconds=1)
    first = desk.query("SELECT asked, state FROM broadcast")[0]
    desk.pass_time(seconds=20)

    assert tuple(first) == (100, "running")
    assert tuple(desk.query("SELECT asked, state FROM broadcast")[0]) == (252, "done")
    assert desk.query("SELECT count(*) AS n FROM outbox WHERE kind = 'message_to_all'")[0]["n"] == 252


def test_the_group_sees_what_is_needed_and_when_it_is_filled(desk: Desk, street: Street) -> None:
    _group(desk, street)
    _publish(desk, street)
    desk.press(street.rosa, "Post to our group")
    shown = desk.screens[GROUP][-1]
    first, buttons = shown.text, dict(shown.buttons)

    desk.write(street.mair, "/needs")
    desk.press(street.mair, "I can help")

    code = desk.query("SELECT code FROM link WHERE kind = 'slot'")[0]["code"]
    assert "One person is still needed" in first
    assert buttons == {"I can help": f"https://t.me/MingaTestBot?start={code}"}
    assert "Filled. Thank you!" in shown.text
    assert shown.buttons == {}


def test_the_groups_message_says_that_it_was_cancelled(desk: Desk, street: Street) -> None:
    _group(desk, street)
    _publish(desk, street)
    desk.press(street.rosa, "Post to our group")

    desk.press(street.rosa, "Cancel this")
    desk.press(street.rosa, "Yes, cancel it")

    assert "Cancelled" in desk.screens[GROUP][-1].text


def test_a_need_can_go_to_the_group_from_the_start(desk: Desk, street: Street) -> None:
    _group(desk, street)
    desk.write(street.rosa, "Someone to carry a sofa on Thursday 9:30 to 11")
    desk.press(street.rosa, "For the whole circle")
    desk.press(street.rosa, "How to ask")
    desk.press(street.rosa, "Post it in our group")

    desk.press(street.rosa, "Publish")

    assert "One person is still needed" in desk.screens[GROUP][-1].text


def test_without_a_group_it_is_said_how_one_comes_to_be(desk: Desk, street: Street) -> None:
    _publish(desk, street)
    need = desk.query("SELECT version FROM need")[0]
    slot = desk.query("SELECT id FROM slot")[0]["id"]

    desk.press_data(street.rosa, f"nsg:{slot}:{need['version']}")

    assert "no group yet" in desk.toasts[street.rosa.id][-1]


def _old_list(desk: Desk, street: Street) -> Seen:
    """Tom has a list of what is needed on his screen."""
    _publish(desk, street)
    desk.write(street.tom, "/needs")
    return desk.last(street.tom)


def _said(desk: Desk, someone: Someone) -> str:
    return desk.toasts[someone.id][-1]


def test_an_old_list_says_that_the_time_is_not_needed_any_more(desk: Desk, street: Street) -> None:
    old = _old_list(desk, street)
    desk.press(street.rosa, "Cancel this")
    desk.press(street.rosa, "Yes, cancel it")

    desk.press(street.tom, "I can help", on=old)

    assert _said(desk, street.tom) == "This is not needed any more. Nothing was noted."
    assert desk.query("SELECT * FROM commitment") == []


def test_an_old_list_says_that_the_time_has_changed(desk: Desk, street: Street) -> None:
    old = _old_list(desk, street)
    desk.press(street.rosa, "Change time")
    desk.write(street.rosa, "Friday 10 to 12")
    desk.press(street.rosa, "Move it")

    desk.press(street.tom, "I can help", on=old)

    assert "changed" in _said(desk, street.tom)
    assert desk.query("SELECT * FROM commitment") == []


def test_an_old_list_says_that_the_time_is_over(desk: Desk, street: Street) -> None:
    old = _old_list(desk, street)
    desk.at("2026-11-26T12:00")

    desk.press(street.tom, "I can help", on=old)

    assert _said(desk, street.tom) == "This time has begun already. Nothing was noted."
    assert desk.query("SELECT * FROM commitment") == []


def test_an_old_list_puts_nobody_in_a_place_that_is_taken(desk: Desk, street: Street) -> None:
    old = _old_list(desk, street)
    desk.write(street.mair, "/needs")
    desk.press(street.mair, "I can help")

    desk.press(street.tom, "I can help", on=old)

    assert "waiting list" in _said(desk, street.tom)
    states = desk.query("SELECT state FROM commitment ORDER BY id")
    assert [row["state"] for row in states] == ["accepted", "waiting"]


def test_an_old_list_says_that_a_promise_was_made_already(desk: Desk, street: Street) -> None:
    old = _old_list(desk, street)
    desk.press(street.tom, "I can help", on=old)

    desk.press(street.tom, "I can help", on=old)

    assert "answered this before" in _said(desk, street.tom)
    assert len(desk.query("SELECT * FROM commitment")) == 1
