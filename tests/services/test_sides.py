"""Who stands on which side of a promise: the giver, whoever is helped or speaks for them, the circle, and strangers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.errors import DomainError
from bot.domain.ids import PersonId
from bot.services.day import parties
from bot.services.needs import skills
from bot.services.people import reachability
from bot.services.promises import contacts
from storage.promises import commitments as stored
from storage.promises.contacts import Side
from tests.support.desk import Desk
from tests.support.promise import Street


@pytest.fixture
def street(desk: Desk) -> Street:
    """Mair helps Ann; Rhian coordinates."""
    return Street(desk)


def _promise(street: Street, **fields):
    promised = stored.commitment(street.desk.tx, street.promise(**fields))
    assert promised is not None
    return promised


def test_across_from_each_of_two_is_the_other_and_from_anybody_else_nobody(street: Street) -> None:
    promised, tx = _promise(street), street.desk.tx
    mair, ann, rhian = (PersonId(street.person_id(one)) for one in (street.mair, street.ann, street.rhian))

    assert contacts.across(tx, promised, mair) == street.members[street.ann.id]
    assert contacts.across(tx, promised, ann) == street.members[street.mair.id]
    assert contacts.across(tx, promised, rhian) is None
    assert contacts.person_on(tx, promised, Side.GIVER) == mair
    assert contacts.person_on(tx, promised, Side.RECEIVER) == ann


def test_across_from_who_helps_the_circle_is_no_member(street: Street) -> None:
    promised, tx = _promise(street, for_circle=True), street.desk.tx

    assert contacts.across(tx, promised, PersonId(street.person_id(street.mair))) is None
    assert contacts.person_on(tx, promised, Side.RECEIVER) == street.person_id(street.rhian)


def test_who_receives_speaks_for_that_side_and_nobody_confirms_to_themselves(street: Street) -> None:
    tx = street.desk.tx
    case = parties.case_of(tx, _promise(street).id)

    may = {
        name: parties.may_receive(tx, case, PersonId(street.person_id(one)))
        for name, one in (("mair", street.mair), ("ann", street.ann), ("rhian", street.rhian))
    }

    assert may == {"mair": False, "ann": True, "rhian": False}
    assert not parties.may_receive(tx, case, None)


def test_for_the_circle_a_coordinator_receives_but_not_what_they_gave_themselves(street: Street) -> None:
    tx = street.desk.tx
    case = parties.case_of(tx, _promise(street, for_circle=True).id)
    own = parties.case_of(
        tx, street.promise(street.rhian, start="2026-11-27T09:00", end="2026-11-27T10:00", for_circle=True)
    )

    assert parties.may_receive(tx, case, PersonId(street.person_id(street.rhian)))
    assert not parties.may_receive(tx, case, PersonId(street.person_id(street.ann)))
    assert not parties.may_receive(tx, own, PersonId(street.person_id(street.rhian)))


def test_nobody_is_shown_that_they_themselves_or_another_unreachable_one_cannot_be_reached(
    street: Street,
) -> None:
    desk = street.desk
    _promise(street)
    dilys = desk.person("Dilys")
    street.join(dilys, "coordinator")
    mair = street.person_id(street.mair)
    for one in (street.mair, dilys):
        desk.tx.execute("UPDATE account SET unreachable_since = 1 WHERE address = ?", (str(one.id),))
    [(before,)] = desk.query("SELECT max(id) FROM outbox")

    reachability.tell_coordinators(desk.turn(street.rhian, street.circle), PersonId(mair), anew=False)

    told = desk.query("SELECT person_id, kind, mode FROM outbox WHERE id > ?", before)
    assert [tuple(one) for one in told] == [(street.person_id(street.rhian), "unreachable", "card")]


def test_a_skill_without_a_name_is_none(street: Street) -> None:
    with pytest.raises(DomainError, match="offer-error-no-skill"):
        skills.named_skill(street.desk.turn(street.mair, street.circle), None, "   ", "en")


def test_a_name_that_the_register_has_in_any_language_is_that_skill(street: Street) -> None:
    turn = street.desk.turn(street.mair, street.circle)
    before = len(street.desk.query("SELECT * FROM skill"))
    made = skills.named_skill(turn, None, "  Stilt   walking ", "en")

    assert skills.named_skill(turn, None, "STILT walking", "cy") == made
    assert len(street.desk.query("SELECT * FROM skill")) == before + 1


def test_each_side_has_the_other_across() -> None:
    assert [side.other for side in (Side.GIVER, Side.RECEIVER)] == [Side.RECEIVER, Side.GIVER]


def test_nobody_is_asked_to_share_a_contact_with_themselves_or_with_nobody(street: Street) -> None:
    promised, desk = _promise(street), street.desk
    slot, need = parties.case_of(desk.tx, promised.id).slot, parties.case_of(desk.tx, promised.id).need
    [(before,)] = desk.query("SELECT max(id) FROM outbox")
    turn = desk.turn(street.mair, street.circle)

    contacts.ask(turn, slot, need, replace(promised, person_id=PersonId(street.person_id(street.ann))))
    assert desk.query("SELECT * FROM outbox WHERE id > ?", before) == []
    contacts.ask(turn, slot, need, promised, not_before=desk.now + timedelta(hours=1))

    asked = desk.query(
        "SELECT person_id, json_extract(subject, '$.side') AS side, not_before > created_at AS later"
        " FROM outbox WHERE id > ? AND kind = 'contact'",
        before,
    )
    assert {tuple(row) for row in asked} == {
        (street.person_id(street.mair), "giver", 1), (street.person_id(street.ann), "receiver", 0),
    }  # fmt: skip
