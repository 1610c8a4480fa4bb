"""All storms as one long run: a piece is one storm with one seed, the storms in turn.

python -m tests.faults.storms                        5 of each
python -m tests.faults.storms --list                 their names
python -m tests.faults.storms --storm Resets --only 3    one of them again
"""

import functools
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.faults.kills import INTAKES
from tests.faults.storms import machine, network
from tests.faults.storms.storm import Storm, play
from tests.support import campaign

STORMS: tuple[type[Storm], ...] = (
    machine.Terms,
    machine.FullDisk,
    machine.FailingDisk,
    machine.LockedDatabase,
    machine.WrongClock,
    machine.Asleep,
    network.TooMany,
    network.ServerErrors,
    network.Resets,
    network.CutBodies,
    network.SlowAnswers,
    network.Blocked,
    network.Migration,
    network.SecondPoller,
    network.Silence,
    network.LongSilence,
    network.QuietWeeks,
    network.PressedAgain,
    network.Foreign,
)
#: Of each so many are played.
EACH = 5


def named(name: str) -> type[Storm]:
    """Give the storm with a name. Raises `KeyError`."""
    return {storm.__name__: storm for storm in STORMS}[name]


def piece(seed: int, *, storm: str | None, intake: str) -> dict[str, Any]:
    """Play the storm whose turn it is with a seed."""
    kind = STORMS[(seed - 1) % len(STORMS)] if storm is None else named(storm)
    reason = kind.why_not()
    if reason is not None:
        print(f"{kind.__name__} is left out: {reason}", file=sys.stderr)
        return {"left_out": 1, "broken": []}
    ways = [way for way in kind.intakes if intake in ("both", way)]
    if not ways:
        return {"left_out": 1, "broken": []}
    # The storms take turns with the seeds; each gets both ways in one after the other.
    way = ways[(seed - 1) // len(STORMS) % len(ways)]
    with tempfile.TemporaryDirectory() as folder:
        found = play(kind, Path(folder), seed=seed, intake=way)
    return {"storm": kind.__name__, "intake": way, "storms": 1, **found, "broken": []}


def main() -> int:
    """Run the campaign and give its exit code."""
    parser = campaign.arguments("Every kind of fault, over a scripted day.")
    parser.add_argument("--storm", choices=[storm.__name__ for storm in STORMS], help="only this one")
    parser.add_argument("--each", type=int, default=EACH, help="so many of each")
    parser.add_argument("--intake", choices=INTAKES, default="both", help="how updates come in")
    parser.add_argument("--list", action="store_true", help="say which there are")
    chosen = parser.parse_args()
    if chosen.list:
        for storm in STORMS:
            print(f"{storm.__name__:<16} {(storm.__doc__ or '').splitlines()[0]}")
        return 0
    play_one = functools.partial(piece, storm=chosen.storm, intake=chosen.intake)
    pieces = chosen.each * (1 if chosen.storm else len(STORMS))
    name = "storms" if chosen.storm is None else f"storms-{chosen.storm}"
    return campaign.run(name, play_one, pieces, chosen)


if __name__ == "__main__":
    sys.exit(main())
