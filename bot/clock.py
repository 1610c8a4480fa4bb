"""The only place that reads the time. Everything else is given `now` (aware UTC) or monotonic seconds.

The offset, which only the sandbox's movable clock sets, never falls. Rate limits, retries and time-outs run on the
machine's monotonic clock and never on the moved one.
"""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """Real time plus an offset in milliseconds, 0 unless a sandbox moves it."""

    def __init__(self, offset_ms: int = 0, *, is_movable: bool = False) -> None:
        self._offset_ms = offset_ms
        #: Whether something outside moves this clock: what lies between is then done at its own time.
        self.is_movable = is_movable

    @property
    def offset_ms(self) -> int:
        """How far this clock is ahead of the machine's, milliseconds."""
        return self._offset_ms

    def move_to(self, offset_ms: int) -> bool:
        """Set the offset and tell whether that moved the clock; a smaller one than now is ignored."""
        if offset_ms <= self._offset_ms:
            return False
        self._offset_ms = offset_ms
        return True

    def now(self) -> datetime:
        """Give the present instant, aware UTC."""
        return self.real_now() + timedelta(milliseconds=self._offset_ms)

    def real_now(self) -> datetime:
        """Give the machine's own instant, aware UTC, without the offset."""
        return datetime.now(UTC)

    def real(self, instant: datetime) -> datetime:
        """Give the machine's instant at which this clock will show `instant`."""
        return instant - timedelta(milliseconds=self._offset_ms)

    def monotonic(self) -> float:
        """Give seconds that only rise, from an arbitrary start."""
        return time.monotonic()
