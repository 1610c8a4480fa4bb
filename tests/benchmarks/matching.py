"""How long it takes to find the right few: in a circle of 10,000 and in one of 1,000,000, one after the other.

`python -m tests.benchmarks.matching` looks for whom to ask for needs of common, middling and rare skills and by phone,
on any day and hour, and gives the ratio of the slowest hundredth; then it publishes needs in the large circle with the
real bot in a process of its own, and gives the time from the press of "Publish" to the first invitation's call. Circles
are made on the first run (some minutes) and kept in the system's folder for temporary files.
"""

import argparse
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.ids import CircleId, MemberId, SkillId
from bot.domain.needs.needs import occurrence
from bot.services.promises import inviting
from bot.services.promises.order import ranked
from bot.services.turn import Turn
from handlers.presses.answers import AcceptInvitation
from storage.connection import Tx, prepare
from storage.needs import needs
from storage.needs.needs import Beneficiary, Need, Slot
from tests.benchmarks.crowd import crowd
from tests.benchmarks.report import Figure, percentile, show
from tests.journeys.stage import Actor, Stage
from tests.soak.town import BEGINS, ZONE, skill_names

SMALL, LARGE = 10_000, 1_000_000
#: Skills by how many offer them: the number in the list of all, most offered first.
KINDS: Mapping[str, range] = {
    "common": range(4),
    "middling": range(20, 50),
    "rare": range(100, 150),
    "by phone": range(10),
}
LOOKS = 100
PUBLISHED = 100
#: Cardiff's middle in the made town.
_LAT, _LON = 51.2, -3.0
_NOW = BEGINS + timedelta(hours=6)
_LIMIT_RATIO, _LIMIT_S = 3.0, 1.0


def measure(*, small: int = SMALL, large: int = LARGE, published: int = PUBLISHED) -> list[Figure]:
    """Measure both circles, then the way from the press to the first invitation in the large one."""
    looks = {members: _looks(crowd(members)) for members in (small, large)}
    figures = []
    for members, by_kind in looks.items():
        for kind, times in by_kind.items():
            figures.append(
                Figure(
                    name=f"whom to ask, {kind}, {members:,} members, p50 / p99",
                    value=1000 * percentile([one for one, _ in times], 0.99),
                    unit="ms",
                    done=f"{len(times)} looks, p50 {1000 * percentile([one for one, _ in times], 0.5):.1f} ms",
                )
            )
    alone, whole = ({size: [pair[part] for kind in found.values() for pair in kind] for size, found in looks.items()}
                    for part in (0, 1))  # fmt: skip
    figures += [
        _ratio("whom to ask", alone, small, large, limit=_LIMIT_RATIO),
        _ratio("a whole look, with what it writes", whole, small, large),
    ]
    if published:
        waits = _published(crowd(large), published)
        figures.append(
            Figure(
                name=f"publish to the first invitation, {large:,} members, p99",
                value=percentile(waits, 0.99),
                unit="s",
                limit=_LIMIT_S,
                done=f"{len(waits)} needs, p50 {percentile(waits, 0.5):.3f} s, the slowest {max(waits):.3f} s",
            )
        )
    return figures


def _ratio(
    name: str, times: Mapping[int, list[float]], small: int, large: int, *, limit: float | None = None
) -> Figure:
    slow = {members: percentile(times[members], 0.99) for members in (small, large)}
    return Figure(
        name=f"{name}, p99 at {large:,} over p99 at {small:,}",
        value=slow[large] / slow[small],
        unit="×",
        limit=limit,
        done=f"{1000 * slow[small]:.0f} and {1000 * slow[large]:.0f} ms, {len(times[small])} looks each",
    )


def _looks(path: Path) -> dict[str, list[tuple[float, float]]]:
    """Give for each kind of need the seconds of finding whom to ask alone, and of the whole look; nothing is kept."""
    tx = sqlite3.connect(path, isolation_level=None)
    prepare(tx)
    dice = random.Random(1)
    skills = [
        row["id"]
        for row in tx.execute("SELECT skill_id AS id FROM offer GROUP BY skill_id ORDER BY count(*) DESC")
    ]
    posted = tx.execute("SELECT min(member_id) AS id FROM member_role").fetchone()["id"]
    found: dict[str, list[tuple[float, float]]] = {kind: [] for kind in KINDS}
    for number in range(LOOKS + 5):
        for kind, among in KINDS.items():
            tx.execute("BEGIN IMMEDIATE")
            need, slot = _need(
                tx, dice, SkillId(skills[dice.choice(among)]), posted, by_phone=kind == "by phone"
            )
            began = time.perf_counter()
            ranked(tx, slot, need, _NOW)
            alone = time.perf_counter() - began
            began = time.perf_counter()
            inviting.begin(Turn(tx=tx, now=_NOW), slot.id)
            whole = time.perf_counter() - began
            tx.execute("ROLLBACK")
            if number >= 5:
                found[kind].append((alone, whole))
    tx.close()
    return found


def _need(tx: Tx, dice: random.Random, skill: SkillId, posted: int, *, by_phone: bool) -> tuple[Need, Slot]:
    start = datetime(2026, 11, 23) + timedelta(days=dice.randint(1, 7), hours=dice.randint(7, 20))  # noqa: DTZ001 - wall time
    wall = (start, start + timedelta(minutes=dice.choice((60, 90, 120))))
    need = needs.add_need(
        tx,
        now=_NOW,
        circle=CircleId(1),
        posted_by=MemberId(posted),
        beneficiary=Beneficiary.CIRCLE,
        beneficiary_member=None,
        skill=skill,
        words="Somebody to help",
        language="en",
        times=(wall,),
        zone=ZONE,
        lat=_LAT + dice.gauss(0, 0.01),
        lon=_LON + dice.gauss(0, 0.016),
        by_phone=by_phone,
    )
    made = occurrence(*wall, ZoneInfo(ZONE))
    slot = needs.add_slot(tx, need, starts_at=made.starts_at, ends_at=made.ends_at, wall=wall)
    assert slot is not None
    return need, slot


def _published(path: Path, number: int) -> list[float]:
    """Give the seconds from pressing "Publish" to the first invitation's call, of needs published one by one."""
    with tempfile.TemporaryDirectory() as name:
        stage = Stage(Path(name), scale=1000.0)
        (Path(name) / "bot").mkdir()
        shutil.copy(path, Path(name) / "bot" / "minga.db")
        stage.open()
        try:
            nia = stage.person("Nia")
            _lead(Path(name) / "bot" / "minga.db", nia.id)
            stage.begin()
            return [_publish(stage, nia, word) for word in _words(number)]
        finally:
            stage.close()


def _words(number: int) -> list[str]:
    names = skill_names()
    return [names[number % 40] for number in range(number)]


def _lead(path: Path, user: int) -> None:
    """Let somebody with a phone at the stand-in be the circle's first coordinator."""
    connection = sqlite3.connect(path, isolation_level=None)
    prepare(connection)
    leader = connection.execute(
        "SELECT min(person_id) AS id FROM member_role JOIN member ON member.id = member_id"
    )
    person = leader.fetchone()["id"]
    connection.execute("UPDATE account SET address = ? WHERE person_id = ?", (str(user), person))
    connection.execute("UPDATE chat SET id = ? WHERE id = ?", (user, person))
    connection.execute(
        "UPDATE person SET language = 'en', quiet_from = 0, quiet_to = 0 WHERE id = ?", (person,)
    )
    connection.close()


def _publish(stage: Stage, nia: Actor, word: str) -> float:
    nia.say(f"Someone for {word} on Thursday 10:00 to 11:30")
    nia.tap("For the whole circle")
    known = len(stage.calls())
    message, button = nia.button("^Publish")
    began = time.perf_counter()
    nia.tap_data(message, button["callback_data"], settle=False)
    while True:
        rows = stage.client.get("/sandbox/log", params={"after": known}).json()
        if any(f'"{AcceptInvitation.code}:' in str(row["params"].get("reply_markup", "")) for row in rows):
            break
        if time.perf_counter() - began > 60:
            raise AssertionError(f"nobody was asked for {word}: {nia.text()}")
        time.sleep(0.002)
    took = time.perf_counter() - began
    stage.settle()
    return took


def main() -> int:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", type=int, default=LARGE, help="members of the large circle")
    parser.add_argument("--published", type=int, default=PUBLISHED, help="needs published; 0 leaves that out")
    chosen = parser.parse_args()
    figures = measure(large=chosen.large, published=chosen.published)
    show(figures)
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
