"""Ways to share people out among slots that want the same ones (docs/decisions/0013-assignment.md), side by side.

`python -m tests.benchmarks.assignment` measures what is installed: ours (networkx) always; `pip install scipy ortools`
into a throwaway environment beside Minga adds the others. All must meet as many wishes, at as small a sum of places.
"""

import importlib
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from bot.domain.promises.together import Wish, shared_out

#: For each slot how many it wants, and its order of people.
Problem = Sequence[tuple[int, Sequence[int]]]
#: How many wishes are met, and the sum of the places in the orders.
Solution = tuple[int, int]
SIZES = ((3, 30, 3), (8, 100, 4), (20, 300, 5))
SEEDS = range(10)


def problem(slots: int, people: int, wanted: int, seed: int) -> Problem:
    """Draw slots for each of which a tenth to all of the people fit; no more of them than could be needed."""
    rng = random.Random(seed)
    enough = slots * wanted
    return [
        (wanted, rng.sample(range(people), max(5, people * rng.choice((1, 2, 3, 5, 8, 10)) // 10))[:enough])
        for _ in range(slots)
    ]


def ours(wishes: Problem) -> Solution:
    """A minimum-cost flow by networkx, through the function that the bot uses."""
    named = [Wish(slot=number, wanted=wanted, order=order) for number, (wanted, order) in enumerate(wishes)]
    shared = shared_out(named, most={})
    return sum(map(len, shared.values())), sum(
        wish.order.index(one) for wish in named for one in shared[wish.slot]
    )


def scipy(wishes: Problem) -> Solution:
    """The assignment problem, each place wanted a row: `scipy.optimize.linear_sum_assignment`."""
    numpy: Any = importlib.import_module("numpy")
    optimize: Any = importlib.import_module("scipy.optimize")
    column = {one: number for number, one in enumerate(sorted({one for _, order in wishes for one in order}))}
    rows = [order for wanted, order in wishes for _ in range(wanted)]
    never = 10**6
    costs = numpy.full((len(rows), len(column)), never, float)
    for row, order in enumerate(rows):
        for place, one in enumerate(order):
            costs[row, column[one]] = place
    found = costs[optimize.linear_sum_assignment(costs)]
    return int((found < never).sum()), int(found[found < never].sum())


def ortools(wishes: Problem) -> Solution:
    """A minimum-cost flow by OR-tools."""
    library: Any = importlib.import_module("ortools.graph.python.min_cost_flow")
    flow = library.SimpleMinCostFlow()
    node = {
        one: len(wishes) + number
        for number, one in enumerate(sorted({one for _, order in wishes for one in order}))
    }
    source = len(wishes) + len(node)
    arcs = []
    for number, (wanted, order) in enumerate(wishes):
        flow.add_arc_with_capacity_and_unit_cost(source, number, wanted, 0)
        arcs += [
            (flow.add_arc_with_capacity_and_unit_cost(number, node[one], 1, place), place)
            for place, one in enumerate(order)
        ]
    for one in node.values():
        flow.add_arc_with_capacity_and_unit_cost(one, source + 1, 1, 0)
    whole = sum(wanted for wanted, _ in wishes)
    flow.set_node_supply(source, whole)
    flow.set_node_supply(source + 1, -whole)
    flow.solve_max_flow_with_min_cost()
    return sum(flow.flow(arc) for arc, _ in arcs), sum(flow.flow(arc) * place for arc, place in arcs)


WAYS: dict[str, Callable[[Problem], Solution]] = {"networkx": ours, "scipy": scipy, "ortools": ortools}


def measure(name: str) -> None:
    """Measure one way, in a process of its own, and print a line for each size."""
    way = WAYS[name]
    before, began = _memory_mb(), time.perf_counter()
    way([(1, (1, 2)), (1, (1,))])
    print(
        f"{name}: first use {1000 * (time.perf_counter() - began):.0f} ms, {_memory_mb() - before:.0f} MB more"
    )
    for size in SIZES:
        times, met, places = [], 0, 0
        for seed in SEEDS:
            wishes = problem(*size, seed)
            began = time.perf_counter()
            found = way(wishes)
            times.append(1000 * (time.perf_counter() - began))
            met, places = met + found[0], places + found[1]
        slots, people, wanted = size
        print(
            f"  {slots} slots × {people} people, {wanted} each: {statistics.median(times):.2f} ms, at most "
            f"{max(times):.2f} ms; {met} met, places {places}"
        )


def _memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Measure each way that is installed."""
    if len(sys.argv) > 1:
        measure(sys.argv[1])
        return 0
    for name in WAYS:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.assignment", name],
            capture_output=True,
            text=True,
            check=False,
        )
        print(done.stdout.rstrip() if not done.returncode else f"{name}: not installed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
