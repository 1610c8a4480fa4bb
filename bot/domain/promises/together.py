"""Several needs at once: who is asked for which, so that nobody gets three at a time and nobody rare is asked in vain.

Each slot on its own asks its best people; together they would ask the same ones, and the one who drives and speaks
Polish would be sent for the shopping while an interpreter is looked for. So slots that want the same people are shared
out: as many as each wants, nobody for more than they may be asked for, as many of the wishes met as can be, and of all
ways to do that the one in which everybody stands as near to the top of the orders as possible. That is an assignment
with capacities, a minimum-cost flow (Ahuja, Magnanti and Orlin, *Network Flows*, 1993); a library solves it exactly
(docs/decisions/0013-assignment.md).
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

S = TypeVar("S", bound=Hashable)
T = TypeVar("T", bound=Hashable)

#: The time in which invitations count as one moment.
TOGETHER = timedelta(hours=1)


def free_at(at: datetime, others: Sequence[datetime], *, most: int) -> datetime:
    """Give the first instant from `at` on at which somebody can be asked without being asked too often (all aware).

    `others`: when else they were or will be asked. No hour holds more than `most` (at least 1) of these and the new.
    """
    instants = sorted(others)
    while True:
        near = [other for other in instants if at - TOGETHER < other < at + TOGETHER]
        if len(near) < most:
            return at
        at = near[-most] + TOGETHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish(Generic[S, T]):
    """A slot that wants to ask so many people of an order (best first)."""

    slot: S
    wanted: int
    order: Sequence[T]


def shared_out(wishes: Sequence[Wish[S, T]], *, most: Mapping[T, int]) -> Mapping[S, tuple[T, ...]]:
    """Give whom each slot asks, in its order: as many as can be, nobody twice who need not be, and the best placed.

    `most`: for how many slots somebody can be asked, where it is not one. Equal ways are told apart by the order of
    `wishes` and of the people, so that the same question always has the same answer. Where nobody is wanted twice, each
    slot gets the first of its order.
    """
    first = {wish.slot: tuple(wish.order[: wish.wanted]) for wish in wishes}
    asked = [one for people in first.values() for one in people]
    if len(asked) == len(set(asked)):
        return first
    # Of each order no more can be needed than all wishes together take.
    enough = sum(wish.wanted for wish in wishes)
    flows = _cheapest([(wish.wanted, wish.order[:enough]) for wish in wishes], most)
    return {
        wish.slot: tuple(one for place, one in enumerate(wish.order[:enough]) if place in chosen)
        for wish, chosen in zip(wishes, flows, strict=True)
    }


def _cheapest(wishes: Sequence[tuple[int, Sequence[T]]], most: Mapping[T, int]) -> list[set[int]]:
    """Give for each wish which places of its order are chosen: a maximum flow of the least cost."""
    import networkx as nx  # noqa: PLC0415 - takes a fifth of a second and 23 MB, and is seldom needed

    numbers = {
        one: number for number, one in enumerate(dict.fromkeys(one for _, order in wishes for one in order))
    }
    # One place nearer to the top for anybody weighs more than all ties, and to be asked once more than all places.
    place_weighs = sum(range(len(wishes))) + 1
    again_weighs = place_weighs * sum(len(order) for _, order in wishes) ** 2 + 1
    graph = nx.DiGraph()
    for wish, (wanted, order) in enumerate(wishes):
        graph.add_edge("all", ("wish", wish), capacity=wanted, weight=0)
        for place, one in enumerate(order):
            weight = place * place_weighs + wish
            graph.add_edge(("wish", wish), ("one", numbers[one]), capacity=1, weight=weight)
    for one, number in numbers.items():
        graph.add_edge(("one", number), "met", capacity=1, weight=0)
        if most.get(one, 1) > 1:
            graph.add_edge(("one", number), ("again", number), capacity=most[one] - 1, weight=again_weighs)
            graph.add_edge(("again", number), "met", capacity=most[one] - 1, weight=0)
    flow = nx.max_flow_min_cost(graph, "all", "met")
    return [
        {place for place, one in enumerate(order) if flow["wish", wish][("one", numbers[one])]}
        for wish, (_, order) in enumerate(wishes)
    ]
