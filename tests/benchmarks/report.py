"""How a figure is printed: what it is, how much was done for it, what it may be."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. `limit` is the most that is allowed, `least` the least; both None: only told."""

    name: str
    value: float
    unit: str
    done: str
    limit: float | None = None
    least: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the figure is within its limits."""
        return (self.limit is None or self.value <= self.limit) and (
            self.least is None or self.value >= self.least
        )

    def line(self) -> str:
        """Give the line of the table."""
        allowed = "" if self.limit is None else f"≤ {self.limit:g}"
        allowed = allowed if self.least is None else f"≥ {self.least:g}"
        verdict = ("yes" if self.holds else "NO") if allowed else ""
        return f"{self.name:<58}{self.value:>10.3g} {self.unit:<8}{allowed:>8} {verdict:<4} {self.done}"


def percentile(values: Sequence[float], share: float) -> float:
    """Give the smallest value that at least `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def show(figures: Sequence[Figure]) -> None:
    """Print figures as they become known."""
    for figure in figures:
        sys.stdout.write(f"{figure.line()}\n")
    sys.stdout.flush()
