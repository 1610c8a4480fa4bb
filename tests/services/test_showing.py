"""After a broadcast, a yes touches the screens that read otherwise now, and no others."""

import pytest

from bot.domain.ids import SlotId
from bot.services import showing
from bot.services.needs import broadcasting
from bot.services.promises import commitments
from tests.support.desk import Desk
from tests.support.promises import Street, a_street, card

_ASKED = 105


@pytest.fixture
def asked(desk: Desk) -> tuple[Street, SlotId]:
    """A street of a hundred and some, all asked for the same two places and with that on their screens."""
    street = a_street(desk)
    slot = street.need(people=2, begin=False)
    for number in range(_ASKED):
        street.join(f"P{number}")
    street.act(lambda turn: broadcasting.ask_everybody(turn, slot, 1), "Carys")
    desk.pass_time(seconds=30)
    return street, slot


def _says_yes(street: Street, name: str, slot: SlotId) -> int:
    """Somebody says yes; give how many invitations on screens are touched by it at once."""
    before = street.desk.query("SELECT max(id) AS n FROM outbox")[0]["n"]
    street.act(lambda turn: commitments.take(turn, slot, 1), name)
    touched = "SELECT count(*) AS n FROM outbox WHERE id > ? AND kind = 'invitation'"
    return int(street.desk.query(touched, before)[0]["n"])


def test_a_yes_that_leaves_places_touches_only_their_own_invitation(asked: tuple[Street, SlotId]) -> None:
    street, slot = asked

    touched = _says_yes(street, "P0", slot)

    assert touched == 1
    assert "said yes" in card(street, "P0", "clinic").text.lower()


def test_the_last_yes_reaches_every_screen_a_hundred_at_a_time(asked: tuple[Street, SlotId]) -> None:
    street, slot = asked
    _says_yes(street, "P0", slot)

    touched = _says_yes(street, "P1", slot)

    assert showing.STEP <= touched <= showing.STEP + 2
    assert "Enough people have said yes" not in card(street, f"P{_ASKED - 1}", "clinic").text
    street.desk.pass_time(seconds=10)
    for number in range(2, _ASKED):
        assert "Enough people have said yes" in card(street, f"P{number}", "clinic").text


def test_a_place_given_back_reaches_every_screen_again(asked: tuple[Street, SlotId]) -> None:
    street, slot = asked
    _says_yes(street, "P0", slot)
    _says_yes(street, "P1", slot)
    row = street.desk.query("SELECT id, version FROM commitment ORDER BY id LIMIT 1")[0]

    street.act(lambda turn: commitments.withdraw(turn, row["id"], row["version"]), "P0")

    street.desk.pass_time(seconds=10)
    for number in (2, 50, _ASKED - 1):
        assert "Enough people have said yes" not in card(street, f"P{number}", "clinic").text


def test_a_no_touches_nobody_else(asked: tuple[Street, SlotId]) -> None:
    street, _ = asked
    before = street.desk.query("SELECT max(id) AS n FROM outbox")[0]["n"]

    street.desk.press(street.people["P7"], "Not this time")

    touched = street.desk.query("SELECT chat_id FROM outbox WHERE id > ? AND kind = 'invitation'", before)
    assert [row["chat_id"] for row in touched] == [street.people["P7"].id]


def test_an_invitation_that_is_just_being_sent_is_brought_up_to_date_after_it(
    asked: tuple[Street, SlotId],
) -> None:
    street, slot = asked
    desk = street.desk
    _says_yes(street, "P0", slot)
    member = street.members["P50"]
    row = desk.query(
        "SELECT outbox.id, outbox.person_id FROM outbox JOIN invitation ON subject = '{\"invitation\":' || "
        "invitation.id || '}' WHERE member_id = ? AND outbox.person_id IS NOT NULL",
        member,
    )[0]
    desk.tx.execute("UPDATE outbox SET state = 'sending', ended_at = NULL WHERE id = ?", (row["id"],))
    desk.tx.execute("DELETE FROM card WHERE chat_id = ?", (street.people["P50"].id,))

    _says_yes(street, "P1", slot)

    later = "SELECT mode FROM outbox WHERE id > ? AND person_id = ? AND kind = 'invitation'"
    assert [one["mode"] for one in desk.query(later, row["id"], row["person_id"])] == ["card"]
