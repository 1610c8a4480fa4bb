"""Whole games against the model, always the same ones: whoever breaks a rule is told by which step."""

import pytest

from tests.model.machine import a_game

#: So many games of so many steps.
GAMES, LENGTH = 10, 120


@pytest.mark.parametrize("seed", range(100, 100 + GAMES))
def test_the_bot_does_what_the_model_says(seed: int) -> None:
    play = a_game(seed, LENGTH)

    assert play.compared > LENGTH / 2
