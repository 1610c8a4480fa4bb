"""`kill -9` at random moments of the scripted day: afterwards everything is as if nothing had happened.

    python -m tests.faults.kills                       1,200 kills, in pieces of 150
    python -m tests.faults.kills --only 7              one day of them again
    python -m tests.faults.kills --intake both         odd seeds poll, even ones are served by a webhook

The moments are drawn over the time that each act takes by itself, so that long acts are hit more often; more of them
in the same act follow each other while the bot starts, recovers or goes on. In half of the days each start is a new
`python -m bot`, in the other half a fork of a process that has loaded the program: the same kill, but more of them find
a bot at work rather than one that reads its modules.
"""

import functools
import random
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.faults import instance, judge
from tests.faults.day import Day
from tests.journeys.stage import Stage, StageError, next_tuesday
from tests.support import campaign

#: Days of the campaign, and kills in each.
DAYS, KILLS = 8, 150
#: A kill after a kill comes while the bot starts, recovers or goes on, seconds; the same for one that is forked.
AFTER_A_START_S, AFTER_A_FORK_S = 1.5, 0.6
#: What starts a bot anew needs not be tried while nothing happens: the shortest time in which it is killed, seconds.
SHORTEST_S = 0.05
#: An act may take so long; what falls due to the minute would differ from the calm day later on, seconds.
REST_S = 60
#: With so many kills a message may be interrupted each time that it goes out; what fell due says so then (I8).
GIVEN_UP = ("interrupted each time",)
INTAKES = ("polling", "webhook", "both")


@dataclass(frozen=True, slots=True, kw_only=True)
class Calm:
    """The day in peace."""

    #: How long each act took, seconds.
    took: Sequence[float]
    dump: Sequence[str]


class Watch:
    """Lets every act pass in peace, and notes how long each takes, seconds."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.took: list[float] = []

    def during(self, _name: str, do: Callable[[], None]) -> None:
        """Have it done and wait until the bot has come to rest."""
        began = time.monotonic()
        do()
        self.stage.settle()
        self.took.append(time.monotonic() - began)


class Kills:
    """Kills the bot in some of the acts, and starts it again at once."""

    def __init__(self, stage: Stage, moments: Mapping[int, Sequence[float]]) -> None:
        self.stage = stage
        self.moments = moments
        self.acts = 0
        self.killed = 0

    def during(self, _name: str, do: Callable[[], None]) -> None:
        """Have it done while a thread of its own kills and starts."""
        killer = threading.Thread(target=self._kill, args=(self.moments.get(self.acts, ()),))
        self.acts += 1
        killer.start()
        try:
            do()
        finally:
            killer.join()
        self.stage.settle(timeout=REST_S)

    def _kill(self, waits: Sequence[float]) -> None:
        for wait in waits:
            time.sleep(wait)
            self.stage.kill_bot()
            self.killed += 1
            self.stage.start_bot(wait=False)


def moments(
    took: Sequence[float], *, kills: int, seed: int, after_s: float = AFTER_A_START_S
) -> dict[int, list[float]]:
    """Draw in which acts, and how long after each began, the bot is killed (seconds)."""
    chance = random.Random(seed)
    drawn: dict[int, list[float]] = {}
    for act in chance.choices(range(len(took)), weights=[max(it, SHORTEST_S) for it in took], k=kills):
        longest = took[act] if act not in drawn else after_s
        drawn.setdefault(act, []).append(chance.uniform(0, longest))
    return drawn


def play_calm(folder: Path, began: datetime) -> Calm:
    """Play the day without kills, and have it judged."""
    stage = Stage(folder)
    try:
        stage.open()
        stage.begin(began)
        watch = Watch(stage)
        Day(stage, watch.during, began).play()
        judge.check(stage)
        return Calm(took=watch.took, dump=judge.dump_of(stage))
    finally:
        stage.close()


def play_kills(
    folder: Path,
    began: datetime,
    calm: Calm,
    *,
    seed: int,
    kills: int = KILLS,
    intake: str = "polling",
    is_forked: bool = False,
    start: Callable[[Mapping[str, str], Path], Any] | None = None,
) -> dict[str, Any]:
    """Play the day with so many kills, and have it judged. Raises `StageError` for whatever is not as in peace.

    `start` starts another bot than ours.
    """
    stage = Stage(folder, intake=intake, start=start or (instance.start_one if is_forked else None))
    after_s = AFTER_A_FORK_S if is_forked else AFTER_A_START_S
    drawn = moments(calm.took, kills=kills, seed=seed, after_s=after_s)
    try:
        stage.open()
        stage.begin(began)
        storm = Kills(stage, drawn)
        Day(stage, storm.during, began).play()
        assert storm.killed == kills
        judge.check(stage, failed=("unreachable", *GIVEN_UP))
        counted = judge.sends(stage)
        # Whoever never saw a button has not pressed it, not even to join: such a day cannot end as the calm one.
        if not counted.given_up:
            judge.same(calm.dump, judge.dump_of(stage))
        updates = stage.query("SELECT count(*) FROM inbox WHERE kind = 'update'")[0][0]
        return {"kills": kills, "updates": updates, **asdict(counted)}
    except StageError as error:
        raise StageError(f"{kills} kills, seed {seed}, {intake}: {error}\nMoments: {drawn}") from error
    except BaseException as error:
        error.add_note(f"{kills} kills, seed {seed}, {intake}\nMoments: {drawn}")
        raise
    finally:
        stage.close()


@functools.cache
def this_process() -> tuple[datetime, Calm]:
    """Give the calm day that all pieces of this process are held against, played once."""
    began = next_tuesday(ZoneInfo("Europe/London"))
    with tempfile.TemporaryDirectory() as folder:
        return began, play_calm(Path(folder), began)


def intake_of(seed: int, wanted: str) -> str:
    """Give how updates come in for a seed, when half of the seeds play each way."""
    return wanted if wanted != "both" else ("webhook" if seed % 2 == 0 else "polling")


def piece(seed: int, *, kills: int, intake: str) -> dict[str, Any]:
    """Play one day of kills."""
    began, calm = this_process()
    is_forked = seed // 2 % 2 == 1
    way = intake_of(seed, intake)
    with tempfile.TemporaryDirectory() as folder:
        found = play_kills(Path(folder), began, calm, seed=seed, kills=kills, intake=way, is_forked=is_forked)
    return {"intake": way, "forked": is_forked, **found, "broken": []}


def main() -> int:
    """Run the campaign and give its exit code."""
    parser = campaign.arguments("kill -9 at random moments of a scripted day.")
    parser.add_argument("--days", type=int, default=DAYS, help="so many days")
    parser.add_argument("--kills", type=int, default=KILLS, help="so many kills in each day")
    parser.add_argument("--intake", choices=INTAKES, default="both", help="how updates come in")
    chosen = parser.parse_args()
    play = functools.partial(piece, kills=chosen.kills, intake=chosen.intake)
    return campaign.run("kills", play, chosen.days, chosen)


if __name__ == "__main__":
    sys.exit(main())
