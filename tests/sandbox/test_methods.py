"""What the methods do when they are let: files, albums, copies, pins, deletions, commands, names, chats."""

import io
import struct

import aiohttp
import pytest

from bot.sandbox.world.files import picture_size
from tests.sandbox.play import png


async def upload(client, method, *, chat_id, name, content, filename="a.bin"):
    form = aiohttp.FormData()
    form.add_field("chat_id", str(chat_id))
    form.add_field(name, io.BytesIO(content), filename=filename)
    async with client.session.post(f"{client.api}/{method}", data=form) as response:
        return response.status, await response.json()


@pytest.mark.parametrize(
    ("content", "status", "words"),
    [
        (b"", 400, "Bad Request: file must be non-empty"),
        (b"no picture", 400, "Bad Request: IMAGE_PROCESS_FAILED"),
        (png(21, 1), 400, "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (png(20, 1), 200, None),
        (png() + bytes(10 * 1024 * 1024), 413, "Request Entity Too Large"),
    ],
    ids=["empty", "no picture", "too flat", "just flat enough", "too big"],
)
async def test_a_photo_has_to_be_a_picture_of_a_size_that_telegram_takes(sandbox, content, status, words):
    ana = await sandbox.person("Ana")

    answered, body = await upload(sandbox, "sendPhoto", chat_id=ana, name="photo", content=content)

    assert (answered, body.get("description")) == (status, words)


async def test_every_kind_of_file_is_kept_and_can_be_sent_again_by_its_id(sandbox):
    ana = await sandbox.person("Ana")

    for kind in ("document", "audio", "video", "voice", "sticker"):
        method = f"send{kind.capitalize()}"
        status, body = await upload(
            sandbox, method, chat_id=ana, name=kind, content=b"bytes", filename="a.ogg"
        )
        assert status == 200, body
        file_id = body["result"][kind]["file_id"]
        again = await sandbox.ok(method, chat_id=ana, **{kind: file_id})
        assert again[kind]["file_id"] == file_id
        path = (await sandbox.ok("getFile", file_id=file_id))["file_path"]
        async with sandbox.session.get(f"{sandbox.root}/file/bot1000001:SANDBOX-test/{path}") as response:
            assert await response.read() == b"bytes"
        async with sandbox.session.get(f"{sandbox.root}/file/bot1:wrong/{path}") as response:
            assert response.status == 404


async def test_the_page_shows_pictures_and_saves_everything_else(sandbox):
    ana = await sandbox.person("Ana")
    _, photo = await upload(sandbox, "sendPhoto", chat_id=ana, name="photo", content=png())
    _, paper = await upload(
        sandbox, "sendDocument", chat_id=ana, name="document", content=b"<script>", filename="a.html"
    )

    for sent, kind, how in (
        (photo["result"]["photo"][0], "image/png", "inline"),
        (paper["result"]["document"], "application/octet-stream", 'attachment; filename="a.html"'),
    ):
        async with sandbox.session.get(f"{sandbox.root}/sandbox/file/{sent['file_id']}") as response:
            assert response.content_type == kind
            assert response.headers["Content-Disposition"].startswith(how)
            assert response.headers["X-Content-Type-Options"] == "nosniff"
    async with sandbox.session.get(f"{sandbox.root}/sandbox/file/none") as response:
        assert response.status == 404


def jpeg(width, height):
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + bytes(20)


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(7, 5), (7, 5)),
        (jpeg(640, 480), (640, 480)),
        (b"GIF89a" + struct.pack("<HH", 9, 8), (9, 8)),
        (b"RIFF    WEBPVP8X" + bytes(8) + (99).to_bytes(3, "little") + (49).to_bytes(3, "little"), (100, 50)),
        (b"RIFF    WEBPVP8 " + bytes(10) + struct.pack("<HH", 30, 20), (30, 20)),
        (b"RIFF    WEBPVP8L" + bytes(5) + (29 | 19 << 14).to_bytes(4, "little"), (30, 20)),
        (b"RIFF    WEBPnone", None),
        (b"\x89PNG\r\n\x1a\n", None),
        (b"\xff\xd8\xff", None),
        (b"", None),
    ],
)
def test_a_picture_says_how_large_it_is(content, size):
    assert picture_size(content) == size


async def test_an_album_is_several_messages_of_one_group(sandbox):
    ana = await sandbox.person("Ana")
    form = aiohttp.FormData()
    form.add_field("chat_id", str(ana))
    form.add_field(
        "media", '[{"type":"photo","media":"attach://a","caption":"1"},{"type":"photo","media":"attach://b"}]'
    )
    form.add_field("a", png(), filename="a.png")
    form.add_field("b", png(3, 3), filename="b.png")

    async with sandbox.session.post(f"{sandbox.api}/sendMediaGroup", data=form) as response:
        first, second = (await response.json())["result"]

    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], second["photo"][0]["width"]) == ("1", 3)


async def test_a_text_becomes_a_picture_and_back_is_not_possible(sandbox):
    ana = await sandbox.person("Ana")
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="soon")
    _, photo = await upload(sandbox, "sendPhoto", chat_id=ana, name="photo", content=png())
    media = {
        "type": "photo",
        "media": photo["result"]["photo"][0]["file_id"],
        "caption": "<b>now</b>",
        "parse_mode": "HTML",
    }

    edited = await sandbox.ok("editMessageMedia", chat_id=ana, message_id=sent["message_id"], media=media)

    assert "text" not in edited
    assert (edited["caption"], edited["caption_entities"][0]["type"]) == ("now", "bold")


async def test_what_is_older_than_two_days_cannot_be_deleted(sandbox):
    ana = await sandbox.person("Ana")
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="old")

    await sandbox.post("clock", add_ms=48 * 3_600_000 + 10_000)

    refused = await sandbox.refused("deleteMessage", chat_id=ana, message_id=sent["message_id"])
    assert refused == "400 Bad Request: message can't be deleted"


async def test_a_bot_deletes_others_messages_in_a_group_only_as_an_administrator(sandbox):
    ana = await sandbox.person("Ana")
    group = (await sandbox.post("groups", title="Street", members=[ana], with_bot=True))["id"]
    said = await sandbox.post("say", person=ana, chat=group, text="chatter")

    assert "can't be deleted" in await sandbox.refused(
        "deleteMessage", chat_id=group, message_id=said["message_id"]
    )
    await sandbox.post(f"groups/{group}/members", person="bot", admin=True)
    assert await sandbox.ok("deleteMessage", chat_id=group, message_id=said["message_id"]) is True


async def test_pins_come_and_go_newest_last(sandbox):
    ana = await sandbox.person("Ana")
    first, second = [await sandbox.ok("sendMessage", chat_id=ana, text=it) for it in ("1", "2")]
    for sent in (first, second):
        await sandbox.ok("pinChatMessage", chat_id=ana, message_id=sent["message_id"])
    assert (await sandbox.ok("getChat", chat_id=ana))["pinned_message"]["text"] == "2"

    await sandbox.ok("deleteMessage", chat_id=ana, message_id=second["message_id"])
    assert (await sandbox.ok("getChat", chat_id=ana))["pinned_message"]["text"] == "1"
    await sandbox.ok("unpinChatMessage", chat_id=ana)
    assert "pinned_message" not in await sandbox.ok("getChat", chat_id=ana)
    assert "message to unpin not found" in await sandbox.refused("unpinChatMessage", chat_id=ana)
    await sandbox.ok("pinChatMessage", chat_id=ana, message_id=first["message_id"])
    await sandbox.ok("unpinAllChatMessages", chat_id=ana)
    assert (await sandbox.get("state"))["chats"][0]["pinned"] == []


async def test_copies_forget_and_forwards_name_where_they_come_from(sandbox):
    ana, ben = await sandbox.person("Ana"), await sandbox.person("Ben")
    ids = [(await sandbox.ok("sendMessage", chat_id=ana, text=it))["message_id"] for it in ("1", "2", "3")]
    secret = await sandbox.ok("sendMessage", chat_id=ana, text="secret", protect_content=True)

    copied = await sandbox.ok(
        "copyMessages", chat_id=ben, from_chat_id=ana, message_ids=[*ids[:2], secret["message_id"]]
    )
    forwarded = await sandbox.ok("forwardMessages", chat_id=ben, from_chat_id=ana, message_ids=ids[1:])
    messages = {it["message_id"]: it for it in await sandbox.messages(ben)}

    assert [messages[it["message_id"]]["text"] for it in copied] == ["1", "2"]
    assert [messages[it["message_id"]]["text"] for it in forwarded] == ["2", "3"]
    assert all("forward_origin" not in messages[it["message_id"]] for it in copied)
    assert all("forward_origin" in messages[it["message_id"]] for it in forwarded)


async def test_a_group_tells_who_is_who(sandbox):
    ana, ben, cai = [await sandbox.person(it) for it in ("Ana", "Ben", "Cai")]
    group = (await sandbox.post("groups", title="Street", members=[ana, ben], with_bot=True))["id"]
    await sandbox.post(f"groups/{group}/members", person=ben, admin=True)
    bot = (await sandbox.ok("getMe"))["id"]

    statuses = [
        (await sandbox.ok("getChatMember", chat_id=group, user_id=it))["status"]
        for it in (ana, ben, cai, bot)
    ]
    admins = [it["user"]["id"] for it in await sandbox.ok("getChatAdministrators", chat_id=group)]

    assert statuses == ["creator", "administrator", "left", "member"]
    assert admins == [ana, ben]
    assert await sandbox.ok("getChatMemberCount", chat_id=group) == 3
    await sandbox.forget_updates()
    await sandbox.ok("leaveChat", chat_id=group)
    (update,) = await sandbox.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "left"
    assert "bot is not a member" in await sandbox.refused("sendMessage", chat_id=group, text="?")


async def test_commands_belong_to_a_scope_and_a_language(sandbox):
    ana = await sandbox.person("Ana")
    everywhere = [{"command": "help", "description": "Help"}]
    hers = [{"command": "/board", "description": "Board"}]
    in_welsh = [{"command": "help", "description": "Cymorth"}]
    her_chat = {"type": "chat", "chat_id": ana}

    await sandbox.ok("setMyCommands", commands=everywhere)
    await sandbox.ok("setMyCommands", commands=in_welsh, language_code="cy")
    await sandbox.ok("setMyCommands", commands=hers, scope=her_chat)

    assert await sandbox.ok("getMyCommands") == everywhere
    assert await sandbox.ok("getMyCommands", language_code="cy") == in_welsh
    assert await sandbox.ok("getMyCommands", scope=her_chat) == [{"command": "board", "description": "Board"}]
    assert (await sandbox.get("state"))["commands"] == everywhere
    await sandbox.ok("deleteMyCommands")
    assert await sandbox.ok("getMyCommands") == []


async def test_the_bot_is_called_what_it_calls_itself(sandbox):
    ana = await sandbox.person("Ana")
    await sandbox.ok("setMyName", name="Minga Cathays")
    await sandbox.ok("setMyName", name="Minga y Cathays", language_code="cy")
    await sandbox.ok("setMyDescription", description="Neighbours")
    await sandbox.ok("setMyShortDescription", short_description="N")

    assert (await sandbox.ok("getMe"))["first_name"] == "Minga Cathays"
    assert (await sandbox.ok("getMyName", language_code="cy"))["name"] == "Minga y Cathays"
    assert (await sandbox.ok("getMyName", language_code="de"))["name"] == "Minga Cathays"
    assert (await sandbox.ok("getMyDescription"))["description"] == "Neighbours"
    assert (await sandbox.ok("getMyShortDescription"))["short_description"] == "N"
    assert (await sandbox.ok("sendMessage", chat_id=ana, text="?"))["from"]["first_name"] == "Minga Cathays"


async def test_the_menu_button_of_one_chat_and_of_all(sandbox):
    ana, ben = await sandbox.person("Ana"), await sandbox.person("Ben")

    await sandbox.ok("setChatMenuButton", chat_id=ana, menu_button={"type": "default"})
    await sandbox.ok("setChatMenuButton", menu_button={"type": "commands"})

    assert await sandbox.ok("getChatMenuButton", chat_id=ana) == {"type": "default"}
    assert await sandbox.ok("getChatMenuButton", chat_id=ben) == {"type": "commands"}
    web_app = {"type": "web_app", "text": "Open", "web_app": {"url": "http://a.example"}}
    assert "Only HTTPS links" in await sandbox.refused("setChatMenuButton", chat_id=ana, menu_button=web_app)


async def test_the_rights_that_the_bot_would_like_to_have(sandbox):
    rights = await sandbox.ok("getMyDefaultAdministratorRights")
    assert not any(rights.values())

    await sandbox.ok("setMyDefaultAdministratorRights", rights={**rights, "can_pin_messages": True})

    assert (await sandbox.ok("getMyDefaultAdministratorRights"))["can_pin_messages"] is True


async def test_the_bot_ends_its_session_and_sees_no_profile_photos(sandbox):
    ana = await sandbox.person("Ana")

    assert await sandbox.ok("close") is True
    assert await sandbox.ok("getUserProfilePhotos", user_id=ana) == {"total_count": 0, "photos": []}
    assert "user not found" in await sandbox.refused("getUserProfilePhotos", user_id=1)


async def test_a_person_is_mentioned_by_the_bot_when_it_knows_them(sandbox):
    ana = await sandbox.person("Ana")
    text = f'<a href="tg://user?id={ana}">Ana</a> and <a href="tg://user?id=1">nobody</a>'

    sent = await sandbox.ok("sendMessage", chat_id=ana, text=text, parse_mode="HTML")
    (entity,) = sent["entities"]

    assert (sent["text"], entity["type"], entity["user"]["id"]) == ("Ana and nobody", "text_mention", ana)


async def test_somebody_is_written_to_by_their_user_name(sandbox):
    person = await sandbox.post("people", first_name="Ana", username="ana_of_cathays", language_code="en")
    await sandbox.post("start", person=person["id"])

    sent = await sandbox.ok("sendMessage", chat_id="@Ana_of_Cathays", text="?")

    assert sent["chat"] == {
        "id": person["id"],
        "type": "private",
        "first_name": "Ana",
        "username": "ana_of_cathays",
    }
