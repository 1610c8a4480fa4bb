"""Everybody can use it: by keyboard alone, with a screen reader, in bright and in dark, enlarged, on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.sandbox.page.conftest import Table
from tests.sandbox.page.measures import measure

pytestmark = pytest.mark.browser

KEYBOARD = {
    "inline_keyboard": [
        [{"text": "Einverstanden, los geht’s", "callback_data": "a"}],
        [
            {"text": "Nachbarschaftshilfekoordinatorin", "callback_data": "b"},
            {"text": "Benachrichtigungseinstellungen", "callback_data": "c"},
        ],
    ]
}
RICH = (
    "<b>Bold</b> <i>italic</i> <u>under</u> <s>through</s> <code>code</code> <tg-spoiler>hidden</tg-spoiler> "
    '<a href="https://example.org/">link</a> /help\n<pre>pre  formatted</pre><blockquote>quoted</blockquote>'
)


def fill(table: Table) -> None:
    """Something of every kind on the table."""
    for number in range(3):
        table.bot_says(number, RICH, parse_mode="HTML")
        table.bot_says(number, "Guten Tag! Bevor etwas gespeichert wird, zwei Sätze.", reply_markup=KEYBOARD)
        table.stand_in.local(
            "say", {"person": table.people[number], "text": "Gallaf yrru pobl ar foreau Mawrth"}
        )
    table.stand_in.local("say", {"person": table.people[0], "chat": table.group, "text": "Hello everybody"})
    chat = table.people[0]
    sent = table.bot_says(0, "to be changed")
    table.stand_in.bot("editMessageText", chat_id=chat, message_id=sent["message_id"], text="changed")
    table.stand_in.bot(
        "sendPoll", chat_id=chat, question="When?", options=[{"text": "Monday"}, {"text": "Friday"}]
    )
    table.stand_in.bot(
        "sendVenue", chat_id=chat, latitude=51.5, longitude=-3.2, title="The shed", address="Miskin Street"
    )
    table.stand_in.bot("sendContact", chat_id=chat, phone_number="+447700900109", first_name="Ann")
    table.stand_in.upload("sendDocument", "document", "a.txt", "text/plain", b"words", chat_id=chat)
    table.bot_says(3, "A need in our street", reply_markup=KEYBOARD)
    table.bot_says(
        1, "Where?", reply_markup={"keyboard": [[{"text": "Rhannu lle", "request_location": True}]]}
    )
    expect(table.phone(1).get_by_test_id("reply-button")).to_be_attached()
    expect(table.phone(0).get_by_test_id("document")).to_be_attached()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(table: Table, scheme: str) -> None:
    fill(table)

    assert table.page.evaluate(measure("faint_texts")) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dialogs_stand_out_from_their_ground(table: Table, scheme: str) -> None:
    for opener in ("add-person", "add-group", "help", "fresh"):
        table.page.get_by_test_id(opener).click()
        if opener == "add-person":
            table.page.get_by_test_id("add-person-now").click()
        expect(table.page.locator("dialog")).to_be_visible()
        assert table.page.evaluate(measure("faint_texts")) == []
        table.page.keyboard.press("Escape")


def test_the_colours_follow_the_device_until_somebody_chooses(table: Table) -> None:
    def is_dark() -> bool:
        return bool(
            table.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 21, 27)"
        )

    assert not is_dark()
    table.page.emulate_media(color_scheme="dark")
    assert is_dark()
    table.page.get_by_test_id("theme").click()
    assert not is_dark()
    table.page.reload()
    expect(table.phone(0)).to_be_visible()
    assert not is_dark()


def test_text_is_read_at_arms_length_and_controls_can_be_hit(table: Table) -> None:
    fill(table)

    assert table.page.evaluate(measure("small_texts")) == []
    assert table.page.evaluate(measure("small_targets")) == []


@pytest.mark.parametrize("width", [1600, 390])
def test_every_control_has_a_name_and_every_phone_is_a_region_of_its_own(table: Table, width: int) -> None:
    fill(table)
    controls = table.page.locator("button, a[href], input, select, textarea, [role=application]")

    for control in controls.all():
        if control.is_visible():
            expect(control).to_have_accessible_name(re.compile(r"\S"))
    expect(table.page.get_by_role("region", name="Megan Rees's phone")).to_have_count(1)
    labels = table.page.locator(".phone").evaluate_all(
        "all => all.map((it) => it.getAttribute('aria-label'))"
    )
    assert labels == ["Megan Rees's phone", "Tomos Bevan's phone", "Lena Vogt's phone", "Our street, group"]
    log = table.phone(0).get_by_test_id("log")
    expect(log).to_have_attribute("role", "log")
    expect(log).to_have_attribute("aria-live", "polite")


def test_words_carry_the_language_of_their_phone(table: Table) -> None:
    table.bot_says(1, "Croeso", reply_markup=KEYBOARD)

    expect(table.phone(1).locator(".words").filter(has_text="Croeso")).to_have_attribute("lang", "cy")
    expect(table.phone(1).get_by_test_id("inline-button").first).to_have_attribute("lang", "cy")


def test_the_whole_way_is_gone_by_keyboard_alone(table: Table) -> None:
    keys = table.page.keyboard
    table.page.get_by_test_id("help").focus()

    keys.press("Alt+ArrowRight")
    expect(table.phone(0).get_by_test_id("input")).to_be_focused()
    keys.press("Alt+ArrowRight")
    keys.type("Helo")
    keys.press("Enter")
    [said] = table.stand_in.updates()
    assert said["message"]["from"]["id"] == table.people[1]

    sent = table.bot_says(1, "Which?", reply_markup=KEYBOARD)
    expect(table.phone(1).get_by_test_id("inline-button")).to_have_count(3)
    for _ in range(12):
        keys.press("Shift+Tab")
        if table.page.evaluate("document.activeElement.textContent") == "Einverstanden, los geht’s":
            break
    keys.press("Enter")
    [pressed] = table.stand_in.updates()
    assert pressed["callback_query"]["data"] == "a"
    assert pressed["callback_query"]["message"]["message_id"] == sent["message_id"]
    table.stand_in.bot("answerCallbackQuery", callback_query_id=pressed["callback_query"]["id"])

    message = table.phone(1).locator(f'[data-message-id="{sent["message_id"]}"]')
    keys.press("Shift+Tab")
    expect(message.get_by_test_id("message-menu")).to_be_focused()
    keys.press("Shift+Tab")
    expect(message).to_be_focused()
    keys.press("ArrowUp")
    expect(table.phone(1).locator(".message").filter(has_text="Helo")).to_be_focused()
    keys.press("Enter")
    expect(table.page.get_by_role("menu")).to_be_visible()
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(table.phone(1).get_by_test_id("input")).to_have_value("Helo")
    keys.type(" eto")
    keys.press("Enter")
    [changed] = table.stand_in.updates()
    assert changed["edited_message"]["text"] == "Helo eto"
    keys.press("Alt+ArrowLeft")
    expect(table.phone(0).get_by_test_id("input")).to_be_focused()


def test_a_menu_closes_with_escape_and_the_focus_returns(table: Table) -> None:
    button = table.phone(0).get_by_test_id("phone-menu")
    button.focus()
    table.page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")

    table.page.keyboard.press("Escape")

    expect(table.page.get_by_role("menu")).to_have_count(0)
    expect(button).to_be_focused()


def test_nothing_moves_for_whoever_asked_for_less_motion(table: Table) -> None:
    table.page.emulate_media(reduced_motion="reduce")
    table.bot_says(0, "calm")

    message = table.phone(0).locator(".message.fresh").last
    assert message.evaluate("it => parseFloat(getComputedStyle(it).animationDuration)") <= 0.001


@pytest.mark.parametrize("width", [390])
def test_a_phones_width_shows_one_phone_at_a_time_and_a_press_changes_it(table: Table, width: int) -> None:
    fill(table)
    expect(table.phone(0)).to_be_visible()
    expect(table.phone(2)).to_be_hidden()

    tab = table.page.get_by_test_id("tab").filter(has_text="Lena")
    expect(tab).to_contain_text("new")
    tab.click()

    expect(table.phone(2)).to_be_visible()
    expect(table.phone(0)).to_be_hidden()
    expect(tab).not_to_contain_text("new")
    assert table.page.evaluate("document.documentElement.scrollWidth") <= width
    box = table.phone(2).bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, width)
    assert 560 <= box["height"] <= 844
    field = table.phone(2).get_by_test_id("input").bounding_box()
    assert field is not None
    assert field["y"] + field["height"] <= 844
    expect(table.page.get_by_test_id("clock-hour")).to_be_hidden()
    table.page.get_by_test_id("more").click()
    expect(table.page.get_by_test_id("clock-hour")).to_be_visible()


@pytest.mark.parametrize("width", [800, 320])
def test_enlarged_to_twice_or_four_times_nothing_is_cut_off_at_the_side(table: Table, width: int) -> None:
    fill(table)
    table.page.set_viewport_size({"width": width, "height": 500})

    assert table.page.evaluate("document.documentElement.scrollWidth") <= width
    table.phone(0).get_by_test_id("input").scroll_into_view_if_needed()
    expect(table.phone(0).get_by_test_id("input")).to_be_in_viewport()


def test_help_names_the_keys(page: Page, table: Table) -> None:
    page.get_by_test_id("help").click()

    expect(page.get_by_test_id("help-dialog")).to_contain_text("Alt + → / ←")


def test_digits_and_spaces_are_those_of_the_text_whatever_fonts_there_are(table: Table) -> None:
    """A font of emoji has them too, as wide as a picture; it stood before the system's own."""
    widths = table.page.evaluate(
        """() => {
            const style = getComputedStyle(document.body), paper = document.createElement("canvas").getContext("2d");
            paper.font = style.font;
            return ["0", " "].map(it => paper.measureText(it).width / parseFloat(style.fontSize));
        }"""
    )

    assert 0.4 < widths[0] < 0.75
    assert 0.2 < widths[1] < 0.45
