"""What members see of themselves stays true, and a question that was answered with no goes away."""

import pytest

from bot.services.day import day
from bot.services.needs import changing_needs
from handlers.presses.people import ChangeRole
from tests.support.desk import Desk, Seen, Someone
from tests.support.promises import Street, a_street


@pytest.fixture
def anna(desk: Desk) -> Someone:
    """The only steward, with two members who can follow."""
    anna = desk.person("Anna")
    circle = desk.open_circle()
    desk.join(anna, circle, "steward", "coordinator")
    for name in ("Tom", "Mair"):
        desk.join(desk.person(name), circle)
    return anna


def test_whoever_hands_on_first_can_leave_by_the_question_that_they_were_asked(
    desk: Desk, anna: Someone
) -> None:
    desk.write(anna, "/leave")
    question = desk.last(anna)
    desk.press(anna, "Yes, leave", on=question)
    stays = desk.query("SELECT left_at FROM member WHERE id = 1")[0]["left_at"]
    desk.press_data(anna, ChangeRole(deed="hand_on", member=2, version=1).pack())

    desk.press(anna, "Yes, leave", on=question)

    assert stays is None
    assert desk.query("SELECT left_at FROM member WHERE id = 1")[0]["left_at"] is not None


@pytest.mark.parametrize(("asks", "no"), [("/leave", "No, stay"), ("/forget", "No, keep me")])
def test_a_no_closes_the_question(desk: Desk, anna: Someone, asks: str, no: str) -> None:
    desk.write(anna, asks)
    question = desk.last(anna)

    desk.press(anna, no)

    assert (question.text, question.buttons) == ("Good, everything stays as it was.", {})
    assert len(desk.query("SELECT id FROM member WHERE left_at IS NULL")) == 3
    desk.write(anna, asks)
    assert any("Yes" in label for label in desk.last(anna).buttons)


def test_what_one_changes_about_themselves_touches_nobody_elses_screen(desk: Desk, anna: Someone) -> None:
    tom = Someone(anna.id + 1, "Tom", "en", None)
    for one in (anna, tom):
        desk.write(one, "/settings")
    before = desk.query("SELECT count(*) AS n FROM outbox WHERE chat_id = ?", anna.id)[0]["n"]
    desk.write(tom, "quiet hours")

    desk.write(tom, "from 22:00 to 7:30")

    card = next(seen for seen in desk.seen(tom) if "22:00" in seen.text)
    assert card.edits == 1
    assert desk.query("SELECT count(*) AS n FROM outbox WHERE chat_id = ?", anna.id)[0]["n"] == before


def test_whoever_comes_back_is_not_asked_again_whether_they_leave(desk: Desk, anna: Someone) -> None:
    tom = Someone(anna.id + 1, "Tom", "en", None)
    desk.write(tom, "/leave")
    question = desk.last(tom)
    desk.press(tom, "Yes, leave")
    desk.write(tom, "hello again")
    desk.press(tom, "I agree")
    desk.write(tom, "/settings")
    desk.write(tom, "quiet hours")

    desk.write(tom, "from 22:00 to 7:30")

    assert desk.query("SELECT left_at FROM member WHERE id = 2")[0]["left_at"] is None
    assert question.buttons == {}
    assert "You have left" in question.text


def _a_late_question(desk: Desk) -> tuple[Street, Someone, Seen]:
    """Mair has promised, it is soon, and she is asked whether she really cannot."""
    street = a_street(desk, "Mair")
    street.need("2026-11-26T09:30", "2026-11-26T11:00")
    mair = street.people["Mair"]
    desk.press(mair, "Yes, I can")
    desk.at("2026-11-25T18:30")
    desk.press(mair, "I cannot after all")
    return street, mair, desk.last(mair)


def test_whoever_confirms_meanwhile_can_still_give_back_by_the_question(desk: Desk) -> None:
    street, mair, question = _a_late_question(desk)
    [promised] = desk.query("SELECT id, version FROM commitment")
    street.act(lambda turn: day.confirm(turn, promised["id"], promised["version"]), "Mair")

    desk.press(mair, "Yes, give my place back", on=question)

    assert desk.query("SELECT state FROM commitment")[0]["state"] == "withdrawn"
    assert (question.text, question.buttons) == (
        "You gave your place back. Thank you for telling me.",
        {},
    )


def test_whoever_takes_the_place_again_is_not_asked_again_whether_they_can(desk: Desk) -> None:
    _, mair, question = _a_late_question(desk)
    desk.press(mair, "Yes, give my place back", on=question)

    desk.press(mair, "I can after all")

    assert desk.query("SELECT state FROM commitment")[0]["state"] == "accepted"
    assert question.buttons == {}


def test_a_question_about_a_promise_says_when_the_time_is_off(desk: Desk) -> None:
    street, _, question = _a_late_question(desk)
    [slot] = desk.query("SELECT id, need_id FROM slot")
    version = desk.query("SELECT version FROM need WHERE id = ?", slot["need_id"])[0]["version"]

    street.act(lambda turn: changing_needs.cancel_slot(turn, slot["id"], version, later_too=False), "Carys")

    assert (question.text, question.buttons) == ("❌ Cancelled.", {})
