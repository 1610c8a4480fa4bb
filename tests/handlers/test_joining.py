"""Joining: nothing is kept before somebody agrees; then what they began with goes on."""

import pytest

from bot.domain.words import STARTING_REGISTER
from bot.services.people import links
from handlers.presses.people import Agree
from tests.support.written import slot_for


@pytest.fixture
def circle(desk):
    return desk.open_circle("Cathays")


def people(desk):
    return desk.query("SELECT * FROM person")


def test_before_agreeing_only_the_chats_id_and_language_are_kept(desk, circle):
    tom = desk.person("Tom", "de", username="tom")

    desk.write(tom, "Ich brauche jemanden zum Einkaufen")

    assert people(desk) == desk.query("SELECT * FROM account") == desk.query("SELECT * FROM draft") == []
    chat = desk.query("SELECT * FROM chat")[0]
    assert (chat["id"], chat["language"]) == (tom.id, "de")
    subjects = [row["subject"] for row in desk.query("SELECT subject FROM outbox")]
    assert not [subject for subject in subjects if "Tom" in subject or "Einkaufen" in subject]


def test_the_notice_says_what_why_and_how_long_with_a_sentence_for_the_young(desk, circle):
    tom = desk.person("Tom")

    desk.write(tom, "/start")

    assert "500 metres" in desk.text(tom)
    assert "until you ask me to forget you" in desk.text(tom)
    assert "under 18" in desk.text(tom)
    assert "Cathays" in desk.text(tom)


def test_the_notice_can_be_read_in_another_language_at_once(desk, circle):
    tom = desk.person("Tom")
    desk.write(tom, "hello")

    desk.press(tom, "Cymraeg")

    assert len(desk.seen(tom)) == 1
    assert "Helo, Minga ydw i" in desk.text(tom)
    desk.press(tom, "Rwy’n cytuno")
    assert people(desk)[0]["language"] == "cy"


def test_agreeing_makes_a_person_a_member_and_an_account_in_the_ledger(desk, circle):
    tom = desk.person("Tom", username="tom")
    desk.write(tom, "/start")

    desk.press(tom, "I agree")

    assert people(desk)[0]["name"] == "Tom"
    assert desk.query("SELECT username FROM account")[0]["username"] == "tom"
    assert len(desk.query("SELECT * FROM member WHERE left_at IS NULL")) == 1
    assert len(desk.query("SELECT * FROM ledger_account WHERE member_id IS NOT NULL")) == 1
    assert "What could you offer, or what would help you?" in desk.text(tom)
    assert "I agree, let me in" not in desk.buttons(tom)


def test_a_typed_yes_agrees(desk, circle):
    tom = desk.person("Tom")
    desk.write(tom, "/start")

    desk.write(tom, "yes")

    assert len(people(desk)) == 1


def test_what_they_began_with_goes_on_at_once(desk, circle):
    tom = desk.person("Tom")
    desk.write(tom, "I can drive people to the hospital on Tuesday mornings")

    desk.press(tom, "I agree")

    assert desk.query("SELECT form FROM draft WHERE state = 'open'")[0]["form"] == "offer"
    assert "What could you offer" not in desk.text(tom)


def test_pressing_agree_twice_joins_once(desk, circle):
    tom = desk.person("Tom")
    desk.write(tom, "/start")
    press = Agree(circle=circle, notice=1, reply=0).pack()
    desk.press_data(tom, press)

    desk.press_data(tom, press)

    assert len(people(desk)) == len(desk.query("SELECT * FROM member")) == 1
    assert "You are in already" in desk.toasts[tom.id][-1]


def test_a_forged_button_opens_no_circle_that_no_link_led_to(desk, circle):
    other = desk.open_circle("Secret garden")
    tom = desk.person("Tom")
    desk.write(tom, "hello")

    desk.press_data(tom, Agree(circle=other, notice=1, reply=0).pack())

    assert people(desk) == []


def test_agreeing_to_an_old_notice_shows_the_new_one(desk, circle):
    tom = desk.person("Tom")
    desk.write(tom, "hello")

    desk.press_data(tom, Agree(circle=circle, notice=0, reply=0).pack())

    assert people(desk) == []
    assert "has changed" in desk.toasts[tom.id][-1]


def test_with_several_circles_a_link_says_which(desk, circle):
    desk.open_circle("Roath")
    tom = desk.person("Tom")

    desk.write(tom, "hello")

    assert "several circles" in desk.text(tom)


def test_a_link_leads_into_its_circle_and_the_current_one_changes(desk, circle):
    roath = desk.open_circle("Roath")
    tom = desk.person("Tom")
    desk.join(tom, circle)
    desk.tx.execute("INSERT INTO link (code, circle_id, kind, made_at) VALUES ('r', ?, 'join', 0)", (roath,))

    desk.write(tom, "/start r")
    assert desk.query("SELECT circle_id FROM chat")[0]["circle_id"] == circle
    desk.press(tom, "I agree")

    assert desk.query("SELECT circle_id, link FROM chat")[0]["circle_id"] == roath
    assert len(desk.query("SELECT * FROM member WHERE left_at IS NULL")) == 2
    assert len(people(desk)) == 1
    desk.write(tom, "/settings")
    desk.press(tom, "Another circle")
    desk.press(tom, "Cathays")
    assert desk.query("SELECT circle_id FROM chat")[0]["circle_id"] == circle


def test_a_link_that_has_ended_says_so(desk, circle):
    tom = desk.person("Tom")
    desk.tx.execute(
        "INSERT INTO link (code, circle_id, kind, made_at, ended_at) VALUES ('old', ?, 'join', 0, 1)",
        (circle,),
    )

    desk.write(tom, "/start old")

    assert "does not lead anywhere any more" in desk.text(tom)


def test_a_poster_for_a_skill_begins_that_offer_after_joining(desk, circle):
    tom = desk.person("Tom")
    key = next(str(skill.key) for skill in STARTING_REGISTER if "garden" in str(skill.key))
    skill = desk.query("SELECT id FROM skill WHERE key = ?", key)[0]["id"]
    desk.tx.execute(
        "INSERT INTO link (code, circle_id, kind, subject, made_at) VALUES ('g', ?, 'offer', ?, 0)",
        (circle, skill),
    )
    desk.write(tom, "/start g")

    desk.press(tom, "I agree")

    assert desk.query("SELECT form FROM draft WHERE state = 'open'")[0]["form"] == "offer"


def test_a_link_to_a_needs_time_shows_it_after_joining(desk, circle):
    anna, tom = desk.person("Anna"), desk.person("Tom")
    desk.join(anna, circle, "steward")
    _, slot = slot_for(desk, words="Carry boxes")
    code = links.slot_link(desk.turn(), slot).code
    desk.write(tom, f"/start {code}")

    desk.press(tom, "I agree")

    assert "Thursday 26 November 2026" in desk.text(tom)
    assert any("help" in label.lower() for label in desk.last(tom).buttons)


def test_a_member_who_opens_a_link_goes_straight_there(desk, circle):
    tom = desk.person("Tom")
    desk.join(desk.person("Anna"), circle, "steward")
    desk.join(tom, circle)
    _, slot = slot_for(desk, words="Carry boxes")
    code = links.slot_link(desk.turn(), slot).code

    desk.write(tom, f"/start {code}")

    assert "Thursday 26 November 2026" in desk.text(tom)
    assert desk.query("SELECT link FROM chat WHERE id = ?", tom.id)[0]["link"] is None


def test_every_notice_on_the_screen_loses_its_button_at_once(desk, circle):
    tom = desk.person("Tom")
    desk.write(tom, "hello")
    desk.write(tom, "is anybody there?")

    desk.press(tom, "I agree")

    assert [label for label in desk.buttons(tom) if "agree" in label] == []


def test_whoever_comes_back_after_leaving_is_the_same_member(desk, circle):
    anna, tom = desk.person("Anna"), desk.person("Tom")
    desk.join(anna, circle, "steward")
    member = desk.join(tom, circle)
    desk.write(tom, "/leave")
    desk.press(tom, "Yes, leave")
    assert desk.query("SELECT left_at FROM member WHERE id = ?", member)[0]["left_at"] is not None

    desk.write(tom, "hello again")
    desk.press(tom, "I agree")

    assert desk.query("SELECT left_at FROM member WHERE id = ?", member)[0]["left_at"] is None
    assert len(desk.query("SELECT * FROM ledger_account WHERE member_id = ?", member)) == 1


def test_a_place_shared_first_is_kept_coarsely_after_agreeing(desk, circle):
    tom = desk.person("Tom")
    desk.share_place(tom, 51.4951, -3.1752)

    desk.press(tom, "I agree")

    kept = desk.query("SELECT lat, lon FROM member")[0]
    assert kept["lat"] != 51.4951
    assert abs(kept["lat"] - 51.4951) < 0.003


def test_whoever_has_done_nothing_yet_is_asked_once_after_a_week(desk, circle):
    tom = desk.person("Tom")
    desk.write(tom, "/start")
    desk.press(tom, "I agree")

    desk.pass_time(days=7, hours=1)
    assert desk.text(tom).count("A small idea") == 1
    desk.pass_time(days=30)
    assert desk.text(tom).count("A small idea") == 1
    desk.press(tom, "Lend out my tools")

    assert desk.query("SELECT form FROM draft WHERE state = 'open'")[0]["form"] == "offer"


def test_the_small_idea_waits_for_the_morning(desk, circle):
    desk.at("2026-11-24T22:30")
    tom = desk.person("Tom")
    desk.write(tom, "/start")
    desk.press(tom, "I agree")

    desk.at("2026-12-01T23:00")
    assert "A small idea" not in desk.text(tom)

    desk.at("2026-12-02T08:00")
    assert "A small idea" in desk.text(tom)


def test_whoever_has_left_is_not_asked(desk, circle):
    anna, tom = desk.person("Anna"), desk.person("Tom")
    desk.join(anna, circle, "steward")
    desk.write(tom, "/start")
    desk.press(tom, "I agree")
    desk.write(tom, "/leave")
    desk.press(tom, "Yes, leave")

    desk.pass_time(days=8)

    assert "A small idea" not in desk.text(tom)


@pytest.mark.parametrize("language", ["en", "cy", "es", "de", "fr"])
def test_joining_is_said_in_every_language(desk, circle, language):
    tom = desk.person("Tom", language)
    desk.write(tom, "/start")

    desk.press(tom, desk.buttons(tom)[0])

    assert people(desk)[0]["language"] == language
    assert "Tom" in desk.last(tom).text


def test_whoever_gives_no_name_at_all_can_join(desk, circle):
    nobody = desk.person("", username=None)
    desk.write(nobody, "/start")

    desk.press(nobody, "I agree")

    assert [row["name"] for row in people(desk)] == [""]
