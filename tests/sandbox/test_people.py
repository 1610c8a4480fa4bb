"""What people do on their phones, and what the bot gets of it."""

import base64

import pytest

from tests.sandbox.play import png

YES = {
    "inline_keyboard": [
        [{"text": "Yes", "callback_data": "yes"}, {"text": "Look", "url": "https://t.me/x?start=1"}]
    ]
}


async def test_a_person_starts_and_the_bot_may_write_from_then_on(sandbox):
    ben = await sandbox.person("Ben", "cy", started=False)
    assert "can't initiate" in await sandbox.refused("sendMessage", chat_id=ben, text="Hello")

    done = await sandbox.post("start", person=ben, payload="circle-1")
    (update,) = await sandbox.updates()

    assert update["update_id"] == done["update_id"]
    assert update["message"]["text"] == "/start circle-1"
    assert update["message"]["from"]["language_code"] == "cy"
    await sandbox.ok("sendMessage", chat_id=ben, text="Hello")


async def test_ids_need_more_than_32_bits(sandbox):
    ana = await sandbox.person("Ana")
    group = await sandbox.post("groups", title="Street", members=[ana], with_bot=True)

    assert ana > 2**32
    assert group["id"] < -(2**31)


async def test_a_link_with_an_impossible_payload_is_refused(sandbox):
    ana = await sandbox.person("Ana")

    assert (await sandbox.try_post("start", person=ana, payload="a b"))[0] == 400
    assert (await sandbox.try_post("start", person=ana, payload="a" * 65))[0] == 400
    assert (await sandbox.try_post("start", person=ana, payload="a" * 64))[0] == 200


async def test_a_press_comes_with_its_message_and_is_answered_once(sandbox):
    ana = await sandbox.person("Ana")
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?", reply_markup=YES)
    await sandbox.forget_updates()

    pressed = await sandbox.post("tap", person=ana, message_id=sent["message_id"], button=[0, 0])
    (update,) = await sandbox.updates()

    query = update["callback_query"]
    assert (query["id"], query["data"]) == (pressed["callback_query_id"], "yes")
    assert (query["message"], query["from"]["id"]) == (sent, ana)
    await sandbox.ok("answerCallbackQuery", callback_query_id=query["id"], text="Thanks")
    assert "query is too old" in await sandbox.refused("answerCallbackQuery", callback_query_id=query["id"])


async def test_data_that_no_button_has_comes_only_as_a_forgery(sandbox):
    ana = await sandbox.person("Ana")
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?", reply_markup=YES)
    await sandbox.forget_updates()
    press = {"person": ana, "message_id": sent["message_id"], "data": "no"}

    assert (await sandbox.try_post("tap", **press))[0] == 409
    assert await sandbox.updates() == []
    await sandbox.post("tap", **press, forged=True)
    (update,) = await sandbox.updates()

    assert update["callback_query"]["data"] == "no"


async def test_a_press_on_a_message_that_is_gone_is_forged_and_carries_no_content(sandbox):
    ana = await sandbox.person("Ana")
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?", reply_markup=YES)
    await sandbox.ok("deleteMessage", chat_id=ana, message_id=sent["message_id"])
    await sandbox.forget_updates()
    press = {"person": ana, "message_id": sent["message_id"], "data": "yes"}

    assert (await sandbox.try_post("tap", **press))[0] == 409
    await sandbox.post("tap", **press, forged=True)
    (update,) = await sandbox.updates()

    assert set(update["callback_query"]["message"]) == {"chat", "message_id", "date"}
    assert update["callback_query"]["message"]["date"] == 0


async def test_an_old_button_is_gone_after_an_edit(sandbox):
    ana = await sandbox.person("Ana")
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?", reply_markup=YES)

    await sandbox.ok("editMessageText", chat_id=ana, message_id=sent["message_id"], text="Done")

    assert (await sandbox.try_post("tap", person=ana, message_id=sent["message_id"], data="yes"))[0] == 409
    message = (await sandbox.messages(ana))[-1]
    assert (message["text"], message["edited"], message["out"]) == ("Done", True, True)
    assert "reply_markup" not in message


async def test_a_button_with_an_address_gives_the_address(sandbox):
    ana = await sandbox.person("Ana")
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?", reply_markup=YES)

    pressed = await sandbox.post("tap", person=ana, message_id=sent["message_id"], button=[0, 1])

    assert pressed == {"url": "https://t.me/x?start=1"}


async def test_an_edit_by_a_person_is_an_edited_message(sandbox):
    ana = await sandbox.person("Ana")
    said = await sandbox.post("say", person=ana, text="Tuesday")
    await sandbox.forget_updates()

    await sandbox.post("edit", person=ana, message_id=said["message_id"], text="Thursday /help")
    (update,) = await sandbox.updates()

    assert update["edited_message"]["text"] == "Thursday /help"
    assert update["edited_message"]["edit_date"] >= update["edited_message"]["date"]
    assert [it["type"] for it in update["edited_message"]["entities"]] == ["bot_command"]


async def test_somebody_who_blocks_the_bot_cannot_be_written_to_until_they_start_again(sandbox):
    ana = await sandbox.person("Ana")
    await sandbox.forget_updates()

    await sandbox.post("block", person=ana, blocked=True)
    refused = await sandbox.refused("sendMessage", chat_id=ana, text="?")
    said = await sandbox.try_post("say", person=ana, text="?")
    await sandbox.post("start", person=ana)
    updates = await sandbox.updates()

    assert refused == "403 Forbidden: bot was blocked by the user"
    assert said[0] == 409
    changes = [it["my_chat_member"] for it in updates[:2]]
    assert [it["new_chat_member"]["status"] for it in changes] == ["kicked", "member"]
    assert updates[2]["message"]["text"] == "/start"
    await sandbox.ok("sendMessage", chat_id=ana, text="?")


async def test_everything_that_can_be_sent_arrives_in_its_own_form(sandbox):
    ana = await sandbox.person("Ana")
    await sandbox.forget_updates()
    picture = base64.b64encode(png(3, 5)).decode()
    paper = {"file_name": "list.csv", "base64": base64.b64encode(b"a,b").decode(), "mime_type": "text/csv"}
    sent = {
        "text": "words",
        "location": {"latitude": 51.48, "longitude": -3.18},
        "contact": {"phone_number": "+441", "first_name": "Ben"},
        "own_contact": True,
        "photo": picture,
        "document": paper,
        "sticker": {"emoji": "🙂"},
        "voice": {"duration": 2},
        "dice": {"emoji": "🎯"},
        "poll": {"question": "?", "options": ["a", "b"]},
    }

    for kind, content in sent.items():
        await sandbox.post("say", person=ana, **{kind: content})
    messages = [it["message"] for it in await sandbox.updates()]

    kinds = ["contact" if kind == "own_contact" else kind for kind in sent]
    assert [next(key for key in kinds if key in it) for it in messages] == kinds
    assert messages[3]["contact"]["user_id"] == ana
    assert "user_id" not in messages[2]["contact"]
    assert (messages[4]["photo"][0]["width"], messages[4]["photo"][0]["height"]) == (3, 5)
    assert messages[5]["document"]["file_name"] == "list.csv"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": "a", "dice": {}},
        {"text": "  "},
        {"text": "a" * 4097},
        {"photo": "bm8gcGljdHVyZQ=="},
        {"location": {"latitude": 91, "longitude": 0}},
        {"location": {}},
        {"document": {"file_name": "a", "base64": "%"}},
        {"nonsense": 1},
    ],
)
async def test_what_nobody_could_send_is_refused_with_a_sentence(sandbox, body):
    ana = await sandbox.person("Ana")
    await sandbox.forget_updates()

    status, answer = await sandbox.try_post("say", person=ana, **body)

    assert (status, bool(answer["error"])) == (400, True)
    assert await sandbox.updates() == []


async def test_replies_and_forwards_say_where_they_come_from(sandbox):
    ana, ben = await sandbox.person("Ana"), await sandbox.person("Ben")
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?")
    said = await sandbox.post("say", person=ana, text="mine")
    await sandbox.forget_updates()

    await sandbox.post("say", person=ana, text="!", reply_to=sent["message_id"])
    await sandbox.post("say", person=ben, forward_from={"chat": ana, "message_id": said["message_id"]})
    reply, forward = (it["message"] for it in await sandbox.updates())

    assert reply["reply_to_message"]["message_id"] == sent["message_id"]
    assert forward["text"] == "mine"
    assert forward["forward_origin"]["sender_user"]["id"] == ana


async def test_in_a_group_the_bot_hears_commands_and_replies_only(sandbox):
    ana = await sandbox.person("Ana")
    group = (await sandbox.post("groups", title="Street", members=[ana], with_bot=True))["id"]
    sent = await sandbox.ok("sendMessage", chat_id=group, text="?")
    await sandbox.forget_updates()

    for text in ("chatter", "/help", "/help@minga_sandbox_bot", "/help@another_bot"):
        await sandbox.post("say", person=ana, chat=group, text=text)
    await sandbox.post("say", person=ana, chat=group, text="an answer", reply_to=sent["message_id"])
    heard = [it["message"]["text"] for it in await sandbox.updates()]
    await sandbox.forget_updates()
    await sandbox.post(f"groups/{group}/members", person="bot", admin=True)
    await sandbox.post("say", person=ana, chat=group, text="chatter")
    as_admin = [it["message"]["text"] for it in await sandbox.updates() if "message" in it]

    assert heard == ["/help", "/help@minga_sandbox_bot", "an answer"]
    assert as_admin == ["chatter"]


async def test_a_group_adds_the_bot_and_throws_it_out(sandbox):
    ana = await sandbox.person("Ana")
    await sandbox.forget_updates()
    group = (await sandbox.post("groups", title="Street", members=[ana], with_bot=True))["id"]
    added, welcome = await sandbox.updates()
    await sandbox.forget_updates()

    await sandbox.post(f"groups/{group}/members", person="bot", joined=False)
    (removed,) = await sandbox.updates()

    assert added["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert welcome["message"]["new_chat_members"][0]["username"] == "minga_sandbox_bot"
    assert removed["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert await sandbox.refused("sendMessage", chat_id=group, text="?") == (
        "403 Forbidden: bot was kicked from the group chat"
    )


async def test_a_group_becomes_a_supergroup_with_another_id(sandbox):
    ana = await sandbox.person("Ana")
    group = (await sandbox.post("groups", title="Street", members=[ana], with_bot=True))["id"]
    await sandbox.forget_updates()

    new = await sandbox.post(f"groups/{group}/migrate")
    old_line, new_line = (it["message"] for it in await sandbox.updates())

    assert old_line["chat"]["id"] == group
    assert old_line["migrate_to_chat_id"] == new["id"] == new_line["chat"]["id"]
    assert new_line["migrate_from_chat_id"] == group
    assert new["type"] == "supergroup"
    assert (await sandbox.ok("sendMessage", chat_id=new["id"], text="here"))["message_id"] == 2


async def test_a_reply_keyboard_belongs_to_the_chat_until_it_is_removed(sandbox):
    ana = await sandbox.person("Ana")
    keyboard = {"keyboard": [[{"text": "Here", "request_location": True}]], "resize_keyboard": True}

    sent = await sandbox.ok("sendMessage", chat_id=ana, text="Where?", reply_markup=keyboard)
    with_keyboard = (await sandbox.get("state"))["chats"][0]["reply_keyboard"]
    await sandbox.ok("sendMessage", chat_id=ana, text="Thanks", reply_markup={"remove_keyboard": True})
    without = (await sandbox.get("state"))["chats"][0]["reply_keyboard"]

    assert "reply_markup" not in sent
    assert (with_keyboard, without) == (keyboard, None)


async def test_unknown_people_and_chats_are_named_in_the_refusal(sandbox):
    ana = await sandbox.person("Ana")

    for path, body in (
        ("say", {"person": 1, "text": "a"}),
        ("say", {"person": ana, "chat": 1, "text": "a"}),
        ("tap", {"person": ana, "chat": 7, "message_id": 1, "data": "a"}),
    ):
        status, answer = await sandbox.try_post(path, **body)
        assert status == 404, answer

    ben = await sandbox.person("Ben")
    assert (await sandbox.try_post("say", person=ben, chat=ana, text="a"))[0] == 409
    assert (await sandbox.try_post("people", first_name=" "))[0] == 400
    assert (await sandbox.try_post("people", first_name="Ana", id=ana))[0] == 400


async def test_votes_are_counted_and_told_by_name_only_in_an_open_poll(sandbox):
    ana, ben = await sandbox.person("Ana"), await sandbox.person("Ben")
    group = (await sandbox.post("groups", title="Street", members=[ana, ben], with_bot=True))["id"]
    secret = await sandbox.ok("sendPoll", chat_id=group, question="?", options=["a", "b"])
    named = await sandbox.ok("sendPoll", chat_id=group, question="?", options=["a", "b"], is_anonymous=False)
    await sandbox.forget_updates()

    for poll in (secret, named):
        for person, option in ((ana, 0), (ben, 1), (ana, 1)):
            vote = {"person": person, "chat": group, "message_id": poll["message_id"], "options": [option]}
            await sandbox.post("vote", **vote)
    updates = await sandbox.updates()
    both = await sandbox.try_post("vote", **{**vote, "options": [0, 1]})
    closed = await sandbox.ok("stopPoll", chat_id=group, message_id=named["message_id"])
    late = await sandbox.try_post("vote", **vote)

    assert [next(key for key in it if key != "update_id") for it in updates] == ["poll"] * 3 + [
        "poll",
        "poll_answer",
    ] * 3
    assert updates[-1]["poll_answer"]["option_ids"] == [1]
    assert [it["voter_count"] for it in closed["options"]] == [0, 2]
    assert (both[0], late[0]) == (400, 409)


async def test_reactions_come_when_they_are_asked_for(sandbox):
    ana = await sandbox.person("Ana")
    sent = await sandbox.ok("sendMessage", chat_id=ana, text="?")
    await sandbox.forget_updates()

    await sandbox.post("react", person=ana, message_id=sent["message_id"], emoji="👍")
    unasked = await sandbox.updates()
    await sandbox.updates(allowed_updates=["message_reaction"])
    await sandbox.post("react", person=ana, message_id=sent["message_id"], emoji="🎉")
    (update,) = await sandbox.updates()

    assert unasked == []
    assert update["message_reaction"]["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert update["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "🎉"}]
