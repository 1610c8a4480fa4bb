"""Crashes inside the process: the day goes on as if nothing had happened, and a fault that was planted is found."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.faults import kills
from tests.faults.crashes import naming
from tests.faults.crashes.house import House
from tests.faults.crashes.playing import (
    ELSEWHERE,
    MovingIn,
    Played,
    ShortDay,
    at_random,
    calm_day,
    sweep,
    unasked,
)
from tests.faults.crashes.points import Point, Stage
from tests.faults.planted import Fault, planted, start
from tests.journeys.stage import SETUP_CODE, StageError, next_tuesday
from tests.support import seeds

#: A crash at a second place of the same seed is another test, so the seed is said when one fails.
SEED = seeds.drawn()


#: Kills of the real process in a day.
KILLS = 80


@pytest.fixture(autouse=True)
def seed_is_said() -> None:
    """Say it when a test fails: it repeats these tests (`make crashes ARGS="--only"` plays the longer day)."""
    print(f"\nMINGA_SEED={SEED}")


@pytest.fixture(scope="module")
def began() -> datetime:
    return next_tuesday(ZoneInfo("Europe/London"))


@pytest.fixture(scope="module")
def calm(began: datetime) -> Played:
    return calm_day(began, day=ShortDay)


@pytest.fixture(scope="module")
def real_calm(tmp_path_factory: pytest.TempPathFactory, began: datetime) -> kills.Calm:
    return kills.play_calm(tmp_path_factory.mktemp("calm"), began)


@pytest.mark.timeout(300)
def test_crashes_at_random_moments_change_nothing(began: datetime, calm: Played) -> None:
    stormy = at_random(began, calm, seed=SEED, day=ShortDay)

    assert len(stormy.crashes) > 100
    assert len(set(stormy.crashes)) > 60
    assert stormy.updates == calm.updates
    assert stormy.sends.given_up == 0
    print(stormy.counts())


class Thrice:
    """Crashes three times when the server has handled the first message, and its answer was not read."""

    POINT = Point("sendMessage [notice]", Stage.HANDLED)

    def __init__(self) -> None:
        self.left = 3

    def wants(self, point: Point) -> bool:
        return point == self.POINT and self.left > 0

    def dropped(self, _point: Point) -> None:
        self.left -= 1


def test_a_message_whose_repetitions_end_in_crashes_too_is_not_sent_a_fourth_time(tmp_path: Path) -> None:
    with House(tmp_path / "house", Thrice(), seed=1, twice=True) as house:
        house.settle()
        house.post("/sandbox/start", person=house.person("Nia").id, payload=SETUP_CODE)
        house.settle()

        assert house.crashes == [Thrice.POINT] * 3
        rows = house.query("SELECT id, state, ambiguous FROM outbox WHERE kind = 'notice'")
        assert [row[1:] for row in rows] == [("unknown", 3)]
        assert house.server.sent[rows[0][0]] == 3
        assert house.operator("check").stdout == ""


def _find(fault: Fault, began: datetime) -> None:
    """Crashes show the fault; without a crash it does not show."""
    calm = calm_day(began, day=MovingIn)
    with planted(fault):
        assert calm_day(began, day=MovingIn).dump == calm.dump
        with pytest.raises(StageError):
            _crash(began, calm)


def _crash(began: datetime, calm: Played) -> None:
    for seed in range(SEED, SEED + 4):
        at_random(began, calm, seed=seed, day=MovingIn)


@pytest.mark.timeout(300)
def test_a_planted_fault_is_found_by_crashes_in_the_process(began: datetime) -> None:
    _find(Fault.CONFIRMED_BEFORE, began)


@pytest.mark.faults
@pytest.mark.timeout(600)
@pytest.mark.parametrize("fault", Fault)
def test_each_planted_fault_is_found_by_crashes_in_the_process(began: datetime, fault: Fault) -> None:
    _find(fault, began)


@pytest.mark.faults
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("fault", Fault)
def test_each_planted_fault_is_found_by_killing_the_real_process(
    tmp_path: Path, began: datetime, real_calm: kills.Calm, fault: Fault
) -> None:
    kills.play_kills(tmp_path / "calm", began, real_calm, seed=0, kills=0, start=start(fault))

    with pytest.raises(StageError) as found:
        _kill(fault, began, real_calm, tmp_path)
    assert "The bot has ended" not in str(found.value)
    print(f"\n{fault}: {str(found.value)[:300]}")


def _kill(fault: Fault, began: datetime, calm: kills.Calm, folder: Path) -> None:
    for seed in range(SEED, SEED + 2):
        kills.play_kills(folder / str(seed), began, calm, seed=seed, kills=KILLS, start=start(fault))


def test_every_transaction_and_call_in_the_source_has_a_name_of_its_own() -> None:
    names = [place.name for place in naming.places()]

    assert len(names) == len(set(names)) > 25
    assert "Intake._take_in: inbox.store" in names
    assert "Sender._send_one: receipts.settle" in names
    assert "Sender._call" in names


def test_what_is_put_to_the_test_elsewhere_still_exists() -> None:
    names = [place.name for place in naming.places()]

    assert [it for it in ELSEWHERE if not any(name.startswith(it) for name in names)] == []


@pytest.mark.faults
@pytest.mark.timeout(1800)
def test_a_crash_at_every_point_changes_nothing(began: datetime) -> None:
    calm = calm_day(began)
    swept = sweep(began, calm, seed=SEED)

    asked = frozenset().union(calm.asked, *(day.asked for day in swept.days))
    assert swept.never == []
    assert unasked(asked, [place.name for place in naming.places()]) == []
