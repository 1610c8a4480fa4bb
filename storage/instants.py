"""Instants in the database are whole milliseconds UTC; in the program they are aware datetimes."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_ms(instant: datetime) -> int:
    """Give milliseconds since 1970 UTC of an aware datetime."""
    return (instant - _EPOCH) // timedelta(milliseconds=1)


def from_ms(ms: int) -> datetime:
    """Give the aware UTC datetime of milliseconds since 1970."""
    return _EPOCH + timedelta(milliseconds=ms)


def maybe_from_ms(ms: int | None) -> datetime | None:
    """Give the instant of a column that may be empty; None when it is."""
    return None if ms is None else from_ms(ms)
