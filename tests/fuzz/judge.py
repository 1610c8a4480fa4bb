"""Whether the stand-in for Telegram would take a call: parameters, HTML, lengths, keyboards. Nothing is sent."""

from collections.abc import Mapping
from typing import Any

from bot.delivery.sending.calls import Call
from bot.sandbox.botapi.formatting.text import read_caption, read_message_text
from bot.sandbox.botapi.keyboards import check_inline, check_markup
from bot.sandbox.botapi.refusal import RefusedError, bad
from bot.sandbox.botapi.schema import read_parameters
from bot.sandbox.world.entities import Chat, ChatId

#: Of an answer to a press, characters.
_MOST_IN_ANSWER = 200


def refusal(call: Call, chat: int | None) -> str | None:
    """Give what the stand-in would not like about a call, or None."""
    raw = dict(call.parameters)
    if call.is_to_chat:
        raw["chat_id"] = chat
    if call.edits is not None:
        raw["message_id"] = call.edits
    raw |= {name: f"attach://{name}" for name in call.files}
    try:
        _check(call.method, raw, chat or 0)
        for part in call.more:
            _check("sendMessage", {**part, "chat_id": chat}, chat or 0)
    except RefusedError as error:
        return f"{call.method}: {error.as_answer()['description']}"
    if any(not content for _, content in call.files.values()):
        return f"{call.method}: file must be non-empty"
    return None


def _check(method: str, raw: Mapping[str, Any], chat: int) -> None:
    params = read_parameters(method, dict(raw))
    if "text" in params and method in ("sendMessage", "editMessageText"):
        read_message_text(params, {})
    if "caption" in params:
        read_caption(params, {})
    if (
        method == "answerCallbackQuery"
        and len(params.get("text", "").encode("utf-16-le")) > 2 * _MOST_IN_ANSWER
    ):
        raise bad("MESSAGE_TOO_LONG")
    markup = params.get("reply_markup")
    if markup and method.startswith("edit"):
        check_inline(markup)
    elif markup:
        check_markup(markup, Chat(id=ChatId(chat), type="private" if chat > 0 else "supergroup"))
    if method == "sendLocation" and not (abs(params["latitude"]) <= 90 and abs(params["longitude"]) <= 180):
        raise bad("wrong latitude/longitude specified")
