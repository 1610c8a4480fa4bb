"""The whole loop as a newcomer plays it: in a real browser, on the page that `make run` prints, at the real limits.

With MINGA_PICTURE=1 (`make picture`) it leaves the README's picture in docs/pictures on the way.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from bot.texts import say_plain
from bot.texts.dates import full_day
from tests.journeys.stage import StageError, free_port, next_tuesday
from tests.sandbox.page.conftest import ARGUMENTS, NAMES

pytestmark = pytest.mark.browser

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "sandbox.png"
#: Patience with one thing to appear, milliseconds.
SOON = 15_000
LONDON = ZoneInfo("Europe/London")
LANGUAGES = {"Nia": "en", "Bryn": "cy", "Lena": "de"}
#: Cathays Community Centre, and the streets where two neighbours live.
PLACES = {"Nia": (51.4951, -3.1752), "Bryn": (51.4989, -3.1811), "Lena": (51.4924, -3.1680)}


def label(language: str, key: str) -> str:
    """A button's whole label in somebody's language, as a pattern."""
    return f"^{re.escape(say_plain(language, key))}$"


class Table:
    """The page with its phones, each known by its owner's first name (the group by its title)."""

    def __init__(self, page: Page, base: str) -> None:
        self.page = page
        self.local = httpx.Client(base_url=base, timeout=60)
        self.phones: dict[str, Locator] = {}

    def find_phones(self) -> None:
        """Learn which phone is whose."""
        for chat in self.local.get("/sandbox/state").json()["chats"]:
            people = self.local.get("/sandbox/state").json()["people"]
            names = {person["id"]: person["first_name"] for person in people}
            name = chat.get("title") or names[chat["person_id"]]
            self.phones[name] = self.page.locator(f'[data-phone="{chat["id"]}"]')

    def says(self, who: str, words: str) -> None:
        field = self.phones[who].get_by_test_id("input")
        field.fill(words)
        field.press("Enter")

    def sees(self, who: str, words: str | re.Pattern[str]) -> None:
        expect(self.phones[who].get_by_test_id("log")).to_contain_text(words, timeout=SOON)

    def presses(self, who: str, label: str) -> None:
        """The newest button with this label, as soon as it is there."""
        button = self.phones[who].get_by_test_id("inline-button").filter(has_text=re.compile(label)).last
        button.click(timeout=SOON)

    def shares_place(self, who: str) -> None:
        """By the paper clip, as on a telephone."""
        self.phones[who].get_by_test_id("attach").click()
        self.page.get_by_test_id("attach-place").click()
        for name, degrees in zip(("latitude", "longitude"), PLACES[who], strict=True):
            self.page.get_by_test_id(name).fill(str(degrees))
        self.page.get_by_test_id("share-place").click()

    def rests(self) -> None:
        """Everything that is due now is on the screens."""
        ends = time.monotonic() + 60
        while not self.local.get("/sandbox/idle", params={"timeout": 5}).json()["idle"]:
            if time.monotonic() > ends:
                raise StageError("The bot did not come to rest.")

    def moves_on_until(self, who: str, words: str) -> None:
        """Press "To the next thing due" until somebody reads these words."""
        for _ in range(15):
            self.page.get_by_test_id("clock-next").click()
            self.rests()
            self.page.wait_for_timeout(300)
            if re.search(words, self.phones[who].get_by_test_id("log").inner_text()):
                return
        raise StageError(f"{who} never reads {words!r}:\n{self.phones[who].inner_text()}")

    def step_is_done(self, number: int) -> None:
        expect(self.page.get_by_test_id(f"step-{number}")).to_have_attribute(
            "data-done", "true", timeout=SOON
        )


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(
            f"No Chromium found (looked for {', '.join(NAMES)}): the loop was not played in a browser."
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """What `make run` starts without a token, on a port and in a folder of its own."""
    port = free_port()
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("MINGA_", "TELEGRAM_"))}
    own = {"MINGA_SANDBOX_PORT": str(port), "MINGA_SANDBOX_DATA": str(tmp_path / "sandbox-data")}
    log = tmp_path / "run.log"
    with log.open("wb") as out:
        run = subprocess.Popen(
            [sys.executable, "-m", "bot.operator", "run"],
            cwd=tmp_path,
            env=kept | own,
            stdout=out,
            stderr=out,
        )
    ends = time.monotonic() + 40
    while f"Sandbox: http://127.0.0.1:{port}/" not in log.read_text():
        assert run.poll() is None, log.read_text()
        assert time.monotonic() < ends, log.read_text()
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    run.send_signal(signal.SIGTERM)
    assert run.wait(timeout=30) == 0, log.read_text()


@pytest.fixture
def table(chromium: Browser, address: str) -> Iterator[Table]:
    """The page as somebody finds it on a Tuesday morning at nine."""
    tuesday = next_tuesday(LONDON)
    httpx.post(f"{address}/sandbox/clock", json={"to_ms": int(tuesday.timestamp() * 1000)}).raise_for_status()
    context = chromium.new_context(
        viewport={"width": 1600, "height": 1000},
        color_scheme="light",
        timezone_id="Europe/London",
        locale="en-GB",
    )
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(address)
    table = Table(page, address)
    yield table
    table.local.close()
    context.close()
    assert wrong == []


def test_a_newcomer_plays_the_whole_loop_from_joining_to_both_balances(table: Table) -> None:
    page = table.page
    today = datetime.fromtimestamp(table.local.get("/sandbox/state").json()["clock"]["now_ms"] / 1000, LONDON)
    thursday = full_day((today + timedelta(days=2)).date(), "en")

    # Four phones, and the circle set up by the one-time code.
    page.get_by_test_id("starters").click()
    page.get_by_test_id("send-code").click()
    page.locator("[data-phone]").nth(3).wait_for()
    table.find_phones()
    table.presses("Nia", "I agree")
    table.sees("Nia", "What shall the circle be called?")
    table.says("Nia", "Cathays Neighbours")
    table.presses("Nia", "^English")
    table.sees("Nia", "Where is the circle?")
    table.shares_place("Nia")
    table.presses("Nia", "^London")
    table.presses("Nia", "^Open the circle")
    table.sees("Nia", "Cathays Neighbours is open")
    table.step_is_done(1)
    table.says("Our street", "/link")
    table.presses("Nia", "^Yes, of Cathays Neighbours")
    table.sees("Our street", "this is the group of Cathays Neighbours")

    # Two neighbours come by the link and offer, each in their own language.
    for who, words in (
        ("Lena", "Ich kann donnerstags vormittags Leute fahren"),
        ("Bryn", "Gallaf yrru pobl ar fore Iau"),
    ):
        language = LANGUAGES[who]
        _open_link(table, who)
        table.presses(who, label(language, "joining-agree"))
        table.sees(who, re.compile("Willkommen, Lena|Croeso, Bryn"))
        table.says(who, words)
        table.presses(who, label(language, "offer-confirm"))
        expect(table.phones[who].get_by_test_id("reply-button").first).to_be_visible(timeout=SOON)
        table.shares_place(who)
        expect(table.phones[who].get_by_test_id("reply-button")).to_have_count(0, timeout=SOON)
    table.step_is_done(2)

    # One sentence is a need; the people whom it suits are asked, and read why them.
    table.says("Nia", "Two people to drive me and a neighbour to the hospital on Thursday 9:30 to 11")
    table.presses("Nia", "^For me")
    table.sees("Nia", f"When: {thursday}, 9:30–11:00")
    table.presses("Nia", "^Where$")
    table.sees("Nia", "Where, roughly?")
    table.shares_place("Nia")
    table.presses("Nia", "^Publish")
    table.sees("Lena", "Warum Sie:")
    table.sees("Bryn", "Pam chi:")
    table.step_is_done(3)
    table.presses("Nia", "^Post to our group")
    table.sees("Our street", f"{thursday}, 9:30–11:00")

    # One says yes, and every screen that shows the need says so.
    table.presses("Lena", label("de", "invitation-yes"))
    table.sees("Nia", "Filled: 1 of 2")
    table.rests()
    if os.environ.get("MINGA_PICTURE"):
        _take_picture(table)
    table.presses("Bryn", label("cy", "invitation-yes"))
    table.sees("Nia", "Filled: 2 of 2")
    table.rests()
    page.screenshot(path="/tmp/s1.png")

    # The clock brings the evening before, then the end; both sides say how long it was.
    table.moves_on_until("Lena", "Bleibt es dabei")
    table.presses("Lena", label("de", "reminder-yes"))
    table.presses("Bryn", label("cy", "reminder-yes"))
    table.moves_on_until("Lena", "Wie lange war es")
    for who in ("Lena", "Bryn"):
        table.presses(who, "^1 (h|Std|a).* 30")
    table.rests()
    page.screenshot(path="/tmp/s3.png")


def _take_picture(table: Table) -> None:
    """Four phones at the moment when one has said yes and the other reads why he is asked."""
    table.page.get_by_test_id("fold-steps").click()
    for who, words in {
        "Nia": "Filled: 1 of 2",
        "Bryn": "Pam chi:",
        "Lena": "✅",
        "Our street": "Lifts by car",
    }.items():
        message = table.phones[who].locator(".message").filter(has_text=words).last
        message.evaluate("it => it.scrollIntoView({block: 'end'})")
    # A picture has no use for the way back to the newest message, nor for a pointer over a button.
    pills = "for (const pill of document.querySelectorAll('.pill')) pill.style.visibility = "
    table.page.evaluate(f"{pills}'hidden'")
    table.page.mouse.move(800, 5)
    table.page.evaluate("document.activeElement?.blur()")
    expect(table.page.get_by_test_id("toast")).to_have_count(0, timeout=SOON)
    PICTURE.parent.mkdir(exist_ok=True)
    table.page.screenshot(path=str(PICTURE))
    table.page.evaluate(f"{pills}''")
    table.page.get_by_test_id("fold-steps").click()


def _open_link(table: Table, who: str) -> None:
    link = table.phones["Nia"].locator(".message").filter(has_text="t.me/").last
    link.get_by_test_id("message-menu").click()
    table.page.get_by_test_id("link-as").click()
    table.page.get_by_test_id("choose").get_by_role("button", name=re.compile(who)).click()
