"""Instants in the database are whole milliseconds UTC; in the program they are aware datetimes."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_ms(instant: datetime) -> int:
    """Give milliseconds since 1970 UTC of an aware datetime."""
    return (instant - _EPOCH) // timedelta(milliseconds=1)


def from_ms(ms: int) -> datetime:
    """Give the aware UTC datetime of milliseconds since 1970."""
    return _EPOCH + timedelta(milliseconds=ms)
