"""`make simulate`: policies of asking, side by side, in simulated towns.

Without numbers of its own it plays the grid, piece by piece, and goes on when it is called again; when all is played it
writes the figures and the pictures of docs/matching.md. With `--people` it plays one town and prints one table, with
`--together` several needs in one hour.
"""

import argparse
import json
import sys
from functools import partial
from typing import Any

from tests.simulation import grid, page, picture, together
from tests.simulation.figures import SEEDS, measured, policies
from tests.simulation.town import Town
from tests.support import campaign


def main() -> int:
    """Play the grid, or one town."""
    parser = campaign.arguments(__doc__ or "")
    parser.add_argument("--people", type=int, help="one town with so many who pass the hard conditions")
    parser.add_argument("--accept", type=float, default=0.1, help="the share of them who would accept")
    parser.add_argument("--seeds", type=int, default=3, help="so many towns of the kind")
    parser.add_argument(
        "--grid-seed", type=int, default=SEEDS[0], help="the grid with other seeds, from this one on"
    )
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--slots", type=int, default=40)
    parser.add_argument(
        "--together", action="store_true", help="several needs in one hour, planned alone and together"
    )
    chosen = parser.parse_args()
    if chosen.together:
        print(together.table(together.SCENES, together.SEEDS))
        return 0
    if chosen.people:
        return _one_town(chosen)
    is_reported = chosen.grid_seed == SEEDS[0]
    name = "simulate" if is_reported else f"simulate-{chosen.grid_seed}"
    code = campaign.run(name, partial(grid.piece, first_seed=chosen.grid_seed), grid.PIECES, chosen)
    if chosen.only is not None:
        return code
    kept = [json.loads(line) for line in (campaign.RUNS / f"{name}.jsonl").read_text().splitlines()]
    figures = [line["result"]["figures"] for line in kept if "figures" in line["result"]]
    if len(figures) < grid.PIECES:
        return code
    found = grid.summed(figures)
    if is_reported:
        picture.FIGURES.write_text(json.dumps(found, indent=1) + "\n")
        picture.draw(found)
        page.write(found)
    print(table(found["cells"]))
    for foretold, score in found["foretold"].items():
        print(foretold, {name: round(value, 4) for name, value in score.items() if name != "bins"})
    wrong = [what for cell in found["cells"] for what in grid.broken(cell)]
    for what in wrong:
        print(f"DOES NOT HOLD: {what}")
    return 1 if wrong else code


def _one_town(chosen: argparse.Namespace) -> int:
    own = []
    for seed in range(chosen.seed, chosen.seed + chosen.seeds):
        town = Town(
            people=chosen.people, accept=chosen.accept, seed=seed, days=chosen.days, slots=chosen.slots
        )
        own.append({policy.name: measured(town, policy) for policy in policies(chosen.people)})
    means = {name: grid._mean([one[name] for one in own]) for name in own[0]}
    print(rows(f"{chosen.people} × {chosen.accept:.0%}", means))
    return 0


def table(cells: list[dict[str, Any]]) -> str:
    """Give all cells, every policy a line."""
    return "\n\n".join(
        rows(
            f"{cell['people']} people × {cell['accept']:.0%}: {cell['slots']} slots, ours less everybody "
            f"{cell['filled_as_everybody']['mean']:+.2f} points "
            f"(standard error {cell['filled_as_everybody']['standard_error']:.2f})",
            cell["policies"],
        )
        for cell in cells
    )


def rows(title: str, means: dict[str, dict[str, float | None]]) -> str:
    """Give one town's policies, a line each."""
    lines = [title, f"{'':12}" + "".join(f"{name:>16}" for name in grid.MEASURES)]
    for name, figures in means.items():
        values = [figures[measure] for measure in grid.MEASURES]
        lines.append(f"{name:12}" + "".join(f"{'–' if one is None else f'{one:.2f}':>16}" for one in values))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
