"""What one transaction costs: a trip to aiosqlite's thread for every statement, or one for the whole.

Run with `python -m tests.benchmarks.hops`. Both sides do the same work in the same file, in turns.
"""

import asyncio
import tempfile
import time
from pathlib import Path

from storage.connection import Tx, open_database

STATEMENTS = 10
TRANSACTIONS = 500


async def measure() -> None:
    """Print transactions per second both ways and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        async with open_database(Path(folder) / "hops.db") as database:
            await database.execute("CREATE TABLE t (a INTEGER) STRICT")
            each = whole = 0.0
            for _ in range(4):
                start = time.perf_counter()
                for _ in range(TRANSACTIONS // 4):
                    await database.execute("BEGIN IMMEDIATE")
                    for number in range(STATEMENTS):
                        await database.execute("INSERT INTO t VALUES (?)", (number,))
                    await database.execute("COMMIT")
                each += time.perf_counter() - start
                start = time.perf_counter()
                for _ in range(TRANSACTIONS // 4):
                    await database.transact(_insert)
                whole += time.perf_counter() - start
    print(f"{TRANSACTIONS} transactions of {STATEMENTS} statements, each way")
    print(f"a trip per statement:   {TRANSACTIONS / each:8.0f} transactions/s")
    print(f"a trip per transaction: {TRANSACTIONS / whole:8.0f} transactions/s")
    print(f"ratio: {each / whole:.1f}")


def _insert(tx: Tx) -> None:
    for number in range(STATEMENTS):
        tx.execute("INSERT INTO t VALUES (?)", (number,))


if __name__ == "__main__":
    asyncio.run(measure())
