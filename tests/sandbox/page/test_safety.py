"""Whatever somebody writes stays words: nothing runs, nothing is loaded, nothing leaves the page unasked."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.sandbox.page.conftest import Table
from tests.sandbox.page.stand_in import StandIn

pytestmark = pytest.mark.browser

EVIL = '<img src=x onerror="window.taken=1"><script>window.taken=1</script>'


def test_markup_in_words_names_titles_and_buttons_stays_words(page: Page, stand_in: StandIn) -> None:
    stand_in.local("fresh", {})
    stand_in.forget_updates()
    person = stand_in.local(
        "people", {"first_name": EVIL[:60], "last_name": "<b>x</b>", "language_code": "en"}
    )["id"]
    group = stand_in.local("groups", {"title": EVIL[:100], "members": [person], "with_bot": True})["id"]
    stand_in.local("start", {"person": person})
    page.goto(stand_in.url)

    stand_in.local("say", {"person": person, "chat": group, "text": EVIL})
    stand_in.bot(
        "sendMessage",
        chat_id=person,
        text=EVIL,
        reply_markup={"inline_keyboard": [[{"text": EVIL[:60], "callback_data": "x"}]]},
    )
    stand_in.bot("sendMessage", chat_id=person, text="…", reply_markup={"keyboard": [[{"text": EVIL}]]})
    stand_in.bot("setMyCommands", commands=[{"command": "x", "description": EVIL}])
    stand_in.upload(
        "sendDocument", "document", "<b>evil<i>.txt", "text/plain", b"x", chat_id=person, caption=EVIL
    )

    phone = page.locator(f'[data-phone="{person}"]')
    expect(phone.get_by_test_id("document")).to_be_visible()
    expect(phone.get_by_test_id("log").get_by_text(EVIL).first).to_be_attached()
    expect(phone.get_by_test_id("reply-button")).to_have_text(EVIL)
    phone.get_by_test_id("input").fill("/")
    expect(phone.get_by_test_id("commands")).to_contain_text(EVIL)
    page.get_by_test_id("add-group").click()
    assert page.locator("img, script:not([src]), b").count() == 0
    assert page.evaluate("window.taken") is None


@pytest.mark.parametrize(
    "url",
    ["javascript:window.taken=1", "data:text/html,<script>1</script>", "vbscript:x", "file:///etc/passwd"],
)
def test_an_address_that_could_do_harm_is_no_link(workbench: Page, url: str) -> None:
    made = rich(workbench, "press me", [{"type": "text_link", "offset": 0, "length": 8, "url": url}])

    assert made == "<span>press me</span>"


def rich(page: Page, text: str, entities: list[dict[str, Any]]) -> Any:
    return page.evaluate(
        """async ([text, entities]) => {
          const { richText } = await import('/static/js/chat/entities.js');
          const box = document.createElement('div');
          box.append(richText(text, entities, { link() {}, command() {} }));
          for (const it of box.querySelectorAll('*')) {
            for (const name of ['type', 'class', 'data-testid', 'target', 'rel', 'tabindex']) it.removeAttribute(name);
          }
          return box.innerHTML;
        }""",
        [text, entities],
    )


LINK = '<a href="https://t.me/x?start=1">t.me/x?start=1</a>'


@pytest.mark.parametrize(
    ("text", "entities", "made"),
    [
        ("plain & <b>", [], "plain &amp; &lt;b&gt;"),
        ("a bold b", [("bold", 2, 4)], "a <strong>bold</strong> b"),
        ("👋 hi", [("italic", 3, 2)], "👋 <em>hi</em>"),
        ("both", [("bold", 0, 4), ("italic", 0, 4)], "<strong><em>both</em></strong>"),
        ("nested in", [("italic", 0, 6), ("bold", 0, 9)], "<strong><em>nested</em> in</strong>"),
        ("overlap", [("bold", 0, 4), ("italic", 2, 5)], "<strong>ov<em>er</em></strong>lap"),
        ("too far", [("bold", 4, 400)], "too <strong>far</strong>"),
        ("behind", [("bold", 40, 4)], "behind"),
        ("x<y", [("code", 0, 3)], "<code>x&lt;y</code>"),
        ("a b", [("pre", 0, 3)], "<pre><code>a b</code></pre>"),
        ("said", [("blockquote", 0, 4)], "<blockquote>said</blockquote>"),
        ("new kind", [("sparkles", 0, 3)], "<span>new</span> kind"),
        ("go t.me/x?start=1.", [], f"go {LINK}."),
        ("/help me", [], "<button>/help</button> me"),
        ("and/or 1/2 http://a.b/c", [], 'and/or 1/2 <a href="http://a.b/c">http://a.b/c</a>'),
        ("/help", [("code", 0, 5)], "<code>/help</code>"),
        ("mail a@b.org", [("email", 5, 7)], 'mail <a href="mailto:a@b.org">a@b.org</a>'),
    ],
)
def test_entities_become_elements(
    workbench: Page, text: str, entities: list[tuple[str, int, int]], made: str
) -> None:
    named = [{"type": kind, "offset": offset, "length": length} for kind, offset, length in entities]

    assert rich(workbench, text, named) == made


def test_a_spoiler_is_read_only_after_a_press(table: Table) -> None:
    table.bot_says(0, "It is <tg-spoiler>a cake</tg-spoiler>", parse_mode="HTML")
    veil = table.phone(0).locator(".spoiler")
    assert veil.evaluate("it => getComputedStyle(it).color") == "rgba(0, 0, 0, 0)"

    veil.click()

    expect(veil).to_have_class("spoiler read")
    expect(veil).to_have_accessible_name("a cake")


def test_a_link_that_leads_elsewhere_asks_first(table: Table) -> None:
    table.bot_says(0, "See https://example.org/page")

    table.phone(0).get_by_test_id("link").click()

    expect(table.page.get_by_role("dialog")).to_contain_text("https://example.org/page")
    assert len(table.page.context.pages) == 1
    assert table.page.url.startswith(table.stand_in.url)


def test_the_page_asks_nobody_but_the_stand_in(page: Page, stand_in: StandIn) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.split("/")[2]))

    page.goto(stand_in.url)
    page.locator(".topbar h1").wait_for()

    assert asked == {f"127.0.0.1:{stand_in.port}"}
