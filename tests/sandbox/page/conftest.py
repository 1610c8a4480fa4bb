"""A real Chromium before the real page; a page that logs an error fails its test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.sandbox.page.stand_in import StandIn

# A page on a busy machine takes its time; what never comes fails all the same.
expect.set_options(timeout=15_000)

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PEOPLE = (
    {"first_name": "Megan", "last_name": "Rees", "language_code": "en", "phone": "+447700900101"},
    {"first_name": "Tomos", "last_name": "Bevan", "language_code": "cy"},
    {"first_name": "Lena", "last_name": "Vogt", "language_code": "de"},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The open page, the stand-in behind it, and whose phones are on it."""

    page: Page
    stand_in: StandIn
    people: list[int]
    group: int

    def phone(self, number: int) -> Locator:
        """Phone 0, 1 or 2; 3 is the group's."""
        return self.page.locator(f'[data-phone="{[*self.people, self.group][number]}"]')

    def write(self, number: int, text: str) -> None:
        field = self.phone(number).get_by_test_id("input")
        field.fill(text)
        field.press("Enter")

    def bot_says(self, number: int, text: str, **more: Any) -> Any:
        chat = [*self.people, self.group][number]
        return self.stand_in.bot("sendMessage", chat_id=chat, text=text, **more)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"No Chromium found (looked for {', '.join(NAMES)}): the page was not tested.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StandIn]:
    stand_in = StandIn(tmp_path_factory.mktemp("stand-in"))
    stand_in.start()
    yield stand_in
    stand_in.stop()


@pytest.fixture
def width() -> int:
    """CSS pixels; a test on a phone's width overrides it."""
    return 1600


@pytest.fixture
def scheme() -> str:
    return "light"


@pytest.fixture
def page(chromium: Browser, width: int, scheme: Any) -> Iterator[Page]:
    size = {"width": width, "height": 844 if width < 700 else 1000}
    context = chromium.new_context(viewport=size, color_scheme=scheme, timezone_id="Europe/London")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(8000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "console", lambda line: wrong.append(line.text) if "Content Security Policy" in line.text else None
    )
    page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    yield page
    context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def workbench(chromium: Browser, stand_in: StandIn) -> Iterator[Page]:
    """The page as a place to try its modules in; nothing on it changes."""
    page = chromium.new_page()
    page.goto(stand_in.url)
    yield page
    page.close()


@pytest.fixture
def table(page: Page, stand_in: StandIn) -> Table:
    """Three people who have pressed Start, the group of their street, and the page open before them."""
    stand_in.local("fresh", {})
    people = [stand_in.local("people", dict(person))["id"] for person in PEOPLE]
    group = stand_in.local(
        "groups", {"title": "Our street", "members": people, "with_bot": True, "admins": people[:1]}
    )["id"]
    for person in people:
        stand_in.local("start", {"person": person})
    stand_in.forget_updates()
    page.goto(stand_in.url)
    page.locator(f'[data-phone="{group}"]').wait_for(state="attached")
    return Table(page=page, stand_in=stand_in, people=people, group=group)
