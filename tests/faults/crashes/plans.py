"""Which crashes there are: at moments that chance chooses, or once at every point that there is."""

import random
from collections import Counter

from tests.faults.crashes.points import Point

#: How likely a crash is at a point that is reached all the time,
OFTEN = 0.008
#: and how much more likely at one that is reached for the first time, falling with each further time.
RARE = 12.0
#: No crash is likelier than this: the day has to go on.
MOST = 0.4


class AtRandom:
    """Crashes wherever chance says, rarely reached points first: also while the bot starts and recovers."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._seen: Counter[Point] = Counter()

    def wants(self, point: Point) -> bool:
        self._seen[point] += 1
        return self._chance.random() < min(MOST, OFTEN * (1 + RARE / self._seen[point]))

    def dropped(self, point: Point) -> None:
        pass


class Everywhere:
    """A crash at every point of those that are left, the first time that it is reached."""

    def __init__(self, left: set[Point] | None = None) -> None:
        #: Known points at which no crash came yet; None: every point that turns up is wanted.
        self.left = left
        self.done: set[Point] = set()

    def wants(self, point: Point) -> bool:
        return point not in self.done and (self.left is None or point in self.left)

    def dropped(self, point: Point) -> None:
        self.done.add(point)
