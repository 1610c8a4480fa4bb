"""The pictures of docs/matching.md, of a played circle in a real browser: made by `make picture`, skipped else."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, sync_playwright

from tests.journeys.circle import driver, set_up
from tests.journeys.stage import Stage
from tests.sandbox.page.conftest import ARGUMENTS, NAMES

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not os.environ.get("MINGA_PICTURE"), reason="pictures are made by make picture"),
]

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
#: Who drives, and where they live: about 1, 2, 3, 8 and 9 km from the need.
DRIVERS = {
    "Bryn": (51.503, -3.175),
    "Ffion": (51.513, -3.18),
    "Gwen": (51.52, -3.16),
    "Huw": (51.567, -3.175),
    "Lena": (51.575, -3.18),
}


def _phone(page: Page, stage: Stage, person: int) -> Locator:
    return page.locator(f'[data-phone="{stage.chat_of(person)}"]')


def test_what_a_coordinator_sees(stage: Stage) -> None:
    nia, code = set_up(stage)
    people = {name: driver(stage, name, code, near=False) for name in DRIVERS}
    for name, place in DRIVERS.items():
        people[name].share_place(*place)
    nia.say("Two people to drive neighbours to the hospital on Thursday 9:30 to 11")
    nia.tap("^For the whole circle$")
    nia.tap("^Where$")
    nia.share_place(51.495, -3.175)
    nia.tap("^Publish$")
    people["Ffion"].tap("^Yes, I can$")
    people["Gwen"].tap("^Not this time$")

    found = next(path for name in NAMES if (path := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        page = browser.new_page(
            viewport={"width": 1700, "height": 1250},
            color_scheme="light",
            timezone_id="Europe/London",
            locale="en-GB",
        )
        page.goto(stage.base)
        page.get_by_test_id("fold-steps").click()
        phone = _phone(page, stage, nia.id)
        for press, wanted, picture in (
            ("^Who and why$", "Who is asked, in this order", "who-is-asked.png"),
            ("^Find more people$", "There are still open places", "widen.png"),
        ):
            nia.tap(press)
            message = phone.locator(".message").filter(has_text=wanted).last
            message.wait_for()
            message.evaluate("it => it.scrollIntoView({block: 'end'})")
            page.wait_for_timeout(300)
            box = phone.bounding_box()
            assert box is not None
            page.screenshot(path=str(FOLDER / picture), clip=box)
        browser.close()
