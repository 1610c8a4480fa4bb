"""A stand-in for each test, with limits so wide that they play no part."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.sandbox.play import Client, playing


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[Client]:
    async with playing(tmp_path / "sandbox") as client:
        yield client
