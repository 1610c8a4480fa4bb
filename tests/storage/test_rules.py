"""The rules that a circle has set otherwise."""

import pytest

from bot.domain.rules import RULES
from storage.people.rules import rule, set_rule


@pytest.fixture
def circle(desk):
    circle = desk.open_circle()
    desk.join(desk.person("Anna"), circle, "steward")
    return circle


def test_a_circle_that_has_set_nothing_has_the_default(desk, circle):
    assert rule(desk.tx, circle, RULES.fill_chance) == RULES.fill_chance.default


def test_a_rule_is_kept_with_who_decided_it_and_can_be_set_again(desk, circle):
    set_rule(desk.tx, circle, RULES.fill_chance, 80, now=desk.now, by=1)
    set_rule(desk.tx, circle, RULES.fill_chance, 70, now=desk.now, by=1)

    assert rule(desk.tx, circle, RULES.fill_chance) == 70
    assert [row["decided_by"] for row in desk.query("SELECT * FROM rule")] == [1]


def test_another_circles_rule_is_not_ours(desk, circle):
    other = desk.open_circle("Roath")
    set_rule(desk.tx, other, RULES.resident_needs_reviewed, value=False, now=desk.now, by=None)

    assert rule(desk.tx, circle, RULES.resident_needs_reviewed) is True
    assert rule(desk.tx, other, RULES.resident_needs_reviewed) is False


def test_a_value_out_of_range_is_not_written(desk, circle):
    with pytest.raises(ValueError, match="fill_chance"):
        set_rule(desk.tx, circle, RULES.fill_chance, 1000, now=desk.now, by=None)

    assert desk.query("SELECT * FROM rule") == []


@pytest.mark.parametrize("value", ["1000", '"x"', "null"])
def test_a_value_that_a_later_program_no_longer_allows_counts_as_the_default(desk, circle, value):
    desk.tx.execute(
        "INSERT INTO rule (circle_id, name, value, decided_at) VALUES (?, 'fill_chance', ?, 0)",
        (circle, value),
    )

    assert rule(desk.tx, circle, RULES.fill_chance) == RULES.fill_chance.default
