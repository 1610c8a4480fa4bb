"""`make years`: ten years of weekly needs in seven time zones, each reminder at its local time, once.

A circle in each zone: needs of every Sunday and every Thursday are written by a coordinator, at hours that some days do
not have and others have twice; their givers say yes each week. The bot's own worker, sender and wake-ups do the rest.
When each reminder has to arrive is worked out here, from the zone's rules alone, and not by the bot's code.

Nobody knows what clocks will do in ten years: the test holds the bot against the zone data that are installed
(Morocco's are planned to 2087, Samoa and Nepal have no changes planned at all).
"""

import asyncio
import heapq
import sqlite3
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.delivery.starting.foundations import prepare_database
from bot.domain.words import STARTING_REGISTER
from storage.connection import prepare
from storage.instants import to_ms
from storage.upkeep import checks
from tests.soak.machine import Machine
from tests.soak.office import FINE
from tests.support import campaign

ZONES = (
    "Europe/London", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia",
    "Asia/Kathmandu",
)  # fmt: skip
BEGINS = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
COORDINATOR, RECEIVER, FIRST_GIVER = 1001, 1002, 2001
#: A message is late when it comes so long after its instant: the limits hold up a few seconds at most.
_LATE = timedelta(minutes=1)
#: A pulse a day: it only finds what timers have missed.
_PULSE_SLOWER = 5760.0
_SUNDAY, _THURSDAY = 6, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly:
    """A need of every week, which has one giver."""

    skill: str
    weekday: int
    start: time
    end: time
    #: Whether its giver answers the question of the evening before.
    is_confirmed: bool

    @property
    def words(self) -> str:
        """What the coordinator writes."""
        day = {_SUNDAY: "Sunday", _THURSDAY: "Thursday"}[self.weekday]
        return f"Somebody to help a neighbour with {self.skill} every {day} {self.start:%H:%M} to {self.end:%H:%M}"


def needs_of(zone: str) -> tuple[Weekly, ...]:
    """Give the needs of a zone: at the hours in which its clocks change, and by day."""
    half = zone == "Australia/Lord_Howe"  # its summer is half an hour
    twice, missing = (time(1, 45), time(2, 15)) if half else (time(1, 30), time(2, 30))
    return (
        Weekly(skill="gardening", weekday=_SUNDAY, start=twice, end=time(4, 30), is_confirmed=True),
        Weekly(skill="driving", weekday=_SUNDAY, start=missing, end=time(4, 0), is_confirmed=True),
        Weekly(skill="shopping", weekday=_THURSDAY, start=time(9, 30), end=time(11, 0), is_confirmed=False),
    )


# --- when each reminder has to arrive -----------------------------------------------------------------------------


def instant(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """Give the instant of a wall time: of two the first; of none that of the next minute there is."""
    local = datetime.combine(day, wall)
    while True:
        for fold in (0, 1):
            there = local.replace(tzinfo=zone, fold=fold)
            if there.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == local:
                return there.astimezone(UTC)
        local += timedelta(minutes=1)


def expected(need: Weekly, zone: ZoneInfo, day: date) -> dict[str, datetime]:
    """Give what the giver has to read of one time, and when: quiet hours are 21 to 8, the evening's hour is 18."""
    start = instant(day, need.start, zone)
    end = instant(day, need.end, zone)
    morning = instant(day, time(8), zone)
    by_day = need.start >= time(9)
    found = {
        "evening": instant(day - timedelta(days=1), time(18), zone),
        # Two hours before; in quiet hours it waits for their end when at least one of the two is left then.
        "before": morning if by_day else start - timedelta(hours=2),
        "start": start,
        "after": end if by_day else morning,
    }
    if not need.is_confirmed:
        found["again"] = instant(day - timedelta(days=1), time(20), zone)
    return found


#: How each is recognised.
_SAID = {
    "evening": "Does it still stand",
    "again": "I have not heard from you yet",
    "before": "It begins soon",
    "start": "It begins now",
    "after": "How long was it",
}


class Givers:
    """The coordinator, who writes three sentences, and the givers, who say yes; everything that arrives is noted."""

    def __init__(self, needs: Sequence[Weekly]) -> None:
        self._needs = needs
        self.machine: Machine | None = None
        self._agenda: list[tuple[float, int, int, int, str]] = []
        self._order = 0
        self._planned = asyncio.Event()
        #: (giver, which) → the instants at which it arrived.
        self.arrived: defaultdict[tuple[int, str], list[datetime]] = defaultdict(list)

    def sees(
        self, chat: int, message: int, is_new: bool, rows: Sequence[Sequence[Mapping[str, Any]]], text: str
    ) -> None:
        """A message arrives."""
        assert self.machine is not None
        data = [button.get("callback_data", "") for row in rows for button in row]
        if chat == COORDINATOR:
            for wanted in ("fd:", "fc:"):
                chosen = next((one for one in data if one.startswith(wanted)), None)
                if chosen is not None and (wanted == "fd:" or ":whom:" in chosen):
                    self.plan(60, chat, message, chosen)
                    return
            return
        if chat < FIRST_GIVER or not is_new:
            return
        which = next((name for name, words in _SAID.items() if words in text), None)
        if which is not None:
            self.arrived[chat, which].append(self.machine.clock.now())
        for code in ("iy:", "hc:") if self._needs[chat - FIRST_GIVER].is_confirmed else ("iy:",):
            chosen = next((one for one in data if one.startswith(code)), None)
            if chosen is not None:
                self.plan(300, chat, message, chosen)

    def arrived_at(self, giver: int) -> dict[str, list[datetime]]:
        """Give what arrived at a giver, and when."""
        return {which: came for (chat, which), came in self.arrived.items() if chat == giver}

    def plan(self, after_s: float, chat: int, message: int, data: str) -> None:
        """Have somebody press something, or (message 0) write it."""
        assert self.machine is not None
        self._order += 1
        heapq.heappush(self._agenda, (self.machine.loop.time() + after_s, self._order, chat, message, data))
        self._planned.set()

    async def live(self) -> None:
        """Do what was planned, when its time has come."""
        assert self.machine is not None
        loop = self.machine.loop
        while True:
            while self._agenda and self._agenda[0][0] <= loop.time():
                _, number, chat, message, data = heapq.heappop(self._agenda)
                self.machine.come(_update(number, chat, message, data, self.machine.clock.now()))
            self._planned.clear()
            after = self._agenda[0][0] - loop.time() if self._agenda else None
            with suppress(TimeoutError):
                async with asyncio.timeout(after):
                    await self._planned.wait()


def _update(number: int, chat: int, message: int, data: str, now: datetime) -> dict[str, Any]:
    user = {"id": chat, "is_bot": False, "first_name": f"N{chat}", "language_code": "en"}
    body = {
        "message_id": message or 1,
        "date": int(now.timestamp()),
        "chat": {"id": chat, "type": "private"},
        "text": data,
    }
    if not message:
        return {"message": {**body, "from": user}}
    return {
        "callback_query": {
            "id": str(number),
            "from": user,
            "chat_instance": "1",
            "message": body,
            "data": data,
        }
    }


def _settle(path: Path, zone: str, needs: Sequence[Weekly]) -> None:
    prepare_database(path)
    connection = sqlite3.connect(path, isolation_level=None)
    prepare(connection)
    now = to_ms(BEGINS)
    do = connection.execute
    do("INSERT INTO circle (id, name, language, zone, created_at) VALUES (1, 'C', 'en', ?, ?)", (zone, now))
    do("INSERT INTO ledger_account (circle_id, member_id, opened_at) VALUES (1, NULL, ?)", (now,))
    for key in dict.fromkeys(skill.key for skill in STARTING_REGISTER):
        do("INSERT INTO skill (circle_id, key, made_at) VALUES (1, ?, ?)", (key, now))
    for user in (COORDINATOR, RECEIVER, *(FIRST_GIVER + number for number in range(len(needs)))):
        do("INSERT INTO person (id, name, language, agreed_at, notice, created_at) VALUES (?, ?, 'en', ?, 1, ?)",
           (user, f"N{user}", now, now))  # fmt: skip
        do("INSERT INTO account (person_id, channel, address) VALUES (?, 'telegram', ?)", (user, str(user)))
        do("INSERT INTO chat (id, kind, language, circle_id) VALUES (?, 'private', 'en', 1)", (user,))
        do("INSERT INTO member (id, circle_id, person_id, joined_at) VALUES (?, 1, ?, ?)", (user, user, now))
        do("INSERT INTO ledger_account (circle_id, member_id, opened_at) VALUES (1, ?, ?)", (user, now))
    do("INSERT INTO member_role (circle_id, member_id, role, given_at) VALUES (1, ?, 'coordinator', ?)",
       (COORDINATOR, now))  # fmt: skip
    for number, need in enumerate(needs):
        do("INSERT INTO offer (circle_id, member_id, skill_id, words, language, state, created_at, changed_at) "
           "SELECT 1, ?, id, key, 'en', 'active', ?, ? FROM skill WHERE key = ?",
           (FIRST_GIVER + number, now, now, need.skill))  # fmt: skip
    connection.close()


def play(zone: str, years: float, folder: Path, needs: Sequence[Weekly] | None = None) -> dict[str, Any]:
    """Play years in a zone; give counts, and under "broken" each reminder that is missing, late, early or double."""
    needs = needs or needs_of(zone)
    path = folder / "minga.db"
    _settle(path, zone, needs)
    givers = Givers(needs)
    machine = Machine(path, begins=BEGINS, weather=FINE, seed=1, sees=givers.sees, pulse_slower=_PULSE_SLOWER)
    givers.machine = machine
    try:
        machine.beside(givers.live())
        for number, need in enumerate(needs):
            givers.plan(8 * 3600 + number * 600, COORDINATOR, 0, need.words)
        over = BEGINS + timedelta(days=round(years * 365.2425))
        machine.until(over)
        raw = machine.database.raw
        broken = [f"{f.check.name}: {f.violations}" for f in checks.violations(raw) if f.violations]
        aside = raw.execute("SELECT count(*) FROM inbox WHERE state = 'quarantined'").fetchone()[0]
        failed = raw.execute("SELECT count(*) FROM due WHERE state = 'failed'").fetchone()[0]
        rows = raw.execute("SELECT count(*) FROM due").fetchone()[0]
    finally:
        machine.close()
    broken += [f"{aside} updates were put aside"] * bool(aside) + [f"{failed} dues failed"] * bool(failed)
    counted: Counter[str] = Counter()
    for number, need in enumerate(needs):
        broken += _judge(need, ZoneInfo(zone), over, givers.arrived_at(FIRST_GIVER + number), counted)
    return {**counted, "rows_of_due_at_the_end": rows, "broken": [f"{zone}: {what}" for what in broken]}


def _judge(
    need: Weekly,
    zone: ZoneInfo,
    over: datetime,
    arrived: Mapping[str, Sequence[datetime]],
    counted: Counter[str],
) -> list[str]:
    wanted: defaultdict[str, list[datetime]] = defaultdict(list)
    day = BEGINS.date() + timedelta(days=1)
    while day < over.date() + timedelta(days=2):
        if day.weekday() == need.weekday:
            counted["times"] += 1
            counted[_kind_of(datetime.combine(day, need.start), zone)] += 1
            for which, at in expected(need, zone, day).items():
                if at < over - _LATE:
                    wanted[which].append(at)
        day += timedelta(days=1)
    broken = []
    for which in sorted(wanted.keys() | arrived.keys()):
        came = sorted(arrived.get(which, []))
        counted["reminders"] += len(came)
        for at in wanted[which]:
            number = sum(at <= one < at + _LATE for one in came)
            if number != 1:
                broken.append(f"{need.skill} {which}: {number} came at {at.astimezone(zone)}")
        stray = [one for one in came if not any(at <= one < at + _LATE for at in wanted[which])]
        broken += [f"{need.skill} {which}: came at {one.astimezone(zone)} for nothing" for one in stray]
    return broken


def _kind_of(local: datetime, zone: ZoneInfo) -> str:
    there = local.replace(tzinfo=zone)
    if there.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local:
        return "times_that_do_not_exist"
    return "times_that_exist_" + (
        "twice" if there.utcoffset() != there.replace(fold=1).utcoffset() else "once"
    )


def main() -> int:
    """Play every zone that is not done yet."""
    parser = campaign.arguments(__doc__ or "")
    parser.add_argument("--years", type=float, default=10.0)
    chosen = parser.parse_args()
    name = "years" if chosen.years == 10.0 else f"years-{chosen.years:g}"
    return campaign.run(name, Piece(chosen.years), len(ZONES), chosen)


@dataclass(frozen=True, slots=True)
class Piece:
    """A zone's years; the seed counts the zones from 1."""

    years: float

    def __call__(self, seed: int) -> dict[str, Any]:
        """Play it."""
        with tempfile.TemporaryDirectory() as folder:
            return play(ZONES[(seed - 1) % len(ZONES)], self.years, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
