"""A form takes only the choices that it offers: a forged one shows nobody else's names, and breaks nothing."""

import pytest

from tests.support.desk import Desk, Someone


@pytest.fixture
def mair(desk: Desk) -> Someone:
    """Mair lives in one circle; Secret Sioned, and a skill of their own words, are of another."""
    circle, other = desk.open_circle(), desk.open_circle("Elsewhere")
    mair = desk.person("Mair")
    desk.join(mair, circle)
    desk.join(desk.person("Sioned"), other, "coordinator")
    desk.tx.execute("INSERT INTO skill (id, circle_id, key, made_at) VALUES (9001, ?, NULL, 0)", (other,))
    desk.tx.execute(
        "INSERT INTO skill_word (circle_id, skill_id, language, word, is_name) "
        "VALUES (?, 9001, 'en', 'whispering', 1)",
        (other,),
    )
    return mair


def _draft(desk: Desk) -> int:
    return int(desk.query("SELECT max(id) AS id FROM draft")[0]["id"])


def _outdated(desk: Desk, someone: Someone) -> bool:
    return desk.toasts[someone.id][-1].startswith(("This", "That"))


@pytest.mark.parametrize("choice", ["p2", "p9999999999999999999999", "p²", "circle"])
def test_whom_a_need_is_for_is_only_who_was_offered(desk: Desk, mair: Someone, choice: str) -> None:
    desk.write(mair, "I need somebody to drive me to the hospital on Thursday 9:30 to 11")
    desk.press(mair, "For whom")

    desk.press_data(mair, f"fc:{_draft(desk)}:whom:{choice}")

    assert "Sioned" not in desk.text(mair)
    assert _outdated(desk, mair)


@pytest.mark.parametrize("choice", ["s9001", "s99999999999999999999", "all"])
def test_a_skill_is_only_one_that_was_offered(desk: Desk, mair: Someone, choice: str) -> None:
    desk.write(mair, "I need somebody to drive me to the hospital on Thursday 9:30 to 11")
    desk.press(mair, "What")

    desk.press_data(mair, f"fc:{_draft(desk)}:skill:{choice}")

    assert "whispering" not in desk.text(mair)
    assert _outdated(desk, mair)


@pytest.mark.parametrize("choice", ["m999999999999999", "m0", "m²"])
def test_a_length_is_only_one_that_was_offered(desk: Desk, mair: Someone, choice: str) -> None:
    desk.write(mair, "I need somebody to drive me to the hospital on Thursday at 9:30")

    desk.press_data(mair, f"fc:{_draft(desk)}:end:{choice}")

    assert _outdated(desk, mair)


@pytest.mark.parametrize(("what", "choice"), [("quiet", "²-3"), ("quiet", "0-99999"), ("pause", "year")])
def test_a_setting_is_only_one_that_was_offered(desk: Desk, mair: Someone, what: str, choice: str) -> None:
    desk.write(mair, "/settings")
    desk.press(mair, "Quiet" if what == "quiet" else "break")
    step = desk.query("SELECT step FROM draft ORDER BY id DESC LIMIT 1")[0]["step"]

    desk.press_data(mair, f"fc:{_draft(desk)}:{step}:{choice}")

    assert _outdated(desk, mair)


@pytest.mark.parametrize("step", ["unknown", "ampm", "hour", "send"])
def test_a_part_is_only_one_that_the_card_has(desk: Desk, mair: Someone, step: str) -> None:
    desk.write(mair, "I need somebody to drive me to the hospital on Thursday 9:30 to 11")

    desk.press_data(mair, f"fg:{_draft(desk)}:{step}")

    assert _outdated(desk, mair)
    assert desk.query("SELECT step FROM draft")[0]["step"] == "card"
