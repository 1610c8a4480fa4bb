"""Whether asking and carrying are spread over many shoulders: figures about a circle, never about one member.

Nobody is judged by them: they are what a circle looks at when it chooses the weights of the order in which people are
asked.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta


def gini(amounts: Iterable[float]) -> float:
    """Give how unevenly amounts (none below 0) are spread: 0 when all are equal, towards 1 when one has everything.

    Half of the mean difference between two of them, over the mean (Gini 1912). Nobody, or nothing at all, is even.
    """
    ordered = sorted(amounts)
    total = sum(ordered)
    if total <= 0:
        return 0.0
    weighted = sum(rank * amount for rank, amount in enumerate(ordered, start=1))
    return 2 * weighted / (len(ordered) * total) - (len(ordered) + 1) / len(ordered)


def share_asked_soon(
    arrivals: Iterable[tuple[datetime, datetime | None]], *, within: timedelta, now: datetime
) -> float | None:
    """Give the share, 0 to 1, of newcomers who were asked within so long of coming (of receiving, of agreeing…).

    `arrivals`: when each came, and when they were first asked after that, None for never; all aware. Whoever came
    less than `within` ago and was not asked yet has time left, and does not count. None: nobody counts.
    """
    asked = late = 0
    for came, first in arrivals:
        if first is not None and first - came <= within:
            asked += 1
        elif now - came >= within:
            late += 1
    return asked / (asked + late) if asked + late else None
