"""A broadcast to 10,000 with a reply a second, on a simulated clock: the sender's own scheduling and limits.

The network takes 20 to 200 ms there and back, requests reach the receiver up to 30 ms late, and one in a hundred is
answered with 429. Judged from what the receiver saw: it refuses by the stand-in's own windows, and its log is
counted again over every window.
"""

import random

from bot.delivery.sending.limits import Limits
from bot.sandbox.botapi import limits as receiver
from storage.queues.sending import Waiting
from tests.benchmarks.report import Figure, percentile
from tests.delivery.simulation import Simulation, waiting, worst

PEOPLE = 10_000
SEED = 1
#: A refused request comes again after so long, seconds: the least that Telegram ever says.
_RETRY_S = 1.0
_FIRST_REPLY = 1_000_000
_BROADCAST, _REPLY = 4, 1


class Broadcast(Simulation):
    """Keeps the receiver's log."""

    def __init__(self) -> None:
        super().__init__(Limits())
        self.random = random.Random(SEED)
        self.windows = receiver.Windows(receiver.Limits())
        self.log: list[tuple[float, Waiting]] = []
        self.refused_by_windows = 0
        self.refused_at_random = 0
        self.last_end = 0.0

    def _start(self, row: Waiting) -> None:
        self.at(self.now + self.random.uniform(0, 0.03), lambda: self._arrive(row))
        super()._start(row)

    def _arrive(self, row: Waiting) -> None:
        self.log.append((self.now, row))
        if self.windows.ask(row.chat or 0, is_group=False, now_s=self.now):
            self.refused_by_windows += 1

    def over(self, _simulation: Simulation, row: Waiting) -> float | None:
        """Say whether a call succeeded; if not, until when its chat rests."""
        if self.random.random() < 0.01:
            self.refused_at_random += 1
            return self.now + _RETRY_S
        if row.priority == _BROADCAST:
            self.last_end = self.now
        return None


def measure() -> list[Figure]:
    """Run the broadcast and give its figures."""
    run = Broadcast()
    for number in range(1, PEOPLE + 1):
        run.come(0.0, waiting(number, chat=number, priority=_BROADCAST))
    asked: dict[int, float] = {}
    instant, number = 0.0, _FIRST_REPLY
    while instant < PEOPLE / 30:
        instant += run.random.expovariate(1.0)
        number += 1
        asked[number] = instant
        run.come(instant, waiting(number, chat=number, priority=_REPLY))
    run.run(latency_s=lambda _row: run.random.uniform(0.02, 0.2), end=run.over)

    first_start: dict[int, float] = {}
    for at, row in run.starts:
        first_start.setdefault(row.id, at)
    waits = [first_start[row] - at for row, at in asked.items()]
    replies = sum(1 for at in asked.values() if at <= run.last_end)
    floor = (PEOPLE + replies) / 30
    times = [at for at, _ in sorted(run.log, key=lambda entry: entry[0])]
    overfull = max(0, worst(times, 1 - receiver.JITTER_S) - 30)
    done = f"{PEOPLE} messages, {len(asked)} replies, {run.refused_at_random} × 429, {len(run.log)} calls"
    return [
        Figure(
            name="broadcast: time over its arithmetic floor",
            value=run.last_end / floor,
            unit="×",
            limit=1.05,
            done=f"{run.last_end:.1f} s over {floor:.1f} s; {done}",
        ),
        Figure(
            name="broadcast: windows violated at the receiver",
            value=run.refused_by_windows + overfull,
            unit="",
            limit=0,
            done=f"{len(run.log)} calls judged",
        ),
        Figure(
            name="reply during a broadcast: wait that the limits add, p50",
            value=percentile(waits, 0.5) * 1000,
            unit="ms",
            done=f"{len(waits)} replies, one a second",
        ),
        Figure(
            name="reply during a broadcast: wait that the limits add, p99",
            value=percentile(waits, 0.99) * 1000,
            unit="ms",
            limit=100,
            done=f"{len(waits)} replies, one a second",
        ),
    ]
