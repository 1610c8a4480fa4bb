"""One instance: the lock of the operating system on this machine, the lease between machines."""

import asyncio
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery.starting import lock
from storage.connection import prepare
from storage.migrate import migrate
from storage.queues import kept

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def tx() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    prepare(connection)
    migrate(connection)
    yield connection
    connection.close()


def test_a_lock_that_is_held_names_its_holder_and_is_free_afterwards(tmp_path: Path):
    with (
        lock.FileLock(tmp_path).held(),
        pytest.raises(lock.AlreadyRunningError, match=lock.owner()),
        lock.FileLock(tmp_path).held(),
    ):
        pass

    with lock.FileLock(tmp_path).held():
        pass


async def test_waiting_for_a_lock_ends_when_it_is_free_or_the_time_is_over(tmp_path: Path):
    with lock.FileLock(tmp_path).held():
        with pytest.raises(lock.AlreadyRunningError):
            await lock.FileLock(tmp_path).wait(0.3)

        waiting = lock.FileLock(tmp_path)
        wait = asyncio.create_task(waiting.wait(5))
        await asyncio.sleep(0.05)
        assert not wait.done()
    await wait
    waiting.let_go()


async def test_who_has_waited_for_a_lock_has_it_so_that_nobody_comes_in_between(tmp_path: Path):
    waited = lock.FileLock(tmp_path)
    await waited.wait(0)

    with pytest.raises(lock.AlreadyRunningError), lock.FileLock(tmp_path).held():
        pass
    with waited.held():
        pass

    with lock.FileLock(tmp_path).held():
        pass


def test_another_machine_that_renewed_its_lease_lately_is_respected(tx: sqlite3.Connection):
    kept.take_lease(tx, owner="elsewhere, process 1", now=NOW)

    with pytest.raises(lock.AlreadyRunningError, match="elsewhere"):
        lock.take_lease(tx, now=NOW + timedelta(seconds=30))
    lock.take_lease(tx, now=NOW + timedelta(seconds=61))

    assert kept.lease(tx) == (lock.owner(), NOW + timedelta(seconds=61))


def test_a_process_of_this_machine_that_was_killed_holds_nobody_up(tx: sqlite3.Connection):
    machine = lock.owner().rsplit(", process ", 1)[0]
    kept.take_lease(tx, owner=f"{machine}, process 1", now=NOW)

    lock.take_lease(tx, now=NOW + timedelta(seconds=1))

    assert kept.lease(tx) == (lock.owner(), NOW + timedelta(seconds=1))
