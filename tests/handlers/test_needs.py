"""Needs from one sentence to publishing, asked by coordinators and by residents."""

from dataclasses import dataclass

import pytest

from bot.domain.ids import CircleId
from bot.domain.rules import RULES
from storage.people.rules import set_rule
from tests.support.desk import Desk, Someone

SENTENCE = "Someone to drive a neighbour to the hospital on Thursday 9:30 to 11, two people, from Cathays"


@dataclass
class Street:
    """A circle with a coordinator, a driver and a resident."""

    circle: CircleId
    rosa: Someone
    mair: Someone
    tom: Someone


@pytest.fixture
def street(desk: Desk) -> Street:
    circle = desk.open_circle()
    rosa, mair, tom = desk.person("Rosa"), desk.person("Mair Evans"), desk.person("Tom Price")
    desk.join(rosa, circle, "coordinator", "steward")
    desk.join(mair, circle)
    desk.join(tom, circle)
    desk.tx.execute(
        "INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (?, 'Cathays', 'cathays', 51.4945, -3.1764)",
        (circle,),
    )
    return Street(circle, rosa, mair, tom)


def _published(desk: Desk, street: Street, words: str = SENTENCE) -> None:
    desk.write(street.rosa, words)
    desk.press(street.rosa, "For the whole circle")
    desk.press(street.rosa, "Publish")


def test_one_sentence_becomes_a_card_with_everything_in_full(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, SENTENCE)
    desk.press(street.rosa, "For the whole circle")

    card = desk.last(street.rosa).text

    assert "What: <b>Lifts by car</b>" in card
    assert "Thursday 26 November 2026, 9:30–11:00" in card
    assert "People: 2" in card
    assert "Where: Cathays" in card
    assert "For whom: the whole circle" in card
    assert desk.query("SELECT * FROM need") == []


def test_publishing_makes_the_slot_and_shows_its_card(desk: Desk, street: Street) -> None:
    _published(desk, street)

    slot = desk.query("SELECT * FROM slot")[0]
    assert (slot["local_start"], slot["local_end"], slot["zone"], slot["places"]) == (
        "2026-11-26T09:30",
        "2026-11-26T11:00",
        "Europe/London",
        2,
    )
    assert desk.query("SELECT state FROM need")[0]["state"] == "published"
    assert "Filled: <b>0 of 2</b>" in desk.text(street.rosa)


def test_the_best_matches_are_asked(desk: Desk, street: Street) -> None:
    desk.write(street.mair, "I can drive people on Thursdays")
    desk.write(street.mair, "yes")

    _published(desk, street)

    assert "Yes, I can" in desk.buttons(street.mair)
    assert "Yes, I can" not in desk.buttons(street.tom)


def test_publishing_twice_makes_one_need(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, SENTENCE)
    desk.press(street.rosa, "For the whole circle")
    card = desk.last(street.rosa)
    data = card.buttons["Publish"]
    desk.press_data(street.rosa, data, card)

    desk.press_data(street.rosa, data, card)

    assert desk.query("SELECT count(*) AS n FROM need")[0]["n"] == 1


def test_a_start_in_the_past_is_asked_about(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "Someone to drive a neighbour on 3 November 2026 from 9 to 11")
    asked = desk.last(street.rosa).text

    desk.write(street.rosa, "Thursday 9 to 11")

    assert "over already" in asked
    assert "For whom is it?" in desk.last(street.rosa).text


def test_a_draft_that_was_kept_too_long_cannot_be_published_into_the_past(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, SENTENCE)
    desk.press(street.rosa, "For the whole circle")
    desk.at("2026-11-26T10:00")

    desk.press(street.rosa, "Publish")

    assert "over already" in desk.toasts[street.rosa.id][-1]
    assert desk.query("SELECT * FROM need") == []
    assert desk.query("SELECT state FROM draft")[0]["state"] == "open"


def test_a_start_within_half_an_hour_is_noticed(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "Someone to drive a neighbour in 25 minutes for an hour")
    desk.press(street.rosa, "For the whole circle")

    assert "That is in 25 minutes" in desk.last(street.rosa).text
    assert "Publish anyway" in desk.last(street.rosa).buttons


def test_once_it_is_published_nothing_is_doubted_any_more(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "Someone to tune a xylophone tomorrow morning")
    desk.press(street.rosa, "For the whole circle")
    asked = desk.last(street.rosa).text
    assert "You did not say an hour" in asked
    assert "a new word for our circle" in asked

    desk.press(street.rosa, "Publish")

    card = next(seen.text for seen in desk.seen(street.rosa) if "This is what I understood" in seen.text)
    assert "tune a xylophone" in card
    assert "You did not say an hour" not in card
    assert "a new word for our circle" not in card


def test_what_is_soon_is_not_counted_down_on_a_card_that_is_done(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "Someone to drive a neighbour in 25 minutes for an hour")
    desk.press(street.rosa, "For the whole circle")

    desk.press(street.rosa, "Publish anyway")

    card = next(seen.text for seen in desk.seen(street.rosa) if "This is what I understood" in seen.text)
    assert "That is in" not in card


def test_more_people_than_members_is_noticed(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "12 people to carry chairs on Friday 10 to 11")
    desk.press(street.rosa, "For the whole circle")

    assert "only 3 members" in desk.last(street.rosa).text


def test_a_missing_end_is_asked_for_with_quick_answers(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "Someone to drive a neighbour on Thursday at 9:30")
    asked = desk.last(street.rosa).text

    desk.press(street.rosa, "30 min")
    desk.press(street.rosa, "For the whole circle")

    assert "How long, or until when?" in asked
    assert "9:30–10:00" in desk.last(street.rosa).text


@pytest.mark.parametrize(
    ("answer", "span"),
    [
        ("2 hours", "9:30–11:30"),
        ("until 11", "9:30–11:00"),
        ("11", "9:30–11:00"),
        ("12:15", "9:30–12:15"),
        ("1:30", "9:30–11:00"),
    ],
)
def test_an_end_is_understood_as_a_length_or_a_time(
    desk: Desk, street: Street, answer: str, span: str
) -> None:
    desk.write(street.rosa, "Someone to drive a neighbour on Thursday at 9:30")

    desk.write(street.rosa, answer)
    desk.press(street.rosa, "For the whole circle")

    assert span in desk.last(street.rosa).text


def test_a_missing_hour_is_asked_for_and_is_of_that_day(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "Someone to drive a neighbour on Friday")
    asked = desk.last(street.rosa).text

    desk.write(street.rosa, "10 to 12")
    desk.press(street.rosa, "For the whole circle")

    assert "Friday 27 November 2026: at what time?" in asked
    assert "Friday 27 November 2026, 10:00–12:00" in desk.last(street.rosa).text


def test_a_missing_day_is_asked_for(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "We need someone to carry a sofa")
    asked = desk.last(street.rosa).text

    desk.write(street.rosa, "Friday 10 to 12")
    desk.press(street.rosa, "For the whole circle")

    assert "When?" in asked
    assert "Friday 27 November 2026, 10:00–12:00" in desk.last(street.rosa).text


def test_morning_or_afternoon_is_asked_with_two_buttons(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, "Someone to drive a neighbour on Thursday at 7 for an hour")
    asked = desk.last(street.rosa).text

    desk.press(
        street.rosa, next(one for one in desk.last(street.rosa).buttons if one != "19:00" and ":" in one)
    )
    desk.press(street.rosa, "For the whole circle")

    assert "Which time do you mean?" in asked
    assert "7:00–8:00" in desk.last(street.rosa).text


def test_each_part_of_the_card_can_be_changed(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, SENTENCE)
    desk.press(street.rosa, "For the whole circle")
    changes = [
        ("When", "10 to 12"),
        ("How many", "3"),
        ("Where", "the corner shop"),
        ("Address", "12 Salisbury Road"),
        ("Again?", "every Thursday until 17 December"),
        ("How to ask", None),
        ("The words", "A lift to the Heath hospital"),
    ]
    for part, words in changes:
        card = desk.last(street.rosa)
        desk.press_data(street.rosa, card.buttons[part], card)
        if words is None:
            desk.press(street.rosa, "Ask everybody at once")
        else:
            desk.write(street.rosa, words)

    card = desk.last(street.rosa).text
    assert "Thursday 26 November 2026, 10:00–12:00" in card
    assert "People: 3" in card
    assert "I do not know where the corner shop is" in card
    assert "Address (kept apart): 12 Salisbury Road" in card
    assert "every week, Thursday, until Thursday 17 December 2026" in card
    assert "Ask everybody at once" in card
    assert "A lift to the Heath hospital" in card


def test_for_a_member_found_by_name(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, SENTENCE)
    desk.write(street.rosa, "price")

    desk.press(street.rosa, "Tom Price")
    desk.press(street.rosa, "Publish")

    need = desk.query("SELECT beneficiary, beneficiary_member FROM need")[0]
    name = desk.query(
        "SELECT name FROM member JOIN person ON person.id = person_id WHERE member.id = ?",
        need["beneficiary_member"],
    )
    assert (need["beneficiary"], name[0]["name"]) == ("member", "Tom Price")


def test_for_somebody_without_the_app_whom_the_coordinator_speaks_for(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, SENTENCE)
    desk.write(street.rosa, "Mrs Olwen Bevan")

    desk.press(street.rosa, "Somebody without the app: Mrs Olwen Bevan")
    desk.press(street.rosa, "Publish")

    need = desk.query("SELECT beneficiary, beneficiary_member FROM need")[0]
    member = desk.query("SELECT * FROM member WHERE id = ?", need["beneficiary_member"])[0]
    speaker = desk.query("SELECT id FROM member WHERE person_id = 1")[0]["id"]
    accounts = desk.query("SELECT * FROM ledger_account WHERE member_id = ?", member["id"])
    assert need["beneficiary"] == "on_behalf"
    assert member["speaker_id"] == speaker
    assert len(accounts) == 1


def test_somebody_known_on_behalf_is_a_button_the_next_time(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, SENTENCE)
    desk.write(street.rosa, "Mrs Olwen Bevan")
    desk.press(street.rosa, "Somebody without the app")
    desk.press(street.rosa, "Publish")

    desk.write(street.rosa, "Someone to do the shopping on Friday 10 to 11")
    desk.press(street.rosa, "Mrs Olwen Bevan")
    desk.press(street.rosa, "Publish")

    assert desk.query("SELECT count(*) AS n FROM person WHERE agreed_at IS NULL")[0]["n"] == 1
    assert [row["beneficiary"] for row in desk.query("SELECT beneficiary FROM need")] == ["on_behalf"] * 2


def test_a_resident_asks_for_themselves_and_a_coordinator_looks_first(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "I need someone to drive me to the clinic on Thursday 9:30 to 11")
    desk.press(street.tom, "Ask for this")
    asked = desk.query("SELECT state FROM need")[0]["state"]

    desk.press(street.rosa, "Publish")

    assert asked == "asked"
    assert "Tom Price asks for help" in desk.text(street.rosa)
    assert desk.query("SELECT state FROM need")[0]["state"] == "published"
    assert "people are now being asked" in desk.text(street.tom)
    assert "Filled: <b>0 of 1</b>" in desk.text(street.tom)


def test_where_the_circle_does_not_look_first_a_residents_need_goes_out_at_once(
    desk: Desk, street: Street
) -> None:
    set_rule(desk.tx, street.circle, RULES.resident_needs_reviewed, value=False, now=desk.now, by=None)

    desk.write(street.tom, "I need someone to drive me to the clinic on Thursday 9:30 to 11")
    desk.press(street.tom, "Publish")

    assert desk.query("SELECT state FROM need")[0]["state"] == "published"


def test_a_coordinator_declines_with_a_kind_word(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "I need someone to drive me to the clinic on Thursday 9:30 to 11")
    desk.press(street.tom, "Ask for this")
    desk.press(street.rosa, "Not this one")

    desk.write(street.rosa, "The clinic has its own bus now, I will ring you")

    assert desk.query("SELECT state FROM need")[0]["state"] == "declined"
    assert "The clinic has its own bus now" in desk.text(street.tom)
    assert "Publish" not in desk.buttons(street.rosa)


def test_a_coordinator_changes_it_before_publishing(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "I need someone to drive me to the clinic on Thursday 9:30 to 11")
    desk.press(street.tom, "Ask for this")
    desk.press(street.rosa, "Change first")
    card = desk.last(street.rosa)
    desk.press_data(street.rosa, card.buttons["How many"], card)
    desk.write(street.rosa, "2")

    card = desk.last(street.rosa)
    desk.press_data(street.rosa, card.buttons["Publish"], card)

    need = desk.query("SELECT state, people, posted_by, beneficiary_member FROM need")[0]
    assert (need["state"], need["people"]) == ("published", 2)
    assert need["posted_by"] == need["beneficiary_member"]
    assert desk.query("SELECT count(*) AS n FROM need")[0]["n"] == 1


def test_a_resident_takes_back_what_nobody_looked_at_yet(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "I need someone to drive me to the clinic on Thursday 9:30 to 11")
    desk.press(street.tom, "Ask for this")

    desk.press(street.tom, "I don’t need it any more")

    assert desk.query("SELECT state FROM need")[0]["state"] == "cancelled"
    assert "Publish" not in desk.buttons(street.rosa)


def test_a_resident_cannot_publish_by_a_forged_button(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "I need someone to drive me to the clinic on Thursday 9:30 to 11")
    desk.press(street.tom, "Ask for this")
    card = next(seen for seen in desk.seen(street.rosa) if "Publish" in seen.buttons)

    desk.press_data(street.tom, card.buttons["Publish"], card)

    assert desk.query("SELECT state FROM need")[0]["state"] == "asked"


def test_a_resident_cannot_ask_for_the_circle_by_a_forged_button(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "I need someone to drive me to the clinic on Thursday 9:30 to 11")
    card = desk.last(street.tom)
    desk.press_data(street.tom, card.buttons["For whom"], card)
    draft = desk.query("SELECT id FROM draft")[0]["id"]

    desk.press_data(street.tom, f"fc:{draft}:whom:circle", card)

    assert "before something changed" in desk.toasts[street.tom.id][-1]
    assert '"kind":"circle"' not in desk.query("SELECT answers FROM draft")[0]["answers"].replace(" ", "")


def test_a_repeating_need_has_the_slots_of_four_weeks_and_more_follow(desk: Desk, street: Street) -> None:
    _published(desk, street, "Someone to make tea every Tuesday from 10 to 11 until June")
    first = [row["local_start"] for row in desk.query("SELECT local_start FROM slot ORDER BY starts_at")]

    desk.at("2026-12-02T12:00")

    later = [row["local_start"] for row in desk.query("SELECT local_start FROM slot ORDER BY starts_at")]
    assert first[0] == "2026-11-24T10:00"
    assert len(first) == 4
    assert len(later) == 5


def test_people_hear_of_a_later_slot_some_days_before_it(desk: Desk, street: Street) -> None:
    desk.write(street.mair, "I can make coffee and tea any time")
    if "more than one thing" in desk.last(street.mair).text:
        desk.press(street.mair, "Both")
    desk.write(street.mair, "yes")
    _published(desk, street, "Someone to make coffee every Friday from 10 to 11 until June")
    before = desk.query("SELECT count(DISTINCT slot_id) AS n FROM invitation")[0]["n"]

    desk.at("2026-11-27T10:01")

    after = desk.query("SELECT count(DISTINCT slot_id) AS n FROM invitation")[0]["n"]
    assert before == 1
    assert after == 2


def test_a_slot_is_over_at_its_end_and_the_need_with_its_last(desk: Desk, street: Street) -> None:
    _published(desk, street)

    desk.at("2026-11-26T10:59")
    before = desk.query("SELECT state FROM slot")[0]["state"]
    desk.at("2026-11-26T11:00")

    assert before == "open"
    assert desk.query("SELECT state FROM slot")[0]["state"] == "over"
    assert desk.query("SELECT state FROM need")[0]["state"] == "closed"


def test_a_need_with_several_times_is_a_rota(desk: Desk, street: Street) -> None:
    _published(desk, street, "Someone to make coffee on Thursday 10 to 11 and Friday 14 to 15")

    starts = [row["local_start"] for row in desk.query("SELECT local_start FROM slot ORDER BY starts_at")]
    assert starts == ["2026-11-26T10:00", "2026-11-27T14:00"]


def test_a_draft_survives_and_is_taken_up_again(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, SENTENCE)
    desk.press(street.rosa, "For the whole circle")
    desk.press(street.rosa, "Keep for later")
    desk.write(street.rosa, "/drafts")

    desk.press(street.rosa, "Take it up again")
    desk.press(street.rosa, "Publish")

    assert desk.query("SELECT state FROM need")[0]["state"] == "published"


def test_the_same_again_asks_only_for_the_time(desk: Desk, street: Street) -> None:
    _published(desk, street)
    desk.at("2026-11-26T12:00")
    desk.press(street.rosa, "The same again")

    desk.write(street.rosa, "Tuesday 9 to 10")
    desk.press(street.rosa, "Publish")

    rows = desk.query("SELECT words, people, place_name FROM need")
    assert len(rows) == 2
    assert tuple(rows[0]) == tuple(rows[1])


def test_the_command_takes_words_or_asks_for_them(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "/need")
    asked = desk.last(street.tom).text
    desk.write(street.tom, "someone to carry a sofa on Friday 10 to 11")
    first = desk.last(street.tom).text

    desk.write(street.tom, "/need someone to carry a sofa on Friday 10 to 11")

    assert "What would help you?" in asked
    assert "Friday 27 November 2026, 10:00–11:00" in first
    assert "Friday 27 November 2026, 10:00–11:00" in desk.last(street.tom).text


_LOST = {
    "en": ("Someone to drive a neighbour on Thursday 9:30 to 11, from Splott", "Splott"),
    "cy": ("Angen rhywun i yrru cymydog o'r Rhath ddydd Iau 9:30 tan 11", "Rhath"),
    "es": ("Necesito a alguien que lleve a una vecina el jueves de 9:30 a 11, desde Ruzafa", "Ruzafa"),
    "de": ("Ich brauche jemanden zum Fahren am Donnerstag von 9:30 bis 11, aus Ehrenfeld", "Ehrenfeld"),
    "fr": (
        "J’ai besoin de quelqu’un pour conduire une voisine jeudi de 9h30 à 11h, depuis Belleville",
        "Belleville",
    ),
}


@pytest.mark.parametrize("language", sorted(_LOST))
def test_a_place_that_nobody_knows_is_asked_about_and_kept(desk: Desk, street: Street, language: str) -> None:
    words, place = _LOST[language]
    asker = desk.person("Ann", language=language)
    desk.join(asker, street.circle)
    desk.write(asker, words)
    asked = desk.last(asker)
    assert place in asked.text
    assert "Cathays" in asked.buttons

    desk.press(asker, f"{place}")

    line = next(line for line in desk.last(asker).text.splitlines() if place in line)
    assert line.endswith(")")
    assert desk.query("SELECT * FROM draft WHERE state = 'open'")[0]["step"] == "card"


def test_a_lost_place_is_found_by_a_location_and_keeps_its_name(desk: Desk, street: Street) -> None:
    desk.write(street.mair, _LOST["en"][0])
    assert "I don’t know where “Splott” is" in desk.last(street.mair).text

    desk.share_place(street.mair, 51.482, -3.152)

    assert "Where: Splott" in desk.last(street.mair).text
    assert "distance unknown" not in desk.last(street.mair).text


def test_a_lost_place_is_one_of_the_circles(desk: Desk, street: Street) -> None:
    desk.write(street.mair, _LOST["en"][0])

    desk.write(street.mair, "Cathays")

    assert "Where: Cathays" in desk.last(street.mair).text


def test_words_that_several_places_share_are_asked_back(desk: Desk, street: Street) -> None:
    for name in ("Crwys Road", "Crwys Lane"):
        desk.tx.execute(
            "INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (?, ?, ?, 51.5, -3.17)",
            (street.circle, name, name.lower()),
        )
    desk.write(street.mair, "Someone to drive a neighbour on Thursday 9:30 to 11, from Crwys")

    assert "could be several places" in desk.last(street.mair).text
    assert "Cathays" not in desk.last(street.mair).buttons

    desk.press(street.mair, "Crwys Lane")

    assert "Where: Crwys Lane" in desk.last(street.mair).text


def test_a_welsh_mutation_hides_no_place(desk: Desk, street: Street) -> None:
    desk.write(street.mair, "Angen rhywun i yrru cymydog o Gathays ddydd Iau 9:30 tan 11")

    assert "Where: Cathays" in desk.last(street.mair).text


def test_the_circles_own_place_is_known_once_it_has_a_position(desk: Desk, street: Street) -> None:
    desk.tx.execute("UPDATE circle SET place_name = 'Splott, Cardiff', lat = 51.48, lon = -3.15")

    desk.write(street.mair, _LOST["en"][0])

    card = desk.last(street.mair).text
    assert "Where: Splott" in card
    assert "distance unknown" not in card


def test_a_coordinator_names_somebody_without_a_phone(desk: Desk, street: Street) -> None:
    desk.write(street.rosa, SENTENCE)
    desk.press(street.rosa, "Somebody without a phone")
    assert "What is their name?" in desk.last(street.rosa).text

    desk.write(street.rosa, "Mrs Jones")
    desk.press(street.rosa, "Publish")

    spoken = desk.query(
        "SELECT person.name, member.speaker_id FROM need JOIN member ON member.id = need.beneficiary_member"
        " JOIN person ON person.id = member.person_id"
    )
    assert [row["name"] for row in spoken] == ["Mrs Jones"]
    assert spoken[0]["speaker_id"] is not None


def test_a_resident_asks_for_somebody_without_a_phone(desk: Desk, street: Street) -> None:
    desk.write(street.tom, "I need someone to drive my mother to the clinic on Thursday 9:30 to 11")
    desk.press(street.tom, "For whom")
    desk.press(street.tom, "Somebody without a phone")

    desk.write(street.tom, "Ellen")

    assert "Ellen (somebody speaks for them)" in desk.last(street.tom).text
    desk.press(street.tom, "Ask for this")
    assert desk.query("SELECT beneficiary FROM need")[0]["beneficiary"] == "on_behalf"


def test_a_name_that_a_member_has_is_asked_back_before_somebody_new_is_written(
    desk: Desk, street: Street
) -> None:
    desk.write(street.rosa, SENTENCE)
    desk.press(street.rosa, "Somebody without a phone")

    desk.write(street.rosa, "Mair")

    assert "Who is it?" in desk.last(street.rosa).text
    assert "Mair Evans" in desk.last(street.rosa).buttons
