"""Each kind of fault over a short day, against the real process: nothing lost, nothing doubled that was not counted.

`make faults` plays them with many seeds; `MINGA_SEED` repeats a draw.
"""

import errno
from pathlib import Path

import pytest

from tests.faults import judge
from tests.faults.storms import shim
from tests.faults.storms.__main__ import STORMS
from tests.faults.storms.machine import DATABASE
from tests.faults.storms.network import QuietWeeks
from tests.faults.storms.storm import Storm, play
from tests.journeys.stage import Stage
from tests.support import seeds

SEED = seeds.drawn()
#: Played at every `make test`; the others by `make faults`.
ALWAYS = (QuietWeeks,)


def _parameters() -> list[object]:
    return [
        pytest.param(
            storm,
            intake,
            marks=[pytest.mark.timeout(400), *([] if storm in ALWAYS else [pytest.mark.faults])],
            id=f"{storm.__name__}-{intake}",
        )
        for storm in STORMS
        for intake in (storm.intakes if storm not in ALWAYS else storm.intakes[:1])
    ]


@pytest.mark.parametrize(("storm", "intake"), _parameters())
def test_after_a_storm_everything_is_as_it_should_be(tmp_path: Path, storm: type[Storm], intake: str) -> None:
    reason = storm.why_not()
    if reason is not None:
        pytest.skip(reason)
    print(f"\nMINGA_SEED={SEED}")
    print(play(storm, tmp_path, seed=SEED, intake=intake))


@pytest.mark.parametrize(
    ("call", "number"),
    [("write", errno.ENOSPC), pytest.param("sync", errno.EIO, marks=pytest.mark.faults)],
)
def test_a_start_on_a_full_or_failing_disk_says_what_to_do(tmp_path: Path, call: str, number: int) -> None:
    reason = shim.why_not()
    if reason is not None:
        pytest.skip(reason)
    stage = Stage(tmp_path)
    layer = shim.Shim(tmp_path / "shim")
    stage.settings.update(layer.environment)
    try:
        stage.open()
        stage.begin()
        stage.kill_bot()

        layer.fail(**{call: number})
        stage.start_bot(wait=False)
        assert stage.bot is not None
        code = stage.bot.wait(timeout=20)
        said = stage.log()
        layer.fail()
        stage.start_bot()

        assert code == DATABASE
        assert "cannot be written just now" in said
        assert "start again" in said
        assert "Traceback" not in said
        judge.check(stage, allowed=["cannot be written just now"])
    finally:
        stage.close()
        layer.close()
