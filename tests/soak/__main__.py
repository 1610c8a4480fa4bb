"""`make soak`: thirty simulated days of a town of 100,000, in which 1,000 needs a day are published.

Each simulated day is a piece; the command goes on after the last whole one. When all are done the picture is drawn.
"""

import json
import shutil
import sys
from pathlib import Path

from tests.soak.bounds import beyond
from tests.soak.day import Size, Soak
from tests.soak.picture import draw
from tests.support import campaign

PICTURE = Path("docs/pictures/soak.svg")
FIGURES = Path("docs/pictures/soak.json")


def main() -> int:
    """Play what is left, and judge the whole."""
    parser = campaign.arguments(__doc__ or "")
    whole = Size()
    for name in ("residents", "circles", "days"):
        parser.add_argument(f"--{name}", type=int, default=getattr(whole, name))
    parser.add_argument("--needs", type=int, default=whole.needs_a_day, help="needs a day")
    chosen = parser.parse_args()
    chosen.jobs = 1  # a day follows from the one before
    size = Size(
        residents=chosen.residents, circles=chosen.circles, needs_a_day=chosen.needs, days=chosen.days
    )
    name = "soak" if size == whole else f"soak-{size.residents}-{size.circles}-{size.needs_a_day}-{size.days}"
    folder = campaign.RUNS / name
    if chosen.fresh:
        shutil.rmtree(folder, ignore_errors=True)
    soak = Soak(folder, size)
    try:
        code = campaign.run(name, soak.play, size.days, chosen)
    finally:
        soak.close()
    written = [json.loads(line) for line in (campaign.RUNS / f"{name}.jsonl").read_text().splitlines()]
    days = sorted(
        (line["result"]["figures"] for line in written if "figures" in line["result"]), key=lambda d: d["day"]
    )
    if len(days) < size.days:
        return code
    unbounded = beyond(days)
    for what in unbounded:
        print(f"NOT BOUNDED: {what}")
    is_whole = size == whole
    draw(days, PICTURE if is_whole else folder / PICTURE.name)
    (FIGURES if is_whole else folder / FIGURES.name).write_text(json.dumps(days, indent=1) + "\n")
    return 1 if unbounded else code


sys.exit(main())
