"""What every storm is: faults during some acts of a script, and what has to hold when it is over."""

import functools
import random
import re
import tempfile
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from tests.faults import instance, judge
from tests.faults.day import Day
from tests.faults.kills import Watch
from tests.faults.storms.scripts import ShortDay
from tests.journeys.stage import Stage, StageError, next_tuesday

#: The bot comes to rest within so long after an act, seconds.
REST_S = 58.0
BOTH = ("polling", "webhook")


class Storm:
    """One kind of trouble. A seed makes its moments; the stage is a real bot before a real stand-in."""

    #: What has to stand in the log, so that an operator sees what is the matter (patterns).
    signs: ClassVar[Sequence[str]] = ()
    #: The same where the bot polls.
    polling_signs: ClassVar[Sequence[str]] = ()
    #: Errors that belong to the trouble (patterns of log lines).
    allowed: ClassVar[Sequence[str]] = ()
    #: Words with which a message may have failed, beside "unreachable".
    failed: ClassVar[Sequence[str]] = ()
    #: A word in updates that may be set aside; "": none may.
    planted: ClassVar[str] = ""
    #: Whether rows that are set aside leave a traceback in the log.
    traces: ClassVar[bool] = False
    #: The tables whose dump equals the calm day's; None: all of them.
    same: ClassVar[Collection[str] | None] = None
    #: What the bot's environment has besides.
    settings: ClassVar[Mapping[str, str]] = {}
    #: Exit codes after which a supervisor starts the bot again.
    supervised: ClassVar[frozenset[int]] = frozenset()
    #: Whether its processes are forked from one that has loaded the program: quicker, without a new environment.
    is_forked: ClassVar[bool] = True
    intakes: ClassVar[Sequence[str]] = BOTH
    script: ClassVar[type[Day]] = ShortDay
    #: Of all acts so many are hit.
    share: ClassVar[float] = 0.35

    def __init__(self, stage: Stage, chance: random.Random) -> None:
        self.stage = stage
        self.chance = chance
        self.day: Day | None = None
        self.hits = 0

    @classmethod
    def why_not(cls) -> str | None:
        """Give the reason why this machine cannot play it; None when it can."""
        return None

    def before(self) -> None:
        """Prepare what has to be there before the bot starts."""

    def during(self, name: str, do: Callable[[], None]) -> None:
        """Have an act done, perhaps with trouble, and wait until the bot has come to rest."""
        if self.is_hit(name):
            self.hits += 1
            self.hit(do)
        else:
            do()
        self.stage.settle(timeout=REST_S)

    def is_hit(self, _name: str) -> bool:
        """Tell whether this act has trouble."""
        return self.chance.random() < self.share

    def hit(self, do: Callable[[], None]) -> None:
        """Have an act done while there is trouble."""
        raise NotImplementedError

    def finish(self) -> None:
        """What belongs to the storm after the script."""

    def judge(self) -> None:
        """Hold what happened against what must hold for this storm alone. Raises `StageError`."""

    def after(self) -> None:
        """Leave nothing behind on the machine."""

    # Tools ----------------------------------------------------------------------------------------------------

    def meanwhile(self, do: Callable[[], None], trouble: Callable[[], None]) -> None:
        """Do something while there is trouble in a thread of its own; what fails there fails here."""
        failed: list[BaseException] = []

        def run() -> None:
            try:
                trouble()
            except BaseException as error:  # noqa: BLE001 - raised again below
                failed.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        try:
            do()
        finally:
            thread.join()
        if failed:
            raise failed[0]

    def pause(self, least_s: float, most_s: float) -> None:
        """Let some time pass."""
        time.sleep(self.chance.uniform(least_s, most_s))

    def faults(self, **changes: Any) -> None:
        """Let something go wrong at the stand-in."""
        self.stage.post("/sandbox/faults", **changes)


@functools.cache
def beginning() -> datetime:
    """Give the Tuesday at nine on which every script of this process begins."""
    return next_tuesday(ZoneInfo("Europe/London"))


@functools.cache
def calm(script: type[Day]) -> tuple[str, ...]:
    """Give the dump of a script that was played in peace, once in this process."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), start=instance.start_one)
        try:
            stage.open()
            stage.begin(beginning())
            script(stage, Watch(stage).during, beginning()).play()
            judge.check(stage)
            return tuple(judge.dump_of(stage))
        finally:
            stage.close()


def play(kind: type[Storm], folder: Path, *, seed: int, intake: str = "polling") -> dict[str, Any]:
    """Play a storm and have it judged; gives its counts. Raises `StageError` with the seed."""
    wanted = calm(kind.script)
    stage = Stage(
        folder,
        intake=intake,
        settings=kind.settings,
        start=instance.start_one if kind.is_forked else None,
    )
    stage.supervised = kind.supervised
    storm = kind(stage, random.Random(f"{kind.__name__} {seed}"))
    try:
        stage.open()
        storm.before()
        stage.begin(beginning())
        storm.day = kind.script(stage, storm.during, beginning())
        storm.day.play()
        sends = asdict(judge.sends(stage))  # before what was sent long ago is let go of
        storm.finish()
        return {**_judged(storm, wanted), **sends, "hits": storm.hits}
    except (StageError, AssertionError) as error:
        raise StageError(f"{kind.__name__}, seed {seed}, {intake}: {error}") from error
    finally:
        stage.close()
        storm.after()


def _judged(storm: Storm, wanted: Sequence[str]) -> dict[str, Any]:
    stage = storm.stage
    judge.check(
        stage,
        planted=storm.planted,
        traces=storm.traces,
        allowed=storm.allowed,
        failed=("unreachable", *storm.failed),
    )
    judge.same(wanted, judge.dump_of(stage), storm.same)
    signs = [*storm.signs, *(storm.polling_signs if stage.intake == "polling" else ())]
    missing = [sign for sign in signs if re.search(sign, stage.log()) is None]
    if missing:
        raise StageError(f"The log does not say {missing}:\n{stage.log()[-3000:]}")
    storm.judge()
    updates = stage.query("SELECT count(*) FROM inbox WHERE kind = 'update'")[0][0]
    return {"updates": updates, "ended": len(stage.ended_with)}
