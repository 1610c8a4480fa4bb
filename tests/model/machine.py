"""Everything people do, in whatever order, as Hypothesis chooses it; what may come of it says the model."""

import tempfile
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


class Circles(RuleBasedStateMachine):
    """Two circles, some who are in both, and a clock. Which thing happens is Hypothesis's choice, how is a die's."""

    #: The games that were played, for whoever counts.
    played: list[Play] = []  # noqa: RUF012 - Hypothesis makes the machines

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
        self.played.append(play)
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
        for someone in (play.people[0], play.people[2 + members]):
            play.write(someone, "/link")

    @rule(thing=st.sampled_from(_THINGS), number=_DIE)
    def something_happens(self, thing, number):
        if thing(self.turns, Random(number)):
            self.play.steps[thing.__name__] += 1

    def teardown(self):
        if self.play is None:
            return
        try:
            if not self.play.is_broken:
                ending.look_back(self.play)
        finally:
            self.play.table.close()
            if self.folder is not None:
                self.folder.cleanup()
