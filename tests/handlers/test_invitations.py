"""Invitations and answers, played by people against the real handlers."""

from typing import Any

from bot.domain.rules import RULES
from storage.promises import invitations
from tests.support.desk import Desk
from tests.support.promises import a_street


def test_whoever_is_asked_reads_what_when_where_and_why_them(desk: Desk):
    street = a_street(desk, "Mair")

    street.need()

    text = desk.text(street.people["Mair"])
    assert "Thursday 26 November 2026, 9:30–11:00" in text
    assert "Cathays" in text
    assert "a neighbour" in text
    assert "Elin" not in text
    assert "Why you: you offered" in text
    assert "about 500 m away" in text


def test_a_yes_is_a_promise_and_everybody_concerned_hears_it(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()

    desk.press(street.people["Mair"], "Yes, I can")

    assert street.promises(slot) == {"Mair": "accepted"}
    assert street.states(slot) == {"Mair": "accepted"}
    assert "You are coming" in desk.text(street.people["Mair"])
    assert "Mair</b> is coming" in desk.text(street.people["Elin"])
    assert "Mair</b> is coming" in desk.text(street.people["Carys"])


def test_a_typed_yes_does_what_the_button_does(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()

    desk.write(street.people["Mair"], "yes")

    assert street.promises(slot) == {"Mair": "accepted"}


def test_only_as_many_are_asked_as_it_takes(desk: Desk):
    street = a_street(desk, *"ABCDEFGHIJ")
    urgent, soon = ("2026-11-24T13:00", "2026-11-24T14:00"), ("2026-11-26T09:30", "2026-11-26T11:00")

    def asked(chance: float, when: tuple[str, str], **fields: Any) -> int:
        street.answers(chance)
        desk.tx.execute("DELETE FROM invitation")
        return len(street.states(street.need(*when, **fields)))

    assert asked(0.9, soon) == 1
    assert asked(0.9, soon, people=2) == 2
    assert asked(0.4, soon) < asked(0.4, urgent) <= asked(0.2, urgent)
    assert asked(0.9, soon, people=4) < asked(0.5, soon, people=4)


def test_a_circle_that_wants_to_be_less_sure_disturbs_fewer(desk: Desk):
    street = a_street(desk, *"ABCDEFGHIJ")
    street.answers(0.5)
    sure = street.states(street.need("2026-11-24T14:00", "2026-11-24T15:00"))
    desk.tx.execute("DELETE FROM invitation")

    street.rule(RULES.fill_chance, 50)

    assert len(street.states(street.need("2026-11-24T14:00", "2026-11-24T15:00"))) < len(sure)


def test_a_no_is_thanked_and_the_next_is_asked_at_once(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    street.answers(0.9)
    slot = street.need()
    first, second = next(iter(street.states(slot))), {"Mair": "Nia", "Nia": "Mair"}
    other = second[first]

    desk.press(street.people[first], "Not this time")

    assert "quite all right" in desk.text(street.people[first])
    assert street.states(slot) == {first: "declined", other: "sent"}


def test_whoever_does_not_answer_in_time_is_followed_by_the_next_and_can_still_say_yes(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    street.answers(0.9)
    slot = street.need()
    first = next(iter(street.states(slot)))

    desk.pass_time(hours=4, minutes=1)

    states = street.states(slot)
    assert states[first] == "expired"
    assert sorted(states.values()) == ["expired", "sent"]
    desk.press(street.people[first], "Yes, I can")
    assert street.promises(slot) == {first: "accepted"}


def test_two_people_taking_the_last_place_are_told_honestly(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    slot = street.need()
    before = {name: desk.last(street.people[name]) for name in ("Mair", "Nia")}
    pressed = {name: dict(seen.buttons) for name, seen in before.items()}

    desk.press(street.people["Mair"], "Yes, I can")
    # Nia pressed at the same moment: her phone still showed the card from before.
    desk.press_data(street.people["Nia"], pressed["Nia"]["Yes, I can"], before["Nia"])

    assert street.promises(slot) == {"Mair": "accepted", "Nia": "waiting"}
    assert "first on the waiting list" in desk.text(street.people["Nia"])


def test_a_withdrawn_place_goes_to_the_first_on_the_waiting_list(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    desk.press(street.people["Nia"], "Put me on the waiting list")

    desk.press(street.people["Mair"], "I cannot after all")

    assert street.promises(slot) == {"Mair": "withdrawn", "Nia": "accepted"}
    assert "Thank you for telling me" in desk.text(street.people["Mair"])
    assert "You are coming" in desk.text(street.people["Nia"])
    assert "Mair cannot come after all" in desk.text(street.people["Elin"])
    assert "Nia</b> is coming" in desk.text(street.people["Elin"])


def test_a_withdrawn_place_is_offered_to_the_next_when_nobody_waits(desk: Desk):
    street = a_street(desk, "Mair", "Nia", "Olwen")
    slot = street.need()
    first = next(iter(street.states(slot)))
    desk.press(street.people[first], "Yes, I can")
    assert "closed" in street.states(slot).values()

    desk.press(street.people[first], "I cannot after all")

    assert list(street.states(slot).values()).count("sent") == 2
    assert street.promises(slot) == {first: "withdrawn"}


def test_a_late_withdrawal_is_asked_about_once_more_and_reaches_the_coordinator(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    desk.at("2026-11-25T12:00")

    desk.press(street.people["Mair"], "I cannot after all")
    assert street.promises(slot) == {"Mair": "accepted"}
    desk.press(street.people["Mair"], "give my place back")

    assert street.promises(slot) == {"Mair": "withdrawn"}
    assert "Mair cannot come after all" in desk.text(street.people["Carys"])


def test_the_same_yes_again_changes_nothing_not_even_after_it_was_taken_back(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    seen = desk.last(street.people["Mair"])
    yes = seen.buttons["Yes, I can"]
    desk.press_data(street.people["Mair"], yes, seen)
    desk.press(street.people["Mair"], "I cannot after all")

    desk.press_data(street.people["Mair"], yes, seen)

    assert street.promises(slot) == {"Mair": "withdrawn"}


def test_somebody_elses_invitation_cannot_be_answered(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    yes = desk.last(street.people["Mair"]).buttons["Yes, I can"]
    street.people["Kit"] = desk.person("Kit")
    desk.join(street.people["Kit"], street.circle)

    desk.press_data(street.people["Kit"], yes)

    assert street.promises(slot) == {}
    assert [one.state for one in invitations.of_slot(desk.tx, slot)] == ["sent"]


def test_not_this_kind_is_remembered_and_can_be_taken_back(desk: Desk):
    street = a_street(desk, "Mair")
    street.need()

    desk.press(street.people["Mair"], "Not this kind")

    assert len(desk.query("SELECT * FROM avoided_skill")) == 1
    second = street.need("2026-11-27T09:30", "2026-11-27T11:00")
    assert street.states(second) == {}
    desk.press(street.people["Mair"], "Do ask me")
    assert desk.query("SELECT * FROM avoided_skill") == []


def test_nobody_fits_and_the_coordinator_hears_it_at_once_with_what_would_widen_it(desk: Desk):
    street = a_street(desk)
    street.join("Far", at=(51.55, -3.175))
    street.offer("Far", reach_m=5000)

    slot = street.need()

    assert street.states(slot) == {}
    assert "As it is now, nobody else fits." in desk.text(street.people["Carys"])
    desk.press(street.people["Carys"], "further away (1 more)")
    assert street.states(slot) == {"Far": "sent"}


def test_when_everybody_said_no_the_coordinator_hears_it(desk: Desk):
    street = a_street(desk, "Mair")
    street.need()

    desk.press(street.people["Mair"], "Not this time")

    assert "Asked so far: 1 (said no: 1)" in desk.text(street.people["Carys"])


def test_open_places_reach_the_coordinator_while_there_is_time(desk: Desk):
    street = a_street(desk, "Mair", "Nia", "Olwen", "Pia")
    street.rule(RULES.wave_minutes_days, 1440)
    street.rule(RULES.unfilled_warning_hours, 36)
    street.need()

    desk.at("2026-11-24T21:31")
    assert "open places" not in desk.text(street.people["Carys"])
    desk.at("2026-11-25T08:01")

    assert "There are still open places" in desk.text(street.people["Carys"])


def test_nobody_is_woken_and_whoever_sleeps_is_asked_in_the_morning(desk: Desk):
    street = a_street(desk, "Mair")
    desk.at("2026-11-24T22:00")

    slot = street.need("2026-11-27T09:30", "2026-11-27T11:00")

    assert desk.seen(street.people["Mair"]) == []
    assert street.states(slot) == {"Mair": "planned"}
    desk.at("2026-11-25T08:00")
    assert street.states(slot) == {"Mair": "sent"}
    assert "Could you help?" in desk.text(street.people["Mair"])


def test_an_urgent_night_time_prefers_whoever_is_awake(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    street.answers(0.9)
    desk.tx.execute("UPDATE person SET quiet_from = 0, quiet_to = 0 WHERE name = 'Nia'")
    desk.at("2026-11-24T23:00")

    slot = street.need("2026-11-25T09:30", "2026-11-25T11:00")

    assert street.states(slot) == {"Nia": "sent"}


def test_the_weekly_budget_is_never_overdrawn(desk: Desk):
    street = a_street(desk, "Mair")
    desk.tx.execute("UPDATE person SET weekly_budget = 2 WHERE name = 'Mair'")

    slots = [street.need(f"2026-11-2{day}T09:30", f"2026-11-2{day}T11:00") for day in (6, 7, 8)]

    assert [len(street.states(slot)) for slot in slots] == [1, 1, 0]


def test_overlapping_promises_across_circles_are_refused_by_name(desk: Desk):
    street = a_street(desk, "Mair")
    first = street.need()
    second = street.need("2026-11-26T10:30", "2026-11-26T12:00")
    desk.press(street.people["Mair"], "Yes, I can", on=desk.seen(street.people["Mair"])[0])

    card = next(seen for seen in desk.seen(street.people["Mair"]) if "10:30" in seen.text)
    desk.press(street.people["Mair"], "Yes, I can", on=card)

    assert street.promises(first) == {"Mair": "accepted"}
    assert street.promises(second) == {}
    assert "You have promised" in desk.toasts[street.people["Mair"].id][-1]


def test_a_yes_from_before_a_no_is_outdated(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    before = desk.last(street.people["Mair"])
    pressed = dict(before.buttons)
    desk.press(street.people["Mair"], "Not this time")

    desk.press_data(street.people["Mair"], pressed["Yes, I can"], before)

    assert street.promises(slot) == {}
