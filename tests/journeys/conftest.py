"""A stage for each journey, with ports and a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.instance import start_one, start_standin
from tests.journeys.stage import Stage


@pytest.fixture
def new_stage(tmp_path: Path) -> Iterator[Callable[..., Stage]]:
    """Open stages; whatever was opened is closed at the end.

    Their processes are forked from a server that has loaded the program already: a journey need not load it each time.
    That it starts as people start it is tried in `test_start`.
    """
    opened: list[Stage] = []

    def open_stage(**options: Any) -> Stage:
        options = {"start": start_one, "start_standin": start_standin, **options}
        stage = Stage(tmp_path / f"stage{len(opened)}", **options)
        opened.append(stage)
        stage.open()
        return stage

    yield open_stage
    for stage in opened:
        stage.close()


@pytest.fixture
def stage(new_stage: Callable[..., Stage]) -> Stage:
    """A stand-in and a bot, on a Tuesday at nine in London."""
    stage = new_stage()
    stage.begin()
    return stage
