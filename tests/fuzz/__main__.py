"""A million updates made from the Bot API's own description, in pieces of 10,000; `make fuzz`."""

import asyncio
import logging
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz.circle import stages
from tests.fuzz.play import Findings, Play
from tests.fuzz.updates import Updates
from tests.support import campaign

#: Updates in one piece, and in all.
PIECE, TOTAL = 10_000, 1_000_000
#: The circle is lived in for so many updates; then another stage of it begins.
ROUND = 400
#: So many updates come together; mostly few, so that what follows is about what was answered.
_BATCHES = (1, 1, 1, 2, 2, 3, 5, 20)
#: The chance that another person is watched from now on.
_TURNS = 0.06
#: The chance that this is somebody who stewards or coordinates.
_LEADERS = 0.5


async def play(seed: int, updates: int) -> Findings:
    """Play so many updates and give what was found."""
    rng = Random(seed)
    made = Updates(rng)
    with tempfile.TemporaryDirectory() as folder:
        async with Play(Path(folder), rng) as game:
            left = updates
            while left > 0:
                game.begin(stages()[int(rng.random() * len(stages()))])
                until = max(0, left - ROUND)
                while left > until:
                    if game.cast.focus is None or rng.random() < _TURNS:
                        game.cast.focus = rng.choice(
                            game.cast.leaders if rng.random() < _LEADERS else game.cast.users
                        )
                    now_s = int(game.clock.now().timestamp())
                    batch = [
                        made.next(game.cast, now_s) for _ in range(min(left - until, rng.choice(_BATCHES)))
                    ]
                    left -= len(batch)
                    await game.handle(batch)
                    game.move_on()
                game.look()
            return game.found


def piece(seed: int) -> dict[str, Any]:
    """Play one piece and give its counts."""
    logging.disable(logging.CRITICAL)
    stages()
    began = time.process_time()
    found = asyncio.run(play(seed, PIECE))
    counts = dict(found.counts) | {
        f"put aside: {error}": number for error, number in found.put_aside.most_common()
    }
    counts["cpu_s"] = round(time.process_time() - began, 2)
    broken = [f"{number}× {what} | {found.examples[what][:400]}" for what, number in found.broken.items()]
    return counts | {"broken": broken}


if __name__ == "__main__":
    chosen = campaign.arguments(__doc__ or "").parse_args()
    sys.exit(campaign.run("fuzz", piece, TOTAL // PIECE, chosen))
