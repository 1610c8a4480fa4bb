"""Fixtures that every kind of test uses."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.support.desk import Desk

# How long an example takes says something of the machine only. Whoever has registered another profile names it.
settings.register_profile(
    "minga", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile(os.environ.get("MINGA_EXAMPLES", "minga"))


@pytest.fixture
def desk() -> Iterator[Desk]:
    """An empty database with a clock at Tuesday 24 November 2026, 9:00 in London."""
    desk = Desk()
    yield desk
    desk.close()
