"""Coordinators say which words of the register mean the same: no offer is lost, and it can be taken back."""

import pytest

from bot.domain.errors import NotAllowedError, OutdatedError
from bot.domain.ids import SkillId
from bot.services.needs import skills
from handlers.presses.skills import Apart, SameAs, ShowSkill, SkillsPage
from storage.connection import run_transaction
from tests.support.desk import Desk, Someone


@pytest.fixture
def rosa(desk: Desk) -> Someone:
    """She coordinates; Tom offers lifts by car, Mair what she calls chauffeuring grandmas."""
    circle = desk.open_circle()
    rosa, tom, mair = (desk.person(name) for name in ("Rosa", "Tom", "Mair"))
    desk.join(rosa, circle, "coordinator", "steward")
    desk.join(tom, circle)
    desk.join(mair, circle)
    desk.write(tom, "I can drive people on Thursday mornings")
    desk.write(tom, "yes")
    desk.write(mair, "I can do xylotaxi on Thursday mornings")
    desk.write(mair, "yes")
    return rosa


def _ids(desk: Desk) -> tuple[SkillId, SkillId]:
    """The word of Mair's own, and lifts by car."""
    own = desk.query("SELECT id FROM skill WHERE key IS NULL")[0]["id"]
    return SkillId(own), SkillId(desk.query("SELECT id FROM skill WHERE key = 'driving'")[0]["id"])


def _someone(desk: Desk, name: str) -> Someone:
    address = desk.query(
        "SELECT address FROM account JOIN person ON person.id = account.person_id WHERE name = ?", name
    )[0]["address"]
    return Someone(id=int(address), name=name, language="en", username=None)


def _merge(desk: Desk, rosa: Someone) -> None:
    own, _ = _ids(desk)
    desk.press_data(rosa, SameAs(skill=own).pack())
    desk.write(rosa, "lifts by car")
    desk.press(rosa, "Yes, the same")


def _offers(desk: Desk) -> list[tuple[object, ...]]:
    return [
        tuple(row)
        for row in desk.query("SELECT id, member_id, skill_id, state, words FROM offer ORDER BY id")
    ]


def test_the_register_lists_what_is_offered_with_how_many_offer_it(desk: Desk, rosa: Someone) -> None:
    desk.write(rosa, "/skills")

    shown = desk.last(rosa)
    assert "Lifts by car: one offer" in shown.text
    assert "xylotaxi: one offer" in shown.text
    assert "Gardening" not in shown.text
    assert len(shown.buttons) == 2


def test_two_words_become_one_skill_and_no_offer_is_touched(desk: Desk, rosa: Someone) -> None:
    before = _offers(desk)
    desk.write(rosa, "/skills")
    desk.press(rosa, "2")
    assert "xylotaxi" in desk.last(rosa).text
    desk.press(rosa, "Means the same as")

    desk.press(rosa, "Lifts by car")
    assert "from now on means the same as “Lifts by car”" in desk.last(rosa).text
    desk.press(rosa, "Yes, the same")

    assert _offers(desk) == before
    assert "<b>Lifts by car</b>: 2 offers" in desk.last(rosa).text
    assert "xylotaxi” means the same" in desk.last(rosa).text


def test_whoever_offered_the_other_word_is_asked_at_once_for_what_is_open(desk: Desk, rosa: Someone) -> None:
    tom, mair = _someone(desk, "Tom"), _someone(desk, "Mair")
    desk.write(rosa, "Someone to drive a neighbour to the hospital on Thursday 9:30 to 11")
    desk.press(rosa, "For the whole circle")
    desk.press(rosa, "Publish")
    desk.press(tom, "Not this time")
    assert "Could you help?" not in desk.text(mair)

    _merge(desk, rosa)

    assert "Could you help?" in desk.text(mair)


def test_a_merge_is_taken_back_and_each_word_has_its_own_offers_again(desk: Desk, rosa: Someone) -> None:
    before = _offers(desk)
    _merge(desk, rosa)

    desk.press(rosa, "Two again: xylotaxi")

    assert _offers(desk) == before
    assert desk.query("SELECT * FROM skill WHERE merged_into IS NOT NULL") == []
    assert "<b>Lifts by car</b>: one offer" in desk.text(rosa)
    desk.press_data(rosa, Apart(skill=_ids(desk)[0], into=_ids(desk)[1]).pack())
    assert "before something changed" in desk.toasts[rosa.id][-1]
    _merge(desk, rosa)
    assert "<b>Lifts by car</b>: 2 offers" in desk.last(rosa).text


def test_a_word_is_never_merged_into_itself_nor_in_a_ring(desk: Desk, rosa: Someone) -> None:
    own, driving = _ids(desk)
    _merge(desk, rosa)
    turn = desk.turn(rosa, desk.query("SELECT id FROM circle")[0]["id"])

    for first, second in ((driving, own), (own, driving)):
        with pytest.raises(OutdatedError):
            run_transaction(desk.tx, lambda _, a=first, b=second: skills.merge(turn, a, b))
    desk.press_data(rosa, SameAs(skill=driving).pack())
    desk.write(rosa, "lifts by car")

    assert "I do not know that skill" in desk.text(rosa)


def test_the_register_is_for_coordinators(desk: Desk, rosa: Someone) -> None:
    gwen = desk.person("Gwen")
    circle = desk.query("SELECT id FROM circle")[0]["id"]
    desk.join(gwen, circle)
    own, driving = _ids(desk)
    desk.write(gwen, "/skills")
    for press in (
        SkillsPage(circle=circle, page=0),
        ShowSkill(skill=own),
        SameAs(skill=own),
        Apart(skill=own, into=driving),
    ):
        desk.press_data(gwen, press.pack())

    assert "xylotaxi" not in desk.text(gwen)
    assert desk.query("SELECT * FROM draft WHERE form = 'same_skill'") == []
    with pytest.raises(NotAllowedError):
        skills.merge(desk.turn(gwen, circle), own, driving)
    assert desk.query("SELECT * FROM skill WHERE merged_into IS NOT NULL") == []
