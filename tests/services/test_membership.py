"""What members set, and whom they do not want to meet: the service asks the database, whoever calls."""

from datetime import timedelta

import pytest

from bot.domain.errors import DomainError, NotAllowedError, NotFoundError, OutdatedError
from bot.services.people import links, membership, places, roles
from bot.services.people import privacy as forgetting
from storage.people import people


@pytest.fixture
def circle(desk):
    return desk.open_circle()


@pytest.fixture
def anna(desk, circle):
    anna = desk.person("Anna")
    desk.join(anna, circle, "steward", "coordinator")
    return anna


@pytest.fixture
def tom(desk, circle, anna):
    tom = desk.person("Tom")
    desk.join(tom, circle)
    return tom


def test_somebody_is_not_brought_together_with_whom_they_do_not_want_and_nobody_is_told(
    desk, circle, anna, tom
):
    membership.block(desk.turn(tom, circle), 1)

    assert [tuple(row)[1:3] for row in desk.query("SELECT * FROM block")] == [(2, 1)]
    assert desk.query("SELECT * FROM outbox") == []


def test_blocking_can_be_taken_back_and_done_again(desk, circle, anna, tom):
    membership.block(desk.turn(tom, circle), 1)
    membership.unblock(desk.turn(tom, circle), 1)
    assert desk.query("SELECT * FROM block") == []

    membership.block(desk.turn(tom, circle), 1)

    assert len(desk.query("SELECT * FROM block")) == 1


def test_nobody_blocks_themselves_or_somebody_of_another_circle(desk, circle, anna, tom):
    other = desk.open_circle("Roath")
    eve = desk.join(desk.person("Eve"), other)

    with pytest.raises(OutdatedError):
        membership.block(desk.turn(tom, circle), 2)
    with pytest.raises(NotFoundError):
        membership.block(desk.turn(tom, circle), eve)


def test_a_break_ends_in_the_future(desk, circle, anna, tom):
    with pytest.raises(DomainError):
        membership.set_pause(desk.turn(tom, circle), desk.now - timedelta(days=1))


def test_quiet_hours_are_minutes_of_a_day(desk, circle, anna, tom):
    with pytest.raises(DomainError):
        membership.set_quiet(desk.turn(tom, circle), 0, 1440)


def test_whoever_is_in_no_circle_sets_nothing(desk, circle, anna):
    for stranger in (desk.turn(), desk.turn(anna, None)):
        with pytest.raises(NotAllowedError):
            membership.set_budget(stranger, 3)
        with pytest.raises(NotAllowedError):
            places.set_place(stranger, 51.5, -3.2)


def test_nobody_is_switched_into_a_circle_they_are_not_in(desk, circle, anna, tom):
    other = desk.open_circle("Roath")

    with pytest.raises(NotAllowedError):
        membership.switch(desk.turn(tom, circle), tom.id, other)


def test_somebody_without_an_account_is_not_made_coordinator_or_steward(desk, circle, anna):
    gran = desk.tx.execute(
        "INSERT INTO person (name, language, created_at) VALUES ('Gran', 'en', 0) RETURNING id"
    ).fetchone()["id"]
    member = desk.tx.execute(
        "INSERT INTO member (circle_id, person_id, speaker_id, joined_at) VALUES (1, ?, 1, 0) RETURNING id",
        (gran,),
    ).fetchone()["id"]

    for deed in (roles.appoint, roles.hand_on):
        with pytest.raises(DomainError) as refused:
            deed(desk.turn(anna, circle), member, 1)
        assert refused.value.key == "people-no-account"


def test_only_a_steward_pins_and_unpins(desk, circle, anna, tom):
    with pytest.raises(NotAllowedError):
        places.pin(desk.turn(tom, circle), "Crwys Road", 51.5, -3.2)
    pinned = places.pin(desk.turn(anna, circle), "Crwys  Road", 51.5, -3.2)
    assert pinned.name == "Crwys Road"

    with pytest.raises(NotFoundError):
        places.unpin(desk.turn(anna, circle), circle, pinned.id + 1)
    with pytest.raises(DomainError):
        places.pin(desk.turn(anna, circle), "  ", 51.5, -3.2)


def test_a_place_pinned_again_is_moved(desk, circle, anna):
    places.pin(desk.turn(anna, circle), "Café", 51.5, -3.2)

    places.pin(desk.turn(anna, circle), "cafe", 51.6, -3.2)

    assert [row["lat"] for row in desk.query("SELECT * FROM place")] == [51.6]


def test_a_poster_is_only_for_a_skill_of_the_circle(desk, circle, anna):
    with pytest.raises(NotFoundError):
        links.offer_link(desk.turn(anna, circle), 9999)
    with pytest.raises(NotFoundError):
        links.slot_link(desk.turn(), 9999)


def test_whoever_is_alone_in_their_circle_can_be_forgotten(desk, circle, anna):
    forgetting.forget(desk.turn(anna, circle), anna.id, 1, "en")

    assert desk.query("SELECT erased_at FROM person")[0]["erased_at"] is not None


def test_ten_minutes_after_the_goodbye_was_sent_its_chat_is_not_known_any_more(desk, circle, anna):
    forgetting.forget(desk.turn(anna, circle), anna.id, 1, "cy")
    known = "SELECT chat_id FROM outbox WHERE kind = 'goodbye'"

    desk.pass_time(minutes=9, seconds=59)
    assert desk.query(known)[0]["chat_id"] == anna.id
    desk.pass_time(seconds=1)

    assert desk.query(known)[0]["chat_id"] is None


def test_while_the_goodbye_has_not_been_sent_its_chat_is_still_known(desk, circle, anna):
    forgetting.forget(desk.turn(anna, circle), anna.id, 1, "cy")
    desk.tx.execute("UPDATE outbox SET not_before = ? WHERE kind = 'goodbye'", (9_999_999_999_999,))

    desk.pass_time(minutes=15)
    assert desk.query("SELECT chat_id FROM outbox WHERE kind = 'goodbye'")[0]["chat_id"] == anna.id
    desk.tx.execute("UPDATE outbox SET not_before = 0 WHERE kind = 'goodbye'")
    desk.deliver()
    desk.pass_time(minutes=60)

    assert "Rwyf wedi eich anghofio" in desk.text(anna)
    assert desk.query("SELECT chat_id FROM outbox WHERE kind = 'goodbye'")[0]["chat_id"] is None


def test_a_steward_takes_on_what_somebody_who_leaves_answered_for_and_else_who_coordinates(
    desk, circle, anna
):
    tom, mair, nia = (desk.person(name) for name in ("Tom", "Mair", "Nia"))
    desk.join(tom, circle, "coordinator")
    desk.join(mair, circle, "steward", "coordinator")
    desk.join(nia, circle)

    def heir_of(leaving):
        turn = desk.turn(leaving, circle)
        found = membership.heir_of(turn, people.membership(desk.tx, circle, turn.actor))
        return None if found is None else people.person(desk.tx, found[1]).name

    assert heir_of(nia) == "Anna"
    assert heir_of(anna) == "Mair"
    desk.tx.execute("UPDATE member_role SET ended_at = 1 WHERE role = 'steward'")
    assert heir_of(anna) == "Tom"
