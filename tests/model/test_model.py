"""Random games against the model, and faults that the model has to find."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, settings

from bot.services.promises import commitments as promising
from storage.day import ledger
from storage.needs import needs
from storage.promises import commitments
from storage.upkeep import erasure, export
from tests.model import machine
from tests.model.machine import Circles, a_game
from tests.model.play import Broken
from tests.model.table import Table

TestCircles = Circles.TestCase
TestCircles.settings = settings(
    max_examples=10,
    stateful_step_count=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
