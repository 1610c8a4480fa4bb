"""The seed of a test that draws anew each time: whoever repeats one names it."""

import os
import random


def drawn() -> int:
    """Give what MINGA_SEED says, else a new seed."""
    return int(os.environ.get("MINGA_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
