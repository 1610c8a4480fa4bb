"""The circle's group: linked only by a steward whom Telegram says to administer it."""

import pytest

from handlers.presses.people import LinkGroup, UnlinkGroup

GROUP = -1001


@pytest.fixture
def anna(desk):
    anna = desk.person("Anna")
    desk.join(anna, desk.open_circle(), "steward", "coordinator")
    return anna


def chat(title="Cathays neighbours"):
    return {"id": GROUP, "type": "supergroup", "title": title}


def user(someone):
    return {"id": someone.id, "is_bot": False, "first_name": someone.name, "language_code": someone.language}


def membership(desk, someone, old, new):
    bot = {"id": 42, "is_bot": True, "first_name": "Minga"}
    states = {
        "member": {"status": "member", "user": bot},
        "left": {"status": "left", "user": bot},
    }
    desk.update(
        {
            "my_chat_member": {
                "chat": chat(),
                "from": user(someone),
                "date": 1,
                "old_chat_member": states[old],
                "new_chat_member": states[new],
            }
        }
    )


def say_in_group(desk, someone, text):
    desk.update(
        {"message": {"message_id": 9, "date": 1, "chat": chat(), "from": user(someone), "text": text}}
    )


def administrators(*people):
    return [{"status": "administrator", "user": user(someone)} for someone in people]


def linked(desk):
    return [row["circle_id"] for row in desk.query("SELECT * FROM circle_group WHERE ended_at IS NULL")]


def test_when_it_is_added_the_bot_says_shortly_what_it_is(desk, anna):
    stranger = desk.person("Stranger")

    membership(desk, stranger, "left", "member")

    assert "I am Minga" in desk.screens[GROUP][-1].text
    assert desk.screens[GROUP][-1].buttons["Write to Minga"] == "https://t.me/MingaTestBot"
    assert desk.seen(stranger) == []


def test_a_steward_who_administers_the_group_links_it(desk, anna):
    membership(desk, anna, "left", "member")

    desk.press(anna, "Yes, of Cathays")
    assert linked(desk) == []
    assert desk.questions[0][2]["parameters"] == {"chat_id": GROUP}
    desk.answer_question(0, administrators(anna))

    assert linked(desk) == [1]
    assert "is the group of Cathays" in desk.text(anna)
    assert "this is the group of Cathays" in desk.screens[GROUP][-1].text


def test_a_steward_who_does_not_administer_the_group_cannot_link_it(desk, anna):
    membership(desk, anna, "left", "member")
    desk.press(anna, "Yes, of Cathays")

    desk.answer_question(0, administrators(desk.person("Boss")))

    assert linked(desk) == []
    assert "Telegram says you do not" in desk.text(anna)


def test_a_steward_no_longer_one_when_the_answer_comes_cannot_link_it(desk, anna):
    membership(desk, anna, "left", "member")
    desk.press(anna, "Yes, of Cathays")
    desk.tx.execute("UPDATE member_role SET ended_at = 1")

    desk.answer_question(0, administrators(anna))

    assert linked(desk) == []


def test_when_telegram_does_not_answer_the_steward_is_told(desk, anna):
    membership(desk, anna, "left", "member")
    desk.press(anna, "Yes, of Cathays")

    desk.answer_question(0, None, ok=False)

    assert linked(desk) == []
    assert "does not tell me who administers" in desk.text(anna)


def test_a_member_who_is_no_steward_forges_nothing(desk, anna):
    tom = desk.person("Tom")
    desk.join(tom, desk.query("SELECT id FROM circle")[0]["id"])
    membership(desk, tom, "left", "member")

    desk.press_data(tom, LinkGroup(group=GROUP, circle=1).pack())
    say_in_group(desk, tom, "/link")

    assert desk.questions == []
    assert "Only somebody who answers for a circle" in desk.screens[GROUP][-1].text


def test_link_in_the_group_asks_the_steward_privately(desk, anna):
    say_in_group(desk, anna, "/link@MingaTestBot")

    assert "Shall the group" in desk.text(anna)


def test_an_anonymous_administrator_is_asked_to_write_as_themselves(desk, anna):
    anonymous = desk.person("Group")
    anonymous = type(anonymous)(1087968824, "Group", "en")

    say_in_group(desk, anonymous, "/link")

    assert "I cannot see who you are" in desk.screens[GROUP][-1].text


def test_a_steward_lets_go_of_the_group(desk, anna):
    membership(desk, anna, "left", "member")
    desk.press(anna, "Yes, of Cathays")
    desk.answer_question(0, administrators(anna))

    desk.press(anna, "Let go of the group")

    assert linked(desk) == []


def test_another_circles_steward_cannot_take_the_group(desk, anna):
    membership(desk, anna, "left", "member")
    desk.press(anna, "Yes, of Cathays")
    desk.answer_question(0, administrators(anna))
    eve = desk.person("Eve")
    roath = desk.open_circle("Roath")
    desk.join(eve, roath, "steward")

    desk.press_data(eve, LinkGroup(group=GROUP, circle=roath).pack())
    desk.press_data(eve, UnlinkGroup(group=GROUP).pack())

    assert linked(desk) == [1]
    assert len(desk.questions) == 1


def test_a_group_that_throws_the_bot_out_is_no_circles_any_more(desk, anna):
    membership(desk, anna, "left", "member")
    desk.press(anna, "Yes, of Cathays")
    desk.answer_question(0, administrators(anna))

    membership(desk, anna, "member", "left")

    assert linked(desk) == []


def test_help_in_the_group_only_leads_to_the_private_chat(desk, anna):
    say_in_group(desk, anna, "/help")

    assert list(desk.screens[GROUP][-1].buttons) == ["Write to Minga"]


def test_other_words_in_the_group_are_left_alone(desk, anna):
    say_in_group(desk, anna, "who has milk?")

    assert GROUP not in desk.screens
