"""Crashes at every named commit and send inside the process, on a scripted day.

    python -m tests.faults.crashes                    at least 10,000 crashes
    python -m tests.faults.crashes --only 7           one day of them again
    python -m tests.faults.crashes --list             the points that a day reaches

Every tenth piece, the first one included, is a sweep: it crashes at every point that there is. The others crash where
chance says.
"""

import argparse
import functools
import json
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.faults.crashes import naming
from tests.faults.crashes.playing import Played, at_random, calm_day, sweep, unasked
from tests.journeys.stage import next_tuesday
from tests.support import campaign

#: Pieces of the campaign; each has some hundreds of crashes.
PIECES = 30
#: At least so many crashes make the campaign complete.
WANTED = 10_000
#: Every so manieth piece is a sweep.
SWEEPS = 10


@functools.cache
def this_process() -> tuple[datetime, Played]:
    """Give the calm day that all pieces of this process are held against, played once."""
    began = next_tuesday(ZoneInfo("Europe/London"))
    return began, calm_day(began)


def piece(seed: int) -> Mapping[str, Any]:
    """Play one day at random, or a sweep."""
    began, calm = this_process()
    broken: list[str] = []
    if seed % SWEEPS == 1:
        swept = sweep(began, calm, seed=seed)
        days = swept.days
        broken += [f"never crashed at {point}" for point in swept.never]
        asked = frozenset().union(calm.asked, *(day.asked for day in days))
        broken += [f"never asked for: {name}" for name in unasked(asked, _names())]
    else:
        days = [at_random(began, calm, seed=seed)]
    counts: Counter[str] = Counter({"days": len(days)})
    for day in days:
        counts.update(day.counts())
    points = Counter(str(point) for day in days for point in day.crashes)
    return {**counts, "points": dict(sorted(points.items())), "broken": broken}


def _names() -> list[str]:
    return [place.name for place in naming.places()]


def main() -> int:
    """Run the campaign and give its exit code."""
    parser = campaign.arguments("Crashes at every named commit and send inside the process.")
    parser.add_argument("--pieces", type=int, default=PIECES, help="so many days and sweeps")
    parser.add_argument(
        "--list", action="store_true", help="print the points that a calm day reaches, and end"
    )
    chosen = parser.parse_args()
    if chosen.list:
        for point, times in sorted(this_process()[1].reached.items()):
            print(f"{times:6} {point}")
        return 0
    code = campaign.run("crashes", piece, chosen.pieces, chosen)
    return code if chosen.only is not None else max(code, _covered(chosen))


def _covered(chosen: argparse.Namespace) -> int:
    """Say at how many points there were crashes, by stage; 1 when there were fewer crashes than are wanted."""
    points: Counter[str] = Counter()
    path = campaign.RUNS / "crashes.jsonl"
    for line in path.read_text().splitlines():
        points.update(json.loads(line)["result"].get("points", {}))
    stages: Counter[str] = Counter()
    for point in points:
        stages[point.rpartition(", ")[2]] += 1
    said = ", ".join(f"{count} {stage}" for stage, count in sorted(stages.items()))
    print(f"{points.total():,} crashes at {len(points)} different points: {said}")
    if chosen.pieces >= PIECES and points.total() < WANTED:
        print(f"Fewer than {WANTED:,}: ask for more with --pieces.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
