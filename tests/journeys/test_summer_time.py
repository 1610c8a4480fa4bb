"""The clocks go forward between two times of a repeating need: its wall time stays, and so do its reminders'."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.journeys.circle import join, publish, set_up
from tests.journeys.stage import Stage


def next_change() -> date:
    """Give the last Sunday of March that is at least two weeks ahead: Europe's change to summer time."""
    earliest = datetime.now(UTC).date() + timedelta(days=14)
    for year in (earliest.year, earliest.year + 1):
        day = date(year, 3, 31)
        while day.weekday() != 6:
            day -= timedelta(days=1)
        if day >= earliest:
            return day
    raise AssertionError


@pytest.mark.parametrize(
    ("zone", "winter_utc", "summer_utc"), [("Europe/London", 9, 8), ("Europe/Berlin", 8, 7)]
)
def test_reminders_keep_to_local_time_over_the_change(
    new_stage: Callable[..., Stage], zone: str, winter_utc: int, summer_utc: int
):
    # Given a need on every Sunday at half past nine, on the Thursday ten days before the change.
    stage = new_stage(zone=zone)
    change = next_change()
    here = ZoneInfo(zone)
    begin = datetime(change.year, change.month, change.day, 9, tzinfo=here) - timedelta(days=10)
    stage.begin(begin)
    nia, code = set_up(stage)
    bryn = join(stage, "Bryn", code)
    bryn.say("I can drive people on Sunday mornings")
    bryn.tap("^Yes, I offer this$")
    publish(nia, "Someone to drive a neighbour to church every Sunday 9:30 to 11")
    starts = stage.query("SELECT starts_at FROM slot ORDER BY starts_at")
    first, second = (datetime.fromtimestamp(ms / 1000, tz=UTC) for (ms,) in starts[:2])
    assert (first.hour, first.minute) == (winter_utc, 30)
    assert (second.hour, second.minute) == (summer_utc, 30)
    assert second.date() == change

    # When Bryn says yes to both, and the time passes.
    bryn.tap("^Yes, I can$")
    bryn.expect(f"{first.day} {first:%B} {first.year}, 9:30–11:00")
    stage.live_until(datetime(change.year, change.month, change.day, 12, tzinfo=here) - timedelta(days=6))
    bryn.tap("^Yes, I can$")
    bryn.expect(f"{second.day} {second:%B} {second.year}, 9:30–11:00")
    bryn.look_away()
    stage.live_until(datetime(change.year, change.month, change.day, 8, 30, tzinfo=here))

    # Then each reminder comes once, at its local time: the evening at six, at waking, at the start, at the end.
    evening = bryn.arrived("Does it still stand")
    assert evening.astimezone(here) == datetime(
        change.year, change.month, change.day, 18, tzinfo=here
    ) - timedelta(days=1)
    early = bryn.arrived("It begins soon").astimezone(here)
    assert (early.date(), early.hour, early.minute) == (change, 8, 0)
    stage.live_until(datetime(change.year, change.month, change.day, 11, 30, tzinfo=here))
    start = bryn.arrived("It begins now")
    assert start == datetime(change.year, change.month, change.day, summer_utc, 30, tzinfo=UTC)
    assert start.astimezone(here).hour == 9
    assert bryn.arrived("How long was it").astimezone(here).hour == 11
    for once in ("Does it still stand", "It begins soon", "It begins now", "How long was it"):
        assert sum(once in text for text in bryn.news()) == 1, bryn.news()
    stage.check()
