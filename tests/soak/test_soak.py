"""The soak and the years in small: a few days, a few months, and that what is wrong is seen."""

from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.soak import years
from tests.soak.bounds import beyond
from tests.soak.day import Size, Soak

SMALL = Size(residents=300, circles=2, needs_a_day=10, days=3)


def test_three_days_of_a_small_town_end_with_nothing_open_and_go_on_after_an_end(tmp_path: Path):
    first = Soak(tmp_path, SMALL)
    found = [first.play(1), first.play(2)]
    first.close()

    second = Soak(tmp_path, SMALL)
    found.append(second.play(3))
    second.close()

    assert [it["broken"] for it in found] == [[], [], []]
    assert found[2]["figures"]["rows"]["need"] > 20
    assert found[2]["figures"]["reminders"]["sent"] > 5
    assert found[2]["figures"]["did"]["press"] > 20


def test_a_day_that_was_not_kept_is_not_made_up(tmp_path: Path):
    with pytest.raises(RuntimeError, match="day 4 was not kept"):
        Soak(tmp_path, SMALL).play(5)


def test_a_year_on_lord_howe_every_reminder_comes_at_its_local_time_once(tmp_path: Path):
    (twice, *_) = years.needs_of("Australia/Lord_Howe")

    found = years.play("Australia/Lord_Howe", 1.0, tmp_path, [twice])

    assert found["broken"] == []
    assert found["times_that_exist_twice"] == 1
    assert found["reminders"] >= 4 * 51


@pytest.mark.parametrize("shift", ["late", "missing", "double"])
def test_a_reminder_that_is_late_missing_or_double_is_seen(shift: str):
    need = years.needs_of("Europe/Berlin")[1]
    zone = ZoneInfo("Europe/Berlin")
    over = years.BEGINS + timedelta(days=304)
    arrived: dict[str, list[datetime]] = {}
    day = date(2026, 11, 29)
    while day < over.date():
        for which, at in years.expected(need, zone, day).items():
            arrived.setdefault(which, []).append(at)
        day += timedelta(days=7)
    assert years._judge(need, zone, over, arrived, Counter()) == []
    starts = arrived["start"]

    if shift == "late":
        starts[20] += timedelta(hours=1)
    elif shift == "missing":
        del starts[20]
    else:
        starts.append(starts[20] + timedelta(hours=3))

    assert years._judge(need, zone, over, arrived, Counter())


def _days(**grown: float) -> list[dict[str, Any]]:
    return [
        {
            "day": day,
            "log_mb": 4.0,
            "memory_mb": 150 + day * grown.get("memory", 0),
            "file_mb": 60 + 10 * day + grown.get("file", 0) * day**2,
            "rows": {"outbox": min(day, 15) * 1000 + day * grown.get("outbox", 0)},
        }
        for day in range(1, 31)
    ]


@pytest.mark.parametrize("grown", ["memory", "file", "outbox"])
def test_what_grows_without_bound_is_said(grown: str):
    assert beyond(_days()) == []

    found = beyond(_days(**{grown: {"memory": 3.0, "file": 0.2, "outbox": 300.0}[grown]}))

    assert len(found) == 1


def test_a_log_that_is_never_emptied_is_said():
    days = _days()
    days[3]["log_mb"] = 900.0

    assert beyond(days) == ["day 4: the log had 900.0 MB"]
