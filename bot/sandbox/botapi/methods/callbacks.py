"""Answers to presses of buttons."""

from __future__ import annotations

import dataclasses

from bot.sandbox.botapi.call import Call, method
from bot.sandbox.botapi.refusal import bad

#: A press can be answered for so long, milliseconds of real time.
ANSWERABLE_MS = 60_000
MAX_ANSWER = 200


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    """Stop the button's spinner, with a word to the person or without."""
    params = call.params
    if len(params.get("text", "")) > MAX_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    press = call.world.presses.get(params["callback_query_id"])
    too_old = press is not None and call.world.clock.real_ms() - press.pressed_ms > ANSWERABLE_MS
    if press is None or press.answered or too_old:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    url = params.get("url")
    if url and not url.startswith(f"https://t.me/{call.world.bot['username']}?start="):
        raise bad("URL_INVALID")
    call.world.presses[press.id] = dataclasses.replace(press, answered=True)
    told = {"url": url} if url else {}
    call.world.feed.tell(
        "answer",
        person_id=press.person_id,
        chat_id=press.chat_id,
        message_id=press.message_id,
        text=params.get("text", ""),
        show_alert=params.get("show_alert", False),
        callback_query_id=press.id,
        **told,
    )
    return True
