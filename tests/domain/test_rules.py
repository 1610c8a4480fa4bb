"""The catalogue of a circle's rules."""

import pytest

from bot.domain.rules import BY_NAME, RULES


def test_every_rule_is_named_as_it_is_found_and_its_default_is_allowed():
    for rule in RULES:
        assert getattr(RULES, rule.name) is rule
        assert rule.accept(rule.default) is rule.default
        assert BY_NAME[rule.name] is rule
    assert len(BY_NAME) == len(list(RULES)) > 0


def test_a_rule_is_read_under_its_name_in_the_sentences():
    assert RULES.fill_chance.words == "rule-fill-chance"


@pytest.mark.parametrize("value", [0, 49, 100, "95", 95.0, None, True])
def test_a_number_out_of_range_or_of_another_kind_is_refused(value):
    with pytest.raises(ValueError, match="fill_chance"):
        RULES.fill_chance.accept(value)


def test_yes_and_no_are_not_numbers():
    with pytest.raises(ValueError, match="resident_needs_reviewed"):
        RULES.resident_needs_reviewed.accept(1)
    assert RULES.resident_needs_reviewed.accept(False) is False
