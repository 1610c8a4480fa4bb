"""Pictures, documents and places, both ways."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.sandbox.page.conftest import Table

pytestmark = pytest.mark.browser


def picture(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    rows = (
        b"\0" + bytes((x * 255 // width, y * 255 // height, 120)[c] for x in range(width) for c in range(3))
        for y in range(height)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"".join(rows)))
        + chunk(b"IEND", b"")
    )


def test_a_picture_opens_large_and_escape_gives_the_focus_back(table: Table) -> None:
    table.stand_in.upload(
        "sendPhoto",
        "photo",
        "p.png",
        "image/png",
        picture(320, 200),
        chat_id=table.people[0],
        caption="The shed",
    )
    shown = table.phone(0).get_by_test_id("picture")
    expect(shown).to_have_accessible_name("Picture: The shed. Open it large")

    shown.focus()
    shown.press("Enter")
    large = table.page.get_by_test_id("viewer").locator("img")
    expect(large).to_be_visible()
    assert large.evaluate("image => image.decode().then(() => image.naturalWidth)") == 320
    table.page.keyboard.press("Escape")

    expect(large).to_have_count(0)
    expect(shown).to_be_focused()


def test_a_document_is_read_as_words_and_can_be_saved_under_its_name(table: Table) -> None:
    words = "BEGIN:VCALENDAR\r\nSUMMARY:<img src=x onerror=alert(1)>\r\nEND:VCALENDAR\r\n"
    table.stand_in.upload(
        "sendDocument", "document", "lift.ics", "text/calendar", words.encode(), chat_id=table.people[0]
    )
    document = table.phone(0).get_by_test_id("document")
    expect(document).to_contain_text("lift.ics")
    expect(document).to_contain_text(f"{len(words)} bytes")

    document.get_by_test_id("open-document").click()
    expect(table.page.get_by_test_id("viewer").locator("pre")).to_contain_text("SUMMARY:<img src=x")
    with table.page.expect_download() as saving:
        table.page.get_by_test_id("download").click()

    assert saving.value.suggested_filename == "lift.ics"
    assert saving.value.path().read_bytes() == words.encode()


def test_a_document_that_holds_markup_is_never_opened_as_a_page(table: Table) -> None:
    words = b"<script>document.title='taken over'</script><h1>Hello</h1>"
    table.stand_in.upload("sendDocument", "document", "a.html", "text/html", words, chat_id=table.people[0])

    table.phone(0).get_by_test_id("open-document").click()

    expect(table.page.get_by_test_id("viewer").locator("pre")).to_contain_text("<h1>Hello</h1>")
    expect(table.page.get_by_test_id("viewer").locator("iframe, h1")).to_have_count(0)
    assert table.page.title() == "Minga: try it"


def test_a_picture_and_a_document_go_to_the_bot(table: Table, tmp_path: Path) -> None:
    (tmp_path / "shed.png").write_bytes(picture(40, 30))
    (tmp_path / "members.csv").write_text("name\nAnn\n")

    table.phone(0).get_by_test_id("photo-file").set_input_files(tmp_path / "shed.png")
    [first] = table.stand_in.updates()
    table.phone(0).get_by_test_id("input").fill("our list")
    table.phone(0).get_by_test_id("document-file").set_input_files(tmp_path / "members.csv")
    [second] = table.stand_in.updates()

    assert (first["message"]["photo"][0]["width"], first["message"]["photo"][0]["height"]) == (40, 30)
    assert second["message"]["document"]["file_name"] == "members.csv"
    assert second["message"]["caption"] == "our list"
    expect(table.phone(0).get_by_test_id("input")).to_have_value("")


def test_a_place_is_shared_by_its_coordinates(table: Table) -> None:
    table.phone(0).get_by_test_id("attach").click()
    table.page.get_by_test_id("attach-place").click()

    table.page.get_by_test_id("latitude").fill("-12.0464")
    table.page.get_by_test_id("longitude").fill("-77.0428")
    table.page.get_by_test_id("share-place").click()

    [update] = table.stand_in.updates()
    assert update["message"]["location"] == {"latitude": -12.0464, "longitude": -77.0428}
    expect(table.phone(0).get_by_test_id("location")).to_contain_text("-12.0464, -77.0428")


def test_a_place_is_shared_by_pointing_and_by_arrow_keys(table: Table) -> None:
    table.phone(0).get_by_test_id("attach").click()
    table.page.get_by_test_id("attach-place").click()
    latitude = table.page.get_by_test_id("latitude")
    before = float(latitude.input_value())

    table.page.get_by_test_id("map").click(position={"x": 200, "y": 40})
    pointed = float(latitude.input_value())
    table.page.get_by_test_id("map").focus()
    table.page.keyboard.press("ArrowUp")
    moved = float(latitude.input_value())

    assert before < pointed < moved


def test_an_impossible_place_is_refused_in_a_sentence(table: Table) -> None:
    table.phone(0).get_by_test_id("attach").click()
    table.page.get_by_test_id("attach-place").click()

    table.page.get_by_test_id("latitude").fill("95")
    table.page.get_by_test_id("share-place").click()

    expect(table.page.get_by_role("alert")).to_contain_text("Latitude goes from")
    assert table.stand_in.updates(timeout_s=0) == []


def test_venue_contact_poll_sticker_and_dice_are_drawn(table: Table) -> None:
    chat = table.people[0]
    table.stand_in.bot(
        "sendVenue", chat_id=chat, latitude=51.5, longitude=-3.2, title="The shed", address="Miskin Street 4"
    )
    table.stand_in.bot("sendContact", chat_id=chat, phone_number="+447700900109", first_name="Ann")
    table.stand_in.bot(
        "sendPoll", chat_id=chat, question="When?", options=[{"text": "Monday"}, {"text": "Friday"}]
    )
    table.stand_in.bot("sendDice", chat_id=chat)
    phone = table.phone(0)

    expect(phone.get_by_test_id("location")).to_contain_text("Miskin Street 4")
    expect(phone.get_by_test_id("contact")).to_contain_text("+447700900109")
    expect(phone.get_by_test_id("poll").get_by_role("listitem")).to_have_count(2)
    expect(phone.locator(".sticker")).to_have_count(1)
