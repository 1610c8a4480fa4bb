"""A thousand messages stay as light as fifty, and whoever reads further up is left in peace."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.sandbox.page.conftest import Table
from tests.sandbox.page.measures import measure

pytestmark = pytest.mark.browser

MANY = 1000
#: As many as are drawn at once.
FEW = 240


def test_a_thousand_messages_draw_only_a_window_of_them(table: Table) -> None:
    few = min(table.page.evaluate(measure("many_messages"), [1, FEW])["ms"] for _ in range(3))
    measured = table.page.evaluate(measure("many_messages"), [1, MANY])
    many = min(measured["ms"], table.page.evaluate(measure("many_messages"), [1, MANY])["ms"])

    assert measured["drawn"] <= 240
    assert many < 5 * few, "adding a message to a long chat takes longer than to one that fills its window"
    table.page.wait_for_function(
        "log.scroller.scrollHeight - log.scroller.scrollTop - log.scroller.clientHeight < 4"
    )


def test_scrolling_up_brings_the_earlier_ones_without_a_jump(table: Table) -> None:
    table.page.evaluate(measure("many_messages"), [1, MANY])
    before = table.page.evaluate("log.first")

    table.page.evaluate("() => { log.scroller.scrollTop -= 50; }")
    for _ in range(40):
        table.page.evaluate("() => { log.scroller.scrollTop -= 4000; }")
        table.page.wait_for_timeout(30)

    assert table.page.evaluate("log.first") < before
    table.page.wait_for_function("log.first === 0 && log.list.textContent.includes('Line 1')")


def test_whoever_reads_further_up_stays_there_and_is_told_of_news(table: Table) -> None:
    for number in range(30):
        table.bot_says(0, f"Line {number}\nand more\nand more")
    phone = table.phone(0)
    expect(phone.get_by_test_id("log")).to_contain_text("Line 29")
    scroller = phone.locator(".scroller")
    scroller.hover()
    table.page.mouse.wheel(0, -600)
    expect(phone.get_by_test_id("new-messages")).to_have_text("To the newest")
    before = scroller.evaluate("it => it.scrollTop")

    table.bot_says(0, "News")

    expect(phone.get_by_test_id("new-messages")).to_have_text("1 new message")
    assert scroller.evaluate("it => it.scrollTop") == before
    phone.get_by_test_id("new-messages").click()
    expect(phone.get_by_text("News")).to_be_in_viewport()
    expect(phone.get_by_test_id("new-messages")).to_be_hidden()


def test_news_keep_the_end_in_view_for_whoever_is_there(table: Table) -> None:
    for number in range(20):
        table.bot_says(0, f"Line {number}\nand more\nand more")

    expect(table.phone(0).get_by_text("Line 19")).to_be_in_viewport()
