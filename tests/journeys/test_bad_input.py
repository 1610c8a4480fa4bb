"""Whatever comes in gets a kind answer: nothing is put aside, nothing is half done, nobody sees a traceback."""

import base64
import json

import pytest

from bot.texts import say_plain
from tests.journeys.circle import NEED, PLACE, driver, join, publish, set_up
from tests.journeys.stage import Actor, Stage, words

PIXEL = base64.b64encode(
    base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
).decode()

CONTENTS = {
    "sticker": {"sticker": {"emoji": "👋"}},
    "voice": {"voice": {"duration": 4}},
    "document": {"document": {"file_name": "cv.pdf", "base64": PIXEL, "mime_type": "application/pdf"}},
    "photo": {"photo": PIXEL},
    "captioned photo": {"photo": PIXEL, "caption": "my garden"},
    "poll": {"poll": {"question": "Tea?", "options": ["yes", "no"]}},
    "dice": {"dice": {"emoji": "🎯"}},
    "somebody's contact": {"contact": {"phone_number": "+44123", "first_name": "X", "user_id": 5}},
    "own contact": {"own_contact": True},
    "venue": {"venue": {"latitude": 51.5, "longitude": -3.2, "title": "Café", "address": "1 High St"}},
    "location out of the blue": {"location": {"latitude": 51.5, "longitude": -3.2}},
    "unknown command": {"text": "/makecoffee now"},
    "command with another bot's name": {"text": "/help@somebody_else_bot"},
    "only punctuation": {"text": "…?!"},
    "emoji": {"text": "👩‍👩‍👧‍👦🏳️‍🌈" * 40},
    "right to left": {"text": "أحتاج إلى من يساعدني \u202e evil \u202c"},
    "zero width": {"text": "\u200b\u200d\ufeffhello\u2060"},
    "HTML": {"text": "<b>I can <script>alert(1)</script> drive & <i>cook</b>"},
    "a bracket": {"text": "{ $name } %s {0} </b> &lt;"},
    "SQL": {"text": "'); DROP TABLE person; --"},
    "4,096 characters": {"text": "word " * 819},
    "4,096 units of emoji": {"text": "👋" * 2048},
    "what HTML escapes": {"text": "I can drive " + "&" * 980},
    "digits": {"text": "9" * 300},
    "a year too far": {"text": "I need a lift on 31 December 999999999 at 99:99"},
    "no such date": {"text": "Somebody to drive me on 31 February at 10"},
}


def answer_to(stage: Stage, person: Actor) -> str:
    """Give what the bot said since they looked away; fails when it said nothing, or nothing kind."""
    said = "\n".join(person.news())
    assert said, f"{person.name} got no answer"
    kept = words(say_plain(person.language, "error-kept"))
    assert kept not in said, stage.log()[-3000:]
    return said


def test_everything_that_can_be_sent_gets_an_answer(stage: Stage):
    # Given a steward, a member, and somebody who has not agreed to anything.
    nia, code = set_up(stage)
    bryn = join(stage, "Bryn", code)
    stranger = stage.person("<b>Rhys & \u202e Co</b> 👋")

    # When each sends everything there is, then each gets an answer.
    for person in (nia, bryn, stranger):
        for name, content in CONTENTS.items():
            person.look_away()
            person.send(**content)
            assert answer_to(stage, person), (person.name, name)
            if person is stranger:
                assert any(label.startswith("I agree") for _, label, _ in person.buttons()), name
            person.say("/cancel")

    # And what the stranger sent has left nothing.
    assert stage.query("SELECT count(*) FROM person") == [(2,)]
    stage.check()


def test_what_forms_are_given_instead_of_an_answer(stage: Stage):
    # Given a member with an offer's question open, and a coordinator with a need's.
    nia, code = set_up(stage)
    bryn = join(stage, "Bryn", code)
    bryn.say("/offer")
    nia.say(NEED)

    # When anything at all comes in its place, then the question comes back and the form lives on.
    for person in (bryn, nia):
        for content in CONTENTS.values():
            person.look_away()
            person.send(**content)
            answer_to(stage, person)
    bryn.say("/cancel")
    nia.say("/cancel")
    bryn.say("/offer")
    bryn.say("I can drive people on Thursday mornings")
    bryn.tap("^Yes, I offer this$")
    nia.look_away()
    publish(nia, NEED)
    nia.expect("Filled: 0 of 1")
    stage.check()


def test_edits_forwards_and_replies(stage: Stage):
    # Given a member who has written.
    _, code = set_up(stage)
    bryn = join(stage, "Bryn", code)
    said = stage.post("/sandbox/say", person=bryn.id, text="/help")
    stage.settle()

    # When a command is edited, it is not run again.
    bryn.look_away()
    stage.post(
        "/sandbox/edit",
        person=bryn.id,
        chat=stage.chat_of(bryn.id),
        message_id=said["message_id"],
        text="/mine",
    )
    stage.settle()
    assert bryn.news() == []

    # When something is forwarded, or answered, there is an answer.
    chat = stage.chat_of(bryn.id)
    for content in (
        {"text": "I can bake bread", "forward_from": stage.person("Elin").id},
        {"forward_from": {"chat": chat, "message_id": bryn.message("offer")["message_id"]}},
        {"text": "yes", "reply_to": bryn.message("offer")["message_id"]},
    ):
        bryn.look_away()
        bryn.send(**content)
        answer_to(stage, bryn)
        bryn.say("/cancel")
    stage.check()


@pytest.mark.parametrize(
    "data",
    [
        "",
        "x",
        "zz:1:2",
        "ia",
        "ia:1",
        f"ia:{9**22}:1:1",
        "ia:-1:-1:-1",
        "ia:é:1:1",
        "fc:0:0:x",
        "::",
        "🤝",
        "a" * 64,
    ],
)
def test_a_forged_press_is_answered_and_changes_nothing(forged_on: tuple[Stage, Actor], data: str):
    stage, bryn = forged_on
    before = stage.operator("dump").stdout
    message_id = bryn.message("Could you help")["message_id"]
    answered = len(stage.calls("answerCallbackQuery"))

    bryn.tap_data(message_id, data, forged=True)

    assert len(stage.calls("answerCallbackQuery")) == answered + 1
    toast = stage.toasts()[-1]
    assert toast
    assert toast != say_plain("en", "error-kept")
    assert stage.operator("dump").stdout == before


@pytest.fixture(scope="module")
def forged_on(tmp_path_factory: pytest.TempPathFactory):
    """A member with an invitation on the screen, shared by the forged presses."""
    stage = Stage(tmp_path_factory.mktemp("forged") / "stage")
    stage.open()
    try:
        stage.begin()
        nia, code = set_up(stage)
        bryn = driver(stage, "Bryn", code)
        publish(nia, NEED)
        yield stage, bryn
        stage.check()
    finally:
        stage.close()


def test_updates_that_no_client_would_send(stage: Stage):
    # Given a member.
    nia, code = set_up(stage)
    bryn = join(stage, "Bryn", code)
    chat = {"id": stage.chat_of(bryn.id), "type": "private", "first_name": "Bryn"}
    sender = {"id": bryn.id, "is_bot": False, "first_name": "Bryn", "language_code": "en"}
    message = {"message_id": 900, "date": int(stage.now().timestamp()), "chat": chat, "from": sender}

    channel = {"id": -1009, "type": "channel", "title": "C"}

    # When updates come that are longer, emptier or stranger than any client makes them.
    strange: list[dict] = [
        {"message": {**message, "text": "I can drive " + "x" * 10_000}},
        {"message": {**message, "text": "half \ud83d a pair"}},
        {"message": {**message, "text": "nul \x00 byte"}},
        {"message": {**message, "text": ""}},
        {"message": message},
        {"message": {**message, "new_thing_of_2030": {"a": [1, {"b": None}]}}},
        {"message": {**message, "poll": {"id": "1", "question": "of an older Bot API", "options": []}}},
        {"message": {**message, "contact": {"phone_number_in_2030": 5}}},
        {"edited_message": {**message, "poll": {"id": "1", "question": "?", "options": []}}},
        {"poll": {"id": "1", "question": "?", "options": [{"text": "a"}]}},
        {"message": {**message, "location": {"latitude": 1e9, "longitude": -1e9}}},
        {"message": {**message, "text": "/start " + "y" * 5_000}},
        {"message": {"message_id": 901, "date": 0, "chat": chat, "text": "nobody wrote this"}},
        {"message": {**message, "from": {**sender, "language_code": "tlh"}, "text": "/help"}},
        {"message": {**message, "from": {"id": 77, "is_bot": True, "first_name": "Bot"}, "text": "hi"}},
        {"callback_query": {"id": "7", "from": sender, "chat_instance": "1"}},
        {"callback_query": {"id": "8", "from": sender, "chat_instance": "1", "data": "x", "inline_message_id": "q"}},
        {"callback_query": {"id": "9", "from": sender, "chat_instance": "1", "game_short_name": "chess"}},
        {"inline_query": {"id": "5", "from": sender, "query": "help", "offset": ""}},
        {"channel_post": {"message_id": 5, "date": 0, "chat": channel, "text": "/help"}},
        {"a_kind_of_2030": {"x": 1}},
        {},
    ]  # fmt: skip
    for update in strange:
        bryn.look_away()
        stage.client.post(
            "/sandbox/raw",
            content=json.dumps({"update": update}),
            headers={"Content-Type": "application/json"},
        ).raise_for_status()
        stage.settle()
    # Then the bot goes on, nothing was put aside, and the next sentence is answered.
    bryn.look_away()
    bryn.say("/help")
    assert any("Just write to me" in text for text in bryn.news())
    bryn.expect("That is very long. Could you say it in at most 1,000 characters")
    nia.say("/people")
    nia.expect(r"People in Cathays Neighbours \(2\)")
    stage.check()

    # And an answer of the server that is no JSON at all is asked for again.
    stage.client.post("/sandbox/raw", json={"bytes": "{not json"}).raise_for_status()
    nia.look_away()
    nia.say("/help")
    assert any("Just write to me" in text for text in nia.news())


def test_names_with_markup_are_shown_as_they_are(stage: Stage):
    # Given people whose names look like HTML, or like nothing at all.
    nia, code = set_up(stage, "<b>Nia</b>")
    strange = ["<i>Bryn & Co</i>", "\u202eyrneH", "{ $name }", "🦊", "x" * 64]
    people = [driver(stage, name, code) for name in strange]

    # When they are asked, say yes, and are listed.
    publish(nia, NEED + ", five people")
    for person in people:
        person.tap("^Yes, I can$")
    nia.share_place(*PLACE)
    nia.say("/people")
    nia.say("/board")

    # Then each stands there as it is, and Telegram refused nothing.
    for name in strange:
        assert name in nia.text(), name
    assert "<b>Nia</b>" in nia.text()
    assert [call for call in stage.calls() if call["status"] == 400] == []
    stage.check()
