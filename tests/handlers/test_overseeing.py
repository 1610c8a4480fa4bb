"""What a coordinator sees of a slot, and nobody else: the list, why in that order, why not, and what would widen it."""

import re
from datetime import time

import pytest

from bot.domain.ids import ChatId
from bot.domain.needs.offers import OfferTimes
from bot.domain.people.checks import CheckKind
from bot.domain.words import Weekly
from bot.services.needs import changing_needs
from bot.services.promises import inviting
from bot.texts import LANGUAGES, say_plain
from handlers import dispatch
from storage.needs import needs
from storage.promises import pool
from storage.queues.outbox import canonical
from tests.support.desk import Desk
from tests.support.promises import Street, a_street, card

THURSDAY, FRIDAY = 3, 4


def _list_of(street: Street, slot: int) -> str:
    street.desk.press_data(street.people["Carys"], f"iq:{slot}:0")
    return street.desk.last(street.people["Carys"]).text


def _not_on_it(street: Street, slot: int) -> str:
    street.desk.press_data(street.people["Carys"], f"vn:{slot}")
    return street.desk.last(street.people["Carys"]).text


def _about(street: Street, slot: int, name: str) -> str:
    street.desk.press_data(street.people["Carys"], f"vs:{slot}")
    street.desk.write(street.people["Carys"], name)
    return card(street, "Carys", "On the list or not").text


def _block(street: Street, by: str, of: str) -> None:
    street.desk.tx.execute(
        "INSERT INTO block (circle_id, by_member, of_member, blocked_at) VALUES (?, ?, ?, 0)",
        (street.circle, street.members[by], street.members[of]),
    )


def test_the_list_says_of_everybody_how_it_stands(desk: Desk):
    street = a_street(desk, "Mair", "Nia", "Olwen", "Pia", "Rhys")
    desk.tx.execute("UPDATE person SET quiet_from = 0, quiet_to = 600 WHERE name = 'Rhys'")
    slot = street.need(people=2)
    first, second, *_ = street.states(slot)
    desk.press(street.people[first], "Yes, I can")
    desk.press(street.people[second], "Not this time")

    text = _list_of(street, slot)

    assert f"1. {first}: said yes" in text
    assert f"2. {second}: said no" in text
    assert "3. Olwen: asked 9:00, waiting until 13:00" in text
    assert "Rhys: asked on waking, 10:00" in text or "Rhys: not asked yet, sleeps until 10:00" in text


def test_after_a_day_the_list_says_the_day_too(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()
    desk.at("2026-11-25T09:30")

    assert "1. Mair: asked Tue 24 Nov, 9:00, did not answer" in _list_of(street, slot)


def test_a_long_list_is_read_in_pages(desk: Desk):
    street = a_street(desk, *(f"Driver{number:02}" for number in range(20)))
    slot = street.need()

    first = _list_of(street, slot)
    desk.press(street.people["Carys"], "More ›")
    desk.press(street.people["Carys"], "More ›")

    last = desk.last(street.people["Carys"])
    assert re.findall(r"^(\d+)\. ", first, re.MULTILINE) == [str(number) for number in range(1, 9)]
    assert re.findall(r"^(\d+)\. ", last.text, re.MULTILINE) == ["17", "18", "19", "20"]
    assert "More ›" not in last.buttons


def test_why_one_comes_before_another_is_said_in_words(desk: Desk):
    street = a_street(desk)
    for name, at in (("Near", (51.495, -3.175)), ("Far", (51.53, -3.175))):
        street.join(name, at=at)
        street.offer(name)
    street.join("Huw", language="cy")
    street.offer("Huw")
    slot = street.need(begin=False)
    _list_of(street, slot)

    desk.press(street.people["Carys"], "Why in this order?")

    text = desk.last(street.people["Carys"]).text
    assert "Near before Huw: shares a language." in text or "Near before Far: nearer." in text
    assert "speaks for" in text


def test_whoever_is_asked_only_if_the_first_do_not_fill_it_is_said_to(desk: Desk):
    street = a_street(desk, "Mair", "Nia")
    street.answers(0.9)
    slot = street.need()
    first = next(iter(street.states(slot)))
    desk.press(street.people[first], "Not this time")
    _, second = street.states(slot)
    _list_of(street, slot)

    desk.press(street.people["Carys"], "Why in this order?")

    said = f"{first} was asked earlier; {second} only if that is not enough."
    assert said in desk.last(street.people["Carys"]).text


def test_whoever_comes_first_because_the_other_sleeps_longer_is_said_to(desk: Desk):
    street = a_street(desk)
    for name, at in (("Near", (51.495, -3.175)), ("Far", (51.52, -3.175)), ("Farther", (51.53, -3.175))):
        street.join(name, at=at)
        street.offer(name)
    desk.tx.execute("UPDATE person SET quiet_from = 0, quiet_to = 1200 WHERE name = 'Near'")
    slot = street.need(people=3)
    assert list(street.states(slot)) == ["Far", "Farther", "Near"]
    _list_of(street, slot)

    desk.press(street.people["Carys"], "Why in this order?")

    assert "Farther before Near: could be asked sooner." in desk.last(street.people["Carys"]).text


@pytest.mark.parametrize("kind", ["why_list", "why_order", "why_not", "why_somebody", "unfilled"])
def test_whoever_no_longer_coordinates_when_it_is_sent_is_not_shown_it(desk: Desk, kind: str):
    street = a_street(desk, "Mair")
    slot = street.need()
    subject = canonical({"slot": slot, "member": street.members["Elin"]})
    mair, carys = (street.people[name].id for name in ("Mair", "Carys"))

    def shown(chat: int) -> object:
        return dispatch.render(
            desk.tx, now=desk.now, chat=ChatId(chat), person_id=None, kind=kind, subject=subject
        )

    assert shown(carys) is not None
    assert shown(mair) is None


def test_a_no_show_is_read_from_nothing_that_is_shown(desk: Desk):
    """Whoever missed once comes later; that it is for that, or for what they carried, cannot be told apart."""
    street = a_street(desk, "Mair", "Nia")
    street.answers(0.3)
    missed = street.need("2026-11-24T11:00", "2026-11-24T12:00")
    desk.press(street.people["Nia"], "Yes, I can")
    desk.tx.execute("UPDATE commitment SET state = 'no_show'")
    slot = street.need(begin=False)

    _list_of(street, slot)
    desk.press(street.people["Carys"], "Why in this order?")

    shown = desk.last(street.people["Carys"]).text
    assert "has carried less, or kept more promises" in shown
    assert "missed" not in shown
    assert missed != slot


def test_who_is_not_on_the_list_is_grouped_by_the_first_reason_with_counts(desk: Desk):
    street = a_street(desk, "Mair")
    far = [f"Far{number}" for number in range(7)]
    for name in far:
        street.join(name, at=(52.5, -3.175))
        street.offer(name)
    street.join("Friday")
    friday = OfferTimes(hours=(Weekly(weekday=FRIDAY, from_minute=time(9).hour * 60, to_minute=720),))
    street.offer("Friday", times=friday)
    slot = street.need()

    text = _not_on_it(street, slot)

    assert "Too far away (7): Far0, Far1, Far2, Far3, Far4 and 2 more" in text
    assert "Not at that hour (1): Friday" in text
    assert "2 members have not offered it." in text  # Carys and Elin
    assert "Mair" not in text


@pytest.mark.parametrize(("by", "of"), [("Elin", "Gwen"), ("Gwen", "Elin")])
def test_a_block_reads_as_not_wanting_to_be_asked_and_nobody_learns_whose_it_is(desk: Desk, by: str, of: str):
    street = a_street(desk, "Gwen", "Huw")
    _block(street, by, of)
    desk.tx.execute(
        "INSERT INTO avoided_skill (circle_id, member_id, skill_id, since) VALUES (?, ?, ?, 0)",
        (street.circle, street.members["Huw"], street.skill()),
    )
    slot = street.need()

    text = _not_on_it(street, slot)
    gwen, huw = _about(street, slot, "Gwen"), _about(street, slot, "Huw")

    assert "Rather not for this one (2): Gwen and Huw" in text
    assert gwen.replace("Gwen", "Huw") == huw
    assert "block" not in desk.text(street.people["Carys"]).lower()


def test_any_one_member_can_be_asked_about_by_name(desk: Desk):
    street = a_street(desk, "Mair", "Mair Wen")
    street.join("Nia")
    street.join("Odd", at=(52.5, -3.175))
    street.offer("Odd")
    slot = street.need()

    assert "Nia is not on the list: has not offered it." in _about(street, slot, "nia")
    assert "Odd is not on the list: too far away." in _about(street, slot, "Odd")
    assert "Elin is not on the list: it is for them." in _about(street, slot, "Elin")
    assert "Mair Wen: asked 9:00" in _about(street, slot, "mair wen")
    desk.press_data(street.people["Carys"], f"vs:{slot}")
    desk.write(street.people["Carys"], "Mair")
    assert list(desk.last(street.people["Carys"]).buttons)[:2] == ["Mair", "Mair Wen"]
    desk.press(street.people["Carys"], "Mair")
    assert "1. Mair: asked" in desk.last(street.people["Carys"]).text


def test_a_name_that_nobody_has_is_asked_back(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()

    desk.press_data(street.people["Carys"], f"vs:{slot}")
    desk.write(street.people["Carys"], "Zebedee")

    assert "I know nobody here called “Zebedee”" in desk.text(street.people["Carys"])
    desk.write(street.people["Carys"], "Mair")
    assert "1. Mair: asked" in card(street, "Carys", "On the list or not").text


def test_whoever_came_without_being_asked_is_said_to(desk: Desk):
    street = a_street(desk, "Mair")
    street.join("Nia")
    slot = street.need(people=2)
    desk.press_data(street.people["Nia"], f"it:{slot}:1")

    assert "Nia said yes without being asked." in _about(street, slot, "Nia")


@pytest.mark.parametrize(
    "press", ["iq:{}:0", "vo:{}:0", "vn:{}", "vs:{}", "vw:{}", "vz:{}:1", "vt:{}:1:60", "vl:{}:1"]
)
def test_nobody_but_a_coordinator_is_shown_any_of_it(desk: Desk, press: str):
    street = a_street(desk, "Mair", "Nia")
    slot = street.need()
    before = desk.text(street.people["Mair"])

    desk.press_data(street.people["Mair"], press.format(slot))

    assert desk.text(street.people["Mair"]) == before
    assert desk.toasts[street.people["Mair"].id]


def test_the_live_card_says_how_far_the_asking_is_and_stays_true(desk: Desk):
    street = a_street(desk, "Mair", "Nia", "Olwen")
    slot = street.need(people=2)
    desk.press_data(street.people["Carys"], f"nsl:{slot}")
    screen = card(street, "Carys", "For whom")
    before = screen.text

    desk.press(street.people["Mair"], "Not this time")
    desk.press(street.people["Nia"], "Yes, I can")

    assert "Filled: <b>0 of 2</b> ░░░░░░░░░░" in before
    assert "Asked so far: 3 (answer awaited: 3, since 9:00)" in before
    assert "Filled by Wed 25 Nov, 9:30: hardly likely (less than 5 %)" in before
    assert "Next look: 13:00, or as soon as somebody answers" in before
    assert "Filled: <b>1 of 2</b> ▓▓▓▓▓░░░░░" in screen.text
    assert "Asked so far: 3 (said no: 1; answer awaited: 1, since 9:00)" in screen.text


@pytest.mark.parametrize(
    ("chance", "said"),
    [(0.9, "very likely (more than 95 %)"), (0.4, "the chance is about"), (0.01, "hardly likely")],
)
def test_the_live_card_says_how_likely_it_is_that_the_places_are_filled(
    desk: Desk, chance: float, said: str
) -> None:
    street = a_street(desk, "Mair", "Nia")
    street.answers(chance)
    slot = street.need()
    desk.press_data(street.people["Carys"], f"nsl:{slot}")
    screen = card(street, "Carys", "For whom")

    assert f"Filled by Wed 25 Nov, 9:30: {said}" in screen.text
    desk.press(street.people[next(iter(street.states(slot)))], "Yes, I can")
    assert "Filled by" not in screen.text


def test_where_very_many_offer_it_each_number_is_said_to_be_at_least_that(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a skill that a town offers only the nearest and those longest not asked are looked at."""
    monkeypatch.setattr(pool, "ALL", 5)
    street = a_street(desk, *(f"Driver{number}" for number in range(12)))
    street.join("Odd", at=(51.9, -3.175))
    street.offer("Odd")
    slot = street.need(people=3)

    assert "each number is at least that" in _list_of(street, slot)
    assert "each number is at least that" in _not_on_it(street, slot)
    desk.press_data(street.people["Carys"], f"vw:{slot}")
    assert "each number is at least that" in desk.last(street.people["Carys"]).text
    assert (
        "Odd: too far away" in _about(street, slot, "Odd") or "too far" in _about(street, slot, "Odd").lower()
    )
    assert len(street.states(slot)) >= 3


def test_another_time_is_one_tap_and_goes_the_ordinary_way(desk: Desk):
    street = a_street(desk)
    street.join("Mair")
    later = OfferTimes(hours=(Weekly(weekday=THURSDAY, from_minute=600, to_minute=780),))
    street.offer("Mair", times=later)
    slot = street.need()
    carys = street.people["Carys"]

    desk.press(carys, "An hour later: 1")
    asked = desk.last(carys).text
    desk.write(carys, "yes")

    assert "to <b>Thursday 26 November 2026, 10:30–12:00</b>" in asked
    moved = needs.slot(desk.tx, slot)
    assert moved is not None
    assert moved.local_start.hour == 10
    assert street.states(slot) == {"Mair": "sent"}


def test_one_check_less_says_whom_it_brings_and_is_confirmed_as_any_change(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need(begin=False)
    need = needs.slot(desk.tx, slot).need_id  # type: ignore[union-attr]
    kinds = frozenset({CheckKind.REFERENCES})
    street.act(lambda turn: changing_needs.require_checks(turn, need, 1, kinds), "Carys")
    street.act(lambda turn: inviting.begin(turn, slot), "Carys")
    carys = street.people["Carys"]
    assert "Without the check it needs (1): Mair" in _not_on_it(street, slot)
    assert street.states(slot) == {}

    desk.press(carys, "Without references: 1 more")
    assert street.states(slot) == {}
    desk.write(carys, "yes")

    assert street.states(slot) == {"Mair": "sent"}
    desk.press_data(carys, f"vc:{slot}:1:references")
    desk.press_data(carys, f"vc:{slot}:2:references")
    assert desk.query("SELECT count(*) AS n FROM draft")[0]["n"] == 1


def test_an_old_button_for_another_time_moves_nothing(desk: Desk):
    street = a_street(desk, "Mair")
    slot = street.need()

    desk.press_data(street.people["Carys"], f"vt:{slot}:99:60")
    desk.press_data(street.people["Carys"], f"vt:{slot}:1:61")

    assert desk.query("SELECT * FROM draft") == []


def test_further_away_and_back_are_one_tap_each_by_typing_too(desk: Desk):
    street = a_street(desk)
    street.join("Odd", at=(51.55, -3.175))
    street.offer("Odd", reach_m=5000)
    slot = street.need()
    carys = street.people["Carys"]
    number = [*card(street, "Carys", "open places").buttons].index("Ask 5 km further away (1 more)") + 1

    desk.write(carys, str(number))
    widened = card(street, "Carys", "open places")
    desk.write(carys, "Back: 5 km less far")

    assert street.states(slot) == {"Odd": "sent"}
    assert "Good, I no longer ask that far away." in desk.text(carys)
    assert "Back: 5 km less far" not in widened.buttons


def test_when_nobody_has_offered_the_skill_it_says_so_with_what_can_be_done(desk: Desk):
    street = a_street(desk)
    street.need()

    shown = card(street, "Carys", "open places")

    assert "Nobody here has offered “Lifts by car” yet." in shown.text
    assert "A poster for it" in shown.buttons
    assert "It is another word for …" in shown.buttons
    assert "Ask everybody (1, one second)" in shown.buttons
    desk.press(street.people["Carys"], "A poster for it")
    assert desk.last(street.people["Carys"]).method == "sendPhoto"


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_is_asked_for_their_leave_reads_it_in_their_language(desk: Desk, language: str):
    street = a_street(desk)
    street.join("Mair", language=language)
    street.offer("Mair")
    desk.tx.execute("UPDATE person SET weekly_budget = 1 WHERE name = 'Mair'")
    street.need("2026-12-01T09:30", "2026-12-01T11:00")
    slot = street.need("2026-11-24T14:00", "2026-11-24T15:00")
    assert set(street.states(slot)) == set()

    desk.press(street.people["Carys"], "Ask for their leave (1)")

    assert say_plain(language, "invitation-leave") in desk.text(street.people["Mair"])
    assert say_plain(language, "invitation-yes") in desk.last(street.people["Mair"]).buttons
    assert "Good, I am asking one person whether I may." in desk.toasts[street.people["Carys"].id]
