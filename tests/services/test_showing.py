"""After a broadcast, a yes touches the screens that read otherwise now, and no others."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.domain.ids import CommitmentId, SlotId
from bot.services import showing
from bot.services.day import day
from bot.services.needs import broadcasting
from bot.services.promises import commitments
from storage.instants import from_ms
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


#: Who wants one of two places, and how many of those who wait are brought up to date in one step.
_WANTED, _STEP = 25, 10


@pytest.fixture
def line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> tuple[Street, SlotId]:
    """Two have the places, all others wait."""
    monkeypatch.setattr(showing, "STEP", _STEP)
    street = a_street(desk)
    slot = street.need(people=2, begin=False)
    for number in range(_WANTED):
        street.join(f"P{number}")
    street.act(lambda turn: broadcasting.ask_everybody(turn, slot, 1), "Carys")
    desk.pass_time(seconds=30)
    for number in range(_WANTED):
        street.act(lambda turn: commitments.take(turn, slot, 1), f"P{number}")
    desk.pass_time(minutes=1)
    return street, slot


def _place(street: Street, name: str) -> str:
    """Give what somebody reads about their place in the line."""
    return card(street, name, "waiting list. If").text


def _promise(street: Street, name: str) -> tuple[CommitmentId, int]:
    row = street.desk.query("SELECT id, version FROM commitment WHERE member_id = ?", street.members[name])[0]
    return CommitmentId(row["id"]), row["version"]


def _touched(street: Street, deed: Callable[[], Any]) -> set[str]:
    """Give whose promises are brought up to date at once by what somebody does."""
    before = street.desk.query("SELECT max(id) AS n FROM outbox")[0]["n"]
    deed()
    rows = street.desk.query(
        "SELECT json_extract(subject, '$.commitment') AS id FROM outbox WHERE id > ? AND kind = 'commitment'",
        before,
    )
    of = {promise: name for name in street.members if (promise := _of(street, name)) is not None}
    return {of[row["id"]] for row in rows}


def _of(street: Street, name: str) -> int | None:
    rows = street.desk.query("SELECT id FROM commitment WHERE member_id = ?", street.members[name])
    return rows[0]["id"] if rows else None


def test_whoever_comes_to_the_end_of_a_line_touches_nobody_else_in_it(line: tuple[Street, SlotId]) -> None:
    street, slot = line
    street.join("Late")

    touched = _touched(street, lambda: street.act(lambda turn: commitments.take(turn, slot, 1), "Late"))

    assert touched - {"P0", "P1"} == {"Late"}
    assert f"number {_WANTED - 1}" in _place(street, "Late")


def test_whoever_leaves_a_line_moves_everybody_behind_them_a_hundred_at_a_time(
    line: tuple[Street, SlotId],
) -> None:
    street, _ = line
    promise, version = _promise(street, "P5")
    assert "number 5 " in _place(street, "P6")

    touched = _touched(
        street, lambda: street.act(lambda turn: commitments.withdraw(turn, promise, version), "P5")
    )

    assert len(touched - {"P0", "P1", "P5"}) == _STEP
    street.desk.pass_time(seconds=10)
    assert "third on" in _place(street, "P4")
    for number in (6, 15, _WANTED - 1):
        assert f"number {number - 2} " in _place(street, f"P{number}")


def test_a_place_given_back_moves_the_whole_line(line: tuple[Street, SlotId]) -> None:
    street, _ = line
    promise, version = _promise(street, "P0")

    street.act(lambda turn: commitments.withdraw(turn, promise, version), "P0")

    street.desk.pass_time(seconds=10)
    assert card(street, "P2", "You are coming").edits == 0
    assert f"number {_WANTED - 3} " in _place(street, f"P{_WANTED - 1}")


def test_whoever_waits_reads_that_it_was_in_vain_when_others_have_come(line: tuple[Street, SlotId]) -> None:
    street, slot = line
    starts = from_ms(street.desk.query("SELECT starts_at FROM slot WHERE id = ?", slot)[0]["starts_at"])
    street.desk.pass_time(seconds=(starts - street.desk.now).total_seconds() + 60)
    promise, version = _promise(street, "P0")

    street.act(lambda turn: day.arrive(turn, promise, version), "P0")

    street.desk.pass_time(seconds=10)
    for number in (2, _WANTED - 1):
        assert card(street, f"P{number}", "Not needed this time").edits > 0
