"""Many games against the model: `python -m tests.model`, or `--only SEED` to play one piece again."""

import json
import sys
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, Phase, Verbosity, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.model.machine import Circles, Tally
from tests.support import campaign

#: Games in a piece, what is drawn in each at most, and pieces. Some three in five of what is drawn can be done, and
#: that counts as a step: 1,860 in a piece, half a million in 269.
GAMES = 24
LENGTH = 125
PIECES = 280


def piece(number: int) -> dict[str, Any]:
    """Play the games of a seed, and shrink the first that breaks."""
    Circles.tally = Tally()
    broken = []
    try:
        run_state_machine_as_test(
            seed(number)(Circles),
            settings=settings(
                max_examples=GAMES,
                stateful_step_count=LENGTH,
                phases=[Phase.generate, Phase.shrink],
                deadline=None,
                database=None,
                print_blob=False,
                report_multiple_bugs=False,
                suppress_health_check=list(HealthCheck),
                verbosity=Verbosity.quiet,
            ),
        )
    except Exception as error:  # noqa: BLE001 - it is what is looked for
        broken = [f"{type(error).__name__}: {error}"]
    tally = Circles.tally
    return {
        "steps": tally.rules.total(),
        "games": tally.games,
        "compared": tally.compared,
        "refused": tally.refused,
        "rules": dict(tally.rules),
        "broken": broken,
    }


def main() -> int:
    """Play what has not been played yet."""
    chosen = campaign.arguments(__doc__ or "").parse_args()
    code = campaign.run("model", piece, PIECES, chosen)
    rules: Counter[str] = Counter()
    kept = campaign.RUNS / "model.jsonl"
    for line in kept.read_text().splitlines() if kept.exists() and chosen.only is None else ():
        rules += Counter(json.loads(line)["result"].get("rules", {}))
    for name, number in rules.most_common():
        print(f"{number:>9,}  {name.replace('_', ' ')}")
    return code


if __name__ == "__main__":
    sys.exit(main())
