"""What is expected of memory and files over the days, said before a run is judged by it."""

import itertools
from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import Any

#: Tables whose rows stay: what people did and were told to have done. The file grows by these, and by nothing else.
LASTING = ("act", "need", "slot", "invitation", "commitment", "contribution", "transfer", "person", "card")
#: The log is emptied as it is written (a checkpoint every 1,000 pages) and wholly each night.
MOST_LOG_MB = 64.0
#: How much more the second half may need than the first, as a ratio.
MORE_MEMORY, MORE_ROWS, MORE_GROWTH = 1.15, 1.15, 1.15
#: From this day on as many messages are let go of as come (14 days, and a night).
STEADY_FROM = 17
_ENOUGH = 24


def beyond(days: Sequence[Mapping[str, Any]]) -> list[str]:
    """Give what is not bounded, of a whole run's days in their order."""
    found = [
        f"day {day['day']}: the log had {day['log_mb']} MB" for day in days if day["log_mb"] > MOST_LOG_MB
    ]
    if len(days) < _ENOUGH:
        return found
    middle, late = days[10:15], days[-5:]
    memory = _mean(late, "memory_mb") / _mean(middle, "memory_mb")
    if memory > MORE_MEMORY:
        found.append(f"memory grows: {memory:.2f} times from days 11–15 to the last five")
    steady = [day["rows"]["outbox"] for day in days[STEADY_FROM - 1 :]]
    if max(steady) > MORE_ROWS * steady[0]:
        found.append(f"the outbox grows on after day {STEADY_FROM}: {steady[0]} to {max(steady)} rows")
    growth = [after["file_mb"] - before["file_mb"] for before, after in itertools.pairwise(days)]
    if fmean(growth[-7:]) > MORE_GROWTH * fmean(growth[6:13]):
        found.append(
            f"the file grows faster: {fmean(growth[6:13]):.2f} MB a day in the second week, "
            f"{fmean(growth[-7:]):.2f} in the last"
        )
    return found


def _mean(days: Sequence[Mapping[str, Any]], name: str) -> float:
    return fmean(day[name] for day in days)
