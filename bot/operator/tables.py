"""How things are shown to an operator: columns that stand under each other, local times, sizes, spans."""

from collections.abc import Sequence
from datetime import datetime, timedelta

_KIB = 1024
_WIDEST = 60


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Give the lines of a table; numbers stand at the right, a long last column is not cut."""
    texts = [[_text(value, last=i == len(head) - 1) for i, value in enumerate(row)] for row in rows]
    widths = [max([len(name), *(len(row[i]) for row in texts)]) for i, name in enumerate(head)]
    is_number = [bool(rows) and all(isinstance(row[i], int | None) for row in rows) for i in range(len(head))]

    def line(cells: Sequence[str]) -> str:
        return "  ".join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(cells, widths, is_number, strict=True)
        ).rstrip()

    return [line(head), *(line(row) for row in texts)]


def _text(value: object, *, last: bool) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return text if last or len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def local_time(instant: datetime) -> str:
    """Give an instant in this machine's time zone, which is named."""
    here = instant.astimezone()
    return f"{here:%Y-%m-%d %H:%M:%S} {here.tzname()}"


def size(count: int) -> str:
    """Give a number of bytes to three figures or so."""
    value, unit = float(count), "B"
    for bigger in ("KiB", "MiB", "GiB", "TiB"):
        if value < _KIB:
            break
        value, unit = value / _KIB, bigger
    return f"{count} B" if unit == "B" else f"{value:.1f} {unit}"


def span(length: timedelta) -> str:
    """Give a length of time in its largest whole unit."""
    seconds = max(0, int(length.total_seconds()))
    for unit, one in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= 2 * one:
            return f"{seconds // one} {unit}"
    return f"{seconds} s"
