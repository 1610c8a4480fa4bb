"""Who is compared, one piece of the comparison, and the table of all pieces.

Piece n belongs to contestant n modulo their number; the moments of the kills are the same for all of them.
"""

import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from tests.peers.circle import Contestant, Minga, Plain
from tests.peers.script import Counts, Script

#: Rounds and kills in a piece, and pieces of each contestant.
ROUNDS, KILLS, PIECES = 8, 50, 20

_PICKLED = {"PEER_PERSISTENCE": "1"}

CONTESTANTS: Mapping[str, Callable[[Path], Contestant]] = {
    "python-telegram-bot, JobQueue": Plain,
    "python-telegram-bot, JobQueue, PicklePersistence": lambda folder: Plain(folder, _PICKLED),
    "python-telegram-bot, SQLAlchemyJobStore": lambda folder: Plain(
        folder, {**_PICKLED, "PEER_REMINDERS": "store"}
    ),
    "python-telegram-bot, SQLAlchemyJobStore, misfire_grace_time=None": lambda folder: Plain(
        folder, {**_PICKLED, "PEER_REMINDERS": "store-none"}
    ),
    "Minga": Minga,
}


def contestant_of(seed: int) -> str:
    """Give the name of the contestant whose piece this is."""
    return list(CONTESTANTS)[(seed - 1) % len(CONTESTANTS)]


def piece(seed: int) -> dict[str, Any]:
    """Play one piece; what Minga may not do is broken."""
    name = contestant_of(seed)
    moments = (seed - 1) // len(CONTESTANTS) + 1
    with tempfile.TemporaryDirectory() as folder:
        contestant = CONTESTANTS[name](Path(folder) / "stage")
        try:
            counts = Script(contestant, moments, rounds=ROUNDS, kills=KILLS).play()
            broken = _broken(contestant, counts) if isinstance(contestant, Minga) else []
        finally:
            contestant.stage.close()
    found = {f"{name}: {key}": value for key, value in asdict(counts).items()}
    return {**found, "broken": broken}


def _broken(minga: Minga, counts: Counts) -> list[str]:
    minga.stage.check()
    found = []
    if counts.updates_lost or counts.effects_doubled:
        found.append(f"{counts.updates_lost} updates lost, {counts.effects_doubled} effects doubled")
    unsaid = counts.answers_missing + counts.reminders_lost
    if unsaid > len(minga.given_up):
        found.append(f"{unsaid} messages never came, of which it knows {len(minga.given_up)}")
    if counts.reminders_doubled > counts.of_unknown_outcome:
        found.append(f"{counts.reminders_doubled} reminders doubled, more than sends of unknown outcome")
    return found


def table(path: Path) -> str:
    """Give the table: each figure per 1,000 kills."""
    columns = [field.name for field in fields(Counts)]
    totals = {name: dict.fromkeys(columns, 0) for name in CONTESTANTS}
    for line in path.read_text().splitlines():
        for key, value in json.loads(line)["result"].items():
            name, _, column = key.rpartition(": ")
            if name in totals:
                totals[name][column] += value
    shown = ("kills", "updates", "reminders")
    per_kills = [column for column in columns if column not in shown]
    head = ["", *shown, *per_kills]
    lines = ["| " + " | ".join(it.replace("_", " ") for it in head) + " |", "|---" * len(head) + "|"]
    for name, found in totals.items():
        cells = [name, *(f"{found[it]:,}" for it in shown), *(_per_kills(found, it) for it in per_kills)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join([*lines, "", "From “updates lost” on: per 1,000 kills, and how many of how many."])


def _per_kills(found: Mapping[str, int], column: str) -> str:
    rate = f"{found[column] * 1000 / (found['kills'] or 1):,.0f}"
    of_all = {"updates_lost": "updates", "reminders_lost": "reminders", "reminders_doubled": "reminders"}
    if column not in of_all:
        return rate
    return f"{rate} ({found[column]:,} of {found[of_all[column]]:,})"
