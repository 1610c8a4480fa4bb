# ruff: noqa: E501  one case is one line
"""What Telegram refuses is refused here with the same words, and beside each refusal stands what is accepted."""

import base64
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.botapi.schema import METHODS
from tests.sandbox.play import Client, playing, png

ANA, BEN, CAI = 5_000_000_001, 5_000_000_002, 5_000_000_003
GROUP, AWAY, MOVED, SUPER = -4_000_000_001, -4_000_000_002, -4_000_000_003, -1_002_000_000_001

#: Where things stand in the scene, filled in by the fixture's own calls.
HELLO, PICTURE, POLL, HERS, SECRET, PAPER, IN_GROUP = (f"«{it}»" for it in ("hello", "picture", "poll", "hers", "secret", "paper", "in group"))  # fmt: skip
PHOTO_FILE, PAPER_FILE, PRESS = "«photo file»", "«paper file»", "«press»"


@dataclass
class Scene:
    client: Client
    names: dict[str, Any] = field(default_factory=dict)

    def real(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self.real(it) for key, it in value.items()}
        if isinstance(value, list):
            return [self.real(it) for it in value]
        return self.names.get(value, value) if isinstance(value, str) else value


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    async with playing(tmp_path) as client:
        assert await client.person("Ana") == ANA
        assert await client.person("Ben", started=False) == BEN
        assert await client.person("Cai") == CAI
        await client.post("block", person=CAI, blocked=True)
        await client.post("groups", title="Street", members=[ANA, BEN], with_bot=True)
        await client.post("groups", title="Away", members=[ANA], with_bot=False)
        await client.post("groups", title="Moved", members=[ANA], with_bot=True)
        await client.post(f"groups/{MOVED}/migrate")
        keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
        hello = await client.ok("sendMessage", chat_id=ANA, text="Hello", reply_markup=keyboard)
        hers = await client.post("say", person=ANA, text="Good morning")
        photo = await client.post("say", person=ANA, photo=base64.b64encode(png()).decode())
        paper = {"file_name": "a.txt", "base64": base64.b64encode(b"x").decode(), "mime_type": "text/plain"}
        sent = await client.post("say", person=ANA, document=paper)
        messages = {it["message_id"]: it for it in await client.messages(ANA)}
        photo_file = messages[photo["message_id"]]["photo"][0]["file_id"]
        picture = await client.ok("sendPhoto", chat_id=ANA, photo=photo_file, caption="Our street")
        poll = await client.ok("sendPoll", chat_id=ANA, question="When?", options=["Now", "Later"])
        secret = await client.ok("sendMessage", chat_id=ANA, text="Between us", protect_content=True)
        in_group = await client.ok("sendMessage", chat_id=GROUP, text="Hello all")
        press = await client.post("tap", person=ANA, message_id=hello["message_id"], button=[0, 0])
        names = {
            HELLO: hello["message_id"],
            HERS: hers["message_id"],
            PICTURE: picture["message_id"],
            POLL: poll["message_id"],
            SECRET: secret["message_id"],
            PAPER: sent["message_id"],
            IN_GROUP: in_group["message_id"],
            PHOTO_FILE: photo_file,
            PAPER_FILE: messages[sent["message_id"]]["document"]["file_id"],
            PRESS: press["callback_query_id"],
        }
        yield Scene(client, names)


def button(**content: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "A", **content}]]}


def keys(*buttons: Any) -> dict[str, Any]:
    return {"keyboard": [list(buttons)]}


_MANY = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}] for _ in range(101)]}
_ENOUGH = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}] for _ in range(100)]}
_STRICTER = "(the stand-in is stricter than Telegram here)"
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
_OLD = "query is too old and response timeout expired or query ID is invalid"
_HELLO_KEYBOARD = button(callback_data="yes")
_HELLO_KEYBOARD["inline_keyboard"][0][0]["text"] = "Yes"

# What it is about; the method; what is refused; the words (400 Bad Request unless it begins otherwise); what is accepted.
# Parameters of the refused and the accepted call are the common ones and those of its own.
CASES: list[tuple[str, str, dict[str, Any], dict[str, Any], str, dict[str, Any]]] = [
    # Who can be written to
    ("no chat", "sendMessage", {"text": "a"}, {}, "chat_id is empty", {"chat_id": ANA}),
    ("an empty chat", "sendMessage", {"text": "a"}, {"chat_id": ""}, "chat_id is empty", {"chat_id": str(ANA)}),
    ("an unknown chat", "sendMessage", {"text": "a"}, {"chat_id": 1}, "chat not found", {"chat_id": ANA}),
    ("an unknown name", "sendMessage", {"text": "a"}, {"chat_id": "@nobody"}, "chat not found", {"chat_id": ANA}),
    ("a stranger", "sendMessage", {"text": "a"}, {"chat_id": BEN}, "403 Forbidden: bot can't initiate conversation with a user", {"chat_id": ANA}),
    ("somebody who blocked", "sendMessage", {"text": "a"}, {"chat_id": CAI}, "403 Forbidden: bot was blocked by the user", {"chat_id": ANA}),
    ("a group without the bot", "sendMessage", {"text": "a"}, {"chat_id": AWAY}, "403 Forbidden: bot is not a member of the group chat", {"chat_id": GROUP}),
    ("a group that moved", "sendMessage", {"text": "a"}, {"chat_id": MOVED}, "group chat was upgraded to a supergroup chat", {"chat_id": SUPER}),
    ("a business connection", "sendMessage", {"chat_id": ANA, "text": "a"}, {"business_connection_id": "x"}, "business connection not found", {}),
    # Parameters
    ("an unknown parameter", "sendMessage", {"chat_id": ANA, "text": "a"}, {"txt": "b"}, f'unknown parameter "txt" {_STRICTER}', {"protect_content": True}),
    ("no number where one is due", "deleteMessage", {"chat_id": ANA}, {"message_id": "x"}, 'field "message_id" must be of type Number', {"message_id": HERS}),
    ("no truth where one is due", "sendMessage", {"chat_id": ANA, "text": "a"}, {"protect_content": "perhaps"}, 'field "protect_content" must be of type Boolean', {"protect_content": "true"}),
    ("no array where one is due", "setMyCommands", {}, {"commands": {"command": "a"}}, 'field "commands" must be of type Array', {"commands": [{"command": "a", "description": "b"}]}),
    ("broken JSON", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": "{"}, "can't parse reply keyboard markup JSON object", {"reply_markup": '{"remove_keyboard": true}'}),
    ("an unknown field", "sendMessage", {"chat_id": ANA, "text": "a"}, {"link_preview_options": {"off": True}}, f'unknown field "off" in LinkPreviewOptions {_STRICTER}', {"link_preview_options": {"is_disabled": True}}),
    ("half a character", "sendMessage", {"chat_id": ANA}, {"text": "\ud83d"}, "strings must be encoded in UTF-8", {"text": "😀"}),
    # Text
    ("no text", "sendMessage", {"chat_id": ANA}, {}, "message text is empty", {"text": "a"}),
    ("empty text", "sendMessage", {"chat_id": ANA}, {"text": ""}, "message text is empty", {"text": "."}),
    ("white space only", "sendMessage", {"chat_id": ANA}, {"text": " \n\t "}, "message text is empty", {"text": " a "}),
    ("only an empty tag", "sendMessage", {"chat_id": ANA, "parse_mode": "HTML"}, {"text": "<b></b>"}, "message text is empty", {"text": "<b>a</b>"}),
    ("4,097 characters", "sendMessage", {"chat_id": ANA}, {"text": "a" * 4097}, "message is too long", {"text": "a" * 4096}),
    ("2,049 emoji", "sendMessage", {"chat_id": ANA}, {"text": "😀" * 2049}, "message is too long", {"text": "😀" * 2048}),
    ("tags do not count", "sendMessage", {"chat_id": ANA, "parse_mode": "HTML"}, {"text": f"<b>{'a' * 4097}</b>"}, "message is too long", {"text": f"<b>{'a' * 4096}</b>"}),
    ("an unknown parse mode", "sendMessage", {"chat_id": ANA, "text": "a"}, {"parse_mode": "BBCode"}, "unsupported parse_mode", {"parse_mode": "html"}),
    ("broken HTML", "sendMessage", {"chat_id": ANA, "parse_mode": "HTML"}, {"text": "<b>a"}, "can't parse entities: Can't find end tag corresponding to start tag b", {"text": "<b>a</b>"}),
    ("HTML without being escaped", "sendMessage", {"chat_id": ANA, "parse_mode": "HTML"}, {"text": "a < b"}, "can't parse entities: Unsupported start tag \"\" at byte offset 2", {"text": "a &lt; b"}),
    ("Markdown without being escaped", "sendMessage", {"chat_id": ANA, "parse_mode": "MarkdownV2"}, {"text": "a."}, "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'", {"text": "a\\."}),
    ("an entity beyond the end", "sendMessage", {"chat_id": ANA, "text": "abc"}, {"entities": [{"type": "bold", "offset": 1, "length": 3}]}, "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 3", {"entities": [{"type": "bold", "offset": 1, "length": 2}]}),
    ("an entity through an emoji", "sendMessage", {"chat_id": ANA, "text": "😀b"}, {"entities": [{"type": "bold", "offset": 0, "length": 1}]}, "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol", {"entities": [{"type": "bold", "offset": 0, "length": 2}]}),
    # Replies
    ("a reply to nothing", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_parameters": {"message_id": 999}}, "message to be replied not found", {"reply_parameters": {"message_id": HERS}}),
    ("a reply to nothing, or none", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_parameters": {"message_id": 999, "allow_sending_without_reply": False}}, "message to be replied not found", {"reply_parameters": {"message_id": 999, "allow_sending_without_reply": True}}),
    # Keyboards
    ("65 bytes of data", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": button(callback_data="a" * 65)}, "BUTTON_DATA_INVALID", {"reply_markup": button(callback_data="a" * 64)}),
    ("data counts in bytes", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": button(callback_data="é" * 33)}, "BUTTON_DATA_INVALID", {"reply_markup": button(callback_data="é" * 32)}),
    ("a button without action", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": button()}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", {"reply_markup": button(callback_data="a")}),
    ("a button with empty data", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": button(callback_data="")}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", {"reply_markup": button(switch_inline_query="")}),
    ("a button with two actions", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": button(callback_data="a", url="https://a.example")}, f"can't parse inline keyboard button: exactly one of url, callback_data may be given {_STRICTER}", {"reply_markup": button(url="https://a.example")}),
    ("a button without words", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": {"inline_keyboard": [[{"callback_data": "a"}]]}}, "can't parse inline keyboard button: Can't find field \"text\"", {"reply_markup": button(callback_data="a")}),
    ("a button with blank words", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": {"inline_keyboard": [[{"text": " ", "callback_data": "a"}]]}}, "can't parse inline keyboard button: Inline keyboard button text must be non-empty", {"reply_markup": button(callback_data="a")}),
    ("a button to nowhere", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": button(url="nowhere")}, "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL", {"reply_markup": button(url="https://t.me/x?start=1")}),
    ("a web app without TLS", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": button(web_app={"url": "http://a.example"})}, "inline keyboard button Web App URL 'http://a.example' is invalid: Only HTTPS links are allowed", {"reply_markup": button(web_app={"url": "https://a.example"})}),
    ("101 buttons", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": _MANY}, "reply markup is too long", {"reply_markup": _ENOUGH}),
    ("a reply keyboard without buttons", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": {"keyboard": []}}, "reply keyboard must have at least one button", {"reply_markup": keys("Yes")}),
    ("a place asked for in a group", "sendMessage", {"text": "a", "reply_markup": keys({"text": "Here", "request_location": True})}, {"chat_id": GROUP}, "location can be requested in private chats only", {"chat_id": ANA}),
    ("a number asked for in a group", "sendMessage", {"text": "a", "reply_markup": keys({"text": "Me", "request_contact": True})}, {"chat_id": GROUP}, "phone number can be requested in private chats only", {"chat_id": ANA}),
    ("a long placeholder", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": {"force_reply": True, "input_field_placeholder": "a" * 65}}, "input field placeholder is too long", {"reply_markup": {"force_reply": True, "input_field_placeholder": "a" * 64}}),
    ("a keyboard that is not removed", "sendMessage", {"chat_id": ANA, "text": "a"}, {"reply_markup": {"remove_keyboard": False}}, 'field "remove_keyboard" must be True', {"reply_markup": {"remove_keyboard": True}}),
    # Edits
    ("an edit that changes nothing", "editMessageText", {"chat_id": ANA, "message_id": HELLO, "reply_markup": _HELLO_KEYBOARD}, {"text": "Hello"}, _SAME, {"text": "Hullo"}),
    ("an edit of what is gone", "editMessageText", {"chat_id": ANA, "text": "a"}, {"message_id": 999}, "message to edit not found", {"message_id": HELLO}),
    ("an edit of somebody else's", "editMessageText", {"chat_id": ANA, "text": "a"}, {"message_id": HERS}, "message can't be edited", {"message_id": HELLO}),
    ("an edit without a message", "editMessageText", {"chat_id": ANA, "text": "a"}, {}, "message identifier is not specified", {"message_id": HELLO}),
    ("an edit without a chat", "editMessageText", {"message_id": HELLO, "text": "a"}, {}, "chat_id is empty", {"chat_id": ANA}),
    ("an edit of a picture's text", "editMessageText", {"chat_id": ANA, "text": "a"}, {"message_id": PICTURE}, "there is no text in the message to edit", {"message_id": HELLO}),
    ("an edit to nothing", "editMessageText", {"chat_id": ANA, "message_id": HELLO}, {"text": " "}, "message text is empty", {"text": "a"}),
    ("an edit that is too long", "editMessageText", {"chat_id": ANA, "message_id": HELLO}, {"text": "a" * 4097}, "message is too long", {"text": "a" * 4096}),
    ("an edit with a reply keyboard", "editMessageText", {"chat_id": ANA, "message_id": HELLO, "text": "b"}, {"reply_markup": keys("Yes")}, 'unknown field "keyboard" in InlineKeyboardMarkup ' + _STRICTER, {"reply_markup": button(callback_data="a")}),
    ("the same keyboard again", "editMessageReplyMarkup", {"chat_id": ANA, "message_id": HELLO}, {"reply_markup": _HELLO_KEYBOARD}, _SAME, {}),
    ("the same caption again", "editMessageCaption", {"chat_id": ANA, "message_id": PICTURE}, {"caption": "Our street"}, _SAME, {"caption": "Your street"}),
    ("a caption for a text", "editMessageCaption", {"chat_id": ANA, "caption": "a"}, {"message_id": HELLO}, "there is no caption in the message to edit", {"message_id": PICTURE}),
    ("a file of another kind", "editMessageMedia", {"chat_id": ANA, "message_id": PICTURE}, {"media": {"type": "document", "media": PHOTO_FILE}}, "can't use file of type Photo as Document", {"media": {"type": "photo", "media": PHOTO_FILE, "caption": "Anew"}}),
    ("an edit of somebody who blocked", "editMessageText", {"text": "a"}, {"chat_id": CAI, "message_id": 1}, "403 Forbidden: bot was blocked by the user", {"chat_id": ANA, "message_id": HELLO}),
    # Deleting
    ("deleting what is gone", "deleteMessage", {"chat_id": ANA}, {"message_id": 999}, "message to delete not found", {"message_id": HELLO}),
    ("deleting nothing", "deleteMessages", {"chat_id": ANA}, {"message_ids": []}, "message identifiers are not specified", {"message_ids": [HELLO]}),
    ("deleting 101", "deleteMessages", {"chat_id": ANA}, {"message_ids": list(range(101))}, "too many message identifiers specified", {"message_ids": list(range(100))}),
    # Files
    ("no photo", "sendPhoto", {"chat_id": ANA}, {}, "there is no photo in the request", {"photo": PHOTO_FILE}),
    ("no document", "sendDocument", {"chat_id": ANA}, {}, "there is no document in the request", {"document": PAPER_FILE}),
    ("an unknown file", "sendPhoto", {"chat_id": ANA}, {"photo": "x"}, "wrong file identifier/HTTP URL specified", {"photo": PHOTO_FILE}),
    ("a document as a photo", "sendPhoto", {"chat_id": ANA}, {"photo": PAPER_FILE}, "can't use file of type Document as Photo", {"photo": PHOTO_FILE}),
    ("a file from the web", "sendDocument", {"chat_id": ANA}, {"document": "https://a.example/b.pdf"}, "failed to get HTTP URL content", {"document": PAPER_FILE}),
    ("a file that did not come along", "sendPhoto", {"chat_id": ANA}, {"photo": "attach://x"}, "there is no photo in the request", {"photo": PHOTO_FILE}),
    ("1,025 characters of caption", "sendPhoto", {"chat_id": ANA, "photo": PHOTO_FILE}, {"caption": "a" * 1025}, "message caption is too long", {"caption": "a" * 1024}),
    ("an album of one", "sendMediaGroup", {"chat_id": ANA}, {"media": [{"type": "photo", "media": PHOTO_FILE}]}, "wrong number of items in the album, must be from 2 to 10", {"media": [{"type": "photo", "media": PHOTO_FILE}] * 2}),
    ("an album of two kinds", "sendMediaGroup", {"chat_id": ANA}, {"media": [{"type": "photo", "media": PHOTO_FILE}, {"type": "document", "media": PAPER_FILE}]}, "can't use the media of the specified type in the album", {"media": [{"type": "document", "media": PAPER_FILE}] * 2}),
    ("no file asked for", "getFile", {}, {}, "file_id not specified", {"file_id": PHOTO_FILE}),
    ("an unknown file asked for", "getFile", {}, {"file_id": "x"}, "wrong file_id or the file is temporarily unavailable", {"file_id": PHOTO_FILE}),
    # Places, contacts, dice, polls
    ("no latitude", "sendLocation", {"chat_id": ANA, "longitude": 1}, {}, "latitude is empty", {"latitude": 1}),
    ("north of the pole", "sendLocation", {"chat_id": ANA, "longitude": 1}, {"latitude": 91}, "wrong latitude/longitude specified", {"latitude": 90}),
    ("a venue without a name", "sendVenue", {"chat_id": ANA, "latitude": 1, "longitude": 1, "address": "a"}, {}, 'parameter "title" is required', {"title": "a"}),
    ("a contact without a number", "sendContact", {"chat_id": ANA, "first_name": "a"}, {"phone_number": "none"}, "PHONE_NUMBER_INVALID", {"phone_number": "+441234"}),
    ("dice of another kind", "sendDice", {"chat_id": ANA}, {"emoji": "😀"}, "Dice emoji is invalid", {"emoji": "🎯"}),
    ("a long question", "sendPoll", {"chat_id": ANA, "options": ["a", "b"]}, {"question": "a" * 301}, "poll question length must not exceed 300", {"question": "a" * 300}),
    ("13 answers", "sendPoll", {"chat_id": ANA, "question": "a"}, {"options": ["a"] * 13}, "poll can't have more than 12 options", {"options": ["a"] * 12}),
    ("a long answer", "sendPoll", {"chat_id": ANA, "question": "a"}, {"options": ["a" * 101, "b"]}, "poll options length must not exceed 100", {"options": [{"text": "a" * 100}, "b"]}),
    ("closing no poll", "stopPoll", {"chat_id": ANA}, {"message_id": HELLO}, "message with poll to stop not found", {"message_id": POLL}),
    ("an unknown action", "sendChatAction", {"chat_id": ANA}, {"action": "sleeping"}, "wrong parameter action in request", {"action": "typing"}),
    ("an unknown reaction", "setMessageReaction", {"chat_id": ANA, "message_id": HERS}, {"reaction": [{"type": "emoji", "emoji": "🚗"}]}, "REACTION_INVALID", {"reaction": [{"type": "emoji", "emoji": "👍"}]}),
    # Copies
    ("copying what is gone", "copyMessage", {"chat_id": ANA, "from_chat_id": ANA}, {"message_id": 999}, "message to copy not found", {"message_id": HERS}),
    ("copying what is protected", "copyMessage", {"chat_id": ANA, "from_chat_id": ANA}, {"message_id": SECRET}, "message can't be copied", {"message_id": HERS}),
    ("forwarding what is protected", "forwardMessage", {"chat_id": ANA, "from_chat_id": ANA}, {"message_id": SECRET}, "message can't be forwarded", {"message_id": HERS}),
    ("forwarding out of order", "forwardMessages", {"chat_id": ANA, "from_chat_id": ANA}, {"message_ids": [HERS, HELLO]}, "message identifiers must be in a strictly increasing order", {"message_ids": [HELLO, HERS]}),
    # Presses
    ("an unknown press", "answerCallbackQuery", {}, {"callback_query_id": "1"}, _OLD, {"callback_query_id": PRESS}),
    ("a long answer to a press", "answerCallbackQuery", {"callback_query_id": PRESS}, {"text": "a" * 201}, "MESSAGE_TOO_LONG", {"text": "a" * 200}),
    ("an answer that leads away", "answerCallbackQuery", {"callback_query_id": PRESS}, {"url": "https://a.example"}, "URL_INVALID", {"url": "https://t.me/minga_sandbox_bot?start=x"}),
    # Chats
    ("a group without the bot, looked at", "getChat", {}, {"chat_id": AWAY}, "403 Forbidden: bot is not a member of the group chat", {"chat_id": GROUP}),
    ("an unknown member", "getChatMember", {"chat_id": GROUP}, {"user_id": 1}, "user not found", {"user_id": ANA}),
    ("administrators of a private chat", "getChatAdministrators", {}, {"chat_id": ANA}, "there are no administrators in the private chat", {"chat_id": GROUP}),
    ("leaving a private chat", "leaveChat", {}, {"chat_id": ANA}, "chat member status can't be changed in private chats", {"chat_id": GROUP}),
    ("pinning without the right to", "pinChatMessage", {}, {"chat_id": GROUP, "message_id": IN_GROUP}, "not enough rights to manage pinned messages in the chat", {"chat_id": ANA, "message_id": HELLO}),
    ("pinning what is gone", "pinChatMessage", {"chat_id": ANA}, {"message_id": 999}, "message to pin not found", {"message_id": HELLO}),
    # The bot itself
    ("a command in capitals", "setMyCommands", {}, {"commands": [{"command": "Help", "description": "a"}]}, "BOT_COMMAND_INVALID", {"commands": [{"command": "help", "description": "a"}]}),
    ("a command of 33 letters", "setMyCommands", {}, {"commands": [{"command": "a" * 33, "description": "a"}]}, "BOT_COMMAND_INVALID", {"commands": [{"command": "a" * 32, "description": "a"}]}),
    ("a command without a description", "setMyCommands", {}, {"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID", {"commands": [{"command": "a", "description": "b"}]}),
    ("101 commands", "setMyCommands", {}, {"commands": [{"command": "a", "description": "b"}] * 101}, "too many commands specified", {"commands": [{"command": "a", "description": "b"}] * 100}),
    ("an unknown scope", "getMyCommands", {}, {"scope": {"type": "moon"}}, "can't parse BotCommandScope: unsupported type specified", {"scope": {"type": "chat", "chat_id": ANA}}),
    ("a language that is none", "getMyCommands", {}, {"language_code": "Welsh"}, "invalid language code specified", {"language_code": "cy"}),
    ("a long name", "setMyName", {}, {"name": "a" * 65}, "BOT_TITLE_INVALID", {"name": "a" * 64}),
    ("a long description", "setMyDescription", {}, {"description": "a" * 513}, "BOT_DESCRIPTION_INVALID", {"description": "a" * 512}),
    ("a long short description", "setMyShortDescription", {}, {"short_description": "a" * 121}, "BOT_SHORT_DESCRIPTION_INVALID", {"short_description": "a" * 120}),
    ("a menu button in a group", "setChatMenuButton", {"menu_button": {"type": "commands"}}, {"chat_id": GROUP}, "chat_id must be a private chat", {"chat_id": ANA}),
    ("an unknown kind of update", "getUpdates", {}, {"allowed_updates": ["gossip"]}, f'there are no updates of the kind "gossip" {_STRICTER}', {"allowed_updates": ["message"]}),
    ("a webhook elsewhere without TLS", "setWebhook", {}, {"url": "http://a.example"}, "bad webhook: An HTTPS URL must be provided for webhook", {"url": "http://127.0.0.1:9/hook"}),
    ("a secret with a space", "setWebhook", {"url": "http://127.0.0.1:9/hook"}, {"secret_token": "a b"}, "secret token contains unallowed characters", {"secret_token": "a-b"}),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[it[0] for it in CASES])
async def test_what_telegram_refuses_is_refused_and_its_twin_is_not(scene, case):
    _, method, common, wrong, words, right = case
    says = words if words[:3].isdigit() else f"400 Bad Request: {words}"

    refused = await scene.client.refused(method, **scene.real({**common, **wrong}))
    status, body = await scene.client.call(method, **scene.real({**common, **right}))

    assert refused == says
    assert (status, body.get("description")) == (200, None)


async def test_every_method_that_is_known_refuses_what_nobody_documented(scene):
    for method in METHODS.values():
        assert "unknown parameter" in await scene.client.refused(method, nonsense=1)


async def test_a_moved_group_says_where_it_went(scene):
    _, body = await scene.client.call("sendMessage", chat_id=MOVED, text="a")

    assert body["parameters"] == {"migrate_to_chat_id": SUPER}


async def test_a_wrong_token_is_unauthorized_and_an_unknown_method_is_not_found(scene):
    async with scene.client.session.get(f"{scene.client.root}/bot1:x/getMe") as response:
        assert (response.status, (await response.json())["description"]) == (401, "Unauthorized")
    assert await scene.client.refused("sendTelepathy") == "404 Not Found"
    assert (await scene.client.ok("GETME"))["username"] == "minga_sandbox_bot"
