"""The catalogue of a circle's rules."""

import pytest

from bot.domain.rules import BY_NAME, RULES, Unit

#: What a circle starts with, and from where to where it can choose.
NUMBERS = [
    ("fill_chance", Unit.PERCENT, 95, 50, 99),
    ("most_invitations_an_hour", Unit.PER_HOUR, 2, 1, 10),
    # Twelve hours; ten minutes to two days.
    ("wave_minutes_far", Unit.MINUTES, 720, 10, 2880),
    ("wave_minutes_days", Unit.MINUTES, 240, 10, 1440),
    ("wave_minutes_soon", Unit.MINUTES, 60, 5, 720),
    ("wave_minutes_urgent", Unit.MINUTES, 20, 5, 120),
    ("weight_words", Unit.POINTS, 2, 0, 10),
    ("weight_distance", Unit.POINTS, 3, 0, 10),
    ("weight_language", Unit.POINTS, 2, 0, 10),
    ("weight_rested", Unit.POINTS, 2, 0, 10),
    ("weight_carried", Unit.POINTS, 2, 0, 10),
    ("weight_kept", Unit.POINTS, 2, 0, 10),
    ("weight_giving_back", Unit.POINTS, 3, 0, 10),
    ("weight_first_chance", Unit.POINTS, 2, 0, 10),
    # A day; an hour to a week.
    ("late_withdrawal_hours", Unit.HOURS, 24, 1, 168),
    ("reach_m", Unit.METRES, 5000, 100, 100_000),
    ("travel_minutes_per_km", Unit.MINUTES, 6, 0, 30),
    ("repeat_invite_days", Unit.DAYS, 7, 1, 28),
    ("unfilled_warning_hours", Unit.HOURS, 24, 1, 168),
    # Six in the evening; noon to ten.
    ("reminder_evening_hour", Unit.HOUR_OF_DAY, 18, 12, 22),
    ("reminder_hours_before", Unit.HOURS, 2, 1, 12),
    ("hours_silence_days", Unit.DAYS, 7, 2, 60),
    ("first_idea_days", Unit.DAYS, 7, 1, 60),
    # Half a year; a month to two years.
    ("no_show_days", Unit.DAYS, 180, 30, 730),
    ("offer_still_true_days", Unit.DAYS, 182, 30, 730),
]


def test_every_rule_is_named_as_it_is_found_and_its_default_is_allowed():
    for rule in RULES:
        assert getattr(RULES, rule.name) is rule
        assert rule.accept(rule.default) is rule.default
        assert BY_NAME[rule.name] is rule
    assert len(BY_NAME) == len(list(RULES)) > 0


def test_every_rule_has_its_limits_in_the_table():
    assert [rule.name for rule in RULES if rule.unit != Unit.YES_NO] == [name for name, *_ in NUMBERS]


@pytest.mark.parametrize(("name", "unit", "default", "least", "most"), NUMBERS)
def test_a_circle_starts_with_a_value_and_may_choose_between_two_others(name, unit, default, least, most):
    rule = BY_NAME[name]

    assert (rule.default, rule.unit) == (default, unit)
    assert [rule.accept(value) for value in (least, most)] == [least, most]
    for beyond in (least - 1, most + 1):
        with pytest.raises(ValueError, match=f"{name}: {beyond} is not within {least}..{most} {unit}"):
            rule.accept(beyond)


def test_what_residents_ask_for_is_looked_at_first_until_a_circle_decides_otherwise():
    rule = RULES.resident_needs_reviewed

    assert (rule.default, rule.unit) == (True, Unit.YES_NO)
    assert [rule.accept(value) for value in (True, False)] == [True, False]


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
