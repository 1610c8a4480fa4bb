"""What a play comes to: filled in time, how many were asked, how evenly, and how far what was foretold came true."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.domain.promises.answering import Ending
from bot.domain.promises.fairness import gini, share_asked_soon
from tests.simulation.play import Game, Policy, Searching
from tests.simulation.policies import AtRandom, Everybody, Nearest, Oracle, Ours
from tests.simulation.town import BEGINS, Town, Ways

#: The grid, fixed before anything was tuned: people who pass the hard conditions, and the share of them who accept.
GRID = tuple((people, accept) for people in (10, 30, 100) for accept in (0.02, 0.10, 0.40))
SEEDS = range(1, 21)
SLOTS = 40
#: Besides the grid, people whose liking walks from week to week.
DRIFTING = (((30, 0.10), Ways(drifts=0.25)), ((30, 0.40), Ways(drifts=0.25)))
BINS = 20
#: A person's share of what is asked and carried means something after so many slots.
_LEAST_SLOTS = 8


def policies(people: int) -> list[Policy]:
    """Give all policies that differ among so many people."""
    nearest = [Nearest(number) for number in (1, 2, 3, 5, 10, 20, 30, 50) if number <= people]
    return [Everybody(), *nearest, AtRandom(3), Ours(), Oracle()]


def measured(town: Town, policy: Policy) -> dict[str, Any]:
    """Play a policy through a town and count."""
    game = Game(town, policy)
    slots = game.play()
    present: dict[int, int] = dict.fromkeys(game.people, 0)
    for slot in slots:
        for who in slot.call.people:
            present[who] += 1
    known = [who for who, number in present.items() if number >= _LEAST_SLOTS]
    end = BEGINS + timedelta(days=town.days)
    soon = share_asked_soon(
        [(game.people[who].came, _first(game, who)) for who in known if game.people[who].came > BEGINS],
        within=timedelta(days=14),
        now=end,
    )
    receivers = share_asked_soon(
        [
            (BEGINS, _first(game, who))
            for who in known
            if game.people[who].was_helped and game.people[who].came == BEGINS
        ],
        within=timedelta(days=14),
        now=end,
    )
    return {
        "slots": len(slots),
        "in_time": sum(slot.in_time for slot in slots),
        "at_start": sum(slot.at_start for slot in slots),
        "asked": sum(slot.sent for slot in slots),
        "fewest": sum(slot.call.places for slot in slots if slot.in_time),
        "gini_asked": gini(len(game.memory[who].asked) / present[who] for who in known),
        "gini_carried": gini(
            sum(minutes for _, minutes in game.memory[who].carried) / present[who] for who in known
        ),
        "newcomers_soon": soon,
        "receivers_soon": receivers,
        "filled_bins": binned((slot.promised, slot.in_time) for slot in slots),
        "yes_bins": binned(_said(game, slots)),
    }


def _first(game: Game, who: int) -> Any:
    return min(game.memory[who].asked, default=None)


def _said(game: Game, slots: Iterable[Searching]) -> Iterable[tuple[float | None, bool]]:
    """Give what was believed of everybody who was asked, and what they would have said with all the time there is."""
    for slot in slots:
        for who, invited in slot.invited.items():
            answer = game.town.answer(game.people[who], slot.call)
            yield invited.chance, answer.ending == Ending.YES


def binned(pairs: Iterable[tuple[float | None, bool]]) -> list[list[float]]:
    """Sort foretold chances and what came into bins: number, sum foretold, sum come true, sum of squared errors."""
    bins = [[0.0] * 4 for _ in range(BINS)]
    for foretold, came in pairs:
        if foretold is not None:
            own = bins[min(BINS - 1, int(foretold * BINS))]
            for number, add in enumerate((1.0, foretold, float(came), (foretold - came) ** 2)):
                own[number] += add
    return bins


def added(bins: Iterable[Sequence[Sequence[float]]]) -> list[list[float]]:
    """Add up bins."""
    total = [[0.0] * 4 for _ in range(BINS)]
    for one in bins:
        for own, more in zip(total, one, strict=True):
            for number, add in enumerate(more):
                own[number] += add
    return total


def brier(bins: Sequence[Sequence[float]]) -> Mapping[str, float]:
    """Give the Brier score, that of always foretelling the mean, and how far foretold and true lie apart on average."""
    number = sum(own[0] for own in bins)
    if not number:
        return {"number": 0}
    mean = sum(own[2] for own in bins) / number
    return {
        "number": number,
        "foretold": sum(own[1] for own in bins) / number,
        "came_true": mean,
        "brier": sum(own[3] for own in bins) / number,
        "brier_of_mean": mean * (1 - mean),
        "apart": sum(abs(own[1] - own[2]) for own in bins) / number,
    }
