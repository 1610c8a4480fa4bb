"""Several needs at once, with the real services: nobody gets three at a time, and whoever is rare is kept."""

from datetime import timedelta

from bot.domain.ids import MemberId, SlotId
from bot.domain.rules import RULES
from bot.services.promises import inviting
from storage.instants import from_ms, to_ms
from storage.promises import prospects
from tests.support.desk import Desk
from tests.support.promises import Street, a_street, card

#: Away from it: too far to be the best.
FAR = (51.52, -3.175)


def sent(street: Street, name: str) -> list[str]:
    """When somebody is asked, as times of the local day, and how each stands."""
    rows = street.desk.query(
        "SELECT state, COALESCE(sent_at, deadline) AS at FROM invitation WHERE member_id = ? ORDER BY id",
        street.members[name],
    )
    return [f"{row['state']} {from_ms(row['at']):%H:%M}" for row in rows]


def three_needs(street: Street) -> list[int]:
    return [street.need(f"2026-11-{day}T09:30", f"2026-11-{day}T11:00") for day in (26, 27, 28)]


def test_nobody_gets_three_at_a_time(desk: Desk) -> None:
    street = a_street(desk, "Mair")

    three_needs(street)

    assert sent(street, "Mair") == ["sent 09:00", "sent 09:00", "planned 10:00"]
    desk.pass_time(minutes=61)
    assert sent(street, "Mair") == ["sent 09:00", "sent 09:00", "sent 10:00"]
    assert desk.text(street.people["Mair"]).count("Could you help?") == 3


def test_a_circle_can_want_fewer_in_an_hour(desk: Desk) -> None:
    street = a_street(desk, "Mair")
    street.rule(RULES.most_invitations_an_hour, 1)

    three_needs(street)

    assert sent(street, "Mair") == ["sent 09:00", "planned 10:00", "planned 11:00"]


def test_whoever_was_not_asked_just_now_comes_first(desk: Desk) -> None:
    street = a_street(desk, "Mair")
    street.join("Nia", at=FAR)
    street.offer("Nia")
    street.rule(RULES.most_invitations_an_hour, 1)
    street.answers(0.9)

    first, second, third = three_needs(street)

    assert street.states(SlotId(first)) == {"Mair": "sent"}
    assert street.states(SlotId(second)) == {"Nia": "sent"}
    assert street.states(SlotId(third)) == {"Mair": "planned"}


def test_an_urgent_need_does_not_wait_for_the_hour_to_be_over(desk: Desk) -> None:
    street = a_street(desk, "Mair")
    street.rule(RULES.most_invitations_an_hour, 1)
    street.need()

    urgent = street.need("2026-11-24T10:30", "2026-11-24T11:00")

    assert street.states(urgent) == {"Mair": "sent"}


def test_nobody_wakes_up_to_three_either(desk: Desk) -> None:
    street = a_street(desk, "Mair")
    desk.at("2026-11-24T23:00")

    three_needs(street)

    assert sent(street, "Mair") == ["planned 08:00", "planned 08:00", "planned 09:00"]
    desk.at("2026-11-25T09:01")
    assert sent(street, "Mair") == ["sent 08:00", "sent 08:00", "sent 09:00"]


def test_a_need_of_another_circle_counts_too(desk: Desk) -> None:
    street = a_street(desk, "Mair")
    street.rule(RULES.most_invitations_an_hour, 1)
    street.need()
    other = desk.open_circle("Roath")
    elsewhere = desk.join(street.people["Mair"], other)

    found = prospects.asked_elsewhere(
        desk.tx, [elsewhere], but=SlotId(99), since=desk.now - timedelta(hours=1)
    )

    assert found == {elsewhere: [desk.now]}


def test_the_list_says_who_was_asked_for_something_else_just_now(desk: Desk) -> None:
    street = a_street(desk, "Mair")
    street.rule(RULES.most_invitations_an_hour, 1)
    first, second, _ = three_needs(street)
    carys = street.people["Carys"]
    desk.tx.execute("DELETE FROM invitation WHERE slot_id = ?", (first,))
    desk.tx.execute(
        "UPDATE invitation SET state = 'sent', sent_at = ? WHERE slot_id > ?", (to_ms(desk.now), second)
    )

    desk.press_data(carys, f"iq:{second}:0")
    assert (
        "Mair: to be asked 10:00, was asked for something else just now"
        in card(street, "Carys", "Lifts").text
    )
    desk.press_data(carys, f"iq:{first}:0")
    assert "Mair: not asked yet, was asked for something else just now; can be asked 11:00" in desk.text(
        carys
    )


def _an_interpreter_is_wanted(desk: Desk) -> tuple[Street, int]:
    """Pia and Ola drive and interpret, Ann drives farther away. Ola is asked to interpret, Pia would be next."""
    street = a_street(desk, "Pia", "Ola")
    street.join("Ann", at=FAR)
    street.offer("Ann")
    for name in ("Pia", "Ola"):
        street.offer(name, "translation", words="I speak Polish")
    street.answers(0.5)
    street.rule(RULES.most_invitations_an_hour, 1)
    interpreting = street.need("2026-11-26T09:30", "2026-11-26T11:00", key="translation")
    assert len(street.states(interpreting)) == 1
    return street, interpreting


def test_whoever_is_rare_is_kept_for_what_only_they_can_do(desk: Desk) -> None:
    street, interpreting = _an_interpreter_is_wanted(desk)
    [asked] = street.states(interpreting)
    [other] = {"Pia", "Ola"} - {asked}

    driving = street.need("2026-11-26T10:00", "2026-11-26T11:00")

    # Both live nearer than Ann; one was asked just now, the other is the last who can interpret at that time.
    assert street.states(driving) == {"Ann": "sent"}
    desk.press(street.people[asked], "Not this time")
    assert street.states(interpreting) == {asked: "declined", other: "sent"}


def test_without_another_need_the_nearest_is_asked(desk: Desk) -> None:
    street, interpreting = _an_interpreter_is_wanted(desk)
    [asked] = street.states(interpreting)
    desk.tx.execute("UPDATE slot SET state = 'cancelled' WHERE id = ?", (interpreting,))

    driving = street.need("2026-11-26T10:00", "2026-11-26T11:00")

    assert list(street.states(driving)) == [*({"Pia", "Ola"} - {asked})]


def test_whoever_is_kept_is_asked_when_the_other_need_is_filled(desk: Desk) -> None:
    street, interpreting = _an_interpreter_is_wanted(desk)
    [asked] = street.states(interpreting)
    [other] = {"Pia", "Ola"} - {asked}
    driving = street.need("2026-11-26T10:00", "2026-11-26T11:00")
    desk.press(street.people[asked], "Yes, I can")

    desk.press(street.people["Ann"], "Not this time")

    assert street.states(driving) == {"Ann": "declined", other: "sent"}


def test_what_wants_nobody_of_these_is_not_looked_at(desk: Desk) -> None:
    street, interpreting = _an_interpreter_is_wanted(desk)
    driving = street.need("2026-11-26T10:00", "2026-11-26T11:00", begin=False)
    slot = prospects_of(street, driving, ["Ann"])

    assert slot == []
    assert prospects_of(street, driving, ["Pia"]) == [interpreting]


def prospects_of(street: Street, slot_id: int, names: list[str]) -> list[int]:
    """The slots that may want these people too."""
    tx, now = street.desk.tx, street.desk.now
    found = inviting.open_slot(tx, SlotId(slot_id), now)
    assert found is not None
    members = [MemberId(street.members[name]) for name in names]
    return [
        one.slot_id
        for one in prospects.rivals(
            tx, found[0], members, front=1, now=now, soon=now + timedelta(hours=1), most=20
        )
    ]
