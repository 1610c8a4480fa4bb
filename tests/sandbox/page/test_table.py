"""The table itself: clock, people, groups, the way in, and what happens when the stand-in goes away."""

from __future__ import annotations

import re
import threading
import time
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.sandbox.page.conftest import Table
from tests.sandbox.page.stand_in import SETUP_CODE, StandIn

pytestmark = pytest.mark.browser

HOUR_MS = 3_600_000


def offset_ms(stand_in: StandIn) -> int:
    return int(stand_in.local("state")["clock"]["offset_ms"])


def test_one_hour_moves_the_clock_that_the_bot_lives_by(table: Table) -> None:
    before = offset_ms(table.stand_in)

    table.page.get_by_test_id("clock-hour").click()

    expect(table.page.locator(".clock-ahead")).to_have_text(re.compile(r"^Europe/London · .+ ahead$"))
    expect(table.page.get_by_test_id("clock-hour")).not_to_have_attribute("aria-busy", "true")
    assert offset_ms(table.stand_in) == before + HOUR_MS


def test_tomorrow_at_nine_is_nine_where_the_browser_is_and_messages_get_a_new_day(table: Table) -> None:
    table.write(0, "today")
    table.page.get_by_test_id("clock-tomorrow").click()

    expect(table.page.get_by_test_id("clock-time")).to_have_text("09:00")
    table.bot_says(0, "tomorrow")
    expect(table.phone(0).locator(".day")).to_have_count(2)
    expect(table.phone(0).locator(".day").last).to_have_text("Today")


def test_the_next_thing_due_says_why_it_cannot_be_pressed_until_something_is_planned(table: Table) -> None:
    button = table.page.get_by_test_id("clock-next")
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(button).to_have_accessible_description("Nothing is planned yet")

    clock = table.stand_in.local("state")["clock"]
    due_ms = int(clock["now_ms"]) + 50 * HOUR_MS
    poll = threading.Thread(
        target=table.stand_in.local, args=(f"clock?after={clock['offset_ms']}&next={due_ms}&idle=1",)
    )
    poll.start()
    expect(button).to_have_attribute("aria-disabled", "false")
    button.click()
    poll.join(timeout=20)

    due = datetime.fromtimestamp(due_ms / 1000, tz=ZoneInfo("Europe/London"))
    expect(table.page.get_by_test_id("clock-day")).to_have_text(f"{due:%A} {due.day} {due:%B %Y}")
    assert abs(offset_ms(table.stand_in) - clock["offset_ms"] - 50 * HOUR_MS) < 20_000


def test_somebody_is_added_with_their_language_and_can_press_start(table: Table) -> None:
    table.page.get_by_test_id("add-person").click()
    table.page.get_by_test_id("first-name").fill("Inés")
    table.page.get_by_test_id("language").select_option("es")
    table.page.get_by_test_id("add-person-now").click()
    phone = table.page.get_by_role("region", name="Inés")

    phone.get_by_test_id("start").click()

    [update] = table.stand_in.updates()
    assert update["message"]["text"] == "/start"
    assert update["message"]["from"]["language_code"] == "es"
    expect(phone).to_contain_text("Español")
    expect(phone.get_by_test_id("start")).to_be_hidden()


def test_a_person_without_a_name_is_asked_for_one(table: Table) -> None:
    table.page.get_by_test_id("add-person").click()
    table.page.get_by_test_id("add-person-now").click()

    expect(table.page.get_by_role("alert")).to_have_text("A first name is needed.")
    assert len(table.stand_in.local("state")["people"]) == 3


def test_a_group_is_added_and_its_members_come_and_go(table: Table) -> None:
    table.page.get_by_test_id("add-group").click()
    table.page.get_by_test_id("group-title").fill("The allotment")
    table.page.get_by_test_id("add-group-now").click()
    group = table.page.get_by_role("region", name="The allotment")
    expect(group).to_contain_text("3 people and the bot")

    group.get_by_test_id("phone-menu").click()
    table.page.get_by_test_id("group-members").click()
    table.page.get_by_role("checkbox", name="Lena Vogt").uncheck()

    expect(group).to_contain_text("2 people and the bot")
    expect(group.get_by_test_id("log")).to_contain_text("Lena Vogt")


def test_a_group_that_becomes_a_supergroup_goes_on_in_one_phone(table: Table) -> None:
    table.phone(3).get_by_test_id("phone-menu").click()
    table.page.get_by_test_id("migrate").click()

    expect(table.phone(3)).to_have_count(0)
    expect(table.page.get_by_role("region", name="Our street")).to_have_count(1)


def test_a_phone_is_moved_taken_from_view_and_comes_back_after_a_reload(table: Table) -> None:
    def order() -> list[str | None]:
        return [it.get_attribute("data-phone") for it in table.page.locator(".phone").all()]

    first, second = str(table.people[0]), str(table.people[1])
    table.phone(1).get_by_test_id("phone-menu").click()
    table.page.get_by_test_id("move-left").click()
    assert order()[:2] == [second, first]
    table.phone(1).get_by_test_id("phone-menu").click()
    table.page.get_by_test_id("remove").click()
    expect(table.phone(1)).to_have_count(0)
    table.page.reload()
    expect(table.phone(0)).to_be_visible()
    expect(table.phone(1)).to_have_count(0)

    table.page.get_by_test_id("away").click()
    table.page.get_by_role("menuitem", name="Tomos").click()

    expect(table.phone(1)).to_be_visible()
    assert order()[:2] == [second, first]


def test_an_empty_table_is_laid_with_four_phones_and_the_code_makes_the_first_step(
    page: Page, stand_in: StandIn
) -> None:
    stand_in.local("fresh", {})
    stand_in.forget_updates()
    page.goto(stand_in.url)

    page.get_by_test_id("starters").click()
    expect(page.locator(".phone")).to_have_count(4)
    expect(page.get_by_test_id("setup-code")).to_have_text(SETUP_CODE)
    stand_in.forget_updates()
    page.get_by_test_id("copy-code").click()
    expect(page.get_by_test_id("toast")).to_have_text("Copied.")
    page.get_by_test_id("send-code").click()

    [update] = stand_in.updates()
    assert update["message"]["text"] == f"/start {SETUP_CODE}"
    assert update["message"]["from"]["first_name"] == "Nia"
    expect(page.get_by_test_id("setup-code")).to_have_count(0)
    expect(page.get_by_test_id("step-1")).to_have_attribute("data-done", "false")
    stand_in.bot(
        "sendMessage",
        chat_id=update["message"]["chat"]["id"],
        text="Ready: https://t.me/minga_sandbox_bot?start=c_1",
    )
    expect(page.get_by_test_id("step-1")).to_have_attribute("data-done", "true")
    expect(page.get_by_test_id("step-2")).to_have_attribute("aria-current", "step")


def test_the_steps_tick_themselves_off_as_the_loop_is_played(table: Table) -> None:
    done = [table.page.get_by_test_id(f"step-{number}") for number in (1, 2, 3, 4)]
    agree = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}

    def press(number: int) -> None:
        table.phone(number).get_by_test_id("inline-button").last.click()
        query = next(it["callback_query"] for it in table.stand_in.updates() if "callback_query" in it)
        table.stand_in.bot("answerCallbackQuery", callback_query_id=query["id"])

    table.stand_in.local("start", {"person": table.people[0], "payload": SETUP_CODE})
    table.bot_says(0, "Ready: https://t.me/minga_sandbox_bot?start=c_1")
    expect(done[0]).to_have_attribute("data-done", "true")
    table.write(1, "I can drive people on Tuesday mornings")
    table.bot_says(1, "Understood", reply_markup=agree)
    expect(done[1]).to_have_attribute("data-done", "false")
    table.bot_says(1, "It is kept.")
    expect(done[1]).to_have_attribute("data-done", "true")
    table.write(0, "Someone to drive a neighbour to the hospital on Tuesday 9:30 to 11")
    table.bot_says(0, "Understood", reply_markup=agree)
    table.bot_says(0, "It is published.")
    expect(done[2]).to_have_attribute("data-done", "false")
    table.bot_says(1, "Could you?", reply_markup=agree)
    expect(done[2]).to_have_attribute("data-done", "true")
    table.stand_in.forget_updates()
    press(1)
    expect(done[3]).to_have_attribute("data-done", "false")
    table.page.get_by_test_id("clock-hour").click()
    press(1)
    table.bot_says(0, "Was it an hour?", reply_markup=agree)
    press(0)

    expect(done[3]).to_have_attribute("data-done", "true")


def test_starting_afresh_asks_first_and_empties_the_table(table: Table) -> None:
    table.page.get_by_test_id("fresh").click()
    table.page.get_by_role("button", name="Leave it").click()
    assert len(table.stand_in.local("state")["people"]) == 3

    table.page.get_by_test_id("fresh").click()
    table.page.get_by_test_id("confirm").click()

    expect(table.page.get_by_test_id("starters")).to_be_visible()
    assert table.stand_in.local("state")["people"] == []


def test_when_the_stand_in_stops_the_page_says_so_and_goes_on_by_itself(table: Table) -> None:
    table.phone(0).get_by_test_id("input").fill("half a sentence")
    time.sleep(1.5)  # the state is written every second

    table.stand_in.stop()
    expect(table.page.locator("#notice")).to_contain_text("The stand-in has stopped")
    table.stand_in.start()

    expect(table.page.locator("#notice")).to_be_empty(timeout=10_000)
    table.bot_says(0, "Back again")
    expect(table.phone(0).get_by_test_id("log")).to_contain_text("Back again")
    expect(table.phone(0).get_by_test_id("input")).to_have_value("half a sentence")


def test_what_is_sent_while_the_stand_in_is_gone_stays_in_the_field_with_a_reason(table: Table) -> None:
    time.sleep(1.5)
    table.stand_in.stop()

    table.write(0, "not lost")

    expect(table.page.locator("#toasts")).to_contain_text("does not answer")
    expect(table.phone(0).get_by_test_id("input")).to_have_value("not lost")
    table.stand_in.start()
