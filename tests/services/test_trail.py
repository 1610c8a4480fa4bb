"""What the lived-in circle leaves behind: every deed in the trail, and everybody told what concerns them, no more.

The lists stand in `trail.txt`, to be read. When the scene or what is said in it changes on purpose, write them anew by
`python -m tests.services.test_trail` and read the difference.
"""

from collections import Counter
from pathlib import Path

from tests.support.desk import Desk
from tests.support.scene import Scene

_LISTS = Path(__file__).with_name("trail.txt")


def _lived() -> tuple[Scene, Desk]:
    desk = Desk()
    scene = Scene(desk)
    for _ in scene.stages():
        pass
    return scene, desk


def _lists() -> list[str]:
    """Give who did what how often, and who was told what how often and how urgently."""
    scene, desk = _lived()
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
    desk.close()
    lines: list[str] = []
    for title, counted in (("Who did what", acts), ("Who was told what", told), ("What fell due", planned)):
        lines += [f"# {title}", *(f"{number:3} × {what}" for what, number in sorted(counted.items())), ""]
    return lines


def test_every_deed_is_in_the_trail_and_everybody_is_told_what_concerns_them():
    assert _lists() == [*_LISTS.read_text().splitlines(), ""]


if __name__ == "__main__":
    _LISTS.write_text("\n".join(_lists()))
