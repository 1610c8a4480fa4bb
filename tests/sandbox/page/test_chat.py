"""Writing, pressing, and what comes back: live, in the right phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.sandbox.page.conftest import Table

pytestmark = pytest.mark.browser

YES_NO = {
    "inline_keyboard": [
        [{"text": "Yes", "callback_data": "yes"}, {"text": "Not this time", "callback_data": "no"}]
    ]
}


def test_what_is_typed_reaches_the_bot_and_its_answer_appears_without_a_reload(table: Table) -> None:
    table.page.evaluate("window.stillTheSamePage = true")

    table.write(1, "Gallaf yrru pobl")
    [update] = table.stand_in.updates()
    table.bot_says(1, "Diolch!")

    assert update["message"]["text"] == "Gallaf yrru pobl"
    assert update["message"]["from"]["id"] == table.people[1]
    expect(table.phone(1).get_by_test_id("log")).to_contain_text("Diolch!")
    expect(table.phone(0).get_by_test_id("log")).not_to_contain_text("Diolch!")
    assert table.page.evaluate("window.stillTheSamePage") is True


def test_shift_and_enter_begin_a_new_line_and_enter_sends(table: Table) -> None:
    field = table.phone(0).get_by_test_id("input")

    field.fill("one")
    field.press("Shift+Enter")
    field.press_sequentially("two")
    field.press("Enter")

    assert table.stand_in.updates()[0]["message"]["text"] == "one\ntwo"
    expect(field).to_have_value("")


def test_a_press_reaches_the_bot_and_its_words_show_in_that_phone(table: Table) -> None:
    table.bot_says(0, "Can you come?", reply_markup=YES_NO)

    table.phone(0).get_by_role("button", name="Not this time").click()
    [update] = table.stand_in.updates()
    table.stand_in.bot("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Noted.")

    assert update["callback_query"]["data"] == "no"
    expect(table.phone(0).get_by_test_id("toast")).to_have_text("Noted.")
    expect(table.phone(1).get_by_test_id("toast")).to_have_count(0)
    expect(table.phone(0).get_by_role("button", name="Not this time")).not_to_have_attribute(
        "aria-busy", "true"
    )


def test_an_alert_waits_for_ok_and_gives_the_focus_back_to_the_button(table: Table) -> None:
    table.bot_says(2, "Kommen Sie?", reply_markup=YES_NO)
    button = table.phone(2).get_by_role("button", name="Yes")

    button.focus()
    button.press("Enter")
    [update] = table.stand_in.updates()
    table.stand_in.bot(
        "answerCallbackQuery",
        callback_query_id=update["callback_query"]["id"],
        text="Schon vergeben.",
        show_alert=True,
    )
    alert = table.phone(2).get_by_test_id("alert")
    expect(alert).to_contain_text("Schon vergeben.")
    expect(alert.get_by_test_id("alert-ok")).to_be_focused()
    table.page.keyboard.press("Enter")

    expect(alert).to_have_count(0)
    expect(button).to_be_focused()


def test_an_edit_changes_the_message_where_it_stands_and_keeps_the_focus(table: Table) -> None:
    sent = table.bot_says(0, "0 of 1", reply_markup=YES_NO)
    message = table.phone(0).locator(f'[data-message-id="{sent["message_id"]}"]')
    message.get_by_role("button", name="Yes").focus()

    table.stand_in.bot(
        "editMessageText",
        chat_id=table.people[0],
        message_id=sent["message_id"],
        text="1 of 1",
        reply_markup=YES_NO,
    )

    expect(message).to_contain_text("1 of 1")
    expect(message).to_contain_text("edited")
    expect(message.get_by_role("button", name="Yes")).to_be_focused()


def test_a_deleted_message_goes(table: Table) -> None:
    sent = table.bot_says(0, "Soon gone")
    expect(table.phone(0).get_by_test_id("log")).to_contain_text("Soon gone")

    table.stand_in.bot("deleteMessage", chat_id=table.people[0], message_id=sent["message_id"])

    expect(table.phone(0).get_by_test_id("log")).not_to_contain_text("Soon gone")


def test_somebody_changes_their_own_message(table: Table) -> None:
    table.write(0, "At nine")
    [first] = table.stand_in.updates()
    message = table.phone(0).locator(f'[data-message-id="{first["message"]["message_id"]}"]')

    message.get_by_test_id("message-menu").click()
    table.page.get_by_test_id("edit").click()
    field = table.phone(0).get_by_test_id("input")
    expect(field).to_have_value("At nine")
    field.fill("At ten")
    field.press("Enter")

    [second] = table.stand_in.updates()
    assert second["edited_message"]["text"] == "At ten"
    expect(message).to_contain_text("At ten")


def test_an_answer_to_one_message_says_to_which(table: Table) -> None:
    sent = table.bot_says(0, "Which street?")

    table.phone(0).locator(f'[data-message-id="{sent["message_id"]}"]').get_by_test_id("message-menu").click()
    table.page.get_by_test_id("reply").click()
    table.write(0, "Miskin Street")

    assert table.stand_in.updates()[0]["message"]["reply_to_message"]["message_id"] == sent["message_id"]
    expect(table.phone(0).locator(".quote")).to_contain_text("Which street?")


def test_a_message_of_the_group_is_forwarded_to_the_bot(table: Table) -> None:
    table.write(3, "Who has a ladder?")
    table.stand_in.forget_updates()

    table.phone(3).get_by_test_id("log").get_by_test_id("message-menu").last.click()
    table.page.get_by_test_id("forward").click()
    table.page.get_by_test_id("choose").get_by_role("button", name=re.compile("own chat")).click()

    [update] = table.stand_in.updates()
    assert update["message"]["text"] == "Who has a ladder?"
    assert update["message"]["chat"]["id"] == table.people[0]
    assert "forward_origin" in update["message"]


def test_in_the_group_one_writes_as_whom_one_picks(table: Table) -> None:
    group = table.phone(3)

    group.get_by_test_id("write-as").select_option(label="Lena Vogt")
    table.write(3, "/help@minga_sandbox_bot")

    [update] = table.stand_in.updates()
    assert update["message"]["from"]["id"] == table.people[2]
    expect(group.locator(".message.own")).to_contain_text("/help@minga_sandbox_bot")


def test_a_reply_keyboard_answers_and_one_for_one_time_goes(table: Table) -> None:
    keyboard = {
        "keyboard": [[{"text": "Today"}, {"text": "My number", "request_contact": True}]],
        "one_time_keyboard": True,
    }
    table.bot_says(0, "When?", reply_markup=keyboard)

    table.phone(0).get_by_test_id("reply-button").filter(has_text="My number").click()

    [update] = table.stand_in.updates()
    assert update["message"]["contact"]["phone_number"] == "+447700900101"
    assert update["message"]["contact"]["user_id"] == table.people[0]
    expect(table.phone(0).get_by_test_id("reply-button")).to_have_count(0)


def test_the_slash_opens_the_commands_and_enter_takes_one(table: Table) -> None:
    commands = [
        {"command": "needs", "description": "Open needs"},
        {"command": "balance", "description": "Hours"},
    ]
    table.stand_in.bot("setMyCommands", commands=commands)
    field = table.phone(0).get_by_test_id("input")
    offered = table.phone(0).get_by_test_id("commands")

    field.press("/")
    expect(offered.get_by_role("option")).to_have_count(2)
    field.press("b")
    expect(offered.get_by_role("option")).to_have_count(1)
    field.press("Enter")

    assert table.stand_in.updates()[0]["message"]["text"] == "/balance"
    expect(offered).to_be_hidden()


def test_a_link_of_the_bot_is_acted_on_in_the_same_phone(table: Table) -> None:
    table.bot_says(1, "Join here: https://t.me/minga_sandbox_bot?start=c_7Hq2")

    table.phone(1).get_by_test_id("link").click()

    [update] = table.stand_in.updates()
    assert update["message"]["text"] == "/start c_7Hq2"
    assert update["message"]["from"]["id"] == table.people[1]


def test_a_link_in_one_phone_can_be_opened_as_somebody_else(table: Table) -> None:
    sent = table.bot_says(
        0,
        "Your link",
        reply_markup={
            "inline_keyboard": [[{"text": "Join", "url": "https://t.me/minga_sandbox_bot?start=c_9"}]]
        },
    )

    table.phone(0).locator(f'[data-message-id="{sent["message_id"]}"]').get_by_test_id("message-menu").click()
    table.page.get_by_test_id("link-as").click()
    table.page.get_by_test_id("choose").get_by_role("button", name="Lena Vogt").click()

    [update] = table.stand_in.updates()
    assert update["message"]["text"] == "/start c_9"
    assert update["message"]["from"]["id"] == table.people[2]


def test_while_the_bot_writes_dots_are_seen_until_the_message_comes(table: Table) -> None:
    table.stand_in.bot("sendChatAction", chat_id=table.people[0], action="typing")
    expect(table.phone(0).get_by_test_id("typing")).to_be_visible()

    table.bot_says(0, "Here")

    expect(table.phone(0).get_by_test_id("typing")).to_be_hidden()


def test_a_blocked_bot_is_said_and_can_be_let_in_again(table: Table) -> None:
    table.phone(0).get_by_test_id("phone-menu").click()
    table.page.get_by_test_id("block").click()
    expect(table.phone(0)).to_contain_text("You blocked the bot")
    assert table.stand_in.updates()[0]["my_chat_member"]["new_chat_member"]["status"] == "kicked"

    table.phone(0).get_by_test_id("unblock").click()

    expect(table.phone(0).get_by_test_id("unblock")).to_be_hidden()
    assert table.stand_in.updates()[0]["my_chat_member"]["new_chat_member"]["status"] == "member"
