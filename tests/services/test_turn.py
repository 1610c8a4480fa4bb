"""An act happens once: what was done to a version of a thing is not done to it again by the same person."""

import pytest

from bot.domain.errors import OutdatedError
from bot.domain.ids import CircleId, PersonId
from bot.services.saying import refresh, show, tell
from bot.services.turn import Turn
from tests.support.desk import Desk, Someone


@pytest.fixture
def circle(desk: Desk) -> CircleId:
    return desk.open_circle()


@pytest.fixture
def anna(desk: Desk, circle: CircleId) -> Someone:
    anna = desk.person("Anna")
    desk.join(anna, circle)
    return anna


def test_the_same_act_on_the_same_version_is_refused_and_written_once(
    desk: Desk, circle: CircleId, anna: Someone
):
    turn = desk.turn(anna, circle)
    turn.record("accept", "invitation", 7, 1)

    with pytest.raises(OutdatedError):
        turn.record("accept", "invitation", 7, 1)

    assert len(desk.query("SELECT * FROM act")) == 1


@pytest.mark.parametrize(
    "other",
    [
        ("decline", "invitation", 7, 1),
        ("accept", "commitment", 7, 1),
        ("accept", "invitation", 8, 1),
        ("accept", "invitation", 7, 2),
    ],
    ids=["another deed", "another thing", "another one", "another version"],
)
def test_what_differs_in_anything_is_another_act(desk: Desk, circle: CircleId, anna: Someone, other: tuple):
    turn = desk.turn(anna, circle)

    first = turn.record("accept", "invitation", 7, 1)

    assert turn.record(*other) > first


def test_two_people_may_each_do_the_same(desk: Desk, circle: CircleId, anna: Someone):
    tom = desk.person("Tom")
    desk.join(tom, circle)

    for someone in (anna, tom):
        desk.turn(someone, circle).record("accept", "invitation", 7, 1)

    assert len(desk.query("SELECT DISTINCT actor FROM act")) == 2


def test_the_clock_does_a_thing_once_too(desk: Desk, circle: CircleId):
    turn = desk.turn(None, circle)
    turn.record("expire", "invitation", 7, 1)

    with pytest.raises(OutdatedError):
        turn.record("expire", "invitation", 7, 1)


def test_an_act_carries_who_when_where_and_what_caused_it(desk: Desk, circle: CircleId, anna: Someone):
    cause = desk.tx.execute(
        "INSERT INTO inbox (kind, update_id, digest, received_at, payload) VALUES ('update', 1, 'x', 1, '{}')"
        " RETURNING id"
    ).fetchone()["id"]
    known = desk.turn(anna, circle)
    turn = Turn(tx=known.tx, now=known.now, cause=cause, due=None, actor=known.actor, circle=known.circle)

    turn.record("accept", "invitation", 7, 1, slot=3)

    [row] = desk.query("SELECT * FROM act")
    assert (row["actor"], row["circle_id"], row["cause"], row["due_id"]) == (known.actor, circle, cause, None)
    assert (row["at"], row["detail"]) == (int(desk.now.timestamp() * 1000), '{"slot": 3}')


def test_nothing_is_said_about_nothing(desk):
    turn = desk.turn()

    with pytest.raises(ValueError, match="rules about no circle"):
        refresh(turn, "rules", circle=None)
    with pytest.raises(ValueError, match="role_given about no circle"):
        tell(turn, PersonId(1), "role_given", circle=None, role="steward")
    with pytest.raises(ValueError, match="slot about no slot"):
        show(turn, PersonId(1), "slot", slot=None)
