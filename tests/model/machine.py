"""Everything people do, in whatever order, as Hypothesis chooses it; what may come of it says the model."""

import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.model import ending
from tests.model.play import Play
from tests.model.turns import WEIGHTS, Turns

#: Each thing that can happen, as often as its weight says.
_THINGS = [thing for thing, weight in WEIGHTS.items() for _ in range(weight)]
_DIE = st.integers(0, 99_999)
#: One game in so many is played in a file, with its log beside it.
_ON_DISK = 16


@dataclass
class Tally:
    """What was done in several games."""

    games: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    compared: int = 0
    refused: int = 0

    def add(self, play: Play) -> None:
        """Count a game in."""
        self.games += 1
        self.rules += play.steps
        self.compared += play.compared
        self.refused += play.refused


class Circles(RuleBasedStateMachine):
    """Two circles, some who are in both, and a clock. Which thing happens is Hypothesis's choice, how is a die's."""

    #: What was done in all games, for whoever counts.
    tally = Tally()

    def __init__(self):
        super().__init__()
        self.folder = None
        self.play = None

    @initialize(number=_DIE)
    def people_sit_down(self, number):
        die = Random(number)
        if number % _ON_DISK == 1:
            self.folder = tempfile.TemporaryDirectory()
        self.play = play = Play(Path(self.folder.name) / "minga.db" if self.folder else None)
        self.turns = Turns(play)
        members = die.randint(2, 6)
        play.sit_down("steward", "coordinator")
        play.sit_down("coordinator")
        for _ in range(members):
            play.sit_down()
        play.sit_down("steward", "coordinator", circle=2)
        play.sit_down(circle=2)
        for one in range(die.randint(0, 3)):
            play.join_too(play.people[one + 1], 2)
        play.begin()
        for one in range(members):
            self.turns.offer(play.people[2 + one], (0, 0, 1, 2, 0, 1)[one])

    @rule(thing=st.sampled_from(_THINGS), number=_DIE)
    def something_happens(self, thing, number):
        if thing(self.turns, Random(number)):
            self.play.steps[thing.__name__] += 1

    def teardown(self):
        if self.play is None:
            return
        self.tally.add(self.play)
        try:
            if not self.play.is_broken:
                ending.look_back(self.play)
        finally:
            self.play.table.close()
            if self.folder is not None:
                self.folder.cleanup()


def a_game(seed: int, steps: int) -> Play:
    """Play one game without Hypothesis, always the same for a seed. Raises `Broken` as soon as something is wrong."""
    die = Random(seed)
    machine = Circles()
    try:
        machine.people_sit_down(number=die.randrange(100_000))
        for _ in range(steps):
            machine.something_happens(thing=die.choice(_THINGS), number=die.randrange(100_000))
    except BaseException:
        machine.play.is_broken = True
        machine.teardown()
        raise
    machine.teardown()
    return machine.play
