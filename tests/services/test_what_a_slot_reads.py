"""How a slot reads for everybody who was asked: free, full, or full with somebody who has not answered."""

import pytest

from bot.services.showing import slot_changed
from tests.support.desk import Desk
from tests.support.effects import effects, take, unasked, write
from tests.support.promises import a_street

DONE = "reminder.giver.silent", 1, "1", "done"


@pytest.mark.parametrize(
    ("due", "state", "places", "reads"),
    [
        (None, "accepted", 1, "full"),
        (None, "accepted", 2, "free"),
        (None, "there", 1, "full"),
        (None, "done", 1, "full"),
        (None, "withdrawn", 1, "free"),
        (DONE, "accepted", 1, "doubted"),
        (DONE, "accepted", 2, "free"),
        (DONE, "confirmed", 1, "full"),
        (("reminder.giver.again", 1, "1", "done"), "accepted", 1, "full"),
        (("reminder.giver.silent", 2, "1", "done"), "accepted", 1, "full"),
        (("reminder.giver.silent", 1, "0", "done"), "accepted", 1, "full"),
        (("reminder.giver.silent", 1, "1", "waiting"), "accepted", 1, "full"),
    ],
)
def test_a_slot_is_doubted_while_its_giver_was_asked_in_vain_about_just_this_time(
    desk: Desk, *, due: tuple[str, int, str, str] | None, state: str, places: int, reads: str
) -> None:
    """Somebody else, of another slot, was asked in vain too."""
    street = a_street(desk, "Mair", "Nia")
    slot = unasked(street)
    take(street, slot, "Mair")
    take(street, unasked(street, "2026-11-27T09:30", "2026-11-27T11:00"), "Nia")
    write(street, "UPDATE slot SET places = ? WHERE id = 1", places)
    if state != "accepted":
        write(street, "UPDATE commitment SET state = ? WHERE id = 1", state)
    for kind, subject, occasion, ended in [due] if due else []:
        at = None if ended == "waiting" else 1
        write(
            street,
            "INSERT INTO due (kind, subject, occasion, state, ended_at, circle_id, due_at) "
            "VALUES (?, ?, ?, ?, ?, 1, 1)",
            kind,
            subject,
            occasion,
            ended,
            at,
        )
    write(street, "UPDATE slot SET shown_as = ''")

    effects(street, lambda turn: slot_changed(turn, slot))

    assert desk.query("SELECT shown_as FROM slot WHERE id = 1")[0]["shown_as"] == f"open 1 published {reads}"
