"""The grid: every cell, twenty seeds, all policies side by side; what must hold, and whether it does."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tests.simulation.figures import DRIFTING, GRID, SEEDS, SLOTS, added, brier, measured, policies
from tests.simulation.policies import Ours
from tests.simulation.town import Town

#: The pieces: for each seed the cells of the grid, then the drifting ones.
_ROUND = len(GRID) + len(DRIFTING)
PIECES = _ROUND * len(SEEDS)
#: What the measures are called in a table.
MEASURES = ("in_time", "at_start", "asked", "gini_asked", "gini_carried", "newcomers_soon", "receivers_soon")
#: Filled in time, points: so much less than by asking everybody is as many.
WITHIN = 1.0
#: At the cell of many willing people, the most of everybody's invitations.
_AT_MOST_SHARE, _WILLING = 0.20, (100, 0.40)


def piece(number: int, *, first_seed: int = SEEDS[0]) -> Mapping[str, Any]:
    """Play one cell with one seed."""
    turn, cell = divmod(number - 1, _ROUND)
    seed = first_seed + turn
    if cell < len(GRID):
        people, accept = GRID[cell]
        town = Town(people=people, accept=accept, seed=seed, slots=SLOTS)
        found = {policy.name: measured(town, policy) for policy in policies(people)}
    else:
        (people, accept), ways = DRIFTING[cell - len(GRID)]
        found = {
            "ours": measured(Town(people=people, accept=accept, seed=seed, slots=SLOTS, ways=ways), Ours())
        }
    return {"figures": {"cell": cell, "seed": seed, "policies": found}}


def summed(figures: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Add up the pieces' figures: each cell's policies, and how far what was foretold came true."""
    pieces = list(figures)
    cells = []
    for cell, (people, accept) in enumerate(GRID):
        own = [one["policies"] for one in pieces if one["cell"] == cell]
        names = list(own[0])
        cells.append(
            {
                "people": people,
                "accept": accept,
                "seeds": len(own),
                "slots": sum(one["ours"]["slots"] for one in own),
                "policies": {name: _mean([one[name] for one in own]) for name in names},
                "filled_as_everybody": _difference(
                    [100 * _a_slot(one, "in_time", "ours", "everybody") for one in own]
                ),
                "fewest": sum(one["everybody"]["fewest"] for one in own)
                / sum(one["ours"]["slots"] for one in own),
            }
        )
    steady = [one["policies"]["ours"] for one in pieces if one["cell"] < len(GRID)]
    drifting = [one["policies"]["ours"] for one in pieces if one["cell"] >= len(GRID)]
    return {
        "cells": cells,
        "foretold": {
            f"{what} {whose}": {"bins": bins, **brier(bins)}
            for whose, them in (("steady", steady), ("drifting", drifting))
            for what in ("yes", "filled")
            for bins in [added(one[f"{what}_bins"] for one in them)]
        },
    }


def _mean(own: Sequence[Mapping[str, Any]]) -> dict[str, float | None]:
    slots = sum(one["slots"] for one in own)
    result: dict[str, float | None] = {
        "in_time": 100 * sum(one["in_time"] for one in own) / slots,
        "at_start": 100 * sum(one["at_start"] for one in own) / slots,
        "asked": sum(one["asked"] for one in own) / slots,
    }
    for name in MEASURES[3:]:
        values = [one[name] for one in own if one[name] is not None]
        result[name] = sum(values) / len(values) if values else None
    return result


def _a_slot(own: Mapping[str, Any], measure: str, one: str, other: str) -> float:
    """Give how much more one policy has of something than another, for each slot of a town."""
    more: float = (own[one][measure] - own[other][measure]) / own[one]["slots"]
    return more


def _difference(each: Sequence[float]) -> dict[str, float]:
    """Give the mean of the towns' differences, and its standard error."""
    mean = sum(each) / len(each)
    spread = sum((one - mean) ** 2 for one in each) / max(1, len(each) - 1)
    return {"mean": mean, "standard_error": math.sqrt(spread / len(each))}


def matching_nearest(cell: Mapping[str, Any]) -> tuple[str, Mapping[str, float]] | None:
    """Give the nearest-first that asks fewest of those that fill at least as many in time as ours; None: none does."""
    ours = cell["policies"]["ours"]
    able = [
        (name, figures)
        for name, figures in cell["policies"].items()
        if name.startswith("nearest") and figures["in_time"] >= ours["in_time"]
    ]
    return min(able, key=lambda found: found[1]["asked"], default=None)


def broken(cell: Mapping[str, Any], *, within: float = WITHIN) -> list[str]:
    """Say what should hold in a cell and does not; `within` so many points as many slots are filled as by everybody."""
    name = f"{cell['people']} people, {cell['accept']:.0%}"
    ours, everybody = cell["policies"]["ours"], cell["policies"]["everybody"]
    found = []
    if ours["in_time"] < everybody["in_time"] - within:
        found.append(
            f"{name}: {ours['in_time']:.1f} % filled in time, by everybody {everybody['in_time']:.1f} %"
        )
    if ours["asked"] >= everybody["asked"]:
        found.append(f"{name}: {ours['asked']:.1f} asked, not fewer than everybody")
    if (cell["people"], cell["accept"]) == _WILLING and ours["asked"] > _AT_MOST_SHARE * everybody["asked"]:
        found.append(f"{name}: {ours['asked']:.1f} asked, more than a fifth of everybody")
    nearest = matching_nearest(cell)
    if nearest is not None and nearest[1]["asked"] < ours["asked"]:
        found.append(
            f"{name}: {nearest[0]} fills as many and asks {nearest[1]['asked']:.2f}, ours {ours['asked']:.2f}"
        )
    return found
