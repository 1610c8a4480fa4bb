"""What members see of themselves stays true, and a question that was answered with no goes away."""

import pytest

from handlers.presses.people import ChangeRole
from tests.support.desk import Desk, Someone


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
