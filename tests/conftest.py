"""Fixtures that every kind of test uses."""

from collections.abc import Iterator

import pytest

from tests.support.desk import Desk


@pytest.fixture
def desk() -> Iterator[Desk]:
    """An empty database with a clock at Tuesday 24 November 2026, 9:00 in London."""
    desk = Desk()
    yield desk
    desk.close()
