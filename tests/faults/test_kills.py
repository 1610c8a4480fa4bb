"""`kill -9` at random moments of a scripted day: afterwards everything is as if nothing had happened.

MINGA_SEED repeats a run; MINGA_KILLS asks for another number of kills. `make kills` plays many such days.
"""

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.faults.kills import Calm, play_calm, play_kills
from tests.journeys.stage import next_tuesday
from tests.support import seeds

KILLS = int(os.environ.get("MINGA_KILLS", "50"))
SEED = seeds.drawn()


@pytest.fixture(scope="module")
def began() -> datetime:
    """A Tuesday at nine, the same for every run."""
    return next_tuesday(ZoneInfo("Europe/London"))


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory, began: datetime) -> Calm:
    """The day without kills: how long each act takes, and how things stand in the end."""
    return play_calm(tmp_path_factory.mktemp("calm"), began)


@pytest.mark.timeout(400)
def test_the_day_has_everything_in_it(calm: Calm) -> None:
    lines = calm.dump

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


@pytest.mark.timeout(900)
def test_after_many_kills_everything_is_as_without_them(tmp_path: Path, began: datetime, calm: Calm) -> None:
    print(f"\nMINGA_SEED={SEED}")
    print(play_kills(tmp_path, began, calm, seed=SEED, kills=KILLS, is_forked=True))
