"""Contacts pass while both sides say so: what each word leaves behind, who may say it, and when it is over."""

import pytest

from bot.domain.errors import DomainError
from bot.domain.ids import CommitmentId
from bot.services.promises import contacts
from storage.people import people
from storage.promises import contacts as stored
from storage.promises.contacts import Side
from tests.support.desk import Desk
from tests.support.effects import effects, mine, refused, take
from tests.support.promises import Street, a_street


@pytest.fixture
def street(desk: Desk) -> Street:
    """Mair has promised to help Elin, Nia to help the circle; Carys and Dilys coordinate."""
    street = a_street(desk)
    for name in ("Mair", "Nia"):
        street.join(name)
    street.join("Dilys", "coordinator")
    take(street, street.need(begin=False), "Mair")
    take(street, street.need("2026-11-27T09:30", "2026-11-27T11:00", whom=None, begin=False), "Nia")
    return street


OF_ELIN, OF_CIRCLE = CommitmentId(1), CommitmentId(2)


def _give(street: Street, of: CommitmentId, side: Side, name: str, number: str = "") -> None:
    version = contacts.version_of(street.desk.tx, of, side)
    street.act(lambda turn: contacts.share(turn, of, side, version, number=number), name)


def _both(street: Street, of: CommitmentId) -> tuple[str, ...] | None:
    found = mine(street, of, "Mair" if of == OF_ELIN else "Nia")
    given = contacts.both(street.desk.tx, found)
    return None if given is None else tuple(one.contact for one in given)


def test_what_one_shares_both_see_on_their_cards(street: Street) -> None:
    assert effects(
        street,
        lambda turn: contacts.share(turn, OF_ELIN, Side.GIVER, 0, number="+44 (0)29 20/18.00-0"),
        "Mair",
    ) == [
        "Mair: share_contact consent.giver 1 v0",
        "contact_consent 1-giver new: commitment_id=1 side=giver given_by=Mair given_at=now contact=+44292018000",
        "again Mair: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
    ]


def test_what_is_hidden_again_is_forgotten_and_goes_from_both_screens(street: Street) -> None:
    _give(street, OF_ELIN, Side.RECEIVER, "Elin", "029 2018 0000")

    assert effects(street, lambda turn: contacts.hide(turn, OF_ELIN, Side.RECEIVER, 1), "Elin") == [
        "Elin: hide_contact consent.receiver 1 v1",
        "contact_consent 1-receiver: withdrawn_at=now contact= version=2",
        "again Mair: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
    ]


def test_both_are_seen_only_while_both_want_it_and_are_who_they_were(street: Street) -> None:
    _give(street, OF_CIRCLE, Side.GIVER, "Nia", "11111")
    alone = _both(street, OF_CIRCLE)
    _give(street, OF_CIRCLE, Side.RECEIVER, "Carys", "22222")
    together = _both(street, OF_CIRCLE)
    street.desk.tx.execute(
        "UPDATE member_role SET ended_at = 1 WHERE member_id = ?", (street.members["Carys"],)
    )

    assert (alone, together, _both(street, OF_CIRCLE)) == (None, ("11111", "22222"), None)


@pytest.mark.parametrize("state", ["done", "cancelled", "withdrawn", "no_show"])
def test_neither_is_seen_nor_shared_once_the_promise_is_over(street: Street, state: str) -> None:
    _give(street, OF_ELIN, Side.GIVER, "Mair")
    _give(street, OF_ELIN, Side.RECEIVER, "Elin")
    seen = _both(street, OF_ELIN)
    street.desk.tx.execute("UPDATE commitment SET state = ? WHERE id = ?", (state, OF_ELIN))

    heard = refused(street, lambda turn: contacts.share(turn, OF_ELIN, Side.GIVER, 1), "Mair")

    assert (seen, _both(street, OF_ELIN)) == (("", ""), None)
    assert heard == "OutdatedError contact-over"
    assert refused(street, lambda turn: contacts.hide(turn, OF_ELIN, Side.GIVER, 1), "Mair") == "done"


@pytest.mark.parametrize(
    ("of", "side", "name", "heard"),
    [
        (OF_ELIN, Side.GIVER, "Mair", "done"),
        (OF_ELIN, Side.RECEIVER, "Elin", "done"),
        (OF_ELIN, Side.GIVER, "Elin", "NotAllowedError error-not-yours"),
        (OF_ELIN, Side.RECEIVER, "Mair", "NotAllowedError error-not-yours"),
        (OF_ELIN, Side.RECEIVER, "Carys", "NotAllowedError error-not-yours"),
        (OF_ELIN, Side.GIVER, None, "NotAllowedError error-not-yours"),
        (OF_CIRCLE, Side.RECEIVER, "Carys", "done"),
        (OF_CIRCLE, Side.RECEIVER, "Dilys", "NotAllowedError error-not-yours"),
        (CommitmentId(99), Side.GIVER, "Mair", "NotFoundError error-not-found"),
    ],
)
@pytest.mark.parametrize("word", [contacts.share, contacts.hide])
def test_a_contact_is_its_owners_to_share_or_hide(
    street: Street, *, word, of: CommitmentId, side: Side, name: str | None, heard: str
) -> None:
    assert refused(street, lambda turn: word(turn, of, side, 0), name) == heard
    if heard == "done":
        changed = refused(street, lambda turn: word(turn, of, side, 0), name)
        assert changed == "OutdatedError error-outdated"


def test_nobody_shares_or_hides_for_nobody_on_the_other_side(street: Street) -> None:
    """Whoever was helped has left: nobody stands on that side, and the clock is not nobody."""
    street.desk.tx.execute("UPDATE member SET left_at = 1 WHERE id = ?", (street.members["Elin"],))

    for name in (None, "Elin", "Carys"):
        heard = refused(street, lambda turn: contacts.share(turn, OF_ELIN, Side.RECEIVER, 0), name)
        assert heard == "NotAllowedError error-not-yours"


def test_whoever_has_left_the_circle_shares_nothing_there(street: Street) -> None:
    street.desk.tx.execute("UPDATE member SET left_at = 1 WHERE id = ?", (street.members["Mair"],))

    heard = refused(street, lambda turn: contacts.share(turn, OF_ELIN, Side.GIVER, 0), "Mair")

    assert heard == "NotAllowedError error-join-first"


@pytest.mark.parametrize("leaving", [True, False])
def test_who_leaves_takes_all_back_who_coordinates_no_more_what_they_shared_as_such(
    street: Street, leaving: bool
) -> None:
    take(street, street.need("2026-11-28T09:30", "2026-11-28T11:00", begin=False), "Carys")
    _give(street, CommitmentId(3), Side.GIVER, "Carys", "33333")
    _give(street, OF_CIRCLE, Side.RECEIVER, "Carys", "22222")
    _give(street, OF_ELIN, Side.GIVER, "Mair", "11111")
    carys = people.member(street.desk.tx, street.members["Carys"])
    assert carys is not None
    street.desk.tx.execute("UPDATE member_role SET ended_at = 1 WHERE member_id = ?", (carys.id,))

    street.act(lambda turn: contacts.withdraw_from(turn, carys, leaving=leaving))

    left = {
        row["contact"] for row in street.desk.query("SELECT contact FROM contact_consent WHERE contact <> ''")
    }
    assert left == ({"11111"} if leaving else {"11111", "33333"})


def test_when_the_promise_ends_numbers_are_forgotten_and_what_was_refused_stays_as_it_was(
    street: Street,
) -> None:
    _give(street, OF_ELIN, Side.GIVER, "Mair", "11111")
    street.act(lambda turn: contacts.hide(turn, OF_ELIN, Side.RECEIVER, 0), "Elin")
    promised = mine(street, 1, "Mair")

    assert effects(street, lambda turn: contacts.close(turn, promised)) == [
        "contact_consent 1-giver: withdrawn_at=now contact= version=2",
        "again Mair: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
    ]


def test_the_version_is_of_the_last_change_of_mind(street: Street) -> None:
    tx = street.desk.tx
    before = contacts.version_of(tx, OF_ELIN, Side.GIVER)
    _give(street, OF_ELIN, Side.GIVER, "Mair")

    assert (before, contacts.version_of(tx, OF_ELIN, Side.GIVER)) == (0, 1)
    consent = stored.consent(tx, OF_ELIN, Side.GIVER)
    assert consent is not None
    assert consent.stands


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("029 2018 0000", "02920180000"),
        ("+44 (0)29/20.18-00", "+4429201800"),
        ("12345", "12345"),
        ("123456789012345", "123456789012345"),
        ("1234", None),
        ("1234567890123456", None),
        ("call me", None),
        ("12345x", None),
        ("١٢٣٤٥٦", None),
        ("", None),
    ],
)
def test_a_number_is_written_as_people_write_it(words: str, number: str | None) -> None:
    if number is None:
        with pytest.raises(DomainError, match="contact-no-number"):
            contacts.phone_number(words)
    else:
        assert contacts.phone_number(words) == number
