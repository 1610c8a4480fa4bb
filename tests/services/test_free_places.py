"""Places that become free find the first who waits; who goes, or moves, or comes back, is in nobody's way."""

from datetime import datetime

from bot.services.day import hours
from bot.services.needs import changing_needs
from bot.services.people import membership
from bot.services.promises import commitments as promising
from bot.services.promises import inviting
from storage.needs import needs
from storage.people import people
from storage.promises import commitments
from tests.support.desk import Desk
from tests.support.promise import Street as Neighbours
from tests.support.promises import Street, a_street


def _take(street: Street, name: str, slot: int) -> None:
    street.act(lambda turn: promising.take(turn, slot, needs.slot(turn.tx, slot).version), name)


def _states(street: Street, slot: int) -> dict[str, str]:
    names = {member: name for name, member in street.members.items()}
    return {names[one.member_id]: str(one.state) for one in commitments.of_slot(street.desk.tx, slot)}


def test_who_waits_for_what_their_own_promise_stands_in_the_way_of_can_leave(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    first = street.need("2026-11-26T09:00", "2026-11-26T11:00", begin=False)
    second = street.need("2026-11-26T10:00", "2026-11-26T12:00", begin=False)
    _take(street, "Nia", second)
    street.act(lambda turn: promising.slot_moved(turn, second))
    street.desk.query(
        "INSERT INTO commitment (circle_id, slot_id, member_id, person_id, starts_at, ends_at, state, waiting_since, "
        "created_at, changed_at) "
        "SELECT circle_id, id, ?, ?, starts_at, ends_at, 'waiting', 1, 1, 1 FROM slot WHERE id = ?",
        street.members["Mair"],
        people.person_at(desk.tx, street.people["Mair"].id).id,
        second,
    )
    _take(street, "Mair", first)
    nia = commitments.of_member(desk.tx, second, street.members["Nia"])
    street.act(lambda turn: promising.withdraw(turn, nia.id, nia.version), "Nia")
    assert _states(street, second)["Mair"] == "waiting"  # the place is free, but they have promised elsewhere

    def leave(turn):
        member = people.member(turn.tx, street.members["Mair"])
        membership.leave(turn, street.people["Mair"].id, member.version)

    street.act(leave, "Mair")

    assert (_states(street, first)["Mair"], _states(street, second)["Mair"]) == ("withdrawn", "withdrawn")


def test_times_that_follow_each_other_are_moved_together_without_losing_who_promised_both(desk: Desk):
    street = a_street(desk, "Mair")
    first = street.need("2026-11-26T09:00", "2026-11-26T10:00", begin=False)
    need = needs.need(desk.tx, needs.slot(desk.tx, first).need_id)
    wall = (datetime(2026, 11, 26, 10), datetime(2026, 11, 26, 11))  # noqa: DTZ001 - wall time
    utc = [one.replace(tzinfo=desk.zone) for one in wall]
    second = needs.add_slot(desk.tx, need, starts_at=utc[0], ends_at=utc[1], wall=wall).id
    _take(street, "Mair", first)
    _take(street, "Mair", second)

    def move(turn):
        changing_needs.move_slot(
            turn,
            first,
            needs.need(turn.tx, need.id).version,
            start=datetime(2026, 11, 26, 10),  # noqa: DTZ001 - wall time
            end=datetime(2026, 11, 26, 11),  # noqa: DTZ001 - wall time
            later_too=True,
        )

    street.act(move, "Carys")

    assert (_states(street, first)["Mair"], _states(street, second)["Mair"]) == ("accepted", "accepted")


def test_who_writes_again_gets_the_place_that_they_could_not_be_told_of(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    slot = street.need(begin=False)
    _take(street, "Mair", slot)
    _take(street, "Nia", slot)
    desk.query("UPDATE account SET unreachable_since = 1 WHERE address = ?", str(street.people["Nia"].id))
    mair = commitments.of_member(desk.tx, slot, street.members["Mair"])
    street.act(lambda turn: promising.withdraw(turn, mair.id, mair.version), "Mair")
    assert _states(street, slot)["Nia"] == "waiting"

    desk.write(street.people["Nia"], "/help")

    assert _states(street, slot)["Nia"] == "accepted"


def test_what_is_said_after_the_first_week_of_silence_is_agreed_a_week_later(desk: Desk):
    street = Neighbours(desk)
    street.promise()
    desk.at("2026-11-26T11:00")
    contribution = desk.query("SELECT id, version FROM contribution")[0]
    desk.pass_time(days=8)
    street.do(street.mair, hours.state_hours, contribution["id"], contribution["version"], 90)
    assert street.minutes(street.mair) == 0

    desk.pass_time(days=8)

    assert street.minutes(street.mair) == 90


def test_a_reminder_on_a_screen_knows_of_a_changed_place(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need(begin=False)
    _take(street, "Mair", slot)
    desk.at("2026-11-25T18:30")
    mair = street.people["Mair"]
    assert any(data.startswith("hc:") for seen in desk.seen(mair) for data in seen.buttons.values())

    def elsewhere(turn):
        need = needs.need(turn.tx, needs.slot(turn.tx, slot).need_id)
        changing_needs.set_place(turn, need.id, need.version, changing_needs.Where(name="Roath Park"))

    street.act(elsewhere, "Carys")

    assert not any(data.startswith("hc:") for seen in desk.seen(mair) for data in seen.buttons.values())


def test_who_is_invited_after_somebody_was_forgotten_has_an_invitation_of_their_own(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    [forgotten] = desk.query("SELECT id FROM invitation")
    mair = street.people["Mair"]
    desk.write(mair, "/forget")
    [yes] = [data for data in desk.last(mair).buttons.values() if data.startswith("pf:")]
    desk.press_data(mair, yes, desk.last(mair))
    assert not desk.query("SELECT 1 FROM invitation")

    street.join("Nia")
    street.offer("Nia")
    street.act(lambda turn: inviting.begin(turn, slot), "Carys")

    [invited] = desk.query("SELECT id, member_id FROM invitation")
    assert invited["member_id"] == street.members["Nia"]
    assert invited["id"] > forgotten["id"]
