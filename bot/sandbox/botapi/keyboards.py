"""What may stand in `reply_markup`, and where."""

from __future__ import annotations

from bot.sandbox.botapi.formatting.entities import checked_link
from bot.sandbox.botapi.refusal import bad
from bot.sandbox.world.entities import Chat, Json

MAX_BUTTONS = 100
MAX_CALLBACK_BYTES = 64
MAX_COPY_CHARACTERS = 256
MAX_PLACEHOLDER = 64

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
#: What a sandbox cannot play: other bots, games and payments.
_UNPLAYED = {"login_url", "callback_game", "pay"}


def check_markup(markup: Json, chat: Chat) -> None:
    """Any kind of markup of a new message. Raises RefusedError (400)."""
    if "inline_keyboard" in markup:
        check_inline(markup)
    elif "keyboard" in markup:
        _check_reply_keyboard(markup, chat)
    else:
        for key in ("remove_keyboard", "force_reply"):
            if key in markup and markup[key] is not True:
                raise bad(f'field "{key}" must be True')
    if len(markup.get("input_field_placeholder", "")) > MAX_PLACEHOLDER:
        raise bad("input field placeholder is too long")


def check_inline(markup: Json) -> None:
    """An inline keyboard, the only kind that a message can be edited to. Raises RefusedError (400)."""
    if "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    buttons = [button for row in markup["inline_keyboard"] for button in row]
    if len(buttons) > MAX_BUTTONS:
        raise bad("reply markup is too long")
    for button in buttons:
        _check_inline_button(button)


def tidy_inline(markup: Json | None) -> Json | None:
    """The keyboard as it is kept: rows without buttons vanish, and so does a keyboard without rows."""
    if not markup or "inline_keyboard" not in markup:
        return None
    rows = [row for row in markup["inline_keyboard"] if row]
    return {"inline_keyboard": rows} if rows else None


def _check_inline_button(button: Json) -> None:
    if not button["text"].strip():
        raise bad("can't parse inline keyboard button: Inline keyboard button text must be non-empty")
    actions = [key for key in _ACTIONS if key in button]
    if not actions or (actions == ["callback_data"] and not button["callback_data"]):
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad(
            f"can't parse inline keyboard button: exactly one of {', '.join(actions)} may be given "
            "(the stand-in is stricter than Telegram here)"
        )
    (action,) = actions
    value = button[action]
    if action in _UNPLAYED:
        raise bad("BUTTON_TYPE_INVALID")
    if action == "callback_data" and len(value.encode()) > MAX_CALLBACK_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    if action == "url" and checked_link(value) is None:
        raise bad(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
    if action == "web_app" and not (value["url"].startswith("https://") and checked_link(value["url"])):
        raise bad(
            f"inline keyboard button Web App URL '{value['url']}' is invalid: Only HTTPS links are allowed"
        )
    if action == "copy_text" and not 1 <= len(value["text"]) <= MAX_COPY_CHARACTERS:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def _check_reply_keyboard(markup: Json, chat: Chat) -> None:
    buttons = [button for row in markup["keyboard"] for button in row]
    if not buttons:
        raise bad("reply keyboard must have at least one button")
    if len(buttons) > MAX_BUTTONS:
        raise bad("reply markup is too long")
    for button in buttons:
        if not button["text"].strip():
            raise bad("can't parse keyboard button: Keyboard button text must be non-empty")
        asked = [key for key in button if key not in {"text", "style", "icon_custom_emoji_id"}]
        if len(asked) > 1:
            raise bad(
                f"can't parse keyboard button: at most one of {', '.join(asked)} may be given "
                "(the stand-in is stricter than Telegram here)"
            )
        if asked and chat.is_group:
            spoken = {"request_contact": "phone number", "request_location": "location"}.get(asked[0])
            raise bad(f"{spoken} can be requested in private chats only" if spoken else "BUTTON_TYPE_INVALID")
