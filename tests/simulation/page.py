"""The grid's figures as tables, in their place in docs/matching.md."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.simulation.grid import matching_nearest

PAGE = Path("docs/matching.md")
_SHOWN = ("everybody", "nearest 1", "nearest 3", "nearest 10", "random 3", "ours", "oracle")
_HEADS = (
    "people × would accept",
    "everybody",
    "nearest 1",
    "nearest 3",
    "nearest 10",
    "3 at random",
    "**Minga**",
    "oracle",
)
_AGAINST = (
    "people × would accept",
    "filled: Minga less everybody, points",
    "Minga asks",
    "of everybody's",
    "nearest first that fills as many",
    "asks",
    "the oracle asks",
    "places filled a slot",
)
_FORETOLD = (
    "foretold",
    "number",
    "on average",
    "came true",
    "Brier score",
    "of always saying the mean",
    "apart, in bins of 5 points",
)


def write(found: Mapping[str, Any]) -> None:
    """Put the tables between their marks."""
    text = PAGE.read_text()
    for name, lines in tables(found).items():
        mark = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        table = "\n".join(lines) + "\n"
        text = mark.sub(lambda match, table=table: match[1] + table + match[2], text)
    PAGE.write_text(text)


def tables(found: Mapping[str, Any]) -> dict[str, list[str]]:
    """Give each table's lines, by its mark."""
    cells = found["cells"]
    return {
        "filled": _table(_HEADS, [_row(cell, lambda own: f"{own['in_time']:.1f}") for cell in cells]),
        "asked": _table(_HEADS, [_row(cell, lambda own: f"{own['asked']:.1f}") for cell in cells]),
        "against": _table(_AGAINST, [_against(cell) for cell in cells]),
        "spread": _table(
            _HEADS,
            [
                _row(cell, lambda own: f"{own['gini_asked']:.2f} / {own['gini_carried']:.2f}")
                for cell in cells
            ],
        ),
        "newcomers": _table(
            _HEADS,
            [
                _row(
                    cell,
                    lambda own: f"{_percent(own['newcomers_soon'])} / {_percent(own['receivers_soon'])}",
                )
                for cell in cells
            ],
        ),
        "foretold": _table(_FORETOLD, [_score(what, one) for what, one in found["foretold"].items()]),
    }


def _score(what: str, one: Mapping[str, Any]) -> list[str]:
    return [
        what,
        f"{one['number']:,.0f}",
        f"{one['foretold']:.3f}",
        f"{one['came_true']:.3f}",
        f"{one['brier']:.4f}",
        f"{one['brier_of_mean']:.4f}",
        f"{one['apart']:.3f}",
    ]


def _name(cell: Mapping[str, Any]) -> str:
    return f"{cell['people']} × {cell['accept']:.0%}"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _row(cell: Mapping[str, Any], value: Callable[[Mapping[str, Any]], str]) -> list[str]:
    return [
        _name(cell),
        *(value(cell["policies"][name]) if name in cell["policies"] else "–" for name in _SHOWN),
    ]


def _against(cell: Mapping[str, Any]) -> list[str]:
    ours, everybody = cell["policies"]["ours"], cell["policies"]["everybody"]
    difference, nearest = cell["filled_as_everybody"], matching_nearest(cell)
    return [
        _name(cell),
        f"{difference['mean']:+.2f} ± {1.96 * difference['standard_error']:.2f}",
        f"{ours['asked']:.1f}",
        f"{ours['asked'] / everybody['asked']:.0%}",
        "none" if nearest is None else nearest[0].removeprefix("nearest ") + " at a time",
        "–" if nearest is None else f"{nearest[1]['asked']:.1f}",
        f"{cell['policies']['oracle']['asked']:.1f}",
        f"{cell['fewest']:.2f}",
    ]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return ["| " + " | ".join(row) + " |" for row in (heads, ["---"] + ["---:"] * (len(heads) - 1), *rows)]
