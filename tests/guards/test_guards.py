"""Without a guard the test of what it guards fails. Each is taken out once, in a process of its own."""

import pytest

from tests.guards.out import edited, ended_without
from tests.guards.table import GUARDS, Edit, Guard

_NAMES = [guard.name for guard in GUARDS]


def test_every_guard_that_is_code_stands_where_the_table_says():
    for guard in GUARDS:
        if isinstance(guard.out, Edit):
            assert edited(guard.out)


def test_every_invariant_has_a_guard():
    named = {guard.invariant for guard in GUARDS}

    assert {f"I{number}" for number in range(1, 15)} <= named


def test_with_all_guards_in_place_these_tests_pass():
    assert ended_without(None, sorted({test for guard in GUARDS for test in guard.fails if guard.quick})) == 0


@pytest.mark.parametrize("guard", [guard for guard in GUARDS if guard.quick], ids=lambda guard: guard.name)
def test_without_a_guard_its_test_fails(guard: Guard):
    assert _ended(guard) == [1] * len(guard.fails)


@pytest.mark.faults
@pytest.mark.parametrize(
    "guard", [guard for guard in GUARDS if not guard.quick], ids=lambda guard: guard.name
)
def test_without_any_guard_its_test_fails(guard: Guard):
    assert ended_without(None, guard.fails) == 0
    assert _ended(guard) == [1] * len(guard.fails)


def _ended(guard: Guard) -> list[int]:
    """Give how each of the tests ended without the guard; 1: it failed."""
    return [ended_without(guard, [test]) for test in guard.fails]
