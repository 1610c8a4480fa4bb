"""What a plan of asking leads to: the chance that the places are filled, and how many people are asked for it.

A plan is a list of *cuts*: how many of the order have been asked after each stage; each stage is carried out only if a
place is still open then. Everybody answers for themselves, given the slot's *appeal*: a factor on everybody's odds that
nobody knows beforehand (who would not rather go to a concert than clear a cellar?), so that each refusal says something
about the next answer too. It is one of five values, whose weights follow the answers seen so far.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from operator import mul

#: The appeal's five values, in standard deviations of its log-odds, with the normal density as their weights.
APPEALS = (-2.0, -1.0, 0.0, 1.0, 2.0)
_DENSITY = tuple(math.exp(-z * z / 2) for z in APPEALS)
#: No chance is taken to be nearer to 0 or 1 than this.
_LEAST = 1e-4
_SURE = 1 - _LEAST
#: A place that stays open for another stage costs as much as a tenth of an invitation: of plans that disturb equally
#: many the sooner one is better for everybody who waits.
WAITING = 0.1
#: An appeal with less weight than this is as good as ruled out.
_RULED_OUT = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What has come of the slot's invitations so far, but for those still awaited. `typical`: their mean chance."""

    yes: int = 0
    no: int = 0
    typical: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """Those asked at the same time and with the same quiet hours who have not answered yet."""

    chances: tuple[float, ...]
    #: The share of the answers that ever come that would have come by now, and by each horizon.
    by_now: float
    by_then: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """The prospects of all plans over one order of people.

    There are as many *horizons* as stages: each stage but the first begins at one, and the last horizon is the end.
    """

    #: The chance of a yes of each person in the order, and which kind of quiet hours they have.
    chances: Sequence[float]
    kinds: Sequence[int]
    #: Of each kind, for each stage: the share of answers to it that have come by each horizon (0 for earlier ones).
    answered: Sequence[Sequence[Sequence[float]]]
    silent: Sequence[Silent] = ()
    seen: Seen = Seen()
    places: int
    #: The standard deviation of the log-odds that the appeal shifts.
    spread: float
    #: Of those who do not say yes, the share who say no.
    told: float

    def filled(self, cuts: Sequence[int]) -> list[float]:
        """Give the chance that at least 1, 2, … places are filled by the end, nearly.

        The number of yeses is taken to be binomial, with the mean and the variance of the sum of everybody's own coin
        (Ehm 1991): exact when all have the same chance, and of no cost for each person. `exactly_filled` is its
        measure.
        """
        steps, horizons, result = _steps(cuts), len(cuts), [0.0] * self.places
        for row, (weight, kinds) in enumerate(zip(self._likely.values(), self._running, strict=True)):
            end = (2 * row + 1) * horizons - 1
            mean, squares = self._awaited[end], self._awaited[end + horizons]
            for (firsts, seconds), rows in zip(kinds, self.answered, strict=True):
                for stage, before, after in steps:
                    share = rows[stage][-1]
                    mean += (firsts[after] - firsts[before]) * share
                    squares += (seconds[after] - seconds[before]) * share * share
            for number, fewer in enumerate(_at_most(mean, squares, self.places - 1)):
                result[number] += weight * (1 - fewer)
        return result

    def expected(self, cuts: Sequence[int]) -> float:
        """Give how many are asked on average, each stage only if a place is still open; as near as `filled`."""
        return self._asked(cuts, waiting=0.0)

    def cost(self, cuts: Sequence[int]) -> float:
        """Give how many are asked on average, and `WAITING` for each stage that begins with a place still open."""
        return self._asked(cuts, waiting=WAITING)

    def _asked(self, cuts: Sequence[int], *, waiting: float) -> float:
        return cuts[0] + sum(
            still_open * (after - before + waiting)
            for still_open, (before, after) in zip(self._still_open(cuts), pairwise(cuts), strict=True)
        )

    def _still_open(self, cuts: Sequence[int]) -> list[float]:
        """Give the chance that a place is still open when each stage but the first begins."""
        horizons, most = len(cuts), self.places - 1
        moments = [self._moments(*step) for step in _steps(cuts)]
        totals = list(map(sum, zip(self._awaited, *moments, strict=True)))
        result = [0.0] * (horizons - 1)
        for at, weight in zip(range(0, len(totals), 2 * horizons), self._likely.values(), strict=True):
            for then in range(horizons - 1):
                result[then] += weight * _at_most(totals[at + then], totals[at + then + horizons], most)[-1]
        return result

    def exactly_filled(self, cuts: Sequence[int]) -> tuple[float, ...]:
        """Give the chance that at least 1, 2, … places are filled by the end: exactly (the Poisson-binomial law)."""
        filled = [0.0] * self.places
        for (number, weight), chances in zip(self._likely.items(), self._columns, strict=True):
            coins = self._coins(cuts, number, chances)
            if self.places == 1:
                filled[0] += weight * (1 - math.prod(1 - chance for chance in coins))
                continue
            law = [1.0] + [0.0] * (self.places - 1)
            for chance in coins:
                for count in range(self.places - 1, 0, -1):
                    law[count] += chance * (law[count - 1] - law[count])
                law[0] -= chance * law[0]
            for count, fewer in enumerate(accumulate(law)):
                filled[count] += weight * (1 - fewer)
        return tuple(min(1.0, max(0.0, chance)) for chance in filled)

    def _coins(self, cuts: Sequence[int], number: int, chances: Sequence[float]) -> Iterator[float]:
        """Give the chance that a yes comes by the end, of everybody who is awaited or will be asked."""
        for group in self.silent:
            came = group.by_then[-1] - group.by_now
            for chance in group.chances:
                under = self._under(chance)[number]
                yield under * came / self._silence(under, group.by_now)
        for stage, (before, after) in enumerate(pairwise((0, *cuts))):
            shares = [rows[stage][-1] for rows in self.answered]
            for one in range(before, after):
                yield chances[one] * shares[self.kinds[one]]

    @cached_property
    def _factors(self) -> tuple[list[float], float]:
        factors = [math.exp(self.spread * z) for z in APPEALS]
        return factors, math.log(sum(map(mul, _DENSITY, factors)) / sum(_DENSITY))

    @cached_property
    def _known(self) -> dict[float, tuple[float, ...]]:
        return {}

    def _under(self, chance: float) -> tuple[float, ...]:
        """Give a chance under each appeal; the mean of them stays about the chance itself."""
        known = self._known.get(chance)
        if known is None:
            factors, log_mean = self._factors
            kept = min(_SURE, max(_LEAST, chance))
            # Exact for a small chance, and, by symmetry, for a half.
            odds = kept / (1 - kept) * math.exp(log_mean * (2 * kept - 1))
            known = tuple(odds * factor / (1 + odds * factor) for factor in factors)
            self._known[chance] = known
        return known

    def _silence(self, chance: float, share: float) -> float:
        """Give the chance that somebody has not answered when the share of answers would have come."""
        return 1 - share * (chance + self.told * (1 - chance))

    @cached_property
    def _weights(self) -> list[float]:
        logs = [-z * z / 2 for z in APPEALS]
        typical = self._under(self.seen.typical)
        for number in range(len(logs)):
            if self.seen.yes or self.seen.no:
                logs[number] += self.seen.yes * math.log(typical[number])
                logs[number] += self.seen.no * math.log(1 - typical[number])
            for group in self.silent:
                logs[number] += sum(
                    math.log(self._silence(self._under(chance)[number], group.by_now))
                    for chance in group.chances
                )
        most = max(logs)
        likely = [math.exp(log - most) for log in logs]
        return [one / sum(likely) for one in likely]

    @cached_property
    def _likely(self) -> dict[int, float]:
        """The appeals that count, with their weights."""
        return {number: weight for number, weight in enumerate(self._weights) if weight > _RULED_OUT}

    @cached_property
    def _awaited(self) -> list[float]:
        """The moments (as in `_moments`) of those who are awaited."""
        result = []
        for number in self._likely:
            means = [0.0] * len(self.answered[0])
            squares = list(means)
            for group in self.silent:
                coins = [
                    under / self._silence(under, group.by_now)
                    for under in (self._under(chance)[number] for chance in group.chances)
                ]
                first, second = sum(coins), sum(map(mul, coins, coins))
                for then, share in enumerate(group.by_then):
                    came = share - group.by_now
                    means[then] += first * came
                    squares[then] += second * came * came
            result += [*means, *squares]
        return result

    def _moments(self, stage: int, before: int, after: int) -> list[float]:
        """Give, of those asked at a stage, the sums of their chances to have said yes by each horizon, and of squares.

        They stand in one row: for each appeal first the sums, then the sums of squares.
        """
        known = self._found.get((stage, before, after))
        if known is None:
            known = self._found[stage, before, after] = []
            for sums in self._running:
                rows: list[list[float]] = []
                for (firsts, seconds), (shares, squares) in zip(sums, self._rows[stage], strict=True):
                    first, second = firsts[after] - firsts[before], seconds[after] - seconds[before]
                    if first:
                        rows.append(
                            [first * share for share in shares] + [second * share for share in squares]
                        )
                known += rows[0] if len(rows) == 1 else map(sum, zip(*rows, strict=True))
        return known

    @cached_property
    def _rows(self) -> list[list[tuple[Sequence[float], list[float]]]]:
        """For each stage and kind, the shares of answers by each horizon, and their squares."""
        return [
            [(rows[stage], [share * share for share in rows[stage]]) for rows in self.answered]
            for stage in range(len(self.answered[0]))
        ]

    @cached_property
    def _found(self) -> dict[tuple[int, int, int], list[float]]:
        return {}

    @cached_property
    def _running(self) -> list[list[tuple[list[float], list[float]]]]:
        """For each appeal and kind the sums of chances, and of squares, over the first 0, 1, 2, … of the order."""
        return [
            [
                (list(accumulate(own, initial=0.0)), list(accumulate(map(mul, own, own), initial=0.0)))
                for own in (
                    [chance if kind == its else 0.0 for chance, its in zip(chances, self.kinds, strict=True)]
                    for kind in range(len(self.answered))
                )
            ]
            for chances in self._columns
        ]

    @cached_property
    def _columns(self) -> list[list[float]]:
        """For each appeal that counts, everybody's chance under it, in the order."""
        each = [self._under(chance) for chance in self.chances]
        return [[under[number] for under in each] for number in self._likely]


def _steps(cuts: Sequence[int]) -> list[tuple[int, int, int]]:
    """Give the stages at which anybody is asked, with how many were asked before and after it."""
    return [
        (stage, before, after) for stage, (before, after) in enumerate(pairwise((0, *cuts))) if after > before
    ]


def _at_most(mean: float, squares: float, most: int) -> list[float]:
    """Give the chance of at most 0, 1, … `most` yeses, of a binomial with this mean and this sum of squares."""
    if mean <= 0:
        return [1.0] * (most + 1)
    chance = squares / mean
    chance = min(chance, _SURE)
    tries = mean / chance
    term = below = math.exp(tries * math.log1p(-chance))
    result = [below]
    for count in range(most):
        # Tries need not be whole: beyond the last nothing is left.
        term *= max(0.0, tries - count) / (count + 1) * chance / (1 - chance)
        below = min(1.0, below + term)
        result.append(below)
    return result
