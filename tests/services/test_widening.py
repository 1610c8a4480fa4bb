"""What a choice would bring is said beforehand, and then it brings just that."""

from datetime import datetime, time, timedelta
from typing import Any

import pytest

from bot.domain.errors import NotAllowedError, OutdatedError
from bot.domain.ids import SlotId
from bot.domain.needs.offers import OfferTimes
from bot.domain.people.checks import CheckKind
from bot.domain.rules import RULES
from bot.domain.words import Weekly
from bot.services.needs import changing_needs
from bot.services.promises import inviting, order, widening
from bot.services.promises.widening import Effects
from storage.needs import needs
from storage.needs.needs import Need, Slot
from storage.promises import pool
from tests.support.desk import Desk
from tests.support.promises import Street, a_street

#: North of Cathays: about 6 km and about 11 km.
SIX_KM, ELEVEN_KM = (51.549, -3.175), (51.594, -3.175)
THURSDAY, FRIDAY = 3, 4


def _now(street: Street, slot: SlotId) -> tuple[Slot, Need]:
    found = inviting.open_slot(street.desk.tx, slot, street.desk.now)
    assert found is not None
    return found


def _effects(street: Street, slot: SlotId) -> Effects:
    return widening.effects(street.desk.tx, *_now(street, slot), street.desk.now)


def _offers(street: Street, name: str, **fields: Any) -> None:
    street.join(name, at=fields.pop("at", (51.495, -3.175)))
    street.offer(name, **fields)


def _only(weekday: int, begins: time, ends: time) -> OfferTimes:
    minutes = [each.hour * 60 + each.minute for each in (begins, ends)]
    return OfferTimes(hours=(Weekly(weekday=weekday, from_minute=minutes[0], to_minute=minutes[1]),))


def _asked_of(street: Street, name: str, times: int) -> None:
    """They were asked so often in these days, for other things."""
    for number in range(times):
        day = 2 + number
        slot = street.need(f"2026-12-{day:02}T09:30", f"2026-12-{day:02}T11:00", begin=False)
        street.desk.tx.execute(
            "INSERT INTO invitation (circle_id, slot_id, member_id, wave, state, reasons, planned_at, deadline, "
            "sent_at) VALUES (?, ?, ?, 1, 'expired', '{}', ?, ?, ?)",
            (street.circle, slot, street.members[name], *[int(street.desk.now.timestamp() * 1000)] * 3),
        )


def test_asking_further_away_brings_as_many_as_was_said_and_can_be_taken_back(desk: Desk):
    street = a_street(desk)
    for name, at in (("Six", SIX_KM), ("Eight", SIX_KM), ("Eleven", ELEVEN_KM)):
        _offers(street, name, at=at, reach_m=5000)
    slot = street.need(people=3)
    before = _effects(street, slot)

    street.act(lambda turn: inviting.widen(turn, slot, _now(street, slot)[1].version), "Carys")
    asked = dict(street.states(slot))
    after = _effects(street, slot)
    street.act(lambda turn: widening.narrow(turn, slot, _now(street, slot)[1].version), "Carys")

    assert (before.left, before.further, before.further_m, before.widened_m) == (0, 2, 5000, 0)
    assert asked == {"Six": "sent", "Eight": "sent"}
    assert (after.further, after.widened_m) == (1, 5000)
    assert _now(street, slot)[1].widened_m == 0
    assert street.states(slot) == asked, "whoever was asked stays asked"


def test_only_who_coordinates_takes_it_back_and_only_once(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    street.act(lambda turn: inviting.widen(turn, slot, _now(street, slot)[1].version), "Carys")
    version = _now(street, slot)[1].version

    with pytest.raises(NotAllowedError):
        street.act(lambda turn: widening.narrow(turn, slot, version), "Mair")
    with pytest.raises(OutdatedError):
        street.act(lambda turn: widening.narrow(turn, slot, version - 1), "Carys")
    street.act(lambda turn: widening.narrow(turn, slot, version), "Carys")

    with pytest.raises(OutdatedError):  # nothing is widened any more
        street.act(lambda turn: widening.narrow(turn, slot, _now(street, slot)[1].version), "Carys")


@pytest.mark.parametrize("by", widening.SHIFTS)
def test_another_time_brings_as_many_as_was_said(desk: Desk, by: int):
    street = a_street(desk)
    hours = {
        -60: _only(THURSDAY, time(8), time(10, 30)),
        60: _only(THURSDAY, time(10), time(12, 30)),
        -1440: _only(THURSDAY - 1, time(9), time(12)),
        1440: _only(FRIDAY, time(9), time(12)),
    }
    for shift, times in hours.items():
        _offers(street, f"One{shift}", times=times)
    _offers(street, "Another", times=hours[by])
    slot = street.need(people=5)
    said = _effects(street, slot)

    now, need = _now(street, slot)
    start, end = (wall + timedelta(minutes=by) for wall in (now.local_start, now.local_end))
    street.act(
        lambda turn: changing_needs.move_slot(
            turn, slot, need.version, start=start, end=end, later_too=False
        ),
        "Carys",
    )

    assert said.left == 0
    assert said.times == {shift: 2 if shift == by else 1 for shift in widening.SHIFTS}
    assert street.states(slot).keys() == {f"One{by}", "Another"}


def test_whoever_has_promised_elsewhere_is_not_counted_for_that_time_nor_without_time_for_the_way(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    first = street.need("2026-11-26T11:00", "2026-11-26T12:00", people=2)
    desk.press(street.people["Mair"], "Yes, I can")
    desk.press(street.people["Nia"], "Yes, I can")
    # Nia's promise is as near as can be, Mair's some 11 km away: over an hour at ten kilometres an hour.
    desk.tx.execute(
        "UPDATE need SET lat = ? WHERE id = (SELECT need_id FROM slot WHERE id = ?)", (51.594, first)
    )
    slot = street.need("2026-11-26T08:30", "2026-11-26T09:30", begin=False)

    said = _effects(street, slot)

    assert said.times[60] == 0, "10:30 would be half an hour before eleven kilometres"
    assert said.times[-1440] == 2


def test_whoever_has_promised_the_other_time_is_not_counted_for_it(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    street.need("2026-11-27T10:00", "2026-11-27T10:30", by_phone=True)
    desk.press(street.people["Mair"], "Yes, I can")
    slot = street.need("2026-11-26T09:30", "2026-11-26T11:00", begin=False)

    said = _effects(street, slot)

    assert (said.times[-1440], said.times[1440]) == (2, 1)


def test_a_time_that_is_over_or_that_the_need_has_already_is_not_offered(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need("2026-11-24T09:45", "2026-11-24T10:45", begin=False)

    assert _effects(street, slot).times.keys() == {60, 1440}


def test_whoever_was_asked_often_enough_is_asked_for_their_leave_once_and_only_when_it_is_near(desk: Desk):
    street = a_street(desk, "Mair")
    desk.tx.execute("UPDATE person SET weekly_budget = 2 WHERE name = 'Mair'")
    _asked_of(street, "Mair", 2)
    far = street.need("2026-11-27T09:30", "2026-11-27T11:00")
    near = street.need("2026-11-24T14:00", "2026-11-24T15:00")
    mair = [street.members["Mair"]]
    said = _effects(street, near)
    assert (_effects(street, far).budget, _effects(street, far).leave) == (mair, [])
    assert (said.budget, said.leave) == (mair, mair)

    version = _now(street, near)[1].version
    assert street.act(lambda turn: widening.ask_leave(turn, near, version), "Carys") == 1
    with pytest.raises(OutdatedError):
        street.act(lambda turn: widening.ask_leave(turn, near, version), "Carys")
    again = street.need("2026-11-24T16:00", "2026-11-24T17:00")

    assert street.states(near) == {"Mair": "sent"}
    assert "may I ask you all the same?" in desk.text(street.people["Mair"])
    assert (_effects(street, again).budget, _effects(street, again).leave) == (mair, [])
    desk.press(street.people["Mair"], "Yes, I can")
    assert street.promises(near) == {"Mair": "accepted"}


def test_nobody_is_woken_to_be_asked_for_their_leave(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    desk.tx.execute("UPDATE person SET weekly_budget = 1")
    for name in ("Mair", "Nia"):
        _asked_of(street, name, 1)
    desk.tx.execute("UPDATE person SET quiet_from = 960, quiet_to = 955 WHERE name = 'Nia'")
    desk.at("2026-11-24T23:00")
    slot = street.need("2026-11-25T14:00", "2026-11-25T15:00")
    version = _now(street, slot)[1].version

    assert street.act(lambda turn: widening.ask_leave(turn, slot, version), "Carys") == 1

    assert "may I ask" not in desk.text(street.people["Mair"])
    desk.at("2026-11-25T08:00")
    assert "may I ask" in desk.text(street.people["Mair"])
    assert street.states(slot) == {"Mair": "sent"}


def test_the_effects_of_all_choices_are_told_from_one_reading_of_the_offers(desk: Desk):
    street = a_street(desk, "Mair", "Nia", "Olwen")
    slot = street.need(begin=False)
    seen: list[str] = []
    desk.tx.set_trace_callback(seen.append)

    _effects(street, slot)

    desk.tx.set_trace_callback(None)
    assert sum("SELECT offer.*" in statement for statement in seen) == 1
    assert sum("WITH able" in statement for statement in seen) == 1


def test_nobody_who_was_asked_is_counted_again(desk: Desk):
    street = a_street(desk, "Mair", "Nia", "Olwen", "Pia")
    street.rule(RULES.reach_m, 1000)
    slot = street.need()
    asked = len(street.states(slot))

    assert _effects(street, slot).left == 4 - asked
    desk.press(street.people["Mair"], "Not this time")
    assert _effects(street, slot).left == 4 - len(street.states(slot))


def test_when_nobody_offers_the_skill_it_is_said(desk: Desk):
    street = a_street(desk)
    slot = street.need()

    assert _effects(street, slot).offering == 0
    assert datetime.fromisoformat("2026-11-26T09:30") == needs.slot(desk.tx, slot).local_start  # type: ignore[union-attr]


def test_of_very_many_no_more_are_read_than_reasons_are_told_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "ALL", 5)
    street = a_street(desk)
    for number in range(12):
        north = 51.495 + 0.02 * (
            number // 4
        )  # four at home, four some two kilometres away, four twice as far
        _offers(street, f"D{number}", at=(north, -3.175), times=_only(FRIDAY, time(9), time(12)))
    slot = street.need(begin=False)  # on a Thursday

    looked = order.looked_at(desk.tx, *_now(street, slot), desk.now, widely=True)

    assert not looked.is_whole
    assert len(looked.candidates) == 8  # the second ring makes it more than five


def test_each_required_check_says_how_many_only_it_keeps_away(desk: Desk):
    street = a_street(desk, "Mair", "Nia", "Olwen")
    slot = street.need(begin=False)
    need = _now(street, slot)[1]
    for name, kinds in {"Mair": ["identity"], "Nia": ["references"], "Olwen": []}.items():
        for kind in kinds:
            desk.tx.execute(
                "INSERT INTO check_held (circle_id, member_id, kind, verified_by, verified_at) VALUES (?, ?, ?, ?, 0)",
                (street.circle, street.members[name], kind, street.members["Carys"]),
            )
    required = frozenset({CheckKind.IDENTITY, CheckKind.REFERENCES})
    street.act(lambda turn: changing_needs.require_checks(turn, need.id, need.version, required), "Carys")

    said = _effects(street, slot)

    assert said.left == 0
    assert said.checks == {CheckKind.IDENTITY: 1, CheckKind.REFERENCES: 1}
