"""Every figure of `make bench`, each beside the count of what was done for it. Exits with 1 when a limit is broken."""

import asyncio
import sys

from tests.benchmarks import broadcast, durable, process, updates
from tests.benchmarks.report import Figure, show


def main() -> int:
    """Run every benchmark."""
    figures: list[Figure] = []
    for measure in (
        broadcast.measure,
        process.measure,
        lambda: asyncio.run(updates.measure()),
        durable.measure,
    ):
        fresh = measure()
        show(fresh)
        figures += fresh
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
