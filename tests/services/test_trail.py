"""What the lived-in circle leaves behind: every deed in the trail, and everybody told what concerns them, no more.

The lists stand in `trail.txt`, and what is in the tables in `tables.txt`, to be read. When the scene or what is said
in it changes on purpose, write them anew by `python -m tests.services.test_trail` and read the difference.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.upkeep.dump import dump
from tests.support.desk import Desk
from tests.support.scene import Scene

_LISTS = Path(__file__).with_name("trail.txt")
_TABLES = Path(__file__).with_name("tables.txt")
#: Tables in which nobody changes much: what every circle begins with, and the hours of the week.
_GIVEN = ("skill: ", "hour_block: ")


def _lived() -> tuple[Scene, Desk]:
    desk = Desk()
    scene = Scene(desk)
    for _ in scene.stages():
        pass
    return scene, desk


@pytest.fixture(scope="module")
def lived() -> Iterator[tuple[Scene, Desk]]:
    scene, desk = _lived()
    yield scene, desk
    desk.close()


def _tables(desk: Desk) -> list[str]:
    """Give what stands in the tables that people change, in names and order that do not depend on the moment."""
    return [line for line in dump(desk.tx).splitlines() if not line.startswith(_GIVEN)]


def _lists(scene: Scene, desk: Desk) -> list[str]:
    """Give who did what how often, and who was told what how often and how urgently."""
    names = {row["id"]: row["name"] for row in desk.query("SELECT id, name FROM person")}
    chats = {someone.id: name for name, someone in scene.people.items()}
    acts = Counter(
        f"{names.get(row['actor'], 'the clock')}: {row['action']} {row['object']}"
        for row in desk.query("SELECT * FROM act")
    )
    told = Counter(
        f"{names.get(row['person_id']) or chats.get(row['chat_id'], 'the group')}:"
        f" {row['kind']} ({row['mode']}, {row['priority']}, {row['state']}{', due' if row['due_id'] else ''}"
        f"{', later' if row['not_before'] > row['created_at'] else ''})"
        for row in desk.query("SELECT * FROM outbox WHERE kind NOT IN ('answer', 'strip')")
    )
    planned = Counter(f"{row['kind']} {row['state']}" for row in desk.query("SELECT * FROM due"))
    lines: list[str] = []
    for title, counted in (("Who did what", acts), ("Who was told what", told), ("What fell due", planned)):
        lines += [f"# {title}", *(f"{number:3} × {what}" for what, number in sorted(counted.items())), ""]
    return lines


def test_every_deed_is_in_the_trail_and_everybody_is_told_what_concerns_them(lived: tuple[Scene, Desk]):
    assert _lists(*lived) == [*_LISTS.read_text().splitlines(), ""]


def test_every_deed_leaves_in_the_tables_what_it_should_and_nothing_else(lived: tuple[Scene, Desk]):
    assert _tables(lived[1]) == _TABLES.read_text().splitlines()


if __name__ == "__main__":
    lived_scene, lived_desk = _lived()
    _LISTS.write_text("\n".join(_lists(lived_scene, lived_desk)))
    _TABLES.write_text("\n".join(_tables(lived_desk)) + "\n")
    lived_desk.close()
