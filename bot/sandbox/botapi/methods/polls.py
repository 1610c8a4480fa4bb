"""Polls, and reactions to messages."""

from __future__ import annotations

import dataclasses

from bot.sandbox.botapi.call import Call, chat_to_write, find_message, method
from bot.sandbox.botapi.formatting.text import read_text
from bot.sandbox.botapi.keyboards import check_inline, tidy_inline
from bot.sandbox.botapi.methods.sending import post
from bot.sandbox.botapi.refusal import bad
from bot.sandbox.world.entities import Json

MAX_QUESTION = 300
MAX_OPTION = 100
MAX_OPTIONS = 12

#: The reactions that everybody can use (core.telegram.org/bots/api#reactiontypeemoji), without rarer ones.
REACTIONS = frozenset(
    [
        "❤",
        "👍",
        "👎",
        "🔥",
        "🥰",
        "👏",
        "😁",
        "🤔",
        "🤯",
        "😱",
        "🤬",
        "😢",
        "🎉",
        "🤩",
        "🤮",
        "💩",
        "🙏",
        "👌",
        "🕊",
        "🤡",
        "🥱",
        "🥴",
        "😍",
        "🐳",
        "💯",
        "🤣",
        "⚡",
        "🍌",
        "🏆",
        "💔",
        "🤨",
        "😐",
        "🍓",
        "🍾",
        "💋",
        "😈",
        "😴",
        "😭",
        "🤓",
        "👻",
        "👀",
        "🎃",
        "🙈",
        "😇",
        "😨",
        "🤝",
        "✍",
        "🤗",
        "🫡",
        "🎅",
        "🎄",
        "☃",
        "💅",
        "🤪",
        "🗿",
        "🆒",
        "💘",
        "🙉",
        "🦄",
        "😘",
        "💊",
        "🙊",
        "😎",
        "👾",
        "🤷",
        "😡",
    ]
)


@method("sendPoll")
def send_poll(call: Call) -> Json:
    """A question with answers to choose from."""
    params = call.params
    chat = chat_to_write(call, params["chat_id"])
    question, _ = read_text(
        params["question"],
        parse_mode=params.get("question_parse_mode"),
        entities=params.get("question_entities"),
        users=call.stage.users,
    )
    if not question:
        raise bad("poll question must be non-empty")
    if len(question) > MAX_QUESTION:
        raise bad(f"poll question length must not exceed {MAX_QUESTION}")
    options = [it["text"].strip() for it in params["options"]]
    if not options:
        raise bad("poll must have at least 1 option")
    if len(options) > MAX_OPTIONS:
        raise bad(f"poll can't have more than {MAX_OPTIONS} options")
    if not all(options):
        raise bad("poll options must be non-empty")
    if any(len(it) > MAX_OPTION for it in options):
        raise bad(f"poll options length must not exceed {MAX_OPTION}")
    kind = params.get("type", "regular")
    if kind not in {"regular", "quiz"}:
        raise bad("unsupported poll type specified")
    poll: Json = {
        "id": str(call.world.rng.getrandbits(62)),
        "question": question,
        "options": [
            {"persistent_id": str(at), "text": it, "voter_count": 0} for at, it in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": bool(params.get("is_closed")),
        "is_anonymous": params.get("is_anonymous", True),
        "type": kind,
        "allows_multiple_answers": bool(params.get("allows_multiple_answers")),
        "allows_revoting": bool(params.get("allows_revoting", kind == "regular")),
        "members_only": False,
    }
    return post(call, chat, {"poll": poll})


@method("stopPoll")
def stop_poll(call: Call) -> Json:
    """Close a poll of the bot's own."""
    chat = chat_to_write(call, call.params["chat_id"])
    posted = find_message(call, chat, call.params["message_id"], "stop poll in")
    poll = posted.message.get("poll")
    if poll is None or not posted.out:
        raise bad("message with poll to stop not found")
    if poll["is_closed"]:
        raise bad("poll has already been closed")
    message = {key: value for key, value in posted.message.items() if key != "reply_markup"}
    if markup := call.params.get("reply_markup"):
        check_inline(markup)
        if inline := tidy_inline(markup):
            message["reply_markup"] = inline
    closed = {**poll, "is_closed": True}
    message["poll"] = closed
    call.world.put_message(dataclasses.replace(posted, message=message), told="edit")
    return closed


@method("setMessageReaction")
def set_message_reaction(call: Call) -> bool:
    """The bot's own reaction to a message; at most one."""
    chat = chat_to_write(call, call.params["chat_id"])
    find_message(call, chat, call.params["message_id"], "react")
    reactions: list[Json] = call.params.get("reaction", [])
    if len(reactions) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if any(it.get("emoji", "").rstrip("\ufe0f") not in REACTIONS for it in reactions):
        raise bad("REACTION_INVALID")
    call.world.feed.tell(
        "reaction", chat_id=chat.id, message_id=call.params["message_id"], out=True, reaction=reactions
    )
    return True
