"""Two instances started at the same moment on the same data: one works, the other says why it does not."""

from pathlib import Path

import pytest

from tests.faults import twins
from tests.journeys.stage import StageError
from tests.support import seeds


def test_of_two_instances_on_the_same_data_one_works(tmp_path: Path):
    seed = seeds.drawn()
    print(f"\nMINGA_SEED={seed}")

    assert twins.play(tmp_path, seed=seed, rounds=5)["rounds"] == 5


def test_without_the_lock_the_judge_sees_two_at_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(twins, "PATIENCE_S", 10.0)

    with pytest.raises(StageError) as found:
        twins.play(tmp_path, seed=1, rounds=2, unlocked=True)
    assert str(found.value).count("Asking Telegram for updates") == 2
