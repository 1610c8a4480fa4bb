"""Messages without files: text, places, contacts, dice. Also how any message of the bot comes into a chat."""

from __future__ import annotations

import dataclasses
from typing import Any

from bot.sandbox.botapi.call import Call, chat_to_write, method
from bot.sandbox.botapi.formatting.text import read_message_text
from bot.sandbox.botapi.keyboards import check_markup, tidy_inline
from bot.sandbox.botapi.refusal import bad
from bot.sandbox.world.entities import Chat, Json, Posted

_DICE_SIDES = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def post(call: Call, chat: Chat, content: Json) -> Json:
    """Put a message of the bot into the chat and return it. The request's common parameters are checked first."""
    params = call.params
    if params.get("business_connection_id"):
        raise bad("business connection not found")
    markup = params.get("reply_markup")
    if markup:
        check_markup(markup, chat)
    message: Json = {
        "message_id": 0,
        "from": call.world.bot_user,
        "chat": call.world.chat_as_object(chat),
        "date": call.world.clock.now_s(),
        **_reply(call, chat),
        **content,
    }
    if params.get("protect_content"):
        message["has_protected_content"] = True
    if params.get("message_effect_id"):
        message["effect_id"] = params["message_effect_id"]
    if inline := tidy_inline(markup):
        message["reply_markup"] = inline
    # The number is taken last: what is refused uses none up.
    message["message_id"] = call.world.next_message_id(chat)
    call.world.put_message(Posted(message=message, out=True))
    if markup and ("keyboard" in markup or "remove_keyboard" in markup):
        keyboard = markup if "keyboard" in markup else None
        call.world.put_chat(dataclasses.replace(call.world.chats[chat.id], reply_keyboard=keyboard))
    return message


def _reply(call: Call, chat: Chat) -> Json:
    wanted = call.params.get("reply_parameters")
    if not wanted:
        return {}
    source = chat
    if wanted.get("chat_id", chat.id) != chat.id:
        source = chat_to_write(call, wanted["chat_id"])
    posted = call.world.messages.get((source.id, wanted["message_id"]))
    if posted is None:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    original = {key: value for key, value in posted.message.items() if key != "reply_to_message"}
    return {"reply_to_message": original}


@method("sendMessage")
def send_message(call: Call) -> Json:
    """Text."""
    chat = chat_to_write(call, call.params["chat_id"])
    text, entities = read_message_text(call.params, call.stage.users)
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if options := call.params.get("link_preview_options"):
        content["link_preview_options"] = options
    return post(call, chat, content)


@method("sendLocation")
def send_location(call: Call) -> Json:
    """A place on the earth."""
    chat = chat_to_write(call, call.params["chat_id"])
    return post(call, chat, {"location": read_location(call.params)})


def read_location(params: Json) -> Json:
    """Latitude and longitude in degrees, and what else belongs to a Location. Raises RefusedError."""
    latitude, longitude = params["latitude"], params["longitude"]
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004  degrees of the earth
        raise bad("wrong latitude/longitude specified")
    location: Json = {"latitude": latitude, "longitude": longitude}
    for key in ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius"):
        if key in params:
            location[key] = params[key]
    return location


@method("sendVenue")
def send_venue(call: Call) -> Json:
    """A place with a name and an address."""
    chat = chat_to_write(call, call.params["chat_id"])
    location = read_location(call.params)
    venue: Json = {"location": location}
    keys = ("title", "address", "foursquare_id", "foursquare_type", "google_place_id", "google_place_type")
    venue.update({key: call.params[key] for key in keys if key in call.params})
    return post(call, chat, {"location": location, "venue": venue})


@method("sendContact")
def send_contact(call: Call) -> Json:
    """A phone number with a name."""
    chat = chat_to_write(call, call.params["chat_id"])
    keys = ("phone_number", "first_name", "last_name", "vcard")
    contact = {key: call.params[key] for key in keys if key in call.params}
    if not any(char.isdigit() for char in contact["phone_number"]):
        raise bad("PHONE_NUMBER_INVALID")
    return post(call, chat, {"contact": contact})


@method("sendDice")
def send_dice(call: Call) -> Json:
    """A die with a random value."""
    chat = chat_to_write(call, call.params["chat_id"])
    emoji = call.params.get("emoji", "🎲")
    sides = _DICE_SIDES.get(emoji)
    if sides is None:
        raise bad("Dice emoji is invalid")
    return post(call, chat, {"dice": {"emoji": emoji, "value": call.world.rng.randint(1, sides)}})


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    """Show that the bot is typing."""
    chat = chat_to_write(call, call.params["chat_id"])
    action: Any = call.params["action"]
    if action not in _ACTIONS:
        raise bad("wrong parameter action in request")
    call.world.feed.tell("typing", chat_id=chat.id)
    return True
