"""Agreeing on hours: whoever speaks first, the same words end in the same agreement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.domain.day.hours import (
    MOST_MINUTES,
    Agreed,
    Agreement,
    HoursAgreedError,
    Side,
    TooManyHoursError,
    quick_minutes,
)
from bot.domain.states import ContributionState, may_follow

figures = st.sampled_from([0, 30, 60, 90, 120])


@given(giver=figures, receiver=figures)
def test_it_does_not_matter_who_speaks_first(giver: int, receiver: int) -> None:
    one = Agreement().state_minutes(Side.GIVER, giver).state_minutes
    other = Agreement().state_minutes(Side.RECEIVER, receiver).state_minutes

    assert one(Side.RECEIVER, receiver) == other(Side.GIVER, giver)


def test_the_same_figure_from_both_is_agreed() -> None:
    said = Agreement().state_minutes(Side.RECEIVER, 90).state_minutes(Side.GIVER, 90)

    assert (said.state, said.minutes, said.how) == (ContributionState.AGREED, 90, Agreed.BOTH)


def test_different_figures_wait_until_one_takes_the_others() -> None:
    said = Agreement().state_minutes(Side.GIVER, 90).state_minutes(Side.RECEIVER, 60)

    assert said.state == ContributionState.DISPUTED
    assert said.state_minutes(Side.GIVER, 60).minutes == 60
    assert said.state_minutes(Side.RECEIVER, 90).minutes == 90


def test_each_side_sees_its_own_figure_and_the_others() -> None:
    said = Agreement(giver=90, receiver=60)

    assert (said.said_by(Side.GIVER), said.said_by_other(Side.GIVER)) == (90, 60)
    assert (said.said_by(Side.RECEIVER), said.said_by_other(Side.RECEIVER)) == (60, 90)


def test_a_coordinator_settles_what_the_two_see_differently() -> None:
    said = Agreement(giver=90, receiver=60).settle(75)

    assert (said.minutes, said.how) == (75, Agreed.COORDINATOR)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        (Agreement(giver=90), 90),
        (Agreement(receiver=0), 0),
        (Agreement(), None),
        (Agreement(giver=90, receiver=60), None),
    ],
)
def test_silence_agrees_to_what_one_side_said_and_to_nothing_else(
    said: Agreement, minutes: int | None
) -> None:
    assert said.fall_silent().minutes == minutes


def test_what_is_agreed_is_not_said_again() -> None:
    agreed = Agreement(giver=90, receiver=90, minutes=90, how=Agreed.BOTH)

    with pytest.raises(HoursAgreedError):
        agreed.state_minutes(Side.GIVER, 60)
    with pytest.raises(HoursAgreedError):
        agreed.settle(60)
    assert agreed.fall_silent() == agreed


@pytest.mark.parametrize("minutes", [-1, MOST_MINUTES + 1])
def test_a_contribution_is_between_nothing_and_a_day(minutes: int) -> None:
    with pytest.raises(TooManyHoursError):
        Agreement().state_minutes(Side.GIVER, minutes)


@pytest.mark.parametrize(
    ("planned", "offered"),
    [
        (90, (90, 60, 120, 150)),
        (30, (30, 60, 90)),
        (300, (300, 240, 360, 420)),
        (5000, (1440, 1380)),
        (0, (1, 31, 61)),
    ],
)
def test_the_planned_length_is_offered_first(planned: int, offered: tuple[int, ...]) -> None:
    assert quick_minutes(planned) == offered


class Agreeing(RuleBasedStateMachine):
    """Two sides and a coordinator say whatever they like, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.said = Agreement()
        self.was = self.said

    def _becomes(self, said: Agreement) -> None:
        self.was, self.said = self.said, said

    @rule(side=st.sampled_from(Side), minutes=figures)
    def states(self, side: Side, minutes: int) -> None:
        if self.said.minutes is None:
            self._becomes(self.said.state_minutes(side, minutes))
            assert self.said.said_by(side) == minutes

    @rule(minutes=figures)
    def settles(self, minutes: int) -> None:
        if self.said.minutes is None:
            self._becomes(self.said.settle(minutes))

    @rule()
    def nobody_answers(self) -> None:
        self._becomes(self.said.fall_silent())

    @invariant()
    def only_allowed_steps_are_taken(self) -> None:
        old, new = self.was.state, self.said.state
        assert old == new or may_follow("contribution", old, new)

    @invariant()
    def agreed_means_a_figure_somebody_named(self) -> None:
        assert (self.said.minutes is None) == (self.said.how is None)
        if self.said.how is Agreed.BOTH:
            assert self.said.giver == self.said.receiver == self.said.minutes


TestAgreeing = Agreeing.TestCase


@pytest.mark.parametrize("minutes", [0, 1440])
def test_nothing_and_a_whole_day_can_be_said(minutes: int) -> None:
    assert Agreement().state_minutes(Side.RECEIVER, minutes).receiver == minutes
    assert Agreement().settle(minutes).minutes == minutes
    with pytest.raises(TooManyHoursError):
        Agreement().settle(1441)


def test_silence_is_written_down_as_such() -> None:
    assert Agreement(giver=90).fall_silent() == Agreement(giver=90, minutes=90, how=Agreed.SILENCE)
    assert Agreement(receiver=90).fall_silent() == Agreement(receiver=90, minutes=90, how=Agreed.SILENCE)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (Agreement(), ContributionState.OPEN),
        (Agreement(giver=0), ContributionState.STATED),
        (Agreement(receiver=0), ContributionState.STATED),
        (Agreement(giver=0, receiver=30), ContributionState.DISPUTED),
        (Agreement(giver=0, receiver=30, minutes=0), ContributionState.AGREED),
    ],
)
def test_where_it_stands_follows_from_what_was_said(said: Agreement, state: ContributionState) -> None:
    assert said.state == state


@pytest.mark.parametrize(
    ("planned", "offered"),
    [
        # Up to four hours by half an hour, from then on by the hour.
        (240, (240, 210, 270, 300)),
        (241, (241, 181, 301, 361)),
        (31, (31, 1, 61, 91)),
        (1320, (1320, 1260, 1380, 1440)),
        (1380, (1380, 1320, 1440)),
        (1440, (1440, 1380)),
    ],
)
def test_answers_at_a_tap_are_more_than_nothing_and_at_most_a_day(
    planned: int, offered: tuple[int, ...]
) -> None:
    assert quick_minutes(planned) == offered
