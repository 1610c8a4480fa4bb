"""`kill -9` at random moments of a scripted day: afterwards everything is as if nothing had happened.

The moments are drawn over the time that the day takes by itself, so that long acts are hit more often. MINGA_SEED
repeats a run; MINGA_KILLS asks for another number of kills.
"""

import difflib
import os
import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.faults.day import Day
from tests.journeys.stage import Stage, next_tuesday

KILLS = int(os.environ.get("MINGA_KILLS", "50"))
SEED = int(os.environ.get("MINGA_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
#: A kill after a kill comes while the bot starts, recovers or goes on, seconds.
AFTER_A_START_S = 1.5
#: What starts a bot anew needs not be tried while nothing happens: the shortest time in which it is killed, seconds.
SHORTEST_S = 0.05


class Calm:
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


class Storm:
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
        do()
        killer.join()
        self.stage.settle(timeout=60)

    def _kill(self, waits: Sequence[float]) -> None:
        for wait in waits:
            time.sleep(wait)
            self.stage.kill_bot()
            self.killed += 1
            self.stage.start_bot(wait=False)


def moments(took: Sequence[float], *, kills: int, seed: int) -> dict[int, list[float]]:
    """Draw in which acts, and how long after each began, the bot is killed (seconds)."""
    chance = random.Random(seed)
    drawn: dict[int, list[float]] = {}
    for act in chance.choices(range(len(took)), weights=[max(it, SHORTEST_S) for it in took], k=kills):
        longest = took[act] if act not in drawn else AFTER_A_START_S
        drawn.setdefault(act, []).append(chance.uniform(0, longest))
    return drawn


@pytest.fixture(scope="module")
def began() -> datetime:
    """A Tuesday at nine, the same for every run."""
    return next_tuesday(ZoneInfo("Europe/London"))


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory, began: datetime) -> Iterator[tuple[Calm, list[str]]]:
    """The day without kills: how long each act takes, and how things stand in the end."""
    stage = Stage(tmp_path_factory.mktemp("calm"))
    try:
        stage.open()
        stage.begin(began)
        watch = Calm(stage)
        Day(stage, watch.during, began).play()
        stage.check()
        yield watch, dump_of(stage)
    finally:
        stage.close()


def dump_of(stage: Stage) -> list[str]:
    done = stage.operator("dump")
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_day_has_everything_in_it(calm: tuple[Calm, list[str]]) -> None:
    _, lines = calm

    def count(beginning: str, part: str = "") -> int:
        return sum(line.startswith(f"{beginning}: ") and part in line for line in lines)

    assert count("member") == 30
    assert len({line for line in lines if line.startswith("person: ")}) == 30
    assert count("need") == 6
    for part in ("'cancelled'", "'done'", "'withdrawn'", "'waiting'"):
        assert count("commitment", part), part
    assert count("invitation", "'not_this_time'")
    assert count("invitation", "'not_this_kind'")
    assert count("contribution", "'both'")
    assert count("transfer") >= 5
    assert count("due", "reminder.giver.evening") >= 5


@pytest.mark.timeout(400)
def test_after_many_kills_everything_is_as_without_them(
    tmp_path: Path, began: datetime, calm: tuple[Calm, list[str]]
) -> None:
    _storm(tmp_path, began, calm, SEED)


@pytest.mark.faults
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("nth", range(1, 6))
def test_another_storm_of_kills(
    tmp_path: Path, began: datetime, calm: tuple[Calm, list[str]], nth: int
) -> None:
    _storm(tmp_path, began, calm, SEED + nth)


def _storm(folder: Path, began: datetime, calm: tuple[Calm, list[str]], seed: int) -> None:
    print(f"\n{KILLS} kills, MINGA_SEED={seed}")
    watch, wanted = calm
    stage = Stage(folder)
    try:
        stage.open()
        stage.begin(began)
        storm = Storm(stage, moments(watch.took, kills=KILLS, seed=seed))
        Day(stage, storm.during, began).play()

        assert storm.killed == KILLS
        stage.check()
        found = dump_of(stage)
        assert found == wanted, _differences(wanted, found, seed)
        print(_sends(stage))
    finally:
        stage.close()


def _differences(wanted: list[str], found: list[str], seed: int) -> str:
    return f"MINGA_SEED={seed}\n" + "\n".join(
        difflib.unified_diff(wanted, found, "calm", "killed", lineterm="", n=0)
    )


def _by_chat(stage: Stage, figure: str) -> dict[int, int]:
    chat = "COALESCE(o.chat_id, CAST(a.address AS INTEGER))"
    accounts = "LEFT JOIN account a ON a.person_id = o.person_id"
    return dict(stage.query(f"SELECT {chat}, {figure} FROM outbox o {accounts} GROUP BY 1"))


def _sends(stage: Stage) -> str:
    """Hold the stand-in's log against the receipts, and count what was sent with an unknown outcome."""
    strange = stage.query(
        "SELECT id, kind, state, ambiguous FROM outbox WHERE ambiguous > 1 AND state <> 'unknown' "
        "OR state IN ('queued', 'sending') OR (ambiguous = 0 AND state = 'unknown')"
    )
    assert strange == []
    # A message that nobody has a receipt for, or that came twice, belongs to a send of unknown outcome.
    receipts = _by_chat(stage, "count(DISTINCT o.message_id)")
    doubts = _by_chat(stage, "sum(o.ambiguous)")
    arrived: dict[int, int] = {}
    for call in stage.calls():
        if call["method"].startswith("send") and call["method"] != "sendChatAction" and call["status"] == 200:
            arrived[call["chat_id"]] = arrived.get(call["chat_id"], 0) + 1
    for chat, messages in arrived.items():
        assert receipts[chat] <= messages <= receipts[chat] + doubts[chat], (chat, messages, receipts, doubts)
    twice = sum(arrived.values()) - sum(receipts.values())
    return f"{sum(arrived.values())} messages, {sum(doubts.values())} sends of unknown outcome, {twice} seen twice"
